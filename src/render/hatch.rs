//! Hatches: a colour with lines and dots over it.
//!
//! A shape that is hatched is filled with a pattern, which repeats a small tile. Browsers and our own PNG join tiles without
//! a seam; readers of PDF soften the edge of each, so that what lies behind shows as hair lines between them. In a PDF a
//! hatch is therefore a drawing larger than any sheet, with lines all the way across, of which the shape is cut out. Its dots
//! stay in small tiles, which are empty at their edges.

use std::fmt::Write as _;

/// How hatches are laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tiling {
    /// As patterns of small tiles, enlarged by this much: 1 on a map of 975 pixels.
    Repeated(f64),
    /// As drawings across a sheet, in the size of a map of 975 pixels.
    Across,
}

/// How far such a drawing reaches from the origin, in pixels of the map: farther than the corners of any.
const REACH: f64 = 1_200.0;

/// The hatches of a drawing, being written.
pub(super) struct Hatches {
    defs: String,
    side: f64,
    tiling: Tiling,
}

impl Hatches {
    /// No hatch yet. `side` is the period of each, in pixels of the map.
    pub(super) fn new(side: f64, tiling: Tiling) -> Self {
        Self {
            defs: String::from("<defs>"),
            side,
            tiling,
        }
    }

    /// The hatch of `class`: a colour, the class `ground`, and over it what `marks` draws.
    pub(super) fn hatch(&mut self, class: &str, ground: &str, marks: impl FnOnce(&mut Self)) {
        let (from, length) = self.extent();
        let close = match self.tiling {
            Tiling::Repeated(scale) => {
                let _ = write!(
                    self.defs,
                    "<pattern id=\"m-{class}\" width=\"{length}\" height=\"{length}\" patternUnits=\"userSpaceOnUse\" \
                     patternTransform=\"rotate(45) scale({scale})\">"
                );
                "</pattern>"
            }
            Tiling::Across => {
                let _ = write!(
                    self.defs,
                    "<g id=\"{}\" transform=\"rotate(45)\">",
                    across(class)
                );
                "</g>"
            }
        };
        let _ = write!(
            self.defs,
            "<path class=\"{ground}\" d=\"M{from} {from}h{length}v{length}h-{length}z\"/>"
        );
        marks(self);
        self.defs.push_str(close);
    }

    /// Lines along the rows of a hatch, so far from where each period begins.
    pub(super) fn rows(&mut self, class: &str, at: &[f64]) {
        let (from, length) = self.extent();
        self.lines(class, at, |y| format!("M{from} {y}h{length}"));
    }

    /// Lines across the rows.
    pub(super) fn columns(&mut self, class: &str, at: &[f64]) {
        let (from, length) = self.extent();
        self.lines(class, at, |x| format!("M{x} {from}v{length}"));
    }

    fn lines(&mut self, class: &str, at: &[f64], line: impl Fn(f64) -> String) {
        let _ = write!(self.defs, "<path class=\"{class}\" d=\"");
        for period in self.periods() {
            for offset in at {
                let place = f64::from(period) * self.side + offset;
                self.defs.push_str(&line((place * 10.0).round() / 10.0));
            }
        }
        self.defs.push_str("\"/>");
    }

    /// Dots of a radius in each period of the hatch of `class`. None may touch its edge.
    pub(super) fn dots(&mut self, of: &str, class: &str, radius: f64, at: &[(f64, f64)]) {
        let side = self.side;
        let across = self.tiling == Tiling::Across;
        if across {
            let _ = write!(
                self.defs,
                "<pattern id=\"dots-{of}\" width=\"{side}\" height=\"{side}\" patternUnits=\"userSpaceOnUse\">"
            );
        }
        for (x, y) in at {
            let _ = write!(
                self.defs,
                "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"
            );
        }
        if across {
            let (from, length) = self.extent();
            let _ = write!(
                self.defs,
                "</pattern><path fill=\"url(#dots-{of})\" d=\"M{from} {from}h{length}v{length}h-{length}z\"/>"
            );
        }
    }

    /// The hatches, as `<defs>`.
    pub(super) fn written(mut self) -> String {
        self.defs.push_str("</defs>");
        self.defs
    }

    /// The periods that are drawn.
    fn periods(&self) -> std::ops::Range<i32> {
        match self.tiling {
            Tiling::Repeated(_) => 0..1,
            Tiling::Across => {
                #[expect(clippy::cast_possible_truncation, reason = "a few hundred")]
                let reach = (REACH / self.side).ceil() as i32;
                -reach..reach
            }
        }
    }

    /// Where a drawing begins, and its length.
    fn extent(&self) -> (f64, f64) {
        let periods = self.periods();
        let length = |count: i32| f64::from(count) * self.side;
        (length(periods.start), length(periods.end - periods.start))
    }
}

/// A path with the hatch of its class cut out to it, where hatches are drawn across.
pub(super) fn cut_out(svg: &mut String, class: &str, path: &str) {
    let _ = write!(
        svg,
        "<clipPath id=\"cut-{class}\"><path d=\"{path}\"/></clipPath>\
         <g clip-path=\"url(#cut-{class})\"><use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"#{}\"/></g>",
        across(class)
    );
}

fn across(class: &str) -> String {
    format!("across-{class}")
}
