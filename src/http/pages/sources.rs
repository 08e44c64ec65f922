//! `/sources` and `/sources/{id}`: who said so.

use super::super::{Error, Format, Frame, ask, format::Asked, visit::Visit};
use super::parts::{self, EventView, Named};
use super::reference::Address;
use crate::domain::Lang;
use crate::domain::event::ACTIVATED;
use crate::domain::{Event, Source};
use crate::export;
use crate::words::catalogue as t;
use crate::words::{self, count_of, number};
use actix_web::{HttpResponse, web};
use askama::Template;
use std::collections::HashMap;

const FORMATS: [Format; 3] = [Format::Html, Format::Json, Format::Csv];
const OF_ONE: [Format; 2] = [Format::Html, Format::Json];

/// A source as a page shows it.
struct SourceView {
    id: String,
    href: String,
    title: String,
    publisher: String,
    published: String,
    /// Where it was read, if that can be a link.
    link: Option<String>,
    /// Where it was read, as it stands in the table.
    url: String,
    read_as: String,
    rows: String,
}

#[derive(Template)]
#[template(path = "sources.html")]
struct ListPage {
    frame: Frame,
    title: String,
    sources: Vec<SourceView>,
    downloads: Vec<Named>,
}

#[derive(Template)]
#[template(path = "source.html")]
struct OnePage {
    frame: Frame,
    title: String,
    source: SourceView,
    cited: String,
    activations: String,
    events: Vec<EventView>,
    downloads: Vec<Named>,
}

/// All sources and their exports.
pub async fn list(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address("/sources", Vec::new(), &query)?;
    let timeline = &visit.edition.timeline;
    visit.answer_at(&asked, &address, || match asked.format {
        Format::Html => list_html(&visit, &address).map(String::into_bytes),
        Format::Csv => Ok(export::sources_csv(timeline)?),
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
            let path = format!("/sources/{}{extension}", source.id);
            return Err(Error::moved(super::super::query::with_query(
                &path,
                self.req.query_string(),
            )));
        }
        let near = near(asked.stem, &dataset.sources).into_iter();
        Err(
            near.fold(Error::source_not_found(asked.stem), |error, source| {
                let label = format!("{}: {}", source.id, parts::source_name(source));
                error.suggest(label, format!("/sources/{}", source.id))
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

fn list_html(visit: &Visit, address: &Address) -> Result<String, Error> {
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
                visit.lang,
                source,
                cited.get(source.id.as_str()).copied().unwrap_or(0),
            )
        })
        .collect();
    Ok(ListPage {
        frame: visit.frame(&address.to("")),
        title: format!(
            "{} and the rows that rest on them",
            count_of(sources.len() as u64, "source", "sources")
        ),
        sources,
        downloads: address.downloads(&FORMATS),
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
    let view = source_view(visit.lang, source, citing.len() as u64);
    Ok(OnePage {
        frame: visit.frame(&address.to("")),
        title: if view.title.is_empty() {
            view.publisher.clone()
        } else {
            view.title.clone()
        },
        cited: match citing.len() {
            0 => "No row of the tables cites it yet".to_owned(),
            1 => "1 row rests on it".to_owned(),
            many => format!("{} rows rest on it", number(many as u64)),
        },
        activations: match activations.len() {
            0 => String::new(),
            some => count_of(some as u64, "activation", "activations"),
        },
        events: events
            .into_iter()
            .map(|event| parts::event_view(visit, event))
            .collect(),
        source: view,
        downloads: address.downloads(&OF_ONE),
    }
    .render()?)
}

fn source_view(lang: Lang, source: &Source, rows: u64) -> SourceView {
    SourceView {
        id: source.id.clone(),
        href: format!("/sources/{}", source.id),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        published: match words::published(lang, source) {
            text if text.is_empty() => "no date given".to_owned(),
            text => text,
        },
        link: safe_href(&source.url).map(str::to_owned),
        url: source.url.clone(),
        read_as: source.read_as.clone(),
        rows: number(rows),
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
