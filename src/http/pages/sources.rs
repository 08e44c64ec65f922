//! `/sources` and `/sources/{id}`: who said so.

use super::super::{Error, Format, Frame, ask, format::Asked, visit::Visit};
use super::parts::{self, EventView, Named};
use super::reference::Address;
use super::take::Take;
use crate::domain::Lang;
use crate::domain::event::ACTIVATED;
use crate::domain::{Event, Source};
use crate::editions::day_of;
use crate::export;
use crate::refresh::RefreshState;
use crate::words;
use crate::words::catalogue as t;
use actix_web::{HttpResponse, web};
use askama::Template;
use std::collections::HashMap;

const FORMATS: [Format; 4] = [Format::Html, Format::Json, Format::Csv, Format::Xlsx];
const OF_ONE: [Format; 2] = [Format::Html, Format::Json];

/// A source as a page shows it.
struct SourceView {
    id: String,
    href: String,
    title: String,
    publisher: String,
    published: String,
    /// Whether the date is said in the words of the source, which are English.
    as_noted: bool,
    /// Where it was read, if that can be a link.
    link: Option<String>,
    /// Where it was read, as it stands in the table.
    url: String,
    read_as: String,
    rows: u64,
}

#[derive(Template)]
#[template(path = "sources.html")]
struct ListPage {
    frame: Frame,
    title: String,
    live: Option<Live>,
    sources: Vec<SourceView>,
    downloads: Take,
}

/// What is wrong with the live sources, said only of what is served now.
struct Live {
    when: String,
    /// Faults of the data that keep a set out, in the words of the check, which are English.
    reasons: Vec<String>,
    /// Sources that cannot be read, or were not for too long.
    failing: Vec<String>,
}

#[derive(Template)]
#[template(path = "source.html")]
struct OnePage {
    frame: Frame,
    title: String,
    source: SourceView,
    cited: String,
    activations: usize,
    /// The tables of what ICE recorded that cite it.
    tables: Vec<Named>,
    events: Vec<EventView>,
    downloads: Take,
}

/// All sources and their exports.
pub async fn list(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address("/sources", Vec::new(), &query)?;
    let timeline = &visit.edition.timeline;
    // An answer that is frozen, or as known on a day, says nothing of today.
    let of_now = !address.is_frozen() && query.known().is_none();
    let live = visit.state.live().filter(|live| of_now && live.degraded());
    if let (Some(state), Format::Html) = (live, asked.format) {
        let version = format!("live {}", state.at);
        return visit.answer_of_version(&asked, &address, &version, || {
            list_html(&visit, &address, Some(of_live(visit.lang, &state))).map(String::into_bytes)
        });
    }
    visit.answer_at(&asked, &address, || match asked.format {
        Format::Html => list_html(&visit, &address, None).map(String::into_bytes),
        Format::Csv => Ok(export::sources_table(timeline)?.csv()?),
        Format::Xlsx => {
            let about = export::About {
                lang: visit.lang,
                permalink: &visit.permanent(&address),
            };
            Ok(export::sources_table(timeline)?.xlsx(timeline, about)?)
        }
        _ => Ok(export::sources_json(
            timeline,
            &address.links(visit.base(), &FORMATS),
        )?),
    })
}

/// One source, with the rows that cite it.
pub async fn one(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &OF_ONE)?;
    let source = visit.source_at(&asked)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address(format!("/sources/{}", source.id), Vec::new(), &query)?;
    let timeline = &visit.edition.timeline;
    visit.answer_at(&asked, &address, || match asked.format {
        Format::Html => one_html(&visit, source, &address).map(String::into_bytes),
        _ => {
            let links = address.links(visit.base(), &OF_ONE);
            Ok(export::source_json(timeline, source, &links)?)
        }
    })
}

impl Visit {
    /// The source that a path names; its id in other capitals is a redirect.
    ///
    /// # Errors
    /// 308, or 404 with the nearest ids.
    fn source_at(&self, asked: &Asked<'_>) -> Result<&Source, Error> {
        let dataset = self.edition.dataset();
        if let Some(source) = dataset.source(asked.stem) {
            return Ok(source);
        }
        let sources = dataset.sources.iter();
        let mut spelt = sources.filter(|source| source.id.eq_ignore_ascii_case(asked.stem));
        if let Some(source) = spelt.next() {
            let extension = match asked.negotiated {
                true => String::new(),
                false => format!(".{}", asked.format.extension()),
            };
            let path = self.lang.at(&format!("/sources/{}{extension}", source.id));
            return Err(Error::moved(super::super::query::with_query(
                &path,
                self.req.query_string(),
            )));
        }
        let near = near(asked.stem, &dataset.sources).into_iter();
        Err(
            near.fold(Error::source_not_found(asked.stem), |error, source| {
                let label = format!("{}: {}", source.id, parts::source_name(source));
                error.suggest(label, self.lang.at(&format!("/sources/{}", source.id)))
            }),
        )
    }
}

/// The sources with the ids most like the one asked for.
fn near<'s>(asked: &str, sources: &'s [Source]) -> Vec<&'s Source> {
    let asked = asked.to_ascii_uppercase();
    let mut near: Vec<(f64, &Source)> = sources
        .iter()
        .map(|source| {
            (
                strsim::jaro_winkler(&source.id.to_ascii_uppercase(), &asked),
                source,
            )
        })
        .filter(|(likeness, _)| *likeness > 0.8)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
    near.into_iter().map(|(_, source)| source).take(6).collect()
}

fn of_live(lang: Lang, state: &RefreshState) -> Live {
    let failing = state
        .sources
        .iter()
        .filter(|source| source.fault.is_some() || source.stale);
    Live {
        when: words::day(lang, day_of(state.at)),
        reasons: state.reasons.iter().map(ToString::to_string).collect(),
        failing: failing
            .map(|source| match source.read {
                Some(read) => {
                    t::sources_live_since(lang, &source.file, words::day(lang, day_of(read)))
                }
                None => t::sources_live_never(lang, &source.file),
            })
            .collect(),
    }
}

fn list_html(visit: &Visit, address: &Address, live: Option<Live>) -> Result<String, Error> {
    let dataset = visit.edition.dataset();
    let mut cited: HashMap<&str, u64> = HashMap::new();
    for event in &dataset.events {
        *cited.entry(&event.source_id).or_default() += 1;
    }
    let sources: Vec<SourceView> = dataset
        .sources
        .iter()
        .map(|source| {
            source_view(
                visit,
                source,
                cited.get(source.id.as_str()).copied().unwrap_or(0)
                    + dataset.recorded.cited(&source.id),
            )
        })
        .collect();
    let title = t::sources_title(visit.lang, sources.len());
    Ok(ListPage {
        frame: visit.frame_of_a_page(&address.to(""), &title),
        title,
        live,
        sources,
        downloads: Take::files(address.downloads(&FORMATS)),
    }
    .render()?)
}

fn one_html(visit: &Visit, source: &Source, address: &Address) -> Result<String, Error> {
    let dataset = visit.edition.dataset();
    let citing: Vec<&Event> = dataset
        .events
        .iter()
        .rev()
        .filter(|event| event.source_id == source.id)
        .collect();
    let (activations, events): (Vec<&Event>, Vec<&Event>) =
        citing.iter().partition(|event| event.kind == ACTIVATED);
    let rows = citing.len() as u64 + dataset.recorded.cited(&source.id);
    let view = source_view(visit, source, rows);
    let tables = dataset.recorded.citing(&source.id).into_iter();
    let tables = tables.filter_map(|(name, rows)| {
        let table = dataset.package.resource(name)?;
        Some(Named {
            label: t::source_table(visit.lang, rows, table.title_in(visit.lang)),
            href: visit.lang.at(&format!("/data/{}", table.path)),
            current: false,
        })
    });
    let title = if view.title.is_empty() {
        view.publisher.clone()
    } else {
        view.title.clone()
    };
    Ok(OnePage {
        frame: visit.frame_of_a_page(&address.to(""), &title),
        title,
        cited: t::source_cited(visit.lang, rows),
        tables: tables.collect(),
        activations: activations.len(),
        events: events
            .into_iter()
            .map(|event| parts::event_view(visit, event))
            .collect(),
        source: view,
        downloads: Take::files(address.downloads(&OF_ONE)),
    }
    .render()?)
}

fn source_view(visit: &Visit, source: &Source, rows: u64) -> SourceView {
    let lang = visit.lang;
    SourceView {
        id: source.id.clone(),
        href: lang.at(&format!("/sources/{}", source.id)),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        published: match words::published(lang, source) {
            text if text.is_empty() => t::sources_no_date(lang).to_owned(),
            text => text,
        },
        as_noted: !source.published_as_written.is_empty(),
        link: safe_href(&source.url).map(str::to_owned),
        url: source.url.clone(),
        read_as: read_as(visit, source),
        rows,
    }
}

/// In what form a source was read: the code, which says it in English, or the codebook's label in another language.
fn read_as(visit: &Visit, source: &Source) -> String {
    let package = &visit.edition.dataset().package;
    let table = package
        .resource("sources")
        .and_then(|table| table.schema.as_ref());
    let fields = table.into_iter().flat_map(|schema| &schema.fields);
    let codes = fields
        .filter(|field| field.name == "read_as")
        .flat_map(|field| &field.categories);
    let mut known = codes.filter(|code| code.value == source.read_as);
    match (visit.lang, known.next()) {
        (Lang::En, _) | (_, None) => source.read_as.clone(),
        (lang, Some(code)) => code.label_in(lang).to_lowercase(),
    }
}

/// The address of a source, if a browser may be sent there: a table could hold `javascript:` or worse.
pub(super) fn safe_href(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    (web && !rest.is_empty()).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        for url in ["https://a.example/x", "HTTP://a.example"] {
            assert_eq!(safe_href(url), Some(url));
        }
        for url in [
            "",
            "javascript:alert(1)",
            "javascript://a.example/%0aalert(1)",
            "data:text/html,x",
            "https:a",
            "https://",
            " https://a.example",
            "ftp://a.example",
        ] {
            assert_eq!(safe_href(url), None, "{url}");
        }
    }
}
