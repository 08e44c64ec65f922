//! What the pages' style sheet takes from this floor: colours, and the look of marks and charts.

use super::{chart_style, colours, compare_palette, palette, sheet};

/// Custom properties for every colour, and the rules of maps, charts and comparisons that name
/// them: a page looks as its files do, and no rule is written twice.
#[must_use]
pub fn rules() -> String {
    let property = |role: &str| format!("var(--{role})");
    [
        colours::properties(),
        palette::rules(property),
        palette::layer_rule(),
        compare_palette::rules(property),
        chart_style::rules(property),
        sheet::rules(property),
    ]
    .concat()
}
