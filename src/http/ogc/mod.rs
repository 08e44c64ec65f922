//! `/ogc`: the atlas as any client of OGC API – Features reads it (Part 1, core, and Part 2, coordinate reference systems;
//! queryables as parameters, as Part 3 has them).

mod about;
mod ask;
mod items;
mod page;

use actix_web::{
    HttpResponse,
    http::header::{self, HeaderValue},
    web::ServiceConfig,
};
use serde::Serialize;
use serde_json::Value;

use super::{
    CachePolicy, Error, Format, Part,
    conditional::{self, Reply},
    format,
    query::{self, Audience, KNOWN, Query, with_query},
    routes::view,
    visit::Visit,
};
use crate::domain::Lang;
use crate::wire::{DayName, Text};

pub use ask::PARAMETERS;

/// Conformance classes that hold.
pub const CONFORMS_TO: [&str; 7] = [
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
];
/// The relation of a link to what features can be filtered by (OGC API – Features – Part 3).
const REL_QUERYABLES: &str = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
/// The relation of a link to the schema of features (OGC API – Features – Part 5).
const REL_SCHEMA: &str = "http://www.opengis.net/def/rel/ogc/1.0/schema";
/// JSON Schema's own media type.
const SCHEMA_JSON: &str = "application/schema+json";
const JSON: &str = "application/json";
const GEOJSON: &str = "application/geo+json";
const HTML: &str = "text/html";

/// Registers the addresses.
pub fn configure(config: &mut ServiceConfig) {
    config
        .service(view("/ogc", about::landing))
        // Clients put the path of a resource after the address they were given, which is the root then.
        .service(view("/ogc/", about::landing))
        .service(view("/ogc/api", about::api))
        .service(view("/ogc/conformance", about::conformance))
        .service(view("/ogc/collections", about::collections))
        .service(view("/ogc/collections/{collection}", about::collection))
        .service(view(
            "/ogc/collections/{collection}/queryables",
            about::queryables,
        ))
        .service(view("/ogc/collections/{collection}/schema", about::schema))
        .service(view("/ogc/collections/{collection}/items", items::list))
        .service(view("/ogc/collections/{collection}/items/{id}", items::one));
}

/// Whether a path is one of the API's.
#[must_use]
pub fn is_below(path: &str) -> bool {
    let (_, plain) = Lang::of_path(path);
    plain == "/ogc" || plain.starts_with("/ogc/")
}

/// A link of a JSON answer.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    href: String,
    rel: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
}

/// A request for a resource of the API.
struct Asked {
    visit: Visit,
    query: Query,
    /// The address as it was asked for, without the day as known on which it was.
    address: String,
    /// JSON or a page.
    format: Format,
    negotiated: bool,
}

impl Asked {
    /// Reads the query, of which `allowed` are the parameters besides those that every resource has. `f` decides on JSON or
    /// a page, or else what the reader accepts.
    fn of(visit: Visit, allowed: &[&str]) -> Result<Self, Error> {
        let said = visit.req.query_string();
        let said = said.split('&').find_map(|pair| pair.strip_prefix("f="));
        let (format, negotiated) = match said {
            Some("json") => (Format::Json, false),
            Some("html") => (Format::Html, false),
            Some(_) => return Err(ask::bad_format()),
            None => {
                let offered = [Format::GeoJson, Format::Json, Format::Html];
                match format::negotiate(&visit.req, &offered) {
                    Some(Format::Html) => (Format::Html, true),
                    _ => (Format::Json, true),
                }
            }
        };
        let allowed: Vec<&str> = allowed
            .iter()
            .chain(&ask::OF_EVERY_RESOURCE)
            .copied()
            .collect();
        let query = query::read(
            visit.req.path(),
            visit.req.query_string(),
            &allowed,
            // Nobody comes here by a form or a campaign.
            Audience::Data,
        )?;
        visit.pinned(&query)?;
        Ok(Self {
            address: with_query(
                visit.req.path(),
                &query::without(visit.req.query_string(), KNOWN),
            ),
            visit,
            query,
            format,
            negotiated,
        })
    }

    /// An absolute address under `/ogc`, in the language of the request and of the edition that it names.
    fn at(&self, path: &str, own: &[(&str, &str)]) -> String {
        let kept = self.query.get("edition").map(|id| ("edition", id));
        let pairs: Vec<String> = own
            .iter()
            .copied()
            .chain(kept)
            .map(|(name, value)| format!("{name}={}", ask::encoded(value)))
            .collect();
        let address = self.visit.lang.at(&with_query(path, &pairs.join("&")));
        format!("{}{address}", self.visit.base())
    }

    /// The address asked for, in the other format.
    fn other(&self, format: &str) -> String {
        let mut pairs: Vec<String> = self
            .query
            .pairs()
            .iter()
            .filter(|(name, _)| name != "f")
            .map(|(name, value)| format!("{name}={}", ask::encoded(value)))
            .collect();
        pairs.push(format!("f={format}"));
        let address = with_query(self.visit.req.path(), &pairs.join("&"));
        format!("{}{address}", self.visit.base())
    }

    /// Links of a resource to itself and to its page.
    fn own_links(&self, kind: &'static str) -> Vec<Link> {
        vec![
            Link {
                href: format!("{}{}", self.visit.base(), self.address),
                rel: "self",
                kind,
                title: String::new(),
            },
            Link {
                href: self.other("html"),
                rel: "alternate",
                kind: HTML,
                title: "HTML".to_owned(),
            },
        ]
    }

    /// How the answer is to be sent whose JSON is of the type `kind`.
    fn reply(&self, kind: &'static str) -> Reply<'_> {
        let is_page = self.format == Format::Html;
        Reply {
            address: &self.address,
            format: match kind {
                GEOJSON if !is_page => Format::GeoJson,
                _ => self.format,
            },
            negotiated: self.negotiated,
            policy: CachePolicy::view(is_page, self.query.get("edition").is_some()),
            file_name: None,
        }
    }

    /// The 304 for a client that has the answer already, before any feature is looked for.
    fn not_modified(&self, kind: &'static str) -> Result<Option<HttpResponse>, Error> {
        conditional::not_modified(&self.visit.req, &self.visit, &self.reply(kind))
    }

    /// Answers with the page that `page` makes or the JSON that `json` makes, which is sent as `kind`.
    fn answer(
        &self,
        kind: &'static str,
        links: &[Link],
        json: impl Fn() -> Result<Value, Error>,
        page: impl Fn() -> Result<String, Error>,
    ) -> Result<HttpResponse, Error> {
        let reply = self.reply(kind);
        let is_page = reply.format == Format::Html;
        let part = Part {
            name: self.visit.name_of_text(&self.address, reply.format),
            lasting: false,
            text: Box::new(|| {
                Ok(Text::undated(if is_page {
                    page()?.into_bytes()
                } else {
                    serde_json::to_vec(&json()?)?
                }))
            }),
        };
        let mut response = self
            .visit
            .send(&reply, || self.visit.body(&DayName::default(), &[part]))?;
        let headers = response.headers_mut();
        if !is_page && headers.contains_key(header::CONTENT_TYPE) {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        if !links.is_empty() {
            let links: Vec<String> = links
                .iter()
                .map(|link| {
                    format!(
                        "<{}>; rel=\"{}\"; type=\"{}\"",
                        link.href, link.rel, link.kind
                    )
                })
                .collect();
            let value = HeaderValue::from_str(&links.join(", ")).map_err(Error::internal)?;
            headers.append(header::LINK, value);
        }
        Ok(response)
    }
}
