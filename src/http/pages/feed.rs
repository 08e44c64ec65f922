//! `/events.atom`: the newest events of a filter as an Atom feed (RFC 4287).

use super::super::{Error, frame::Alternate, visit::Visit};
use super::events::headline;
use super::parts::{self, EventView};
use super::sources::safe_href;
use crate::domain::event::ACTIVATED;
use crate::domain::{Code as _, Event, Lang, Track};
use crate::timeline::Selection;
use crate::timeline::events::EventFilter;
use crate::words::catalogue as t;
use askama::Template;

/// The most entries of a feed. Readers of feeds fetch the whole file again and again; what is older stands in the
/// exports.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "events.atom.xml")]
struct Feed {
    lang: Lang,
    id: String,
    title: String,
    subtitle: String,
    updated: String,
    about: String,
    /// Where the terms of each table stand.
    terms: String,
    self_href: String,
    page_href: String,
    /// The feed in the other languages.
    others: Vec<Alternate>,
    edition: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    title: String,
    updated: String,
    href: String,
    via: Option<String>,
    term: String,
    label: String,
    content: String,
}

#[derive(Template)]
#[template(path = "parts/entry.html")]
struct Content<'a> {
    lang: Lang,
    event: &'a EventView,
}

/// The feed of a filter.
///
/// # Errors
/// Where the template fails.
pub(super) fn feed(
    visit: &Visit,
    selection: &Selection,
    filter: &EventFilter,
) -> Result<String, Error> {
    let events = visit.edition.timeline.events(filter);
    let with_activations = wants_activations(filter);
    let all: Vec<&Event> = events
        .into_iter()
        .map(|(_, event)| event)
        .filter(|event| with_activations || event.kind != ACTIVATED)
        .collect();
    let entries = all
        .iter()
        .take(MOST)
        .map(|event| entry(visit, event))
        .collect::<Result<Vec<_>, Error>>()?;
    let absolute = |address: &str| format!("{}{address}", visit.base());
    let (lang, address) = (visit.lang, selection.address("atom"));
    Ok(Feed {
        lang,
        id: absolute(&address),
        title: t::feed_title(lang, headline(visit, filter, all.len())),
        subtitle: subtitle(lang, all.len(), with_activations),
        // The feed changes with the edition and with nothing else.
        updated: instant(visit.edition.as_of),
        about: absolute(&lang.at("/about")),
        terms: absolute(&lang.at("/data")),
        others: Lang::ALL
            .iter()
            .filter(|&&other| other != lang)
            .map(|&other| Alternate {
                lang: other,
                href: absolute(&selection.spoken(other).address("atom")),
            })
            .collect(),
        self_href: absolute(&address),
        page_href: absolute(&selection.address("")),
        edition: visit.edition.id.clone(),
        entries,
    }
    .render()?)
}

/// Three thousand counties were switched on within five years; in a feed they would bury everything else. They are in
/// it where they are asked for, or where a place is.
fn wants_activations(filter: &EventFilter) -> bool {
    filter.kind.as_deref() == Some(ACTIVATED)
        || filter.track == Some(Track::Federal)
        || filter.state.is_some()
        || filter.fips.is_some()
}

fn subtitle(lang: Lang, all: usize, with_activations: bool) -> String {
    let which = if all > MOST {
        t::feed_newest(lang, all, MOST)
    } else {
        t::feed_all(lang, MOST)
    };
    let activations = if with_activations {
        t::feed_with_activations(lang)
    } else {
        t::feed_without_activations(lang)
    };
    let (dates, language) = (t::feed_dates(lang), t::feed_language(lang));
    format!("{which} {activations} {dates}{language}")
}

fn entry(visit: &Visit, event: &Event) -> Result<Entry, Error> {
    let view = parts::event_view(visit, event);
    let (lang, base) = (visit.lang, visit.base());
    let source = visit.edition.dataset().source(&event.source_id);
    Ok(Entry {
        // In each language its own: title, content and page differ, and a reader that met one id twice would show
        // only one of the two.
        id: format!("{base}{}#e-{}", lang.at("/events"), event.id),
        title: legal(&t::feed_entry(lang, &view.date, &view.kind, &view.place)),
        updated: instant(event.date.day),
        href: format!("{base}{}", parts::event_href(visit, event)),
        via: source
            .and_then(|source| safe_href(&source.url))
            .map(str::to_owned),
        term: event.kind.clone(),
        label: view.kind.clone(),
        content: legal(&Content { lang, event: &view }.render()?),
    })
}

/// A day as Atom writes instants. A day here has no time zone; its first instant in UTC stands for it.
fn instant(day: crate::domain::Day) -> String {
    format!("{day}T00:00:00Z")
}

/// Without the characters that XML cannot hold, escaped or not.
fn legal(text: &str) -> String {
    let fits = |c: &char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    text.chars()
        .filter(fits)
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}
