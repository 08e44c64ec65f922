//! The whole history in one file.

use super::{Error, table::Table};
use crate::domain::{Code, EventIx, Track};
use crate::timeline::{Spell, Timeline};
use serde_json::{Map, Value, json};

/// Every unbroken value of every track of every jurisdiction (five-digit `fips`) and state (two
/// digits; no federal track). `from` and `to` are its first and last day; empty `from`: before
/// anything was recorded; empty `to`: it still holds. For any day and track exactly one row of a
/// place holds.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub fn spells_table(timeline: &Timeline) -> Result<Table<'_>, Error> {
    let dataset = timeline.dataset();
    let mut rows: Vec<Result<Map<String, Value>, Error>> = Vec::new();
    let id = |event: Option<EventIx>| {
        event
            .and_then(|event| dataset.event(event))
            .map(|event| event.id.as_str())
    };
    let mut add = |fips: &str, track: Track, row: Row<'_>| {
        let mut columns = Map::new();
        columns.insert("fips".into(), json!(fips));
        columns.insert("track".into(), json!(track));
        columns.insert("value".into(), json!(row.value));
        columns.insert("from".into(), json!(row.from));
        columns.insert("to".into(), json!(row.to));
        columns.insert("basis".into(), json!(row.basis));
        columns.insert("event".into(), json!(row.event));
        rows.push(Ok(columns));
    };
    for (place, tracks) in timeline.all() {
        let fips = place.fips.to_string();
        for row in each(&tracks.federal, id) {
            add(&fips, Track::Federal, row);
        }
        for row in each(&tracks.stance, id) {
            add(&fips, Track::Stance, row);
        }
        for row in each(&tracks.jail_practice, id) {
            add(&fips, Track::JailPractice, row);
        }
    }
    for state in &dataset.states {
        let Some(tracks) = timeline.state_tracks(state.fips) else {
            continue;
        };
        let fips = state.fips.to_string();
        for row in each(&tracks.stance, id) {
            add(&fips, Track::Stance, row);
        }
        for row in each(&tracks.jail_practice, id) {
            add(&fips, Track::JailPractice, row);
        }
    }
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(dataset.edition));
    Table::new(&dataset.package, "spells", &constants, rows.into_iter())
}

struct Row<'a> {
    value: &'static str,
    from: Option<String>,
    to: Option<String>,
    basis: Option<&'static str>,
    event: Option<&'a str>,
}

fn each<'a, V: Code>(
    spells: &'a [Spell<V>],
    id: impl Fn(Option<EventIx>) -> Option<&'a str>,
) -> impl Iterator<Item = Row<'a>> {
    Spell::with_ends(spells).map(move |(spell, end)| Row {
        value: spell.value.code(),
        from: spell.from.map(|day| day.to_string()),
        to: end.map(|day| day.to_string()),
        basis: spell.basis.map(Code::code),
        event: id(spell.event),
    })
}
