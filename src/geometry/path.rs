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
    /// How many units of the last decimal lie between two places of the grid.
    every: i64,
    whole_steps: bool,
}

/// A position in steps of the grid.
pub type Snapped = (i64, i64);

impl Grid {
    /// Steps of 0.1 px: the error of at most 0.07 px cannot be seen.
    pub const TENTHS: Self = Self {
        decimals: 1,
        every: 1,
        whole_steps: false,
    };

    /// Steps of half a pixel, an error of at most 0.36 px: less than what simplification leaves out, and path data a
    /// fifth shorter, compressed, than on tenths.
    pub const HALVES: Self = Self {
        every: 5,
        ..Self::TENTHS
    };

    /// Whole pixels: for maps that are shown much smaller than they are drawn.
    pub const PIXELS: Self = Self {
        decimals: 0,
        every: 1,
        whole_steps: false,
    };

    /// A grid of so many digits behind the point of a pixel, at most 6.
    #[must_use]
    pub fn with_decimals(decimals: u32) -> Self {
        Self {
            decimals: decimals.min(6),
            every: 1,
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
    pub fn snap(self, at: Coord<f64>) -> Snapped {
        // The conversion saturates, and a sheet is a few thousand pixels wide.
        let places = self.steps_per_pixel() as f64 / self.every as f64;
        let step = |value: f64| (value * places).round() as i64 * self.every;
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
    pub fn finish(mut self) -> String {
        // Most paths are kept as long as the program runs.
        self.data.shrink_to_fit();
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
        } else if !(follows_letter || starts_with_point && self.pointed) {
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
mod tests;
