//! Whether a polygon surely is valid. The full check compares each side with each other side, which was half of a start;
//! nearly all polygons have rings that touch nothing, and that is quickly told.

use geo::{
    Intersects as _,
    coordinate_position::{CoordPos, CoordinatePosition as _},
    kernels::{Kernel as _, Orientation, RobustKernel},
};
use geo_types::{Line, LineString, Polygon};

/// A side, the ring it is of and where it stands in it.
struct Side {
    line: Line<f64>,
    ring: usize,
    number: usize,
    /// How many sides the ring has.
    count: usize,
    left: f64,
    right: f64,
    low: f64,
    high: f64,
}

/// Whether no two sides of a polygon touch but neighbours in the corner that they share, and each hole lies inside of the
/// outer ring and outside of the other holes. `false` says only that a closer look is needed.
///
/// Sides are compared where they overlap in x and in y, found by going through them in the order of their least x.
#[must_use]
pub fn is_surely_valid(polygon: &Polygon<f64>) -> bool {
    let rings = || std::iter::once(polygon.exterior()).chain(polygon.interiors());
    if rings().any(|ring| ring.0.len() < 4 || !ring.is_closed()) {
        return false;
    }
    let mut sides: Vec<Side> = rings()
        .enumerate()
        .flat_map(|(index, ring)| sides(index, ring))
        .collect();
    sides.sort_unstable_by(|one, other| one.left.total_cmp(&other.left));
    let apart = sides.iter().enumerate().all(|(index, side)| {
        let behind = sides.iter().skip(index + 1);
        behind
            .take_while(|other| other.left <= side.right)
            .filter(|other| other.low <= side.high && other.high >= side.low)
            .all(|other| are_apart(side, other))
    });
    apart && holes_lie_in_place(polygon)
}

fn sides(ring: usize, line: &LineString<f64>) -> impl Iterator<Item = Side> {
    let count = line.0.len() - 1;
    line.lines().enumerate().map(move |(number, line)| {
        let (a, b) = (line.start, line.end);
        Side {
            line,
            ring,
            number,
            count,
            left: a.x.min(b.x),
            right: a.x.max(b.x),
            low: a.y.min(b.y),
            high: a.y.max(b.y),
        }
    })
}

/// Whether two sides touch nowhere, or are neighbours that touch in their corner alone.
fn are_apart(one: &Side, other: &Side) -> bool {
    let steps = one.number.abs_diff(other.number);
    if one.ring == other.ring && (steps == 1 || steps == one.count - 1) {
        goes_on(&one.line, &other.line)
    } else {
        !one.line.intersects(&other.line)
    }
}

/// Whether each hole is inside of the outer ring and of no other hole, where it is known that no two rings touch: then one
/// corner tells.
fn holes_lie_in_place(polygon: &Polygon<f64>) -> bool {
    let is_inside = |hole: &LineString<f64>, ring: &LineString<f64>| {
        let filled = Polygon::new(ring.clone(), Vec::new());
        let corner = hole.0.first();
        corner.is_some_and(|corner| filled.coordinate_position(corner) == CoordPos::Inside)
    };
    let holes = polygon.interiors();
    holes.iter().enumerate().all(|(index, hole)| {
        let mut others = holes
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index);
        is_inside(hole, polygon.exterior()) && !others.any(|(_, other)| is_inside(hole, other))
    })
}

/// Whether the second of two neighbours does not run back on the first, so that they meet in their corner alone.
fn goes_on(one: &Line<f64>, other: &Line<f64>) -> bool {
    let (first, second) = if one.end == other.start {
        (one, other)
    } else {
        (other, one)
    };
    let turn = RobustKernel::orient2d(first.start, first.end, second.end);
    let along = |line: &Line<f64>| (line.dx(), line.dy());
    let ((ax, ay), (bx, by)) = (along(first), along(second));
    turn != Orientation::Collinear || ax * bx + ay * by > 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::Validation as _;
    use proptest::prelude::*;

    fn ring(points: &[(f64, f64)]) -> LineString<f64> {
        let mut ring: LineString<f64> = points.iter().copied().collect();
        ring.close();
        ring
    }

    fn square(from: f64, to: f64) -> LineString<f64> {
        ring(&[(from, from), (to, from), (to, to), (from, to)])
    }

    #[test]
    fn polygons_that_touch_themselves_need_a_closer_look() {
        let plain = Polygon::new(square(0.0, 9.0), vec![square(1.0, 2.0), square(3.0, 4.0)]);
        assert!(is_surely_valid(&plain));
        let straight_on = ring(&[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (2.0, 2.0)]);
        assert!(is_surely_valid(&Polygon::new(straight_on, Vec::new())));
        for (what, points) in [
            (
                "a bow tie",
                vec![(0.0, 0.0), (2.0, 2.0), (2.0, 0.0), (0.0, 2.0)],
            ),
            (
                "a spike",
                vec![(0.0, 0.0), (2.0, 0.0), (4.0, 0.0), (2.0, 0.0), (2.0, 2.0)],
            ),
            (
                "a point twice",
                vec![(0.0, 0.0), (2.0, 0.0), (2.0, 0.0), (2.0, 2.0)],
            ),
            (
                "a corner on a side",
                vec![(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (2.0, 0.0), (0.0, 4.0)],
            ),
            ("a line", vec![(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)]),
        ] {
            assert!(
                !is_surely_valid(&Polygon::new(ring(&points), Vec::new())),
                "{what}"
            );
        }
        for (what, holes) in [
            ("a hole outside", vec![square(10.0, 11.0)]),
            ("a hole around", vec![square(-1.0, 10.0)]),
            ("a hole in a corner", vec![square(0.0, 1.0)]),
            ("a hole in a hole", vec![square(1.0, 8.0), square(2.0, 3.0)]),
            ("a hole twice", vec![square(1.0, 8.0), square(1.0, 8.0)]),
        ] {
            assert!(
                !is_surely_valid(&Polygon::new(square(0.0, 9.0), holes)),
                "{what}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_surely_valid_is_valid(
            outer in prop::collection::vec((0_i8..9, 0_i8..9), 3..7),
            hole in prop::collection::vec((2_i8..7, 2_i8..7), 3..5),
        ) {
            let of = |points: &[(i8, i8)]| {
                let points: Vec<_> = points.iter().map(|&(x, y)| (f64::from(x), f64::from(y))).collect();
                ring(&points)
            };
            for holes in [Vec::new(), vec![of(&hole)]] {
                for outer in [of(&outer), square(0.0, 9.0)] {
                    let polygon = Polygon::new(outer, holes.clone());
                    prop_assert!(!is_surely_valid(&polygon) || polygon.is_valid());
                }
            }
        }
    }
}
