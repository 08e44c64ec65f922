//! The one table of colours: each role, in light and in dark. The pages' style sheet, the files and
//! the proof of what a reader can tell apart (`seen`) are all made from it.

use std::fmt::Write as _;

/// A role, its colour on light ground, which files and print have too, and on dark ground.
///
/// Fills stand at the two ends of lightness, so that what is on and what is not are 3:1 apart;
/// where two fills cannot be, a line or dot over one of them or the border between them is.
pub const COLOURS: [(&str, &str, &str); 28] = [
    // The page.
    ("paper", "#fdfcfa", "#14171a"),
    ("panel", "#f4f2ed", "#1d2125"),
    ("ink", "#1b1e21", "#ecebe7"),
    ("ink-soft", "#4f545a", "#adb1b6"),
    ("line", "#d5d1c8", "#3a3f45"),
    ("link", "#174f78", "#8cc4ee"),
    ("accent", "#9b4400", "#ffae52"),
    ("focus", "#b35900", "#ffae52"),
    // What ICE had switched on.
    ("active", "#1f5a8a", "#8cc6ee"),
    // The same on a layer that is not the status.
    ("layer", "#5a3d7a", "#c3a8ee"),
    ("not-active", "#e4e1d9", "#383d43"),
    ("not-running", "#dde5eb", "#25313c"),
    ("unknown", "#ffffff", "#14171a"),
    ("unknown-line", "#6f6f69", "#a2a6ab"),
    // What lies over it: on a strong fill, on any other.
    ("hatch-active", "#ffe59e", "#1c1206"),
    ("hatch-not-active", "#9b4400", "#ffae52"),
    ("dot-active", "#ffffff", "#101418"),
    ("dot-other", "#33383d", "#e8e6e0"),
    // Borders.
    ("county-line", "#ffffff", "#14171a"),
    ("state-line", "#2f353b", "#dcdad4"),
    ("coast-line", "#767b80", "#8b9096"),
    // The ground of a map whose records lack some: no fill of a place is warm.
    ("under-recorded", "#f8e9cf", "#3a2c17"),
    // What was said, in charts.
    ("said-no", "#9b4400", "#ffae52"),
    ("contested", "#b97a12", "#a07a26"),
    ("said-in", "#6b7984", "#8494a0"),
    // What changed between two days.
    ("reversed", "#2f7a55", "#56b384"),
    ("changed", "#98721f", "#a98331"),
    ("unchanged", "#ebe8e1", "#272c31"),
];

/// The colour of a role in a file, which is always light; black for a role that is not in the
/// table.
#[must_use]
pub fn light(role: &str) -> &'static str {
    COLOURS
        .iter()
        .find(|colour| colour.0 == role)
        .map_or("#000000", |colour| colour.1)
}

/// The roles as custom properties. Dark is for screens: paper is light whatever its reader prefers. An embed can be asked
/// for on one of the grounds, whatever the reader's device is set to (`data-theme`).
#[must_use]
pub(super) fn properties() -> String {
    let block = |of: fn(&(&str, &str, &str)) -> String| -> String {
        COLOURS.iter().map(of).collect::<Vec<_>>().join("")
    };
    let mut css = String::new();
    let _ = writeln!(
        css,
        ":root{{{}}}",
        block(|(role, light, _)| format!("--{role}:{light};"))
    );
    let dark = block(|(role, _, dark)| format!("--{role}:{dark};"));
    // No heavier than `:root` alone, which what readers ask for besides has the last word over.
    let _ = writeln!(
        css,
        "@media screen and (prefers-color-scheme:dark){{:root:where(:not([data-theme=light])){{{dark}}}}}\n\
         @media screen{{:root:where([data-theme=dark]){{{dark}}}}}"
    );
    css
}
