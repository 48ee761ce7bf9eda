//! How a belief about a person and the needs of a role fit: the range, the bars, the map and the
//! report as a value. It never knows how any of it is shown.

pub mod asking;
mod bar;
pub mod better;
pub mod compared;
mod distribution;
pub mod doubtful;
pub mod map;
pub mod markdown;
pub mod measured;
pub(crate) mod moments;
pub mod outlook;
pub mod preparation;
pub mod report;
pub mod standing;
mod summary;
pub mod wants;
pub(crate) mod weights;

pub use bar::{BarState, CLEARED, LIKELY_BELOW};
pub use moments::{difference, mean_fit, variance_of_fit};
pub(crate) use summary::is_enough;
pub use summary::{COVERAGE_FLOOR, Coverage, Fit, FitRange, coverage, fit};
pub use weights::{DIMENSIONS, Need, Needs};
