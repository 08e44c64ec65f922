//! A state in words.

use super::dates::{day, since};
use super::labels::{Unit, practice_label};
use super::nation::ACTIVE;
use super::numbers::number;
use super::said::Said;
use crate::dataset::Dataset;
use crate::domain::{Stance, Status};
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
        unit.part(facts.activated, facts.total),
        &ACTIVE,
        None,
    );
    let over = facts.over_own.len() as u64 + facts.over_state.len() as u64;
    let refused = answer.stance.value == Stance::Out;
    if refused && over > 0 && over == facts.activated {
        said.plain(", over ").rows(
            "the state’s objection",
            &[Status::ActiveOverObjection],
            None,
        )
    } else if over > 0 {
        said.plain(", ")
            .rows(
                format!("{} of them", number(over)),
                &[Status::ActiveOverObjection],
                None,
            )
            .plain(" over an objection")
    } else if refused {
        said.plain("; the state had said no")
    } else {
        said
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
            "What had the state said?",
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
        let whose = match (facts.over_own.len(), facts.over_state.len()) {
            (1, 0) => "its own.".to_owned(),
            (_, 0) => "their own.".to_owned(),
            (0, _) => "the state’s.".to_owned(),
            (own, state) => format!("{own} over their own, {state} over the state’s."),
        };
        findings.push((
            "Where do the decision and the switch disagree?",
            Said::default()
                .rows(were, &[Status::ActiveOverObjection], None)
                .plain(format!(" switched on over an objection: {whose}")),
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
        Stance::NoneFound => "No public stance of the state was found for this day. That does not mean that it agreed.".to_owned(),
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
        None => "No public rule of the state was found for this day.".to_owned(),
        Some(event) => format!(
            "{}, {}.",
            practice_label(answer.jail_practice.value),
            since(&event.date)
        ),
    }
}
