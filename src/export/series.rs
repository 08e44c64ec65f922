//! The roll-out as a series.

use super::json::Links;
use super::{Error, csv};
use crate::domain::StateFips;
use crate::timeline::Timeline;
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

/// The series of the nation or a state: `edition`, `state`, `series`, `links`.
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
        "links": links,
    }))?;
    body.push(b'\n');
    Ok(body)
}

/// The series as CSV.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub fn series_csv(timeline: &Timeline, within: Option<StateFips>) -> Result<Vec<u8>, Error> {
    let usps = within
        .and_then(|fips| timeline.dataset().state(fips))
        .map(|state| state.usps);
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(timeline.dataset().edition));
    constants.insert("filter_state".into(), json!(usps));
    csv::write(
        &timeline.dataset().package,
        "series",
        &constants,
        rows(timeline, within).into_iter().map(Ok),
    )
}
