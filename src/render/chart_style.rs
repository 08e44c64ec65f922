//! How the charts look: one set of rules, with custom properties on a page and plain light colours
//! in a file. Every rule is confined to `.chart`.

use super::colours::{COLOURS, light};
use super::picture::Form;

/// The rules, with `colour` naming each colour: a custom property in the style sheet, a literal
/// in a file.
#[must_use]
pub(super) fn rules(colour: impl Fn(&str) -> String) -> String {
    let mut css = String::new();
    for (selector, body) in RULES {
        let mut body = (*body).to_owned();
        for (name, _, _) in COLOURS {
            body = body.replace(&format!("${name};"), &format!("{};", colour(name)));
        }
        css.push_str(&format!(".chart {selector}{{{body}}}\n"));
    }
    css
}

/// What follows `.chart`, and the declarations; `$name;` stands for a colour.
const RULES: &[(&str, &str)] = &[
    ("text", "font-size:12px;fill:$ink;stroke:none;"),
    ("text.name", "font-size:14px;font-weight:600;"),
    ("text.soft,.chart .soft", "fill:$ink-soft;"),
    (
        "text.tick",
        "font-size:12px;fill:$ink-soft;font-variant-numeric:tabular-nums;",
    ),
    ("text.end", "font-size:13px;"),
    ("text.small", "font-size:11px;"),
    ("text.strong,.chart .strong", "font-weight:600;"),
    (
        "text.label",
        "paint-order:stroke;stroke:$paper;stroke-width:3px;stroke-linejoin:round;",
    ),
    ("text.number", "font-size:11px;text-anchor:middle;"),
    (".phase", "fill:none;pointer-events:all;"),
    (".phase.stopped", "fill:$line;fill-opacity:.38;"),
    (
        ".phase-start",
        "stroke:$ink-soft;stroke-width:.8;fill:none;",
    ),
    (".grid", "stroke:$line;stroke-width:.7;fill:none;"),
    (".base", "stroke:$ink-soft;stroke-width:1;fill:none;"),
    (
        ".fold",
        "stroke:$ink-soft;stroke-width:1;stroke-dasharray:2 3;fill:none;",
    ),
    (".lead", "stroke:$ink-soft;stroke-width:.8;fill:none;"),
    (".day", "stroke:$ink;stroke-width:1.4;fill:none;"),
    (
        ".none",
        "stroke:$ink-soft;stroke-width:1.3;stroke-dasharray:1 4;stroke-linecap:round;fill:none;",
    ),
    (".bar", "stroke-width:1;"),
    (".bar.on", "fill:$active;stroke:$active;"),
    (".bar.off", "fill:$not-active;stroke:$coast-line;"),
    (".bar.stopped", "fill:$not-running;stroke:$coast-line;"),
    (
        ".bar.unknown",
        "fill:$paper;stroke:$unknown-line;stroke-dasharray:3 3;",
    ),
    (".bar.out", "fill:$said-no;stroke:$said-no;"),
    (".bar.contested", "fill:$contested;stroke:$contested;"),
    (
        ".bar.in,.chart .bar.cooperates",
        "fill:$said-in;stroke:$said-in;",
    ),
    (".bar.cancelled", "fill:$paper;stroke:$said-in;"),
    (".bar.limits", "fill:$dot-other;stroke:$dot-other;"),
    (
        ".bar.notifies",
        "fill:$dot-other;fill-opacity:.6;stroke:$dot-other;",
    ),
    (".bar.recorded", "fill:$dot-other;stroke:$dot-other;"),
    (".bar.state", "fill-opacity:.25;"),
    (".hit", "fill:none;pointer-events:all;"),
    ("a:focus", "outline:none;"),
    ("a:focus-visible .hit", "stroke:$ink;stroke-width:2px;"),
    ("a:hover .hit", "stroke:$ink-soft;stroke-width:1px;"),
    (".dot", "fill:$ink;stroke:$ink;stroke-width:1.4;"),
    (".dot.state", "fill:$paper;"),
    (".city", "stroke:$ink;stroke-width:1.6;fill:none;"),
    (".span", "stroke:$ink;stroke-width:2.2;fill:none;"),
    (
        ".open",
        "stroke:$ink;stroke-width:1.6;stroke-dasharray:4 2 3 3 2 4;fill:none;",
    ),
    (".area-on", "fill:$active;fill-opacity:.14;"),
    (".area-out", "fill:$said-no;fill-opacity:.4;"),
    (".area-out-state", "fill:$said-no;fill-opacity:.15;"),
    (".line-on", "stroke:$active;stroke-width:2.4;fill:none;"),
    (
        ".line-on.stopped",
        "stroke:$coast-line;stroke-dasharray:5 3;",
    ),
    (".line-out", "stroke:$said-no;stroke-width:1.6;fill:none;"),
    (
        ".line-limits",
        "stroke:$dot-other;stroke-width:2;fill:none;",
    ),
    (
        ".total",
        "stroke:$ink-soft;stroke-width:1;stroke-dasharray:5 4;fill:none;",
    ),
    ("text.on", "fill:$active;"),
    ("text.out", "fill:$said-no;"),
];

/// What a file carries: the rules, and the page's ground and typeface. A picture has no rules for
/// whoever points at something in it.
pub(super) fn file_style(form: Form) -> String {
    let mut style = rules(|name| light(name).to_owned());
    if form != Form::File {
        let still = style.split_inclusive('\n').filter(|rule| {
            let selector = rule.split('{').next().unwrap_or_default();
            !selector.contains(':')
        });
        style = still.collect();
    }
    style.push_str(
        ".ground{fill:#fff}text{font-family:\"Source Sans 3\",\"Helvetica Neue\",Arial,sans-serif}\n\
         .chart text.finding{font-size:20px;font-weight:700}.chart text.source{font-size:11px;fill:",
    );
    style.push_str(light("ink-soft"));
    style.push_str("}\n");
    style
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_of_the_rules_is_in_the_palette() {
        let css = rules(|name| format!("var(--{name})"));
        assert!(!css.contains('$'), "{css}");
    }
}
