//! Ready-made drawings: the nation and a state, from longitudes and latitudes to path data.

use geo_types::{Coord, MultiPolygon};

use super::albers_usa::{AlbersUsa, Inset, is_north_western_hawaii};
use super::fit::{Sheet, fit};
use super::interior::deepest_point;
use super::path::{Grid, PathWriter, lines_to_path};
use super::simplify::Simplify;
use super::topology::{Face, Topology, twice_area};

/// A map as path data, all in pixels of one sheet with its origin in the upper left corner. (With a grid that writes
/// whole steps only the path data is in steps; everything else stays in pixels.)
#[derive(Clone, Debug, Default)]
pub struct DrawnMap {
    /// Width of the sheet.
    pub width: f64,
    /// Height of the sheet.
    pub height: f64,
    /// One entry for each shape given, in the same order. `None` where a shape has no place on the map.
    pub shapes: Vec<Option<DrawnShape>>,
    /// For each shape given those it borders on, in ascending order; only over borders that are drawn.
    pub neighbours: Vec<Vec<usize>>,
    /// Borders between shapes of one state, each once. Open lines.
    pub county_mesh: String,
    /// Borders between states, each once. Open lines. Empty on the map of one state.
    pub state_mesh: String,
    /// Where the shapes end: coast and borders abroad; on the map of one state also its borders with other states.
    pub coast: String,
    /// Lines that set the insets apart. Empty on the map of one state.
    pub frames: String,
}

/// One shape of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnShape {
    /// Closed rings; holes run against the outer rings, so that either fill rule will do.
    pub path: String,
    /// Left, top, right and bottom in pixels.
    pub bbox: [f64; 4],
    /// A point well inside the largest polygon, in pixels: the place for a mark.
    pub anchor: (f64, f64),
    /// Radius, in pixels, of the circle around `anchor` that still lies inside: how large a mark may be.
    pub room: f64,
}

/// How finely a map is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detail {
    /// What may be left out.
    pub simplify: Simplify,
    /// What coordinates are rounded to.
    pub grid: Grid,
}

impl Default for Detail {
    /// Points of less than 0.5 px² go unless the line would be off by more than 0.5 px; islands of less than 0.15 px²
    /// go; coordinates are rounded to 0.1 px and written in pixels.
    fn default() -> Self {
        Self {
            simplify: Simplify {
                area: 0.5,
                max_distance: 0.5,
                smallest_island: 0.15,
            },
            grid: Grid::TENTHS,
        }
    }
}

impl DrawnMap {
    /// The national map, on the sheet of [`AlbersUsa::sheet`]. Each shape comes with the two-digit FIPS code of its
    /// state, which decides on the inset; a shape of a territory without one is `None` in the result.
    #[must_use]
    pub fn national(shapes: &[(&str, &MultiPolygon<f64>)], detail: &Detail) -> Self {
        let topology = national_coverage(shapes);
        let state = |shape: usize| shapes.get(shape).map(|(state, _)| *state);
        let (width, height) = AlbersUsa::SHEET;
        Self {
            width,
            height,
            frames: lines_to_path(&AlbersUsa::sheet().separators(), detail.grid),
            ..Self::draw(&topology, detail, |one, other| state(one) == state(other))
        }
    }

    /// The map of one state, fitted to a sheet. Without any shape the sheet is empty.
    #[must_use]
    pub fn state(shapes: &[&MultiPolygon<f64>], sheet: &Sheet, detail: &Detail) -> Self {
        let Some(fitted) = fit(shapes.iter().copied(), sheet) else {
            return Self {
                width: sheet.width,
                height: sheet.width * sheet.min_aspect,
                shapes: vec![None; shapes.len()],
                neighbours: vec![Vec::new(); shapes.len()],
                ..Self::default()
            };
        };
        let topology = topology_of(shapes.iter().map(|shape| Some(*shape)))
            .project(|_, at| fitted.projection.project(at));
        Self {
            width: sheet.width,
            height: fitted.height,
            ..Self::draw(&topology, detail, |_, _| true)
        }
    }

    /// Everything that does not depend on the sheet, from a coverage in pixels.
    fn draw(
        topology: &Topology,
        detail: &Detail,
        same_state: impl Fn(usize, usize) -> bool,
    ) -> Self {
        let grid = detail.grid;
        let thin = topology.simplify(&detail.simplify, grid);
        let mesh =
            |keep: &dyn Fn(usize, Option<usize>) -> bool| lines_to_path(&thin.mesh(keep), grid);
        Self {
            shapes: thin
                .shapes()
                .iter()
                .map(|faces| draw_shape(&thin, faces, grid))
                .collect(),
            neighbours: thin.neighbours(),
            county_mesh: mesh(&|one, other| other.is_some_and(|other| same_state(one, other))),
            state_mesh: mesh(&|one, other| other.is_some_and(|other| !same_state(one, other))),
            coast: mesh(&|_, other| other.is_none()),
            ..Self::default()
        }
    }
}

/// The national coverage in pixels: each shape, with the two digits of its state, on its inset.
pub(in crate::geometry) fn national_coverage(shapes: &[(&str, &MultiPolygon<f64>)]) -> Topology {
    let usa = AlbersUsa::sheet();
    let insets: Vec<Option<Inset>> = shapes
        .iter()
        .map(|(state, _)| Inset::of_state(state))
        .collect();
    let placed = shapes
        .iter()
        .zip(&insets)
        .map(|((_, shape), inset)| inset.map(|_| *shape));
    topology_of(placed).project(|shape, at| {
        let inset = insets.get(shape).copied().flatten();
        usa.forward(inset.unwrap_or(Inset::Lower48), at.x, at.y)
            .into()
    })
}

/// The coverage of the shapes that have a place, without the far islands of Hawaii.
fn topology_of<'a>(
    shapes: impl ExactSizeIterator<Item = Option<&'a MultiPolygon<f64>>>,
) -> Topology {
    let count = shapes.len();
    let polygons = shapes.enumerate().flat_map(|(index, shape)| {
        let polygons = shape.into_iter().flatten();
        polygons
            .filter(|polygon| !is_north_western_hawaii(polygon))
            .map(move |polygon| (index, polygon))
    });
    Topology::from_polygons(count, polygons)
}

fn draw_shape(topology: &Topology, faces: &[Face], grid: Grid) -> Option<DrawnShape> {
    let mut writer = PathWriter::new(grid);
    let mut bounds = Bounds::default();
    let mut largest: (f64, Option<&Face>) = (f64::NEG_INFINITY, None);
    for face in faces {
        for ring in face.rings() {
            writer.ring(topology.ring_points(ring));
        }
        for at in topology.ring_points(&face.exterior) {
            bounds.add(grid.position(grid.snap(at)));
        }
        let area = twice_area(topology.ring_points(&face.exterior)).abs();
        if area > largest.0 {
            largest = (area, Some(face));
        }
    }
    let rings: Vec<Vec<Coord<f64>>> = largest
        .1?
        .rings()
        .map(|ring| topology.ring_points(ring).collect())
        .collect();
    let (anchor, room) = deepest_point(&rings)?;
    let mut path = writer.finish();
    if path.is_empty() {
        path = speck(anchor, grid, &mut bounds);
    }
    Some(DrawnShape {
        path,
        bbox: bounds.edges?,
        anchor: (anchor.x, anchor.y),
        room: room.max(0.0),
    })
}

/// A shape too small for the grid still exists: it is drawn as the smallest diamond the grid has.
fn speck(at: Coord<f64>, grid: Grid, bounds: &mut Bounds) -> String {
    let (x, y) = grid.snap(at);
    let corners =
        [(x - 1, y), (x, y + 1), (x + 1, y), (x, y - 1)].map(|corner| grid.position(corner));
    for corner in corners {
        bounds.add(corner);
    }
    let mut writer = PathWriter::new(grid);
    writer.ring(corners);
    writer.finish()
}

/// A growing box.
#[derive(Default)]
struct Bounds {
    edges: Option<[f64; 4]>,
}

impl Bounds {
    fn add(&mut self, at: Coord<f64>) {
        let [left, top, right, bottom] = self.edges.unwrap_or([at.x, at.y, at.x, at.y]);
        self.edges = Some([
            left.min(at.x),
            top.min(at.y),
            right.max(at.x),
            bottom.max(at.y),
        ]);
    }
}

#[cfg(test)]
mod tests;
