//! What ICE recorded, as data: beside the answer of a place, and as tables of their own. Every
//! figure has its period, unit, source and caveat; what has no record is null, never zero.

use super::{Error, flat::flat, table::Table};
use crate::domain::recorded::{
    Agreed, Caveat, CountyMeasure, CountyYear, Denominator, FacilityKind, FacilityYear, LeftOut,
    Period, RosterRow,
};
use crate::domain::{CountyFips, Day, StateFips, Usps};
use crate::timeline::Timeline;
use crate::timeline::recorded::{FiscalYear, Record};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The recorded declines of the year of the day.
#[derive(Debug, Serialize)]
pub struct DeclinedJson<'a> {
    value: Option<u64>,
    period_start: Option<Day>,
    period_end: Option<Day>,
    unit: &'static str,
    source: Option<&'a str>,
    caveat: Option<Caveat>,
}

/// The 287(g) agreements of a place on the day.
#[derive(Debug, Serialize)]
pub struct AgreedJson<'a> {
    value: Agreed,
    source: Option<&'a str>,
    caveat: Option<Caveat>,
}

impl<'a> DeclinedJson<'a> {
    pub(super) fn of(timeline: &'a Timeline, fips: CountyFips, day: Day) -> Self {
        let figure = timeline.declined_on(fips, day);
        let rows = &timeline.recorded().county_years;
        let mut rows = rows
            .iter()
            .filter(|row| row.measure == CountyMeasure::Declined);
        Self {
            value: figure.value,
            period_start: figure.period.map(|period| period.start),
            period_end: figure.period.map(|period| period.end),
            unit: CountyMeasure::Declined.unit(),
            source: figure
                .value
                .and_then(|_| rows.next())
                .map(|row| row.cited.source_id.as_str()),
            caveat: figure.caveat,
        }
    }
}

impl<'a> AgreedJson<'a> {
    pub(super) fn of(timeline: &'a Timeline, fips: CountyFips, day: Day) -> Self {
        let figure = timeline.agreed_on(fips, day);
        let on_roster = |rows: &'a [RosterRow]| {
            let row = rows.first().filter(|row| row.as_of == day)?;
            Some(row.source_id.as_str())
        };
        let roster = timeline.rosters().find_map(on_roster);
        let agreements = timeline.recorded().agreements.first();
        let compiled = agreements.map(|agreement| agreement.cited.source_id.as_str());
        Self {
            value: figure.value,
            source: roster.or(compiled).filter(|_| figure.period.is_some()),
            caveat: figure.caveat,
        }
    }
}

/// A measure of a county in a period.
#[derive(Debug, Serialize)]
pub struct MeasureJson<'a> {
    measure: CountyMeasure,
    period_start: Day,
    period_end: Day,
    value: u64,
    unit: &'static str,
    source: &'a str,
    source_lines: &'a str,
    caveat: Caveat,
}

impl<'a> MeasureJson<'a> {
    fn of(row: &'a CountyYear) -> Self {
        Self {
            measure: row.measure,
            period_start: row.period.start,
            period_end: row.period.end,
            value: row.value,
            unit: row.measure.unit(),
            source: &row.cited.source_id,
            source_lines: &row.cited.lines,
            caveat: row.measure.caveat(row.period),
        }
    }
}

/// All measures of a county.
pub(super) fn measures(timeline: &Timeline, fips: CountyFips) -> Vec<MeasureJson<'_>> {
    let rows = timeline.recorded().county_years.iter();
    rows.filter(|row| row.fips == fips)
        .map(MeasureJson::of)
        .collect()
}

/// A facility of the place in a year.
#[derive(Debug, Serialize)]
pub struct JailJson<'a> {
    facility: &'a str,
    fips: Option<CountyFips>,
    kind: FacilityKind,
    left_out: Option<LeftOut>,
    period_start: Day,
    period_end: Day,
    detainers_declined: u64,
    detainers_other_recorded_outcome: Option<u64>,
    denominator: Denominator,
    share_declined: Option<f64>,
    source: &'a str,
    source_line: &'a str,
}

impl<'a> JailJson<'a> {
    fn of(row: &'a FacilityYear) -> Self {
        Self {
            facility: &row.name,
            fips: row.fips,
            kind: row.kind,
            left_out: row.left_out,
            period_start: row.period.start,
            period_end: row.period.end,
            detainers_declined: row.declined,
            detainers_other_recorded_outcome: row.other,
            denominator: row.denominator,
            share_declined: row.share,
            source: &row.cited.source_id,
            source_line: &row.cited.lines,
        }
    }
}

/// The facilities of a county with recorded declines, year by year.
pub(super) fn jails(timeline: &Timeline, fips: CountyFips) -> Vec<JailJson<'_>> {
    let rows = timeline.recorded().facility_years.iter();
    rows.filter(|row| row.fips == Some(fips))
        .map(JailJson::of)
        .collect()
}

/// What ICE recorded of the counties of a state, summed, with what is in no total.
pub(super) fn state_measures(timeline: &Timeline, state: StateFips) -> Value {
    let record = timeline.state_record(state);
    json!({
        "years": years(&record),
        "fiscal_years": record.fiscal_years.iter().map(fiscal).collect::<Vec<_>>(),
        "left_out": record.left_out.iter().map(|(reason, count)| json!({
            "reason": reason,
            "detainers_declined": count,
        })).collect::<Vec<_>>(),
    })
}

/// The years of a record; those without one are there, with null.
pub(super) fn years(record: &Record<'_>) -> Vec<Value> {
    let years = record.years.iter();
    years
        .map(|year| {
            json!({
                "period_start": year.period.start,
                "period_end": year.period.end,
                "detainers_declined": year.declined,
                "counties_with_record": year.counties,
                "facilities_declining": year.declined.map(|_| year.facilities),
                "unit": CountyMeasure::Declined.unit(),
                "caveat": caveat(year.declined, year.period),
            })
        })
        .collect()
}

/// What to know of recorded declines in a period, or of their absence.
pub(super) fn caveat(declined: Option<u64>, period: Period) -> Caveat {
    declined.map_or(Caveat::NoRecord, |_| CountyMeasure::Declined.caveat(period))
}

fn fiscal(year: &FiscalYear) -> Value {
    json!({
        "fiscal_year": year.year,
        "287g_identified": year.identified,
        "287g_removed": year.removed,
        "unit": CountyMeasure::Identified.unit(),
        "caveat": Caveat::FiscalYear,
    })
}

/// Every measure of every county as one table.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub fn measures_table(timeline: &Timeline) -> Result<Table<'_>, Error> {
    let dataset = timeline.dataset();
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(dataset.edition));
    let place = |fips: CountyFips| -> (Option<&str>, Option<Usps>) {
        let place = dataset.county(fips);
        (
            place.map(|place| place.full_name.as_str()),
            place.map(|place| place.usps),
        )
    };
    let rows = timeline.recorded().county_years.iter().map(|row| {
        let (name, state) = place(row.fips);
        let mut columns = flat(&MeasureJson::of(row))?;
        columns.insert("fips".into(), json!(row.fips));
        columns.insert("name".into(), json!(name));
        columns.insert("state".into(), json!(state));
        Ok(columns)
    });
    Table::new(&dataset.package, "measures", &constants, rows)
}
