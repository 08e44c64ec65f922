//! How the maps of the sheet look: the marks of the national map, at a fifth of its size.

use super::super::{colours, palette};
use std::fmt::Write as _;

/// By how much patterns are enlarged, so that lines and dots can still be told apart in print.
pub(super) const SHEET_SCALE: f64 = 3.0;

/// The rules, with `colour` naming each colour: a custom property in the style sheet, a literal
/// in a file. A line in the colour of the fill closes the seam between neighbours of one look.
#[must_use]
pub(in crate::render) fn rules(colour: impl Fn(&str) -> String) -> String {
    let mut css = String::new();
    for (letter, name, width) in [
        ("a", "active", 2.2),
        ("n", "not-active", 2.2),
        ("x", "not-running", 2.2),
        // What is unknown has an outline: its fill is that of the paper.
        ("u", "unknown-line", 0.7),
    ] {
        let _ = writeln!(
            css,
            ".sh-{letter}{{fill-rule:evenodd;stroke:{};stroke-width:{width}}}",
            colour(name)
        );
    }
    for (class, name, width) in [
        ("states", "state-line", 2.0),
        ("coast", "coast-line", 1.2),
        ("frames", "coast-line", 1.6),
    ] {
        let _ = writeln!(
            css,
            ".sh-{class}{{fill:none;stroke:{};stroke-width:{width};stroke-linejoin:round}}",
            colour(name)
        );
    }
    css
}

/// What a file carries.
pub(super) fn file_style() -> String {
    let light = |name: &str| colours::light(name).to_owned();
    let mut style = palette::rules(light);
    style.push_str(&rules(light));
    style.push_str(
        ".ground{fill:#fff}text{font-family:\"Source Sans 3\",\"Helvetica Neue\",Arial,sans-serif;font-size:11px;fill:#1b1e21}\n\
         .finding{font-size:20px;font-weight:700}.source,.soft{fill:#55595e}.strong{font-size:13px;font-weight:700}\n\
         .swatch{stroke:#8a8f94;stroke-width:1.5}\n",
    );
    style
}
