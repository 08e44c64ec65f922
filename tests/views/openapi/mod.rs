//! The OpenAPI documents that the atlas serves are those that its answers, its codebook and its documentation make.
//!
//! Addresses, formats and parameters are read from docs/API.md, which other tests hold to the code; schemas are read off
//! real answers, and what the codebook says of a column is said of the member; examples are real answers.
//! `ATLAS_BLESS=1 cargo test --locked --test views openapi` writes them anew. A change of shape has to stand in
//! CHANGELOG.md by its fingerprint.

mod collections;
mod documented;
mod kept;
mod operations;
mod parameters;
mod schemas;

use std::{env, fs, path::Path};

use participation_atlas::http::openapi::EDITION;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::support::STATE;

/// Which version of OpenAPI a document is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// 3.0, in which OGC API – Features describes an API.
    Three0,
    /// 3.1, whose schemas are JSON Schema.
    Three1,
}

fn path_of(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn info(title: &str) -> Value {
    json!({
        "title": title,
        "version": env!("CARGO_PKG_VERSION"),
        "summary": "For any day since 2008 and any US county or state: was Secure Communities switched on here, \
             what had the place said about it, and did its jails hold or notify for ICE?",
        "description": format!(
            "Answers are those of the edition {EDITION}. They change only by addition; docs/API.md says how long what \
             holds. An unknown, repeated or empty parameter is an error. Errors are application/problem+json (RFC 9457) \
             with a stable `code`."
        ),
        "license": { "name": "Terms of reuse per table, see /data", "url": "https://opensource.org/license/mit" },
    })
}

async fn atlas() -> Value {
    let mut paths = Map::new();
    for operation in documented::operations() {
        let (path, item) = operations::item(&operation).await;
        paths.insert(path, item);
    }
    for (path, item) in collections::ogc(Version::Three1).await {
        paths.insert(format!("/ogc{}", path.trim_end_matches('/')), item);
    }
    json!({
        "openapi": "3.1.1",
        "info": info("Participation Atlas"),
        "servers": [{ "url": "/" }],
        "tags": tags(),
        "security": [],
        "paths": paths,
    })
}

async fn features() -> Value {
    let mut info = info("Participation Atlas: OGC API – Features");
    // 3.0 knows no summary.
    info.as_object_mut().unwrap().shift_remove("summary");
    let paths: Map<String, Value> = collections::ogc(Version::Three0)
        .await
        .into_iter()
        .collect();
    json!({
        "openapi": "3.0.3",
        "info": info,
        "servers": [{ "url": "/ogc" }],
        "tags": tags().as_array().unwrap()[1..],
        "security": [],
        "paths": paths,
    })
}

fn tags() -> Value {
    json!([
        { "name": "views", "description": "Every view of the atlas as data." },
        { "name": "features", "description": "OGC API – Features: places and events, filtered and paged." },
    ])
}

/// A document with a line a member and a line a path: to be compared, and not twice as long for its indentation.
fn written(document: &Value) -> String {
    let line = |(name, value): (&String, &Value)| format!("{}:{value}", json!(name));
    let members = document.as_object().unwrap().iter();
    let members: Vec<String> = members
        .map(|(name, value)| match (name.as_str(), value) {
            ("paths", Value::Object(paths)) => {
                let paths: Vec<String> = paths.iter().map(line).collect();
                format!("\"paths\":{{\n{}\n}}", paths.join(",\n"))
            }
            _ => line((name, value)),
        })
        .collect();
    format!("{{\n{}\n}}\n", members.join(",\n"))
}

/// Holds a document against the one that is served.
fn holds(name: &str, document: &Value) {
    // Any change of the code is another build, and none of the documents.
    let text = written(document)
        .replace(&STATE.edition().id, EDITION)
        .replace(participation_atlas::BUILD, "0123456789ab");
    let path = path_of(name);
    if env::var_os("ATLAS_BLESS").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let at = kept
        .lines()
        .zip(text.lines())
        .position(|(kept, made)| kept != made);
    assert!(
        kept == text,
        "{name} is not what the answers make, first on line {:?}: ATLAS_BLESS=1 cargo test --locked --test views openapi",
        at.map(|line| line + 1)
    );
}

/// A document without its words and examples: what a program relies on.
fn shape(value: &Value) -> Value {
    const WORDS: [&str; 6] = [
        "description",
        "summary",
        "title",
        "example",
        "examples",
        "info",
    ];
    match value {
        Value::Object(members) => {
            // Below `properties` stand names of members, which may be called like a word.
            let named = |name: &str| !WORDS.contains(&name);
            let mut kept = Map::new();
            for (name, value) in members {
                if matches!(name.as_str(), "properties" | "paths") {
                    let members = value.as_object().unwrap().iter();
                    let members = members.map(|(name, value)| (name.clone(), shape(value)));
                    kept.insert(name.clone(), Value::Object(members.collect()));
                } else if named(name) {
                    kept.insert(name.clone(), shape(value));
                }
            }
            Value::Object(kept)
        }
        Value::Array(items) => Value::Array(items.iter().map(shape).collect()),
        other => other.clone(),
    }
}

#[actix_web::test]
async fn the_documents_are_those_that_the_answers_make() {
    let (atlas, features) = (atlas().await, features().await);
    holds("docs/openapi/atlas.json", &atlas);
    holds("docs/openapi/features.json", &features);
    let shapes = json!([shape(&atlas), shape(&features)]).to_string();
    let shapes = shapes.replace(&STATE.edition().id, EDITION);
    let fingerprint: String = Sha256::digest(shapes.as_bytes())
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let changelog = fs::read_to_string(path_of("CHANGELOG.md")).unwrap();
    assert!(
        changelog.contains(&format!("`{fingerprint}`")),
        "an answer, a parameter or an address has another shape than before: say in CHANGELOG.md what changed, with the \
         fingerprint `{fingerprint}`"
    );
}
