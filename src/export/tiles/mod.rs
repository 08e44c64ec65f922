//! Vector tiles of counties and states with the answer of a day, for those who draw maps of their own (Mapbox Vector Tile
//! Specification 2.1), and the TileJSON that says where they are.
//!
//! Shapes do not change with the day: they are put on the grid of a zoom once ([`Level`]). A feature has a choice of the
//! columns of the CSV ([`TileLayer`]), under the same names, so that a tile says what the table says.

mod layer;
mod message;
mod tile;
mod tilejson;

pub use layer::TileLayer;
pub use tilejson::{TileAddresses, tilejson};

pub use crate::geometry::MAX_ZOOM;

use crate::dataset::Dataset;
use crate::domain::StateFips;
use crate::geometry::{Level, TileId};
use std::sync::OnceLock;

/// From this zoom on shapes are the finer ones.
const FINE_FROM: u8 = 6;

/// The shapes of every zoom, each put on its grid when it is first asked for.
#[derive(Debug, Default)]
pub struct Tiles {
    levels: [OnceLock<Level>; MAX_ZOOM as usize + 1],
}

impl Tiles {
    /// The shapes of a zoom; `None` where there are no tiles.
    #[must_use]
    pub fn level(&self, dataset: &Dataset, zoom: u8) -> Option<&Level> {
        let level = self.levels.get(usize::from(zoom))?;
        Some(level.get_or_init(|| drawn(dataset, zoom)))
    }
}

fn drawn(dataset: &Dataset, zoom: u8) -> Level {
    let shapes = if zoom < FINE_FROM {
        &dataset.counties
    } else {
        &dataset.counties_fine
    };
    // Both stand in the order of their codes, as the checks of the data make sure.
    let polygons: Vec<_> = shapes.shapes.iter().map(|(_, shape)| shape).collect();
    let state = |index: usize| {
        let county = shapes.shapes.get(index);
        county
            .and_then(|(fips, _)| StateFips::parse(fips.get(..2)?))
            .and_then(|state| dataset.state_position(state))
            .unwrap_or(usize::MAX)
    };
    Level::draw(zoom, &polygons, state, dataset.states.len())
}

/// The tile of these numbers as an address has them; `None` where there is none.
#[must_use]
pub fn tile_at(zoom: &str, column: &str, row: &str) -> Option<TileId> {
    TileId::parse(zoom, column, row)
}
