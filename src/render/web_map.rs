//! The map of the status as a style of MapLibre over vector tiles, and the sprite with its patterns.
//!
//! The style names columns and no day: whichever day the tiles are of, it says what [`palette::class`] says. The patterns
//! are those of the drawn maps, in a picture, because a style has no other way to a hatch.

use super::colours::{COLOURS, light};
use super::hatch::Tiling;
use super::palette;
use super::picture::{PictureError, Size, png};
use crate::domain::code::codes;
use crate::domain::{Basis, Code as _, Federal, JailPractice, Stance, Status};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

codes! {
    /// What a map lies on.
    Ground, "theme", {
        /// Dark lines on light.
        Light = "light",
        /// Light lines on dark.
        Dark = "dark",
    }
}

impl Ground {
    /// The colour of a role on it.
    fn colour(self, role: &str) -> &'static str {
        let known = COLOURS.iter().find(|colour| colour.0 == role);
        match self {
            Self::Light => light(role),
            Self::Dark => known.map_or("#ffffff", |colour| colour.2),
        }
    }
}

/// Side of a pattern in the sprite, in pixels. Patterns are turned by 45°, so they repeat after 8√2 pixels to the right
/// and down; 12 is the nearest whole number that can be halved.
const SIDE: u32 = 12;

/// By how much patterns are enlarged for that.
const ENLARGED: f64 = 12.0 / (8.0 * std::f64::consts::SQRT_2);

/// Classes whose paint is a pattern, in the order of the sprite.
fn patterned() -> impl Iterator<Item = &'static str> {
    let plain = |class: &&&str| palette::fill(class, |_| String::new()).is_empty();
    palette::CLASSES
        .iter()
        .filter(move |class| !plain(class))
        .copied()
}

/// The sprite: a square for each class that has a pattern, side by side.
///
/// # Errors
/// [`PictureError`], which a drawing of ours excludes.
pub fn sprite(ground: Ground, twice: bool) -> Result<Vec<u8>, PictureError> {
    let width = SIDE * u32::try_from(patterned().count()).unwrap_or(u32::MAX);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{SIDE}\"><style>{}</style>{}",
        palette::rules(|role| ground.colour(role).to_owned()),
        palette::patterns(Tiling::Repeated(ENLARGED)),
    );
    for (index, class) in (0..).zip(patterned()) {
        let x = index * SIDE;
        let _ = write!(
            svg,
            "<rect class=\"{class}\" x=\"{x}\" width=\"{SIDE}\" height=\"{SIDE}\"/>"
        );
    }
    svg.push_str("</svg>");
    png(&svg, if twice { Size::Twice } else { Size::Once })
}

/// Where each pattern is in the sprite, as MapLibre reads it.
#[must_use]
pub fn sprite_index(twice: bool) -> Value {
    let ratio = if twice { 2 } else { 1 };
    let side = SIDE * ratio;
    let place = |(index, class): (u32, &str)| {
        let x = index * side;
        let place = json!({ "x": x, "y": 0, "width": side, "height": side, "pixelRatio": ratio });
        (class.to_owned(), place)
    };
    Value::Object((0..).zip(patterned()).map(place).collect())
}

/// Absolute addresses that a style names.
#[derive(Debug, Clone)]
pub struct StyleAddresses {
    /// Of the TileJSON.
    pub tilejson: String,
    /// Of the sprite, without an extension.
    pub sprite: String,
}

/// The style, version 8 of the MapLibre Style Specification: areas, patterns, borders of counties and of states. It has no
/// letters, which need files of a face cut for it. `name` is what it is called, `about` what stands in its metadata.
#[must_use]
pub fn map_style(
    ground: Ground,
    name: &str,
    about: &Map<String, Value>,
    addresses: &StyleAddresses,
) -> Value {
    let colour = |role: &str| ground.colour(role);
    let layer = |id: &str, kind: &str, of: &str, paint: Value| json!({ "id": id, "type": kind, "source": "atlas", "source-layer": of, "paint": paint });
    let mut marks = layer(
        "county-marks",
        "fill",
        "counties",
        json!({ "fill-pattern": ["image", class()] }),
    );
    let names: Vec<&str> = patterned().collect();
    if let Value::Object(members) = &mut marks {
        members.insert("filter".into(), json!(["in", class(), ["literal", names]]));
    }
    let line = |id: &str, of: &str, role: &str, far: f64, near: f64| {
        let width = json!(["interpolate", ["linear"], ["zoom"], 3, far, 10, near]);
        let mut line = layer(
            id,
            "line",
            of,
            json!({ "line-color": colour(role), "line-width": width }),
        );
        if let Value::Object(members) = &mut line {
            members.insert("layout".into(), json!({ "line-join": "round" }));
        }
        line
    };
    let ground = json!({
        "id": "ground",
        "type": "background",
        "paint": { "background-color": colour("paper") },
    });
    let fills = json!({ "fill-color": [
        "match", fill(),
        "a", colour("active"),
        "n", colour("not-active"),
        "x", colour("not-running"),
        colour("unknown"),
    ] });
    json!({
        "version": 8,
        "name": name,
        "metadata": about,
        "center": [-96.0, 38.5],
        "zoom": 3,
        "sources": { "atlas": { "type": "vector", "url": addresses.tilejson } },
        "sprite": addresses.sprite,
        "layers": [
            ground,
            layer("counties", "fill", "counties", fills),
            marks,
            line("county-lines", "counties", "county-line", 0.35, 1.0),
            line("state-lines", "states", "state-line", 0.8, 1.8),
        ],
    })
}

/// The letter of a fill, as an expression over the columns: see [`palette::class`].
fn fill() -> Value {
    json!([
        "case",
        ["==", ["get", "federal_value"], Federal::NoDateFound],
        "u",
        ["==", ["get", "status"], Status::ProgrammeNotRunning],
        "x",
        ["==", ["get", "federal_value"], Federal::Activated],
        "a",
        "n"
    ])
}

/// The class of a mark, as an expression over the columns.
fn class() -> Value {
    let hatch = json!([
        "case",
        ["!=", ["get", "stance_value"], Stance::Out],
        "",
        ["==", ["get", "stance_basis"], Basis::Own],
        "o",
        "s"
    ]);
    let limits: Vec<&JailPractice> = JailPractice::ALL
        .iter()
        .filter(|practice| practice.limits())
        .collect();
    let limits = json!([
        "case",
        ["in", ["get", "jail_practice_value"], ["literal", limits]],
        "l",
        ""
    ]);
    json!(["concat", fill(), hatch, limits])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Mark, Phase, headline};

    /// The few expressions that the style has, as the specification defines them.
    fn evaluated(expression: &Value, of: &Map<String, Value>) -> Value {
        let Value::Array(parts) = expression else {
            return expression.clone();
        };
        let part = |index: usize| evaluated(&parts[index], of);
        match parts[0].as_str().unwrap() {
            "get" => of
                .get(parts[1].as_str().unwrap())
                .cloned()
                .unwrap_or(Value::Null),
            "==" => json!(part(1) == part(2)),
            "!=" => json!(part(1) != part(2)),
            "literal" => parts[1].clone(),
            "in" => json!(part(2).as_array().unwrap().contains(&part(1))),
            "concat" => {
                let texts = (1..parts.len()).map(part);
                json!(
                    texts
                        .map(|text| text.as_str().unwrap().to_owned())
                        .collect::<String>()
                )
            }
            "case" => {
                let last = parts.len() - 1;
                let holds = (1..last)
                    .step_by(2)
                    .find(|&index| part(index) == json!(true));
                part(holds.map_or(last, |index| index + 1))
            }
            other => panic!("{other}"),
        }
    }

    #[test]
    fn the_style_gives_every_answer_the_class_that_the_map_gives_it() {
        let mut seen = std::collections::BTreeSet::new();
        let stances = [
            (Stance::NoneFound, None),
            (Stance::Contested, Some(Basis::Own)),
            (Stance::Out, Some(Basis::Own)),
            (Stance::Out, Some(Basis::State)),
        ];
        for phase in [Phase::BeforeLaunch, Phase::Running, Phase::OrderRevoked] {
            for &federal in Federal::ALL {
                for stance in stances {
                    for &practice in JailPractice::ALL {
                        let (status, _) = headline(phase, federal, stance, practice);
                        let mark = Mark::of(phase, federal, stance, practice);
                        let mut columns = Map::new();
                        columns.insert("status".into(), json!(status));
                        columns.insert("federal_value".into(), json!(federal));
                        columns.insert("stance_value".into(), json!(stance.0));
                        columns.insert("jail_practice_value".into(), json!(practice));
                        // A tile has no null.
                        if let Some(basis) = stance.1 {
                            columns.insert("stance_basis".into(), json!(basis));
                        }
                        let found = evaluated(&class(), &columns);
                        assert_eq!(found, palette::class(mark), "{columns:?}");
                        seen.insert(found.to_string());
                    }
                }
            }
        }
        assert_eq!(seen.len(), palette::CLASSES.len());
    }

    #[test]
    fn every_class_with_a_pattern_has_its_square_in_the_sprite() {
        for ground in Ground::ALL {
            for (twice, ratio) in [(false, 1), (true, 2)] {
                let index = sprite_index(twice);
                let squares = index.as_object().unwrap();
                assert_eq!(squares.len(), palette::CLASSES.len() - 3);
                assert!(squares.contains_key("u") && !squares.contains_key("a"));
                let picture = sprite(*ground, twice).unwrap();
                let mut reader = ::png::Decoder::new(std::io::Cursor::new(&picture))
                    .read_info()
                    .unwrap();
                let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
                let info = reader.next_frame(&mut pixels).unwrap();
                assert_eq!(info.height, 12 * ratio);
                assert_eq!(info.width, 12 * ratio * squares.len() as u32);
                let mut looks = std::collections::BTreeSet::new();
                for square in squares.values() {
                    let from = square["x"].as_u64().unwrap() as usize;
                    let side = square["width"].as_u64().unwrap() as usize;
                    let look: Vec<&[u8]> = (0..side)
                        .map(|row| {
                            let start = (row * info.width as usize + from) * 3;
                            &pixels[start..start + side * 3]
                        })
                        .collect();
                    let flat = look.concat();
                    assert!(flat.chunks(3).any(|pixel| pixel != &flat[..3]), "a pattern");
                    assert!(looks.insert(flat), "no two classes look alike");
                }
            }
        }
    }
}
