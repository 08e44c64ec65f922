//! A view as a page would write it, and what goes wrong in one.

use std::cell::Cell;

use actix_web::{
    HttpResponse,
    body::to_bytes,
    dev::ServiceResponse,
    http::StatusCode,
    test::{TestRequest, call_service, init_service},
    web::{self, Path},
};
use serde_json::Value;

use super::{
    AppState, CachePolicy, Error, Format, Reply, Visit, error::Link, furnished, routes::view,
};
use crate::{config::PublicUrl, edition::Edition};

thread_local! {
    /// A test has a thread of its own, and the application runs on it.
    static RENDERED: Cell<usize> = const { Cell::new(0) };
}

/// The example handler of the documentation.
async fn state(visit: Visit, path: Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&path, &[Format::Html, Format::Json, Format::Csv])?;
    let query = visit.query(&["date", "edition"], &asked)?;
    let date = query.get("date").unwrap_or("2015-01-01");
    let address = format!("/states/{}?date={date}", asked.stem);
    let reply = Reply {
        address: &address,
        format: asked.format,
        negotiated: asked.negotiated,
        policy: CachePolicy::view(asked.format == Format::Html, query.get("edition").is_some()),
        file_name: (asked.format == Format::Csv).then(|| format!("{}-{date}.csv", asked.stem)),
    };
    visit.respond(&reply, || {
        RENDERED.set(RENDERED.get() + 1);
        Ok(format!(
            "{:?} {}",
            asked.format,
            visit.frame(&address).canonical.unwrap_or_default()
        )
        .into_bytes())
    })
}

async fn broken() -> Result<HttpResponse, Error> {
    Err(Error::internal("secret path /srv/data"))
}

async fn busy() -> Result<HttpResponse, Error> {
    Err(Error::overloaded(7))
}

async fn divided() -> Result<HttpResponse, Error> {
    Err(Error::multiple_choices(
        "09140 became two.",
        vec![Link::new("A", "/a"), Link::new("B <b>", "/b")],
    ))
}

async fn lost() -> Result<HttpResponse, Error> {
    Err(Error::place_not_found("<script>").suggest("Cook County", "/counties/17031-cook"))
}

fn shared(edition: &str, url: &str) -> web::Data<AppState> {
    let edition = Edition::sample(edition);
    web::Data::new(AppState::new(edition, PublicUrl::parse(url).unwrap()))
}

async fn ask_of(state_: web::Data<AppState>, req: TestRequest) -> ServiceResponse {
    let app = init_service(furnished(state_, |config| {
        config
            .service(view("/states/{place}", state))
            .service(view("/broken", broken))
            .service(view("/busy", busy))
            .service(view("/divided", divided))
            .service(view("/lost", lost))
            .service(view("/es/broken", broken))
            .service(view("/es/busy", busy));
    }))
    .await;
    call_service(&app, req.to_request())
        .await
        .map_into_boxed_body()
}

async fn ask(req: TestRequest) -> ServiceResponse {
    ask_of(shared("e1", "https://a.example"), req).await
}

fn get(address: &str) -> TestRequest {
    TestRequest::get().uri(address)
}

fn header<'r>(response: &'r ServiceResponse, name: &str) -> &'r str {
    response
        .headers()
        .get(name)
        .map(|value| value.to_str().unwrap())
        .unwrap_or_default()
}

async fn text(response: ServiceResponse) -> String {
    String::from_utf8(to_bytes(response.into_body()).await.unwrap().to_vec()).unwrap()
}

async fn problem(response: ServiceResponse) -> Value {
    assert_eq!(
        header(&response, "content-type"),
        "application/problem+json"
    );
    serde_json::from_str(&text(response).await).unwrap()
}

#[actix_web::test]
async fn one_address_in_every_format() {
    let page = ask(get("/states/il?date=2012-01-01")).await;
    assert_eq!(header(&page, "content-type"), "text/html; charset=utf-8");
    assert_eq!(header(&page, "vary"), "Accept, Accept-Encoding");
    assert_eq!(
        header(&page, "cache-control"),
        "public, max-age=60, stale-while-revalidate=600"
    );
    assert_eq!(
        text(page).await,
        "Html https://a.example/states/il?date=2012-01-01"
    );

    let table = ask(get("/states/il.csv").insert_header(("accept", "text/html"))).await;
    assert_eq!(
        header(&table, "content-type"),
        "text/csv; charset=utf-8; header=present"
    );
    assert_eq!(
        header(&table, "content-disposition"),
        "attachment; filename=\"il-2015-01-01.csv\""
    );
    assert_eq!(
        header(&table, "vary"),
        "Accept-Encoding",
        "an extension wins, so Accept changes nothing"
    );

    let frozen = ask(get("/states/il.json?edition=e1")).await;
    assert!(header(&frozen, "cache-control").contains("immutable"));
    let moved = ask(get("/states/il?utm_source=x&date=2012-01-01")).await;
    assert_eq!(
        (moved.status(), header(&moved, "location")),
        (StatusCode::PERMANENT_REDIRECT, "/states/il?date=2012-01-01")
    );
}

#[actix_web::test]
async fn a_tag_names_edition_program_address_and_format() {
    let first = ask(get("/states/il")).await;
    let tag = header(&first, "etag").to_owned();
    assert!(
        tag.starts_with(&format!("W/\"e1-{}-", crate::BUILD)) && tag.ends_with('"'),
        "{tag}"
    );

    let rendered = RENDERED.get();
    let again = ask(get("/states/il").insert_header(("if-none-match", tag.as_str()))).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(
        RENDERED.get(),
        rendered,
        "the tag is compared before anything is rendered"
    );
    assert_eq!(header(&again, "vary"), "Accept, Accept-Encoding");
    assert_eq!(header(&again, "access-control-allow-origin"), "*");
    assert_eq!(
        header(&again, "content-security-policy"),
        "",
        "the policy kept with the page stays"
    );
    let spelt = ask(get("/states/il?date=2015-01-01")).await;
    assert_eq!(
        header(&spelt, "etag"),
        tag,
        "two spellings of one question share a tag"
    );

    for other in [
        ask(get("/states/il.json")).await,
        ask(get("/states/il?date=2012-01-01")).await,
        ask_of(shared("e2", "https://a.example"), get("/states/il")).await,
        ask_of(shared("e1", "https://b.example"), get("/states/il")).await,
    ] {
        assert_ne!(header(&other, "etag"), tag);
    }
}

#[actix_web::test]
async fn a_wrong_question_says_which_part_is_wrong() {
    let told = problem(ask(get("/states/il.json?dat=2012-01-01")).await).await;
    assert_eq!(
        (&told["code"], &told["parameter"]),
        (&"unknown_parameter".into(), &"dat".into())
    );
    assert_eq!(told["allowed"], serde_json::json!(["date", "edition"]));
    let svg = ask(get("/states/il.svg")).await;
    assert_eq!(svg.status(), StatusCode::NOT_FOUND);
    let told = problem(svg).await;
    assert_eq!(
        (&told["code"], &told["allowed"]),
        (
            &"format_not_offered".into(),
            &serde_json::json!(["json", "csv"])
        )
    );
}

#[actix_web::test]
async fn what_broke_inside_stays_inside() {
    let response = ask(get("/broken").insert_header(("accept", "application/json"))).await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let told = text(response).await;
    assert!(
        !told.contains("secret") && told.contains("\"request\""),
        "{told}"
    );
    assert!(!text(ask(get("/broken")).await).await.contains("secret"));
}

#[actix_web::test]
async fn errors_lead_onward() {
    let busy = ask(get("/busy")).await;
    assert_eq!(
        (busy.status(), header(&busy, "retry-after")),
        (StatusCode::SERVICE_UNAVAILABLE, "7")
    );

    let divided = ask(get("/divided")).await;
    assert_eq!(divided.status(), StatusCode::MULTIPLE_CHOICES);
    let page = text(divided).await;
    assert!(
        page.contains("href=\"/b\"") && !page.contains("B <b>"),
        "{page}"
    );
    let told =
        problem(ask(get("/divided").insert_header(("accept", "application/json"))).await).await;
    assert_eq!(
        told["choices"][0],
        serde_json::json!({"label": "A", "href": "/a"})
    );

    let page = text(ask(get("/lost")).await).await;
    assert!(
        page.contains("href=\"/counties/17031-cook\"") && !page.contains("<script>"),
        "{page}"
    );
}

#[test]
fn the_list_of_policies_is_closed_and_documented() {
    let documented = include_str!("cache.rs");
    for policy in CachePolicy::ALL {
        assert!(
            documented.contains(&format!("| `{policy:?}` |")),
            "{policy:?}"
        );
        assert!(policy.as_str().contains("max-age=") != policy.as_str().contains("no-store"));
    }
}

#[actix_web::test]
async fn a_fault_of_ours_is_told_in_the_language_of_the_address() {
    for (address, title, detail) in [
        ("/broken", "Something broke here", "The fault is ours"),
        ("/es/broken", "Algo falló aquí", "El fallo es nuestro"),
        ("/busy", "Busy", "Try again in 7 seconds."),
        ("/es/busy", "Ocupado", "dentro de 7 segundos."),
    ] {
        let accept = ("accept", "application/problem+json");
        let told = problem(ask(get(address).insert_header(accept)).await).await;
        assert_eq!(told["title"], title, "{address}");
        let said = told["detail"].as_str().unwrap();
        assert!(said.contains(detail) && !said.contains("secret"), "{said}");
        let page = text(ask(get(address)).await).await;
        assert!(page.contains(&format!("<h1>{title}</h1>")), "{address}");
        assert!(page.contains(said), "{address}");
    }
}
