//! Every address under `/es` is in Spanish, in full, and leads to Spanish pages.

use super::histories::day_in_shapes;
use super::spoken::{Text, addresses, texts, words};
use super::support::{STATE, ask, data, page};
use participation_atlas::domain::Lang;
use serde_json::Value;
use std::collections::BTreeSet;

/// Every kind of page, with what it says for none, one and many. (Codebook and list of sources are full of codes and
/// addresses: `reference_pages` reads them.)
const PAGES: [&str; 56] = [
    "/",
    "/?date=2008-01-01",
    "/?date=2008-10-27",
    "/?date=2012-05-15",
    "/?date=2018-06-01",
    "/states",
    "/states?date=2010-08-01",
    "/states?date=2012-05-15",
    "/states?date=2018-06-01",
    "/states/il",
    "/states/il?date=2010-01-01",
    "/states/la?date=2014-11-19",
    "/states/dc",
    "/states/gu",
    "/states/pr?date=2012-01-01",
    "/table?state=ri",
    "/table?state=il&status=active_over_objection,out_not_active&basis=state",
    "/table?date=2012-06-05&state=dc&basis=own",
    "/table?state=gu&status=active",
    "/counties/17031-cook-county?date=2013-01-22",
    "/counties/51013-arlington-county?date=2010-10-01",
    "/counties/06037-los-angeles-county",
    "/counties/19013-black-hawk-county?date=2019-01-01",
    "/counties/18001-adams-county",
    "/counties/66010-guam",
    "/events",
    "/events?page=75",
    "/events?kind=milestone",
    "/events?state=gu",
    "/events?fips=17031&track=stance&from=2011-05-04&to=2011-05-04",
    "/timeline",
    "/timeline?state=ma",
    "/timeline?state=gu",
    "/timeline/states",
    "/timeline/sheet",
    "/?date=2014-06-01&layer=detainers_declined",
    "/?date=2025-07-18&layer=287g",
    "/?layer=stance",
    "/states/nc?date=2012-10-10&layer=287g",
    "/states/ri?date=2009-07-18&layer=detainers_declined",
    "/table?date=2014-06-01&layer=jail_practice&state=ia",
    "/table?date=2014-06-01&layer=word_and_record&class=many_limited,few_limited",
    "/practice?date=2014-06-01",
    "/practice?date=2020-01-01&state=ri",
    "/counties/19161-sac-county",
    "/table?jail_practice=limits_holds,notifies_only",
    "/compare?from=2011-05-03&to=2013-01-22",
    "/compare?from=2011-05-03&to=2011-05-03",
    "/compare?from=2011-05-03&to=2013-01-22&state=il",
    "/compare?from=2014-11-19&to=2014-11-20&state=ma",
    "/search?q=brook",
    "/search?q=zzzzzz",
    "/methods",
    "/about",
    "/sources/SC-A",
    "/counties/36061-new-york-county?date=2012-05-15",
];

fn spanish(path: &str) -> String {
    Lang::Es.at(path)
}

/// Names in the data, longest first, which are made of words of any language.
fn names() -> Vec<String> {
    let edition = STATE.edition();
    let dataset = edition.dataset();
    let mut names: Vec<String> = dataset
        .jurisdictions
        .iter()
        .map(|place| place.name.clone())
        .chain(dataset.states.iter().map(|state| state.name.clone()))
        .chain(dataset.sources.iter().map(|source| source.title.clone()))
        .chain(
            dataset
                .sources
                .iter()
                .map(|source| source.publisher.clone()),
        )
        .chain(
            dataset
                .sources
                .iter()
                .map(|source| source.published_as_written.clone()),
        )
        // A document that a milestone is about: ICE memo 'Setting the Record Straight'.
        .chain(
            dataset
                .events
                .iter()
                .filter_map(|event| Some(event.title.split('\'').nth(1)?.to_owned())),
        )
        .filter(|name| !name.is_empty())
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}

/// Words that an English sentence can hardly do without and that Spanish has not.
const ENGLISH: [&str; 22] = [
    "the", "of", "and", "was", "were", "had", "has", "with", "which", "that", "this", "not", "its",
    "their", "on", "in", "by", "for", "from", "until", "since", "said",
];

#[actix_web::test]
async fn nothing_of_a_spanish_page_is_in_english_unless_it_says_so() {
    let names = names();
    let named = |text: &str| {
        names.iter().fold(text.to_owned(), |text, name| {
            if text.contains(name.as_str()) {
                text.replace(name.as_str(), "·")
            } else {
                text
            }
        })
    };
    let mut left: BTreeSet<String> = BTreeSet::new();
    for path in PAGES {
        let (english, told) = (page(path).await, page(&spanish(path)).await);
        assert_eq!(told.status, 200, "{path}");
        assert!(
            told.body
                .starts_with("<!doctype html>\n<html lang=\"es\">\n"),
            "{path}"
        );
        let english: BTreeSet<String> = texts(&english.body)
            .into_iter()
            .map(|text| text.words)
            .collect();
        let spanish = |text: &Text| {
            // A style, or what is said to programs.
            let read = !text
                .within
                .last()
                .is_some_and(|name| name.starts_with("style") || name.starts_with("script"));
            text.lang == "es" && read && !text.words.starts_with("https:")
        };
        for text in texts(&told.body).into_iter().filter(spanish) {
            // Addresses have no language, and `from` is a parameter of some.
            let said = text
                .words
                .split(' ')
                .filter(|word| !word.contains("https:"));
            let own = named(&said.collect::<Vec<_>>().join(" "));
            let own = words(&own);
            let same = own.len() > 2 && english.contains(&text.words);
            // IN and ON are postal codes.
            let sounds = own.iter().any(|word| {
                let code = *word == word.to_uppercase();
                !code && ENGLISH.contains(&word.to_lowercase().as_str())
            });
            if same || sounds {
                left.insert(format!("{path} {:?}: {}", text.within.last(), text.words));
            }
        }
    }
    assert!(left.is_empty(), "{left:#?}");
}

#[actix_web::test]
async fn every_link_of_a_spanish_page_leads_to_a_spanish_one() {
    let mut asked = BTreeSet::new();
    for path in PAGES {
        let body = page(&spanish(path)).await.body;
        let mut other = 0;
        for (address, tag) in addresses(&body) {
            let inside = address
                .strip_prefix("https://atlas.example.org")
                .unwrap_or(&address);
            if !inside.starts_with('/') || inside.starts_with("/static/") {
                continue;
            }
            if let Some(asked) = inside.strip_prefix("/oembed?url=") {
                assert!(asked.contains("%2Fes%2F"), "{path}: {tag}");
                continue;
            }
            if tag.contains(" hreflang=\"en\"") {
                assert!(!inside.starts_with("/es/"), "{path}: {tag}");
                other += 1;
                continue;
            }
            assert!(inside.starts_with("/es/"), "{path}: {tag}");
            asked.insert(inside.split('#').next().unwrap().to_owned());
        }
        // In the head, and as a link to see.
        assert_eq!(other, 2, "{path} leads to itself in English");
    }
    // Of the thousands of places some will do.
    let many = asked.len() / 60;
    for address in asked.iter().step_by(many.max(1)) {
        let answer = page(address).await;
        assert_eq!(answer.status, 200, "{address}");
    }
}

#[actix_web::test]
async fn an_answer_names_its_language_and_where_it_is_in_the_others() {
    for path in [
        "/",
        "/states/il?date=2012-01-01",
        "/national.svg",
        "/events.atom?state=il",
        "/events?page=2",
        "/search?q=Do%C3%B1a",
    ] {
        for lang in [Lang::En, Lang::Es] {
            let answer = ask(&lang.at(path), &[("accept-language", "fr, es;q=0.5")]).await;
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("content-language"), lang.to_string());
            let link = format!(
                "<https://atlas.example.org{path}>; rel=\"alternate\"; hreflang=\"en\", \
                 <https://atlas.example.org/es{path}>; rel=\"alternate\"; hreflang=\"es\""
            );
            assert_eq!(answer.header("link"), link);
            assert!(
                !answer
                    .header("vary")
                    .to_lowercase()
                    .contains("accept-language")
            );
            let plain = ask(&lang.at(path), &[]).await;
            assert_eq!(plain.body, answer.body, "{path}: the address alone decides");
        }
    }
    let json = data("/es/national.json").await;
    assert_eq!(
        (json.header("content-language"), json.header("link")),
        ("", "")
    );
}

/// Without the addresses, which stay in their language.
fn without_addresses(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.remove("links");
            members.remove("href");
            members.values_mut().for_each(without_addresses);
        }
        Value::Array(items) => items.iter_mut().for_each(without_addresses),
        _ => {}
    }
}

#[actix_web::test]
async fn data_is_the_same_in_every_language() {
    for path in [
        "/national.json",
        "/states.json",
        "/states/il.json?date=2012-01-01",
        "/counties/17031.json",
        "/table.json?state=ri",
        "/events.json?state=il",
        "/timeline.json",
        "/compare.json?state=ma",
        "/sources/SC-A.json",
    ] {
        let (mut english, mut told) = (data(path).await.json(), data(&spanish(path)).await.json());
        without_addresses(&mut english);
        without_addresses(&mut told);
        assert!(english == told, "{path}");
    }
    for path in [
        "/national.csv",
        "/states.csv",
        "/states/ri.geojson",
        "/counties/17031.geojson",
        "/events.csv?state=il",
        "/timeline.csv",
        "/compare.csv?state=ma",
        "/sources.csv",
    ] {
        let (english, told) = (data(path).await, data(&spanish(path)).await);
        assert_eq!(english.body, told.body, "{path}");
        let name =
            |answer: &super::support::Answer| answer.header("content-disposition").to_owned();
        assert_eq!(name(&english), name(&told), "{path}");
    }
}

#[actix_web::test]
async fn the_feed_is_there_in_spanish_and_says_what_is_in_english() {
    let (english, told) = (
        data("/events.atom?state=il").await.body,
        data("/es/events.atom?state=il").await.body,
    );
    assert!(told.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"es\">"));
    assert!(told.contains("Los resúmenes y las citas están en inglés."));
    assert!(told.contains("&#60;small&#62;(en\u{a0}inglés)&#60;/small&#62;"));
    let other = "hreflang=\"en\" href=\"https://atlas.example.org/events.atom?state=il\"";
    assert!(told.contains(other));
    let ids = |feed: &str| -> Vec<String> {
        let parts = feed.split("<id>").skip(1);
        parts
            .map(|part| part.split("</id>").next().unwrap().to_owned())
            .collect()
    };
    let (english, told) = (ids(&english), ids(&told));
    assert_eq!(english.len(), told.len());
    for (english, told) in english.iter().zip(&told) {
        assert_eq!(
            &english.replace("example.org/", "example.org/es/"),
            told,
            "an entry in another language is another entry"
        );
    }
}

/// FIPS code → class of the mark and status in words, without what a limit on holds adds.
type Drawn = BTreeSet<(String, String, String)>;

fn found(body: &str, start: &str, lang: Lang, label: impl Fn(&str) -> String) -> Drawn {
    let link = format!("{start}{}", lang.at("/counties/"));
    let parts = body.split(&link).skip(1);
    let found: Vec<_> = parts
        .map(|part| {
            let classes = part.split("class=\"").skip(1);
            let class = classes
                .filter_map(|class| class.split(['"', ' ']).next())
                .find(|class| !["swatch", "code"].contains(class));
            let class = class.unwrap();
            (part[..5].to_owned(), class.to_owned(), label(part))
        })
        .collect();
    let every: Drawn = found.iter().cloned().collect();
    assert_eq!(every.len(), found.len(), "each once");
    every
}

#[actix_web::test]
async fn every_jurisdiction_drawn_is_in_the_table_with_the_same_status_and_the_reverse() {
    let bare = |label: &str| label.split(';').next().unwrap().trim().to_lowercase();
    let in_title = |part: &str| {
        let title = part.split("<title>").nth(1).unwrap();
        bare(
            title
                .split("</title>")
                .next()
                .unwrap()
                .rsplit_once(": ")
                .unwrap()
                .1,
        )
    };
    let in_cell = |part: &str| {
        let cell = part.split("</svg>").nth(1).unwrap();
        bare(cell.split("</td>").next().unwrap())
    };
    for (map, table, day, places) in [
        ("/", "/table", "2011-08-05", 3_234),
        ("/", "/table", "2014-11-19", 3_234),
        ("/states/il", "/states/il", "2012-05-15", 102),
        ("/states/pr", "/states/pr", "2012-05-15", 78),
        ("/states/dc", "/states/dc", "2018-06-01", 1),
    ] {
        for lang in [Lang::En, Lang::Es] {
            let drawn = page(&lang.at(&format!("{map}?date={day}"))).await.body;
            let drawn = drawn.split("<figcaption").next().unwrap();
            let drawn = drawn.split("<g id=\"cities\"").next().unwrap();
            let drawn = found(&day_in_shapes(drawn), "<a href=\"", lang, in_title);
            let told = page(&lang.at(&format!("{table}?date={day}"))).await.body;
            let told = told.replace(" data-s>", ">");
            let told = found(&told, "<tr><th scope=\"row\"><a href=\"", lang, in_cell);
            assert_eq!(drawn.len(), places, "{map} {lang}");
            assert!(
                drawn == told,
                "{map} {day} {lang}: {:?}",
                drawn.symmetric_difference(&told).next()
            );
        }
    }
}

#[actix_web::test]
async fn headings_are_right_for_none_one_and_many() {
    for (path, english, spanish) in [
        (
            "/states?date=2008-10-27",
            "On 27 October 2008, no state stood under a “no”",
            "El 27 de octubre de 2008, ningún estado mantenía un «no»",
        ),
        (
            "/states?date=2010-08-01",
            "On 1 August 2010, the District of Columbia alone had said no",
            "El 1 de agosto de 2010, solo el Distrito de Columbia había dicho que no",
        ),
        (
            "/states?date=2011-05-03",
            "On 3 May 2011, 1 state and the District of Columbia had said no",
            "El 3 de mayo de 2011, 1 estado y el Distrito de Columbia habían dicho que no",
        ),
        (
            "/states",
            "On 5 August 2011, 4 states and the District of Columbia had said no",
            "El 5 de agosto de 2011, 4 estados y el Distrito de Columbia habían dicho que no",
        ),
        (
            "/table",
            "All 3,234 jurisdictions on 5 August 2011",
            "Las 3,234 jurisdicciones el 5 de agosto de 2011",
        ),
        (
            "/table?date=2012-06-05&state=dc&basis=own",
            "1 jurisdiction in the District of Columbia by its own objection on 5 June 2012",
            "1 jurisdicción en el Distrito de Columbia por objeción propia el 5 de junio de 2012",
        ),
        (
            "/table?state=gu&status=active",
            "No jurisdiction in Guam with the status “Active” on 5 August 2011",
            "Ninguna jurisdicción en Guam en la situación «Activo» el 5 de agosto de 2011",
        ),
        (
            "/table?state=ny&status=active_over_objection,out_not_active&basis=state",
            "59 jurisdictions in New York with the status “Active over an objection” or “Not active, under a “no”” by \
             the state’s objection on 5 August 2011",
            "59 jurisdicciones en Nueva York en la situación «Activo pese a una objeción» o «Sin activar, con un «no»» \
             por la objeción del estado el 5 de agosto de 2011",
        ),
    ] {
        for (lang, heading) in [(Lang::En, english), (Lang::Es, spanish)] {
            let body = page(&lang.at(path)).await.body;
            let said = texts(&body)
                .into_iter()
                .find(|text| text.is_in(&["h1."]))
                .map(|text| text.words);
            assert_eq!(said.as_deref(), Some(heading), "{path}");
        }
    }
}

#[actix_web::test]
async fn a_preposition_and_an_article_are_one_word() {
    for address in [
        "/es/timeline/states",
        "/es/states/dc",
        "/es/timeline?state=dc",
        "/es/states",
    ] {
        let answer = page(address).await;
        assert_eq!(answer.status, 200, "{address}");
        for apart in [" a el Distrito", " de el Distrito"] {
            assert!(!answer.body.contains(apart), "{address} says{apart}");
        }
    }
    let curves = page("/es/timeline/states").await;
    assert!(curves.body.contains("al Distrito de Columbia"));
}
