//! The three lanes of one jurisdiction over time: what ICE had switched on, what the place had
//! said, what its jails do. Three facts, one time axis, never blended.
//!
//! Every label stands above the bar that it names, so that it can be read whatever the bar is as
//! wide as. A page gets the chart twice, for a wide column and for a telephone, and the style
//! sheet shows one of them.

mod bars;
mod legend;
mod marks;

use super::axis::{AXIS_HEIGHT, PhaseBands, TimeAxis};
use super::chart_file::{Frame, framed};
use super::chart_style::file_style;
use super::label_boxes::{in_rows, rows_used, text_width};
use super::picture::Form;
use super::svg::{escaped, px};
use crate::domain::{CountyFips, Day, Lang, Track};
use crate::timeline::{Answer, Selection, Timeline};
use crate::words;
use crate::words::catalogue as t;
use bars::Bar;
use marks::Marks;
use std::fmt::Write as _;

/// The first day of the axis: a little before the first site was switched on.
const FROM: Day = jiff::civil::date(2008, 1, 1);
/// Widths of the sheets, in pixels.
const WIDE: f64 = 720.0;
const NARROW: f64 = 344.0;
/// Room at the sides, for marks at the ends of the axis.
const SIDE: f64 = 8.0;
/// Heights of a bar, of a row of labels and of the name of a lane.
const BAR: f64 = 16.0;
const LABEL_ROW: f64 = 16.0;
const NAME: f64 = 20.0;
/// Size of labels.
const SIZE: f64 = 12.0;

/// The lanes for a page, with links to the rows of the history (`#e-ST0042`) on the page at `link`; empty for the same.
#[must_use]
pub fn lanes_inline(
    timeline: &Timeline,
    fips: CountyFips,
    selection: &Selection,
    link: &str,
) -> String {
    let Some(answer) = timeline.county(fips, selection.day) else {
        return String::new();
    };
    let mut svg = String::new();
    for (width, class, id) in [(WIDE, "wide", "lanes"), (NARROW, "narrow", "lanes-narrow")] {
        let drawn = Drawing::new(selection.lang, timeline, &answer, width).draw(&escaped(link));
        let _ = write!(
            svg,
            "<svg class=\"chart lanes {class}\" viewBox=\"0 0 {} {}\" role=\"group\" \
             aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">{}{}</svg>",
            px(width),
            px(drawn.height),
            named(
                selection.lang,
                timeline,
                &answer,
                id,
                Some(selection.named_day())
            ),
            drawn.svg,
        );
    }
    svg
}

/// Days and pixels between which a time axis is straight.
pub type Knots = [(String, f64); 3];

/// The time axes of the charts of [`lanes_inline`].
#[must_use]
pub fn lanes_axes(timeline: &Timeline) -> [Knots; 2] {
    [WIDE, NARROW].map(|width| {
        let axis = TimeAxis::new(FROM, timeline.last_day(), SIDE, width - SIDE);
        axis.knots().map(|(day, x)| (day.to_string(), x))
    })
}

/// The lanes as an SVG file of their own; `base` is where the public reaches the server.
#[must_use]
pub fn lanes(
    lang: Lang,
    timeline: &Timeline,
    fips: CountyFips,
    day: Day,
    base: &str,
    form: Form,
) -> String {
    let Some(answer) = timeline.county(fips, day) else {
        return String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    };
    let path = format!("/counties/{fips}-{}?date={day}", answer.place.slug);
    let address = format!("{base}{}", lang.at(&path));
    let links = escaped(&address);
    let drawn = Drawing::new(lang, timeline, &answer, WIDE).draw(&links);
    let frame = Frame {
        lang,
        class: "lanes",
        width: WIDE,
        finding: &words::county_headline(lang, &answer),
        named: &named(lang, timeline, &answer, "lanes", None),
        body: &drawn.svg,
        body_height: drawn.height,
        address: &address,
        edition: &timeline.dataset().edition,
        style: &file_style(form),
    };
    framed(&frame, form)
}

/// `<title>` and `<desc>`: the finding of the day, and the three tracks in words. On a page
/// (`on_page` is the day it names) a script may exchange both.
fn named(
    lang: Lang,
    timeline: &Timeline,
    answer: &Answer<'_>,
    id: &str,
    on_page: Option<Day>,
) -> String {
    let summary = words::county_summary(lang, answer, timeline).join(" ");
    let slot = if on_page.is_some() {
        " data-s=\"\""
    } else {
        ""
    };
    let named = Answer {
        day: on_page.unwrap_or(answer.day),
        ..*answer
    };
    format!(
        "<title id=\"{id}-title\"{slot}>{}</title><desc id=\"{id}-desc\"{slot}>{} {}</desc>",
        escaped(&words::county_headline(lang, &named)),
        escaped(&summary),
        escaped(t::lanes_description(lang)),
    )
}

/// A finished drawing and how high it became.
struct Drawn {
    svg: String,
    height: f64,
}

/// What is drawn, before it has places.
struct Drawing<'a> {
    lang: Lang,
    timeline: &'a Timeline,
    answer: &'a Answer<'a>,
    axis: TimeAxis,
    phases: PhaseBands,
    width: f64,
}

impl<'a> Drawing<'a> {
    fn new(lang: Lang, timeline: &'a Timeline, answer: &'a Answer<'a>, width: f64) -> Self {
        let axis = TimeAxis::new(FROM, timeline.last_day(), SIDE, width - SIDE);
        Self {
            lang,
            timeline,
            answer,
            phases: PhaseBands::new(lang, timeline, &axis, width < WIDE),
            axis,
            width,
        }
    }

    /// Draws everything from the top down. `link` stands before the `#` of links.
    fn draw(&self, link: &str) -> Drawn {
        let top = LABEL_ROW + self.phases.height();
        let mut lanes = Vec::new();
        let mut y = top;
        for track in [Track::Federal, Track::Stance, Track::JailPractice] {
            let lane = Lane::new(self, track, y);
            y += lane.height();
            lanes.push(lane);
        }
        let bottom = y;
        let mut svg = String::new();
        self.phases.shade(&mut svg, top, bottom);
        self.axis.draw(self.lang, &mut svg, top, bottom);
        for lane in &lanes {
            lane.bars(&mut svg);
        }
        self.day(&mut svg, bottom);
        self.phases.names(&mut svg, top);
        for lane in &lanes {
            lane.words(&mut svg, link);
        }
        let height = bottom + AXIS_HEIGHT;
        let seen = legend::Seen {
            none: lanes.iter().any(|lane| lane.bars.iter().any(Bar::is_none)),
            stopped: lanes
                .iter()
                .any(|lane| lane.bars.iter().any(Bar::is_stopped)),
            state: lanes
                .iter()
                .any(|lane| lane.bars.iter().any(Bar::is_states)),
            marks: lanes.iter().map(|lane| lane.marks.seen()).collect(),
        };
        let right = self.width - SIDE;
        let height = height + legend::draw(self.lang, &mut svg, &seen, SIDE, height + 8.0, right);
        Drawn {
            svg,
            height: height + 14.0,
        }
    }

    /// The line at the selected day, with the day above it.
    fn day(&self, svg: &mut String, bottom: f64) {
        let x = self.axis.x(self.answer.day);
        let text = words::day(self.lang, self.answer.day);
        let width = text_width(&text, SIZE) * 1.06;
        let left = (x - width / 2.0).clamp(0.0, self.width - width);
        let _ = write!(
            svg,
            "<path class=\"day\" d=\"M{x} {}V{}\"/><text class=\"strong\" x=\"{}\" y=\"{}\">{text}</text>",
            px(LABEL_ROW - 1.0),
            px(bottom),
            px(left),
            px(LABEL_ROW - 4.0),
            x = px(x),
        );
    }
}

/// One lane with everything in its place.
struct Lane<'a> {
    name: &'static str,
    top: f64,
    bars: Vec<Bar>,
    label_rows: usize,
    marks: Marks<'a>,
}

impl<'a> Lane<'a> {
    fn new(drawing: &Drawing<'a>, track: Track, top: f64) -> Self {
        let (lang, axis, timeline) = (drawing.lang, &drawing.axis, drawing.timeline);
        let fips = drawing.answer.place.fips;
        let mut bars = timeline
            .dataset()
            .county_position(fips)
            .and_then(|position| timeline.tracks(position))
            .map(|tracks| bars::of(lang, timeline, tracks, track, axis))
            .unwrap_or_default();
        for label in bars.iter_mut().filter_map(|bar| bar.label.as_mut()) {
            label.fit(axis.right() - axis.left());
        }
        let wanted: Vec<(f64, f64)> = bars
            .iter()
            .filter_map(|bar| bar.label.as_ref().map(|label| (bar.from, label.width())))
            .collect();
        let placed = in_rows(&wanted, axis.left(), axis.right(), 8.0);
        let label_rows = rows_used(placed.iter().map(|placed| placed.row));
        for (label, placed) in bars
            .iter_mut()
            .filter_map(|bar| bar.label.as_mut())
            .zip(placed)
        {
            (label.x, label.row) = (placed.x, placed.row);
        }
        Self {
            name: words::track_label(lang, track),
            top,
            bars,
            label_rows,
            marks: Marks::of(lang, timeline, fips, track, axis),
        }
    }

    fn bar_top(&self) -> f64 {
        self.top + NAME + self.label_rows as f64 * LABEL_ROW + 2.0
    }

    fn height(&self) -> f64 {
        self.bar_top() + BAR + self.marks.height() + 10.0 - self.top
    }

    fn bars(&self, svg: &mut String) {
        let y = self.bar_top();
        svg.push_str("<g class=\"bars\">");
        for bar in &self.bars {
            bar.draw(svg, y, BAR);
        }
        svg.push_str("</g>");
    }

    fn words(&self, svg: &mut String, link: &str) {
        let _ = write!(
            svg,
            "<text class=\"name label\" x=\"{}\" y=\"{}\">{}</text>",
            px(SIDE),
            px(self.top + 15.0),
            escaped(self.name)
        );
        let y = self.bar_top();
        for bar in &self.bars {
            bar.lead(svg, y, LABEL_ROW);
        }
        for bar in &self.bars {
            bar.words(svg, y, LABEL_ROW);
        }
        self.marks.draw(svg, y + BAR, link);
    }
}

#[cfg(test)]
mod tests;
