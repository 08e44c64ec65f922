//! The layer of a map as a page shows it: the choice of layers, its finding, legend, and what it does not
//! know. Everything is read from the layer's description.

use super::super::Desk;
use super::parts::{self, LegendRow, Named};
use crate::render::{UNDER_RECORDED, palette};
use crate::timeline::layer::LAYERS;
use crate::timeline::{Answer, Counts, Filter, Layer, Selection, View};
use crate::words::catalogue as t;
use crate::words::{self, Said, number};

/// A layer, as a page shows it.
pub struct LayerView {
    /// What the day shows.
    pub headline: Said,
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

/// The classes that occur, each with its look and how many places are in it; and the ground of a year that is
/// under-recorded.
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
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let table = selection.with_view(View::Table).showing(Some(layer));
    let classes = layer.counts(timeline, answers).into_iter();
    let classes = classes
        .filter(|(_, count)| *count > 0)
        .map(|(class, count)| LegendRow {
            class: palette::class(class.mark),
            label: words::class_label(lang, layer, class),
            meaning: "",
            places: Some((
                number(count),
                table
                    .filtered(Filter {
                        state,
                        classes: vec![class.code],
                        ..Filter::default()
                    })
                    .address(""),
            )),
        });
    let under = layer.under_recorded(timeline, selection.day);
    let ground = under.then(|| LegendRow {
        class: UNDER_RECORDED,
        label: t::layer_under_ground(lang).to_owned(),
        meaning: "",
        places: None,
    });
    classes.chain(ground).collect()
}

/// The agencies of the view that are in no county on the day.
fn beside(visit: &Desk, selection: &Selection, layer: &Layer) -> Vec<Beside> {
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let within = match &selection.view {
        View::State(_, usps) => Some(*usps),
        _ => None,
    };
    (layer.beside)(timeline, selection.day)
        .into_iter()
        .filter(|row| within.is_none_or(|usps| usps == row.state))
        .map(|row| Beside {
            agency: row.agency.to_owned(),
            what: format!(
                "{}, {}",
                row.state,
                words::uncapitalised(words::model_label(lang, timeline.dataset(), row.model))
            ),
        })
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

#[cfg(test)]
mod tests {
    use super::super::runs::page;
    use super::*;
    use crate::domain::{Fill, Lang, Mark};
    use crate::render::Form;
    use crate::timeline::layer::{Class, PLAIN};

    const fn class(code: &'static str, fill: Fill) -> Class {
        Class {
            code,
            mark: Mark {
                fill,
                hatch: None,
                limits: false,
            },
            shows: matches!(fill, Fill::Active),
        }
    }

    /// A layer that no code knows: places of a million people and more.
    static PEOPLE: Layer = Layer {
        code: "people",
        key: "people",
        classes: &[
            class("million", Fill::Active),
            class("fewer", Fill::NotActive),
        ],
        sources: &["R2-NPR1"],
        class_of: |_, answer| match answer.place.population {
            1_000_000.. => "million",
            _ => "fewer",
        },
        ..PLAIN
    };

    #[test]
    fn a_layer_is_on_maps_pages_tables_and_pictures_by_its_description_alone() {
        for lang in [Lang::En, Lang::Es] {
            let desk = Desk::bundled(lang);
            let timeline = &desk.edition.timeline;
            let day = jiff::civil::date(2014, 6, 1);
            let cook = timeline.dataset().jurisdictions.iter();
            let cook = cook
                .clone()
                .find(|place| place.slug == "cook-county" && place.usps.lower() == "il");
            let cook = cook.unwrap();
            for (view, of) in [
                (View::National, "39"),
                (View::State(cook.state, cook.usps), "1"),
            ] {
                let selection = Selection::new(view, day, timeline)
                    .spoken(lang)
                    .showing(Some(&PEOPLE));
                let body = page(&desk, &selection);
                let million = palette::class(class("million", Fill::Active).mark);
                let row = format!(
                    "<rect class=\"{million}\" width=\"30\" height=\"18\"/></svg><span class=\"label\">people-million</span> <strong>{of}</strong>"
                );
                assert!(body.contains(&row), "legend");
                assert!(
                    body.contains("class=million"),
                    "its number leads to the rows"
                );
                assert!(body.contains("id=\"limits\""), "limits");
                assert!(body.contains("sources/R2-NPR1\""), "source");
                for form in [Form::File, Form::Sheet, Form::Vector, Form::Card] {
                    let drawing = desk.edition.drawing(&selection, "", form).unwrap();
                    assert!(
                        drawing.contains(&format!("people-million: {of}")),
                        "{form:?}"
                    );
                    let caveat = words::layer_caveat(lang, &PEOPLE);
                    assert!(form != Form::Card || drawing.contains(&caveat));
                }
                let table = selection.with_view(View::Table).filtered(Filter {
                    classes: vec!["million"],
                    ..Filter::default()
                });
                assert_eq!(timeline.selected(&table).len(), 39);
                let rows = page(&desk, &table);
                assert!(rows.contains("“people-million”") || rows.contains("«people-million»"));
                let table = crate::export::table(timeline, &table).unwrap();
                let csv = String::from_utf8(table.csv().unwrap()).unwrap();
                assert_eq!(csv.matches(",people,million,").count(), 39);
            }
        }
    }

    #[test]
    fn every_layer_and_class_has_words_of_its_own() {
        for lang in [Lang::En, Lang::Es] {
            for layer in Layer::of(&View::Table) {
                assert_ne!(words::layer_name(lang, Some(layer)), layer.key);
                assert_ne!(
                    words::layer_limits(lang, layer),
                    words::layer_limits(lang, &PEOPLE)
                );
                assert_ne!(
                    words::layer_caveat(lang, layer),
                    words::layer_caveat(lang, &PEOPLE)
                );
                for class in layer.classes {
                    let label = words::class_label(lang, layer, class);
                    assert!(!label.contains(&format!("{}-", layer.key)), "{label}");
                }
            }
        }
    }
}
