//! `/states/{usps}`: one state on one day, by county.

use super::super::{Desk, Error, Format, Frame, ask, format::split_extension, visit::Visit};
use super::embed::{Embedded, Figure};
use super::layers::{self, LayerView};
use super::national::FORMATS;
use super::parts::{self, DayControl, EventView, Finding, LegendRow, Named, Piece};
use super::places::{PlaceRow, place_row};
use super::recorded::{self, RecordedView};
use super::take::Take;
use crate::timeline::{Answer, Facts, Selection, StateAnswer, View};
use crate::words::{Said, Unit, catalogue as t};
use crate::{export, render, words};
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "state.html")]
struct Page {
    frame: Frame,
    title: String,
    /// "Events in" the state.
    events: String,
    /// Heading of the table, and its caption.
    every: String,
    caption: String,
    /// Whether it is a `State`, the `District` or a territory.
    kind: String,
    /// The link to all of its events.
    all_events: String,
    headline: Vec<Piece>,
    findings: Vec<Finding>,
    day: DayControl,
    layers: Vec<Named>,
    layer: Option<LayerView>,
    map: render::InPage,
    shapes: String,
    legend: Vec<LegendRow>,
    places: Vec<PlaceRow>,
    history: Vec<EventView>,
    events_href: String,
    feed_href: String,
    /// What changed about the place from edition to edition, where editions are kept: the page and the feed.
    changes: Option<(String, String)>,
    downloads: Take,
    recorded: Option<RecordedView>,
}

/// One state and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let view = visit.state_at(
        asked.stem,
        split_extension(&segment).1,
        visit.req.query_string(),
    )?;
    let query = visit.query(&ask::OF_A_DAY, &asked)?;
    let selection = visit.selection(view, &query)?;
    let timeline = &visit.edition.timeline;
    let View::State(fips, _) = selection.view else {
        return Err(Error::page_not_found());
    };
    if asked.format.is_picture() {
        return visit.picture(&asked, selection, &query).await;
    }
    visit
        .answer(&asked, &selection, |selection| {
            let answer = timeline.state(fips, selection.day);
            let answer = answer.ok_or_else(Error::page_not_found)?;
            match asked.format {
                Format::Html => {
                    let shapes = render::map_shapes(&visit.edition.maps, timeline, selection);
                    html(&visit, selection, &answer, shapes).map(String::into_bytes)
                }
                Format::Svg => visit.drawing(selection),
                _ => Ok(export::state_json(
                    timeline,
                    selection,
                    &answer,
                    &visit.links(selection, &FORMATS),
                )?),
            }
        })
        .await
}

/// What the day shows: the facts, the layer where one is asked for, and the finding.
fn found<'a>(
    visit: &'a Desk,
    selection: &Selection,
    answer: &StateAnswer<'_>,
    places: &[Answer<'_>],
) -> (Facts<'a>, Option<LayerView>, Said) {
    let facts = Facts {
        day: selection.named_day(),
        ..(visit.edition.timeline).facts(selection.day, Some(answer.state.fips))
    };
    let layer = layers::view(visit, selection, places);
    let headline = match &layer {
        Some(layer) => layer.headline.clone(),
        None => {
            let unit = Unit::of(places.iter().map(|answer| answer.place));
            words::state_headline(visit.lang, &facts, answer, unit)
        }
    };
    (facts, layer, headline)
}

/// What an embed of the state shows.
pub(super) fn embedded(visit: &Desk, selection: &Selection, answer: &StateAnswer<'_>) -> Embedded {
    let edition = &visit.edition;
    let places = edition.timeline.selected(selection);
    let (facts, layer, headline) = found(visit, selection, answer, &places);
    let finding = headline.text();
    Embedded {
        headline: parts::linked(headline, selection),
        figure: Figure::Map {
            map: render::map_inline(&edition.maps, &edition.timeline, selection, &finding),
            legend: layers::legend_of(&layer, &facts.counts, selection),
            layer: selection.layer,
        },
    }
}

/// The page, with `shapes` in the map.
pub(super) fn html(
    visit: &Desk,
    selection: &Selection,
    answer: &StateAnswer<'_>,
    shapes: String,
) -> Result<String, Error> {
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let state = answer.state;
    let on = words::day(lang, selection.named_day());
    let answers = timeline.selected(selection);
    let unit = Unit::of(answers.iter().map(|answer| answer.place));
    let (facts, layer, headline) = found(visit, selection, answer, &answers);
    let title = headline.text();
    let found = words::state_findings(visit.lang, &facts, answer, unit, timeline);
    // They are of the status; a layer says all it has to say in its finding.
    let status = found.iter().filter(|_| layer.is_none());
    let more: Vec<String> = status.map(|(_, said)| said.text()).collect();
    let history = timeline.state_history(state.fips);
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        map: render::map_in_page(&visit.edition.maps, timeline, selection, &title),
        shapes,
        headline: parts::linked(headline, selection),
        downloads: Take::of(visit, selection, &FORMATS, &title, &more),
        title,
        events: t::events_where(lang, words::in_state(lang, state)),
        every: t::every_unit(lang, &on, words::of_state(lang, state), unit.code()),
        caption: t::state_on_a_day(lang, &on, words::state_name(lang, state)),
        kind: state.kind.clone(),
        all_events: t::all_events_where(lang, words::in_state(lang, state)),
        findings: parts::findings(found, selection),
        day: parts::day_control(visit, selection),
        layers: layers::choices(visit, selection),
        legend: layers::legend_of(&layer, &facts.counts, selection),
        layer,
        places: answers
            .iter()
            .map(|answer| place_row(visit, answer, selection))
            .collect(),
        history: history
            .iter()
            .map(|item| parts::event_view(visit, item.event))
            .collect(),
        events_href: lang.at(&format!("/events?state={}", state.usps.lower())),
        feed_href: lang.at(&format!("/events.atom?state={}", state.usps.lower())),
        changes: visit.changes("state", &state.usps.lower()),
        recorded: recorded::view(visit, &selection.view),
    }
    .render()?)
}
