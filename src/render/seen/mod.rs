//! The proof of what a reader can tell apart: whoever sees colours otherwise, prints in grey, or reads in the dark.
//!
//! Nothing is copied: colours are those of [`colours::COLOURS`], and what a class looks like is read from the rules and
//! patterns that pages and files carry. Two places of different meaning must differ in one of these ways, for every eye:
//!
//! 1. their fills are 3:1 apart (WCAG 2.2, 1.4.11), or
//! 2. one carries lines or dots, 3:1 from its own fill, that the other does not carry, or
//! 3. both fills are 3:1 from the border drawn between them, and at least [`APART`] from each other.

mod eye;

use super::colours::COLOURS;
use super::hatch::Tiling;
use super::{compare_palette, palette};
use crate::domain::{Basis, Code, Fill, Mark, Status};
use crate::timeline::ChangeKind;
use crate::timeline::layer::{LAYERS, WORD_AND_RECORD};
use eye::{EYES, Rgb};
use std::collections::{BTreeMap, BTreeSet};

/// Contrast of graphics and of large type (WCAG 2.2, 1.4.11 and 1.4.3).
const GRAPHIC: f64 = 3.0;
/// Contrast of text (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// CIEDE2000 at which two colours are told apart at a glance. About 1 is just noticeable, side by side and in good
/// light; ten times that leaves room for small shapes, poor screens, and a legend that stands away from its map.
const APART: f64 = 10.0;

/// The colours of one ground, by role.
struct Ground {
    name: &'static str,
    colours: BTreeMap<&'static str, Rgb>,
}

impl Ground {
    fn of(&self, role: &str) -> Rgb {
        self.colours[role]
    }
}

/// Light, which is also every file's and paper's, and dark.
fn grounds() -> [Ground; 2] {
    let pick = |name, of: fn(&(&'static str, &'static str, &'static str)) -> &'static str| Ground {
        name,
        colours: COLOURS
            .iter()
            .map(|row| (row.0, Rgb::from_hex(of(row))))
            .collect(),
    };
    [pick("light", |row| row.1), pick("dark", |row| row.2)]
}

/// What a class looks like: the role of its fill, and its marks with how much of it they cover.
#[derive(Debug)]
struct Look {
    class: &'static str,
    fill: String,
    marks: BTreeMap<String, Drawn>,
}

/// A kind of mark: the role of its colour, and how many strokes or dots a pattern repeats.
#[derive(Debug, PartialEq)]
struct Drawn {
    role: String,
    times: usize,
}

/// `property:value` of a class in `css`, the last that says it.
fn declared(css: &str, class: &str, property: &str) -> Option<String> {
    let wanted = format!(".{class}");
    let rules = css
        .lines()
        .filter_map(|line| line.strip_suffix('}')?.split_once('{'));
    rules
        .filter(|(selectors, _)| selectors.split(',').any(|selector| selector == wanted))
        .flat_map(|(_, body)| body.split(';'))
        .filter_map(|declaration| declaration.split_once(':'))
        .filter(|(name, _)| *name == property)
        .map(|(_, value)| value.to_owned())
        .next_back()
}

fn look(class: &'static str, css: &str, patterns: &str) -> Look {
    let fill = declared(css, class, "fill").unwrap_or_else(|| panic!("{class} has no fill"));
    let mut look = Look {
        class,
        fill,
        marks: BTreeMap::new(),
    };
    let Some(id) = look
        .fill
        .strip_prefix("url(#")
        .and_then(|rest| rest.strip_suffix(')'))
    else {
        return look;
    };
    let (_, rest) = patterns.split_once(&format!("id=\"{id}\"")).unwrap();
    let (pattern, _) = rest.split_once("</pattern>").unwrap();
    look.fill.clear();
    for element in pattern.split('<').skip(1) {
        let Some(classes) = element
            .split("class=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
        else {
            continue;
        };
        let first = classes.split(' ').next().unwrap();
        let strokes = element
            .split(" d=\"")
            .nth(1)
            .map_or(1, |path| path.matches('M').count());
        match (declared(css, first, "stroke"), declared(css, first, "fill")) {
            (Some(role), _) => {
                let kind = first.split('-').next().unwrap().trim_start_matches('c');
                look.marks.insert(
                    kind.to_owned(),
                    Drawn {
                        role,
                        times: strokes,
                    },
                );
            }
            (None, Some(role)) if element.starts_with("circle") => {
                let drawn = look
                    .marks
                    .entry("d".to_owned())
                    .or_insert(Drawn { role, times: 0 });
                drawn.times += 1;
            }
            (None, Some(role)) => look.fill = role,
            (None, None) => panic!("{first} has no look"),
        }
    }
    look
}

fn day_look(class: &'static str) -> Look {
    look(
        class,
        &palette::rules(str::to_owned),
        &palette::patterns(Tiling::Repeated(1.0)),
    )
}

fn change_look(class: &'static str) -> Look {
    let css = format!(
        "{}{}",
        palette::lines(str::to_owned),
        compare_palette::rules(str::to_owned)
    );
    look(
        class,
        &css,
        &compare_palette::patterns(Tiling::Repeated(1.0)),
    )
}

/// The legend of a day, in its order, by class.
fn legend() -> Vec<Look> {
    let mut looks = Vec::new();
    for &status in Status::ALL {
        let bases: &[Option<Basis>] = match status {
            Status::ActiveOverObjection | Status::OutNotActive => {
                &[Some(Basis::Own), Some(Basis::State)]
            }
            _ => &[None],
        };
        for &basis in bases {
            looks.push(day_look(palette::class(palette::of_status(status, basis))));
        }
    }
    looks
}

/// The legend of a comparison, in its order.
fn kinds() -> Vec<Look> {
    let mut seen = BTreeSet::new();
    let classes = ChangeKind::ALL
        .iter()
        .map(|&kind| compare_palette::of_kind(kind))
        .chain(["cs", "cu"]);
    classes
        .filter(|class| seen.insert(*class))
        .map(change_look)
        .collect()
}

/// Why two looks differ to an eye, if they do.
fn told_apart(a: &Look, b: &Look, ground: &Ground, eye: &eye::Eye) -> Option<&'static str> {
    let seen = |role: &str| eye.sees(ground.of(role));
    let (one, other) = (seen(&a.fill), seen(&b.fill));
    if one.contrast(other) >= GRAPHIC {
        return Some("fill");
    }
    let carried = |from: &Look, than: &Look| {
        from.marks.iter().any(|(kind, drawn)| {
            let more = than
                .marks
                .get(kind)
                .is_none_or(|its| drawn.times >= 2 * its.times);
            more && seen(&drawn.role).contrast(seen(&from.fill)) >= GRAPHIC
        })
    };
    if carried(a, b) || carried(b, a) {
        return Some("mark");
    }
    let border = seen("county-line");
    let bordered = border.contrast(one) >= GRAPHIC && border.contrast(other) >= GRAPHIC;
    (bordered && one.difference(other) >= APART).then_some("border")
}

/// All pairs of a legend, neighbours or not: on a map any two places may touch.
fn all_told_apart(looks: &[Look], never: &[(&str, &str)]) {
    for ground in grounds() {
        for eye in &EYES {
            for (at, a) in looks.iter().enumerate() {
                for b in looks.iter().skip(at + 1) {
                    let (first, second) = (a.class, b.class);
                    if never.contains(&(first, second)) {
                        continue;
                    }
                    let how = told_apart(a, b, &ground, eye);
                    assert!(
                        how.is_some(),
                        "{}, {}: {first} looks like {second}",
                        ground.name,
                        eye.name
                    );
                }
            }
        }
    }
}

#[test]
fn every_status_is_told_from_every_other() {
    let looks = legend();
    assert_eq!(looks.len(), 9);
    // One day has one phase: where the programme does not run, no place is off or on.
    all_told_apart(&looks, &[("n", "x")]);
}

/// A class as it looks on the map of a layer, where what is strong has another hue.
fn layer_look(class: &'static str) -> Look {
    let css = palette::rules(|role| palette::on_a_layer(role).to_owned());
    look(class, &css, &palette::patterns(Tiling::Repeated(1.0)))
}

#[test]
fn every_class_of_a_layer_is_told_from_every_other() {
    for layer in LAYERS.iter().chain([&WORD_AND_RECORD]) {
        let classes = layer.classes.iter();
        let looks: Vec<Look> = classes
            .map(|class| layer_look(palette::class(class.mark)))
            .collect();
        assert!(looks.len() > 4, "{layer:?}");
        all_told_apart(&looks, &[]);
        stand_out(&looks, layer.code);
    }
}

/// Every line and dot stands out from what it lies on, to every eye; how many that were.
fn stand_out(looks: &[Look], of: &str) -> usize {
    let mut marks = 0;
    for ground in grounds() {
        for eye in &EYES {
            for look in looks {
                let fill = eye.sees(ground.of(&look.fill));
                for (kind, drawn) in &look.marks {
                    let contrast = eye.sees(ground.of(&drawn.role)).contrast(fill);
                    assert!(
                        contrast >= GRAPHIC,
                        "{}, {}: {kind} of {} in {of}: {contrast:.2}",
                        ground.name,
                        eye.name,
                        look.class
                    );
                    marks += 1;
                }
            }
        }
    }
    marks
}

#[test]
fn every_kind_of_change_is_told_from_every_other() {
    // Between days of two phases every place has changed, so that no place is unchanged.
    all_told_apart(&kinds(), &[("cp", "cs")]);
}

/// Combinations that the legend names in words: every line and dot stands out from what it lies on.
#[test]
fn every_mark_stands_out_from_its_fill() {
    let mut looks = Vec::new();
    for &fill in Fill::ALL {
        for hatch in [None, Some(Basis::Own), Some(Basis::State)] {
            for limits in [false, true] {
                looks.push(day_look(palette::class(Mark {
                    fill,
                    hatch,
                    limits,
                })));
            }
        }
    }
    looks.extend(
        compare_palette::CLASSES
            .iter()
            .map(|class| change_look(class)),
    );
    assert_eq!(looks.len(), 24 + 36);
    let marks = stand_out(&looks, "a day or a change");
    assert!(marks > 600, "{marks}");
}

#[test]
fn unknown_looks_like_nothing_else() {
    let unknown = [day_look("u"), change_look("cu")];
    for look in &unknown {
        assert!(
            look.marks.contains_key("k"),
            "unknown has dashes of its own"
        );
        assert_eq!(look.fill, "unknown");
    }
    for known in legend()
        .iter()
        .chain(&kinds())
        .filter(|look| look.fill != "unknown")
    {
        assert!(
            known
                .marks
                .keys()
                .all(|kind| kind != "k" || known.class == "cb"),
            "{}",
            known.class
        );
    }
}

#[test]
fn a_map_stands_out_from_its_page() {
    for ground in grounds() {
        for eye in &EYES {
            let seen = |role: &str| eye.sees(ground.of(role));
            for paper in ["paper", "panel"] {
                for look in legend().iter().chain(&kinds()) {
                    // A strong fill does by itself; every other by its coast, which is drawn round all land.
                    let fill = seen(&look.fill).contrast(seen(paper)) >= GRAPHIC;
                    let coast = seen("coast-line").contrast(seen(paper)) >= GRAPHIC;
                    assert!(
                        fill || coast,
                        "{}, {}: {} on {paper}",
                        ground.name,
                        eye.name,
                        look.class
                    );
                }
            }
            // On a state's map a border is a core in a casing, and one of them shows on any fill.
            for look in legend().iter().chain(&kinds()) {
                let line = |role: &str| seen(role).contrast(seen(&look.fill));
                let border = line("coast-line").max(line("county-line"));
                assert!(
                    border >= GRAPHIC,
                    "{}, {}: {} {border:.2}",
                    ground.name,
                    eye.name,
                    look.class
                );
            }
            // State borders show on what is pale; on what is strong, county borders do.
            for pale in ["not-active", "not-running", "unknown", "unchanged"] {
                let contrast = seen("state-line").contrast(seen(pale));
                assert!(
                    contrast >= GRAPHIC,
                    "{}, {}: {pale} {contrast:.2}",
                    ground.name,
                    eye.name
                );
            }
            for strong in ["active", "layer", "reversed", "changed"] {
                let contrast = seen("county-line").contrast(seen(strong));
                assert!(
                    contrast >= GRAPHIC,
                    "{}, {}: {strong} {contrast:.2}",
                    ground.name,
                    eye.name
                );
            }
            for bar in [
                "said-no",
                "contested",
                "said-in",
                "active",
                "dot-other",
                "coast-line",
                "unknown-line",
                "focus",
            ] {
                let contrast = seen(bar).contrast(seen("paper"));
                assert!(
                    contrast >= GRAPHIC,
                    "{}, {}: {bar} {contrast:.2}",
                    ground.name,
                    eye.name
                );
            }
        }
    }
}

#[test]
fn words_can_be_read() {
    for ground in grounds() {
        for (text, on) in [
            ("ink", "paper"),
            ("ink", "panel"),
            ("ink-soft", "paper"),
            ("ink-soft", "panel"),
            ("link", "paper"),
            ("link", "panel"),
            ("accent", "paper"),
            ("accent", "panel"),
            ("active", "paper"),
            ("said-no", "paper"),
            ("paper", "ink"),
            ("paper", "link"),
        ] {
            let contrast = ground.of(text).contrast(ground.of(on));
            assert!(
                contrast >= TEXT,
                "{}: {text} on {on} {contrast:.2}",
                ground.name
            );
        }
    }
}
