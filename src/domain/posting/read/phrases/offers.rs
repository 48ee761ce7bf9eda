//! Phrases on what a role gives. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::OfferTools,
        "latest technologies|latest tools|modern stack|modern tech stack|newest tools|\
         cutting edge technologies|cutting edge technology|latest technology|new technologies|\
         best tools|tools of your choice|cutting edge tools",
    ),
    (
        Cue::OfferLearning,
        "learning budget|training budget|conference budget|education budget|development budget|\
         learning stipend|education stipend|conference attendance|attend conferences|\
         professional development|continuous learning|learning and development budget|\
         learning & development budget|growth and development budget|training and development|\
         learning opportunities|tuition reimbursement|tuition assistance|mentorship program|\
         mentoring program|mentoring programme|time to learn|learning days|learning time|\
         education & training|books and courses|conferences and training|courses and conferences|\
         personal development|training programs|career development|upskilling|self development|\
         learning allowance|language classes|training opportunities|personal growth budget",
    ),
    (
        Cue::OfferTeammates,
        "world class team|talented team|talented colleagues|experienced colleagues|\
         learn from experts|work alongside experts|smart colleagues|brilliant colleagues|\
         expert colleagues|talented people|team of experts|talented engineers|peers who|\
         experienced team|great colleagues|great teammates",
    ),
    (
        Cue::OfferData,
        "unique data|unique dataset|unique datasets|unique data sets|largest dataset|\
         largest datasets|proprietary data|petabytes of data|rich data|rich dataset|rich datasets|\
         massive datasets|largest data sets|one of the largest|unique data set",
    ),
    (
        Cue::OfferMeaning,
        "meaningful work|work that matters|positive impact|save lives|real impact|\
         make a difference|impact on society|meaningful impact|social impact|purposeful work|\
         sense of purpose|improve lives|impact millions|impacts millions|real world impact",
    ),
    (
        Cue::OfferCompute,
        "compute|gpu cluster|gpu clusters|gpu budget|compute budget|compute resources|gpus|\
         own cluster|supercomputer|large scale compute|computing resources|ample compute",
    ),
    (
        Cue::OfferPublishing,
        "opportunity to publish|encourage publications|encouraged to publish|publish your work|\
         publish your research|support for publishing|publish at|freedom to publish|\
         publish and present|open source your|present at conferences|publish our work|\
         publish research",
    ),
    (
        Cue::OfferAutonomy,
        "autonomy|freedom to choose|own your work|self directed|freedom and responsibility|\
         trust you|independence|decide how you work|high autonomy|research freedom|\
         your own ideas|20% time|own projects|hack days|hackathons|hack weeks",
    ),
];
