//! A bar: a minimum that no other strength makes up for. It never knows the fit.

/// Where a person stands against a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarState {
    /// The level is reached with a probability of at least [`CLEARED`].
    Cleared,
    /// Neither is sure.
    NotYetShown,
    /// The level is reached with a probability of at most [`LIKELY_BELOW`].
    LikelyBelow,
}

/// From this probability a bar counts as cleared.
pub const CLEARED: f64 = 0.8;

/// Up to this probability a person is likely below a bar.
pub const LIKELY_BELOW: f64 = 0.2;

impl BarState {
    /// The state, given how probable it is that the bar's level is reached.
    pub fn from_probability(reached: f64) -> BarState {
        match reached {
            _ if reached >= CLEARED => BarState::Cleared,
            _ if reached <= LIKELY_BELOW => BarState::LikelyBelow,
            _ => BarState::NotYetShown,
        }
    }
}
