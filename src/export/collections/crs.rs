//! The coordinate reference systems that a collection can be had in.

use crate::geometry::{from_mercator, mercator};
use geo::MapCoords as _;
use geo_types::{Coord, Geometry, Rect};

/// A coordinate reference system.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Crs {
    /// Longitude and latitude in degrees on WGS 84.
    #[default]
    Crs84,
    /// Web Mercator, in metres (EPSG:3857).
    WebMercator,
}

/// Half the long axis of the ellipsoid of WGS 84, in metres: EPSG:3857 takes it as the radius of a sphere.
const RADIUS: f64 = 6_378_137.0;

impl Crs {
    /// Every one, the first is what features come in where none is asked for.
    pub const ALL: [Self; 2] = [Self::Crs84, Self::WebMercator];

    /// Its name in the register of the OGC.
    #[must_use]
    pub const fn uri(self) -> &'static str {
        match self {
            Self::Crs84 => "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
            Self::WebMercator => "http://www.opengis.net/def/crs/EPSG/0/3857",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn named(uri: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|crs| crs.uri() == uri)
    }

    /// A geometry in degrees, in this system.
    #[must_use]
    pub fn project(self, geometry: &Geometry<f64>) -> Geometry<f64> {
        match self {
            Self::Crs84 => geometry.clone(),
            Self::WebMercator => geometry.map_coords(metres),
        }
    }

    /// A corner of a box in this system, in degrees.
    #[must_use]
    pub fn to_degrees(self, corner: Coord<f64>) -> Coord<f64> {
        match self {
            Self::Crs84 => corner,
            Self::WebMercator => from_mercator(corner / RADIUS),
        }
    }
}

/// Metres from degrees.
fn metres(at: Coord<f64>) -> Coord<f64> {
    mercator(at) * RADIUS
}

/// A box between two corners in degrees as rectangles: two where it crosses the antimeridian, which it does where its west
/// is east of its east (RFC 7946, section 5.2).
#[must_use]
pub fn boxes(west_south: Coord<f64>, east_north: Coord<f64>) -> Vec<Rect<f64>> {
    if west_south.x <= east_north.x {
        return vec![Rect::new(west_south, east_north)];
    }
    let edge = |x: f64, y: f64| Coord { x, y };
    vec![
        Rect::new(west_south, edge(180.0, east_north.y)),
        Rect::new(edge(-180.0, west_south.y), east_north),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo_types::Point;

    #[test]
    fn web_mercator_is_that_of_the_register() {
        // The example of IOGP Guidance Note 7-2: 24°22'54.433"N 100°20'00.000"W.
        let at = Coord {
            x: -100.333_333_333,
            y: 24.381_786_944,
        };
        let projected = Crs::WebMercator.project(&Geometry::Point(Point(at)));
        let Geometry::Point(Point(projected)) = projected else {
            panic!("{projected:?}");
        };
        assert!(
            (projected.x - -11_169_055.58).abs() < 0.1 && (projected.y - 2_800_000.0).abs() < 0.1,
            "{projected:?}"
        );
        let back = Crs::WebMercator.to_degrees(projected);
        assert!((back.x - at.x).abs() < 1e-9 && (back.y - at.y).abs() < 1e-9);
    }

    #[test]
    fn a_box_whose_west_is_east_of_its_east_crosses_the_antimeridian() {
        let corner = |x: f64, y: f64| Coord { x, y };
        assert_eq!(boxes(corner(-10.0, 0.0), corner(10.0, 5.0)).len(), 1);
        let two = boxes(corner(170.0, 50.0), corner(-170.0, 60.0));
        assert_eq!(
            two,
            [
                Rect::new(corner(170.0, 50.0), corner(180.0, 60.0)),
                Rect::new(corner(-180.0, 50.0), corner(-170.0, 60.0)),
            ]
        );
    }
}
