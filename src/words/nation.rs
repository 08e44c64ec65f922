//! The front page in words: how widespread, where the decision and the switch disagree, who was
//! first and who last.

use super::dates::day;
use super::labels::Unit;
use super::numbers::{number, percent};
use crate::domain::Phase;
use crate::timeline::{Facts, Placed};

/// The finding of a day, for the page's heading: one sentence.
#[must_use]
pub fn national_headline(facts: &Facts<'_>) -> String {
    let on = day(facts.day);
    if facts.activated == 0 {
        return format!("On {on}, Secure Communities was not yet switched on anywhere");
    }
    if facts.phase.not_running() {
        return format!(
            "On {on}, Secure Communities was not running under this name; fingerprint sharing continued"
        );
    }
    let place = Unit::JURISDICTION.part(facts.activated, facts.with_date);
    let over = facts.over_own.len() as u64 + facts.over_state.len() as u64;
    match over {
        0 => format!("On {on}, Secure Communities was switched on {place}"),
        over if over == facts.activated => {
            format!("On {on}, Secure Communities was switched on {place}, each over an objection")
        }
        over => format!(
            "On {on}, Secure Communities was switched on {place}, {} of them over an objection",
            number(over)
        ),
    }
}

/// The three questions, each with its answer of the day.
#[must_use]
pub fn national_findings(facts: &Facts<'_>) -> Vec<(&'static str, String)> {
    vec![
        ("How widespread?", widespread(facts)),
        (
            "Where do the decision and the switch disagree?",
            disagreement(facts),
        ),
        ("Who was first, and who last?", first_and_last(facts)),
    ]
}

fn widespread(facts: &Facts<'_>) -> String {
    if facts.activated == 0 {
        return format!(
            "No jurisdiction had been switched on. {} were later; for {} no date was found.",
            number(facts.with_date),
            number(facts.total - facts.with_date),
        );
    }
    let states = match facts.states_activated {
        1 => "1 state".to_owned(),
        many => format!("{many} states and territories"),
    };
    let mut text = format!(
        "ICE had switched it on {}, in {states}, home to {} of the people of the 50 states and DC.",
        Unit::JURISDICTION.part(facts.activated, facts.with_date),
        percent(facts.activated_share),
    );
    if facts.phase.not_running() {
        text.push_str(match facts.phase {
            Phase::ReplacedByPep => " The Priority Enforcement Program had taken its place; fingerprints went on being shared.",
            _ => " On this day no order ran the programme under this name; fingerprints went on being shared.",
        });
    }
    let unknown = facts.total - facts.with_date;
    if unknown > 0 {
        text.push_str(&format!(
            " For {} in Puerto Rico and the island territories no date was found.",
            Unit::JURISDICTION.count(unknown)
        ));
    }
    text
}

fn disagreement(facts: &Facts<'_>) -> String {
    if facts.phase.not_running() {
        return "What places had said of the programme ended with it on 20 November 2014; limits on ICE holds went on."
            .to_owned();
    }
    let (own, state) = (facts.over_own.len() as u64, facts.over_state.len() as u64);
    let waiting = facts.counts.of_status(crate::domain::Status::OutNotActive);
    let mut text = match (own, state) {
        (0, 0) => "Nowhere that we know of: no place that was switched on had said no.".to_owned(),
        (own, 0) => format!(
            "{} switched on over an objection of {} own.",
            was(own),
            its(own)
        ),
        (0, state) => format!(
            "{} switched on over the objection of {} state.",
            was(state),
            its(state)
        ),
        (own, state) => format!(
            "{} switched on over an objection of {} own, and {} over that of {} state.",
            was(own),
            its(own),
            number(state),
            its(state),
        ),
    };
    if waiting > 0 {
        text.push_str(&format!(
            " Another {} under a “no”, their own or the state’s, and {} not switched on.",
            match waiting {
                1 => "1 jurisdiction stood".to_owned(),
                many => format!("{} jurisdictions stood", number(many)),
            },
            if waiting == 1 { "was" } else { "were" },
        ));
    }
    let limits = facts
        .counts
        .of_status(crate::domain::Status::ActiveLimitsHolds);
    if limits > 0 {
        text.push_str(&format!(
            " In {} where it was on, a public rule limited ICE holds.",
            match limits {
                1 => "1 more jurisdiction".to_owned(),
                many => format!("{} more jurisdictions", number(many)),
            },
        ));
    }
    text
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
        return "None yet. The first would be switched on on 27 October 2008.".to_owned();
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
    let ends = match facts.latest.len() {
        1 => String::new(),
        many => format!("{many} at once: "),
    };
    format!(
        "{} {} first, on {}. {verb}: {ends}{}, on {}.",
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
    if states.len() <= 4 {
        list(
            &states
                .iter()
                .map(|(usps, count)| format!("{count} in {usps}"))
                .collect::<Vec<_>>(),
        )
    } else {
        format!("in {} states", states.len())
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
