//! Every error is told in the language of the address, to people and to programs.

use crate::support::STATE;
use actix_web::{
    http::Method,
    test::{TestRequest, call_service, init_service, read_body},
};
use participation_atlas::domain::Lang;
use participation_atlas::http::{
    self,
    error::{CODES, Code},
};
use serde_json::Value;
use std::collections::HashSet;

/// What a program and a reader are told at an address.
async fn told(method: Method, address: &str) -> (Value, String) {
    let app = init_service(http::app(STATE.clone())).await;
    let ask = |accept: &'static str| {
        TestRequest::default()
            .method(method.clone())
            .uri(address)
            .insert_header(("accept", accept))
            .to_request()
    };
    let document = call_service(&app, ask("application/problem+json")).await;
    let document = serde_json::from_slice(&read_body(document).await).unwrap();
    let page = call_service(&app, ask("text/html")).await;
    let page = String::from_utf8(read_body(page).await.to_vec()).unwrap();
    (document, page)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&#38;")
        .replace('<', "&#60;")
        .replace('>', "&#62;")
}

/// Two errors arise from nothing that can be asked for: a fault of the atlas and too many questions. The room of the
/// server itself brings them about.
#[actix_web::test]
async fn every_error_is_told_in_both_languages() {
    let long = format!("/search?q={}", "a".repeat(3_000));
    let questions = [
        (Code::UnknownParameter, "/?dat=2012-01-01"),
        (Code::UnknownParameter, "/about?colour=red"),
        (Code::RepeatedParameter, "/?date=2012-01-01&date=2012-01-01"),
        (Code::BadParameter, "/table?sort=zz"),
        (Code::BadParameter, "/table?basis=zz"),
        (Code::BadParameter, "/events?track=zz"),
        (Code::BadParameter, "/events?kind=zz"),
        (Code::BadParameter, "/events?fips=99999"),
        (Code::BadParameter, "/events?from=2012-01-01&to=2011-01-01"),
        (Code::BadParameter, "/search?q=%FF"),
        (Code::BadDate, "/?date=2012-02-30"),
        (Code::DateAfterData, "/?date=2036-01-01"),
        (Code::FromAfterTo, "/compare?from=2012-01-01&to=2011-01-01"),
        (Code::BadState, "/table?state=zz"),
        (Code::BadStatus, "/table?status=actve"),
        (Code::BadStatus, "/table?status=zzzzzzzzzzzz"),
        (Code::BadLayer, "/?layer=zz"),
        (Code::BadPage, "/events?page=999"),
        (Code::BadEdition, "/?edition=zz"),
        (Code::EditionNotKept, "/?edition=2020-01-01-00000000"),
        (Code::PlaceNotFound, "/counties/99999"),
        (Code::PlaceNotFound, "/states/ilinois"),
        (Code::SourceNotFound, "/sources/SC-AA"),
        (Code::PageNotFound, "/nowhere"),
        (Code::PageNotFound, "/data/nothing"),
        (Code::FormatNotOffered, "/methods.csv"),
        (Code::FormatNotOffered, "/states.atom"),
        (
            Code::NothingToEmbed,
            "/oembed?url=https%3A%2F%2Fexample.org%2F",
        ),
        (
            Code::FormatNotImplemented,
            "/oembed?url=https%3A%2F%2Fatlas.example.org%2F&format=yaml",
        ),
        (Code::TileNotFound, "/tiles/99/0/0.mvt"),
        (Code::MultipleChoices, "/counties/09140"),
        (Code::MethodNotAllowed, "/states"),
        (Code::UriTooLong, long.as_str()),
    ];
    // An edition that was removed needs a store of editions, which the tests of editions have.
    let mut met = HashSet::from([Code::Overloaded, Code::Internal, Code::EditionRemoved]);
    for (code, plain) in questions {
        let method = match code {
            Code::MethodNotAllowed => Method::PUT,
            _ => Method::GET,
        };
        let mut details = Vec::new();
        for lang in [Lang::En, Lang::Es] {
            let address = lang.at(plain);
            let (document, page) = told(method.clone(), &address).await;
            assert_eq!(document["code"], code.as_str(), "{address}");
            assert_eq!(document["status"], code.status().as_u16(), "{address}");
            assert_eq!(document["title"], code.title(lang), "{address}");
            let kind = format!("/data#error-{}", code.as_str());
            assert_eq!(document["type"], kind, "{address}");
            let detail = document["detail"].as_str().unwrap().to_owned();
            assert!(detail.len() > 20 && !detail.contains("{ $"), "{detail}");
            let quotes = match lang {
                Lang::En => ['«', '¿'],
                Lang::Es => ['“', '”'],
            };
            assert!(!detail.contains(quotes), "{address}: {detail}");

            // A table as a file has no page of its own error.
            if !page.starts_with('{') {
                let begun = format!("<html lang=\"{lang}\">");
                assert!(page.contains(&begun), "{address}");
                let heading = format!("<h1>{}</h1>", code.title(lang));
                assert!(page.contains(&heading), "{address}");
                assert!(
                    page.contains(&format!("<p>{}</p>", escaped(&detail))),
                    "{address}"
                );
                onward_in_the_language(&page, lang, &address);
                other_language(&page, code, lang, plain);
            }
            details.push(detail);
        }
        assert_ne!(details[0], details[1], "{plain}");
        met.insert(code);
    }
    for entry in CODES {
        assert!(met.contains(&entry.code), "{} is not asked for", entry.name);
    }
}

/// What an error page leads to is in its language.
fn onward_in_the_language(page: &str, lang: Lang, address: &str) {
    let main = page.split("<main").nth(1).unwrap();
    let main = main.split("</main>").next().unwrap();
    let links: Vec<&str> = main.split("href=\"").skip(1).collect();
    assert!(links.len() >= 4, "{address}");
    for link in links {
        let href = link.split('"').next().unwrap();
        let (of, _) = Lang::of_path(href);
        assert!(href.starts_with('/') && of == lang, "{address}: {href}");
    }
}

/// The same address in the other language, where asking for it can bring the same page.
fn other_language(page: &str, code: Code, lang: Lang, plain: &str) {
    let other = match lang {
        Lang::En => Lang::Es,
        Lang::Es => Lang::En,
    };
    let href = escaped(&other.at(plain));
    let link = format!("<a href=\"{href}\" hreflang=\"{other}\" lang=\"{other}\">");
    let once_more = !matches!(code, Code::MethodNotAllowed | Code::UriTooLong);
    assert_eq!(page.contains(&link), once_more, "{link}");
    assert!(!page.contains("rel=\"canonical\"") && !page.contains("rel=\"alternate\""));
}
