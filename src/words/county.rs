//! One jurisdiction in words.

use super::dates::{day, since};
use super::labels::status_label;
use crate::domain::{Basis, Federal, JailPractice, Lang, Phase, Stance, Status};
use crate::timeline::{Answer, Timeline};

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

/// The three tracks of a place on a day, a sentence each.
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
    let mut sentences = vec![match (answer.federal.value, answer.federal.since) {
        (Federal::NoDateFound, _) => {
            "No day was found on which ICE switched the programme on here. That does not mean that it was off.".to_owned()
        }
        (Federal::Activated, Some(since)) => format!("ICE had switched the programme on here on {}.", day(lang, since)),
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
    sentences.push(match answer.stance.value {
        Stance::NoneFound if phase.not_running() || phase == Phase::Restarted => {
            format!("What places had said of the programme ended with it on {programme_end}; no later stance was found.")
        }
        Stance::NoneFound => "No public stance was found; that does not mean that the place agreed.".to_owned(),
        Stance::In => format!("{has} had joined or asked to join ({date})."),
        Stance::Contested => format!("{has} had contested it ({date})."),
        Stance::Out => format!("{has} had said no ({date})."),
        Stance::AgreementCancelled => format!("ICE had cancelled the agreement of {whose} ({date})."),
    });
    let date = when(answer.jail_practice.event);
    let by = match answer.jail_practice.basis {
        Some(Basis::State) => "by a rule of the state",
        _ => "by its own rule",
    };
    sentences.push(match answer.jail_practice.value {
        JailPractice::NoneFound => "No public rule on ICE holds was found.".to_owned(),
        JailPractice::LimitsHolds => {
            format!("Its jails limited which ICE holds they honour, {by} ({date}).")
        }
        JailPractice::NotifiesOnly => {
            format!("Its jails refused ICE holds but told ICE of releases, {by} ({date}).")
        }
        JailPractice::Cooperates => format!("Its jails held and notified for ICE, {by} ({date})."),
    });
    sentences
}

/// The day on which a place that was not yet switched on would be.
fn activation(lang: Lang, answer: &Answer<'_>, timeline: &Timeline) -> Option<String> {
    Some(day(lang, timeline.activation(answer.place.fips)?.date.day))
}
