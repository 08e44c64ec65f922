//! One application for all tests of this binary, and a way to ask it.

use std::sync::LazyLock;

use actix_web::{
    http::{StatusCode, header::HeaderMap},
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

/// The bundled edition, loaded once.
pub static STATE: LazyLock<web::Data<AppState>> = LazyLock::new(|| {
    let edition = Edition::load(&Files::Bundled).unwrap();
    let public_url = PublicUrl::parse("https://atlas.example.org").unwrap();
    web::Data::new(AppState::new(edition, public_url))
});

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

/// GET with some headers.
pub async fn ask(address: &str, headers: &[(&str, &str)]) -> Answer {
    let app = init_service(http::app(STATE.clone())).await;
    let mut request = TestRequest::get().uri(address);
    for header in headers {
        request = request.insert_header(*header);
    }
    let response = call_service(&app, request.to_request()).await;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = String::from_utf8_lossy(&read_body(response).await).into_owned();
    Answer {
        status,
        headers,
        body,
    }
}

/// GET as a browser asks: of a page whose day goes without saying, at the address without it.
pub async fn page(address: &str) -> Answer {
    let answer = ask(address, &BROWSER).await;
    let path = |address: &str| address.split('?').next().map(str::to_owned);
    let led = answer.header("location").to_owned();
    if answer.status == 308 && address.contains("date=2011-08-05") && path(&led) == path(address) {
        return ask(&led, &BROWSER).await;
    }
    answer
}

/// What a browser accepts.
pub const BROWSER: [(&str, &str); 1] = [("accept", "text/html,*/*;q=0.8")];

/// GET without preference; must succeed.
pub async fn data(address: &str) -> Answer {
    let answer = ask(address, &[]).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.body);
    answer
}
