//! A chart as a file of its own: finding, chart, source and edition around it.

use super::card::{Card, card};
use super::label_boxes::{lines, text_width};
use super::picture::Form;
use super::svg::{escaped, px};
use crate::domain::{Code as _, Lang};
use crate::words::catalogue as t;
use std::fmt::Write as _;

/// What a file is made of.
pub(super) struct Frame<'a> {
    /// The language that it speaks.
    pub(super) lang: Lang,
    /// Class of the chart: `lanes`, `rollout`.
    pub(super) class: &'a str,
    /// Width of the sheet.
    pub(super) width: f64,
    /// The finding, set above the chart.
    pub(super) finding: &'a str,
    /// `<title>` and `<desc>`, with ids that begin with the class.
    pub(super) named: &'a str,
    /// The chart, and how high it is.
    pub(super) body: &'a str,
    /// Its height.
    pub(super) body_height: f64,
    /// The address of the page that shows the same.
    pub(super) address: &'a str,
    /// The edition it was drawn from.
    pub(super) edition: &'a str,
    /// The style it carries.
    pub(super) style: &'a str,
}

/// Side of the sheet that stays free.
const SIDE: f64 = 8.0;

/// The whole file.
pub(super) fn framed(frame: &Frame<'_>, form: Form) -> String {
    match form {
        Form::File | Form::Sheet | Form::Vector => sheet(frame),
        Form::Card => card(&Card {
            lang: frame.lang,
            class: &format!("chart {}", frame.class),
            finding: frame.finding,
            named: frame.named,
            caveat: "",
            source: t::chart_source(frame.lang),
            edition: frame.edition,
            address: frame.address,
            style: frame.style,
            body: frame.body,
            patterns: None,
            size: (frame.width, frame.body_height),
            legend: &[],
        }),
    }
}

fn sheet(frame: &Frame<'_>) -> String {
    let width = frame.width;
    let room = width - 2.0 * SIDE;
    // The finding is set bold: measured a little wider.
    let heading = lines(frame.finding, 20.0 * 1.07, room);
    let head = 12.0 + 25.0 * heading.len() as f64 + 6.0;
    // Whose data it is: the same words on every chart.
    let mut foot = lines(t::chart_source(frame.lang), 11.0, room);
    let edition = t::picture_edition_address(frame.lang, frame.address, frame.edition);
    let metadata = escaped(&edition);
    if text_width(&edition, 11.0) > room {
        foot.push(t::picture_edition(frame.lang, frame.edition));
        foot.push(frame.address.to_owned());
    } else {
        foot.push(edition);
    }
    let height = head + frame.body_height + 15.0 * foot.len() as f64 + 8.0;
    let class = frame.class;
    let mut svg = String::with_capacity(frame.body.len() + 8192);
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" class=\"chart {class}\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         role=\"group\" aria-labelledby=\"{class}-title\" aria-describedby=\"{class}-desc\">\n{named}\n\
         <metadata>{metadata}</metadata>\n<style>\n{style}</style>\n\
         <rect id=\"ground\" class=\"ground\" width=\"{w}\" height=\"{h}\"/>",
        lang = frame.lang.code(),
        w = px(width),
        h = px(height),
        named = frame.named,
        style = frame.style,
    );
    for (index, line) in heading.iter().enumerate() {
        let _ = write!(
            svg,
            "<text class=\"finding\" x=\"{SIDE}\" y=\"{}\">{}</text>",
            px(30.0 + 25.0 * index as f64),
            escaped(line)
        );
    }
    let _ = write!(
        svg,
        "<g id=\"{class}\" transform=\"translate(0 {})\">{}</g><g id=\"source\">",
        px(head),
        frame.body
    );
    for (index, line) in foot.iter().enumerate() {
        let _ = write!(
            svg,
            "<text class=\"source\" x=\"{SIDE}\" y=\"{}\">{}</text>",
            px(head + frame.body_height + 12.0 + 15.0 * index as f64),
            escaped(line)
        );
    }
    svg.push_str("</g></svg>\n");
    svg
}
