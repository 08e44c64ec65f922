//! Reads `config.toml` into typed words, each with the line and column it stands at.

use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::webhook::{self, WebhookTable};
use super::{ConfigError, SETTINGS, Setting, SourceLine, Typed, Where};

/// The table that says where files of the data come from.
pub(super) const SOURCES: &str = "sources";

/// The table that says who is told of a new edition.
const WEBHOOKS: &str = "webhooks";

/// What a file gives.
#[derive(Default)]
pub(super) struct Given {
    /// Settings.
    pub settings: Vec<(&'static Setting, Typed)>,
    /// Lines of the table of sources.
    pub sources: Vec<SourceLine>,
    /// Tables of receivers.
    pub webhooks: Vec<WebhookTable>,
}

/// What `text`, the content of the file at `path`, gives.
pub(super) fn read(path: &Path, text: &str) -> Result<Given, ConfigError> {
    let at = &|offset: usize| {
        let (line, column) = position(text, offset);
        Where::File {
            path: path.to_owned(),
            line,
            column,
        }
    };
    let table = DeTable::parse(text).map_err(|error| ConfigError::Syntax {
        at: at(error.span().map_or(0, |span| span.start)),
        problem: error.message().to_owned(),
    })?;
    let mut given = Given::default();
    for (key, value) in table.get_ref() {
        if let (SOURCES, DeValue::Table(lines)) = (key.get_ref().as_ref(), value.get_ref()) {
            for (name, value) in lines {
                let from = at(value.span().start);
                given.sources.push(SourceLine {
                    name: name.get_ref().to_string(),
                    value: typed(SOURCES, value.get_ref(), &from)?,
                    named_at: at(name.span().start),
                    at: from,
                });
            }
            continue;
        }
        if let (WEBHOOKS, DeValue::Table(tables)) = (key.get_ref().as_ref(), value.get_ref()) {
            for (name, table) in tables {
                let named_at = at(name.span().start);
                let lines = webhook::lines(table.get_ref(), &named_at, at)?;
                let name = name.get_ref().to_string();
                given
                    .webhooks
                    .push(WebhookTable::new(name, named_at, lines)?);
            }
            continue;
        }
        let Some(setting) = SETTINGS
            .iter()
            .find(|setting| setting.key == key.get_ref().as_ref())
        else {
            return Err(unknown(at(key.span().start), key.get_ref()));
        };
        let at = at(value.span().start);
        let value = typed(setting.key, value.get_ref(), &at)?;
        given.settings.push((setting, Typed { value, at }));
    }
    Ok(given)
}

pub(super) fn typed(
    key: &'static str,
    value: &DeValue<'_>,
    at: &Where,
) -> Result<String, ConfigError> {
    word(value).ok_or_else(|| ConfigError::Bad {
        at: at.clone(),
        key,
        value: format!("a TOML {}", value.type_str()),
        problem: "it must be a string in double quotes or a whole number".to_owned(),
    })
}

/// A string or a whole number, as a flag would be typed.
fn word(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().to_owned()),
        _ => None,
    }
}

fn unknown(at: Where, key: &str) -> ConfigError {
    let keys: Vec<_> = SETTINGS.iter().map(|setting| setting.key).collect();
    ConfigError::UnknownKey {
        at,
        key: key.to_owned(),
        mend: likely(key, &keys, "the settings are"),
    }
}

/// The name of `known` that `typed` was likely meant to be, else all of them after `they_are`.
pub(super) fn likely(typed: &str, known: &[&str], they_are: &str) -> String {
    let near = known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(typed, name), name))
        .min();
    match near {
        Some((distance, near)) if distance <= near.len().div_ceil(3) => {
            format!("did you mean “{near}”?")
        }
        _ => format!("{they_are}: {}", known.join(", ")),
    }
}

/// Line and column of a byte, both counted from 1 and the column in characters, as editors do.
fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    (line, column)
}
