//! A WebAssembly as the division sees it: which function calls which. It must never write one.

use anyhow::{Context, Result, bail};
use std::collections::HashMap;
use wasmparser::{
    DataKind, ElementItems, ElementKind, Export, ExternalKind, FunctionBody, KnownCustom, Name,
    Operator, Parser, Payload, TypeRef,
};

/// A section as it is, and its number in the format.
pub(super) struct Section<'a> {
    pub(super) id: u8,
    pub(super) data: &'a [u8],
}

/// Functions that stand in a row in the table.
pub(super) struct Elements {
    pub(super) offset: u32,
    pub(super) functions: Vec<u32>,
}

/// What the division needs to know of a module.
#[derive(Default)]
pub(super) struct Module<'a> {
    /// The sections that a part takes over as they are.
    pub(super) sections: Vec<Section<'a>>,
    pub(super) imported: usize,
    /// The type of every function, imported ones first.
    pub(super) types: Vec<u32>,
    pub(super) tables: Vec<wasmparser::TableType>,
    pub(super) memories: Vec<wasmparser::MemoryType>,
    pub(super) globals: Vec<wasmparser::GlobalType>,
    pub(super) exports: Vec<Export<'a>>,
    pub(super) start: Option<u32>,
    pub(super) elements: Vec<Elements>,
    pub(super) bodies: Vec<FunctionBody<'a>>,
    /// What memory holds from the start: where, and the bytes.
    pub(super) data: Vec<(u32, &'a [u8])>,
    calls: Vec<Vec<u32>>,
    names: HashMap<u32, &'a str>,
}

impl<'a> Module<'a> {
    /// Reads a module whose only table of functions is the first one.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            if let Some((id, range)) = payload.as_section() {
                let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                let data = bytes.get(range).context("a section beyond the file")?;
                module.sections.push(Section { id, data });
            }
            module.take(payload)?;
        }
        Ok(module)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    match import?.ty {
                        TypeRef::Func(kind) => self.types.push(kind),
                        other => bail!("an import that is no function: {other:?}"),
                    }
                }
                self.imported = self.types.len();
            }
            Payload::FunctionSection(functions) => {
                for kind in functions {
                    self.types.push(kind?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    self.exports.push(export?);
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.elements.push(read_elements(element?)?);
                }
            }
            Payload::CodeSectionEntry(body) => {
                self.calls.push(calls_in(&body)?);
                self.bodies.push(body);
            }
            Payload::DataSection(data) => {
                for segment in data {
                    let segment = segment?;
                    self.data.push((address(&segment)?, segment.data));
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    self.read_names(names)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn read_names(&mut self, names: wasmparser::NameSectionReader<'a>) -> Result<()> {
        for part in names {
            if let Name::Function(functions) = part? {
                for naming in functions {
                    let naming = naming?;
                    self.names.insert(naming.index, naming.name);
                }
            }
        }
        Ok(())
    }

    /// How many functions there are, imported ones among them.
    pub(super) fn functions(&self) -> usize {
        self.types.len()
    }

    pub(super) fn name(&self, function: u32) -> &str {
        self.names.get(&function).copied().unwrap_or_default()
    }

    /// The names of all functions that have one.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.values().copied()
    }

    /// What a function calls by name.
    pub(super) fn calls(&self, function: u32) -> impl Iterator<Item = u32> + '_ {
        let own = (function as usize).checked_sub(self.imported);
        own.into_iter().flat_map(|place| self.calls[place].iter().copied())
    }

    /// The functions that can be called from outside or through the table.
    pub(super) fn roots(&self) -> impl Iterator<Item = u32> + '_ {
        let exported = self.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        let in_table = self.elements.iter().flat_map(|elements| elements.functions.iter().copied());
        exported.map(|export| export.index).chain(in_table).chain(self.start)
    }

    /// The section of a number, if there is one.
    pub(super) fn section(&self, id: u8) -> Option<&Section<'a>> {
        self.sections.iter().find(|section| section.id == id)
    }
}

/// Where a segment of data lies in memory.
pub(super) fn address(segment: &wasmparser::Data<'_>) -> Result<u32> {
    let DataKind::Active { memory_index: 0, offset_expr } = &segment.kind else {
        bail!("data that are not in memory from the start");
    };
    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
        bail!("data at a place of memory that is not told as a number");
    };
    // Addresses beyond the middle of memory read as numbers below 0.
    Ok(value.cast_unsigned())
}

pub(super) fn read_elements(element: wasmparser::Element<'_>) -> Result<Elements> {
    let ElementKind::Active { table_index: None | Some(0), offset_expr } = element.kind else {
        bail!("functions that stand in no table from the start");
    };
    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
        bail!("functions at a place of the table that is not told as a number");
    };
    let ElementItems::Functions(functions) = element.items else {
        bail!("elements of a table that are no functions");
    };
    let offset = u32::try_from(value).context("a place in the table below 0")?;
    Ok(Elements { offset, functions: functions.into_iter().collect::<Result<_, _>>()? })
}

fn calls_in(body: &FunctionBody<'_>) -> Result<Vec<u32>> {
    let mut calls = Vec::new();
    for operator in body.get_operators_reader()? {
        match operator? {
            Operator::Call { function_index } => calls.push(function_index),
            Operator::RefFunc { .. } | Operator::ReturnCall { .. } => {
                bail!("a function that is used in a way which the division does not know")
            }
            _ => {}
        }
    }
    Ok(calls)
}
