//! The screens. They show what the domain computes and hand back what a person did.
//!
//! - `edge/` speaks to the browser: JSON, storage, files, the element around us.
//! - `dom` builds elements; what changes in them is kept by Leptos' reactive system.
//! - `session` is the one store; `pages/` has a screen a file, `parts/` a control a file.
//! - `studio/` is the other half of the product, a WebAssembly of its own: postings.
//!
//! Nothing here computes what a test would want to check; that is the domain's.

mod app;
mod dom;
mod edge;
mod pages;
mod parts;
mod session;
pub mod studio;
mod watched;

use edge::{executor, json};
use reactive_graph::owner::Owner;
use session::{Content, Page, Session};
use wasm_bindgen::JsValue;

pub use edge::options::{Options, Packed};

/// Reads the content of a language, while what a widget starts with besides is still on its way. It
/// is read once: a widget of the language takes it from there.
pub fn read(packed: &Packed) {
    Content::of(packed);
}

/// A widget on the page; dropped, it is gone.
pub struct Mounted {
    session: Session,
    owner: Owner,
}

impl Mounted {
    /// Shows a page by name, of a role by its id or whole address; an unknown name changes nothing.
    pub fn show(&self, page: &str, role: Option<String>) {
        if let Some(page) = Page::from_name(page) {
            self.session.go_silently(page, role);
        }
    }

    /// Takes the widget off the page and hands back what was answered.
    pub fn unmount(self) -> JsValue {
        json::to_js(&self.session.own_record().write())
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.session.end();
        self.owner.cleanup();
    }
}

/// Puts the widget into an element.
///
/// The content in `options` is the build's own: a fault in it is a fault of the build, and is
/// thrown to the JavaScript around, which tells the person.
pub fn mount(target: &web_sys::Element, options: &Options) -> Mounted {
    executor::start();
    let owner = Owner::new();
    let session = owner.with(|| {
        let session = Session::start(options);
        let _ = target.append_child(app::app(session).element());
        session
    });
    Mounted { session, owner }
}
