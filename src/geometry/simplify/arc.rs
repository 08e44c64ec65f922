//! Ranking and thinning the points of one arc.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use geo_types::Coord;

/// A point in the chain of those that are left.
struct Link {
    at: Coord<f64>,
    before: usize,
    after: usize,
    /// Area of its triangle, in px², at the moment.
    area: f64,
    /// Area at which the point went, in px²; infinite while it is there.
    rank: f64,
}

/// The points of an arc with the area threshold at which each of them goes.
pub(super) struct Ranked {
    ranks: Vec<f64>,
}

impl Ranked {
    /// Ranks the points that go at thresholds up to `limit` px²; all others have infinite rank, as have the ends.
    pub(super) fn new(points: &[Coord<f64>], limit: f64) -> Self {
        let mut chain = Chain::new(points);
        // Two points make a line. A ring needs four: a triangle and its first point again.
        let floor = if points.first() == points.last() {
            4
        } else {
            2
        };
        let mut left = points.len();
        let mut so_far: f64 = 0.0;
        while left > floor
            && let Some((index, area)) = chain.smallest()
            && area <= limit
        {
            // Ranks never fall along the way, so that a lower threshold keeps all that a higher one keeps.
            so_far = so_far.max(area);
            chain.remove(index, so_far);
            left -= 1;
        }
        Self {
            ranks: chain.links.into_iter().map(|link| link.rank).collect(),
        }
    }

    /// For each point whether it stays at a threshold of `area` px².
    pub(super) fn kept(&self, area: f64) -> impl Iterator<Item = bool> + '_ {
        self.ranks.iter().map(move |&rank| rank > area)
    }
}

struct Chain {
    links: Vec<Link>,
    /// Areas are never negative, and the bit patterns of such floats sort like the floats. Entries go stale when a
    /// neighbour goes, and are skipped then.
    queue: BinaryHeap<Reverse<(u64, usize)>>,
}

impl Chain {
    fn new(points: &[Coord<f64>]) -> Self {
        let links = points
            .iter()
            .enumerate()
            .map(|(index, &at)| Link {
                at,
                before: index.wrapping_sub(1),
                after: index + 1,
                area: f64::INFINITY,
                rank: f64::INFINITY,
            })
            .collect();
        let mut chain = Self {
            links,
            queue: BinaryHeap::with_capacity(points.len()),
        };
        for index in 0..points.len() {
            chain.measure(index);
        }
        chain
    }

    /// Works out the triangle of a point anew. The ends have none.
    fn measure(&mut self, index: usize) {
        let Some(link) = self.links.get(index) else {
            return;
        };
        let (Some(before), Some(after)) = (self.links.get(link.before), self.links.get(link.after))
        else {
            return;
        };
        let (a, b) = (before.at - link.at, after.at - link.at);
        let area = (a.x * b.y - a.y * b.x).abs() / 2.0;
        if let Some(link) = self.links.get_mut(index) {
            link.area = area;
        }
        self.queue.push(Reverse((area.to_bits(), index)));
    }

    fn smallest(&mut self) -> Option<(usize, f64)> {
        while let Some(Reverse((bits, index))) = self.queue.pop() {
            let link = self.links.get(index)?;
            if link.rank.is_infinite() && link.area.to_bits() == bits {
                return Some((index, link.area));
            }
        }
        None
    }

    fn remove(&mut self, index: usize, rank: f64) {
        let Some(link) = self.links.get_mut(index) else {
            return;
        };
        link.rank = rank;
        let (before, after) = (link.before, link.after);
        if let Some(link) = self.links.get_mut(before) {
            link.after = after;
        }
        if let Some(link) = self.links.get_mut(after) {
            link.before = before;
        }
        self.measure(before);
        self.measure(after);
    }
}

/// The points that are kept, and of the others those without which the line would be off by more than `tolerance` px.
pub(super) fn refine(
    points: &[Coord<f64>],
    kept: impl Iterator<Item = bool>,
    tolerance: f64,
) -> Vec<Coord<f64>> {
    let mut thinned = Vec::new();
    let mut from = 0;
    let kept = kept.enumerate().filter(|(_, kept)| *kept);
    for (to, _) in kept {
        if let Some(span) = points.get(from..=to) {
            put_back(span, tolerance, &mut thinned);
        }
        thinned.extend(points.get(to).copied());
        from = to;
    }
    thinned
}

/// Adds the inner points of a span that are needed to stay within the tolerance, the farthest first (as in the
/// Douglas–Peucker algorithm), in their order along the line.
fn put_back(span: &[Coord<f64>], tolerance: f64, out: &mut Vec<Coord<f64>>) {
    if let Some((index, distance)) = farthest(span)
        && distance > tolerance
        && let (Some(head), Some(tail)) = (span.get(..=index), span.get(index..))
    {
        put_back(head, tolerance, out);
        out.extend(tail.first().copied());
        put_back(tail, tolerance, out);
    }
}

/// The inner point of a span that lies farthest from the segment between its ends.
fn farthest(span: &[Coord<f64>]) -> Option<(usize, f64)> {
    let (&[first, .., last], Some(inner)) = (span, span.get(1..span.len().saturating_sub(1)))
    else {
        return None;
    };
    inner
        .iter()
        .enumerate()
        .map(|(index, &at)| (index + 1, distance(at, first, last)))
        .max_by(|a, b| a.1.total_cmp(&b.1))
}

/// Distance of a point from the segment between two others.
fn distance(at: Coord<f64>, a: Coord<f64>, b: Coord<f64>) -> f64 {
    squared_distance(at, a, b).sqrt()
}

/// The square of the distance of a point from the segment between two others.
pub(in crate::geometry) fn squared_distance(at: Coord<f64>, a: Coord<f64>, b: Coord<f64>) -> f64 {
    let (along, to) = (b - a, at - a);
    let length = along.x * along.x + along.y * along.y;
    let share = if length > 0.0 {
        ((to.x * along.x + to.y * along.y) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let (x, y) = (to.x - share * along.x, to.y - share * along.y);
    x * x + y * y
}

/// The greatest distance of a point of `full` from the segment of `thin` that stands for its stretch of the line.
///
/// `thin` must be made of points of `full`, in their order, with the same ends. Where it is not, the result is infinite.
#[must_use]
pub fn deviation(full: &[Coord<f64>], thin: &[Coord<f64>]) -> f64 {
    let mut greatest: f64 = 0.0;
    let mut rest = full;
    for to in thin.iter().skip(1) {
        let Some(index) = rest.iter().skip(1).position(|at| at == to) else {
            return f64::INFINITY;
        };
        let (span, from_here) = (rest.get(..=index + 1), rest.get(index + 1..));
        if let Some((_, distance)) = span.and_then(farthest) {
            greatest = greatest.max(distance);
        }
        rest = from_here.unwrap_or_default();
    }
    if rest.len() == 1 {
        greatest
    } else {
        f64::INFINITY
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn ends_stay_and_the_tolerance_holds(
            points in prop::collection::vec((-50.0..50.0, -50.0..50.0), 2..80),
            area in 0.0..400.0,
            tolerance in 0.0..20.0,
        ) {
            let points: Vec<Coord<f64>> = points.into_iter().map(Coord::from).collect();
            let thin = refine(&points, Ranked::new(&points, area).kept(area), tolerance);
            prop_assert_eq!(thin.first(), points.first());
            prop_assert_eq!(thin.last(), points.last());
            prop_assert!(deviation(&points, &thin) <= tolerance);
        }
    }

    #[test]
    fn a_lower_threshold_keeps_more() {
        let points: Vec<Coord<f64>> = (0..40)
            .map(|step| (f64::from(step), f64::from(step * step % 7)).into())
            .collect();
        let ranked = Ranked::new(&points, 5.0);
        let count = |area| ranked.kept(area).filter(|kept| *kept).count();
        assert!(count(0.5) >= count(2.0) && count(2.0) >= count(5.0) && count(5.0) >= 2);
    }
}
