//! The rules that know more than phrases, one file each. A test holds this list against
//! `assets/rules/`. It never knows what a rule says: that is in the rule's data.

mod ability_wording;
mod ambiguous_data_scientist;
mod coded_words;
mod contradiction;
mod data_told;
mod degree_without_equivalent;
mod devops_demanded;
mod employment_type_missing;
mod engagement_unclear;
mod engineering_words;
mod everything_at_once;
mod experience_counts;
mod few_musts;
mod gender_wording;
mod implausible_years;
mod impossible_years;
mod interview_told;
mod laws;
mod learning_told;
mod length;
mod long_sentence;
mod named_conferences;
mod named_employers;
mod nationality_wording;
mod no_data_named;
mod no_interview_process;
mod no_outcome;
mod nothing_about_learning;
mod nothing_only_this_company;
mod outcome_told;
mod passive_duties;
mod pay_competitive;
mod pay_law;
mod pay_missing;
mod pay_one_sided;
mod pay_told;
mod pay_too_wide;
mod pay_without_unit;
mod perks_before_work;
mod phd_gate;
mod place_missing;
mod publication_count;
mod readability;
mod relocation_silent;
mod remote_unclear;
mod research_words;
mod seniority_against_years;
mod tight_years;
mod title_against_duties;
mod title_missing;
mod too_many_musts;
mod tool_list;
mod top_tier_university;
mod unicorn;
mod visa_silent;
mod visa_told;
mod years;
mod years_instead_of_skill;

use super::Finding;
use super::case::Case;

/// A rule's code.
pub(super) type Find = fn(&Case) -> Vec<Finding>;

/// Every rule of code, by its name.
pub(super) const ALL: &[(&str, Find)] = &[
    ("unicorn", unicorn::find),
    ("title-against-duties", title_against_duties::find),
    ("ambiguous-data-scientist", ambiguous_data_scientist::find),
    ("too-many-musts", too_many_musts::find),
    ("tool-list-instead-of-skill", tool_list::find),
    ("devops-demanded-of-everyone", devops_demanded::find),
    ("everything-at-once", everything_at_once::find),
    ("phd-gate", phd_gate::find),
    ("degree-without-equivalent", degree_without_equivalent::find),
    ("publication-count", publication_count::find),
    ("named-conferences", named_conferences::find),
    ("top-tier-university", top_tier_university::find),
    ("named-employers", named_employers::find),
    ("impossible-years", impossible_years::find),
    ("tight-years", tight_years::find),
    ("implausible-years", implausible_years::find),
    ("years-instead-of-skill", years_instead_of_skill::find),
    ("seniority-against-years", seniority_against_years::find),
    ("no-outcome", no_outcome::find),
    ("no-data-named", no_data_named::find),
    ("research-words-for-an-engineering-job", research_words::find),
    ("engineering-words-for-a-research-job", engineering_words::find),
    ("no-interview-process", no_interview_process::find),
    ("nothing-only-this-company-could-say", nothing_only_this_company::find),
    ("nothing-about-learning", nothing_about_learning::find),
    ("pay-missing", pay_missing::find),
    ("pay-one-sided", pay_one_sided::find),
    ("pay-too-wide", pay_too_wide::find),
    ("pay-without-currency-or-period", pay_without_unit::find),
    ("pay-competitive", pay_competitive::find),
    ("pay-law", pay_law::find),
    ("title-missing", title_missing::find),
    ("place-missing", place_missing::find),
    ("remote-unclear", remote_unclear::find),
    ("visa-silent", visa_silent::find),
    ("relocation-silent", relocation_silent::find),
    ("employment-type-missing", employment_type_missing::find),
    ("engagement-unclear", engagement_unclear::find),
    ("ability-wording", ability_wording::find),
    ("coded-words", coded_words::find),
    ("contradiction", contradiction::find),
    ("data-told", data_told::find),
    ("experience-counts", experience_counts::find),
    ("few-musts", few_musts::find),
    ("gender-wording", gender_wording::find),
    ("interview-told", interview_told::find),
    ("learning-told", learning_told::find),
    ("length", length::find),
    ("long-sentence", long_sentence::find),
    ("nationality-wording", nationality_wording::find),
    ("outcome-told", outcome_told::find),
    ("passive-duties", passive_duties::find),
    ("pay-told", pay_told::find),
    ("perks-before-work", perks_before_work::find),
    ("readability", readability::find),
    ("visa-told", visa_told::find),
];

/// The code of a rule, where it has any.
pub(super) fn code_of(rule: &str) -> Option<Find> {
    ALL.iter().find(|(name, _)| *name == rule).map(|(_, find)| *find)
}
