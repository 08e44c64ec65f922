//! What is written on maps and lanes, and what a screen reader says of their marks.

use super::catalogue as t;
use super::dates::{day, written};
use super::labels::phase_label;
use super::numbers::capitalised;
use super::places::in_place;
use super::rows::kind_label;
use crate::dataset::Dataset;
use crate::domain::{Day, Event, Jurisdiction, Lang, Phase, Reach};

/// The note on the narrower scale of a time axis, the longest first.
pub(crate) fn axis_notes(lang: Lang) -> [&'static str; 3] {
    [
        t::axis_narrower_long(lang),
        t::axis_narrower(lang),
        t::axis_narrower_short(lang),
    ]
}

/// A phase's name over a plot. What came before the launch needs none: nothing is drawn there.
pub(crate) fn phase_name(lang: Lang, phase: Phase, short: bool) -> &'static str {
    match (phase, short) {
        (Phase::BeforeLaunch, _) => "",
        (Phase::Running, _) => t::phase_name_running(lang),
        (Phase::ReplacedByPep, _) => t::phase_name_replaced(lang),
        (Phase::Restarted, _) => t::phase_name_restarted(lang),
        (Phase::OrderRevoked, false) => t::phase_name_order_revoked(lang),
        (Phase::OrderRevoked, true) => t::phase_name_order_revoked_short(lang),
        (Phase::RevocationRescinded, false) => t::phase_name_rescinded(lang),
        (Phase::RevocationRescinded, true) => t::phase_name_rescinded_short(lang),
    }
}

/// A phase with the day that it began on, for a title.
pub(crate) fn phase_since(lang: Lang, phase: Phase, since: Option<Day>) -> String {
    let label = phase_label(lang, phase);
    match since {
        Some(since) => t::phase_from(lang, day(lang, since), label),
        None => label.to_owned(),
    }
}

/// A value with the days on which it held, for a title; `until` is the last of them.
pub(crate) fn lane_spell(lang: Lang, value: &str, from: Option<Day>, until: Option<Day>) -> String {
    match (from, until) {
        (None, None) => value.to_owned(),
        (Some(from), None) => t::lane_from(lang, day(lang, from), value),
        (None, Some(until)) => t::lane_to(lang, day(lang, until), value),
        (Some(from), Some(until)) => {
            t::lane_from_to(lang, day(lang, from), day(lang, until), value)
        }
    }
}

/// An event on a lane in words: when, what, whose, and what the compilers say of it, where that is in the language.
pub(crate) fn lane_mark(
    lang: Lang,
    dataset: &Dataset,
    event: &Event,
    of_the_state: bool,
) -> String {
    let when = capitalised(&written(lang, &event.date));
    let (kind, summary) = (kind_label(lang, dataset, event), &event.summary);
    let said = match &event.reach {
        Reach::City(_, city) => t::mark_city(lang, city, kind, summary, when),
        _ if of_the_state => t::mark_state(lang, kind, summary, when),
        _ => t::mark_own(lang, kind, summary, when),
    };
    said.trim_end().to_owned()
}

/// A city that had spoken for itself, on the map of its state.
pub(crate) fn city_mark(
    lang: Lang,
    dataset: &Dataset,
    city: &str,
    county: &Jurisdiction,
    event: &Event,
) -> String {
    let kind = kind_label(lang, dataset, event);
    t::map_city(
        lang,
        city,
        written(lang, &event.date),
        in_place(lang, county),
        kind,
    )
}
