//! Hiring: what a role asks of the people who are there, how it is interviewed for, and what several
//! roles are as a team.
//!
//! It never knows a candidate's answers, nor how many people there are.

pub mod plan;
pub mod rarity;
pub mod team;
