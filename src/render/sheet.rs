//! National maps of several days on one sheet, for print.
//!
//! Places that look alike on all of the days are melted into one path, written once; a map is a
//! class for each of these paths. The geometry is that of the national map, drawn for a fifth of
//! its size.

mod file;
mod style;

use super::hatch::Tiling;
use super::palette;
use crate::domain::{Day, Jurisdiction};
use crate::geometry::{AlbersUsa, Detail, Grid, GroupedMap, Simplify};
use crate::timeline::{Cohort, Counts, Timeline};
use std::collections::BTreeMap;
use std::fmt::Write as _;

pub use file::{sheet_file, statuses as sheet_statuses};
use style::SHEET_SCALE;
pub(in crate::render) use style::rules;

/// Points that span less than 2 px² of the national map's 975 by 610 go, unless the line would be
/// off by more than 1 px; coordinates are whole pixels. On A4 a map is some 55 mm wide: a pixel of
/// it is 0.06 mm.
const DETAIL: Detail = Detail {
    simplify: Simplify {
        area: 2.0,
        max_distance: 1.0,
        smallest_island: 1.0,
    },
    grid: Grid::PIXELS,
};

/// The sheet, drawn once an edition.
#[derive(Debug)]
pub struct Sheet {
    /// The paths `k0`, `k1`, … of the cohorts, and `k-lines`, which every map uses.
    shapes: String,
    /// A map a day.
    pub maps: Vec<SheetMap>,
}

/// The map of a day.
#[derive(Debug)]
pub struct SheetMap {
    /// The day.
    pub day: Day,
    /// How many jurisdictions are of each status.
    pub counts: Counts,
    /// What stands between `<svg>` and its end, on a sheet of [`Sheet::SIZE`].
    pub body: String,
}

impl Sheet {
    /// Width and height of a map, in its own units.
    pub const SIZE: (f64, f64) = AlbersUsa::SHEET;

    /// Draws the maps of [`Timeline::sheet_days`].
    #[must_use]
    pub fn draw(timeline: &Timeline) -> Self {
        let days = timeline.sheet_days();
        let cohorts = timeline.cohorts(&days);
        Self {
            shapes: shapes(timeline, &cohorts),
            maps: (0..)
                .zip(days)
                .map(|(index, day)| SheetMap {
                    day,
                    counts: timeline.counts(day, None),
                    body: map(&cohorts, index),
                })
                .collect(),
        }
    }
}

impl Sheet {
    /// What every map uses: patterns, and the shapes of the cohorts.
    #[must_use]
    pub fn defs(&self) -> String {
        let patterns = palette::patterns(Tiling::Repeated(SHEET_SCALE));
        format!("{patterns}{}", self.shapes)
    }
}

/// A map: the cohorts by class, then the lines.
fn map(cohorts: &[Cohort], day: usize) -> String {
    let mut classes: BTreeMap<&'static str, String> = BTreeMap::new();
    for (number, cohort) in cohorts.iter().enumerate() {
        if let Some(mark) = cohort.marks.get(day) {
            let uses = classes.entry(palette::class(*mark)).or_default();
            // The older spelling of `href`, which every reader of SVG files knows.
            let _ = write!(uses, "<use xlink:href=\"#k{number}\"/>");
        }
    }
    let mut body = String::new();
    for (class, uses) in classes {
        let fill = class.get(..1).unwrap_or("u");
        let _ = write!(body, "<g class=\"{class} sh-{fill}\">{uses}</g>");
    }
    body.push_str("<use xlink:href=\"#k-lines\"/>");
    body
}

/// The shapes that every map uses.
fn shapes(timeline: &Timeline, cohorts: &[Cohort]) -> String {
    let dataset = timeline.dataset();
    let mut group = vec![0; dataset.jurisdictions.len()];
    for (number, cohort) in cohorts.iter().enumerate() {
        for &place in &cohort.places {
            if let Some(group) = group.get_mut(place) {
                *group = number;
            }
        }
    }
    // Every jurisdiction has a boundary: the checks of the data see to it.
    let placed: Vec<(String, &geo_types::MultiPolygon<f64>, usize)> = dataset
        .jurisdictions
        .iter()
        .zip(&group)
        .filter_map(|(place, &group)| {
            let shape = dataset.counties.get(&place.fips.to_string())?;
            Some((place.state.to_string(), shape, group))
        })
        .collect();
    let shapes: Vec<(&str, &geo_types::MultiPolygon<f64>)> = placed
        .iter()
        .map(|(state, shape, _)| (state.as_str(), *shape))
        .collect();
    let groups: Vec<usize> = placed.iter().map(|placed| placed.2).collect();
    let mut drawn = GroupedMap::national(&shapes, &groups, cohorts.len(), &DETAIL);
    squares(&mut drawn, timeline, &group);
    let mut defs = String::from("<defs>\n");
    for (number, path) in drawn.groups.iter().enumerate() {
        let _ = writeln!(defs, "<path id=\"k{number}\" d=\"{path}\"/>");
    }
    let _ = writeln!(
        defs,
        "<g id=\"k-lines\"><path class=\"sh-states\" d=\"{}\"/><path class=\"sh-coast\" d=\"{}\"/><path class=\"sh-frames\" d=\"{}\"/></g></defs>",
        drawn.state_mesh, drawn.coast, drawn.frames
    );
    defs
}

/// Side of a territory's square, and the room between squares and between rows of them.
const SQUARE: u32 = 14;
const STEP: (u32, u32) = (18, 20);
/// Where the first of them stands.
const CORNER: (u32, u32) = (551, 528);

/// The island territories, too far away for the sheet: a square a jurisdiction, a row a territory.
fn squares(drawn: &mut GroupedMap, timeline: &Timeline, group: &[usize]) {
    use crate::geometry::Inset;
    let beside: Vec<(&Jurisdiction, usize)> = timeline
        .dataset()
        .jurisdictions
        .iter()
        .zip(group.iter().copied())
        .filter(|(place, _)| Inset::of_state(&place.state.to_string()).is_none())
        .collect();
    let rows = beside.chunk_by(|(one, _), (other, _)| one.state == other.state);
    for (row, places) in (0..).zip(rows) {
        for (column, (_, number)) in (0..).zip(places) {
            if let Some(path) = drawn.groups.get_mut(*number) {
                let (x, y) = (CORNER.0 + STEP.0 * column, CORNER.1 + STEP.1 * row);
                let _ = write!(path, "M{x} {y}h{SQUARE}v{SQUARE}h-{SQUARE}z");
            }
        }
    }
}

#[cfg(test)]
mod tests;
