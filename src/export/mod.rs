//! Floor 3: one selection → JSON, CSV, GeoJSON. Knows no HTTP.
//!
//! JSON is the shape; a CSV row is the same object flattened with `_`, and a GeoJSON feature
//! carries that row as its properties. The columns and their order are those of the codebook
//! (`exports` in `data/datapackage.json`), so no writer has a list of its own.

mod answers;
mod around;
mod compare;
mod csv;
mod curves;
mod events;
mod flat;
mod geojson;
mod json;
mod practice;
mod recorded;
mod series;
mod sheet;
mod sources;
mod spells;
mod states;

pub use answers::{
    AnswerJson, answer_json, county_json, jurisdictions_csv, jurisdictions_in_csv,
    jurisdictions_in_json, names_in_csv, national_json, national_json_around, state_json,
};
pub use around::Around;
pub use compare::{comparison_csv, comparison_geojson, comparison_json};
pub use curves::{curves_csv, curves_json};
pub use events::{EventJson, event_json, events_csv, events_json};
pub use flat::flat;
pub use geojson::{
    county_geojson, features_in_geojson, jurisdictions_geojson, jurisdictions_geojson_around,
    states_geojson,
};
pub use json::{Links, counts_json};
pub use practice::{practice_csv, practice_geojson, practice_json};
pub use recorded::measures_csv;
pub use series::{series_csv, series_json};
pub use sheet::{sheet_csv, sheet_json};
pub use sources::{source_json, sources_csv, sources_json};
pub use spells::spells_csv;
pub use states::{states_csv, states_json};

/// Why an export cannot be written: the codebook and the code disagree, which a test excludes.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The codebook has no such table.
    #[error("the codebook has no export `{0}`")]
    NoSuchExport(&'static str),
    /// The codebook names a column that the answers do not have.
    #[error("the export `{table}` has no value for the column `{column}`")]
    NoSuchColumn {
        /// The table.
        table: &'static str,
        /// The column.
        column: String,
    },
    /// A value could not be written.
    #[error("cannot be written: {0}")]
    Write(#[from] serde_json::Error),
    /// A row could not be written.
    #[error("cannot be written: {0}")]
    Csv(#[from] ::csv::Error),
    /// A place without a shape, which the checks exclude.
    #[error("{0} has no boundary")]
    NoShape(String),
    /// A collection is not written as its parts are put together.
    #[error("a collection has no place for its items")]
    NoItems,
}
