//! `/events`: every dated row, newest first; pages are paged, exports whole.

use super::super::{
    Desk, Error, Format, Frame, ask, embedding::MOST_EVENTS, format::Asked, query::Query,
    visit::Visit,
};
use super::embed::{Embedded, Figure, plain, some};
use super::feed;
use super::parts::{self, EventView, Named};
use super::reference::Address;
use super::table::{Choice, choices};
use super::take::Take;
use crate::domain::{Code as _, Event, Lang, Track};
use crate::export;
use crate::timeline::events::EventFilter;
use crate::timeline::{Selection, View};
use crate::words::catalogue as t;
use crate::words::{self, EventsOf};
use actix_web::{HttpResponse, web};
use askama::Template;

const FORMATS: [Format; 7] = [
    Format::Html,
    Format::Json,
    Format::Csv,
    Format::Xlsx,
    Format::Atom,
    Format::BibTex,
    Format::CslJson,
];
/// Events on a page.
const A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "events.html")]
struct Page {
    frame: Frame,
    title: String,
    range: String,
    states: Vec<Choice>,
    fips: String,
    tracks: Vec<Choice>,
    kinds: Vec<Choice>,
    from: String,
    to: String,
    kept: Vec<(&'static str, String)>,
    all: Option<String>,
    events: Vec<EventView>,
    previous: Option<String>,
    next: Option<String>,
    pages: Vec<Named>,
    feed_href: String,
    downloads: Take,
}

/// The events and their exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let page = asked.format == Format::Html;
    let allowed: &[&str] = if page {
        &ask::OF_EVENTS
    } else {
        &ask::OF_ALL_EVENTS
    };
    let query = visit.query(allowed, &asked)?;
    let filter = visit.event_filter(&query)?;
    let selection = visit.selection(View::Events(filter.clone()), &query)?;
    if page {
        return paged(&visit, &asked, &query, &selection, &filter);
    }
    let timeline = &visit.edition.timeline;
    visit
        .answer(&asked, &selection, |selection| match asked.format {
            Format::Atom => feed::feed(&visit, selection, &filter).map(String::into_bytes),
            _ => {
                let links = visit.links(selection, &FORMATS);
                Ok(export::events_json(timeline, &filter, &links)?)
            }
        })
        .await
}

/// A page of the list. Its number belongs to its address, so the canonical address of every page is its own; that of
/// the first goes without.
fn paged(
    visit: &Visit,
    asked: &Asked<'_>,
    query: &Query,
    selection: &Selection,
    filter: &EventFilter,
) -> Result<HttpResponse, Error> {
    let events: Vec<&Event> = visit
        .edition
        .timeline
        .events(filter)
        .into_iter()
        .map(|(_, event)| event)
        .collect();
    let last = events.len().div_ceil(A_PAGE).max(1);
    let number = page_number(query, last)?;
    let first = visit.address(visit.lang.at("/events"), of_filter(selection), query)?;
    let address = numbered(&first, selection, number);
    visit.answer_at(asked, &address, || {
        let list = List {
            events: &events,
            number,
            last,
            first: &first,
        };
        html(visit, selection, filter, &list, &address).map(String::into_bytes)
    })
}

/// Where in the list a page stands.
struct List<'a> {
    events: &'a [&'a Event],
    number: usize,
    last: usize,
    first: &'a Address,
}

fn page_number(query: &Query, last: usize) -> Result<usize, Error> {
    let Some(text) = query.get("page") else {
        return Ok(1);
    };
    // One spelling a page: `+2`, `02` and `2.0` are none.
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    let number = text.parse().ok().filter(|_| plain);
    number
        .filter(|number| (1..=last).contains(number))
        .ok_or_else(|| Error::bad_page(text, last))
}

fn of_filter(selection: &Selection) -> Vec<(&'static str, String)> {
    let mut parameters = selection.parameters();
    parameters.retain(|(name, _)| *name != "edition");
    parameters
}

fn numbered(first: &Address, selection: &Selection, number: usize) -> Address {
    let mut own = of_filter(selection);
    if number > 1 {
        own.push(("page", number.to_string()));
    }
    first.with(own)
}

fn html(
    visit: &Visit,
    selection: &Selection,
    filter: &EventFilter,
    list: &List<'_>,
    address: &Address,
) -> Result<String, Error> {
    let timeline = &visit.edition.timeline;
    let to = |number| numbered(list.first, selection, number).to("");
    let near = |number: usize| (1..=list.last).contains(&number).then(|| to(number));
    let start = (list.number - 1) * A_PAGE;
    let day = |day: Option<crate::domain::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let everything = selection.with_view(View::Events(EventFilter::default()));
    let title = headline(visit, filter, list.events.len());
    Ok(Page {
        frame: Frame {
            sharing: Some(visit.sharing(selection, &FORMATS, &title)),
            ..visit.frame(&address.to(""))
        },
        downloads: Take::of(visit, selection, &FORMATS, &title, &[]),
        title,
        range: range(visit.lang, list, start),
        states: choices(
            t::all_states(visit.lang),
            timeline.dataset().states.iter().map(|state| {
                let chosen = filter.state.is_some_and(|(fips, _)| fips == state.fips);
                (
                    state.usps.lower(),
                    words::state_name(visit.lang, state),
                    chosen,
                )
            }),
        ),
        fips: filter.fips.map(|fips| fips.to_string()).unwrap_or_default(),
        tracks: choices(
            t::all_tracks(visit.lang),
            Track::ALL.iter().map(|track| {
                let chosen = filter.track == Some(*track);
                let label = words::track_label(visit.lang, *track).to_owned();
                (track.code().to_owned(), label, chosen)
            }),
        ),
        kinds: choices(
            t::all_kinds(visit.lang),
            visit.kinds().map(|(code, label)| {
                let chosen = filter.kind.as_deref() == Some(code);
                (code.to_owned(), label.to_owned(), chosen)
            }),
        ),
        from: day(filter.from),
        to: day(filter.to),
        kept: address.kept(),
        all: (*filter != EventFilter::default()).then(|| everything.address("")),
        events: list
            .events
            .iter()
            .skip(start)
            .take(A_PAGE)
            .map(|event| parts::event_view(visit, event))
            .collect(),
        previous: near(list.number - 1),
        next: near(list.number + 1),
        pages: steps(list.number, list.last)
            .into_iter()
            .map(|number| Named {
                label: words::number(number as u64),
                href: to(number),
                current: number == list.number,
            })
            .collect(),
        feed_href: selection.address("atom"),
    }
    .render()?)
}

/// What an embed of the list shows: its newest.
pub(super) fn embedded(visit: &Desk, filter: &EventFilter) -> Embedded {
    let all = visit.edition.timeline.events(filter);
    let shown = all.iter().take(MOST_EVENTS);
    let events: Vec<EventView> = shown
        .map(|(_, event)| parts::event_view(visit, event))
        .collect();
    Embedded {
        headline: plain(headline(visit, filter, all.len())),
        figure: Figure::Events {
            some: some(visit.lang, events.len(), all.len()),
            events,
        },
    }
}

/// Which part of the list a page shows.
fn range(lang: Lang, list: &List<'_>, start: usize) -> String {
    let total = list.events.len();
    let end = (start + A_PAGE).min(total);
    if list.last == 1 {
        return String::new();
    }
    t::events_range(
        lang,
        end,
        list.number.to_string(),
        list.last.to_string(),
        start + 1,
        total,
    )
}

/// The first page, the last, and those round this one.
fn steps(here: usize, last: usize) -> Vec<usize> {
    let mut steps: Vec<usize> = [1, last].into_iter().collect();
    steps.extend((here.saturating_sub(2).max(1)..=here + 2).filter(|&number| number <= last));
    steps.sort_unstable();
    steps.dedup();
    steps
}

/// How many events there are, and of what: the heading of the page and the title of the feed.
pub(super) fn headline(visit: &Desk, filter: &EventFilter, count: usize) -> String {
    let dataset = visit.edition.dataset();
    let kind = filter.kind.as_deref();
    words::events_headline(
        visit.lang,
        count as u64,
        &EventsOf {
            state: filter.state.and_then(|(fips, _)| dataset.state(fips)),
            place: filter.fips.and_then(|fips| dataset.county(fips)),
            track: filter.track,
            kind: visit
                .kinds()
                .find(|(code, _)| Some(*code) == kind)
                .map(|(_, label)| label),
            from: filter.from,
            to: filter.to,
        },
    )
}
