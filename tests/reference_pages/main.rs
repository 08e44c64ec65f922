//! Events, search, sources, codebook, methods and about, asked of the real application with the bundled data.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod data;
mod errors;
mod events;
mod feed;
mod methods;
mod search;
mod sources;
mod spanish;
mod support;

use actix_web::{
    http::StatusCode,
    test::{TestRequest, call_service, init_service, read_body},
};
use participation_atlas::http;
use std::collections::BTreeSet;
use support::{STATE, ask, header, page_code, text};

#[actix_web::test]
async fn every_address_answers_in_every_format() {
    let html = "text/html; charset=utf-8";
    let json = "application/json";
    let csv = "text/csv; charset=utf-8; header=present";
    let geojson = "application/geo+json";
    for (address, content_type) in [
        ("/events", html),
        ("/events.json", json),
        ("/events.csv", csv),
        ("/events.atom", "application/atom+xml; charset=utf-8"),
        ("/search", html),
        ("/search?q=cook", html),
        ("/search.json", json),
        ("/search.json?q=cook", json),
        ("/sources", html),
        ("/sources.json", json),
        ("/sources.csv", csv),
        ("/sources/SC-A", html),
        ("/sources/SC-A.json", json),
        ("/data", html),
        ("/data.json", json),
        ("/data/datapackage.json", json),
        ("/data/acts.csv", csv),
        ("/data/spells.csv", csv),
        ("/data/boundaries/states-2010.geojson", geojson),
        ("/methods", html),
        ("/about", html),
    ] {
        let response = ask(address).await;
        assert_eq!(response.status(), StatusCode::OK, "{address}");
        assert_eq!(header(&response, "content-type"), content_type, "{address}");
        assert!(response.headers().contains_key("etag"), "{address}");
        let body = read_body(response).await;
        if content_type == html {
            let page = String::from_utf8(body.to_vec()).unwrap();
            assert_eq!(page.matches("<h1>").count(), 1, "{address}");
            assert!(
                // The code of an embed stands there as text.
                !page.replace(" style=&#34;", "").contains(" style=")
                    && !page
                        .replace("<script type=\"application/ld+json\">{", "")
                        .contains("<script"),
                "{address}"
            );
            assert!(page.contains("<link rel=\"canonical\""), "{address}");
        }
    }
}

#[actix_web::test]
async fn an_edition_can_be_named_and_what_is_unknown_is_refused() {
    let id = STATE.edition().id.clone();
    for stem in [
        "/events",
        "/search",
        "/sources",
        "/sources/SC-A",
        "/data",
        "/methods",
        "/about",
    ] {
        let address = format!("{stem}?edition={id}");
        let response = ask(&address).await;
        assert_eq!(response.status(), StatusCode::OK, "{address}");
        let cache = header(&response, "cache-control");
        assert!(cache.contains("immutable"), "{address}: {cache}");
        let refused = page_code(&format!("{stem}?colour=red")).await;
        assert_eq!(refused, (400, "unknown_parameter".to_owned()), "{stem}");
        let other = page_code(&format!("{stem}?edition=2020-01-01-00000000")).await;
        assert_eq!(other, (404, "edition_not_kept".to_owned()), "{stem}");
    }
}

/// Every link on these pages leads somewhere on this server. The roll-out has a room of its own.
#[actix_web::test]
async fn every_link_on_these_pages_answers() {
    let app = init_service(http::app(STATE.clone())).await;
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for page in [
        "/events",
        "/events?page=75",
        "/search",
        "/search?q=washington",
        "/sources/SC-A",
        "/sources/R2-IA-RI",
        "/data",
        "/methods",
        "/about",
    ] {
        let html = text(page).await;
        for href in html.split(" href=\"").skip(1) {
            let href = href
                .split('"')
                .next()
                .unwrap()
                .replace("&#38;", "&")
                .replace("&amp;", "&");
            let path = href.split('#').next().unwrap();
            if !path.starts_with('/')
                || path.starts_with("/timeline")
                || !seen.insert(path.to_owned())
            {
                continue;
            }
            let response = call_service(&app, TestRequest::get().uri(path).to_request()).await;
            let status = response.status().as_u16();
            assert!(
                matches!(status, 200 | 300 | 308),
                "{page}: {path} is {status}"
            );
        }
    }
    assert!(seen.len() > 80, "{}", seen.len());
}
