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

    /// Whether the reader is someone who looks for a job.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn candidate(this: &StudioOptions) -> bool;

    /// What the studio can ask of the page around it, besides.
    #[wasm_bindgen(extends = Edge)]
    #[derive(Clone)]
    pub(crate) type StudioEdge;

    /// Loads what reads and lints, and what it knows; resolves to `Loaded`, with [`StudioTools`].
    #[wasm_bindgen(method, js_name = loadTools)]
    pub(crate) fn load_tools(this: &StudioEdge) -> Promise;

    /// What reading and linting know.
    pub(crate) type StudioTools;

    /// The parsed lexicon.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn lexicon(this: &StudioTools) -> JsValue;

    /// The parsed `rules.json` of the language.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn rules(this: &StudioTools) -> JsValue;

    /// The text of a file that the person chose; resolves to undefined where it cannot be read.
    #[wasm_bindgen(method)]
    pub(crate) fn read(this: &StudioEdge, file: &web_sys::File) -> Promise;

    /// Goes to an address.
    #[wasm_bindgen(method)]
    pub(crate) fn visit(this: &StudioEdge, address: &str);

    /// Tells the page around it which screen shows.
    #[wasm_bindgen(method)]
    pub(crate) fn went(this: &StudioEdge, page: &str);

    /// Brings an element into view.
    #[wasm_bindgen(method)]
    pub(crate) fn show(this: &StudioEdge, element: &web_sys::Element);

    /// Lets an element have all that the pointer of an event does from now on.
    #[wasm_bindgen(method)]
    pub(crate) fn hold(this: &StudioEdge, event: &web_sys::Event);

    /// What is under the pointer of an event; near the edge of the window the page moves on.
    #[wasm_bindgen(method)]
    pub(crate) fn under(this: &StudioEdge, event: &web_sys::Event) -> Option<web_sys::Element>;
}

#[wasm_bindgen]
extern "C" {
    /// What an event has that tells of a key or of a file that is dropped.
    #[wasm_bindgen(extends = web_sys::Event)]
    type Told;

    #[wasm_bindgen(method, getter)]
    fn key(this: &Told) -> Option<String>;

    #[wasm_bindgen(method, getter, js_name = ctrlKey)]
    fn ctrl_key(this: &Told) -> bool;

    #[wasm_bindgen(method, getter, js_name = metaKey)]
    fn meta_key(this: &Told) -> bool;

    #[wasm_bindgen(method, getter, js_name = shiftKey)]
    fn shift_key(this: &Told) -> bool;

    #[wasm_bindgen(method, getter, js_name = dataTransfer)]
    fn data_transfer(this: &Told) -> Option<Carried>;

    /// What is dragged.
    type Carried;

    #[wasm_bindgen(method, getter)]
    fn files(this: &Carried) -> Option<web_sys::FileList>;
}

/// Whether a key asks to undo (true) or to redo (false).
pub(crate) fn history_key(event: &web_sys::Event) -> Option<bool> {
    let told: &Told = event.unchecked_ref();
    let key = told.key()?.to_ascii_lowercase();
    let is_command = told.ctrl_key() || told.meta_key();
    match key.as_str() {
        "z" if is_command => Some(!told.shift_key()),
        "y" if is_command => Some(false),
        _ => None,
    }
}

/// The key that was pressed.
pub(crate) fn key_of(event: &web_sys::Event) -> String {
    event.unchecked_ref::<Told>().key().unwrap_or_default()
}

/// The first file that was dropped.
pub(crate) fn dropped_file(event: &web_sys::Event) -> Option<web_sys::File> {
    event.unchecked_ref::<Told>().data_transfer()?.files()?.get(0)
}
