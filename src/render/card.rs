//! A drawing as a card: what a link shows where it is shared. Finding, drawing, legend, source and
//! edition on one sheet of a fixed size.
//!
//! A card is only ever a picture, so its letters are those of the one face that pictures have, and
//! their widths are known.

use super::hatch::Tiling;
use super::picture::{CARD, Weight, text_width};
use super::svg::{escaped, px};
use crate::domain::{Code as _, Lang};
use crate::words::catalogue as t;
use std::fmt::Write as _;

/// What a card is made of.
pub(super) struct Card<'a> {
    /// The language that it speaks.
    pub(super) lang: Lang,
    /// Class of the whole drawing.
    pub(super) class: &'a str,
    /// The finding, set above the drawing.
    pub(super) finding: &'a str,
    /// `<title>` and `<desc>`.
    pub(super) named: &'a str,
    /// What the drawing does not know, in a line above the source; may be empty.
    pub(super) caveat: &'a str,
    /// Whose data it is.
    pub(super) source: &'a str,
    /// The edition it was drawn from.
    pub(super) edition: &'a str,
    /// The address of the page that shows the same.
    pub(super) address: &'a str,
    /// The style it carries.
    pub(super) style: &'a str,
    /// The drawing.
    pub(super) body: &'a str,
    /// The patterns of its marks, by how they are laid out.
    pub(super) patterns: Option<fn(Tiling) -> String>,
    /// Its width and height.
    pub(super) size: (f64, f64),
    /// Classes of swatches, and what stands beside them.
    pub(super) legend: &'a [(&'static str, String)],
}

/// What is free at the sides, above and below.
const SIDE: f64 = 40.0;
const ABOVE: f64 = 30.0;
const BELOW: f64 = 24.0;
/// Room between finding, drawing, legend and source.
const GAP: f64 = 14.0;
/// Sizes of the finding, the better ones first, and in how many lines it has to fit.
const FINDING: [(f64, usize); 6] = [
    (40.0, 2),
    (36.0, 2),
    (33.0, 2),
    (30.0, 2),
    (32.0, 3),
    (28.0, 3),
];
/// Size of a finding that is longer than all of these.
const LONG_FINDING: f64 = 24.0;
/// Sizes of the source and of the legend.
const SOURCE: f64 = 15.0;
const LEGEND: [f64; 3] = [19.0, 17.0, 15.0];
/// The least that a legend takes beside a drawing, and the swatch in it.
const LEGEND_WIDTH: f64 = 330.0;
const SWATCH: (f64, f64) = (30.0, 17.0);
/// By how much a drawing is enlarged at most: its lines should stay fine.
const MOST: f64 = 1.6;

/// The card as an SVG file.
pub(super) fn card(card: &Card<'_>) -> String {
    let room = CARD.0 - 2.0 * SIDE;
    let (size, finding) = finding(card.finding, room);
    let edition = t::picture_edition_address(card.lang, card.address, card.edition);
    let mut foot = lines(card.caveat, SOURCE, Weight::Regular, room);
    foot.extend(lines(card.source, SOURCE, Weight::Regular, room));
    foot.extend(lines(&edition, SOURCE, Weight::Regular, room));
    let top = ABOVE + size * 1.16 * finding.len() as f64 + GAP;
    let bottom = CARD.1 - BELOW - SOURCE * 1.35 * foot.len() as f64 - GAP;

    // So small, names of cities could not be read; cities do not colour the map.
    let mut svg = String::with_capacity(card.body.len() + 8192);
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" class=\"{class}\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\">\n\
         {named}\n<metadata>{metadata}</metadata>\n<style>\n{style}#cities{{display:none}}</style>\n\
         <rect class=\"ground\" width=\"{w}\" height=\"{h}\"/>",
        lang = card.lang.code(),
        class = card.class,
        w = px(CARD.0),
        h = px(CARD.1),
        named = card.named,
        metadata = escaped(&edition),
        style = card.style,
    );
    for (index, line) in (0_u8..).zip(&finding) {
        let y = ABOVE + size * (0.85 + 1.16 * f64::from(index));
        text(&mut svg, "finding", (SIDE, y), size, line);
    }
    drawing(&mut svg, card, top, bottom - top);
    for (index, line) in (0_u8..).zip(foot.iter().rev()) {
        let y = CARD.1 - BELOW - SOURCE * 1.35 * f64::from(index);
        text(&mut svg, "source", (SIDE, y), SOURCE, line);
    }
    svg.push_str("</svg>");
    svg
}

/// The drawing as large as it fits, and its legend to its right.
fn drawing(svg: &mut String, card: &Card<'_>, top: f64, height: f64) {
    let room = CARD.0 - 2.0 * SIDE;
    let beside = if card.legend.is_empty() {
        0.0
    } else {
        LEGEND_WIDTH + 2.0 * GAP
    };
    let scale = ((room - beside) / card.size.0)
        .min(height / card.size.1)
        .min(MOST);
    let width = card.size.0 * scale;
    // A drawing without a legend stands in the middle, one with a legend begins where the finding does.
    let left = if card.legend.is_empty() {
        SIDE + (room - width) / 2.0
    } else {
        SIDE
    };
    // Marks are as large as on any other sheet, however small the map is.
    if let Some(patterns) = card.patterns {
        svg.push_str(&patterns(Tiling::Repeated(1.0 / scale)));
    }
    let _ = write!(
        svg,
        "<g transform=\"translate({} {})scale({scale:.4})\">{}</g>",
        px(left),
        px(top),
        card.body
    );
    let x = SIDE + width + 2.0 * GAP;
    legend(svg, card, (x, top, scale), CARD.0 - SIDE - x, height);
}

/// The rows of the legend below each other, in the largest size in which they fit.
/// Swatches are drawn in the scale of the map, because the patterns are made for it.
fn legend(
    svg: &mut String,
    card: &Card<'_>,
    (x, top, scale): (f64, f64, f64),
    width: f64,
    height: f64,
) {
    let indent = SWATCH.0 + 12.0;
    let set = |size: f64| -> Vec<Vec<String>> {
        let rows = card.legend.iter();
        rows.map(|(_, label)| lines(label, size, Weight::Regular, width - indent))
            .collect()
    };
    let high = |size: f64, rows: &[Vec<String>]| -> f64 {
        let each = rows.iter().map(|lines| row_height(size, lines.len()));
        each.sum()
    };
    let mut sizes = LEGEND.into_iter().map(|size| (size, set(size)));
    let smallest = LEGEND.into_iter().last().unwrap_or(SOURCE);
    let (size, rows) = sizes
        .find(|(size, rows)| high(*size, rows) <= height)
        .unwrap_or_else(|| (smallest, set(smallest)));
    let mut y = top;
    for ((class, _), lines) in card.legend.iter().zip(rows) {
        let _ = write!(
            svg,
            "<g transform=\"translate({} {})scale({scale:.4})\"><rect class=\"{class} swatch\" width=\"{}\" height=\"{}\"/></g>",
            px(x),
            px(y + (size * 1.2 - SWATCH.1) / 2.0),
            px(SWATCH.0 / scale),
            px(SWATCH.1 / scale),
        );
        for (index, line) in (0_u8..).zip(&lines) {
            let y = y + size * (0.95 + 1.2 * f64::from(index));
            text(svg, "legend", (x + indent, y), size, line);
        }
        y += row_height(size, lines.len());
    }
}

fn row_height(size: f64, lines: usize) -> f64 {
    size * (1.2 * lines as f64 + 0.5)
}

/// The finding in the largest size in which it fits.
fn finding(text: &str, room: f64) -> (f64, Vec<String>) {
    let set = |size: f64| lines(text, size, Weight::Semibold, room);
    let mut sizes = FINDING.iter().map(|&(size, most)| (size, most, set(size)));
    sizes
        .find(|(_, most, lines)| lines.len() <= *most)
        .map_or_else(
            || (LONG_FINDING, set(LONG_FINDING)),
            |(size, _, lines)| (size, lines),
        )
}

fn text(svg: &mut String, class: &str, (x, y): (f64, f64), size: f64, line: &str) {
    // As a style: that of the drawing gives its own size to the class.
    let _ = write!(
        svg,
        "<text class=\"{class}\" style=\"font-size:{}px\" x=\"{}\" y=\"{}\">{}</text>",
        px(size),
        px(x),
        px(y),
        escaped(line)
    );
}

/// Breaks a text into lines no wider than `room`; a word wider than that stands alone.
fn lines(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}"), size, weight) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
