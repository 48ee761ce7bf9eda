//! The role on the map, with the kinds of job as landmarks, moving as its levels change.

use super::part;
use crate::view::dom::El;
use crate::view::studio::store::Studio;

pub(super) fn place(studio: Studio) -> El {
    part(studio, "studio.form.map")
}
