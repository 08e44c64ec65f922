//! Shapes that look alike, melted into one path: for pictures, in which no shape has a link or a
//! name.
//!
//! A county's path costs more to read than to fill, and a hatch is drawn anew for every path it
//! fills: 24 paths in place of 3,221 are read and drawn in two thirds of the time. Shapes do not
//! overlap, so that the picture is the same but for the seams between them.

use super::{compare_palette, hatch, palette};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The path data of each class.
#[derive(Debug, Default)]
pub(super) struct Melted(BTreeMap<&'static str, String>);

impl Melted {
    /// Adds a shape. Its path may begin with a relative move, which alone is one from the origin.
    pub(super) fn add(&mut self, class: &'static str, path: &str) {
        let melted = self.0.entry(class).or_default();
        melted.push_str("M0 0");
        melted.push_str(path);
    }

    /// Writes the paths, in the order of their classes; `cut` cuts hatches out instead of filling with patterns.
    pub(super) fn draw(self, svg: &mut String, cut: bool) {
        for (class, path) in self.0 {
            if cut && (palette::hatched(class) || compare_palette::hatched(class)) {
                hatch::cut_out(svg, class, &path);
            } else {
                let _ = write!(svg, "<path class=\"{class}\" d=\"{path}\"/>");
            }
        }
    }
}
