//! The browser's studio: what the element's JavaScript calls. It only hands over.

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public items only")]
mod exports {
    use rolefit::view::studio::{MountedStudio, StudioOptions};
    use wasm_bindgen::prelude::*;

    /// The standard library's allocator takes 2 kB more, after gzip.
    #[global_allocator]
    static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// A studio on the page.
    #[wasm_bindgen]
    pub struct Handle(MountedStudio);

    #[wasm_bindgen]
    impl Handle {
        /// Shows a page of the studio by name.
        pub fn show(&self, page: &str) {
            self.0.show(page);
        }

        /// Takes the studio off the page and hands back the drafts.
        pub fn unmount(self) -> JsValue {
            self.0.unmount()
        }
    }

    /// Puts the studio into an element.
    #[wasm_bindgen]
    pub fn mount(target: &web_sys::Element, options: &StudioOptions) -> Handle {
        Handle(rolefit::view::studio::mount(target, options))
    }
}

fn main() {}
