//! The reference pages under `/es` are in Spanish, with everything that the atlas says itself.

use crate::support::{BASE, STATE, header, heading, text};
use actix_web::{
    http::StatusCode,
    test::{TestRequest, call_service, init_service},
};
use participation_atlas::domain::Lang;
use participation_atlas::http;
use std::collections::HashSet;

const PAGES: [&str; 9] = [
    "/methods",
    "/about",
    "/data",
    "/sources",
    "/sources/SC-A",
    "/sources/R2-REM",
    "/search",
    "/search?q=washington",
    "/search?q=zzzz",
];

/// Words of English that are neither Spanish words nor codes.
const ENGLISH: &[&str] = &[
    "and", "are", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have", "how", "is",
    "it", "its", "not", "of", "on", "or", "that", "the", "their", "they", "this", "to", "was",
    "were", "what", "when", "which", "who", "with",
];

/// The texts of a page between its tags, without code, addresses and what says that it is in English.
fn texts(page: &str) -> Vec<String> {
    let body = page.split_once("<body>").unwrap().1;
    let mut texts = Vec::new();
    // How deep inside elements that are passed over.
    let mut passed: Vec<String> = Vec::new();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric())
            .collect();
        let empty = ["input", "rect", "path", "meta", "link", "br"].contains(&name.as_str());
        if tag.starts_with('/') {
            if passed.last() == Some(&name) {
                passed.pop();
            }
        } else if passed.last() == Some(&name)
            || (!empty
                && (name == "code"
                    || name == "svg"
                    || tag.contains("class=\"out\"")
                    || tag.contains("lang=\"en\"")))
        {
            passed.push(name);
        }
        let text = text.trim();
        if passed.is_empty() && !text.is_empty() {
            texts.push(unescaped(text));
        }
    }
    texts
}

fn unescaped(text: &str) -> String {
    text.replace("&#38;", "&")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[test]
fn texts_in_english_are_found() {
    let page = "<body><p>Hola <code>of the</code> y <span lang=\"en\">the <b>end</b> of</span> adiós</p>\
                <p>None of the rows</p></body>";
    assert_eq!(texts(page), ["Hola", "y", "adiós", "None of the rows"]);
}

#[actix_web::test]
async fn no_english_is_left_but_names_and_what_says_so() {
    let dataset_of = STATE.edition();
    let dataset = dataset_of.dataset();
    let mut names: Vec<&str> = dataset
        .sources
        .iter()
        .flat_map(|source| [source.title.as_str(), source.publisher.as_str()])
        .filter(|name| !name.is_empty())
        .collect();
    // Inside a sentence of the codebook a name is told as it stands in the table.
    names.extend([
        "District of Columbia",
        "American Community Survey",
        "Declined Detainer Outcome Report",
    ]);
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let english: HashSet<&str> = ENGLISH.iter().copied().collect();
    let mut seen = 0;
    for plain in PAGES {
        let page = text(&Lang::Es.at(plain)).await;
        for said in texts(&page) {
            seen += 1;
            // Columns are named as they are.
            let mut rest: String = said.split('`').step_by(2).collect();
            for name in &names {
                rest = rest.replace(name, " ");
            }
            let words = rest
                .split(|c: char| !c.is_alphabetic() && c != '_')
                .filter(|word| !word.is_empty());
            let count = words.clone().count();
            // OR and IN are states.
            let mut words = words.filter(|word| word.contains(char::is_lowercase));
            let found = words.find(|word| english.contains(word.to_lowercase().as_str()));
            assert!(
                count <= 2 || found.is_none(),
                "{plain}: {found:?} in {said}"
            );
        }
    }
    assert!(seen > 2_000, "{seen} texts");
}

#[actix_web::test]
async fn a_page_in_spanish_stays_in_spanish_and_leads_to_the_english_one() {
    for plain in PAGES {
        let address = Lang::Es.at(plain);
        let page = text(&address).await;
        assert!(page.contains("<html lang=\"es\">"), "{address}");
        let canonical = format!("<link rel=\"canonical\" href=\"{BASE}{address}\">");
        assert!(page.contains(&canonical), "{address}");
        let english = format!("<a href=\"{plain}\" hreflang=\"en\" lang=\"en\">In English</a>");
        assert!(page.contains(&english), "{address}");
        // A source is called by its title.
        let named = plain.starts_with("/sources/");
        let english = text(plain).await;
        assert_eq!(heading(&page) == heading(&english), named, "{address}");
        let main = page.split("<main").nth(1).unwrap();
        for part in ["href=\"", "action=\""] {
            for link in main.split(part).skip(1) {
                let to = link.split('"').next().unwrap();
                let own = to.starts_with('/') && !to.starts_with("/static/");
                assert!(!own || to.starts_with("/es/"), "{address} leads to {to}");
            }
        }
    }
}

#[actix_web::test]
async fn every_link_on_these_pages_answers_in_spanish_too() {
    let app = init_service(http::app(STATE.clone())).await;
    let mut seen: HashSet<String> = HashSet::new();
    for plain in PAGES {
        let html = text(&Lang::Es.at(plain)).await;
        for href in html.split(" href=\"").skip(1) {
            let href = unescaped(href.split('"').next().unwrap());
            let path = href.split('#').next().unwrap();
            if !path.starts_with("/es/") || !seen.insert(path.to_owned()) {
                continue;
            }
            let response = call_service(&app, TestRequest::get().uri(path).to_request()).await;
            let status = response.status().as_u16();
            assert!(
                matches!(status, 200 | 300 | 308),
                "{plain}: {path} is {status}"
            );
        }
    }
    assert!(seen.len() > 80, "{}", seen.len());
}

#[actix_web::test]
async fn the_figures_are_those_of_the_english_pages() {
    let page = text("/es/methods").await;
    for part in [
        "3,234 equivalentes de condado",
        "Se encontraron 511 actos, en 285 jurisdicciones y en 39 estados y el Distrito de Columbia.",
        "Solo se encontró fuente para 8 firmas.",
        "41 de 78 jurisdicciones de Puerto Rico y las 13 de Samoa Americana, Guam, las Islas Marianas del Norte",
        "26 jurisdicciones estaban activadas; 24 de ellas, pese a la objeción del estado",
        "62 jurisdicciones estaban activadas; 59 de ellas, pese a la objeción del estado",
        "el condado de Kane (",
        "308,745,538 personas",
    ] {
        assert!(page.contains(part), "{part}");
    }
    // The codebook's own words, and data as it is.
    let data = text("/es/data").await;
    assert!(data.contains("<strong>Pidió salir</strong>"));
    assert!(data.contains("Código FIPS del estado"));
    assert!(data.contains("href=\"/es/data/acts.csv\""));
    let source = text("/es/sources/SC-A").await;
    assert!(source.contains("3,143 activaciones; véase"));
    assert!(source.contains("leída como") || source.contains("Leída como"));
}

#[actix_web::test]
async fn a_file_is_the_same_in_every_language_and_so_is_its_name() {
    let app = init_service(http::app(STATE.clone())).await;
    for path in ["/sources.csv", "/data/acts.csv", "/data/spells.csv"] {
        let mut answers = Vec::new();
        for lang in [Lang::En, Lang::Es] {
            let req = TestRequest::get().uri(&lang.at(path)).to_request();
            let response = call_service(&app, req).await.map_into_boxed_body();
            assert_eq!(response.status(), StatusCode::OK, "{path}");
            let saved = header(&response, "content-disposition").to_owned();
            let body = actix_web::test::read_body(response).await;
            answers.push((saved, body));
        }
        assert!(
            answers[0] == answers[1],
            "{path}: {} {}",
            answers[0].0,
            answers[1].0
        );
    }
}
