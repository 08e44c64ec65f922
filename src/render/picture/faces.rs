//! The face that pictures are set in, in its two weights.

use resvg::usvg::fontdb::Database;
use std::sync::{Arc, LazyLock};

/// The family; see `fonts/atlas-sans.txt`.
const FAMILY: &str = "Atlas Sans";
const REGULAR: &[u8] = include_bytes!("../../../fonts/atlas-sans-regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../../fonts/atlas-sans-semibold.ttf");

/// Both weights, read once. No face of the system is ever looked at: drawings name the families
/// of readers, none of which is here, and end in `sans-serif`, which is ours.
static FACES: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut faces = Database::new();
    faces.load_font_data(REGULAR.to_vec());
    faces.load_font_data(SEMIBOLD.to_vec());
    faces.set_sans_serif_family(FAMILY);
    Arc::new(faces)
});

/// The faces.
pub(super) fn database() -> Arc<Database> {
    Arc::clone(&FACES)
}

/// A weight of the face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Weight {
    /// Of text.
    Regular,
    /// Of findings and names.
    Semibold,
}

/// Advances of the letters of a weight, in parts of an em; the mean for a letter it has not.
struct Advances(Vec<(char, f64)>);

impl Advances {
    fn read(face: &[u8]) -> Self {
        let Ok(face) = ttf_parser::Face::parse(face, 0) else {
            return Self(Vec::new());
        };
        let em = f64::from(face.units_per_em());
        let letters = ('\u{20}'..='\u{2265}').filter_map(|letter| {
            let glyph = face.glyph_index(letter)?;
            Some((letter, f64::from(face.glyph_hor_advance(glyph)?) / em))
        });
        Self(letters.collect())
    }

    fn of(&self, letter: char) -> f64 {
        let found = self.0.binary_search_by_key(&letter, |(letter, _)| *letter);
        found
            .ok()
            .and_then(|at| self.0.get(at))
            .map_or(0.55, |(_, advance)| *advance)
    }
}

static ADVANCES: LazyLock<[Advances; 2]> =
    LazyLock::new(|| [Advances::read(REGULAR), Advances::read(SEMIBOLD)]);

/// How wide a text is in a picture, in the unit of `size`. Kerning, which makes it narrower, is
/// left out.
pub(in crate::render) fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let [regular, semibold] = &*ADVANCES;
    let advances = match weight {
        Weight::Regular => regular,
        Weight::Semibold => semibold,
    };
    text.chars().map(|letter| advances.of(letter)).sum::<f64>() * size
}
