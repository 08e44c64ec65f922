//! Places and events as collections that another program filters and pages (OGC API – Features).
//!
//! The properties of a feature are the columns of the CSV of the same things, so that a program that reads a collection
//! and one that reads a table have the same rows under the same names.

mod crs;
mod matching;

pub use crs::Crs;
pub use matching::{Corners, Page, Question, Span, item, page};

use super::Error;
use crate::dataset::package::{Export, Field};
use crate::domain::Lang;
use crate::domain::code::codes;
use crate::timeline::Timeline;

codes! {
    /// What can be had as a collection.
    Collection, "collection", {
        /// Counties and their equivalents, with the answer of a day.
        Counties = "counties",
        /// States, DC and the territories, with the answer of a day.
        States = "states",
        /// Dated events.
        Events = "events",
    }
}

/// Columns that no feature is filtered by: each has a parameter of its own, or is that of another filter.
const NOT_FILTERED: [&str; 2] = ["edition", "date"];

impl Collection {
    /// The table of the codebook whose columns are its properties.
    const fn table(self) -> &'static str {
        match self {
            Self::Counties => "jurisdictions_on_day",
            Self::States => "states_on_day",
            Self::Events => "events",
        }
    }

    fn export(self, timeline: &Timeline) -> Result<&Export, Error> {
        let name = self.table();
        let export = timeline.dataset().package.export(name);
        export.ok_or(Error::NoSuchExport(name))
    }

    /// What it is called.
    ///
    /// # Errors
    /// [`Error::NoSuchExport`], where the codebook and the code disagree.
    pub fn title(self, timeline: &Timeline, lang: Lang) -> Result<String, Error> {
        Ok(self.export(timeline)?.title_in(lang).to_owned())
    }

    /// What it holds.
    ///
    /// # Errors
    /// [`Error::NoSuchExport`], where the codebook and the code disagree.
    pub fn description(self, timeline: &Timeline, lang: Lang) -> Result<String, Error> {
        Ok(self.export(timeline)?.description_in(lang).to_owned())
    }

    /// Its properties in order.
    ///
    /// # Errors
    /// [`Error::NoSuchExport`], where the codebook and the code disagree.
    pub fn properties(self, timeline: &Timeline) -> Result<Vec<&Field>, Error> {
        let fields = self.export(timeline)?.schema.fields.iter();
        Ok(fields
            .filter(|field| !field.name.starts_with("filter_"))
            .collect())
    }

    /// The properties that features can be filtered by.
    ///
    /// # Errors
    /// [`Error::NoSuchExport`], where the codebook and the code disagree.
    pub fn queryables(self, timeline: &Timeline) -> Result<Vec<&Field>, Error> {
        let mut fields = self.properties(timeline)?;
        fields.retain(|field| !NOT_FILTERED.contains(&field.name.as_str()));
        Ok(fields)
    }

    /// Which kind of geometry its features have, as a format of JSON Schema names it (OGC API – Features – Part 5).
    #[must_use]
    pub const fn geometry_format(self) -> &'static str {
        match self {
            Self::Counties | Self::States => "geometry-polygon-or-multipolygon",
            Self::Events => "geometry-point-or-multipoint",
        }
    }

    /// Whether its features are answers of a day, and not dated themselves.
    #[must_use]
    pub const fn is_of_a_day(self) -> bool {
        matches!(self, Self::Counties | Self::States)
    }
}

/// Whether a property can have a value that is written like this.
#[must_use]
pub fn can_be(field: &Field, text: &str) -> bool {
    let allowed = &field.constraints.allowed;
    if !allowed.is_empty() {
        return allowed.iter().any(|code| code == text);
    }
    match field.kind.as_str() {
        // However large: one that no row has is found in none.
        "integer" => {
            let digits = text.strip_prefix('-').unwrap_or(text);
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        }
        "number" => text.parse::<f64>().is_ok_and(f64::is_finite),
        "boolean" => matches!(text, "true" | "false"),
        "date" => crate::domain::date::parse_day(text).is_ok(),
        _ => true,
    }
}
