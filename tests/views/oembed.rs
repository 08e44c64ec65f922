//! How a program that has the address of a view is told the code of its embed (oEmbed 1.0).

use participation_atlas::{
    domain::{Code as _, Lang},
    http::query::encoded,
};

use super::embeds::{BASE, VIEWS, between, of_page};
use super::markup::plain;
use super::support::{ask, data, page};

#[actix_web::test]
async fn a_program_that_has_an_address_is_told_how_to_embed_it() {
    for view in VIEWS {
        for lang in Lang::ALL {
            let url = format!("{BASE}{}", lang.at(view));
            let html = page(&lang.at(view)).await.body;
            for (kind, more) in [
                ("application/json+oembed", ""),
                ("text/xml+oembed", "&amp;format=xml"),
            ] {
                let link = format!(
                    "<link rel=\"alternate\" type=\"{kind}\" href=\"{BASE}/oembed?url={}{more}\"",
                    encoded(&url)
                );
                assert!(html.contains(&link), "{url} lacks {link}");
            }
            let told = data(&format!("/oembed?url={}", encoded(&url))).await;
            assert_eq!(told.header("content-type"), "application/json");
            let rich = told.json();
            assert_eq!(
                (rich["type"].as_str(), rich["version"].as_str()),
                (Some("rich"), Some("1.0"))
            );
            let (width, height) = (
                rich["width"].as_u64().unwrap(),
                rich["height"].as_u64().unwrap(),
            );
            let code = rich["html"].as_str().unwrap();
            assert!(
                code.contains(&format!(
                    "<iframe src=\"{BASE}{}\"",
                    of_page(&lang.at(view))
                )),
                "{code}"
            );
            assert!(
                code.contains(&format!("width=\"{width}\" height=\"{height}\"")),
                "{code}"
            );
            let card = rich["thumbnail_url"].as_str().unwrap();
            assert!(
                html.contains(&format!(
                    "<meta property=\"og:image\" content=\"{}\">",
                    card.replace('&', "&#38;")
                )),
                "{card}"
            );
            let xml = data(&format!("/oembed?format=xml&url={}", encoded(&url))).await;
            assert_eq!(xml.header("content-type"), "text/xml; charset=utf-8");
            assert_eq!(plain(between(&xml.body, "<html>", "</html>")[0]), code);
        }
    }
}

#[actix_web::test]
async fn an_address_in_any_spelling_is_of_the_same_view() {
    let asked = |url: &str| format!("/oembed?url={}", encoded(url));
    for (url, embed) in [
        (
            "http://atlas.example.org/states/IL?utm_source=x&date=2012-01-01#map",
            "/embed/states/il?date=2012-01-01",
        ),
        (
            "https://ATLAS.example.org/es/counties/17031",
            "/es/embed/counties/17031-cook-county",
        ),
        ("https://atlas.example.org", "/embed/national"),
        ("https://atlas.example.org/es", "/es/embed/national"),
        ("https://atlas.example.org/states/il/", "/embed/states/il"),
        (
            "https://atlas.example.org/national?date=2012-01-01",
            "/embed/national?date=2012-01-01",
        ),
        (
            "https://atlas.example.org/compare",
            "/embed/compare?from=2011-08-05&to=2014-11-19",
        ),
        (
            "https://atlas.example.org/embed/states/il?theme=dark",
            "/embed/states/il?theme=dark",
        ),
    ] {
        let rich = data(&asked(url)).await.json();
        let code = rich["html"].as_str().unwrap();
        assert!(
            code.contains(&format!("src=\"{BASE}{embed}\"")),
            "{url}: {code}"
        );
    }
    let small = data(&format!(
        "{}&maxwidth=400&maxheight=300&dnt=1&theme=light",
        asked(&format!("{BASE}/states/il"))
    ))
    .await
    .json();
    assert_eq!(
        (small["width"].as_u64(), small["height"].as_u64()),
        (Some(400), Some(300))
    );
    assert!(
        small.get("thumbnail_url").is_none(),
        "a card is larger than what was asked for"
    );
    assert!(small["html"].as_str().unwrap().contains("?theme=light\""));
    for (address, status, code) in [
        (
            asked("https://example.org/states/il"),
            404,
            "nothing_to_embed",
        ),
        (
            asked("https://atlas.example.org/about"),
            404,
            "nothing_to_embed",
        ),
        (
            asked("https://atlas.example.org/states/zz"),
            404,
            "nothing_to_embed",
        ),
        (
            asked("https://atlas.example.org/counties/09140"),
            404,
            "nothing_to_embed",
        ),
        (
            asked("https://atlas.example.org/?date=never"),
            404,
            "nothing_to_embed",
        ),
        (
            format!("{}&format=yaml", asked(BASE)),
            501,
            "format_not_implemented",
        ),
        (
            format!("{}&maxwidth=wide", asked(BASE)),
            400,
            "bad_parameter",
        ),
        (format!("{}&theme=sepia", asked(BASE)), 400, "bad_parameter"),
        ("/oembed".to_owned(), 400, "bad_parameter"),
        (
            format!("{}&colour=red", asked(BASE)),
            400,
            "unknown_parameter",
        ),
    ] {
        let answer = ask(&address, &[("accept", "application/json")]).await;
        assert_eq!(answer.status.as_u16(), status, "{address}");
        assert_eq!(answer.json()["code"], code, "{address}");
    }
}
