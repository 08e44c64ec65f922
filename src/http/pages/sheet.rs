//! `/timeline/sheet`: national maps at half-year steps, made for print.

use super::super::{Desk, Error, Format, Frame, ask, visit::Visit};
use super::embed::{Embedded, Figure, plain};
use super::{take::Take, timeline::FORMATS};
use crate::export;
use crate::render::{self, Sheet, palette};
use crate::timeline::{Counts, Selection, View};
use crate::words;
use crate::words::catalogue as t;
use actix_web::{HttpResponse, web};
use askama::Template;

/// A map of the sheet.
pub(super) struct Map {
    pub(super) iso: String,
    pub(super) day: String,
    /// The national map of that day.
    pub(super) href: String,
    pub(super) name: String,
    pub(super) body: String,
    pub(super) caption: Vec<String>,
}

/// A row of the legend.
pub(super) struct Key {
    pub(super) class: &'static str,
    pub(super) label: &'static str,
}

/// The maps, and what explains them.
pub(super) struct Maps {
    pub(super) days: &'static str,
    pub(super) defs: String,
    pub(super) size: (f64, f64),
    pub(super) maps: Vec<Map>,
    pub(super) legend: Vec<Key>,
    pub(super) marks: [&'static str; 2],
}

#[derive(Template)]
#[template(path = "sheet.html")]
struct Page {
    frame: Frame,
    title: String,
    sheet: Maps,
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

fn html(visit: &Desk, selection: &Selection) -> Result<String, Error> {
    let title = finding(visit);
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        downloads: Take::of(visit, selection, &FORMATS, &title, &[]),
        title,
        sheet: maps(visit, selection),
        nation: selection.with_view(View::Timeline(None)).address(""),
    }
    .render()?)
}

/// What an embed of the sheet shows.
pub(super) fn embedded(visit: &Desk, selection: &Selection) -> Embedded {
    Embedded {
        headline: plain(finding(visit)),
        figure: Figure::Sheet {
            sheet: maps(visit, selection),
        },
    }
}

fn finding(visit: &Desk) -> String {
    let maps = visit.edition.sheet().maps.iter();
    let days: Vec<(_, Counts)> = maps.map(|map| (map.day, map.counts.clone())).collect();
    words::sheet_finding(visit.lang, &days)
}

fn maps(visit: &Desk, selection: &Selection) -> Maps {
    let (timeline, sheet) = (&visit.edition.timeline, visit.edition.sheet());
    let maps = sheet.maps.iter().map(|map| Map {
        iso: map.day.to_string(),
        day: words::day(visit.lang, map.day),
        href: selection
            .with_view(View::National)
            .on(map.day, timeline)
            .address(""),
        name: words::sheet_map_name(visit.lang, map.day, &map.counts),
        body: map.body.clone(),
        caption: words::sheet_caption(visit.lang, &map.counts),
    });
    let legend = render::sheet_statuses(&sheet.maps).into_iter();
    Maps {
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
    }
}
