//! Order and distance in words: the third of 58, on the day it was switched on, 147 days after.

use super::catalogue as t;
use super::dates::written;
use super::numbers::number;
use super::places::of_state;
use super::unit::Unit;
use crate::domain::{Basis, Code as _, Lang, State};
use crate::timeline::{AfterNo, Beside, Days, Gap, Later, Order, Overridden, Rank};

/// A place in an order of places of a unit: `first`, `third`, `11th`, `21st`.
#[must_use]
pub fn ordinal(lang: Lang, value: u64, unit: Unit) -> String {
    let ends = match (value % 10, value % 100) {
        (_, 11..=13) => "other",
        (1, _) => "one",
        (2, _) => "two",
        (3, _) => "three",
        _ => "other",
    };
    t::ordinal(lang, ends, value, unit.code())
}

/// The places that a rank takes up: `third`, `fifth to 16th`, `first`, `last`.
fn places(lang: Lang, rank: Rank, unit: Unit) -> String {
    let (together, unit_code) = (rank.together(), unit.code());
    if rank.first == 1 {
        return t::rank_first(lang, together, unit_code);
    }
    if rank.last == rank.with_date {
        return t::rank_last(lang, together, unit_code);
    }
    let first = ordinal(lang, rank.first, unit);
    let last = ordinal(lang, rank.last, unit);
    match together {
        1 => t::rank_one(lang, first, unit_code),
        2 => t::rank_two(lang, first, last, unit_code),
        _ => t::rank_some(lang, first, last, unit_code),
    }
}

/// A rank where room is short: `third of 58`, `one of 12 together, fifth to 16th of 58`.
#[must_use]
pub fn rank_in_short(lang: Lang, rank: Rank) -> String {
    let without = rank.total - rank.with_date;
    let (together, all) = (rank.together(), rank.with_date);
    let places = places(lang, rank, Unit::Jurisdiction);
    let (first, last) = (number(rank.first), number(rank.last));
    match (together, all) {
        (_, 1) => t::rank_short_only(lang, without),
        _ if together == all => t::rank_short_all(lang, all, without),
        (1, _) => t::rank_short_one(lang, first, places, all, without),
        _ => t::rank_short_some(lang, first, last, places, together, all, without),
    }
}

/// A rank in a sentence. Those of the state without a known date have no place in it, and it says so.
#[must_use]
pub fn rank_sentence(lang: Lang, rank: Rank, unit: Unit, state: &State) -> String {
    let without = rank.total - rank.with_date;
    let (together, all) = (rank.together(), rank.with_date);
    let (of, code) = (of_state(lang, state), unit.code());
    let places = places(lang, rank, unit);
    match (together, all) {
        (_, 1) => t::rank_sentence_only(lang, of, code, without),
        (2, 2) => t::rank_sentence_both(lang, of, code, without),
        _ if together == all => t::rank_sentence_all(lang, of, code, all, without),
        (1, _) => t::rank_sentence_one(lang, of, places, code, all, without),
        _ => {
            let others = together - 1;
            t::rank_sentence_some(lang, of, others, places, together, code, all, without)
        }
    }
}

/// `1 day`, `147 days`, `at least 675 days`.
#[must_use]
pub fn days(lang: Lang, days: Days) -> String {
    if days.at_least {
        t::days_at_least(lang, days.count)
    } else {
        t::days(lang, days.count)
    }
}

/// How the switch and what was said follow each other in a place: one sentence an act. `named` is the
/// id of a "no" that the sentence before has named with its date.
#[must_use]
pub fn order_of_nos(lang: Lang, order: &Order<'_>, named: Option<&str>) -> Vec<String> {
    let is_named = |act: &Beside<'_>| Some(act.event.id.as_str()) == named;
    let before = order.overridden.iter();
    let before = before.map(|before| overridden(lang, before, is_named(&before.no)));
    let later = order.later.iter();
    let later = later.map(|later| later_no(lang, later, is_named(&later.no)));
    before.chain(later).collect()
}

/// A date for brackets, where the days from it cannot be counted to the day; else the variant for none.
fn dated(lang: Lang, act: &Beside<'_>) -> String {
    let exact = match act.gap {
        Gap::Before(days) | Gap::After(days) => !days.at_least,
        Gap::SameDay => true,
        Gap::Unclear => false,
    };
    if exact {
        "none".to_owned()
    } else {
        written(lang, &act.event.date)
    }
}

fn overridden(lang: Lang, overridden: &Overridden<'_>, named: bool) -> String {
    let no = &overridden.no;
    let end = overridden
        .ended
        .as_ref()
        .map(|ended| ended_before(lang, ended));
    let end = end.unwrap_or_default();
    let date = dated(lang, no);
    match (no.gap, named) {
        (Gap::Before(between), true) => t::on_after_that(lang, days(lang, between), end),
        (_, true) => t::on_later(lang, end),
        (Gap::Before(between), false) => {
            t::on_days_after_no(lang, no.basis.code(), date, days(lang, between), end)
        }
        (_, false) => t::on_after_no(lang, no.basis.code(), date, end),
    }
}

/// That a "no" had ended before the switch, as the end of a sentence.
fn ended_before(lang: Lang, ended: &Beside<'_>) -> String {
    let date = dated(lang, ended);
    match ended.gap {
        Gap::Before(between) => t::no_had_ended_days_before(lang, date, days(lang, between)),
        Gap::SameDay => t::no_ended_same_day(lang).to_owned(),
        _ => t::no_had_ended(lang, date),
    }
}

fn later_no(lang: Lang, later: &Later<'_>, named: bool) -> String {
    let no = &later.no;
    let who = match no.basis {
        Basis::State => "state",
        Basis::Own if later.again => "again",
        Basis::Own => "own",
    };
    match (no.gap, named) {
        (Gap::SameDay, true) => t::that_same_day(lang).to_owned(),
        (Gap::After(between), true) => t::that_days_after(lang, days(lang, between)),
        (_, true) => t::that_unclear(lang).to_owned(),
        (Gap::SameDay, false) => t::no_same_day(lang, who),
        (Gap::After(between), false) => {
            t::no_days_after(lang, dated(lang, no), days(lang, between), who)
        }
        (_, false) => t::no_unclear(lang, dated(lang, no), who),
    }
}

/// How the switch and the first limit on holds follow each other.
#[must_use]
pub fn order_of_limit(lang: Lang, limit: &Beside<'_>) -> String {
    let date = dated(lang, limit);
    match limit.gap {
        Gap::SameDay => t::limit_same_day(lang).to_owned(),
        Gap::After(between) => t::limit_days_after(lang, date, days(lang, between)),
        Gap::Before(between) => t::on_days_after_limit(lang, date, days(lang, between)),
        Gap::Unclear => t::limit_unclear(lang, date),
    }
}

/// How many were switched on after a state's "no", and how much later.
#[must_use]
pub fn after_no(lang: Lang, after: &AfterNo<'_>, unit: Unit) -> String {
    let (date, count, unit) = (written(lang, &after.no.date), after.count, unit.code());
    let later = after.days.map(|(least, most)| {
        if least == most || least.at_least {
            days(lang, least)
        } else {
            t::days_from_to(lang, number(least.count), days(lang, most))
        }
    });
    match later {
        None => t::after_no(lang, count, date, unit),
        Some(later) => t::after_no_days(lang, count, date, later, unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{StateFips, Usps};

    const COUNTY: Unit = Unit::County;

    fn state(name: &str, kind: &str) -> State {
        State {
            fips: StateFips::DC,
            usps: Usps::parse(if kind == "District" { "DC" } else { "CA" }).unwrap(),
            name: name.to_owned(),
            kind: kind.to_owned(),
        }
    }

    fn rank(first: u64, last: u64, with_date: u64, total: u64) -> Rank {
        Rank {
            first,
            last,
            with_date,
            total,
        }
    }

    #[test]
    fn ordinals_are_words_to_ten_and_figures_from_there() {
        let said: Vec<String> = [1, 3, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112, 1_003]
            .into_iter()
            .map(|value| ordinal(Lang::En, value, COUNTY))
            .collect();
        assert_eq!(
            said.join(" "),
            "first third tenth 11th 12th 13th 21st 22nd 23rd 101st 111th 112th 1,003rd"
        );
    }

    #[test]
    fn a_rank_is_right_alone_with_others_and_where_some_have_no_date() {
        let california = state("California", "State");
        let said = |rank| rank_sentence(Lang::En, rank, COUNTY, &california);
        assert_eq!(
            said(rank(1, 1, 58, 58)),
            "It was the first of the 58 counties of California."
        );
        assert_eq!(
            said(rank(3, 3, 58, 58)),
            "It was the third of the 58 counties of California."
        );
        assert_eq!(
            said(rank(58, 58, 58, 58)),
            "It was the last of the 58 counties of California."
        );
        assert_eq!(
            said(rank(5, 16, 58, 58)),
            "It was one of 12 switched on together, the fifth to 16th of the 58 counties of California."
        );
        assert_eq!(
            said(rank(5, 6, 58, 58)),
            "It was one of 2 switched on together, the fifth and sixth of the 58 counties of California."
        );
        assert_eq!(
            said(rank(1, 2, 58, 58)),
            "It was one of 2 switched on together, the first of the 58 counties of California."
        );
        assert_eq!(
            said(rank(47, 58, 58, 58)),
            "It was one of 12 switched on together, the last of the 58 counties of California."
        );
        assert_eq!(
            said(rank(1, 58, 58, 58)),
            "All 58 counties of California were switched on together."
        );
        assert_eq!(
            said(rank(1, 2, 2, 2)),
            "Both counties of California were switched on together."
        );
        assert_eq!(
            said(rank(2, 2, 37, 78)),
            "It was the second of the 37 counties of California with a known date; for the other 41 none was found."
        );
        assert_eq!(
            said(rank(1, 1, 1, 5)),
            "It was the only county of California with a known date; for the other 4 none was found."
        );
        let district = state("District of Columbia", "District");
        assert_eq!(
            rank_sentence(Lang::En, rank(1, 1, 1, 1), Unit::Jurisdiction, &district),
            "It was the only jurisdiction of the District of Columbia."
        );
    }

    #[test]
    fn a_short_rank_says_the_same() {
        assert_eq!(rank_in_short(Lang::En, rank(3, 3, 58, 58)), "third of 58");
        assert_eq!(
            rank_in_short(Lang::En, rank(27, 102, 102, 102)),
            "one of 76 together, last of 102"
        );
        assert_eq!(
            rank_in_short(Lang::En, rank(1, 55, 55, 55)),
            "together with all 55"
        );
        assert_eq!(
            rank_in_short(Lang::En, rank(1, 37, 37, 78)),
            "together with all 37 with a known date"
        );
        assert_eq!(rank_in_short(Lang::En, rank(1, 1, 1, 1)), "the only one");
    }

    #[test]
    fn days_are_right_for_one_and_many() {
        let of = |count, at_least| days(Lang::En, Days { count, at_least });
        assert_eq!(of(1, false), "1 day");
        assert_eq!(of(147, false), "147 days");
        assert_eq!(of(675, true), "at least 675 days");
    }

    #[test]
    fn a_rank_in_spanish_has_the_gender_and_number_of_its_places() {
        let texas = state("Texas", "State");
        let said = |rank, unit| rank_sentence(Lang::Es, rank, unit, &texas);
        for (rank, unit, sentence) in [
            (
                rank(3, 3, 58, 58),
                COUNTY,
                "Fue el tercero de los 58 condados de Texas.",
            ),
            (
                rank(1, 1, 64, 64),
                Unit::Parish,
                "Fue la primera de las 64 parroquias de Texas.",
            ),
            (
                rank(11, 11, 64, 64),
                Unit::Parish,
                "Fue la 11.ª de las 64 parroquias de Texas.",
            ),
            (
                rank(5, 16, 58, 58),
                COUNTY,
                "Se activó a la vez que otros 11: fueron del quinto al 16.º de los 58 condados de Texas.",
            ),
            (
                rank(5, 6, 58, 58),
                COUNTY,
                "Se activó a la vez que otro: fueron el quinto y el sexto de los 58 condados de Texas.",
            ),
            (
                rank(47, 58, 58, 58),
                COUNTY,
                "Se activó a la vez que otros 11: fueron los últimos de los 58 condados de Texas.",
            ),
            (
                rank(1, 58, 58, 58),
                COUNTY,
                "Los 58 condados de Texas se activaron a la vez.",
            ),
            (
                rank(1, 2, 2, 2),
                Unit::Jurisdiction,
                "Las dos jurisdicciones de Texas se activaron a la vez.",
            ),
            (
                rank(2, 2, 37, 78),
                Unit::Municipio,
                "Fue el segundo de los 37 municipios de Texas con fecha conocida; en los otros 41 casos no se encontró ninguna.",
            ),
            (
                rank(1, 1, 1, 2),
                COUNTY,
                "Fue el único condado de Texas con fecha conocida; en el caso que falta no se encontró ninguna.",
            ),
        ] {
            assert_eq!(said(rank, unit), sentence);
        }
        let short = |rank| rank_in_short(Lang::Es, rank);
        assert_eq!(short(rank(3, 3, 58, 58)), "puesto 3 de 58");
        assert_eq!(
            short(rank(27, 102, 102, 102)),
            "76 a la vez, puestos 27 a 102 de 102"
        );
        assert_eq!(
            short(rank(1, 37, 37, 78)),
            "a la vez en todo el estado (37 con fecha conocida)"
        );
        assert_eq!(short(rank(1, 1, 1, 1)), "único puesto");
        let days = |count, at_least| days(Lang::Es, Days { count, at_least });
        assert_eq!(days(1, false), "1 día");
        assert_eq!(days(147, false), "147 días");
        assert_eq!(days(675, true), "al menos 675 días");
    }
}
