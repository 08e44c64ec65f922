//! Arcs on a grid of whole numbers, as TopoJSON writes them: each point as its step from the one before.

use geo_types::Coord;

use super::Topology;

/// A step along an arc, in grid units; the first of an arc is its distance from the origin.
pub type Step = [i64; 2];

/// The arcs of a [`Topology`] on a grid. A point of a step `[x, y]` from the origin lies at
/// `x / per_unit + translate`; it is at most half a grid unit from where it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantised {
    /// Grid units in one unit of the coordinates.
    pub per_unit: f64,
    /// Where the origin lies: the lowest value of each coordinate, on the grid.
    pub translate: [f64; 2],
    /// The arcs, in the order of [`Topology::arcs`].
    pub arcs: Vec<Vec<Step>>,
}

impl Quantised {
    /// The arcs of a topology, each point moved to the nearest of the grid that has `per_unit` units in one unit of the
    /// coordinates. No point is dropped: a step of `[0, 0]` is one that the grid cannot tell from the point before.
    #[must_use]
    pub fn of(topology: &Topology, per_unit: f64) -> Self {
        let arcs: Vec<Vec<Step>> = topology
            .arcs()
            .iter()
            .map(|arc| arc.points.iter().map(|at| on_grid(*at, per_unit)).collect())
            .collect();
        let lowest = |axis: fn(&Step) -> i64| arcs.iter().flatten().map(axis).min().unwrap_or(0);
        let origin = [lowest(|at| at[0]), lowest(|at| at[1])];
        let arcs = arcs.into_iter().map(|points| steps(origin, points));
        Self {
            per_unit,
            arcs: arcs.collect(),
            translate: origin.map(|units| units as f64 / per_unit),
        }
    }

    /// What one grid unit is in the coordinates.
    #[must_use]
    pub fn scale(&self) -> f64 {
        1.0 / self.per_unit
    }

    /// The smallest box that holds all arcs: west, south, east, north. `None` where there are none.
    #[must_use]
    pub fn bounds(&self) -> Option<[f64; 4]> {
        self.arcs.first()?;
        let [mut east, mut north] = [0, 0];
        for arc in &self.arcs {
            let [mut x, mut y] = [0, 0];
            for [across, up] in arc {
                (x, y) = (x + across, y + up);
                (east, north) = (east.max(x), north.max(y));
            }
        }
        let [west, south] = self.translate;
        let from = |origin: f64, units: i64| {
            ((origin * self.per_unit).round() + units as f64) / self.per_unit
        };
        Some([west, south, from(west, east), from(south, north)])
    }
}

fn on_grid(at: Coord<f64>, per_unit: f64) -> Step {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "coordinates are degrees or pixels, far inside the range"
    )]
    [
        (at.x * per_unit).round() as i64,
        (at.y * per_unit).round() as i64,
    ]
}

fn steps(origin: Step, points: Vec<Step>) -> Vec<Step> {
    let mut before = origin;
    points
        .into_iter()
        .map(|at| {
            let step = [at[0] - before[0], at[1] - before[1]];
            before = at;
            step
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use geo_types::{LineString, MultiPolygon, Polygon, polygon};
    use proptest::prelude::*;

    use super::*;

    /// What a reader of TopoJSON does (topojson-client, `transform`).
    fn read(quantised: &Quantised, arc: usize) -> Vec<Coord<f64>> {
        let (mut x, mut y) = (0, 0);
        let [west, south] = quantised.translate;
        quantised.arcs[arc]
            .iter()
            .map(|step| {
                (x, y) = (x + step[0], y + step[1]);
                Coord {
                    x: x as f64 * quantised.scale() + west,
                    y: y as f64 * quantised.scale() + south,
                }
            })
            .collect()
    }

    #[test]
    fn a_square_is_steps_from_its_corner() {
        let square =
            polygon![(x: -2., y: 1.), (x: -1.5, y: 1.), (x: -1.5, y: 1.5), (x: -2., y: 1.5)];
        let quantised = Quantised::of(&Topology::new(&[square.into()]), 10.0);
        assert_eq!(quantised.translate, [-2.0, 1.0]);
        assert_eq!(quantised.bounds(), Some([-2.0, 1.0, -1.5, 1.5]));
        let steps = [[0, 0], [5, 0], [0, 5], [-5, 0], [0, -5]];
        assert_eq!(quantised.arcs, [steps.to_vec()]);
    }

    #[test]
    fn nothing_has_no_arcs() {
        let quantised = Quantised::of(&Topology::new(&[]), 10.0);
        assert_eq!((quantised.arcs.len(), quantised.bounds()), (0, None));
    }

    proptest! {
        #[test]
        fn every_point_comes_back_within_half_a_unit(
            points in prop::collection::vec((-180.0..180.0, -90.0..90.0), 3..40),
            per_unit in prop::sample::select(vec![10.0, 1_000.0, 10_000.0]),
        ) {
            let ring: Vec<Coord<f64>> = points.into_iter().map(Coord::from).collect();
            let shape = MultiPolygon(vec![Polygon::new(LineString(ring), vec![])]);
            let topology = Topology::new(&[shape]);
            let quantised = Quantised::of(&topology, per_unit);
            prop_assert_eq!(quantised.arcs.len(), topology.arcs().len());
            let [west, south, east, north] = quantised.bounds().unwrap();
            let near = 0.5 / per_unit + 1e-9;
            for (index, arc) in topology.arcs().iter().enumerate() {
                let found = read(&quantised, index);
                prop_assert_eq!(found.len(), arc.points.len());
                for (a, b) in arc.points.iter().zip(found) {
                    prop_assert!((a.x - b.x).abs() <= near && (a.y - b.y).abs() <= near);
                    prop_assert!((west - 1e-9..=east + 1e-9).contains(&b.x));
                    prop_assert!((south - 1e-9..=north + 1e-9).contains(&b.y));
                }
            }
        }
    }
}
