//! The roll-out of every state side by side: one small curve a state, all on the same axes.

use super::axis::TimeAxis;
use super::chart_file::{Frame, framed};
use super::chart_style::file_style;
use super::label_boxes::{lines, text_width};
use super::picture::Form;
use super::svg::{escaped, px};
use crate::domain::{Day, Lang};
use crate::timeline::{StateCurve, Timeline};
use crate::words::{self, Unit};
use std::fmt::Write as _;

/// Width of one picture: two of them stand side by side on a telephone of 320 px.
const WIDTH: f64 = 138.0;
/// Height of a line of words, and sizes of the name and of the other words.
const LINE: f64 = 14.0;
const NAME: f64 = 12.0;
const SMALL: f64 = 11.0;
/// Height of the plot, and of the room below it for the band of a "no" and for the years.
const PLOT: f64 = 50.0;
const FOOT: f64 = 24.0;
/// Height of the band of a "no", and what it stands below the base line.
const BAND: (f64, f64) = (4.0, 2.0);
/// Radius of the dots.
const DOT: f64 = 2.2;
/// Columns of the file, and room between its pictures.
const COLUMNS: usize = 7;
const GAP: (f64, f64) = (16.0, 14.0);

/// A text of a picture.
#[derive(Debug, Clone, PartialEq)]
struct Label {
    class: &'static str,
    x: f64,
    y: f64,
    size: f64,
    text: String,
}

/// What all pictures have in common.
struct Common {
    axis: TimeAxis,
    top: f64,
    bottom: f64,
    height: f64,
}

impl Common {
    /// From the first day of the month in which the programme began to the day on which it first
    /// ended: every activation and every "no" lies between them, and all pictures share the axis.
    fn new(lang: Lang, timeline: &Timeline, curves: &[StateCurve<'_>]) -> Self {
        let (from, to) = axis_days(timeline);
        let most = curves
            .iter()
            .map(|curve| words::curve_lines(lang, curve).len())
            .max();
        let top = NAME + LINE * most.unwrap_or(1) as f64 + 10.0;
        Self {
            axis: TimeAxis::new(from, to, DOT + 1.0, WIDTH - DOT - 1.0),
            top,
            bottom: top + PLOT,
            height: top + PLOT + FOOT,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "there are 3,234 jurisdictions")]
    fn y(&self, curve: &StateCurve<'_>, count: u64) -> f64 {
        self.bottom - PLOT * count as f64 / curve.with_date.max(1) as f64
    }
}

/// The days between which the pictures are drawn.
fn axis_days(timeline: &Timeline) -> (Day, Day) {
    let first = timeline.first_day();
    let end = timeline.programme_end().unwrap_or(timeline.last_day());
    (first.first_of_month(), end)
}

/// The words of a picture: the state's name, its first and last day, and the years of the axis.
fn labels(lang: Lang, curve: &StateCurve<'_>, common: &Common) -> Vec<Label> {
    let name = words::state_name(lang, curve.state);
    // Set bold, a name is a little wider.
    let fits = text_width(&name, NAME * 1.07) <= WIDTH;
    let mut labels = vec![Label {
        class: "strong",
        x: 0.0,
        y: NAME,
        size: NAME,
        text: if fits {
            name
        } else {
            curve.state.usps.to_string()
        },
    }];
    for (line, text) in (1_u8..).zip(words::curve_lines(lang, curve)) {
        labels.push(Label {
            class: "small soft",
            x: 0.0,
            y: NAME + LINE * f64::from(line),
            size: SMALL,
            text,
        });
    }
    labels.extend(common.axis.years().into_iter().map(|(year, x)| Label {
        class: "small soft",
        x: x + 2.0,
        y: common.height - 4.0,
        size: SMALL,
        text: year.to_string(),
    }));
    labels
}

/// Path data of the line, a step a day, and of the area under it.
fn paths(curve: &StateCurve<'_>, common: &Common) -> (String, String) {
    let (left, right) = (common.axis.left(), common.axis.right());
    let mut line = String::new();
    for &(day, count) in &curve.steps {
        let (x, y) = (px(common.axis.x(day)), px(common.y(curve, count)));
        if line.is_empty() {
            let _ = write!(line, "M{} {}", px(left), px(common.bottom));
        }
        let _ = write!(line, "H{x}V{y}");
    }
    let _ = write!(line, "H{}", px(right));
    let area = format!("{line}V{}Z", px(common.bottom));
    (line, area)
}

/// Draws one picture with its upper left corner at the origin.
fn draw(lang: Lang, svg: &mut String, curve: &StateCurve<'_>, common: &Common) {
    let Common {
        axis, top, bottom, ..
    } = common;
    let (left, right) = (px(axis.left()), px(axis.right()));
    for (_, x) in axis.years() {
        let _ = write!(
            svg,
            "<path class=\"grid\" d=\"M{x} {}V{}\"/>",
            px(*top),
            px(common.height - 2.0),
            x = px(x)
        );
    }
    let _ = write!(
        svg,
        "<path class=\"grid\" d=\"M{left} {}H{right}\"/>",
        px(*top)
    );
    for span in &curve.out {
        let (from, to) = (axis.x(span.from), axis.end(span.to));
        let (x, width) = (px(from), px(to - from));
        let _ = write!(
            svg,
            "<rect class=\"area-out-state\" x=\"{x}\" y=\"{}\" width=\"{width}\" height=\"{}\"/>\
             <rect class=\"bar out\" x=\"{x}\" y=\"{}\" width=\"{width}\" height=\"{}\"/>",
            px(*top),
            px(PLOT),
            px(bottom + BAND.1),
            px(BAND.0),
        );
    }
    let (line, area) = paths(curve, common);
    let _ = write!(
        svg,
        "<path class=\"base\" d=\"M{left} {}H{right}\"/><path class=\"area-on\" d=\"{area}\"/><path class=\"line-on\" d=\"{line}\"/>",
        px(*bottom)
    );
    let ends = [curve.steps.first(), curve.steps.last()];
    for &(day, count) in ends.into_iter().flatten() {
        let _ = write!(
            svg,
            "<circle class=\"dot\" cx=\"{}\" cy=\"{}\" r=\"{DOT}\"/>",
            px(axis.x(day)),
            px(common.y(curve, count))
        );
    }
    for label in labels(lang, curve, common) {
        let _ = write!(
            svg,
            "<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>",
            label.class,
            px(label.x),
            px(label.y),
            escaped(&label.text)
        );
    }
}

/// What the places of a state are called.
fn unit(timeline: &Timeline, curve: &StateCurve<'_>) -> Unit {
    let places = timeline.dataset().jurisdictions.iter();
    Unit::of(places.filter(|place| place.state == curve.state.fips))
}

/// The pictures for a page, each with its state, which is for the page to link: in the order of
/// [`Timeline::state_curves`], without those of which no date is known.
#[must_use]
pub fn curve_inline<'a>(
    lang: Lang,
    timeline: &Timeline,
    curves: &'a [StateCurve<'a>],
) -> Vec<(&'a StateCurve<'a>, String)> {
    let common = Common::new(lang, timeline, curves);
    let dated = curves.iter().filter(|curve| curve.first().is_some());
    dated
        .map(|curve| {
            let mut svg = String::new();
            let _ = write!(
                svg,
                "<svg class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">",
                px(WIDTH),
                px(common.height),
                escaped(&words::curve_name(lang, curve, unit(timeline, curve)))
            );
            draw(lang, &mut svg, curve, &common);
            svg.push_str("</svg>");
            (curve, svg)
        })
        .collect()
}

/// The band of a "no" as the legend of a page shows it.
#[must_use]
pub fn curves_legend() -> String {
    format!(
        "<svg class=\"chart key\" viewBox=\"0 0 30 14\" width=\"30\" height=\"14\" aria-hidden=\"true\">{}</svg>",
        key()
    )
}

/// The band of a "no" under an area, 30 by 14.
fn key() -> String {
    format!(
        "<rect class=\"area-out-state\" width=\"30\" height=\"8\"/><rect class=\"bar out\" y=\"9.5\" width=\"30\" height=\"{}\"/>",
        px(BAND.0)
    )
}

/// How the pictures are read, in sentences; the last says which states have none.
#[must_use]
pub fn curves_notes(lang: Lang, timeline: &Timeline, curves: &[StateCurve<'_>]) -> Vec<String> {
    let (_, end) = axis_days(timeline);
    let mut notes = vec![words::curves_key(lang, timeline.first_day(), end)];
    notes.extend(words::curves_undated(lang, curves));
    notes
}

/// The pictures as an SVG file of their own; `base` is where the public reaches the server.
#[must_use]
pub fn curves_file(lang: Lang, timeline: &Timeline, base: &str, form: Form) -> String {
    let curves = timeline.state_curves();
    let common = Common::new(lang, timeline, &curves);
    let width = COLUMNS as f64 * (WIDTH + GAP.0);
    let room = width - 16.0;
    let mut body = String::new();
    let mut y = 14.0;
    let notes = curves_notes(lang, timeline, &curves);
    for text in notes.iter().flat_map(|note| lines(note, 12.0, room)) {
        let _ = write!(
            body,
            "<text class=\"soft\" x=\"8\" y=\"{}\">{}</text>",
            px(y),
            escaped(&text)
        );
        y += 16.0;
    }
    let _ = write!(
        body,
        "<g transform=\"translate(8 {})\">{}</g><text class=\"soft\" x=\"44\" y=\"{}\">{}</text>",
        px(y - 10.0),
        key(),
        px(y + 1.0),
        words::curves_no(lang)
    );
    y += 20.0;
    let dated: Vec<&StateCurve<'_>> = curves
        .iter()
        .filter(|curve| curve.first().is_some())
        .collect();
    for row in dated.chunks(COLUMNS) {
        for (column, curve) in row.iter().enumerate() {
            let x = 8.0 + column as f64 * (WIDTH + GAP.0);
            let name = words::curve_name(lang, curve, unit(timeline, curve));
            let _ = write!(
                body,
                "<a href=\"{}{}?state={}\"><title>{}</title><g transform=\"translate({} {})\">",
                escaped(base),
                lang.at("/timeline"),
                curve.state.usps.lower(),
                escaped(&name),
                px(x),
                px(y)
            );
            let _ = write!(
                body,
                "<rect class=\"hit\" width=\"{}\" height=\"{}\"/>",
                px(WIDTH),
                px(common.height)
            );
            draw(lang, &mut body, curve, &common);
            body.push_str("</g></a>\n");
        }
        y += common.height + GAP.1;
    }
    let finding = words::curves_finding(lang, &curves);
    let frame = Frame {
        lang,
        class: "curves",
        width,
        finding: &finding,
        named: &format!(
            "<title id=\"curves-title\">{}</title><desc id=\"curves-desc\">{}</desc>",
            escaped(&finding),
            escaped(&notes.join(" "))
        ),
        body: &body,
        body_height: y,
        address: &format!("{base}{}", lang.at("/timeline/states")),
        edition: &timeline.dataset().edition,
        style: &file_style(form),
    };
    framed(&frame, form)
}

#[cfg(test)]
mod tests;
