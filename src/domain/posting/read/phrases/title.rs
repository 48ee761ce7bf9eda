//! Phrases on titles, companies and levels. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::JobNoun,
        "engineer|engineers|scientist|scientists|developer|developers|researcher|researchers|\
         analyst|architect|manager|specialist|director|consultant|administrator|technician|\
         designer|programmer|officer|nurse|teacher|professor|postdoc|postdoctoral|statistician|\
         strategist|coordinator|assistant|recruiter|writer|editor|accountant|advisor|adviser|\
         representative|executive|agent|operator|driver|chef|cook|expert|practitioner|sre|swe|\
         mle|economist|physicist|mathematician|therapist|pharmacist|physician|lawyer|counsel|\
         paralegal|electrician|mechanic|plumber|carpenter|lecturer|tutor|instructor|librarian|\
         copywriter|marketer|receptionist|cleaner|clerk|supervisor|trainer|tester|fellow|devops|\
         mlops|evangelist|advocate|planner|controller|auditor|buyer|midwife|paramedic|caregiver|\
         cto|barista|waiter|biostatistician|actuary|quant|owner|partner|head of data|head of ai|\
         head of machine learning|data science lead|ml lead|ai lead|development lead|team lead|\
         tech lead|technical lead|analytics lead|engineering lead|werkstudent|entwickler|\
         ingenieur|apprentice|research fellow|research associate|research assistant|internship|\
         intern|student|phd student|vp of|vice president of|phd position|doctoral student|\
         doctoral researcher|attorney|solicitor|barrister|pilot|baker|butcher|welder|machinist|\
         dentist|hygienist|surveyor|merchandiser|journalist|translator|firefighter|psychologist|\
         counselor|counsellor|broker|underwriter|adjuster|courier|gardener|stylist|geologist|\
         biologist|chemist|veterinarian|optometrist|radiographer|phlebotomist|bookkeeper|cashier|\
         housekeeper|guard|foreman|estimator|concierge|model validator|fundraiser|curator|\
         archivist|attendant|dispatcher|investigator|inspector",
    ),
    (
        Cue::TitleLabel,
        "job title|title|position|position title|role|job|role title|job role|opening|vacancy|\
         we are hiring|we're hiring|now hiring|hiring|wir suchen",
    ),
    (
        Cue::TitleAhead,
        "looking for a|looking for an|seeking a|seeking an|seeks|seeks a|seeks an|we want a|we want an|hiring a|hiring an|as a|as an|as our|\
         looking for our|join us as a|join us as an|searching for a|searching for an|for a|for an|\
         need a|need an|recruiting a|recruiting an|looking to hire a|looking to hire an|\
         in search of a|role of|position of|seeking|looking for|hire a|hire an|wanted|\
         are you a|are you an|this",
    ),
    (Cue::CompanyLabel, "company|employer|company name|organisation|organization|client"),
    (
        Cue::Entry,
        "junior|jr|entry level|new grad|new grads|new graduate|new graduates|recent graduate|\
         recent graduates|early career|graduate engineer|graduate data|graduate machine learning|\
         graduate software|trainee|associate|working student|entry to mid level|\
         entry to mid|university graduate|graduate role|graduate programme|graduate program|\
         graduate scheme|early in career|fresher|freshers|werkstudent|apprentice|apprenticeship|graduate analyst|graduate scientist|\
         graduate developer|graduate ai|graduate ml",
    ),
    (
        Cue::Mid,
        "intermediate|mid level|middle|mid|medior|mid senior|mid career|mid to senior|mid to senior level|\
         mid weight|midlevel|mid level to senior|regular",
    ),
    (
        Cue::Senior,
        "senior|sr|snr|staff|principal|lead|head of|head|director|distinguished|chief|vp|\
         vice president|senior level|senior staff",
    ),
    (
        Cue::LevelLabel,
        "seniority level|seniority|experience level|career level|level|job level|career stage",
    ),
    (
        Cue::Decoy,
        "lead generation|lead time|lead times|lead the|lead to|lead a|lead an|lead on|leading companies|\
         senior leadership|senior management|senior stakeholders|senior leaders|senior executives|\
         staff members|medical staff|staff augmentation|associate degree in|middle east|\
         high level|top level|chief executive|mid size|mid sized|mid market|head start|heads up|\
         level up|service level|board level|low level|system level|level of|levels of|\
         junior colleagues|junior engineers|junior developers|junior data scientists|\
         junior team|junior members|junior scientists|role model|data science team|title of|\
         junior data engineers|junior staff|junior analysts|as a team|as a service|as a company|\
         as a result|as a plus|as a whole|for a living|for a better|as a leader|job description|\
         as a platform|as a code|as a bonus|as an organization|as an organisation|\
         trial for a|business partner|hiring manager|account executive|product owner|\
         product owners|product managers|hiring process|hiring team|intermediate results|\
         head count|regular expressions|regular basis|regular code|lead scoring|leads",
    ),
];
