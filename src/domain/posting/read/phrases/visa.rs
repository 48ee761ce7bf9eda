//! Phrases on permission to work and moving. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::Sponsored,
        "certificate of sponsorship|certificates of sponsorship|visa support|visa assistance|\
         visa help|help with visa|help with your visa|support with visa|support with your visa|\
         sponsor visas|sponsor your visa|sponsor a visa|visa sponsored|visa sponsorship|\
         visa and relocation|relocation and visa|visa & relocation|visa/relocation|\
         sponsor work visas|sponsor visa|sponsor work permits|visa process|blue card|talent passport|\
         skilled worker visa|visa/work permit support|immigration support|immigration assistance|\
         we sponsor|visa costs|visa application|help with work permits|support with work permits|\
         help with your work permit|visa transfer|visa transfers|h1b transfer|h1b transfers|h 1b transfer|h 1b transfers|o 1 visa|take over an existing|transfer an existing|tn visa|sponsor h1b|sponsor h 1b",
    ),
    (
        Cue::Sponsor,
        "sponsorship|sponsor|work visa|employment visa|immigration sponsorship|visa|visas|h1b|h 1b|h1|\
         require sponsorship|employer sponsorship|employment sponsorship",
    ),
    (
        Cue::Permitted,
        "authorized to work|authorised to work|work authorization|work authorisation|\
         right to work|working rights|work rights|eligible to work|eligibility to work|work permit|working permit|\
         us citizen|us citizens|u.s. citizen|u.s. citizens|citizenship|citizenship required|\
         us citizenship|u.s. citizenship|security clearance|secret clearance|top secret|ts/sci|\
         clearance|green card|usc|gc|permanent resident|permanent residents|permitted to work|\
         legally entitled to work|entitled to work|employment authorization|\
         authorization to work|permission to work|allowed to work|legally work|work legally|\
         valid work permit|employment eligibility|authorisation to work|e verify|sc cleared|\
         sc clearance|dv clearance|eu citizen|eu citizens|lawful permanent|citizens only|\
         public trust clearance|arbeitserlaubnis|eu work permit|us person|u.s. person|bpss|itar|work permits|\
         working permits",
    ),
    (
        Cue::Relocation,
        "relocation|relocation assistance|relocation package|relocation support|relocation bonus|\
         help you relocate|support your relocation|help you move|help with moving|moving costs",
    ),
    (
        Cue::Decoy,
        "sponsored content|sponsored products|sponsored ads|executive sponsor|executive sponsors|\
         project sponsor|sponsor of|sponsors of|citizenship status|immigration status|\
         corporate citizenship|good citizenship|visa inc|like visa|and visa|visa mastercard|\
         visa and mastercard|citizen data|clearance sale|clearance items|sponsored by|\
         customs clearance|gc logs|business sponsors|sponsor conferences|sponsored search|\
         exec sponsor|sponsored training|data citizenship|digital citizenship|gc tuning|\
         green card status|visa card|visa cards|citizenship or immigration status|willing to relocate|\
         sponsored courses|conference sponsor",
    ),
];
