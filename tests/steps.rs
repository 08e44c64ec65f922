//! The score of a view says what the server's own pages say, on every day.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use actix_web::{
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
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

static STATE: LazyLock<web::Data<AppState>> = LazyLock::new(|| {
    let edition = Edition::load(&Files::Bundled).unwrap();
    let public_url = PublicUrl::parse("https://atlas.example.org").unwrap();
    web::Data::new(AppState::new(edition, public_url))
});

async fn get(address: &str) -> (StatusCode, String) {
    let app = init_service(http::app(STATE.clone())).await;
    let request = TestRequest::get().uri(address).to_request();
    let response = call_service(&app, request).await;
    let status = response.status();
    let body = String::from_utf8(read_body(response).await.to_vec()).unwrap();
    (status, body)
}

async fn score(address: &str) -> Value {
    let (status, body) = get(address).await;
    assert_eq!(status, 200, "{address}");
    serde_json::from_str(&body).unwrap()
}

/// The step of a list `[[day, …], …]` that holds at an index.
fn step(steps: &Value, index: usize) -> &Value {
    let begun = |step: &&Value| step[0].as_u64().unwrap() as usize <= index;
    steps.as_array().unwrap().iter().rfind(begun).unwrap()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// Nodes of a form as markup, its holes filled from `numbers`.
fn markup(nodes: &[Value], numbers: &mut impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    for node in nodes {
        match node {
            Value::String(words) => {
                let mut parts = words.split("{}");
                text += &escaped(parts.next().unwrap());
                for part in parts {
                    text += &numbers.next().unwrap();
                    text += &escaped(part);
                }
            }
            Value::Array(element) => {
                let name = element[0].as_str().unwrap();
                text += &format!("<{name}");
                for (key, value) in element[1].as_object().unwrap() {
                    text += &format!(" {key}=\"{}\"", escaped(value.as_str().unwrap()));
                }
                text += &format!(">{}</{name}>", markup(&element[2..], numbers));
            }
            other => panic!("{other} is no node"),
        }
    }
    text
}

/// One way of writing what our pages write in several: entities, and elements closed at once.
fn plain(page: &str) -> String {
    let mut text = page
        .replace("&#60;", "&lt;")
        .replace("&#62;", "&gt;")
        .replace("&#34;", "&quot;")
        .replace("&#38;", "&amp;")
        .replace(" hidden>", " hidden=\"\">")
        .replace(" hidden ", " hidden=\"\" ");
    for name in ["rect", "circle", "path"] {
        let open = format!("<{name} ");
        let mut parts = text.split(&open).map(str::to_owned);
        let mut whole = parts.next().unwrap();
        for part in parts {
            let (inside, rest) = part.split_once('>').unwrap();
            whole += &match inside.strip_suffix('/') {
                Some(inside) => format!("<{name} {inside}></{name}>{rest}"),
                None => format!("<{name} {inside}>{rest}"),
            };
        }
        text = whole;
    }
    text
}

/// A history as a page shows it.
#[derive(Debug, PartialEq)]
struct Shown {
    class: String,
    words: String,
    paint: String,
}

/// The histories of a page's map by their class, and those that its shapes have.
fn shown(page: &str) -> (BTreeMap<String, Shown>, BTreeSet<String>) {
    let between = |text: &'static str, from: &str, to: &str| -> Vec<&'static str> {
        let parts = text.split(from).skip(1);
        parts.map(|part| part.split(to).next().unwrap()).collect()
    };
    let page: &'static str = page.to_owned().leak();
    let mut paints: HashMap<&str, &str> = HashMap::new();
    for rule in between(page, "<style>", "</style>")
        .concat()
        .leak()
        .split_inclusive('}')
    {
        let (names, paint) = rule.split_once("{fill:").unwrap();
        let names = names.split(',').map(|name| name.strip_prefix('.').unwrap());
        paints.extend(names.map(|name| (name, paint.trim_end_matches('}'))));
    }
    let histories = between(page, "<p id=\"k", "</p>").into_iter().map(|line| {
        let (name, rest) = line.split_once("\" class=\"").unwrap();
        let (class, words) = rest.split_once("\">").unwrap();
        let name = format!("k{name}");
        let paint = paints.remove(name.as_str()).unwrap().to_owned();
        let (class, words) = (class.to_owned(), words.to_owned());
        (
            name,
            Shown {
                class,
                words,
                paint,
            },
        )
    });
    let histories: BTreeMap<String, Shown> = histories.collect();
    assert!(paints.is_empty(), "painted and not said: {paints:?}");
    let of_shapes = between(page, "<a aria-describedby=\"", "\"");
    (
        histories,
        of_shapes.into_iter().map(str::to_owned).collect(),
    )
}

/// `text` for a day, as the script fills it.
fn filled(text: &str, day: &str, score: &Value) -> String {
    let opens = score["opens"].as_str().unwrap();
    let mut parts = day.split('-').map(|part| part.parse::<usize>().unwrap());
    let (year, month, number) = (
        parts.next().unwrap(),
        parts.next().unwrap(),
        parts.next().unwrap(),
    );
    let words = score["written"]
        .as_str()
        .unwrap()
        .replace("{d}", &number.to_string())
        .replace("{month}", score["months"][month - 1].as_str().unwrap())
        .replace("{year}", &year.to_string());
    let text = text.replace("{day}", &words);
    if day == opens {
        text.replace("?date={date}&amp;", "?")
            .replace("?date={date}", "")
            .replace("{date}", day)
    } else {
        text.replace("{date}", day)
    }
}

/// The page of a day against the score: every slot and every shape.
async fn holds(path: &str, score: &Value, day: &str) {
    // The opening day goes without saying.
    let query = match score["opens"] == day {
        true => String::new(),
        false => format!("?date={day}"),
    };
    let (status, page) = get(&format!("{path}{query}")).await;
    assert_eq!(status, 200, "{path} {day}");
    let page = plain(&page);
    let days = score["days"].as_array().unwrap();
    let index = days
        .iter()
        .take_while(|change| change.as_str().unwrap() <= day)
        .count();
    let slots = score["slots"].as_array().unwrap();
    let mut rest = page.as_str();
    for (position, steps) in slots.iter().enumerate() {
        rest = [" data-s=\"\">", " data-s>"]
            .iter()
            .filter_map(|mark| rest.split_once(mark))
            .map(|(_, inside)| inside)
            .max_by_key(|inside| inside.len())
            .unwrap_or_else(|| panic!("{path} on {day} has no slot {position}"));
        let step = step(steps, index).as_array().unwrap();
        let form = score["forms"][step[1].as_u64().unwrap() as usize]
            .as_array()
            .unwrap();
        let mut numbers = step[2..]
            .iter()
            .map(|number| number.as_str().unwrap().to_owned());
        let text = filled(&markup(form, &mut numbers), day, score);
        let sent = rest.get(..text.len()).unwrap_or(rest);
        assert_eq!(text, sent, "{path} on {day}, slot {position}");
        assert!(
            rest[text.len()..].starts_with("</"),
            "{path} on {day}, slot {position} goes on"
        );
    }
    assert!(
        !rest.contains(" data-s>"),
        "{path} on {day} has more slots than its score"
    );
    let (shown, of_shapes) = shown(&page);
    let histories = score["histories"].as_object().unwrap();
    assert!(
        of_shapes
            .iter()
            .eq(histories.keys().collect::<BTreeSet<_>>()),
        "{path}"
    );
    assert!(
        shown.keys().eq(histories.keys().collect::<BTreeSet<_>>()),
        "{path}"
    );
    for (name, shown) in shown {
        let history = histories[&name].as_array().unwrap();
        let look = history
            .chunks(2)
            .rfind(|step| step[0].as_u64().unwrap() as usize <= index)
            .unwrap()[1]
            .as_u64()
            .unwrap() as usize;
        let text = |part: usize| score["looks"][look][part].as_str().unwrap().to_owned();
        let told = Shown {
            class: text(0),
            words: text(1),
            paint: text(2),
        };
        assert_eq!(told, shown, "{path} on {day}: {name}");
    }
}

/// The same days in every run: some change days, the days before them, and any others.
fn days(score: &Value, count: usize, seed: u64) -> Vec<String> {
    let all = score["days"].as_array().unwrap();
    let mut state = seed;
    let mut random = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut days = vec!["1990-01-01".to_owned(), "2011-08-05".to_owned()];
    days.push(score["last"].as_str().unwrap().to_owned());
    while days.len() < count {
        let change: jiff::civil::Date = all[random(all.len())].as_str().unwrap().parse().unwrap();
        days.push(change.to_string());
        days.push(change.yesterday().unwrap().to_string());
        let any = jiff::civil::date(2008, 1, 1)
            .checked_add(jiff::Span::new().days(random(6800) as i64))
            .unwrap();
        days.push(any.to_string());
    }
    days
}

#[actix_web::test]
async fn the_nation_moves_as_its_pages_do() {
    let score = score("/data/steps/national.json").await;
    for day in days(&score, 24, 1) {
        holds("/", &score, &day).await;
    }
}

#[actix_web::test]
async fn the_table_of_states_moves_as_its_pages_do() {
    let score = score("/data/steps/states.json").await;
    for change in score["days"].as_array().unwrap() {
        holds("/states", &score, change.as_str().unwrap()).await;
    }
    for day in days(&score, 40, 2) {
        holds("/states", &score, &day).await;
    }
}

#[actix_web::test]
async fn every_state_moves_as_its_pages_do() {
    for state in &STATE.edition().dataset().states {
        let usps = state.usps.lower();
        let score = score(&format!("/data/steps/states/{usps}.json")).await;
        let path = format!("/states/{usps}");
        let all = matches!(usps.as_str(), "ma" | "dc" | "ri" | "ca");
        if all {
            for change in score["days"].as_array().unwrap() {
                holds(&path, &score, change.as_str().unwrap()).await;
            }
        }
        for day in days(&score, 5, 3) {
            holds(&path, &score, &day).await;
        }
    }
}

#[actix_web::test]
async fn places_move_as_their_pages_do() {
    let edition = STATE.edition();
    let known = [
        "17031", "06085", "51013", "11001", "66010", "72001", "35013",
    ];
    let every = edition
        .dataset()
        .jurisdictions
        .iter()
        .step_by(97)
        .map(|place| place.fips.to_string());
    for fips in known.map(str::to_owned).into_iter().chain(every) {
        let score = score(&format!("/data/steps/counties/{fips}.json")).await;
        let place = edition
            .dataset()
            .jurisdictions
            .iter()
            .find(|place| place.fips.to_string() == fips)
            .unwrap();
        let path = format!("/counties/{fips}-{}", place.slug);
        for change in score["days"].as_array().unwrap() {
            holds(&path, &score, change.as_str().unwrap()).await;
        }
        for day in days(&score, 4, 4) {
            holds(&path, &score, &day).await;
        }
    }
}

#[actix_web::test]
async fn the_views_move_in_spanish_as_their_pages_do() {
    for (score_of, path, some) in [
        ("national.json", "/es/", 5),
        ("states.json", "/es/states", 8),
        ("states/il.json", "/es/states/il", 12),
        ("states/dc.json", "/es/states/dc", 12),
        ("states/pr.json", "/es/states/pr", 6),
        ("states/gu.json", "/es/states/gu", 4),
        ("counties/17031.json", "/es/counties/17031-cook-county", 12),
        ("counties/66010.json", "/es/counties/66010-guam", 4),
    ] {
        let score = score(&format!("/es/data/steps/{score_of}")).await;
        assert_eq!(score["months"][0], "enero");
        for day in days(&score, some, 5) {
            holds(path, &score, &day).await;
        }
    }
}

#[actix_web::test]
async fn a_score_is_asked_for_like_any_data() {
    let edition = STATE.edition().id.clone();
    for (address, status) in [
        (format!("/data/steps/national.json?edition={edition}"), 200),
        ("/data/steps/national.json?date=2011-08-05".to_owned(), 400),
        (
            "/data/steps/national.json?edition=2020-01-01-00000000".to_owned(),
            404,
        ),
        ("/data/steps/states/IL.json".to_owned(), 404),
        ("/data/steps/states/il".to_owned(), 404),
        ("/data/steps/states/il.csv".to_owned(), 404),
        ("/data/steps/counties/00000.json".to_owned(), 404),
        ("/data/steps/counties/17031.json".to_owned(), 200),
    ] {
        assert_eq!(get(&address).await.0, status, "{address}");
    }
}

/// The address that a page's link to another change leads to.
fn neighbour(page: &str, rel: &str) -> Option<String> {
    let link = page.split(&format!("<a rel=\"{rel}\" href=\"")).nth(1)?;
    link.split('"')
        .next()
        .map(|href| href.replace("&#38;", "&"))
}

#[actix_web::test]
async fn previous_and_next_miss_no_day_on_which_something_shown_changes() {
    for (path, name) in [
        ("/", "national"),
        ("/states", "states"),
        ("/states/il", "states/il"),
        ("/states/ri", "states/ri"),
        ("/counties/17031-cook-county", "counties/17031"),
        ("/counties/66010-guam", "counties/66010"),
    ] {
        let score = score(&format!("/data/steps/{name}.json")).await;
        let days = score["days"].as_array().unwrap();
        let opens = score["opens"].as_str().unwrap();
        for pair in days.windows(2).step_by(days.len().div_ceil(30)) {
            let (from, to) = (pair[0].as_str().unwrap(), pair[1].as_str().unwrap());
            let at = |day: &str| match day == opens {
                true => path.to_owned(),
                false => format!("{path}?date={day}"),
            };
            let (before, after) = (get(&at(from)).await.1, get(&at(to)).await.1);
            assert_eq!(neighbour(&before, "next"), Some(at(to)), "{path} {from}");
            assert_eq!(neighbour(&after, "prev"), Some(at(from)), "{path} {to}");
        }
        // Nor do they stop where nothing changes: each day has a step of a slot or of a shape.
        let mut changed: Vec<u64> = Vec::new();
        for steps in score["slots"].as_array().unwrap() {
            let steps = steps.as_array().unwrap().iter();
            changed.extend(steps.map(|step| step[0].as_u64().unwrap()));
        }
        for history in score["histories"].as_object().unwrap().values() {
            let numbers = history.as_array().unwrap().iter().step_by(2);
            changed.extend(numbers.map(|index| index.as_u64().unwrap()));
        }
        for (index, day) in (1..).zip(days) {
            assert!(changed.contains(&index), "{path}: nothing changes on {day}");
        }
    }
}

#[actix_web::test]
async fn a_day_on_which_only_the_mark_of_a_city_changes_is_a_change() {
    // ST0188: Chicago's council, 27 January 2021, which does not set Cook County's tracks.
    let (_, page) = get("/states/il?date=2021-01-26").await;
    assert_eq!(
        neighbour(&page, "next").as_deref(),
        Some("/states/il?date=2021-01-27")
    );
    let (_, cook) = get("/counties/17031-cook-county?date=2021-01-26").await;
    assert_ne!(
        neighbour(&cook, "next").as_deref(),
        Some("/counties/17031-cook-county?date=2021-01-27")
    );
}
