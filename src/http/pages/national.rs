//! `/` and its exports at `/national.{ext}`: the country on one day, by county.

use super::super::{Desk, Error, Format, Frame, Part, ask, format::Asked, visit::Visit};
use super::embed::{Embedded, Figure};
use super::layers::{self, LayerView};
use super::parts::{self, DayControl, Finding, LegendRow, Named, Piece};
use super::states::{StateRow, state_rows};
use super::take::Take;
use crate::export::Around;
use crate::timeline::{Facts, Selection, View};
use crate::words::{Said, catalogue as t};
use crate::{export, render, words};
use actix_web::{HttpResponse, web};
use askama::Template;
use std::{cell::RefCell, rc::Rc};

pub(super) const FORMATS: [Format; 11] = [
    Format::Html,
    Format::Json,
    Format::Csv,
    Format::Xlsx,
    Format::GeoJson,
    Format::TopoJson,
    Format::Svg,
    Format::Png,
    Format::Pdf,
    Format::BibTex,
    Format::CslJson,
];

#[derive(Template)]
#[template(path = "national.html")]
struct Page<'a> {
    frame: Frame,
    title: String,
    headline: Vec<Piece>,
    findings: Vec<Finding>,
    day: DayControl,
    layers: Vec<Named>,
    layer: Option<LayerView>,
    map: render::InPage,
    shapes: &'a str,
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
    if asked.format.is_picture() {
        return visit.picture(asked, selection, &query).await;
    }
    let parts = || Ok(parts(visit, asked.format, &selection));
    visit.answer_in_parts(asked, &selection, parts).await
}

/// The answer in parts: what is the same on many days lies in parts of its own.
pub fn parts<'a>(desk: &'a Desk, format: Format, selection: &Selection) -> Vec<Part<'a>> {
    let parts = match format {
        Format::Html => page_in_parts(desk, selection),
        Format::Json | Format::Csv | Format::GeoJson => by_group(desk, format, selection),
        _ => return vec![desk.whole(format, selection, |selection| desk.drawing(selection))],
    };
    parts.into_iter().map(Part::lasting).collect()
}

/// The page: what stands before the shapes of the map, which are the same on all days, and behind them.
fn page_in_parts<'a>(desk: &'a Desk, selection: &Selection) -> Vec<Part<'a>> {
    // Both sides come from one page, which is made when the first of them is asked for.
    let made: Rc<RefCell<Option<(String, String)>>> = Rc::default();
    let side = move |which: &str, first: bool| {
        let made = Rc::clone(&made);
        desk.part(Format::Html, selection, which, move |selection| {
            let kept = made.borrow_mut().take();
            let sides = kept.map_or_else(|| sides(desk, selection), Ok)?;
            let side = if first { &sides.0 } else { &sides.1 };
            let side = side.clone().into_bytes();
            made.replace(Some(sides));
            Ok(side)
        })
    };
    let shapes = desk.part_of_all_days(Format::Html, selection, "shapes", |selection| {
        let edition = &desk.edition;
        Ok(render::map_shapes(&edition.maps, &edition.timeline, selection).into_bytes())
    });
    vec![side("before", true), shapes, side("behind", false)]
}

/// Stands for the shapes where the page is cut.
const CUT: &str = "\u{0}";

fn sides(desk: &Desk, selection: &Selection) -> Result<(String, String), Error> {
    let page = html(desk, selection, CUT)?;
    let sides = page.split_once(CUT);
    let (before, behind) = sides.ok_or_else(|| Error::internal("a page without a map"))?;
    Ok((before.to_owned(), behind.to_owned()))
}

/// Data: what stands before and behind the jurisdictions, and those of each group, which are the same between two
/// changes in the group.
fn by_group<'a>(desk: &'a Desk, format: Format, selection: &Selection) -> Vec<Part<'a>> {
    let timeline = &desk.edition.timeline;
    let around = |which: &str, choose: fn(Around) -> Vec<u8>| {
        desk.part(format, selection, which, move |selection| {
            Ok(choose(around(desk, format, selection)?))
        })
    };
    let mut parts = vec![around("head", |around| around.head)];
    for at in 0..timeline.groups().len() {
        let of_group = Selection {
            group: Some(at),
            ..selection.clone()
        };
        let which = format!("group {at}");
        parts.push(desk.part(format, &of_group, &which, move |selection| {
            let items = match format {
                Format::Csv => export::table(timeline, selection)?.rows_in_csv()?,
                Format::GeoJson => export::features_in_geojson(timeline, selection)?,
                _ => export::jurisdictions_in_json(timeline, selection)?,
            };
            let comma = format != Format::Csv && at > 0 && !items.is_empty();
            Ok(if comma {
                [b",", items.as_slice()].concat()
            } else {
                items
            })
        }));
    }
    parts.push(around("tail", |around| around.tail));
    parts
}

fn around(desk: &Desk, format: Format, selection: &Selection) -> Result<Around, Error> {
    let timeline = &desk.edition.timeline;
    Ok(match format {
        Format::Csv => Around {
            head: export::national_csv_head(timeline)?,
            tail: Vec::new(),
        },
        Format::GeoJson => export::national_geojson_around(timeline, selection)?,
        _ => {
            let links = desk.links(selection, &FORMATS);
            export::national_json_around(timeline, selection, &links)?
        }
    })
}

/// What the day shows: the facts, the layer where one is asked for, and the finding.
fn found<'a>(visit: &'a Desk, selection: &Selection) -> (Facts<'a>, Option<LayerView>, Said) {
    let timeline = &visit.edition.timeline;
    let facts = Facts {
        day: selection.named_day(),
        ..timeline.facts(selection.day, None)
    };
    let layer = selection.layer.and_then(|_| {
        let answers: Vec<_> = timeline.counties(selection.day).collect();
        layers::view(visit, selection, &answers)
    });
    let headline = match &layer {
        Some(layer) => layer.headline.clone(),
        None => words::national_headline(visit.lang, &facts),
    };
    (facts, layer, headline)
}

/// What an embed of the nation shows.
pub(super) fn embedded(visit: &Desk, selection: &Selection) -> Embedded {
    let edition = &visit.edition;
    let (facts, layer, headline) = found(visit, selection);
    let finding = headline.text();
    Embedded {
        headline: parts::linked(headline, selection),
        figure: Figure::Map {
            map: render::map_inline(&edition.maps, &edition.timeline, selection, &finding),
            legend: layers::legend_of(&layer, &facts.counts, selection),
            layer: selection.layer,
        },
    }
}

/// The page, with `shapes` in the map.
pub(super) fn html(visit: &Desk, selection: &Selection, shapes: &str) -> Result<String, Error> {
    let edition = &visit.edition;
    let timeline = &edition.timeline;
    let (facts, layer, headline) = found(visit, selection);
    let title = headline.text();
    let findings = words::national_findings(visit.lang, &facts, &visit.programme_end());
    // They are of the status; a layer says all it has to say in its finding.
    let status = findings.iter().filter(|_| layer.is_none());
    let more: Vec<String> = status.map(|(_, said)| said.text()).collect();
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        map: render::map_in_page(&edition.maps, timeline, selection, &title),
        shapes,
        headline: parts::linked(headline, selection),
        downloads: Take::of(visit, selection, &FORMATS, &title, &more),
        title,
        findings: parts::findings(findings, selection),
        day: parts::day_control(visit, selection),
        layers: layers::choices(visit, selection),
        legend: layers::legend_of(&layer, &facts.counts, selection),
        states: state_rows(visit, selection),
        layer,
        table_href: selection.with_view(View::Table).address(""),
        total: words::number(facts.total),
    }
    .render()?)
}
