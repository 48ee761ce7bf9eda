//! The rules that know more than phrases, one file each. A test holds this list against
//! `assets/rules/`. It never knows what a rule says: that is in the rule's data.

use super::Finding;
use super::case::Case;

/// A rule's code.
pub(super) type Find = fn(&Case) -> Vec<Finding>;

macro_rules! rules {
    ($($name:literal => $module:ident,)*) => {
        $(mod $module;)*

        /// Every rule of code, by its name.
        pub(super) const ALL: &[(&str, Find)] = &[$(($name, $module::find),)*];
    };
}

rules! {
    "phd-gate" => phd_gate,
    "top-tier-university" => top_tier_university,
}

/// The code of a rule, where it has any.
pub(super) fn code_of(rule: &str) -> Option<Find> {
    ALL.iter().find(|(name, _)| *name == rule).map(|(_, find)| *find)
}
