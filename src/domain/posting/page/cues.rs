//! The words by which a sentence tells what part of a posting it belongs to. It never knows a page.
//!
//! To add words, add them to the row of what they say.

use super::Section::{self, About, Duties, Legal, Offers, Process, Required};
use super::phrases::Phrases;

/// What words say of the line that they stand in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cue {
    /// The part.
    pub(super) section: Section,
    /// How much they say: 2 a little, 4 enough to decide by themselves.
    pub(super) weight: u8,
    /// Whether they must be the first words.
    pub(super) first: bool,
}

const fn begins(section: Section, weight: u8) -> Cue {
    Cue { section, weight, first: true }
}

const fn holds(section: Section, weight: u8) -> Cue {
    Cue { section, weight, first: false }
}

/// The words by what they say.
pub(super) static CUES: Phrases<Cue> = Phrases::of(&[
    (
        holds(Offers, 5),
        "401|401k|annual leave|base salary|bonus scheme|catered lunches|company match|\
         compensation package|compensation range|competitive compensation|competitive pay|\
         competitive salary|days holiday|days of vacation|dental insurance|dog friendly|\
         employee stock|free lunch|free snacks|generous|gym membership|health care|\
         health insurance|healthcare coverage|home office stipend|life insurance|medical insurance|\
         paid holidays|paid time off|parental leave|pay range|pension|pet friendly|retirement plan|\
         salary for this|salary range|sick leave|stock options|total compensation|\
         tuition reimbursement|unlimited pto|unlimited vacation|vacation days|vision insurance|\
         we offer|we provide|wellness stipend|what we offer",
    ),
    (
        holds(Offers, 2),
        "401 k|allowance|benefits|compensation|dental|equity|perks|pto|reimbursement|salary|\
         snacks|stipend|vacation|well being|wellbeing",
    ),
    (
        begins(Required, 4),
        "a deep|a degree|a good|a passion|a proven|a solid|a strong|a track record|ability|able|\
         advanced|an understanding|applicants must|applicants should|at least|b.s|b.sc|b.tech|ba|\
         bachelor|bachelor's|bachelors|basic|basic knowledge|bs|bsc|candidate must|\
         candidate should|candidates must|candidates should|capable|capacity|comfort|comfortable|\
         competence|competent|confident|conversant|curiosity|curious|deep|degree|demonstrable|\
         demonstrated|detail oriented|excellent|exceptional|experience|experienced|expert|\
         expertise|exposure|extensive|familiar|familiarity|fluency|fluent|good|great|hands on|\
         high level|ideal candidates|in depth|intermediate|keen|knowing|knowledge|m.s|master|\
         master's|masters|minimum|minimum of|ms|msc|must|must have|need|our ideal candidate|\
         outstanding|passion|passionate|ph.d|phd|practical experience|preferably|\
         previous experience|prior experience|professional experience|proficiency|proficient|\
         programming|proven|qualifications include|qualified|relevant|relevant experience|\
         required|self motivated|self starter|several years|significant|skilled|solid|sound|\
         strong|substantial|team player|technical fluency|the ideal candidate|\
         the ideal candidates|thorough|track record|understanding|university degree|well versed|\
         willing|willingness|working knowledge|you already|you are|you bring|you can|you enjoy|\
         you have|you hold|you know|you likely|you likely have|you love|you must|you possess|\
         you probably|you probably have|you should|you speak|you will be experienced|\
         you will be familiar|you'd be a good fit|you'd be a great fit|you'd ideally|\
         you'll be a good fit|you'll be a great fit|you'll be comfortable|you'll be experienced|\
         you'll be familiar|you'll do well|you'll enjoy this role if|you'll fit|you'll get on|\
         you'll ideally|you'll know|you'll love this|you'll thrive|you're|you've",
    ),
    (
        holds(About, 2),
        "a leading provider|customers worldwide|employees|fastest growing|headquartered in|\
         is a global|is a leading|is growing|is headquartered|is on a mission|is the leading|\
         is transforming|leading provider|offices in|our investors|publicly traded|series a|\
         series b|series c|series d|startup|venture|was founded|we are transforming|\
         we're transforming|world leading|y combinator",
    ),
    (
        holds(Required, 2),
        "ability to|comfortable with|degree in|experience building|experience in|experience using|\
         experience with|expertise in|familiar with|familiarity with|knowledge of|proficiency in|\
         proficient in|skills in|understanding of",
    ),
    (
        begins(About, 5),
        "about|backed by|company|founded|headquartered|our clients|our company|our culture|\
         our customers|our goal|our mission|our organization|our people|our platform|our product|\
         our team|our technology|our values|our vision|our work|since its|since our|the company|\
         the project|the team|this role is part|this team|we aim|we are a|we are an|\
         we are building|we are on|we are the|we believe|we build|we celebrate|we have|we help|\
         we love|we make|we strive|we use|we value|we want|we were|we work|we're a|we're an|\
         we're building|we're on|we're the|we've",
    ),
    (
        begins(Duties, 3),
        "act|administer|advise|advocate|analyse|analysing|analyze|analyzing|apply|applying|\
         architect|architecting|assess|assist|assisting|author|automate|automating|be|brainstorm|\
         brainstorming|bring|build|building|champion|clean|coach|coaching|code|collaborate|\
         collaborating|collect|collecting|combine|communicate|communicating|conduct|conducting|\
         configure|contribute|contributing|coordinate|coordinating|craft|create|creating|curate|\
         debug|debugging|define|defining|deliver|delivering|deploy|deploying|design|designing|\
         develop|developing|devise|diagnose|direct|document|documenting|drive|driving|employ|\
         enable|engage|engineer|engineering|enhance|enhancing|ensure|ensuring|establish|\
         establishing|evaluate|evaluating|evolve|execute|experiment|experimenting|explore|\
         exploring|extend|extract|facilitate|fine tune|formulate|foster|gather|generate|guide|\
         handle|help|helping|hire|identify|identifying|implement|implementing|improve|improving|\
         influence|ingest|innovate|instrument|integrate|integrating|interact|interacting|interface|\
         interpret|interpreting|invent|investigate|investigating|iterate|keep|label|launch|lead|\
         leading|leverage|liaise|maintain|maintaining|make|manage|managing|measure|measuring|\
         mentor|mentoring|migrate|migrating|model|modeling|modelling|monitor|monitoring|operate|\
         operating|operationalise|operationalize|optimise|optimising|optimize|optimizing|\
         orchestrate|orchestrating|organise|organize|oversee|overseeing|own|owning|package|\
         participate|participating|partner|partnering|perform|performing|plan|planning|prepare|\
         preparing|present|presenting|prioritise|prioritize|process|processing|produce|producing|\
         productionise|productionize|promote|propose|prototype|prototyping|provide|providing|\
         publish|publishing|pursue|push|read|recommend|redesign|refactor|refine|report|represent|\
         research|researching|resolve|review|reviewing|roll out|run|running|scale|scaling|scope|\
         select|serve|set|set up|setting|setup|shape|shaping|share|ship|shipping|simplify|solve|\
         solving|source|standardize|stay|steer|streamline|supervise|supply|support|supporting|\
         tackle|take|taking|teach|test|testing|track|tracking|train|training|transform|\
         transforming|translate|translating|troubleshoot|troubleshooting|tune|tuning|turn|uncover|\
         update|upgrade|use|using|utilise|utilize|validate|validating|visualise|visualize|work|\
         write|writing",
    ),
    (
        holds(Legal, 6),
        "affirmative action|agencies|applicable law|applicable laws|arrest and conviction|\
         background check|celebrate diversity|celebrates diversity|committed to diversity|\
         criminal history|discrimination|diverse workforce|do not discriminate|\
         does not discriminate|e verify|eeo|equal employment|equal opportunity|fair chance|\
         gender identity|inclusive environment|inclusive workplace|kept confidential|\
         not discriminate|not meet every|privacy notice|privacy policy|protected by law|\
         protected veteran|reasonable accommodation|reasonable accommodations|recruitment agencies|\
         regardless of|regardless of race|sexual orientation|underrepresented groups|\
         unsolicited resumes|veteran status|without regard to",
    ),
    (
        holds(Process, 4),
        "apply now|click here|cover letter|hiring manager interview|how to apply|\
         interview process|intro call|onsite interview|phone screen|please apply|please send|\
         recruiter call|send resume|send us|send your|submit resume|submit your|take home|\
         technical interview|to apply|your application",
    ),
    (
        holds(Required, 3),
        "are essential|are required|equivalent experience|ideal candidate|is a must|is essential|\
         is mandatory|is required|related field|similar field|we expect|we require|\
         year of experience|years experience|years of experience|years of hands|\
         years of industry|years of professional|years of relevant|years of work|\
         you have experience|you might have|you must have|you should have|you will bring|\
         you will have|you will hold|you will need|you will possess|you'll already have|\
         you'll bring|you'll have|you'll hold|you'll need",
    ),
    (
        begins(Duties, 4),
        "as a member|as our|as part of|be responsible|day to day|duties|he / she will|\
         in practice|in this job|in this position|in this role|responsible for|she / he will|\
         tasks|the candidate will|the engineer will|the person will|the role involves|\
         the role will|the successful candidate will|they will|we need you to|we want you to|\
         we would love you to|we'd like you to|we'd love you to|you are responsible|you will|\
         you would|you'd|you'll|you're responsible|your day|your job|your main|your mission|\
         your responsibilities|your role|your tasks|your work",
    ),
    (
        begins(Required, 2),
        "looking for|we are looking for|we are searching for|we are seeking|we seek|\
         we're looking for",
    ),
    (holds(Required, 4), "please apply if"),
    (
        holds(Duties, 2),
        "responsibilities include|will be responsible for|you will be responsible|you will join|\
         you will work|you'll join|you'll work",
    ),
]);

#[cfg(test)]
mod tests {
    use super::CUES;

    #[test]
    fn every_cue_can_be_found() {
        assert_eq!(CUES.faults(), [""; 0]);
    }
}
