//! The front page in words: how widespread, where the decision and the switch disagree, who was
//! first and who last.

use super::catalogue as t;
use super::dates::day;
use super::numbers::{list, percent};
use super::places::the_place;
use super::said::{Behind, Rows, Said};
use super::unit::Unit;
use crate::domain::{Basis, Lang, Phase, Status};
use crate::timeline::{Facts, Placed};

/// The statuses of what is switched on while the programme runs.
pub(super) const ACTIVE: [Status; 3] = [
    Status::Active,
    Status::ActiveLimitsHolds,
    Status::ActiveOverObjection,
];

/// The statuses that the jurisdictions switched on have on a day.
#[must_use]
pub fn switched_on(phase: Phase) -> &'static [Status] {
    if phase.not_running() {
        &[Status::ProgrammeNotRunning]
    } else {
        &ACTIVE
    }
}

/// The finding of a day, for the page's heading: one sentence.
#[must_use]
pub fn national_headline(lang: Lang, facts: &Facts<'_>) -> Said {
    let on = day(lang, facts.day);
    if facts.activated == 0 {
        return Said::new(t::nation_not_yet(lang, on));
    }
    if facts.phase.not_running() {
        return Said::new(t::nation_not_running(lang, on));
    }
    let said = t::nation_on(lang, on, part_known(lang, facts));
    Said::tagged(&said, &[("on", Behind::rows(&ACTIVE, None))]).and(over_objections(
        lang,
        facts,
        Unit::Jurisdiction,
    ))
}

/// In how many of the places with a known date it had been switched on.
fn part_known(lang: Lang, facts: &Facts<'_>) -> String {
    Unit::Jurisdiction.part_known(lang, facts.activated, facts.with_date, facts.total)
}

/// What `<own>` and `<state>` lead to: the rows of a status, by whose objection it is.
pub(super) fn by_basis(status: Status) -> [(&'static str, Behind); 2] {
    let rows = |basis| Behind::rows(&[status], Some(basis));
    [("own", rows(Basis::Own)), ("state", rows(Basis::State))]
}

/// How many are active over an objection, by whose: the switch may have come before the "no".
pub(super) fn over_objections(lang: Lang, facts: &Facts<'_>, unit: Unit) -> Said {
    let text = match (facts.over_own.len(), facts.over_state.len()) {
        (0, 0) => return Said::default(),
        (own, 0) => t::over_own(lang, own, unit.code()),
        (0, state) => t::over_state(lang, state, unit.code()),
        (own, state) => t::over_both(lang, own, state, unit.code()),
    };
    Said::tagged(&text, &by_basis(Status::ActiveOverObjection))
}

/// The three questions, each with its answer of the day.
#[must_use]
pub fn national_findings(
    lang: Lang,
    facts: &Facts<'_>,
    programme_end: &str,
) -> Vec<(&'static str, Said)> {
    vec![
        (t::nation_how_widespread(lang), widespread(lang, facts)),
        (
            t::where_they_disagree(lang),
            disagreement(lang, facts, programme_end),
        ),
        (
            t::first_and_last(lang),
            Said::new(first_and_last(lang, facts)),
        ),
    ]
}

fn widespread(lang: Lang, facts: &Facts<'_>) -> Said {
    let mut said = if facts.activated == 0 {
        let waiting = Behind::rows(&[Status::NotActive, Status::OutNotActive], None);
        Said::tagged(
            &t::nation_nobody_yet(lang, facts.with_date),
            &[("waiting", waiting)],
        )
    } else {
        let share = percent(lang, facts.activated_share);
        let part = part_known(lang, facts);
        Said::tagged(
            &t::nation_widespread(lang, part, share, facts.states_activated),
            &[
                ("on", Behind::rows(switched_on(facts.phase), None)),
                ("share", Behind::rows(switched_on(facts.phase), None)),
                ("states", Behind::Rows(Rows::States)),
            ],
        )
    };
    if facts.activated > 0 && facts.phase.not_running() {
        said = said.then(Said::new(match facts.phase {
            Phase::ReplacedByPep => t::nation_replaced(lang),
            _ => t::nation_no_order(lang),
        }));
    }
    match facts.total - facts.with_date {
        0 => said,
        unknown => said.then(Said::tagged(
            &t::nation_no_date(lang, Unit::Jurisdiction.count(lang, unknown)),
            &[("unknown", Behind::rows(&[Status::Unknown], None))],
        )),
    }
}

fn disagreement(lang: Lang, facts: &Facts<'_>, programme_end: &str) -> Said {
    if facts.phase.not_running() {
        return Said::new(t::nation_stances_ended(lang, programme_end));
    }
    let text = match (facts.over_own.len(), facts.over_state.len()) {
        (0, 0) => t::nation_no_objection(lang).to_owned(),
        (own, 0) => t::nation_objection_own(lang, own),
        (0, state) => t::nation_objection_state(lang, state),
        (own, state) => t::nation_objection_both(lang, own, state),
    };
    let mut said = Said::tagged(&text, &by_basis(Status::ActiveOverObjection))
        .then(also_limited(lang, facts, Unit::Jurisdiction))
        .then(waiting(lang, facts));
    let limits = facts.counts.of_status(Status::ActiveLimitsHolds);
    if limits > 0 {
        said = said.then(Said::tagged(
            &t::nation_limits(lang, limits),
            &[("limits", Behind::rows(&[Status::ActiveLimitsHolds], None))],
        ));
    }
    said
}

/// In how many of the places that object jails limit ICE holds besides.
pub(super) fn also_limited(lang: Lang, facts: &Facts<'_>, unit: Unit) -> Said {
    let objecting = facts.over_own.iter().chain(&facts.over_state);
    let limiting = objecting.filter(|answer| answer.jail_practice.value.limits());
    match limiting.count() {
        0 => Said::default(),
        count => Said::tagged(
            &t::also_limited(lang, count, unit.code()),
            &[("limiting", Behind::limiting(&[Status::ActiveOverObjection]))],
        ),
    }
}

/// Those that stood under a "no" and were not switched on, by whose.
fn waiting(lang: Lang, facts: &Facts<'_>) -> Said {
    let of = |basis| facts.counts.of_key(Status::OutNotActive, Some(basis));
    let text = match (of(Basis::Own), of(Basis::State)) {
        (0, 0) => return Said::default(),
        (own, 0) => t::nation_waiting_own(lang, own),
        (0, state) => t::nation_waiting_state(lang, state),
        (own, state) => t::nation_waiting_both(lang, own, state),
    };
    Said::tagged(&text, &by_basis(Status::OutNotActive))
}

fn first_and_last(lang: Lang, facts: &Facts<'_>) -> String {
    let (Some(first), Some(latest)) = (facts.first.first(), facts.latest.first()) else {
        return t::nobody_yet(lang).to_owned();
    };
    let (first_day, last_day) = (day(lang, first.day), day(lang, latest.day));
    let firsts = names(lang, &facts.first);
    if first.day == latest.day {
        return t::nation_only(lang, first_day, firsts);
    }
    let lasts = names(lang, &facts.latest);
    let count = facts.first.len();
    if facts.waiting == 0 {
        t::nation_first_and_last(lang, firsts, first_day, count, lasts, last_day)
    } else {
        t::nation_first_and_latest(lang, firsts, first_day, count, lasts, last_day)
    }
}

/// Names of places: all of a few, a count by state of many.
pub(super) fn names(lang: Lang, placed: &[Placed<'_>]) -> String {
    let full =
        |placed: &Placed<'_>| format!("{}, {}", the_place(lang, placed.place), placed.place.usps);
    if placed.len() <= 3 {
        return list(lang, &placed.iter().map(full).collect::<Vec<_>>());
    }
    let all = Unit::Jurisdiction.count(lang, placed.len() as u64);
    let spread = in_states(lang, placed);
    match by_state(placed).len() {
        1 => t::names_in_one_state(lang, all, spread),
        _ => t::names_in_states(lang, all, spread),
    }
}

/// Where places are: `in TX`, `76 in IL and 30 in AL`, `in 9 states`.
pub(super) fn in_states(lang: Lang, placed: &[Placed<'_>]) -> String {
    match by_state(placed).as_slice() {
        [(usps, _)] => t::in_one_state(lang, usps),
        few if few.len() <= 4 => {
            let parts: Vec<String> = few
                .iter()
                .map(|(usps, count)| t::count_in_state(lang, *count, usps))
                .collect();
            list(lang, &parts)
        }
        many => t::in_many_states(lang, many.len()),
    }
}

/// How many places there are by state, the most first.
fn by_state(placed: &[Placed<'_>]) -> Vec<(String, u64)> {
    let mut states: Vec<(String, u64)> = Vec::new();
    for placed in placed {
        let usps = placed.place.usps.to_string();
        match states.iter_mut().find(|state| state.0 == usps) {
            Some(state) => state.1 += 1,
            None => states.push((usps, 1)),
        }
    }
    states.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    states
}
