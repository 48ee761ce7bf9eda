//! Phrases on the steps of an interview. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::PairDebugging,
        "pair programming|pairing session|live coding|coding interview|coding session|\
         pair debugging|technical interview|coding round|debugging session|coding exercise|\
         system design interview|technical round|coding challenge interview",
    ),
    (
        Cue::TakeHome,
        "take home|take home assignment|take home task|take home exercise|take home challenge|\
         coding challenge|case study|technical assignment|home assignment|technical task|\
         coding test|technical challenge|homework|technical test|small assignment|technical exercise",
    ),
    (
        Cue::WorkReview,
        "portfolio review|review of your work|walk us through|project presentation|\
         present a project|presentation of a|past project|research talk|job talk|code review session|\
         project you are proud of|present your work|deep dive",
    ),
    (
        Cue::Written,
        "written exercise|writing exercise|written questions|written answers|writing sample",
    ),
    (Cue::Reference, "reference check|reference checks|reference call|references from"),
    (
        Cue::Conversation,
        "phone screen|phone call|intro call|introductory call|screening call|recruiter call|\
         recruiter screen|video call|video interview|first interview|first call|culture interview|\
         call with|chat with|interview with|meet the team|final interview|conversation with|\
         hiring manager interview|phone interview|culture fit interview|cultural interview|\
         behavioural interview|behavioral interview|meeting with|30 minute call|team interview|\
         talk with|onsite loop|initial call",
    ),
];
