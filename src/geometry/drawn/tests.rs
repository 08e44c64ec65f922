use std::collections::BTreeMap;

use geo_types::polygon;
use serde_json::Value;

use super::*;

/// A county of the boundary file.
struct County {
    fips: String,
    state: String,
    shape: MultiPolygon<f64>,
}

fn counties() -> Vec<County> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data/boundaries/counties-2010.geojson"
    );
    read(path)
}

fn read(path: &str) -> Vec<County> {
    let text = std::fs::read_to_string(path).expect(path);
    let collection: Value = serde_json::from_str(&text).unwrap();
    let ring = |ring: &Value| -> geo_types::LineString<f64> {
        let points = ring.as_array().unwrap().iter();
        points
            .map(|at| (at[0].as_f64().unwrap(), at[1].as_f64().unwrap()))
            .collect()
    };
    let polygon = |rings: &Value| {
        let mut rings = rings.as_array().unwrap().iter().map(ring);
        geo_types::Polygon::new(rings.next().unwrap(), rings.collect())
    };
    let features = collection["features"].as_array().unwrap().iter();
    features
        .map(|feature| {
            let coordinates = &feature["geometry"]["coordinates"];
            let shape = if feature["geometry"]["type"] == "Polygon" {
                MultiPolygon(vec![polygon(coordinates)])
            } else {
                coordinates
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(polygon)
                    .collect()
            };
            County {
                fips: feature["properties"]["fips"].as_str().unwrap().to_owned(),
                state: feature["properties"]["state_fips"]
                    .as_str()
                    .unwrap()
                    .to_owned(),
                shape,
            }
        })
        .collect()
}

fn national(counties: &[County]) -> DrawnMap {
    let shapes: Vec<_> = counties
        .iter()
        .map(|county| (county.state.as_str(), &county.shape))
        .collect();
    DrawnMap::national(&shapes, &Detail::default())
}

#[test]
fn every_county_with_an_inset_is_drawn_on_the_sheet() {
    let counties = counties();
    let map = national(&counties);
    assert_eq!(map.shapes.len(), counties.len());
    let mut drawn = 0;
    for (county, shape) in counties.iter().zip(&map.shapes) {
        assert_eq!(
            shape.is_some(),
            Inset::of_state(&county.state).is_some(),
            "{}",
            county.fips
        );
        let Some(shape) = shape else { continue };
        drawn += 1;
        assert!(
            shape.path.starts_with('m') && shape.path.ends_with('z'),
            "{}",
            county.fips
        );
        let [left, top, right, bottom] = shape.bbox;
        assert!(
            left >= 0.0 && top >= 0.0 && right <= map.width && bottom <= map.height,
            "{}",
            county.fips
        );
        assert!(
            left < right && top < bottom,
            "{}: {:?}",
            county.fips,
            shape.bbox
        );
        assert!(shape.room > 0.0, "{} has its anchor outside", county.fips);
    }
    assert_eq!(drawn, 3221);
    assert!(
        [&map.county_mesh, &map.state_mesh, &map.coast, &map.frames]
            .into_iter()
            .all(|path| !path.is_empty())
    );
}

#[test]
fn the_counties_come_back_from_their_arcs() {
    let shapes: Vec<_> = counties().into_iter().map(|county| county.shape).collect();
    let topology = Topology::new(&shapes);
    crate::geometry::topology::tests::assert_reassembles(&shapes, &topology);
    let points: usize = shapes
        .iter()
        .flatten()
        .map(|polygon| polygon.exterior().0.len())
        .sum();
    let stored: usize = topology.arcs().iter().map(|arc| arc.points.len()).sum();
    assert!(
        stored < points * 2 / 3,
        "{stored} of {points}: borders are not shared"
    );
}

#[test]
fn insets_stay_in_their_frames() {
    let counties = counties();
    let map = national(&counties);
    let usa = AlbersUsa::sheet();
    for (county, shape) in counties.iter().zip(&map.shapes) {
        let Some((inset, shape)) = Inset::of_state(&county.state).zip(shape.as_ref()) else {
            continue;
        };
        let [left, top, right, bottom] = usa.frame(inset);
        let [west, north, east, south] = shape.bbox;
        assert!(
            left <= west && top <= north && east <= right && south <= bottom,
            "{}",
            county.fips
        );
    }
}

#[test]
fn the_simplified_nation_is_nowhere_off_by_more_than_promised() {
    let counties = counties();
    let usa = AlbersUsa::sheet();
    let full = topology_of(
        counties
            .iter()
            .map(|county| Inset::of_state(&county.state).map(|_| &county.shape)),
    )
    .project(|shape, at| {
        usa.forward(Inset::of_state(&counties[shape].state).unwrap(), at.x, at.y)
            .into()
    });
    let detail = Detail::default();
    let thin = full.simplify(&detail.simplify, detail.grid);
    assert!(full.greatest_deviation(&thin) <= detail.simplify.max_distance);
}

#[test]
fn every_state_and_territory_fits_its_sheet() {
    let counties = counties();
    let mut states: BTreeMap<&str, Vec<&MultiPolygon<f64>>> = BTreeMap::new();
    for county in &counties {
        states.entry(&county.state).or_default().push(&county.shape);
    }
    assert_eq!(states.len(), 56);
    for (state, shapes) in states {
        let sheet = Sheet::default();
        let map = DrawnMap::state(&shapes, &sheet, &Detail::default());
        assert!((0.39..1.26).contains(&(map.height / map.width)), "{state}");
        for shape in &map.shapes {
            let shape = shape.as_ref().unwrap();
            let [left, top, right, bottom] = shape.bbox;
            assert!(left >= 11.0 && top >= 11.0, "{state}: {:?}", shape.bbox);
            assert!(
                right <= map.width - 11.0 && bottom <= map.height - 11.0,
                "{state}: {:?}",
                shape.bbox
            );
            assert!(!shape.path.is_empty() && shape.room > 0.0);
        }
    }
}

#[test]
fn a_shape_smaller_than_the_grid_is_a_speck() {
    let large =
        polygon![(x: -91., y: 40.), (x: -89., y: 40.), (x: -89., y: 42.), (x: -91., y: 42.)].into();
    let tiny =
        polygon![(x: -88., y: 40.), (x: -87.999_99, y: 40.), (x: -87.999_99, y: 40.000_01)].into();
    let map = DrawnMap::state(&[&large, &tiny], &Sheet::default(), &Detail::default());
    let speck = map.shapes[1].as_ref().unwrap();
    assert!(speck.path.ends_with('z') && speck.bbox[0] < speck.bbox[2]);
}

#[test]
fn no_shapes_make_an_empty_sheet() {
    let map = DrawnMap::state(&[], &Sheet::default(), &Detail::default());
    assert!(map.width > 0.0 && map.height > 0.0 && map.shapes.is_empty());
    let map = DrawnMap::national(&[], &Detail::default());
    assert!(map.coast.is_empty() && !map.frames.is_empty());
}

#[test]
fn neighbours_are_those_of_the_map() {
    let counties = counties();
    let map = national(&counties);
    let index = |fips: &str| {
        counties
            .iter()
            .position(|county| county.fips == fips)
            .unwrap()
    };
    let fairfax_city: Vec<&str> = map.neighbours[index("51600")]
        .iter()
        .map(|&neighbour| counties[neighbour].fips.as_str())
        .collect();
    assert_eq!(
        fairfax_city,
        ["51059"],
        "an independent city inside one county"
    );
    assert!(map.neighbours[index("15001")].is_empty(), "an island");
}
