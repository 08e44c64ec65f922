//! Numbered marks below the axis: the programme's milestones, or a state's own acts.

use super::super::axis::TimeAxis;
use super::super::label_boxes::{rows_used, spread, text_width};
use super::super::svg::{escaped, px};
use crate::dataset::Dataset;
use crate::domain::{Day, Event, EventIx, Lang, StateFips};
use crate::timeline::Timeline;
use crate::words::rollout as said;
use std::fmt::Write as _;

/// The events that a roll-out chart marks, in the order of their numbers: the programme's
/// milestones for the nation, the state's own acts for a state.
#[must_use]
pub fn rollout_events(timeline: &Timeline, within: Option<StateFips>) -> Vec<(EventIx, &Event)> {
    match within {
        None => timeline.milestones().collect(),
        Some(state) => timeline
            .state_history(state)
            .into_iter()
            .map(|row| (row.ix, row.event))
            .collect(),
    }
}

/// A mark with its number.
struct Numbered<'a> {
    number: usize,
    event: &'a Event,
    /// Where its day stands on the axis.
    day: f64,
    /// Where the mark stands, moved aside for its neighbours.
    x: f64,
    row: usize,
}

/// The marks laid out.
pub(super) struct Strip<'a> {
    lang: Lang,
    dataset: &'a Dataset,
    heading: String,
    marks: Vec<Numbered<'a>>,
    radius: f64,
    left: f64,
}

/// Height of the heading and of the lines that lead from the axis to the marks.
const HEAD: f64 = 15.0;
const LEAD: f64 = 12.0;

/// In how many rows marks stand without having to move far from their days.
fn rows_for(marks: usize, pitch: f64, room: f64) -> usize {
    (1..6)
        .find(|rows| (marks / rows) as f64 * pitch <= room * 0.55)
        .unwrap_or(6)
}

impl<'a> Strip<'a> {
    pub(super) fn new(
        lang: Lang,
        timeline: &'a Timeline,
        within: Option<StateFips>,
        axis: &TimeAxis,
        from: Day,
        narrow: bool,
    ) -> Self {
        // On a telephone there is room for the marks, not for their numbers.
        let radius = if narrow { 4.0 } else { 8.5 };
        let mut marks: Vec<Numbered<'a>> = (1..)
            .zip(rollout_events(timeline, within))
            .filter(|(_, (_, event))| event.date.day >= from)
            .map(|(number, (_, event))| Numbered {
                number,
                event,
                day: axis.x(event.date.day),
                x: 0.0,
                row: 0,
            })
            .collect();
        marks.sort_by(|a, b| a.day.total_cmp(&b.day).then(a.number.cmp(&b.number)));
        let pitch = radius * 2.0 + 2.0;
        let rows = rows_for(marks.len(), pitch, axis.right() - axis.left());
        for row in 0..rows {
            // The rows take the marks in turn, so that they are equally full.
            let mut these: Vec<&mut Numbered<'a>> =
                marks.iter_mut().skip(row).step_by(rows).collect();
            let wanted: Vec<(f64, f64)> = these.iter().map(|mark| (mark.day, pitch)).collect();
            let places = spread(&wanted, axis.left() - radius, axis.right() + radius);
            for (mark, x) in these.iter_mut().zip(places) {
                (mark.x, mark.row) = (x, row);
            }
        }
        Self {
            lang,
            dataset: timeline.dataset(),
            heading: said::marks_heading(lang, timeline.dataset(), within),
            marks,
            radius,
            left: axis.left(),
        }
    }

    fn row(&self) -> f64 {
        self.radius * 2.0 + 2.0
    }

    pub(super) fn height(&self) -> f64 {
        if self.marks.is_empty() {
            return 0.0;
        }
        HEAD + LEAD + rows_used(self.marks.iter().map(|mark| mark.row)) as f64 * self.row()
    }

    pub(super) fn draw(&self, svg: &mut String, top: f64, link: &str) {
        if self.marks.is_empty() {
            return;
        }
        let _ = write!(
            svg,
            "<g class=\"marks\"><text class=\"label soft\" x=\"{}\" y=\"{}\">{}</text>",
            px(self.left),
            px(top + 11.0),
            escaped(&self.heading)
        );
        for mark in &self.marks {
            let _ = write!(
                svg,
                "<path class=\"lead\" d=\"M{day} {}v4L{} {}\"/>",
                px(top + HEAD),
                px(mark.x),
                px(top + HEAD + LEAD + (mark.row as f64 + 0.5) * self.row()),
                day = px(mark.day),
            );
        }
        for mark in &self.marks {
            let y = top + HEAD + LEAD + (mark.row as f64 + 0.5) * self.row();
            let (x, y, radius) = (px(mark.x), px(y), self.radius);
            let _ = write!(
                svg,
                "<a href=\"{link}#e-{}\"><title>{}</title><circle class=\"dot{}\" cx=\"{x}\" cy=\"{y}\" r=\"{}\"/>",
                escaped(&mark.event.id),
                escaped(&said::mark(
                    self.lang,
                    self.dataset,
                    mark.number,
                    mark.event
                )),
                if radius > 5.0 { " state" } else { "" },
                px(radius - 1.0),
            );
            let number = mark.number.to_string();
            if text_width(&number, 11.0) < radius * 2.0 - 2.0 {
                let _ = write!(
                    svg,
                    "<text class=\"number\" x=\"{x}\" y=\"{y}\" dy=\"4\">{number}</text>"
                );
            }
            let _ = write!(
                svg,
                "<circle class=\"hit\" cx=\"{x}\" cy=\"{y}\" r=\"{}\"/></a>",
                px(radius)
            );
        }
        svg.push_str("</g>");
    }
}

#[cfg(test)]
mod tests {
    use super::rows_for;

    #[test]
    fn marks_take_as_few_rows_as_they_can() {
        assert_eq!(rows_for(0, 20.0, 500.0), 1);
        assert_eq!(rows_for(8, 20.0, 500.0), 1);
        assert_eq!(rows_for(34, 19.0, 555.0), 3);
        assert_eq!(rows_for(10_000, 20.0, 500.0), 6);
    }
}
