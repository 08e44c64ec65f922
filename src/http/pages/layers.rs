//! The layer of a map as a page shows it: the choice of layers, its finding, legend, and what it does not
//! know. Everything is read from the layer's description.

use super::super::Desk;
use super::parts::{self, LegendRow, Named};
use crate::domain::Usps;
use crate::domain::recorded::Model;
use crate::render::palette;
use crate::timeline::layer::LAYERS;
use crate::timeline::{Answer, Counts, Filter, Layer, Selection, View};
use crate::words::catalogue as t;
use crate::words::{self, number};

/// A layer, as a page shows it.
pub struct LayerView {
    /// What the day shows.
    pub headline: String,
    /// Its classes with counts.
    pub legend: Vec<LegendRow>,
    /// What it does not know.
    pub limits: String,
    /// What it rests on.
    pub sources: Vec<Named>,
    /// Where its columns are explained.
    pub codebook: String,
    /// What is not on the map, and where that is to be found.
    pub beside_title: String,
    /// The agencies that have no county.
    pub beside: Vec<Beside>,
}

/// An agency that is in no county.
pub struct Beside {
    /// Its name, in English.
    pub agency: String,
    /// Its state and what it may do.
    pub what: String,
}

/// The choice of layers for a map of a day.
pub fn choices(visit: &Desk, selection: &Selection) -> Vec<Named> {
    let choice = |layer: Option<&'static Layer>| Named {
        label: words::layer_name(visit.lang, layer),
        href: selection.showing(layer).address(""),
        current: selection.layer == layer,
    };
    let layers = LAYERS.iter().map(Some);
    std::iter::once(None).chain(layers).map(choice).collect()
}

/// The layer of a selection; none where it shows the status.
pub fn view(visit: &Desk, selection: &Selection, answers: &[Answer<'_>]) -> Option<LayerView> {
    let layer = selection.layer?;
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let beside = beside(visit, selection, layer);
    Some(LayerView {
        headline: words::selection_layer_headline(timeline, selection, layer, answers),
        legend: legend(visit, selection, layer, answers),
        limits: words::layer_limits(lang, layer),
        sources: layer
            .sources
            .iter()
            .map(|id| Named {
                label: (*id).to_owned(),
                href: lang.at(&format!("/sources/{id}")),
                current: false,
            })
            .collect(),
        codebook: lang.at("/data#export-jurisdictions_on_day"),
        beside_title: t::layer_statewide(lang, beside.len()),
        beside,
    })
}

/// The classes that occur, each with its look and how many places are in it.
pub fn legend(
    visit: &Desk,
    selection: &Selection,
    layer: &'static Layer,
    answers: &[Answer<'_>],
) -> Vec<LegendRow> {
    let state = match &selection.view {
        View::State(state, usps) | View::Practice(Some((state, usps))) => Some((*state, *usps)),
        _ => None,
    };
    let table = selection.with_view(View::Table).showing(Some(layer));
    let counts = layer.counts(&visit.edition.timeline, answers).into_iter();
    counts
        .filter(|(_, count)| *count > 0)
        .map(|(class, count)| LegendRow {
            class: palette::class(class.mark),
            label: words::class_label(visit.lang, layer, class),
            meaning: "",
            count: number(count),
            href: table
                .filtered(Filter {
                    state,
                    classes: vec![class.code],
                    ..Filter::default()
                })
                .address(""),
        })
        .collect()
}

/// Agencies under 287(g) that are in no county, of the day.
fn beside(visit: &Desk, selection: &Selection, layer: &Layer) -> Vec<Beside> {
    if layer.key != "agreed" {
        return Vec::new();
    }
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let within = match &selection.view {
        View::State(_, usps) => Some(*usps),
        _ => None,
    };
    let here = |state: Usps| within.is_none_or(|usps| usps == state);
    let one = |agency: &str, state: Usps, model: Model| Beside {
        agency: agency.to_owned(),
        what: format!(
            "{state}, {}",
            words::uncapitalised(words::model_label(lang, timeline.dataset(), model))
        ),
    };
    let day = selection.day;
    let mut rosters = timeline.rosters();
    let roster = rosters.find(|rows| rows.first().is_some_and(|row| row.as_of == day));
    if let Some(rows) = roster {
        let rows = rows.iter();
        return rows
            .filter(|row| row.fips.is_none() && !row.pending && here(row.state))
            .map(|row| one(&row.agency, row.state, row.model))
            .collect();
    }
    let known = timeline.agreements_period();
    if !known.is_some_and(|period| period.holds(day)) {
        return Vec::new();
    }
    timeline
        .agreements_on(day)
        .filter(|(agreement, _)| agreement.fips.is_none() && here(agreement.state))
        .map(|(agreement, _)| one(&agreement.agency, agreement.state, agreement.model))
        .collect()
}

/// The legend of a page: of its layer, else of the status. A layer's view gives it away.
pub fn legend_of(
    layer: &Option<LayerView>,
    counts: &Counts,
    selection: &Selection,
) -> Vec<LegendRow> {
    match layer {
        Some(layer) => layer.legend.clone(),
        None => parts::legend(counts, selection),
    }
}
