//! The maps of the nation and of each state, projected and written to path data once.

use crate::dataset::Dataset;
use crate::dataset::boundaries::Boundaries;
use crate::domain::{Code as _, Jurisdiction, Lang, StateFips};
use crate::geometry::{Detail, DrawnMap, Grid, Sheet};
use crate::words::{self, escaped};
use geo_types::MultiPolygon;
use std::collections::HashMap;
use std::sync::Arc;

/// Every map of an edition.
#[derive(Debug)]
pub struct Maps {
    /// The nation by county.
    pub national: CountyMap,
    states: HashMap<StateFips, CountyMap>,
}

/// A map by county: ready path data, and which jurisdiction each shape is.
#[derive(Debug)]
pub struct CountyMap {
    /// The drawing.
    pub drawn: DrawnMap,
    /// Positions, in the dataset's list, of the jurisdictions that `drawn.shapes` are of.
    pub places: Vec<usize>,
    /// What the jurisdictions are called.
    pub(super) names: Arc<Names>,
}

/// What jurisdictions are called on a map: `Cook County, IL`. The same on all days, and a map of the nation has three
/// thousand of them.
#[derive(Debug)]
pub(super) struct Names(Vec<(Lang, Vec<Box<str>>)>);

impl Names {
    fn of(dataset: &Dataset) -> Self {
        let names = |lang: Lang| {
            let places = dataset.jurisdictions.iter();
            let name = |place: &Jurisdiction| {
                let name = escaped(&words::place_name(lang, place));
                format!("{name}, {}", place.usps).into()
            };
            (lang, places.map(name).collect())
        };
        Self(Lang::ALL.iter().copied().map(names).collect())
    }

    /// The name of the jurisdiction at a position in the dataset's list, as it stands in an element.
    pub(super) fn name(&self, lang: Lang, position: usize) -> &str {
        let of_lang = self.0.iter().find(|(known, _)| *known == lang);
        of_lang
            .and_then(|(_, names)| names.get(position))
            .map_or("", |name| name)
    }
}

impl Maps {
    /// Draws the maps of a dataset: the nation and the states on two threads.
    #[must_use]
    pub fn draw(dataset: &Dataset) -> Self {
        let names = Arc::new(Names::of(dataset));
        std::thread::scope(|scope| {
            let national = scope.spawn(|| national(dataset, &names));
            let states = states(dataset, &names);
            Self {
                // A worker that died is asked again here, so that its panic is seen here.
                national: national
                    .join()
                    .unwrap_or_else(|_| self::national(dataset, &names)),
                states,
            }
        })
    }

    /// The map of a state.
    #[must_use]
    pub fn state(&self, state: StateFips) -> Option<&CountyMap> {
        self.states.get(&state)
    }
}

/// Shapes and positions of the jurisdictions that `wanted` picks.
fn shapes<'a>(
    dataset: &'a Dataset,
    boundaries: &'a Boundaries,
    wanted: impl Fn(StateFips) -> bool,
) -> (Vec<usize>, Vec<&'a MultiPolygon<f64>>) {
    let places = dataset
        .jurisdictions
        .iter()
        .enumerate()
        .filter(|(_, place)| wanted(place.state));
    places
        .filter_map(|(position, place)| Some((position, boundaries.get(&place.fips.to_string())?)))
        .unzip()
}

fn national(dataset: &Dataset, names: &Arc<Names>) -> CountyMap {
    let (places, shapes) = shapes(dataset, &dataset.counties, |_| true);
    let states: Vec<String> = places
        .iter()
        .filter_map(|&position| dataset.jurisdictions.get(position))
        .map(|place| place.state.to_string())
        .collect();
    let with_state: Vec<(&str, &MultiPolygon<f64>)> = states
        .iter()
        .map(String::as_str)
        .zip(shapes.iter().copied())
        .collect();
    CountyMap {
        drawn: DrawnMap::national(
            &with_state,
            &Detail {
                grid: Grid::HALVES,
                ..Detail::default()
            },
        ),
        places,
        names: Arc::clone(names),
    }
}

fn states(dataset: &Dataset, names: &Arc<Names>) -> HashMap<StateFips, CountyMap> {
    let draw = |state: StateFips| {
        let (places, shapes) = shapes(dataset, &dataset.counties_fine, |other| other == state);
        CountyMap {
            drawn: DrawnMap::state(&shapes, &Sheet::default(), &Detail::default()),
            places,
            names: Arc::clone(names),
        }
    };
    dataset
        .states
        .iter()
        .map(|state| (state.fips, draw(state.fips)))
        .collect()
}
