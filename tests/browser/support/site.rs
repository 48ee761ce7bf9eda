//! A static host of a test's own: serves the built app under any prefix, with the headers, faults
//! and extra pages that the test asks for, and keeps a list of what was asked.

use super::settings;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use std::collections::HashMap;
use std::convert::Infallible;
use std::path::{Component, Path};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::watch;

/// A static host on a port of its own.
pub(crate) struct Site {
    shared: Arc<Shared>,
    port: u16,
    runtime: Option<Runtime>,
}

struct Shared {
    prefix: String,
    state: Mutex<State>,
    is_held: watch::Sender<bool>,
}

#[derive(Default)]
struct State {
    answers: HashMap<String, Answer>,
    headers: Vec<(String, String)>,
    requests: Vec<String>,
}

/// What a path answers instead of its file.
#[derive(Clone, Default)]
pub(crate) struct Answer {
    status: u16,
    media_type: String,
    body: Vec<u8>,
    headers: Vec<(String, String)>,
    waits: bool,
}

impl Answer {
    /// A page that a test hosts the element on.
    pub(crate) fn page(html: &str) -> Answer {
        Answer::of("text/html; charset=utf-8", html)
    }

    pub(crate) fn json(text: &str) -> Answer {
        Answer::of("application/json", text)
    }

    pub(crate) fn of(media_type: &str, body: impl Into<Vec<u8>>) -> Answer {
        Answer {
            status: 200,
            media_type: media_type.to_string(),
            body: body.into(),
            ..Answer::default()
        }
    }

    pub(crate) fn status(status: u16) -> Answer {
        Answer { status, ..Answer::of("text/plain", "no") }
    }

    pub(crate) fn with_header(mut self, name: &str, value: &str) -> Answer {
        self.headers.push((name.to_string(), value.to_string()));
        self
    }

    /// The answer comes only after [`Site::release`].
    pub(crate) fn waiting(mut self) -> Answer {
        self.waits = true;
        self
    }
}

impl Site {
    /// Serves the built app at the root.
    pub(crate) fn start() -> Site {
        Site::under("/")
    }

    /// Serves the built app under a prefix, which begins and ends with a slash.
    pub(crate) fn under(prefix: &str) -> Site {
        settings::dist();
        let prefix = prefix.to_string();
        let is_held = watch::Sender::new(false);
        let shared = Arc::new(Shared { prefix, state: Mutex::default(), is_held });
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime starts");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port is free");
        let port = listener.local_addr().expect("it listens on a port").port();
        let served = shared.clone();
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, served.clone()));
            }
        });
        Site { shared, port, runtime: Some(runtime) }
    }

    /// The address of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Answers a path with something else than its file from now on.
    pub(crate) fn put(&self, path: &str, answer: Answer) {
        if answer.waits {
            self.shared.is_held.send_replace(true);
        }
        self.shared.state().answers.insert(path.to_string(), answer);
    }

    /// Answers a path with its file again.
    pub(crate) fn mend(&self, path: &str) {
        self.shared.state().answers.remove(path);
    }

    /// Sends a header with every answer.
    pub(crate) fn send_header(&self, name: &str, value: &str) {
        self.shared.state().headers.push((name.to_string(), value.to_string()));
    }

    /// Lets the answers go that wait.
    pub(crate) fn release(&self) {
        self.shared.is_held.send_replace(false);
    }

    /// The paths that were asked for, in order, since the start or since this was last asked.
    pub(crate) fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.state().requests)
    }

    /// What kind of file a static host says that a file is.
    pub(crate) fn media_type(file: &Path) -> &'static str {
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("json") => "application/json",
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Serves one connection until the browser closes it.
async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    let service = service_fn(|request| shared.clone().answer(request));
    // A browser that has gone away needs no answer.
    let _ = hyper::server::conn::http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn answer(
        self: Arc<Shared>,
        request: Request<Incoming>,
    ) -> Result<Response<Full<Bytes>>, Infallible> {
        let path = request.uri().path();
        let (own, headers) = {
            let mut state = self.state();
            state.requests.push(path.to_string());
            (state.answers.get(path).cloned(), state.headers.clone())
        };
        if own.as_ref().is_some_and(|answer| answer.waits) {
            // It fails when the site is gone, and then nobody waits for the answer.
            let _ = self.is_held.subscribe().wait_for(|is_held| !is_held).await;
        }
        let answer = own.or_else(|| self.file(path)).unwrap_or_else(|| Answer::status(404));
        let mut response =
            Response::builder().status(answer.status).header("Content-Type", answer.media_type);
        for (name, value) in headers.into_iter().chain(answer.headers) {
            response = response.header(name, value);
        }
        Ok(response.body(Full::from(answer.body)).expect("headers are ASCII"))
    }

    fn file(&self, path: &str) -> Option<Answer> {
        let relative = Path::new(path.strip_prefix(&self.prefix)?);
        if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let file = settings::dist().join(relative);
        let file = if file.is_dir() { file.join("index.html") } else { file };
        Some(Answer::of(Site::media_type(&file), std::fs::read(&file).ok()?))
    }
}
