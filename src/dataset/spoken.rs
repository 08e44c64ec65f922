//! The texts of the codebook in other languages than English: they stand beside the English ones, as the member `es` of
//! the same object, and none may be missing.

use super::files::Files;
use super::finding::Finding;
use super::package::{Category, Export, Field, PACKAGE_FILE, Resource};
use crate::domain::Lang;
use serde::Deserialize;
use serde_json::value::RawValue;

/// The texts of an object of the codebook in a language other than English. Which of them there are, the English ones
/// say.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Texts {
    /// Title for people.
    #[serde(default)]
    pub title: String,
    /// What a code is called.
    #[serde(default)]
    pub label: String,
    /// What it means.
    #[serde(default)]
    pub description: String,
    /// Unit of a number.
    #[serde(default)]
    pub unit: String,
    /// Under which terms it may be reused.
    #[serde(default)]
    pub reuse: String,
}

/// One function a text that is there in every language.
macro_rules! spoken {
    ($($owner:ident { $($(#[$meta:meta])* $text:ident, $said:ident;)+ })+) => {
        $(impl $owner { $(
            $(#[$meta])*
            #[must_use]
            pub fn $said(&self, lang: Lang) -> &str {
                match lang {
                    Lang::En => &self.$text,
                    Lang::Es => &self.es.$text,
                }
            }
        )+ })+
    };
}

spoken! {
    Resource {
        /// Title for people.
        title, title_in;
        /// What it holds and what it does not know.
        description, description_in;
        /// Under which terms it may be reused.
        reuse, reuse_in;
    }
    Export {
        /// Title for people.
        title, title_in;
        /// Which addresses answer with it, and what a row is.
        description, description_in;
    }
    Field {
        /// Name for people.
        title, title_in;
        /// What a value means.
        description, description_in;
        /// Unit of a number.
        unit, unit_in;
    }
    Category {
        /// Its name for people.
        label, label_in;
        /// What it means.
        description, description_in;
    }
}

/// What the package file describes, as far as it is said in words.
#[derive(Deserialize)]
struct Described<'a> {
    #[serde(default)]
    name: String,
    /// The name of a code.
    #[serde(default)]
    value: String,
    #[serde(flatten)]
    english: Texts,
    #[serde(default)]
    es: Texts,
    #[serde(borrow, default)]
    schema: Option<&'a RawValue>,
    #[serde(borrow, default)]
    categories: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Lists<'a> {
    #[serde(borrow)]
    resources: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    exports: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Fields<'a> {
    #[serde(borrow)]
    fields: Vec<&'a RawValue>,
}

/// Every text of the package file that has no Spanish one beside it, with its place.
///
/// # Errors
/// A [`Finding`] where the file cannot be read.
pub(super) fn untranslated(files: &Files) -> Result<Vec<Finding>, Finding> {
    let text = files.read_text(PACKAGE_FILE)?;
    let mut findings = Vec::new();
    let Ok(lists) = serde_json::from_str::<Lists<'_>>(&text) else {
        // What is no package at all is told by whoever reads it.
        return Ok(findings);
    };
    for raw in lists.resources.into_iter().chain(lists.exports) {
        look(&text, raw, &[], &mut findings);
    }
    Ok(findings)
}

/// Looks at a table, a column or a code, which stands in `within`, and at what stands in it.
fn look(text: &str, raw: &RawValue, within: &[String], findings: &mut Vec<Finding>) {
    let Ok(found) = serde_json::from_str::<Described<'_>>(raw.get()) else {
        return;
    };
    let mut path = within.to_vec();
    path.push(if found.name.is_empty() {
        found.value
    } else {
        found.name
    });
    let missing = missing(&found.english, &found.es);
    if !missing.is_empty() {
        let (line, column) = place(text, raw);
        let what = format!("it has no Spanish {}", missing.join(", "));
        let mend = "Write it into the member `es` of the same object, beside the English one.";
        findings.push(
            Finding::of_file(PACKAGE_FILE, what, mend)
                .at(line)
                .column(column)
                .subject(path.join(", ")),
        );
    }
    let schema = found
        .schema
        .and_then(|schema| serde_json::from_str::<Fields<'_>>(schema.get()).ok());
    let fields = schema.map(|schema| schema.fields).unwrap_or_default();
    for part in fields.into_iter().chain(found.categories) {
        look(text, part, &path, findings);
    }
}

fn missing(english: &Texts, spanish: &Texts) -> Vec<&'static str> {
    [
        ("title", &english.title, &spanish.title),
        ("label", &english.label, &spanish.label),
        ("description", &english.description, &spanish.description),
        ("unit", &english.unit, &spanish.unit),
        ("reuse", &english.reuse, &spanish.reuse),
    ]
    .into_iter()
    .filter(|(_, english, spanish)| !english.is_empty() && spanish.is_empty())
    .map(|(member, ..)| member)
    .collect()
}

/// Line and column at which a part of a text begins, both from 1.
fn place(text: &str, part: &RawValue) -> (u64, u64) {
    let offset = (part.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let before = text.get(..offset).unwrap_or_default();
    let line = before.matches('\n').count() as u64 + 1;
    let column = before
        .rsplit('\n')
        .next()
        .map_or(0, |begun| begun.chars().count());
    (line, column as u64 + 1)
}
