//! TopoJSON says what GeoJSON says, in fewer bytes.

use crate::support::*;
use participation_atlas::domain::CountyFips;
use participation_atlas::export;
use participation_atlas::timeline::{Selection, View};
use serde_json::Value;

/// Half a grid unit, and what is lost in writing decimals.
const NEAR: f64 = 0.5e-4 + 1e-9;

type Ring = Vec<[f64; 2]>;

fn parsed(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

/// The arcs of a topology as points.
fn arcs(topology: &Value) -> Vec<Ring> {
    let pair = |value: &Value| [value[0].as_f64().unwrap(), value[1].as_f64().unwrap()];
    let (scale, translate) = (
        pair(&topology["transform"]["scale"]),
        pair(&topology["transform"]["translate"]),
    );
    let arc = |arc: &Value| {
        let mut at = [0.0, 0.0];
        let steps = arc.as_array().unwrap().iter().map(pair);
        steps
            .map(|step| {
                at = [at[0] + step[0], at[1] + step[1]];
                [
                    at[0] * scale[0] + translate[0],
                    at[1] * scale[1] + translate[1],
                ]
            })
            .collect()
    };
    topology["arcs"]
        .as_array()
        .unwrap()
        .iter()
        .map(arc)
        .collect()
}

/// The rings of a TopoJSON geometry, without the repetition of the first point at the end.
fn rings(geometry: &Value, arcs: &[Ring]) -> Vec<Ring> {
    let ring = |references: &Value| -> Ring {
        let references = references.as_array().unwrap().iter();
        references
            .flat_map(|reference| {
                let index = reference.as_i64().unwrap();
                let mut points = arcs[usize::try_from(index.max(!index)).unwrap()].clone();
                if index < 0 {
                    points.reverse();
                }
                points.pop();
                points
            })
            .collect()
    };
    polygons(geometry, "arcs")
        .into_iter()
        .flatten()
        .map(ring)
        .collect()
}

/// The polygons of a geometry, each its rings.
fn polygons<'a>(geometry: &'a Value, member: &str) -> Vec<&'a Vec<Value>> {
    let inside = geometry[member].as_array().unwrap();
    if geometry["type"] == "Polygon" {
        vec![inside]
    } else {
        assert_eq!(geometry["type"], "MultiPolygon");
        inside
            .iter()
            .map(|polygon| polygon.as_array().unwrap())
            .collect()
    }
}

fn same_ring(a: &Ring, b: &Ring) -> bool {
    let near =
        |a: &[f64; 2], b: &[f64; 2]| (a[0] - b[0]).abs() <= NEAR && (a[1] - b[1]).abs() <= NEAR;
    a.len() == b.len()
        && (0..b.len()).any(|start| {
            let turned = b.iter().cycle().skip(start);
            a.iter().zip(turned).all(|(a, b)| near(a, b))
        })
}

fn agree(selection: &Selection, object: &str) {
    let features = || export::features(&ATLAS, selection);
    let (geo_bytes, topo_bytes) = (
        features().unwrap().geojson().unwrap(),
        features().unwrap().topojson().unwrap(),
    );
    assert!(topo_bytes.len() < geo_bytes.len());
    assert_eq!(topo_bytes, features().unwrap().topojson().unwrap());
    let (geo, topo) = (parsed(&geo_bytes), parsed(&topo_bytes));
    let objects = topo["objects"].as_object().unwrap();
    assert_eq!(objects.keys().collect::<Vec<_>>(), [object]);
    for member in ["edition", "date", "phase", "filter", "from", "to", "counts"] {
        assert_eq!(geo.get(member), topo.get(member), "{member}");
    }
    let one = [geo.clone()];
    let wanted = geo["features"].as_array().map_or(&one[..], Vec::as_slice);
    let one = [topo["objects"][object].clone()];
    let found = topo["objects"][object]["geometries"].as_array();
    let found = found.map_or(&one[..], Vec::as_slice);
    assert_eq!(wanted.len(), found.len());
    let arcs = arcs(&topo);
    for (feature, geometry) in wanted.iter().zip(found) {
        assert_eq!(feature["id"], geometry["id"]);
        assert_eq!(feature["properties"], geometry["properties"]);
        let written: Vec<Ring> = polygons(&feature["geometry"], "coordinates")
            .into_iter()
            .flatten()
            .map(|ring| {
                let mut points: Ring = serde_json::from_value(ring.clone()).unwrap();
                points.pop();
                points
            })
            .collect();
        let read = rings(geometry, &arcs);
        assert_eq!(written.len(), read.len(), "{}", feature["id"]);
        for (a, b) in written.iter().zip(&read) {
            assert!(same_ring(a, b), "{}", feature["id"]);
        }
    }
}

#[test]
fn the_shapes_of_every_view_come_back_with_their_properties() {
    let national = selection(View::National, "2011-08-05");
    let agree_on = |view: View, object| agree(&national.with_view(view), object);
    agree_on(View::National, "jurisdictions");
    for usps in ["IL", "AK", "VA", "DC"] {
        agree_on(of_state(usps), "jurisdictions");
    }
    agree_on(View::States, "states");
    let aleutians = CountyFips::parse("02016").unwrap();
    agree_on(View::County(aleutians, String::new()), "jurisdictions");
    let days = (day("2011-05-03"), day("2013-01-22"));
    agree(&national.comparing(days, None, &ATLAS), "jurisdictions");
}

#[test]
fn no_places_are_no_shapes() {
    let day = day("2011-08-05");
    let compared = selection(View::National, "2011-08-05").comparing((day, day), None, &ATLAS);
    let topo = parsed(
        &export::features(&ATLAS, &compared)
            .unwrap()
            .topojson()
            .unwrap(),
    );
    assert_eq!(
        topo["objects"]["jurisdictions"]["geometries"],
        serde_json::json!([])
    );
    assert_eq!(topo["arcs"], serde_json::json!([]));
}

#[test]
fn a_view_without_places_has_no_shapes() {
    let curves = selection(View::Curves, "2011-08-05");
    assert!(matches!(
        export::features(&ATLAS, &curves),
        Err(export::Error::NoShapes(_))
    ));
}
