//! What changed between two days, as JSON and CSV.

use super::json::Links;
use super::{Error, flat::flat, table::Table};
use crate::dataset::Dataset;
use crate::domain::{Basis, Code, CountyFips, Day, EventIx, Phase, Status, Usps};
use crate::timeline::{Answer, At, Change, ChangeKind, Comparison, Selection, Timeline, View};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// One place that changed: both answers, what is different, and the rows behind it.
#[derive(Debug, Serialize)]
struct ChangeJson<'a> {
    fips: CountyFips,
    name: &'a str,
    state: Usps,
    population: u64,
    kinds: Vec<ChangeKind>,
    event: Option<&'a str>,
    event_date: Option<Day>,
    event_source: Option<&'a str>,
    events: Vec<&'a str>,
    from: SideJson,
    to: SideJson,
}

/// The answer of one of the two days.
#[derive(Debug, Serialize)]
struct SideJson {
    date: Day,
    status: Status,
    status_basis: Option<Basis>,
    federal: Value,
    stance: Value,
    jail_practice: Value,
}

impl SideJson {
    fn of(answer: &Answer<'_>) -> Self {
        Self {
            date: answer.day,
            status: answer.status.value,
            status_basis: answer.status.basis,
            federal: json!({"value": answer.federal.value, "since": answer.federal.since}),
            stance: track(answer.stance),
            jail_practice: track(answer.jail_practice),
        }
    }
}

fn track<V: Serialize>(at: At<V>) -> Value {
    json!({"value": at.value, "basis": at.basis, "since": at.since})
}

fn change_json<'a>(change: &Change<'a>, dataset: &'a Dataset) -> ChangeJson<'a> {
    let row = |event: EventIx| dataset.event(event);
    let event = change.event().and_then(row);
    let place = change.to.place;
    ChangeJson {
        fips: place.fips,
        name: &place.full_name,
        state: place.usps,
        population: place.population,
        kinds: change.kinds.clone(),
        event: event.map(|event| event.id.as_str()),
        event_date: event.map(|event| event.date.day),
        event_source: event.map(|event| event.source_id.as_str()),
        events: change
            .events
            .iter()
            .filter_map(|&event| row(event))
            .map(|event| event.id.as_str())
            .collect(),
        from: SideJson::of(&change.from),
        to: SideJson::of(&change.to),
    }
}

/// The columns of one change; its lists are joined by semicolons.
pub(super) fn columns(change: &Change<'_>, dataset: &Dataset) -> Result<Map<String, Value>, Error> {
    let row = change_json(change, dataset);
    let kinds: Vec<&str> = row.kinds.iter().map(|kind| kind.code()).collect();
    let (kinds, events) = (kinds.join(";"), row.events.join(";"));
    let mut columns = flat(&row)?;
    columns.insert("kinds".into(), json!(kinds));
    columns.insert("events".into(), json!(events));
    Ok(columns)
}

/// The state of a comparison.
pub(super) fn state(selection: &Selection) -> Option<Usps> {
    match &selection.view {
        View::Compare { state, .. } => state.map(|(_, usps)| usps),
        _ => None,
    }
}

/// What stands before the changes, in JSON, GeoJSON and TopoJSON alike.
pub(super) fn head(
    timeline: &Timeline,
    selection: &Selection,
    compared: &Comparison<'_>,
) -> Map<String, Value> {
    let phase = |phase: Phase| json!(phase);
    let mut head = Map::new();
    head.insert("edition".into(), json!(timeline.dataset().edition));
    head.insert("from".into(), json!(compared.from));
    head.insert("to".into(), json!(compared.to));
    head.insert("phase_from".into(), phase(compared.phase_from));
    head.insert("phase_to".into(), phase(compared.phase_to));
    if let Some(usps) = state(selection) {
        head.insert("filter".into(), json!({"state": usps}));
    }
    let mut counts = Map::new();
    counts.insert("jurisdictions".into(), json!(compared.total));
    counts.insert("changed".into(), json!(compared.changes.len()));
    for kind in ChangeKind::ALL {
        counts.insert(kind.code().into(), json!(compared.count(*kind)));
    }
    head.insert("counts".into(), Value::Object(counts));
    head
}

/// A comparison: `edition`, `from`, `to`, `phase_from`, `phase_to`, `filter` (where there is
/// one), `counts` (`jurisdictions`, `changed`, and one a kind of change), `changes`, `links`.
///
/// # Errors
/// [`Error::Write`].
pub fn comparison_json(
    timeline: &Timeline,
    selection: &Selection,
    compared: &Comparison<'_>,
    links: &Links,
) -> Result<Vec<u8>, Error> {
    let dataset = timeline.dataset();
    let mut answer = head(timeline, selection, compared);
    let changes: Vec<ChangeJson<'_>> = compared
        .changes
        .iter()
        .map(|change| change_json(change, dataset))
        .collect();
    answer.insert("changes".into(), serde_json::to_value(changes)?);
    answer.insert("links".into(), serde_json::to_value(links)?);
    let mut body = serde_json::to_vec(&answer)?;
    body.push(b'\n');
    Ok(body)
}

/// The changes as CSV, one row a place.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub(super) fn comparison_table<'a>(
    timeline: &'a Timeline,
    selection: &Selection,
    compared: &Comparison<'_>,
) -> Result<Table<'a>, Error> {
    let dataset = timeline.dataset();
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(dataset.edition));
    constants.insert("filter_state".into(), json!(state(selection)));
    constants.insert("phase_from".into(), json!(compared.phase_from));
    constants.insert("phase_to".into(), json!(compared.phase_to));
    let rows = compared
        .changes
        .iter()
        .map(|change| columns(change, dataset));
    Table::new(&dataset.package, "compare", &constants, rows)
}
