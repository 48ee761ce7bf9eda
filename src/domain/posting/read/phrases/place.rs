//! Phrases on where a place is about to be named. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::PlaceLabel,
        "location|locations|job location|primary location|work location|place of work|place|\
         office location|standort|based|where|job site|duty station|work site|workplace|city|office|\
         offices|location of work|work place|reliably commute|relocate before|arbeitsort|einsatzort",
    ),
    (
        Cue::PlaceAhead,
        "based in|located in|based at|based out of|based from|office in|offices in|work from our|\
         at our|in our|join our|team in|relocate to|position in|role in|job in|on site in|\
         onsite in|hybrid in|remote in|remote from|remote within|remotely from|remotely within|\
         anywhere in|located within|reside in|residing in|live in|living in|work in|working in|\
         within|hub in|campus in|site in|lab in|studio in|work from|out of our|to our|from our|\
         hiring in|candidates in|located near|location in|visit our|remotely across|\
         remote across|hiring across|anywhere across|remotely throughout|open to candidates in|\
         open to applicants in|work remotely in|company from|startup from|start up from|studio from|mit sitz in|büro in|standort in|unser standort|office is in|miles of|miles from|km of|kilometers of|kilometres of|company in|start up in|startup in|firm in|agency in|practice in|\
         working location from the following",
    ),
    (
        Cue::Decoy,
        "headquartered in|headquarters in|hq in|founded in|headquarters are in|listed in|\
         headquarters is in|based in part|based on",
    ),
];
