//! Embeds: a view in a frame of another site, the code that puts it there, and how a program asks for that code.

use actix_web::{
    http::header,
    test::{TestRequest, call_service, init_service, read_body},
};
use participation_atlas::domain::{Code as _, Lang};
use participation_atlas::http::{self, assets::asset_url};
use participation_atlas::{timeline::layer::LAYERS, words};

use super::markup::plain;
use super::support::{BROWSER, STATE, ask, data, page};

pub const BASE: &str = "https://atlas.example.org";

/// Every kind of view that can be embedded, by the address of its page; with the heaviest of each.
pub const VIEWS: [&str; 19] = [
    "/",
    "/?date=2012-05-15",
    "/?date=2018-06-01&layer=detainers_declined",
    "/states/il?date=2012-01-01",
    "/states/tx",
    "/counties/17031-cook-county?date=2012-01-01",
    "/compare?from=2008-10-26&to=2014-11-19",
    "/compare?from=2008-10-26&to=2026-11-22",
    "/timeline",
    "/timeline?state=ny",
    "/timeline/states",
    "/practice",
    "/timeline/sheet",
    "/states?date=2012-01-01",
    "/table",
    "/table?date=2014-06-01&layer=detainers_declined&class=tens",
    "/table?date=1990-01-01&status=unknown",
    "/events",
    "/events?state=il&kind=activated",
];

/// The address of the embed of a page.
pub fn of_page(address: &str) -> String {
    let (lang, plain) = Lang::of_path(address);
    lang.at(&match plain
        .strip_prefix("/")
        .filter(|rest| rest.is_empty() || rest.starts_with('?'))
    {
        Some(query) => format!("/embed/national{query}"),
        None => format!("/embed{plain}"),
    })
}

/// Bytes on the way, in Brotli as it is made for whoever asks first.
async fn sent(address: &str) -> usize {
    let app = init_service(http::app(STATE.clone())).await;
    let request = TestRequest::get()
        .uri(address)
        .insert_header((header::ACCEPT_ENCODING, "br"));
    let response = call_service(&app, request.to_request()).await;
    assert_eq!(response.status(), 200, "{address}");
    read_body(response).await.len()
}

pub fn between<'t>(text: &'t str, from: &str, to: &str) -> Vec<&'t str> {
    let parts = text.split(from).skip(1);
    parts.map(|part| part.split(to).next().unwrap()).collect()
}

/// The words of a page's heading.
fn heading(html: &str) -> String {
    let inside = between(html, "<h1", "</h1>")[0].split_once('>').unwrap().1;
    let texts = inside
        .split('<')
        .map(|part| part.rsplit('>').next().unwrap());
    plain(&texts.collect::<String>())
}

#[actix_web::test]
async fn an_embed_of_a_long_list_has_its_beginning_and_says_of_how_many() {
    for (address, rows, said) in [
        ("/embed/table", 50, "The first 50 of 3,234."),
        ("/embed/events", 20, "The first 20 of 3,725."),
        ("/es/embed/events", 20, "Los primeros 20 de 3,725."),
        ("/embed/table?state=de", 3, ""),
        ("/embed/states", 56, ""),
    ] {
        let body = page(address).await.body;
        let found = body.matches("<tr><th scope=\"row\"").count()
            + body.matches("<li class=\"event").count();
        assert_eq!(found, rows, "{address}");
        assert!(body.contains(said), "{address}");
        assert_eq!(body.contains(" of 3,"), said.contains(" of "), "{address}");
    }
}

#[actix_web::test]
async fn an_embed_says_what_its_view_says_and_weighs_little() {
    for view in VIEWS {
        for lang in Lang::ALL {
            let address = lang.at(view);
            let whole = page(&address).await;
            assert_eq!(whole.status, 200, "{address}");
            let embed = page(&of_page(&address)).await;
            assert_eq!(embed.status, 200, "{address}");
            assert_eq!(heading(&embed.body), heading(&whole.body), "{address}");
            assert!(
                match view.split('?').next().unwrap() {
                    "/table" | "/states" => embed.body.contains("<table"),
                    "/events" => embed.body.contains("<ol class=\"events\""),
                    "/timeline/sheet" => embed.body.matches("<li><figure>").count() == 14,
                    _ => {
                        embed.body.contains("<svg class=\"map\"")
                            || embed.body.contains("<svg class=\"chart")
                    }
                },
                "{address}"
            );
            let canonical = format!(
                "<link rel=\"canonical\" href=\"{BASE}{}\">",
                address.replace('&', "&#38;")
            );
            assert!(embed.body.contains(&canonical), "{address}");
            assert!(
                embed
                    .body
                    .contains("<meta name=\"robots\" content=\"noindex\">")
            );
            assert!(embed.body.contains(&STATE.edition().id), "{address}");
            assert!(
                embed
                    .body
                    .contains(&format!("<a href=\"{}\">", address.replace('&', "&#38;"))),
                "{address}"
            );
            // Nothing of others, nothing inline.
            for forbidden in [
                " style=\"",
                "<style",
                "onclick",
                "src=\"http",
                "stylesheet\" href=\"http",
            ] {
                assert!(!embed.body.contains(forbidden), "{address} has {forbidden}");
            }
            // A link of its own would lead to a page that stands in no frame.
            assert!(
                embed.body.contains("<base target=\"_blank\">")
                    && !embed.body.contains("<a href=\"#"),
                "{address}"
            );
            let scripts = between(&embed.body, "<script", ">");
            assert_eq!(
                scripts,
                [format!(
                    " type=\"module\" src=\"{}\"",
                    asset_url("embed.js")
                )]
            );
            let mut all = sent(&of_page(&address)).await;
            for file in between(&embed.body, "\"/static/", "\"") {
                all += sent(&format!("/static/{file}")).await;
            }
            assert!(all <= 200_000, "{address}: {all} bytes in all");
        }
    }
}

#[actix_web::test]
async fn an_embed_alone_may_be_framed() {
    for view in VIEWS {
        let embed = page(&of_page(view)).await;
        let policy = embed.header("content-security-policy");
        assert!(
            policy.contains("frame-ancestors *") && policy.contains("style-src 'self';"),
            "{view}"
        );
        assert_eq!(embed.header("x-frame-options"), "", "{view}");
        let whole = page(view).await;
        let policy = whole.header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'none'"), "{view}");
        assert_eq!(whole.header("x-frame-options"), "DENY", "{view}");
    }
}

#[actix_web::test]
async fn an_embed_is_drawn_on_the_ground_that_is_asked_for() {
    let auto = page("/embed/states/il").await;
    assert!(!auto.body.contains("data-theme"));
    for theme in ["light", "dark"] {
        let embed = page(&format!("/embed/states/il?theme={theme}")).await;
        assert_eq!(embed.status, 200);
        assert!(
            embed
                .body
                .contains(&format!("<html lang=\"en\" data-theme=\"{theme}\">"))
        );
        let sheet = data(&asset_url("style.css")).await.body;
        assert!(sheet.contains(&format!(
            ":root[data-theme={theme}] {{ color-scheme: {theme}; }}"
        )));
    }
    // What goes without saying is not said.
    let said = page("/embed/states/il?theme=auto").await;
    assert_eq!(
        (said.status.as_u16(), said.header("location")),
        (308, "/embed/states/il")
    );
    let bad = page("/embed/states/il?theme=sepia").await;
    assert_eq!(bad.status, 400);
    // A page has no such parameter.
    assert_eq!(page("/states/il?theme=dark").await.status, 400);
}

#[actix_web::test]
async fn other_spellings_lead_to_the_embed_and_not_out_of_it() {
    for (asked, canonical) in [
        (
            "/embed/states/IL?date=2012-01-01",
            "/embed/states/il?date=2012-01-01",
        ),
        ("/embed/states/17?theme=dark", "/embed/states/il?theme=dark"),
        (
            "/embed/counties/17031?date=2012-01-01&theme=light",
            "/embed/counties/17031-cook-county?date=2012-01-01&theme=light",
        ),
        (
            "/es/embed/counties/46102",
            "/es/embed/counties/46113-shannon-county",
        ),
        (
            "/embed/national?utm_source=x&date=2012-01-01",
            "/embed/national?date=2012-01-01",
        ),
        ("/embed/national?date=2011-08-05", "/embed/national"),
        (
            "/embed/practice?theme=dark&state=IL",
            "/embed/practice?state=il&theme=dark",
        ),
    ] {
        let moved = ask(asked, &[]).await;
        assert_eq!(
            (moved.status.as_u16(), moved.header("location")),
            (308, canonical),
            "{asked}"
        );
    }
    for (address, status) in [
        ("/embed/about", 404),
        ("/embed/nowhere", 404),
        ("/embed", 404),
        ("/embed/states/il.svg", 404),
        ("/embed/states/zz", 404),
        ("/embed/national?date=2012-02-30", 400),
        ("/embed/national?edition=2026-11-22-00000000", 404),
    ] {
        assert_eq!(ask(address, &[]).await.status.as_u16(), status, "{address}");
    }
}

#[actix_web::test]
async fn a_frozen_embed_never_changes() {
    let edition = &STATE.edition().id;
    let live = page("/embed/states/il").await;
    assert!(
        live.header("cache-control")
            .starts_with("public, max-age=60")
    );
    let frozen = page(&format!("/embed/states/il?edition={edition}")).await;
    assert_eq!(
        frozen.header("cache-control"),
        "public, max-age=604800, immutable"
    );
    let tag = frozen.header("etag").to_owned();
    let again = ask(
        &format!("/embed/states/il?edition={edition}"),
        &[("if-none-match", &tag)],
    )
    .await;
    assert_eq!(again.status, 304);
}

#[actix_web::test]
async fn the_panel_of_a_view_has_the_code_of_its_embed() {
    let edition = &STATE.edition().id;
    for view in VIEWS {
        let html = page(view).await.body;
        let codes = between(&html, "<textarea readonly", "</textarea>");
        assert_eq!(codes.len(), 6, "{view}");
        let mut addresses = Vec::new();
        for code in codes {
            let code = plain(code.split_once('>').unwrap().1);
            let address = between(&code, "<iframe src=\"", "\"")[0]
                .strip_prefix(BASE)
                .unwrap()
                .to_owned();
            let framed = page(&address).await;
            assert_eq!(framed.status, 200, "{address}");
            assert!(code.ends_with(&format!("<script async src=\"{BASE}/embed.js\"></script>")));
            assert!(
                code.contains(" title=\"") && code.contains(" height=\""),
                "{code}"
            );
            addresses.push(address);
        }
        let embed = of_page(view);
        let mark = if embed.contains('?') { '&' } else { '?' };
        let frozen = format!("{embed}{mark}edition={edition}");
        assert_eq!(
            addresses,
            [
                embed.clone(),
                format!("{embed}{mark}theme=light"),
                format!("{embed}{mark}theme=dark"),
                frozen.clone(),
                format!("{frozen}&theme=light"),
                format!("{frozen}&theme=dark"),
            ]
        );
        assert!(html.contains("<a class=\"skip\" href=\"#take\">"), "{view}");
    }
    assert!(!page("/sources").await.body.contains("<textarea"));
    assert!(
        data("/embed.js")
            .await
            .body
            .contains("addEventListener('message'")
    );
}

#[actix_web::test]
async fn an_embed_of_a_layer_says_what_the_layer_does_not_know() {
    for (lang, prefix) in [(Lang::En, ""), (Lang::Es, "/es")] {
        for layer in &LAYERS {
            let address = format!("{prefix}/embed/national?layer={}", layer.code);
            let embed = ask(&address, &BROWSER).await;
            let caveat = words::layer_caveat(lang, layer);
            assert!(
                embed.body.contains(&escaped(&caveat)),
                "{address} lacks {caveat}"
            );
        }
    }
}

/// A text as it stands in a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&#38;")
        .replace('\'', "&#39;")
        .replace('"', "&#34;")
}
