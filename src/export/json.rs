//! What JSON answers have in common.

use crate::timeline::{Counts, Selection};
use serde::Serialize;
use serde_json::{Value, json};

/// The same selection in every other format, as absolute addresses.
#[derive(Debug, Clone, Serialize)]
pub struct Links {
    /// The page.
    pub html: String,
    /// The other formats by extension.
    #[serde(flatten)]
    pub formats: serde_json::Map<String, Value>,
}

impl Links {
    /// Links of a selection under the public address `base` (no slash at its end).
    #[must_use]
    pub fn of(selection: &Selection, base: &str, extensions: &[&str]) -> Self {
        let absolute = |extension: &str| format!("{base}{}", selection.address(extension));
        Self {
            html: absolute(""),
            formats: extensions
                .iter()
                .map(|extension| ((*extension).to_owned(), Value::String(absolute(extension))))
                .collect(),
        }
    }
}

/// Counts per status and basis, of jurisdictions and of population.
#[must_use]
pub fn counts_json(counts: &Counts) -> Value {
    counts
        .rows
        .iter()
        .map(|row| {
            json!({
                "status": row.status,
                "basis": row.basis,
                "jurisdictions": row.jurisdictions,
                "population": row.population,
                "population_territories": row.population_territories,
                "population_share": (row.share() * 1e6).round() / 1e6,
            })
        })
        .collect()
}
