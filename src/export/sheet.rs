//! The maps of the sheet in figures.

use super::json::{Links, counts_json};
use super::states::count_columns;
use super::{Error, flat::flat, table::Table};
use crate::domain::Day;
use crate::timeline::{Counts, Timeline};
use serde_json::{Map, Value, json};

/// What JSON and CSV say alike of the map of a day.
fn head(timeline: &Timeline, day: Day, counts: &Counts) -> Result<Map<String, Value>, Error> {
    Ok(flat(&json!({
        "date": day,
        "phase": timeline.phase(day),
        "jurisdictions": counts.total(),
        "activated": counts.active(),
    }))?)
}

/// The maps of the sheet: `edition`, `maps`, each with the `counts` of its day; `links`.
///
/// # Errors
/// [`Error::Write`].
pub fn sheet_json(timeline: &Timeline, links: &Links) -> Result<Vec<u8>, Error> {
    let maps = timeline.sheet_days().into_iter().map(|day| {
        let counts = timeline.counts(day, None);
        let mut map = head(timeline, day, &counts)?;
        map.insert("counts".into(), counts_json(&counts));
        Ok(Value::from(map))
    });
    let mut body = serde_json::to_vec(&json!({
        "edition": timeline.dataset().edition,
        "maps": maps.collect::<Result<Vec<_>, Error>>()?,
        "links": links,
    }))?;
    body.push(b'\n');
    Ok(body)
}

/// The same as CSV: a row a map.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub(super) fn sheet_table(timeline: &Timeline) -> Result<Table<'_>, Error> {
    let dataset = timeline.dataset();
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(dataset.edition));
    let rows = timeline.sheet_days().into_iter().map(|day| {
        let counts = timeline.counts(day, None);
        let mut row = head(timeline, day, &counts)?;
        row.extend(count_columns(&counts));
        Ok(row)
    });
    Table::new(&dataset.package, "timeline_sheet", &constants, rows)
}
