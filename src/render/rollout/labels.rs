//! What stands beside the lines: the scale, the labels at their ends, the notes at their points.

use super::super::label_boxes::{lines, spread, text_width};
use super::super::svg::{escaped, px};
use super::Drawing;
use super::curve::{Curve, ticks};
use super::notes::Note;
use crate::domain::{Day, Lang};
use crate::timeline::series::Level;
use crate::words::rollout::{self as said, Dated, Which};
use crate::words::{self, Unit};
use std::fmt::Write as _;

/// Size of the labels at the ends of the lines, and the height of a line of them. They are set bold: measured a little
/// wider.
const END: f64 = 13.0;
const END_LINE: f64 = 15.0;
const BOLD: f64 = 1.06;
/// Room between the plot and the labels at its right, and right of them.
const GAP: f64 = 6.0;
const SIDE: f64 = 2.0;

/// What is said at the end of a line.
pub(super) struct End {
    line: Line,
    text: String,
}

/// The line that a label is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    On,
    Limits,
}

/// The labels of the lines that leave zero.
pub(super) fn ends(lang: Lang, unit: Unit, series: &[(Day, Level)]) -> Vec<End> {
    let Some((_, last)) = series.last() else {
        return Vec::new();
    };
    let mut ends = Vec::new();
    if last.activated > 0 {
        ends.push(End {
            line: Line::On,
            text: said::end_on(lang, last.activated, unit),
        });
    }
    if series.iter().any(|(_, level)| level.limits > 0) {
        ends.push(End {
            line: Line::Limits,
            text: said::end_limits(lang, last.limits, unit),
        });
    }
    ends
}

/// Room right of the plot: `least`, or what the longest word of the labels needs.
pub(super) fn margin(ends: &[End], least: f64) -> f64 {
    let words = ends.iter().flat_map(|end| end.text.split_whitespace());
    let longest = words.map(|word| text_width(word, END * BOLD));
    longest.fold(least - GAP - SIDE, f64::max) + GAP + SIDE
}

impl Drawing<'_> {
    /// The values at the left, and the line of all places with a known date.
    pub(super) fn scale(&self, svg: &mut String) {
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
            let _ = write!(
                svg,
                "<path class=\"total\" d=\"M{} {y}H{}\"/><text class=\"label soft\" x=\"{}\" y=\"{}\">{}</text>",
                px(left),
                px(right),
                px(left + 2.0),
                px(y - 5.0),
                escaped(&said::total(self.lang, &self.facts, self.unit, self.narrow)),
                y = px(y),
            );
        }
        svg.push_str("</g>");
    }

    /// The labels at the right ends of the lines, broken to the room that is there.
    pub(super) fn end_lines(&self) -> Vec<Vec<String>> {
        let room = self.width - self.axis.right() - GAP - SIDE;
        let broken = |end: &End| lines(&end.text, END * BOLD, room);
        self.ends.iter().map(broken).collect()
    }

    /// Labels at the right ends of the lines, clear of each other.
    pub(super) fn ends(&self, svg: &mut String, on: &Curve, limits: &Curve) {
        let drawn = self.ends.iter().map(|end| match end.line {
            Line::On => ("on", on.end()),
            Line::Limits => ("limits", limits.end()),
        });
        let ends: Vec<((&str, f64), Vec<String>)> = drawn.zip(self.end_lines()).collect();
        let wanted: Vec<(f64, f64)> = ends
            .iter()
            .map(|((_, y), lines)| (*y, lines.len() as f64 * END_LINE + 2.0))
            .collect();
        let middles = spread(&wanted, self.top - 10.0, self.bottom + 4.0);
        for (((class, _), lines), middle) in ends.iter().zip(middles) {
            let first = middle - lines.len() as f64 * END_LINE / 2.0 + 11.0;
            for (index, line) in lines.iter().enumerate() {
                let _ = write!(
                    svg,
                    "<text class=\"end strong {class}\" x=\"{}\" y=\"{}\">{}</text>",
                    px(self.axis.right() + GAP),
                    px(first + index as f64 * END_LINE),
                    escaped(line)
                );
            }
        }
    }

    /// What is said inside the plot: the last and the first activation, the "no", the day on
    /// which ICE cancelled the agreements; in the order of their claim to the room.
    pub(super) fn notes(&self, on: &Curve, out: &Curve) -> Vec<Note> {
        let (Some(first), Some(last)) = (self.facts.first.first(), self.facts.latest.first())
        else {
            return vec![Note {
                texts: vec![
                    said::no_date(self.lang, &self.facts, self.unit),
                    said::no_date_short(self.lang).to_owned(),
                ],
                x: (self.axis.left() + self.axis.right()) / 2.0,
                y: (self.top + self.bottom) / 2.0,
                class: "strong",
                above: true,
                dot: false,
            }];
        };
        let at = |day| {
            let x = self.axis.x(day);
            (x, on.at(x))
        };
        let placed = |which, placed, day, above| {
            let (x, y) = at(day);
            Note {
                texts: forms(&Dated::of_places(self.lang, which, placed, day, self.unit)),
                x,
                y,
                class: "on",
                above,
                dot: true,
            }
        };
        let mut notes = Vec::new();
        if first.day == last.day {
            notes.push(placed(Which::All, &self.facts.latest, last.day, false));
        } else {
            notes.push(placed(Which::Last, &self.facts.latest, last.day, false));
            notes.push(placed(Which::First, &self.facts.first, first.day, true));
        }
        if let Some((ends, level)) = self.last_out() {
            let (full, plain) = said::under_a_no(self.lang, level.out_own, level.out_state);
            let x = self.axis.x(ends) - 3.0;
            notes.push(Note {
                texts: vec![
                    full.clone(),
                    full.replacen(": ", ":\n", 1),
                    broken(&full),
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
                texts: forms(&Dated::of_milestone(self.lang, event)),
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

/// The forms in which a label with a day is tried, the fullest first.
fn forms(label: &Dated) -> Vec<String> {
    let mut forms = vec![
        label.full.clone(),
        format!("{}\n{}", label.what, label.when),
        broken(&label.full),
    ];
    if let Some(short) = &label.short {
        forms.extend([label.what.clone(), short.clone()]);
    }
    forms
}

/// A text in short lines, for where room is narrow.
fn broken(text: &str) -> String {
    lines(text, 12.0, 84.0).join("\n")
}
