//! The parts of a role. Each keeps, as `unknown`, the fields of a newer format.

use crate::domain::document::{Map, choices};
use crate::domain::level::Level;

choices! {
    /// The kind of job.
    pub Family {
        /// Keeps ML systems running.
        DevOps = "devops",
        /// Brings data to where it is used.
        DataEngineer = "data_engineer",
        /// Trains models and ships them.
        MlEngineer = "ml_engineer",
        /// Finds new methods.
        MlResearcher = "ml_researcher",
        /// Analyses or models; postings mean either.
        DataScientist = "data_scientist",
        /// Anything else.
        Other = "other",
    }
}

choices! {
    /// How senior a job is; staff, principal and lead count as senior.
    pub Seniority {
        /// A first job of its kind.
        Entry = "entry",
        /// Between.
        Mid = "mid",
        /// Others depend on this person's judgement.
        Senior = "senior",
        /// The posting does not say.
        Unspecified = "unspecified",
    }
}

choices! {
    /// A kind of data.
    pub Data {
        /// Rows and columns.
        Tabular = "tabular",
        /// Text.
        Text = "text",
        /// Images and video.
        Images = "images",
        /// Sound and speech.
        Audio = "audio",
        /// Measurements over time.
        TimeSeries = "time_series",
        /// What people clicked, bought, watched.
        InteractionLogs = "interaction_logs",
        /// Measurements of machines and bodies.
        Sensor = "sensor",
        /// There is none yet.
        NoneYet = "none_yet",
    }
}

choices! {
    /// The domain of work that a responsibility belongs to.
    pub Duty {
        /// Finding out what nobody knows yet.
        Research = "research",
        /// Training models.
        Modelling = "modelling",
        /// Moving and shaping data.
        DataPipelines = "data_pipelines",
        /// Machines and platforms.
        Infrastructure = "infrastructure",
        /// Bringing models to users.
        Deployment = "deployment",
        /// Watching what runs.
        Monitoring = "monitoring",
        /// Answering questions with data.
        Analytics = "analytics",
        /// Leading people and projects.
        Leadership = "leadership",
    }
}

choices! {
    /// Whether a person carries a responsibility alone.
    pub Ownership {
        /// It is theirs.
        Owns = "owns",
        /// Someone else's, and they help.
        WorksWith = "works_with",
    }
}

choices! {
    /// What a requirement is for.
    pub RequirementKind {
        /// A minimum that must be met.
        Bar = "bar",
        /// What the role is hired for.
        Strength = "strength",
        /// Nice to have.
        Plus = "plus",
    }
}

choices! {
    /// What sort of thing a posting names.
    pub AskKind {
        /// A program or library.
        Tool = "tool",
        /// A way to compute or model.
        Method = "method",
        /// A way to work.
        Practice = "practice",
        /// A field of application.
        Domain = "domain",
        /// A natural language.
        Language = "language",
        /// A trait of character.
        Trait = "trait",
        /// Years of work at large.
        Experience = "experience",
    }
}

choices! {
    /// A degree, lowest first.
    pub DegreeLevel {
        /// None.
        NoDegree = "none",
        /// Bachelor's.
        Bachelor = "bachelor",
        /// Master's.
        Master = "master",
        /// Doctorate.
        Doctorate = "phd",
    }
}

choices! {
    /// Where the work is done.
    pub RemotePolicy {
        /// In the office.
        OnSite = "on_site",
        /// Both.
        Hybrid = "hybrid",
        /// Away from the office.
        Remote = "remote",
    }
}

choices! {
    /// What a pay figure is for.
    pub PayPeriod {
        /// Per hour.
        Hour = "hour",
        /// Per day.
        Day = "day",
        /// Per week.
        Week = "week",
        /// Per month.
        Month = "month",
        /// Per year.
        Year = "year",
    }
}

choices! {
    /// The hours of the contract.
    pub Employment {
        /// Full time.
        FullTime = "full_time",
        /// Part time.
        PartTime = "part_time",
        /// For a limited time.
        Temporary = "temporary",
        /// To learn the job.
        Internship = "internship",
    }
}

choices! {
    /// The kind of contract.
    pub Engagement {
        /// Employed for good.
        Permanent = "permanent",
        /// Hired for a time.
        Contract = "contract",
        /// Hired for a result.
        Project = "project",
        /// Through a platform.
        Platform = "platform",
    }
}

choices! {
    /// What practitioners look for in a role.
    pub OfferKind {
        /// Tools and techniques at the edge.
        Tools = "tools",
        /// Time to learn.
        Learning = "learning",
        /// Teammates.
        Teammates = "teammates",
        /// Data sets.
        Data = "data",
        /// Work that matters.
        Meaning = "meaning",
        /// Machines to compute on.
        Compute = "compute",
        /// Publishing.
        Publishing = "publishing",
        /// Autonomy.
        Autonomy = "autonomy",
    }
}

choices! {
    /// How something is checked in an interview.
    pub Method {
        /// Finding a fault together.
        PairDebugging = "pair_debugging",
        /// Work on real data at home.
        TakeHome = "take_home",
        /// Going through past work.
        WorkReview = "work_review",
        /// Writing something short.
        WrittenExercise = "written_exercise",
        /// Asking someone who worked with the person.
        Reference = "reference",
        /// Talking.
        Conversation = "conversation",
    }
}

/// Who hires.
#[derive(Clone, Debug, PartialEq)]
pub struct Company {
    /// The name.
    pub name: String,
    /// What the company does.
    pub about: Option<String>,
    /// http, https or mailto.
    pub link: Option<String>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// Why the role exists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Purpose {
    /// What machine learning is to achieve.
    pub outcome: Option<String>,
    /// The kinds of data.
    pub data: Vec<Data>,
    /// The specialism that the role needs.
    pub specialism: Option<String>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// Something that the person will do.
#[derive(Clone, Debug, PartialEq)]
pub struct Responsibility {
    /// One sentence.
    pub text: String,
    /// The domain of work.
    pub duty: Duty,
    /// Whether it is theirs.
    pub ownership: Ownership,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// What the role needs of one competency.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// The competency, by id.
    pub competency: String,
    /// The level that the job needs; never 0.
    pub level: Level,
    /// A bar, a strength or a plus.
    pub kind: RequirementKind,
    /// How much it counts, 1 to 5.
    pub weight: u8,
    /// Whether it can be learned on the job.
    pub learnable: bool,
    /// Why this job needs it.
    pub why: Option<String>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// How much each dimension counts, where the role says so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DimensionWeights {
    /// Skills, 0 to 100.
    pub skills: Option<u8>,
    /// Communication, 0 to 100.
    pub communication: Option<u8>,
    /// Mindset, 0 to 100.
    pub mindset: Option<u8>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// A named thing that the posting asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// Its canonical name.
    pub name: String,
    /// What sort of thing it is.
    pub kind: AskKind,
    /// Required, or preferred.
    pub required: bool,
    /// The group of alternatives it belongs to.
    pub any_of: Option<u16>,
    /// Years, if someone insists.
    pub min_years: Option<u8>,
    /// The competency that it speaks for.
    pub competency: Option<String>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// Credentials, only if someone insists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Credentials {
    /// The lowest degree that is accepted.
    pub degree: Option<Degree>,
    /// Publications.
    pub publications: Option<Publications>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// The lowest degree that is accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct Degree {
    /// The degree.
    pub min: DegreeLevel,
    /// Required, or preferred.
    pub required: bool,
    /// Whether equivalent experience counts.
    pub or_equivalent: bool,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// Publications that are asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Publications {
    /// Required, or preferred.
    pub required: bool,
    /// How many.
    pub min: Option<u16>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// What a person has to know before they apply. Absent means that nothing is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Logistics {
    /// Where the work is done.
    pub place: Option<String>,
    /// Working away from the office.
    pub remote: Option<Remote>,
    /// Help with moving.
    pub relocation: Option<Offered>,
    /// Visa or work permission.
    pub visa: Option<Offered>,
    /// Pay before tax.
    pub pay: Option<Pay>,
    /// Hours of the contract.
    pub employment: Option<Employment>,
    /// Kind of contract.
    pub engagement: Option<Engagement>,
    /// A paid trial period.
    pub trial: Option<String>,
    /// Working hours.
    pub hours: Option<String>,
    /// When it starts.
    pub start: Option<String>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// Working away from the office.
#[derive(Clone, Debug, PartialEq)]
pub struct Remote {
    /// The policy.
    pub policy: RemotePolicy,
    /// Countries, states or time zones from which it is possible.
    pub places: Vec<String>,
    /// More, in one sentence.
    pub detail: Option<String>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// Something that the company does or does not do for a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// Whether it does.
    pub offered: bool,
    /// More, in one sentence.
    pub detail: Option<String>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// Pay before tax.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pay {
    /// From, in whole units of the currency.
    pub min: Option<u32>,
    /// To, in whole units of the currency.
    pub max: Option<u32>,
    /// ISO 4217 code.
    pub currency: Option<String>,
    /// Per what.
    pub period: Option<PayPeriod>,
    /// Equity, bonus and the like.
    pub detail: Option<String>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// What the role gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offers {
    /// In the terms that practitioners look for.
    pub items: Vec<Offer>,
    /// What no other company could write.
    pub highlights: Vec<String>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// One thing that the role gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Which of the things that people look for.
    pub kind: OfferKind,
    /// One sentence.
    pub text: String,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// One step of the interview.
#[derive(Clone, Debug, PartialEq)]
pub struct InterviewStep {
    /// What it checks, by id; empty where a posting tells the step and not what it checks.
    pub competencies: Vec<String>,
    /// How.
    pub method: Method,
    /// How long it takes the candidate.
    pub minutes: Option<u16>,
    /// How many of the company's people take part.
    pub people: Option<u16>,
    /// What the candidate will do.
    pub about: Option<String>,
    /// Fields of a newer format.
    pub unknown: Map,
}

/// A finding about the posting that was dismissed.
#[derive(Clone, Debug, PartialEq)]
pub struct Dismissal {
    /// The rule.
    pub rule: String,
    /// The words that the finding marks; without them every finding of the rule is dismissed.
    pub words: Option<String>,
    /// Why it does not apply.
    pub reason: String,
    /// Fields of a newer format.
    pub unknown: Map,
}
