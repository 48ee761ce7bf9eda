//! What the studio's JavaScript gives it besides what every element gets. The other side is
//! `assets/shell/role-studio.js`.

use crate::view::edge::options::{Edge, Options};
use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the studio starts with.
    #[wasm_bindgen(extends = Options)]
    pub type StudioOptions;

    /// The parsed `studio.json` of the language.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn studio(this: &StudioOptions) -> JsValue;

    /// The parsed lexicon; undefined where it could not be loaded.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn lexicon(this: &StudioOptions) -> JsValue;

    /// Whether the reader is someone who looks for a job.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn candidate(this: &StudioOptions) -> bool;

    /// What the studio can ask of the page around it, besides.
    #[wasm_bindgen(extends = Edge)]
    #[derive(Clone)]
    pub(crate) type StudioEdge;

    /// The text of a file that the person chose; resolves to undefined where it cannot be read.
    #[wasm_bindgen(method)]
    pub(crate) fn read(this: &StudioEdge, file: &web_sys::File) -> Promise;
}
