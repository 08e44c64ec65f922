//! What every address has in common, asked of the real application.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use std::sync::LazyLock;

use actix_web::{
    dev::ServiceResponse,
    http::{Method, StatusCode},
    test::{TestRequest, call_service, init_service, read_body},
    web,
};
use participation_atlas::{
    config::PublicUrl,
    dataset::Files,
    edition::Edition,
    http::{self, AppState, assets::asset_url},
};
use serde_json::Value;

/// The bundled edition, loaded once for all tests of this file.
static STATE: LazyLock<web::Data<AppState>> = LazyLock::new(|| {
    let edition = Edition::load(&Files::Bundled).unwrap();
    let public_url = PublicUrl::parse("https://atlas.example.org").unwrap();
    web::Data::new(AppState::new(edition, public_url))
});

fn state() -> web::Data<AppState> {
    STATE.clone()
}

async fn ask(req: TestRequest) -> ServiceResponse {
    let app = init_service(http::app(state())).await;
    call_service(&app, req.to_request())
        .await
        .map_into_boxed_body()
}

fn get(address: &str) -> TestRequest {
    TestRequest::get().uri(address)
}

#[track_caller]
fn header<'r>(response: &'r ServiceResponse, name: &str) -> &'r str {
    let values: Vec<_> = response.headers().get_all(name).collect();
    assert_eq!(values.len(), 1, "{name}: {values:?}");
    values[0].to_str().unwrap()
}

async fn json(response: ServiceResponse) -> Value {
    let body = read_body(response).await;
    serde_json::from_slice(&body).unwrap()
}

#[actix_web::test]
async fn a_person_gets_a_page_with_ways_onward() {
    let response = ask(get("/nowhere").insert_header(("accept", "text/html,*/*;q=0.8"))).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert_eq!(
        header(&response, "content-type"),
        "text/html; charset=utf-8"
    );
    assert_eq!(header(&response, "cache-control"), "no-store");
    let body = String::from_utf8(read_body(response).await.to_vec()).unwrap();
    for part in [
        "<h1>Page not found</h1>",
        "href=\"/search\"",
        &state().edition().id,
        "lang=\"en\"",
        &asset_url("style.css"),
    ] {
        assert!(body.contains(part), "{part} is not in\n{body}");
    }
    assert!(!body.contains("<script") && !body.contains("style=\""));
}

#[actix_web::test]
async fn a_program_gets_a_problem_document() {
    for req in [
        get("/nowhere.json?x=1"),
        get("/nowhere.csv"),
        get("/nowhere").insert_header(("accept", "application/json")),
        get("/nowhere").insert_header(("accept", "application/problem+json, text/html;q=0.5")),
    ] {
        let response = ask(req).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(
            header(&response, "content-type"),
            "application/problem+json"
        );
        let problem = json(response).await;
        assert_eq!(problem["code"], "page_not_found");
        assert_eq!(problem["type"], "/data#error-page_not_found");
        assert_eq!(problem["status"], 404);
        assert!(
            problem["instance"]
                .as_str()
                .unwrap()
                .starts_with("/nowhere")
        );
        assert!(
            problem.get("suggestions").is_none(),
            "empty lists are left out"
        );
    }
}

#[actix_web::test]
async fn saying_nothing_or_anything_gets_the_page() {
    for req in [
        get("/nowhere"),
        get("/nowhere").insert_header(("accept", "*/*")),
    ] {
        assert_eq!(
            header(&ask(req).await, "content-type"),
            "text/html; charset=utf-8"
        );
    }
}

#[actix_web::test]
async fn every_answer_is_safe_and_readable_from_anywhere() {
    let style = asset_url("style.css");
    for address in [
        "/healthz",
        "/nowhere",
        "/nowhere.json",
        "/robots.txt",
        "/favicon.ico",
        &style,
        "/healthz/",
    ] {
        let response = ask(get(address)).await;
        assert_eq!(
            header(&response, "access-control-allow-origin"),
            "*",
            "{address}"
        );
        assert!(header(&response, "access-control-expose-headers").contains("ETag"));
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
        assert_eq!(
            header(&response, "cross-origin-resource-policy"),
            "cross-origin"
        );
        assert!(header(&response, "content-security-policy").starts_with("default-src 'none'"));
        assert!(!header(&response, "cache-control").is_empty());
        assert!(
            header(&response, "vary").ends_with("Accept-Encoding"),
            "{address}"
        );
        assert!(response.headers().get("set-cookie").is_none());
        assert!(response.headers().get("content-encoding").is_none());
    }
    let page = ask(get("/nowhere")).await;
    assert_eq!(header(&page, "x-frame-options"), "DENY");
    assert!(header(&page, "content-security-policy").contains("frame-ancestors 'none'"));
    let embed = ask(get("/embed/nowhere")).await;
    assert!(embed.headers().get("x-frame-options").is_none());
    assert!(header(&embed, "content-security-policy").contains("frame-ancestors *"));
    let picture = ask(get("/favicon.svg")).await;
    assert!(header(&picture, "content-security-policy").contains("sandbox"));
}

#[actix_web::test]
async fn only_reading_is_possible() {
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
        let response = ask(get("/healthz").method(method.clone())).await;
        assert_eq!(
            response.status(),
            StatusCode::METHOD_NOT_ALLOWED,
            "{method}"
        );
        assert_eq!(header(&response, "allow"), "GET, HEAD, OPTIONS");
        assert_eq!(header(&response, "access-control-allow-origin"), "*");
    }
    let response = ask(get("/healthz").method(Method::OPTIONS)).await;
    assert_eq!(response.status(), StatusCode::NO_CONTENT);
    assert_eq!(header(&response, "allow"), "GET, HEAD, OPTIONS");
    assert_eq!(
        header(&response, "access-control-allow-methods"),
        "GET, HEAD, OPTIONS"
    );
    assert!(header(&response, "access-control-allow-headers").contains("If-None-Match"));
    let response = ask(get("/nowhere").method(Method::OPTIONS)).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn operators_see_what_is_served() {
    let response = ask(get("/healthz")).await;
    assert_eq!(header(&response, "cache-control"), "no-store");
    let health = json(response).await;
    assert_eq!(
        health,
        serde_json::json!({
            "status": "ok", "edition": state().edition().id, "as_of": "2026-11-22",
            "build": participation_atlas::BUILD, "version": env!("CARGO_PKG_VERSION"),
        })
    );
    assert_eq!(json(ask(get("/readyz")).await).await["status"], "ready");
}

#[actix_web::test]
async fn a_static_file_lives_under_its_own_hash() {
    let address = asset_url("style.css");
    let response = ask(get(&address)).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(header(&response, "content-type"), "text/css; charset=utf-8");
    assert_eq!(
        header(&response, "cache-control"),
        "public, max-age=31536000, immutable"
    );
    let tag = header(&response, "etag").to_owned();
    for address in [
        "/static/000000000000/style.css",
        "/static/missing/none.css",
        "/static/..%2f/Cargo.toml",
    ] {
        assert_eq!(
            ask(get(address)).await.status(),
            StatusCode::NOT_FOUND,
            "{address}"
        );
    }

    let strong = tag.trim_start_matches("W/").to_owned();
    for known in [
        tag.clone(),
        strong,
        "*".to_owned(),
        format!("\"other\", {tag}"),
        format!("\"a\",{tag} , W/\"b\""),
    ] {
        let response = ask(get(&address).insert_header(("if-none-match", known.as_str()))).await;
        assert_eq!(response.status(), StatusCode::NOT_MODIFIED, "{known}");
        assert_eq!(header(&response, "etag"), tag);
        assert_eq!(header(&response, "access-control-allow-origin"), "*");
        assert_eq!(
            header(&response, "cache-control"),
            "public, max-age=31536000, immutable"
        );
        assert_eq!(header(&response, "vary"), "Accept-Encoding");
        assert!(read_body(response).await.is_empty());
    }
    for unknown in ["\"other\"", "rubbish", ""] {
        let response = ask(get(&address).insert_header(("if-none-match", unknown))).await;
        assert_eq!(response.status(), StatusCode::OK, "{unknown:?}");
    }
}

#[actix_web::test]
async fn a_slash_too_many_moves_and_never_to_another_server() {
    for (address, to) in [
        ("/healthz/", "/healthz"),
        ("/a/?b=c", "/a?b=c"),
        ("//evil.example/", "/evil.example"),
    ] {
        let response = ask(get(address)).await;
        assert_eq!(
            response.status(),
            StatusCode::PERMANENT_REDIRECT,
            "{address}"
        );
        assert_eq!(header(&response, "location"), to);
    }
}

#[actix_web::test]
async fn an_address_without_end_is_refused() {
    let long = "a".repeat(3000);
    for address in [
        format!("/{long}"),
        format!("/healthz?{long}"),
        format!("/{long}.json"),
    ] {
        let response = ask(get(&address)).await;
        assert_eq!(response.status(), StatusCode::URI_TOO_LONG);
        assert_eq!(header(&response, "access-control-allow-origin"), "*");
    }
}

#[actix_web::test]
async fn robots_may_read_all_but_searches() {
    let body = read_body(ask(get("/robots.txt")).await).await;
    assert!(
        String::from_utf8(body.to_vec())
            .unwrap()
            .contains("Disallow: /search")
    );
}

#[actix_web::test]
async fn large_answers_are_compressed_and_small_ones_are_not() {
    let large = ask(get("/nowhere").insert_header(("accept-encoding", "gzip"))).await;
    assert_eq!(header(&large, "content-encoding"), "gzip");
    assert_eq!(header(&large, "vary"), "Accept, Accept-Encoding");
    let small = ask(get("/healthz").insert_header(("accept-encoding", "gzip, br"))).await;
    assert!(small.headers().get("content-encoding").is_none());
    let refused = get("/healthz").insert_header(("accept-encoding", "identity;q=0, zip"));
    assert_eq!(
        ask(refused).await.status(),
        StatusCode::OK,
        "the plain answer is more use than 406"
    );
}
