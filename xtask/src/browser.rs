//! The browser and its driver that the tests steer: found, or installed from the system's packages.
//! It must never know what is tested with them.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

/// A browser and the driver that speaks to it.
pub(crate) struct Browser {
    chromium: PathBuf,
    driver: PathBuf,
}

const CHROMIUM: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRIVER: [&str; 1] = ["chromedriver"];

impl Browser {
    /// What `CHROMIUM` and `CHROMEDRIVER` name, or what is on `PATH`, or what apt brings.
    pub(crate) fn ensure(project: &Project) -> Result<Self> {
        if let Some(browser) = Self::find(project)? {
            return Ok(browser);
        }
        install_packages(&["chromium", "chromium-driver"]).context(
            "the browser tests need Chromium and a ChromeDriver of the same version: install them \
             (Debian: chromium and chromium-driver), or name them in the environment variables \
             CHROMIUM and CHROMEDRIVER",
        )?;
        Self::find(project)?.context(
            "chromium and chromium-driver were installed but are not on PATH; name their programs \
             in the environment variables CHROMIUM and CHROMEDRIVER",
        )
    }

    fn find(project: &Project) -> Result<Option<Self>> {
        let chromium = named("CHROMIUM")?.or_else(|| process::find(&CHROMIUM, &project.path()));
        let driver = named("CHROMEDRIVER")?.or_else(|| process::find(&DRIVER, &project.path()));
        Ok(chromium.zip(driver).map(|(chromium, driver)| Self { chromium, driver }))
    }

    /// Tells a test or benchmark where the browser, the built app and axe-core are.
    pub(crate) fn tell(&self, project: &Project, command: &mut Command) {
        command
            .env("CHROMIUM", &self.chromium)
            .env("CHROMEDRIVER", &self.driver)
            .env("ROLEFIT_DIST", project.dist())
            .env("ROLEFIT_AXE", project.npm().join("node_modules/axe-core/axe.min.js"));
    }
}

/// The program that an environment variable names, which then must be there.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    let Some(value) = std::env::var_os(variable).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let path = PathBuf::from(value);
    if !path.is_file() {
        bail!("{variable} names {}, which is no file; correct it or unset it", path.display());
    }
    Ok(Some(path))
}

/// Installs packages of the system, where it is Debian's and we have the right to.
pub(crate) fn install_packages(names: &[&str]) -> Result<()> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    if process::find(&["apt-get"], &path).is_none() {
        bail!("there is no apt-get here to install {} with", names.join(" and "));
    }
    if process::read(Command::new("id").arg("-u"))?.trim() != "0" {
        bail!("run `sudo apt-get install {}` and try again", names.join(" "));
    }
    println!("Installing {} with apt-get (a minute or two).", names.join(" and "));
    apt_get(["update"])?;
    let arguments = ["install", "--yes", "--no-install-recommends"];
    apt_get(arguments.iter().chain(names))
}

fn apt_get(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Result<()> {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet=2").args(arguments);
    process::run(&mut command)
}
