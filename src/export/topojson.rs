//! TopoJSON: the same places as GeoJSON, with every common border written once, on a grid.
//!
//! The one object is named after what it holds, `jurisdictions` or `states`. Each geometry has the `id` and the
//! properties of the GeoJSON feature, and its rings run the same way round.

use super::Error;
use super::features::{Columns, Features, Placed};
use crate::geometry::{ArcRef, Face, Quantised, Step, Topology};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Grid units in a degree: some ten metres, and the grid on which the bundled boundaries lie, so that nothing moves.
const PER_DEGREE: f64 = 10_000.0;

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(flatten)]
    head: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bbox: Option<[f64; 4]>,
    transform: Transform,
    objects: BTreeMap<&'static str, Object<'a>>,
    arcs: Vec<Vec<Step>>,
}

#[derive(Serialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Serialize)]
struct Shape<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: String,
    properties: Columns<'a>,
    arcs: Value,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Object<'a> {
    One(Shape<'a>),
    Many {
        #[serde(rename = "type")]
        kind: &'static str,
        geometries: Vec<Shape<'a>>,
    },
}

impl Features<'_> {
    /// A topology of one object: a collection, or the geometry of one place alone.
    ///
    /// # Errors
    /// [`Error::Write`].
    pub fn topojson(self) -> Result<Vec<u8>, Error> {
        let polygons = self.places.iter().enumerate();
        let polygons = polygons
            .flat_map(|(index, place)| place.shape.iter().map(move |polygon| (index, polygon)));
        let topology = Topology::from_polygons(self.places.len(), polygons);
        let quantised = Quantised::of(&topology, PER_DEGREE);
        let shapes = self.places.into_iter().zip(topology.shapes());
        let mut geometries = shapes.map(|(place, faces)| shape(place, faces));
        let object = match self.head {
            None => geometries.next().map(Object::One),
            Some(_) => Some(Object::Many {
                kind: "GeometryCollection",
                geometries: geometries.collect(),
            }),
        };
        let mut body = serde_json::to_vec(&Document {
            kind: "Topology",
            head: self.head.unwrap_or_default(),
            bbox: quantised.bounds(),
            transform: Transform {
                scale: [quantised.scale(); 2],
                translate: quantised.translate,
            },
            objects: object
                .into_iter()
                .map(|object| (self.name, object))
                .collect(),
            arcs: quantised.arcs,
        })?;
        body.push(b'\n');
        Ok(body)
    }
}

fn shape<'a>(place: Placed<'a>, faces: &[Face]) -> Shape<'a> {
    let rings = |face: &Face| -> Value {
        face.rings()
            .map(|ring| ring.iter().map(reference))
            .map(Value::from_iter)
            .collect()
    };
    let (kind, arcs) = match faces {
        [face] => ("Polygon", rings(face)),
        _ => ("MultiPolygon", faces.iter().map(rings).collect()),
    };
    Shape {
        kind,
        id: place.fips,
        properties: place.properties,
        arcs,
    }
}

/// An arc by its index, or by its index's complement where the ring runs against it.
fn reference(arc: &ArcRef) -> Value {
    let index = i64::try_from(arc.arc).unwrap_or(i64::MAX);
    Value::from(if arc.reversed { !index } else { index })
}
