//! A state in words.

use super::dates::{day, since};
use super::labels::{Unit, practice_label};
use super::nation::{ACTIVE, over_objections};
use super::numbers::number;
use super::said::Said;
use crate::dataset::Dataset;
use crate::domain::{Basis, Stance, Status};
use crate::timeline::{Facts, Placed, StateAnswer};

/// The finding of a day in one state, for the page's heading.
#[must_use]
pub fn state_headline(facts: &Facts<'_>, answer: &StateAnswer<'_>, unit: Unit) -> Said {
    let (name, on) = (&answer.state.name, day(facts.day));
    if facts.with_date == 0 {
        let places = match facts.total {
            1 => format!("its only {}", unit.one),
            many => format!("any of its {many} {}", unit.many),
        };
        return Said::new(format!("{name}: no activation date was found for {places}"));
    }
    if facts.phase.not_running() {
        return Said::new(format!(
            "{name}, {on}: not running under this name; fingerprint sharing continued"
        ));
    }
    let said = Said::new(format!("{name}, {on}: switched on ")).rows(
        unit.part_known(facts.activated, facts.with_date, facts.total),
        &ACTIVE,
        None,
    );
    let over = facts.over_own.len() + facts.over_state.len();
    if over == 0 && answer.stance.value == Stance::Out {
        return said.plain(format!("; {} had said no", whom(answer)));
    }
    over_objections(said, facts)
}

/// What the place is called in a sentence: not all of the 56 are states.
#[must_use]
pub fn whom(answer: &StateAnswer<'_>) -> &'static str {
    match answer.state.kind.as_str() {
        "State" => "the state",
        "District" => "the District",
        _ => "the territory",
    }
}

/// What the state had said, what it asks of jails, and who was first and last in it.
#[must_use]
pub fn state_findings(
    facts: &Facts<'_>,
    answer: &StateAnswer<'_>,
    unit: Unit,
    dataset: &Dataset,
) -> Vec<(&'static str, Said)> {
    let mut findings = vec![
        (
            match whom(answer) {
                "the state" => "What had the state said?",
                "the District" => "What had the District said?",
                _ => "What had the territory said?",
            },
            Said::new(stance(answer, dataset)),
        ),
        (
            "What do its laws ask of jails?",
            Said::new(practice(answer, dataset)),
        ),
    ];
    let disagree = facts.counts.of_status(Status::ActiveOverObjection);
    if disagree > 0 {
        let were = match disagree {
            1 => format!("1 {} was", unit.one),
            many => format!("{} {} were", number(many), unit.many),
        };
        let over = |said: Said, count: usize, basis| {
            said.rows(
                number(count as u64),
                &[Status::ActiveOverObjection],
                Some(basis),
            )
        };
        let said = Said::default()
            .rows(were, &[Status::ActiveOverObjection], None)
            .plain(" active over an objection: ");
        let said = match (facts.over_own.len(), facts.over_state.len()) {
            (1, 0) => said.plain("its own."),
            (_, 0) => said.plain("their own."),
            (0, _) => said.plain("the state’s."),
            (own, state) => over(
                over(said, own, Basis::Own).plain(" over their own, "),
                state,
                Basis::State,
            )
            .plain(" over the state’s."),
        };
        let limiting = facts.over_own.iter().chain(&facts.over_state);
        let said = match limiting
            .filter(|place| place.jail_practice.value.limits())
            .count()
        {
            0 => said,
            many => said
                .plain(" In ")
                .limiting(number(many as u64), &[Status::ActiveOverObjection])
                .plain(" of them a public rule also limited ICE holds."),
        };
        findings.push(("Where do the decision and the switch disagree?", said));
    }
    let unknown = facts.total - facts.with_date;
    if unknown > 0 {
        findings.push((
            "What is not known?",
            Said::new("For ")
                .rows(unit.count(unknown), &[Status::Unknown], None)
                .plain(" no activation date was found. That does not mean that it was off."),
        ));
    }
    if let (Some(first), Some(latest)) = (facts.first.first(), facts.latest.first()) {
        let names = |placed: &[Placed<'_>]| match placed {
            [one] => one.place.full_name.clone(),
            many => format!("{} {}", many.len(), unit.many),
        };
        let text = if first.day == latest.day {
            format!("{} on {}.", names(&facts.first), day(first.day))
        } else {
            format!(
                "First {} on {}; {} {} on {}.",
                names(&facts.first),
                day(first.day),
                if facts.waiting == 0 {
                    "last"
                } else {
                    "latest by then"
                },
                names(&facts.latest),
                day(latest.day),
            )
        };
        findings.push(("Who was first, and who last?", Said::new(text)));
    }
    findings
}

fn stance(answer: &StateAnswer<'_>, dataset: &Dataset) -> String {
    let date = answer
        .stance
        .event
        .and_then(|event| dataset.event(event))
        .map(|event| since(&event.date));
    let since = date.map(|date| format!(", {date}")).unwrap_or_default();
    match answer.stance.value {
        Stance::NoneFound => format!(
            "No public stance of {} was found for this day. That does not mean that it agreed.",
            whom(answer)
        ),
        Stance::In => format!("In: it had joined, or said that it wanted to{since}."),
        Stance::Contested => format!("Contested: it had objected, or said both{since}."),
        Stance::Out => format!("No: it had asked out, refused or ended its agreement{since}."),
        Stance::AgreementCancelled => {
            format!("It had signed an agreement, which ICE cancelled as unnecessary{since}.")
        }
    }
}

fn practice(answer: &StateAnswer<'_>, dataset: &Dataset) -> String {
    match answer
        .jail_practice
        .event
        .and_then(|event| dataset.event(event))
    {
        None => format!("No public rule of {} was found for this day.", whom(answer)),
        Some(event) => format!(
            "{}, {}.",
            practice_label(answer.jail_practice.value),
            since(&event.date)
        ),
    }
}
