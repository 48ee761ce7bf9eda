//! What each way of checking takes of whose time. The figures are ours and provisional: they are
//! what a part of the usual size takes, for one competency. It never knows a role.

use crate::domain::role::Method;

/// What one check takes of the candidate, in minutes.
pub(super) fn minutes(method: Method) -> u16 {
    match method {
        Method::Conversation => 20,
        Method::Reference => 20,
        Method::WorkReview => 25,
        Method::WrittenExercise => 30,
        Method::PairDebugging => 40,
        Method::TakeHome => 120,
    }
}

/// What a check in depth takes of the candidate, in minutes.
pub(super) fn minutes_in_depth(method: Method) -> u16 {
    match method {
        Method::Conversation | Method::Reference => 50,
        Method::WorkReview | Method::WrittenExercise => 60,
        Method::PairDebugging => 75,
        Method::TakeHome => 150,
    }
}

/// How long each of the company's people is busy with a part, in minutes: all the time that they
/// talk, and a quarter of it to read what was written alone.
pub(super) fn attended(method: Method, minutes: u16) -> u16 {
    match method {
        Method::TakeHome | Method::WrittenExercise => minutes.div_ceil(4),
        _ => minutes,
    }
}

/// What one check costs everybody together, in minutes.
pub(super) fn cost(method: Method) -> u16 {
    minutes(method) + attended(method, minutes(method))
}

/// How much is seen of the work itself, the most first: the way in which a strength is probed.
pub(super) const DEPTH: [Method; 6] = [
    Method::PairDebugging,
    Method::WorkReview,
    Method::TakeHome,
    Method::WrittenExercise,
    Method::Conversation,
    Method::Reference,
];

/// Whether a method can carry a check alone. What another person tells can confirm a picture, and
/// can neither be asked again nor be the same for everybody.
pub(super) fn is_sound(method: Method) -> bool {
    method != Method::Reference
}
