//! A map as a file of its own, for a page that is not ours, a slide or print.

use super::choropleth::{DESCRIPTION, Setting, body, escaped, map_of, px};
use super::map::Maps;
use super::palette;
use crate::timeline::{Selection, Timeline, View};
use crate::words::{self, status_label};
use std::fmt::Write as _;

/// The map of a selection as a file of its own: title, map, legend with counts, source, edition.
#[must_use]
pub fn map_file(maps: &Maps, timeline: &Timeline, selection: &Selection, base: &str) -> String {
    let map = map_of(maps, selection);
    let within = match &selection.view {
        View::State(state, _) => Some(*state),
        _ => None,
    };
    let facts = timeline.facts(selection.day, within);
    let finding = match within.and_then(|state| timeline.state(state, selection.day)) {
        Some(answer) => {
            let unit = words::Unit::of(
                timeline
                    .selected(selection)
                    .into_iter()
                    .map(|answer| answer.place),
            );
            words::state_headline(&facts, &answer, unit).text()
        }
        None => words::national_headline(&facts).text(),
    };
    let rows: Vec<_> = facts
        .counts
        .rows
        .iter()
        .filter(|row| row.jurisdictions > 0)
        .collect();
    let (width, map_height) = (map.drawn.width, map.drawn.height);
    let lines = wrapped(&finding, width / 10.5);
    let head = 16.0 + 24.0 * lines.len() as f64;
    let legend_top = head + map_height + 18.0;
    let height = legend_top + 22.0 * rows.len() as f64 + 78.0;
    let mut svg = String::with_capacity(1 << 20);
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" \
         aria-labelledby=\"map-title map-desc\">\n<title id=\"map-title\">{title}</title>\n<desc id=\"map-desc\">{desc} \
         Edition {edition}.</desc>\n<metadata>Participation Atlas, edition {edition}, {address}</metadata>\n<style>\n{style}</style>\n",
        w = px(width),
        h = px(height),
        title = escaped(&finding),
        desc = escaped(DESCRIPTION),
        edition = timeline.dataset().edition,
        address = escaped(&format!("{base}{}", selection.address(""))),
        style = file_style(),
    );
    svg.push_str(&palette::patterns(1.0));
    let _ = write!(
        svg,
        "<rect id=\"ground\" class=\"ground\" width=\"{}\" height=\"{}\"/>",
        px(width),
        px(height)
    );
    for (index, line) in lines.iter().enumerate() {
        let y = 26.0 + 24.0 * index as f64;
        let _ = write!(
            svg,
            "<text class=\"finding\" x=\"12\" y=\"{}\">{}</text>",
            px(y),
            escaped(line)
        );
    }
    let _ = write!(
        svg,
        "<g id=\"map\" transform=\"translate(0 {})\">",
        px(head)
    );
    body(&mut svg, map, timeline, selection, Setting::File(base));
    svg.push_str("</g><g id=\"legend\">");
    for (index, row) in rows.iter().enumerate() {
        let y = legend_top + 22.0 * index as f64;
        let _ = write!(
            svg,
            "<rect class=\"{} swatch\" x=\"12\" y=\"{}\" width=\"26\" height=\"14\"/><text class=\"legend\" x=\"46\" y=\"{}\">{}: {}</text>",
            palette::class(palette::of_status(row.status, row.basis)),
            px(y),
            px(y + 11.5),
            escaped(status_label(row.status, row.basis)),
            words::number(row.jurisdictions),
        );
    }
    svg.push_str("</g><g id=\"source\">");
    let address = format!("{base}{}", selection.address(""));
    let notes = [
        "Lines: the place (dense) or its state (light) had said no. Dots: a public rule limits ICE holds.".to_owned(),
        "Activation dates: ICE’s list, as compiled by Alsan & Yang and Asad & Baer-Bositis; acts: each row’s source.".to_owned(),
        format!("Participation Atlas, edition {}, {address}", timeline.dataset().edition),
    ];
    for (note, line) in notes.iter().zip(0_u8..) {
        let y = height - 50.0 + 16.0 * f64::from(line);
        let _ = write!(
            svg,
            "<text class=\"source\" x=\"12\" y=\"{}\">{}</text>",
            px(y),
            escaped(note)
        );
    }
    svg.push_str("</g></svg>");
    svg
}

/// The style a file carries: always light.
fn file_style() -> String {
    let mut style = palette::rules(|name| palette::light(name).to_owned());
    style.push_str(
        ".ground{fill:#fff}text{font-family:\"Source Sans 3\",\"Helvetica Neue\",Arial,sans-serif;fill:#1b1e21}\n\
         .finding{font-size:20px;font-weight:700}\n.legend{font-size:13px}\n.source{font-size:11px;fill:#55595e}\n\
         .chip-label{font-size:10px}\n.swatch,.chip{stroke:#8a8f94;stroke-width:.5}\n\
         .city-mark{fill:#fff;stroke:#1b1e21;stroke-width:1.2}.city-label{font-size:10px;font-weight:600;paint-order:stroke;stroke:#fff;stroke-width:3px}\n",
    );
    style
}

/// Breaks a sentence into lines of at most about `most` characters.
fn wrapped(text: &str, most: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && (line.chars().count() + 1 + word.chars().count()) as f64 > most {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}
