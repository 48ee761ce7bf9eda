//! The browser's storage: one text under one key. Every call can fail, and none may throw; a write
//! counts only when it can be read back.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;

const KEY: &str = "rolefit";
const BEFORE_KEY: &str = "rolefit.before";
const PROBE_KEY: &str = "rolefit.probe";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The saved text, if storage can be read and has one.
pub(crate) fn read() -> Option<String> {
    storage()?.get_item(KEY).ok()?
}

/// Writes the text; whether it can be read back.
pub(crate) fn write(text: &str) -> bool {
    let written = || {
        let storage = storage()?;
        storage.set_item(KEY, text).ok()?;
        storage.get_item(KEY).ok()?
    };
    written().as_deref() == Some(text)
}

/// The text saved under a key of the studio's.
pub(crate) fn read_at(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Writes a text under a key of the studio's; whether it can be read back.
pub(crate) fn write_at(key: &str, text: &str) -> bool {
    let written = || {
        let storage = storage()?;
        storage.set_item(key, text).ok()?;
        storage.get_item(key).ok()?
    };
    written().as_deref() == Some(text)
}

/// Erases what is saved under a key of the studio's.
pub(crate) fn erase_at(key: &str) -> bool {
    storage().is_none_or(|storage| storage.remove_item(key).is_ok())
}

/// Whether storage can be written and read back at all.
pub(crate) fn probe() -> bool {
    let probed = || {
        let storage = storage()?;
        storage.set_item(PROBE_KEY, "1").ok()?;
        let read = storage.get_item(PROBE_KEY).ok()?;
        storage.remove_item(PROBE_KEY).ok()?;
        read
    };
    probed().is_some()
}

/// Keeps a copy of a text that could not be understood, before anything else is written.
pub(crate) fn keep_copy(text: &str) {
    if let Some(storage) = storage() {
        // A copy that cannot be kept changes nothing: the original is not overwritten either.
        let _ = storage.set_item(BEFORE_KEY, text);
    }
}

/// The copy of a text that could not be understood, if one was kept.
pub(crate) fn copy_kept() -> Option<String> {
    storage()?.get_item(BEFORE_KEY).ok()?
}

/// Erases everything that was ever written here; whether nothing is left.
pub(crate) fn erase() -> bool {
    let Some(storage) = storage() else {
        return true;
    };
    let removed = [KEY, BEFORE_KEY].map(|key| storage.remove_item(key).is_ok());
    removed.iter().all(|done| *done)
}

/// Calls `heard` with the text that another tab wrote, or with nothing where it was erased, until
/// the listener is dropped.
pub(crate) fn watch(heard: impl Fn(Option<String>) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::StorageEvent>()
            && event.key().is_none_or(|key| key == KEY)
        {
            heard(event.new_value());
        }
    }))
}
