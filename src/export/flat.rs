//! Nested JSON → flat columns: `{"stance": {"value": …}}` is the column `stance_value`.

use serde_json::{Map, Value};

/// The members of an object as columns, in order; arrays and objects without members are left
/// out.
#[must_use]
pub fn flat(value: &Value) -> Map<String, Value> {
    let mut columns = Map::new();
    if let Value::Object(members) = value {
        descend("", members, &mut columns);
    }
    columns
}

fn descend(prefix: &str, members: &Map<String, Value>, columns: &mut Map<String, Value>) {
    for (name, value) in members {
        let name = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}_{name}")
        };
        match value {
            Value::Object(inner) => descend(&name, inner, columns),
            Value::Array(_) => {}
            plain => {
                columns.insert(name, plain.clone());
            }
        }
    }
}
