//! Word and record, side by side, as data.

use super::json::Links;
use super::recorded::caveat;
use super::{Error, flat::flat, table::Table};
use crate::domain::recorded::{Caveat, CountyMeasure, NationYear};
use crate::domain::{Code as _, StateFips};
use crate::timeline::practice::{Parting, Partings, Way};
use crate::timeline::{Selection, Timeline, View};
use serde_json::{Map, Value, json};

/// The state that a selection is narrowed to.
pub(super) fn within(selection: &Selection) -> Option<StateFips> {
    match &selection.view {
        View::Practice(state) => state.map(|(state, _)| state),
        _ => None,
    }
}

/// The columns of one county.
pub(super) fn row(
    timeline: &Timeline,
    partings: &Partings<'_>,
    parting: &Parting<'_>,
) -> Result<Map<String, Value>, Error> {
    let dataset = timeline.dataset();
    let spell = parting.limit_spell.as_ref();
    let event = spell
        .and_then(|spell| spell.event)
        .and_then(|event| dataset.event(event));
    let source = timeline.recorded().county_years.first();
    let caveat = match (partings.period, parting.declined) {
        (Some(period), declined) => caveat(declined, period),
        (None, _) => Caveat::OutsideRecords,
    };
    let value = json!({
        "fips": parting.place.fips,
        "name": parting.place.full_name,
        "state": parting.place.usps,
        "way": partings.period.map(|_| parting.way()),
        "limit_basis": parting.limit,
        "limit_since": spell.and_then(|spell| spell.from),
        "limit_event": event.map(|event| &event.id),
        "limit_source": event.map(|event| &event.source_id),
        "detainers_declined": parting.declined,
        "unit": CountyMeasure::Declined.unit(),
        "source": parting.declined.and(source).map(|row| &row.cited.source_id),
        "caveat": caveat,
        "first_year_of_ten": parting.first_many.map(|period| period.year()),
    });
    Ok(flat(&value)?)
}

/// What is the same in every row.
pub(super) fn constants(
    timeline: &Timeline,
    selection: &Selection,
    partings: &Partings<'_>,
) -> Result<Map<String, Value>, Error> {
    let state = match &selection.view {
        View::Practice(state) => state.map(|(_, usps)| usps),
        _ => None,
    };
    Ok(flat(&json!({
        "edition": timeline.dataset().edition,
        "filter_state": state,
        "date": selection.named_day(),
        "period_start": partings.period.map(|period| period.start),
        "period_end": partings.period.map(|period| period.end),
    }))?)
}

/// Word and record of a selection.
pub(super) fn partings<'a>(timeline: &'a Timeline, selection: &Selection) -> Partings<'a> {
    timeline.partings(selection.day, within(selection))
}

/// Every county where word and record can be set side by side, a row each.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub(super) fn practice_table<'a>(
    timeline: &'a Timeline,
    selection: &Selection,
) -> Result<Table<'a>, Error> {
    let partings = partings(timeline, selection);
    let rows = partings
        .places
        .iter()
        .map(|parting| row(timeline, &partings, parting));
    let constants = constants(timeline, selection, &partings)?;
    Table::new(&timeline.dataset().package, "practice", &constants, rows)
}

/// Word and record with the series of the nation, what is placed and what is not, the programme's figures.
///
/// # Errors
/// [`Error::Write`].
pub fn practice_json(
    timeline: &Timeline,
    selection: &Selection,
    links: &Links,
) -> Result<Vec<u8>, Error> {
    let partings = partings(timeline, selection);
    let mut document = constants(timeline, selection, &partings)?;
    let mut counts = Map::new();
    for way in Way::ALL {
        counts.insert(way.to_string(), json!(partings.of(*way).count()));
    }
    let places: Vec<_> = partings
        .places
        .iter()
        .map(|parting| row(timeline, &partings, parting))
        .collect::<Result<_, _>>()?;
    document.insert("counts".into(), Value::Object(counts));
    document.insert("places".into(), json!(places));
    document.insert("nation".into(), json!(nation(timeline)));
    document.insert("ledger".into(), ledger(timeline));
    document.insert("programme_figures".into(), figures(timeline));
    document.insert("links".into(), serde_json::to_value(links)?);
    let mut body = serde_json::to_vec(&document)?;
    body.push(b'\n');
    Ok(body)
}

fn nation(timeline: &Timeline) -> Vec<Value> {
    let periods = timeline.recorded_periods().iter();
    periods
        .map(|period| {
            let mut year = Map::new();
            year.insert("period_start".into(), json!(period.start));
            year.insert("period_end".into(), json!(period.end));
            for row in timeline.nation_years(*period) {
                year.insert(name(row).into(), json!(row.value));
                year.insert("source".into(), json!(row.cited.source_id));
            }
            Value::Object(year)
        })
        .collect()
}

fn name(row: &NationYear) -> &'static str {
    row.outcome
        .map_or("detainers_issued", |outcome| outcome.code())
}

fn ledger(timeline: &Timeline) -> Value {
    let ledger = timeline.ledger();
    let left_out: Map<String, Value> = ledger
        .left_out
        .iter()
        .map(|(reason, count)| (reason.to_string(), json!(count)))
        .collect();
    json!({
        "in_totals_of_counties": ledger.placed,
        "left_out": left_out,
        "all": ledger.all,
        "facilities": ledger.by_facility.facilities,
        "facilities_placed": ledger.placed_facilities.facilities,
        "facilities_detainers": ledger.by_facility.total,
        "facilities_detainers_placed": ledger.placed_facilities.total,
        "nation_issued": ledger.nation.0,
        "nation_declined": ledger.nation.1,
    })
}

fn figures(timeline: &Timeline) -> Value {
    let figures = timeline.recorded().figures.iter();
    let figures: Vec<Value> = figures
        .map(|figure| {
            json!({
                "figure": figure.id,
                "measure": figure.measure,
                "value": figure.value,
                "unit": "people",
                "period_as_written": figure.period,
                "quote": figure.quote,
                "source": figure.source_id,
            })
        })
        .collect();
    json!(figures)
}
