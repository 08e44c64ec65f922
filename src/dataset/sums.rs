//! What the tables of recorded measures must say of each other: parts add up to their wholes, a
//! share stands only on a clean denominator, and a county's total is made of its own jails.

use super::finding::Finding;
use super::recorded::number;
use super::table::{Row, Table};
use crate::domain::Code;
use crate::domain::recorded::{
    CountyMeasure, Denominator, FacilityKind, LeftOut, Outcome, Placement,
};
use std::collections::BTreeMap;

const CARRIED: &str = "Carry the row over again from its source; never mend a sum by hand.";

fn count(row: Row<'_>, column: &str) -> u64 {
    number(row, column).unwrap_or_default()
}

/// A facility's outcomes and the detainers without one sum to all of its detainers; a placed one
/// has a county, the others none.
pub(super) fn facilities(table: &Table, findings: &mut Vec<Finding>) {
    for row in table.rows() {
        let outcomes = Outcome::ALL
            .iter()
            .map(|outcome| count(row, outcome.code()));
        let sum = outcomes.sum::<u64>() + count(row, "none_recorded");
        let total = count(row, "detainers_total");
        if sum != total {
            let what = format!("the outcomes sum to {sum}, not to {total}");
            findings.push(row.finding("detainers_total", what, CARRIED));
        }
        let placed = Placement::parse(row.get("placement")).is_ok_and(Placement::is_placed);
        if placed == row.get("fips").is_empty() {
            let what = format!(
                "`{}` and `{}` contradict each other",
                row.get("fips"),
                row.get("placement")
            );
            let mend = "A facility that is placed has a county; one that is not has none.";
            findings.push(row.finding("fips", what, mend));
        }
    }
}

/// A share is that of the row's own figures, on a clean denominator; a row is in its county's
/// total or says why it is not.
pub(super) fn facility_years(table: &Table, findings: &mut Vec<Finding>) {
    for row in table.rows() {
        let (declined, other) = (
            count(row, "detainers_declined"),
            number(row, "detainers_other_recorded_outcome"),
        );
        let clean = row.get("denominator") == Denominator::Clean.code();
        let share: Option<f64> = row.get("share_declined").parse().ok();
        if share.is_some() && !clean {
            let what = "a share stands on a denominator that is not clean".to_owned();
            let mend = "Leave it empty: the other outcomes may be those of another facility.";
            findings.push(row.finding("share_declined", what, mend));
        }
        if clean
            && let (Some(share), Some(other)) = (share, other)
            && !is_share(share, declined, other)
        {
            let what = format!("{share} is not the share of {declined} and {other} others");
            findings.push(row.finding("share_declined", what, CARRIED));
        }
        let kind = FacilityKind::parse(row.get("facility_kind")).ok();
        let expected = match kind {
            _ if row.get("left_out") == LeftOut::Miscoded.code() => Some(LeftOut::Miscoded),
            _ if row.get("fips").is_empty() => Some(LeftOut::NoCounty),
            Some(FacilityKind::StatePrison) => Some(LeftOut::StatePrison),
            Some(FacilityKind::Federal) => Some(LeftOut::Federal),
            Some(FacilityKind::Unclear | FacilityKind::Pooled) => Some(LeftOut::Unclear),
            _ => None,
        };
        let expected = expected.map_or("", Code::code);
        if row.get("left_out") != expected {
            let what = format!(
                "`{}` is not why it is left out, but `{expected}`",
                row.get("left_out")
            );
            let mend = "Local jails of a known county count; the rest say why they do not.";
            findings.push(row.finding("left_out", what, mend));
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of detainers are far below 2^52"
)]
fn is_share(share: f64, declined: u64, other: u64) -> bool {
    // The file rounds to four places.
    (share - declined as f64 / (declined + other) as f64).abs() < 0.000_06
}

/// What the facilities of a county give for one of its measures.
fn given(measure: CountyMeasure, row: Row<'_>) -> Option<u64> {
    let declined = count(row, "detainers_declined");
    let other = number(row, "detainers_other_recorded_outcome")
        .filter(|_| row.get("denominator") == Denominator::Clean.code());
    match measure {
        CountyMeasure::Declined => Some(declined),
        CountyMeasure::FacilitiesDeclining => Some(1),
        CountyMeasure::DeclinedClean => other.map(|_| declined),
        CountyMeasure::RecordedClean => other.map(|other| declined + other),
        CountyMeasure::Identified | CountyMeasure::Removed => None,
    }
}

/// A county's totals are the sums of those of its facilities that are in them.
pub(super) fn counties(counties: &Table, facilities: &Table, findings: &mut Vec<Finding>) {
    if !facilities.whole() {
        return;
    }
    let mut sums: BTreeMap<(CountyMeasure, &str, &str), u64> = BTreeMap::new();
    for row in facilities
        .rows()
        .filter(|row| row.get("left_out").is_empty())
    {
        for measure in CountyMeasure::ALL {
            if let Some(value) = given(*measure, row) {
                let key = (*measure, row.get("fips"), row.get("period_start"));
                *sums.entry(key).or_default() += value;
            }
        }
    }
    for row in counties.rows() {
        let Ok(measure) = CountyMeasure::parse(row.get("measure")) else {
            continue;
        };
        if matches!(measure, CountyMeasure::Identified | CountyMeasure::Removed) {
            continue;
        }
        let key = (measure, row.get("fips"), row.get("period_start"));
        let sum = sums.remove(&key).unwrap_or_default();
        let value = count(row, "value");
        if sum != value {
            let what = format!("the facilities of the county sum to {sum}, not to {value}");
            findings.push(row.finding("value", what, CARRIED));
        }
    }
    if !counties.whole() {
        return;
    }
    for ((measure, fips, start), value) in sums {
        let what = format!(
            "no row has the {value} that its facilities give for {fips}, {start}, {}",
            measure.code()
        );
        findings.push(Finding::of_file(&counties.file, what, CARRIED).subject("measure"));
    }
}

/// No year has more outcomes than detainers.
pub(super) fn nation(table: &Table, findings: &mut Vec<Finding>) {
    let mut left: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for row in table.rows() {
        let year = left.entry(row.get("period_start")).or_default();
        if Outcome::parse(row.get("measure")).is_ok() {
            year.1 += count(row, "value");
        } else {
            year.0 += count(row, "value");
        }
    }
    for (year, (issued, outcomes)) in left {
        if outcomes > issued {
            let what = format!("{year} has {outcomes} outcomes of {issued} detainers");
            findings.push(Finding::of_file(&table.file, what, CARRIED).subject("value"));
        }
    }
}

/// An agency of a state is in no county, and no roster lists an agreement after it was gone.
pub(super) fn agreements(table: &Table, findings: &mut Vec<Finding>) {
    for row in table.rows() {
        if (row.get("agency_level") == "state") != row.get("fips").is_empty() {
            let what = "level and county contradict each other".to_owned();
            let mend = "An agency of a state has no county; the others have one.";
            findings.push(row.finding("fips", what, mend));
        }
        let (listed, gone) = (row.get("last_listed"), row.get("gone_by"));
        // ISO days sort as text.
        if !gone.is_empty() && (listed >= gone || row.get("first_signed") >= gone) {
            let what = format!("`{gone}` is not after the day on which it was last known");
            let mend =
                "The bracket of an end goes from the last roster with it to the first without.";
            findings.push(row.finding("gone_by", what, mend));
        }
    }
}
