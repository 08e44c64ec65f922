//! `/data`: the codebook, the downloads, the errors; and the files of the edition as they are.

use super::super::error::{CODES, Entry};
use super::super::{
    Error, Format, Frame, ask,
    cache::CachePolicy,
    conditional::{Body, Reply},
    format::{self, Asked},
    visit::Visit,
};
use super::reference::Address;
use crate::dataset::package::{Category, Export, Field, PACKAGE_FILE, Resource, Schema};
use crate::export;
use crate::words::catalogue as t;
use crate::words::number;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde_json::{json, value::RawValue};
use std::borrow::Cow;

const FORMATS: [Format; 2] = [Format::Html, Format::Json];
/// Path, under `/data/`, of the one table that is computed.
const SPELLS: &str = "spells.csv";

/// A table of the codebook.
struct TableView<'a> {
    id: String,
    title: &'a str,
    description: &'a str,
    reuse: &'a str,
    credit: &'a str,
    /// Address of the file, with its size; none for tables that addresses answer with.
    file: Option<(String, String)>,
    columns: Vec<ColumnView<'a>>,
}

/// A column of the codebook.
struct ColumnView<'a> {
    id: String,
    name: &'a str,
    title: &'a str,
    /// Type, unit and what a value must be.
    form: String,
    description: &'a str,
    categories: &'a [Category],
}

/// A format, with what it is for.
struct FormatView {
    extension: &'static str,
    content_type: &'static str,
    what: &'static str,
}

#[derive(Template)]
#[template(path = "data.html")]
struct Page<'a> {
    frame: Frame,
    title: String,
    edition: &'a str,
    tables: Vec<TableView<'a>>,
    shapes: Vec<TableView<'a>>,
    exports: Vec<TableView<'a>>,
    formats: Vec<FormatView>,
    errors: &'static [Entry],
    downloads: Vec<super::parts::Named>,
}

/// The codebook as a page and as JSON.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address("/data", Vec::new(), &query)?;
    visit.answer_at(&asked, &address, || match asked.format {
        Format::Html => html(&visit, &address).map(String::into_bytes),
        _ => document(&visit, &address),
    })
}

/// A table of the package as it is, or the history computed from it.
pub async fn file(visit: Visit, name: web::Path<String>) -> Result<HttpResponse, Error> {
    handed_on(&visit, &name)
}

/// A boundary file of the package as it is.
pub async fn boundary(visit: Visit, name: web::Path<String>) -> Result<HttpResponse, Error> {
    handed_on(&visit, &format!("boundaries/{name}"))
}

/// Only what the package lists is here, by its exact path: there is no way from an address to any other file.
fn handed_on(visit: &Visit, path: &str) -> Result<HttpResponse, Error> {
    let extension = format::split_extension(path).1;
    let format = extension.and_then(Format::from_extension);
    let edition = &visit.edition;
    let original = edition.originals.get(path);
    let (true, Some(format)) = (original.is_some() || path == SPELLS, format) else {
        return Err(
            Error::page_not_found().suggest("All files, with what is in them", "/data#files")
        );
    };
    let asked = Asked {
        stem: path,
        format,
        negotiated: false,
    };
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address(format!("/data/{path}"), Vec::new(), &query)?;
    let name = path.rsplit('/').next().unwrap_or_default();
    // The file itself does not say of which edition it is, so its name does.
    let saved = format!("participation-atlas-{}-{name}", edition.id);
    let reply = Reply {
        address: &address.to(""),
        format,
        negotiated: false,
        policy: CachePolicy::view(false, query.get("edition").is_some()),
        file_name: (format != Format::Json).then_some(saved),
    };
    visit.respond(reply, || match original {
        Some(Cow::Borrowed(bytes)) => Ok(Body::from(web::Bytes::from_static(bytes))),
        Some(Cow::Owned(bytes)) => Ok(Body::from(bytes.clone())),
        None => Ok(Body::from(export::spells_csv(&edition.timeline)?)),
    })
}

fn document(visit: &Visit, address: &Address) -> Result<Vec<u8>, Error> {
    let package = visit.edition.originals.get(PACKAGE_FILE);
    let package: &RawValue = serde_json::from_slice(package.map_or(b"null", |bytes| bytes))?;
    let errors = CODES.iter().map(|entry| {
        json!({
            "code": entry.name,
            "status": entry.status.as_u16(),
            "title": entry.title,
            "meaning": entry.meaning,
        })
    });
    #[derive(serde::Serialize)]
    struct Document<'a> {
        edition: &'a str,
        package: &'a RawValue,
        errors: Vec<serde_json::Value>,
        links: export::Links,
    }
    let mut body = serde_json::to_vec(&Document {
        edition: &visit.edition.id,
        package,
        errors: errors.collect(),
        links: address.links(visit.base(), &FORMATS),
    })?;
    body.push(b'\n');
    Ok(body)
}

fn html(visit: &Visit, address: &Address) -> Result<String, Error> {
    let package = &visit.edition.dataset().package;
    let table = |resource| resource_view(visit, address, resource);
    let (tables, shapes): (Vec<&Resource>, Vec<&Resource>) = package
        .resources
        .iter()
        .partition(|resource| resource.schema.is_some());
    Ok(Page {
        frame: visit.frame(&address.to("")),
        title: format!(
            "Data and codebook: {} files, {} tables of answers",
            number(package.resources.len() as u64),
            number(package.exports.len() as u64)
        ),
        edition: &visit.edition.id,
        tables: tables.into_iter().map(table).collect(),
        shapes: shapes.into_iter().map(table).collect(),
        exports: package.exports.iter().map(export_view).collect(),
        formats: FORMATS_SAID.into_iter().map(format_view).collect(),
        errors: CODES,
        downloads: address.downloads(&FORMATS),
    }
    .render()?)
}

fn resource_view<'a>(visit: &'a Visit, address: &Address, resource: &'a Resource) -> TableView<'a> {
    let bytes = visit.edition.originals.get(&resource.path);
    let size = bytes.map_or(0, |bytes| bytes.len());
    TableView {
        id: format!("table-{}", resource.name),
        title: &resource.title,
        description: &resource.description,
        reuse: &resource.reuse,
        credit: &resource.credit,
        file: Some((
            address.below(&resource.path),
            format!("{}, {}", resource.path, size_in_words(size)),
        )),
        columns: columns(&resource.name, resource.schema.as_ref()),
    }
}

fn export_view(table: &Export) -> TableView<'_> {
    TableView {
        id: format!("export-{}", table.name),
        title: &table.title,
        description: &table.description,
        reuse: "",
        credit: "",
        file: None,
        columns: columns(&table.name, Some(&table.schema)),
    }
}

fn columns<'a>(table: &str, schema: Option<&'a Schema>) -> Vec<ColumnView<'a>> {
    let fields = schema.map(|schema| schema.fields.as_slice());
    let view = |field: &'a Field| ColumnView {
        id: format!("{table}-{}", field.name),
        name: &field.name,
        title: &field.title,
        form: form(field),
        description: &field.description,
        categories: &field.categories,
    };
    fields.unwrap_or_default().iter().map(view).collect()
}

/// What a cell may hold: `integer, people, required`.
fn form(field: &Field) -> String {
    let mut parts = vec![field.kind.clone()];
    if !field.unit.is_empty() {
        parts.push(format!("in {}", field.unit));
    }
    if field.constraints.required {
        parts.push("never empty".to_owned());
    }
    if field.constraints.unique {
        parts.push("different in every row".to_owned());
    }
    // Where codes are explained, they are listed under the column.
    if field.categories.is_empty() && !field.constraints.allowed.is_empty() {
        parts.push(format!("one of {}", field.constraints.allowed.join(", ")));
    }
    if let Some(pattern) = &field.constraints.pattern {
        parts.push(format!("of the form {pattern}"));
    }
    parts.join("; ")
}

fn size_in_words(bytes: usize) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// The formats, in the order in which readers meet them.
const FORMATS_SAID: [(Format, &str); 6] = [
    (
        Format::Html,
        "The page. It is at the address without an extension.",
    ),
    (
        Format::Json,
        "The answer as nested objects: tracks with value, since, basis and event. Missing values are null.",
    ),
    (
        Format::Csv,
        "The same flattened with “_”, one row a place or event. UTF-8, RFC 4180, no comment lines; edition, date and \
         filter are columns. A text that a spreadsheet would run as a formula has an apostrophe before it.",
    ),
    (
        Format::GeoJson,
        "The same rows as properties of their shapes (RFC 7946, longitude and latitude).",
    ),
    (
        Format::Svg,
        "The picture of a map or of a place’s three tracks, with its legend, date and edition inside.",
    ),
    (Format::Atom, "The newest events as a feed (RFC 4287)."),
];

fn format_view((format, what): (Format, &'static str)) -> FormatView {
    FormatView {
        extension: format.extension(),
        content_type: format.content_type(),
        what,
    }
}
