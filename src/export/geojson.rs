//! GeoJSON (RFC 7946): shapes with the answer of the day as properties.
//!
//! Each feature's `id` is its FIPS code; the properties are the columns of the CSV. Exterior
//! rings run counter-clockwise, as the checks of the boundaries make sure.

use super::Error;
use super::features::{Features, Placed};
use ::geojson::{Feature, FeatureCollection, Geometry, GeometryValue, feature::Id};

impl Features<'_> {
    /// A feature collection, or the feature of one place alone.
    ///
    /// # Errors
    /// [`Error::Write`].
    pub fn geojson(self) -> Result<Vec<u8>, Error> {
        let mut features = self.places.into_iter().map(feature);
        let mut body = match self.head {
            None => serde_json::to_vec(&features.next())?,
            head => serde_json::to_vec(&FeatureCollection {
                bbox: None,
                features: features.collect(),
                foreign_members: head,
            })?,
        };
        body.push(b'\n');
        Ok(body)
    }
}

fn feature(place: Placed<'_>) -> Feature {
    let value = match place.shape.0.as_slice() {
        [polygon] => GeometryValue::from(polygon),
        _ => GeometryValue::from(place.shape),
    };
    Feature {
        bbox: None,
        geometry: Some(Geometry::new(value)),
        id: Some(Id::String(place.fips)),
        properties: Some(place.properties),
        foreign_members: None,
    }
}
