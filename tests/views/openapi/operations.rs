//! Operations: an address in a format, what can be asked of it and what it answers, with a real answer as the example.

use participation_atlas::http::error::CODES;
use serde_json::{Value, json};

use super::super::support::{Answer, ask};
use super::documented::Operation;
use super::kept::{self, OF_THE_JOURNAL};
use super::schemas::{Reader, columns};
use super::{Version, parameters};

/// Days whose answers are looked at: the opening day, and one on which the whole country is switched on.
const DAYS: [&str; 2] = ["", "2013-01-22"];
fn media_type(format: &str) -> &'static str {
    match format {
        "csv" => "text/csv",
        "geojson" => "application/geo+json",
        _ => "application/json",
    }
}

/// Errors as RFC 9457 has them, with the codes of those that `is_one` takes.
fn problem(what: &str, is_one: impl Fn(u16) -> bool) -> Value {
    let codes = CODES.iter().filter(|entry| is_one(entry.status.as_u16()));
    let codes: Vec<&str> = codes.map(|entry| entry.name).collect();
    let link = json!({
        "type": "object",
        "required": ["label", "href"],
        "properties": { "label": { "type": "string" }, "href": { "type": "string" } },
    });
    let list = |items: &Value| json!({ "type": "array", "items": items });
    let schema = json!({
        "type": "object",
        "required": ["type", "title", "status", "detail", "code", "instance"],
        "properties": {
            "type": { "type": "string", "description": "Where the code is explained." },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string", "description": "What was wrong, and how to mend it." },
            "code": { "type": "string", "enum": codes },
            "instance": { "type": "string", "description": "The address." },
            "request": { "type": "string", "description": "Names the request in the log." },
            "parameter": { "type": "string", "description": "The parameter at fault." },
            "allowed": list(&json!({ "type": "string" })),
            "suggestions": list(&link),
            "choices": list(&link),
        },
    });
    json!({
        "description": what,
        "content": { "application/problem+json": { "schema": schema } },
    })
}

pub fn responses(good: Value, redirected: bool) -> Value {
    let mut responses = json!({
        "200": good,
        "304": { "description": "`If-None-Match` holds the `ETag` of this answer." },
    });
    if redirected {
        let what = "The code was divided among several jurisdictions; `choices` lists them.";
        responses["300"] = problem(what, |status| status == 300);
        responses["308"] = json!({
            "description": "The code was renamed or merged, or is written otherwise.",
            "headers": { "Location": { "schema": { "type": "string" } } },
        });
    }
    let what = "400: a parameter is unknown, repeated or cannot be read, and `parameter` names it. 404: there is no such \
        thing, or not in this edition; `suggestions` may name the nearest. 405: the atlas is for reading. 414: the address \
        is longer than any of the atlas.";
    responses["4XX"] = problem(what, |status| (400..500).contains(&status));
    let what = "500: a fault of the atlas. 503: too much is asked for at once; `Retry-After` says when to come back.";
    responses["5XX"] = problem(what, |status| status >= 500);
    responses
}

/// Cuts lists short, so that an example can be read.
pub fn short(value: &Value) -> Value {
    match value {
        Value::Array(items) if items.len() > 1 && !items[0].is_number() && !items[0].is_array() => {
            Value::Array(items[..1].iter().map(short).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(short).collect()),
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|(name, value)| (name.clone(), short(value)));
            Value::Object(members.collect())
        }
        other => other.clone(),
    }
}

/// The addresses at which an operation is looked at.
fn addresses(operation: &Operation) -> Vec<String> {
    let mut paths = vec![operation.path.clone()];
    for name in ["folder", "table", "usps", "fips", "id", "sprite"] {
        let braces = format!("{{{name}}}");
        if !operation.path.contains(&braces) {
            continue;
        }
        let (_, looked_at) = parameters::of_path(&operation.path, name);
        let filled = paths.iter().flat_map(|path| {
            looked_at
                .iter()
                .map(|value| path.replace(&braces, value))
                .collect::<Vec<_>>()
        });
        paths = filled.collect();
    }
    let has = |name: &str| {
        operation
            .parameters
            .iter()
            .any(|parameter| parameter == name)
    };
    let mut queries: Vec<String> = Vec::new();
    if has("date") && !operation.path.starts_with("/national") {
        queries.extend(DAYS.iter().map(|day| match *day {
            "" => String::new(),
            day => format!("?date={day}"),
        }));
    }
    if has("from") && operation.path.starts_with("/compare") {
        queries.extend(["", "?from=2009-01-01&to=2026-01-01", "?state=il"].map(str::to_owned));
    }
    if operation.path.starts_with("/practice") {
        // After the last year of the records.
        queries.push("?date=2026-01-01".to_owned());
    }
    if operation.path.starts_with("/timeline.") || operation.path.starts_with("/practice") {
        queries.push("?state=ca".to_owned());
    }
    if operation.path.starts_with("/table") {
        queries.push("?layer=287g&class=jail".to_owned());
        queries
            .push("?state=va&status=active,unknown&basis=own&jail_practice=cooperates".to_owned());
    }
    if operation.path.starts_with("/events") {
        queries.push(
            "?fips=17031&track=stance&from=2011-01-01&to=2013-01-01&kind=moa_signed&state=il"
                .to_owned(),
        );
    }
    if has("url") {
        let page = "?url=https%3A%2F%2Fatlas.example.org%2F";
        queries = vec![page.to_owned(), format!("{page}states%2Fil&maxwidth=400")];
    }
    if has("q") {
        queries = ["?q=cook", "?q=brooklin", "?q=illinois"]
            .map(str::to_owned)
            .to_vec();
    }
    if !queries.iter().any(String::is_empty) && !has("q") && !has("url") {
        queries.insert(0, String::new());
    }
    let asked = paths
        .iter()
        .flat_map(|path| queries.iter().map(move |query| format!("{path}{query}")));
    asked.collect()
}

/// The path of an operation, and what OpenAPI says of it.
pub async fn item(operation: &Operation) -> (String, Value) {
    let version = Version::Three1;
    let mut answers: Vec<Answer> = Vec::new();
    assert!(
        !operation.parameters.is_empty() || operation.path.ends_with('z'),
        "{}",
        operation.path
    );
    for address in addresses(operation) {
        let answer = ask(&address, &[]).await;
        let led = answer.status == 308 || answer.status == 404;
        assert!(answer.status == 200 || led, "{address}: {}", answer.body);
        if !led {
            answers.push(answer);
        }
    }
    assert!(!answers.is_empty(), "{}", operation.path);
    let mut content = json!({});
    match operation.format.as_str() {
        "csv" => {
            let head: Vec<&str> = answers[0].body.lines().take(2).collect();
            let names: Vec<&str> = head[0].split(',').collect();
            content["schema"] = json!({
                "type": "string",
                "description": "RFC 4180, UTF-8, with a line of names. The codebook at /data says what each column means.",
            });
            if !operation.path.contains("{table}") {
                content["x-columns"] = json!(names);
            }
            content["example"] = json!(head.join("\r\n") + "\r\n");
        }
        _ if operation.path == "/data/datapackage.json" || operation.path == "/data.json" => {
            content["schema"] = json!({
                "type": "object",
                "description": "A data package (https://datapackage.org): the codebook.",
            });
        }
        _ if operation.path == "/openapi.json" => {
            content["schema"] = json!({ "type": "object", "description": "This document." });
        }
        _ if operation.path.contains("{folder}") => {
            content["schema"] = json!({ "type": "object", "description": "GeoJSON (RFC 7946)." });
        }
        _ if operation.path == "/tiles/style.json" => {
            content["schema"] = json!({
                "type": "object",
                "description": "A style of the MapLibre Style Specification, version 8.",
            });
        }
        _ if operation.path == "/tiles/{sprite}.json" => {
            content["schema"] = json!({
                "type": "object",
                "description": "Where each pattern is in the picture of the same name.",
            });
        }
        _ if operation.path.starts_with("/data/steps/") => {
            content["schema"] = json!({
                "type": "object",
                "description": "What the view shows on every day, for the script of its day control; see docs/API.md.",
            });
        }
        _ => {
            let mut values: Vec<Value> = answers.iter().map(Answer::json).collect();
            let of_the_journal = OF_THE_JOURNAL.contains(&operation.path.as_str());
            if of_the_journal {
                values = kept::answers(&operation.path).await;
            }
            let (table, features) = tables_of(&operation.path);
            let all: Vec<&Value> = values.iter().collect();
            let reader = Reader {
                version,
                features: columns(features),
            };
            content["schema"] = reader.schema(&all, "", &columns(table));
            if of_the_journal {
                say_of_files(&mut content["schema"]);
            }
            let example = &values[0];
            if operation.format == "json" {
                content["example"] = short(example);
            }
        }
    }
    let mut members = Vec::new();
    for name in ["folder", "table", "usps", "fips", "id", "sprite"] {
        if operation.path.contains(&format!("{{{name}}}")) {
            members.push(parameters::of_path(&operation.path, name).0);
        }
    }
    members.extend(operation.parameters.iter().map(|name| {
        let mut parameter = parameters::of_query(name);
        if name == "url" {
            parameter["required"] = json!(true);
        }
        if name == "theme" && operation.path == "/tiles/style.json" {
            // A style is of one ground.
            parameter["schema"]["enum"] = json!(["light", "dark"]);
        }
        parameter
    }));
    let redirected = ["{fips}", "{usps}"]
        .iter()
        .any(|name| operation.path.contains(name));
    let mut good = json!({
        "description": "The answer.",
        "headers": {
            "ETag": { "schema": { "type": "string" }, "description": "Names the answer; weak." },
            "Cache-Control": { "schema": { "type": "string" } },
        },
        "content": { media_type(&operation.format): content },
    });
    if operation.path == "/oembed" {
        good["content"]["text/xml"] = json!({ "schema": { "type": "string" } });
    }
    let id: String = operation
        .path
        .trim_start_matches('/')
        .replace(['/', '.', '-'], "_")
        .replace(['{', '}'], "");
    let mut what = operation.what.clone();
    if let Some(first) = what.get(..1) {
        let first = first.to_uppercase();
        what.replace_range(..1, &first);
    }
    let get = json!({
        "operationId": id,
        "summary": summary(operation),
        "description": format!("{what}."),
        "tags": ["views"],
        "parameters": members,
        "responses": responses(good, redirected),
    });
    (operation.path.clone(), json!({ "get": get }))
}

/// Between editions it is files that change, not answers about places.
fn say_of_files(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(changes) = members.get_mut("changes") {
                changes["description"] = json!("The files that differ.");
            }
            members.values_mut().for_each(say_of_files);
        }
        Value::Array(items) => items.iter_mut().for_each(say_of_files),
        _ => {}
    }
}

/// The first clause of what a view is, with the format.
fn summary(operation: &Operation) -> String {
    let first = operation.what.split([':', ';', ',', '(']).next().unwrap();
    let format = match operation.format.as_str() {
        "geojson" => "GeoJSON".to_owned(),
        other => other.to_uppercase(),
    };
    let mut said = first.trim().to_owned();
    if let Some(letter) = said.get(..1).map(str::to_uppercase) {
        said.replace_range(..1, &letter);
    }
    format!("{said} ({format})")
}

/// The tables of the codebook whose columns stand at the top of an answer that is one row, and in its features.
fn tables_of(path: &str) -> (&'static str, &'static str) {
    let features = match path {
        "/states.geojson" => "states_on_day",
        "/practice.geojson" => "practice",
        "/compare.geojson" => "compare",
        _ => "jurisdictions_on_day",
    };
    let row = if path == "/counties/{fips}.json" {
        "jurisdictions_on_day"
    } else {
        ""
    };
    (row, features)
}
