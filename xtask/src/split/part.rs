//! Writes one part of a divided WebAssembly. It must never decide what belongs to which.

use super::read::Module;
use anyhow::{Context, Result};
use std::collections::HashMap;
use std::ops::Range;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, FunctionSection, ImportSection, Instruction, NameMap, NameSection, RawSection,
    SectionId, StartSection, TableSection, TableType,
};
use wasmparser::{ExternalKind, Operator};

/// The names under which parts import what they need of those before them. The element gives them
/// the exports of each.
const PARTS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A module, and what of it belongs where.
pub(super) struct Division<'a> {
    pub(super) module: Module<'a>,
    /// The part of each function.
    pub(super) part_of: Vec<usize>,
    /// The functions that an earlier part calls, in the order of their slots.
    pub(super) doors: Vec<u32>,
    /// For each part but the first, the data that it brings.
    pub(super) data: Vec<Vec<Range<u32>>>,
}

/// What calls become: the function's new number, or the slot of a door.
struct Calls<'a> {
    module: &'a Module<'a>,
    numbers: HashMap<u32, u32>,
    slots: HashMap<u32, u32>,
}

impl Reencode for Calls<'_> {
    type Error = std::convert::Infallible;

    fn function_index(
        &mut self,
        function: u32,
    ) -> Result<u32, wasm_encoder::reencode::Error<Self::Error>> {
        Ok(self.numbers[&function])
    }
}

impl Calls<'_> {
    fn function(&mut self, function: u32) -> Result<wasm_encoder::Function> {
        let body = &self.module.bodies[function as usize - self.module.imported];
        let mut made = self.new_function_with_parsed_locals(body)?;
        for operator in body.get_operators_reader()? {
            let operator = operator?;
            let slot = match operator {
                Operator::Call { function_index } => self.slots.get(&function_index).copied(),
                _ => None,
            };
            if let (Some(slot), Operator::Call { function_index }) = (slot, &operator) {
                let type_index = self.module.types[*function_index as usize];
                made.instruction(&Instruction::I32Const(i32::try_from(slot)?));
                made.instruction(&Instruction::CallIndirect { type_index, table_index: 0 });
            } else {
                made.instruction(&self.instruction(operator)?);
            }
        }
        Ok(made)
    }

    fn code(&mut self, functions: &[u32]) -> Result<CodeSection> {
        let mut code = CodeSection::new();
        for function in functions {
            code.function(&self.function(*function)?);
        }
        Ok(code)
    }
}

fn function_section(module: &Module, functions: &[u32]) -> FunctionSection {
    let mut section = FunctionSection::new();
    for function in functions {
        section.function(module.types[*function as usize]);
    }
    section
}

/// The slot behind all that the table held before.
fn first_slot(module: &Module) -> Result<u32> {
    let table = module.tables.first().context("there is no table of functions")?;
    Ok(u32::try_from(table.initial)?)
}

/// The name by which a part exports a thing to later ones. It begins with a digit, as no other export
/// does.
pub(super) fn export_name(kind: &str, number: usize) -> String {
    let digits = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut name = kind.to_owned();
    let mut rest = number;
    loop {
        name.push(char::from(digits[rest % digits.len()]));
        rest /= digits.len();
        if rest == 0 {
            return name;
        }
    }
}

const FUNCTION: &str = "0";
const TABLE: &str = "1";
const MEMORY: &str = "2";
const GLOBAL: &str = "3";

/// The names of a part's own functions, by which wasm-opt puts like ones together.
fn names(module: &Module, functions: &[u32], numbers: &HashMap<u32, u32>) -> NameSection {
    let mut names = NameMap::new();
    for function in functions {
        names.append(numbers[function], module.name(*function));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    section
}

impl Division<'_> {
    /// Writes the part of a number.
    pub(super) fn write(&self, part: usize) -> Result<Vec<u8>> {
        if part == 0 { self.write_first() } else { self.write_later(part) }
    }

    /// The part that runs on its own, with a longer table.
    fn write_first(&self) -> Result<Vec<u8>> {
        let module = &self.module;
        let functions = self.functions(0);
        let imported = (0..module.imported as u32).map(|number| (number, number));
        let kept = functions.iter().enumerate();
        let kept = kept.map(|(place, one)| (*one, (module.imported + place) as u32));
        let mut calls = self.calls(0, imported.chain(kept).collect())?;
        let mut made = wasm_encoder::Module::new();
        let take = |made: &mut wasm_encoder::Module, id: SectionId| {
            if let Some(section) = module.section(id as u8) {
                made.section(&RawSection { id: id as u8, data: section.data });
            }
        };
        take(&mut made, SectionId::Type);
        take(&mut made, SectionId::Import);
        made.section(&function_section(module, &functions));
        let mut table_section = TableSection::new();
        for table in self.tables()? {
            table_section.table(table);
        }
        made.section(&table_section);
        take(&mut made, SectionId::Memory);
        take(&mut made, SectionId::Global);
        made.section(&self.first_exports(&calls.numbers)?);
        if let Some(start) = module.start {
            made.section(&StartSection { function_index: calls.numbers[&start] });
        }
        made.section(&self.elements(0, &calls.numbers)?);
        take(&mut made, SectionId::DataCount);
        made.section(&calls.code(&functions)?);
        made.section(&self.first_data());
        made.section(&names(module, &functions, &calls.numbers));
        Ok(made.finish())
    }

    /// A part that joins those before it: all that it needs is imported, and it fills empty slots.
    fn write_later(&self, part: usize) -> Result<Vec<u8>> {
        let module = &self.module;
        let functions = self.functions(part);
        let called = self.called_from(part);
        let numbers = called.iter().chain(&functions).enumerate();
        let numbers = numbers.map(|(place, one)| (*one, place as u32)).collect();
        let mut calls = self.calls(part, numbers)?;
        let mut made = wasm_encoder::Module::new();
        let types = module.section(SectionId::Type as u8).context("there are no types")?;
        made.section(&RawSection { id: SectionId::Type as u8, data: types.data });
        made.section(&self.imports(&called)?);
        made.section(&function_section(module, &functions));
        let mut exports = ExportSection::new();
        self.export_functions(part, &calls.numbers, &mut exports);
        made.section(&exports);
        made.section(&self.elements(part, &calls.numbers)?);
        made.section(&calls.code(&functions)?);
        made.section(&self.later_data(part));
        made.section(&names(module, &functions, &calls.numbers));
        Ok(made.finish())
    }

    /// The functions of the module itself that are of a part.
    fn functions(&self, part: usize) -> Vec<u32> {
        let own = self.module.imported..self.module.functions();
        own.filter(|place| self.part_of[*place] == part).map(|place| place as u32).collect()
    }

    /// What a part calls of those before it, in the order of its imports.
    fn called_from(&self, part: usize) -> Vec<u32> {
        let functions = self.functions(part);
        let mut called: Vec<u32> =
            functions.iter().flat_map(|one| self.module.calls(*one)).collect();
        called.retain(|function| self.part_of[*function as usize] < part);
        called.sort_unstable();
        called.dedup();
        called
    }

    /// What later parts call of a part, in the order of its exports.
    fn called_in(&self, part: usize) -> Vec<u32> {
        let later = part + 1..=self.data.len();
        let mut called: Vec<u32> = later.flat_map(|later| self.called_from(later)).collect();
        called.retain(|function| self.part_of[*function as usize] == part);
        called.sort_unstable();
        called.dedup();
        called
    }

    /// What calls become in a part, given the numbers of all that it can call.
    fn calls(&self, part: usize, numbers: HashMap<u32, u32>) -> Result<Calls<'_>> {
        let behind = first_slot(&self.module)?;
        let slots = (behind..).zip(&self.doors).map(|(slot, door)| (*door, slot));
        let slots = slots.filter(|(door, _)| self.part_of[*door as usize] > part).collect();
        Ok(Calls { module: &self.module, numbers, slots })
    }

    /// The tables, the first of them with a slot for each door.
    fn tables(&self) -> Result<Vec<TableType>> {
        let mut tables = Vec::new();
        for table in &self.module.tables {
            tables.push(RoundtripReencoder.table_type(*table)?);
        }
        if let Some(functions) = tables.first_mut() {
            let doors = self.doors.len() as u64;
            functions.minimum += doors;
            functions.maximum = functions.maximum.map(|most| most + doors);
        }
        Ok(tables)
    }

    fn first_exports(&self, numbers: &HashMap<u32, u32>) -> Result<ExportSection> {
        let module = &self.module;
        let mut section = ExportSection::new();
        for export in &module.exports {
            let kind = RoundtripReencoder.export_kind(export.kind)?;
            let is_function = export.kind == ExternalKind::Func;
            section.export(
                export.name,
                kind,
                if is_function { numbers[&export.index] } else { export.index },
            );
        }
        self.export_functions(0, numbers, &mut section);
        for (prefix, kind, count) in [
            (TABLE, ExportKind::Table, module.tables.len()),
            (MEMORY, ExportKind::Memory, module.memories.len()),
            (GLOBAL, ExportKind::Global, module.globals.len()),
        ] {
            for place in 0..count {
                section.export(&export_name(prefix, place), kind, place as u32);
            }
        }
        Ok(section)
    }

    /// Exports what later parts call.
    fn export_functions(
        &self,
        part: usize,
        numbers: &HashMap<u32, u32>,
        section: &mut ExportSection,
    ) {
        for (place, function) in self.called_in(part).iter().enumerate() {
            section.export(&export_name(FUNCTION, place), ExportKind::Func, numbers[function]);
        }
    }

    fn imports(&self, called: &[u32]) -> Result<ImportSection> {
        let module = &self.module;
        let exported: Vec<Vec<u32>> = (0..PARTS.len()).map(|part| self.called_in(part)).collect();
        let mut section = ImportSection::new();
        for function in called {
            let part = self.part_of[*function as usize];
            let place = exported[part].binary_search(function).ok();
            let name = export_name(FUNCTION, place.context("a function that no part exports")?);
            let from = PARTS.get(part).context("more parts than there are names for")?;
            section.import(from, &name, EntityType::Function(module.types[*function as usize]));
        }
        let first = PARTS[0];
        for (place, table) in self.tables()?.into_iter().enumerate() {
            section.import(first, &export_name(TABLE, place), EntityType::Table(table));
        }
        for (place, memory) in module.memories.iter().enumerate() {
            let kind = EntityType::Memory(RoundtripReencoder.memory_type(*memory)?);
            section.import(first, &export_name(MEMORY, place), kind);
        }
        for (place, global) in module.globals.iter().enumerate() {
            let kind = EntityType::Global(RoundtripReencoder.global_type(*global)?);
            section.import(first, &export_name(GLOBAL, place), kind);
        }
        Ok(section)
    }

    /// The elements of the table that are of one part, in rows without gaps.
    fn elements(&self, part: usize, numbers: &HashMap<u32, u32>) -> Result<ElementSection> {
        let mut rows: Vec<(u32, Vec<u32>)> = Vec::new();
        let slots = self
            .module
            .elements
            .iter()
            .flat_map(|elements| (elements.offset..).zip(elements.functions.iter().copied()));
        let doors = (first_slot(&self.module)?..).zip(self.doors.iter().copied());
        let is_of_it = |(_, function): &(u32, u32)| self.part_of[*function as usize] == part;
        for (slot, function) in slots.chain(doors).filter(is_of_it) {
            match rows.last_mut() {
                Some((offset, row)) if *offset + row.len() as u32 == slot => {
                    row.push(numbers[&function]);
                }
                _ => rows.push((slot, vec![numbers[&function]])),
            }
        }
        let mut section = ElementSection::new();
        for (offset, row) in rows {
            let offset = ConstExpr::i32_const(i32::try_from(offset)?);
            section.active(None, &offset, Elements::Functions(row.into()));
        }
        Ok(section)
    }

    /// What memory holds from the start without what only a later part needs: there it is nothing
    /// but zeros, which wasm-opt leaves out.
    fn first_data(&self) -> DataSection {
        let mut section = DataSection::new();
        for (address, bytes) in &self.module.data {
            let mut kept = bytes.to_vec();
            let end = address + kept.len() as u32;
            for range in self.data.iter().flatten() {
                if *address <= range.start && range.end <= end {
                    let within = (range.start - address) as usize..(range.end - address) as usize;
                    kept[within].fill(0);
                }
            }
            section.active(0, &ConstExpr::i32_const(address.cast_signed()), kept);
        }
        section
    }

    /// The data that a later part is the first to need.
    fn later_data(&self, part: usize) -> DataSection {
        let mut section = DataSection::new();
        for (address, bytes) in &self.module.data {
            let end = address + bytes.len() as u32;
            let ranges = self.data[part - 1].iter();
            for range in ranges.filter(|range| *address <= range.start && range.end <= end) {
                let within = (range.start - address) as usize..(range.end - address) as usize;
                let offset = ConstExpr::i32_const(range.start.cast_signed());
                section.active(0, &offset, bytes[within].iter().copied());
            }
        }
        section
    }
}
