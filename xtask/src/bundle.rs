//! Trunk's last step: makes the custom element, the page's files, the content and the pages of
//! documentation in Trunk's staging folder. It must never compile Rust.

use crate::optimise::Optimiser;
use crate::project::Project;
use crate::split::Later;
use crate::{optimise, pack, pages, process, shorten, sizes, split, tools};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One custom element: the binary that Trunk builds for it, and the name of its module.
struct Element {
    binary: &'static str,
    module: &'static str,
    /// The parts of its WebAssembly that are loaded later.
    later: &'static [Later],
}

const ELEMENTS: [Element; 2] = [
    Element { binary: "rolefit-app", module: "role-fit", later: split::APP },
    Element { binary: "rolefit-studio", module: "role-studio", later: split::STUDIO },
];

impl Element {
    /// What Trunk names the glue that wasm-bindgen makes.
    fn glue(&self) -> String {
        format!("{}.js", self.binary)
    }

    /// What Trunk names the WebAssembly beside it.
    fn wasm(&self) -> String {
        format!("{}_bg.wasm", self.binary)
    }
}

/// The style sheets that are made whole.
const SHEETS: [&str; 5] = ["element.css", "later.css", "further.css", "studio.css", "page.css"];

/// Finishes the app in the folder that Trunk names.
pub(crate) fn bundle(project: &Project) -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`bundle` is a step of Trunk's build; run `cargo xtask build`")?;
    refuse_other_apps(&staging)?;
    let bench = Workbench::set_up(project)?;
    for element in &ELEMENTS {
        bench.make_element(element, &staging)?;
    }
    bench.make_pages(&staging)?;
    fs::remove_dir_all(&bench.folder)?;
    for (path, value) in pack::pack(&project.assets())? {
        write(&staging.join(path), value.to_string().as_bytes())?;
    }
    copy_files(&project.assets().join("schema"), &staging.join("schema"))?;
    pages::make(&project.root().join("docs"), &staging.join("docs"))?;
    print!("{}", sizes::weigh(project, &staging)?);
    Ok(())
}

/// Trunk adds an app of its own, with a script within the page that a strict content security
/// policy refuses, where index.html links no binary but workers.
fn refuse_other_apps(staging: &Path) -> Result<()> {
    for entry in fs::read_dir(staging)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with("_bg.wasm") && !ELEMENTS.iter().any(|element| element.wasm() == name) {
            bail!(
                "Trunk made {name}, which no element asks for. In index.html, link the first \
                 binary without data-type=\"worker\" and with \
                 data-bindgen-target=\"no-modules\"; in Trunk.toml, under [build], set \
                 pattern_script = \"\" and pattern_preload = \"\""
            );
        }
    }
    Ok(())
}

/// A temporary folder with the sources of the bundle as esbuild is to see them.
struct Workbench {
    folder: PathBuf,
    esbuild: PathBuf,
    optimiser: Optimiser,
    /// Where the linker's files are.
    linked: PathBuf,
    languages: String,
}

impl Workbench {
    fn set_up(project: &Project) -> Result<Self> {
        let folder = project.target().join("rolefit-bundle");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let languages = serde_json::to_string(&pack::languages(&project.assets())?)?;
        let esbuild = project.npm_program("esbuild");
        let linked = project.target().join(tools::WASM_TARGET).join("release");
        let optimiser = Optimiser { program: project.npm_program("wasm-opt") };
        let bench = Self { folder, esbuild, optimiser, linked, languages };
        copy_files(&project.assets().join("shell"), &bench.folder.join("shell"))?;
        for name in SHEETS {
            let source = project.assets().join("css").join(name);
            bench.esbuild(
                &source,
                &bench.folder.join("css").join(name),
                &["--bundle", "--minify"],
            )?;
        }
        Ok(bench)
    }

    /// Makes the module of an element, and names the WebAssembly as the module asks for it.
    fn make_element(&self, element: &Element, staging: &Path) -> Result<()> {
        let Element { binary, module, later } = element;
        let made = staging.join(element.glue());
        let glue = fs::read_to_string(&made).with_context(|| {
            format!(
                "Trunk made no {binary}.js; index.html must link the binary {binary} with \
                 data-bindgen-target=\"no-modules\", and Trunk.toml set filehash = false"
            )
        })?;
        let wasm = staging.join(element.wasm());
        write(&wasm, &optimise::without_relocations(&fs::read(&wasm)?)?)?;
        let glue = shorten::shorten(&self.optimiser, &wasm, &glue)?;
        let linked = self.linked.join(format!("{binary}.wasm"));
        let linked = fs::read(&linked)
            .with_context(|| format!("{} is missing; run `cargo clean`", linked.display()))?;
        let parts = split::split(&linked, &fs::read(&wasm)?, later)?;
        let named = later.iter().map(|part| staging.join(format!("{module}.{}.wasm", part.name)));
        for (file, bytes) in [wasm.clone()].into_iter().chain(named).zip(parts) {
            write(&file, &bytes)?;
            self.optimiser.shrink(&file)?;
        }
        // The glue is made for a classic script and holds the state of one instance. In a function
        // it can be bundled, and called again for a fresh instance after a trap; the element gives
        // it a WebAssembly that catches the trap.
        let factory =
            format!("export default function (WebAssembly) {{\n{glue}\nreturn wasm_bindgen;\n}}\n");
        let own = self.folder.join(format!("{module}.glue.js"));
        write(&own, factory.as_bytes())?;
        let glue = format!("--alias:rolefit:glue={}", own.display());
        let languages = format!("--define:ROLEFIT_LANGUAGES={}", self.languages);
        let arguments = [&glue, &languages, "--loader:.css=text"];
        self.bundle_module(&format!("{module}.js"), staging, &arguments)?;
        fs::rename(wasm, staging.join(format!("{module}.wasm")))?;
        fs::remove_file(made)?;
        Ok(())
    }

    fn make_pages(&self, staging: &Path) -> Result<()> {
        // A classic script runs as soon as it is there; a module waits for its graph.
        self.bundle_module("page.js", staging, &["--external:./role-fit.js", "--format=iife"])?;
        self.bundle_module("studio-page.js", staging, &["--external:./role-studio.js"])?;
        fs::copy(self.folder.join("shell/studio.html"), staging.join("studio.html"))?;
        fs::copy(self.folder.join("css/page.css"), staging.join("page.css"))?;
        for part in ["later", "further"] {
            let sheet = self.folder.join(format!("css/{part}.css"));
            fs::copy(sheet, staging.join(format!("role-fit.{part}.css")))?;
        }
        Ok(())
    }

    fn bundle_module(&self, name: &str, staging: &Path, arguments: &[&str]) -> Result<()> {
        let source = self.folder.join("shell").join(name);
        let common = ["--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8"];
        self.esbuild(&source, &staging.join(name), &[&common, arguments].concat())
    }

    fn esbuild(&self, source: &Path, target: &Path, arguments: &[&str]) -> Result<()> {
        let mut command = Command::new(&self.esbuild);
        command.arg(source).args(arguments).arg("--log-level=warning");
        command.arg(format!("--outfile={}", target.display()));
        process::run(&mut command)
    }
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} is missing", from.display()))? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Writes a file and the folders that it needs.
fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, bytes).with_context(|| format!("{} could not be written", file.display()))
}
