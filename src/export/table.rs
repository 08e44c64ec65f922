//! A table of the codebook with its rows: what CSV and XLSX are both written from.

use super::flat::{Columns, descend};
use super::{Error, answers, compare, curves, events, practice, series, sheet, states};
use crate::dataset::Package;
use crate::dataset::package::{Export, Field};
use crate::timeline::{Selection, Timeline, View};
use serde::Serialize;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Rows under the columns that the codebook gives a table.
#[derive(Debug)]
pub struct Table<'a> {
    /// What the codebook says of it.
    pub(super) export: &'a Export,
    /// A value a column, in the codebook's order.
    pub(super) rows: Vec<Vec<Value>>,
}

/// The table of the places of one day.
const JURISDICTIONS: &str = "jurisdictions_on_day";

/// The table of whatever a selection is of.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub fn table<'a>(timeline: &'a Timeline, selection: &Selection) -> Result<Table<'a>, Error> {
    match &selection.view {
        View::National | View::State(..) | View::County(..) => {
            answers::jurisdictions_table(timeline, selection, JURISDICTIONS)
        }
        View::Table => answers::jurisdictions_table(timeline, selection, "table"),
        View::States => states::states_table(timeline, selection),
        View::Events(filter) => events::events_table(timeline, filter),
        View::Timeline(state) => series::series_table(timeline, state.map(|(fips, _)| fips)),
        View::Curves => curves::curves_table(timeline),
        View::Sheet => sheet::sheet_table(timeline),
        View::Practice(_) => practice::practice_table(timeline, selection),
        View::Compare { from, to, state } => {
            let compared = timeline.comparison(*from, *to, state.map(|(fips, _)| fips));
            compare::comparison_table(timeline, selection, &compared)
        }
    }
}

impl<'a> Table<'a> {
    /// Puts rows, flattened, under the columns that the codebook gives the table. `constants` are the columns that are
    /// the same in every row: the edition, the day, the filter.
    pub(super) fn new<R: Serialize>(
        package: &'a Package,
        name: &'static str,
        constants: &Map<String, Value>,
        rows: impl Iterator<Item = Result<R, Error>>,
    ) -> Result<Self, Error> {
        let export = package.export(name).ok_or(Error::NoSuchExport(name))?;
        let fields = &export.schema.fields;
        let open: Vec<Option<Value>> = fields
            .iter()
            .map(|field| constants.get(&field.name).cloned())
            .collect();
        let cells = |row: Result<R, Error>| {
            let mut cells = Cells {
                fields,
                constants: &open,
                at: 0,
                values: open.clone(),
            };
            descend(&row?, &mut cells)?;
            let named = fields.iter().zip(cells.values);
            let value = |(field, value): (&Field, Option<Value>)| {
                value.ok_or_else(|| Error::NoSuchColumn {
                    table: name,
                    column: field.name.clone(),
                })
            };
            named.map(value).collect()
        };
        Ok(Self {
            export,
            rows: rows.map(cells).collect::<Result<_, Error>>()?,
        })
    }

    /// The columns.
    pub(super) fn fields(&self) -> &'a [Field] {
        &self.export.schema.fields
    }

    /// RFC 4180, UTF-8, guarded against spreadsheet formulas.
    ///
    /// # Errors
    /// [`Error::Csv`], which writing to memory excludes.
    pub fn csv(&self) -> Result<Vec<u8>, Error> {
        Ok([names_of(self.export)?, self.rows_in_csv()?].concat())
    }

    /// The rows of [`Table::csv`] without the line of names.
    ///
    /// # Errors
    /// [`Error::Csv`], which writing to memory excludes.
    pub fn rows_in_csv(&self) -> Result<Vec<u8>, Error> {
        let mut writer = writer();
        for row in &self.rows {
            for value in row {
                writer.write_field(cell(value).as_bytes())?;
            }
            writer.write_record(None::<&[u8]>)?;
        }
        written(writer)
    }
}

/// A row, whose columns come in an order of its own, which is mostly that of the codebook.
struct Cells<'a> {
    fields: &'a [Field],
    /// The values that are the same in every row.
    constants: &'a [Option<Value>],
    /// Behind the column that came last.
    at: usize,
    values: Vec<Option<Value>>,
}

impl Columns for Cells<'_> {
    fn put(
        &mut self,
        name: &str,
        value: impl Serialize + Into<Value>,
    ) -> Result<(), serde_json::Error> {
        let is_it = |field: &Field| field.name == name;
        let next = self.fields.get(self.at).is_some_and(is_it);
        let found = next.then_some(self.at);
        // What the codebook has not in this table is not written.
        if let Some(at) = found.or_else(|| self.fields.iter().position(is_it)) {
            self.at = at + 1;
            if let (Some(cell), Some(None)) = (self.values.get_mut(at), self.constants.get(at)) {
                *cell = Some(value.into());
            }
        }
        Ok(())
    }
}

/// The line of names over the places of one day.
///
/// # Errors
/// [`Error::NoSuchExport`], where the codebook and the code disagree.
pub fn national_csv_head(timeline: &Timeline) -> Result<Vec<u8>, Error> {
    let package = &timeline.dataset().package;
    let export = package.export(JURISDICTIONS);
    names_of(export.ok_or(Error::NoSuchExport(JURISDICTIONS))?)
}

fn names_of(export: &Export) -> Result<Vec<u8>, Error> {
    let mut writer = writer();
    writer.write_record(export.schema.fields.iter().map(|field| field.name.as_str()))?;
    written(writer)
}

fn writer() -> ::csv::Writer<Vec<u8>> {
    ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(Vec::with_capacity(1 << 16))
}

fn written(writer: ::csv::Writer<Vec<u8>>) -> Result<Vec<u8>, Error> {
    writer
        .into_inner()
        .map_err(|error| Error::Csv(error.into_error().into()))
}

fn cell(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => guarded(text),
        other => Cow::Owned(other.to_string()),
    }
}

/// A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP's
/// page on CSV injection advises. Numbers are written as numbers and are not touched.
fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_text() {
        for text in ["=1+1", "+1", "-1", "@x", "\tx"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        assert_eq!(guarded("Cook County"), "Cook County");
    }
}
