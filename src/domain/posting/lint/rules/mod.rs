//! The rules that know more than phrases, one file each. A test holds this list against
//! `assets/rules/`. It never knows what a rule says: that is in the rule's data.

mod laws;
mod years;

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
    "unicorn" => unicorn,
    "title-against-duties" => title_against_duties,
    "ambiguous-data-scientist" => ambiguous_data_scientist,
    "too-many-musts" => too_many_musts,
    "tool-list-instead-of-skill" => tool_list,
    "devops-demanded-of-everyone" => devops_demanded,
    "everything-at-once" => everything_at_once,
    "phd-gate" => phd_gate,
    "degree-without-equivalent" => degree_without_equivalent,
    "publication-count" => publication_count,
    "named-conferences" => named_conferences,
    "top-tier-university" => top_tier_university,
    "named-employers" => named_employers,
    "impossible-years" => impossible_years,
    "tight-years" => tight_years,
    "implausible-years" => implausible_years,
    "years-instead-of-skill" => years_instead_of_skill,
    "seniority-against-years" => seniority_against_years,
    "no-outcome" => no_outcome,
    "no-data-named" => no_data_named,
    "research-words-for-an-engineering-job" => research_words,
    "engineering-words-for-a-research-job" => engineering_words,
    "no-interview-process" => no_interview_process,
    "nothing-only-this-company-could-say" => nothing_only_this_company,
    "nothing-about-learning" => nothing_about_learning,
    "pay-missing" => pay_missing,
    "pay-one-sided" => pay_one_sided,
    "pay-too-wide" => pay_too_wide,
    "pay-without-currency-or-period" => pay_without_unit,
    "pay-competitive" => pay_competitive,
    "pay-law" => pay_law,
    "place-missing" => place_missing,
    "remote-unclear" => remote_unclear,
    "visa-silent" => visa_silent,
    "relocation-silent" => relocation_silent,
    "employment-type-missing" => employment_type_missing,
    "engagement-unclear" => engagement_unclear,
    "ability-wording" => ability_wording,
    "coded-words" => coded_words,
    "contradiction" => contradiction,
    "data-told" => data_told,
    "experience-counts" => experience_counts,
    "few-musts" => few_musts,
    "gender-wording" => gender_wording,
    "interview-told" => interview_told,
    "learning-told" => learning_told,
    "length" => length,
    "long-sentence" => long_sentence,
    "nationality-wording" => nationality_wording,
    "outcome-told" => outcome_told,
    "passive-duties" => passive_duties,
    "pay-told" => pay_told,
    "perks-before-work" => perks_before_work,
    "readability" => readability,
    "visa-told" => visa_told,
}

/// The code of a rule, where it has any.
pub(super) fn code_of(rule: &str) -> Option<Find> {
    ALL.iter().find(|(name, _)| *name == rule).map(|(_, find)| *find)
}
