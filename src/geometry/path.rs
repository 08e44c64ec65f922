//! SVG path data in few bytes.
//!
//! Points are rounded to a decimal grid first and the differences are taken between rounded positions, so that errors
//! do not add up along a line and two shapes round a common border alike. Grammar: SVG 1.1 (second edition), 8.3.9.

use std::fmt::Write as _;

use geo_types::Coord;

/// The decimal grid that coordinates are rounded to, and the unit they are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    decimals: u32,
    whole_steps: bool,
}

/// A position in steps of the grid.
pub type Snapped = (i64, i64);

impl Grid {
    /// Steps of 0.1 px: the error of at most 0.07 px cannot be seen.
    pub const TENTHS: Self = Self {
        decimals: 1,
        whole_steps: false,
    };

    /// A grid of so many digits behind the point of a pixel, at most 6.
    #[must_use]
    pub fn with_decimals(decimals: u32) -> Self {
        Self {
            decimals: decimals.min(6),
            whole_steps: false,
        }
    }

    /// The same grid, with path data in whole steps instead of pixels: a fifth shorter, but the path has to be drawn
    /// under `transform="scale(…)"` with [`unit`](Self::unit), and strokes on it in steps as well.
    #[must_use]
    pub fn in_whole_steps(self) -> Self {
        Self {
            whole_steps: true,
            ..self
        }
    }

    /// Pixels for one unit of the path data: 1, or the length of a step if it is written in whole steps.
    #[must_use]
    pub fn unit(self) -> f64 {
        if self.whole_steps {
            1.0 / self.steps_per_pixel() as f64
        } else {
            1.0
        }
    }

    /// Digits behind the point that path data is written with.
    fn written_decimals(self) -> u32 {
        if self.whole_steps { 0 } else { self.decimals }
    }

    fn steps_per_pixel(self) -> i64 {
        10_i64.pow(self.decimals)
    }

    /// The nearest position on the grid.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "float to integer saturates, and a sheet is a few thousand pixels wide"
    )]
    pub fn snap(self, at: Coord<f64>) -> Snapped {
        let step = |value: f64| (value * self.steps_per_pixel() as f64).round() as i64;
        (step(at.x), step(at.y))
    }

    /// The pixel coordinates of a position on the grid.
    #[must_use]
    pub fn position(self, (x, y): Snapped) -> Coord<f64> {
        let pixels = |steps: i64| steps as f64 / self.steps_per_pixel() as f64;
        Coord {
            x: pixels(x),
            y: pixels(y),
        }
    }
}

/// Writes rings and lines one after the other into one path.
#[derive(Debug)]
pub struct PathWriter {
    grid: Grid,
    data: String,
    /// Where the pen is.
    pen: Snapped,
    /// The command that a bare number would be taken for: `l`, `h`, `v`, or `z` when there is none.
    command: char,
    /// Whether the number written last has a decimal point, so that a second point must begin a new number.
    pointed: bool,
}

impl PathWriter {
    /// An empty path on a grid.
    #[must_use]
    pub fn new(grid: Grid) -> Self {
        Self {
            grid,
            data: String::new(),
            pen: (0, 0),
            command: 'z',
            pointed: false,
        }
    }

    /// Adds a closed ring; whether its first point is repeated at the end makes no difference. A ring with fewer than
    /// three different places on the grid is not written, and the answer is `false`.
    pub fn ring(&mut self, points: impl IntoIterator<Item = Coord<f64>>) -> bool {
        let mut places = self.snapped(points);
        while places.len() > 1 && places.first() == places.last() {
            places.pop();
        }
        if places.len() < 3 {
            return false;
        }
        let start = places.first().copied().unwrap_or_default();
        self.polyline(&places);
        self.data.push('z');
        // After `z` the pen is back at the start of the ring.
        self.pen = start;
        true
    }

    /// Adds an open line. A line that is one place on the grid is not written, and the answer is `false`.
    pub fn line(&mut self, points: impl IntoIterator<Item = Coord<f64>>) -> bool {
        let places = self.snapped(points);
        if places.len() < 2 {
            return false;
        }
        self.polyline(&places);
        true
    }

    /// The path data. Empty if nothing was written.
    #[must_use]
    pub fn finish(self) -> String {
        self.data
    }

    /// Rounded positions, each different from the one before it.
    fn snapped(&self, points: impl IntoIterator<Item = Coord<f64>>) -> Vec<Snapped> {
        let mut places: Vec<Snapped> = points.into_iter().map(|at| self.grid.snap(at)).collect();
        places.dedup();
        places
    }

    fn polyline(&mut self, places: &[Snapped]) {
        let mut places = places.iter().copied();
        let Some(start) = places.next() else {
            return;
        };
        // The `m` at the start of a path is absolute, which is relative to (0, 0); pairs after it are relative lines.
        let (dx, dy) = self.advance(start);
        self.command('m');
        self.number(dx);
        self.number(dy);
        self.command = 'l';
        for place in places {
            match self.advance(place) {
                (dx, 0) => {
                    self.command('h');
                    self.number(dx);
                }
                (0, dy) => {
                    self.command('v');
                    self.number(dy);
                }
                (dx, dy) => {
                    self.command('l');
                    self.number(dx);
                    self.number(dy);
                }
            }
        }
    }

    fn advance(&mut self, to: Snapped) -> Snapped {
        let step = (to.0 - self.pen.0, to.1 - self.pen.1);
        self.pen = to;
        step
    }

    /// Writes the letter of a command, unless it repeats and is implied.
    fn command(&mut self, command: char) {
        if command == 'm' || command != self.command {
            self.data.push(command);
            self.command = command;
        }
    }

    /// Writes a number of grid steps in the unit of the grid, without a leading zero, trailing zeros or a separator it can do without.
    fn number(&mut self, steps: i64) {
        let decimals = self.grid.written_decimals();
        let per_unit = 10_u64.pow(decimals);
        let (whole, mut fraction) = (
            steps.unsigned_abs() / per_unit,
            steps.unsigned_abs() % per_unit,
        );
        let starts_with_point = whole == 0 && fraction != 0;
        let follows_letter = self.data.ends_with(|last: char| last.is_ascii_alphabetic());
        if steps < 0 {
            self.data.push('-');
        } else if !follows_letter && !(starts_with_point && self.pointed) {
            self.data.push(' ');
        }
        self.pointed = fraction != 0;
        // Writing into a string cannot fail.
        if !starts_with_point {
            let _ = write!(self.data, "{whole}");
        }
        if fraction != 0 {
            let mut digits = decimals as usize;
            while fraction.is_multiple_of(10) {
                fraction /= 10;
                digits -= 1;
            }
            let _ = write!(self.data, ".{fraction:0digits$}");
        }
    }
}

/// Path data of a set of open lines, such as a mesh, on a grid.
#[must_use]
pub fn lines_to_path(lines: &[Vec<Coord<f64>>], grid: Grid) -> String {
    let mut writer = PathWriter::new(grid);
    for line in lines {
        writer.line(line.iter().copied());
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads path data of relative commands, after the grammar and not after the writer.
    fn parse(data: &str, grid: Grid) -> Vec<(Vec<Snapped>, bool)> {
        let mut lines: Vec<(Vec<Snapped>, bool)> = Vec::new();
        let mut pen = (0, 0);
        let mut command = ' ';
        let mut rest = data;
        let number = |rest: &mut &str| -> i64 {
            *rest = rest.trim_start_matches(' ');
            let mut point = false;
            let length = rest
                .char_indices()
                .find(|&(index, symbol)| match symbol {
                    '-' => index != 0,
                    '.' => std::mem::replace(&mut point, true),
                    digit => !digit.is_ascii_digit(),
                })
                .map_or(rest.len(), |(index, _)| index);
            let (digits, tail) = rest.split_at(length);
            *rest = tail;
            let value: f64 = digits.parse().unwrap();
            grid.snap(Coord { x: value, y: 0.0 }).0
        };
        while !rest.is_empty() {
            let first = rest.chars().next().unwrap();
            if first.is_ascii_alphabetic() {
                command = first;
                rest = &rest[1..];
            }
            match command {
                'm' => {
                    pen = (pen.0 + number(&mut rest), pen.1 + number(&mut rest));
                    lines.push((vec![pen], false));
                    command = 'l';
                    continue;
                }
                'l' => pen = (pen.0 + number(&mut rest), pen.1 + number(&mut rest)),
                'h' => pen.0 += number(&mut rest),
                'v' => pen.1 += number(&mut rest),
                'z' => {
                    let line = lines.last_mut().unwrap();
                    pen = line.0[0];
                    line.1 = true;
                    command = ' ';
                    continue;
                }
                other => panic!("unexpected {other:?} in {data}"),
            }
            lines.last_mut().unwrap().0.push(pen);
        }
        lines
    }

    #[test]
    fn writes_no_byte_too_many() {
        let mut writer = PathWriter::new(Grid::TENTHS);
        assert!(
            writer.ring(
                [
                    (10., 0.5),
                    (10.3, 0.5),
                    (10.3, 2.5),
                    (9.8, 2.9),
                    (10.0, 3.3)
                ]
                .map(Coord::from)
            )
        );
        assert!(writer.line([(9.96, 1.), (11., 2.), (11.02, 2.01), (12.5, 2.25)].map(Coord::from)));
        assert_eq!(writer.finish(), "m10 .5h.3v2l-.5.4.2.4zm0 .5 1 1 1.5.3");
    }

    #[test]
    fn whole_steps_are_shorter_and_tell_their_unit() {
        let grid = Grid::TENTHS.in_whole_steps();
        let path = lines_to_path(
            &[[(10., 0.5), (10.3, 0.9), (9.8, 2.9)]
                .map(Coord::from)
                .to_vec()],
            grid,
        );
        assert_eq!(path, "m100 5 3 4-5 20");
        assert!((grid.unit() - 0.1).abs() < 1e-12 && (Grid::TENTHS.unit() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn what_rounds_to_nothing_is_not_written() {
        let mut writer = PathWriter::new(Grid::TENTHS);
        assert!(!writer.ring([(1., 1.), (1.01, 1.), (1.01, 1.02)].map(Coord::from)));
        assert!(!writer.ring([(1., 1.), (2., 1.), (1., 1.)].map(Coord::from)));
        assert!(!writer.line([(1., 1.), (1.01, 1.)].map(Coord::from)));
        assert!(!writer.line([]));
        assert_eq!(writer.finish(), "");
    }

    proptest! {
        #[test]
        fn reading_gives_the_rounded_points(
            lines in prop::collection::vec(
                (prop::collection::vec((-20.0..1000.0, -2.0..2.0), 1..30), any::<bool>()), 1..6),
            decimals in 0u32..4,
        ) {
            let grid = Grid::with_decimals(decimals);
            let mut writer = PathWriter::new(grid);
            let mut wanted = Vec::new();
            for (points, closed) in lines {
                let points: Vec<Coord<f64>> = points.into_iter().map(Coord::from).collect();
                let mut snapped: Vec<Snapped> = points.iter().map(|&at| grid.snap(at)).collect();
                snapped.dedup();
                while closed && snapped.len() > 1 && snapped.first() == snapped.last() {
                    snapped.pop();
                }
                let written = if closed { writer.ring(points) } else { writer.line(points) };
                prop_assert_eq!(written, snapped.len() >= if closed { 3 } else { 2 });
                if written {
                    wanted.push((snapped, closed));
                }
            }
            let data = writer.finish();
            prop_assert_eq!(parse(&data, grid), wanted, "{}", data);
        }
    }
}
