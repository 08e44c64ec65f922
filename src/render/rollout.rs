//! The roll-out as a step chart: how many jurisdictions were switched on, how many stood under a
//! "no", how many limit ICE holds. In the nation or in one state.
//!
//! The three are lines on one scale and never a sum: a place can be all three at once.

mod curve;
mod labels;
mod notes;
mod strip;

use super::axis::{AXIS_HEIGHT, PhaseBands, TimeAxis};
use super::chart_file::{Frame, framed};
use super::chart_style::file_style;
use super::label_boxes::{Block, text_width};
use super::picture::Form;
use super::svg::{escaped, px};
use crate::domain::{Day, Lang, StateFips};
use crate::timeline::series::Level;
use crate::timeline::{Facts, Timeline};
use crate::words::{self, Unit, rollout as said};
use curve::{Curve, ticks};
use labels::End;
use std::fmt::Write as _;
use strip::Strip;
pub use strip::rollout_events;

/// The first day of the axis, the same as that of the lanes.
const FROM: Day = jiff::civil::date(2008, 1, 1);
/// Widths of the sheets, and of the margin for the labels at the ends of the lines.
const WIDE: (f64, f64) = (720.0, 124.0);
const NARROW: (f64, f64) = (344.0, 78.0);
/// Height of the plot.
const PLOT: f64 = 250.0;

/// The roll-out for a page; `unit` is what the places are called, and `link` the address of the page with the rows, empty
/// for the same.
#[must_use]
pub fn rollout_inline(
    lang: Lang,
    timeline: &Timeline,
    within: Option<StateFips>,
    unit: Unit,
    link: &str,
) -> String {
    let mut svg = String::new();
    for (sheet, class, id) in [
        (WIDE, "wide", "rollout"),
        (NARROW, "narrow", "rollout-narrow"),
    ] {
        let drawing = Drawing::new(lang, timeline, within, unit, sheet);
        let (body, height) = drawing.draw(&escaped(link));
        let _ = write!(
            svg,
            "<svg class=\"chart rollout {class}\" viewBox=\"0 0 {} {}\" role=\"group\" \
             aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">{}{body}</svg>",
            px(sheet.0),
            px(height),
            drawing.named(id),
        );
    }
    svg
}

/// The roll-out as an SVG file of its own; `base` is where the public reaches the server.
#[must_use]
pub fn rollout(
    lang: Lang,
    timeline: &Timeline,
    within: Option<StateFips>,
    base: &str,
    form: Form,
) -> String {
    let places = || {
        timeline
            .all()
            .map(|(place, _)| place)
            .filter(|place| within.is_none_or(|state| place.state == state))
    };
    let unit = Unit::of(places());
    let state = within
        .and_then(|state| timeline.dataset().state(state))
        .map(|state| format!("?state={}", state.usps.lower()))
        .unwrap_or_default();
    let address = format!("{base}{}", lang.at(&format!("/timeline{state}")));
    let drawing = Drawing::new(lang, timeline, within, unit, WIDE);
    let (body, height) = drawing.draw(&escaped(&address));
    let frame = Frame {
        lang,
        class: "rollout",
        width: WIDE.0,
        finding: &drawing.finding(),
        named: &drawing.named("rollout"),
        body: &body,
        body_height: height,
        address: &address,
        edition: &timeline.dataset().edition,
        style: &file_style(form),
    };
    framed(&frame, form)
}

/// What is drawn and where.
struct Drawing<'a> {
    lang: Lang,
    timeline: &'a Timeline,
    within: Option<StateFips>,
    unit: Unit,
    facts: Facts<'a>,
    series: Vec<(Day, Level)>,
    axis: TimeAxis,
    phases: PhaseBands,
    strip: Strip<'a>,
    ends: Vec<End>,
    width: f64,
    narrow: bool,
    top: f64,
    bottom: f64,
    most: u64,
}

impl<'a> Drawing<'a> {
    fn new(
        lang: Lang,
        timeline: &'a Timeline,
        within: Option<StateFips>,
        unit: Unit,
        (width, margin): (f64, f64),
    ) -> Self {
        let facts = timeline.facts(timeline.last_day(), within);
        let series = timeline.series(within);
        let most = series
            .iter()
            .map(|(_, level)| {
                level
                    .activated
                    .max(level.out_own + level.out_state)
                    .max(level.limits)
            })
            .max()
            .unwrap_or(0)
            .max(facts.with_date)
            .max(1);
        let gutter = ticks(most)
            .into_iter()
            .map(|tick| text_width(&words::number(tick), 12.0))
            .fold(0.0, f64::max)
            + 10.0;
        let narrow = width < WIDE.0;
        let ends = labels::ends(lang, unit, &series);
        let right = width - labels::margin(&ends, margin);
        let axis = TimeAxis::new(FROM, timeline.last_day(), gutter, right);
        let phases = PhaseBands::new(lang, timeline, &axis, true);
        // Above the plot: the phases' names, and the name of the line at its top.
        let top = 4.0 + phases.height() + 18.0;
        Self {
            lang,
            timeline,
            within,
            unit,
            facts,
            series,
            axis,
            phases,
            strip: Strip::new(lang, timeline, within, &axis, FROM, narrow),
            ends,
            width,
            narrow,
            top,
            bottom: top + PLOT,
            most,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "there are 3,221 jurisdictions")]
    fn y(&self, value: u64) -> f64 {
        self.bottom - PLOT * value as f64 / self.most as f64
    }

    fn finding(&self) -> String {
        said::finding(
            self.lang,
            self.timeline,
            self.within,
            &self.facts,
            self.unit,
        )
    }

    /// `<title>` and `<desc>`.
    fn named(&self, id: &str) -> String {
        let limits = self.series.last().map_or(0, |(_, level)| level.limits);
        let out = self
            .last_out()
            .map(|(_, level)| (level.out_own, level.out_state));
        format!(
            "<title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>",
            escaped(&self.finding()),
            escaped(&said::description(
                self.lang,
                &self.facts,
                self.unit,
                limits,
                out
            )),
        )
    }

    fn curve(&self, value: impl Fn(&Level) -> u64) -> Curve {
        Curve::new(&self.series, &self.axis, value, |value| self.y(value))
    }

    /// The last day on which somebody stood under a "no", with the level it ends from.
    fn last_out(&self) -> Option<(Day, Level)> {
        let at = self
            .series
            .iter()
            .rposition(|(_, level)| level.out_own + level.out_state > 0)?;
        let level = self.series.get(at)?.1;
        let ends = self.series.get(at + 1).map(|next| next.0);
        Some((ends.unwrap_or(self.timeline.last_day()), level))
    }

    /// Draws everything; gives the drawing and its height. `link` stands before the `#` of links.
    fn draw(&self, link: &str) -> (String, f64) {
        let mut svg = String::new();
        let on = self.curve(|level| level.activated);
        let own = self.curve(|level| level.out_own);
        let out = self.curve(|level| level.out_own + level.out_state);
        let limits = self.curve(|level| level.limits);
        self.phases.shade(&mut svg, self.top, self.bottom);
        self.axis.draw(self.lang, &mut svg, self.top, self.bottom);
        self.scale(&mut svg);
        let zero = Curve::new(&[], &self.axis, |_| 0, |value| self.y(value));
        let mut path = |class: &str, path: String| {
            let _ = write!(svg, "<path class=\"{class}\" d=\"{path}\"/>");
        };
        if !on.is_flat() {
            path("area-on", on.area_above(&zero));
        }
        if !out.is_flat() {
            path("area-out-state", out.area_above(&own));
            path("area-out", own.area_above(&zero));
            path("line-out", out.raised());
        }
        if !limits.is_flat() {
            path("line-limits", limits.raised());
        }
        if !on.is_flat() {
            for (from, to, stopped) in self.phases.spans() {
                let class = if stopped {
                    "line-on stopped"
                } else {
                    "line-on"
                };
                path(class, on.path(from, to));
            }
        }
        self.phases.names(&mut svg, self.top - 18.0);
        self.ends(&mut svg, &on, &limits);

        let mut taken = on.boxes();
        taken.extend(limits.boxes());
        taken.extend(out.boxes());
        let notes = self.notes(&on, &out);
        let sheet = self.plot();
        let placed = notes::place(&notes, &sheet, &taken);
        for note in &placed {
            note.lead(&mut svg);
        }
        for note in &placed {
            note.words(&mut svg);
        }
        let strip = self.bottom + AXIS_HEIGHT + 6.0;
        self.strip.draw(&mut svg, strip, link);
        (svg, strip + self.strip.height() + 8.0)
    }

    /// Where labels inside the plot may stand.
    fn plot(&self) -> Block {
        Block::new(
            self.axis.left() + 2.0,
            self.top + 3.0,
            self.axis.right() - self.axis.left() - 2.0,
            self.bottom - self.top - 4.0,
        )
    }
}

#[cfg(test)]
mod tests;
