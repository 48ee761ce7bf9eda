//! Where the app meets the browser. Nothing here knows what a role or an answer is.

pub(crate) mod clock;
pub(crate) mod executor;
pub(crate) mod intl;
pub(crate) mod json;
pub(crate) mod options;

pub(crate) mod storage;
