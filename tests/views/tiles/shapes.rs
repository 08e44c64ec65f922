//! The shapes of tiles, over every county: neighbours meet, states are their counties, tiles fit together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use participation_atlas::geometry::{Cut, EXTENT, Level, TileId, TileStep};

use super::super::support::STATE;

const MARGIN: i32 = 64;

/// Tiles that hold anything, of a zoom.
fn tiles(level: &Level, zoom: u8, rows: std::ops::Range<u32>) -> Vec<TileId> {
    let side = 1 << zoom;
    let all = (0..side).flat_map(|column| rows.clone().map(move |row| (column, row)));
    let tiles = all.filter_map(|(column, row)| TileId::new(zoom, column, row));
    tiles.filter(|tile| level.reaches(*tile)).collect()
}

fn with_level<T>(zoom: u8, look: impl FnOnce(&Level) -> T) -> T {
    let edition = STATE.edition();
    look(edition.tiles.level(edition.dataset(), zoom).unwrap())
}

fn sides(ring: &[TileStep]) -> impl Iterator<Item = (TileStep, TileStep)> + '_ {
    ring.iter()
        .copied()
        .zip(ring.iter().copied().cycle().skip(1))
}

/// How often each side is run through in one direction more than in the other.
fn net(cuts: &[Cut], which: impl Fn(usize) -> bool) -> BTreeMap<(TileStep, TileStep), i32> {
    let mut net = BTreeMap::new();
    let chosen = cuts.iter().filter(|cut| which(cut.shape));
    for ring in chosen.flat_map(|cut| cut.polygons.iter().flatten()) {
        for (from, to) in sides(ring) {
            let (key, by) = if from < to {
                ((from, to), 1)
            } else {
                ((to, from), -1)
            };
            *net.entry(key).or_insert(0) += by;
        }
    }
    net.retain(|_, times| *times != 0);
    net
}

fn twice_area(ring: &[TileStep]) -> i64 {
    let cross = |a: i32, b: i32| i64::from(a) * i64::from(b);
    sides(ring)
        .map(|(a, b)| cross(a[0], b[1]) - cross(b[0], a[1]))
        .sum()
}

fn area_of(cut: &Cut) -> i64 {
    cut.polygons
        .iter()
        .flatten()
        .map(|ring| twice_area(ring))
        .sum()
}

/// Zooms with few enough tiles to look at all of them, and parts of closer ones: the north-east, the Aleutians, Hawaii,
/// Puerto Rico and the corner of four states.
fn looked_at() -> Vec<(u8, Vec<TileId>)> {
    let mut all: Vec<(u8, Vec<TileId>)> = (0..=5)
        .map(|zoom| {
            (
                zoom,
                with_level(zoom, |level| tiles(level, zoom, 0..1 << zoom)),
            )
        })
        .collect();
    for zoom in [6, 10] {
        let scale = 1_u32 << zoom;
        let places = [
            (-74.0, 40.7),
            (-178.0, 51.8),
            (179.2, 51.9),
            (-157.9, 21.3),
            (-66.1, 18.4),
            (-109.045, 37.0),
        ];
        let mut around = BTreeSet::new();
        for (longitude, latitude) in places {
            let x = (longitude + 180.0) / 360.0 * f64::from(scale);
            let y = f64::to_radians(latitude).tan().asinh() / std::f64::consts::TAU;
            let y = (0.5 - y) * f64::from(scale);
            for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
                around.insert(((x as u32 + dx) % scale, y as u32 + dy));
            }
        }
        let found = around.iter().filter_map(|&(x, y)| TileId::new(zoom, x, y));
        all.push((zoom, found.collect()));
    }
    all
}

#[test]
fn every_place_is_in_the_tile_of_the_world() {
    with_level(0, |level| {
        let world = TileId::new(0, 0, 0).unwrap();
        let (counties, states) = (level.parts(world), level.wholes(world));
        assert_eq!((counties.len(), states.len()), (3234, 56));
        for cut in counties.iter().chain(&states) {
            assert!(area_of(cut) > 0, "{cut:?}");
        }
    });
}

#[test]
fn counties_meet_side_by_side_and_make_up_their_states() {
    let edition = STATE.edition();
    let mut specks = 0_usize;
    // Sides that are not their neighbour's or their state's, and all, by zoom.
    let mut found: BTreeMap<u8, (usize, usize)> = BTreeMap::new();
    for (zoom, tiles) in looked_at() {
        let level = edition.tiles.level(edition.dataset(), zoom).unwrap();
        for tile in tiles {
            let (counties, states) = (level.parts(tile), level.wholes(tile));
            let mut times: HashMap<(TileStep, TileStep), usize> = HashMap::new();
            // What is too small for the grid is a triangle of half a step, over its neighbours.
            let is_speck = |cut: &Cut| area_of(cut) == 1 && cut.polygons.len() == 1;
            let small: BTreeSet<usize> = counties
                .iter()
                .filter(|cut| is_speck(cut))
                .map(|cut| cut.shape)
                .collect();
            specks += small.len();
            let shown = counties.iter().filter(|cut| !small.contains(&cut.shape));
            for ring in shown.flat_map(|cut| cut.polygons.iter().flatten()) {
                for side in sides(ring) {
                    *times.entry(side).or_default() += 1;
                }
                found.entry(zoom).or_default().1 += ring.len();
            }
            let on_the_cut = |at: TileStep, other: TileStep| {
                [0, 1].iter().any(|&axis| {
                    at[axis] == other[axis] && [-MARGIN, EXTENT + MARGIN].contains(&at[axis])
                })
            };
            // A side belongs to one county on each of its two sides, so none is run through twice in one direction.
            for ((from, to), count) in &times {
                assert!(
                    *count == 1 || on_the_cut(*from, *to),
                    "{tile:?} {from:?} {to:?}"
                );
            }
            // What no two counties share is the outline of the states, point for point.
            let outline = net(&states, |_| true);
            let counties = net(&counties, |shape| !small.contains(&shape));
            let unlike = counties.iter().filter(|(side, times)| {
                outline.get(*side) != Some(*times) && !on_the_cut(side.0, side.1)
            });
            found.entry(zoom).or_default().0 += unlike.count();
        }
    }
    let all: usize = found.values().map(|(_, all)| all).sum();
    assert!(all > 200_000, "{found:?}");
    for (zoom, (unlike, all)) in &found {
        // A ring that the grid turns inside out is left out; its neighbours have its sides. There are a few where
        // islands and cities are hardly larger than a step.
        let most = if *zoom < 6 { all / 200 } else { 0 };
        assert!(*unlike <= most, "{found:?}");
    }
    assert!((1..2_000).contains(&specks), "{specks}");
}

#[test]
fn tiles_that_lie_side_by_side_agree_where_both_have_it() {
    let (mut compared, zooms) = (0, [2_u8, 4, 5]);
    for zoom in zooms {
        with_level(zoom, |level| {
            for tile in tiles(level, zoom, 0..1 << zoom) {
                let side = 1 << zoom;
                let right = TileId::new(zoom, (tile.column() + 1) % side, tile.row()).unwrap();
                let (here, there) = (level.parts(tile), level.parts(right));
                // Points within both, and not on the line where one of them is cut.
                let band = |cuts: &[Cut], shift: i32| -> BTreeSet<(usize, TileStep)> {
                    let all = cuts.iter().flat_map(|cut| {
                        let points = cut.polygons.iter().flatten().flatten();
                        points.map(|at| (cut.shape, [at[0] + shift, at[1]]))
                    });
                    let inner = |at: &TileStep| {
                        (EXTENT - MARGIN + 1..EXTENT + MARGIN).contains(&at[0])
                            && (1 - MARGIN..EXTENT + MARGIN).contains(&at[1])
                    };
                    all.filter(|(_, at)| inner(at)).collect()
                };
                let (mine, theirs) = (band(&here, 0), band(&there, EXTENT));
                compared += mine.len();
                // A sliver can be cut to nothing on one side of the line and not on the other.
                assert_eq!(mine, theirs, "{tile:?}");
            }
        });
    }
    assert!(compared > 1_000, "{compared}");
}

#[test]
fn the_aleutians_are_whole_across_180_degrees() {
    let edition = STATE.edition();
    let west = edition.dataset().jurisdictions.iter();
    let west = west
        .map(|place| place.fips.to_string())
        .position(|fips| fips == "02016")
        .unwrap();
    for zoom in [1_u8, 3, 6] {
        with_level(zoom, |level| {
            let side = 1_u32 << zoom;
            let rows = side / 4..side / 2;
            let of_it = |tile: &TileId| {
                let cuts = level.parts(*tile);
                cuts.into_iter().find(|cut| cut.shape == west)
            };
            let columns: BTreeSet<u32> = (0..side)
                .filter(|&column| {
                    let mut tiles = rows
                        .clone()
                        .filter_map(|row| TileId::new(zoom, column, row));
                    tiles.any(|tile| of_it(&tile).is_some())
                })
                .collect();
            // From Attu, 172.4° east, to Umnak, 167.8° west, and nowhere between on the long way round.
            assert!(
                columns.contains(&0) && columns.contains(&(side - 1)),
                "{columns:?}"
            );
            let degrees = |column: &u32| f64::from(*column) * 360.0 / f64::from(side) - 180.0;
            for column in &columns {
                let (from, to) = (degrees(column), degrees(&(column + 1)));
                assert!(to > 172.0 || from < -166.0, "{zoom}: {from} to {to}");
            }
        });
    }
}
