//! One tile, written.

use super::super::Error;
use super::message::{Tile, Writing};
use super::{TileLayer, Tiles};
use crate::domain::Code as _;
use crate::geometry::TileId;
use crate::timeline::{Selection, Timeline};
use prost::Message as _;
use serde_json::Value;

impl Tiles {
    /// Whether any place lies in a tile.
    #[must_use]
    pub fn covers(&self, timeline: &Timeline, tile: TileId) -> bool {
        let level = self.level(timeline.dataset(), tile.zoom());
        level.is_some_and(|level| level.reaches(tile))
    }

    /// A tile with the answers of the day of a selection. A column without a value is an attribute that the feature has
    /// not, since tiles have no null. The `id` of a feature is its code as a number: programs that keep a state of a feature
    /// of their own know it by that.
    ///
    /// # Errors
    /// [`Error::NoSuchColumn`], where the codebook and the code disagree.
    pub fn tile(
        &self,
        timeline: &Timeline,
        selection: &Selection,
        tile: TileId,
    ) -> Result<Vec<u8>, Error> {
        let mut written = Tile::default();
        let Some(level) = self.level(timeline.dataset(), tile.zoom()) else {
            return Ok(Vec::new());
        };
        for &layer in TileLayer::ALL {
            let cuts = match layer {
                TileLayer::Counties => level.parts(tile),
                TileLayer::States => level.wholes(tile),
            };
            let mut features = Writing::new(layer.code(), layer.columns());
            for cut in &cuts {
                let values = layer.values(timeline, selection, cut.shape)?;
                let id = values.get("fips").and_then(Value::as_str);
                let id = id.and_then(|fips| fips.parse().ok());
                features.add(id, values.values(), &cut.polygons);
            }
            // A layer without features says nothing (specification, section 4.1).
            if !cuts.is_empty() {
                written.layers.push(features.finish());
            }
        }
        Ok(written.encode_to_vec())
    }
}
