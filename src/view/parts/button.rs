//! A button. What it does is handed in.

use crate::view::dom::{El, el};

/// How much a button asks to be pressed.
#[derive(Clone, Copy)]
pub(crate) enum Look {
    /// The one thing to do next.
    Primary,
    /// Something else to do.
    Plain,
    /// Something to do in passing.
    Quiet,
}

/// A button with a text.
pub(crate) fn button(text: &str, look: Look, press: impl Fn() + 'static) -> El {
    let class = match look {
        Look::Primary => "button primary",
        Look::Plain => "button",
        Look::Quiet => "button quiet",
    };
    el("button").attr("type", "button").class(class).text(text).press(press)
}
