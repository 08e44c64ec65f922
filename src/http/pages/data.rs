//! `/data`: the codebook, the downloads, the errors; and the files of the edition as they are.

use super::super::error::{CODES, Entry, Wording};
use super::super::{
    Desk, Error, Format, Frame, Sharing, ask,
    cache::CachePolicy,
    conditional::Reply,
    format::{self, Asked},
    visit::Visit,
};
use super::reference::Address;
use super::take::Take;
use crate::dataset::package::{Category, Export, Field, PACKAGE_FILE, Resource, Schema};
use crate::domain::Lang;
use crate::export;
use crate::words::catalogue as t;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde_json::{json, value::RawValue};

const FORMATS: [Format; 2] = [Format::Html, Format::Json];
/// Paths, under `/data/`, of the tables that are computed.
const SPELLS: &str = "spells.csv";
/// Path, under `/data/`, of everything in one file.
const ARCHIVE: &str = "participation-atlas.zip";
const MEASURES: &str = "measures.csv";

/// A table of the codebook.
struct TableView<'a> {
    id: String,
    title: &'a str,
    description: &'a str,
    /// The terms of reuse, as a sentence; empty for tables that addresses answer with.
    reuse: String,
    /// The credit line, as markup.
    credit: String,
    /// The notice to keep with every copy; empty for most.
    notice: Vec<&'a str>,
    /// The heading over it.
    notice_is: &'static str,
    /// The heading over the address of its file.
    file_is: &'static str,
    /// Address of the file, with its size; none for tables that addresses answer with.
    file: Option<(String, String)>,
    /// How many columns it has, in words.
    counted: String,
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
    categories: Vec<CodeView<'a>>,
}

/// A code of the codebook.
struct CodeView<'a> {
    value: &'a str,
    label: &'a str,
    description: &'a str,
}

/// An error with what is said of it.
struct ErrorView {
    name: &'static str,
    status: u16,
    title: &'static str,
    meaning: &'static str,
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
    errors: Vec<ErrorView>,
    downloads: Take,
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

/// A table of the package as it is, the history computed from it, or everything in one file.
pub async fn file(visit: Visit, name: web::Path<String>) -> Result<HttpResponse, Error> {
    if *name == ARCHIVE {
        archive(&visit).await
    } else {
        handed_on(&visit, &name)
    }
}

/// The whole edition. It is made when it is first asked for, and kept.
async fn archive(visit: &Visit) -> Result<HttpResponse, Error> {
    let asked = visit.format(ARCHIVE, &[Format::Zip])?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address(format!("/data/{ARCHIVE}"), Vec::new(), &query)?;
    let reply = Reply {
        address: &address.to(""),
        format: asked.format,
        negotiated: false,
        policy: CachePolicy::view(false, query.get("edition").is_some()),
        file_name: Some(format!("participation-atlas-{}.zip", visit.edition.id)),
    };
    let made = |desk: &Desk| {
        let edition = &desk.edition;
        edition.kept(ARCHIVE, || {
            Ok(export::archive(edition.dataset(), &edition.originals)?)
        })
    };
    visit.respond_apart(&reply, made).await
}

/// A file of the package that lies in a folder, as it is.
pub async fn in_folder(
    visit: Visit,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    let (folder, name) = path.into_inner();
    handed_on(&visit, &format!("{folder}/{name}"))
}

/// Only what the package lists is here, by its exact path: there is no way from an address to any other file.
fn handed_on(visit: &Visit, path: &str) -> Result<HttpResponse, Error> {
    let extension = format::split_extension(path).1;
    let format = extension.and_then(Format::from_extension);
    let edition = &visit.edition;
    let original = edition.originals.size(path).is_some();
    let (true, Some(format)) = (original || path == SPELLS || path == MEASURES, format) else {
        return Err(Error::page_not_found().suggest(
            Wording::of(t::error_suggest_files),
            visit.lang.at("/data#files"),
        ));
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
    visit.respond(&reply, || match edition.originals.get(path) {
        Some(bytes) => Ok(bytes.into_owned()),
        None if path == MEASURES => Ok(export::measures_table(&edition.timeline)?.csv()?),
        None => Ok(export::spells_table(&edition.timeline)?.csv()?),
    })
}

fn document(visit: &Visit, address: &Address) -> Result<Vec<u8>, Error> {
    let package = visit.edition.originals.get(PACKAGE_FILE);
    let package: &RawValue = serde_json::from_slice(package.as_deref().unwrap_or(b"null"))?;
    let errors = CODES.iter().map(|entry| {
        json!({
            "code": entry.name,
            "status": entry.status.as_u16(),
            "title": entry.code.title(visit.lang),
            "meaning": entry.code.meaning(visit.lang),
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
    let title = t::data_title(visit.lang, package.resources.len(), package.exports.len());
    let page = visit.frame_of_a_page(&address.to(""), &title);
    let files = [ARCHIVE, PACKAGE_FILE, SPELLS, MEASURES].into_iter();
    let files = files.chain(package.resources.iter().map(|table| table.path.as_str()));
    let files = files.filter_map(|path| {
        let format = Format::from_extension(format::split_extension(path).1?)?;
        Some((format, format!("{}{}", visit.base(), address.below(path))))
    });
    let dataset = visit.dataset_of_the_edition(page.cited(), files.collect());
    let (tables, shapes): (Vec<&Resource>, Vec<&Resource>) = package
        .resources
        .iter()
        .partition(|resource| resource.schema.is_some());
    Ok(Page {
        frame: Frame {
            sharing: page.sharing.map(|sharing| Sharing {
                dataset: Some(dataset),
                ..sharing
            }),
            ..page
        },
        title,
        edition: &visit.edition.id,
        tables: tables.into_iter().map(table).collect(),
        shapes: shapes.into_iter().map(table).collect(),
        exports: package
            .exports
            .iter()
            .map(|table| export_view(visit.lang, table))
            .collect(),
        formats: FORMATS_SAID
            .into_iter()
            .map(|format| format_view(visit.lang, format))
            .collect(),
        errors: CODES
            .iter()
            .map(|entry| error_view(visit.lang, entry))
            .collect(),
        downloads: Take::files(address.downloads(&FORMATS)),
    }
    .render()?)
}

fn resource_view<'a>(visit: &'a Visit, address: &Address, resource: &'a Resource) -> TableView<'a> {
    let lang = visit.lang;
    let size = visit.edition.originals.size(&resource.path).unwrap_or(0);
    let columns = columns(lang, &resource.name, resource.schema.as_ref());
    TableView {
        id: format!("table-{}", resource.name),
        title: resource.title_in(lang),
        description: resource.description_in(lang),
        reuse: t::data_reuse(lang, resource.reuse_in(lang)),
        credit: t::data_credit_html(lang, &resource.credit),
        notice: resource.notice.split_terminator("\n\n").collect(),
        notice_is: t::data_notice(lang),
        file_is: t::data_file(lang),
        file: Some((
            address.below(&resource.path),
            format!("{}, {}", resource.path, size_in_words(size)),
        )),
        counted: t::data_columns(lang, columns.len()),
        columns,
    }
}

fn export_view(lang: Lang, table: &Export) -> TableView<'_> {
    let columns = columns(lang, &table.name, Some(&table.schema));
    TableView {
        id: format!("export-{}", table.name),
        title: table.title_in(lang),
        description: table.description_in(lang),
        reuse: String::new(),
        credit: String::new(),
        notice: Vec::new(),
        notice_is: "",
        file_is: "",
        file: None,
        counted: t::data_columns(lang, columns.len()),
        columns,
    }
}

fn columns<'a>(lang: Lang, table: &str, schema: Option<&'a Schema>) -> Vec<ColumnView<'a>> {
    let fields = schema.map(|schema| schema.fields.as_slice());
    let code = |code: &'a Category| CodeView {
        value: &code.value,
        label: code.label_in(lang),
        description: code.description_in(lang),
    };
    let view = |field: &'a Field| ColumnView {
        id: format!("{table}-{}", field.name),
        name: &field.name,
        title: field.title_in(lang),
        form: form(lang, field),
        description: field.description_in(lang),
        categories: field.categories.iter().map(code).collect(),
    };
    fields.unwrap_or_default().iter().map(view).collect()
}

/// What a cell may hold: `integer; in people; never empty`.
fn form(lang: Lang, field: &Field) -> String {
    let mut parts = vec![field.kind.clone()];
    if !field.unit.is_empty() {
        parts.push(t::data_form_unit(lang, field.unit_in(lang)));
    }
    if field.constraints.required {
        parts.push(t::data_form_required(lang).to_owned());
    }
    if field.constraints.unique {
        parts.push(t::data_form_unique(lang).to_owned());
    }
    // Where codes are explained, they are listed under the column.
    if field.categories.is_empty() && !field.constraints.allowed.is_empty() {
        let codes = field.constraints.allowed.join(", ");
        parts.push(t::data_form_one_of(lang, codes));
    }
    if let Some(pattern) = &field.constraints.pattern {
        parts.push(t::data_form_pattern(lang, pattern));
    }
    parts.join("; ")
}

fn error_view(lang: Lang, entry: &Entry) -> ErrorView {
    ErrorView {
        name: entry.name,
        status: entry.status.as_u16(),
        title: entry.code.title(lang),
        meaning: entry.code.meaning(lang),
    }
}

fn size_in_words(bytes: usize) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// The formats, in the order in which readers meet them.
const FORMATS_SAID: [Format; 15] = [
    Format::Html,
    Format::Json,
    Format::Csv,
    Format::Xlsx,
    Format::GeoJson,
    Format::TopoJson,
    Format::Svg,
    Format::Png,
    Format::Pdf,
    Format::Atom,
    Format::BibTex,
    Format::CslJson,
    Format::Zip,
    Format::Xml,
    Format::Mvt,
];

fn format_view(lang: Lang, format: Format) -> FormatView {
    FormatView {
        extension: format.extension(),
        content_type: format.content_type(),
        what: match format {
            Format::Html => t::format_html(lang),
            Format::Json => t::format_json(lang),
            Format::Csv => t::format_csv(lang),
            Format::Xlsx => t::format_xlsx(lang),
            Format::GeoJson => t::format_geojson(lang),
            Format::TopoJson => t::format_topojson(lang),
            Format::Svg => t::format_svg(lang),
            Format::Png => t::format_png(lang),
            Format::Pdf => t::format_pdf(lang),
            Format::Atom => t::format_atom(lang),
            Format::BibTex => t::format_bibtex(lang),
            Format::CslJson => t::format_csl_json(lang),
            Format::Zip => t::format_zip(lang),
            Format::Xml => t::format_xml(lang),
            Format::Mvt => t::format_mvt(lang),
        },
    }
}
