//! Features: pages of a collection, and one of them.

use std::sync::Arc;

use actix_web::{
    HttpResponse,
    http::header::{HeaderName, HeaderValue},
    web::Path,
};
use serde_json::{Value, json};

use super::super::{Error, visit::Visit};
use super::{Asked, GEOJSON, HTML, Link, REL_QUERYABLES, SCHEMA_JSON, about, ask, page};
use crate::export::collections::{self, Collection, Crs, Page, Question};

/// The header that names the system of the coordinates (Part 2, requirement 13).
const CONTENT_CRS: HeaderName = HeaderName::from_static("content-crs");

/// A page of a collection.
pub async fn list(visit: Visit, path: Path<String>) -> Result<HttpResponse, Error> {
    let collection = about::named(&path)?;
    let edition = Arc::clone(&visit.edition);
    let timeline = &edition.timeline;
    let fields = collection.queryables(timeline)?;
    let mut allowed = ask::OF_ITEMS.to_vec();
    allowed.extend(fields.iter().map(|field| field.name.as_str()));
    let asked = Asked::of(visit, &allowed)?;
    let question = ask::question(&asked.query, collection, timeline)?;
    if let Some(response) = asked.not_modified(GEOJSON)? {
        return Ok(response);
    }
    let found = collections::page(timeline, collection, &question)?;
    let links = links(&asked, collection, &question, &found);
    let response = asked.answer(
        GEOJSON,
        &links,
        || {
            Ok(json!({
                "type": "FeatureCollection",
                "edition": asked.visit.edition.id,
                "date": found.day,
                "numberMatched": found.matched,
                "numberReturned": found.features.len(),
                "links": links,
                "features": found.features,
            }))
        },
        || page::of_items(&asked, collection, &question, &found, &links),
    )?;
    Ok(in_crs(response, question.crs))
}

/// One feature.
pub async fn one(visit: Visit, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    let (name, id) = path.into_inner();
    let collection = about::named(&name)?;
    let asked = Asked::of(visit, &ask::OF_AN_ITEM)?;
    let timeline = &asked.visit.edition.timeline;
    let question = ask::question(&asked.query, collection, timeline)?;
    let found = collections::item(timeline, collection, &id, &question)?;
    let feature = found.ok_or_else(|| match collection {
        Collection::Counties => asked.visit.not_found(&id),
        _ => Error::page_not_found(),
    })?;
    let mut links = asked.own_links(GEOJSON);
    links.push(about::link_to(&asked, collection, "collection"));
    let response = asked.answer(
        GEOJSON,
        &[],
        || {
            let mut feature = serde_json::to_value(&feature)?;
            if let Value::Object(members) = &mut feature {
                members.insert("links".into(), json!(links));
            }
            Ok(feature)
        },
        || page::of_one(&asked, collection, &id, &feature, &links),
    )?;
    Ok(in_crs(response, question.crs))
}

fn in_crs(mut response: HttpResponse, crs: Crs) -> HttpResponse {
    if let Ok(value) = HeaderValue::from_str(&format!("<{}>", crs.uri())) {
        response.headers_mut().insert(CONTENT_CRS, value);
    }
    response
}

/// Links of a page of features. Those to other pages name the edition, so that no row is skipped or comes twice while
/// somebody pages: another edition answers that it is another.
fn links(asked: &Asked, collection: Collection, question: &Question, found: &Page) -> Vec<Link> {
    let mut links = asked.own_links(GEOJSON);
    let path = format!("/ogc/collections/{collection}/items");
    let at = |offset: usize| {
        let own = ["offset", "edition"];
        let kept = asked.query.pairs().iter();
        let kept = kept.filter(|(name, _)| !own.contains(&name.as_str()));
        let (offset, edition) = (offset.to_string(), &asked.visit.edition.id);
        let mut pairs: Vec<String> = kept
            .map(|(name, value)| format!("{name}={}", ask::encoded(value)))
            .collect();
        pairs.push(format!("offset={offset}"));
        pairs.push(format!("edition={}", ask::encoded(edition)));
        let address = asked.visit.lang.at(&format!("{path}?{}", pairs.join("&")));
        format!("{}{address}", asked.visit.base())
    };
    let kind = match asked.format {
        super::Format::Html => HTML,
        _ => GEOJSON,
    };
    let mut turn = |rel: &'static str, offset: usize| {
        links.push(Link {
            href: at(offset),
            rel,
            kind,
            title: String::new(),
        });
    };
    if question.skip + found.features.len() < found.matched && !found.features.is_empty() {
        turn("next", question.skip + found.features.len());
    }
    if question.skip > 0 {
        // From beyond the end, back to the last page.
        let before = question.skip.min(found.matched);
        turn("prev", before.saturating_sub(question.limit));
    }
    links.push(about::link_to(asked, collection, "collection"));
    links.push(Link {
        href: asked.at(&format!("/ogc/collections/{collection}/queryables"), &[]),
        rel: REL_QUERYABLES,
        kind: SCHEMA_JSON,
        title: String::new(),
    });
    links
}
