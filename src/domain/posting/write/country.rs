//! Where a place is: its country by code, as far as its words leave no doubt. It never guesses.

/// A place, taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Place<'a> {
    /// City, or whatever stands before the region.
    pub(crate) locality: Option<&'a str>,
    /// A state of the United States or a province of Canada, by its two letters.
    pub(crate) region: Option<&'a str>,
    /// ISO 3166-1 alpha-2.
    pub(crate) country: Option<&'static str>,
}

/// Takes apart a place such as `Oulu, Finland` or `Reston, VA`.
pub(crate) fn place(text: &str) -> Place<'_> {
    let (before, last) = match text.rsplit_once(',') {
        Some((before, last)) => (some(before), last.trim()),
        None => (None, text.trim()),
    };
    if let Some(country) = code(last) {
        let (locality, region) = match before.and_then(|before| before.rsplit_once(',')) {
            Some((city, region)) if state(region.trim()) == Some(country) => {
                (some(city), some(region))
            }
            _ => (before, None),
        };
        return Place { locality, region, country: Some(country) };
    }
    let is_sure = before.is_some() && !AMBIGUOUS.contains(&last);
    match state(last).filter(|_| is_sure) {
        Some(country) => Place { locality: before, region: Some(last), country: Some(country) },
        None => Place { locality: some(text), ..Place::default() },
    }
}

/// The code of a country by its name or code.
pub(crate) fn code(name: &str) -> Option<&'static str> {
    let name = name.trim().trim_start_matches("the ");
    let known = COUNTRIES.iter().find(|(code, names)| {
        *code == name || names.split(',').any(|known| known.eq_ignore_ascii_case(name))
    });
    // Two letters that also name a state leave a doubt.
    known.map(|(code, _)| *code).filter(|code| *code != name || state(name).is_none())
}

/// The country of a state by its two letters.
fn state(letters: &str) -> Option<&'static str> {
    let is_in = |list: &str| letters.len() == 2 && list.split(' ').any(|known| known == letters);
    is_in(STATES).then_some("US").or_else(|| is_in(PROVINCES).then_some("CA"))
}

/// States whose letters stand in postings as often for a country that hires.
const AMBIGUOUS: [&str; 3] = ["DE", "IN", "IL"];

const STATES: &str = "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS \
                      MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY";

const PROVINCES: &str = "AB BC MB NB NL NS ON QC SK";

fn some(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

const COUNTRIES: [(&str, &str); 72] = [
    ("AE", "United Arab Emirates,UAE"),
    ("AR", "Argentina"),
    ("AM", "Armenia"),
    ("AT", "Austria"),
    ("AU", "Australia"),
    ("BD", "Bangladesh"),
    ("BE", "Belgium"),
    ("BG", "Bulgaria"),
    ("BR", "Brazil"),
    ("CA", "Canada"),
    ("CH", "Switzerland"),
    ("CL", "Chile"),
    ("CN", "China"),
    ("CO", "Colombia"),
    ("CR", "Costa Rica"),
    ("CY", "Cyprus"),
    ("CZ", "Czech Republic,Czechia"),
    ("DE", "Germany,Deutschland"),
    ("DK", "Denmark"),
    ("EE", "Estonia"),
    ("EG", "Egypt"),
    ("ES", "Spain"),
    ("FI", "Finland"),
    ("FR", "France"),
    ("GB", "United Kingdom,UK,Great Britain,England,Scotland,Wales,Northern Ireland"),
    ("GH", "Ghana"),
    ("GR", "Greece"),
    ("HK", "Hong Kong"),
    ("HR", "Croatia"),
    ("HU", "Hungary"),
    ("ID", "Indonesia"),
    ("IE", "Ireland"),
    ("IL", "Israel"),
    ("IN", "India"),
    ("IS", "Iceland"),
    ("IT", "Italy"),
    ("JP", "Japan"),
    ("KE", "Kenya"),
    ("KR", "South Korea,Korea,Republic of Korea"),
    ("LK", "Sri Lanka"),
    ("LT", "Lithuania"),
    ("LU", "Luxembourg"),
    ("LV", "Latvia"),
    ("MA", "Morocco"),
    ("MT", "Malta"),
    ("MX", "Mexico"),
    ("MY", "Malaysia"),
    ("NG", "Nigeria"),
    ("NL", "Netherlands,Holland"),
    ("NO", "Norway"),
    ("NZ", "New Zealand"),
    ("PE", "Peru"),
    ("PH", "Philippines"),
    ("PK", "Pakistan"),
    ("PL", "Poland"),
    ("PT", "Portugal"),
    ("RO", "Romania"),
    ("RS", "Serbia"),
    ("RW", "Rwanda"),
    ("SA", "Saudi Arabia"),
    ("SE", "Sweden"),
    ("SG", "Singapore"),
    ("SI", "Slovenia"),
    ("SK", "Slovakia"),
    ("TH", "Thailand"),
    ("TR", "Turkey,Türkiye"),
    ("TW", "Taiwan"),
    ("UA", "Ukraine"),
    ("US", "United States,USA,United States of America,U.S.,U.S.A."),
    ("UY", "Uruguay"),
    ("VN", "Vietnam"),
    ("ZA", "South Africa"),
];

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_place_has_a_country_where_its_words_say_so() {
        let check = |text, locality, region, country| {
            let found = place(text);
            assert_eq!(
                (found.locality, found.region, found.country),
                (locality, region, country),
                "{text}"
            );
        };
        check("Oulu, Finland", Some("Oulu"), None, Some("FI"));
        check("Reston, VA", Some("Reston"), Some("VA"), Some("US"));
        check("Toronto, ON", Some("Toronto"), Some("ON"), Some("CA"));
        check("Austin, TX, USA", Some("Austin"), Some("TX"), Some("US"));
        check("Toronto, ON, Canada", Some("Toronto"), Some("ON"), Some("CA"));
        check("the Netherlands", None, None, Some("NL"));
        check("Newark, DE, United States", Some("Newark"), Some("DE"), Some("US"));
        check("San Jose, CA", Some("San Jose"), Some("CA"), Some("US"));
        // Nobody can tell.
        check("Wilmington, DE", Some("Wilmington, DE"), None, None);
        check("Berlin", Some("Berlin"), None, None);
        check("CA", Some("CA"), None, None);
        check("", None, None, None);
    }
}
