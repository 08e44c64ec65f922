//! A map as a file of its own, for a page that is not ours, a slide or print.

use super::card::{Card, card};
use super::choropleth::{Setting, UNDER_RECORDED, body, description, map_of};
use super::hatch::Tiling;
use super::label_boxes::lines;
use super::map::{CountyMap, Maps};
use super::picture::Form;
use super::svg::{escaped, px};
use super::{colours, palette};
use crate::domain::{Code as _, Lang};
use crate::timeline::{Layer, Selection, Timeline, View};
use crate::words::catalogue as t;
use crate::words::{self, status_label};
use std::fmt::Write as _;

/// The map of a selection as a file of its own: title, map, legend with counts, source, edition.
#[must_use]
pub fn map_file(
    maps: &Maps,
    timeline: &Timeline,
    selection: &Selection,
    base: &str,
    form: Form,
) -> String {
    if let Some(layer) = selection.layer {
        return layer_file(maps, timeline, selection, layer, base, form);
    }
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
            words::state_headline(selection.lang, &facts, &answer, unit).text()
        }
        None => words::national_headline(selection.lang, &facts).text(),
    };
    let legend = facts
        .counts
        .rows
        .iter()
        .filter(|row| row.jurisdictions > 0)
        .map(|row| {
            let label = status_label(selection.lang, row.status, row.basis);
            (
                palette::class(palette::of_status(row.status, row.basis)),
                format!("{label}: {}", words::number(row.jurisdictions)),
            )
        });
    let address = format!("{base}{}", selection.address(""));
    let picture = Picture {
        lang: selection.lang,
        finding: &finding,
        description: t::map_description(selection.lang),
        edition: &timeline.dataset().edition,
        address: &address,
        style: &file_style(&palette::rules(|name| colours::light(name).to_owned())),
        patterns: palette::patterns,
        legend: legend.collect(),
        note: t::map_note(selection.lang),
        caveat: "",
        source: t::map_source(selection.lang),
    };
    picture.around(map, form, |svg| {
        body(svg, map, timeline, selection, Setting::of(form, base));
    })
}

/// The map of a layer as a file: its finding, its classes with counts, what it does not know.
fn layer_file(
    maps: &Maps,
    timeline: &Timeline,
    selection: &Selection,
    layer: &Layer,
    base: &str,
    form: Form,
) -> String {
    let (lang, map) = (selection.lang, map_of(maps, selection));
    let answers = timeline.selected(selection);
    let finding = words::selection_layer_headline(timeline, selection, layer, &answers).text();
    let under = layer.under_recorded(timeline, selection.day);
    let counts = layer.counts(timeline, &answers).into_iter();
    let legend = counts
        .filter(|(_, count)| *count > 0)
        .map(|(class, count)| {
            let label = words::class_label(lang, layer, class);
            let text = format!("{label}: {}", words::number(count));
            (palette::class(class.mark), text)
        })
        .chain(under.then(|| (UNDER_RECORDED, t::layer_under_ground(lang).to_owned())));
    let note = format!(
        "{} {}",
        t::layer_map_note(lang),
        words::layer_limits(lang, layer)
    );
    let style = palette::rules(|role| colours::light(palette::on_a_layer(role)).to_owned());
    let picture = Picture {
        lang,
        finding: &finding,
        description: description(selection),
        edition: &timeline.dataset().edition,
        address: &format!("{base}{}", selection.address("")),
        style: &file_style(&style),
        patterns: palette::patterns,
        legend: legend.collect(),
        note: &note,
        caveat: &words::layer_caveat(lang, layer),
        source: &words::layer_sources(lang, timeline, layer),
    };
    picture.around(map, form, |svg| {
        body(svg, map, timeline, selection, Setting::of(form, base));
    })
}

/// Room at the sides of what stands round a map.
const SIDE: f64 = 12.0;

/// What stands round a map in a file: title, style, legend, source.
pub(super) struct Picture<'a> {
    /// The language that it speaks.
    pub lang: Lang,
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
    /// The patterns of its marks, by how they are laid out.
    pub patterns: fn(Tiling) -> String,
    /// Classes of swatches, and what stands beside them.
    pub legend: Vec<(&'static str, String)>,
    /// What the marks mean, below the legend.
    pub note: &'a str,
    /// The shortest of what it does not know, where there is no room for the note; empty where the finding says it.
    pub caveat: &'a str,
    /// What it rests on.
    pub source: &'a str,
}

impl Picture<'_> {
    /// The file, with `draw` writing the map.
    pub(super) fn around(
        &self,
        map: &CountyMap,
        form: Form,
        draw: impl FnOnce(&mut String),
    ) -> String {
        match form {
            Form::File | Form::Sheet | Form::Vector => self.sheet(map, form, draw),
            Form::Card => self.card(map, draw),
        }
    }

    /// `<title>` and `<desc>`; the latter speaks of links where there are any.
    fn named(&self, form: Form) -> String {
        let says = match form {
            Form::File => self.description,
            Form::Sheet | Form::Vector | Form::Card => self.note,
        };
        let description = t::picture_description(self.lang, says, self.edition);
        format!(
            "<title id=\"map-title\">{}</title>\n<desc id=\"map-desc\">{}</desc>",
            escaped(self.finding),
            escaped(&description)
        )
    }

    fn card(&self, map: &CountyMap, draw: impl FnOnce(&mut String)) -> String {
        let mut body = String::with_capacity(1 << 20);
        draw(&mut body);
        card(&Card {
            lang: self.lang,
            class: "map",
            finding: self.finding,
            named: &self.named(Form::Card),
            caveat: self.caveat,
            source: self.source,
            edition: self.edition,
            address: self.address,
            style: self.style,
            body: &body,
            patterns: Some(self.patterns),
            size: (map.drawn.width, map.drawn.height),
            legend: &self.legend,
        })
    }

    fn sheet(&self, map: &CountyMap, form: Form, draw: impl FnOnce(&mut String)) -> String {
        let (width, map_height) = (map.drawn.width, map.drawn.height);
        let room = width - 2.0 * SIDE;
        // The finding is set bold: measured a little wider.
        let heading = lines(self.finding, 20.0 * 1.07, room);
        let head = 16.0 + 24.0 * heading.len() as f64;
        let legend_top = head + map_height + 18.0;
        let edition = t::picture_edition_address(self.lang, self.address, self.edition);
        let notes: Vec<String> = [self.note, self.source, &edition]
            .into_iter()
            .flat_map(|note| lines(note, 11.0, room))
            .collect();
        let foot = 16.0 * notes.len() as f64 + 2.0;
        let height = legend_top + 22.0 * self.legend.len() as f64 + 28.0 + foot;
        let mut svg = String::with_capacity(1 << 20);
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"group\" \
             aria-labelledby=\"map-title map-desc\">\n{named}\n\
             <metadata>{metadata}</metadata>\n<style>\n{style}</style>\n",
            lang = self.lang.code(),
            w = px(width),
            h = px(height),
            named = self.named(form),
            metadata = escaped(&edition),
            style = self.style,
        );
        svg.push_str(&(self.patterns)(Tiling::Repeated(1.0)));
        if form == Form::Vector {
            svg.push_str(&(self.patterns)(Tiling::Across));
        }
        let _ = write!(
            svg,
            "<rect id=\"ground\" class=\"ground\" width=\"{}\" height=\"{}\"/>",
            px(width),
            px(height)
        );
        for (index, line) in heading.iter().enumerate() {
            let y = 26.0 + 24.0 * index as f64;
            let _ = write!(
                svg,
                "<text class=\"finding\" x=\"{SIDE}\" y=\"{}\">{}</text>",
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
                "<rect class=\"{class} swatch\" x=\"{SIDE}\" y=\"{}\" width=\"26\" height=\"14\"/><text class=\"legend\" x=\"46\" y=\"{}\">{}</text>",
                px(y),
                px(y + 11.5),
                escaped(text),
            );
        }
        svg.push_str("</g><g id=\"source\">");
        for (index, note) in notes.iter().enumerate() {
            let y = height - foot + 16.0 * index as f64;
            let _ = write!(
                svg,
                "<text class=\"source\" x=\"{SIDE}\" y=\"{}\">{}</text>",
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
         .{UNDER_RECORDED}{{fill:{under}}}\n\
         .city-mark{{fill:#fff;stroke:{ink};stroke-width:1.2}}.city-label{{font-size:10px;font-weight:600;paint-order:stroke;stroke:#fff;stroke-width:3px}}\n",
        ink = colours::light("ink"),
        soft = colours::light("ink-soft"),
        coast = colours::light("coast-line"),
        under = colours::light(UNDER_RECORDED),
    );
    style
}
