//! OGC API – Features as OpenAPI describes it.

use participation_atlas::domain::Code as _;
use participation_atlas::export::collections::Collection;
use serde_json::{Value, json};

use super::super::support::{STATE, data};
use super::operations::{responses, short};
use super::schemas::{Reader, columns};
use super::{Version, parameters};

/// The resources of OGC API – Features below its root.
pub async fn ogc(version: Version) -> Vec<(String, Value)> {
    let mut items = Vec::new();
    let plain = [
        ("/", "Landing page"),
        ("/conformance", "What the API conforms to"),
        ("/collections", "Collections"),
    ];
    let mut all: Vec<(String, String, &str, Vec<Value>)> = plain
        .iter()
        .map(|(path, what)| {
            (
                (*path).to_owned(),
                (*what).to_owned(),
                "application/json",
                Vec::new(),
            )
        })
        .collect();
    for &collection in Collection::ALL {
        let edition = STATE.edition();
        let timeline = &edition.timeline;
        let title = collection
            .title(timeline, participation_atlas::domain::Lang::En)
            .unwrap();
        let here = format!("/collections/{collection}");
        all.push((here.clone(), title.clone(), "application/json", Vec::new()));
        for (which, what) in [("queryables", "Queryables"), ("schema", "Schema")] {
            let what = format!("{what}: {title}");
            all.push((
                format!("{here}/{which}"),
                what,
                "application/schema+json",
                Vec::new(),
            ));
        }
        let mut of_items = standard(version);
        let own = [crs(version), datetime(version)];
        for field in collection.queryables(timeline).unwrap() {
            let mut schema = super::schemas::of_field(field, version);
            let said = schema.as_object_mut().unwrap().shift_remove("description");
            not_null(&mut schema);
            of_items.push(json!({
                "name": field.name,
                "in": "query",
                "required": false,
                "description": said,
                "schema": schema,
            }));
        }
        all.push((
            format!("{here}/items"),
            format!("Features: {title}"),
            "application/geo+json",
            of_items,
        ));
        let id = json!({
            "name": "id", "in": "path", "required": true,
            "description": "FIPS code of a place, id of an event.",
            "schema": { "type": "string", "pattern": "^[A-Za-z0-9-]{1,40}$" },
        });
        let of_one = std::iter::once(id).chain(own).collect();
        all.push((
            format!("{here}/items/{{id}}"),
            format!("One feature: {title}"),
            "application/geo+json",
            of_one,
        ));
    }
    for (path, what, kind, mut members) in all {
        let id = match path.split('/').nth(2) {
            Some("counties") => "17031",
            Some("states") => "17",
            _ => "ST0042",
        };
        let address = format!("/ogc{}", path.trim_end_matches('/').replace("{id}", id));
        let mut looked_at = vec![data(&address).await.json()];
        let table = match path.split('/').nth(2) {
            Some("states") => "states_on_day",
            Some("events") => "events",
            _ => "jurisdictions_on_day",
        };
        if path.ends_with("/items") {
            looked_at.push(
                data(&format!("{address}?limit=5000&datetime=2013-01-22"))
                    .await
                    .json(),
            );
            looked_at.push(data(&format!("{address}?limit=2&offset=2")).await.json());
        }
        members.push(parameters::of_ogc(
            "f",
            json!({ "type": "string", "enum": ["json", "html"] }),
            version,
        ));
        members.push(edition());
        let mut content = json!({});
        let values: Vec<&Value> = looked_at.iter().collect();
        content["schema"] = match kind {
            "application/schema+json" => json!({ "type": "object" }),
            _ if path.contains("/collections") && !path.contains("/items") => {
                json!({ "type": "object" })
            }
            _ => {
                let features = columns(table);
                Reader { version, features }.schema(&values, "", &[])
            }
        };
        if !path.contains("/items") {
            content["example"] = short(&looked_at[0]);
        }
        let good = json!({
            "description": "The answer.",
            "content": {
                kind: content,
                "text/html": { "schema": { "type": "string" } },
            },
        });
        let named = path
            .trim_matches('/')
            .replace(['/', '-'], "_")
            .replace(['{', '}'], "");
        let get = json!({
            "operationId": format!("ogc_{}", if named.is_empty() { "landing" } else { &named }),
            "summary": what,
            "description": format!("{what}."),
            "tags": ["features"],
            "parameters": members,
            "responses": responses(good, false),
        });
        items.push((path, json!({ "get": get })));
    }
    items
}

fn edition() -> Value {
    parameters::of_query("edition")
}

/// The parameters that the standard defines, as it does.
fn standard(version: Version) -> Vec<Value> {
    let one = |name, schema| parameters::of_ogc(name, schema, version);
    let mut bbox = json!({
        "type": "array", "minItems": 4, "maxItems": 6, "items": { "type": "number" },
    });
    if version == Version::Three1 {
        let of = |count: u8| json!({ "minItems": count, "maxItems": count });
        bbox["oneOf"] = json!([of(4), of(6)]);
    }
    let limit = json!({ "type": "integer", "minimum": 1, "maximum": 5000, "default": 100 });
    vec![
        one("bbox", bbox),
        one("bbox-crs", systems()),
        crs(version),
        datetime(version),
        one("limit", limit),
        one(
            "offset",
            json!({ "type": "integer", "minimum": 0, "default": 0 }),
        ),
    ]
}

fn systems() -> Value {
    use participation_atlas::export::collections::Crs;
    json!({ "type": "string", "format": "uri", "enum": Crs::ALL.map(Crs::uri) })
}

fn crs(version: Version) -> Value {
    parameters::of_ogc("crs", systems(), version)
}

fn datetime(version: Version) -> Value {
    // A day that is in the calendar, alone, with a time and an offset, or in an interval with one that may be open.
    let day = "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)\
        |02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])\
        |(?:[02468][048]|[13579][26])00)-02-29)";
    let two = "[0-5][0-9]";
    let hour = "(?:[01][0-9]|2[0-3])";
    let time = format!("T{hour}:{two}:{two}(?:\\.[0-9]{{1,9}})?(?:Z|[+-]{hour}:{two})");
    let instant = format!("{day}(?:{time})?");
    let end = format!("(?:{instant}|\\.\\.)?");
    let pattern = format!("^(?:{instant}|{end}/{end})$");
    let mut schema = json!({ "type": "string", "pattern": pattern });
    if version == Version::Three0 {
        // The standard gives the parameter no form, and clients compare.
        schema.as_object_mut().unwrap().shift_remove("pattern");
    }
    let mut parameter = parameters::of_ogc("datetime", schema, version);
    parameter["example"] = json!("2010-10-01");
    parameter
}

/// A filter has a value: what has none is asked for by nothing.
fn not_null(schema: &mut Value) {
    let members = schema.as_object_mut().unwrap();
    members.shift_remove("nullable");
    let free = !members.contains_key("enum") && !members.contains_key("format");
    if free && members["type"].to_string().contains("string") {
        members.insert("minLength".to_owned(), json!(1));
        members.insert("pattern".to_owned(), json!(parameters::NO_CONTROL));
    }
    if let Some(Value::Array(kinds)) = members.get("type").cloned() {
        members.insert("type".to_owned(), kinds[0].clone());
    }
    if let Some(Value::Array(codes)) = members.get_mut("enum") {
        codes.retain(|code| !code.is_null());
    }
}
