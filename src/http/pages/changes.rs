//! `/changes`: in what each edition differs from the one before, row by row, of the nation, a state or a county.

use super::super::{Desk, Error, Format, Frame, ask, query::Query, visit::Visit};
use super::journal::{FORMATS, FeedEntry};
use super::reference::Address;
use super::table::{Choice, choices};
use super::{parts, take::Take};
use crate::domain::{CountyFips, Event, Usps};
use crate::editions::{CellChange, How, Journal, RowChange, Rows};
use crate::export::Links;
use crate::notices::{self, FileChange, Notice, Scope};
use crate::words::{self, catalogue as t};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Serialize;
use std::fmt::Display;

/// Editions on the page and in the feed; the data has all.
const MOST: usize = 50;
/// Rows of a file of an edition on the page and in the feed; the data has all that are listed.
const MOST_ROWS: usize = 30;

/// What an edition changed, as the page shows it.
struct NoticeView {
    /// Its name, and with `n-` before it the anchor.
    id: String,
    edition: String,
    iso: String,
    accepted: String,
    occasion: String,
    note: String,
    files: Vec<FileView>,
    corrections: usize,
}

/// A file that differs.
struct FileView {
    label: String,
    rows: Vec<RowView>,
    /// Whether it is known what they said.
    has_cells: bool,
    /// How many rows are not shown.
    more: usize,
}

/// A row that differs.
struct RowView {
    row: String,
    /// Where it stands now.
    href: Option<String>,
    how: &'static str,
    place: String,
    place_href: Option<String>,
    cells: Vec<CellChange>,
}

#[derive(Template)]
#[template(path = "changes.html")]
struct Page {
    frame: Frame,
    title: String,
    states: Vec<Choice>,
    kept: Vec<(&'static str, String)>,
    all: Option<String>,
    notices: Vec<NoticeView>,
    /// How many are shown of how many, where some are not.
    some: Option<String>,
    corrections: String,
    feed_href: String,
    stream_href: String,
    downloads: Take,
}

#[derive(Serialize)]
struct Document<'a> {
    edition: &'a str,
    filter: Filter,
    notices: Vec<Notice<'a>>,
    links: Links,
}

#[derive(Serialize)]
struct Filter {
    state: Option<Usps>,
    fips: Option<CountyFips>,
}

/// What changed, the newest first.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_CHANGES, &asked)?;
    let scope = visit.scope(&query)?;
    let address = visit.address("/changes", scope.parameters(), &query)?;
    let shown = Shown {
        visit: &visit,
        scope,
        address: &address,
    };
    visit.answer_of_journal(&asked, &address, &query, |format, journal| match format {
        Format::Html => shown.html(journal),
        Format::Atom => shown.feed(journal),
        _ => Ok(serde_json::to_vec(&Document {
            edition: &visit.edition.id,
            filter: Filter {
                state: scope.state.map(|(_, usps)| usps),
                fips: scope.county.map(|(fips, _)| fips),
            },
            notices: notices::all(journal, scope).rev().collect(),
            links: address.links(visit.base(), &FORMATS),
        })?),
    })
}

impl Desk {
    /// What changed about a place from edition to edition, where editions are kept: the page and the feed.
    pub(super) fn changes(&self, name: &str, value: &dyn Display) -> Option<(String, String)> {
        self.state.kept()?;
        let at = |path: &str| self.lang.at(&format!("{path}?{name}={value}"));
        Some((at("/changes"), at("/changes.atom")))
    }

    /// The place about which a query asks to be told.
    ///
    /// # Errors
    /// 400 for a place that there is not.
    pub fn scope(&self, query: &Query) -> Result<Scope, Error> {
        let filter = self.event_filter(query)?;
        let dataset = self.edition.dataset();
        let county = filter.fips.and_then(|fips| dataset.county(fips));
        Ok(Scope {
            state: filter.state,
            county: county.map(|county| (county.fips, Some(county.usps))),
        })
    }
}

/// What is shown where.
struct Shown<'a> {
    visit: &'a Visit,
    scope: Scope,
    address: &'a Address,
}

impl Shown<'_> {
    fn title(&self) -> String {
        let (lang, dataset) = (self.visit.lang, self.visit.edition.dataset());
        let state = self.scope.state.and_then(|(fips, _)| dataset.state(fips));
        let place = match self.scope.county {
            Some((fips, _)) => self.county(fips).map(|(name, _)| name),
            None => state.map(|state| words::state_name(lang, state)),
        };
        place.map_or_else(
            || t::changes_title(lang).to_owned(),
            |place| t::changes_title_of(lang, place),
        )
    }

    /// A county by its name with its state, and its page.
    fn county(&self, fips: CountyFips) -> Option<(String, String)> {
        let lang = self.visit.lang;
        let county = self.visit.edition.dataset().county(fips)?;
        let name = words::place_name(lang, county);
        Some((
            t::county_and_state(lang, name, county.usps.to_string()),
            lang.at(&format!("/counties/{}-{}", county.fips, county.slug)),
        ))
    }

    fn html(&self, journal: &Journal) -> Result<Vec<u8>, Error> {
        let (visit, lang) = (self.visit, self.visit.lang);
        let title = self.title();
        let all = notices::all(journal, self.scope).count();
        let everywhere = self.address.with(Vec::new()).to("");
        let chosen = self.scope.state.map(|(fips, _)| fips);
        let states = visit.edition.dataset().states.iter().map(|state| {
            let name = words::state_name(lang, state);
            (state.usps.lower(), name, chosen == Some(state.fips))
        });
        let page = Page {
            frame: visit.frame_of_a_page(&self.address.to(""), &title),
            title,
            states: choices(t::all_states(lang), states),
            kept: self.address.kept(),
            all: (self.scope != Scope::NATION).then_some(everywhere),
            notices: self
                .newest(journal)
                .map(|notice| self.notice(&notice))
                .collect(),
            some: (all > MOST).then(|| t::changes_newest(lang, all, MOST)),
            corrections: lang.at("/corrections"),
            feed_href: self.address.to("atom"),
            stream_href: format!("/changes/stream{}", self.scope.query()),
            downloads: Take::files(self.address.downloads(&FORMATS)),
        };
        Ok(page.render()?.into_bytes())
    }

    fn newest<'j>(&self, journal: &'j Journal) -> impl Iterator<Item = Notice<'j>> {
        notices::all(journal, self.scope).rev().take(MOST)
    }

    fn notice(&self, notice: &Notice<'_>) -> NoticeView {
        let visit = self.visit;
        let files = notice.changes.iter().map(|file| {
            let rows = file.listed.iter().take(MOST_ROWS);
            FileView {
                label: visit.file_changed(file.path, self.counted(file)),
                has_cells: file.listed.iter().any(|row| !row.cells.is_empty()),
                more: file.listed.len().saturating_sub(MOST_ROWS),
                rows: rows.map(|row| self.row(row)).collect(),
            }
        });
        NoticeView {
            id: notice.id.to_string(),
            edition: notice.edition.to_owned(),
            iso: format!("{:.0}", notice.accepted),
            accepted: visit.moment(notice.accepted),
            occasion: visit.occasion(notice.reason, notice.sources),
            note: notice.note.to_owned(),
            files: files.collect(),
            corrections: notice.corrections.len(),
        }
    }

    /// How many rows of a file differ that concern the place; of a file whose rows are not listed, all.
    fn counted(&self, file: &FileChange<'_>) -> Option<Rows> {
        if self.scope == Scope::NATION || file.listed.is_empty() {
            return file.rows;
        }
        let how = |how: How| file.listed.iter().filter(|row| row.change == how).count();
        Some(Rows {
            added: how(How::Added),
            changed: how(How::Changed),
            removed: how(How::Removed),
        })
    }

    fn row(&self, row: &RowChange) -> RowView {
        let visit = self.visit;
        let event = self.event(&row.row);
        let place = row.places.iter().find_map(|place| self.named(place));
        let (place, place_href) = place.unzip();
        RowView {
            row: row.row.clone(),
            href: event
                .filter(|_| row.change != How::Removed)
                .map(|event| parts::event_href(visit, event)),
            how: match row.change {
                How::Added => t::changes_added(visit.lang),
                How::Changed => t::changes_changed(visit.lang),
                How::Removed => t::changes_removed(visit.lang),
            },
            place: place.unwrap_or_default(),
            place_href,
            cells: row.cells.clone(),
        }
    }

    /// The event that a row is, in the edition that answers.
    fn event(&self, row: &str) -> Option<&Event> {
        let mut events = self.visit.edition.dataset().indexed_events();
        events
            .find(|(_, event)| event.id == row)
            .map(|(_, event)| event)
    }

    /// The name and page of a place, as rows name places.
    fn named(&self, place: &str) -> Option<(String, String)> {
        if let Some(county) = CountyFips::parse(place) {
            return self.county(county);
        }
        let lang = self.visit.lang;
        let state = self.visit.state_named(place)?;
        let page = lang.at(&format!("/states/{}", state.usps.lower()));
        Some((words::state_name(lang, state), page))
    }

    fn feed(&self, journal: &Journal) -> Result<Vec<u8>, Error> {
        let (visit, lang, page) = (self.visit, self.visit.lang, self.address.to(""));
        let entries = self.newest(journal).map(|notice| {
            let view = self.notice(&notice);
            let mut said = vec![view.occasion, view.note];
            for file in view.files {
                said.push(file.label);
                said.extend(file.rows.iter().map(|row| in_a_line(visit, row)));
                if file.more > 0 {
                    said.push(t::changes_more(lang, file.more));
                }
            }
            said.retain(|line| !line.is_empty());
            let anchor = visit.absolute(&format!("{page}#n-{}", view.id));
            FeedEntry {
                id: anchor.clone(),
                title: t::editions_entry(lang, view.accepted, view.edition),
                updated: notice.accepted.to_string(),
                href: anchor,
                content: said.join("\n"),
            }
        });
        visit.journal_feed(self.title(), entries.collect(), self.address)
    }
}

/// A row that differs in a line of text.
fn in_a_line(visit: &Visit, row: &RowView) -> String {
    let head = [row.row.as_str(), row.place.as_str()].into_iter();
    let head: Vec<&str> = head.filter(|text| !text.is_empty()).collect();
    let cells = row
        .cells
        .iter()
        .map(|cell| t::corrections_cell(visit.lang, &cell.column, &cell.now, &cell.was));
    let cells: Vec<String> = cells.collect();
    format!("{} ({}) {}", head.join(", "), row.how, cells.join("; "))
        .trim_end()
        .to_owned()
}
