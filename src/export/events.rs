//! Events as JSON and CSV.

use super::json::Links;
use super::{Error, table::Table};
use crate::dataset::Dataset;
use crate::domain::{
    Bound, Colours, Confidence, Day, Event, JailPractice, Phase, Precision, Reach, Stance, Usps,
};
use crate::timeline::Timeline;
use crate::timeline::events::EventFilter;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A dated row, in the shape of answers.
#[derive(Debug, Serialize)]
pub struct EventJson<'a> {
    /// Stable id.
    pub event: &'a str,
    /// The day from which it counts.
    pub date: Day,
    /// The date as its source gives it.
    pub date_as_written: &'a str,
    /// How fine that is.
    pub precision: Precision,
    /// What it bounds.
    pub bound: Bound,
    /// What happened.
    pub kind: &'a str,
    /// `nation`, `state`, `county` or `city`.
    pub level: &'static str,
    /// Code of the state or county.
    pub fips: Option<String>,
    /// Postal code.
    pub state: Option<Usps>,
    /// Name of the state, county or city.
    pub name: Option<String>,
    /// Whether it sets its county's tracks; null where that is no question.
    pub colours_county: Option<bool>,
    /// What it set on the stance track.
    pub stance: Option<Stance>,
    /// What it set on the jail-practice track.
    pub jail_practice: Option<JailPractice>,
    /// The phase that begins with it.
    pub phase_starts: Option<Phase>,
    /// Heading of a milestone.
    pub title: Option<&'a str>,
    /// What happened, in the compilers' words.
    pub summary: Option<&'a str>,
    /// What the source says.
    pub quote: Option<&'a str>,
    /// How sure the compilers are.
    pub confidence: Option<Confidence>,
    /// What the compilers add.
    pub note: Option<&'a str>,
    /// Who said so.
    pub source: SourceJson<'a>,
}

/// The source of a row.
#[derive(Debug, Serialize)]
pub struct SourceJson<'a> {
    id: &'a str,
    publisher: Option<&'a str>,
    title: Option<&'a str>,
    published_on: Option<&'a str>,
    url: Option<&'a str>,
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// One event in the shape of answers.
#[must_use]
pub fn event_json<'a>(event: &'a Event, dataset: &'a Dataset) -> EventJson<'a> {
    let state = event.state().and_then(|fips| dataset.state(fips));
    let county = event.county().and_then(|fips| dataset.county(fips));
    let (level, fips, name) = match &event.reach {
        Reach::Nation => ("nation", None, None),
        Reach::State(fips) => (
            "state",
            Some(fips.to_string()),
            state.map(|state| state.name.clone()),
        ),
        Reach::County(fips) => (
            "county",
            Some(fips.to_string()),
            county.map(|county| county.full_name.clone()),
        ),
        Reach::City(fips, city) => ("city", Some(fips.to_string()), Some(city.clone())),
    };
    let source = dataset.source(&event.source_id);
    EventJson {
        event: &event.id,
        date: event.date.day,
        date_as_written: &event.date.written,
        precision: event.date.precision,
        bound: event.date.bound,
        kind: &event.kind,
        level,
        fips,
        state: state.map(|state| state.usps),
        name,
        colours_county: county.map(|_| event.colours == Colours::Yes),
        stance: event.stance,
        jail_practice: event.jail_practice,
        phase_starts: event.phase_starts,
        title: some(&event.title),
        summary: some(&event.summary),
        quote: some(&event.quote),
        confidence: event.confidence,
        note: some(&event.note),
        source: SourceJson {
            id: &event.source_id,
            publisher: source.and_then(|source| some(&source.publisher)),
            title: source.and_then(|source| some(&source.title)),
            published_on: source.and_then(|source| some(&source.published_on)),
            url: source.and_then(|source| some(&source.url)),
        },
    }
}

fn filter_json(filter: &EventFilter) -> Map<String, Value> {
    let usps = filter.state.map(|(_, usps)| usps);
    let mut members = Map::new();
    members.insert("state".into(), json!(usps));
    members.insert("fips".into(), json!(filter.fips));
    members.insert("track".into(), json!(filter.track));
    members.insert("kind".into(), json!(filter.kind));
    members.insert("from".into(), json!(filter.from));
    members.insert("to".into(), json!(filter.to));
    members
}

/// All events of a filter, newest first: `edition`, `filter`, `total`, `events`, `links`.
///
/// # Errors
/// [`Error::Write`].
pub fn events_json(
    timeline: &Timeline,
    filter: &EventFilter,
    links: &Links,
) -> Result<Vec<u8>, Error> {
    let dataset = timeline.dataset();
    let events = timeline.events(filter);
    let rows: Vec<EventJson<'_>> = events
        .iter()
        .map(|(_, event)| event_json(event, dataset))
        .collect();
    let mut body = serde_json::to_vec(&json!({
        "edition": dataset.edition,
        "filter": filter_json(filter),
        "total": rows.len(),
        "events": rows,
        "links": links,
    }))?;
    body.push(b'\n');
    Ok(body)
}

/// All events of a filter as CSV, with the filter in its columns.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub(super) fn events_table<'a>(
    timeline: &'a Timeline,
    filter: &EventFilter,
) -> Result<Table<'a>, Error> {
    let dataset = timeline.dataset();
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(dataset.edition));
    for (name, value) in filter_json(filter) {
        constants.insert(format!("filter_{name}"), value);
    }
    let events = timeline.events(filter);
    let rows = events
        .iter()
        .map(|(_, event)| Ok(event_json(event, dataset)));
    Table::new(&dataset.package, "events", &constants, rows)
}
