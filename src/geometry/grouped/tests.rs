use geo_types::{Rect, coord};

use super::super::path::Grid;
use super::super::simplify::Simplify;
use super::*;

const EXACT: Detail = Detail {
    simplify: Simplify {
        area: 0.0,
        max_distance: 0.1,
        smallest_island: 0.0,
    },
    grid: Grid::TENTHS,
};

/// Three squares of Kansas in a row.
fn squares() -> Vec<MultiPolygon<f64>> {
    (0..3)
        .map(|column| {
            let left = -100.0 + f64::from(column);
            let square = Rect::new(
                coord! { x: left, y: 38.0 },
                coord! { x: left + 1.0, y: 39.0 },
            );
            MultiPolygon(vec![square.to_polygon()])
        })
        .collect()
}

fn melted(group: &[usize], groups: usize) -> GroupedMap {
    let squares = squares();
    let shapes: Vec<(&str, &MultiPolygon<f64>)> =
        squares.iter().map(|shape| ("20", shape)).collect();
    GroupedMap::national(&shapes, group, groups, &EXACT)
}

fn rings(path: &str) -> usize {
    path.matches('z').count()
}

#[test]
fn neighbours_of_one_group_have_one_ring() {
    let map = melted(&[0, 0, 1], 3);
    assert_eq!(rings(&map.groups[0]), 1);
    assert_eq!(rings(&map.groups[1]), 1);
    assert_eq!(map.groups[2], "", "a group of nothing");
    let apart = melted(&[0, 1, 0], 2);
    assert_eq!(rings(&apart.groups[0]), 2);
    assert_eq!(rings(&apart.groups[1]), 1);
}

#[test]
fn groups_of_one_are_the_shapes_themselves() {
    let map = melted(&[0, 1, 2], 3);
    assert!(map.groups.iter().all(|path| rings(path) == 1));
    assert_eq!(map.state_mesh, "", "all of one state");
    assert!(!map.coast.is_empty() && !map.frames.is_empty());
}

#[test]
fn a_shape_without_a_place_on_the_sheet_is_left_out() {
    let squares = squares();
    let shapes: Vec<(&str, &MultiPolygon<f64>)> =
        squares.iter().map(|shape| ("66", shape)).collect();
    let map = GroupedMap::national(&shapes, &[0, 0, 0], 1, &EXACT);
    assert_eq!(map.groups, [""]);
}
