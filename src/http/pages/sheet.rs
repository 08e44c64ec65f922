//! `/timeline/sheet`: national maps at half-year steps, made for print.

use super::super::{Error, Format, Frame, ask, visit::Visit};

use super::{take::Take, timeline::FORMATS};
use crate::export;
use crate::render::{self, Sheet, palette};
use crate::timeline::{Counts, Selection, View};
use crate::words;
use crate::words::catalogue as t;
use actix_web::{HttpResponse, web};
use askama::Template;

/// A map of the sheet.
struct Map<'a> {
    iso: String,
    day: String,
    /// The national map of that day.
    href: String,
    name: String,
    body: &'a str,
    caption: Vec<String>,
}

/// A row of the legend.
struct Key {
    class: &'static str,
    label: &'static str,
}

#[derive(Template)]
#[template(path = "sheet.html")]
struct Page<'a> {
    frame: Frame,
    title: String,
    days: &'static str,
    defs: String,
    size: (f64, f64),
    maps: Vec<Map<'a>>,
    legend: Vec<Key>,
    marks: [&'static str; 2],
    nation: String,
    downloads: Take,
}

/// The sheet and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let selection = visit.selection(View::Sheet, &query)?;
    let timeline = &visit.edition.timeline;
    if asked.format.is_picture() {
        return visit.picture(&asked, selection, &query).await;
    }
    visit
        .answer(&asked, &selection, |selection| match asked.format {
            Format::Html => html(&visit, selection).map(String::into_bytes),
            Format::Svg => visit.drawing(selection),
            _ => Ok(export::sheet_json(
                timeline,
                &visit.links(selection, &FORMATS),
            )?),
        })
        .await
}

fn html(visit: &Visit, selection: &Selection) -> Result<String, Error> {
    let timeline = &visit.edition.timeline;
    let sheet = visit.edition.sheet();
    let days: Vec<(_, Counts)> = sheet
        .maps
        .iter()
        .map(|map| (map.day, map.counts.clone()))
        .collect();
    let maps = sheet.maps.iter().map(|map| Map {
        iso: map.day.to_string(),
        day: words::day(visit.lang, map.day),
        href: selection
            .with_view(View::National)
            .on(map.day, timeline)
            .address(""),
        name: words::sheet_map_name(visit.lang, map.day, &map.counts),
        body: &map.body,
        caption: words::sheet_caption(visit.lang, &map.counts),
    });
    let legend = render::sheet_statuses(&sheet.maps).into_iter();
    let title = words::sheet_finding(visit.lang, &days);
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        downloads: Take::of(visit, selection, &FORMATS, &title, &[]),
        title,
        days: words::sheet_days(visit.lang),
        defs: sheet.defs(),
        size: Sheet::SIZE,
        maps: maps.collect(),
        legend: legend
            .map(|(status, basis)| Key {
                class: palette::class(palette::of_status(status, basis)),
                label: words::status_label(visit.lang, status, basis),
            })
            .collect(),
        marks: words::sheet_marks(visit.lang),
        nation: selection.with_view(View::Timeline(None)).address(""),
    }
    .render()?)
}
