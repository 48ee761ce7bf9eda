//! Choosing a file, by the browser's own control. It never reads the file.

use crate::view::dom::{El, el, text};
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

/// A control for choosing one JSON file.
pub(crate) fn file_input(label: &str, hint: &str, chosen: impl Fn(File) + 'static) -> El {
    let input = el("input").attr("type", "file").attr("accept", ".json,application/json");
    let element: HtmlInputElement = input.element().clone().unchecked_into();
    let input = input.on("change", move |_| {
        if let Some(file) = element.files().and_then(|files| files.get(0)) {
            chosen(file);
            // The same file can be chosen again after it was mended.
            element.set_value("");
        }
    });
    el("label")
        .class("file")
        .child(text("span", "file-label", label))
        .child(text("span", "hint", hint))
        .child(input)
}
