//! The conic equal-area projection (Albers), on a sphere.
//!
//! Formulas: John P. Snyder, *Map Projections: A Working Manual*, USGS Professional Paper 1395 (1987), pages 98 to 101,
//! equations 14-1 to 14-6 for the sphere. The parameters mean exactly what they mean in d3's `geoConicEqualArea`, so
//! that a drawing of ours lies on top of one made with d3 or taken from us-atlas.

use std::f64::consts::{PI, TAU};

use geo_types::Coord;

/// Below this cone constant the two parallels are symmetrical about the equator and the cone is a cylinder.
const FLAT: f64 = 1e-6;

/// What a conic equal-area projection needs to know. Angles are degrees, lengths are pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConicParameters {
    /// Added to every longitude before projecting: minus the central meridian.
    pub rotate: f64,
    /// Point, in *rotated* longitude and latitude, that lands on `translate`.
    pub center: (f64, f64),
    /// The two standard parallels, where scale is true in every direction.
    pub parallels: (f64, f64),
    /// Pixels for one radius of the globe.
    pub scale: f64,
    /// Where `center` comes to lie, in pixels from the upper left corner.
    pub translate: (f64, f64),
}

/// A conic equal-area projection made ready to use.
#[derive(Clone, Copy, Debug)]
pub struct ConicEqualArea {
    surface: Surface,
    rotate: f64,
    scale: f64,
    origin: (f64, f64),
}

/// The developable surface: a cone, or the cylinder it becomes when its parallels straddle the equator evenly.
#[derive(Clone, Copy, Debug)]
enum Surface {
    /// `n` is Snyder's cone constant (14-6), `c` his C (14-5), `rho0` his ρ₀ at the equator (14-3a).
    Cone { n: f64, c: f64, rho0: f64 },
    /// Lambert's cylindrical equal-area projection with the cosine of its standard parallel (10-1, 10-2).
    Cylinder { cos_parallel: f64 },
}

impl Surface {
    fn new(parallels: (f64, f64)) -> Self {
        let (south, north) = (parallels.0.to_radians(), parallels.1.to_radians());
        let n = f64::midpoint(south.sin(), north.sin());
        if n.abs() < FLAT {
            return Self::Cylinder {
                cos_parallel: south.cos(),
            };
        }
        let c = 1.0 + south.sin() * (2.0 * n - south.sin());
        Self::Cone {
            n,
            c,
            rho0: c.sqrt() / n,
        }
    }

    /// Radians in, radii of the globe out, y up.
    fn project(&self, lambda: f64, phi: f64) -> (f64, f64) {
        match *self {
            Self::Cone { n, c, rho0 } => {
                // Rounding may take the radicand a hair below zero at the pole.
                let rho = (c - 2.0 * n * phi.sin()).max(0.0).sqrt() / n;
                let (sin, cos) = (n * lambda).sin_cos();
                (rho * sin, rho0 - rho * cos)
            }
            Self::Cylinder { cos_parallel } => (lambda * cos_parallel, phi.sin() / cos_parallel),
        }
    }
}

impl ConicEqualArea {
    /// Works out the constants once, so that [`forward`](Self::forward) is a handful of multiplications.
    #[must_use]
    pub fn new(parameters: &ConicParameters) -> Self {
        let surface = Surface::new(parameters.parallels);
        let (lon, lat) = parameters.center;
        let (x, y) = surface.project(lon.to_radians(), lat.to_radians());
        Self {
            surface,
            rotate: parameters.rotate.to_radians(),
            scale: parameters.scale,
            origin: (
                parameters.translate.0 - parameters.scale * x,
                parameters.translate.1 + parameters.scale * y,
            ),
        }
    }

    /// Longitude and latitude in degrees to pixels, y down.
    ///
    /// The longitude is taken the short way round from the central meridian: 179.9° and -179.9° come to lie side by
    /// side, which is what keeps the Aleutians in one piece.
    #[must_use]
    pub fn forward(&self, lon: f64, lat: f64) -> (f64, f64) {
        let mut lambda = lon.to_radians() + self.rotate;
        if lambda.abs() > PI {
            lambda -= (lambda / TAU).round() * TAU;
        }
        let (x, y) = self.surface.project(lambda, lat.to_radians());
        (
            self.origin.0 + self.scale * x,
            self.origin.1 - self.scale * y,
        )
    }

    /// [`forward`](Self::forward) for a coordinate whose x is the longitude and whose y is the latitude.
    #[must_use]
    pub fn project(&self, at: Coord<f64>) -> Coord<f64> {
        self.forward(at.x, at.y).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: (f64, f64), wanted: (f64, f64)) {
        assert!(
            (found.0 - wanted.0).abs() < 1e-6 && (found.1 - wanted.1).abs() < 1e-6,
            "{found:?} is not {wanted:?}"
        );
    }

    /// The wanted values were computed with d3-geo 3.1.2.
    #[test]
    fn agrees_with_d3_on_both_hemispheres_and_on_the_cylinder() {
        let lower48 = ConicEqualArea::new(&ConicParameters {
            rotate: 96.0,
            center: (-0.6, 38.7),
            parallels: (29.5, 45.5),
            scale: 1070.0,
            translate: (480.0, 250.0),
        });
        close(
            lower48.forward(-80.0, 30.0),
            (745.931_000_742_397_1, 391.947_288_289_153_2),
        );
        close(
            lower48.forward(170.0, 50.0),
            (-481.076_256_179_810_7, -484.028_191_264_831_3),
        );
        let marianas = ConicEqualArea::new(&ConicParameters {
            rotate: -145.0,
            center: (0.3, 17.0),
            parallels: (15.0, 19.0),
            scale: 5000.0,
            translate: (100.0, 200.0),
        });
        close(
            marianas.forward(145.2, 14.15),
            (91.913_478_277_780_07, 448.768_923_144_519_93),
        );
        let samoa = ConicEqualArea::new(&ConicParameters {
            rotate: 170.0,
            center: (0.1, -14.0),
            parallels: (-15.0, -12.0),
            scale: 5000.0,
            translate: (100.0, 200.0),
        });
        close(
            samoa.forward(-170.7, -14.3),
            (32.355_999_333_499_48, 226.269_856_431_873_22),
        );
        let cylinder = ConicEqualArea::new(&ConicParameters {
            rotate: 96.0,
            center: (-0.6, 38.7),
            parallels: (-20.0, 20.0),
            scale: 1000.0,
            translate: (0.0, 0.0),
        });
        close(
            cylinder.forward(-71.0, 11.0),
            (419.858_692_848_860_5, 462.314_645_608_075),
        );
    }

    #[test]
    fn the_date_line_is_no_tear() {
        let alaska = ConicEqualArea::new(&ConicParameters {
            rotate: 154.0,
            center: (-2.0, 58.5),
            parallels: (55.0, 65.0),
            scale: 1000.0,
            translate: (0.0, 0.0),
        });
        let (west, east) = (alaska.forward(179.99, 52.0), alaska.forward(-179.99, 52.0));
        assert!((west.0 - east.0).abs() < 1.0 && west.0 < east.0);
    }
}
