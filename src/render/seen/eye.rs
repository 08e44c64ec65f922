//! Eyes and colours: what is seen of a colour, how light it is, and how far two are apart.

/// A colour in linear light, each part from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rgb([f64; 3]);

/// An eye, or a printer: a matrix on linear light.
pub(super) struct Eye {
    /// Its name.
    pub(super) name: &'static str,
    matrix: [[f64; 3]; 3],
}

/// Full trichromacy; its three whole losses; and grey.
///
/// The losses are those of severity 1.0 of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
/// Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table of matrices, on linear RGB. Grey is the
/// luminance of sRGB (IEC 61966-2-1), which a printer without colour keeps.
pub(super) const EYES: [Eye; 5] = [
    Eye {
        name: "full colour",
        matrix: [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    },
    Eye {
        name: "protanopia",
        matrix: [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    },
    Eye {
        name: "deuteranopia",
        matrix: [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    },
    Eye {
        name: "tritanopia",
        matrix: [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    },
    Eye {
        name: "grey",
        matrix: [LUMINANCE, LUMINANCE, LUMINANCE],
    },
];

const LUMINANCE: [f64; 3] = [0.2126, 0.7152, 0.0722];

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

impl Eye {
    /// What it sees of a colour.
    pub(super) fn sees(&self, colour: Rgb) -> Rgb {
        Rgb(self.matrix.map(|row| dot(row, colour.0).clamp(0.0, 1.0)))
    }
}

impl Rgb {
    /// From `#rrggbb`.
    pub(super) fn from_hex(hex: &str) -> Self {
        let part = |from: usize| {
            let value = f64::from(u8::from_str_radix(&hex[from..from + 2], 16).unwrap()) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        assert_eq!(hex.len(), 7, "{hex}");
        Self([part(1), part(3), part(5)])
    }

    /// Contrast of two colours, from 1 to 21 (WCAG 2.2).
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (a, b) = (dot(LUMINANCE, self.0), dot(LUMINANCE, other.0));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// CIELAB under D65.
    fn lab(self) -> [f64; 3] {
        const TO_XYZ: [([f64; 3], f64); 3] = [
            ([0.412_456_4, 0.357_576_1, 0.180_437_5], 0.950_47),
            ([0.212_672_9, 0.715_152_2, 0.072_175_0], 1.0),
            ([0.019_333_9, 0.119_192_0, 0.950_304_1], 1.088_83),
        ];
        let [x, y, z] = TO_XYZ.map(|(row, white)| {
            let t = dot(row, self.0) / white;
            if t > 216.0 / 24389.0 {
                t.cbrt()
            } else {
                (24389.0 / 27.0 * t + 16.0) / 116.0
            }
        });
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    /// CIEDE2000.
    pub(super) fn difference(self, other: Self) -> f64 {
        ciede2000(self.lab(), other.lab())
    }
}

/// The difference of two colours in CIELAB, as in Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula",
/// Color Research & Application 30 (1), 2005; equations 2 to 22, all weights 1.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let weight = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25_f64.powi(7))).sqrt();
    let stretch = 1.0 + 0.5 * (1.0 - weight(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let turn = if grey {
        0.0
    } else {
        (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0
    };
    let (dl, dc) = (l2 - l1, c2 - c1);
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = match (h1 - h2).abs() > 180.0 {
        _ if grey => h1 + h2,
        false => f64::midpoint(h1, h2),
        true if h1 + h2 < 360.0 => f64::midpoint(h1, h2) + 180.0,
        true => f64::midpoint(h1, h2) - 180.0,
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0)
        - 0.20 * cos(4.0 * h - 63.0);
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let turned = 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rt = -(2.0 * turned).to_radians().sin() * 2.0 * weight(c);
    let (l, c, h) = (dl / sl, dc / sc, dh / sh);
    (l * l + c * c + h * h + rt * c * h).sqrt()
}

/// Pairs of the test data of Sharma, Wu and Dalal 2005, table 1.
#[test]
fn differences_are_those_of_the_published_test_data() {
    for (a, b, difference) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        (
            [60.2574, -34.0099, 36.2677],
            [60.4626, -34.1751, 39.4387],
            1.2644,
        ),
        ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        let found = ciede2000(a, b);
        assert!(
            (found - difference).abs() < 0.0001,
            "{found} is not {difference}"
        );
    }
}

#[test]
fn white_stays_white_to_every_eye_and_is_21_from_black() {
    let (white, black) = (Rgb::from_hex("#ffffff"), Rgb::from_hex("#000000"));
    assert!((white.contrast(black) - 21.0).abs() < 1e-9);
    for eye in &EYES {
        for part in eye.sees(white).0 {
            assert!((part - 1.0).abs() < 1e-4, "{}", eye.name);
        }
    }
}
