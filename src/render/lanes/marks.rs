//! Events of a place's history as marks below the lane that they bear on.

use super::super::axis::TimeAxis;
use super::super::label_boxes::{dodged, rows_used};
use super::super::svg::{escaped, px};
use crate::dataset::Dataset;
use crate::domain::{Bound, CountyFips, Event, Lang, Track, event::ACTIVATED};
use crate::timeline::{History, Timeline};
use crate::words;
use std::fmt::Write as _;

/// Half the width of a mark, and the height of a row of marks.
const RADIUS: f64 = 4.0;
const ROW: f64 = 12.0;
/// How far the line runs on that shows an open date.
const REACH: f64 = 18.0;

/// Whose act a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Own,
    State,
    City,
}

/// An event with its place on the axis.
struct Mark<'a> {
    event: &'a Event,
    whose: Whose,
    /// First day that the date could mean, and the day it counts from.
    first: f64,
    x: f64,
    /// Where the mark begins and ends with the lines of an open date.
    extent: (f64, f64),
    /// Before the axis begins.
    early: bool,
    /// Whether another lane has the link.
    again: bool,
    row: usize,
}

/// The marks of one lane.
pub(super) struct Marks<'a> {
    lang: Lang,
    dataset: &'a Dataset,
    marks: Vec<Mark<'a>>,
}

/// What kinds of marks there are, for the legend.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) own: bool,
    pub(super) state: bool,
    pub(super) city: bool,
    pub(super) span: bool,
    pub(super) open: bool,
}

/// Kinds of acts about jails that need not set the track: a bill vetoed, a court's word.
const OF_JAILS: [&str; 8] = [
    "detainer_",
    "cooperation_",
    "notification_",
    "named_by_ice",
    "state_guidance",
    "state_limit_",
    "court_ruling",
    "active_despite_limit",
];

/// The lanes an event bears on: those it sets, else the one its kind belongs to. The first of
/// them has the link.
fn lanes_of(event: &Event) -> (Track, Option<Track>) {
    match (event.stance.is_some(), event.jail_practice.is_some()) {
        (true, true) => (Track::Stance, Some(Track::JailPractice)),
        (true, false) => (Track::Stance, None),
        (false, true) => (Track::JailPractice, None),
        (false, false) => {
            let kind = event.kind.as_str();
            if kind == ACTIVATED || kind.starts_with("activated_") {
                (Track::Federal, None)
            } else if OF_JAILS.iter().any(|start| kind.starts_with(start)) {
                (Track::JailPractice, None)
            } else {
                (Track::Stance, None)
            }
        }
    }
}

impl<'a> Marks<'a> {
    pub(super) fn of(
        lang: Lang,
        timeline: &'a Timeline,
        fips: CountyFips,
        track: Track,
        axis: &TimeAxis,
    ) -> Self {
        let mut marks: Vec<Mark<'a>> = timeline
            .county_history(fips)
            .into_iter()
            .filter_map(|row| {
                let (lane, also) = lanes_of(row.event);
                (lane == track || also == Some(track)).then(|| Mark::new(&row, lane != track, axis))
            })
            .collect();
        marks.sort_by(|a, b| a.extent.0.total_cmp(&b.extent.0));
        let extents: Vec<(f64, f64)> = marks.iter().map(|mark| mark.extent).collect();
        for (mark, row) in marks.iter_mut().zip(dodged(&extents, 1.5)) {
            mark.row = row;
        }
        // Keyboard and screen reader go through the marks by date.
        marks.sort_by_key(|mark| mark.event.date.day);
        Self {
            lang,
            dataset: timeline.dataset(),
            marks,
        }
    }

    pub(super) fn height(&self) -> f64 {
        rows_used(self.marks.iter().map(|mark| mark.row)) as f64 * ROW
            + if self.marks.is_empty() { 0.0 } else { 4.0 }
    }

    pub(super) fn seen(&self) -> Seen {
        let any = |holds: &dyn Fn(&Mark<'_>) -> bool| self.marks.iter().any(holds);
        Seen {
            own: any(&|mark| mark.whose == Whose::Own),
            state: any(&|mark| mark.whose == Whose::State),
            city: any(&|mark| mark.whose == Whose::City),
            span: any(&|mark| mark.x - mark.first >= 1.0),
            open: any(&|mark| mark.event.date.bound != Bound::Exact),
        }
    }

    pub(super) fn draw(&self, svg: &mut String, top: f64, link: &str) {
        if self.marks.is_empty() {
            return;
        }
        svg.push_str("<g class=\"marks\">");
        for mark in &self.marks {
            mark.draw(
                self.lang,
                self.dataset,
                svg,
                top + 4.0 + (mark.row as f64 + 0.5) * ROW,
                link,
            );
        }
        svg.push_str("</g>");
    }
}

impl<'a> Mark<'a> {
    fn new(row: &History<'a>, again: bool, axis: &TimeAxis) -> Self {
        let date = &row.event.date;
        let (first, x) = (axis.x(date.first_day()), axis.x(date.day));
        let (before, after) = reach(date.bound);
        let left = (first - before).max(axis.left() - RADIUS).min(x - RADIUS);
        Self {
            event: row.event,
            whose: match (row.counts, row.own) {
                (false, _) => Whose::City,
                (true, true) => Whose::Own,
                (true, false) => Whose::State,
            },
            first,
            x,
            extent: (left, (x + after).max(x + RADIUS).min(axis.right() + RADIUS)),
            early: axis.is_before(date.day),
            again,
            row: 0,
        }
    }

    fn draw(&self, lang: Lang, dataset: &Dataset, svg: &mut String, y: f64, link: &str) {
        let hidden = if self.again {
            " tabindex=\"-1\" aria-hidden=\"true\""
        } else {
            ""
        };
        let _ = write!(
            svg,
            "<a href=\"{link}#e-{}\"{hidden}><title>{}</title>",
            escaped(&self.event.id),
            escaped(&words::lane_mark(
                lang,
                dataset,
                self.event,
                self.whose == Whose::State
            )),
        );
        symbol(
            svg,
            self.whose,
            (self.first, self.x),
            y,
            self.event.date.bound,
            self.extent,
        );
        if self.early {
            let _ = write!(
                svg,
                "<path class=\"lead\" d=\"M{} {}l-4 3 4 3\"/>",
                px(self.x - RADIUS + 1.0),
                px(y - 3.0)
            );
        }
        let _ = write!(
            svg,
            "<circle class=\"hit\" cx=\"{}\" cy=\"{}\" r=\"6.5\"/></a>",
            px(self.x),
            px(y)
        );
    }
}

/// How far a bound reaches before the first and after the last day of a date.
fn reach(bound: Bound) -> (f64, f64) {
    match bound {
        Bound::Exact => (0.0, 0.0),
        Bound::OnOrBefore => (REACH, 0.0),
        Bound::Approximate => (REACH * 0.6, REACH * 0.6),
        Bound::Announced => (0.0, REACH * 0.6),
    }
}

/// A mark as the chart and its legend draw it: a dot (filled, hollow) or a tick on the day, a
/// firm line over the days that a month or a year leaves open, and a fading one where the bound
/// is open.
pub(super) fn symbol(
    svg: &mut String,
    whose: Whose,
    (first, x): (f64, f64),
    y: f64,
    bound: Bound,
    extent: (f64, f64),
) {
    let at = px(y);
    if x - first >= 1.0 {
        let _ = write!(
            svg,
            "<path class=\"span\" d=\"M{f} {}v5M{f} {at}H{}\"/>",
            px(y - 2.5),
            px(x),
            f = px(first),
        );
    }
    let (before, after) = reach(bound);
    if before > 0.0 {
        let _ = write!(
            svg,
            "<path class=\"open\" d=\"M{} {at}H{}\"/>",
            px(first.min(x - RADIUS * f64::from(u8::from(x - first < 1.0)))),
            px(extent.0)
        );
    }
    if after > 0.0 {
        let _ = write!(
            svg,
            "<path class=\"open\" d=\"M{} {at}H{}\"/>",
            px(x + RADIUS),
            px(extent.1)
        );
    }
    let _ = match whose {
        Whose::City => write!(
            svg,
            "<path class=\"city\" d=\"M{} {}v7\"/>",
            px(x),
            px(y - 3.5)
        ),
        Whose::Own => write!(
            svg,
            "<circle class=\"dot\" cx=\"{}\" cy=\"{at}\" r=\"{RADIUS}\"/>",
            px(x)
        ),
        Whose::State => write!(
            svg,
            "<circle class=\"dot state\" cx=\"{}\" cy=\"{at}\" r=\"{}\"/>",
            px(x),
            RADIUS - 0.4
        ),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_reaches_to_the_side_that_is_open() {
        assert_eq!(reach(Bound::Exact), (0.0, 0.0));
        assert!(reach(Bound::OnOrBefore).0 > 0.0 && reach(Bound::OnOrBefore).1 == 0.0);
        assert!(reach(Bound::Announced).0 == 0.0 && reach(Bound::Announced).1 > 0.0);
        assert!(reach(Bound::Approximate).0 > 0.0 && reach(Bound::Approximate).1 > 0.0);
    }
}
