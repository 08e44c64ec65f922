//! `/editions`: what the atlas said since when, what changed, and why.

use super::super::{Error, Format, Frame, ask, visit::Visit};
use super::journal::{FORMATS, FeedEntry};
use super::parts::Named;
use super::reference::Address;
use super::take::Take;
use crate::editions::{Entry, Journal};
use crate::export::Links;
use crate::words::{self, catalogue as t};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Serialize;

/// An acceptance as a page shows it.
struct EntryView {
    id: String,
    /// The atlas in this edition; none where its files are deleted.
    href: Option<String>,
    iso: String,
    accepted: String,
    as_of: String,
    as_of_words: String,
    reason: String,
    note: String,
    changes: Vec<Named>,
    corrections: usize,
}

#[derive(Template)]
#[template(path = "editions.html")]
struct Page {
    frame: Frame,
    title: String,
    entries: Vec<EntryView>,
    corrections: String,
    downloads: Take,
}

#[derive(Serialize)]
struct Document<'a> {
    edition: &'a str,
    editions: Vec<Listed>,
    links: Links,
}

#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    entry: Entry,
    href: String,
}

/// Every acceptance, the newest first.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address("/editions", Vec::new(), &query)?;
    visit.answer_of_journal(&asked, &address, &query, |format, journal| match format {
        Format::Html => html(&visit, journal, &address),
        Format::Atom => feed(&visit, journal, &address),
        _ => {
            let entries = journal.entries().iter().rev();
            let listed = entries.map(|entry| Listed {
                href: visit.absolute(&visit.in_edition("/", &entry.id)),
                entry: entry.counted(),
            });
            Ok(serde_json::to_vec(&Document {
                edition: &visit.edition.id,
                editions: listed.collect(),
                links: address.links(visit.base(), &FORMATS),
            })?)
        }
    })
}

fn html(visit: &Visit, journal: &Journal, address: &Address) -> Result<Vec<u8>, Error> {
    let title = t::editions_title(visit.lang, journal.entries().len());
    let page = Page {
        frame: visit.frame_of_a_page(&address.to(""), &title),
        title,
        entries: journal
            .entries()
            .iter()
            .rev()
            .map(|entry| entry_view(visit, entry))
            .collect(),
        corrections: visit.lang.at("/corrections"),
        downloads: Take::files(address.downloads(&FORMATS)),
    };
    Ok(page.render()?.into_bytes())
}

fn entry_view(visit: &Visit, entry: &Entry) -> EntryView {
    let lang = visit.lang;
    let kept = entry.removed.is_none();
    EntryView {
        id: entry.id.clone(),
        href: kept.then(|| visit.in_edition("/", &entry.id)),
        // In HTML a second has at most three digits behind it.
        iso: format!("{:.0}", entry.accepted),
        accepted: visit.moment(entry.accepted),
        as_of: entry.as_of.to_string(),
        as_of_words: words::day(lang, entry.as_of),
        reason: visit.occasion(entry.why.reason, &entry.why.sources),
        note: entry.why.note.clone(),
        changes: entry
            .changes
            .iter()
            .map(|change| Named {
                label: visit.file_changed(&change.path, change.rows),
                href: visit.in_edition(&format!("/data/{}", change.path), &entry.id),
                current: !kept,
            })
            .collect(),
        corrections: entry.corrections.len(),
    }
}

fn feed(visit: &Visit, journal: &Journal, address: &Address) -> Result<Vec<u8>, Error> {
    let lang = visit.lang;
    let page = address.to("");
    let entries = journal.entries().iter().rev().map(|entry| {
        let view = entry_view(visit, entry);
        let said = [view.reason.clone(), view.note.clone()];
        let said = said.into_iter().filter(|text| !text.is_empty());
        let said = said.chain(view.changes.iter().map(|change| change.label.clone()));
        FeedEntry {
            id: visit.absolute(&format!("{page}#e-{}-{}", entry.id, entry.accepted)),
            title: t::editions_entry(lang, view.accepted, &entry.id),
            updated: entry.accepted.to_string(),
            href: visit.absolute(&page),
            content: said.collect::<Vec<_>>().join("\n"),
        }
    });
    visit.journal_feed(
        t::editions_title(lang, journal.entries().len()),
        entries.collect(),
        address,
    )
}
