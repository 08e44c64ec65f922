//! The map of a day.
//!
//! Path data stands ready in [`CountyMap`]. In a page the shapes are the same on all days but for their links, and the day
//! is said once a history ([`Looks`]); in a file each shape has the class and the status of the day.

use super::hatch::Tiling;
use super::looks::{self, Looks};
use super::map::{CountyMap, Maps};
use super::melted::Melted;
use super::picture::Form;
use super::svg::{escaped, px};
use super::{marks, palette};
use crate::domain::{Basis, Jurisdiction, Lang, Status};
use crate::timeline::{Answer, Selection, Timeline, View};
use crate::words;
use crate::words::catalogue as t;
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::rc::Rc;

/// Class of the ground of a map whose records are known to lack some.
pub const UNDER_RECORDED: &str = "under-recorded";

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
    /// The same for PDF.
    Vector,
}

impl Setting<'_> {
    fn base(&self) -> &str {
        match self {
            Self::Page | Self::Picture | Self::Vector => "",
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
            Form::Vector => Self::Vector,
        }
    }
}

/// The map of a selection in a page, but for its shapes: of the view's state, else of the nation.
#[derive(Debug)]
pub struct InPage {
    /// What stands before the shapes: with the style and the words of the day.
    pub opening: String,
    /// What stands behind them.
    pub closing: String,
}

/// The map of a selection for a page, but for its shapes ([`map_shapes`]), which are the same on all days.
#[must_use]
pub fn map_in_page(
    maps: &Maps,
    timeline: &Timeline,
    selection: &Selection,
    finding: &str,
) -> InPage {
    let map = map_of(maps, selection);
    // A layer is asked for day by day: each of its shapes says itself how it looks.
    let looks = selection
        .layer
        .is_none()
        .then(|| Looks::of(maps, timeline, selection));
    let words = looks.as_ref().map(|looks| looks.words(selection.lang));
    let mut opening = words.unwrap_or_default();
    open(&mut opening, map, selection, finding);
    if let Some(looks) = looks {
        let _ = write!(opening, "<style>{}</style>", looks.style());
    }
    opening.push_str(&palette::patterns(Tiling::Repeated(1.0)));
    let mut closing = String::new();
    if !is_national(selection) && selection.layer.is_none() {
        let link = Link::new(selection, Setting::Page, false);
        cities(&mut closing, map, timeline, selection, &link, Setting::Page);
    }
    closing.push_str("</svg>");
    InPage { opening, closing }
}

/// The shapes of a map in a page: of each its history, which says how it looks and what is said of it. They name the day
/// in their links and know nothing else of it.
#[must_use]
pub fn map_shapes(maps: &Maps, timeline: &Timeline, selection: &Selection) -> String {
    let map = map_of(maps, selection);
    let national = is_national(selection);
    if selection.layer.is_some() {
        let mut svg = String::with_capacity(1 << 20);
        body(&mut svg, map, timeline, selection, Setting::Page);
        return svg;
    }
    let histories = timeline.histories();
    let painted: Vec<Painted<'_>> = (timeline.dataset().jurisdictions.iter().enumerate())
        .map(|(position, place)| {
            let history = histories.of_place(position).unwrap_or_default();
            Painted {
                place,
                look: LookOf::History(history),
            }
        })
        .collect();
    let mut svg = String::with_capacity(if national { 1 << 20 } else { 1 << 17 });
    let link = Link::new(selection, Setting::Page, national);
    layers(selection.lang, &mut svg, map, national, &painted, &link);
    svg
}

/// The whole map of a selection for a page that shows this one day: each shape says itself how it looks, and its name
/// what is said of it.
#[must_use]
pub fn map_inline(
    maps: &Maps,
    timeline: &Timeline,
    selection: &Selection,
    finding: &str,
) -> String {
    let map = map_of(maps, selection);
    let mut svg = String::with_capacity(1 << 20);
    open(&mut svg, map, selection, finding);
    svg.push_str(&palette::patterns(Tiling::Repeated(1.0)));
    body(&mut svg, map, timeline, selection, Setting::Page);
    svg.push_str("</svg>");
    svg
}

/// Begins a map in a page.
fn open(svg: &mut String, map: &CountyMap, selection: &Selection, finding: &str) {
    let _ = write!(
        svg,
        "<svg class=\"map\" viewBox=\"0 0 {} {}\" role=\"group\" aria-labelledby=\"map-title map-desc\">\
         <title id=\"map-title\" data-s=\"\">{}</title><desc id=\"map-desc\">{}</desc>",
        px(map.drawn.width),
        px(map.drawn.height),
        escaped(finding),
        escaped(description(selection)),
    );
}

/// Whether a selection is drawn on the nation's map.
pub(super) fn is_national(selection: &Selection) -> bool {
    !matches!(
        selection.view,
        View::State(..) | View::County(..) | View::Practice(Some(_))
    )
}

/// The map that a selection is drawn on.
#[must_use]
pub fn map_of<'a>(maps: &'a Maps, selection: &Selection) -> &'a CountyMap {
    match &selection.view {
        View::State(state, _)
        | View::Practice(Some((state, _)))
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
    /// What it looks like.
    pub look: LookOf,
}

/// What a place looks like, and what is said of it.
pub(super) enum LookOf {
    /// Of one map: the class of its shape; what a screen reader says of it after its name, and a pointer shows over it, as
    /// it stands in an element.
    Day(&'static str, Rc<str>),
    /// Of every day: that of its history, whose style and words stand before the map.
    History(usize),
}

impl LookOf {
    fn class(&self) -> Cow<'static, str> {
        match self {
            Self::Day(class, _) => Cow::Borrowed(class),
            Self::History(history) => Cow::Owned(looks::history_class(*history)),
        }
    }
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
    let mut standings = Standings::default();
    let painted: Vec<Painted<'_>> = timeline
        .counties(selection.day)
        .map(|answer| painted(timeline, selection, &answer, &mut standings))
        .collect();
    let link = Link::new(selection, setting, national);
    if selection
        .layer
        .is_some_and(|layer| layer.under_recorded(timeline, selection.day))
    {
        let (width, height) = (px(map.drawn.width), px(map.drawn.height));
        let _ = write!(
            svg,
            "<rect id=\"{UNDER_RECORDED}\" class=\"{UNDER_RECORDED}\" width=\"{width}\" height=\"{height}\"/>"
        );
    }
    layers(selection.lang, svg, map, national, &painted, &link);
    // A mark of a city is of its stance or of its jail: on a map of records it would be taken for one.
    if !national && selection.layer.is_none() {
        cities(svg, map, timeline, selection, &link, setting);
    }
}

/// How a place looks on a day, and what is said of it: of the layer that is asked for, else of its
/// status. The one place that decides it.
fn painted<'a>(
    timeline: &Timeline,
    selection: &Selection,
    answer: &Answer<'a>,
    standings: &mut Standings,
) -> Painted<'a> {
    let lang = selection.lang;
    let (mark, says) = match selection.layer {
        None => (answer.mark, standings.say(lang, answer)),
        Some(layer) => (
            layer.class(timeline, answer).mark,
            escaped(&words::layer_says(lang, timeline, layer, answer)).into(),
        ),
    };
    Painted {
        place: answer.place,
        look: LookOf::Day(palette::class(mark), says),
    }
}

/// What is said of places on a map, which is the same of most of them.
#[derive(Default)]
struct Standings(HashMap<(Status, Option<Basis>, bool), Rc<str>>);

impl Standings {
    fn say(&mut self, lang: Lang, answer: &Answer<'_>) -> Rc<str> {
        let (status, basis) = answer.key();
        let key = (status, basis, answer.jail_practice.value.limits());
        let say = || escaped(&words::standing(lang, answer)).into();
        Rc::clone(self.0.entry(key).or_insert_with(say))
    }
}

/// What the marks of a map mean, for whoever cannot see them.
pub(super) fn description(selection: &Selection) -> &'static str {
    match selection.layer {
        None => t::map_description(selection.lang),
        Some(_) => t::layer_map_description(selection.lang),
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
    // A state's map has marks between its shapes, and few of these; in a PDF, hatches are cut out of what is melted.
    let mut melted = (national && link.nowhere || link.vector).then(Melted::default);
    let mut small = String::new();
    let mut chips: Vec<(&Painted<'_>, &str)> = Vec::new();
    for (position, shape) in map.places.iter().zip(&map.drawn.shapes) {
        let Some(painted) = painted.get(*position) else {
            continue;
        };
        let name = map.names.name(lang, *position);
        let Some(shape) = shape else {
            chips.push((painted, name));
            continue;
        };
        if let (Some(melted), LookOf::Day(class, _)) = (&mut melted, &painted.look) {
            melted.add(class, &shape.path);
            if !national {
                marks::of_small(&mut small, class, shape);
            }
            continue;
        }
        link.open(svg, painted);
        titled(svg, name, &painted.look);
        svg.push_str("<path ");
        if let LookOf::Day(class, _) = painted.look {
            for part in ["class=\"", class, "\" "] {
                svg.push_str(part);
            }
        }
        for part in ["d=\"", &shape.path, "\"/>"] {
            svg.push_str(part);
        }
        if !national {
            marks::of_small(svg, &painted.look.class(), shape);
        }
        svg.push_str("</a>\n");
    }
    if let Some(melted) = melted {
        melted.draw(svg, link.vector);
        svg.push_str(&small);
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
        territories(svg, &chips, link, map);
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

/// The name of a shape, and what is said of it where that is not said for its history.
fn titled(svg: &mut String, name: &str, look: &LookOf) {
    svg.push_str("<title>");
    svg.push_str(name);
    if let LookOf::Day(_, says) = look {
        svg.push_str(": ");
        svg.push_str(says);
    }
    svg.push_str("</title>");
}

/// Opens the links of a map: to the county, on the same day.
pub(super) struct Link {
    before: String,
    query: String,
    tab: &'static str,
    /// In a picture nothing can be followed.
    nowhere: bool,
    /// In a PDF hatches are drawn across.
    vector: bool,
}

impl Link {
    /// On the national map nobody should have to step through 3,221 links: its counties stay out
    /// of the Tab order, and the table of states below it is the way in.
    pub(super) fn new(selection: &Selection, setting: Setting<'_>, national: bool) -> Self {
        let table = selection.with_view(View::Table).showing(None);
        let address = table.address("");
        let query = address
            .split_once('?')
            .map(|(_, query)| format!("?{query}"))
            .unwrap_or_default();
        Self {
            before: format!("{}{}", setting.base(), selection.lang.at("/counties/")),
            query: escaped(&query),
            tab: if national { "tabindex=\"-1\" " } else { "" },
            nowhere: matches!(setting, Setting::Picture | Setting::Vector),
            vector: setting == Setting::Vector,
        }
    }

    /// Its class is here, from where a shape inherits its fill, and not on the shape: what repeats stands together, the
    /// name of a place beside the name in its address, which saves four parts in a hundred of the nation's page.
    fn open(&self, svg: &mut String, painted: &Painted<'_>) {
        svg.push_str("<a ");
        if let LookOf::History(history) = painted.look {
            let class = looks::history_class(history);
            let _ = write!(svg, "aria-describedby=\"{class}\" class=\"{class}\" ");
        }
        self.write(svg, painted.place, "");
    }

    /// The same, to a row of the place's history.
    pub(super) fn open_at(&self, svg: &mut String, place: &Jurisdiction, anchor: &str) {
        svg.push_str("<a ");
        self.write(svg, place, &format!("#{anchor}"));
    }

    fn write(&self, svg: &mut String, place: &Jurisdiction, anchor: &str) {
        let Self {
            before, query, tab, ..
        } = self;
        for part in [*tab, "href=\"", before] {
            svg.push_str(part);
        }
        let _ = write!(svg, "{}-", place.fips);
        for part in [&place.slug, query, anchor, "\">"] {
            svg.push_str(part);
        }
    }
}

/// Side of a territory's chip and the room between chips, in pixels.
const CHIP: f64 = 11.0;
const CHIP_STEP: f64 = 14.0;
const ROW: f64 = 17.0;

/// The island territories as labelled chips, a square a jurisdiction: they are jurisdictions too,
/// and too far away for the sheet.
fn territories(svg: &mut String, chips: &[(&Painted<'_>, &str)], link: &Link, map: &CountyMap) {
    svg.push_str("<g id=\"territories\">");
    let mut row = 0.0;
    let mut rest = chips;
    while let Some((first, _)) = rest.first() {
        let state = first.place.state;
        let (these, others) = rest.split_at(
            rest.iter()
                .take_while(|(chip, _)| chip.place.state == state)
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
        for (chip, name) in these {
            link.open(svg, chip);
            titled(svg, name, &chip.look);
            let _ = write!(
                svg,
                "<rect class=\"{} chip\" x=\"{}\" y=\"{}\" width=\"{CHIP}\" height=\"{CHIP}\"/></a>",
                chip.look.class(),
                px(x),
                px(y)
            );
            x += CHIP_STEP;
        }
        row += 1.0;
        rest = others;
    }
    svg.push_str("</g>");
}
