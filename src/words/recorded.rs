//! What ICE recorded, in words: beside what was declared, never as what a jail did.

use super::catalogue as t;
use super::dates::{day, period};
use super::numbers::{list, number, percent, uncapitalised};
use crate::dataset::Dataset;
use crate::domain::recorded::{
    Agreement, FacilityKind, FacilityYear, Figure, LeftOut, Model, Outcome, Period, RosterRow,
};
use crate::domain::{Basis, Code, Day, JailPractice, Lang};
use crate::timeline::recorded::{Outcomes, Record, YearRecord};
use crate::timeline::{Spell, Timeline};

/// What the codebook calls a code of a column.
fn label<'a>(lang: Lang, dataset: &'a Dataset, of: (&str, &str), code: &'a str) -> &'a str {
    let found = dataset.package.code_of(of.0, of.1, code);
    found.map_or(code, |code| code.label_in(lang))
}

/// A recorded outcome: `Booked into detention`.
#[must_use]
pub fn outcome_label(lang: Lang, dataset: &Dataset, outcome: Outcome) -> &str {
    label(lang, dataset, ("national_year", "measure"), outcome.code())
}

/// What kind a facility is.
#[must_use]
pub fn facility_kind(lang: Lang, dataset: &Dataset, kind: FacilityKind) -> &str {
    let column = ("facility_year_declines", "facility_kind");
    label(lang, dataset, column, kind.code())
}

/// Why a row is in no county's total, in a word or two.
#[must_use]
pub fn left_out_label(lang: Lang, dataset: &Dataset, reason: LeftOut) -> &str {
    let column = ("facility_year_declines", "left_out");
    label(lang, dataset, column, reason.code())
}

/// The same in a sentence.
#[must_use]
pub fn left_out_meaning(lang: Lang, dataset: &Dataset, reason: LeftOut) -> &str {
    let package = &dataset.package;
    let found = package.code_of("facility_year_declines", "left_out", reason.code());
    found.map_or("", |code| code.description_in(lang))
}

/// What a figure of the programme counts.
#[must_use]
pub fn figure_label<'a>(lang: Lang, dataset: &'a Dataset, figure: &'a Figure) -> &'a str {
    let column = ("programme_figures", "measure");
    label(lang, dataset, column, &figure.measure)
}

/// What an agreement under 287(g) lets officers do.
#[must_use]
pub fn model_label(lang: Lang, dataset: &Dataset, model: Model) -> &str {
    // No table has all models; each is explained in one of them.
    let tables = ["agreements_287g", "roster_287g_2009", "roster_287g_2025"];
    let mut found = tables
        .iter()
        .filter_map(|table| dataset.package.code_of(table, "model", model.code()));
    found.next().map_or("", |code| code.label_in(lang))
}

/// Of what a record is: a county or a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A county.
    County,
    /// A state.
    State,
}

impl Scope {
    fn code(self) -> &'static str {
        match self {
            Self::County => "county",
            Self::State => "state",
        }
    }
}

/// The heading over a record.
#[must_use]
pub fn recorded_title(lang: Lang, scope: Scope) -> String {
    t::recorded_title(lang, scope.code())
}

/// The finding of a record, what limits it, and where the place had declared a limit, both side
/// by side: an entry each.
#[must_use]
pub fn recorded_finding(
    lang: Lang,
    dataset: &Dataset,
    (scope, record): (Scope, &Record<'_>),
    limit: Option<&Spell<JailPractice>>,
) -> Vec<String> {
    let (from, to) = span(lang, record);
    let mut said = vec![match record.declined() {
        None => t::recorded_none(lang, from, scope.code(), to),
        Some(declined) => t::recorded_declined(
            lang,
            record.years.len(),
            declined,
            from,
            to,
            record.years_with_record(),
        ),
    }];
    said.extend(limit.and_then(|limit| beside(lang, record, limit)));
    let more: u64 = record.left_out.iter().map(|(_, count)| *count).sum();
    if scope == Scope::County && more > 0 {
        let reasons = left_out_lines(lang, dataset, &record.left_out).join("; ");
        said.push(t::recorded_left_out_here(lang, more, reasons));
        let mut left_out = record.left_out.iter();
        if left_out.any(|(reason, _)| *reason == LeftOut::Miscoded) {
            said.push(left_out_meaning(lang, dataset, LeftOut::Miscoded).to_owned());
        }
    }
    if record.declined().is_some() {
        said.push(t::recorded_caveat(lang).to_owned());
    }
    said
}

/// The declared limit, and what ICE recorded from its year on.
fn beside(lang: Lang, record: &Record<'_>, limit: &Spell<JailPractice>) -> Option<String> {
    let from = limit.from?;
    let years = record.years.iter();
    let since: Vec<String> = years
        .filter(|year| year.period.end >= from)
        .map(|year| year_in_words(lang, year))
        .collect();
    let basis = limit.basis.unwrap_or(Basis::Own).code();
    (!since.is_empty())
        .then(|| t::recorded_beside(lang, basis, day(lang, from), list(lang, &since)))
}

/// `8 in 2013`, `no record of 2012`.
#[must_use]
pub fn year_in_words(lang: Lang, year: &YearRecord) -> String {
    let name = year.period.year().to_string();
    match year.declined {
        Some(count) => t::recorded_year_count(lang, count, name),
        None => t::recorded_year_none(lang, name),
    }
}

/// First and last day of the records, in words.
fn span(lang: Lang, record: &Record<'_>) -> (String, String) {
    let first = record
        .years
        .first()
        .map(|year| day(lang, year.period.start));
    let last = record.years.last().map(|year| day(lang, year.period.end));
    (first.unwrap_or_default(), last.unwrap_or_default())
}

/// A period of the records: a year, or the days of one.
#[must_use]
pub fn period_name(lang: Lang, of: Period) -> String {
    period(lang, of.start, of.end)
}

/// A count, or that there is none.
#[must_use]
pub fn count_or_none(lang: Lang, count: Option<u64>) -> String {
    count.map_or_else(|| t::recorded_no_record(lang).to_owned(), number)
}

/// The share of recorded outcomes of a year, where it may be said.
#[must_use]
pub fn year_share(lang: Lang, year: &YearRecord) -> String {
    match (year.declined, year.of_recorded) {
        (Some(declined), Some(recorded)) => {
            t::recorded_share(lang, number(recorded), share(lang, declined, recorded))
        }
        (Some(_), None) => t::recorded_no_share(lang).to_owned(),
        (None, _) => t::recorded_no_record(lang).to_owned(),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of detainers are far below 2^52"
)]
fn share(lang: Lang, declined: u64, recorded: u64) -> String {
    percent(lang, declined as f64 / recorded as f64)
}

/// A facility in a year: `439`, `8 (33 %)`, a dash where there is no record.
#[must_use]
pub fn jail_year(lang: Lang, row: Option<&FacilityYear>) -> String {
    let Some(row) = row else {
        return "–".to_owned();
    };
    let declined = number(row.declined);
    match row.share {
        Some(share) => format!("{declined} ({})", percent(lang, share)),
        None => declined,
    }
}

/// The outcomes that occur: `booked into detention 6, declined 1`.
#[must_use]
pub fn outcomes_in_words(lang: Lang, dataset: &Dataset, outcomes: &[(Outcome, u64)]) -> String {
    let said: Vec<String> = outcomes
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(outcome, count)| {
            let name = uncapitalised(outcome_label(lang, dataset, *outcome));
            t::recorded_outcome(lang, number(*count), name)
        })
        .collect();
    said.join(", ")
}

/// The sum of the facilities that could be placed.
#[must_use]
pub fn facilities_sum(lang: Lang, dataset: &Dataset, sum: &Outcomes) -> String {
    t::recorded_facilities_sum(
        lang,
        sum.facilities,
        number(sum.none_recorded),
        outcomes_in_words(lang, dataset, &sum.outcomes),
        number(sum.total),
    )
}

/// When an agreement ended, as far as rosters tell.
#[must_use]
pub fn agreement_end(lang: Lang, agreement: &Agreement) -> String {
    let sure = day(lang, agreement.sure_until);
    match agreement.gone_by {
        _ if !agreement.ended => t::recorded_end_listed(lang, sure),
        Some(gone) => t::recorded_end_between(lang, sure, day(lang, gone)),
        None => t::recorded_end_open(lang, sure),
    }
}

/// The roster of a day, before the agencies on it.
#[must_use]
pub fn roster_intro(lang: Lang, as_of: Day) -> String {
    if as_of < FIRST_DAY_OF_ICE_SHEETS {
        t::recorded_roster_2009(lang, day(lang, as_of))
    } else {
        t::recorded_roster_2025(lang, day(lang, as_of))
    }
}

/// What a roster says of an agency.
#[must_use]
pub fn roster_model(lang: Lang, dataset: &Dataset, row: &RosterRow) -> String {
    let model = uncapitalised(model_label(lang, dataset, row.model));
    if row.pending {
        t::recorded_roster_pending(lang, model)
    } else {
        model
    }
}

/// The inspector general's roster is older, ICE's own is younger.
const FIRST_DAY_OF_ICE_SHEETS: Day = jiff::civil::date(2020, 1, 1);

/// What of the recorded declines of a state is in no county's total, a line a reason.
#[must_use]
pub fn left_out_lines(lang: Lang, dataset: &Dataset, left_out: &[(LeftOut, u64)]) -> Vec<String> {
    if left_out.is_empty() {
        return vec![t::recorded_left_out_none(lang).to_owned()];
    }
    let line = |(reason, count): &(LeftOut, u64)| {
        let label = left_out_label(lang, dataset, *reason);
        t::recorded_left_out_line(lang, number(*count), label)
    };
    left_out.iter().map(line).collect()
}

/// What could not be placed in any state or county, of the whole country.
#[must_use]
pub fn unplaced_in_words(lang: Lang, timeline: &Timeline) -> Vec<String> {
    let ledger = timeline.ledger();
    let (all, placed) = (&ledger.by_facility, &ledger.placed_facilities);
    let rows = timeline.recorded().facility_years.iter();
    let pooled: u64 = rows
        .filter(|row| row.state.is_none())
        .map(|row| row.declined)
        .sum();
    vec![
        t::recorded_left_out_of_nation(lang, number(pooled)),
        t::recorded_unplaced(
            lang,
            number(all.facilities),
            number(all.total - placed.total),
            number(all.facilities - placed.facilities),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Said;
    use Lang::{En, Es};

    #[test]
    fn none_one_and_many_are_said_apart() {
        let year = |declined| YearRecord {
            period: Period {
                start: jiff::civil::date(2012, 1, 1),
                end: jiff::civil::date(2012, 12, 31),
            },
            declined,
            facilities: 1,
            counties: 1,
            of_recorded: None,
        };
        assert_eq!(year_in_words(En, &year(None)), "no record of 2012");
        assert_eq!(year_in_words(Es, &year(None)), "sin registro de 2012");
        assert_eq!(year_in_words(En, &year(Some(0))), "0 in 2012");
        assert_eq!(year_in_words(En, &year(Some(1_441))), "1,441 in 2012");
        assert_eq!(year_share(En, &year(None)), "no record");
        assert_eq!(year_share(En, &year(Some(3))), "not given");
        let said = |declined: u64, years: u64| {
            t::recorded_declined(En, 9_u64, declined, "a day", "another", years)
        };
        assert_eq!(
            said(1, 1),
            "ICE recorded 1 detainer as declined by local jails here, a day to another; one of 9 years has a record."
        );
        assert_eq!(
            said(458, 6),
            "ICE recorded 458 detainers as declined by local jails here, a day to another; 6 of 9 years have a record."
        );
        assert!(
            t::recorded_none(En, "a", "county", "b")
                .ends_with("No record is not zero: ICE logs only a decline that it learns of.")
        );
    }

    #[test]
    fn ways_of_word_and_record_are_right_for_none_one_and_many() {
        let text = |said: String| Said::tagged(&said, &[]).text();
        let by = |all: u64, own: u64| text(t::practice_by_basis(En, all, own, all - own));
        assert_eq!(by(0, 0), "No county.");
        assert_eq!(by(1, 1), "1 county, by its own limit.");
        assert_eq!(by(1, 0), "1 county, by a limit of its state.");
        assert_eq!(by(3, 0), "3 counties, all by a limit of their state.");
        assert_eq!(by(3, 3), "3 counties, all by their own limit.");
        assert_eq!(
            by(5, 2),
            "5 counties: 2 by their own limit, 3 by a limit of their state."
        );
        let headline = |few: u64, many: u64| text(t::practice_headline(En, few, many, "2014"));
        assert_eq!(
            headline(0, 0),
            "For 2014: no county with a declared limit on ICE holds has fewer than ten declines that ICE recorded, or \
             no record; none without a declared limit has ten or more."
        );
        assert!(headline(1, 1).contains("1 county with a declared limit on ICE holds has fewer"));
        assert!(headline(1, 1).ends_with("1 without a declared limit has ten or more."));
        assert!(headline(7, 13).ends_with("13 without a declared limit have ten or more."));
        assert!(t::practice_headline(Es, 0_u64, 0_u64, "2014").contains("ningún condado"));
    }

    #[test]
    fn a_part_of_a_year_is_named_by_its_days() {
        let part = Period {
            start: jiff::civil::date(2007, 10, 1),
            end: jiff::civil::date(2007, 12, 31),
        };
        assert_eq!(period_name(En, part), "1 October to 31 December 2007");
        assert_eq!(
            period_name(Es, part),
            "del 1 de octubre al 31 de diciembre de 2007"
        );
    }
}
