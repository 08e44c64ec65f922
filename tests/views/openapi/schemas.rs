//! Schemas, read off real answers. What the codebook says of a column is said of the member that the column is made from.

use participation_atlas::dataset::package::Field;
use serde_json::{Map, Value, json};

use super::super::support::STATE;
use super::Version;

/// Members that are lists or objects of something that has a table in the codebook, by its name. A member with no such
/// table is described by what it is.
const TABLES: [(&str, &str); 11] = [
    ("jurisdictions", "jurisdictions_on_day"),
    ("history", "events"),
    ("events", "events"),
    ("measures", "measures"),
    ("places", "practice"),
    ("states", "states_on_day"),
    ("changes", "compare"),
    ("sources", "sources_cited"),
    ("source", "sources_cited"),
    ("maps", "timeline_sheet"),
    ("series", "series"),
];

/// What members say that no table has.
const SAID: [(&str, &str); 22] = [
    (
        "edition",
        "The edition that the answer is of: the day of its data and the beginning of their SHA-256.",
    ),
    ("date", "The day that the answer is of."),
    (
        "phase",
        "Whether the programme ran on the day: not_started, running, ended, restarted.",
    ),
    (
        "counts",
        "How many there are of each, and how many people live there where it says so.",
    ),
    (
        "links",
        "The same answer in other formats, as absolute addresses.",
    ),
    (
        "filter",
        "What the rows were narrowed by; null is everything.",
    ),
    (
        "jurisdictions",
        "One a jurisdiction, in the order of the codes where nothing else is asked for.",
    ),
    (
        "history",
        "Its own events and those of its state, oldest first.",
    ),
    ("measures", "What ICE recorded of it, in every period."),
    ("facilities", "Its jails with recorded declines."),
    (
        "changes",
        "One a jurisdiction whose answer is not the same on both days.",
    ),
    ("events", "The rows, newest first."),
    ("nation", "The whole nation by period, as ICE recorded it."),
    (
        "ledger",
        "What of the records is placed, what is left out and why: they add up.",
    ),
    (
        "programme_figures",
        "Figures of the time, as their sources give them.",
    ),
    (
        "notices",
        "Every acceptance of an edition that concerns the place, the newest first.",
    ),
    (
        "editions",
        "Every acceptance of an edition, the newest first.",
    ),
    ("corrections", "Rows that were wrong."),
    (
        "listed",
        "The rows that differ and concern the place; empty where they are too many.",
    ),
    ("cells", "What it said and what it says, by column."),
    ("why", "The occasion."),
    ("links_to", "Where to go from here."),
];

/// How a row of GeoJSON lies on the earth. Rings run counter-clockwise outside (RFC 7946).
fn geometry(version: Version) -> Value {
    let position = json!({
        "type": "array",
        "minItems": 2,
        "maxItems": 3,
        "items": { "type": "number" },
    });
    let list = |of: &Value, least: u8| json!({ "type": "array", "minItems": least, "items": of });
    let (ring, points) = (list(&position, 4), list(&position, 1));
    let one = |kind: &str, coordinates: Value| {
        json!({
            "type": "object",
            "required": ["type", "coordinates"],
            "properties": {
                "type": constant(kind, version),
                "coordinates": coordinates,
            },
        })
    };
    json!({ "oneOf": [
        one("Polygon", list(&ring, 1)),
        one("MultiPolygon", list(&list(&ring, 1), 1)),
        one("Point", position),
        one("MultiPoint", points),
    ]})
}

fn constant(text: &str, version: Version) -> Value {
    match version {
        Version::Three0 => json!({ "type": "string", "enum": [text] }),
        Version::Three1 => json!({ "type": "string", "const": text }),
    }
}

/// A column of the codebook as a schema.
pub fn of_field(field: &Field, version: Version) -> Value {
    let mut schema = Map::new();
    let (kind, format) = match field.kind.as_str() {
        "date" => ("string", Some("date")),
        other => (other, None),
    };
    let empty = !field.constraints.required;
    schema.extend(typed(&[kind], empty, version));
    if let Some(format) = format {
        schema.insert("format".to_owned(), json!(format));
    }
    if !field.constraints.allowed.is_empty() {
        let mut codes: Vec<Value> = field
            .constraints
            .allowed
            .iter()
            .map(|code| json!(code))
            .collect();
        if empty {
            codes.push(Value::Null);
        }
        schema.insert("enum".to_owned(), json!(codes));
    }
    let mut said = field.description.clone();
    if !field.unit.is_empty() {
        said = format!("{} Unit: {}.", said.trim_end(), field.unit);
    }
    schema.insert("description".to_owned(), json!(said.trim()));
    Value::Object(schema)
}

/// The members that name types, one or several, and nothing.
fn typed(kinds: &[&str], empty: bool, version: Version) -> Map<String, Value> {
    let mut members = Map::new();
    match version {
        Version::Three0 => {
            assert_eq!(kinds.len(), 1, "3.0 has one type: {kinds:?}");
            members.insert("type".to_owned(), json!(kinds[0]));
            if empty {
                members.insert("nullable".to_owned(), json!(true));
            }
        }
        Version::Three1 => {
            let mut kinds = kinds.to_vec();
            if empty {
                kinds.push("null");
            }
            let kinds = match kinds.as_slice() {
                [one] => json!(one),
                several => json!(several),
            };
            members.insert("type".to_owned(), kinds);
        }
    }
    members
}

/// The columns of a table of the codebook; none of an unknown one.
pub fn columns(table: &str) -> Vec<Field> {
    let edition = STATE.edition();
    let export = edition.dataset().package.export(table);
    export
        .map(|export| export.schema.fields.clone())
        .unwrap_or_default()
}

/// The schema of all `values`, which stand at the same place of several answers.
pub struct Reader {
    pub version: Version,
    /// Columns that the properties of features are.
    pub features: Vec<Field>,
}

impl Reader {
    /// `at` is the name of the column that stands here, as far as it is known.
    pub fn schema(&self, values: &[&Value], at: &str, table: &[Field]) -> Value {
        let leaf = !values
            .iter()
            .any(|value| value.is_object() || value.is_array());
        if leaf && let Some(field) = table.iter().find(|field| field.name == at) {
            return of_field(field, self.version);
        }
        let mut kinds: Vec<&str> = values.iter().filter_map(|value| kind(value)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        // Whole numbers are numbers.
        if kinds.contains(&"number") {
            kinds.retain(|kind| *kind != "integer");
        }
        let empty = values.iter().any(|value| value.is_null());
        let mut schema = if kinds.is_empty() {
            match self.version {
                // 3.0 has no type of nothing.
                Version::Three0 => typed(&["string"], true, self.version),
                Version::Three1 => Map::from_iter([("type".to_owned(), json!("null"))]),
            }
        } else {
            typed(&kinds, empty, self.version)
        };
        let objects: Vec<&Map<String, Value>> = values
            .iter()
            .filter_map(|value| value.as_object())
            .collect();
        if !objects.is_empty() {
            schema.extend(self.members(&objects, at, table));
        }
        let items: Vec<&Value> = values
            .iter()
            .filter_map(|value| value.as_array())
            .flatten()
            .collect();
        if kinds.contains(&"array") {
            let items = if items.is_empty() {
                json!({})
            } else {
                self.schema(&items, "", table)
            };
            schema.insert("items".to_owned(), items);
        }
        if let Some((_, said)) = SAID.iter().find(|(name, _)| *name == at) {
            schema.insert("description".to_owned(), json!(said));
        }
        Value::Object(schema)
    }

    fn members(
        &self,
        objects: &[&Map<String, Value>],
        at: &str,
        table: &[Field],
    ) -> Map<String, Value> {
        let mut names: Vec<&String> = Vec::new();
        for object in objects {
            names.extend(
                object
                    .keys()
                    .filter(|name| !names.contains(name))
                    .collect::<Vec<_>>(),
            );
        }
        let mut properties = Map::new();
        let mut required = Vec::new();
        for name in names {
            let values: Vec<&Value> = objects
                .iter()
                .filter_map(|object| object.get(name))
                .collect();
            if values.len() == objects.len() {
                required.push(name.clone());
            }
            let column = if at.is_empty() {
                name.clone()
            } else {
                format!("{at}_{name}")
            };
            let nested = values
                .iter()
                .any(|value| value.is_object() || value.is_array());
            // What a list holds are rows; a member of the same name that is none holds something else.
            let rows = values.iter().all(|value| value.is_array()) || name == "source";
            let own = TABLES
                .iter()
                .find(|(member, _)| nested && rows && member == name);
            // The source of an event stands in columns of the event.
            let inside = table
                .iter()
                .any(|field| field.name.starts_with(&format!("{column}_")));
            let schema = match own {
                Some((_, own)) if !inside => {
                    self.schema(&values, name, &prefixed(&columns(own), name))
                }
                _ if name == "geometry" => geometry(self.version),
                _ if name == "properties" => self.schema(&values, "", &self.features),
                // Other lists hold rows that no table describes.
                _ if values.iter().all(|value| value.is_array()) => {
                    self.schema(&values, &column, &[])
                }
                _ => self.schema(&values, &column, table),
            };
            properties.insert(name.clone(), schema);
        }
        let mut schema = Map::new();
        if !required.is_empty() {
            schema.insert("required".to_owned(), json!(required));
        }
        schema.insert("properties".to_owned(), Value::Object(properties));
        schema
    }
}

/// Columns as they are called where the walk has come by the name of their list; items of a list begin anew.
fn prefixed(columns: &[Field], name: &str) -> Vec<Field> {
    let again = columns.iter().map(|field| Field {
        name: format!("{name}_{}", field.name),
        ..field.clone()
    });
    columns.iter().cloned().chain(again).collect()
}

fn kind(value: &Value) -> Option<&'static str> {
    match value {
        Value::Null => None,
        Value::Bool(_) => Some("boolean"),
        Value::Number(number) if number.is_f64() => Some("number"),
        Value::Number(_) => Some("integer"),
        Value::String(_) => Some("string"),
        Value::Array(_) => Some("array"),
        Value::Object(_) => Some("object"),
    }
}
