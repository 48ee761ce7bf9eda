//! The division on a small module. What runs is tried in the browser tests.

use super::{Later, part, split};
use std::collections::HashSet;
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, Encode,
    ExportKind, ExportSection, Function, FunctionSection, LinkingSection, MemorySection,
    MemoryType, Module, NameMap, NameSection, RefType, SymbolTable, TableSection, TableType,
    TypeSection,
};
use wasmparser::{Operator, Parser, Payload, RelocationType, TypeRef, Validator};

const LATER: [Later; 2] = [
    Later { name: "later", doors: &["rolefit::view::pages::report::page"] },
    Later { name: "further", doors: &["rolefit::view::pages::plan::page"] },
];
const DOOR: &str = "_RNvNtNtNtCs0_7rolefit4view5pages6report4page";
const FURTHER_DOOR: &str = "_RNvNtNtNtCs0_7rolefit4view5pages4plan4page";

/// A module of functions that take and return nothing. Each calls others by their places, and may
/// refer to a piece of data, which holds the address of a function: a table of methods.
#[derive(Default)]
struct Small {
    /// Name, what it calls, the piece of data that it refers to.
    functions: Vec<(&'static str, Vec<u32>, Option<u32>)>,
    /// For each piece of data, the function whose address it holds.
    data: Vec<u32>,
}

impl Small {
    fn function(mut self, name: &'static str, calls: &[u32], data: Option<u32>) -> Self {
        self.functions.push((name, calls.to_vec(), data));
        self
    }

    /// The file as the linker leaves it; its first function is exported.
    fn linked(&self) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let (mut names, mut symbols) = (NameMap::new(), SymbolTable::new());
        let mut relocations: Vec<(RelocationType, u32, u32)> = Vec::new();
        let count = self.functions.len() as u32;
        // The count of the functions stands before the first body.
        let mut at = 1;
        for (place, (name, calls, data)) in (0..).zip(&self.functions) {
            functions.function(0);
            names.append(place, name);
            symbols.function(0, place, Some(name));
            let mut body = Function::new([]);
            let inner = at + 1;
            for called in calls {
                relocations.push((
                    RelocationType::FunctionIndexLeb,
                    inner + body.byte_len() as u32 + 1,
                    *called,
                ));
                body.instructions().call(*called);
            }
            if let Some(piece) = data {
                relocations.push((
                    RelocationType::MemoryAddrSleb,
                    inner + body.byte_len() as u32 + 1,
                    count + piece,
                ));
                body.instructions().i32_const(*piece as i32 * 4).drop();
            }
            body.instructions().end();
            at += 1 + body.byte_len() as u32;
            code.function(&body);
        }
        let mut held = Vec::new();
        for (piece, function) in (0..).zip(&self.data) {
            // The count of the segments, then the first one's head, stand before the bytes.
            held.push((RelocationType::TableIndexI32, 6 + piece * 4, *function));
            symbols.data(
                0,
                "table",
                Some(wasm_encoder::DataSymbolDefinition { index: 0, offset: piece * 4, size: 4 }),
            );
        }
        let mut module = Module::new();
        module.section(&types).section(&functions);
        module.section(&table(self.data.len() as u64 + 1));
        module.section(MemorySection::new().memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        }));
        module.section(ExportSection::new().export("b", ExportKind::Func, 0));
        let addresses = Elements::Functions(self.data.clone().into());
        module.section(ElementSection::new().active(None, &ConstExpr::i32_const(1), addresses));
        module.section(&code);
        let bytes = vec![7; self.data.len() * 4];
        module.section(DataSection::new().active(0, &ConstExpr::i32_const(0), bytes));
        module.section(LinkingSection::new().symbol_table(&symbols));
        module.section(&relocated("reloc.CODE", 6, &relocations));
        module.section(&relocated("reloc.DATA", 7, &held));
        let mut name_section = NameSection::new();
        name_section.functions(&names);
        module.section(&name_section);
        module.finish()
    }
}

fn table(slots: u64) -> TableSection {
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: slots,
        maximum: Some(slots),
        shared: false,
    });
    tables
}

fn relocated(
    name: &'static str,
    section: u32,
    entries: &[(RelocationType, u32, u32)],
) -> CustomSection<'static> {
    let mut data = Vec::new();
    section.encode(&mut data);
    entries.len().encode(&mut data);
    for (kind, offset, symbol) in entries {
        data.push(*kind as u8);
        offset.encode(&mut data);
        symbol.encode(&mut data);
        if matches!(kind, RelocationType::MemoryAddrSleb) {
            data.push(0);
        }
    }
    CustomSection { name: name.into(), data: data.into() }
}

/// How many functions a module has of its own, the slots that its code calls, and those that it
/// fills.
fn told(bytes: &[u8]) -> (usize, Vec<i32>, Vec<u32>) {
    Validator::new().validate_all(bytes).expect("a valid module");
    let (mut functions, mut called, mut filled) = (0, Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.expect("readable") {
            Payload::CodeSectionEntry(body) => {
                functions += 1;
                let mut last = 0;
                for operator in body.get_operators_reader().expect("readable") {
                    match operator.expect("readable") {
                        Operator::I32Const { value } => last = value,
                        Operator::CallIndirect { .. } => called.push(last),
                        _ => {}
                    }
                }
            }
            Payload::ElementSection(elements) => {
                let rows = elements
                    .into_iter()
                    .map(|row| super::read::read_elements(row.expect("readable")));
                for row in rows.map(|row| row.expect("a row")) {
                    filled.extend((row.offset..).take(row.functions.len()));
                }
            }
            _ => {}
        }
    }
    (functions, called, filled)
}

/// Start calls the door and what is shared. The door calls what is shared, a helper and a door to the
/// part after it, and refers to a table that holds a method; another table is referred to by start.
/// The further door calls the helper, and one of its own.
fn small() -> Small {
    let mut small = Small::default()
        .function("start", &[1, 2], Some(1))
        .function(DOOR, &[2, 3, 6], Some(0))
        .function("shared", &[], None)
        .function("helper", &[], None)
        .function("method of the report", &[3], None)
        .function("method of the start", &[], None)
        .function(FURTHER_DOOR, &[3, 7], None)
        .function("helper of the plan", &[], None);
    small.data = vec![4, 5];
    small
}

#[test]
fn what_only_a_door_leads_to_comes_later() {
    let bytes = small().linked();
    let parts = split(&bytes, &bytes, &LATER).expect("divided");
    // The table held slots 0 to 2; those of the doors are behind them.
    assert_eq!(told(&parts[0]), (3, vec![3], vec![2]), "start, shared, the start's method");
    assert_eq!(told(&parts[1]), (3, vec![4], vec![1, 3]), "the door, its helper and its method");
    assert_eq!(told(&parts[2]), (2, vec![], vec![4]), "the further door and its helper");
}

#[test]
fn a_part_imports_from_those_before_it() {
    let bytes = small().linked();
    let parts = split(&bytes, &bytes, &LATER).expect("divided");
    assert_eq!(imported_functions(&parts[1]), ["a"], "what is shared");
    assert_eq!(imported_functions(&parts[2]), ["b"], "the helper of the part between");
}

/// From which part each function is imported.
fn imported_functions(bytes: &[u8]) -> Vec<String> {
    let mut from = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::ImportSection(imports) = payload.expect("readable") {
            for import in imports.into_imports() {
                let import = import.expect("an import");
                if matches!(import.ty, TypeRef::Func(_)) {
                    from.push(import.module.to_owned());
                }
            }
        }
    }
    from
}

/// Where a module's data lie in memory, and the bytes.
fn data_of(bytes: &[u8]) -> Vec<(u32, Vec<u8>)> {
    let mut held = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::DataSection(data) = payload.expect("readable") {
            for segment in data {
                let segment = segment.expect("a segment");
                let address = super::read::address(&segment).expect("an address");
                held.push((address, segment.data.to_vec()));
            }
        }
    }
    held
}

#[test]
fn data_come_with_what_reads_them() {
    let bytes = small().linked();
    let parts = split(&bytes, &bytes, &LATER).expect("divided");
    assert_eq!(data_of(&parts[0]), [(0, vec![0, 0, 0, 0, 7, 7, 7, 7])], "the start's table");
    assert_eq!(data_of(&parts[1]), [(0, vec![7; 4])], "the door's table");
}

#[test]
fn what_the_first_part_needs_stays_with_it() {
    let mut bytes = small();
    bytes.functions[2].1 = vec![3];
    let bytes = bytes.linked();
    let parts = split(&bytes, &bytes, &LATER).expect("divided");
    assert_eq!((told(&parts[0]).0, told(&parts[1]).0), (4, 2), "the helper is shared now");
    assert_eq!(imported_functions(&parts[2]), ["a"]);
}

#[test]
fn without_relocations_it_says_what_is_missing() {
    let bytes = Small::default().function("start", &[], None).linked();
    let error = split(&bytes, &bytes, &[]).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(error.contains("--emit-relocs"), "{error}");
}

#[test]
fn a_door_that_is_not_there_is_told() {
    let bytes = small().linked();
    let gone = Later { name: "later", doors: &["rolefit::view::pages::gone::page"] };
    let error = split(&bytes, &bytes, &[gone]).err();
    let error = error.map(|error| error.to_string()).unwrap_or_default();
    assert!(error.contains("pages::gone::page"), "{error}");
}

#[test]
fn names_of_exports_are_short_and_never_the_same() {
    let names: Vec<String> = (0..2000).map(|place| part::export_name("0", place)).collect();
    let distinct: HashSet<&String> = names.iter().collect();
    assert_eq!(distinct.len(), names.len());
    assert!(names.iter().all(|name| name.len() <= 4 && name.starts_with('0')));
}
