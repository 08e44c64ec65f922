//! In what one edition differs from another.

use crate::dataset::package::PACKAGE_FILE;
use crate::dataset::{Files, Originals, Package};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Of a table of which more rows differ, none are listed: that is another table, and whoever wants to know what it says
/// reads it.
const MOST_LISTED: usize = 5_000;
/// Of a table of which more rows differ, the rows are listed, but not what they said and say.
const MOST_WITH_CELLS: usize = 200;
/// Columns that say where a row belongs: the one that says more comes first.
const PLACE: [&str; 2] = ["fips", "state"];

/// A table or another file of the package that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Its path in the package.
    pub path: String,
    /// How many of its rows; none for a file that has no rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Rows>,
    /// Which rows, in the order of their names; empty where there are too many, and for a file that has no rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub listed: Vec<RowChange>,
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

impl Rows {
    /// How many differ in all.
    #[must_use]
    pub const fn all(self) -> usize {
        self.added + self.removed + self.changed
    }
}

/// A row that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowChange {
    /// The row, by the cells that name it, separated by commas.
    pub row: String,
    /// How it differs.
    pub change: How,
    /// Where it belongs, and where it belonged if that is another place: five digits of a county, two digits or letters of
    /// a state; empty where it belongs to none.
    pub places: Vec<String>,
    /// The cells that differ; empty where rows are too many for that.
    pub cells: Vec<CellChange>,
}

/// How a row differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// It was not there.
    Added,
    /// It says something else.
    Changed,
    /// It is no longer there.
    Removed,
}

/// A cell that says something else. Of a row that was not there it said nothing, and of one that is gone it says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellChange {
    /// Its column.
    pub column: String,
    /// What it said.
    pub was: String,
    /// What it says now.
    pub now: String,
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
            let rows = schema.and_then(|schema| rows(&schema.primary_key.0, &was, &is));
            (was != is).then(|| Change {
                path: path.to_owned(),
                rows: rows.as_deref().map(count),
                listed: rows.map(listed).unwrap_or_default(),
            })
        })
        .collect()
}

/// A row that differs: by which name, what it said and what it says.
type Differing = (String, Option<Cells>, Option<Cells>);

/// The rows in which a table differs, whose rows are named by the columns `key`, in the order of their names.
fn rows(key: &[String], before: &[u8], now: &[u8]) -> Option<Vec<Differing>> {
    let (mut left, now) = (by_key(before, key)?, by_key(now, key)?);
    let mut differing: Vec<Differing> = Vec::new();
    for (key, row) in now {
        let was = left.remove(&key);
        if was.as_ref() != Some(&row) {
            differing.push((key, was, Some(row)));
        }
    }
    differing.extend(left.into_iter().map(|(key, was)| (key, Some(was), None)));
    differing.sort_by(|a, b| a.0.cmp(&b.0));
    Some(differing)
}

fn count(rows: &[Differing]) -> Rows {
    let mut counted = Rows::default();
    for row in rows {
        match how(row) {
            How::Added => counted.added += 1,
            How::Removed => counted.removed += 1,
            How::Changed => counted.changed += 1,
        }
    }
    counted
}

const fn how((_, was, now): &Differing) -> How {
    match (was, now) {
        (None, _) => How::Added,
        (_, None) => How::Removed,
        _ => How::Changed,
    }
}

fn listed(rows: Vec<Differing>) -> Vec<RowChange> {
    let count = rows.len();
    if count > MOST_LISTED {
        return Vec::new();
    }
    let told = rows.into_iter().map(|row| {
        let change = how(&row);
        let (row, was, now) = row;
        let (was, now) = (was.unwrap_or_default(), now.unwrap_or_default());
        let mut places: Vec<String> = [&now, &was].into_iter().filter_map(place).collect();
        places.dedup();
        RowChange {
            row,
            change,
            places,
            cells: if count > MOST_WITH_CELLS {
                Vec::new()
            } else {
                cells(&was, &now)
            },
        }
    });
    told.collect()
}

/// Where a row belongs.
fn place(row: &Cells) -> Option<String> {
    let mut said = PLACE.iter().filter_map(|column| row.get(*column));
    said.find(|place| !place.is_empty()).cloned()
}

/// The cells in which two rows differ, in the order of their columns.
pub fn cells(was: &Cells, now: &Cells) -> Vec<CellChange> {
    let columns: BTreeSet<&String> = was.keys().chain(now.keys()).collect();
    let said = |row: &Cells, column: &String| row.get(column).cloned().unwrap_or_default();
    let cells = columns.into_iter().map(|column| CellChange {
        column: column.clone(),
        was: said(was, column),
        now: said(now, column),
    });
    cells.filter(|cell| cell.was != cell.now).collect()
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
