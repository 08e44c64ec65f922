//! The roll-out of every state.

use super::json::Links;
use super::{Error, flat::flat, table::Table};
use crate::domain::Day;
use crate::timeline::{StateCurve, Timeline};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// What is the same on all days of a state.
fn head(curve: &StateCurve<'_>) -> Result<Map<String, Value>, Error> {
    Ok(flat(&json!({
        "fips": curve.state.fips,
        "state": curve.state.usps,
        "name": curve.state.name,
        "jurisdictions": curve.jurisdictions,
        "jurisdictions_with_date": curve.with_date,
        "first_activated_on": curve.first(),
        "last_activated_on": curve.last(),
    }))?)
}

/// What stood after the changes of each day on which the curve rises or the state's own stance
/// changes.
fn series(timeline: &Timeline, curve: &StateCurve<'_>) -> Vec<Value> {
    let stances = timeline
        .state_tracks(curve.state.fips)
        .map(|tracks| tracks.stance.as_slice())
        .unwrap_or_default();
    let days: BTreeSet<Day> = curve
        .steps
        .iter()
        .map(|step| step.0)
        .chain(stances.iter().filter_map(|spell| spell.from))
        .collect();
    days.into_iter()
        .map(|day| {
            let stance = timeline
                .state(curve.state.fips, day)
                .map(|answer| answer.stance.value);
            json!({
                "date": day,
                "activated": curve.activated(day),
                "activated_share": curve.share(day).map(|share| (share * 1e6).round() / 1e6),
                "stance": { "value": stance },
            })
        })
        .collect()
}

/// Every state with its curve: `edition`, `states` in the order in which they were reached, each
/// with its `series` and the spells of its own "no" under `out`; `links`.
///
/// # Errors
/// [`Error::Write`].
pub fn curves_json(timeline: &Timeline, links: &Links) -> Result<Vec<u8>, Error> {
    let dataset = timeline.dataset();
    let states: Vec<Value> = timeline
        .state_curves()
        .iter()
        .map(|curve| {
            let mut state = head(curve)?;
            let out = curve.out.iter().map(|span| {
                let event = span.event.and_then(|event| dataset.event(event));
                json!({
                    "from": span.from,
                    "to": span.to,
                    "event": event.map(|event| &event.id),
                })
            });
            state.insert("out".into(), out.collect());
            state.insert("series".into(), series(timeline, curve).into());
            Ok(state.into())
        })
        .collect::<Result<_, Error>>()?;
    let mut body = serde_json::to_vec(&json!({
        "edition": dataset.edition,
        "states": states,
        "links": links,
    }))?;
    body.push(b'\n');
    Ok(body)
}

/// The same as CSV: a row a state and day.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub(super) fn curves_table(timeline: &Timeline) -> Result<Table<'_>, Error> {
    let dataset = timeline.dataset();
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(dataset.edition));
    let mut rows = Vec::new();
    for curve in timeline.state_curves() {
        let mut series = series(timeline, &curve);
        if series.is_empty() {
            // It is one of the 56 all the same: a row that says that nothing is known.
            series.push(json!({
                "date": null, "activated": null, "activated_share": null, "stance": { "value": null },
            }));
        }
        let head = head(&curve)?;
        for day in series {
            let mut row = head.clone();
            row.extend(flat(&day)?);
            rows.push(Ok(row));
        }
    }
    Table::new(
        &dataset.package,
        "timeline_states",
        &constants,
        rows.into_iter(),
    )
}
