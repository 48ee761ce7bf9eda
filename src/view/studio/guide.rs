//! guide.

use super::store::Studio;
use crate::view::dom::El;
use crate::view::pages::heading;

/// The screen.
pub(crate) fn page(studio: Studio) -> Vec<El> {
    vec![heading(studio.t("studio.guide.title"))]
}
