//! `/editions`: what the atlas said since when, what changed, and why.

use super::super::{
    Error, Format, Frame, ask,
    cache::CachePolicy,
    conditional::{self, Reply},
    format::Asked,
    frame::Alternate,
    query::{Query, respelt},
    visit::Visit,
};
use super::parts::Named;
use super::reference::Address;
use super::take::Take;
use crate::dataset::package::PACKAGE_FILE;
use crate::domain::{Code as _, Lang, date::parse_day};
use crate::editions::{Change, Entry, Journal, Reason, end_of};
use crate::export::Links;
use crate::words::{self, catalogue as t};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Serialize;

pub(super) const FORMATS: [Format; 3] = [Format::Html, Format::Json, Format::Atom];

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

/// A feed about the journal.
#[derive(Template)]
#[template(path = "journal.atom.xml")]
pub(super) struct Feed {
    pub lang: Lang,
    pub title: String,
    pub updated: String,
    pub about: String,
    pub self_href: String,
    pub page_href: String,
    pub others: Vec<Alternate>,
    pub edition: String,
    pub entries: Vec<FeedEntry>,
}

/// An entry of such a feed.
pub(super) struct FeedEntry {
    pub id: String,
    pub title: String,
    pub updated: String,
    pub href: String,
    pub content: String,
}

#[derive(Serialize)]
struct Document<'a> {
    edition: &'a str,
    editions: Vec<Listed<'a>>,
    links: Links,
}

#[derive(Serialize)]
struct Listed<'a> {
    #[serde(flatten)]
    entry: &'a Entry,
    href: String,
}

/// Every acceptance, the newest first.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address("/editions", Vec::new(), &query)?;
    let journal = visit.journal_for(&query)?;
    visit.answer_of_version(&asked, &address, &journal.version(), || {
        match asked.format {
            Format::Html => html(&visit, &journal, &address).map(String::into_bytes),
            Format::Atom => feed(&visit, &journal, &address).map(String::into_bytes),
            _ => Ok(serde_json::to_vec(&Document {
                edition: &visit.edition.id,
                editions: journal
                    .entries()
                    .iter()
                    .rev()
                    .map(|entry| Listed {
                        entry,
                        href: visit.absolute(&visit.in_edition("/", &entry.id)),
                    })
                    .collect(),
                links: address.links(visit.base(), &FORMATS),
            })?),
        }
    })
}

impl Visit {
    /// The journal as an address asks for it: as it was when the edition that it names was first accepted, or when the day
    /// as known on that it names ended. So its answer is as settled as any other.
    pub(super) fn journal_for(&self, query: &Query) -> Result<Journal, Error> {
        if let Some(id) = query.get("edition") {
            let mut entries = self.journal.entries().iter();
            let first = entries.find(|entry| entry.id == id);
            return Ok(
                first.map_or_else(Journal::default, |entry| self.journal.until(entry.accepted))
            );
        }
        let day = query.known().and_then(|text| parse_day(text).ok());
        Ok(day.map_or_else(
            || self.journal.as_ref().clone(),
            |day| self.journal.until(end_of(day)),
        ))
    }

    /// Answers at an address with what is made from more than the edition: `version` names what else it is made from.
    pub(super) fn answer_of_version(
        &self,
        asked: &Asked<'_>,
        address: &Address,
        version: &str,
        make: impl FnOnce() -> Result<Vec<u8>, Error>,
    ) -> Result<HttpResponse, Error> {
        let page = asked.format == Format::Html;
        let extension = if page { "" } else { asked.format.extension() };
        let reply = Reply {
            address: &address.to(extension),
            format: asked.format,
            negotiated: asked.negotiated,
            policy: CachePolicy::view(page, address.is_frozen()),
            file_name: None,
        };
        if page && let Some(to) = respelt(reply.address, self.req.query_string()) {
            return Err(Error::moved(to));
        }
        conditional::respond_of_version(&self.req, self, &reply, version, make)
    }

    /// An address of this server in the language of the visit, in an edition.
    pub(super) fn in_edition(&self, path: &str, edition: &str) -> String {
        format!("{}?edition={edition}", self.lang.at(path))
    }

    pub(super) fn absolute(&self, address: &str) -> String {
        format!("{}{address}", self.base())
    }

    /// The name of a file of the package for people.
    pub(super) fn file_title(&self, path: &str) -> String {
        let mut files = self.edition.dataset().package.resources.iter();
        let file = files.find(|file| file.path == path);
        match file {
            Some(file) => file.title_in(self.lang).to_owned(),
            None if path == PACKAGE_FILE => t::editions_codebook(self.lang).to_owned(),
            None => path.to_owned(),
        }
    }
}

fn html(visit: &Visit, journal: &Journal, address: &Address) -> Result<String, Error> {
    let title = t::editions_title(visit.lang, journal.entries().len());
    Ok(Page {
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
    }
    .render()?)
}

fn entry_view(visit: &Visit, entry: &Entry) -> EntryView {
    let lang = visit.lang;
    let kept = entry.removed.is_none();
    EntryView {
        id: entry.id.clone(),
        href: kept.then(|| visit.in_edition("/", &entry.id)),
        iso: entry.accepted.to_string(),
        accepted: words::day(lang, entry.accepted_on()),
        as_of: entry.as_of.to_string(),
        as_of_words: words::day(lang, entry.as_of),
        reason: reason(lang, entry),
        note: entry.why.note.clone(),
        changes: entry
            .changes
            .iter()
            .map(|change| Named {
                label: changed(visit, change),
                href: visit.in_edition(&format!("/data/{}", change.path), &entry.id),
                current: !kept,
            })
            .collect(),
        corrections: entry.corrections.len(),
    }
}

fn reason(lang: Lang, entry: &Entry) -> String {
    let sources = entry.why.sources.join(", ");
    match entry.why.reason {
        Reason::Started => t::editions_started(lang).to_owned(),
        Reason::Published => t::editions_published(lang).to_owned(),
        Reason::Refreshed if sources.is_empty() => t::editions_refreshed(lang).to_owned(),
        Reason::Refreshed => t::editions_refreshed_from(lang, sources),
    }
}

/// A file and how many of its rows differ.
fn changed(visit: &Visit, change: &Change) -> String {
    let (lang, title) = (visit.lang, visit.file_title(&change.path));
    match change.rows {
        Some(rows) => t::editions_rows(lang, rows.added, rows.changed, rows.removed, title),
        None => t::editions_file(lang, title),
    }
}

fn feed(visit: &Visit, journal: &Journal, address: &Address) -> Result<String, Error> {
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

impl Visit {
    /// A feed of what the journal says at an address.
    pub(super) fn journal_feed(
        &self,
        title: String,
        entries: Vec<FeedEntry>,
        address: &Address,
    ) -> Result<String, Error> {
        let newest = entries.first().map(|entry| entry.updated.clone());
        let (href, plain) = (address.to("atom"), address.to("atom"));
        let (_, plain) = Lang::of_path(&plain);
        let others = Lang::ALL.iter().filter(|lang| **lang != self.lang);
        Ok(Feed {
            lang: self.lang,
            title,
            updated: newest.unwrap_or_else(|| format!("{}T00:00:00Z", self.edition.as_of)),
            about: self.absolute(&self.lang.at("/about")),
            self_href: self.absolute(&href),
            page_href: self.absolute(&address.to("")),
            others: others
                .map(|lang| Alternate {
                    lang: *lang,
                    href: self.absolute(&lang.at(plain)),
                })
                .collect(),
            edition: self.edition.id.clone(),
            entries,
        }
        .render()?)
    }
}
