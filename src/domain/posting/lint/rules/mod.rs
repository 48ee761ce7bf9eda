//! The rules that know more than phrases, one file each. A test holds this list against
//! `assets/rules/`. It never knows what a rule says: that is in the rule's data.

use super::{Finding, World};
use crate::domain::posting::read::Reading;

/// A rule's code.
pub(super) type Find = fn(&Reading, &World) -> Vec<Finding>;

macro_rules! rules {
    ($($name:literal => $module:ident,)*) => {
        $(mod $module;)*

        /// Every rule of code, by its name.
        pub(super) const ALL: &[(&str, Find)] = &[$(($name, $module::find),)*];
    };
}

rules! {
    "phd-gate" => phd_gate,
}
