//! `/counties/{fips}-{slug}`: one jurisdiction, its three tracks over time.

use super::super::{Desk, Error, Format, Frame, Part, ask, format::split_extension, visit::Visit};
use super::embed::{self, Embedded, Figure};
use super::national::FORMATS;
use super::parts::{self, Cell, DayControl, EventView};
use super::recorded::{self, RecordedView};
use super::take::Take;
use crate::render::palette;
use crate::timeline::{Answer, Selection, Timeline, View};
use crate::words;
use crate::words::catalogue as t;
use crate::{export, render};
use actix_web::{HttpResponse, web};
use askama::Template;

/// A track of the place, as an answer.
struct TrackView {
    question: &'static str,
    cell: Cell,
}

#[derive(Template)]
#[template(path = "county.html")]
struct Page {
    frame: Frame,
    title: String,
    name: String,
    /// "Events in" the place.
    events: String,
    fips: String,
    state_name: String,
    state_href: String,
    population: u64,
    class: &'static str,
    status: Cell,
    summary: Vec<String>,
    defs: String,
    tracks: Vec<TrackView>,
    day: DayControl,
    lanes: String,
    /// Whether rows of the state stand in the history.
    inherits: bool,
    history: Vec<EventView>,
    events_href: String,
    feed_href: String,
    /// What changed about the place from edition to edition, where editions are kept: the page and the feed.
    changes: Option<(String, String)>,
    downloads: Take,
    recorded: Option<RecordedView>,
}

/// One jurisdiction and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let view = visit.county_at(
        asked.stem,
        split_extension(&segment).1,
        visit.req.query_string(),
    )?;
    let query = visit.query(&ask::OF_A_DAY, &asked)?;
    let selection = visit.selection(view, &query)?;
    let timeline = &visit.edition.timeline;
    let View::County(fips, _) = selection.view else {
        return Err(Error::page_not_found());
    };
    if asked.format.is_picture() {
        return visit.picture(&asked, selection, &query).await;
    }
    if asked.format == Format::Json {
        let answer = timeline.county(fips, selection.day);
        let answer = answer.ok_or_else(Error::page_not_found)?;
        let parts = || json_in_parts(&visit, &selection, answer);
        return visit.answer_in_parts(&asked, &selection, parts).await;
    }
    visit
        .answer(&asked, &selection, |selection| {
            let answer = timeline.county(fips, selection.day);
            let answer = answer.ok_or_else(Error::page_not_found)?;
            match asked.format {
                Format::Html => html(&visit, selection, &answer).map(String::into_bytes),
                _ => visit.drawing(selection),
            }
        })
        .await
}

/// The data in parts: which place, its tracks, what was recorded, and what it says on every day, which is most of it.
fn json_in_parts<'a>(
    desk: &'a Desk,
    selection: &Selection,
    answer: Answer<'a>,
) -> Result<Vec<Part<'a>>, Error> {
    let timeline = &desk.edition.timeline;
    let place = answer.place;
    let named = desk.part_of_all_days(Format::Json, selection, "place", move |selection| {
        let day = selection.named_day();
        Ok(export::county_json_place(place, day)?)
    });
    let since = timeline.like_on_its_tracks(place.fips, answer.day);
    let tracks = Part::undated(
        desk.name_of_text(&format!("{} {since} tracks", place.fips), Format::Json),
        move || Ok(export::county_json_tracks(timeline, &answer)?),
    );
    // So few are different that each is named by what it says.
    let recorded = export::county_json_recorded(timeline, &answer)?;
    let named_by_itself = String::from_utf8_lossy(&recorded);
    let recorded = Part::undated(
        desk.name_of_text(&named_by_itself, Format::Json),
        move || Ok(recorded.clone()),
    );
    let tail = desk.part_of_all_days(Format::Json, selection, "tail", move |selection| {
        let links = desk.links(selection, &FORMATS);
        Ok(export::county_json_tail(timeline, place.fips, &links)?)
    });
    let parts = [named, tracks, recorded, tail];
    Ok(parts.map(Part::lasting).into())
}

pub(super) fn html(
    visit: &Desk,
    selection: &Selection,
    answer: &Answer<'_>,
) -> Result<String, Error> {
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let place = answer.place;
    let state = timeline.dataset().state(place.state);
    let track = |question, cell| TrackView { question, cell };
    let history = timeline.county_history(place.fips);
    let named = Answer {
        day: selection.named_day(),
        ..*answer
    };
    let title = words::county_headline(lang, &named);
    let summary = words::county_summary(lang, answer, timeline);
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        downloads: Take::of(visit, selection, &FORMATS, &title, &summary),
        title,
        name: words::place_name(lang, place),
        events: t::events_where(lang, words::in_place(lang, place)),
        fips: place.fips.to_string(),
        state_name: state
            .map(|state| words::state_name(lang, state))
            .unwrap_or_default(),
        state_href: selection
            .with_view(View::State(place.state, place.usps))
            .address(""),
        population: place.population,
        class: palette::class(answer.mark),
        status: Cell {
            basis: "",
            ..parts::cell(
                visit,
                &answer.status,
                words::status_label(visit.lang, answer.status.value, answer.status.basis),
            )
        },
        defs: palette::hidden_patterns(),
        summary,
        tracks: vec![
            track(t::question_federal(lang), federal(visit, answer)),
            track(
                t::question_stance(lang),
                parts::cell(
                    visit,
                    &answer.stance,
                    words::stance_label(visit.lang, answer.stance.value),
                ),
            ),
            track(
                t::question_practice(lang),
                parts::cell(
                    visit,
                    &answer.jail_practice,
                    words::practice_label(visit.lang, answer.jail_practice.value),
                ),
            ),
        ],
        day: parts::day_control(visit, selection),
        lanes: render::lanes_inline(timeline, place.fips, selection, ""),
        inherits: history.iter().any(|item| !item.own),
        history: history
            .iter()
            .map(|item| EventView {
                theirs: !item.own,
                ..parts::event_view(visit, item.event)
            })
            .collect(),
        events_href: lang.at(&format!("/events?fips={}", place.fips)),
        feed_href: lang.at(&format!("/events.atom?fips={}", place.fips)),
        changes: visit.changes("fips", &place.fips),
        recorded: recorded::view(visit, &selection.view),
    }
    .render()?)
}

/// What an embed of the place shows.
pub(super) fn embedded(
    selection: &Selection,
    timeline: &Timeline,
    answer: &Answer<'_>,
) -> Embedded {
    let page = selection.address("");
    Embedded {
        headline: embed::plain(words::county_headline(selection.lang, answer)),
        figure: Figure::Lanes {
            defs: palette::hidden_patterns(),
            lanes: render::lanes_inline(timeline, answer.place.fips, selection, &page),
        },
    }
}

/// The federal answer, with the row it rests on: that of a switch still to come too.
fn federal(visit: &Desk, answer: &Answer<'_>) -> Cell {
    let label = words::federal_label(visit.lang, answer.federal.value);
    let cell = parts::cell(visit, &answer.federal, label);
    let timeline = &visit.edition.timeline;
    match timeline.activation(answer.place.fips) {
        Some(event) if answer.federal.event.is_none() => Cell {
            since: t::until(visit.lang, words::day(visit.lang, event.date.day)),
            href: Some(parts::event_href(visit, event)),
            source: Some(event.source_id.clone()),
            ..cell
        },
        _ => cell,
    }
}
