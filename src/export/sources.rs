//! Sources, with how many rows cite each.

use super::events::{EventJson, event_json};
use super::json::Links;
use super::{Error, csv};
use crate::domain::event::ACTIVATED;
use crate::domain::{Event, Source};
use crate::timeline::Timeline;
use serde_json::{Map, Value, json};

fn row(timeline: &Timeline, source: &Source) -> Map<String, Value> {
    let events = timeline.dataset().events.iter();
    let cited = events.filter(|event| event.source_id == source.id).count();
    let mut row = Map::new();
    row.insert("source_id".into(), json!(source.id));
    row.insert("publisher".into(), json!(source.publisher));
    row.insert("title".into(), json!(source.title));
    row.insert("published_on".into(), json!(source.published_on));
    row.insert(
        "published_as_written".into(),
        json!(source.published_as_written),
    );
    row.insert("url".into(), json!(source.url));
    row.insert("read_as".into(), json!(source.read_as));
    row.insert("rows".into(), json!(cited));
    let recorded = timeline.recorded().cited(&source.id);
    row.insert("recorded_rows".into(), json!(recorded));
    row
}

fn rows(timeline: &Timeline) -> Vec<Map<String, Value>> {
    let sources = timeline.dataset().sources.iter();
    sources.map(|source| row(timeline, source)).collect()
}

/// One source with the rows that cite it, newest first: `edition`, `source`, `events`, `activations`, `links`.
/// Activations are counted and not listed: one source has three thousand of them, which `/events.csv?kind=activated`
/// holds.
///
/// # Errors
/// [`Error::Write`].
pub fn source_json(timeline: &Timeline, source: &Source, links: &Links) -> Result<Vec<u8>, Error> {
    let dataset = timeline.dataset();
    let citing = dataset.events.iter().rev();
    let (activations, events): (Vec<&Event>, Vec<&Event>) = citing
        .filter(|event| event.source_id == source.id)
        .partition(|event| event.kind == ACTIVATED);
    let events: Vec<EventJson<'_>> = events
        .into_iter()
        .map(|event| event_json(event, dataset))
        .collect();
    let mut body = serde_json::to_vec(&json!({
        "edition": dataset.edition,
        "source": row(timeline, source),
        "events": events,
        "activations": activations.len(),
        "links": links,
    }))?;
    body.push(b'\n');
    Ok(body)
}

/// All sources: `edition`, `sources`, `links`.
///
/// # Errors
/// [`Error::Write`].
pub fn sources_json(timeline: &Timeline, links: &Links) -> Result<Vec<u8>, Error> {
    let mut body = serde_json::to_vec(&json!({
        "edition": timeline.dataset().edition,
        "sources": rows(timeline),
        "links": links,
    }))?;
    body.push(b'\n');
    Ok(body)
}

/// All sources as CSV.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub fn sources_csv(timeline: &Timeline) -> Result<Vec<u8>, Error> {
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(timeline.dataset().edition));
    csv::write(
        &timeline.dataset().package,
        "sources_cited",
        &constants,
        rows(timeline).into_iter().map(Ok),
    )
}
