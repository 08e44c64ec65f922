//! A state in words.

use super::dates::{day, since};
use super::labels::practice_label;
use super::nation::{ACTIVE, over_objections};
use super::numbers::number;
use super::order::after_no;
use super::said::Said;
use super::unit::Unit;
use crate::dataset::Dataset;
use crate::domain::{Basis, Lang, Stance, State, Status};
use crate::timeline::{Facts, Placed, StateAnswer, Timeline};

/// The finding of a day in one state, for the page's heading.
#[must_use]
pub fn state_headline(lang: Lang, facts: &Facts<'_>, answer: &StateAnswer<'_>, unit: Unit) -> Said {
    let (name, on) = (&answer.state.name, day(lang, facts.day));
    if facts.with_date == 0 {
        let places = match facts.total {
            1 => format!("its only {}", unit.one(lang)),
            many => format!("any of its {many} {}", unit.many(lang)),
        };
        return Said::new(format!("{name}: no activation date was found for {places}"));
    }
    if facts.phase.not_running() {
        return Said::new(format!(
            "{name}, {on}: not running under this name; fingerprint sharing continued"
        ));
    }
    let said = Said::new(format!("{name}, {on}: switched on ")).rows(
        unit.part_known(lang, facts.activated, facts.with_date, facts.total),
        &ACTIVE,
        None,
    );
    let over = facts.over_own.len() + facts.over_state.len();
    if over == 0 && answer.stance.value == Stance::Out {
        return said.plain(format!("; {} had said no", whom(lang, answer.state)));
    }
    said.and(over_objections(lang, facts))
}

/// What the place is called in a sentence: not all of the 56 are states.
#[must_use]
pub fn whom(lang: Lang, state: &State) -> &'static str {
    match state.kind.as_str() {
        "State" => "the state",
        "District" => "the District",
        _ => "the territory",
    }
}

/// What the state had said, what it asks of jails, and who was first and last in it.
#[must_use]
pub fn state_findings(
    lang: Lang,
    facts: &Facts<'_>,
    answer: &StateAnswer<'_>,
    unit: Unit,
    timeline: &Timeline,
) -> Vec<(&'static str, Said)> {
    let dataset = timeline.dataset();
    let after = timeline
        .after_no(answer.state.fips, answer.day)
        .map(|after| format!(" {}", after_no(lang, &after, unit)));

    let mut findings = vec![
        (
            match whom(lang, answer.state) {
                "the state" => "What had the state said?",
                "the District" => "What had the District said?",
                _ => "What had the territory said?",
            },
            Said::new(stance(lang, answer, dataset) + after.as_deref().unwrap_or_default()),
        ),
        (
            "What do its laws ask of jails?",
            Said::new(practice(lang, answer, dataset)),
        ),
    ];
    let disagree = facts.counts.of_status(Status::ActiveOverObjection);
    if disagree > 0 {
        let were = match disagree {
            1 => format!("1 {} was", unit.one(lang)),
            many => format!("{} {} were", number(many), unit.many(lang)),
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
            1 => said.plain(" In 1 of them a public rule also limited ICE holds."),
            many => said.plain(format!(
                " In {many} of them a public rule also limited ICE holds."
            )),
        };
        findings.push(("Where do the decision and the switch disagree?", said));
    }
    let unknown = facts.total - facts.with_date;
    if unknown > 0 {
        findings.push((
            "What is not known?",
            Said::new("For ")
                .rows(unit.count(lang, unknown), &[Status::Unknown], None)
                .plain(" no activation date was found. That does not mean that it was off."),
        ));
    }
    if let (Some(first), Some(latest)) = (facts.first.first(), facts.latest.first()) {
        let names = |placed: &[Placed<'_>]| match placed {
            [one] => one.place.full_name.clone(),
            many => format!("{} {}", many.len(), unit.many(lang)),
        };
        let text = if first.day == latest.day {
            format!("{} on {}.", names(&facts.first), day(lang, first.day))
        } else {
            format!(
                "First {} on {}; {} {} on {}.",
                names(&facts.first),
                day(lang, first.day),
                if facts.waiting == 0 {
                    "last"
                } else {
                    "latest by then"
                },
                names(&facts.latest),
                day(lang, latest.day),
            )
        };
        findings.push(("Who was first, and who last?", Said::new(text)));
    }
    findings
}

fn stance(lang: Lang, answer: &StateAnswer<'_>, dataset: &Dataset) -> String {
    let date = answer
        .stance
        .event
        .and_then(|event| dataset.event(event))
        .map(|event| since(lang, &event.date));
    let since = date.map(|date| format!(", {date}")).unwrap_or_default();
    match answer.stance.value {
        Stance::NoneFound => format!(
            "No public stance of {} was found for this day. That does not mean that it agreed.",
            whom(lang, answer.state)
        ),
        Stance::In => format!("In: it had joined, or said that it wanted to{since}."),
        Stance::Contested => format!("Contested: it had objected, or said both{since}."),
        Stance::Out => format!("No: it had asked out, refused or ended its agreement{since}."),
        Stance::AgreementCancelled => {
            format!("It had signed an agreement, which ICE cancelled as unnecessary{since}.")
        }
    }
}

fn practice(lang: Lang, answer: &StateAnswer<'_>, dataset: &Dataset) -> String {
    match answer
        .jail_practice
        .event
        .and_then(|event| dataset.event(event))
    {
        None => format!(
            "No public rule of {} was found for this day.",
            whom(lang, answer.state)
        ),
        Some(event) => format!(
            "{}, {}.",
            practice_label(lang, answer.jail_practice.value),
            since(lang, &event.date)
        ),
    }
}
