//! The shapes of one zoom.

use std::f64::consts::TAU;

use geo_types::{Coord, MultiPolygon};

use super::clip::{Square, clipped, twice_area, without_spikes};
use super::{EXTENT, MAX_ZOOM, Step, TileId};
use crate::geometry::mercator::{MAX_LATITUDE, from_mercator, mercator};
use crate::geometry::path::Grid;
use crate::geometry::simplify::Simplify;
use crate::geometry::topology::{Arc, ArcRef, Face, Topology};

/// How far beyond its sides a tile goes, in steps: 8 pixels of a tile that is drawn 512 pixels wide. Outlines and patterns
/// of that width are whole at the sides.
const MARGIN: i32 = 64;

/// What is left out at all zooms but the closest, in steps of the grid. A tile is drawn 512 to 1,024 pixels wide before
/// those of the next zoom take its place, so a pixel is 4 to 8 steps: half a pixel at most is lost.
const THIN: Simplify = Simplify {
    area: 12.0,
    max_distance: 4.0,
    smallest_island: 16.0,
};

/// At the closest zoom, which programs enlarge, all that the boundaries have is kept, save points in a straight line.
const WHOLE: Simplify = Simplify {
    area: 0.0,
    max_distance: 0.0,
    smallest_island: 0.0,
};

/// Coverages of places at one zoom, on its grid: the places themselves, and larger ones dissolved from them along the same
/// lines.
#[derive(Debug)]
pub struct Level {
    zoom: u8,
    /// On the grid of the world, whose origin is its upper left corner.
    arcs: Vec<Vec<Step>>,
    parts: Vec<Shape>,
    wholes: Vec<Shape>,
}

#[derive(Debug)]
struct Shape {
    faces: Vec<Face>,
    /// Left, top, right and bottom.
    bounds: [i32; 4],
}

/// What of a shape lies in a tile and its margin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Which shape it is.
    pub shape: usize,
    /// Polygons, each an outer ring and its holes, in steps from the upper left corner of the tile. Outer rings have a
    /// positive area, rows being counted downward, and holes a negative one (Mapbox Vector Tile Specification 2.1,
    /// section 4.3.4.4). No ring repeats its first point.
    pub polygons: Vec<Vec<Vec<Step>>>,
}

impl Level {
    /// Puts shapes, longitudes and latitudes, on the grid of a zoom. `whole` says which of `wholes` larger ones each
    /// belongs to. Outer rings run counter-clockwise, holes clockwise (RFC 7946).
    ///
    /// A shape that is too small for the grid is the smallest triangle that there is on it, at its place: no tile that
    /// covers it is without it.
    #[must_use]
    pub fn draw(
        zoom: u8,
        shapes: &[&MultiPolygon<f64>],
        whole: impl Fn(usize) -> usize,
        wholes: usize,
    ) -> Self {
        let side = f64::from(side(zoom));
        let polygons = shapes.iter().enumerate();
        let polygons = polygons.flat_map(|(index, shape)| shape.iter().map(move |p| (index, p)));
        let topology = Topology::from_polygons(shapes.len(), polygons)
            .project(|_, at| mercator(unwrapped(at)) * (side / TAU));
        let by = if zoom == MAX_ZOOM { WHOLE } else { THIN };
        let thin = topology.simplify(&by, Grid::PIXELS);
        let dissolved = thin.dissolve(wholes, whole);
        let mut arcs: Vec<Vec<Step>> = thin.arcs().iter().map(|arc| on_grid(arc, zoom)).collect();
        let parts = thin.shapes().iter().map(|faces| faces.as_slice());
        let parts = parts.map(|faces| Shape::of(faces, &mut arcs)).collect();
        let wholes = dissolved.iter().map(|faces| Shape::of(faces, &mut arcs));
        let wholes = wholes.collect();
        Self {
            zoom,
            arcs,
            parts,
            wholes,
        }
    }

    /// What of the shapes lies in a tile of this zoom, in their order.
    #[must_use]
    pub fn parts(&self, tile: TileId) -> Vec<Cut> {
        self.cuts(&self.parts, tile).collect()
    }

    /// The same of the larger ones.
    #[must_use]
    pub fn wholes(&self, tile: TileId) -> Vec<Cut> {
        self.cuts(&self.wholes, tile).collect()
    }

    /// Whether anything lies in a tile of this zoom or its margin.
    #[must_use]
    pub fn reaches(&self, tile: TileId) -> bool {
        self.cuts(&self.parts, tile).next().is_some()
    }

    /// The smallest box round all shapes, in degrees: west, south, east, north. It can begin before 180° west.
    #[must_use]
    pub fn bounds(&self) -> Option<[f64; 4]> {
        let bounds = self.parts.iter().map(|shape| shape.bounds);
        let [left, top, right, bottom] = bounds.reduce(|a, b| {
            [
                a[0].min(b[0]),
                a[1].min(b[1]),
                a[2].max(b[2]),
                a[3].max(b[3]),
            ]
        })?;
        let side = side(self.zoom);
        let degrees = |x: i32, y: i32| {
            let plane = Coord {
                x: f64::from(x - side / 2),
                y: f64::from(side / 2 - y),
            };
            from_mercator(plane * (TAU / f64::from(side)))
        };
        let (west_north, east_south) = (degrees(left, top), degrees(right, bottom));
        Some([west_north.x, east_south.y, east_south.x, west_north.y])
    }

    fn cuts<'a>(&'a self, shapes: &'a [Shape], tile: TileId) -> impl Iterator<Item = Cut> + 'a {
        let shapes = if tile.zoom() == self.zoom {
            shapes
        } else {
            &[]
        };
        #[expect(clippy::cast_possible_wrap, reason = "less than 2^10")]
        let [column, row] = [tile.column() as i32, tile.row() as i32];
        // What lies west of 180° is in the first columns, or, once round the world, in the last.
        let origins = [0, side(self.zoom)].map(|round| [column * EXTENT - round, row * EXTENT]);
        let cut = move |(index, shape): (usize, &Shape)| {
            let polygons = origins
                .iter()
                .flat_map(|origin| self.inside(shape, *origin));
            let polygons: Vec<_> = polygons.collect();
            (!polygons.is_empty()).then_some(Cut {
                shape: index,
                polygons,
            })
        };
        shapes.iter().enumerate().filter_map(cut)
    }

    /// The polygons of a shape inside of the tile with an origin.
    fn inside(&self, shape: &Shape, [x, y]: Step) -> Vec<Vec<Vec<Step>>> {
        let [left, top, right, bottom] = shape.bounds;
        let (from, to) = (-MARGIN, EXTENT + MARGIN);
        if right < x + from || left > x + to || bottom < y + from || top > y + to {
            return Vec::new();
        }
        let square = Square { from, to };
        let clip = |ring: Vec<Step>| {
            let ring = ring.iter().map(|at| [at[0] - x, at[1] - y]);
            clipped(ring.collect(), square)
        };
        let faces = shape.faces.iter();
        faces
            .filter_map(|face| polygon(&self.arcs, face, clip))
            .collect()
    }
}

/// The rings of a polygon after a change of each, if it still has an area: a hole can be all that is seen.
fn polygon(
    arcs: &[Vec<Step>],
    face: &Face,
    change: impl Fn(Vec<Step>) -> Vec<Step>,
) -> Option<Vec<Vec<Step>>> {
    let ring = |references: &Vec<ArcRef>| change(ring_points(arcs, references).collect());
    let exterior = Some(ring(&face.exterior)).filter(|ring| twice_area(ring) > 0)?;
    let holes = face.holes.iter().map(ring);
    let holes = holes.filter(|hole| twice_area(hole) < 0);
    let rings: Vec<_> = std::iter::once(exterior).chain(holes).collect();
    let area: i64 = rings.iter().map(|ring| twice_area(ring)).sum();
    (area > 0).then_some(rings)
}

impl Shape {
    /// A shape of those of its polygons that have an area on the grid; where none has, of the smallest triangle, which
    /// becomes an arc of its own.
    fn of(faces: &[Face], arcs: &mut Vec<Vec<Step>>) -> Self {
        let seen = |face: &&Face| polygon(arcs, face, without_spikes).is_some();
        let mut kept: Vec<Face> = faces.iter().filter(seen).cloned().collect();
        // A ring that is one place on the grid has no sides, but its arcs still have that place.
        let first = faces.first().and_then(|face| face.exterior.first());
        let first = first.and_then(|reference| arcs.get(reference.arc));
        let place = first.and_then(|points| points.first().copied());
        if let Some([x, y]) = place.filter(|_| kept.is_empty()) {
            // Clockwise on the grid already, unlike all others, so it is run through as it stands.
            let triangle = ArcRef {
                arc: arcs.len(),
                reversed: true,
            };
            arcs.push(vec![[x, y], [x + 1, y], [x, y + 1], [x, y]]);
            kept.push(Face {
                exterior: vec![triangle],
                holes: Vec::new(),
            });
        }
        let mut bounds = [i32::MAX, i32::MAX, i32::MIN, i32::MIN];
        for [x, y] in kept
            .iter()
            .flat_map(|face| ring_points(arcs, &face.exterior))
        {
            let [left, top, right, bottom] = bounds;
            bounds = [left.min(x), top.min(y), right.max(x), bottom.max(y)];
        }
        Self {
            faces: kept,
            bounds,
        }
    }
}

/// Steps of the grid along the side of the world.
const fn side(zoom: u8) -> i32 {
    EXTENT << zoom
}

/// All that there is lies between Guam and the Virgin Islands, across 180°: what is east of Greenwich is counted on from
/// 180° west, so that the Aleutians are in one piece.
fn unwrapped(at: Coord<f64>) -> Coord<f64> {
    Coord {
        x: if at.x > 0.0 { at.x - 360.0 } else { at.x },
        y: at.y.clamp(-MAX_LATITUDE, MAX_LATITUDE),
    }
}

/// The points of an arc on the grid. Rows are counted from the north there.
fn on_grid(arc: &Arc, zoom: u8) -> Vec<Step> {
    let half = side(zoom) / 2;
    let mut points: Vec<Step> = arc
        .points
        .iter()
        .map(|at| {
            let (x, y) = Grid::PIXELS.snap(*at);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the world is at most 2^22 steps wide, and no shape is more than twice as far"
            )]
            [x as i32 + half, half - y as i32]
        })
        .collect();
    points.dedup();
    points.shrink_to_fit();
    points
}

/// The points of a ring in its own direction, without the repetition of the first at the end. Rings that run
/// counter-clockwise on the plane, where rows are counted upward, have a negative area on the grid: they are run through
/// the other way round.
fn ring_points<'a>(arcs: &'a [Vec<Step>], ring: &'a [ArcRef]) -> impl Iterator<Item = Step> + 'a {
    ring.iter().rev().flat_map(|reference| {
        let points = arcs.get(reference.arc).map_or(&[][..], Vec::as_slice);
        // The first point of an arc run through backward is the last of the next one.
        let count = points.len().saturating_sub(1);
        let backward = points
            .iter()
            .rev()
            .take(if reference.reversed { 0 } else { count });
        let forward = points
            .iter()
            .take(if reference.reversed { count } else { 0 });
        backward.chain(forward).copied()
    })
}
