//! Phrases on working away from the office. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::Remote,
        "remote|remotely|fully remote|100% remote|work from home|working from home|wfh|\
         work from anywhere|working from anywhere|remote first|fully distributed|distributed team|\
         distributed company|all remote|telecommute|telecommuting|telework|home based|\
         li remote|remote only|remote friendly|remote ok|100% home office|100% homeoffice",
    ),
    (
        Cue::Hybrid,
        "hybrid|flexible home office|homeoffice|homeworking|home working|from home or office|from home or the office|from home or in the office|\
         from home or from the office|home or office|office or home|wfh * days|wfh * day|mobile working|mobile work|* days per week|* days a week|* days/week|* day per week|\
         * day a week|home office|li hybrid|partially remote|partly remote|part remote|* days remote|* days a week remote|\
         * days in the office|* days in office|* days in our office|* days a week in the office|\
         * days a week in office|* days a week in our|* days per week in the office|\
         * days per week in office|* days per week in our|* day per week in the office|\
         * days from home|* day from home|* day at home|* days of remote|* days a week from home|* days per week from home|\
         * days home office|remotely one day|remotely two days|remotely three days|\
         work from home * days|remote * days|remotely * days|* days/week in|* days onsite|\
         * days on site|* days a week on site|* days per week on site|* days a week onsite|\
         * days per week onsite|in the office * days|in office * days|* days in person|\
         flexible hybrid|mix of remote|mix of office|mix of home|* days at home|\
         * days each week|* days a week at our|* days per week at our|remote/hybrid|* days at the office|\
         * times a week in|* times a week|* times per week|anchor days|anchor day|core office days|twice a week|twice per week|once a week|once per week|occasional remote|\
         from home or our office|from home or from our office|* days in our * office|* day in our * office|\
         tuesday through thursday|tuesday to thursday|tuesdays to thursdays|\
         tuesday and thursday|tuesdays and thursdays|office days|once a week in the office|* day a week in|come into the office|\
         one day a week remotely|in office * times|* days/week from home",
    ),
    (
        Cue::OnSite,
        "work from our office|work from office|wfo|work from the office|work in our office|work at our office|\
         based in our office|working from our office|on site|onsite|in office|in person|in the office|office based|office first|li onsite|li on site|\
         not remote|not a remote|no remote|not a remote position|no remote work|on premises role|in our * office every day|in our * office daily|at our * office every day|\
         commute to our|commute to the office|commute daily|\
         work is on site|fully on site|100% on site|100% onsite|fully onsite|office only",
    ),
    (
        Cue::Decoy,
        "remote and on site colleagues|remote and onsite colleagues|remote and on site teams|\
         remote and onsite teams|remote colleagues|remote co workers|remote coworkers|remote offices|\
         remote users|remote workers|remote employees|remote customers|remote sites|remote locations|\
         remote developers|remote engineers|remote collaboration|remote communication|remote data|\
         remote environments|remote field|remote hands|remote support|remote systems|remote team|\
         remote sensing|remote inspection|remote inspections|remote monitoring|remote procedure|\
         remote server|remote servers|remote access|remote area|remote areas|remote control|\
         remote patient|remote teams|remote team members|remote stakeholders|remote repository|\
         remote sensed|remotely sensed|remote operated|remotely operated|remote desktop|\
         remote diagnostics|remote vehicle|remote assistance|remotely monitor|remote interview|\
         remote call|remote places|remote regions|remote healthcare|remote imaging|remote device|\
         remote devices|hybrid cloud|hybrid clouds|hybrid model architecture|hybrid recommender|\
         hybrid search|hybrid models|hybrid app|hybrid apps|hybrid infrastructure|\
         hybrid environment|hybrid environments|hybrid vehicle|hybrid vehicles|hybrid approach|\
         hybrid approaches|hybrid architecture|hybrid retrieval|hybrid data|hybrid electric|\
         hybrid systems|hybrid engines|hybrid on prem|hybrid multi cloud|hybrid it|hybrid engine|\
         on site gym|onsite gym|on site interview|onsite interview|on site interviews|\
         onsite interviews|on site parking|on site cafe|on site meals|onsite meals|on site lunch|\
         on site customer|onsite customer|on site visits|onsite visits|on site client|\
         onsite offshore|onsite coordinator|on site childcare|off site|\
         team off site|web site|on site restaurant|onsite restaurant|onsite fitness|\
         on site fitness|in person events|in person meetups|in person meetings|in office perks|\
         in office lunches|in office lunch|office party|onsite retreats|on site retreats|\
         in person retreats|in person interview|onsite cafeteria|on site cafeteria|\
         on site team events|onsite events|in person collaboration events|box office|\
         onsite and offshore|onsite/offshore|in person gatherings|in person offsites|\
         in person team|in person once|back office|front office|in person retreat",
    ),
];
