//! Order and distance in words: the third of 58, on the day it was switched on, 147 days after.

use super::catalogue as t;
use super::dates::written;
use super::numbers::number;
use super::places::of_state;
use super::unit::Unit;
use crate::domain::{Basis, Lang, State};
use crate::timeline::{AfterNo, Beside, Days, Gap, Later, Order, Overridden, Rank};

/// A place in an order: `first`, `third`, `11th`, `21st`. Languages with genders ask for what it is a place of.
#[must_use]
pub fn ordinal(lang: Lang, value: u64, unit: Unit) -> String {
    t::ordinal(lang, value, unit.code())
}

/// The places that a rank takes up: `the third`, `the fifth to 16th`, `the first`; without the article in `short`.
fn places(lang: Lang, rank: Rank, unit: Unit, form: &str) -> String {
    let (first, last) = (
        ordinal(lang, rank.first, unit),
        ordinal(lang, rank.last, unit),
    );
    let unit = unit.code();
    if rank.first == 1 {
        return t::rank_place_first(lang, form, unit);
    }
    if rank.last == rank.with_date {
        return t::rank_place_last(lang, form, unit);
    }
    match rank.together() {
        1 => t::rank_place_one(lang, first, form, unit),
        2 => t::rank_place_two(lang, first, last, form, unit),
        _ => t::rank_place_range(lang, first, last, form, unit),
    }
}

/// A rank where room is short: `third of 58`, `one of 12 together, fifth to 16th of 58`.
#[must_use]
pub fn rank_in_short(lang: Lang, rank: Rank, unit: Unit) -> String {
    let all = match rank.with_date == rank.total {
        true => number(rank.total),
        false => t::rank_short_known(lang, rank.with_date),
    };
    let place = places(lang, rank, unit, "short");
    match (rank.together(), rank.with_date) {
        (_, 1) if rank.total == 1 => t::rank_short_only(lang, unit.code()),
        (_, 1) => t::rank_short_only_known(lang, unit.code()),
        (together, with_date) if together == with_date => t::rank_short_all(lang, all, unit.code()),
        (1, _) => t::rank_short_one(lang, all, place),
        (together, _) => t::rank_short_together(lang, all, place, together, unit.code()),
    }
}

/// A rank in a sentence. Those of the state without a known date have no place in it, and it says so.
#[must_use]
pub fn rank_sentence(lang: Lang, rank: Rank, unit: Unit, state: &State) -> String {
    let of = of_state(lang, state);
    let without = rank.total - rank.with_date;
    let place = places(lang, rank, unit, "the");
    let (count, unit) = (rank.with_date, unit.code());
    match (rank.together(), rank.with_date) {
        (_, 1) => t::rank_only(lang, of, unit, without),
        (2, 2) => t::rank_both(lang, of, unit, without),
        (together, with_date) if together == with_date => {
            t::rank_all(lang, count, of, unit, without)
        }
        (1, _) => t::rank_one(lang, count, of, place, unit, without),
        (together, _) => t::rank_together(lang, count, of, place, together, unit, without),
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

/// A date in brackets, where the days from it cannot be counted to the day.
fn dated(lang: Lang, act: &Beside<'_>) -> String {
    let exact = match act.gap {
        Gap::Before(days) | Gap::After(days) => !days.at_least,
        Gap::SameDay => true,
        Gap::Unclear => false,
    };
    if exact {
        String::new()
    } else {
        t::dated(lang, written(lang, &act.event.date))
    }
}

fn overridden(lang: Lang, overridden: &Overridden<'_>, named: bool) -> String {
    let no = &overridden.no;
    let who = match no.basis {
        Basis::Own => "own",
        Basis::State => "state",
    };
    let date = dated(lang, no);
    let said = match (no.gap, named) {
        (Gap::Before(between), true) => t::switched_later_by(lang, days(lang, between)),
        (_, true) => t::switched_later(lang).to_owned(),
        (Gap::Before(between), false) => {
            t::switched_after_no_by(lang, date, days(lang, between), who)
        }
        (_, false) => t::switched_after_no(lang, date, who),
    };
    let Some(ended) = &overridden.ended else {
        return t::no_stood(lang, said);
    };
    let date = dated(lang, ended);
    match ended.gap {
        Gap::Before(between) => t::no_ended_before(lang, date, days(lang, between), said),
        Gap::SameDay => t::no_ended_same_day(lang, said),
        _ => t::no_ended_by_then(lang, date, said),
    }
}

fn later_no(lang: Lang, later: &Later<'_>, named: bool) -> String {
    let no = &later.no;
    let who = match (named, no.basis) {
        (true, _) => "that",
        (false, Basis::State) => "state",
        (false, Basis::Own) if later.again => "again",
        (false, Basis::Own) => "own",
    };
    let date = if named {
        String::new()
    } else {
        dated(lang, no)
    };
    match no.gap {
        Gap::SameDay => t::later_no_same_day(lang, who),
        Gap::After(between) => t::later_no_after(lang, date, days(lang, between), who),
        _ => t::later_no_unclear(lang, date, who),
    }
}

/// How the switch and the first limit on holds follow each other.
#[must_use]
pub fn order_of_limit(lang: Lang, limit: &Beside<'_>) -> String {
    let date = dated(lang, limit);
    match limit.gap {
        Gap::SameDay => t::limit_same_day(lang).to_owned(),
        Gap::After(between) => t::limit_after(lang, date, days(lang, between)),
        Gap::Before(between) => t::limit_before(lang, date, days(lang, between)),
        Gap::Unclear => t::limit_unclear(lang, date),
    }
}

/// How many were switched on after a state's "no", and how much later.
#[must_use]
pub fn after_no(lang: Lang, after: &AfterNo<'_>, unit: Unit) -> String {
    let date = written(lang, &after.no.date);
    let said = t::after_no_places(lang, after.count, date, unit.code());
    match after.days {
        None => t::after_no(lang, said),
        Some((least, most)) if least == most => t::after_no_days(lang, days(lang, least), said),
        Some((least, _)) if least.at_least => t::after_no_days(lang, days(lang, least), said),
        Some((least, most)) => t::after_no_range(lang, days(lang, most), number(least.count), said),
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
            .map(|value| ordinal(Lang::En, value, Unit::County))
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
        assert_eq!(
            rank_in_short(Lang::En, rank(3, 3, 58, 58), Unit::County),
            "third of 58"
        );
        assert_eq!(
            rank_in_short(Lang::En, rank(27, 102, 102, 102), Unit::County),
            "one of 76 together, last of 102"
        );
        assert_eq!(
            rank_in_short(Lang::En, rank(1, 55, 55, 55), Unit::County),
            "together with all 55"
        );
        assert_eq!(
            rank_in_short(Lang::En, rank(1, 37, 37, 78), Unit::County),
            "together with all 37 with a known date"
        );
        assert_eq!(
            rank_in_short(Lang::En, rank(1, 1, 1, 1), Unit::County),
            "the only one"
        );
    }

    #[test]
    fn days_are_right_for_one_and_many() {
        let of = |count, at_least| days(Lang::En, Days { count, at_least });
        assert_eq!(of(1, false), "1 day");
        assert_eq!(of(147, false), "147 days");
        assert_eq!(of(675, true), "at least 675 days");
    }

    #[test]
    fn ranks_agree_in_spanish() {
        let california = state("California", "State");
        let said = |rank, unit| rank_sentence(Lang::Es, rank, unit, &california);
        assert_eq!(
            said(rank(3, 3, 58, 58), Unit::County),
            "Fue el tercero de los 58 condados de California."
        );
        assert_eq!(
            said(rank(5, 16, 58, 58), Unit::County),
            "Fue uno de los 12 que se activaron a la vez, del quinto al 16.º de los 58 condados de California."
        );
        assert_eq!(
            said(rank(1, 1, 64, 64), Unit::Parish),
            "Fue la primera de las 64 parroquias de California."
        );
        assert_eq!(
            said(rank(2, 2, 37, 78), Unit::Municipio),
            "Fue el segundo de los 37 municipios de California con fecha conocida; de los otros 41 no se encontró ninguna."
        );
        assert_eq!(
            said(rank(1, 1, 1, 1), Unit::Jurisdiction),
            "Era la única jurisdicción de California."
        );
        assert_eq!(
            rank_in_short(Lang::Es, rank(27, 102, 102, 102), Unit::County),
            "uno de 76 a la vez, último de 102"
        );
        let of = |count, at_least| days(Lang::Es, Days { count, at_least });
        assert_eq!(of(1, false), "1 día");
        assert_eq!(of(675, true), "al menos 675 días");
    }
}
