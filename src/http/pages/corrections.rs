//! `/corrections`: what was wrong, since when, what it says now, and in which edition.

use super::super::{Error, Format, Frame, ask, visit::Visit};
use super::journal::{FORMATS, FeedEntry};
use super::reference::Address;
use super::take::Take;
use crate::editions::{CellChange, Correction, Entry, Journal};
use crate::export::Links;
use crate::words::{self, catalogue as t};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Serialize;

/// A correction as a page shows it.
struct View {
    /// The table, and where it stands in the edition that is right.
    table: String,
    href: String,
    row: String,
    cells: Vec<CellChange>,
    since: String,
    edition: String,
    corrected: String,
    note: String,
}

#[derive(Template)]
#[template(path = "corrections.html")]
struct Page {
    frame: Frame,
    title: String,
    corrections: Vec<View>,
    downloads: Take,
}

#[derive(Serialize)]
struct Document<'a> {
    edition: &'a str,
    corrections: Vec<Listed<'a>>,
    links: Links,
}

#[derive(Serialize)]
struct Listed<'a> {
    #[serde(flatten)]
    correction: &'a Correction,
    /// The first edition that is right.
    corrected_in: &'a str,
    corrected: String,
    note: &'a str,
}

/// Every correction, the newest first.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address("/corrections", Vec::new(), &query)?;
    visit.answer_of_journal(&asked, &address, &query, |format, journal| match format {
        Format::Html => html(&visit, journal, &address),
        Format::Atom => feed(&visit, journal, &address),
        _ => {
            let listed = all(journal).map(|(entry, correction)| Listed {
                correction,
                corrected_in: &entry.id,
                corrected: entry.accepted.to_string(),
                note: &entry.why.note,
            });
            Ok(serde_json::to_vec(&Document {
                edition: &visit.edition.id,
                corrections: listed.collect(),
                links: address.links(visit.base(), &FORMATS),
            })?)
        }
    })
}

/// Every correction with the acceptance that brought it, the newest first.
fn all(journal: &Journal) -> impl Iterator<Item = (&Entry, &Correction)> {
    let entries = journal.entries().iter().rev();
    entries.flat_map(|entry| entry.corrections.iter().map(move |one| (entry, one)))
}

fn html(visit: &Visit, journal: &Journal, address: &Address) -> Result<Vec<u8>, Error> {
    let title = t::corrections_title(visit.lang, all(journal).count());
    let page = Page {
        frame: visit.frame_of_a_page(&address.to(""), &title),
        title,
        corrections: all(journal)
            .map(|(entry, correction)| of(visit, entry, correction))
            .collect(),
        downloads: Take::files(address.downloads(&FORMATS)),
    };
    Ok(page.render()?.into_bytes())
}

fn of(visit: &Visit, entry: &Entry, correction: &Correction) -> View {
    View {
        table: visit.file_title(&correction.path),
        href: visit.in_edition(&format!("/data/{}", correction.path), &entry.id),
        row: correction.row.clone(),
        cells: correction.cells.clone(),
        since: correction.since.clone(),
        edition: entry.id.clone(),
        corrected: words::day(visit.lang, entry.accepted_on()),
        note: entry.why.note.clone(),
    }
}

fn feed(visit: &Visit, journal: &Journal, address: &Address) -> Result<Vec<u8>, Error> {
    let (lang, page) = (visit.lang, address.to(""));
    let entries = all(journal).map(|(entry, correction)| {
        let cells = correction
            .cells
            .iter()
            .map(|cell| t::corrections_cell(lang, &cell.column, &cell.now, &cell.was));
        let name = format!("{}:{}", correction.path, correction.row);
        FeedEntry {
            id: visit.absolute(&format!("{page}#{}-{}-{name}", entry.id, entry.accepted)),
            title: t::corrections_entry(lang, &correction.row, visit.file_title(&correction.path)),
            updated: entry.accepted.to_string(),
            href: visit.absolute(&page),
            content: cells.collect::<Vec<_>>().join("\n"),
        }
    });
    let title = t::corrections_title(lang, all(journal).count());
    visit.journal_feed(title, entries.collect(), address)
}
