//! Reads `config.toml` into typed words, each with the line and column it stands at.

use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::{ConfigError, SETTINGS, Setting, Typed, Where};

/// The settings that `text`, the content of the file at `path`, gives.
pub(super) fn read(path: &Path, text: &str) -> Result<Vec<(&'static Setting, Typed)>, ConfigError> {
    let at = |offset: usize| {
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
    let mut found = Vec::new();
    for (key, value) in table.get_ref() {
        let Some(setting) = SETTINGS
            .iter()
            .find(|setting| setting.key == key.get_ref().as_ref())
        else {
            return Err(unknown(at(key.span().start), key.get_ref()));
        };
        let at = at(value.span().start);
        let value = word(value.get_ref()).ok_or_else(|| ConfigError::Bad {
            at: at.clone(),
            key: setting.key,
            value: format!("a TOML {}", value.get_ref().type_str()),
            problem: "it must be a string in double quotes or a whole number".to_owned(),
        })?;
        found.push((setting, Typed { value, at }));
    }
    Ok(found)
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
    let near = SETTINGS
        .iter()
        .map(|setting| (strsim::damerau_levenshtein(key, setting.key), setting.key))
        .min();
    let mend = match near {
        Some((distance, near)) if distance <= near.len().div_ceil(3) => {
            format!("did you mean “{near}”?")
        }
        _ => format!(
            "the settings are: {}",
            SETTINGS
                .iter()
                .map(|s| s.key)
                .collect::<Vec<_>>()
                .join(", ")
        ),
    };
    ConfigError::UnknownKey {
        at,
        key: key.to_owned(),
        mend,
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
