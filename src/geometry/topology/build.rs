//! Cutting rings into arcs.

use std::collections::HashMap;

use geo_types::{Coord, LineString, Polygon};

use super::{Arc, ArcRef, Face, Ring, Topology};

/// Marks a vertex that no ring has visited yet.
const UNSEEN: u32 = u32::MAX;

/// A ring as vertex numbers, without the repetition of the first at the end.
type Vertices = Vec<u32>;

pub(super) fn build<'a>(
    shape_count: usize,
    polygons: impl IntoIterator<Item = (usize, &'a Polygon<f64>)>,
) -> Topology {
    let mut numbering = Numbering::default();
    let numbered: Vec<(usize, Vec<Vertices>)> = polygons
        .into_iter()
        .map(|(shape, polygon)| {
            let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors());
            (shape, rings.map(|ring| numbering.number(ring)).collect())
        })
        .collect();
    let junctions = junctions(
        numbering.points.len(),
        numbered.iter().flat_map(|(_, rings)| rings),
    );
    let mut cutter = Cutter {
        points: &numbering.points,
        junctions,
        arcs: Vec::new(),
        by_first_edge: HashMap::new(),
    };
    let mut shapes = vec![Vec::new(); shape_count];
    for (shape, rings) in numbered {
        let mut rings = rings.into_iter().map(|ring| cutter.cut(shape, ring));
        let exterior = rings.next().unwrap_or_default();
        let holes = rings.filter(|ring| !ring.is_empty()).collect();
        if let Some(faces) = shapes.get_mut(shape)
            && !exterior.is_empty()
        {
            faces.push(Face { exterior, holes });
        }
    }
    Topology {
        arcs: cutter.arcs,
        shapes,
    }
}

/// Gives equal points equal numbers.
#[derive(Default)]
struct Numbering {
    numbers: HashMap<(u64, u64), u32>,
    points: Vec<Coord<f64>>,
}

impl Numbering {
    fn number(&mut self, ring: &LineString<f64>) -> Vertices {
        let mut vertices = Vec::with_capacity(ring.0.len());
        for point in ring.coords() {
            // Hashing bit patterns is exact and quick; adding zero makes -0 and 0 the same.
            let key = ((point.x + 0.0).to_bits(), (point.y + 0.0).to_bits());
            let next = u32::try_from(self.points.len()).unwrap_or(UNSEEN);
            let number = *self.numbers.entry(key).or_insert(next);
            if number == next {
                self.points.push(*point);
            }
            if vertices.last() != Some(&number) {
                vertices.push(number);
            }
        }
        if vertices.len() > 1 && vertices.first() == vertices.last() {
            vertices.pop();
        }
        vertices
    }
}

/// A vertex is a junction where rings come from, or go on to, different vertices: there a border forks.
fn junctions<'a>(count: usize, rings: impl Iterator<Item = &'a Vertices>) -> Vec<bool> {
    let mut neighbours = vec![(UNSEEN, UNSEEN); count];
    let mut junctions = vec![false; count];
    for ring in rings {
        let Some(mut before) = ring.last().copied() else {
            continue;
        };
        for (&here, &after) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let pair = (before.min(after), before.max(after));
            before = here;
            let Some(known) = neighbours.get_mut(here as usize) else {
                continue;
            };
            if known.0 == UNSEEN {
                *known = pair;
            } else if *known != pair
                && let Some(junction) = junctions.get_mut(here as usize)
            {
                *junction = true;
            }
        }
    }
    junctions
}

struct Cutter<'a> {
    points: &'a [Coord<f64>],
    junctions: Vec<bool>,
    arcs: Vec<Arc>,
    /// Between junctions a border does not fork, so an arc is known by its first edge, seen from either end.
    by_first_edge: HashMap<(u32, u32), ArcRef>,
}

impl Cutter<'_> {
    fn is_junction(&self, vertex: u32) -> bool {
        self.junctions
            .get(vertex as usize)
            .copied()
            .unwrap_or(false)
    }

    fn cut(&mut self, shape: usize, mut ring: Vertices) -> Ring {
        if ring.len() < 3 {
            return Ring::new();
        }
        // A ring without junction is one arc. It starts at its lowest vertex, so that the shape which fills a hole
        // finds the arc of the hole.
        let start = ring
            .iter()
            .position(|&vertex| self.is_junction(vertex))
            .or_else(|| {
                let lowest = ring.iter().min()?;
                ring.iter().position(|vertex| vertex == lowest)
            });
        ring.rotate_left(start.unwrap_or(0));
        ring.extend(ring.first().copied());
        let last = ring.len() - 1;
        let mut references = Ring::new();
        let mut from = 0;
        for to in 1..=last {
            let ends_here =
                to == last || ring.get(to).is_some_and(|&vertex| self.is_junction(vertex));
            if ends_here && let Some(chain) = ring.get(from..=to) {
                references.extend(self.arc(shape, chain));
                from = to;
            }
        }
        references
    }

    /// The arc along a chain of vertices: the one known already, from the other side, or a new one.
    fn arc(&mut self, shape: usize, chain: &[u32]) -> Option<ArcRef> {
        let (&[first, second, ..], &[.., before_last, last]) = (chain, chain) else {
            return None;
        };
        if let Some(&known) = self.by_first_edge.get(&(first, second)) {
            if let Some(arc) = self.arcs.get_mut(known.arc) {
                arc.sides.1 = Some(shape);
            }
            return Some(known);
        }
        let reference = |reversed| ArcRef {
            arc: self.arcs.len(),
            reversed,
        };
        let (forward, backward) = (reference(false), reference(true));
        self.by_first_edge.insert((first, second), forward);
        self.by_first_edge.insert((last, before_last), backward);
        self.arcs.push(Arc {
            points: chain
                .iter()
                .filter_map(|&vertex| self.points.get(vertex as usize).copied())
                .collect(),
            ends: (first, last),
            sides: (shape, None),
        });
        Some(forward)
    }
}
