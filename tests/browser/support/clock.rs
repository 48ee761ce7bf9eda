//! Waiting until something is so. Nothing here waits for a time to pass and hopes.

use std::time::{Duration, Instant};

/// How long anything may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(15);
const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

/// Looks until there is something, and returns it.
///
/// # Panics
/// After 15 seconds, naming what was waited for.
#[track_caller]
pub(crate) fn until<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    found(look).unwrap_or_else(|| panic!("waited {} s for {what}", PATIENCE.as_secs()))
}

/// Looks until there is something; nothing when patience is at its end.
pub(crate) fn found<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let start = now();
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if start.elapsed() > PATIENCE {
            return None;
        }
        std::thread::sleep(BETWEEN_LOOKS);
    }
}

#[expect(clippy::disallowed_methods, reason = "a test gives up after a time")]
fn now() -> Instant {
    Instant::now()
}
