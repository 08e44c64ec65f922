//! What the pages about the journal have in common: which journal an address asks about, how it is answered, and feeds.

use super::super::{
    Error, Format, conditional,
    format::Asked,
    frame::Alternate,
    query::{Query, respelt},
    visit::Visit,
};
use super::reference::Address;
use crate::dataset::package::PACKAGE_FILE;
use crate::domain::{Code as _, Lang, date::parse_day};
use crate::editions::{Journal, Reason, Rows, end_of};
use crate::words::{self, catalogue as t};
use actix_web::HttpResponse;
use askama::Template;
use jiff::{Timestamp, tz::TimeZone};
use std::sync::Arc;

pub(super) const FORMATS: [Format; 3] = [Format::Html, Format::Json, Format::Atom];

/// A feed about the journal.
#[derive(Template)]
#[template(path = "journal.atom.xml")]
struct Feed {
    lang: Lang,
    title: String,
    updated: String,
    about: String,
    self_href: String,
    page_href: String,
    others: Vec<Alternate>,
    edition: String,
    entries: Vec<FeedEntry>,
}

/// An entry of such a feed.
pub(super) struct FeedEntry {
    pub id: String,
    pub title: String,
    pub updated: String,
    pub href: String,
    pub content: String,
}

impl Visit {
    /// Answers at an address with what `write` makes, in a format, of the journal that the query asks about. The journal
    /// grows while the edition stays, so its state is part of the tag.
    pub(super) fn answer_of_journal(
        &self,
        asked: &Asked<'_>,
        address: &Address,
        query: &Query,
        write: impl FnOnce(Format, &Journal) -> Result<Vec<u8>, Error>,
    ) -> Result<HttpResponse, Error> {
        let journal = self.journal_for(query);
        self.answer_of_version(asked, address, &journal.version(), || {
            write(asked.format, &journal)
        })
    }

    /// Answers at an address with what is made from more than the edition: `version` names what else it is made from.
    pub(super) fn answer_of_version(
        &self,
        asked: &Asked<'_>,
        address: &Address,
        version: &str,
        make: impl FnOnce() -> Result<Vec<u8>, Error>,
    ) -> Result<HttpResponse, Error> {
        let shown = address.shown(asked);
        let reply = address.reply(asked, &shown);
        if asked.format == Format::Html
            && let Some(to) = respelt(reply.address, self.req.query_string())
        {
            return Err(Error::moved(to));
        }
        conditional::respond_of_version(&self.req, self, &reply, version, make)
    }

    /// The journal as an address asks for it: as it was when the edition that it names was first accepted, or when the day
    /// as known on that it names ended. So its answer is as settled as any other.
    fn journal_for(&self, query: &Query) -> Arc<Journal> {
        if let Some(id) = query.get("edition") {
            let mut entries = self.journal.entries().iter();
            let first = entries.find(|entry| entry.id == id);
            let then = first.map(|entry| self.journal.until(entry.accepted));
            return Arc::new(then.unwrap_or_default());
        }
        let day = query.known().and_then(|text| parse_day(text).ok());
        day.map_or_else(
            || Arc::clone(&self.journal),
            |day| Arc::new(self.journal.until(end_of(day))),
        )
    }

    /// An address of this server in the language of the visit, in an edition.
    pub(super) fn in_edition(&self, path: &str, edition: &str) -> String {
        format!("{}?edition={edition}", self.lang.at(path))
    }

    pub(super) fn absolute(&self, address: &str) -> String {
        format!("{}{address}", self.base())
    }

    /// A moment for people, in UTC to the minute: several editions can be accepted on one day.
    pub(super) fn moment(&self, moment: Timestamp) -> String {
        let at = moment.to_zoned(TimeZone::UTC);
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        t::editions_moment(self.lang, words::day(self.lang, at.date()), time)
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

    /// A file and how many of its rows differ.
    pub(super) fn file_changed(&self, path: &str, rows: Option<Rows>) -> String {
        let title = self.file_title(path);
        match rows {
            Some(rows) => {
                t::editions_rows(self.lang, rows.added, rows.changed, rows.removed, title)
            }
            None => t::editions_file(self.lang, title),
        }
    }

    /// On which occasion an edition was accepted.
    pub(super) fn occasion(&self, reason: Reason, sources: &[String]) -> String {
        let (lang, sources) = (self.lang, sources.join(", "));
        match reason {
            Reason::Started => t::editions_started(lang).to_owned(),
            Reason::Published => t::editions_published(lang).to_owned(),
            Reason::Refreshed if sources.is_empty() => t::editions_refreshed(lang).to_owned(),
            Reason::Refreshed => t::editions_refreshed_from(lang, sources),
        }
    }

    /// A feed of what the journal says at an address.
    pub(super) fn journal_feed(
        &self,
        title: String,
        entries: Vec<FeedEntry>,
        address: &Address,
    ) -> Result<Vec<u8>, Error> {
        let newest = entries.first().map(|entry| entry.updated.clone());
        let href = address.to("atom");
        let (_, plain) = Lang::of_path(&href);
        let others = Lang::ALL.iter().filter(|lang| **lang != self.lang);
        let feed = Feed {
            lang: self.lang,
            title,
            updated: newest.unwrap_or_else(|| format!("{}T00:00:00Z", self.edition.as_of)),
            about: self.absolute(&self.lang.at("/about")),
            others: others
                .map(|lang| Alternate {
                    lang: *lang,
                    href: self.absolute(&lang.at(plain)),
                })
                .collect(),
            page_href: self.absolute(&address.to("")),
            self_href: self.absolute(&href),
            edition: self.edition.id.clone(),
            entries,
        };
        Ok(feed.render()?.into_bytes())
    }
}
