//! The map of a day.
//!
//! Path data stands ready in [`CountyMap`]; what is written here for a day is each shape's class,
//! name, status and link.

use super::map::{CountyMap, Maps};
use super::palette;
use crate::domain::Jurisdiction;
use crate::timeline::{Answer, Selection, Timeline, View};
use crate::words::{self, status_label};
use std::fmt::Write as _;

/// Where a map is shown, which decides on links and on what it carries itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting<'a> {
    /// Inside a page, which brings the style sheet; links are relative to the server.
    Page,
    /// A file of its own, with its style, title, legend and source; links begin with the public
    /// address given.
    File(&'a str),
}

impl Setting<'_> {
    fn base(&self) -> &str {
        match self {
            Self::Page => "",
            Self::File(base) => base,
        }
    }
}

/// Escapes text for an element or a quoted attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

/// A size in pixels without a trailing `.0`.
pub(super) fn px(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    rounded.to_string()
}

/// The map of a selection for a page: of the view's state, else of the nation.
#[must_use]
pub fn map_inline(
    maps: &Maps,
    timeline: &Timeline,
    selection: &Selection,
    finding: &str,
) -> String {
    let mut svg = String::with_capacity(1 << 20);
    let map = map_of(maps, selection);
    let (width, height) = (map.drawn.width, map.drawn.height);
    let _ = write!(
        svg,
        "<svg class=\"map\" viewBox=\"0 0 {} {}\" role=\"group\" aria-labelledby=\"map-title map-desc\">\
         <title id=\"map-title\">{}</title><desc id=\"map-desc\">{}</desc>",
        px(width),
        px(height),
        escaped(finding),
        escaped(DESCRIPTION),
    );
    svg.push_str(&palette::patterns(1.0));
    body(&mut svg, map, timeline, selection, Setting::Page);
    svg.push_str("</svg>");
    svg
}

/// What the marks mean, for whoever cannot see them.
const DESCRIPTION: &str = "A map by county. Colour: whether ICE had switched the programme on. \
    Lines over it: the place (dense) or its state (light) had said no. Dots: a public rule limits ICE holds. \
    Each county is a link that carries its name and status.";

/// The map that a selection is drawn on.
#[must_use]
pub fn map_of<'a>(maps: &'a Maps, selection: &Selection) -> &'a CountyMap {
    match &selection.view {
        View::State(state, _) => maps.state(*state).unwrap_or(&maps.national),
        View::County(fips, _) => maps.state(fips.state()).unwrap_or(&maps.national),
        _ => &maps.national,
    }
}

/// Shapes, borders, chips and marks, in named layers.
pub(super) fn body(
    svg: &mut String,
    map: &CountyMap,
    timeline: &Timeline,
    selection: &Selection,
    setting: Setting<'_>,
) {
    let national = !matches!(selection.view, View::State(..) | View::County(..));
    let answers: Vec<Answer<'_>> = timeline.counties(selection.day).collect();
    let link = Link::new(selection, setting, national);
    svg.push_str("<g id=\"counties\">");
    let mut chips: Vec<&Answer<'_>> = Vec::new();
    for (position, shape) in map.places.iter().zip(&map.drawn.shapes) {
        let Some(answer) = answers.get(*position) else {
            continue;
        };
        let Some(shape) = shape else {
            chips.push(answer);
            continue;
        };
        link.open(svg, answer.place);
        let _ = write!(
            svg,
            "<path class=\"{}\" d=\"{}\">",
            palette::class(answer.mark),
            shape.path
        );
        titled(svg, answer);
        svg.push_str("</path></a>\n");
    }
    svg.push_str("</g>");
    let lines = [
        ("county-lines", &map.drawn.county_mesh),
        ("state-lines", &map.drawn.state_mesh),
        ("coast-lines", &map.drawn.coast),
        ("frame-lines", &map.drawn.frames),
    ];
    for (name, path) in lines {
        if !path.is_empty() {
            let _ = write!(svg, "<path id=\"{name}\" class=\"{name}\" d=\"{path}\"/>");
        }
    }
    if !chips.is_empty() {
        territories(svg, &chips, &link, map);
    }
}

/// What a screen reader says of a shape and a pointer shows over it.
fn titled(svg: &mut String, answer: &Answer<'_>) {
    let _ = write!(
        svg,
        "<title>{}, {}: {}</title>",
        escaped(&answer.place.full_name),
        answer.place.usps,
        words::standing(answer),
    );
}

/// Opens the links of a map: to the county, on the same day.
struct Link {
    before: String,
    query: String,
    tab: &'static str,
}

impl Link {
    /// On the national map nobody should have to step through 3,221 links: its counties stay out
    /// of the Tab order, and the table of states below it is the way in.
    fn new(selection: &Selection, setting: Setting<'_>, national: bool) -> Self {
        let address = selection.with_view(View::Table).address("");
        let query = address
            .split_once('?')
            .map(|(_, query)| format!("?{query}"))
            .unwrap_or_default();
        Self {
            before: format!("{}/counties/", setting.base()),
            query: escaped(&query),
            tab: if national { " tabindex=\"-1\"" } else { "" },
        }
    }

    fn open(&self, svg: &mut String, place: &Jurisdiction) {
        let _ = write!(
            svg,
            "<a href=\"{}{}-{}{}\"{}>",
            self.before, place.fips, place.slug, self.query, self.tab
        );
    }
}

/// Side of a territory's chip and the room between chips, in pixels.
const CHIP: f64 = 11.0;
const CHIP_STEP: f64 = 14.0;
const ROW: f64 = 17.0;

/// The island territories as labelled chips, a square a jurisdiction: they are jurisdictions too,
/// and too far away for the sheet.
fn territories(svg: &mut String, chips: &[&Answer<'_>], link: &Link, map: &CountyMap) {
    svg.push_str("<g id=\"territories\">");
    let mut row = 0.0;
    let mut rest = chips;
    while let Some(first) = rest.first() {
        let state = first.place.state;
        let (these, others) = rest.split_at(
            rest.iter()
                .take_while(|answer| answer.place.state == state)
                .count(),
        );
        let y = map.drawn.height - 82.0 + row * ROW;
        let left = map.drawn.width * 0.565;
        let _ = write!(
            svg,
            "<text class=\"chip-label\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            px(left - 4.0),
            px(y + 9.0),
            first.place.usps
        );
        let mut x = left;
        for answer in these {
            link.open(svg, answer.place);
            let _ = write!(
                svg,
                "<rect class=\"{} chip\" x=\"{}\" y=\"{}\" width=\"{CHIP}\" height=\"{CHIP}\">",
                palette::class(answer.mark),
                px(x),
                px(y)
            );
            titled(svg, answer);
            svg.push_str("</rect></a>");
            x += CHIP_STEP;
        }
        row += 1.0;
        rest = others;
    }
    svg.push_str("</g>");
}

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
            let unit = words::Unit::of(timeline.selected(selection).map(|answer| answer.place));
            words::state_headline(&facts, &answer, unit)
        }
        None => words::national_headline(&facts),
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
    let height = legend_top + 22.0 * rows.len() as f64 + 62.0;
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
    let y = height - 34.0;
    let _ = write!(
        svg,
        "</g><g id=\"source\"><text class=\"source\" x=\"12\" y=\"{}\">Dots: a public rule limits ICE holds. Activation dates: ICE’s list, as compiled by Alsan &amp; Yang and Asad &amp; Baer-Bositis; acts: see sources.</text>\
         <text class=\"source\" x=\"12\" y=\"{}\">Participation Atlas, edition {}, {}</text></g></svg>\n",
        px(y),
        px(y + 16.0),
        timeline.dataset().edition,
        escaped(&format!("{base}{}", selection.address(""))),
    );
    svg
}

/// The style a file carries: always light.
fn file_style() -> String {
    let mut style = palette::rules(|name| palette::light(name).to_owned());
    style.push_str(
        ".ground{fill:#fff}text{font-family:\"Source Sans 3\",\"Helvetica Neue\",Arial,sans-serif;fill:#1b1e21}\n\
         .finding{font-size:20px;font-weight:700}\n.legend{font-size:13px}\n.source{font-size:11px;fill:#55595e}\n\
         .chip-label{font-size:10px}\n.swatch,.chip{stroke:#8a8f94;stroke-width:.5}\n",
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
