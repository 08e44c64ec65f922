//! Sources, with how many rows cite each.

use super::{Error, csv};
use crate::timeline::Timeline;
use serde_json::{Map, Value, json};

fn rows(timeline: &Timeline) -> Vec<Map<String, Value>> {
    let dataset = timeline.dataset();
    dataset
        .sources
        .iter()
        .map(|source| {
            let cited = dataset
                .events
                .iter()
                .filter(|event| event.source_id == source.id)
                .count();
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
            row
        })
        .collect()
}

/// All sources: `edition`, `sources`.
///
/// # Errors
/// [`Error::Write`].
pub fn sources_json(timeline: &Timeline) -> Result<Vec<u8>, Error> {
    let mut body = serde_json::to_vec(&json!({
        "edition": timeline.dataset().edition,
        "sources": rows(timeline),
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
