//! RFC 4180, UTF-8, guarded against spreadsheet formulas.

use super::Error;
use crate::dataset::Package;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Writes rows under the columns that the codebook gives the table. `constants` are the columns
/// that are the same in every row: the edition, the day, the filter.
pub fn write(
    package: &Package,
    table: &'static str,
    constants: &Map<String, Value>,
    rows: impl Iterator<Item = Result<Map<String, Value>, Error>>,
) -> Result<Vec<u8>, Error> {
    let fields = &package
        .export(table)
        .ok_or(Error::NoSuchExport(table))?
        .schema
        .fields;
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(Vec::with_capacity(1 << 16));
    writer.write_record(fields.iter().map(|field| field.name.as_str()))?;
    for row in rows {
        let row = row?;
        for field in fields {
            let value = constants.get(&field.name).or_else(|| row.get(&field.name));
            let value = value.ok_or_else(|| Error::NoSuchColumn {
                table,
                column: field.name.clone(),
            })?;
            writer.write_field(cell(value).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
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
