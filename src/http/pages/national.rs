//! `/` and its exports at `/national.{ext}`: the country on one day, by county.

use super::super::{
    Error, Format, Frame, ask, cache::CachePolicy, conditional::Reply, format::Asked, visit::Visit,
};
use super::parts::{self, DayControl, Finding, LegendRow, Named, Piece};
use super::states::{StateRow, state_rows};
use crate::timeline::{Facts, Selection, View};
use crate::words::catalogue as t;
use crate::{export, render, words};
use actix_web::{HttpResponse, web};
use askama::Template;

pub(super) const FORMATS: [Format; 7] = [
    Format::Html,
    Format::Json,
    Format::Csv,
    Format::GeoJson,
    Format::Svg,
    Format::Png,
    Format::Pdf,
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
    downloads: Vec<Named>,
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
    if asked.format.is_picture() {
        return visit.picture(asked, selection, &query).await;
    }
    visit.answer(asked, &selection, || match asked.format {
        Format::Html => html(visit, &selection).map(String::into_bytes),
        Format::Svg => visit.drawing(&selection),
        Format::Csv => Ok(export::jurisdictions_csv(
            &visit.edition.timeline,
            &selection,
            "jurisdictions_on_day",
        )?),
        Format::GeoJson => Ok(export::jurisdictions_geojson(
            &visit.edition.timeline,
            &selection,
        )?),
        _ => Ok(export::national_json(
            &visit.edition.timeline,
            &selection,
            &visit.links(&selection, &FORMATS),
        )?),
    })
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
    Ok(Page {
        frame: visit.frame(&selection.address("")),
        map: render::map_inline(&edition.maps, timeline, selection, &title),
        headline: parts::linked(headline, selection),
        title,
        findings: parts::findings(
            words::national_findings(visit.lang, &facts, &visit.programme_end()),
            selection,
        ),
        day: parts::day_control(visit, selection),
        legend: parts::legend(&facts.counts, selection),
        states: state_rows(visit, selection),
        table_href: selection.with_view(View::Table).address(""),
        total: words::number(facts.total),
        downloads: parts::downloads(selection, &FORMATS),
    }
    .render()?)
}

impl Visit {
    /// Answers a selection in the format asked for: 304, or what `render` makes, with a file name
    /// for what is saved.
    ///
    /// # Errors
    /// Whatever `render` says.
    pub fn answer(
        &self,
        asked: &Asked<'_>,
        selection: &Selection,
        render: impl FnOnce() -> Result<Vec<u8>, Error>,
    ) -> Result<HttpResponse, Error> {
        let page = asked.format == Format::Html;
        let extension = if page { "" } else { asked.format.extension() };
        let address = selection.address(extension);
        let saved = matches!(asked.format, Format::Csv | Format::GeoJson);
        let reply = Reply {
            address: &address,
            format: asked.format,
            negotiated: asked.negotiated,
            policy: CachePolicy::view(page, selection.edition.is_some()),
            file_name: saved
                .then(|| selection.file_name(asked.format.extension(), &self.edition.id)),
        };
        self.respond(reply, render)
    }

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
