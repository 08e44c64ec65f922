//! In what one edition differs from another.

use crate::dataset::package::PACKAGE_FILE;
use crate::dataset::{Files, Originals, Package};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// A table or another file of the package that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Its path in the package.
    pub path: String,
    /// How many of its rows; none for a file that has no rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Rows>,
}

/// Rows that differ, counted by the columns that name a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    /// That were not there.
    pub added: usize,
    /// That are no longer there.
    pub removed: usize,
    /// That say something else.
    pub changed: usize,
}

/// In what `now` differs from the set `before`, in the order of the package, which is that of `now`.
pub fn between(before: &Files, now: &Originals, package: &Package) -> Vec<Change> {
    let tables = package.resources.iter();
    let files = tables.map(|resource| (resource.path.as_str(), resource.schema.as_ref()));
    std::iter::once((PACKAGE_FILE, None))
        .chain(files)
        .filter_map(|(path, schema)| {
            // A file that was not there before had no rows.
            let was = before.read(path).unwrap_or_default();
            let is = now.get(path)?;
            (was != *is).then(|| Change {
                path: path.to_owned(),
                rows: schema.and_then(|schema| rows(&schema.primary_key.0, &was, is)),
            })
        })
        .collect()
}

/// The rows in which a table differs, whose rows are named by the columns `key`.
fn rows(key: &[String], before: &[u8], now: &[u8]) -> Option<Rows> {
    let (mut left, now) = (by_key(before, key)?, by_key(now, key)?);
    let mut counted = Rows::default();
    for (key, row) in &now {
        match left.remove(key) {
            None => counted.added += 1,
            Some(was) if was != *row => counted.changed += 1,
            Some(_) => {}
        }
    }
    counted.removed = left.len();
    Some(counted)
}

/// A row: what each of its columns says.
pub type Cells = BTreeMap<String, String>;

/// Every row by the cells that name it, separated by commas. Columns in another order change nothing.
pub fn by_key(bytes: &[u8], key: &[String]) -> Option<HashMap<String, Cells>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let columns = reader.headers().ok()?.clone();
    let mut rows = HashMap::new();
    for record in reader.records() {
        let record = record.ok()?;
        let cells = columns.iter().zip(&record);
        let row: Cells = cells
            .map(|(column, cell)| (column.to_owned(), cell.to_owned()))
            .collect();
        let named = key.iter().filter_map(|column| row.get(column));
        let named: Vec<&str> = named.map(String::as_str).collect();
        rows.insert(named.join(","), row);
    }
    Some(rows)
}
