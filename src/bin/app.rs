//! The browser app: what the element's JavaScript calls. It only hands over.

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public items only")]
mod exports {
    use rolefit::view::{Mounted, Options, Packed};
    use wasm_bindgen::prelude::*;

    /// The standard library's allocator takes 0.7 kB more until the first question, after gzip.
    #[global_allocator]
    static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// A widget on the page.
    #[wasm_bindgen]
    pub struct Handle(Mounted);

    #[wasm_bindgen]
    impl Handle {
        /// Shows a page of the widget by name, of a role by its id or whole address.
        pub fn show(&self, page: &str, role: Option<String>) {
            self.0.show(page, role);
        }

        /// Takes the widget off the page and hands back what was answered.
        pub fn unmount(self) -> JsValue {
            self.0.unmount()
        }
    }

    /// Reads the content of a language before a widget needs it.
    #[wasm_bindgen]
    pub fn read(packed: &Packed) {
        rolefit::view::read(packed);
    }

    /// Puts the widget into an element.
    #[wasm_bindgen]
    pub fn mount(target: &web_sys::Element, options: &Options) -> Handle {
        Handle(rolefit::view::mount(target, options))
    }
}

fn main() {}
