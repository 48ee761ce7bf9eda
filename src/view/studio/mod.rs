//! The studio: a posting as text, as findings and as a role, side by side. It decides nothing about
//! what a text says or what is wrong with it; that is the domain's.
//!
//! - `store` holds the drafts and what the open one says.
//! - `start`, `guide`, `work`, `team` are its screens; `work` is made of `sheet`, `findings`, `form`
//!   and `preview`. `candidate` is what someone sees who thinks of applying.

mod candidate;
mod edge;
mod findings;
mod form;
mod frame;
mod guide;
mod preview;
mod sheet;
mod start;
mod store;
mod take;
mod team;
mod work;

use super::edge::executor;
use reactive_graph::owner::Owner;
use store::{Page, Studio};
use wasm_bindgen::JsValue;

pub use edge::StudioOptions;

/// A studio on the page; dropped, it is gone.
pub struct MountedStudio {
    studio: Studio,
    owner: Owner,
}

impl MountedStudio {
    /// Shows a page by name; an unknown name changes nothing, nor does the
    /// workspace without a draft.
    pub fn show(&self, page: &str) {
        let named = Page::ALL.into_iter().find(|known| known.name() == page);
        let is_open = self.studio.open.now().is_some();
        if let Some(page) = named.filter(|page| *page != Page::Work || is_open) {
            self.studio.go(page);
        }
    }

    /// Takes the studio off the page and hands back the drafts.
    pub fn unmount(self) -> JsValue {
        self.studio.end()
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
    let studio = owner.with(|| {
        let studio = Studio::start(options);
        let _ = target.append_child(frame::app(studio).element());
        studio
    });
    MountedStudio { studio, owner }
}
