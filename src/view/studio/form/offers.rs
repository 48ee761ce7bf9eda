//! What the role gives, in the terms that people look for, and what no other company could write.

use super::controls::{Control, Kind, text};
use super::list::{Change, List};
use super::part;
use crate::domain::document::{Choice, Map};
use crate::domain::posting::draft::Field;
use crate::domain::role::{Offer, OfferKind};
use crate::view::dom::El;
use crate::view::studio::store::Studio;

static OFFERS: List = List {
    field: Field::Offers,
    add: "studio.offer.add",
    name: "studio.offer",
    controls: &OFFER,
    most: 24,
    count: |role| role.offers.items.len(),
    change: |role, change: Change| {
        change.to(&mut role.offers.items, || Offer {
            kind: OfferKind::Learning,
            text: String::new(),
            unknown: Map::default(),
        });
    },
};

static OFFER: [Control; 2] = [
    Control {
        field: Field::Offers,
        label: "studio.offer.kind",
        kind: Kind::Always("offer.", OfferKind::WORDS),
        get: |role, at| role.offers.items.get(at).map_or("", |offer| offer.kind.word()).to_string(),
        set: |role, at, value| {
            if let (Some(offer), Some(kind)) =
                (role.offers.items.get_mut(at), OfferKind::from_word(value))
            {
                offer.kind = kind;
            }
        },
    },
    Control {
        field: Field::Offers,
        label: "studio.offer.text",
        kind: Kind::Lines(400),
        get: |role, at| {
            role.offers.items.get(at).map(|offer| offer.text.clone()).unwrap_or_default()
        },
        set: |role, at, value| {
            if let Some(offer) = role.offers.items.get_mut(at) {
                offer.text = value.to_string();
            }
        },
    },
];

static HIGHLIGHTS: Control = Control {
    field: Field::Offers,
    label: "studio.form.highlights",
    kind: Kind::Lines(4800),
    get: |role, _| role.offers.highlights.join("\n"),
    set: |role, _, value| {
        role.offers.highlights = value.lines().filter_map(text).take(12).collect()
    },
};

pub(super) fn offers(studio: Studio) -> El {
    part(studio, "studio.form.offers").child(OFFERS.show(studio)).child(HIGHLIGHTS.field(studio, 0))
}
