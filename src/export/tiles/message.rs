//! The messages of a tile, as `vector_tile.proto` of the Mapbox Vector Tile Specification 2.1 has them, and how attributes
//! and rings are written into them.

use std::collections::HashMap;

use crate::geometry::{EXTENT, TileStep};
use prost::Message;

/// Version of the specification that a layer is written by.
const VERSION: u32 = 2;
/// The kind of geometry that all features have.
const POLYGON: i32 = 3;

/// A tile.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Tile {
    #[prost(message, repeated, tag = "3")]
    pub(super) layers: Vec<Layer>,
}

/// A layer: features, and the names and values that they refer to by number.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Layer {
    #[prost(uint32, required, tag = "15")]
    version: u32,
    #[prost(string, required, tag = "1")]
    name: String,
    #[prost(message, repeated, tag = "2")]
    pub(super) features: Vec<Feature>,
    #[prost(string, repeated, tag = "3")]
    keys: Vec<String>,
    #[prost(message, repeated, tag = "4")]
    values: Vec<Value>,
    #[prost(uint32, optional, tag = "5")]
    extent: Option<u32>,
}

/// A feature.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Feature {
    #[prost(uint64, optional, tag = "1")]
    id: Option<u64>,
    #[prost(uint32, repeated, tag = "2")]
    tags: Vec<u32>,
    #[prost(int32, optional, tag = "3")]
    kind: Option<i32>,
    #[prost(uint32, repeated, tag = "4")]
    geometry: Vec<u32>,
}

/// A value of an attribute: one of the two kinds that our columns have.
#[derive(Clone, PartialEq, Eq, Hash, Message)]
pub(super) struct Value {
    #[prost(string, optional, tag = "1")]
    text: Option<String>,
    #[prost(uint64, optional, tag = "5")]
    count: Option<u64>,
}

impl Value {
    /// The value of a column; none for null, which tiles do not have.
    fn of(value: &serde_json::Value) -> Option<Self> {
        match value {
            serde_json::Value::String(text) => Some(Self {
                text: Some(text.clone()),
                count: None,
            }),
            serde_json::Value::Number(number) => Some(Self {
                text: None,
                count: Some(number.as_u64()?),
            }),
            _ => None,
        }
    }
}

/// A layer in the making, in which each value stands once.
pub(super) struct Writing {
    layer: Layer,
    known: HashMap<Value, u32>,
}

impl Writing {
    /// A layer of this name whose features have some of the attributes `keys`.
    pub(super) fn new(name: &str, keys: &[&str]) -> Self {
        Self {
            layer: Layer {
                version: VERSION,
                name: name.to_owned(),
                features: Vec::new(),
                keys: keys.iter().map(|key| (*key).to_owned()).collect(),
                values: Vec::new(),
                extent: Some(EXTENT.unsigned_abs()),
            },
            known: HashMap::new(),
        }
    }

    /// Adds a feature with a value for each of the keys, in their order.
    pub(super) fn add<'v>(
        &mut self,
        id: Option<u64>,
        values: impl Iterator<Item = &'v serde_json::Value>,
        polygons: &[Vec<Vec<TileStep>>],
    ) {
        let mut tags = Vec::new();
        for (key, value) in (0..).zip(values) {
            if let Some(value) = Value::of(value) {
                tags.extend([key, self.number(value)]);
            }
        }
        self.layer.features.push(Feature {
            id,
            tags,
            kind: Some(POLYGON),
            geometry: drawn(polygons),
        });
    }

    /// The number of a value, which is new if it was not known.
    fn number(&mut self, value: Value) -> u32 {
        let values = &mut self.layer.values;
        *self.known.entry(value).or_insert_with_key(|value| {
            values.push(value.clone());
            u32::try_from(values.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// The layer.
    pub(super) fn finish(self) -> Layer {
        self.layer
    }
}

/// Rings as drawing commands (section 4.3): to the first point, along the others, and close.
fn drawn(polygons: &[Vec<Vec<TileStep>>]) -> Vec<u32> {
    const MOVE_TO: u32 = 1;
    const LINE_TO: u32 = 2;
    const CLOSE_PATH: u32 = 7;
    let command =
        |which: u32, count: usize| which | (u32::try_from(count).unwrap_or_default() << 3);
    let mut pen = [0, 0];
    let mut commands = Vec::new();
    for ring in polygons.iter().flatten() {
        for (index, &[x, y]) in ring.iter().enumerate() {
            match index {
                0 => commands.push(command(MOVE_TO, 1)),
                1 => commands.push(command(LINE_TO, ring.len() - 1)),
                _ => {}
            }
            commands.extend([x - pen[0], y - pen[1]].map(zigzag));
            pen = [x, y];
        }
        commands.push(command(CLOSE_PATH, 1));
    }
    commands
}

/// Small numbers of either sign as small numbers (section 4.3.2).
const fn zigzag(number: i32) -> u32 {
    ((number << 1) ^ (number >> 31)).cast_unsigned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_are_written_as_in_the_examples_of_the_specification() {
        // Section 4.3.5.6: two polygons, the second of which has a hole.
        let polygons = vec![
            vec![vec![[0, 0], [10, 0], [10, 10], [0, 10]]],
            vec![
                vec![[11, 11], [20, 11], [20, 20], [11, 20]],
                vec![[13, 13], [13, 17], [17, 17], [17, 13]],
            ],
        ];
        let wanted = [
            9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15, 9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15, 9, 4, 13,
            26, 0, 8, 8, 0, 0, 7, 15,
        ];
        assert_eq!(drawn(&polygons), wanted);
    }

    #[test]
    fn a_ring_that_begins_where_the_last_one_ended_is_begun_all_the_same() {
        let first = vec![vec![[0, 0], [2, 0], [2, 2]]];
        let second = vec![vec![[2, 2], [4, 2], [4, 4]]];
        assert_eq!(
            drawn(&[first, second]),
            [9, 0, 0, 18, 4, 0, 0, 4, 15, 9, 0, 0, 18, 4, 0, 0, 4, 15]
        );
    }

    #[test]
    fn a_value_stands_once_and_null_is_none() {
        let mut writing = Writing::new("counties", &["a", "b", "c"]);
        for _ in 0..2 {
            let row = serde_json::json!(["x", null, 7]);
            writing.add(Some(1), row.as_array().unwrap().iter(), &[]);
        }
        let layer = writing.finish();
        assert_eq!(layer.values.len(), 2);
        assert_eq!(layer.features[0].tags, [0, 0, 2, 1]);
        assert_eq!(layer.features[0], layer.features[1]);
    }
}
