//! The application with the bundled data, and how to ask it.

use actix_web::{
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

static STATE: LazyLock<web::Data<AppState>> = LazyLock::new(|| {
    let edition = Edition::load(&Files::Bundled).unwrap();
    let public_url = PublicUrl::parse("https://atlas.example.org").unwrap();
    web::Data::new(AppState::new(edition, public_url))
});

pub async fn text(address: &str) -> String {
    let app = init_service(http::app(STATE.clone())).await;
    let response = call_service(&app, TestRequest::get().uri(address).to_request()).await;
    assert_eq!(response.status(), 200, "{address}");
    String::from_utf8(read_body(response).await.to_vec()).unwrap()
}

pub async fn json(address: &str) -> Value {
    serde_json::from_str(&text(address).await).unwrap()
}
