//! The front page in words: how widespread, where the decision and the switch disagree, who was
//! first and who last.

use super::dates::day;
use super::labels::Unit;
use super::numbers::{number, percent};
use super::said::Said;
use crate::domain::{Basis, Phase, Status};
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
pub fn national_headline(facts: &Facts<'_>) -> Said {
    let on = day(facts.day);
    if facts.activated == 0 {
        return Said::new(format!(
            "On {on}, Secure Communities was not yet switched on anywhere"
        ));
    }
    if facts.phase.not_running() {
        return Said::new(format!(
            "On {on}, Secure Communities was not running under this name; fingerprint sharing continued"
        ));
    }
    let said = Said::new(format!("On {on}, Secure Communities was switched on ")).rows(
        Unit::JURISDICTION.part_known(facts.activated, facts.with_date, facts.total),
        &ACTIVE,
        None,
    );
    over_objections(said, facts)
}

/// How many are active over an objection, by whose: the switch may have come before the "no".
pub(super) fn over_objections(said: Said, facts: &Facts<'_>) -> Said {
    let (own, state) = (facts.over_own.len() as u64, facts.over_state.len() as u64);
    let over = |said: Said, count: u64, basis| said.rows(number(count), OVER, Some(basis));
    let whose = |count: u64, basis| match (basis, count) {
        (Basis::Own, 1) => " active over its own objection",
        (Basis::Own, _) => " active over their own objection",
        (Basis::State, _) => " active over the state’s objection",
    };
    match (own, state) {
        (0, 0) => said,
        (own, 0) => over(said.plain("; "), own, Basis::Own).plain(whose(own, Basis::Own)),
        (0, state) => over(said.plain("; "), state, Basis::State).plain(whose(state, Basis::State)),
        (own, state) => over(
            over(said.plain("; "), own, Basis::Own)
                .plain(whose(own, Basis::Own))
                .plain(", "),
            state,
            Basis::State,
        )
        .plain(" over the state’s"),
    }
}

const OVER: &[Status] = &[Status::ActiveOverObjection];

/// The three questions, each with its answer of the day.
#[must_use]
pub fn national_findings(facts: &Facts<'_>, programme_end: &str) -> Vec<(&'static str, Said)> {
    vec![
        ("How widespread?", widespread(facts)),
        (
            "Where do the decision and the switch disagree?",
            disagreement(facts, programme_end),
        ),
        (
            "Who was first, and who last?",
            Said::new(first_and_last(facts)),
        ),
    ]
}

fn widespread(facts: &Facts<'_>) -> Said {
    let unknown = facts.total - facts.with_date;
    let no_date = |said: Said| {
        if unknown == 0 {
            return said;
        }
        said.plain(" For ")
            .rows(Unit::JURISDICTION.count(unknown), &[Status::Unknown], None)
            .plain(" in Puerto Rico and the island territories no date was found.")
    };
    if facts.activated == 0 {
        return no_date(
            Said::new("No jurisdiction had been switched on. Later, ")
                .rows(
                    number(facts.with_date),
                    &[Status::NotActive, Status::OutNotActive],
                    None,
                )
                .plain(" would be."),
        );
    }
    let states = match facts.states_activated {
        1 => "1 state".to_owned(),
        many => format!("{many} states and territories"),
    };
    let mut said = Said::new("ICE had switched it on ")
        .rows(
            Unit::JURISDICTION.part_known(facts.activated, facts.with_date, facts.total),
            switched_on(facts.phase),
            None,
        )
        .plain(", in ")
        .states(states)
        .plain(", home to ")
        .rows(
            percent(facts.activated_share),
            switched_on(facts.phase),
            None,
        )
        .plain(" of the people of the 50 states and DC.");
    if facts.phase.not_running() {
        said = said.plain(match facts.phase {
            Phase::ReplacedByPep => {
                " The Priority Enforcement Program had taken its place; fingerprints went on being shared."
            }
            _ => " On this day no order ran the programme under this name; fingerprints went on being shared.",
        });
    }
    no_date(said)
}

fn disagreement(facts: &Facts<'_>, programme_end: &str) -> Said {
    if facts.phase.not_running() {
        return Said::new(format!(
            "What places had said of the programme ended with it on {programme_end}; limits on ICE holds went on."
        ));
    }
    let (own, state) = (facts.over_own.len() as u64, facts.over_state.len() as u64);
    let own_was = |said: Said| said.rows(was(own), OVER, Some(Basis::Own));
    let mut said = match (own, state) {
        (0, 0) => Said::new("Nowhere that we know of: no place that was switched on had said no."),
        (own, 0) => own_was(Said::default())
            .plain(format!(" active over an objection of {} own.", its(own))),
        (0, state) => Said::default()
            .rows(was(state), OVER, Some(Basis::State))
            .plain(format!(
                " active over the objection of {} state.",
                its(state)
            )),
        (own, state) => own_was(Said::default())
            .plain(format!(
                " active over an objection of {} own, and ",
                its(own)
            ))
            .rows(number(state), OVER, Some(Basis::State))
            .plain(format!(" over that of {} state.", its(state))),
    };
    let limiting = facts.over_own.iter().chain(&facts.over_state);
    match limiting
        .filter(|answer| answer.jail_practice.value.limits())
        .count()
    {
        0 => {}
        many => {
            said = said
                .plain(" In ")
                .limiting(number(many as u64), OVER)
                .plain(" of them a public rule also limited ICE holds.");
        }
    }
    said = waiting(said, facts);
    let limits = facts.counts.of_status(Status::ActiveLimitsHolds);
    if limits > 0 {
        let more = match limits {
            1 => "1 more jurisdiction".to_owned(),
            many => format!("{} more jurisdictions", number(many)),
        };
        said = said
            .plain(" In ")
            .rows(more, &[Status::ActiveLimitsHolds], None)
            .plain(" where it was on, a public rule limited ICE holds.");
    }
    said
}

/// Those that stood under a "no" and were not switched on, by whose.
fn waiting(said: Said, facts: &Facts<'_>) -> Said {
    const OUT: &[Status] = &[Status::OutNotActive];
    let of = |basis| facts.counts.of_key(Status::OutNotActive, Some(basis));
    let count = |value| Unit::JURISDICTION.count(value);
    match (of(Basis::Own), of(Basis::State)) {
        (0, 0) => said,
        (own, 0) => said
            .plain(" Not switched on: ")
            .rows(count(own), OUT, Some(Basis::Own))
            .plain(format!(" under a “no” of {} own.", its(own))),
        (0, state) => said
            .plain(" Not switched on: ")
            .rows(count(state), OUT, Some(Basis::State))
            .plain(" under the “no” of the state."),
        (own, state) => said
            .plain(" Not switched on: ")
            .rows(count(own), OUT, Some(Basis::Own))
            .plain(format!(" under a “no” of {} own, ", its(own)))
            .rows(number(state), OUT, Some(Basis::State))
            .plain(" under that of the state."),
    }
}

fn was(count: u64) -> String {
    match count {
        1 => "1 jurisdiction was".to_owned(),
        many => format!("{} jurisdictions were", number(many)),
    }
}

fn its(count: u64) -> &'static str {
    if count == 1 { "its" } else { "their" }
}

fn first_and_last(facts: &Facts<'_>) -> String {
    let (Some(first), Some(latest)) = (facts.first.first(), facts.latest.first()) else {
        return "Nobody yet.".to_owned();
    };
    if first.day == latest.day {
        return format!(
            "So far only {}, on {}.",
            names(&facts.first),
            day(first.day)
        );
    }
    let verb = if facts.waiting == 0 {
        "The last"
    } else {
        "The latest by then"
    };
    format!(
        "{} {} first, on {}. {verb}: {}, on {}.",
        names(&facts.first),
        if facts.first.len() == 1 {
            "was"
        } else {
            "were"
        },
        day(first.day),
        names(&facts.latest),
        day(latest.day),
    )
}

/// Names of places: all of a few, a count by state of many.
fn names(placed: &[Placed<'_>]) -> String {
    let full = |placed: &Placed<'_>| format!("{}, {}", placed.place.full_name, placed.place.usps);
    if placed.len() <= 3 {
        return list(&placed.iter().map(full).collect::<Vec<_>>());
    }
    let mut states: Vec<(String, u64)> = Vec::new();
    for placed in placed {
        let usps = placed.place.usps.to_string();
        match states.iter_mut().find(|state| state.0 == usps) {
            Some(state) => state.1 += 1,
            None => states.push((usps, 1)),
        }
    }
    states.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let all = Unit::JURISDICTION.count(placed.len() as u64);
    match states.as_slice() {
        [(usps, _)] => format!("{all} in {usps}"),
        few if few.len() <= 4 => {
            let parts: Vec<String> = few
                .iter()
                .map(|(usps, count)| format!("{count} in {usps}"))
                .collect();
            format!("{all} at once, {}", list(&parts))
        }
        many => format!("{all} at once, in {} states", many.len()),
    }
}

/// `a`, `a and b`, `a, b and c`.
fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
