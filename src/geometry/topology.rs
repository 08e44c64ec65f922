//! Shapes as shared arcs: every stretch of border is stored once, whoever lies on its two sides.
//!
//! The idea and the way junctions are found are TopoJSON's (Mike Bostock, 2012). It buys three things: neighbours stay
//! without gaps whatever is done to a border, because it is done once; each point is projected once; and borders can be
//! drawn as a mesh, each line once, chosen by who lies on either side.

mod build;
mod dissolve;
mod mesh;

use geo_types::{Coord, MultiPolygon, Polygon};

/// Reference to an arc by its index, and the direction in which a ring runs along it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArcRef {
    /// Index into [`Topology::arcs`].
    pub arc: usize,
    /// Whether the ring runs from the arc's last point to its first.
    pub reversed: bool,
}

/// A stretch of border between two junctions, or a whole ring that meets no junction.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// The points from junction to junction, both included. An arc that is a whole ring ends where it starts.
    pub points: Vec<Coord<f64>>,
    /// Number of the junction at the first and at the last point; equal numbers are the same place.
    pub ends: (u32, u32),
    /// The shape on one side and, unless the outside is there, the shape on the other.
    pub sides: (usize, Option<usize>),
}

/// A closed ring: arcs laid end to end.
pub type Ring = Vec<ArcRef>;

/// One polygon of a shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// The outer ring.
    pub exterior: Ring,
    /// The holes.
    pub holes: Vec<Ring>,
}

impl Face {
    /// The outer ring, then the holes.
    pub fn rings(&self) -> impl Iterator<Item = &Ring> {
        std::iter::once(&self.exterior).chain(&self.holes)
    }
}

/// A coverage of shapes that share arcs. Shapes keep the indices they were given.
#[derive(Clone, Debug, Default)]
pub struct Topology {
    pub(super) arcs: Vec<Arc>,
    pub(super) shapes: Vec<Vec<Face>>,
}

impl Topology {
    /// Finds the arcs of shapes whose common borders agree vertex for vertex.
    ///
    /// The result is exact: coordinates are compared bit for bit and none is changed. Rings of fewer than three
    /// different points are left out.
    #[must_use]
    pub fn new(shapes: &[MultiPolygon<f64>]) -> Self {
        let polygons = shapes
            .iter()
            .enumerate()
            .flat_map(|(index, shape)| shape.iter().map(move |polygon| (index, polygon)));
        Self::from_polygons(shapes.len(), polygons)
    }

    /// Like [`new`](Self::new), for a choice of polygons, each with the index of its shape. A shape of which no polygon
    /// is given stays empty, so that indices need no translation.
    #[must_use]
    pub fn from_polygons<'a>(
        shape_count: usize,
        polygons: impl IntoIterator<Item = (usize, &'a Polygon<f64>)>,
    ) -> Self {
        build::build(shape_count, polygons)
    }

    /// Every arc, once.
    #[must_use]
    pub fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// The polygons of each shape.
    #[must_use]
    pub fn shapes(&self) -> &[Vec<Face>] {
        &self.shapes
    }

    /// The points of a ring in its own direction, without the repetition of the first at the end.
    pub fn ring_points<'a>(&'a self, ring: &'a [ArcRef]) -> impl Iterator<Item = Coord<f64>> + 'a {
        ring.iter().flat_map(|reference| {
            let points = self
                .arcs
                .get(reference.arc)
                .map_or(&[][..], |arc| arc.points.as_slice());
            // The last point of every arc is the first of the next one.
            let count = points.len().saturating_sub(1);
            let forward = points
                .iter()
                .take(if reference.reversed { 0 } else { count });
            let backward = points
                .iter()
                .rev()
                .take(if reference.reversed { count } else { 0 });
            forward.chain(backward).copied()
        })
    }

    /// For each shape the shapes it has a border with (a common corner is not enough), in ascending order.
    #[must_use]
    pub fn neighbours(&self) -> Vec<Vec<usize>> {
        let mut lists = vec![Vec::new(); self.shapes.len()];
        for arc in self.arcs.iter().filter(|arc| arc.points.len() > 1) {
            if let (one, Some(other)) = arc.sides
                && one != other
            {
                for (shape, neighbour) in [(one, other), (other, one)] {
                    if let Some(list) = lists.get_mut(shape) {
                        list.push(neighbour);
                    }
                }
            }
        }
        for list in &mut lists {
            list.sort_unstable();
            list.dedup();
        }
        lists
    }

    /// The same coverage with every point moved; each arc is visited once. The function is also told the index of a
    /// shape on the arc, since a composite map projects by shape.
    #[must_use]
    pub fn project(mut self, mut place: impl FnMut(usize, Coord<f64>) -> Coord<f64>) -> Self {
        for arc in &mut self.arcs {
            let shape = arc.sides.0;
            for point in &mut arc.points {
                *point = place(shape, *point);
            }
        }
        self
    }
}

/// Twice the signed area of a ring given by its points, in the square of their unit.
pub(super) fn twice_area(points: impl Iterator<Item = Coord<f64>>) -> f64 {
    let mut points = points.peekable();
    let Some(first) = points.peek().copied() else {
        return 0.0;
    };
    let (sum, last) = points.fold((0.0, first), |(sum, from), to| {
        // Relative to the first point, so that far-away small rings lose no digits.
        let (a, b) = (from - first, to - first);
        (sum + a.x * b.y - b.x * a.y, to)
    });
    let (a, b) = (last - first, Coord { x: 0.0, y: 0.0 });
    sum + a.x * b.y - b.x * a.y
}

#[cfg(test)]
pub(super) mod tests {
    use geo_types::{LineString, polygon};
    use proptest::prelude::*;

    use super::*;

    /// Two squares side by side, the right one with a hole that a third shape fills, and an island of the first.
    fn coverage() -> Vec<MultiPolygon<f64>> {
        let left = polygon![(x: 0., y: 0.), (x: 4., y: 0.), (x: 4., y: 4.), (x: 0., y: 4.)];
        let island = polygon![(x: -3., y: 0.), (x: -2., y: 0.), (x: -2., y: 1.)];
        let right = polygon!(
            exterior: [(x: 4., y: 0.), (x: 9., y: 0.), (x: 9., y: 4.), (x: 4., y: 4.)],
            interiors: [[(x: 6., y: 1.), (x: 6., y: 2.), (x: 7., y: 2.), (x: 7., y: 1.)]],
        );
        let filling = polygon![(x: 7., y: 2.), (x: 6., y: 2.), (x: 6., y: 1.), (x: 7., y: 1.)];
        vec![
            MultiPolygon(vec![left, island]),
            right.into(),
            filling.into(),
        ]
    }

    #[test]
    fn shared_borders_are_stored_once() {
        let topology = Topology::new(&coverage());
        // Left, right, the border between them, the island, the filled hole.
        assert_eq!(topology.arcs().len(), 5);
        assert_eq!(topology.neighbours(), vec![vec![1], vec![0, 2], vec![1]]);
        let shared = topology.arcs().iter().filter(|arc| arc.sides.1.is_some());
        assert_eq!(shared.count(), 2);
    }

    #[test]
    fn a_choice_of_polygons_keeps_the_indices() {
        let shapes = coverage();
        let only_last = shapes.iter().enumerate().skip(2);
        let topology = Topology::from_polygons(
            3,
            only_last.flat_map(|(index, shape)| shape.iter().map(move |polygon| (index, polygon))),
        );
        assert_eq!(
            topology.shapes().iter().map(Vec::len).collect::<Vec<_>>(),
            [0, 0, 1]
        );
        assert_eq!(
            topology.arcs().first().map(|arc| arc.sides),
            Some((2, None))
        );
    }

    #[test]
    fn areas_are_signed() {
        let square = [(0., 0.), (2., 0.), (2., 2.), (0., 2.)].map(Coord::from);
        assert!((twice_area(square.into_iter()) - 8.0).abs() < 1e-12);
        assert!((twice_area(square.into_iter().rev()) + 8.0).abs() < 1e-12);
    }

    /// Ring rotated so that it starts at its smallest point: two rings are the same if these are.
    fn canonical(mut ring: Vec<(u64, u64)>) -> Vec<(u64, u64)> {
        let start = (0..ring.len())
            .min_by_key(|&index| ring[index])
            .unwrap_or(0);
        ring.rotate_left(start);
        ring
    }

    fn bits(at: Coord<f64>) -> (u64, u64) {
        (at.x.to_bits(), at.y.to_bits())
    }

    /// Every ring put together from its arcs is the ring that was given, bit for bit, wherever it starts.
    pub(in crate::geometry) fn assert_reassembles(
        shapes: &[MultiPolygon<f64>],
        topology: &Topology,
    ) {
        assert_eq!(shapes.len(), topology.shapes().len());
        for (shape, faces) in shapes.iter().zip(topology.shapes()) {
            assert_eq!(shape.0.len(), faces.len());
            for (polygon, face) in shape.iter().zip(faces) {
                let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors());
                for (wanted, found) in rings.zip(face.rings()) {
                    let wanted = wanted.coords().skip(1).map(|&at| bits(at)).collect();
                    let found = topology.ring_points(found).map(bits).collect();
                    assert_eq!(canonical(wanted), canonical(found));
                }
            }
        }
    }

    /// Unit cells of a grid dealt out to shapes, each cell a polygon of its own with extra points on its sides.
    fn grid(owners: &[u8], extra: usize) -> Vec<MultiPolygon<f64>> {
        let step = 10.0 / (extra + 1) as f64;
        let mut shapes = vec![MultiPolygon(Vec::new()); 4];
        for (cell, owner) in owners.iter().enumerate() {
            let (x, y) = ((cell % 4) as f64 * 10.0, (cell / 4) as f64 * 10.0);
            let corners = [
                (x, y),
                (x + 10., y),
                (x + 10., y + 10.),
                (x, y + 10.),
                (x, y),
            ];
            let ring: Vec<Coord<f64>> = corners
                .windows(2)
                .flat_map(|side| {
                    (0..=extra).map(move |part| Coord {
                        x: (side[0].0 + (side[1].0 - side[0].0) / 10.0 * step * part as f64)
                            .round(),
                        y: (side[0].1 + (side[1].1 - side[0].1) / 10.0 * step * part as f64)
                            .round(),
                    })
                })
                .collect();
            shapes[*owner as usize]
                .0
                .push(Polygon::new(LineString(ring), vec![]));
        }
        shapes
    }

    proptest! {
        #[test]
        fn rings_come_back_from_their_arcs(owners in prop::collection::vec(0u8..4, 1..16), extra in 0usize..3) {
            let shapes = grid(&owners, extra);
            let topology = Topology::new(&shapes);
            assert_reassembles(&shapes, &topology);
            // Each side of each cell lies in exactly one arc.
            let mut edges = std::collections::HashSet::new();
            for arc in topology.arcs() {
                for pair in arc.points.windows(2) {
                    let (a, b) = (bits(pair[0]), bits(pair[1]));
                    prop_assert!(edges.insert((a.min(b), a.max(b))));
                }
            }
        }
    }
}
