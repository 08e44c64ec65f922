//! `/events.atom`: the newest events of a filter as an Atom feed (RFC 4287).

use super::super::{Error, visit::Visit};
use super::events::headline;
use super::parts::{self, EventView};
use super::sources::safe_href;
use crate::domain::event::ACTIVATED;
use crate::domain::{Event, Track};
use crate::timeline::Selection;
use crate::timeline::events::EventFilter;
use crate::words::number;
use askama::Template;

/// The most entries of a feed. Readers of feeds fetch the whole file again and again; what is older stands in the
/// exports.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "events.atom.xml")]
struct Feed {
    id: String,
    title: String,
    subtitle: String,
    updated: String,
    base: String,
    self_href: String,
    page_href: String,
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
    let address = selection.address("atom");
    Ok(Feed {
        id: absolute(&address),
        title: format!(
            "Participation Atlas: {}",
            headline(visit, filter, all.len())
        ),
        subtitle: subtitle(all.len(), with_activations),
        // The feed changes with the edition and with nothing else.
        updated: instant(visit.edition.as_of),
        base: visit.base().to_owned(),
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

fn subtitle(all: usize, with_activations: bool) -> String {
    let mut text = if all > MOST {
        format!(
            "The newest {MOST} of {} events; the list and its exports hold all.",
            number(all as u64)
        )
    } else {
        format!("All events of this list, at most {MOST}.")
    };
    text.push_str(if with_activations {
        " The days on which ICE switched places on are among them."
    } else {
        " Without the days on which ICE switched places on: ask for kind=activated, a state or a place."
    });
    text.push_str(" Each entry carries the day from which the event counts.");
    text
}

fn entry(visit: &Visit, event: &Event) -> Result<Entry, Error> {
    let view = parts::event_view(visit, event);
    let base = visit.base();
    let source = visit.edition.dataset().source(&event.source_id);
    Ok(Entry {
        id: format!("{base}/events#e-{}", event.id),
        title: legal(&format!("{}: {}, {}", view.place, view.kind, view.date)),
        updated: instant(event.date.day),
        href: format!("{base}{}", parts::event_href(visit, event)),
        via: source
            .and_then(|source| safe_href(&source.url))
            .map(str::to_owned),
        term: event.kind.clone(),
        label: view.kind.clone(),
        content: legal(&Content { event: &view }.render()?),
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
