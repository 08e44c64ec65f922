//! Layers in words: what they are called, what a day shows, what they do not know.

use super::catalogue as t;
use super::dates::day;
use super::labels::basis_label;
use super::numbers::{list, number, uncapitalised};
use super::places::in_state;
use super::practice::practice_headline;
use super::recorded::period_name;
use super::unit::Unit;
use crate::domain::recorded::UNDER_RECORDED_UNTIL;
use crate::domain::{Basis, Code as _, Day, Lang};
use crate::timeline::layer::{Class, STATUS, WORD_AND_RECORD};
use crate::timeline::{Answer, Layer, Selection, Timeline, View};

/// What a layer is called; the status where there is none.
#[must_use]
pub fn layer_name(lang: Lang, layer: Option<&Layer>) -> String {
    t::layer_name(lang, layer.map_or(STATUS, |layer| layer.key))
}

/// What a class of a layer is called.
#[must_use]
pub fn class_label(lang: Lang, layer: &Layer, class: &Class) -> String {
    t::layer_class(lang, format!("{}-{}", layer.key, class.code))
}

/// What a layer does not know.
#[must_use]
pub fn layer_limits(lang: Lang, layer: &Layer) -> String {
    t::layer_limits(lang, layer.key)
}

/// Of what a map of a layer is: the country, or a state by its name in a sentence (`in Illinois`).
pub struct Where<'a> {
    /// `in Illinois`; none for the country.
    pub within: Option<String>,
    /// What its places are called.
    pub unit: Unit,
    /// The day that words name.
    pub named_day: Day,
    /// The places with their answers.
    pub answers: &'a [Answer<'a>],
}

/// The finding of a layer on a day.
#[must_use]
pub fn layer_headline(lang: Lang, timeline: &Timeline, layer: &Layer, of: &Where<'_>) -> String {
    let on = of.answers.first().map_or(of.named_day, |answer| answer.day);
    let counts = layer.counts(timeline, of.answers);
    let unknown = counts
        .iter()
        .find(|(class, _)| class.code == "no_record")
        .map_or(0, |(_, count)| *count);
    if let Some(period) = (layer.period)(timeline)
        && unknown == of.answers.len() as u64
        && !period.holds(on)
    {
        let (from, to) = (day(lang, period.start), day(lang, period.end));
        return t::layer_outside(lang, day(lang, of.named_day), from, layer.key, to);
    }
    let shown: u64 = counts
        .iter()
        .filter(|(class, _)| class.shows)
        .map(|(_, count)| *count)
        .sum();
    let parts: Vec<String> = counts
        .iter()
        .filter(|(class, count)| class.shows && *count > 0)
        .map(|(class, count)| {
            let label = match layer.key {
                "declined" => t::layer_band(lang, class.code),
                _ => uncapitalised(&class_label(lang, layer, class)),
            };
            t::layer_part(lang, number(*count), label)
        })
        .collect();
    let parts = list(lang, &parts);
    let places = of.unit.count(lang, shown);
    let within = of.within.clone().unwrap_or_else(|| "none".to_owned());
    let on_day = day(lang, of.named_day);
    let headline = match layer.key {
        "stance" => t::layer_headline_stance(lang, on_day, parts, within, places, shown),
        "practice" => t::layer_headline_practice(lang, on_day, parts, within, places, shown),
        "agreed" => t::layer_headline_agreed(lang, on_day, parts, within, places, shown),
        _ => {
            let period = timeline.recorded_period(on);
            let period = period.map(|period| period_name(lang, period));
            let period = period.unwrap_or(on_day);
            t::layer_headline_declined(lang, parts, period, within, places, shown)
        }
    };
    let mut said = headline;
    let recorded = layer.key == "declined";
    let period = timeline.recorded_period(on).filter(|_| recorded);
    if period.is_some_and(|period| period.year() <= UNDER_RECORDED_UNTIL) {
        said = format!("{said} {}", t::layer_under_recorded(lang));
    }
    if unknown > 0 {
        said = format!("{said} {}", t::layer_no_record(lang, unknown));
    }
    said
}

/// What a layer says of a place, after its name.
#[must_use]
pub fn layer_says(lang: Lang, timeline: &Timeline, layer: &Layer, answer: &Answer<'_>) -> String {
    let class = layer.class(timeline, answer);
    let declined = timeline.declined_on(answer.place.fips, answer.day);
    let recorded = match (declined.value, declined.period) {
        (Some(value), Some(period)) => Some(t::layer_says_declined(
            lang,
            value,
            period_name(lang, period),
        )),
        _ => None,
    };
    let none = || t::recorded_no_record(lang).to_owned();
    if layer == &WORD_AND_RECORD {
        let limit = timeline.limit_in_year(answer.place.fips, answer.day);
        let limit = limit.map_or("none", Basis::code);
        return t::layer_says_parted(lang, limit, recorded.unwrap_or_else(none));
    }
    match layer.key {
        "declined" => recorded.unwrap_or_else(none),
        "stance" if answer.stance.basis == Some(Basis::State) && class.code != "out_state" => {
            let label = uncapitalised(&class_label(lang, layer, class));
            format!("{label} ({})", basis_label(lang, Basis::State))
        }
        _ => uncapitalised(&class_label(lang, layer, class)),
    }
}

/// The finding of a layer for the view of a selection.
#[must_use]
pub fn selection_layer_headline(
    timeline: &Timeline,
    selection: &Selection,
    layer: &Layer,
    answers: &[Answer<'_>],
) -> String {
    let lang = selection.lang;
    if layer == &WORD_AND_RECORD {
        let within = match &selection.view {
            View::Practice(state) => state.map(|(state, _)| state),
            _ => None,
        };
        let partings = timeline.partings(selection.day, within);
        return practice_headline(lang, timeline, &partings);
    }
    let state = match &selection.view {
        View::State(state, _) | View::Practice(Some((state, _))) => Some(*state),
        _ => selection.filter.state.map(|(state, _)| state),
    };
    let state = state.and_then(|state| timeline.dataset().state(state));
    let of = Where {
        within: state.map(|state| in_state(lang, state)),
        unit: match state {
            Some(_) => Unit::of(answers.iter().map(|answer| answer.place)),
            None => Unit::Jurisdiction,
        },
        named_day: selection.named_day(),
        answers,
    };
    layer_headline(lang, timeline, layer, &of)
}

/// What a layer rests on, in a line for a picture; where each row names its own source, what every map says.
#[must_use]
pub fn layer_sources(lang: Lang, timeline: &Timeline, layer: &Layer) -> String {
    let sources = layer.sources.iter();
    let named: Vec<String> = sources
        .filter_map(|id| timeline.dataset().source(id))
        .map(|source| {
            let parts = [&source.title, &source.publisher];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            let parts: Vec<&str> = parts.map(String::as_str).collect();
            format!("{} ({})", parts.join(", "), source.id)
        })
        .collect();
    if named.is_empty() {
        t::map_source(lang).to_owned()
    } else {
        format!("{} {}", t::layer_sources(lang), named.join("; "))
    }
}
