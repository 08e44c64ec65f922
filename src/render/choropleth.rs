//! The map of a day.
//!
//! Path data stands ready in [`CountyMap`]; what is written here for a day is each shape's class,
//! name, status and link.

use super::map::{CountyMap, Maps};
use super::melted::Melted;
use super::picture::Form;
use super::svg::{escaped, px};
use super::{marks, palette};
use crate::domain::{Jurisdiction, Lang};
use crate::timeline::{Selection, Timeline, View};
use crate::words;
use crate::words::catalogue as t;
use std::fmt::Write as _;

/// Where a map is shown, which decides on links and on what it carries itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting<'a> {
    /// Inside a page, which brings the style sheet; links are relative to the server.
    Page,
    /// A file of its own, with its style, title, legend and source; links begin with the public
    /// address given.
    File(&'a str),
    /// A picture, in which nothing can be followed and no shape has a name.
    Picture,
}

impl Setting<'_> {
    fn base(&self) -> &str {
        match self {
            Self::Page | Self::Picture => "",
            Self::File(base) => base,
        }
    }
}

impl<'a> Setting<'a> {
    /// The setting of a drawing laid out for `form`.
    pub(super) const fn of(form: Form, base: &'a str) -> Self {
        match form {
            Form::File => Self::File(base),
            Form::Sheet | Form::Card => Self::Picture,
        }
    }
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
         <title id=\"map-title\" data-s=\"\">{}</title><desc id=\"map-desc\">{}</desc>",
        px(width),
        px(height),
        escaped(finding),
        escaped(t::map_description(selection.lang)),
    );
    svg.push_str(&palette::patterns(1.0));
    if selection.placeholder.is_some() {
        // Not of a day: its shapes have histories instead of classes, see [`shapes`].
        if !is_national(selection) {
            let link = Link::new(selection, Setting::Page, false);
            cities(&mut svg, map, timeline, selection, &link, Setting::Page);
        }
    } else {
        body(&mut svg, map, timeline, selection, Setting::Page);
    }
    svg.push_str("</svg>");
    svg
}

/// Whether a selection is drawn on the nation's map.
fn is_national(selection: &Selection) -> bool {
    !matches!(selection.view, View::State(..) | View::County(..))
}

/// Positions, in the dataset's list, of the jurisdictions of a map, in the order of its links.
#[must_use]
pub fn shapes(maps: &Maps, selection: &Selection) -> Vec<usize> {
    let map = map_of(maps, selection);
    let all = || map.places.iter().zip(&map.drawn.shapes);
    let drawn = all().filter(|(_, shape)| shape.is_some());
    let chips = all().filter(|(_, shape)| shape.is_none() && is_national(selection));
    drawn.chain(chips).map(|(position, _)| *position).collect()
}

/// The map that a selection is drawn on.
#[must_use]
pub fn map_of<'a>(maps: &'a Maps, selection: &Selection) -> &'a CountyMap {
    match &selection.view {
        View::State(state, _)
        | View::Compare {
            state: Some((state, _)),
            ..
        } => maps.state(*state).unwrap_or(&maps.national),
        View::County(fips, _) => maps.state(fips.state()).unwrap_or(&maps.national),
        _ => &maps.national,
    }
}

/// How one place is drawn.
pub(super) struct Painted<'a> {
    /// The place.
    pub place: &'a Jurisdiction,
    /// Class of its shape.
    pub class: &'static str,
    /// What a screen reader says of it, after its name, and a pointer shows over it.
    pub says: String,
}

/// Shapes, borders, chips and marks of a day, in named layers.
pub(super) fn body(
    svg: &mut String,
    map: &CountyMap,
    timeline: &Timeline,
    selection: &Selection,
    setting: Setting<'_>,
) {
    let national = is_national(selection);
    let painted: Vec<Painted<'_>> = timeline
        .counties(selection.day)
        .map(|answer| Painted {
            place: answer.place,
            class: palette::class(answer.mark),
            says: words::standing(selection.lang, &answer),
        })
        .collect();
    let link = Link::new(selection, setting, national);
    layers(selection.lang, svg, map, national, &painted, &link);
    if !national {
        cities(svg, map, timeline, selection, &link, setting);
    }
}

/// Shapes, borders and chips. `painted` is by position in the dataset's list.
pub(super) fn layers(
    lang: Lang,
    svg: &mut String,
    map: &CountyMap,
    national: bool,
    painted: &[Painted<'_>],
    link: &Link,
) {
    svg.push_str("<g id=\"counties\">");
    // A state's map has marks between its shapes, and few of these.
    let mut melted = (national && link.nowhere).then(Melted::default);
    let mut chips: Vec<&Painted<'_>> = Vec::new();
    for (position, shape) in map.places.iter().zip(&map.drawn.shapes) {
        let Some(painted) = painted.get(*position) else {
            continue;
        };
        let Some(shape) = shape else {
            chips.push(painted);
            continue;
        };
        if let Some(melted) = &mut melted {
            melted.add(painted.class, &shape.path);
            continue;
        }
        link.open(svg, painted.place);
        let _ = write!(
            svg,
            "<path class=\"{}\" d=\"{}\">",
            painted.class, shape.path
        );
        titled(lang, svg, painted);
        svg.push_str("</path>");
        if !national {
            marks::of_small(svg, painted.class, shape);
        }
        svg.push_str("</a>\n");
    }
    if let Some(melted) = melted {
        melted.draw(svg);
    }
    svg.push_str("</g>");
    if !map.drawn.county_mesh.is_empty() {
        let _ = write!(
            svg,
            "<g class=\"county-lines{}\"><path id=\"county-lines\" d=\"{}\"/></g>",
            if national { "" } else { " wide" },
            map.drawn.county_mesh
        );
        // On a state's map borders are what a reader looks for, on the nation's they are a hair
        // line: a core in a casing, so that one of the two shows on any fill.
        if !national {
            svg.push_str("<use class=\"core-lines\" href=\"#county-lines\"/>");
        }
    }
    let lines = [
        ("state-lines", &map.drawn.state_mesh),
        ("coast-lines", &map.drawn.coast),
        ("frame-lines", &map.drawn.frames),
    ];
    for (name, path) in lines {
        if !path.is_empty() {
            let _ = write!(svg, "<path id=\"{name}\" class=\"{name}\" d=\"{path}\"/>");
        }
    }
    if national {
        territories(lang, svg, &chips, link, map);
    }
}

/// The cities that had spoken for themselves; on a page a script may exchange them.
fn cities(
    svg: &mut String,
    map: &CountyMap,
    timeline: &Timeline,
    selection: &Selection,
    link: &Link,
    setting: Setting<'_>,
) {
    let shown = marks::of_cities(map, timeline, selection, link);
    if setting == Setting::Page {
        let _ = write!(svg, "<g id=\"cities\" data-s=\"\">{shown}</g>");
    } else if !shown.is_empty() {
        let _ = write!(svg, "<g id=\"cities\">{shown}</g>");
    }
}

/// What a screen reader says of a shape and a pointer shows over it.
fn titled(lang: Lang, svg: &mut String, painted: &Painted<'_>) {
    let _ = write!(
        svg,
        "<title>{}, {}: {}</title>",
        escaped(&words::place_name(lang, painted.place)),
        painted.place.usps,
        escaped(&painted.says),
    );
}

/// Opens the links of a map: to the county, on the same day.
pub(super) struct Link {
    before: String,
    query: String,
    tab: &'static str,
    /// In a picture nothing can be followed.
    nowhere: bool,
}

impl Link {
    /// On the national map nobody should have to step through 3,221 links: its counties stay out
    /// of the Tab order, and the table of states below it is the way in.
    pub(super) fn new(selection: &Selection, setting: Setting<'_>, national: bool) -> Self {
        let address = selection.with_view(View::Table).address("");
        let query = address
            .split_once('?')
            .map(|(_, query)| format!("?{query}"))
            .unwrap_or_default();
        Self {
            before: format!("{}{}", setting.base(), selection.lang.at("/counties/")),
            query: escaped(&query),
            tab: if national { " tabindex=\"-1\"" } else { "" },
            nowhere: setting == Setting::Picture,
        }
    }

    fn open(&self, svg: &mut String, place: &Jurisdiction) {
        self.write(svg, place, "");
    }

    /// The same, to a row of the place's history.
    pub(super) fn open_at(&self, svg: &mut String, place: &Jurisdiction, anchor: &str) {
        self.write(svg, place, &format!("#{anchor}"));
    }

    fn write(&self, svg: &mut String, place: &Jurisdiction, anchor: &str) {
        let Self {
            before, query, tab, ..
        } = self;
        let _ = write!(
            svg,
            "<a href=\"{before}{}-{}{query}{anchor}\"{tab}>",
            place.fips, place.slug
        );
    }
}

/// Side of a territory's chip and the room between chips, in pixels.
const CHIP: f64 = 11.0;
const CHIP_STEP: f64 = 14.0;
const ROW: f64 = 17.0;

/// The island territories as labelled chips, a square a jurisdiction: they are jurisdictions too,
/// and too far away for the sheet.
fn territories(lang: Lang, svg: &mut String, chips: &[&Painted<'_>], link: &Link, map: &CountyMap) {
    svg.push_str("<g id=\"territories\">");
    let mut row = 0.0;
    let mut rest = chips;
    while let Some(first) = rest.first() {
        let state = first.place.state;
        let (these, others) = rest.split_at(
            rest.iter()
                .take_while(|chip| chip.place.state == state)
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
        for chip in these {
            link.open(svg, chip.place);
            let _ = write!(
                svg,
                "<rect class=\"{} chip\" x=\"{}\" y=\"{}\" width=\"{CHIP}\" height=\"{CHIP}\">",
                chip.class,
                px(x),
                px(y)
            );
            titled(lang, svg, chip);
            svg.push_str("</rect></a>");
            x += CHIP_STEP;
        }
        row += 1.0;
        rest = others;
    }
    svg.push_str("</g>");
}
