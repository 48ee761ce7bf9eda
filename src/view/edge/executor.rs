//! Running futures: Leptos' effects, and what waits for the browser. One kind of future is run, so
//! that its code is there once.

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use wasm_bindgen_futures::spawn_local;

/// Runs a future; it goes on whenever what it waits for is there.
#[inline(never)]
pub(crate) fn spawn(future: PinnedLocalFuture<()>) {
    spawn_local(future);
}

/// Makes Leptos run its effects here. A second widget of the page finds it done.
pub(crate) fn start() {
    let _ = Executor::init_local_custom_executor(Browser);
}

struct Browser;

impl CustomExecutor for Browser {
    fn spawn(&self, future: PinnedFuture<()>) {
        spawn(future);
    }

    fn spawn_local(&self, future: PinnedLocalFuture<()>) {
        spawn(future);
    }

    // The browser polls.
    fn poll_local(&self) {}
}
