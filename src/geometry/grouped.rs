//! The nation as a few large shapes: for pictures in which many places look alike.

use geo_types::{Coord, MultiPolygon};

use super::albers_usa::AlbersUsa;
use super::drawn::{Detail, national_coverage};
use super::path::{PathWriter, lines_to_path};

/// The national map with its shapes melted into groups, in pixels of the sheet of [`AlbersUsa::sheet`].
#[derive(Clone, Debug, Default)]
pub struct GroupedMap {
    /// Width of the sheet.
    pub width: f64,
    /// Height of the sheet.
    pub height: f64,
    /// Path data of each group: closed rings round its outer borders, in no particular direction, so that it has to be
    /// filled by the even-odd rule. Empty where none of a group's shapes has a place on the sheet.
    pub groups: Vec<String>,
    /// Borders between states, each once. Open lines.
    pub state_mesh: String,
    /// Where the shapes end: coast and borders abroad.
    pub coast: String,
    /// Lines that set the insets apart.
    pub frames: String,
}

impl GroupedMap {
    /// The national map of shapes, each with the two digits of its state, melted together by their numbers in `group`,
    /// of which there are `groups`. A border between two shapes of one group is not drawn, so that neither a line nor
    /// the seam of two fills can be seen there.
    #[must_use]
    pub fn national(
        shapes: &[(&str, &MultiPolygon<f64>)],
        group: &[usize],
        groups: usize,
        detail: &Detail,
    ) -> Self {
        let grid = detail.grid;
        let thin = national_coverage(shapes).simplify(&detail.simplify, grid);
        let group_of = |shape: usize| group.get(shape).copied();
        let outline = |number: usize| {
            let inside = |shape: Option<usize>| shape.and_then(group_of) == Some(number);
            let mut writer = PathWriter::new(grid);
            // A line that bounds an area meets itself at even junctions only: all of these are closed.
            for ring in thin.mesh(|one, other| inside(Some(one)) != inside(other)) {
                writer.ring(ring);
            }
            writer.finish()
        };
        let state = |shape: usize| shapes.get(shape).map(|(state, _)| *state);
        let mesh = |keep: &dyn Fn(usize, Option<usize>) -> bool| {
            let lines: Vec<Vec<Coord<f64>>> = thin.mesh(keep);
            lines_to_path(&lines, grid)
        };
        let (width, height) = AlbersUsa::SHEET;
        Self {
            width,
            height,
            groups: (0..groups).map(outline).collect(),
            state_mesh: mesh(&|one, other| other.is_some_and(|other| state(one) != state(other))),
            coast: mesh(&|_, other| other.is_none()),
            frames: lines_to_path(&AlbersUsa::sheet().separators(), grid),
        }
    }
}

#[cfg(test)]
mod tests;
