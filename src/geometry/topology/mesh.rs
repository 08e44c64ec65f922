//! Borders as lines, each drawn once.

use std::collections::BTreeMap;

use geo_types::Coord;

use super::{ArcRef, Topology};

impl Topology {
    /// The borders chosen by who lies on either side, laid end to end into long lines.
    ///
    /// `keep` is asked with the two shapes on an arc, or with one and `None` where the outside is: borders between
    /// counties of one state, between states, and coasts are three different questions. At every place where an odd
    /// number of chosen borders meet a line must end; no other line is cut, so the path data is as short as it can be.
    #[must_use]
    pub fn mesh(&self, keep: impl Fn(usize, Option<usize>) -> bool) -> Vec<Vec<Coord<f64>>> {
        let mut stitcher = Stitcher {
            topology: self,
            used: vec![true; self.arcs.len()],
            leaving: BTreeMap::new(),
        };
        for (index, arc) in self.arcs.iter().enumerate() {
            if arc.points.len() > 1 && keep(arc.sides.0, arc.sides.1) {
                stitcher.add(index, arc.ends);
            }
        }
        stitcher.lines()
    }
}

struct Stitcher<'a> {
    topology: &'a Topology,
    /// Arcs that are drawn already, or were not chosen.
    used: Vec<bool>,
    /// The arcs that leave a junction, each in the direction that leaves it. Ordered, so that output is stable.
    leaving: BTreeMap<u32, Vec<ArcRef>>,
}

impl Stitcher<'_> {
    fn add(&mut self, arc: usize, (first, last): (u32, u32)) {
        if let Some(used) = self.used.get_mut(arc) {
            *used = false;
        }
        for (end, reversed) in [(first, false), (last, true)] {
            let leaving = self.leaving.entry(end).or_default();
            leaving.push(ArcRef { arc, reversed });
        }
    }

    fn lines(mut self) -> Vec<Vec<Coord<f64>>> {
        let ends: Vec<(u32, bool)> = self
            .leaving
            .iter()
            .map(|(&junction, leaving)| (junction, leaving.len() % 2 == 1))
            .collect();
        let mut lines = Vec::new();
        // A walk that starts where an odd number of borders meet can only get stuck at another such place. What is left
        // after those are closed loops.
        for &(junction, _) in ends.iter().filter(|(_, odd)| *odd) {
            if self.remaining(junction) % 2 == 1 {
                lines.extend(self.walk(junction));
            }
        }
        for (junction, _) in ends {
            while let Some(line) = self.walk(junction) {
                lines.push(line);
            }
        }
        lines
    }

    fn is_free(&self, reference: &ArcRef) -> bool {
        self.used.get(reference.arc) == Some(&false)
    }

    fn remaining(&self, junction: u32) -> usize {
        self.leaving.get(&junction).map_or(0, |leaving| {
            leaving.iter().filter(|arc| self.is_free(arc)).count()
        })
    }

    fn walk(&mut self, mut junction: u32) -> Option<Vec<Coord<f64>>> {
        let mut line = Vec::new();
        while let Some(reference) = self.next(junction) {
            let arc = self.topology.arcs.get(reference.arc)?;
            // The first point of each further arc is the last point of the line so far.
            let skip = usize::from(!line.is_empty());
            if reference.reversed {
                line.extend(arc.points.iter().rev().skip(skip));
                junction = arc.ends.0;
            } else {
                line.extend(arc.points.iter().skip(skip));
                junction = arc.ends.1;
            }
        }
        (!line.is_empty()).then_some(line)
    }

    fn next(&mut self, junction: u32) -> Option<ArcRef> {
        let leaving = self.leaving.get(&junction)?;
        let reference = leaving.iter().copied().find(|arc| self.is_free(arc))?;
        if let Some(used) = self.used.get_mut(reference.arc) {
            *used = true;
        }
        Some(reference)
    }
}

#[cfg(test)]
mod tests {
    use geo_types::{MultiPolygon, polygon};

    use super::*;

    /// Four squares around a point: two rows of two.
    fn four() -> Topology {
        let square = |x: f64, y: f64| -> MultiPolygon<f64> {
            polygon![(x: x, y: y), (x: x + 1., y: y), (x: x + 1., y: y + 1.), (x: x, y: y + 1.)]
                .into()
        };
        Topology::new(&[
            square(0., 0.),
            square(1., 0.),
            square(0., 1.),
            square(1., 1.),
        ])
    }

    #[test]
    fn lines_end_only_where_they_must() {
        let topology = four();
        let coast = topology.mesh(|_, other| other.is_none());
        assert_eq!(coast.len(), 1, "the coast is one closed line");
        assert_eq!(coast[0].len(), 9);
        assert_eq!(coast[0].first(), coast[0].last());
        let inner = topology.mesh(|_, other| other.is_some());
        assert_eq!(inner.len(), 2, "a cross has four ends");
        assert_eq!(inner.iter().map(Vec::len).sum::<usize>(), 6);
    }

    #[test]
    fn the_question_decides() {
        let topology = four();
        let rows = topology.mesh(|one, other| other.is_some_and(|other| one / 2 != other / 2));
        assert_eq!(
            rows,
            vec![[(0., 1.), (1., 1.), (2., 1.)].map(Coord::from).to_vec()]
        );
        assert!(topology.mesh(|_, _| false).is_empty());
    }
}
