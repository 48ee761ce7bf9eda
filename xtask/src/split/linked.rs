//! Which functions of a linked file can be reached by what, data included: a table of methods lies
//! in the data. The linker tells it with `--emit-relocs`. It must never know what a door is for.

use super::read;
use anyhow::{Context, Result};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use wasm_encoder::SectionId;
use wasmparser::{
    DefinedDataSymbol, ExternalKind, KnownCustom, Linking, Parser, Payload, RelocationEntry,
    SymbolInfo, TypeRef,
};

/// A function, or a piece of data, by the number that it has in the file.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Node {
    Function(u32),
    /// By the number of its symbol.
    Data(u32),
}

/// What is read of a linked file.
#[derive(Default)]
struct Linked<'a> {
    imported: u32,
    roots: Vec<Node>,
    /// How many sections were read.
    sections: u32,
    /// By the id of a section: its number, as relocations name it, and where it starts.
    starts: HashMap<u8, (u32, u64)>,
    bodies: Vec<Range<u64>>,
    /// Where the bytes of each segment stand in the file, and in memory.
    segments: Vec<(u64, u32)>,
    symbols: Vec<SymbolInfo<'a>>,
    relocations: Vec<(u32, Vec<RelocationEntry>)>,
}

/// What nothing reaches without a door.
pub(super) struct Later {
    /// The symbols of the functions.
    pub(super) functions: HashSet<String>,
    /// Where the data lie in memory, in order, apart from one another.
    pub(super) data: Vec<Range<u32>>,
}

/// Finds what nothing reaches without a door.
pub(super) fn later(bytes: &[u8], is_door: impl Fn(&str) -> bool) -> Result<Later> {
    let linked = Linked::read(bytes)?;
    let names = linked.names();
    let edges = linked.edges()?;
    let is_open = |node: &Node| match node {
        Node::Function(number) => names.get(number).is_none_or(|name| !is_door(name)),
        Node::Data(_) => true,
    };
    let mut reached = HashSet::new();
    let mut open = linked.roots.clone();
    while let Some(node) = open.pop() {
        if reached.insert(node) {
            open.extend(edges.get(&node).into_iter().flatten().copied().filter(is_open));
        }
    }
    let is_reached = |number: &u32| reached.contains(&Node::Function(*number));
    let unreached = names.iter().filter(|(number, _)| !is_reached(number));
    let functions = unreached.map(|(_, name)| (*name).to_owned()).collect();
    Ok(Later { functions, data: linked.later_data(|node| reached.contains(node)) })
}

impl<'a> Linked<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut linked = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            let section = payload.as_section();
            linked.take(payload)?;
            if let Some((id, range)) = section {
                linked.starts.insert(id, (linked.sections, range.start));
                linked.sections += 1;
            }
        }
        Ok(linked)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.roots.push(Node::Function(export.index));
                    }
                }
            }
            Payload::StartSection { func, .. } => self.roots.push(Node::Function(func)),
            Payload::CodeSectionEntry(body) => self.bodies.push(body.range()),
            Payload::DataSection(data) => {
                for segment in data {
                    let segment = segment?;
                    let start = segment.range.end - segment.data.len() as u64;
                    self.segments.push((start, read::address(&segment)?));
                }
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Linking(linking) => {
                    for part in linking.subsections() {
                        if let Linking::SymbolTable(symbols) = part? {
                            self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                        }
                    }
                }
                KnownCustom::Reloc(relocations) => {
                    let entries = relocations.entries().into_iter().collect::<Result<_, _>>()?;
                    self.relocations.push((relocations.section_index(), entries));
                }
                _ => {}
            },
            _ => {}
        }
        Ok(())
    }

    /// The symbol of each function of the file itself.
    fn names(&self) -> HashMap<u32, &'a str> {
        let named = self.symbols.iter().filter_map(|symbol| match symbol {
            SymbolInfo::Func { index, name: Some(name), .. } if *index >= self.imported => {
                Some((*index, *name))
            }
            _ => None,
        });
        named.collect()
    }

    /// What each function and piece of data refers to.
    fn edges(&self) -> Result<HashMap<Node, Vec<Node>>> {
        let told = "the linker told no relocations; is --emit-relocs among its arguments?";
        let start = |id: SectionId| self.starts.get(&(id as u8)).copied();
        let (code, code_start) = start(SectionId::Code).context(told)?;
        let (data, data_start) = start(SectionId::Data).context(told)?;
        let pieces = self.pieces();
        let mut edges: HashMap<Node, Vec<Node>> = HashMap::new();
        let mut is_told = false;
        for (section, entries) in &self.relocations {
            for entry in entries {
                let Some(to) = self.target(entry) else {
                    continue;
                };
                if *section == code {
                    is_told = true;
                    let from = self.function_at(code_start + u64::from(entry.offset));
                    edges
                        .entry(from.context("a relocation beyond all functions")?)
                        .or_default()
                        .push(to);
                } else if *section == data {
                    let at = data_start + u64::from(entry.offset);
                    for (_, from) in pieces.iter().filter(|(range, _)| range.contains(&at)) {
                        edges.entry(*from).or_default().push(to);
                    }
                }
            }
        }
        is_told.then_some(edges).context(told)
    }

    fn function_at(&self, at: u64) -> Option<Node> {
        let place = self.bodies.partition_point(|body| body.end <= at);
        let body = self.bodies.get(place)?;
        let number = self.imported + u32::try_from(place).ok()?;
        body.contains(&at).then_some(Node::Function(number))
    }

    /// Where the pieces of data that have a symbol stand in the file.
    fn pieces(&self) -> Vec<(Range<u64>, Node)> {
        let in_file = |(node, (start, _), piece): (Node, (u64, u32), DefinedDataSymbol)| {
            let start = start + u64::from(piece.offset);
            (start..start + u64::from(piece.size), node)
        };
        self.data().map(in_file).collect()
    }

    /// The pieces of data that have a symbol: each with its segment, and its place in that.
    fn data(&self) -> impl Iterator<Item = (Node, (u64, u32), DefinedDataSymbol)> {
        (0..).zip(&self.symbols).filter_map(|(number, symbol)| match symbol {
            SymbolInfo::Data { symbol: Some(piece), .. } => {
                let segment = self.segments.get(piece.index as usize)?;
                Some((Node::Data(number), *segment, *piece))
            }
            _ => None,
        })
    }

    /// The bytes of memory that belong to pieces of data none of which is reached. The linker lets
    /// pieces share bytes, so each byte is looked at.
    fn later_data(&self, is_reached: impl Fn(&Node) -> bool) -> Vec<Range<u32>> {
        let (mut reached, mut unreached) = (Vec::new(), Vec::new());
        for (node, (_, address), piece) in self.data() {
            let start = address + piece.offset;
            let held = if is_reached(&node) { &mut reached } else { &mut unreached };
            held.push(start..start + piece.size);
        }
        let end = unreached.iter().map(|range| range.end).max().unwrap_or(0) as usize;
        let mut is_later = vec![false; end];
        let mut mark = |ranges: Vec<Range<u32>>, later: bool| {
            for range in ranges {
                let range = (range.start as usize).min(end)..(range.end as usize).min(end);
                is_later[range].fill(later);
            }
        };
        mark(unreached, true);
        mark(reached, false);
        let mut ranges: Vec<Range<u32>> = Vec::new();
        for at in (0..).zip(is_later).filter(|(_, later)| *later).map(|(at, _)| at) {
            match ranges.last_mut() {
                Some(last) if last.end == at => last.end += 1,
                _ => ranges.push(at..at + 1),
            }
        }
        ranges
    }

    fn target(&self, entry: &RelocationEntry) -> Option<Node> {
        use wasmparser::RelocationType::{GlobalIndexLeb, TableNumberLeb, TypeIndexLeb};
        if [TypeIndexLeb, GlobalIndexLeb, TableNumberLeb].contains(&entry.ty) {
            return None;
        }
        match self.symbols.get(entry.index as usize)? {
            SymbolInfo::Func { index, .. } => Some(Node::Function(*index)),
            SymbolInfo::Data { .. } => Some(Node::Data(entry.index)),
            _ => None,
        }
    }
}
