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
mod tests {
    use geo_types::polygon;

    use super::*;

    fn close(found: Option<(f64, f64)>, wanted: (f64, f64)) {
        let found = found.unwrap();
        assert!(
            (found.0 - wanted.0).abs() < 1e-6 && (found.1 - wanted.1).abs() < 1e-6,
            "{found:?} is not {wanted:?}"
        );
    }

    /// The first six are the places in d3-geo's own test; all values were computed with d3-geo 3.1.2.
    #[test]
    fn agrees_with_d3() {
        let d3 = AlbersUsa::new(1070.0, (480.0, 250.0));
        for (lon, lat, x, y) in [
            (
                -122.4194,
                37.7750,
                107.427_417_318_986_9,
                214.141_285_065_883_04,
            ),
            (
                -74.0059,
                40.7128,
                794.596_811_129_565_8,
                176.532_261_497_751_73,
            ),
            (
                -95.9928,
                36.1540,
                488.767_918_130_438_8,
                298.035_475_638_577_6,
            ),
            (
                -149.9003,
                61.2181,
                171.162_959_615_071_43,
                446.944_131_042_926_6,
            ),
            (
                -157.8583,
                21.3069,
                298.478_571_571_104_4,
                450.987_460_804_121_04,
            ),
            (-80.2, 25.77, 755.764_166_766_736_4, 470.078_321_564_637_06),
            (-68.0, 46.7, 843.392_166_023_143_8, 47.234_496_044_230_696),
            (-170.3, 57.1, 101.158_411_940_895_4, 467.299_568_586_518_15),
            (-141.1, 69.6, 187.959_660_480_681_71, 389.794_422_122_976_3),
            (-131.6, 55.3, 240.063_119_957_387_36, 472.213_081_655_070_2),
            (-160.1, 21.9, 259.338_032_129_348_45, 439.693_942_852_182_1),
            (173.1, 52.9, 33.441_684_631_775_49, 470.218_121_213_950_44),
            (179.5, 51.9, 53.728_926_423_429, 487.159_271_309_325_73),
        ] {
            close(d3.locate(lon, lat), (x, y));
        }
        assert_eq!(d3.locate(2.3522, 48.8566), None, "Paris");
        let us_atlas = AlbersUsa::new(1300.0, (487.5, 305.0));
        close(
            us_atlas.locate(-122.4194, 37.7750),
            (34.841_721_976_339_27, 261.433_336_993_732_7),
        );
    }

    #[test]
    fn puerto_rico_lies_in_its_own_box_and_right_of_florida() {
        let sheet = AlbersUsa::sheet();
        let [left, top, right, bottom] = sheet.frame(Inset::PuertoRico);
        // Mona in the west, Culebra in the east, the north and the south coast.
        for (lon, lat) in [
            (-67.95, 18.09),
            (-65.22, 18.32),
            (-66.6, 18.52),
            (-66.5, 17.88),
        ] {
            let (x, y) = sheet.forward(Inset::PuertoRico, lon, lat);
            assert!(
                left < x && x < right && top < y && y < bottom,
                "{lon} {lat}: {x} {y}"
            );
        }
        assert!(right <= AlbersUsa::SHEET.0 && bottom <= AlbersUsa::SHEET.1);
        assert!(sheet.locate(-66.1, 18.4).is_some());
        let palm_beach = sheet.forward(Inset::Lower48, -80.03, 26.8);
        assert!(palm_beach.0 + 5.0 < left, "{palm_beach:?} {left}");
    }

    #[test]
    fn the_sheet_holds_the_whole_aleutian_chain() {
        let (x, _) = AlbersUsa::sheet().forward(Inset::Alaska, 172.44, 52.9);
        assert!((3.0..20.0).contains(&x), "Attu lies at {x}");
    }

    #[test]
    fn insets_go_by_the_code_of_the_state() {
        assert_eq!(Inset::of_state("17"), Some(Inset::Lower48));
        assert_eq!(Inset::of_state("11"), Some(Inset::Lower48));
        assert_eq!(Inset::of_state("02"), Some(Inset::Alaska));
        assert_eq!(Inset::of_state("15"), Some(Inset::Hawaii));
        assert_eq!(Inset::of_state("72"), Some(Inset::PuertoRico));
        for code in [
            "60", "66", "69", "78", "03", "00", "57", "", "7", "IL", "017", "+7",
        ] {
            assert_eq!(Inset::of_state(code), None, "{code}");
        }
    }

    #[test]
    fn only_the_far_islands_of_hawaii_are_left_out() {
        let nihoa =
            polygon![(x: -161.94, y: 23.05), (x: -161.92, y: 23.05), (x: -161.92, y: 23.07)];
        let niihau =
            polygon![(x: -160.25, y: 21.79), (x: -160.05, y: 21.79), (x: -160.05, y: 22.0)];
        assert!(is_north_western_hawaii(&nihoa));
        assert!(!is_north_western_hawaii(&niihau));
    }
}
