//! A map as a file of its own, for a page that is not ours, a slide or print.

use super::choropleth::{DESCRIPTION, Setting, body, map_of};
use super::map::{CountyMap, Maps};
use super::svg::{escaped, px};
use super::{colours, label_boxes, palette};
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
    let legend = facts
        .counts
        .rows
        .iter()
        .filter(|row| row.jurisdictions > 0)
        .map(|row| {
            let label = status_label(row.status, row.basis);
            (
                palette::class(palette::of_status(row.status, row.basis)),
                format!("{label}: {}", words::number(row.jurisdictions)),
            )
        });
    let address = format!("{base}{}", selection.address(""));
    let picture = Picture {
        finding: &finding,
        description: DESCRIPTION,
        edition: &timeline.dataset().edition,
        address: &address,
        style: &file_style(&palette::rules(|name| colours::light(name).to_owned())),
        patterns: &palette::patterns(1.0),
        legend: legend.collect(),
        note: "Lines: the place (dense) or its state (light) had said no. Dots: a public rule limits ICE holds.",
    };
    picture.around(map, |svg| {
        body(svg, map, timeline, selection, Setting::File(base));
    })
}

/// What stands round a map in a file: title, style, legend, source.
pub(super) struct Picture<'a> {
    /// The finding, above the map.
    pub finding: &'a str,
    /// What the marks mean, for whoever cannot see them.
    pub description: &'a str,
    /// The edition it is made from.
    pub edition: &'a str,
    /// The absolute address of the page.
    pub address: &'a str,
    /// The style the file carries.
    pub style: &'a str,
    /// The patterns of its marks.
    pub patterns: &'a str,
    /// Classes of swatches, and what stands beside them.
    pub legend: Vec<(&'static str, String)>,
    /// What the marks mean, below the legend.
    pub note: &'a str,
}

impl Picture<'_> {
    /// The file, with `draw` writing the map.
    pub(super) fn around(&self, map: &CountyMap, draw: impl FnOnce(&mut String)) -> String {
        let (width, map_height) = (map.drawn.width, map.drawn.height);
        // Bold letters are a little wider.
        let lines = label_boxes::lines(self.finding, 20.0 * 1.07, width - 24.0);
        let head = 16.0 + 24.0 * lines.len() as f64;
        let legend_top = head + map_height + 18.0;
        let height = legend_top + 22.0 * self.legend.len() as f64 + 78.0;
        let mut svg = String::with_capacity(1 << 20);
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"group\" \
             aria-labelledby=\"map-title map-desc\">\n<title id=\"map-title\">{title}</title>\n<desc id=\"map-desc\">{desc} \
             Edition {edition}.</desc>\n<metadata>Participation Atlas, edition {edition}, {address}</metadata>\n<style>\n{style}</style>\n",
            w = px(width),
            h = px(height),
            title = escaped(self.finding),
            desc = escaped(self.description),
            edition = self.edition,
            address = escaped(self.address),
            style = self.style,
        );
        svg.push_str(self.patterns);
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
        draw(&mut svg);
        svg.push_str("</g><g id=\"legend\">");
        for (index, (class, text)) in self.legend.iter().enumerate() {
            let y = legend_top + 22.0 * index as f64;
            let _ = write!(
                svg,
                "<rect class=\"{class} swatch\" x=\"12\" y=\"{}\" width=\"26\" height=\"14\"/><text class=\"legend\" x=\"46\" y=\"{}\">{}</text>",
                px(y),
                px(y + 11.5),
                escaped(text),
            );
        }
        svg.push_str("</g><g id=\"source\">");
        let notes = [
            self.note,
            "Activation dates: ICE’s list, as compiled by Alsan & Yang and Asad & Baer-Bositis; acts: each row’s source.",
            &format!(
                "Participation Atlas, edition {}, {}",
                self.edition, self.address
            ),
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
}

/// The style a file carries, with the rules of its marks: always light.
pub(super) fn file_style(marks: &str) -> String {
    let mut style = marks.to_owned();
    let _ = write!(
        style,
        ".ground{{fill:#fff}}text{{font-family:\"Source Sans 3\",\"Helvetica Neue\",Arial,sans-serif;fill:{ink}}}\n\
         .finding{{font-size:20px;font-weight:700}}\n.legend{{font-size:13px}}\n.source{{font-size:11px;fill:{soft}}}\n\
         .chip-label{{font-size:10px}}\n.swatch,.chip{{stroke:{coast};stroke-width:.5}}\n\
         .city-mark{{fill:#fff;stroke:{ink};stroke-width:1.2}}.city-label{{font-size:10px;font-weight:600;paint-order:stroke;stroke:#fff;stroke-width:3px}}\n",
        ink = colours::light("ink"),
        soft = colours::light("ink-soft"),
        coast = colours::light("coast-line"),
    );
    style
}
