//! Phrases on the terms of a contract. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (Cue::FullTime, "full time|fulltime|vollzeit|full time position|full time employee|fte"),
    (Cue::PartTime, "part time|parttime|teilzeit|part time position"),
    (
        Cue::Temporary,
        "temporary|fixed term|limited term|temp position|maternity cover|parental leave cover|\
         temporary position|limited contract|befristet|seasonal",
    ),
    (
        Cue::Internship,
        "internship|intern|internships|intern position|internship position|praktikum",
    ),
    (
        Cue::Permanent,
        "permanent|permanent position|permanent contract|permanent role|unbefristet|direct hire|\
         indefinite contract|open ended contract|contract of indefinite duration|permanent employment",
    ),
    (
        Cue::Contract,
        "contract|contractor|contractors|w2|c2c|corp to corp|1099|b2b|contract to hire|\
         contract position|contract role|freelance|freelancer|contract basis|contract duration|\
         contract length|month contract|months contract|inside ir35|outside ir35|contract type|\
         c2h",
    ),
    (
        Cue::Project,
        "project based contract|project based work|per project|fixed price|project basis",
    ),
    (Cue::Platform, "via our platform|through our platform|gig|gig work|crowdsourcing platform"),
    (
        Cue::Hours,
        "hours a week|hours per week|hours/week|working hours|core hours|hrs/week|hrs per week|\
         hour week|h/week|working time|hours weekly|flexible hours|flextime",
    ),
    (
        Cue::Start,
        "start date|starting date|start immediately|immediate start|starting from|start in|\
         starting as soon as possible|start as soon as possible|earliest start|asap|\
         date of start|starts in|available from|join immediately|immediate joiner|\
         immediate joiners|as soon as possible|expected start",
    ),
    (
        Cue::Trial,
        "probation|probation period|probationary period|trial period|trial week|trial month|\
         paid trial|trial day|trial project|months probation|superday",
    ),
    (
        Cue::Decoy,
        "data contract|data contracts|contract grading|contract negotiation|smart contract|\
         smart contracts|api contracts|contract testing|contract law|contracts management|\
         permanent resident status|contract management|temporary tables|contract analysis|\
         full time students|temporary disability|contract review|contract data|\
         service contracts|contract management software|b2b saas|b2b company|b2b software|\
         b2b marketing|b2b product|b2b products|b2b customers|b2b marketplace|b2b platform|\
         b2b sales|b2b companies|b2b startup|full time offer|full time opportunity|gig economy|\
         full time employment or|full time experience|full time work experience|b2b e commerce|\
         years full time employment|full time employment",
    ),
];
