//! The one chromedriver of a test run, on a free port. It ends with the tests, however they end.

use super::settings;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};

/// Browsers that run at once: more would only wait for the same processors.
const BROWSERS: usize = 2;

/// The address of the driver, which is started when it is first asked for.
pub(crate) fn address() -> &'static str {
    static DRIVER: OnceLock<(Child, String)> = OnceLock::new();
    let (_, address) = DRIVER.get_or_init(start);
    address
}

/// Starts the driver under a shell that holds our end of a pipe: when this process is gone, be it
/// killed, the pipe closes, and the shell ends the driver and clears up.
fn start() -> (Child, String) {
    const WATCH: &str = r#"mkdir -p "$TMPDIR"; "$0" --port=0 <&- & driver=$!; cat >/dev/null
        kill $driver; wait $driver; rm -rf "$TMPDIR""#;
    // Browsers leave files behind, so they get a folder of their own. Its path is short, because
    // a socket in it may have no more than 108 bytes.
    let folder = std::env::temp_dir().join(format!("rolefit-{}", std::process::id()));
    let mut child = Command::new("sh")
        .args(["-c", WATCH])
        .arg(settings::chromedriver())
        .env("TMPDIR", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("sh starts");
    let output = child.stdout.take().expect("the driver's output is piped");
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines
        .find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            Some(port.trim_end_matches('.').to_string())
        })
        .expect("chromedriver did not start: is CHROMEDRIVER right? `cargo xtask test` sets it");
    // The driver must not stand still because nobody reads what it says.
    std::thread::spawn(move || lines.for_each(drop));
    (child, format!("http://127.0.0.1:{port}"))
}

/// The right to run a browser; given back when it is dropped.
pub(crate) struct Place;

static TAKEN: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

impl Place {
    /// Waits for a place.
    pub(crate) fn take() -> Place {
        let taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken = FREED
            .wait_while(taken, |taken| *taken >= BROWSERS)
            .unwrap_or_else(PoisonError::into_inner);
        *taken += 1;
        Place
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        FREED.notify_one();
    }
}
