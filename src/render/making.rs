//! How the national map is made, in figures: for whoever explains it.

use crate::dataset::Dataset;
use crate::domain::State;
use crate::geometry::{ALASKA_SCALE, Detail, Inset, PUERTO_RICO_SCALE};

/// How the national map is made.
#[derive(Debug, Clone)]
pub struct Making<'a> {
    /// Scale of Alaska, as a share of that of the lower 48.
    pub alaska: f64,
    /// Scale of Puerto Rico, as a multiple of it.
    pub puerto_rico: f64,
    /// By how many pixels of the sheet a simplified line is off at most.
    pub tolerance: f64,
    /// States and territories too far away for the sheet, which stand beside it.
    pub beside: Vec<&'a State>,
}

impl<'a> Making<'a> {
    /// How the national map of a dataset is made.
    #[must_use]
    pub fn of(dataset: &'a Dataset) -> Self {
        let states = dataset.states.iter();
        Self {
            alaska: ALASKA_SCALE,
            puerto_rico: PUERTO_RICO_SCALE,
            tolerance: Detail::default().simplify.max_distance,
            beside: states
                .filter(|state| Inset::of_state(&state.fips.to_string()).is_none())
                .collect(),
        }
    }
}
