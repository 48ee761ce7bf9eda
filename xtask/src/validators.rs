//! The programs of others that check what we write: the Nu HTML checker, which runs on Java, and a
//! validator of structured data, which runs on Node. It must never know what they check.

use crate::browser::install_packages;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// Java and the packages from npm, ready to be told to a test.
pub(crate) struct Validators {
    java: PathBuf,
}

impl Validators {
    /// The Java that is on `PATH`, or what apt brings.
    pub(crate) fn ensure(project: &Project) -> Result<Self> {
        let find = || process::find(&["java"], &project.path());
        if let Some(java) = find() {
            return Ok(Self { java });
        }
        install_packages(&["default-jre-headless"]).context(
            "the HTML checker needs Java 11 or newer (Debian: default-jre-headless): install it so \
             that `java` is on PATH",
        )?;
        match find() {
            Some(java) => Ok(Self { java }),
            None => bail!("default-jre-headless was installed but `java` is not on PATH; add it"),
        }
    }

    /// Tells a test where they are.
    pub(crate) fn tell(&self, project: &Project, command: &mut Command) {
        let packages = project.npm().join("node_modules");
        command
            .env("ROLEFIT_JAVA", &self.java)
            .env("ROLEFIT_VNU", packages.join("vnu-jar/build/dist/vnu.jar"))
            .env("ROLEFIT_NPM", packages)
            .env("PATH", project.path());
    }
}
