//! One jurisdiction in words.

use super::catalogue as t;
use super::dates::{day, since};
use super::labels::status_label;
use super::numbers::uncapitalised;
use super::order::{order_of_limit, order_of_nos, rank_sentence};
use super::places::place_name;
use super::unit::Unit;
use crate::domain::{
    Basis, Code as _, EventIx, Federal, JailPractice, Lang, Phase, Stance, Status,
};
use crate::timeline::{Answer, Rank, Timeline};

/// The finding of a day in one place, for the page's heading.
#[must_use]
pub fn county_headline(lang: Lang, answer: &Answer<'_>) -> String {
    t::county_headline(
        lang,
        day(lang, answer.day),
        place_name(lang, answer.place),
        standing(lang, answer),
        answer.place.usps.to_string(),
    )
}

/// The headline status as the end of a sentence: `active over its objection, limits ICE holds`.
#[must_use]
pub fn standing(lang: Lang, answer: &Answer<'_>) -> String {
    let status = answer.status;
    let text = uncapitalised(status_label(lang, status.value, status.basis));
    if status.value == Status::ActiveOverObjection && answer.jail_practice.value.limits() {
        t::standing_limits(lang, text)
    } else {
        text
    }
}

/// The three tracks of a place on a day, and how they follow each other: an entry each.
#[must_use]
pub fn county_summary(lang: Lang, answer: &Answer<'_>, timeline: &Timeline) -> Vec<String> {
    let dataset = timeline.dataset();
    let order = timeline.order(answer);
    let ranked = order.as_ref();
    let ranked = ranked.and_then(|order| rank(lang, order.rank, answer, timeline));
    let mut sentences = vec![with(federal(lang, answer, timeline), ranked)];
    if timeline.phase(answer.day).not_running() {
        sentences.push(t::county_not_running(lang).to_owned());
    }
    let said = answer.stance.event.and_then(|event| dataset.event(event));
    let said = said.map(|event| event.id.as_str());
    let nos = order
        .iter()
        .flat_map(|order| order_of_nos(lang, order, said));
    sentences.push(with(stance(lang, answer, timeline), nos));
    let limited = order.as_ref().and_then(|order| order.limited.as_ref());
    sentences.push(with(
        practice(lang, answer, timeline),
        limited.map(|limit| order_of_limit(lang, limit)),
    ));
    sentences
}

/// What ICE had switched on.
fn federal(lang: Lang, answer: &Answer<'_>, timeline: &Timeline) -> String {
    match (answer.federal.value, answer.federal.since) {
        (Federal::NoDateFound, _) => t::county_no_date(lang).to_owned(),
        (Federal::Activated, Some(since)) => t::county_on(lang, day(lang, since)),
        _ => match timeline.activation(answer.place.fips) {
            Some(event) => t::county_on_later(lang, day(lang, event.date.day)),
            None => t::county_not_on(lang).to_owned(),
        },
    }
}

/// What the place, or its state, had said.
fn stance(lang: Lang, answer: &Answer<'_>, timeline: &Timeline) -> String {
    let phase = timeline.phase(answer.day);
    let (basis, date) = (
        whose(answer.stance.basis),
        when(lang, answer.stance.event, timeline),
    );
    match answer.stance.value {
        Stance::NoneFound if phase.not_running() || phase == Phase::Restarted => {
            let end = timeline.programme_end().map(|end| day(lang, end));
            t::county_stances_ended(lang, end.unwrap_or_default())
        }
        Stance::NoneFound => t::county_no_stance(lang).to_owned(),
        Stance::In => t::county_in(lang, basis, date),
        Stance::Contested => t::county_contested(lang, basis, date),
        Stance::Out => t::county_out(lang, basis, date),
        Stance::AgreementCancelled => t::county_agreement_cancelled(lang, basis, date),
    }
}

/// What its jails do.
fn practice(lang: Lang, answer: &Answer<'_>, timeline: &Timeline) -> String {
    let (basis, date) = (
        whose(answer.jail_practice.basis),
        when(lang, answer.jail_practice.event, timeline),
    );
    match answer.jail_practice.value {
        JailPractice::NoneFound => t::county_no_rule(lang).to_owned(),
        JailPractice::LimitsHolds => t::county_limits_holds(lang, basis, date),
        JailPractice::NotifiesOnly => t::county_notifies_only(lang, basis, date),
        JailPractice::Cooperates => t::county_cooperates(lang, basis, date),
    }
}

/// The variant that messages choose by whose act it was.
fn whose(basis: Option<Basis>) -> &'static str {
    basis.unwrap_or(Basis::Own).code()
}

/// Since when a value holds.
fn when(lang: Lang, event: Option<EventIx>, timeline: &Timeline) -> String {
    event
        .and_then(|event| timeline.dataset().event(event))
        .map(|event| since(lang, &event.date))
        .unwrap_or_default()
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
