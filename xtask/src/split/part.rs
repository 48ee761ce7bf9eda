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

/// The name under which the later part imports all that it needs. The element gives it the exports
/// of the first part.
const FIRST: &str = "a";

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

/// The functions of the module itself that are, or are not, of the first part.
fn own(module: &Module, is_first: &[bool], wanted: bool) -> Vec<u32> {
    let own = module.imported..module.functions();
    own.filter(|place| is_first[*place] == wanted).map(|place| place as u32).collect()
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

/// What the later part calls of the first, in the order of its imports.
fn called_from_later(module: &Module, is_first: &[bool]) -> Vec<u32> {
    let mut called: Vec<u32> =
        own(module, is_first, false).iter().flat_map(|one| module.calls(*one)).collect();
    called.retain(|function| is_first[*function as usize]);
    called.sort_unstable();
    called.dedup();
    called
}

/// The name by which the first part exports a thing to the later one. It begins with a digit, as no
/// other export does.
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

/// The elements of the table that are of one part, in rows without gaps.
fn elements_of(
    module: &Module,
    wanted: impl Fn(u32) -> bool,
    number: impl Fn(u32) -> u32,
    doors: &[u32],
) -> Result<ElementSection> {
    let mut rows: Vec<(u32, Vec<u32>)> = Vec::new();
    let slots = module.elements.iter().flat_map(|elements| {
        elements.functions.iter().enumerate().map(|(at, one)| (elements.offset + at as u32, *one))
    });
    let behind = first_slot(module)?;
    let doors = doors.iter().enumerate().map(|(at, door)| (behind + at as u32, *door));
    for (slot, function) in slots.chain(doors).filter(|(_, function)| wanted(*function)) {
        match rows.last_mut() {
            Some((offset, row)) if *offset + row.len() as u32 == slot => row.push(number(function)),
            _ => rows.push((slot, vec![number(function)])),
        }
    }
    let mut section = ElementSection::new();
    for (offset, row) in rows {
        let offset = ConstExpr::i32_const(i32::try_from(offset)?);
        section.active(None, &offset, Elements::Functions(row.into()));
    }
    Ok(section)
}

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

/// What memory holds from the start without what only the later part needs: there it is nothing but
/// zeros, which wasm-opt leaves out.
fn first_data(module: &Module, later: &[Range<u32>]) -> DataSection {
    let mut section = DataSection::new();
    for (address, bytes) in &module.data {
        let mut kept = bytes.to_vec();
        for (at, byte) in (*address..).zip(&mut kept) {
            let place = later.partition_point(|range| range.end <= at);
            if later.get(place).is_some_and(|range| range.contains(&at)) {
                *byte = 0;
            }
        }
        section.active(0, &ConstExpr::i32_const(address.cast_signed()), kept);
    }
    section
}

/// The data that only the later part needs.
fn later_data(module: &Module, later: &[Range<u32>]) -> DataSection {
    let mut section = DataSection::new();
    for (address, bytes) in &module.data {
        let end = address + bytes.len() as u32;
        for range in later.iter().filter(|range| *address <= range.start && range.end <= end) {
            let within = (range.start - address) as usize..(range.end - address) as usize;
            let offset = ConstExpr::i32_const(range.start.cast_signed());
            section.active(0, &offset, bytes[within].iter().copied());
        }
    }
    section
}

/// The part that runs on its own: everything but the later functions, with a longer table.
pub(super) fn first(
    module: &Module,
    is_first: &[bool],
    doors: &[u32],
    later: &[Range<u32>],
) -> Result<Vec<u8>> {
    let functions = own(module, is_first, true);
    let imported = (0..module.imported as u32).map(|number| (number, number));
    let kept = functions.iter().enumerate();
    let kept = kept.map(|(place, one)| (*one, (module.imported + place) as u32));
    let behind = first_slot(module)?;
    let slots = doors.iter().enumerate().map(|(at, door)| (*door, behind + at as u32));
    let mut calls =
        Calls { module, numbers: imported.chain(kept).collect(), slots: slots.collect() };
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
    for table in tables(module, doors.len())? {
        table_section.table(table);
    }
    made.section(&table_section);
    take(&mut made, SectionId::Memory);
    take(&mut made, SectionId::Global);
    made.section(&exports(module, is_first, &calls.numbers)?);
    if let Some(start) = module.start {
        made.section(&StartSection { function_index: calls.numbers[&start] });
    }
    let numbers = &calls.numbers;
    let is_kept = |function: u32| is_first[function as usize];
    made.section(&elements_of(module, is_kept, |one| numbers[&one], &[])?);
    take(&mut made, SectionId::DataCount);
    made.section(&calls.code(&functions)?);
    made.section(&first_data(module, later));
    made.section(&names(module, &functions, &calls.numbers));
    Ok(made.finish())
}

/// The tables, the first of them with a slot for each door.
fn tables(module: &Module, doors: usize) -> Result<Vec<TableType>> {
    let mut tables = Vec::new();
    for table in &module.tables {
        tables.push(RoundtripReencoder.table_type(*table)?);
    }
    if let Some(functions) = tables.first_mut() {
        functions.minimum += doors as u64;
        functions.maximum = functions.maximum.map(|most| most + doors as u64);
    }
    Ok(tables)
}

fn exports(
    module: &Module,
    is_first: &[bool],
    numbers: &HashMap<u32, u32>,
) -> Result<ExportSection> {
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
    for (place, function) in called_from_later(module, is_first).iter().enumerate() {
        section.export(&export_name(FUNCTION, place), ExportKind::Func, numbers[function]);
    }
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

/// The part that joins the first: all that it needs is imported, and it fills the empty slots.
pub(super) fn later(
    module: &Module,
    is_first: &[bool],
    doors: &[u32],
    data: &[Range<u32>],
) -> Result<Vec<u8>> {
    let functions = own(module, is_first, false);
    let called = called_from_later(module, is_first);
    let numbers = called.iter().chain(&functions).enumerate();
    let numbers = numbers.map(|(place, one)| (*one, place as u32)).collect();
    let mut calls = Calls { module, numbers, slots: HashMap::new() };
    let mut made = wasm_encoder::Module::new();
    let types = module.section(SectionId::Type as u8).context("there are no types")?;
    made.section(&RawSection { id: SectionId::Type as u8, data: types.data });
    made.section(&imports(module, &called, doors.len())?);
    made.section(&function_section(module, &functions));
    let numbers = &calls.numbers;
    let is_later = |function: u32| !is_first[function as usize];
    made.section(&elements_of(module, is_later, |one| numbers[&one], doors)?);
    made.section(&calls.code(&functions)?);
    made.section(&later_data(module, data));
    made.section(&names(module, &functions, &calls.numbers));
    Ok(made.finish())
}

fn imports(module: &Module, called: &[u32], doors: usize) -> Result<ImportSection> {
    let mut section = ImportSection::new();
    for (place, function) in called.iter().enumerate() {
        let kind = EntityType::Function(module.types[*function as usize]);
        section.import(FIRST, &export_name(FUNCTION, place), kind);
    }
    for (place, table) in tables(module, doors)?.into_iter().enumerate() {
        section.import(FIRST, &export_name(TABLE, place), EntityType::Table(table));
    }
    for (place, memory) in module.memories.iter().enumerate() {
        let kind = EntityType::Memory(RoundtripReencoder.memory_type(*memory)?);
        section.import(FIRST, &export_name(MEMORY, place), kind);
    }
    for (place, global) in module.globals.iter().enumerate() {
        let kind = EntityType::Global(RoundtripReencoder.global_type(*global)?);
        section.import(FIRST, &export_name(GLOBAL, place), kind);
    }
    Ok(section)
}
