//! The map of what changed between two days, on a page and as a file.

use super::choropleth::{Link, LookOf, Painted, Setting, layers, map_of};
use super::hatch::Tiling;
use super::map::{CountyMap, Maps};
use super::map_file::{Picture, file_style};
use super::picture::Form;
use super::svg::{escaped, px};
use super::{colours, compare_palette as look, palette};
use crate::domain::{Code, Federal};
use crate::timeline::{Change, ChangeKind, Comparison, Selection, Timeline, View};
use crate::words;
use crate::words::catalogue as t;
use std::collections::HashMap;
use std::fmt::Write as _;

/// A line of the legend: one swatch, and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendLine {
    /// Class of the swatch.
    pub class: &'static str,
    /// Kinds of change with the number of places; no kind: nothing changed.
    pub counts: Vec<(Option<ChangeKind>, &'static str, u64)>,
}

/// The class that stands for a kind of change.
#[must_use]
pub fn change_class(kind: ChangeKind) -> &'static str {
    look::of_kind(kind)
}

/// The legend of a comparison: the kinds that occur, those of one look on one line, then the
/// places in which nothing changed.
#[must_use]
pub fn comparison_legend(
    timeline: &Timeline,
    selection: &Selection,
    compared: &Comparison<'_>,
) -> Vec<LegendLine> {
    let mut lines: Vec<LegendLine> = Vec::new();
    for &kind in ChangeKind::ALL {
        let count = compared.count(kind);
        if count == 0 {
            continue;
        }
        let class = look::of_kind(kind);
        let entry = (
            Some(kind),
            words::change_label(selection.lang, kind, compared.phase_to),
            count,
        );
        match lines.iter_mut().find(|line| line.class == class) {
            Some(line) => line.counts.push(entry),
            None => lines.push(LegendLine {
                class,
                counts: vec![entry],
            }),
        }
    }
    let changed: Vec<_> = compared
        .changes
        .iter()
        .map(|change| change.to.place.fips)
        .collect();
    let (mut same, mut unknown) = (0, 0);
    for answer in timeline.counties(selection.day) {
        let elsewhere = within(selection).is_some_and(|state| answer.place.state != state);
        if elsewhere || changed.binary_search(&answer.place.fips).is_ok() {
            continue;
        }
        if answer.federal.value == Federal::NoDateFound {
            unknown += 1;
        } else {
            same += 1;
        }
    }
    let none = [
        ("cs", t::compare_unchanged(selection.lang), same),
        ("cu", t::compare_unknown(selection.lang), unknown),
    ];
    lines.extend(
        none.into_iter()
            .filter(|line| line.2 > 0)
            .map(|(class, label, count)| LegendLine {
                class,
                counts: vec![(None, label, count)],
            }),
    );
    lines
}

fn within(selection: &Selection) -> Option<crate::domain::StateFips> {
    match &selection.view {
        View::Compare { state, .. } => state.map(|(fips, _)| fips),
        _ => None,
    }
}

fn body(
    svg: &mut String,
    map: &CountyMap,
    timeline: &Timeline,
    selection: &Selection,
    compared: &Comparison<'_>,
    setting: Setting<'_>,
) {
    let national = within(selection).is_none();
    let changes: HashMap<_, &Change<'_>> = compared
        .changes
        .iter()
        .map(|change| (change.to.place.fips, change))
        .collect();
    let painted: Vec<Painted<'_>> = timeline
        .counties(compared.to)
        .map(|answer| match changes.get(&answer.place.fips) {
            Some(change) => Painted {
                place: answer.place,
                look: LookOf::Day(
                    look::of_change(change),
                    escaped(&words::change_title(
                        selection.lang,
                        change,
                        compared.phase_to,
                        timeline.dataset(),
                    ))
                    .into(),
                ),
            },
            None => Painted {
                place: answer.place,
                look: LookOf::Day(
                    look::of_unchanged(&answer),
                    escaped(&words::unchanged(selection.lang, &answer)).into(),
                ),
            },
        })
        .collect();
    let link = Link::new(selection, setting, national);
    layers(selection.lang, svg, map, national, &painted, &link);
}

/// The map of a comparison for a page: of its state, else of the nation.
#[must_use]
pub fn comparison_inline(
    maps: &Maps,
    timeline: &Timeline,
    selection: &Selection,
    compared: &Comparison<'_>,
    finding: &str,
) -> String {
    let map = map_of(maps, selection);
    let mut svg = String::with_capacity(1 << 20);
    let _ = write!(
        svg,
        "<svg class=\"map\" viewBox=\"0 0 {} {}\" role=\"group\" aria-labelledby=\"map-title map-desc\">\
         <title id=\"map-title\">{}</title><desc id=\"map-desc\">{}</desc>",
        px(map.drawn.width),
        px(map.drawn.height),
        escaped(finding),
        escaped(t::compare_map_description(selection.lang)),
    );
    svg.push_str(&look::patterns(Tiling::Repeated(1.0)));
    body(&mut svg, map, timeline, selection, compared, Setting::Page);
    svg.push_str("</svg>");
    svg
}

/// The map of a comparison as a file of its own.
#[must_use]
pub fn comparison_file(
    maps: &Maps,
    timeline: &Timeline,
    selection: &Selection,
    compared: &Comparison<'_>,
    finding: &str,
    base: &str,
    form: Form,
) -> String {
    let map = map_of(maps, selection);
    let light = |name: &str| colours::light(name).to_owned();
    let legend = comparison_legend(timeline, selection, compared)
        .into_iter()
        .map(|line| {
            let counts: Vec<String> = line
                .counts
                .iter()
                .map(|(_, label, count)| format!("{label}: {}", words::number(*count)))
                .collect();
            (line.class, counts.join(" · "))
        });
    let picture = Picture {
        lang: selection.lang,
        finding,
        description: t::compare_map_description(selection.lang),
        edition: &timeline.dataset().edition,
        address: &format!("{base}{}", selection.address("")),
        style: &file_style(&format!("{}{}", palette::lines(light), look::rules(light))),
        patterns: look::patterns,
        legend: legend.collect(),
        note: t::compare_map_note(selection.lang),
        caveat: "",
        source: t::map_source(selection.lang),
    };
    picture.around(map, form, |svg| {
        let setting = Setting::of(form, base);
        body(svg, map, timeline, selection, compared, setting);
    })
}
