//! What readers take with them in words: what a view is called, what its picture shows, and all of it in a paragraph.

use super::catalogue as t;
use super::dates::day;
use super::layer::layer_name;
use super::places::{in_place, in_state, of_state, place_name, state_name};
use crate::domain::{Lang, StateFips};
use crate::timeline::{Filter, Selection, Timeline, View};

/// What the atlas is called.
#[must_use]
pub fn atlas_name(lang: Lang) -> &'static str {
    t::site_name(lang)
}

/// Whom a map drawn from tiles has to name, as markup: the atlas at `url` with the edition, and those who made the
/// boundaries.
#[must_use]
pub fn tiles_credit(timeline: &Timeline, lang: Lang, url: &str) -> String {
    let dataset = timeline.dataset();
    let boundaries = dataset.package.resource("counties-2010");
    let credit = boundaries.map_or("", |file| file.credit.as_str());
    t::tiles_credit_html(lang, credit, &dataset.edition, url)
}

/// What a view is called in a list of references.
#[must_use]
pub fn view_title(timeline: &Timeline, selection: &Selection) -> String {
    titled(
        timeline,
        selection,
        day(selection.lang, selection.named_day()),
    )
}

/// The same with the day as addresses have it, for those who read titles by the thousand.
#[must_use]
pub fn view_title_iso(timeline: &Timeline, selection: &Selection) -> String {
    titled(timeline, selection, selection.named_day().to_string())
}

fn titled(timeline: &Timeline, selection: &Selection, on: String) -> String {
    let lang = selection.lang;
    let title = match &selection.view {
        View::National => t::title_national(lang, on),
        View::States => t::title_states(lang, on),
        View::State(fips, _) => t::title_state(lang, on, within(timeline, lang, Some(*fips))),
        View::Table if selection.filter == Filter::default() => t::title_table(lang, on),
        View::Table => t::title_table_filtered(lang, on),
        View::County(fips, _) => {
            let place = timeline.dataset().county(*fips);
            let usps = place
                .map(|place| place.usps.to_string())
                .unwrap_or_default();
            let place = place.map(|place| in_place(lang, place)).unwrap_or_default();
            t::title_county(lang, on, place, usps)
        }
        View::Events(_) => t::title_events(lang).to_owned(),
        View::Timeline(state) => {
            t::title_timeline(lang, within(timeline, lang, state.map(|(fips, _)| fips)))
        }
        View::Practice(state) => t::title_practice(
            lang,
            on,
            within(timeline, lang, state.map(|(fips, _)| fips)),
        ),
        View::Curves => t::title_curves(lang).to_owned(),
        View::Sheet => t::title_sheet(lang).to_owned(),
        View::Compare { from, to, state } => t::title_compare(
            lang,
            day(lang, *from),
            day(lang, *to),
            within(timeline, lang, state.map(|(fips, _)| fips)),
        ),
    };
    match selection.layer.filter(|_| selection.has_layers()) {
        Some(layer) => format!("{title} ({})", layer_name(lang, Some(layer))),
        None => title,
    }
}

/// The place that a view is of: `Cook County, IL`, `Illinois`, or the country.
#[must_use]
pub fn view_place(timeline: &Timeline, selection: &Selection) -> String {
    let (lang, dataset) = (selection.lang, timeline.dataset());
    let state = match &selection.view {
        View::County(fips, _) => {
            let place = dataset.county(*fips);
            return place.map_or_else(String::new, |place| {
                format!("{}, {}", place_name(lang, place), place.usps)
            });
        }
        View::State(fips, _)
        | View::Timeline(Some((fips, _)))
        | View::Practice(Some((fips, _)))
        | View::Compare {
            state: Some((fips, _)),
            ..
        } => Some(*fips),
        View::Events(filter) => filter.state.map(|(fips, _)| fips),
        View::National
        | View::States
        | View::Table
        | View::Timeline(None)
        | View::Curves
        | View::Sheet
        | View::Practice(None)
        | View::Compare { state: None, .. } => selection.filter.state.map(|(fips, _)| fips),
    };
    state.and_then(|fips| dataset.state(fips)).map_or_else(
        || t::the_country(lang).to_owned(),
        |state| state_name(lang, state),
    )
}

/// "in Illinois", or "in the United States".
fn within(timeline: &Timeline, lang: Lang, state: Option<StateFips>) -> String {
    state
        .and_then(|fips| timeline.dataset().state(fips))
        .map_or_else(
            || t::in_the_nation(lang).to_owned(),
            |state| in_state(lang, state),
        )
}

/// "of Illinois", or "of the United States".
fn of(timeline: &Timeline, lang: Lang, state: Option<StateFips>) -> String {
    state
        .and_then(|fips| timeline.dataset().state(fips))
        .map_or_else(
            || t::of_the_nation(lang).to_owned(),
            |state| of_state(lang, state),
        )
}

/// What stands for a view's picture where it cannot be seen: the kind of picture, and what it shows. `None` for a view
/// without one.
#[must_use]
pub fn alt_text(timeline: &Timeline, selection: &Selection, finding: &str) -> Option<String> {
    let lang = selection.lang;
    // Its stop is in the message.
    let finding = finding.trim_end_matches('.');
    Some(match &selection.view {
        View::National => t::alt_map(lang, finding, of(timeline, lang, None)),
        View::State(fips, _) => t::alt_map(lang, finding, of(timeline, lang, Some(*fips))),
        View::Practice(state) => {
            let of = of(timeline, lang, state.map(|(fips, _)| fips));
            t::alt_map(lang, finding, of)
        }
        View::Compare { state, .. } => {
            let within = within(timeline, lang, state.map(|(fips, _)| fips));
            t::alt_compare(lang, finding, within)
        }
        View::County(..) => t::alt_lanes(lang, finding),
        View::Timeline(_) => t::alt_rollout(lang, finding),
        View::Curves => t::alt_curves(lang, finding),
        View::Sheet => t::alt_sheet(lang, finding),
        View::States | View::Table | View::Events(_) => return None,
    })
}

/// A view in one paragraph: its finding and what else it says, each sentence with its stop. What the answers of the
/// nation and of a state say begins with the finding, so that the name of the view stands for it.
#[must_use]
pub fn summary(
    timeline: &Timeline,
    selection: &Selection,
    finding: &str,
    more: &[String],
) -> String {
    let sentences = more.iter().filter(|text| !text.is_empty());
    let sentences: Vec<String> = sentences.map(|text| closed(text)).collect();
    let lead = match selection.view {
        View::National | View::State(..) if !sentences.is_empty() => {
            format!("{}:", view_title(timeline, selection))
        }
        _ => closed(finding),
    };
    std::iter::once(lead)
        .chain(sentences)
        .collect::<Vec<_>>()
        .join(" ")
}

/// A sentence with its stop.
fn closed(sentence: &str) -> String {
    let stop = if sentence.ends_with(['.', '!', '?', '”', '»']) {
        ""
    } else {
        "."
    };
    format!("{sentence}{stop}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Dataset, Files};
    use std::sync::Arc;

    #[test]
    fn a_paragraph_says_of_what_it_speaks_and_a_picture_what_it_shows() {
        let timeline = Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap()));
        let of =
            |view: View, lang| Selection::new(view, timeline.opening_day(), &timeline).spoken(lang);
        let said = |view: View, lang| {
            let more = ["It was so. And so".to_owned(), String::new()];
            summary(&timeline, &of(view, lang), "A finding", &more)
        };
        assert_eq!(
            said(View::National, Lang::En),
            "Secure Communities in the United States by county, 5 August 2011: It was so. And so."
        );
        assert_eq!(
            said(View::States, Lang::En),
            "A finding. It was so. And so."
        );
        let alt = |view: View, lang| alt_text(&timeline, &of(view, lang), "Un hallazgo");
        assert_eq!(
            alt(View::National, Lang::Es).unwrap(),
            "Mapa de Estados Unidos por condado. Un hallazgo."
        );
        assert_eq!(alt(View::Table, Lang::Es), None);
    }
}
