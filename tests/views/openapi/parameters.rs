//! Parameters as OpenAPI describes them.

use participation_atlas::domain::{Basis, Code, JailPractice, Status, Track};
use participation_atlas::timeline::{
    layer::{LAYERS, STATUS},
    selection::Sort,
};
use serde_json::{Value, json};

use super::super::support::STATE;
use super::Version;
use super::documented;

fn codes<C: Code>(all: &[C]) -> Vec<&str> {
    all.iter().map(|code| code.code()).collect()
}

/// A text without control characters, which no query may hold.
pub const NO_CONTROL: &str = "^[^\\u0000-\\u001f\\u007f-\\u009f]+$";

/// The postal codes of every state and territory, in lower case.
pub fn states() -> Vec<String> {
    let edition = STATE.edition();
    let states = edition.dataset().states.iter();
    states.map(|state| state.usps.lower()).collect()
}

/// Files of the package with an extension, in a folder or at the top.
pub fn files(folder: Option<&str>, extension: &str) -> Vec<String> {
    let edition = STATE.edition();
    let resources = edition.dataset().package.resources.iter();
    resources
        .filter_map(|resource| {
            let stem = resource.path.strip_suffix(&format!(".{extension}"))?;
            match (stem.split_once('/'), folder) {
                (None, None) => Some(stem.to_owned()),
                (Some((found, name)), Some(folder)) if found == folder => Some(name.to_owned()),
                _ => None,
            }
        })
        .collect()
}

/// A parameter of the query of a view.
pub fn of_query(name: &str) -> Value {
    let day = json!({ "type": "string", "format": "date" });
    let list = |codes: Vec<&str>| {
        json!({
            "type": "array",
            "items": { "type": "string", "enum": codes },
            "minItems": 1,
        })
    };
    let one = |codes: Vec<&str>| json!({ "type": "string", "enum": codes });
    let edition = STATE.edition();
    let (schema, example) = match name {
        "date" => (day, json!("2013-01-22")),
        "from" => (day, json!("2011-05-03")),
        "to" => (day, json!("2013-01-22")),
        "known" => (day, json!("2026-12-01")),
        "layer" => {
            let layers = LAYERS.iter().map(|layer| layer.code);
            (
                one(std::iter::once(STATUS).chain(layers).collect()),
                json!("287g"),
            )
        }
        "state" => {
            let lower = states();
            let upper = lower.iter().map(|usps| usps.to_ascii_uppercase());
            let digits = edition
                .dataset()
                .states
                .iter()
                .map(|state| state.fips.to_string());
            let all: Vec<String> = lower.iter().cloned().chain(upper).chain(digits).collect();
            (json!({ "type": "string", "enum": all }), json!("il"))
        }
        "status" => (list(codes(Status::ALL)), json!(["active_over_objection"])),
        "jail_practice" => (list(codes(JailPractice::ALL)), json!(["limits_holds"])),
        "basis" => (one(codes(Basis::ALL)), json!("own")),
        "track" => (one(codes(Track::ALL)), json!("stance")),
        "sort" => (one(codes(Sort::ALL)), json!("population")),
        "kind" => {
            let kinds = edition.dataset().package.kinds_of_event().iter();
            (
                one(kinds.map(|kind| kind.value.as_str()).collect()),
                json!("moa_signed"),
            )
        }
        "fips" => (
            json!({ "type": "string", "pattern": "^[0-9]{5}$" }),
            json!("17031"),
        ),
        "q" => (
            json!({ "type": "string", "minLength": 1, "maxLength": 100, "pattern": NO_CONTROL }),
            json!("Brooklyn"),
        ),
        "edition" => (
            json!({ "type": "string", "enum": [edition.id] }),
            json!(edition.id),
        ),
        "class" => {
            let mut codes: Vec<&str> = Vec::new();
            for class in LAYERS.iter().flat_map(|layer| layer.classes.iter()) {
                // Layers share some.
                if !codes.contains(&class.code) {
                    codes.push(class.code);
                }
            }
            (list(codes), json!(["jail"]))
        }
        "url" => (
            json!({ "type": "string", "format": "uri", "maxLength": 1000 }),
            json!("https://atlas.example.org/states/il"),
        ),
        "maxwidth" | "maxheight" => (
            json!({ "type": "integer", "minimum": 160, "maximum": 10_000 }),
            json!(600),
        ),
        "format" => (one(vec!["json", "xml"]), json!("json")),
        "theme" => (one(vec!["auto", "light", "dark"]), json!("dark")),
        "dnt" => (one(vec!["0", "1"]), json!("1")),
        other => panic!("no schema for the parameter `{other}`"),
    };
    let mut parameter = json!({
        "name": name,
        "in": "query",
        "required": false,
        "description": documented::parameter(name),
        "schema": schema,
        "example": example,
    });
    if schema["type"] == "array" {
        parameter["style"] = json!("form");
        parameter["explode"] = json!(false);
    }
    parameter
}

/// A parameter of the path: its description, its values, and those of which answers are looked at.
pub fn of_path(path: &str, name: &str) -> (Value, Vec<String>) {
    let texts = |values: &[&str]| values.iter().map(|&value| value.to_owned()).collect();
    let (what, schema, looked_at): (_, Value, Vec<String>) = match name {
        "usps" => (
            "Postal code of a state or territory, in lower case.",
            json!({ "type": "string", "enum": states() }),
            texts(&["il", "ma", "dc", "pr", "as", "ia", "la"]),
        ),
        "fips" => (
            "Five-digit code of a jurisdiction of 2010. One that was renamed or merged leads on with 308, one that was \
             divided is 300 with the choices, any other is 404 with suggestions.",
            json!({ "type": "string", "pattern": "^[0-9]{5}$" }),
            texts(&[
                "17031", "06075", "60010", "19161", "25017", "46113", "48201", "04013",
            ]),
        ),
        "id" => (
            "Id of a source, as rows cite it.",
            json!({ "type": "string", "pattern": "^[A-Za-z0-9-]{1,40}$" }),
            texts(&["IL-SFBG", "SC-A", "ABOUT-2014", "R2-NPR1"]),
        ),
        "table" => {
            let folder = path.contains("{folder}").then_some("measures");
            let extension = path.rsplit('.').next().unwrap();
            let mut names = match folder {
                None => files(None, extension),
                Some(_) => ["measures", "layers", "boundaries"]
                    .iter()
                    .flat_map(|folder| files(Some(folder), extension))
                    .collect(),
            };
            if folder.is_none() {
                names.push("spells".to_owned());
            }
            let first = names[..1].to_vec();
            (
                "A table of the package.",
                json!({ "type": "string", "enum": names }),
                first,
            )
        }
        "sprite" => (
            "Ground of the map, with `@2x` for dense screens.",
            json!({ "type": "string", "enum": ["sprite-light", "sprite-light@2x", "sprite-dark", "sprite-dark@2x"] }),
            texts(&["sprite-light", "sprite-dark@2x"]),
        ),
        "folder" => {
            let folders: &[&str] = if path.ends_with("geojson") {
                &["boundaries"]
            } else {
                &["measures", "layers"]
            };
            (
                "A folder of the package.",
                json!({ "type": "string", "enum": folders }),
                texts(&folders[..1]),
            )
        }
        other => panic!("no schema for `{other}` in {path}"),
    };
    let parameter = json!({
        "name": name,
        "in": "path",
        "required": true,
        "description": what,
        "schema": schema,
        "example": looked_at[0],
    });
    (parameter, looked_at)
}

/// A parameter of OGC API – Features, in the form that the standard prescribes.
pub fn of_ogc(name: &str, schema: Value, version: Version) -> Value {
    let mut schema = schema;
    if version == Version::Three1
        && let Some(members) = schema.as_object_mut()
    {
        // More than there can be on a page is no error, so it is none of the schema.
        members.remove("maximum");
    }
    json!({
        "name": name,
        "in": "query",
        "required": false,
        "description": documented::parameter(name),
        "schema": schema,
        "style": "form",
        "explode": false,
    })
}
