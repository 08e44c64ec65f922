//! What the API is, for programs and for those who write them: OpenAPI documents and the page of them.
//!
//! The documents are made from real answers, the codebook and docs/API.md by a test, which fails when one is not what
//! they make (`tests/views/openapi`).

use actix_web::{HttpResponse, web};
use askama::Template;
use serde_json::Value;

use super::{Error, Format, Frame, ask, visit::Visit};
use crate::domain::Code as _;
use crate::words::catalogue as t;

/// The whole API, in OpenAPI 3.1.
pub const ATLAS: &str = include_str!("../../docs/openapi/atlas.json");
/// OGC API – Features, in OpenAPI 3.0.
pub const FEATURES: &str = include_str!("../../docs/openapi/features.json");
/// Stands in both for the edition that answers.
pub const EDITION: &str = "2000-01-01-00000000";

const FORMATS: [Format; 2] = [Format::Html, Format::Json];

/// The API as a page and as a document.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address("/openapi", Vec::new(), &query)?;
    visit.answer_at(&asked, &address, || match asked.format {
        Format::Html => page(&visit, ATLAS, &address.to("")).map(String::into_bytes),
        _ => Ok(serde_json::to_vec(&definition(ATLAS, &visit)?)?),
    })
}

/// A document of the edition that answers, at the address where this server is found.
///
/// # Errors
/// None that a document of ours could cause.
pub fn definition(document: &str, visit: &Visit) -> Result<Value, Error> {
    let text = document.replace(EDITION, &visit.edition.id);
    let mut definition: Value = serde_json::from_str(&text)?;
    if let Some(url) = definition.pointer_mut("/servers/0/url") {
        let path = url.as_str().unwrap_or_default().trim_end_matches('/');
        *url = Value::String(format!("{}{path}", visit.base()));
    }
    Ok(definition)
}

/// An address with what can be asked of it.
struct Operation {
    id: String,
    path: String,
    summary: String,
    description: String,
    parameters: Vec<Parameter>,
    /// Media types of a good answer.
    kinds: Vec<String>,
    /// Names and meanings of what an answer begins with.
    members: Vec<(String, String)>,
}

struct Parameter {
    name: String,
    required: bool,
    kind: String,
    said: String,
}

#[derive(Template)]
#[template(path = "openapi.html")]
struct Page {
    frame: Frame,
    title: &'static str,
    base: String,
    json: String,
    operations: Vec<Operation>,
}

/// The page of a document.
///
/// # Errors
/// None that a document of ours could cause.
pub fn page(visit: &Visit, document: &str, address: &str) -> Result<String, Error> {
    let definition = definition(document, visit)?;
    let paths = definition.get("paths").and_then(Value::as_object);
    let operations = paths.into_iter().flatten().filter_map(|(path, item)| {
        let operation = item.get("get")?;
        Some(read(path, operation))
    });
    let page = Page {
        frame: visit.frame(address),
        title: t::openapi_title(visit.lang),
        base: visit.base().to_owned(),
        json: if document == ATLAS {
            visit.lang.at("/openapi.json")
        } else {
            format!("{}?f=json", visit.lang.at("/ogc/api"))
        },
        operations: operations.collect(),
    };
    Ok(page.render()?)
}

fn text(value: &Value, name: &str) -> String {
    value
        .get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

fn read(path: &str, operation: &Value) -> Operation {
    let parameters = operation.get("parameters").and_then(Value::as_array);
    let parameters = parameters.into_iter().flatten().map(|parameter| Parameter {
        name: text(parameter, "name"),
        required: parameter.get("required") == Some(&Value::Bool(true)),
        kind: kind(parameter.get("schema").unwrap_or(&Value::Null)),
        said: text(parameter, "description"),
    });
    let content = operation.pointer("/responses/200/content");
    let content = content.and_then(Value::as_object);
    let schema = content
        .and_then(|content| content.values().next())
        .and_then(|media| media.pointer("/schema/properties"))
        .and_then(Value::as_object);
    let members = schema
        .into_iter()
        .flatten()
        .map(|(name, schema)| (name.clone(), text(schema, "description")));
    Operation {
        id: text(operation, "operationId"),
        path: path.to_owned(),
        summary: text(operation, "summary"),
        description: text(operation, "description"),
        parameters: parameters.collect(),
        kinds: content
            .map(|content| content.keys().cloned().collect())
            .unwrap_or_default(),
        members: members.collect(),
    }
}

/// What a value must be, in a few words of JSON Schema.
fn kind(schema: &Value) -> String {
    let format = text(schema, "format");
    let items = schema.get("items").map(kind);
    match (text(schema, "type"), items) {
        (_, Some(items)) => format!("{items}, …"),
        (_, _) if !format.is_empty() => format,
        (kind, _) => kind,
    }
}
