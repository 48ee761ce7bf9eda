//! What the role gives, in the terms that practitioners look for. It never counts perks.

use super::super::page::{Section, Shape};
use super::Sureness;
use super::cue::Cue;
use super::draft::{Draft, Source, says, shortened};
use crate::domain::document::Map;
use crate::domain::role::{Offer, OfferKind};

/// An offer each for the kinds that a posting names, each with its line.
pub(super) fn read(source: Source, draft: &mut Draft) {
    for hit in source.cues.all() {
        let Some(kind) = kind_of(hit.cue) else {
            continue;
        };
        let items = &draft.role.offers.items;
        if items.iter().any(|item| item.kind == kind) || !is_offered(source, hit.line) {
            continue;
        }
        let text = shortened(source.line(hit.line), 390);
        if text.chars().count() < 3 {
            continue;
        }
        let place = items.len();
        draft.role.offers.items.push(Offer { kind, text, unknown: Map::default() });
        let path = ["offers.items[", &place.to_string(), "]"].concat();
        draft.trace(&path, hit.span, Sureness::Likely);
    }
}

fn kind_of(cue: Cue) -> Option<OfferKind> {
    Some(match cue {
        Cue::OfferTools => OfferKind::Tools,
        Cue::OfferLearning => OfferKind::Learning,
        Cue::OfferTeammates => OfferKind::Teammates,
        Cue::OfferData => OfferKind::Data,
        Cue::OfferMeaning => OfferKind::Meaning,
        Cue::OfferCompute => OfferKind::Compute,
        Cue::OfferPublishing => OfferKind::Publishing,
        Cue::OfferAutonomy => OfferKind::Autonomy,
        _ => return None,
    })
}

/// Among the offers, or where the company says "you will have" or "we offer" about itself.
fn is_offered(source: Source, line: usize) -> bool {
    let Some(found) = source.page.lines.get(line) else {
        return false;
    };
    let text = source.lower(line);
    let gives = "we offer|you will have|you'll have|you get|you will get|you'll get|we give|we encourage|opportunity to|we support|your own|with access";
    let gives = says(text, gives);
    found.shape != Shape::Heading
        && match found.section {
            Section::Offers => true,
            Section::Required | Section::Preferred | Section::Legal | Section::Header => false,
            _ => gives,
        }
}

#[cfg(test)]
mod tests {
    use super::super::super::page::Section::{About, Duties, Offers, Required};
    use super::super::testing::read_with;
    use crate::domain::document::Choice;

    #[test]
    fn offers_are_what_practitioners_look_for() {
        let lines = [
            (Offers, "€1,500 conference budget"),
            (Offers, "Free snacks and a foosball table"),
            (Offers, "Our own GPU cluster"),
            (About, "We encourage you: the opportunity to publish is real"),
            (Required, "Autonomy and independence"),
            (Duties, "Manage compute resources"),
        ];
        let role = read_with(&lines, super::read).role;
        let kinds: Vec<&str> = role.offers.items.iter().map(|item| item.kind.word()).collect();
        assert_eq!(kinds, ["learning", "compute", "publishing"]);
        assert!(role.offers.highlights.is_empty());
    }
}
