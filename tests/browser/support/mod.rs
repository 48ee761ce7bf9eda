//! What every browser test stands on: the server, the driver, the browser, waiting. It must never
//! know a screen of the app.

pub(crate) mod browser;
pub(crate) mod clock;
pub(crate) mod control;
pub(crate) mod driver;
pub(crate) mod settings;
pub(crate) mod site;
