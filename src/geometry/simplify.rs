//! Fewer points for the same picture, arc by arc.
//!
//! Points are ranked by the area of the triangle they span with their neighbours (M. Visvalingam and J. D. Whyatt,
//! "Line generalisation by repeated elimination of points", *The Cartographic Journal* 30, 1993). Because it works on
//! shared arcs with fixed ends, neighbours stay without gaps. Area alone bounds no distance (a long thin spike has a
//! small area), so dropped points that lie too far from the new line are put back: the greatest error is a promise.

mod arc;

use geo_types::Coord;

pub use arc::deviation;
pub(in crate::geometry) use arc::squared_distance;
use arc::{Ranked, refine};

use super::path::Grid;
use super::topology::{Face, Topology, twice_area};

/// How much may be left out. Lengths are pixels, areas square pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Simplify {
    /// Points whose triangle is smaller than this go.
    pub area: f64,
    /// No dropped point of a border lies farther than this from the line that is drawn instead.
    pub max_distance: f64,
    /// Islands smaller than this go, unless the island is the largest part of its shape or has a neighbour on it.
    pub smallest_island: f64,
}

/// A ring keeps between this share of its area and the reciprocal of it.
const KEPT_SHARE: f64 = 0.6;

/// How often the threshold of a collapsed ring is lowered (to a quarter each time) before all its points come back.
const ROUNDS: usize = 6;

impl Topology {
    /// The same coverage with fewer points. `self` must be in plane pixels; `grid` is the one it will be written on.
    ///
    /// Junctions stay where they are. A ring that would vanish or change its area much on the grid gets points back
    /// until it does not; only where even all its points fall on one grid line is it beyond help. No shape loses its
    /// largest polygon.
    #[must_use]
    pub fn simplify(&self, by: &Simplify, grid: Grid) -> Self {
        let shapes = self.without_small_islands(by.smallest_island);
        let mut lines: Vec<Line> = self
            .arcs
            .iter()
            .map(|arc| Line::new(&arc.points, by))
            .collect();
        let mut used = vec![false; lines.len()];
        for ring in shapes.iter().flatten().flat_map(Face::rings) {
            for reference in ring {
                if let Some(used) = used.get_mut(reference.arc) {
                    *used = true;
                }
            }
        }
        let mut arcs = self.arcs.clone();
        for ((arc, line), used) in arcs.iter_mut().zip(&lines).zip(used) {
            // The arcs of a dropped island stay as empty entries, so that references stay true.
            arc.points = if used { line.thinned() } else { Vec::new() };
        }
        let mut thinned = Self { arcs, shapes };
        for round in 1..=ROUNDS {
            let collapsed = self.collapsed(&thinned, grid);
            if collapsed.is_empty() {
                break;
            }
            for index in collapsed {
                if let (Some(line), Some(arc)) = (lines.get_mut(index), thinned.arcs.get_mut(index))
                {
                    line.area = if round == ROUNDS {
                        0.0
                    } else {
                        line.area / 4.0
                    };
                    line.max_distance /= 2.0;
                    arc.points = line.thinned();
                }
            }
        }
        thinned
    }

    /// The greatest distance in pixels of a point of this coverage from the line that stands for its arc in the
    /// simplified one. Islands that were dropped altogether do not count.
    #[must_use]
    pub fn greatest_deviation(&self, simplified: &Self) -> f64 {
        self.arcs
            .iter()
            .zip(&simplified.arcs)
            .filter(|(_, thin)| !thin.points.is_empty())
            .map(|(full, thin)| deviation(&full.points, &thin.points))
            .fold(0.0, f64::max)
    }

    fn without_small_islands(&self, smallest: f64) -> Vec<Vec<Face>> {
        let alone = |face: &Face| {
            face.holes.is_empty()
                && face.exterior.iter().all(|reference| {
                    let arc = self.arcs.get(reference.arc);
                    arc.is_some_and(|arc| arc.sides.1.is_none())
                })
        };
        let keep = |faces: &Vec<Face>| {
            let areas: Vec<f64> = faces
                .iter()
                .map(|face| twice_area(self.ring_points(&face.exterior)).abs() / 2.0)
                .collect();
            let largest = areas.iter().copied().fold(0.0, f64::max);
            faces
                .iter()
                .zip(areas)
                .filter(|(face, area)| *area >= smallest.min(largest) || !alone(face))
                .map(|(face, _)| face.clone())
                .collect()
        };
        self.shapes.iter().map(keep).collect()
    }

    /// Arcs of the rings that lost their area, or too much of it, in the simplified coverage.
    fn collapsed(&self, thinned: &Self, grid: Grid) -> Vec<usize> {
        let mut arcs = Vec::new();
        for ring in thinned.shapes.iter().flatten().flat_map(Face::rings) {
            let before = twice_area(self.ring_points(ring));
            let snapped = thinned.ring_points(ring).map(|at| grid.snap(at));
            let share = twice_area(snapped.map(|at| grid.position(at))) / before;
            if !(KEPT_SHARE..KEPT_SHARE.recip()).contains(&share) {
                arcs.extend(ring.iter().map(|reference| reference.arc));
            }
        }
        arcs.sort_unstable();
        arcs.dedup();
        arcs
    }
}

/// An arc with the ranks of its points and its own thresholds.
struct Line<'a> {
    points: &'a [Coord<f64>],
    ranked: Ranked,
    area: f64,
    max_distance: f64,
}

impl<'a> Line<'a> {
    fn new(points: &'a [Coord<f64>], by: &Simplify) -> Self {
        Self {
            points,
            ranked: Ranked::new(points, by.area),
            area: by.area,
            max_distance: by.max_distance,
        }
    }

    fn thinned(&self) -> Vec<Coord<f64>> {
        refine(self.points, self.ranked.kept(self.area), self.max_distance)
    }
}

#[cfg(test)]
mod tests {
    use geo_types::{MultiPolygon, Polygon, polygon};

    use super::*;

    const BY: Simplify = Simplify {
        area: 0.5,
        max_distance: 0.5,
        smallest_island: 0.5,
    };

    fn circle(x: f64, y: f64, radius: f64, points: u32) -> Polygon<f64> {
        let ring = (0..points).map(|step| {
            let angle = f64::from(step) / f64::from(points) * std::f64::consts::TAU;
            (x + radius * angle.cos(), y + radius * angle.sin())
        });
        Polygon::new(ring.collect(), vec![])
    }

    fn simplified(shapes: &[MultiPolygon<f64>]) -> (Topology, Topology) {
        let full = Topology::new(shapes);
        let thin = full.simplify(&BY, Grid::TENTHS);
        (full, thin)
    }

    fn points_of(topology: &Topology, shape: usize) -> Vec<usize> {
        let faces = &topology.shapes()[shape];
        faces
            .iter()
            .map(|face| topology.ring_points(&face.exterior).count())
            .collect()
    }

    #[test]
    fn keeps_its_promise_about_distance() {
        let (full, thin) = simplified(&[circle(50., 50., 40., 2000).into()]);
        assert!(points_of(&thin, 0)[0] < 100);
        assert!(full.greatest_deviation(&thin) <= BY.max_distance);
    }

    #[test]
    fn a_thin_spike_stays() {
        let spike = polygon![(x: 0., y: 0.), (x: 9., y: 0.), (x: 9.05, y: -6.), (x: 9.1, y: 0.), (x: 20., y: 0.), (x: 20., y: 20.), (x: 0., y: 20.)];
        let (full, thin) = simplified(&[spike.into()]);
        assert!(full.greatest_deviation(&thin) <= BY.max_distance);
        assert!(
            thin.ring_points(&thin.shapes()[0][0].exterior)
                .any(|at| at.y < -5.0)
        );
    }

    #[test]
    fn small_islands_go_but_no_shape_does() {
        let shapes = [
            MultiPolygon(vec![circle(50., 50., 40., 100), circle(95., 50., 0.3, 20)]),
            MultiPolygon(vec![circle(150., 50., 0.3, 20), circle(152., 50., 0.2, 20)]),
        ];
        let (_, thin) = simplified(&shapes);
        assert_eq!(points_of(&thin, 0).len(), 1);
        let tiny = points_of(&thin, 1);
        assert!(tiny.len() == 1 && tiny[0] >= 3, "{tiny:?}");
        assert_eq!(thin.mesh(|_, other| other.is_none()).len(), 2);
    }

    #[test]
    fn a_sliver_between_two_junctions_does_not_collapse() {
        // A lens between two halves: all three share two junctions and the lens has no other fixed point.
        let lens = |bulge: f64| {
            (1..20).map(move |step| {
                (
                    f64::from(step),
                    5.0 + bulge * (f64::from(step) * 0.157).sin(),
                )
            })
        };
        let (up, down): (Vec<_>, Vec<_>) = (lens(0.2).collect(), lens(-0.2).collect());
        let upper = [(0., 5.), (0., 20.), (20., 20.), (20., 5.)]
            .into_iter()
            .chain(up.iter().rev().copied());
        let lower = [(20., 5.), (20., -20.), (0., -20.), (0., 5.)]
            .into_iter()
            .chain(down.iter().copied());
        let middle = [(0., 5.)]
            .into_iter()
            .chain(down.iter().copied())
            .chain([(20., 5.)])
            .chain(up.iter().rev().copied());
        let shape = |ring: Vec<(f64, f64)>| MultiPolygon(vec![Polygon::new(ring.into(), vec![])]);
        let (full, thin) = simplified(&[
            shape(upper.collect()),
            shape(lower.collect()),
            shape(middle.collect()),
        ]);
        let area = |topology: &Topology| {
            twice_area(topology.ring_points(&topology.shapes()[2][0].exterior))
        };
        assert_eq!(full.arcs().len(), 4);
        assert!(
            area(&thin) / area(&full) > 0.5,
            "{} of {}",
            area(&thin),
            area(&full)
        );
    }
}
