//! `/` and its exports at `/national.{ext}`: the country on one day, by county.

use super::super::{Error, Format, Frame, ask, format::Asked, visit::Visit};
use super::parts::{self, DayControl, Finding, LegendRow, Piece};
use super::states::{StateRow, state_rows};
use super::take::Take;
use crate::timeline::{Facts, Selection, View};
use crate::words::catalogue as t;
use crate::{export, render, words};
use actix_web::{HttpResponse, web};
use askama::Template;

pub(super) const FORMATS: [Format; 9] = [
    Format::Html,
    Format::Json,
    Format::Csv,
    Format::Xlsx,
    Format::GeoJson,
    Format::TopoJson,
    Format::Svg,
    Format::BibTex,
    Format::CslJson,
];

#[derive(Template)]
#[template(path = "national.html")]
struct Page {
    frame: Frame,
    title: String,
    headline: Vec<Piece>,
    findings: Vec<Finding>,
    day: DayControl,
    map: String,
    legend: Vec<LegendRow>,
    states: Vec<StateRow>,
    table_href: String,
    total: String,
    downloads: Take,
}

/// `/`, in whatever format the reader prefers.
pub async fn page(visit: Visit) -> Result<HttpResponse, Error> {
    let asked = visit.format("national", &FORMATS)?;
    answer(&visit, &asked).await
}

/// `/national.{ext}`; without an extension the canonical address is `/`.
pub async fn export(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    if asked.negotiated {
        return Err(Error::moved(super::super::query::with_query(
            &visit.lang.at("/"),
            visit.req.query_string(),
        )));
    }
    answer(&visit, &asked).await
}

async fn answer(visit: &Visit, asked: &Asked<'_>) -> Result<HttpResponse, Error> {
    let query = visit.query(&ask::OF_A_DAY, asked)?;
    let selection = visit.selection(View::National, &query)?;
    visit
        .answer(asked, &selection, || match asked.format {
            Format::Html => html(visit, &selection).map(String::into_bytes),
            Format::Svg => {
                let edition = &visit.edition;
                let base = visit.base();
                Ok(
                    render::map_file(&edition.maps, &edition.timeline, &selection, base)
                        .into_bytes(),
                )
            }
            _ => Ok(export::national_json(
                &visit.edition.timeline,
                &selection,
                &visit.links(&selection, &FORMATS),
            )?),
        })
        .await
}

pub(super) fn html(visit: &Visit, selection: &Selection) -> Result<String, Error> {
    let edition = &visit.edition;
    let timeline = &edition.timeline;
    let facts = Facts {
        day: selection.named_day(),
        ..timeline.facts(selection.day, None)
    };
    let headline = words::national_headline(visit.lang, &facts);
    let title = headline.text();
    let findings = words::national_findings(visit.lang, &facts, &visit.programme_end());
    let more: Vec<String> = findings.iter().map(|(_, said)| said.text()).collect();
    Ok(Page {
        frame: visit.frame(&selection.address("")),
        map: render::map_inline(&edition.maps, timeline, selection, &title),
        headline: parts::linked(headline, selection),
        downloads: Take::of(visit, selection, &FORMATS, &title, &more),
        title,
        findings: parts::findings(findings, selection),
        day: parts::day_control(visit, selection),
        legend: parts::legend(&facts.counts, selection),
        states: state_rows(visit, selection),
        table_href: selection.with_view(View::Table).address(""),
        total: words::number(facts.total),
    }
    .render()?)
}

impl Visit {
    /// The public address, without a slash at its end.
    #[must_use]
    pub fn base(&self) -> &str {
        self.state.public_url().as_str().trim_end_matches('/')
    }

    /// The same selection in other formats, as absolute addresses.
    #[must_use]
    pub fn links(&self, selection: &Selection, formats: &[Format]) -> export::Links {
        let extensions: Vec<&str> = formats
            .iter()
            .filter(|format| **format != Format::Html)
            .map(|format| format.extension())
            .collect();
        export::Links::of(selection, self.base(), &extensions)
    }

    /// The day on which the programme first ended, in words.
    #[must_use]
    pub fn programme_end(&self) -> String {
        self.edition
            .timeline
            .programme_end()
            .map(|day| words::day(self.lang, day))
            .unwrap_or_default()
    }
}
