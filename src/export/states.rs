//! All states on a day: who said no, and when the first and last jurisdiction was switched on.

use super::answers::TrackJson;
use super::json::{Links, counts_json};
use super::{Error, flat::flat, table::Table};
use crate::domain::{Code, Day};
use crate::timeline::{Counts, Selection, StateAnswer, Timeline};
use serde_json::{Map, Value, json};

/// One state: its answer, how many jurisdictions are of each status, and the days on which its
/// first and last were switched on (whatever the day asked for).
fn state_value(timeline: &Timeline, answer: &StateAnswer<'_>, date: Day, counts: &Counts) -> Value {
    let dataset = timeline.dataset();
    let (first, last) = timeline.activation_span(answer.state.fips);
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    json!({
        "fips": answer.state.fips,
        "state": answer.state.usps,
        "name": answer.state.name,
        "date": date,
        "stance": TrackJson::of(answer.stance, dataset),
        "jail_practice": TrackJson::of(answer.jail_practice, dataset),
        "jurisdictions": counts.total(),
        "activated": timeline.activated(answer.state.fips, answer.day),
        "first_activated_on": day(first),
        "last_activated_on": day(last),
    })
}

/// All states: `edition`, `date`, `phase`, `counts` (of all jurisdictions), `states`, `links`.
///
/// # Errors
/// [`Error::Write`].
pub fn states_json(
    timeline: &Timeline,
    selection: &Selection,
    links: &Links,
) -> Result<Vec<u8>, Error> {
    let states: Vec<Value> = timeline
        .states(selection.day)
        .map(|answer| {
            let counts = timeline.counts(selection.day, Some(answer.state.fips));
            let mut value = state_value(timeline, &answer, selection.named_day(), &counts);
            if let Value::Object(members) = &mut value {
                members.insert("counts".into(), counts_json(&counts));
            }
            value
        })
        .collect();
    let mut body = serde_json::to_vec(&json!({
        "edition": timeline.dataset().edition,
        "date": selection.named_day(),
        "phase": timeline.phase(selection.day),
        "counts": counts_json(&timeline.counts(selection.day, None)),
        "states": states,
        "links": links,
    }))?;
    body.push(b'\n');
    Ok(body)
}

/// The columns of one state: its answer, and a count for each status and basis.
pub(super) fn columns(
    timeline: &Timeline,
    answer: &StateAnswer<'_>,
    date: Day,
) -> Result<Map<String, Value>, Error> {
    let counts = timeline.counts(answer.day, Some(answer.state.fips));
    let mut columns = flat(&state_value(timeline, answer, date, &counts))?;
    columns.extend(count_columns(&counts));
    Ok(columns)
}

/// A column for each status and basis: how many jurisdictions.
pub(super) fn count_columns(counts: &Counts) -> impl Iterator<Item = (String, Value)> {
    counts.rows.iter().map(|row| {
        let basis = row
            .basis
            .map(|basis| format!("_{}", basis.code()))
            .unwrap_or_default();
        (
            format!("count_{}{basis}", row.status),
            json!(row.jurisdictions),
        )
    })
}

/// All states as CSV.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub(super) fn states_table<'a>(
    timeline: &'a Timeline,
    selection: &Selection,
) -> Result<Table<'a>, Error> {
    let dataset = timeline.dataset();
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(dataset.edition));
    let rows = timeline
        .states(selection.day)
        .map(|answer| columns(timeline, &answer, selection.named_day()));
    Table::new(&dataset.package, "states_on_day", &constants, rows)
}
