//! The screens as a person meets them: by role and name, inside the shadow root. Nothing here knows
//! how the server or the driver works, and no test knows how a screen is built.

pub(crate) mod mine;
pub(crate) mod question;
pub(crate) mod report;
pub(crate) mod review;
pub(crate) mod role;
pub(crate) mod start;
pub(crate) mod studio;
pub(crate) mod widget;
pub(crate) mod words;
