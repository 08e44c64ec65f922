//! Workbooks: a table with typed cells, and beside it what its columns mean, who said so and how to cite it.
//!
//! The bytes are a function of the table and of what it is about: the day of creation is the last day of the data, and
//! the container has no clock.

use super::{Error, sources, table::Table};
use crate::dataset::package::{Export, Field};
use crate::domain::{Day, Lang, date::parse_day};
use crate::timeline::Timeline;
use crate::words::{self, catalogue as t};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};
use serde_json::Value;
use std::collections::BTreeSet;

/// Header of the sheet of columns. Columns have no language.
const CODEBOOK: [&str; 8] = [
    "column",
    "title",
    "type",
    "unit",
    "description",
    "code",
    "label",
    "meaning",
];

/// What a workbook says of itself.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The language of what is explained.
    pub lang: Lang,
    /// The address of the same answer that never changes.
    pub permalink: &'a str,
}

/// How cells look.
struct Look {
    header: Format,
    date: Format,
    text: Format,
}

impl Table<'_> {
    /// A workbook of four sheets: `data`, the rows of the CSV with typed cells; `codebook`, the columns and codes of
    /// the table; `sources`, those that the rows name, or all where they name none; `about`, the edition, its address
    /// and the terms of reuse.
    ///
    /// # Errors
    /// [`Error::Xlsx`] where a text is longer than a cell can be, which no text of ours is.
    pub fn xlsx(&self, timeline: &Timeline, about: About<'_>) -> Result<Vec<u8>, Error> {
        let dataset = timeline.dataset();
        let look = Look {
            header: Format::new().set_bold().set_text_wrap(),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            text: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        };
        let named = self.sources_named();
        let cited = sources::cited_table(timeline, |source| {
            named.is_empty() || named.contains(source.id.as_str())
        })?;
        let mut book = Workbook::new();
        book.set_properties(
            &DocProperties::new()
                .set_title(self.export.title_in(about.lang))
                .set_author(t::site_name(about.lang))
                .set_comment(about.permalink)
                .set_creation_datetime(&ExcelDateTime::parse_from_str(&dataset.as_of.to_string())?),
        );
        fill(book.add_worksheet().set_name("data")?, self, &look)?;
        explain(
            book.add_worksheet().set_name("codebook")?,
            self.export,
            about.lang,
            &look,
        )?;
        fill(book.add_worksheet().set_name("sources")?, &cited, &look)?;
        tell(
            book.add_worksheet().set_name("about")?,
            self.export,
            timeline,
            about,
            &look,
        )?;
        Ok(book.save_to_buffer()?)
    }

    /// The ids of sources in the columns that hold them.
    fn sources_named(&self) -> BTreeSet<&str> {
        let holds: Vec<bool> = self
            .fields()
            .iter()
            .map(|field| {
                matches!(field.name.as_str(), "source" | "source_id")
                    || field.name.ends_with("_source")
            })
            .collect();
        let cells = self.rows.iter().flat_map(|row| row.iter().zip(&holds));
        cells
            .filter(|(_, holds)| **holds)
            .filter_map(|(value, _)| value.as_str())
            .collect()
    }
}

/// The rows of a table, below a header that stays in sight and filters.
fn fill(sheet: &mut Worksheet, table: &Table<'_>, look: &Look) -> Result<(), Error> {
    for (column, field) in (0..).zip(table.fields()) {
        sheet.write_string_with_format(0, column, &field.name, &look.header)?;
        sheet.set_column_width(column, width(field))?;
    }
    let mut last = 0;
    for (row, values) in (1..).zip(&table.rows) {
        for ((column, field), value) in (0..).zip(table.fields()).zip(values) {
            write(sheet, (row, column), field, value, look)?;
        }
        last = row;
    }
    frame(sheet, last, table.fields().len())
}

/// Freezes the header and makes it a filter.
fn frame(sheet: &mut Worksheet, last_row: u32, columns: usize) -> Result<(), Error> {
    let last_column = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    Ok(())
}

/// A cell of the type that the codebook gives its column; nothing where there is nothing.
fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    field: &Field,
    value: &Value,
    look: &Look,
) -> Result<(), Error> {
    match value {
        Value::Null => {}
        Value::Bool(value) => {
            sheet.write_boolean(row, column, *value)?;
        }
        Value::Number(number) => {
            sheet.write_number(row, column, number.as_f64().unwrap_or(f64::NAN))?;
        }
        Value::String(text) => {
            let date = (field.kind == "date")
                .then(|| parse_day(text).ok().and_then(excel_day))
                .flatten();
            match date {
                Some(date) => sheet.write_datetime_with_format(row, column, &date, &look.date)?,
                None => sheet.write_string(row, column, text)?,
            };
        }
        other => {
            sheet.write_string(row, column, other.to_string())?;
        }
    }
    Ok(())
}

/// A day as spreadsheets count it; `None` before 1 March 1900: they take that year for a leap year.
fn excel_day(day: Day) -> Option<ExcelDateTime> {
    let fields = (
        u16::try_from(day.year()).ok()?,
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    (fields >= (1900, 3, 1))
        .then(|| ExcelDateTime::from_ymd(fields.0, fields.1, fields.2).ok())
        .flatten()
}

/// In characters, wide enough for the header and for most values.
fn width(field: &Field) -> f64 {
    let least = match field.kind.as_str() {
        "date" | "integer" | "number" | "boolean" => 11.0,
        _ => 16.0,
    };
    let header = u32::try_from(field.name.chars().count()).unwrap_or(u32::MAX);
    // Room for the arrow of the filter.
    (f64::from(header) + 3.0).max(least)
}

/// The columns of a table, each followed by its codes.
fn explain(sheet: &mut Worksheet, export: &Export, lang: Lang, look: &Look) -> Result<(), Error> {
    for (column, (name, width)) in (0..).zip(
        CODEBOOK
            .into_iter()
            .zip([28.0, 30.0, 10.0, 12.0, 70.0, 26.0, 34.0, 70.0]),
    ) {
        sheet.write_string_with_format(0, column, name, &look.header)?;
        sheet.set_column_width(column, width)?;
    }
    let mut row = 0;
    let mut line = |cells: [&str; 8]| -> Result<(), Error> {
        row += 1;
        for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            sheet.write_string_with_format(row, column, text, &look.text)?;
        }
        Ok(())
    };
    for field in &export.schema.fields {
        let (name, kind) = (field.name.as_str(), field.kind.as_str());
        let description = field.description_in(lang);
        let (title, unit) = (field.title_in(lang), field.unit_in(lang));
        line([name, title, kind, unit, description, "", "", ""])?;
        for code in &field.categories {
            let (label, meaning) = (code.label_in(lang), code.description_in(lang));
            line([name, "", "", "", "", &code.value, label, meaning])?;
        }
    }
    frame(sheet, row, CODEBOOK.len())
}

/// What the workbook is, where it stands, and on which terms the tables behind it may be reused.
fn tell(
    sheet: &mut Worksheet,
    export: &Export,
    timeline: &Timeline,
    about: About<'_>,
    look: &Look,
) -> Result<(), Error> {
    let (lang, dataset) = (about.lang, timeline.dataset());
    let mut lines = vec![
        (
            t::site_name(lang).to_owned(),
            export.title_in(lang).to_owned(),
        ),
        (
            t::book_rows(lang).to_owned(),
            export.description_in(lang).to_owned(),
        ),
        (t::book_edition(lang).to_owned(), dataset.edition.clone()),
        (
            t::book_as_of(lang).to_owned(),
            words::day(lang, dataset.as_of),
        ),
        (t::book_address(lang).to_owned(), about.permalink.to_owned()),
        (
            t::book_credit(lang).to_owned(),
            t::book_credit_first(lang).to_owned(),
        ),
    ];
    for table in &dataset.package.resources {
        let terms = format!(
            "{} {}",
            t::book_credited(lang, &table.credit),
            t::data_reuse(lang, table.reuse_in(lang))
        );
        lines.push((table.title_in(lang).to_owned(), terms));
    }
    sheet.set_column_width(0, 38)?;
    sheet.set_column_width(1, 110)?;
    for (row, (what, text)) in (0..).zip(&lines) {
        sheet.write_string_with_format(row, 0, what, &look.header)?;
        sheet.write_string_with_format(row, 1, text, &look.text)?;
    }
    Ok(())
}
