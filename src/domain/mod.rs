//! Pure values and functions. Nothing here knows a clock, a browser, a language or chance.

pub mod assess;
// What runs at a desk, on many people's answers, is not in the app.
#[cfg(not(target_arch = "wasm32"))]
pub mod calibration;
pub mod document;
pub mod exchange;
pub mod fit;
pub mod framework;
pub mod hiring;
pub mod items;
pub mod level;
pub mod order;
pub mod posting;
pub mod role;
pub mod words;
