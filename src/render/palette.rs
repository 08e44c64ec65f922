//! Colours, hatches and marks: what a [`Mark`] looks like, on a page and in a file.
//!
//! A shape has one fill. Where a place or its state had said no the fill is a pattern of the same
//! colour with lines over it, dense for the place's own "no" and light for its state's; dots mark
//! a limit on ICE holds. So every shape is drawn once, and a class says all.
//!
//! On a page the colours are custom properties of the style sheet, which knows light and dark; a
//! file carries the same rules with literal colours.

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

const CLASSES: [&str; 24] = [
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

/// The patterns of every class that is more than a colour, as `<defs>`. `scale` enlarges them:
/// 1 on a map of 975 pixels.
#[must_use]
pub fn patterns(scale: f64) -> String {
    let mut defs = String::from("<defs>");
    for class in CLASSES
        .iter()
        .filter(|class| class.len() > 1 || **class == "u")
    {
        let fill = class.get(..1).unwrap_or("u");
        let _ = write!(
            defs,
            "<pattern id=\"m-{class}\" width=\"{SIDE}\" height=\"{SIDE}\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45) scale({scale})\"><path class=\"f-{fill}\" d=\"M0 0h{SIDE}v{SIDE}h-{SIDE}z\"/>",
        );
        if fill == "u" {
            let _ = write!(defs, "<path class=\"k-u\" d=\"M0 2h{SIDE}M0 6h{SIDE}\"/>");
        }
        if class.contains('o') {
            let _ = write!(
                defs,
                "<path class=\"h-{fill}\" d=\"M1 0v{SIDE}M5 0v{SIDE}\"/>"
            );
        }
        if class.len() > 1 && class.ends_with('s') || class.ends_with("sl") {
            let _ = write!(defs, "<path class=\"h-{fill} h-s\" d=\"M1 0v{SIDE}\"/>");
        }
        if class.ends_with('l') {
            let _ = write!(
                defs,
                "<circle class=\"d-{fill}\" cx=\"3\" cy=\"2\" r=\"1.2\"/><circle class=\"d-{fill}\" cx=\"7\" cy=\"6\" r=\"1.2\"/>"
            );
        }
        defs.push_str("</pattern>");
    }
    defs.push_str("</defs>");
    defs
}

/// The patterns in a drawing of no size, for a page with swatches and no map.
#[must_use]
pub fn hidden_patterns() -> String {
    format!(
        "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\">{}</svg>",
        patterns(1.0)
    )
}

/// Colours of the marks as the style sheet and the files give them: name, light, dark. A test
/// holds `static/style.css` against this table.
pub const COLOURS: [(&str, &str, &str); 22] = [
    ("active", "#2a6a97", "#5fa8d8"),
    ("not-active", "#e4e1d9", "#3b4046"),
    ("not-running", "#b7c3cc", "#4d5a66"),
    ("unknown", "#ffffff", "#1b1e21"),
    ("unknown-line", "#6f6f69", "#a2a6ab"),
    ("hatch-active", "#ffc23d", "#2b1600"),
    ("hatch-not-active", "#9b4400", "#ffae52"),
    ("dot-active", "#ffffff", "#101418"),
    ("dot-other", "#33383d", "#e8e6e0"),
    ("county-line", "#ffffff", "#14171a"),
    ("state-line", "#3b4046", "#dcdad4"),
    ("coast-line", "#8a8f94", "#74797f"),
    ("ink", "#1b1e21", "#ecebe7"),
    ("ink-soft", "#55595e", "#a9adb2"),
    ("paper", "#fdfcfa", "#14171a"),
    ("line", "#d5d1c8", "#3a3f45"),
    ("said-no", "#9b4400", "#ffae52"),
    ("contested", "#e0a63a", "#8f6a1e"),
    ("said-in", "#7d8b95", "#7f8f9b"),
    ("reversed", "#4f9a73", "#3f9a68"),
    ("changed", "#d9b45f", "#8f6a1e"),
    ("unchanged", "#ebe8e1", "#2a2f34"),
];

/// A colour by its name; black for a name that is not in the table.
#[must_use]
pub fn light(name: &str) -> &'static str {
    COLOURS
        .iter()
        .find(|colour| colour.0 == name)
        .map_or("#000000", |colour| colour.1)
}

/// The rules that give the classes their look, with `colour` naming each colour: a custom
/// property in the style sheet, a literal in a file.
#[must_use]
pub fn rules(colour: impl Fn(&str) -> String) -> String {
    let mut css = String::new();
    for (letter, name) in [("a", "active"), ("n", "not-active"), ("x", "not-running")] {
        let _ = writeln!(css, ".{letter},.f-{letter}{{fill:{}}}", colour(name));
    }
    let _ = writeln!(css, ".f-u{{fill:{}}}", colour("unknown"));
    let _ = writeln!(
        css,
        ".k-u{{stroke:{};stroke-width:.9;stroke-dasharray:1.4 1.6}}",
        colour("unknown-line")
    );
    for class in CLASSES
        .iter()
        .filter(|class| class.len() > 1 || **class == "u")
    {
        let _ = writeln!(css, ".{class}{{fill:url(#m-{class})}}");
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
        ".wide{{stroke:{};stroke-width:.8}}",
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

    #[test]
    fn the_style_sheet_has_these_colours_and_rules() {
        let css = include_str!("../../static/style.css");
        for (name, light, dark) in COLOURS {
            for value in [light, dark] {
                let line = format!("--{name}: {value};");
                assert!(css.contains(&line), "static/style.css lacks `{line}`");
            }
        }
        for rule in rules(|name| format!("var(--{name})")).lines() {
            assert!(css.contains(rule), "static/style.css lacks `{rule}`");
        }
    }
}
