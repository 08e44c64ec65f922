//! What a file says of itself: the edition it was made from, and where the atlas answers with it.

use crate::dataset::package::{PACKAGE_FILE, Package, Schema};
use crate::domain::{Code as _, Usps};
use crate::timeline::selection::Sort;
use regex_lite::Regex;
use serde_json::Value;
use std::collections::HashMap;
use std::io::{Cursor, Read as _};

/// What is to be held against the atlas.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// The edition named in the file, or in its name.
    pub edition: Option<String>,
    /// The public address of the server that it came from, where it says one.
    pub origin: Option<String>,
    /// Addresses that could have answered with it, most likely first.
    pub addresses: Vec<String>,
}

/// The form of an edition's id.
const EDITION: &str = r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{8}";

/// Reads what a file says of itself. `None` where it is nothing that this atlas writes.
pub fn read(name: &str, bytes: &[u8], package: &Package) -> Option<Claim> {
    let mut claim = if bytes.starts_with(b"PK") {
        of_archive(bytes)?
    } else {
        let text = std::str::from_utf8(bytes).ok()?;
        match text.chars().next()? {
            '<' => of_markup(text)?,
            '{' | '[' => of_json(&serde_json::from_str(text).ok()?)?,
            '@' => of_bibtex(text)?,
            _ => of_csv(text, package)?,
        }
    };
    claim.edition = claim.edition.or_else(|| matched(EDITION, name));
    Some(claim)
}

/// The first match of a pattern, or of its group.
fn matched(pattern: &str, text: &str) -> Option<String> {
    let captures = Regex::new(pattern).ok()?.captures(text)?;
    let found = captures.get(1).or_else(|| captures.get(0))?;
    Some(found.as_str().to_owned())
}

/// An absolute address, as origin and address on the server.
fn split(url: &str) -> Option<(String, String)> {
    let host = url.find("://")? + 3;
    let path = host + url.get(host..)?.find('/')?;
    Some((url.get(..path)?.to_owned(), url.get(path..)?.to_owned()))
}

/// A claim with one address.
fn at(edition: Option<String>, url: &str, extension: Option<&str>) -> Option<Claim> {
    let (origin, address) = split(url)?;
    let address = match extension {
        Some(extension) => exported(&address, extension),
        None => address,
    };
    Some(Claim {
        edition,
        origin: Some(origin),
        addresses: vec![address],
    })
}

/// The address of a page's export.
fn exported(page: &str, extension: &str) -> String {
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let path = if path.ends_with('/') {
        format!("{path}national")
    } else {
        path.to_owned()
    };
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{path}.{extension}{mark}{query}")
}

/// Workbooks say their permanent address in their properties; the archive of an edition its id in what to read first.
fn of_archive(bytes: &[u8]) -> Option<Claim> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).ok()?.read_to_string(&mut text).ok()?;
        Some(text)
    };
    if let Some(core) = text("docProps/core.xml") {
        let link = matched("<dc:description>([^<]+)", &core)?.replace("&amp;", "&");
        return at(matched(EDITION, &link), &link, Some("xlsx"));
    }
    Some(Claim {
        edition: matched(EDITION, &text("README.md")?),
        addresses: vec!["/data/participation-atlas.zip".to_owned()],
        origin: None,
    })
}

/// Pictures say edition and address in one line, feeds in links.
fn of_markup(text: &str) -> Option<Claim> {
    let url = if text.contains("<feed ") {
        matched(r#"<link rel="self"[^>]* href="([^"]+)""#, text)?
    } else {
        let line = format!(r#"{EDITION}, (https?://[^<\s"]+)"#);
        let url = matched(&line, text)?;
        return at(
            matched(EDITION, text),
            &url.replace("&amp;", "&"),
            Some("svg"),
        );
    };
    at(matched(EDITION, text), &url.replace("&amp;", "&"), None)
}

fn of_bibtex(text: &str) -> Option<Claim> {
    let ours = text.get(text.rfind("@misc{participation-atlas")?..)?;
    let url = matched(r"url = \{([^}]+)\}", ours)?;
    at(matched(EDITION, ours), &url, Some("bib"))
}

fn of_json(value: &Value) -> Option<Claim> {
    if let Some(items) = value.as_array() {
        let ours = items.last()?;
        let edition = ours.get("version")?.as_str()?;
        return at(
            Some(edition.to_owned()),
            ours.get("URL")?.as_str()?,
            Some("csl.json"),
        );
    }
    let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    if let Some(own) = value.pointer("/links/json").and_then(Value::as_str) {
        return at(text("edition"), own, None);
    }
    if let Some(extension) = shapes(value) {
        return of_shapes(value, extension);
    }
    let name = value.get("name").and_then(Value::as_str)?;
    let known = name == "participation-atlas" && value.get("resources").is_some();
    known.then(|| Claim {
        addresses: vec![format!("/data/{PACKAGE_FILE}")],
        ..Claim::default()
    })
}

/// What narrows a table, as its files say it.
const OF_THE_TABLE: [&str; 6] = [
    "layer",
    "class",
    "state",
    "status",
    "basis",
    "jail_practice",
];

/// The extension of a file of shapes.
fn shapes(value: &Value) -> Option<&'static str> {
    match value.get("type")?.as_str()? {
        "Feature" | "FeatureCollection" => Some("geojson"),
        "Topology" => Some("topojson"),
        _ => None,
    }
}

/// Shapes say day and filter beside them, and the edition in each.
fn of_shapes(value: &Value, extension: &str) -> Option<Claim> {
    let object = value.get("objects").and_then(Value::as_object);
    let object = object
        .and_then(|objects| objects.values().next())
        .unwrap_or(value);
    let list = object.get("features").or_else(|| object.get("geometries"));
    let first = list.map_or(Some(object), |list| list.get(0));
    let column = |name: &str| {
        let value = first?.get("properties")?.get(name)?;
        value.as_str().map(str::to_owned)
    };
    let head = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    let filter = |name: &str| {
        let value = value.get("filter")?.get(name)?;
        value.as_str().map(str::to_owned)
    };
    let mut query = Query::default();
    let (edition, date) = (
        head("edition").or_else(|| column("edition")),
        head("date").or_else(|| column("date")),
    );
    let paths = if let (Some(from), Some(to)) = (head("from"), head("to")) {
        query.push("from", Some(from));
        query.push("to", Some(to));
        query.push("state", filter("state"));
        vec!["/compare".to_owned()]
    } else {
        query.push("date", date);
        if list.is_none() {
            vec![format!("/counties/{}", column("fips")?)]
        } else if value.get("filter").is_some() {
            for name in OF_THE_TABLE {
                query.push(name, filter(name));
            }
            vec!["/table".to_owned()]
        } else if column("jurisdictions").is_some() || column("first_activated_on").is_some() {
            vec!["/states".to_owned()]
        } else {
            of_a_day(column("state"), None)
        }
    };
    Some(Claim {
        edition,
        origin: None,
        addresses: with_orders(&paths, extension, &query),
    })
}

/// The views of one day whose rows have the same columns.
fn of_a_day(state: Option<String>, fips: Option<String>) -> Vec<String> {
    let state = state.as_deref().and_then(Usps::parse);
    let mut paths = vec![
        "/national".to_owned(),
        "/states".to_owned(),
        "/table".to_owned(),
    ];
    paths.extend(state.map(|usps| format!("/states/{}", usps.lower())));
    paths.extend(fips.map(|fips| format!("/counties/{fips}")));
    paths
}

/// Parameters that a file gives a value.
#[derive(Default)]
struct Query(String);

impl Query {
    fn push(&mut self, name: &str, value: Option<String>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let mark = if self.0.is_empty() { '?' } else { '&' };
            self.0.push_str(&format!("{mark}{name}={value}"));
        }
    }
}

/// Addresses of exports; a table could be in any of its orders.
fn with_orders(paths: &[String], extension: &str, query: &Query) -> Vec<String> {
    let plain = paths
        .iter()
        .map(|path| format!("{path}.{extension}{}", query.0));
    let mut addresses: Vec<String> = plain.collect();
    if paths.iter().any(|path| path == "/table") {
        let mark = if query.0.is_empty() { '?' } else { '&' };
        let sorts = Sort::ALL.iter().filter(|sort| **sort != Sort::Code);
        addresses
            .extend(sorts.map(|sort| format!("/table.{extension}{}{mark}sort={sort}", query.0)));
    }
    addresses
}

/// A table is known by its columns; edition, day and filter are among them.
fn of_csv(text: &str, package: &Package) -> Option<Claim> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().ok()?.iter().map(str::to_owned).collect();
    let is = |schema: &Schema| {
        schema
            .fields
            .iter()
            .map(|field| &field.name)
            .eq(header.iter())
    };
    if let Some(table) = package
        .resources
        .iter()
        .find(|table| table.schema.as_ref().is_some_and(is))
    {
        return Some(Claim {
            addresses: vec![format!("/data/{}", table.path)],
            ..Claim::default()
        });
    }
    let export = package.exports.iter().find(|export| is(&export.schema))?;
    let row: HashMap<String, String> = reader.deserialize().next()?.ok()?;
    let column = |name: &str| row.get(name).cloned();
    let mut query = Query::default();
    let path = match export.name.as_str() {
        "spells" => {
            return Some(Claim {
                edition: column("edition"),
                origin: None,
                addresses: vec!["/data/spells.csv".to_owned()],
            });
        }
        "compare" => {
            query.push("from", column("from_date"));
            query.push("to", column("to_date"));
            query.push("state", column("filter_state"));
            "/compare"
        }
        "events" => {
            for name in ["state", "fips", "track", "kind", "from", "to"] {
                query.push(name, column(&format!("filter_{name}")));
            }
            "/events"
        }
        "series" => {
            query.push("state", column("filter_state"));
            "/timeline"
        }
        "timeline_states" => "/timeline/states",
        "timeline_sheet" => "/timeline/sheet",
        "sources_cited" => "/sources",
        "states_on_day" => {
            query.push("date", column("date"));
            "/states"
        }
        "table" => {
            query.push("date", column("date"));
            for name in OF_THE_TABLE {
                query.push(name, column(&format!("filter_{name}")));
            }
            "/table"
        }
        _ => {
            query.push("date", column("date"));
            ""
        }
    };
    let paths = match path {
        "" => of_a_day(column("state"), column("fips")),
        path => vec![path.to_owned()],
    };
    Some(Claim {
        edition: column("edition"),
        origin: None,
        addresses: with_orders(&paths, "csv", &query),
    })
}
