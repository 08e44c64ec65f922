//! Web Mercator, the projection of nearly every tiled map.

use geo_types::Coord;

/// Where Web Mercator ends, north and south, so that the world is a square: degrees of latitude.
pub const MAX_LATITUDE: f64 = 85.051_128_779_806_59;

/// The spherical Mercator projection (IOGP, Guidance Note 7-2, method 1024) from degrees, on a sphere whose radius is 1:
/// the world is 2π wide.
#[must_use]
pub fn mercator(at: Coord<f64>) -> Coord<f64> {
    Coord {
        x: at.x.to_radians(),
        y: at.y.to_radians().tan().asinh(),
    }
}

/// Degrees from [`mercator`].
#[must_use]
pub fn from_mercator(at: Coord<f64>) -> Coord<f64> {
    Coord {
        x: at.x.to_degrees(),
        y: at.y.sinh().atan().to_degrees(),
    }
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_world_is_a_square() {
        let corner = mercator(Coord {
            x: 180.0,
            y: MAX_LATITUDE,
        });
        assert!((corner.x - PI).abs() < 1e-12 && (corner.y - PI).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn a_place_comes_back(x in -360.0..360.0, y in -MAX_LATITUDE..MAX_LATITUDE) {
            let back = from_mercator(mercator(Coord { x, y }));
            prop_assert!((back.x - x).abs() < 1e-9 && (back.y - y).abs() < 1e-9);
        }
    }
}
