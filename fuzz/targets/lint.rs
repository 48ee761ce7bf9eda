//! Inputs that libFuzzer makes, for `rolefit_fuzz::Given::lint`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rolefit_fuzz::Given;
use std::sync::LazyLock;

static GIVEN: LazyLock<Given> =
    LazyLock::new(|| Given::of(concat!(env!("CARGO_MANIFEST_DIR"), "/../assets").as_ref()));

fuzz_target!(|bytes: &[u8]| GIVEN.lint(bytes));
