//! The sheet as a file: five maps a row, which fills a page across, and the legend after the last.

use super::super::chart_file::{Frame, framed};
use super::super::label_boxes::{Block, lines};
use super::super::picture::Form;
use super::super::svg::{escaped, px};
use super::style::file_style;
use super::{SHEET_SCALE, Sheet, SheetMap, palette};
use crate::domain::{Basis, Lang, Status};
use crate::timeline::Timeline;
use crate::words;
use std::fmt::Write as _;

/// Maps a row.
const COLUMNS: usize = 5;
/// Width of a map, and what is free to its right.
const MAP: f64 = 212.0;
const GAP: f64 = 12.0;
/// What is free at the sides of the sheet.
const SIDE: f64 = 8.0;
/// Height of a line of a caption, and of its first one.
const LINE: f64 = 14.0;
const HEAD: f64 = 18.0;
/// Room below a cell.
const BELOW: f64 = 14.0;

/// A text of the sheet.
pub(super) struct Text {
    pub(super) class: &'static str,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) text: String,
}

/// Where everything stands.
pub(super) struct Layout {
    /// Upper left corner of each map, and its size.
    pub(super) maps: Vec<Block>,
    /// Captions and legend.
    pub(super) texts: Vec<Text>,
    /// Class and place of each swatch of the legend.
    pub(super) swatches: Vec<(&'static str, Block)>,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// The statuses that stand on one of the maps: the rows of the legend.
#[must_use]
pub fn statuses(sheet: &[SheetMap]) -> Vec<(Status, Option<Basis>)> {
    let mut found: Vec<(Status, Option<Basis>)> = Vec::new();
    let rows = sheet.iter().flat_map(|map| &map.counts.rows);
    for row in rows.filter(|row| row.jurisdictions > 0) {
        if !found.contains(&(row.status, row.basis)) {
            found.push((row.status, row.basis));
        }
    }
    found.sort();
    found
}

pub(super) fn layout(lang: Lang, sheet: &Sheet) -> Layout {
    let map_height = MAP * Sheet::SIZE.1 / Sheet::SIZE.0;
    let captions: Vec<Vec<String>> = sheet
        .maps
        .iter()
        .map(|map| words::sheet_caption(lang, &map.counts))
        .collect();
    let mut layout = Layout {
        maps: Vec::new(),
        texts: Vec::new(),
        swatches: Vec::new(),
        width: 2.0 * SIDE + COLUMNS as f64 * (MAP + GAP) - GAP,
        height: 0.0,
    };
    let x = |column: usize| SIDE + column as f64 * (MAP + GAP);
    let mut y = 6.0;
    let mut legend = (0, y);
    let cells: Vec<(&SheetMap, Vec<String>)> = sheet.maps.iter().zip(captions).collect();
    for row in cells.chunks(COLUMNS) {
        let most = row.iter().map(|cell| cell.1.len()).max().unwrap_or(0);
        for (column, (map, caption)) in row.iter().enumerate() {
            layout.texts.push(Text {
                class: "strong",
                x: x(column),
                y: y + 12.0,
                text: words::day(lang, map.day),
            });
            layout
                .maps
                .push(Block::new(x(column), y + HEAD, MAP, map_height));
            for (line, text) in (1_u8..).zip(caption) {
                layout.texts.push(Text {
                    class: "soft",
                    x: x(column),
                    y: y + HEAD + map_height + LINE * f64::from(line),
                    text: text.clone(),
                });
            }
        }
        legend = (row.len() % COLUMNS, y);
        y += HEAD + map_height + LINE * most as f64 + BELOW;
    }
    if legend.0 == 0 {
        legend.1 = y;
    }
    let end = key(lang, &mut layout, &sheet.maps, (x(legend.0), legend.1));
    layout.height = y.max(end);
    layout
}

/// The legend with its upper left corner at a place; gives where it ends.
fn key(lang: Lang, layout: &mut Layout, maps: &[SheetMap], (x, top): (f64, f64)) -> f64 {
    let mut y = top;
    let mut say = |text: String, x: f64, y: f64, class| {
        layout.texts.push(Text { class, x, y, text });
    };
    for (status, basis) in statuses(maps) {
        for (line, text) in lines(words::status_label(lang, status, basis), 11.0, MAP - 34.0)
            .into_iter()
            .enumerate()
        {
            if line == 0 {
                let class = palette::class(palette::of_status(status, basis));
                layout.swatches.push((class, Block::new(x, y, 26.0, 12.0)));
            }
            y += LINE;
            say(text, x + 34.0, y - 4.0, "");
        }
        y += 3.0;
    }
    for note in words::sheet_marks(lang) {
        y += 3.0;
        for text in lines(note, 11.0, MAP) {
            y += 13.0;
            say(text, x, y - 3.0, "soft");
        }
    }
    y + BELOW
}

/// The sheet as an SVG file of its own; `base` is where the public reaches the server.
#[must_use]
pub fn sheet_file(
    lang: Lang,
    sheet: &Sheet,
    timeline: &Timeline,
    base: &str,
    form: Form,
) -> String {
    let layout = layout(lang, sheet);
    let scale = MAP / Sheet::SIZE.0;
    let mut body = format!(
        "<g xmlns:xlink=\"http://www.w3.org/1999/xlink\">{}",
        sheet.defs()
    );
    for (map, place) in sheet.maps.iter().zip(&layout.maps) {
        let name = words::sheet_map_name(lang, map.day, &map.counts);
        let _ = writeln!(
            body,
            "<g id=\"map-{}\" role=\"img\" transform=\"translate({} {})scale({scale:.4})\"><title>{}</title>{}</g>",
            map.day,
            px(place.x),
            px(place.y),
            escaped(&name),
            map.body
        );
    }
    body.push_str("</g>");
    for (class, place) in &layout.swatches {
        // The patterns are made for the maps: a swatch is drawn large and shown small.
        let _ = write!(
            body,
            "<g transform=\"translate({} {})scale({})\"><rect class=\"{class} swatch\" width=\"{}\" height=\"{}\"/></g>",
            px(place.x),
            px(place.y),
            px(1.0 / SHEET_SCALE),
            px(place.width * SHEET_SCALE),
            px(place.height * SHEET_SCALE),
        );
    }
    for text in &layout.texts {
        let _ = write!(
            body,
            "<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>",
            text.class,
            px(text.x),
            px(text.y),
            escaped(&text.text)
        );
    }
    let days: Vec<_> = sheet
        .maps
        .iter()
        .map(|map| (map.day, map.counts.clone()))
        .collect();
    let finding = words::sheet_finding(lang, &days);
    let frame = Frame {
        lang,
        class: "sheet",
        width: layout.width,
        finding: &finding,
        named: &format!(
            "<title id=\"sheet-title\">{}</title><desc id=\"sheet-desc\">{} {}</desc>",
            escaped(&finding),
            words::sheet_days(lang),
            words::sheet_marks(lang).join(" ")
        ),
        body: &body,
        body_height: layout.height,
        address: &format!("{base}{}", lang.at("/timeline/sheet")),
        edition: &timeline.dataset().edition,
        style: &file_style(),
    };
    framed(&frame, form)
}
