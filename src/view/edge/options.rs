//! What the element's JavaScript gives the app, and what the app can ask of it. The other side is
//! `assets/shell/`.

use super::executor::spawn;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// The content of a language.
    pub type Packed;

    /// The parsed `first.json` of the language.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn content(this: &Packed) -> JsValue;

    /// The language, as BCP 47 names it.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn language(this: &Packed) -> String;

    /// What the app starts with.
    #[wasm_bindgen(extends = Packed)]
    pub type Options;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn edge(this: &Options) -> Edge;

    /// The role that the host named, loaded or not.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn role(this: &Options) -> Option<HostRole>;

    /// Whether the host named the role and wants no other offered.
    #[wasm_bindgen(method, getter, js_name = bound)]
    pub(crate) fn is_bound(this: &Options) -> bool;

    /// The screen to begin with, by name.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn page(this: &Options) -> Option<String>;

    /// The payload of a link that carries answers.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn link(this: &Options) -> Option<String>;

    /// What was answered before the element was taken off the page.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn kept(this: &Options) -> JsValue;

    /// Whether what reads answers from before is here already.
    #[wasm_bindgen(method, getter, js_name = joined)]
    pub(crate) fn is_joined(this: &Options) -> bool;

    /// The role that the host named.
    #[wasm_bindgen(extends = Loaded)]
    pub(crate) type HostRole;

    /// As the host wrote it: an id or an address.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn name(this: &HostRole) -> String;

    /// Whether it is one of the roles that are shipped.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn shipped(this: &HostRole) -> bool;

    /// Where it is loaded from.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn address(this: &HostRole) -> String;

    /// JSON that was loaded, or why it was not.
    pub(crate) type Loaded;

    /// The parsed JSON; undefined where it failed.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn value(this: &Loaded) -> JsValue;

    /// `offline`, `refused`, `status`, `large` or `json`.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn failure(this: &Loaded) -> Option<String>;

    /// The status, where the failure has one.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn detail(this: &Loaded) -> Option<String>;

    /// What the app can ask of the page around it.
    #[derive(Clone)]
    pub(crate) type Edge;

    /// Loads JSON from beside the module, or from an absolute address; resolves to [`Loaded`].
    #[wasm_bindgen(method)]
    pub(crate) fn load(this: &Edge, path: &str, limit: u32) -> Promise;

    /// The same for what comes after the first question; the part of the code that shows it comes
    /// with it.
    #[wasm_bindgen(method, js_name = loadPart)]
    pub(crate) fn load_part(this: &Edge, part: u32, path: &str, limit: u32) -> Promise;

    /// The address of something beside the module.
    #[wasm_bindgen(method, js_name = address)]
    pub(crate) fn address_of(this: &Edge, path: &str) -> String;

    /// Compresses text for a link; resolves to a string, or undefined where it is too long.
    #[wasm_bindgen(method)]
    pub(crate) fn pack(this: &Edge, text: &str) -> Promise;

    /// The JSON that a link carries; resolves to [`Loaded`].
    #[wasm_bindgen(method)]
    pub(crate) fn unpack(this: &Edge, payload: &str) -> Promise;

    /// The JSON in a file that the person chose; resolves to [`Loaded`].
    #[wasm_bindgen(method)]
    pub(crate) fn open(this: &Edge, file: &web_sys::File, limit: u32) -> Promise;

    /// Offers a text as a file.
    #[wasm_bindgen(method)]
    pub(crate) fn download(this: &Edge, name: &str, media_type: &str, text: &str);

    /// Copies a text; resolves to whether it could.
    #[wasm_bindgen(method)]
    pub(crate) fn copy(this: &Edge, text: &str) -> Promise;

    /// Opens the browser's print dialogue.
    #[wasm_bindgen(method)]
    pub(crate) fn print(this: &Edge);

    /// Tells the host that something happened; never what was answered.
    #[wasm_bindgen(method)]
    pub(crate) fn tell(this: &Edge, name: &str, detail: &JsValue);
}

/// Calls a function with what a promise of the edge resolves to. The edge never rejects.
pub(crate) fn when(promise: Promise, then: impl FnOnce(JsValue) + 'static) {
    let then: Box<dyn FnOnce(JsValue)> = Box::new(then);
    spawn(Box::pin(async move {
        if let Ok(value) = JsFuture::from(promise).await {
            then(value);
        }
    }));
}

/// The same, for what was loaded.
pub(crate) fn when_loaded(promise: Promise, then: impl FnOnce(Loaded) + 'static) {
    when(promise, move |value| then(value.unchecked_into()));
}
