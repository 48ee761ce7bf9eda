//! Answers, what they let us believe about a person's levels, and which question comes next. It
//! never knows a role's texts, nor how a question is shown.

pub mod answer;
pub mod belief;
pub mod claims;
pub mod item;
pub mod judgement;
mod likelihood;
pub mod next;
pub mod observation;
pub mod practice;
pub mod prior;
pub mod questions;
pub mod rating;
pub mod review;
