//! Gives short names to what the WebAssembly and its glue call one another. wasm-bindgen's names
//! carry 16 hexadecimal digits each, which no compression takes away. It must never change code.

use crate::optimise::Optimiser;
use crate::process;
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::Path;

/// Renames in the file, and returns the glue with the same names.
/// The names of functions stay, for the division that follows.
pub(crate) fn shorten(optimiser: &Optimiser, wasm: &Path, glue: &str) -> Result<String> {
    let arguments =
        ["--reorder-functions-by-name", "--minify-imports-and-exports-and-modules", "--debuginfo"];
    let said = process::read(&mut optimiser.command(&arguments, wasm))?;
    let names: Value = serde_json::from_str(&said).context("wasm-opt told no names")?;
    let mut glue = glue.to_owned();
    for import in names["imports"].as_array().context("wasm-opt told no imports")? {
        let [_, long, short] = texts(import)?;
        glue = renamed(&glue, &long, &short);
    }
    for export in names["exports"].as_array().context("wasm-opt told no exports")? {
        let [long, short] = texts(export)?;
        glue = renamed(&glue, &format!("wasm.{long}"), &format!("wasm.{short}"));
    }
    let module = wasm.file_stem().context("the WebAssembly has a name")?.to_string_lossy();
    Ok(glue.replace(&format!("\"./{module}.js\""), "\"a\""))
}

fn texts<const N: usize>(list: &Value) -> Result<[String; N]> {
    let texts = list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
    let texts: Vec<String> = texts.collect();
    texts.try_into().ok().with_context(|| format!("wasm-opt told {list} where names were expected"))
}

/// Replaces a name where it stands whole.
fn renamed(glue: &str, long: &str, short: &str) -> String {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    let mut parts = glue.split(long);
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let whole = !part.starts_with(is_part) && !renamed.ends_with(is_part);
        renamed.push_str(if whole { short } else { long });
        renamed.push_str(part);
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn whole_names_are_replaced_and_no_others() {
        let glue = "wasm.mount(a); wasm.mount_two(b); awasm.mount(c); exports.mount = wasm.mount;";
        let expected = "wasm.b(a); wasm.mount_two(b); awasm.mount(c); exports.mount = wasm.b;";
        assert_eq!(renamed(glue, "wasm.mount", "wasm.b"), expected);
    }
}
