//! The role: one value that the posting, the questions, the report and the interview come from.
//!
//! It never knows the framework's texts, nor anything about a person.

mod part;
mod read;
mod write;

pub use part::*;
pub use read::{MAX_BYTES, VERSION, read, read_loosely};

use crate::domain::document::Map;

/// One role, as `assets/schema/role.v1.json` describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// A stable name.
    pub id: String,
    /// The job title, and nothing else.
    pub title: String,
    /// The kind of job.
    pub family: Family,
    /// How senior the job is.
    pub seniority: Seniority,
    /// The job in one sentence.
    pub summary: Option<String>,
    /// Who hires; nobody does for an archetype.
    pub company: Option<Company>,
    /// Why the role exists.
    pub purpose: Purpose,
    /// What the person will do.
    pub responsibilities: Vec<Responsibility>,
    /// What the role needs, at most once per competency.
    pub requirements: Vec<Requirement>,
    /// How much each dimension counts, where the role says so.
    pub dimension_weights: DimensionWeights,
    /// Each named thing that the posting asks for.
    pub asks: Vec<Ask>,
    /// Only if someone insists.
    pub credentials: Credentials,
    /// What a person has to know before they apply.
    pub logistics: Logistics,
    /// What the role gives.
    pub offers: Offers,
    /// What is checked, and how.
    pub interview: Vec<InterviewStep>,
    /// Findings about the posting that were dismissed, with the reason.
    pub dismissals: Vec<Dismissal>,
    /// Fields of a newer format, kept as they are.
    pub unknown: Map,
}

impl Role {
    /// A role of which nothing is known yet.
    pub fn blank() -> Role {
        Role {
            id: "draft".to_string(),
            title: String::new(),
            family: Family::Other,
            seniority: Seniority::Unspecified,
            summary: None,
            company: None,
            purpose: Purpose::default(),
            responsibilities: Vec::new(),
            requirements: Vec::new(),
            dimension_weights: DimensionWeights::default(),
            asks: Vec::new(),
            credentials: Credentials::default(),
            logistics: Logistics::default(),
            offers: Offers::default(),
            interview: Vec::new(),
            dismissals: Vec::new(),
            unknown: Map::default(),
        }
    }
}
