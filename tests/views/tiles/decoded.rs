//! A tile read back: as much of Protocol Buffers and of the Mapbox Vector Tile Specification 2.1 as tiles of ours need.

use std::collections::BTreeMap;

use serde_json::{Value, json};

pub type Step = [i64; 2];

#[derive(Debug, Default)]
pub struct Layer {
    pub name: String,
    pub version: u64,
    pub extent: u64,
    pub features: Vec<Feature>,
}

#[derive(Debug)]
pub struct Feature {
    pub id: u64,
    pub properties: BTreeMap<String, Value>,
    /// Rings in order, outer and inner.
    pub rings: Vec<Vec<Step>>,
}

/// A field of a message: a number, or bytes.
enum Field<'a> {
    Number(u64),
    Bytes(&'a [u8]),
}

fn number(bytes: &mut &[u8]) -> u64 {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = bytes[0];
        *bytes = &bytes[1..];
        value |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return value;
        }
        shift += 7;
    }
}

fn message(mut bytes: &[u8]) -> Vec<(u64, Field<'_>)> {
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let key = number(&mut bytes);
        let field = match key & 7 {
            0 => Field::Number(number(&mut bytes)),
            2 => {
                let length = number(&mut bytes) as usize;
                let (found, rest) = bytes.split_at(length);
                bytes = rest;
                Field::Bytes(found)
            }
            kind => panic!("no tile of ours has a field of the kind {kind}"),
        };
        fields.push((key >> 3, field));
    }
    fields
}

fn packed(mut bytes: &[u8]) -> Vec<u64> {
    let mut numbers = Vec::new();
    while !bytes.is_empty() {
        numbers.push(number(&mut bytes));
    }
    numbers
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn rings(commands: &[u64]) -> Vec<Vec<Step>> {
    let zigzag = |n: u64| (n >> 1) as i64 ^ -((n & 1) as i64);
    let (mut rings, mut ring, mut pen) = (Vec::new(), Vec::new(), [0, 0]);
    let mut rest = commands.iter().copied();
    while let Some(command) = rest.next() {
        match (command & 7, command >> 3) {
            (1 | 2, count) => {
                for _ in 0..count {
                    pen[0] += zigzag(rest.next().unwrap());
                    pen[1] += zigzag(rest.next().unwrap());
                    ring.push(pen);
                }
            }
            (7, 1) => rings.push(std::mem::take(&mut ring)),
            other => panic!("no such command: {other:?}"),
        }
    }
    assert!(ring.is_empty(), "every ring is closed");
    rings
}

pub fn layers(tile: &[u8]) -> Vec<Layer> {
    let layers = message(tile).into_iter();
    layers
        .map(|(_, field)| match field {
            Field::Bytes(bytes) => layer(bytes),
            Field::Number(_) => panic!("a tile has layers and nothing else"),
        })
        .collect()
}

fn layer(bytes: &[u8]) -> Layer {
    let mut layer = Layer::default();
    let (mut keys, mut values, mut features) = (Vec::new(), Vec::new(), Vec::new());
    for (name, field) in message(bytes) {
        match (name, field) {
            (15, Field::Number(version)) => layer.version = version,
            (5, Field::Number(extent)) => layer.extent = extent,
            (1, Field::Bytes(name)) => layer.name = text(name),
            (2, Field::Bytes(feature)) => features.push(feature),
            (3, Field::Bytes(key)) => keys.push(text(key)),
            (4, Field::Bytes(value)) => values.push(match &message(value)[..] {
                [(1, Field::Bytes(string))] => json!(text(string)),
                [(5, Field::Number(count))] => json!(count),
                _ => panic!("a value of a kind that no column has"),
            }),
            (other, _) => panic!("a layer has no field {other}"),
        }
    }
    for bytes in features {
        let mut feature = Feature {
            id: 0,
            properties: BTreeMap::new(),
            rings: Vec::new(),
        };
        for (name, field) in message(bytes) {
            match (name, field) {
                (1, Field::Number(id)) => feature.id = id,
                (2, Field::Bytes(tags)) => {
                    for pair in packed(tags).chunks(2) {
                        let (key, value) = (&keys[pair[0] as usize], &values[pair[1] as usize]);
                        let before = feature.properties.insert(key.clone(), value.clone());
                        assert!(before.is_none(), "{key} twice");
                    }
                }
                (3, Field::Number(kind)) => assert_eq!(kind, 3, "polygons"),
                (4, Field::Bytes(commands)) => feature.rings = rings(&packed(commands)),
                (other, _) => panic!("a feature has no field {other}"),
            }
        }
        layer.features.push(feature);
    }
    layer
}
