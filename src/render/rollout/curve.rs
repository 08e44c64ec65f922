//! A count over time as steps.

use super::super::axis::TimeAxis;
use super::super::label_boxes::Block;
use super::super::svg::px;
use crate::domain::Day;
use crate::timeline::series::Level;
use std::fmt::Write as _;

/// A step line: from each point on, its height holds.
pub(super) struct Curve {
    points: Vec<(f64, f64)>,
    right: f64,
}

impl Curve {
    /// The line of one count of a series. `y` gives the height of a value.
    pub(super) fn new(
        series: &[(Day, Level)],
        axis: &TimeAxis,
        value: impl Fn(&Level) -> u64,
        y: impl Fn(u64) -> f64,
    ) -> Self {
        let mut last = 0;
        let mut points = vec![(axis.left(), y(0))];
        for (day, level) in series {
            let value = value(level);
            if value != last {
                points.push((axis.x(*day), y(value)));
                last = value;
            }
        }
        Self {
            points,
            right: axis.right(),
        }
    }

    /// Whether the count never leaves zero.
    pub(super) fn is_flat(&self) -> bool {
        self.points.len() < 2
    }

    /// The height at the right edge.
    pub(super) fn end(&self) -> f64 {
        self.points.last().map_or(0.0, |point| point.1)
    }

    /// The height at a place on the axis.
    pub(super) fn at(&self, x: f64) -> f64 {
        self.points
            .iter()
            .rev()
            .find(|point| point.0 <= x)
            .or(self.points.first())
            .map_or(0.0, |point| point.1)
    }

    /// The line between two places on the axis, as path data.
    pub(super) fn path(&self, from: f64, to: f64) -> String {
        let mut path = format!("M{} {}", px(from), px(self.at(from)));
        for (x, y) in self
            .points
            .iter()
            .filter(|point| point.0 > from && point.0 <= to)
        {
            let _ = write!(path, "H{}V{}", px(*x), px(*y));
        }
        let _ = write!(path, "H{}", px(to));
        path
    }

    /// The whole line.
    pub(super) fn line(&self) -> String {
        let left = self.points.first().map_or(0.0, |point| point.0);
        self.path(left, self.right)
    }

    /// The line where it stands above zero: a count that is none draws nothing.
    pub(super) fn raised(&self) -> String {
        let zero = self.points.first().map_or(0.0, |point| point.1);
        let ends = self
            .points
            .iter()
            .skip(1)
            .map(|point| point.0)
            .chain(std::iter::once(self.right));
        let mut path = String::new();
        let mut down = true;
        for (&(x, y), end) in self.points.iter().zip(ends) {
            let rests = y >= zero;
            let _ = match (down, rests) {
                (true, true) => Ok(()),
                (true, false) => write!(path, "M{} {}V{}H{}", px(x), px(zero), px(y), px(end)),
                (false, true) => write!(path, "V{}", px(zero)),
                (false, false) => write!(path, "V{}H{}", px(y), px(end)),
            };
            down = rests;
        }
        path
    }

    /// The area between the line and a lower one.
    pub(super) fn area_above(&self, lower: &Self) -> String {
        let mut path = self.line();
        let mut x = self.right;
        for point in lower.points.iter().rev() {
            let _ = write!(path, "H{}V{}", px(x), px(point.1));
            x = point.0;
        }
        let _ = write!(path, "H{}Z", px(x));
        path
    }

    /// Boxes around the line: where no label may stand.
    pub(super) fn boxes(&self) -> Vec<Block> {
        const HALF: f64 = 2.0;
        let ends = self
            .points
            .iter()
            .skip(1)
            .copied()
            .chain(std::iter::once((self.right, self.end())));
        let mut boxes = Vec::with_capacity(self.points.len() * 2);
        for (&(x, y), (next, height)) in self.points.iter().zip(ends) {
            boxes.push(Block::new(x, y - HALF, next - x, 2.0 * HALF));
            boxes.push(Block::new(
                next - HALF,
                y.min(height),
                2.0 * HALF,
                (y - height).abs(),
            ));
        }
        boxes
    }
}

/// Round values for an axis from 0 to `most`: at most five of them, zero among them.
pub(super) fn ticks(most: u64) -> Vec<u64> {
    let mut unit: u64 = 1;
    loop {
        for factor in [1, 2, 5] {
            let step = unit.saturating_mul(factor);
            if most / step <= 4 {
                return (0..=most / step).map(|count| count * step).collect();
            }
        }
        unit = unit.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn ticks_are_few_and_round() {
        assert_eq!(ticks(0), [0]);
        assert_eq!(ticks(1), [0, 1]);
        assert_eq!(ticks(14), [0, 5, 10]);
        assert_eq!(ticks(102), [0, 50, 100]);
        assert_eq!(ticks(3_180), [0, 1_000, 2_000, 3_000]);
        for most in 0..5_000 {
            let ticks = ticks(most);
            assert!(ticks.len() <= 5 && ticks.iter().all(|tick| *tick <= most));
        }
        assert!(!super::ticks(u64::MAX).is_empty());
    }

    #[test]
    fn a_step_holds_until_the_next() {
        let axis = TimeAxis::new(date(2008, 1, 1), date(2012, 1, 1), 0.0, 100.0);
        let level = |activated| Level {
            activated,
            ..Level::default()
        };
        let series = [
            (date(2009, 1, 1), level(1)),
            (date(2010, 1, 1), level(1)),
            (date(2011, 1, 1), level(3)),
        ];
        let curve = Curve::new(
            &series,
            &axis,
            |level| level.activated,
            |value| 10.0 - value as f64,
        );
        assert_eq!(curve.points.len(), 3, "a day without a change is no step");
        assert_eq!(curve.at(0.0), 10.0);
        assert_eq!(curve.at(60.0), 9.0);
        assert_eq!(curve.end(), 7.0);
        assert!(curve.line().starts_with("M0 10H"));
        assert!(
            curve
                .raised()
                .starts_with(&format!("M{} 10V9H", px(axis.x(date(2009, 1, 1)))))
        );
        assert!(Curve::new(&[], &axis, |level| level.activated, |_| 0.0).is_flat());
    }
}
