//! The roll-out as a step chart: how many jurisdictions were switched on, how many stood under a
//! "no", how many limit ICE holds. In the nation or in one state.
//!
//! The three are lines on one scale and never a sum: a place can be all three at once.

mod curve;
mod notes;
mod said;
mod strip;

use super::axis::{AXIS_HEIGHT, PhaseBands, TimeAxis};
use super::chart_file::{Frame, framed};
use super::chart_style::file_style;
use super::label_boxes::{Block, lines, spread, text_width};
use super::svg::{escaped, px};
use crate::domain::{Day, Lang, StateFips};
use crate::timeline::series::Level;
use crate::timeline::{Facts, Timeline};
use crate::words::{self, Unit};
use curve::{Curve, ticks};
use notes::Note;
pub use said::rollout_finding;
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
/// Size of the labels at the ends of the lines, and the height of a line of them.
const END: f64 = 13.0;
const END_LINE: f64 = 15.0;

/// The roll-out for a page; `unit` is what the places are called.
#[must_use]
pub fn rollout_inline(
    lang: Lang,
    timeline: &Timeline,
    within: Option<StateFips>,
    unit: Unit,
) -> String {
    let mut svg = String::new();
    for (sheet, class, id) in [
        (WIDE, "wide", "rollout"),
        (NARROW, "narrow", "rollout-narrow"),
    ] {
        let drawing = Drawing::new(lang, timeline, within, unit, sheet);
        let (body, height) = drawing.draw("");
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
pub fn rollout(lang: Lang, timeline: &Timeline, within: Option<StateFips>, base: &str) -> String {
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
    framed(&Frame {
        class: "rollout",
        width: WIDE.0,
        finding: &drawing.finding(),
        named: &drawing.named("rollout"),
        body: &body,
        body_height: height,
        address: &address,
        edition: &timeline.dataset().edition,
        style: &file_style(),
    })
}

/// A label at the end of a line.
struct End {
    class: &'static str,
    y: f64,
    lines: Vec<String>,
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
        let axis = TimeAxis::new(FROM, timeline.last_day(), gutter, width - margin);
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
        self.axis.draw(&mut svg, self.top, self.bottom);
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

    /// The values at the left, and the line of all places with a known date.
    fn scale(&self, svg: &mut String) {
        let (left, right) = (self.axis.left(), self.axis.right());
        svg.push_str("<g class=\"axis\" aria-hidden=\"true\">");
        for tick in ticks(self.most) {
            let y = self.y(tick);
            let _ = write!(
                svg,
                "<path class=\"grid\" d=\"M{} {y}H{}\"/><text class=\"tick\" text-anchor=\"end\" x=\"{}\" y=\"{}\">{}</text>",
                px(left),
                px(right),
                px(left - 5.0),
                px(y + 4.0),
                words::number(tick),
                y = px(y),
            );
        }
        if self.facts.with_date > 0 {
            let y = self.y(self.facts.with_date);
            let unit = self.unit;
            let of = match (self.facts.with_date, self.facts.total) {
                (1, 1) => format!("Its only {}", unit.one(self.lang)),
                (dated, total) if dated == total => {
                    format!("All {} {}", words::number(total), unit.many(self.lang))
                }
                (dated, total) if self.narrow => format!(
                    "{} of {} have a known date",
                    words::number(dated),
                    words::number(total)
                ),
                (dated, total) => format!(
                    "{} of {} {} have a known date",
                    words::number(dated),
                    words::number(total),
                    unit.many(self.lang)
                ),
            };
            let _ = write!(
                svg,
                "<path class=\"total\" d=\"M{} {y}H{}\"/><text class=\"label soft\" x=\"{}\" y=\"{}\">{of}</text>",
                px(left),
                px(right),
                px(left + 2.0),
                px(y - 5.0),
                y = px(y),
            );
        }
        svg.push_str("</g>");
    }

    /// Labels at the right ends of the lines, clear of each other.
    fn ends(&self, svg: &mut String, on: &Curve, limits: &Curve) {
        let Some((_, last)) = self.series.last() else {
            return;
        };
        let room = self.width - self.axis.right() - 8.0;
        let said = |value: u64, one: &str, many: &str| {
            let text = match value {
                0 => format!("none {one}"),
                1 => format!("1 {one}"),
                _ => format!("{} {many}", words::number(value)),
            };
            lines(&text, END * 1.06, room)
        };
        let mut ends = Vec::new();
        if last.activated > 0 {
            ends.push(End {
                class: "on",
                y: on.end(),
                lines: said(last.activated, "switched on", "switched on"),
            });
        }
        if !limits.is_flat() {
            ends.push(End {
                class: "limits",
                y: limits.end(),
                lines: said(last.limits, "limits ICE holds", "limit ICE holds"),
            });
        }
        let wanted: Vec<(f64, f64)> = ends
            .iter()
            .map(|end| (end.y, end.lines.len() as f64 * END_LINE + 2.0))
            .collect();
        let middles = spread(&wanted, self.top - 10.0, self.bottom + 4.0);
        for (end, middle) in ends.iter().zip(middles) {
            let first = middle - end.lines.len() as f64 * END_LINE / 2.0 + 11.0;
            for (index, line) in end.lines.iter().enumerate() {
                let _ = write!(
                    svg,
                    "<text class=\"end strong {}\" x=\"{}\" y=\"{}\">{}</text>",
                    end.class,
                    px(self.axis.right() + 6.0),
                    px(first + index as f64 * END_LINE),
                    escaped(line)
                );
            }
        }
    }

    /// What is said inside the plot: the last and the first activation, the "no", the day on
    /// which ICE cancelled the agreements; in the order of their claim to the room.
    fn notes(&self, on: &Curve, out: &Curve) -> Vec<Note> {
        let mut notes = Vec::new();
        let (Some(first), Some(last)) = (self.facts.first.first(), self.facts.latest.first())
        else {
            let mut text = said::no_date(self.lang, &self.facts, self.unit);
            if let Some(letter) = text.get_mut(0..1) {
                letter.make_ascii_uppercase();
            }
            return vec![Note {
                texts: vec![text, "No activation date was found".to_owned()],
                x: (self.axis.left() + self.axis.right()) / 2.0,
                y: (self.top + self.bottom) / 2.0,
                class: "strong",
                above: true,
                dot: false,
            }];
        };
        let said = |lead: &str, placed: &[crate::timeline::Placed<'_>], day| {
            let (names, day) = (
                said::named(self.lang, placed, self.unit),
                words::day(self.lang, day),
            );
            vec![
                format!("{lead}{names}, {day}"),
                format!("{lead}{names}\n{day}"),
                broken(&format!("{lead}{names}, {day}")),
                format!("{lead}{names}"),
                format!("{lead}{day}"),
            ]
        };
        let at = |day| {
            let x = self.axis.x(day);
            (x, on.at(x))
        };
        let (x, y) = at(last.day);
        let whole = first.day == last.day;
        notes.push(Note {
            texts: said(
                if whole { "" } else { "Last: " },
                &self.facts.latest,
                last.day,
            ),
            x,
            y,
            class: "on",
            above: false,
            dot: true,
        });
        if !whole {
            let (x, y) = at(first.day);
            notes.push(Note {
                texts: said("First: ", &self.facts.first, first.day),
                x,
                y,
                class: "on",
                above: true,
                dot: true,
            });
        }
        if let Some((ends, level)) = self.last_out() {
            let (all, own, states) = (
                level.out_own + level.out_state,
                level.out_own,
                level.out_state,
            );
            let plain = format!("{} under a “no”", words::number(all));
            let split = match (own, states) {
                (_, 0) => format!("{plain} of {} own", if own == 1 { "its" } else { "their" }),
                (0, _) => format!("{plain} of the state"),
                _ => format!(
                    "{plain}: {} own, {} the state’s",
                    words::number(own),
                    words::number(states)
                ),
            };
            let x = self.axis.x(ends) - 3.0;
            notes.push(Note {
                texts: vec![
                    split.clone(),
                    split.replacen(": ", ":\n", 1),
                    broken(&split),
                    broken(&plain),
                ],
                x,
                y: out.at(x - 1.0),
                class: "out",
                above: true,
                dot: false,
            });
        }
        // In a state its own acts are marked below; this one is the programme's.
        let cancelled = self
            .timeline
            .milestones()
            .find(|(_, event)| event.cancels_agreements && self.within.is_none());
        if let Some((_, event)) = cancelled {
            let (x, y) = at(event.date.day);
            notes.push(Note {
                texts: vec![
                    format!(
                        "{}, {}",
                        event.title,
                        words::written(self.lang, &event.date)
                    ),
                    format!(
                        "{}\n{}",
                        event.title,
                        words::written(self.lang, &event.date)
                    ),
                    broken(&format!(
                        "{}, {}",
                        event.title,
                        words::written(self.lang, &event.date)
                    )),
                ],
                x,
                y,
                class: "soft",
                above: true,
                dot: true,
            });
        }
        notes
    }
}

/// A text in short lines, for where room is narrow.
fn broken(text: &str) -> String {
    lines(text, 12.0, 84.0).join("\n")
}

#[cfg(test)]
mod tests;
