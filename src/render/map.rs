//! The maps of the nation and of each state, projected and written to path data once.

use crate::dataset::Dataset;
use crate::dataset::boundaries::Boundaries;
use crate::domain::StateFips;
use crate::geometry::{Detail, DrawnMap, Grid, Sheet};
use geo_types::MultiPolygon;
use std::collections::HashMap;

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
}

impl Maps {
    /// Draws the maps of a dataset: the nation and the states on two threads.
    #[must_use]
    pub fn draw(dataset: &Dataset) -> Self {
        std::thread::scope(|scope| {
            let national = scope.spawn(|| national(dataset));
            let states = states(dataset);
            Self {
                // A worker that died is asked again here, so that its panic is seen here.
                national: national.join().unwrap_or_else(|_| self::national(dataset)),
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

fn national(dataset: &Dataset) -> CountyMap {
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
    }
}

fn states(dataset: &Dataset) -> HashMap<StateFips, CountyMap> {
    let draw = |state: StateFips| {
        let (places, shapes) = shapes(dataset, &dataset.counties_fine, |other| other == state);
        CountyMap {
            drawn: DrawnMap::state(&shapes, &Sheet::default(), &Detail::default()),
            places,
        }
    };
    dataset
        .states
        .iter()
        .map(|state| (state.fips, draw(state.fips)))
        .collect()
}
