//! Colours, hatches and marks: what a [`Mark`] looks like, on a page and in a file.
//!
//! A shape has one fill. Where a place or its state had said no the fill is a pattern of the same
//! colour with lines over it, dense for the place's own "no" and light for its state's; dots mark
//! a limit on ICE holds. So every shape is drawn once, and a class says all.
//!
//! On a page the colours are custom properties of the style sheet, which knows light and dark; a
//! file carries the same rules with literal colours (`colours` holds both).

use super::hatch::{Hatches, Tiling};
use crate::domain::{Basis, Fill, Mark, Status};
use std::fmt::Write as _;

/// The class of a mark, a letter a part: `a`ctive, `n`ot active, not running (`x`), `u`nknown;
/// `o`wn or `s`tate's objection; `l`imits.
#[must_use]
pub fn class(mark: Mark) -> &'static str {
    let fill = match mark.fill {
        Fill::Active => 0,
        Fill::NotActive => 1,
        Fill::NotRunning => 2,
        Fill::Unknown => 3,
    };
    let hatch = match mark.hatch {
        None => 0,
        Some(Basis::Own) => 1,
        Some(Basis::State) => 2,
    };
    let index = fill * 6 + hatch * 2 + usize::from(mark.limits);
    CLASSES.get(index).copied().unwrap_or("u")
}

/// Every class, in the order of [`class`].
pub(super) const CLASSES: [&str; 24] = [
    "a", "al", "ao", "aol", "as", "asl", "n", "nl", "no", "nol", "ns", "nsl", "x", "xl", "xo",
    "xol", "xs", "xsl", "u", "ul", "uo", "uol", "us", "usl",
];

/// The mark that stands for a status in a legend.
#[must_use]
pub fn of_status(status: Status, basis: Option<Basis>) -> Mark {
    let mark = |fill, hatch, limits| Mark {
        fill,
        hatch,
        limits,
    };
    match status {
        Status::ActiveOverObjection => mark(Fill::Active, basis.or(Some(Basis::Own)), false),
        Status::ActiveLimitsHolds => mark(Fill::Active, None, true),
        Status::Active => mark(Fill::Active, None, false),
        Status::OutNotActive => mark(Fill::NotActive, basis.or(Some(Basis::Own)), false),
        Status::NotActive => mark(Fill::NotActive, None, false),
        Status::ProgrammeNotRunning => mark(Fill::NotRunning, None, false),
        Status::Unknown => mark(Fill::Unknown, None, false),
    }
}

/// The mark that stands for a limit on ICE holds, whatever the colour under it.
pub const LIMITS: Mark = Mark {
    fill: Fill::NotActive,
    hatch: None,
    limits: true,
};

/// Length of a pattern's side, in pixels of the map.
const SIDE: f64 = 8.0;

/// Whether a class is a hatch and not a plain colour.
pub(super) fn hatched(class: &str) -> bool {
    CLASSES.contains(&class) && (class.len() > 1 || class == "u")
}

/// The patterns of every class that is more than a colour, as `<defs>`.
#[must_use]
pub fn patterns(tiling: Tiling) -> String {
    let mut hatches = Hatches::new(SIDE, tiling);
    for class in CLASSES.iter().filter(|class| hatched(class)) {
        let fill = class.get(..1).unwrap_or("u");
        let (ground, lines) = (format!("f-{fill}"), format!("h-{fill}"));
        hatches.hatch(class, &ground, |hatches| {
            if fill == "u" {
                hatches.rows("k-u", &[2.0, 6.0]);
            }
            if class.contains('o') {
                hatches.columns(&lines, &[1.0, 5.0]);
            }
            if class.len() > 1 && class.ends_with('s') || class.ends_with("sl") {
                hatches.columns(&format!("{lines} h-s"), &[1.0]);
            }
            if class.ends_with('l') {
                let at = [(2.8, 2.0), (6.8, 6.0)];
                hatches.dots(class, &format!("d-{fill}"), 1.2, &at);
            }
        });
    }
    hatches.written()
}

/// The patterns in a drawing of no size, for a page with swatches and no map.
#[must_use]
pub fn hidden_patterns() -> String {
    format!(
        "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\">{}</svg>",
        patterns(Tiling::Repeated(1.0))
    )
}

/// The classes that are a colour and nothing else, with its role.
const PLAIN: [(&str, &str); 3] = [("a", "active"), ("n", "not-active"), ("x", "not-running")];

/// The paint of a class: a colour, else its pattern.
#[must_use]
pub fn fill(class: &str, colour: impl Fn(&str) -> String) -> String {
    let plain = PLAIN.iter().find(|(letter, _)| *letter == class);
    plain.map_or_else(|| format!("url(#m-{class})"), |(_, name)| colour(name))
}

/// The rules that give the classes their look, with `colour` naming each colour: a custom
/// property in the style sheet, a literal in a file.
#[must_use]
pub fn rules(colour: impl Fn(&str) -> String) -> String {
    let mut css = String::new();
    for (letter, name) in PLAIN {
        let _ = writeln!(css, ".{letter},.f-{letter}{{fill:{}}}", colour(name));
    }
    let _ = writeln!(css, ".f-u{{fill:{}}}", colour("unknown"));
    let _ = writeln!(
        css,
        ".k-u{{stroke:{};stroke-width:.9;stroke-dasharray:1.4 1.6 1.4 1.6 1.4 .6}}",
        colour("unknown-line")
    );
    for class in CLASSES.iter().filter(|class| hatched(class)) {
        let _ = writeln!(css, ".{class}{{fill:{}}}", fill(class, &colour));
    }
    let _ = writeln!(
        css,
        ".h-a{{stroke:{};stroke-width:1.7}}",
        colour("hatch-active")
    );
    let _ = writeln!(
        css,
        ".h-n,.h-x,.h-u{{stroke:{};stroke-width:1.7}}",
        colour("hatch-not-active")
    );
    let _ = writeln!(css, ".h-s{{stroke-width:1.2}}");
    let _ = writeln!(css, ".d-a{{fill:{}}}", colour("dot-active"));
    let _ = writeln!(css, ".d-n,.d-x,.d-u{{fill:{}}}", colour("dot-other"));
    css.push_str(&lines(colour));
    css
}

/// The role of a colour on a map of a layer: what is strong has another hue there, so that nobody
/// takes it for what ICE had switched on.
#[must_use]
pub fn on_a_layer(role: &str) -> &str {
    if role == "active" { "layer" } else { role }
}

/// The rule that gives a page's map of a layer, and its legend, their hue.
#[must_use]
pub fn layer_rule() -> String {
    format!(".layered{{--active:var(--{})}}\n", on_a_layer("active"))
}

/// The rules of borders, coasts and frames.
#[must_use]
pub fn lines(colour: impl Fn(&str) -> String) -> String {
    let mut css = String::new();
    let _ = writeln!(
        css,
        ".county-lines{{fill:none;stroke:{};stroke-width:.35}}",
        colour("county-line")
    );
    let _ = writeln!(
        css,
        ".wide{{stroke:{};stroke-width:2}}",
        colour("county-line")
    );
    let _ = writeln!(
        css,
        ".core-lines{{fill:none;stroke:{};stroke-width:.7}}",
        colour("coast-line")
    );
    let _ = writeln!(
        css,
        ".state-lines{{fill:none;stroke:{};stroke-width:.8;stroke-linejoin:round}}",
        colour("state-line")
    );
    let _ = writeln!(
        css,
        ".coast-lines{{fill:none;stroke:{};stroke-width:.5}}",
        colour("coast-line")
    );
    let _ = writeln!(
        css,
        ".frame-lines{{fill:none;stroke:{};stroke-width:.6}}",
        colour("coast-line")
    );
    css
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code;

    #[test]
    fn every_mark_has_a_class_of_its_own() {
        let mut seen = Vec::new();
        for fill in Fill::ALL {
            for hatch in [None, Some(Basis::Own), Some(Basis::State)] {
                for limits in [false, true] {
                    let class = class(Mark {
                        fill: *fill,
                        hatch,
                        limits,
                    });
                    assert!(!seen.contains(&class), "{class} twice");
                    assert_eq!(class.ends_with('l'), limits, "{class}");
                    seen.push(class);
                }
            }
        }
        assert_eq!(seen.len(), CLASSES.len());
    }
}
