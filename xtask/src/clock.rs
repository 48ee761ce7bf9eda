//! The one clock of the build tools. The app itself has none: time enters it as an argument.

use std::time::Instant;

/// A stopwatch that runs from its creation.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "a build says how long it took")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// The time since the start in words, as "2.4 s" or "3 min 5 s".
    pub(crate) fn words(&self) -> String {
        let seconds = self.0.elapsed().as_secs_f64();
        if seconds < 60.0 {
            return format!("{seconds:.1} s");
        }
        let whole_seconds = self.0.elapsed().as_secs();
        format!("{} min {} s", whole_seconds / 60, whole_seconds % 60)
    }
}
