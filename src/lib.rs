//! Rolefit: how a person and a machine-learning role fit, told honestly, in the browser.
//!
//! This file is the map of the house. Data flows one way:
//!
//! ```text
//! assets → content → (role, answers) → belief → fit → report → view
//! ```
//!
//! - [`domain`] is pure: values and functions. It has no clock, no storage, no randomness, no
//!   language and no view; what it needs of them enters as arguments. It compiles natively, where
//!   the crates of the browser do not exist, so the compiler keeps the wall.
//! - `view` (wasm32 only) shows what the domain computes and hands back what a person did. It
//!   computes nothing that a test would want to check.
//! - `bin/app.rs` is the thin edge: it mounts the view into the element that `assets/shell` makes;
//!   `bin/studio.rs` does the same for the studio, in a WebAssembly of its own.
//! - `cli/` is the program `rolefit`, a package of its own, so that what it needs stays out of the
//!   app: arguments, files and formats around the same domain.
//!
//! Where a change belongs:
//!
//! | you want to change | look in |
//! |---|---|
//! | what a competency, a role or a sentence says | `assets/` (see `assets/README.md`) |
//! | how JSON is read, and how errors name their place | [`domain::document`] |
//! | what a role is | [`domain::role`] |
//! | what a competency is | [`domain::framework`] |
//! | what an answer says about a level, and which question comes next | [`domain::assess`] |
//! | what an item is, how it measures, in which order options are shown | [`domain::items`] |
//! | how items are calibrated on real answers (native only) | [`domain::calibration`], `examples/calibrate` |
//! | the fit, the bars, the map, the report as a value | [`domain::fit`] |
//! | what a person looks for, may ask, should not take as a gap, and how they prepare | [`domain::fit::outlook`] |
//! | how a role is interviewed for | [`domain::hiring::plan`] |
//! | how rare a role is, what several roles are as a team | [`domain::hiring`] |
//! | what is saved, shared or sent, and how old files open | [`domain::exchange`] |
//! | how a posting is read, linted, written or drafted | [`domain::posting`] |
//! | what several roles are as a team, and whom a must leaves | [`domain::hiring`] |
//! | the command line, its formats and exit status | `cli/` (see `docs/command-line.md`) |
//! | a screen, a control, the keyboard, storage | `view` |

pub mod domain;
#[cfg(target_arch = "wasm32")]
pub mod view;
