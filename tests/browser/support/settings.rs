//! What the environment tells the tests: where the built app, axe-core and the browser are.

use std::path::PathBuf;

/// The folder of the built app.
pub(crate) fn dist() -> PathBuf {
    needed("ROLEFIT_DIST")
}

/// The file of axe-core.
pub(crate) fn axe() -> PathBuf {
    needed("ROLEFIT_AXE")
}

/// The program of the browser.
pub(crate) fn chromium() -> PathBuf {
    std::env::var_os("CHROMIUM").map_or_else(|| "/usr/bin/chromium".into(), PathBuf::from)
}

/// The program that steers it.
pub(crate) fn chromedriver() -> PathBuf {
    std::env::var_os("CHROMEDRIVER").map_or_else(|| "/usr/bin/chromedriver".into(), PathBuf::from)
}

fn needed(variable: &str) -> PathBuf {
    let path = std::env::var_os(variable).map(PathBuf::from).filter(|path| path.exists());
    path.unwrap_or_else(|| {
        panic!("{variable} names nothing that is there: run `cargo xtask test`, which sets it")
    })
}
