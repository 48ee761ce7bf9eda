//! The language that a text is written in, as far as it matters: only English is read. It is told by
//! the little words that no sentence does without, or by the script. It must never call an English
//! text foreign; of a few words it says nothing.

use crate::domain::document::choices;

choices! {
    /// A language that is not read.
    pub Foreign {
        /// German.
        German = "de",
        /// French.
        French = "fr",
        /// Spanish.
        Spanish = "es",
        /// Italian.
        Italian = "it",
        /// Dutch.
        Dutch = "nl",
        /// Portuguese.
        Portuguese = "pt",
        /// Any that is not written in Latin letters.
        Script = "script",
        /// A Latin one without the little words of those above, such as Polish.
        Other = "other",
    }
}

const ENGLISH: &[&str] = &[
    "the", "and", "of", "to", "with", "for", "you", "we", "our", "your", "is", "are", "will", "be",
    "that", "or", "from", "this", "have", "at", "by", "on", "it", "as",
];

/// The little words of each language; a word of several counts for each.
const WORDS: &[(Foreign, &[&str])] = &[
    (
        Foreign::German,
        &[
            "und", "der", "die", "das", "mit", "für", "von", "wir", "du", "sie", "ist", "ein",
            "eine", "einer", "einen", "zu", "den", "dem", "des", "im", "auf", "oder", "bei",
            "unser", "unsere", "dich", "dein", "deine", "sind", "nicht", "werden", "als", "sowie",
        ],
    ),
    (
        Foreign::French,
        &[
            "le", "la", "les", "des", "et", "de", "du", "un", "une", "pour", "vous", "nous",
            "avec", "dans", "est", "au", "aux", "sur", "votre", "notre", "en", "qui", "ou", "vos",
            "nos", "sont", "ce", "par", "plus",
        ],
    ),
    (
        Foreign::Spanish,
        &[
            "el",
            "la",
            "los",
            "las",
            "de",
            "del",
            "y",
            "en",
            "que",
            "con",
            "para",
            "por",
            "una",
            "un",
            "tu",
            "su",
            "es",
            "al",
            "nuestro",
            "nuestra",
            "o",
            "como",
            "se",
            "te",
            "sobre",
            "más",
            "experiencia",
            "años",
        ],
    ),
    (
        Foreign::Italian,
        &[
            "il", "lo", "la", "gli", "le", "di", "del", "della", "dei", "delle", "e", "con", "per",
            "che", "un", "una", "nel", "nella", "si", "sono", "al", "alla", "da", "come", "nostro",
            "nostra", "tuo", "anche", "più",
        ],
    ),
    (
        Foreign::Dutch,
        &[
            "de", "het", "een", "en", "van", "je", "jij", "wij", "we", "met", "voor", "op", "bij",
            "aan", "ons", "onze", "jouw", "zijn", "om", "naar", "ook", "uit", "dat", "die", "te",
            "ben", "wat", "niet",
        ],
    ),
    (
        Foreign::Portuguese,
        &[
            "o",
            "os",
            "as",
            "de",
            "do",
            "da",
            "dos",
            "das",
            "e",
            "em",
            "que",
            "com",
            "para",
            "por",
            "uma",
            "um",
            "no",
            "na",
            "nos",
            "nas",
            "ao",
            "seu",
            "sua",
            "nossa",
            "nosso",
            "você",
            "não",
            "mais",
            "experiência",
        ],
    ),
];

/// So many words are needed to tell.
const FEWEST: usize = 12;

/// The language of a text, if it is not English; nothing if it is, or if it cannot be told.
pub fn foreign(text: &str) -> Option<Foreign> {
    if is_foreign_script(text) {
        return Some(Foreign::Script);
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let count = |known: &[&str]| words.iter().filter(|word| known.contains(word)).count();
    let english = count(ENGLISH);
    if words.len() < FEWEST {
        return None;
    }
    let mut best = (english, None);
    for (language, known) in WORDS {
        let found = count(known);
        if found > best.0 {
            best = (found, Some(*language));
        }
    }
    // Words of several languages are few in an English text, and its own are many.
    let is_clear = |found: usize| found >= 5 && found >= 2 * english && found * 12 >= words.len();
    match best {
        (found, Some(language)) if is_clear(found) => Some(language),
        _ if english * 40 < words.len() && has_foreign_letters(&words) => Some(Foreign::Other),
        _ => None,
    }
}

/// Whether a quarter of the letters are not Latin: names of tools and firms stay Latin in any text.
fn is_foreign_script(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    let (mut all, mut others) = (0, 0);
    for letter in letters {
        all += 1;
        others += usize::from(!is_latin(letter));
    }
    others >= 8 && others * 4 >= all
}

fn is_latin(letter: char) -> bool {
    matches!(letter, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}'
        | '\u{a720}'..='\u{a7ff}' | '\u{fb00}'..='\u{fb06}' | '\u{ff21}'..='\u{ff5a}')
}

/// Whether an eighth of the words have a letter that English does not have.
fn has_foreign_letters(words: &[&str]) -> bool {
    let has = |word: &&&str| !word.is_ascii();
    words.iter().filter(has).count() * 8 >= words.len()
}

#[cfg(test)]
mod tests {
    use super::{Foreign, foreign};

    #[test]
    fn the_language_is_told_by_its_little_words_or_its_script() {
        let check = |text: &str, expected: Option<Foreign>| {
            assert_eq!(foreign(text), expected, "{text}");
        };
        check(
            "Machine Learning Engineer (m/w/d)\nWir suchen für unser Team in Berlin eine Person \
             mit Python und PyTorch. Du entwickelst Modelle und bringst sie in den Betrieb. \
             Ein Doktortitel ist von Vorteil, 10 Jahre LangChain sind nicht nötig.",
            Some(Foreign::German),
        );
        check(
            "Ingénieur machine learning\nNous cherchons une personne pour notre équipe. Vous \
             développez des modèles avec Python et vous les mettez en production dans le cloud.",
            Some(Foreign::French),
        );
        check(
            "Ingeniero de machine learning\nBuscamos una persona con experiencia en Python para \
             el equipo de datos. Trabajarás con los modelos que usan las tiendas y su despliegue.",
            Some(Foreign::Spanish),
        );
        check(
            "Cerchiamo una persona per il nostro team di dati, con esperienza di Python e dei \
             modelli. Lavorerai con gli altri alla messa in produzione nel cloud.",
            Some(Foreign::Italian),
        );
        check(
            "Voor ons team zoeken wij een data engineer. Je werkt met Python en je brengt de \
             modellen naar productie, ook bij klanten van het bedrijf.",
            Some(Foreign::Dutch),
        );
        check(
            "Procuramos uma pessoa com experiência em Python para a nossa equipa de dados. Você \
             vai trabalhar nos modelos e na sua entrega em produção, com os outros do time.",
            Some(Foreign::Portuguese),
        );
        check(
            "機械学習エンジニアを募集しています。Python の経験が必要です。",
            Some(Foreign::Script),
        );
        check("نبحث عن مهندس تعلم آلي لديه خبرة في Python و PyTorch", Some(Foreign::Script));
        check(
            "Poszukujemy osoby, która będzie tworzyć i wdrażać modele uczenia maszynowego w \
             zespole. Wymagana znajomość języka Python, mile widziana bardzo dobra łączność.",
            Some(Foreign::Other),
        );
        check("", None);
        check(
            "Python, PyTorch, Docker, Kubernetes, Spark, Kafka, AWS, GCP, Azure, SQL, C, R",
            None,
        );
        check(
            "We look for a café owner in São Paulo who trains models of the Île-de-France.",
            None,
        );
    }
}
