//! A state in words.

use super::dates::{day, since};
use super::labels::{Unit, practice_label};
use super::numbers::number;
use crate::dataset::Dataset;
use crate::domain::{Stance, Status};
use crate::timeline::{Facts, StateAnswer};

/// The finding of a day in one state, for the page's heading.
#[must_use]
pub fn state_headline(facts: &Facts<'_>, answer: &StateAnswer<'_>, unit: Unit) -> String {
    let (name, on) = (&answer.state.name, day(facts.day));
    if facts.with_date == 0 {
        return format!(
            "{name}: no activation date was found for {}",
            match facts.total {
                1 => format!("its only {}", unit.one),
                many => format!("any of its {many} {}", unit.many),
            }
        );
    }
    if facts.phase.not_running() {
        return format!("{name}, {on}: not running under this name; fingerprint sharing continued");
    }
    let mut text = format!(
        "{name}, {on}: switched on {}",
        unit.part(facts.activated, facts.total)
    );
    let over = facts.over_own.len() + facts.over_state.len();
    if answer.stance.value == Stance::Out && facts.activated > 0 && over as u64 == facts.activated {
        text.push_str(", over the state’s objection");
    } else if over > 0 {
        text.push_str(&format!(
            ", {} of them over an objection",
            number(over as u64)
        ));
    } else if answer.stance.value == Stance::Out {
        text.push_str("; the state had said no");
    }
    text
}

/// What the state had said, what it asks of jails, and who was first and last in it.
#[must_use]
pub fn state_findings(
    facts: &Facts<'_>,
    answer: &StateAnswer<'_>,
    unit: Unit,
    dataset: &Dataset,
) -> Vec<(&'static str, String)> {
    let mut findings = vec![
        ("What had the state said?", stance(answer, dataset)),
        ("What do its laws ask of jails?", practice(answer, dataset)),
    ];
    let disagree = facts.counts.of_status(Status::ActiveOverObjection);
    if disagree > 0 {
        let mut text = format!(
            "{} switched on over an objection: ",
            match disagree {
                1 => format!("1 {} was", unit.one),
                many => format!("{} {} were", number(many), unit.many),
            }
        );
        text.push_str(&match (facts.over_own.len(), facts.over_state.len()) {
            (own, 0) => format!("{} own.", if own == 1 { "its" } else { "their" }),
            (0, _) => "the state’s.".to_owned(),
            (own, state) => format!("{own} over their own, {state} over the state’s."),
        });
        findings.push(("Where do the decision and the switch disagree?", text));
    }
    if let (Some(first), Some(latest)) = (facts.first.first(), facts.latest.first()) {
        let names = |placed: &[crate::timeline::Placed<'_>]| match placed {
            [one] => one.place.full_name.clone(),
            many => format!("{} {}", many.len(), unit.many),
        };
        findings.push((
            "Who was first, and who last?",
            if first.day == latest.day {
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
            },
        ));
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
