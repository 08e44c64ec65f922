//! `/search?q=`: a place by its name or code.

use super::super::error::Wording;
use super::super::{Error, Format, Frame, ask, visit::Visit};
use super::reference::Address;
use super::take::Take;
use crate::domain::Lang;
use crate::export::Links;
use crate::render::palette;
use crate::timeline::search::{Found, Hit, LONGEST, MOST_HITS};
use crate::words;
use crate::words::catalogue as t;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Serialize;

const FORMATS: [Format; 2] = [Format::Html, Format::Json];

/// A place that was found, for a page.
struct Row {
    name: String,
    code: String,
    href: String,
    /// Class of the swatch; a state has no status and no swatch.
    class: Option<&'static str>,
    standing: String,
}

#[derive(Template)]
#[template(path = "search.html")]
struct Page {
    frame: Frame,
    title: String,
    q: String,
    longest: usize,
    kept: Vec<(&'static str, String)>,
    day: String,
    rows: Vec<Row>,
    near: Vec<Row>,
    first_only: bool,
    defs: String,
    downloads: Take,
}

/// A place that was found, for programs.
#[derive(Serialize)]
struct Place {
    kind: &'static str,
    fips: String,
    state: String,
    name: String,
    href: String,
}

#[derive(Serialize)]
struct Document<'a> {
    edition: &'a str,
    q: &'a str,
    results: Vec<Place>,
    near: Vec<Place>,
    links: Links,
}

/// The search.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_A_SEARCH, &asked)?;
    let q = query.get("q").unwrap_or_default().trim();
    if q.chars().count() > LONGEST {
        let reason = |lang: Lang| t::error_reason_too_long(lang, LONGEST);
        return Err(Error::bad_parameter("q", Wording::of(reason)));
    }
    let own = (!q.is_empty()).then(|| ("q", q.to_owned()));
    let address = visit.address("/search", own.into_iter().collect(), &query)?;
    visit.answer_at(&asked, &address, || {
        let found = visit.search(q);
        match asked.format {
            Format::Html => html(&visit, &address, q, &found).map(String::into_bytes),
            _ => document(&visit, &address, q, &found),
        }
    })
}

fn document(visit: &Visit, address: &Address, q: &str, found: &Found) -> Result<Vec<u8>, Error> {
    let places = |hits: &[Hit]| hits.iter().filter_map(|hit| place(visit, *hit)).collect();
    let mut body = serde_json::to_vec(&Document {
        edition: &visit.edition.id,
        q,
        results: places(&found.hits),
        near: places(&found.near),
        links: address.links(visit.base(), &FORMATS),
    })?;
    body.push(b'\n');
    Ok(body)
}

fn place(visit: &Visit, hit: Hit) -> Option<Place> {
    let dataset = visit.edition.dataset();
    let href = format!("{}{}", visit.base(), visit.hit_link(hit)?.href);
    Some(match hit {
        Hit::State(fips) => {
            let state = dataset.state(fips)?;
            Place {
                kind: "state",
                fips: fips.to_string(),
                state: state.usps.to_string(),
                name: state.name.clone(),
                href,
            }
        }
        Hit::County(fips) => {
            let place = dataset.county(fips)?;
            Place {
                kind: "county",
                fips: fips.to_string(),
                state: place.usps.to_string(),
                name: place.full_name.clone(),
                href,
            }
        }
    })
}

fn html(visit: &Visit, address: &Address, q: &str, found: &Found) -> Result<String, Error> {
    let rows = |hits: &[Hit]| hits.iter().filter_map(|hit| row(visit, *hit)).collect();
    let (results, near): (Vec<Row>, Vec<Row>) = (rows(&found.hits), rows(&found.near));
    let downloads = if q.is_empty() {
        Vec::new()
    } else {
        address.downloads(&FORMATS)
    };
    Ok(Page {
        frame: visit.frame(&address.to("")),
        title: title(visit.lang, q, results.len()),
        q: q.to_owned(),
        longest: LONGEST,
        kept: address.kept(),
        day: words::day(visit.lang, visit.edition.timeline.opening_day()),
        first_only: results.len() == MOST_HITS,
        rows: results,
        near,
        defs: palette::hidden_patterns(),
        downloads: Take::files(downloads),
    }
    .render()?)
}

fn title(lang: Lang, q: &str, found: usize) -> String {
    match found {
        _ if q.is_empty() => t::search_title_empty(lang).to_owned(),
        MOST_HITS => t::search_title_many(lang, found, q),
        _ => t::search_title(lang, found, q),
    }
}

/// A hit with what held there on the day on which the atlas opens.
fn row(visit: &Visit, hit: Hit) -> Option<Row> {
    let timeline = &visit.edition.timeline;
    let day = timeline.opening_day();
    let link = visit.hit_link(hit)?;
    Some(match hit {
        Hit::State(fips) => {
            let answers: Vec<_> = timeline
                .counties(day)
                .filter(|answer| answer.place.state == fips)
                .collect();
            let unit = words::Unit::of(answers.iter().map(|answer| answer.place));
            let facts = timeline.facts(day, Some(fips));
            let standing = match facts.with_date {
                0 => t::search_state_no_date(visit.lang).to_owned(),
                known => t::search_state_on(
                    visit.lang,
                    unit.part_known(visit.lang, facts.activated, known, facts.total),
                ),
            };
            Row {
                name: link.label.say(visit.lang),
                code: fips.to_string(),
                href: link.href,
                class: None,
                standing,
            }
        }
        Hit::County(fips) => {
            let answer = timeline.county(fips, day)?;
            let status = words::status_label(visit.lang, answer.status.value, answer.status.basis);
            Row {
                name: link.label.say(visit.lang),
                code: fips.to_string(),
                href: link.href,
                class: Some(palette::class(answer.mark)),
                standing: status.to_owned(),
            }
        }
    })
}
