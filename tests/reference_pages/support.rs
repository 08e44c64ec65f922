//! The application with the bundled data, and how to ask it.

use actix_web::{
    body::BoxBody,
    dev::ServiceResponse,
    http::StatusCode,
    test::{TestRequest, call_service, init_service, read_body},
    web,
};
use participation_atlas::{
    config::PublicUrl,
    dataset::Files,
    edition::Edition,
    http::{self, AppState},
};
use serde_json::Value;
use std::sync::LazyLock;

pub const BASE: &str = "https://atlas.example.org";

/// Loaded once: it takes seconds.
pub static STATE: LazyLock<web::Data<AppState>> = LazyLock::new(|| {
    let edition = Edition::load(&Files::Bundled).unwrap();
    web::Data::new(AppState::new(edition, PublicUrl::parse(BASE).unwrap()))
});

pub async fn ask(address: &str) -> ServiceResponse<BoxBody> {
    let app = init_service(http::app(STATE.clone())).await;
    let req = TestRequest::get().uri(address).to_request();
    call_service(&app, req).await.map_into_boxed_body()
}

#[track_caller]
pub fn header<'r>(response: &'r ServiceResponse<BoxBody>, name: &str) -> &'r str {
    response.headers().get(name).unwrap().to_str().unwrap()
}

pub async fn bytes(address: &str) -> Vec<u8> {
    let response = ask(address).await;
    assert_eq!(response.status(), StatusCode::OK, "{address}");
    read_body(response).await.to_vec()
}

pub async fn text(address: &str) -> String {
    String::from_utf8(bytes(address).await).unwrap()
}

pub async fn json(address: &str) -> Value {
    serde_json::from_slice(&bytes(address).await).unwrap()
}

pub async fn code(address: &str) -> (u16, String) {
    let app = init_service(http::app(STATE.clone())).await;
    let req = TestRequest::get()
        .uri(address)
        .insert_header(("accept", "application/json;q=0.1, application/problem+json"))
        .to_request();
    let response = call_service(&app, req).await;
    let status = response.status().as_u16();
    let told: Value = serde_json::from_slice(&read_body(response).await).unwrap();
    (status, told["code"].as_str().unwrap_or_default().to_owned())
}

/// The code of the error page that a browser gets.
pub async fn page_code(address: &str) -> (u16, String) {
    let response = ask(address).await;
    let status = response.status().as_u16();
    let page = String::from_utf8(read_body(response).await.to_vec()).unwrap();
    let code = page.split("code <code>").nth(1).unwrap_or_default();
    (
        status,
        code.split('<').next().unwrap_or_default().to_owned(),
    )
}

pub fn rows(csv: &[u8]) -> Vec<std::collections::HashMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv);
    reader.deserialize().map(Result::unwrap).collect()
}

pub fn ids_on(page: &str) -> Vec<String> {
    let parts = page.split("<li class=\"event\" id=\"e-").skip(1);
    parts
        .map(|part| part.split('"').next().unwrap().to_owned())
        .collect()
}

pub fn heading(page: &str) -> &str {
    let start = page.find("<h1>").unwrap() + 4;
    &page[start..start + page[start..].find("</h1>").unwrap()]
}
