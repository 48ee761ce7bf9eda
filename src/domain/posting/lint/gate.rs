//! Whether a posting is one that the rules about machine learning may speak of: the only place
//! where this is decided. It never knows a rule.

use crate::domain::posting::read::Reading;
use crate::domain::role::Family;

/// Work with machine learning, or with the data and machines for it.
pub(super) fn is_machine_learning(reading: &Reading) -> bool {
    reading.role.family != Family::Other
}
