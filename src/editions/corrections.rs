//! What was wrong: rows of which an operator says that their change is a correction. What they said, what they say now and
//! since when is read from the editions themselves.

use super::changes::{self, CellChange, Cells};
use super::journal::Entry;
use crate::dataset::{Files, Originals, Package};
use serde::{Deserialize, Serialize};

/// A row that was wrong, and says something else now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The table, by its path in the package.
    pub path: String,
    /// The row, by the cells that name it, separated by commas.
    pub row: String,
    /// What it says otherwise; the cells of a row that was missing, or that should not have been there, are empty on one
    /// side.
    pub cells: Vec<CellChange>,
    /// The first edition that was wrong in this way, of those that are kept.
    pub since: String,
}

/// The correction of the row called `name`, `path:row`, in the set `now`; `before` are the editions before it with their
/// files, the latest first. `None` where there is no such row in a table, or it says what it said.
pub fn of<'e>(
    name: &str,
    package: &Package,
    now: &Originals,
    before: impl Iterator<Item = (&'e Entry, Files)>,
) -> Option<Correction> {
    let (path, row) = name.split_once(':')?;
    let resource = package.resources.iter().find(|file| file.path == path)?;
    let key = &resource.schema.as_ref()?.primary_key.0;
    let said = |bytes: &[u8]| -> Cells {
        let row = changes::by_key(bytes, key).and_then(|mut rows| rows.remove(row));
        row.unwrap_or_default()
    };
    let says = said(&now.get(path)?);
    let mut found: Option<Correction> = None;
    for (entry, files) in before {
        let says_then = said(&files.read(path).ok()?);
        let wrong = |column: &str| says_then.get(column).cloned().unwrap_or_default();
        match &mut found {
            None => {
                let cells = changes::cells(&says_then, &says);
                found = (!cells.is_empty()).then(|| Correction {
                    path: path.to_owned(),
                    row: row.to_owned(),
                    cells,
                    since: entry.id.clone(),
                });
                found.as_ref()?;
            }
            Some(correction) => {
                let mut cells = correction.cells.iter();
                if !cells.all(|cell| wrong(&cell.column) == cell.was) {
                    break;
                }
                correction.since.clone_from(&entry.id);
            }
        }
    }
    found
}
