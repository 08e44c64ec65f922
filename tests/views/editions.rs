//! The edition: asked for, refused, and said by everything that leaves the atlas.

use actix_web::{
    test::{TestRequest, call_service, init_service, read_body},
    web::Bytes,
};
use std::io::{Cursor, Read as _};

use super::support::{BROWSER, STATE, ask};
use participation_atlas::http;

/// Every view in each of its formats, on a day where it has one.
const ANSWERS: [&str; 68] = [
    "/?date=2012-05-15",
    "/national.json?date=2012-05-15",
    "/national.csv",
    "/national.png?size=card",
    "/national.svg?layer=stance",
    "/states",
    "/states.json",
    "/states.csv?date=2012-05-15",
    "/states.xlsx",
    "/states.geojson",
    "/states.topojson",
    "/states.bib",
    "/states.csl.json",
    "/states/ri?date=2012-05-15",
    "/states/ri.json?date=2012-05-15",
    "/states/ri.csv?date=2012-05-15",
    "/states/ri.xlsx?date=2012-05-15",
    "/states/ri.geojson?date=2012-05-15",
    "/states/ri.topojson?date=2012-05-15",
    "/states/ri.svg?date=2012-05-15",
    "/states/ri.png?date=2012-05-15&size=2x",
    "/states/ri.pdf?date=2012-05-15",
    "/states/ri.bib?date=2012-05-15",
    "/states/ri.csl.json?date=2012-05-15",
    "/counties/17031-cook-county",
    "/counties/17031.json",
    "/counties/17031.csv",
    "/counties/17031.xlsx",
    "/counties/17031.geojson",
    "/counties/17031.topojson",
    "/counties/17031.svg",
    "/counties/17031.png",
    "/counties/17031.pdf",
    "/counties/17031.bib",
    "/counties/17031.csl.json",
    "/table?state=ri",
    "/table.json?state=ri",
    "/table.csv?state=ri",
    "/table.xlsx?state=ri",
    "/practice?state=il",
    "/practice.csv?date=2014-11-19&state=il",
    "/practice.png?state=il",
    "/compare?from=2011-05-03&to=2013-01-22&state=al",
    "/compare.json?from=2011-05-03&to=2013-01-22&state=al",
    "/compare.csv?from=2011-05-03&to=2013-01-22&state=al",
    "/compare.topojson?from=2011-05-03&to=2013-01-22&state=al",
    "/compare.svg?from=2011-05-03&to=2013-01-22&state=al",
    "/compare.pdf?from=2011-05-03&to=2013-01-22&state=al",
    "/events?state=ri",
    "/events.json?state=ri",
    "/events.csv?state=ri",
    "/events.xlsx?state=ri",
    "/events.atom?state=ri",
    "/timeline",
    "/timeline.json?state=ri",
    "/timeline.xlsx",
    "/timeline.svg",
    "/timeline/states.csv",
    "/timeline/states.pdf",
    "/timeline/sheet.json",
    "/search?q=cook",
    "/sources",
    "/sources.csv",
    "/sources/SC-A.json",
    "/data.json",
    "/data/participation-atlas.zip",
    "/methods",
    "/about",
];

/// An answer as the bytes that arrive, with the name that they are saved under.
async fn whole(address: &str) -> (u16, String, Bytes) {
    let app = init_service(http::app(STATE.clone())).await;
    let request = TestRequest::get().uri(address).insert_header(BROWSER[0]);
    let response = call_service(&app, request.to_request()).await;
    let saved = response.headers().get("content-disposition");
    let saved = saved.map_or("", |value| value.to_str().unwrap()).to_owned();
    let status = response.status().as_u16();
    (status, saved, read_body(response).await)
}

/// What a file says of itself as text: a workbook and an archive are unpacked, a picture gives up its metadata.
fn said(bytes: &[u8]) -> String {
    if bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut said = String::from_utf8(archive.comment().to_vec()).unwrap();
        for name in ["docProps/core.xml", "README.md"] {
            if let Ok(mut file) = archive.by_name(name) {
                file.read_to_string(&mut said).unwrap();
            }
        }
        return said;
    }
    if bytes.starts_with(b"\x89PNG") {
        let reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
        let texts = reader.info().utf8_text.iter();
        return texts.map(|text| text.get_text().unwrap()).collect();
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    match text.find("<x:xmpmeta") {
        Some(at) => text[at..].to_owned(),
        None => text,
    }
}

fn pinned(address: &str, edition: &str) -> String {
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}edition={edition}")
}

#[actix_web::test]
async fn every_answer_says_its_edition_and_stands_under_it() {
    let edition = STATE.edition().id.clone();
    for address in ANSWERS {
        for address in [address.to_owned(), format!("/es{address}")] {
            let (status, _, bytes) = whole(&address).await;
            assert_eq!(status, 200, "{address}");
            assert!(
                said(&bytes).contains(&edition),
                "{address} names no edition"
            );
            let (status, _, frozen) = whole(&pinned(&address, &edition)).await;
            assert_eq!(status, 200, "{address} in its edition");
            assert!(said(&frozen).contains(&edition), "{address} in its edition");
        }
    }
}

#[actix_web::test]
async fn another_edition_is_refused_by_every_answer_and_the_one_that_is_kept_is_named() {
    let edition = STATE.edition().id.clone();
    for address in ANSWERS {
        for address in [address.to_owned(), format!("/es{address}")] {
            let other = pinned(&address, "2020-01-01-0123abcd");
            let (status, saved, bytes) = whole(&other).await;
            assert_eq!((status, saved.as_str()), (404, ""), "{address}");
            let said = String::from_utf8(bytes.to_vec()).unwrap();
            let there = format!("edition={edition}");
            assert!(said.contains(&there), "{address} leads to no edition");
            let lang = if address.starts_with("/es/") {
                "Tiene"
            } else {
                "It has"
            };
            let named = format!("{lang} the edition {edition}");
            let named = named.replace("Tiene the edition", "Tiene la edición");
            assert!(said.contains(&named), "{address}: {said}");

            for malformed in [
                "yesterday",
                "2020-01-01",
                "2020-13-01-0123abcd",
                "2020-01-01-0123ABCD",
            ] {
                let (status, _, bytes) = whole(&pinned(&address, malformed)).await;
                let said = String::from_utf8_lossy(&bytes).into_owned();
                assert_eq!(status, 400, "{address}: {malformed}");
                assert!(said.contains(malformed), "{address}: {said}");
            }
        }
    }
}

#[actix_web::test]
async fn a_refusal_leads_to_the_same_answer_of_the_edition_that_is_kept() {
    let edition = STATE.edition().id.clone();
    for (asked, parameter, there) in [
        (
            "/es/states/ri.json?date=2012-05-15&edition=2020-01-01-0123abcd",
            "edition",
            format!("/es/states/ri.json?date=2012-05-15&edition={edition}"),
        ),
        (
            "/states/ri.png?edition=2020-01-01-0123abcd&size=card",
            "edition",
            format!("/states/ri.png?size=card&edition={edition}"),
        ),
        (
            "/sources.csv?known=2020-01-01",
            "known",
            format!("/sources.csv?edition={edition}"),
        ),
    ] {
        let problem = ask(asked, &[]).await.json();
        assert_eq!(problem["code"], "edition_not_kept", "{asked}");
        assert_eq!(problem["parameter"], parameter, "{asked}");
        assert_eq!(problem["allowed"][0], edition.as_str(), "{asked}");
        assert_eq!(problem["suggestions"][0]["href"], there.as_str(), "{asked}");
        assert_eq!(ask(&there, &[]).await.status, 200, "{there}");
    }
}
