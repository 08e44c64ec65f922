//! GeoJSON (RFC 7946): shapes with the answer of the day as properties.
//!
//! Each feature's `id` is its FIPS code; the properties are the columns of the CSV. Exterior
//! rings run counter-clockwise, as the checks of the boundaries make sure.

use super::features::{self, Columns, Features, Placed};
use super::{Around, Error, around};
use crate::timeline::{Selection, Timeline};
use ::geojson::{Geometry, GeometryValue};
use serde::Serialize;
use serde_json::{Map, Value};

/// A feature, whose properties are written as they are met: the library's own takes a map of them.
#[derive(Serialize)]
#[serde(tag = "type")]
struct Feature<'a> {
    geometry: Geometry,
    id: String,
    properties: Columns<'a>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
struct FeatureCollection<'a> {
    features: Vec<Feature<'a>>,
    #[serde(flatten)]
    head: Map<String, Value>,
}

impl Features<'_> {
    /// A feature collection, or the feature of one place alone.
    ///
    /// # Errors
    /// [`Error::Write`].
    pub fn geojson(self) -> Result<Vec<u8>, Error> {
        let mut features = self.places.into_iter().map(feature);
        let mut body = match self.head {
            None => serde_json::to_vec(&features.next())?,
            Some(head) => serde_json::to_vec(&FeatureCollection {
                features: features.collect(),
                head,
            })?,
        };
        body.push(b'\n');
        Ok(body)
    }
}

/// What stands round the features of the nation.
///
/// # Errors
/// [`Error::Write`].
pub fn national_geojson_around(
    timeline: &Timeline,
    selection: &Selection,
) -> Result<Around, Error> {
    let empty = features::nation_without_places(timeline, selection).geojson()?;
    Around::split(&empty, b"\"features\":[")
}

/// The features of a state as they stand among those of the nation, with a comma between two.
///
/// # Errors
/// [`Error::NoShape`], which the checks of the data exclude.
pub fn features_in_geojson(timeline: &Timeline, selection: &Selection) -> Result<Vec<u8>, Error> {
    let places = features::of_the_nation(timeline, selection)?.places;
    let features: Vec<Feature<'_>> = places.into_iter().map(feature).collect();
    Ok(around::inside(&serde_json::to_vec(&features)?))
}

fn feature(place: Placed<'_>) -> Feature<'_> {
    let value = match place.shape.0.as_slice() {
        [polygon] => GeometryValue::from(polygon),
        _ => GeometryValue::from(place.shape),
    };
    Feature {
        geometry: Geometry::new(value),
        id: place.fips,
        properties: place.properties,
    }
}
