//! The roll-out as a series.

use super::json::Links;
use super::{Error, table::Table};
use crate::domain::{EventIx, Lang, StateFips};
use crate::timeline::{Timeline, Whose};
use crate::words;
use serde_json::{Map, Value, json};

fn rows(timeline: &Timeline, within: Option<StateFips>) -> Vec<Map<String, Value>> {
    timeline
        .series(within)
        .into_iter()
        .map(|(day, level)| {
            let mut row = Map::new();
            row.insert("date".into(), json!(day));
            row.insert("activated".into(), json!(level.activated));
            row.insert("population".into(), json!(level.population));
            row.insert("out_own".into(), json!(level.out_own));
            row.insert("out_state".into(), json!(level.out_state));
            row.insert("limits_holds".into(), json!(level.limits));
            row
        })
        .collect()
}

/// The milestones of the nation or a state: the programme's own and those that the data shows, with the
/// rows they rest on.
fn milestones(timeline: &Timeline, within: Option<StateFips>) -> Vec<Value> {
    let whose = within.map_or(Whose::Nation, Whose::State);
    let id = |ix: &EventIx| timeline.dataset().event(*ix).map(|event| event.id.as_str());
    timeline
        .milestones_of(whose)
        .iter()
        .map(|milestone| {
            json!({
                "date": milestone.date.day,
                "date_as_written": milestone.date.written,
                "precision": milestone.date.precision,
                "bound": milestone.date.bound,
                "kind": milestone.code(),
                "name": words::milestone_name(Lang::En, milestone, timeline),
                "events": milestone.events.iter().filter_map(id).collect::<Vec<_>>(),
            })
        })
        .collect()
}

/// The series of the nation or a state: `edition`, `state`, `series`, `milestones`, `links`.
///
/// # Errors
/// [`Error::Write`].
pub fn series_json(
    timeline: &Timeline,
    within: Option<StateFips>,
    links: &Links,
) -> Result<Vec<u8>, Error> {
    let usps = within
        .and_then(|fips| timeline.dataset().state(fips))
        .map(|state| state.usps);
    let mut body = serde_json::to_vec(&json!({
        "edition": timeline.dataset().edition,
        "state": usps,
        "series": rows(timeline, within),
        "milestones": milestones(timeline, within),
        "links": links,
    }))?;
    body.push(b'\n');
    Ok(body)
}

/// The series as CSV.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub(super) fn series_table<'a>(
    timeline: &'a Timeline,
    within: Option<StateFips>,
) -> Result<Table<'a>, Error> {
    let usps = within
        .and_then(|fips| timeline.dataset().state(fips))
        .map(|state| state.usps);
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(timeline.dataset().edition));
    constants.insert("filter_state".into(), json!(usps));
    Table::new(
        &timeline.dataset().package,
        "series",
        &constants,
        rows(timeline, within).into_iter().map(Ok),
    )
}
