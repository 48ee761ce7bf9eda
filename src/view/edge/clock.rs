//! The browser's clock. It never knows what a day is asked for, or what waits.

use crate::domain::posting::date::Date;
use gloo_timers::callback::Timeout;

/// Does something after so many milliseconds.
pub(crate) fn after(ms: u32, then: Box<dyn FnOnce()>) {
    Timeout::new(ms, then).forget();
}

/// The day on which the browser's clock stands.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    Date {
        year: u16::try_from(now.get_full_year()).unwrap_or(u16::MAX),
        month: u8::try_from(now.get_month() + 1).ok(),
        day: u8::try_from(now.get_date()).ok(),
    }
}
