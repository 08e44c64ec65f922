//! What there is: the landing page, conformance, collections, and what features are made of.

use actix_web::{HttpResponse, web::Path};
use serde_json::{Map, Value, json};

use super::super::{Error, openapi, visit::Visit};
use super::{
    Asked, CONFORMS_TO, GEOJSON, HTML, JSON, Link, REL_QUERYABLES, REL_SCHEMA, SCHEMA_JSON, page,
};
use crate::dataset::package::Field;
use crate::domain::{Code as _, Lang};
use crate::export::collections::{Collection, Crs};
use crate::words::catalogue as t;

/// The media type of an OpenAPI document of version 3.0, as Part 1 names it.
pub const OPENAPI_30: &str = "application/vnd.oai.openapi+json;version=3.0";

/// The collection of this name.
///
/// # Errors
/// 404 where there is none.
pub fn named(text: &str) -> Result<Collection, Error> {
    Collection::parse(text).map_err(|_| Error::page_not_found())
}

/// A link to a collection.
pub fn link_to(asked: &Asked, collection: Collection, rel: &'static str) -> Link {
    Link {
        href: asked.at(&format!("/ogc/collections/{collection}"), &[]),
        rel,
        kind: JSON,
        title: title(asked, collection).unwrap_or_default(),
    }
}

fn title(asked: &Asked, collection: Collection) -> Result<String, Error> {
    let timeline = &asked.visit.edition.timeline;
    Ok(collection.title(timeline, asked.visit.lang)?)
}

/// `/ogc`.
pub async fn landing(visit: Visit) -> Result<HttpResponse, Error> {
    let asked = Asked::of(visit, &[])?;
    let lang = asked.visit.lang;
    let mut links = asked.own_links(JSON);
    let mut link = |href: String, rel, kind, title: &str| {
        links.push(Link {
            href,
            rel,
            kind,
            title: title.to_owned(),
        });
    };
    let api = asked.at("/ogc/api", &[]);
    link(api, "service-desc", OPENAPI_30, "OpenAPI 3.0");
    let reading = format!("{}{}", asked.visit.base(), lang.at("/openapi"));
    link(reading, "service-doc", HTML, t::openapi_title(lang));
    let conformance = asked.at("/ogc/conformance", &[]);
    link(conformance, "conformance", JSON, t::ogc_conformance(lang));
    let collections = asked.at("/ogc/collections", &[]);
    link(collections, "data", JSON, t::ogc_collections(lang));
    asked.answer(
        JSON,
        &[],
        || {
            Ok(json!({
                "title": t::site_name(lang),
                "description": t::ogc_lede(lang),
                "edition": asked.visit.edition.id,
                "links": links,
            }))
        },
        || page::of_links(&asked, t::ogc_title(lang), t::ogc_lede(lang), &links),
    )
}

/// `/ogc/api`: the definition of the API.
pub async fn api(visit: Visit) -> Result<HttpResponse, Error> {
    let asked = Asked::of(visit, &[])?;
    asked.answer(
        OPENAPI_30,
        &[],
        || openapi::definition(openapi::FEATURES, &asked.visit),
        || openapi::page(&asked.visit, openapi::FEATURES, asked.visit.req.path()),
    )
}

/// `/ogc/conformance`.
pub async fn conformance(visit: Visit) -> Result<HttpResponse, Error> {
    let asked = Asked::of(visit, &[])?;
    let lang = asked.visit.lang;
    let links = asked.own_links(JSON);
    asked.answer(
        JSON,
        &[],
        || Ok(json!({ "conformsTo": CONFORMS_TO, "links": links })),
        || page::of_names(&asked, t::ogc_conformance(lang), &CONFORMS_TO, &links),
    )
}

/// `/ogc/collections`.
pub async fn collections(visit: Visit) -> Result<HttpResponse, Error> {
    let asked = Asked::of(visit, &[])?;
    let lang = asked.visit.lang;
    let mut links = asked.own_links(JSON);
    let described = || -> Result<Vec<Value>, Error> {
        let all = Collection::ALL.iter();
        all.map(|&collection| described(&asked, collection, false))
            .collect()
    };
    let json_links = links.clone();
    links.extend(
        Collection::ALL
            .iter()
            .map(|&one| link_to(&asked, one, "item")),
    );
    asked.answer(
        JSON,
        &[],
        || {
            Ok(json!({
                "links": json_links,
                "crs": Crs::ALL.map(Crs::uri),
                "collections": described()?,
            }))
        },
        || page::of_links(&asked, t::ogc_collections(lang), t::ogc_lede(lang), &links),
    )
}

/// `/ogc/collections/{collection}`.
pub async fn collection(visit: Visit, path: Path<String>) -> Result<HttpResponse, Error> {
    let collection = named(&path)?;
    let asked = Asked::of(visit, &[])?;
    let links = links_of(&asked, collection, true);
    let timeline = &asked.visit.edition.timeline;
    let queryables: Vec<Link> = links
        .iter()
        .filter(|link| link.rel == REL_QUERYABLES)
        .cloned()
        .collect();
    asked.answer(
        JSON,
        &queryables,
        || described(&asked, collection, true),
        || {
            let lang = asked.visit.lang;
            let lede = collection.description(timeline, lang)?;
            page::of_links(&asked, &title(&asked, collection)?, &lede, &links)
        },
    )
}

/// `/ogc/collections/{collection}/queryables`.
pub async fn queryables(visit: Visit, path: Path<String>) -> Result<HttpResponse, Error> {
    let collection = named(&path)?;
    let asked = Asked::of(visit, &[])?;
    let fields = collection.queryables(&asked.visit.edition.timeline)?;
    schema_of(&asked, collection, &fields, "queryables")
}

/// `/ogc/collections/{collection}/schema`.
pub async fn schema(visit: Visit, path: Path<String>) -> Result<HttpResponse, Error> {
    let collection = named(&path)?;
    let asked = Asked::of(visit, &[])?;
    let fields = collection.properties(&asked.visit.edition.timeline)?;
    schema_of(&asked, collection, &fields, "schema")
}

fn links_of(asked: &Asked, collection: Collection, own: bool) -> Vec<Link> {
    let here = format!("/ogc/collections/{collection}");
    let lang = asked.visit.lang;
    let mut links = if own {
        asked.own_links(JSON)
    } else {
        vec![link_to(asked, collection, "self")]
    };
    let mut link = |path: &str, rel, kind, title: &str, f: &[(&str, &str)]| {
        links.push(Link {
            href: asked.at(&format!("{here}/{path}"), f),
            rel,
            kind,
            title: title.to_owned(),
        });
    };
    link("items", "items", GEOJSON, t::ogc_items(lang), &[]);
    link("items", "items", HTML, t::ogc_items(lang), &[("f", "html")]);
    let title = t::ogc_queryables(lang);
    link("queryables", REL_QUERYABLES, SCHEMA_JSON, title, &[]);
    let title = t::ogc_schema(lang);
    link("schema", REL_SCHEMA, SCHEMA_JSON, title, &[]);
    links
}

/// A collection as the standard describes one: what it holds, where and when, and in which systems.
fn described(asked: &Asked, collection: Collection, own: bool) -> Result<Value, Error> {
    let timeline = &asked.visit.edition.timeline;
    let lang = asked.visit.lang;
    let day = |day: crate::domain::Day| format!("{day}T00:00:00Z");
    // Places have an answer for any day up to the last; events begin with the first.
    let events = timeline.dataset().events.iter();
    let first = events.map(|event| event.date.first_day()).min();
    let begins = first.filter(|_| !collection.is_of_a_day()).map(day);
    let mut described = json!({
        "id": collection.code(),
        "title": collection.title(timeline, lang)?,
        "description": collection.description(timeline, lang)?,
        "itemType": "feature",
        "extent": {
            // From the Mariana Islands over the antimeridian to the Virgin Islands (RFC 7946, section 5.2).
            "spatial": { "bbox": [extent(timeline.dataset())], "crs": Crs::Crs84.uri() },
            "temporal": {
                "interval": [[begins, day(timeline.last_day())]],
                "trs": "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
            },
        },
        "crs": Crs::ALL.map(Crs::uri),
        "storageCrs": Crs::Crs84.uri(),
    });
    if let Value::Object(members) = &mut described {
        members.insert("links".into(), json!(links_of(asked, collection, own)));
    }
    Ok(described)
}

/// The box round every state and territory, across the antimeridian: west is east of east.
fn extent(dataset: &crate::dataset::Dataset) -> [f64; 4] {
    let shapes = dataset.state_shapes.shapes.iter();
    let coords = shapes.flat_map(|(_, shape)| {
        let rings = shape.0.iter().map(geo_types::Polygon::exterior);
        rings.flat_map(|ring| ring.0.iter().copied())
    });
    let (mut west, mut south, mut east, mut north) = (180.0_f64, 90.0_f64, -180.0_f64, -90.0_f64);
    for at in coords {
        if at.x > 0.0 {
            west = west.min(at.x);
        } else {
            east = east.max(at.x);
        }
        south = south.min(at.y);
        north = north.max(at.y);
    }
    [west, south, east, north]
}

/// The schema of what features are made of, or can be filtered by. Nothing else is a parameter, and says so.
fn schema_of(
    asked: &Asked,
    collection: Collection,
    fields: &[&Field],
    which: &str,
) -> Result<HttpResponse, Error> {
    let lang = asked.visit.lang;
    let title = match which {
        "schema" => t::ogc_schema(lang),
        _ => t::ogc_queryables(lang),
    };
    asked.answer(
        SCHEMA_JSON,
        &[],
        || {
            let mut properties: Map<String, Value> = fields
                .iter()
                .map(|field| (field.name.clone(), property(field, lang)))
                .collect();
            let geometry = json!({
                "format": collection.geometry_format(),
                "x-ogc-role": "primary-geometry",
            });
            properties.insert("geometry".into(), geometry);
            let id = asked.at(&format!("/ogc/collections/{collection}/{which}"), &[]);
            Ok(json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "$id": id,
                "type": "object",
                "title": self::title(asked, collection)?,
                "properties": properties,
                "additionalProperties": false,
            }))
        },
        || page::of_fields(asked, title, fields),
    )
}

/// A column of the codebook as a property of a JSON schema.
pub fn property(field: &Field, lang: Lang) -> Value {
    let (kind, format) = match field.kind.as_str() {
        "date" => ("string", Some("date")),
        other => (other, None),
    };
    let mut property = json!({
        "type": kind,
        "title": field.title_in(lang),
        "description": field.description_in(lang),
    });
    if let Value::Object(members) = &mut property {
        members.extend(format.map(|format| ("format".to_owned(), json!(format))));
        if !field.constraints.allowed.is_empty() {
            members.insert("enum".into(), json!(field.constraints.allowed));
        }
    }
    property
}
