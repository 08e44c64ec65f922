//! Floor 3: one selection → JSON, CSV, XLSX, GeoJSON, TopoJSON, vector tiles. Knows no HTTP.
//!
//! JSON is the shape; a row of a CSV or a workbook is the same object flattened with `_`, and a GeoJSON feature
//! or TopoJSON geometry carries that row as its properties. The columns and their order are those of the codebook
//! (`exports` in `data/datapackage.json`), so no writer has a list of its own.

mod answers;
mod archive;
mod around;
pub mod collections;
mod compare;
mod curves;
mod events;
mod features;
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
mod table;
pub mod tiles;
mod topojson;
mod xlsx;

pub use answers::{
    AnswerJson, answer_json, county_json, county_json_place, county_json_recorded,
    county_json_tail, county_json_tracks, jurisdictions_in_json, national_json,
    national_json_around, state_json,
};
pub use archive::archive;
pub use around::Around;
pub use compare::comparison_json;
pub use curves::curves_json;
pub use events::{EventJson, event_json, events_json};
pub use features::{Features, features};
pub use flat::flat;
pub use geojson::{features_in_geojson, national_geojson_around};
pub use json::{Links, counts_json};
pub use practice::practice_json;
pub use recorded::measures_table;
pub use series::series_json;
pub use sheet::sheet_json;
pub use sources::{source_json, sources_json, sources_table};
pub use spells::spells_table;
pub use states::states_json;
pub use table::{Table, national_csv_head, table};
pub use xlsx::About;

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
    /// A workbook could not be written.
    #[error("cannot be written: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// An archive could not be written.
    #[error("cannot be written: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// A view without places.
    #[error("{0} has no shapes")]
    NoShapes(String),
    /// A place without a shape, which the checks exclude.
    #[error("{0} has no boundary")]
    NoShape(String),
    /// A collection is not written as its parts are put together.
    #[error("a collection has no place for its items")]
    NoItems,
}
