//! What takes how much of the WebAssembly, by crate. It reads wasm-bindgen's output from before
//! wasm-opt, which takes the names away; so it tells proportions, not the bytes on the wire.

use crate::project::Project;
use anyhow::{Context, Result};
use rustc_demangle::demangle;
use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// How many functions are told one by one, and how much of their names, in characters.
const LARGEST_SHOWN: usize = 20;
const NAME_LENGTH: usize = 150;

/// Prints the size of the code by crate, the largest first.
pub(crate) fn explain(project: &Project) -> Result<()> {
    ["rolefit-app", "rolefit-studio"].iter().try_for_each(|binary| explain_one(project, binary))
}

fn explain_one(project: &Project, binary: &str) -> Result<()> {
    let file = project.target().join(format!("wasm-bindgen/release/{binary}_bg.wasm"));
    let bytes =
        fs::read(&file).with_context(|| format!("{} is missing; build first", file.display()))?;
    let module = Module::read(&bytes)?;
    let code_size: u64 = module.function_sizes.iter().sum();
    let mut by_crate: Vec<(String, u64)> = module.by(crate_of).into_iter().collect();
    by_crate.sort_by_key(|(name, size)| (std::cmp::Reverse(*size), name.clone()));
    println!("\nBytes in the WebAssembly of {binary} before wasm-opt:");
    println!("{:>9}  data (constants, sentences in the code)", module.data_size);
    println!("{code_size:>9}  code, of which");
    for (name, size) in by_crate.iter().filter(|(_, size)| *size * 200 > code_size) {
        println!("{size:>9}  {:4.1} %  {name}", 100.0 * *size as f64 / code_size as f64);
    }
    let mut by_module: Vec<(String, u64)> = module.by(module_of).into_iter().collect();
    by_module.sort_by_key(|(name, size)| (std::cmp::Reverse(*size), name.clone()));
    println!("Our own code by module:");
    for (name, size) in by_module.iter().filter(|(_, size)| *size * 200 > code_size) {
        println!("{size:>9}  {:4.1} %  {name}", 100.0 * *size as f64 / code_size as f64);
    }
    println!("The largest functions:");
    for (name, size) in module.largest(LARGEST_SHOWN) {
        println!("{size:>9}  {}", name.chars().take(NAME_LENGTH).collect::<String>());
    }
    Ok(())
}

#[derive(Default)]
struct Module {
    imported_functions: usize,
    /// Bytes of the body of each function of the module itself, in order.
    function_sizes: Vec<u64>,
    data_size: u64,
    names: HashMap<usize, String>,
}

impl Module {
    fn read(bytes: &[u8]) -> Result<Self> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let is_function = matches!(import?.ty, TypeRef::Func(_));
                        module.imported_functions += usize::from(is_function);
                    }
                }
                Payload::CodeSectionEntry(body) => module.function_sizes.push(length(body.range())),
                Payload::DataSection(data) => module.data_size = length(data.range()),
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        module.read_names(names)?;
                    }
                }
                _ => {}
            }
        }
        Ok(module)
    }

    fn read_names(&mut self, names: wasmparser::NameSectionReader<'_>) -> Result<()> {
        for part in names {
            if let Name::Function(functions) = part? {
                for naming in functions {
                    let naming = naming?;
                    let name = format!("{:#}", demangle(naming.name));
                    self.names.insert(naming.index as usize, name);
                }
            }
        }
        Ok(())
    }

    /// The name of each function of the module itself with its size.
    fn functions(&self) -> impl Iterator<Item = (&str, u64)> {
        self.function_sizes.iter().enumerate().map(|(place, size)| {
            let name = self.names.get(&(place + self.imported_functions));
            (name.map_or("", String::as_str), *size)
        })
    }

    fn by(&self, group: fn(&str) -> String) -> HashMap<String, u64> {
        let mut sizes = HashMap::new();
        for (name, size) in self.functions() {
            *sizes.entry(group(name)).or_default() += size;
        }
        sizes
    }

    fn largest(&self, count: usize) -> Vec<(&str, u64)> {
        let mut functions: Vec<_> = self.functions().collect();
        functions.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        functions.truncate(count);
        functions
    }
}

fn length(range: Range<u64>) -> u64 {
    range.end - range.start
}

/// The crate that a demangled name begins with, as in `<alloc::vec::Vec<T> as core::...>::drop`.
/// Generic code counts for the crate that wrote it, not for the one that called for it.
fn crate_of(name: &str) -> String {
    let plain = name.trim_start_matches(['<', '&', '*', '[', '(']);
    let plain =
        ["mut ", "dyn ", "const "].iter().fold(plain, |name, word| name.trim_start_matches(word));
    match plain.split_once("::") {
        // A primitive or a generic type has no crate of its own: the trait's is told.
        Some((first, _)) if first.contains(" as ") => {
            first.rsplit(" as ").next().unwrap_or(first).to_owned()
        }
        Some((first, _)) => first.split('[').next().unwrap_or(first).to_owned(),
        None => "(not named by a crate)".to_owned(),
    }
}

/// The module of ours that a name stands in, two steps deep; a closure counts for its module.
fn module_of(name: &str) -> String {
    let Some(at) = name.find("rolefit") else {
        return String::new();
    };
    let path = name.get(at..).unwrap_or_default();
    let words = path.split("::").skip(1).take_while(|word| {
        word.starts_with(|letter: char| letter.is_ascii_lowercase()) && !word.contains(['{', '<'])
    });
    let words: Vec<&str> = words.take(4).collect();
    words.join("::")
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn names_tell_their_crate() {
        for (name, crate_name) in [
            ("rolefit::domain::fit::fit", "rolefit"),
            ("<alloc::vec::Vec<T> as core::ops::Drop>::drop::h12", "alloc"),
            ("<&mut leptos::View as core::fmt::Debug>::fmt", "leptos"),
            ("<dyn core::any::Any>::is", "core"),
            ("rolefit[1f3a]::view::app", "rolefit"),
            ("<usize as core::fmt::Debug>::fmt", "core"),
            ("__wbindgen_malloc", "(not named by a crate)"),
        ] {
            assert_eq!(crate_of(name), crate_name, "{name}");
        }
    }
}
