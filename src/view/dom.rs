//! Elements as they are built: one type for all of them, so that a screen costs few bytes.
//!
//! Leptos' `view!` makes a type of its own for each shape of a view, with code to build, rebuild
//! and hydrate it; this whole app took 249 kB of gzipped WebAssembly that way, 210 with its types
//! erased, and 129 when this and a shorter sort took their places, of the 120 kB that everything
//! together may take. Here an element is made at once,
//! and what changes is a small effect of Leptos' own reactive system. Effects that are made within
//! another one end when that one runs again.

use crate::view::edge::clock;
use js_sys::Function;
use reactive_graph::effect::RenderEffect;
use reactive_graph::owner::Owner;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::{Document, Element, Event, HtmlInputElement};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element that is being built.
#[derive(Clone)]
pub(crate) struct El(Element);

/// An HTML element.
#[inline(never)]
pub(crate) fn el(tag: &str) -> El {
    El(document().create_element(tag).expect_throw("tags are written here, and are names"))
}

/// An SVG element.
#[inline(never)]
pub(crate) fn svg(tag: &str) -> El {
    El(document()
        .create_element_ns(Some(SVG), tag)
        .expect_throw("tags are written here, and are names"))
}

/// An element with a class and a text.
#[inline(never)]
pub(crate) fn text(tag: &str, class: &str, text: &str) -> El {
    el(tag).class(class).text(text)
}

fn document() -> Document {
    let window = web_sys::window().expect_throw("a widget lives in a window");
    window.document().expect_throw("a widget lives in a document")
}

impl El {
    /// An element that is on the page already.
    pub(crate) fn of(element: Element) -> El {
        El(element)
    }

    /// The element itself.
    pub(crate) fn element(&self) -> &Element {
        &self.0
    }

    /// Puts the focus on the element; one that cannot take it leaves it where it was.
    #[inline(never)]
    pub(crate) fn focus(&self) {
        let _ = self.0.unchecked_ref::<web_sys::HtmlElement>().focus();
    }

    /// Puts the focus on the first element inside that a selector names, once everything that
    /// follows from an event is on the page.
    pub(crate) fn focus_first_soon(self, selector: &'static str) {
        let call = Closure::once_into_js(move || self.focus_first(selector));
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(call.unchecked_ref());
        }
    }

    /// Puts the focus on the first element inside that a selector names.
    pub(crate) fn focus_first(&self, selector: &str) {
        if let Ok(Some(first)) = self.0.query_selector(selector) {
            El(first).focus();
        }
    }

    /// Sets the classes; an empty text sets none.
    #[inline(never)]
    pub(crate) fn class(self, class: &str) -> El {
        if class.is_empty() { self } else { self.attr("class", class) }
    }

    /// Sets an attribute.
    #[inline(never)]
    pub(crate) fn attr(self, name: &str, value: &str) -> El {
        set(&self.0, name, Some(value));
        self
    }

    /// Sets an attribute to a number.
    #[inline(never)]
    pub(crate) fn num(self, name: &str, value: i32) -> El {
        self.attr(name, &value.to_string())
    }

    /// Adds a text.
    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> El {
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// Adds an element.
    #[inline(never)]
    pub(crate) fn child(self, child: El) -> El {
        let _ = self.0.append_child(&child.0);
        self
    }

    /// Adds an element, if there is one.
    #[inline(never)]
    pub(crate) fn maybe(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds elements.
    #[inline(never)]
    pub(crate) fn children(self, children: Vec<El>) -> El {
        children.into_iter().fold(self, El::child)
    }

    /// Calls a function when an event happens at the element.
    pub(crate) fn on(self, event: &str, call: impl FnMut(Event) + 'static) -> El {
        listen(&self.0, event, Box::new(call));
        self
    }

    /// Calls a function when the element is pressed, by whatever means.
    pub(crate) fn press(self, call: impl Fn() + 'static) -> El {
        self.on("click", move |_| call())
    }

    /// Keeps an attribute as a function says; without a value there is no attribute.
    pub(crate) fn attr_from(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> El {
        self.attr_boxed(name, Box::new(value))
    }

    #[inline(never)]
    fn attr_boxed(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> El {
        let element = self.0.clone();
        keep(Box::new(move || set(&element, name, value().as_deref())));
        self
    }

    /// Keeps the text as a function says.
    pub(crate) fn text_from(self, text: impl Fn() -> String + 'static) -> El {
        self.text_boxed(Box::new(text))
    }

    #[inline(never)]
    fn text_boxed(self, text: Box<dyn Fn() -> String>) -> El {
        let element = self.0.clone();
        keep(Box::new(move || {
            let text = text();
            // The same text is not written again: a screen reader would announce it.
            if element.text_content().as_deref() != Some(&text) {
                element.set_text_content(Some(&text));
            }
        }));
        self
    }

    /// Keeps a radio button checked as a function says.
    pub(crate) fn checked_from(self, checked: impl Fn() -> bool + 'static) -> El {
        let input: HtmlInputElement = self.0.clone().unchecked_into();
        keep(Box::new(move || input.set_checked(checked())));
        self
    }

    /// What is entered in a control.
    pub(crate) fn value(&self) -> String {
        self.0.unchecked_ref::<HtmlInputElement>().value()
    }

    /// Enters a value in a control, unless it is there already: the caret stays where it is.
    #[inline(never)]
    pub(crate) fn set_value(&self, value: &str) {
        let input = self.0.unchecked_ref::<HtmlInputElement>();
        if input.value() != value {
            input.set_value(value);
        }
    }

    /// Keeps what is entered in a control as a function says.
    pub(crate) fn value_from(self, value: impl Fn() -> String + 'static) -> El {
        let control = self.clone();
        keep(Box::new(move || control.set_value(&value())));
        self
    }

    /// Calls a function with what is entered in a control, whenever a person is done with it.
    pub(crate) fn on_change(self, call: impl Fn(&str) + 'static) -> El {
        let control = self.clone();
        self.on("change", move |_| call(&control.value()))
    }

    /// Puts the focus on the element that has a key, among those inside.
    pub(crate) fn focus_key(&self, key: &str) -> bool {
        let found = self.0.query_selector(&["[data-key='", key, "']"].concat());
        let found = found.ok().flatten();
        if let Some(element) = &found {
            El(element.clone()).focus();
        }
        found.is_some()
    }

    /// Keeps the content as a function says, and the focus on what has the same `data-key`. What is
    /// being pressed is not taken away under the finger.
    pub(crate) fn rows_from(self, rows: impl Fn() -> Vec<El> + 'static) -> El {
        self.rows_boxed(Box::new(rows))
    }

    #[inline(never)]
    fn rows_boxed(self, rows: Box<dyn Fn() -> Vec<El>>) -> El {
        let list = self.clone();
        keep(Box::new(move || list.replace_rows(rows())));
        self
    }

    fn replace_rows(&self, rows: Vec<El>) {
        const UNTIL_RELEASED_MS: u32 = 40;
        let within = |selector: &str| self.0.query_selector(selector).ok().flatten();
        if within(":active").is_some() {
            let list = self.clone();
            clock::after(UNTIL_RELEASED_MS, Box::new(move || list.replace_rows(rows)));
            return;
        }
        let focused = within(":focus");
        let key = focused.as_ref().and_then(|focused| focused.get_attribute("data-key"));
        self.0.replace_children_with_node_0();
        for row in rows {
            let _ = self.0.append_child(&row.0);
        }
        if focused.is_some() && !key.is_some_and(|key| self.focus_key(&key)) {
            self.focus();
        }
    }

    /// Keeps the content as a function says. All of it is made anew when that changes.
    pub(crate) fn content_from(self, content: impl Fn() -> Vec<El> + 'static) -> El {
        self.content_boxed(Box::new(content))
    }

    #[inline(never)]
    fn content_boxed(self, content: Box<dyn Fn() -> Vec<El>>) -> El {
        let element = self.0.clone();
        keep(Box::new(move || {
            let content = content();
            element.replace_children_with_node_0();
            for child in content {
                let _ = element.append_child(&child.0);
            }
        }));
        self
    }
}

#[inline(never)]
fn set(element: &Element, name: &str, value: Option<&str>) {
    // Names are written here, and are names.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Adds a listener; JavaScript's collector frees it with the element.
#[inline(never)]
fn listen(element: &Element, event: &str, call: Box<dyn FnMut(Event)>) {
    let listener: JsValue = Closure::wrap(call).into_js_value();
    let _ = element.add_event_listener_with_callback(event, listener.unchecked_ref::<Function>());
}

/// Runs an effect now and whenever what it reads changes, until the effect around it runs again.
#[inline(never)]
pub(crate) fn keep(run: Box<dyn Fn()>) {
    let run: Box<dyn FnMut(Option<()>)> = Box::new(move |_| run());
    // The owner around this call holds the effect, and drops it.
    let effect = RenderEffect::new(run);
    Owner::on_cleanup(move || drop(effect));
}
