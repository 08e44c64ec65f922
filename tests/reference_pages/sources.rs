//! Sources, and the rows that cite them.

use crate::support::{STATE, ask, bytes, header, ids_on, json, page_code, rows, text};
use actix_web::{
    http::StatusCode,
    test::{TestRequest, call_service, init_service, read_body},
};
use participation_atlas::http;
use serde_json::Value;

#[actix_web::test]
async fn every_source_has_a_page_and_cites_what_it_says() {
    let list = json("/sources.json").await;
    let table = rows(&bytes("/sources.csv").await);
    let page = text("/sources").await;
    let sources = list["sources"].as_array().unwrap();
    assert_eq!(sources.len(), STATE.edition().dataset().sources.len());
    assert_eq!(table.len(), sources.len());
    let app = init_service(http::app(STATE.clone())).await;
    for source in sources {
        let id = source["source_id"].as_str().unwrap();
        assert!(page.contains(&format!("href=\"/sources/{id}\"")), "{id}");
        for extension in ["", ".json"] {
            let address = format!("/sources/{id}{extension}");
            let response = call_service(&app, TestRequest::get().uri(&address).to_request()).await;
            assert_eq!(response.status(), StatusCode::OK, "{address}");
            let body = read_body(response).await;
            if extension.is_empty() {
                continue;
            }
            let one: Value = serde_json::from_slice(&body).unwrap();
            let listed = one["events"].as_array().unwrap().len() as u64;
            let activations = one["activations"].as_u64().unwrap();
            assert_eq!(source["rows"], one["source"]["rows"], "{id}");
            assert_eq!(
                source["rows"].as_u64().unwrap(),
                listed + activations,
                "{id}"
            );
        }
    }
    // What ICE recorded cites sources too, table by table.
    let records = text("/sources/R2-NPR1").await;
    assert!(records.contains("Declines by facility and year: 1,370 rows"));
    assert!(!records.contains("No row of the tables cites it"));
    let long = text("/sources/SC-A").await;
    assert!(long.contains("3,143 activations") && ids_on(&long).is_empty());
    assert!(long.contains("href=\"/events.csv?kind=activated\""));
    assert!(page.contains("rel=\"noopener noreferrer external\""));
}

#[actix_web::test]
async fn a_source_that_is_none_leads_to_the_nearest() {
    let response = ask("/sources/sc-a.json").await;
    assert_eq!(response.status(), StatusCode::PERMANENT_REDIRECT);
    assert_eq!(header(&response, "location"), "/sources/SC-A.json");
    let response = ask("/sources/SC-AA.json").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let told: Value = serde_json::from_slice(&read_body(response).await).unwrap();
    assert_eq!(told["code"], "source_not_found");
    assert_eq!(told["suggestions"][0]["href"], "/sources/SC-A");
    assert_eq!(page_code("/sources/%3Cb%3E").await.0, 404);
}
