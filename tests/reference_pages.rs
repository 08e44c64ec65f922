//! Events, search, sources, codebook, methods and about, asked of the real application with the bundled data.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use actix_web::{
    body::BoxBody,
    dev::ServiceResponse,
    http::StatusCode,
    test::{TestRequest, call_service, init_service, read_body},
    web,
};
use participation_atlas::{
    config::PublicUrl,
    dataset::Files,
    edition::Edition,
    http::{self, AppState, error::CODES},
};
use serde_json::Value;
use std::{collections::BTreeSet, sync::LazyLock};

const BASE: &str = "https://atlas.example.org";

/// Loaded once: it takes seconds.
static STATE: LazyLock<web::Data<AppState>> = LazyLock::new(|| {
    let edition = Edition::load(&Files::Bundled).unwrap();
    web::Data::new(AppState::new(edition, PublicUrl::parse(BASE).unwrap()))
});

async fn ask(address: &str) -> ServiceResponse<BoxBody> {
    let app = init_service(http::app(STATE.clone())).await;
    let req = TestRequest::get().uri(address).to_request();
    call_service(&app, req).await.map_into_boxed_body()
}

#[track_caller]
fn header<'r>(response: &'r ServiceResponse<BoxBody>, name: &str) -> &'r str {
    response.headers().get(name).unwrap().to_str().unwrap()
}

async fn bytes(address: &str) -> Vec<u8> {
    let response = ask(address).await;
    assert_eq!(response.status(), StatusCode::OK, "{address}");
    read_body(response).await.to_vec()
}

async fn text(address: &str) -> String {
    String::from_utf8(bytes(address).await).unwrap()
}

async fn json(address: &str) -> Value {
    serde_json::from_slice(&bytes(address).await).unwrap()
}

async fn code(address: &str) -> (u16, String) {
    let app = init_service(http::app(STATE.clone())).await;
    let req = TestRequest::get()
        .uri(address)
        .insert_header(("accept", "application/json;q=0.1, application/problem+json"))
        .to_request();
    let response = call_service(&app, req).await;
    let status = response.status().as_u16();
    let told: Value = serde_json::from_slice(&read_body(response).await).unwrap();
    (status, told["code"].as_str().unwrap_or_default().to_owned())
}

/// The code of the error page that a browser gets.
async fn page_code(address: &str) -> (u16, String) {
    let response = ask(address).await;
    let status = response.status().as_u16();
    let page = String::from_utf8(read_body(response).await.to_vec()).unwrap();
    let code = page.split("code <code>").nth(1).unwrap_or_default();
    (
        status,
        code.split('<').next().unwrap_or_default().to_owned(),
    )
}

fn rows(csv: &[u8]) -> Vec<std::collections::HashMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv);
    reader.deserialize().map(Result::unwrap).collect()
}

fn ids_on(page: &str) -> Vec<String> {
    let parts = page.split("<li class=\"event\" id=\"e-").skip(1);
    parts
        .map(|part| part.split('"').next().unwrap().to_owned())
        .collect()
}

fn heading(page: &str) -> &str {
    let start = page.find("<h1>").unwrap() + 4;
    &page[start..start + page[start..].find("</h1>").unwrap()]
}

#[actix_web::test]
async fn every_address_answers_in_every_format() {
    let html = "text/html; charset=utf-8";
    let json = "application/json; charset=utf-8";
    let csv = "text/csv; charset=utf-8; header=present";
    let geojson = "application/geo+json";
    for (address, content_type) in [
        ("/events", html),
        ("/events.json", json),
        ("/events.csv", csv),
        ("/events.atom", "application/atom+xml; charset=utf-8"),
        ("/search", html),
        ("/search?q=cook", html),
        ("/search.json", json),
        ("/search.json?q=cook", json),
        ("/sources", html),
        ("/sources.json", json),
        ("/sources.csv", csv),
        ("/sources/SC-A", html),
        ("/sources/SC-A.json", json),
        ("/data", html),
        ("/data.json", json),
        ("/data/datapackage.json", json),
        ("/data/acts.csv", csv),
        ("/data/spells.csv", csv),
        ("/data/boundaries/states-2010.geojson", geojson),
        ("/methods", html),
        ("/about", html),
    ] {
        let response = ask(address).await;
        assert_eq!(response.status(), StatusCode::OK, "{address}");
        assert_eq!(header(&response, "content-type"), content_type, "{address}");
        assert!(response.headers().contains_key("etag"), "{address}");
        let body = read_body(response).await;
        if content_type == html {
            let page = String::from_utf8(body.to_vec()).unwrap();
            assert_eq!(page.matches("<h1>").count(), 1, "{address}");
            assert!(
                !page.contains(" style=") && !page.contains("<script"),
                "{address}"
            );
            assert!(page.contains("<link rel=\"canonical\""), "{address}");
        }
    }
}

#[actix_web::test]
async fn an_edition_can_be_named_and_what_is_unknown_is_refused() {
    let id = STATE.edition().id.clone();
    for stem in [
        "/events",
        "/search",
        "/sources",
        "/sources/SC-A",
        "/data",
        "/methods",
        "/about",
    ] {
        let address = format!("{stem}?edition={id}");
        let response = ask(&address).await;
        assert_eq!(response.status(), StatusCode::OK, "{address}");
        let cache = header(&response, "cache-control");
        assert!(cache.contains("immutable"), "{address}: {cache}");
        let refused = page_code(&format!("{stem}?colour=red")).await;
        assert_eq!(refused, (400, "unknown_parameter".to_owned()), "{stem}");
        let other = page_code(&format!("{stem}?edition=2020-01-01-00000000")).await;
        assert_eq!(other, (404, "edition_not_kept".to_owned()), "{stem}");
    }
}

#[actix_web::test]
async fn the_pages_of_a_list_neither_skip_nor_repeat() {
    for filter in ["", "state=tx", "kind=milestone", "track=stance"] {
        let all: Vec<String> = rows(&bytes(&format!("/events.csv?{filter}")).await)
            .into_iter()
            .map(|row| row["event"].clone())
            .collect();
        let mut walked = Vec::new();
        let mut next = Some(format!("/events?{filter}"));
        while let Some(address) = next {
            let page = text(&address).await;
            walked.extend(ids_on(&page));
            next = page
                .split("<link rel=\"next\" href=\"")
                .nth(1)
                .map(|rest| rest.split('"').next().unwrap().replace("&#38;", "&"));
        }
        assert_eq!(walked, all, "{filter}");
        assert_eq!(
            all.iter().collect::<BTreeSet<_>>().len(),
            all.len(),
            "{filter}"
        );
    }
}

#[actix_web::test]
async fn each_page_of_a_list_has_its_own_canonical_address() {
    let second = text("/events?page=2&state=IL").await;
    let canonical = format!("<link rel=\"canonical\" href=\"{BASE}/events?state=il&#38;page=2\">");
    assert!(second.contains(&canonical), "{second}");
    assert!(second.contains("rel=\"prev\" href=\"/events?state=il\""));
    let first = text("/events?page=1&state=il").await;
    assert!(first.contains(&format!(
        "<link rel=\"canonical\" href=\"{BASE}/events?state=il\">"
    )));
    assert!(!first.contains("rel=\"prev\""));
}

#[actix_web::test]
async fn filters_narrow_and_the_heading_says_how() {
    let total = json("/events.json").await["total"].as_u64().unwrap();
    assert_eq!(total as usize, STATE.edition().dataset().events.len());
    assert_eq!(heading(&text("/events").await), "3,725 events");
    for filter in [
        "state=il",
        "fips=17031",
        "track=jail_practice",
        "kind=moa_signed",
        "from=2011-05-01",
        "to=2011-05-01",
        "state=il&track=stance&from=2011-05-01&to=2011-12-31",
    ] {
        let some = json(&format!("/events.json?{filter}")).await;
        let count = some["total"].as_u64().unwrap();
        assert!(count > 0 && count < total, "{filter}: {count}");
        assert_eq!(some["events"].as_array().unwrap().len() as u64, count);
    }
    let one = text("/events?state=il&track=stance&from=2011-05-01").await;
    assert!(
        heading(&one).ends_with(" events in Illinois, stance track, from 1 May 2011"),
        "{}",
        heading(&one)
    );
    let none = text("/events?state=gu").await;
    assert_eq!(heading(&none), "No event in Guam");
    assert!(none.contains("class=\"empty\""));
    assert_eq!(
        heading(&text("/events?fips=17031&kind=activated").await),
        "1 event in Cook County, IL, kind “Switched on”"
    );
}

#[actix_web::test]
async fn a_wrong_filter_says_what_is_wrong() {
    for (query, expected) in [
        ("page=0", "bad_page"),
        ("page=9999", "bad_page"),
        ("page=02", "bad_page"),
        ("page=two", "bad_page"),
        ("page=2&kind=moa_signed", "bad_page"),
        ("from=2012-01-02&to=2012-01-01", "bad_parameter"),
        ("kind=party", "bad_parameter"),
        ("track=colour", "bad_parameter"),
        ("fips=1703", "bad_parameter"),
        ("state=zz", "bad_state"),
        ("from=2012-02-30", "bad_date"),
    ] {
        let told = page_code(&format!("/events?{query}")).await;
        assert_eq!(told, (400, expected.to_owned()), "{query}");
    }
    for address in [
        "/events.json?page=2",
        "/events.csv?page=1",
        "/events.atom?page=1",
    ] {
        assert_eq!(
            code(address).await,
            (400, "unknown_parameter".to_owned()),
            "{address}"
        );
    }
}

#[actix_web::test]
async fn the_feed_is_well_formed_and_complete() {
    use quick_xml::{Reader, events::Event};
    for (query, least, activations) in [
        ("", 200, false),
        ("?state=il", 102, true),
        ("?fips=17031", 2, true),
        ("?kind=activated", 200, true),
        ("?track=federal", 200, true),
        ("?kind=moa_signed", 1, false),
        ("?state=gu", 0, false),
    ] {
        let feed = text(&format!("/events.atom{query}")).await;
        let mut reader = Reader::from_str(&feed);
        reader.config_mut().check_end_names = true;
        let mut path: Vec<String> = Vec::new();
        let (mut of_feed, mut of_entries) = (Vec::new(), Vec::new());
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => {
                    path.push(String::from_utf8(tag.name().as_ref().to_vec()).unwrap());
                    match path.len() {
                        2 => of_feed.push(path[1].clone()),
                        3 if path[1] == "entry" => of_entries.push(path[2].clone()),
                        _ => {}
                    }
                }
                Event::Empty(tag) => {
                    let name = String::from_utf8(tag.name().as_ref().to_vec()).unwrap();
                    let rel = tag.try_get_attribute("rel").unwrap();
                    let rel = rel.map(|rel| String::from_utf8(rel.value.to_vec()).unwrap());
                    let name = format!("{name} {}", rel.unwrap_or_default());
                    if path.len() == 1 {
                        of_feed.push(name)
                    } else {
                        of_entries.push(name)
                    }
                }
                Event::End(_) => {
                    path.pop();
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert!(path.is_empty(), "{query}");
        for name in [
            "id",
            "title",
            "updated",
            "author",
            "subtitle",
            "link self",
            "link alternate",
        ] {
            assert_eq!(
                of_feed.iter().filter(|found| *found == name).count(),
                1,
                "{query} {name}"
            );
        }
        let entries = of_feed.iter().filter(|name| *name == "entry").count();
        assert!((least..=200).contains(&entries), "{query}: {entries}");
        for name in ["id", "title", "updated", "content", "link alternate"] {
            assert_eq!(
                of_entries.iter().filter(|found| *found == name).count(),
                entries,
                "{name}"
            );
        }
        let ids: Vec<&str> = feed
            .split("<entry>")
            .skip(1)
            .map(|entry| {
                entry
                    .split("<id>")
                    .nth(1)
                    .unwrap()
                    .split('<')
                    .next()
                    .unwrap()
            })
            .collect();
        assert!(
            ids.iter()
                .all(|id| id.starts_with(&format!("{BASE}/events#e-")))
        );
        assert_eq!(
            ids.iter().collect::<BTreeSet<_>>().len(),
            ids.len(),
            "{query}"
        );
        assert_eq!(feed.contains("term=\"activated\""), activations, "{query}");
        for day in feed.split("<updated>").skip(1) {
            assert!(day.split('<').next().unwrap().ends_with("T00:00:00Z"));
        }
    }
    for page in [
        "/events?state=il",
        "/states/il",
        "/counties/17031-cook-county",
    ] {
        let page = text(page).await;
        assert!(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\""));
    }
}

async fn found(q: &str) -> Vec<String> {
    let q: String = q.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let told = json(&format!("/search.json?q={q}")).await;
    let results = told["results"].as_array().unwrap();
    results
        .iter()
        .map(|hit| hit["fips"].as_str().unwrap().to_owned())
        .collect()
}

#[actix_web::test]
async fn places_are_found_by_every_name_they_have() {
    for (q, first) in [
        ("cook il", "17031"),
        ("Cook County, Illinois", "17031"),
        ("cook co il", "17031"),
        ("17031", "17031"),
        ("IL", "17"),
        ("Illinois", "17"),
        ("17", "17"),
        ("Dona Ana", "35013"),
        ("Doña Ana", "35013"),
        ("DOÑA  ANA COUNTY", "35013"),
        ("la salle la", "22059"),
        ("lasalle la", "22059"),
        ("Brooklyn", "36047"),
        ("brooklyn, ny", "36047"),
        ("Los Angeles", "06037"),
        ("46102", "46113"),
        ("Oglala Lakota", "46113"),
        ("kusilvak", "02270"),
        ("1001", "01001"),
        ("West Virginia", "54"),
        ("kanawha west virginia", "54039"),
        ("saint louis city", "29510"),
        ("washington dc", "11001"),
        ("bedford city", "51515"),
        ("the bronx", "36005"),
        ("Shannon SD", "46113"),
    ] {
        assert_eq!(
            found(q).await.first().map(String::as_str),
            Some(first),
            "{q}"
        );
    }
    assert_eq!(found("cook il").await.len(), 1);
    assert_eq!(
        found("NYC").await,
        ["36047", "36081", "36061", "36005", "36085"],
        "the five boroughs, most people first"
    );
    assert_eq!(found("la salle").await, found("lasalle").await);
    assert_eq!(found("la salle").await.len(), 3);
    let cook = found("cook co").await;
    assert!(
        cook.contains(&"17031".to_owned()) && cook.len() > 1,
        "{cook:?}"
    );
    assert!(!found("west virginia").await.contains(&"51193".to_owned()));
}

#[actix_web::test]
async fn a_near_miss_is_suggested_and_what_was_typed_is_escaped() {
    let near = json("/search.json?q=Milwakee").await;
    assert_eq!(near["results"], serde_json::json!([]));
    assert_eq!(near["near"][0]["fips"], "55079");
    let href = format!("{BASE}/counties/55079-milwaukee-county");
    assert_eq!(near["near"][0]["href"], href.as_str());
    let page = text("/search?q=Milwakee").await;
    assert!(page.contains("Perhaps you meant") && page.contains("Milwaukee County, WI"));

    let hit = ask("/search?q=17031").await;
    assert_eq!(
        hit.status(),
        StatusCode::OK,
        "a single hit does not redirect"
    );
    let page = text("/search?q=17031").await;
    assert_eq!(heading(&page), "1 place matches “17031”");
    assert!(
        page.contains("The state said no, not active"),
        "the status of the opening day"
    );

    let page = text("/search?q=%3Cb%3E%22x").await;
    assert!(!page.contains("<b>") && page.contains("&#60;b&#62;&#34;x"));
    let nothing = text("/search").await;
    assert_eq!(heading(&nothing), "Find a place");
    let long = "a".repeat(101);
    assert_eq!(
        code(&format!("/search.json?q={long}")).await,
        (400, "bad_parameter".to_owned())
    );
    let response = ask("/search?q=").await;
    assert_eq!(response.status(), StatusCode::PERMANENT_REDIRECT);
}

#[actix_web::test]
async fn every_source_has_a_page_and_cites_what_it_says() {
    let list = json("/sources.json").await;
    let table = rows(&bytes("/sources.csv").await);
    let page = text("/sources").await;
    let sources = list["sources"].as_array().unwrap();
    assert_eq!(sources.len(), STATE.edition().dataset().sources.len());
    assert_eq!(table.len(), sources.len());
    let app = init_service(http::app(STATE.clone())).await;
    for source in sources {
        let id = source["source_id"].as_str().unwrap();
        assert!(page.contains(&format!("href=\"/sources/{id}\"")), "{id}");
        for extension in ["", ".json"] {
            let address = format!("/sources/{id}{extension}");
            let response = call_service(&app, TestRequest::get().uri(&address).to_request()).await;
            assert_eq!(response.status(), StatusCode::OK, "{address}");
            let body = read_body(response).await;
            if extension.is_empty() {
                continue;
            }
            let one: Value = serde_json::from_slice(&body).unwrap();
            let listed = one["events"].as_array().unwrap().len() as u64;
            let activations = one["activations"].as_u64().unwrap();
            assert_eq!(source["rows"], one["source"]["rows"], "{id}");
            assert_eq!(
                source["rows"].as_u64().unwrap(),
                listed + activations,
                "{id}"
            );
        }
    }
    let long = text("/sources/SC-A").await;
    assert!(long.contains("3,143 activations") && ids_on(&long).is_empty());
    assert!(long.contains("href=\"/events.csv?kind=activated\""));
    assert!(page.contains("rel=\"noopener noreferrer external\""));
}

#[actix_web::test]
async fn a_source_that_is_none_leads_to_the_nearest() {
    let response = ask("/sources/sc-a.json").await;
    assert_eq!(response.status(), StatusCode::PERMANENT_REDIRECT);
    assert_eq!(header(&response, "location"), "/sources/SC-A.json");
    let response = ask("/sources/SC-AA.json").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let told: Value = serde_json::from_slice(&read_body(response).await).unwrap();
    assert_eq!(told["code"], "source_not_found");
    assert_eq!(told["suggestions"][0]["href"], "/sources/SC-A");
    assert_eq!(page_code("/sources/%3Cb%3E").await.0, 404);
}

#[actix_web::test]
async fn the_codebook_explains_every_column_and_every_error() {
    let page = text("/data").await;
    let package: Value = serde_json::from_slice(&bytes("/data/datapackage.json").await).unwrap();
    let mut columns = 0;
    for kind in ["resources", "exports"] {
        for table in package[kind].as_array().unwrap() {
            let name = table["name"].as_str().unwrap();
            let fields = table["schema"]["fields"].as_array();
            for field in fields.into_iter().flatten() {
                let id = format!("id=\"{name}-{}\"", field["name"].as_str().unwrap());
                assert_eq!(page.matches(&id).count(), 1, "{id}");
                columns += 1;
            }
        }
    }
    assert!(columns > 200, "{columns}");
    for entry in CODES {
        assert!(
            page.contains(&format!("id=\"error-{}\"", entry.name)),
            "{}",
            entry.name
        );
    }
    let told = json("/data.json").await;
    assert_eq!(told["package"], package);
    assert_eq!(told["errors"].as_array().unwrap().len(), CODES.len());
}

#[actix_web::test]
async fn files_are_handed_on_unchanged_and_no_others() {
    let package: Value = serde_json::from_slice(&bytes("/data/datapackage.json").await).unwrap();
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let page = text("/data").await;
    for resource in package["resources"].as_array().unwrap() {
        let path = resource["path"].as_str().unwrap();
        let address = format!("/data/{path}");
        assert!(page.contains(&format!("href=\"{address}\"")), "{address}");
        assert!(
            bytes(&address).await == std::fs::read(data.join(path)).unwrap(),
            "{path}"
        );
        let response = ask(&address).await;
        let saved = header(&response, "content-disposition");
        assert!(saved.contains(&STATE.edition().id), "{saved}");
    }
    let app = init_service(http::app(STATE.clone())).await;
    for address in [
        "/data/../Cargo.toml",
        "/data/%2e%2e/Cargo.toml",
        "/data/..%2fCargo.toml",
        "/data/boundaries/../../Cargo.toml",
        "/data//etc/passwd",
        "/data/%2Fetc%2Fpasswd",
        "/data/boundaries/BUILD.md",
        "/data/boundaries/build/build.sh",
        "/data/acts",
        "/data/acts.json",
        "/data/acts.csv/",
        "/data/nothing.csv",
        "/data/spells.json",
    ] {
        let response = call_service(&app, TestRequest::get().uri(address).to_request()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{address}");
    }
}

#[actix_web::test]
async fn the_whole_history_is_one_file() {
    let table = text("/data/spells.csv").await;
    let header = table.lines().next();
    assert_eq!(header, Some("fips,track,value,from,to,basis,event,edition"));
    let cook: Vec<_> = rows(table.as_bytes())
        .into_iter()
        .filter(|row| row["fips"] == "17031" && row["track"] == "federal")
        .collect();
    assert_eq!(cook.len(), 2);
    assert_eq!(
        (cook[1]["from"].as_str(), cook[1]["value"].as_str()),
        ("2013-01-22", "activated")
    );
}

#[actix_web::test]
async fn the_methods_tell_figures_of_the_data() {
    let page = text("/methods").await;
    for part in [
        "3,234",
        "511 acts",
        "285 jurisdictions",
        "39 states and the District of Columbia",
        "8 signings",
        "1,510",
        "3,180",
        "308,745,538",
        "41 of 78 of Puerto Rico",
        "26 jurisdictions were switched on, 24 of them over the state’s objection",
        "62 jurisdictions were switched on, 59 of them over the state’s objection",
        "Kane County",
        "Lake County",
    ] {
        assert!(page.contains(part), "{part}");
    }
    // The rule on the page is in the order of the function that decides.
    let order = [
        "unknown",
        "programme_not_running",
        "active_over_objection",
        "active_limits_holds",
        "active",
        "out_not_active",
        "not_active",
    ];
    let table = page
        .split("The rule of the headline status")
        .nth(1)
        .unwrap();
    let places: Vec<usize> = order
        .iter()
        .map(|code| {
            table
                .find(&format!("<code>{code}</code>"))
                .unwrap_or_else(|| panic!("{code}"))
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}");

    let about = text("/about").await;
    assert!(about.contains(&STATE.edition().id) && about.contains("MIT"));
    assert_eq!(
        code("/methods.json").await,
        (404, "format_not_offered".to_owned())
    );
}

/// Every link on these pages leads somewhere on this server. The roll-out has a room of its own.
#[actix_web::test]
async fn every_link_on_these_pages_answers() {
    let app = init_service(http::app(STATE.clone())).await;
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for page in [
        "/events",
        "/events?page=75",
        "/search",
        "/search?q=washington",
        "/sources/SC-A",
        "/sources/R2-IA-RI",
        "/data",
        "/methods",
        "/about",
    ] {
        let html = text(page).await;
        for href in html.split(" href=\"").skip(1) {
            let href = href
                .split('"')
                .next()
                .unwrap()
                .replace("&#38;", "&")
                .replace("&amp;", "&");
            let path = href.split('#').next().unwrap();
            if !path.starts_with('/')
                || path.starts_with("/timeline")
                || !seen.insert(path.to_owned())
            {
                continue;
            }
            let response = call_service(&app, TestRequest::get().uri(path).to_request()).await;
            let status = response.status().as_u16();
            assert!(
                matches!(status, 200 | 300 | 308),
                "{page}: {path} is {status}"
            );
        }
    }
    assert!(seen.len() > 80, "{}", seen.len());
}
