//! Shapes joined to larger ones along the arcs they share.

use std::collections::BTreeMap;

use geo_types::Coord;

use super::{ArcRef, Face, Ring, Topology, twice_area};

impl Topology {
    /// The polygons of the areas that shapes make together, by the numbers that `group` gives them, of which there are
    /// `groups`. They are made of the same arcs, so that an area and its parts share their outline point for point.
    ///
    /// Outer rings of the coverage must have a positive area and holes a negative one; so have those of the result. A
    /// ring never runs through a junction twice, unless it has to.
    #[must_use]
    pub fn dissolve(&self, groups: usize, group: impl Fn(usize) -> usize) -> Vec<Vec<Face>> {
        let mut outlines = vec![BTreeMap::<u32, Vec<ArcRef>>::new(); groups];
        for (shape, faces) in self.shapes.iter().enumerate() {
            let own = group(shape);
            let Some(outline) = outlines.get_mut(own) else {
                continue;
            };
            for &reference in faces.iter().flat_map(Face::rings).flatten() {
                let Some(arc) = self.arcs.get(reference.arc) else {
                    continue;
                };
                let inside = arc
                    .sides
                    .1
                    .is_some_and(|other| group(other) == own && group(arc.sides.0) == own);
                if !inside {
                    let (start, _) = self.ends(reference);
                    outline.entry(start).or_default().push(reference);
                }
            }
        }
        outlines
            .into_iter()
            .map(|outline| self.faces(self.rings(outline)))
            .collect()
    }

    /// The junctions from and to which a ring runs along an arc.
    fn ends(&self, reference: ArcRef) -> (u32, u32) {
        let (first, last) = self.arcs.get(reference.arc).map_or((0, 0), |arc| arc.ends);
        if reference.reversed {
            (last, first)
        } else {
            (first, last)
        }
    }

    /// The first two points of a ring along an arc.
    fn first_step(&self, reference: ArcRef) -> Option<(Coord<f64>, Coord<f64>)> {
        let points = &self.arcs.get(reference.arc)?.points;
        match (points.as_slice(), reference.reversed) {
            ([from, to, ..], false) | ([.., to, from], true) => Some((*from, *to)),
            _ => None,
        }
    }

    /// Lays outlines, each by the junction it leaves, end to end.
    fn rings(&self, mut leaving: BTreeMap<u32, Vec<ArcRef>>) -> Vec<Ring> {
        let mut rings = Vec::new();
        while let Some((&start, _)) = leaving.iter().find(|(_, left)| !left.is_empty()) {
            let Some(first) = leaving.get_mut(&start).and_then(Vec::pop) else {
                break;
            };
            let mut ring = vec![first];
            let mut here = first;
            loop {
                let (_, junction) = self.ends(here);
                let mut ways = leaving.get(&junction).cloned().unwrap_or_default();
                if junction == start {
                    ways.push(first);
                }
                let Some(next) = self.leftmost(here, &ways).filter(|next| *next != first) else {
                    break;
                };
                if let Some(left) = leaving.get_mut(&junction) {
                    left.retain(|other| *other != next);
                }
                ring.push(next);
                here = next;
            }
            rings.push(ring);
        }
        rings
    }

    /// Of several ways on, the one that turns left most: it bounds the same corner of the area, which lies on the left.
    fn leftmost(&self, here: ArcRef, ways: &[ArcRef]) -> Option<ArcRef> {
        if let [only] = ways {
            return Some(*only);
        }
        let back = self.first_step(ArcRef {
            reversed: !here.reversed,
            ..here
        });
        let back = back.map_or(0.0, |(from, to)| direction(from, to));
        let clockwise = |way: &ArcRef| {
            self.first_step(*way).map_or(f64::INFINITY, |(from, to)| {
                (back - direction(from, to)).rem_euclid(std::f64::consts::TAU)
            })
        };
        ways.iter()
            .min_by(|a, b| clockwise(a).total_cmp(&clockwise(b)))
            .copied()
    }

    /// Rings as polygons: each hole goes into the smallest ring round it.
    fn faces(&self, rings: Vec<Ring>) -> Vec<Face> {
        let (outer, holes): (Vec<_>, Vec<_>) = rings
            .into_iter()
            .map(|ring| (twice_area(self.ring_points(&ring)), ring))
            .partition(|(area, _)| *area > 0.0);
        let mut faces: Vec<(f64, Face)> = outer
            .into_iter()
            .map(|(area, exterior)| {
                let holes = Vec::new();
                (area, Face { exterior, holes })
            })
            .collect();
        faces.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (_, hole) in holes {
            let inner = hole.first().and_then(|first| self.first_step(*first));
            // The middle of a side: a corner of the hole can be one of the ring round it.
            let inner = inner.map(|(from, to)| (from + to) / 2.0);
            let round = inner.and_then(|at| {
                faces
                    .iter_mut()
                    .find(|(_, face)| self.is_inside(at, &face.exterior))
            });
            if let Some((_, face)) = round {
                face.holes.push(hole);
            }
        }
        faces.into_iter().map(|(_, face)| face).collect()
    }

    /// Whether a point lies in a ring, by the even-odd rule.
    fn is_inside(&self, at: Coord<f64>, ring: &[ArcRef]) -> bool {
        let points: Vec<Coord<f64>> = self.ring_points(ring).collect();
        let sides = points.iter().zip(points.iter().cycle().skip(1));
        let crossed = sides.filter(|(from, to)| {
            (from.y > at.y) != (to.y > at.y)
                && at.x < (to.x - from.x) * (at.y - from.y) / (to.y - from.y) + from.x
        });
        crossed.count() % 2 == 1
    }
}

fn direction(from: Coord<f64>, to: Coord<f64>) -> f64 {
    (to.y - from.y).atan2(to.x - from.x)
}

#[cfg(test)]
mod tests {
    use geo_types::{MultiPolygon, polygon};

    use super::*;

    fn square(x: f64, y: f64) -> MultiPolygon<f64> {
        polygon![(x: x, y: y), (x: x + 1., y: y), (x: x + 1., y: y + 1.), (x: x, y: y + 1.)].into()
    }

    fn area(topology: &Topology, ring: &Ring) -> f64 {
        twice_area(topology.ring_points(ring)) / 2.0
    }

    #[test]
    fn neighbours_become_one_and_strangers_stay_two() {
        let topology = Topology::new(&[square(0., 0.), square(1., 0.), square(5., 0.)]);
        let joined = topology.dissolve(1, |_| 0);
        let mut areas: Vec<f64> = joined[0]
            .iter()
            .map(|face| area(&topology, &face.exterior))
            .collect();
        areas.sort_by(f64::total_cmp);
        assert_eq!(areas, [1.0, 2.0]);
    }

    #[test]
    fn corners_that_touch_stay_apart() {
        // A board of nine: the dark squares meet at corners only, the light ones too.
        let squares: Vec<MultiPolygon<f64>> = (0..9)
            .map(|cell| square(f64::from(cell % 3), f64::from(cell / 3)))
            .collect();
        let topology = Topology::new(&squares);
        let [dark, light] = &topology.dissolve(2, |cell| cell % 2)[..] else {
            panic!("two groups");
        };
        assert_eq!((dark.len(), light.len()), (5, 4));
        for face in dark.iter().chain(light) {
            assert!(face.holes.is_empty());
            assert!((area(&topology, &face.exterior) - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn a_hole_stays_and_a_filled_one_goes() {
        let ring: Vec<MultiPolygon<f64>> = (0..9)
            .filter(|cell| *cell != 4)
            .map(|cell| square(f64::from(cell % 3), f64::from(cell / 3)))
            .collect();
        let open = Topology::new(&ring);
        let joined = &open.dissolve(1, |_| 0)[0];
        assert_eq!((joined.len(), joined[0].holes.len()), (1, 1));
        assert!((area(&open, &joined[0].holes[0]) + 1.0).abs() < 1e-12);
        let mut whole = ring;
        whole.push(square(1., 1.));
        let filled = Topology::new(&whole);
        let joined = &filled.dissolve(1, |_| 0)[0];
        assert_eq!((joined.len(), joined[0].holes.len()), (1, 0));
        assert!((area(&filled, &joined[0].exterior) - 9.0).abs() < 1e-12);
        // With the middle as a group of its own there are both.
        let two = filled.dissolve(2, |shape| usize::from(shape == 8));
        assert_eq!((two[0][0].holes.len(), two[1].len()), (1, 1));
    }
}
