//! A point well inside a polygon, to put a mark or a name on.

use std::collections::BinaryHeap;

use geo_types::Coord;

use super::simplify::squared_distance;

/// A square that may hold the point, ordered by how far from the border a point of it could be.
struct Cell {
    center: Coord<f64>,
    half: f64,
    inside: f64,
}

impl Cell {
    fn new(center: Coord<f64>, half: f64, rings: &[Vec<Coord<f64>>]) -> Self {
        Self {
            center,
            half,
            inside: depth(center, rings),
        }
    }

    /// No point of the cell lies deeper than this.
    fn potential(&self) -> f64 {
        self.inside + self.half * std::f64::consts::SQRT_2
    }
}

impl Ord for Cell {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.potential().total_cmp(&other.potential())
    }
}

impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Cell {}

/// No more squares than this are looked at: a thread-like polygon gets a good point instead of the best.
const PATIENCE: usize = 2_000;

/// A point of a polygon that is nearly (to a tenth) as far from its border as a point of it can be, and that distance,
/// in the unit of the points. The distance is negative if no point inside was found.
///
/// The rings are the outer one and the holes, open or closed. This is the search of Mapbox's polylabel (V. Agafonkin,
/// "A new algorithm for finding a visual center of a polygon", 2016): split the most promising square in four until
/// none promises more. `None` for a polygon without points.
#[must_use]
pub fn deepest_point(rings: &[Vec<Coord<f64>>]) -> Option<(Coord<f64>, f64)> {
    let outer = rings.first()?;
    let first = outer.first()?;
    let (low, high) = outer.iter().fold((*first, *first), |(low, high), at| {
        (
            Coord {
                x: low.x.min(at.x),
                y: low.y.min(at.y),
            },
            Coord {
                x: high.x.max(at.x),
                y: high.y.max(at.y),
            },
        )
    });
    let size = high - low;
    let middle = (low + high) / 2.0;
    let mut best = Cell::new(middle, 0.0, rings);
    // The centre of mass is often close to the best point already, and much need not be looked at then.
    if let Some(center) = center_of_mass(outer) {
        let cell = Cell::new(center, 0.0, rings);
        if cell.inside > best.inside {
            best = cell;
        }
    }
    if size.x <= 0.0 || size.y <= 0.0 {
        return Some((best.center, best.inside));
    }
    let mut queue = BinaryHeap::new();
    // Squares along the longer side cover the box; of a thread no more than a hundred.
    let half = (size.x.min(size.y) / 2.0).max(size.x.max(size.y) / 200.0);
    let mut along = 0.0;
    while along < size.x.max(size.y) {
        let center = if size.x > size.y {
            Coord {
                x: low.x + along + half,
                y: middle.y,
            }
        } else {
            Coord {
                x: middle.x,
                y: low.y + along + half,
            }
        };
        queue.push(Cell::new(center, half, rings));
        along += half * 2.0;
    }
    for _ in 0..PATIENCE {
        let Some(cell) = queue.pop() else { break };
        let (center, quarter) = (cell.center, cell.half / 2.0);
        let worth_splitting = cell.potential() > (best.inside * 1.1).max(0.0);
        if cell.inside > best.inside {
            best = cell;
        }
        if worth_splitting {
            for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
                let at = Coord {
                    x: center.x + x * quarter,
                    y: center.y + y * quarter,
                };
                queue.push(Cell::new(at, quarter, rings));
            }
        } else {
            break;
        }
    }
    Some((best.center, best.inside))
}

/// The centre of mass of a ring, if it has an area.
fn center_of_mass(ring: &[Coord<f64>]) -> Option<Coord<f64>> {
    let origin = *ring.first()?;
    let mut before = *ring.last()? - origin;
    let (mut sum, mut weight) = (Coord { x: 0.0, y: 0.0 }, 0.0);
    for at in ring {
        let here = *at - origin;
        let cross = before.x * here.y - here.x * before.y;
        sum = sum + (before + here) * cross;
        weight += cross;
        before = here;
    }
    (weight != 0.0).then(|| origin + sum / (3.0 * weight))
}

/// Distance to the nearest border; negative outside.
fn depth(at: Coord<f64>, rings: &[Vec<Coord<f64>>]) -> f64 {
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for ring in rings {
        let Some(mut a) = ring.last().copied() else {
            continue;
        };
        for &b in ring {
            // Even-odd rule: count the borders that a ray to the right crosses.
            if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
            {
                inside = !inside;
            }
            nearest = nearest.min(squared_distance(at, a, b));
            a = b;
        }
    }
    let nearest = nearest.sqrt();
    if inside { nearest } else { -nearest }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<Coord<f64>> {
        points.iter().copied().map(Coord::from).collect()
    }

    #[test]
    fn a_crescent_holds_its_point() {
        // A "C": its centre of mass lies in the open.
        let c = ring(&[
            (0., 0.),
            (10., 0.),
            (10., 2.),
            (2., 2.),
            (2., 8.),
            (10., 8.),
            (10., 10.),
            (0., 10.),
        ]);
        let (_, inside) = deepest_point(&[c]).unwrap();
        assert!(inside > 0.8);
    }

    #[test]
    fn holes_are_outside() {
        let outer = ring(&[(0., 0.), (10., 0.), (10., 10.), (0., 10.)]);
        let hole = ring(&[(3., 3.), (3., 9.), (9., 9.), (9., 3.)]);
        let (at, inside) = deepest_point(&[outer, hole]).unwrap();
        assert!(inside > 1.0 && (at.x < 3. || at.y < 3.));
    }

    #[test]
    fn thin_and_empty_shapes_do_no_harm() {
        assert!(deepest_point(&[]).is_none());
        assert!(deepest_point(&[vec![]]).is_none());
        let flat = ring(&[(0., 1.), (5., 1.), (9., 1.)]);
        assert_eq!(deepest_point(&[flat]).unwrap().0, Coord { x: 4.5, y: 1. });
        let thin = ring(&[(0., 0.), (100., 99.), (100., 100.)]);
        assert!(deepest_point(&[thin]).unwrap().1 > 0.0);
    }
}
