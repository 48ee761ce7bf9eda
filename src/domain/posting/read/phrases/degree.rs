//! Phrases on degrees and publications. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::Bachelor,
        "bachelor|bachelorstudium|bachelorabschluss|bachelors|bachelor's|bachelors'|baccalaureate|b.s|b.s.c|b.sc|bsc|b.a|b.tech|btech|\
         b.e|b.eng|beng|undergraduate degree|undergrad degree|university degree|college degree|\
         four year degree|4 year degree|first degree|undergraduate or graduate degree|undergraduate or advanced degree|\
         undergraduate/graduate degree|b tech|bachelor degree|bachelor's degree|\
         bachelors degree|bca|stem degree|degree or higher|degree or above|bs degree|ba degree|bachelor of",
    ),
    (
        Cue::Master,
        "master's|masterstudium|masterabschluss|masters degree|master degree|master's degree|master of|masters in|m.s|\
         m.sc|msc|m.s.c|m.tech|mtech|m.eng|meng|m.a|mba|mphil|advanced degree|graduate degree|\
         postgraduate degree|post graduate degree|higher degree|ms degree|advanced university degree|\
         postgraduate qualification|m tech|post graduation|graduate level degree|master thesis|mca",
    ),
    (
        Cue::Doctorate,
        "phd|ph.d|ph d|ph. d|phd's|doctorate|doctoral|doctoral degree|doctorate degree|phd degree|\
         ph.d. degree|dphil|d.phil|terminal degree",
    ),
    (Cue::School, "high school|hs diploma|ged|secondary school"),
    (Cue::ShortBachelor, "bs|ba"),
    (Cue::ShortMaster, "ms|ma|master|masters|diplom|magister"),
    (
        Cue::Degree,
        "degree|degree in|degrees in|academic degree|technical degree|relevant degree|\
         related degree|quantitative degree|engineering degree|science degree|degree level|\
         educated to degree level|academic qualification|tertiary qualification|tertiary degree|tertiary education|university education|higher education|\
         university studies|academic background|formal education in|degree qualified|graduated in|degree educated|\
         abgeschlossenes studium|completed studies|completed degree|completed university|abgeschlossenes hochschulstudium|hochschulstudium|hochschulabschluss|\
         studium der|2:1 or above|any graduate|any graduation|graduation in",
    ),
    (
        Cue::Equivalent,
        "equivalent practical experience|equivalent experience|equivalent work experience|\
         equivalent professional experience|equivalent industry experience|\
         equivalent combination|equivalent hands on|equivalent in experience|equivalent years|\
         equivalent training|equivalent knowledge|equivalent relevant experience|\
         equivalent working experience|equivalent job experience|equivalent military|\
         equivalent real world experience|equivalent skills|equivalent background|\
         equivalent level of experience|equivalent amount of experience|equivalent expertise|\
         or equivalent|or the equivalent|or an equivalent|or its equivalent|\
         or related work experience|or related experience|or relevant work experience|\
         or relevant experience|or relevant professional experience|\
         or relevant industry experience|or practical experience|or comparable experience|or a comparable background|or comparable background|\
         or a similar background|or an equivalent background|or an alternative background|\
         \
         or similar experience|or comparable * experience|or similar * experience|or equal experience|or vergleichbare|oder vergleichbar|\
         oder vergleichbare|or commensurate|or work experience|or professional experience|\
         or industry experience|or equivalent years|or proven experience|\
         or demonstrated experience|or demonstrable experience|in lieu of|or experience|people without|learned the same|learnt the same|candidates without|\
         or hands on experience|or a portfolio|experience to match|or have the experience|self taught|or significant experience|or extensive experience|\
         or applied experience|or real world experience|or proven track record|or a track record|\
         or years of experience|or commensurate experience|or relevant practical experience|\
         or substantial experience|combination of education and experience|\
         combination of education and work experience|\
         combination of education and relevant experience|\
         combination of education training and experience|combination of degree and experience|\
         or vergleichbare erfahrung|oder vergleichbare erfahrung|\
         oder vergleichbare qualifikation|may be substituted|can be substituted|may substitute|\
         can substitute|in place of a degree|in place of the degree|instead of a degree|\
         substituted for a degree|substituted for the degree",
    ),
    (
        Cue::NoDegree,
        "no degree required|no degree needed|no degree necessary|degree not required|\
         degree is not required|degrees are not required|no formal degree|don't need a degree|\
         do not need a degree|don't require a degree|do not require a degree|\
         no university degree|no college degree|don't care about degrees|without a degree|\
         degree not necessary|degree is not necessary|no formal education|don't ask for a degree|\
         do not ask for a degree|no degree|whether you have a degree|degree optional|no specific degree|any degree at all|no particular degree|\
         ask for a particular degree|ask for any degree|require a particular degree|require any degree|\
         whether you studied|don't need a diploma|do not need a diploma|no diploma|whether you went to university|did not go to university|didn't go to university|\
         don't insist on a degree",
    ),
    (
        Cue::Publication,
        "publication|publications|publication record|published papers|published research|\
         published work|peer reviewed papers|peer reviewed articles|first author|\
         research papers|papers at|papers in|published in|published at|publication history|\
         neurips|nips|icml|iclr|cvpr|emnlp|aaai|iccv|eccv|interspeech|siggraph|naacl|sigir",
    ),
    (
        Cue::Decoy,
        "academic or industry experience|academic or industrial|academia or industry|after your degree|after the degree|after your studies|foreign equivalent|\
         or foreign equivalent|degree of|degrees of|high degree|360 degree|some degree|certain degree|large degree|\
         greater degree|to a degree|degree to which|post graduation experience|post graduate experience|post graduation work|\
         ms office|ms excel|ms sql|ms word|ms project|\
         ms teams|ms access|ms dynamics|ms azure|ms powerpoint|ms outlook|ms visio|ms swl|\
         ms power|ms windows|ms fabric|ms sharepoint|master data|scrum master|master the|\
         master new|master class|web master|master of ceremonies|master branch|\
         equivalent field|or equivalent field|or equivalent degree|or equivalent discipline|\
         or equivalent major|or equivalent qualification|or equivalent qualifications|\
         or equivalent subject|or equivalent program|or equivalent technical field|\
         or equivalent area|equivalent degree|equivalent qualification|equivalent qualifications|\
         or an equivalent field|or equivalent technologies|or equivalent tools|\
         or equivalent technology|or equivalent tool|phd student|phd students|ph.d. students|\
         phd colleagues|phd researchers|phd level colleagues|phd level experts|phd level team|\
         phd scientists|phd interns|doctoral students|doctoral researchers|team of phd|\
         phd programme|peer reviewed code|or equivalent framework|or equivalent frameworks|\
         or equivalent language|or equivalent in another|b.a. testing|degree program|\
         degree programme|bonus degree|phd holders|mba program|ba qa|master's thesis|\
         master's students|bachelor's thesis|associate degree|associate's degree|associates degree|associate degree or higher|associate's degree or higher|\
         associates degree or higher|master's level role",
    ),
];
