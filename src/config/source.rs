//! A line of the table `[sources]`: which file of the data, and where it comes from. What the names are and which addresses
//! may be asked is known to whoever refreshes; here stands where each was typed, so that the complaint can say it.

use super::{ConfigError, Where, file};

/// A line of the table `[sources]`, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// The file, by its name in the codebook.
    pub name: String,
    /// Where it comes from.
    pub value: String,
    /// Where the name was typed.
    pub named_at: Where,
    /// Where the value was typed.
    pub at: Where,
}

impl SourceLine {
    /// The complaint that the name is none of `known`.
    #[must_use]
    pub fn unknown<'a>(&self, known: impl Iterator<Item = &'a str>) -> ConfigError {
        ConfigError::UnknownSource {
            at: self.named_at.clone(),
            name: self.name.clone(),
            mend: file::likely(&self.name, &known.collect::<Vec<_>>(), "they are"),
        }
    }

    /// The complaint that the value cannot be used.
    #[must_use]
    pub fn bad(&self, problem: String) -> ConfigError {
        ConfigError::Bad {
            at: self.at.clone(),
            key: file::SOURCES,
            value: format!("“{}”", self.value),
            problem,
        }
    }
}
