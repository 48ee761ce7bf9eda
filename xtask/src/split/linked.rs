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

/// In which part what is needed first.
pub(super) struct Wanted {
    /// By the symbol of a function that is not of the first part.
    pub(super) functions: HashMap<String, usize>,
    /// For each part but the first, where the data lie in memory that it brings: in order, apart
    /// from one another.
    pub(super) data: Vec<Vec<Range<u32>>>,
}

/// Finds what each part is the first to need. `behind` tells the part that a symbol is a door to, or
/// 0.
pub(super) fn wanted(bytes: &[u8], last: usize, behind: impl Fn(&str) -> usize) -> Result<Wanted> {
    let linked = Linked::read(bytes)?;
    let names = linked.names();
    let edges = linked.edges()?;
    let behind: HashMap<u32, usize> =
        names.iter().map(|(number, name)| (*number, behind(name))).collect();
    let door_to = |node: &Node| match node {
        Node::Function(number) => behind.get(number).copied().unwrap_or(0),
        Node::Data(_) => 0,
    };
    let mut reached: HashMap<Node, usize> = HashMap::new();
    for part in 0..=last {
        let mut seen = HashSet::new();
        let mut open = linked.roots.clone();
        while let Some(node) = open.pop() {
            if seen.insert(node) {
                reached.entry(node).or_insert(part);
                let next = edges.get(&node).into_iter().flatten().copied();
                open.extend(next.filter(|node| door_to(node) <= part));
            }
        }
    }
    let part_of = |node: &Node| reached.get(node).copied().unwrap_or(last);
    let functions =
        names.iter().map(|(number, name)| ((*name).to_owned(), part_of(&Node::Function(*number))));
    let functions = functions.filter(|(_, part)| *part > 0).collect();
    Ok(Wanted { functions, data: linked.data_by_part(last, part_of) })
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

    /// For each part but the first, the bytes of memory that it is the first to need. The linker lets
    /// pieces share bytes, so each byte is looked at.
    fn data_by_part(&self, last: usize, part_of: impl Fn(&Node) -> usize) -> Vec<Vec<Range<u32>>> {
        let pieces: Vec<(Range<u32>, usize)> = self
            .data()
            .map(|(node, (_, address), piece)| {
                let start = address + piece.offset;
                (start..start + piece.size, part_of(&node))
            })
            .collect();
        let end = pieces.iter().map(|(range, _)| range.end).max().unwrap_or(0) as usize;
        let mut parts: Vec<Option<usize>> = vec![None; end];
        for (range, part) in pieces {
            for held in &mut parts[range.start as usize..range.end as usize] {
                *held = Some(held.map_or(part, |earlier| earlier.min(part)));
            }
        }
        let mut ranges: Vec<Vec<Range<u32>>> = vec![Vec::new(); last];
        for (at, part) in (0..).zip(parts) {
            let Some(part) = part.and_then(|part| part.checked_sub(1)) else {
                continue;
            };
            match ranges[part].last_mut() {
                Some(last) if last.end == at => last.end += 1,
                _ => ranges[part].push(at..at + 1),
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
