//! Serves the built app to this machine alone, as a static host would. It keeps no state.

use crate::project::Project;
use crate::{app, tools};
use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use tiny_http::{Header, Request, Response, Server};

/// How many ports are tried after the wanted one.
const PORTS_TRIED: u16 = 100;
const THREADS: usize = 4;

/// Builds where needed, and serves until it is stopped.
pub(crate) fn serve(project: &Project, wanted_port: u16) -> Result<()> {
    tools::ensure(project)?;
    app::build_if_stale(project)?;
    let (server, port) = listen(wanted_port)?;
    println!("Rolefit is at http://127.0.0.1:{port}/ (Ctrl+C stops it)");
    let server = Arc::new(server);
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, folder) = (Arc::clone(&server), project.dist());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    answer(request, &folder);
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().ok(); // A thread ends only with the program.
    }
    Ok(())
}

fn listen(wanted_port: u16) -> Result<(Server, u16)> {
    let last_port = wanted_port.saturating_add(PORTS_TRIED);
    for port in wanted_port..=last_port {
        if let Ok(server) = Server::http(("127.0.0.1", port)) {
            return Ok((server, port));
        }
    }
    bail!("the ports {wanted_port} to {last_port} are all taken; name a free one with --port")
}

fn answer(request: Request, folder: &Path) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let file = file_of(path, folder);
    let Some((file, bytes)) = file.and_then(|file| fs::read(&file).ok().map(|bytes| (file, bytes)))
    else {
        let missing = Response::from_string("There is nothing here.\n").with_status_code(404);
        request.respond(missing).ok(); // A browser that has gone away needs no answer.
        return;
    };
    let mut headers =
        vec![header("Content-Type", media_type(&file)), header("Cache-Control", "no-cache")];
    let body = if is_gzip_accepted(&request) { compressed(&bytes).ok() } else { None };
    if body.is_some() {
        headers.push(header("Content-Encoding", "gzip"));
    }
    headers.push(header("Vary", "Accept-Encoding"));
    let body = body.unwrap_or(bytes);
    // A known length, as a static host sends it, and not in pieces.
    let mut response = Response::from_data(body).with_chunked_threshold(usize::MAX);
    for header in headers.into_iter().flatten() {
        response.add_header(header);
    }
    request.respond(response).ok();
}

/// The file of a path, if it lies in the folder: no step out of it is followed.
fn file_of(path: &str, folder: &Path) -> Option<PathBuf> {
    let relative = Path::new(path.strip_prefix('/')?);
    let is_within = relative.components().all(|part| matches!(part, Component::Normal(_)));
    let file = folder.join(relative);
    is_within.then(|| if file.is_dir() { file.join("index.html") } else { file })
}

fn is_gzip_accepted(request: &Request) -> bool {
    let mut headers = request.headers().iter();
    headers.any(|header| {
        header.field.equiv("Accept-Encoding") && header.value.as_str().contains("gzip")
    })
}

fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish().context("gzip failed")
}

fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::file_of;
    use std::path::Path;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let folder = Path::new("/srv/dist");
        for (path, file) in [
            ("/role-fit.js", Some("/srv/dist/role-fit.js")),
            ("/content/en/first.json", Some("/srv/dist/content/en/first.json")),
            ("/../secret", None),
            ("/content/../../secret", None),
            ("//etc/passwd", None),
            ("no-slash", None),
        ] {
            assert_eq!(file_of(path, folder).as_deref(), file.map(Path::new), "{path}");
        }
    }
}
