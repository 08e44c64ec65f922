//! One jurisdiction in words.

use super::dates::{day, since};
use super::labels::status_label;
use super::order::{order_of_limit, order_of_nos, rank_sentence};
use super::unit::Unit;
use crate::domain::{Basis, Federal, JailPractice, Lang, Phase, Stance, Status};
use crate::timeline::{Answer, Rank, Timeline};

/// The finding of a day in one place, for the page's heading.
#[must_use]
pub fn county_headline(lang: Lang, answer: &Answer<'_>) -> String {
    format!(
        "{}, {}, on {}: {}",
        answer.place.full_name,
        answer.place.usps,
        day(lang, answer.day),
        standing(lang, answer)
    )
}

/// The headline status as the end of a sentence: `active over its objection, limits ICE holds`.
#[must_use]
pub fn standing(lang: Lang, answer: &Answer<'_>) -> String {
    let label = status_label(lang, answer.status.value, answer.status.basis);
    let mut text = label.to_owned();
    if let Some(first) = text.get_mut(0..1) {
        first.make_ascii_lowercase();
    }
    if answer.status.value == Status::ActiveOverObjection && answer.jail_practice.value.limits() {
        text.push_str("; limits ICE holds");
    }
    text
}

/// The three tracks of a place on a day, and how they follow each other: an entry each.
#[must_use]
pub fn county_summary(lang: Lang, answer: &Answer<'_>, timeline: &Timeline) -> Vec<String> {
    let dataset = timeline.dataset();
    let phase = timeline.phase(answer.day);
    let programme_end = timeline
        .programme_end()
        .map(|end| day(lang, end))
        .unwrap_or_default();
    let when = |event: Option<crate::domain::EventIx>| {
        event
            .and_then(|event| dataset.event(event))
            .map(|event| since(lang, &event.date))
            .unwrap_or_default()
    };
    let order = timeline.order(answer);
    let mut sentences = vec![match (answer.federal.value, answer.federal.since) {
        (Federal::NoDateFound, _) => {
            "No day was found on which ICE switched the programme on here. That does not mean that it was off.".to_owned()
        }
        (Federal::Activated, Some(since)) => {
            let on = format!("ICE had switched the programme on here on {}.", day(lang, since));
            with(on, order.as_ref().and_then(|order| rank(lang, order.rank, answer, timeline)))
        }
        _ => match activation(lang, answer, timeline) {
            Some(later) => format!("ICE had not yet switched the programme on here; it did on {later}."),
            None => "ICE had not yet switched the programme on here.".to_owned(),
        },
    }];
    if phase.not_running() {
        sentences.push(
            "On this day the programme did not run under its name; fingerprint sharing continued."
                .to_owned(),
        );
    }
    let (whose, has) = match answer.stance.basis {
        Some(Basis::State) => (
            "the state",
            "Of the place itself no stance was found; the state",
        ),
        _ => ("the place", "The place"),
    };
    let date = when(answer.stance.event);
    let stance = match answer.stance.value {
        Stance::NoneFound if phase.not_running() || phase == Phase::Restarted => {
            format!(
                "What places had said of the programme ended with it on {programme_end}; no later stance was found."
            )
        }
        Stance::NoneFound => {
            "No public stance was found; that does not mean that the place agreed.".to_owned()
        }
        Stance::In => format!("{has} had joined or asked to join ({date})."),
        Stance::Contested => format!("{has} had contested it ({date})."),
        Stance::Out => format!("{has} had said no ({date})."),
        Stance::AgreementCancelled => {
            format!("ICE had cancelled the agreement of {whose} ({date}).")
        }
    };
    let said = answer.stance.event.and_then(|event| dataset.event(event));
    let said = said.map(|event| event.id.as_str());
    let nos = order
        .iter()
        .flat_map(|order| order_of_nos(lang, order, said));
    sentences.push(with(stance, nos));
    let date = when(answer.jail_practice.event);
    let by = match answer.jail_practice.basis {
        Some(Basis::State) => "by a rule of the state",
        _ => "by its own rule",
    };
    let practice = match answer.jail_practice.value {
        JailPractice::NoneFound => "No public rule on ICE holds was found.".to_owned(),
        JailPractice::LimitsHolds => {
            format!("Its jails limited which ICE holds they honour, {by} ({date}).")
        }
        JailPractice::NotifiesOnly => {
            format!("Its jails refused ICE holds but told ICE of releases, {by} ({date}).")
        }
        JailPractice::Cooperates => format!("Its jails held and notified for ICE, {by} ({date})."),
    };
    let limited = order.and_then(|order| order.limited);
    sentences.push(with(
        practice,
        limited.as_ref().map(|limit| order_of_limit(lang, limit)),
    ));
    sentences
}

/// A sentence with those that follow it.
fn with(mut text: String, more: impl IntoIterator<Item = String>) -> String {
    for sentence in more {
        text.push(' ');
        text.push_str(&sentence);
    }
    text
}

/// Where a place stands among those of its state.
fn rank(lang: Lang, rank: Rank, answer: &Answer<'_>, timeline: &Timeline) -> Option<String> {
    let (dataset, state) = (timeline.dataset(), answer.place.state);
    let places = dataset.jurisdictions.iter();
    let unit = Unit::of(places.filter(|place| place.state == state));
    Some(rank_sentence(lang, rank, unit, dataset.state(state)?))
}

/// The day on which a place that was not yet switched on would be.
fn activation(lang: Lang, answer: &Answer<'_>, timeline: &Timeline) -> Option<String> {
    Some(day(lang, timeline.activation(answer.place.fips)?.date.day))
}
