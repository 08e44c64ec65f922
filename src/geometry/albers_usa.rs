//! Albers USA: the lower 48 states with Alaska, Hawaii and Puerto Rico set in.
//!
//! The parameters of the first three are those of d3's `geoAlbersUsa` (standard parallels from the USGS; Alaska as in
//! EPSG:3338, Hawaii as in ESRI:102007). Unlike d3 we choose the inset by the FIPS code of the state and not by trying
//! clip boxes, so that no border island can fall into the wrong one.

use geo_types::{Coord, Polygon};

use super::albers::{ConicEqualArea, ConicParameters};

/// Scale of Alaska, as a share of the scale of the lower 48: it is drawn at about a third of its true size.
pub const ALASKA_SCALE: f64 = 0.35;

/// Scale of Puerto Rico relative to the lower 48: its 78 municipios are drawn at 2.2 times their true size in each
/// direction (about 5 px across on the national sheet), because at true size they could not be told apart.
pub const PUERTO_RICO_SCALE: f64 = 2.2;

/// A part of the composite map with a projection of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Inset {
    /// The 48 states that touch each other, and the District of Columbia.
    Lower48,
    /// Alaska (FIPS 02), lower left, at [`ALASKA_SCALE`].
    Alaska,
    /// The main islands of Hawaii (FIPS 15), lower left, at true scale.
    Hawaii,
    /// Puerto Rico (FIPS 72), lower right, at [`PUERTO_RICO_SCALE`].
    PuertoRico,
}

impl Inset {
    /// All insets, in the order in which [`AlbersUsa::locate`] tries them.
    pub const ALL: [Self; 4] = [Self::Lower48, Self::Alaska, Self::Hawaii, Self::PuertoRico];

    /// The inset a state is drawn in, by its two-digit FIPS code.
    ///
    /// `None` for American Samoa, Guam, the Northern Marianas and the Virgin Islands (60, 66, 69, 78), which the
    /// national map shows by other means, and for anything that is not the code of a state.
    #[must_use]
    pub fn of_state(state_fips: &str) -> Option<Self> {
        match state_fips {
            "02" => Some(Self::Alaska),
            "15" => Some(Self::Hawaii),
            "72" => Some(Self::PuertoRico),
            // Codes 03, 07, 14, 43 and 52 were reserved for territories and never belonged to a state.
            "03" | "07" | "14" | "43" | "52" => None,
            code if code.len() == 2 && !code.starts_with('+') => code
                .parse::<u8>()
                .ok()
                .filter(|number| (1..=56).contains(number))
                .map(|_| Self::Lower48),
            _ => None,
        }
    }
}

/// Whether a polygon is one of the north-western Hawaiian islands, Nihoa to Kure.
///
/// They belong to Honolulu County (15003) but are scattered over 2,000 km of ocean and lie far outside d3's Hawaii
/// frame. No drawing of ours shows them, and no frame is stretched to hold them: drawn, they would either float over
/// Alaska (nation) or shrink the islands where people live to a quarter of the sheet (state). The data exports keep
/// them. The test is a box: wholly north of 22.5° N between 180° and 161° W, where the United States own nothing else.
#[must_use]
pub fn is_north_western_hawaii(polygon: &Polygon<f64>) -> bool {
    let mut ring = polygon.exterior().coords().peekable();
    ring.peek().is_some()
        && ring.all(|at| (-180.0..-161.0).contains(&at.x) && (22.5..30.0).contains(&at.y))
}

/// One projected part with the box, in pixels, that belongs to it: `[left, top, right, bottom]`.
#[derive(Clone, Copy, Debug)]
struct Part {
    projection: ConicEqualArea,
    frame: [f64; 4],
}

/// The composite projection.
#[derive(Clone, Copy, Debug)]
pub struct AlbersUsa {
    lower48: Part,
    alaska: Part,
    hawaii: Part,
    puerto_rico: Part,
    scale: f64,
    translate: (f64, f64),
    shift: f64,
}

impl AlbersUsa {
    /// Width and height in pixels of the national sheet ([`sheet`](Self::sheet)), as in us-atlas.
    pub const SHEET: (f64, f64) = (975.0, 610.0);

    /// How far the sheet moves Alaska and Hawaii to the right, as a share of the scale (64 px).
    const SHEET_SHIFT: f64 = 0.049;

    /// The projection of d3's `geoAlbersUsa().scale(scale).translate(translate)`, with Puerto Rico added.
    #[must_use]
    pub fn new(scale: f64, translate: (f64, f64)) -> Self {
        Self::shifted(scale, translate, 0.0)
    }

    /// The projection of the national map: a sheet of 975 by 610 px at scale 1300, the frame of us-atlas.
    ///
    /// The lower 48 lie where us-atlas has them. Alaska and Hawaii are moved 64 px to the right: at this scale d3's
    /// layout puts the Aleutians west of Kiska outside the sheet, 58 px past its left edge.
    #[must_use]
    pub fn sheet() -> Self {
        let (width, height) = Self::SHEET;
        Self::shifted(1300.0, (width / 2.0, height / 2.0), Self::SHEET_SHIFT)
    }

    fn shifted(scale: f64, translate: (f64, f64), shift: f64) -> Self {
        let at = |x: f64, y: f64| (translate.0 + x * scale, translate.1 + y * scale);
        let frame = |[left, top, right, bottom]: [f64; 4]| {
            let ((left, top), (right, bottom)) = (at(left, top), at(right, bottom));
            [left, top, right, bottom]
        };
        let part = |rotate, center, parallels, factor, (x, y), edges| Part {
            projection: ConicEqualArea::new(&ConicParameters {
                rotate,
                center,
                parallels,
                scale: scale * factor,
                translate: at(x, y),
            }),
            frame: frame(edges),
        };
        Self {
            lower48: part(
                96.0,
                (-0.6, 38.7),
                (29.5, 45.5),
                1.0,
                (0.0, 0.0),
                [-0.455, -0.238, 0.455, 0.238],
            ),
            alaska: part(
                154.0,
                (-2.0, 58.5),
                (55.0, 65.0),
                ALASKA_SCALE,
                (-0.307 + shift, 0.201),
                [-0.425 + shift, 0.120, -0.214 + shift, 0.234],
            ),
            hawaii: part(
                157.0,
                (-3.0, 19.9),
                (8.0, 18.0),
                1.0,
                (-0.205 + shift, 0.212),
                [-0.214 + shift, 0.166, -0.115 + shift, 0.234],
            ),
            // The parallels of Hawaii serve: Puerto Rico lies at the same latitude.
            puerto_rico: part(
                66.58,
                (0.0, 18.2),
                (8.0, 18.0),
                PUERTO_RICO_SCALE,
                (0.3245, 0.202),
                [0.271, 0.170, 0.375, 0.234],
            ),
            scale,
            translate,
            shift,
        }
    }

    fn part(&self, inset: Inset) -> &Part {
        match inset {
            Inset::Lower48 => &self.lower48,
            Inset::Alaska => &self.alaska,
            Inset::Hawaii => &self.hawaii,
            Inset::PuertoRico => &self.puerto_rico,
        }
    }

    /// Longitude and latitude in degrees to pixels, in the projection of the given inset and without any clipping.
    #[must_use]
    pub fn forward(&self, inset: Inset, lon: f64, lat: f64) -> (f64, f64) {
        self.part(inset).projection.forward(lon, lat)
    }

    /// The box of an inset in pixels: `[left, top, right, bottom]`. For the first three it is d3's clip extent.
    #[must_use]
    pub fn frame(&self, inset: Inset) -> [f64; 4] {
        self.part(inset).frame
    }

    /// Where a place lies whose state is not known: the first inset whose box holds the projected point, as d3 does
    /// it. `None` for a place outside all boxes, such as Paris.
    #[must_use]
    pub fn locate(&self, lon: f64, lat: f64) -> Option<(f64, f64)> {
        Inset::ALL.into_iter().find_map(|inset| {
            let part = self.part(inset);
            let (x, y) = part.projection.forward(lon, lat);
            let [left, top, right, bottom] = part.frame;
            ((left..=right).contains(&x) && (top..=bottom).contains(&y)).then_some((x, y))
        })
    }

    /// Thin lines that set Alaska, Hawaii and Puerto Rico apart from the rest, in pixels.
    #[must_use]
    pub fn separators(&self) -> Vec<Vec<Coord<f64>>> {
        let shift = self.shift;
        let lines: [&[(f64, f64)]; 3] = [
            &[
                (-0.425 + shift, 0.110),
                (-0.2855 + shift, 0.110),
                (-0.214 + shift, 0.158),
                (-0.214 + shift, 0.2346),
            ],
            &[
                (-0.214 + shift, 0.1615),
                (-0.170 + shift, 0.1615),
                (-0.115 + shift, 0.2077),
                (-0.115 + shift, 0.2346),
            ],
            &[(0.270, 0.2346), (0.270, 0.168), (0.375, 0.168)],
        ];
        lines
            .into_iter()
            .map(|line| {
                line.iter()
                    .map(|(x, y)| Coord {
                        x: self.translate.0 + x * self.scale,
                        y: self.translate.1 + y * self.scale,
                    })
                    .collect()
            })
            .collect()
    }
}

#[cfg(test)]
mod tests;
