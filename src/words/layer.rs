//! Layers in words: what they are called, what a day shows, what they do not know.

use super::catalogue as t;
use super::dates::day;
use super::labels::basis_label;
use super::numbers::{list, number, uncapitalised};
use super::places::in_state;
use super::practice::practice_headline;
use super::recorded::period_name;
use super::said::{Behind, Said};
use super::unit::Unit;
use crate::domain::{Basis, Code as _, Day, Lang};
use crate::timeline::layer::{Class, STATUS, Says, WORD_AND_RECORD};
use crate::timeline::{Answer, Layer, Selection, Timeline, View};

/// What a layer is called; the status where there is none.
#[must_use]
pub fn layer_name(lang: Lang, layer: Option<&Layer>) -> String {
    t::layer_name(lang, layer.map_or(STATUS, |layer| layer.key))
}

/// What a class of a layer is called.
#[must_use]
pub fn class_label(lang: Lang, layer: &Layer, class: &Class) -> String {
    t::layer_class(lang, class_key(layer, class))
}

/// What messages call a class of a layer.
fn class_key(layer: &Layer, class: &Class) -> String {
    format!("{}-{}", layer.key, class.code)
}

/// The shortest of what a layer does not know.
#[must_use]
pub fn layer_caveat(lang: Lang, layer: &Layer) -> String {
    t::layer_caveat(lang, layer.key)
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

/// The finding of a layer on a day; its numbers know the classes behind them.
#[must_use]
pub fn layer_headline(lang: Lang, timeline: &Timeline, layer: &Layer, of: &Where<'_>) -> Said {
    let on = of.answers.first().map_or(of.named_day, |answer| answer.day);
    let counts = layer.counts(timeline, of.answers);
    let unknown = counts
        .iter()
        .find(|(class, _)| class.code == NO_RECORD)
        .map_or(0, |(_, count)| *count);
    if let Some(period) = (layer.period)(timeline)
        && unknown == of.answers.len() as u64
        && !period.holds(on)
    {
        let (from, to) = (day(lang, period.start), day(lang, period.end));
        return Said::new(t::layer_outside(
            lang,
            day(lang, of.named_day),
            from,
            layer.key,
            to,
        ));
    }
    let shown = counts
        .iter()
        .filter(|(class, count)| class.shows && *count > 0);
    let parts: Vec<String> = shown
        .clone()
        .map(|(class, count)| {
            let label = uncapitalised(&class_label(lang, layer, class));
            let count = tag(class.code, &number(*count));
            t::layer_part(lang, class_key(layer, class), count, label)
        })
        .collect();
    let total: u64 = shown.clone().map(|(_, count)| *count).sum();
    let places = of.unit.count(lang, total);
    let on_day = day(lang, of.named_day);
    let period = (layer.span)(timeline, on);
    let mut text = t::layer_headline(
        lang,
        &*on_day,
        layer.key,
        list(lang, &parts),
        period.map_or_else(|| on_day.clone(), |period| period_name(lang, period)),
        of.within.as_deref().unwrap_or("none"),
        if total > 0 {
            tag(SHOWN, &places)
        } else {
            places
        },
        total,
    );
    if layer.under_recorded(timeline, on) {
        text = format!("{text} {}", t::layer_under_recorded(lang));
    }
    if unknown > 0 {
        text = format!("{text} {}", t::layer_no_record(lang, unknown));
    }
    let all = shown.clone().map(|(class, _)| class.code).collect();
    let mut links = vec![(SHOWN, Behind::classes(all))];
    links.extend(
        layer
            .classes
            .iter()
            .map(|class| (class.code, Behind::classes(vec![class.code]))),
    );
    Said::tagged(&text, &links)
}

/// The class of what is not known.
const NO_RECORD: &str = "no_record";
/// Marks the number of all places that a finding counts.
const SHOWN: &str = "shown";

/// Words that stand for something, as [`Said::tagged`] reads them.
fn tag(name: &str, words: &str) -> String {
    format!("<{name}>{words}</{name}>")
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
    let label = || uncapitalised(&class_label(lang, layer, class));
    match layer.says {
        Says::WordAndRecord => {
            let limit = timeline.limit_in_year(answer.place.fips, answer.day);
            let limit = limit.map_or("none", Basis::code);
            t::layer_says_parted(lang, limit, recorded.unwrap_or_else(none))
        }
        Says::Declined => recorded.unwrap_or_else(none),
        Says::Stance if answer.stance.basis == Some(Basis::State) && class.code != "out_state" => {
            format!("{} ({})", label(), basis_label(lang, Basis::State))
        }
        Says::Stance | Says::Class => label(),
    }
}

/// The finding of a layer for the view of a selection.
#[must_use]
pub fn selection_layer_headline(
    timeline: &Timeline,
    selection: &Selection,
    layer: &Layer,
    answers: &[Answer<'_>],
) -> Said {
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
