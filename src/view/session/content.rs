//! What the build packed: the framework, the sentences, the roles. It is read once and never
//! changes.

use crate::domain::document::{Choice, Value};
use crate::domain::framework::{self, Advice, Framework};
use crate::domain::role::{self, Family, Role, Seniority};
use crate::domain::words::Words;
use crate::view::edge::options::Packed;
use crate::view::edge::{intl, json};
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::{JsValue, UnwrapThrowExt};

/// What is there from the first screen on.
pub(crate) struct Content {
    /// The language.
    pub(crate) language: String,
    /// The competencies.
    pub(crate) framework: Framework,
    /// The sentences.
    pub(crate) words: Words,
    /// The roles to choose from.
    pub(crate) listed: Vec<Listed>,
}

/// A role to choose from.
#[derive(Clone, PartialEq)]
pub(crate) struct Listed {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) company: Option<String>,
    pub(crate) family: Family,
    pub(crate) seniority: Seniority,
    pub(crate) summary: String,
    pub(crate) archetype: bool,
}

/// What only the report needs.
pub(crate) struct Rest {
    /// The advice about each competency, in the framework's order.
    pub(crate) advice: Vec<Advice>,
    /// The kinds of job, in what a report and the map need of one.
    pub(crate) kinds: Vec<Arc<Role>>,
}

thread_local! {
    /// The content of each language that was shown.
    static READ: RefCell<Vec<&'static Content>> = const { RefCell::new(Vec::new()) };
}

impl Content {
    /// The content that the element's JavaScript loaded. Each language is read once and stays as
    /// long as the page, so that all widgets and all their screens can share it.
    pub(crate) fn of(packed: &Packed) -> &'static Content {
        let language = packed.language();
        READ.with_borrow_mut(|read| {
            if let Some(known) = read.iter().find(|content| content.language == language) {
                return *known;
            }
            let content: &'static Content = Box::leak(Box::new(Content::read(packed)));
            read.push(content);
            content
        })
    }

    fn read(packed: &Packed) -> Content {
        let language = packed.language();
        let mut content = json::from_js(&packed.content());
        let framework = framework::read(content.take("framework"));
        Content {
            framework: framework.ok().expect_throw("the build packs a framework that is read"),
            words: Words::new(text(content.take("words")), intl::plural_rule(&language)),
            listed: listed(content.take("roles")),
            language,
        }
    }

    /// Adds the sentences of more content, once.
    pub(crate) fn extend(&self, more: &mut Value) {
        self.words.extend(text(more.take("words")));
    }

    /// What came later; its sentences join the others. Nothing where it is not what the build packs.
    /// A door to the report.
    #[inline(never)]
    pub(crate) fn read_rest(&self, rest: &JsValue) -> Option<Rest> {
        let mut rest = json::from_js(rest);
        let advice = framework::read_advice(rest.take("framework"), &self.framework).ok()?;
        let kinds = roles(rest.take("kinds"))?;
        self.words.extend(text(rest.take("words")));
        Some(Rest { advice, kinds })
    }
}

/// The roles in a list.
pub(crate) fn roles(list: Value) -> Option<Vec<Arc<Role>>> {
    let Value::List(list) = list else {
        return None;
    };
    list.into_iter().map(|document| role::read(document).ok().map(Arc::new)).collect()
}

/// The text that a value is, or nothing.
pub(super) fn text(value: Value) -> String {
    match value {
        Value::Text(text) => text,
        _ => String::new(),
    }
}

fn listed(roles: Value) -> Vec<Listed> {
    let Value::List(roles) = roles else {
        return Vec::new();
    };
    let listed = roles.iter().filter_map(|role| {
        let Value::Object(fields) = role else {
            return None;
        };
        let text = |key: &str| fields.get(key).and_then(Value::as_text);
        Some(Listed {
            id: text("id")?.to_string(),
            title: text("title")?.to_string(),
            company: text("company").map(str::to_string),
            family: Family::from_word(text("family")?)?,
            seniority: Seniority::from_word(text("seniority")?)?,
            summary: text("summary").unwrap_or_default().to_string(),
            archetype: fields.get("archetype") == Some(&Value::Flag(true)),
        })
    });
    listed.collect()
}
