//! Earlier editions over HTTP: what was known on a day is answered byte for byte, an edition is one however requests and
//! swaps fall together, and what is gone is said to be gone.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::thread;

use actix_web::{
    test::{TestRequest, call_service, init_service, read_body},
    web,
};
use jiff::Timestamp;
use participation_atlas::{
    config::PublicUrl,
    dataset::Files,
    editions::{Reason, Store, Why},
    http::{self, AppState, Kept},
};
use tempfile::TempDir;

/// Pages, data, pictures and what else has bytes, in both languages.
const ANSWERS: [&str; 28] = [
    "/",
    "/es/",
    "/?date=2012-05-15&layer=stance",
    "/national.json?date=2012-05-15",
    "/national.csv",
    "/national.svg",
    "/national.png?size=card",
    "/national.pdf",
    "/national.geojson?date=2009-12-01",
    "/national.topojson",
    "/states",
    "/states/il",
    "/es/states/il?date=2011-05-04",
    "/states/il.csv?date=2012-05-15",
    "/states/il.svg",
    "/states/il.png",
    "/states/il.xlsx",
    "/counties/17031-cook-county",
    "/counties/17031.json?date=2012-05-15",
    "/table?state=il",
    "/compare.json?from=2009-01-01&to=2013-01-22",
    "/events.atom",
    "/events.csv?state=il",
    "/sources.json",
    "/data/acts.csv",
    "/data/steps/states/il.json",
    "/embed/states/il",
    "/ogc/collections/counties/items?f=json&limit=2",
];

/// An address of a table of the package has no other parameter, so it shows all that is asked of it.
fn with(address: &str, parameter: &str) -> String {
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}{parameter}")
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The small sound set, in which the first act says something of its own.
fn saying(summary: &str) -> TempDir {
    let (root, dir) = (
        Path::new(env!("CARGO_MANIFEST_DIR")),
        tempfile::tempdir().unwrap(),
    );
    for folder in ["", "boundaries", "measures", "layers"] {
        fs::create_dir_all(dir.path().join(folder)).unwrap();
        for entry in fs::read_dir(root.join("tests/fixtures/mini").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let to = dir.path().join(folder).join(path.file_name().unwrap());
                fs::copy(path, to).unwrap();
            }
        }
    }
    let package = "datapackage.json";
    fs::copy(root.join("data").join(package), dir.path().join(package)).unwrap();
    let acts = dir.path().join("acts.csv");
    let text = fs::read_to_string(&acts).unwrap();
    fs::write(&acts, text.replace("Illinois signs.", summary)).unwrap();
    dir
}

/// Accepts a set in the folder `state`, as another process would, and gives the edition's name.
fn accept(state: &Path, summary: &str, moment: &str) -> String {
    let (store, set) = (Store::open(state).unwrap(), saying(summary));
    let files = Files::Directory(set.path().to_owned());
    let why = Why::of(Reason::Published);
    store.accept(&files, &why, at(moment)).unwrap().entry.id
}

fn serving(state: &Path, clock: http::Clock) -> web::Data<AppState> {
    let store = Store::open(state).unwrap();
    let set = saying("Illinois signs.");
    let files = Files::Directory(set.path().to_owned());
    let begun = store
        .begin(&files, false, at("2026-11-22T10:00:00Z"))
        .unwrap();
    assert_eq!(begun.trouble, None);
    let url = PublicUrl::parse("https://atlas.example.org").unwrap();
    let state = AppState::new(begun.edition, url).keeping(Kept::new(store, clock));
    state.follow().unwrap();
    web::Data::new(state)
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Answer {
    status: u16,
    tag: String,
    caching: String,
    body: Vec<u8>,
}

impl Answer {
    fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn is_immutable(&self) -> bool {
        self.caching.contains("immutable")
    }
}

async fn ask(state: &web::Data<AppState>, address: &str) -> Answer {
    let app = init_service(http::app(state.clone())).await;
    let last = address
        .split('?')
        .next()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap();
    let accept = match last.contains('.') {
        true => "*/*",
        false => "text/html,*/*;q=0.8",
    };
    let request = TestRequest::get()
        .uri(address)
        .insert_header(("accept", accept));
    let response = call_service(&app, request.to_request()).await;
    let header = |name: &str| {
        let value = response.headers().get(name);
        value.map_or(String::new(), |value| value.to_str().unwrap().to_owned())
    };
    let (tag, caching) = (header("etag"), header("cache-control"));
    Answer {
        status: response.status().as_u16(),
        tag,
        caching,
        body: read_body(response).await.to_vec(),
    }
}

/// The time of the test below, in seconds.
static TIME: AtomicI64 = AtomicI64::new(0);

fn told() -> Timestamp {
    Timestamp::from_second(TIME.load(Ordering::SeqCst)).unwrap()
}

fn it_is(text: &str) {
    TIME.store(at(text).as_second(), Ordering::SeqCst);
}

#[actix_web::test]
async fn what_was_known_on_a_day_is_answered_as_it_was_then() {
    let dir = tempfile::tempdir().unwrap();
    it_is("2026-11-22T10:00:00Z");
    let state = serving(dir.path(), told);
    let first = state.edition().id.clone();
    let mut recorded = Vec::new();
    for address in ANSWERS {
        let answer = ask(&state, address).await;
        assert_eq!(answer.status, 200, "{address}");
        // Today is not over: what is known on it may yet become another thing.
        let today = ask(&state, &with(address, "known=2026-11-22")).await;
        if !address.starts_with("/data/steps/") {
            assert_eq!(today, answer, "{address}");
        }
        let named = with(address, &format!("edition={first}"));
        recorded.push((address, answer, ask(&state, &named).await));
    }

    let second = accept(dir.path(), "Illinois signs twice.", "2026-11-24T10:00:00Z");
    it_is("2026-11-24T10:00:00Z");
    assert_eq!(state.follow().unwrap(), Some(second.clone()));
    assert_eq!(state.follow().unwrap(), None);
    for (address, then, named) in &recorded {
        let now = ask(&state, address).await;
        assert!(now.status == 200 && now.tag != then.tag, "{address}");
        // The same edition by its name is the same answer, still cached for good.
        let again = ask(&state, &with(address, &format!("edition={first}"))).await;
        assert_eq!(again, *named, "{address}");
        assert!(again.is_immutable(), "{address}");
        if address.starts_with("/data/steps/") {
            continue;
        }
        for day in ["2026-11-22", "2026-11-23"] {
            let known = ask(&state, &with(address, &format!("known={day}"))).await;
            assert_eq!(known.body, then.body, "{address} as known on {day}");
            assert_eq!((known.status, &known.tag), (200, &then.tag), "{address}");
            assert!(known.is_immutable() && !then.is_immutable(), "{address}");
        }
        let both = format!("edition={first}&known=2026-11-23");
        assert_eq!(
            ask(&state, &with(address, &both)).await,
            *named,
            "{address}"
        );
        let today = ask(&state, &with(address, "known=2026-11-24")).await;
        assert_eq!(today, now, "{address}");
    }
    it_is("2026-11-25T00:00:00Z");
    let over = ask(&state, "/states/il?known=2026-11-24").await;
    assert!(over.is_immutable() && over.tag == ask(&state, "/states/il").await.tag);

    // A redirect keeps the day.
    let app = init_service(http::app(state.clone())).await;
    for (asked, led) in [
        ("/states/IL?known=2026-11-23", "/states/il?known=2026-11-23"),
        (
            "/table?state=IL&known=2026-11-23",
            "/table?state=il&known=2026-11-23",
        ),
    ] {
        let response = call_service(&app, TestRequest::get().uri(asked).to_request()).await;
        assert_eq!(response.headers().get("location").unwrap(), led);
    }

    // An embed of what was known is an embed of that edition.
    let url = "https%3A%2F%2Fatlas.example.org%2Fstates%2Fil%3F";
    for query in [
        "known%3D2026-11-23".to_owned(),
        format!("edition%3D{first}"),
    ] {
        let code = ask(&state, &format!("/oembed?url={url}{query}")).await;
        let html = code.json()["html"].as_str().unwrap().to_owned();
        assert!(html.contains(&format!("edition={first}")), "{html}");
    }
}

fn in_2027() -> Timestamp {
    at("2027-01-01T12:00:00Z")
}

#[actix_web::test]
async fn what_is_not_kept_says_why_and_leads_to_what_is() {
    let dir = tempfile::tempdir().unwrap();
    let state = serving(dir.path(), in_2027);
    let first = state.edition().id.clone();
    let second = accept(dir.path(), "Illinois signs twice.", "2026-11-24T10:00:00Z");
    let third = accept(dir.path(), "Illinois signs again.", "2026-11-26T10:00:00Z");
    assert_eq!(state.follow().unwrap(), Some(third.clone()));

    let early = ask(&state, "/states/il.json?known=2026-11-21").await;
    assert_eq!(early.status, 404);
    let early = early.json();
    assert_eq!(early["code"], "edition_not_kept");
    let detail = early["detail"].as_str().unwrap();
    assert!(
        detail.contains(&first) && detail.contains("2026-11-22"),
        "{detail}"
    );
    let there = format!("/states/il.json?edition={first}");
    assert_eq!(early["suggestions"][0]["href"], there.as_str());
    assert_eq!(ask(&state, &there).await.status, 200);
    let too_early = format!("/states/il.json?edition={second}&known=2026-11-23");
    assert_eq!(
        ask(&state, &too_early).await.json()["code"],
        "edition_not_kept"
    );
    let to_come = ask(&state, "/states/il.json?known=2027-01-02").await;
    assert_eq!(
        (to_come.status, &to_come.json()["parameter"]),
        (400, &"known".into())
    );
    let unknown = ask(&state, "/states/il.json?edition=2020-01-01-0123abcd").await;
    assert_eq!(unknown.status, 404);

    let store = Store::open(dir.path()).unwrap();
    assert_eq!(
        store.prune(2, at("2026-11-27T00:00:00Z")).unwrap(),
        [first.clone()]
    );
    assert_eq!(state.follow().unwrap(), None);
    for query in [format!("edition={first}"), "known=2026-11-23".to_owned()] {
        for address in [
            "/states/il.json",
            "/es/states/il.json",
            "/national.png",
            "/",
        ] {
            let gone = ask(&state, &with(address, &query)).await;
            assert_eq!(
                (gone.status, gone.caching.as_str()),
                (410, "no-store"),
                "{address}"
            );
            let said = String::from_utf8(gone.body).unwrap();
            assert!(
                said.contains("edition_removed") && said.contains(&third),
                "{said}"
            );
        }
    }
    let known = ask(&state, "/states/il.json?known=2026-11-25").await;
    assert_eq!(known.json()["edition"], second.as_str());
    // What is wrong with the rest of the query is still told.
    let wrong = ask(&state, &format!("/states/il.json?edition={second}&dat=1")).await;
    assert_eq!(wrong.json()["code"], "unknown_parameter");
}

/// More are asked for at once than are held: whoever comes too late is told to come again, and gets an answer then.
#[actix_web::test]
async fn an_edition_is_given_up_only_when_nobody_is_answered_from_it() {
    let dir = tempfile::tempdir().unwrap();
    let state = serving(dir.path(), in_2027);
    let first = state.edition().id.clone();
    let second = accept(dir.path(), "Illinois signs twice.", "2026-11-24T10:00:00Z");
    accept(dir.path(), "Illinois signs again.", "2026-11-26T10:00:00Z");
    state.follow().unwrap();
    let kept = state.kept().unwrap();
    let answering = kept.get(&first).await.unwrap();
    let other = format!("/states/il.json?edition={second}");
    let refused = ask(&state, &other).await;
    assert_eq!(refused.status, 503);
    assert_eq!(refused.json()["code"], "overloaded");
    let same = ask(&state, &format!("/states/il.json?edition={first}")).await;
    assert_eq!(same.status, 200, "the one that is held answers");
    drop(answering);
    assert_eq!(ask(&state, &other).await.status, 200);
}

#[actix_web::test]
async fn a_swap_while_requests_run_mixes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let state = serving(dir.path(), in_2027);
    let first = state.edition().id.clone();
    let stop = AtomicBool::new(false);
    let (mut answers, mut changes) = (0, 0);
    let ids = thread::scope(|scope| {
        let (shared, done, path) = (state.clone(), &stop, dir.path());
        let swapping = scope.spawn(move || {
            let mut ids = Vec::new();
            for round in 0..12 {
                let text = format!("Illinois signs; round {}.", round % 3);
                ids.push(accept(path, &text, "2026-11-24T10:00:00Z"));
                shared.follow().unwrap();
            }
            done.store(true, Ordering::SeqCst);
            ids
        });
        let mut before = first.clone();
        while !stop.load(Ordering::SeqCst) && !swapping.is_finished() {
            for address in [
                "/states/il",
                "/national.json",
                "/events.csv",
                "/national.svg",
            ] {
                let answer = asked(&state, address);
                let named = named(&answer.body);
                assert_eq!(named.len(), 1, "{address} names {named:?}");
                let id = named.into_iter().next().unwrap();
                assert!(answer.tag.contains(&id), "{address}: {} {id}", answer.tag);
                changes += usize::from(id != before);
                before = id;
                answers += 1;
            }
        }
        swapping.join().unwrap()
    });
    assert!(
        answers > 20 && changes > 2,
        "{answers} answers, {changes} changes"
    );
    assert!(ids.iter().all(|id| *id != first));
}

/// Asks on a thread of its own, since this one is busy with waiting.
fn asked(state: &web::Data<AppState>, address: &str) -> Answer {
    let (state, address) = (state.clone(), address.to_owned());
    thread::spawn(move || actix_web::rt::System::new().block_on(ask(&state, &address)))
        .join()
        .unwrap()
}

/// Every name of an edition in a body.
fn named(body: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(body);
    let pattern = regex_lite::Regex::new("2026-11-22-[0-9a-f]{8}").unwrap();
    let mut names: Vec<String> = pattern
        .find_iter(&text)
        .map(|found| found.as_str().to_owned())
        .collect();
    names.sort();
    names.dedup();
    names
}

#[actix_web::test]
async fn what_changed_and_what_was_wrong_is_listed_as_it_was_known() {
    let dir = tempfile::tempdir().unwrap();
    let state = serving(dir.path(), in_2027);
    let first = state.edition().id.clone();
    let empty = ask(&state, "/corrections").await;
    assert!(String::from_utf8_lossy(&empty.body).contains("Nothing has been corrected yet"));
    let before = ask(&state, "/editions.json").await;

    let (store, set) = (Store::open(dir.path()).unwrap(), saying("Illinois joins."));
    let files = Files::Directory(set.path().to_owned());
    let why = Why {
        note: "One <word>".to_owned(),
        ..Why::of(Reason::Published)
    };
    let moment = at("2026-11-24T10:00:00Z");
    for wrong in [
        "acts.csv:ST0002",
        "acts.csv:ST9999",
        "acts.csv",
        "x.csv:ST0001",
    ] {
        let refused = store.accept_correcting(&files, &why, &[wrong.to_owned()], moment);
        assert!(refused.is_err(), "{wrong}");
    }
    let corrects = ["acts.csv:ST0001".to_owned()];
    let second = store
        .accept_correcting(&files, &why, &corrects, moment)
        .unwrap()
        .entry
        .id;
    state.follow().unwrap();

    let said = ask(&state, "/corrections.json").await.json();
    let one = &said["corrections"][0];
    assert_eq!(one["row"], "ST0001");
    assert_eq!(one["cells"][0]["column"], "summary");
    assert_eq!(one["cells"][0]["was"], "Illinois signs.");
    assert_eq!(one["cells"][0]["now"], "Illinois joins.");
    assert_eq!(
        (&one["since"], &one["corrected_in"]),
        (&first.as_str().into(), &second.as_str().into())
    );
    let listed = ask(&state, "/editions.json").await;
    assert_ne!(listed.tag, before.tag);
    let listed = listed.json();
    assert_eq!(listed["editions"][0]["changes"][0]["rows"]["changed"], 1);
    assert_eq!(listed["editions"][1]["id"], first.as_str());
    for address in [
        "/editions",
        "/es/editions",
        "/editions.atom",
        "/corrections",
        "/es/corrections.atom",
    ] {
        let answer = ask(&state, address).await;
        let body = String::from_utf8(answer.body).unwrap();
        assert!(answer.status == 200 && body.contains(&second), "{address}");
        assert!(!body.contains("One <word>"), "{address}");
    }
    for query in ["known=2026-11-23".to_owned(), format!("edition={first}")] {
        let then = ask(&state, &with("/editions.json", &query)).await;
        assert_eq!(
            then.json()["editions"],
            before.json()["editions"],
            "{query}"
        );
        assert!(then.is_immutable());
    }
    assert_eq!(
        ask(&state, "/editions.json?known=2026-11-23").await.body,
        before.body
    );
}

#[actix_web::test]
async fn what_keeps_a_newer_set_out_is_said_to_operators_and_readers() {
    let dir = tempfile::tempdir().unwrap();
    let state = serving(dir.path(), in_2027);
    assert_eq!(ask(&state, "/healthz").await.json()["status"], "ok");
    let calm = ask(&state, "/sources").await;
    let live = serde_json::json!({
        "at": "2026-12-31T10:00:00Z", "outcome": "refused", "edition": state.edition().id, "candidate": null,
        "reasons": [{"file": "acts.csv", "line": 7, "column": 3, "subject": "date", "what": "no such day", "mend": "Mend it."}],
        "sources": [],
    });
    fs::write(dir.path().join("refresh.json"), live.to_string()).unwrap();
    let health = ask(&state, "/healthz").await;
    assert_eq!(
        (health.status, &health.json()["status"]),
        (200, &"degraded".into())
    );
    assert!(
        health.json()["reasons"][0]
            .as_str()
            .unwrap()
            .starts_with("acts.csv:7:3")
    );
    for address in ["/sources", "/es/sources"] {
        let page = ask(&state, address).await;
        assert!(
            String::from_utf8_lossy(&page.body).contains("acts.csv:7:3"),
            "{address}"
        );
        assert_ne!(page.tag, calm.tag);
    }
    assert_eq!(
        ask(&state, "/sources?known=2026-11-24").await.body,
        calm.body
    );
    // An edition whose files are spoilt is not served, and it is said why.
    let second = accept(dir.path(), "Illinois signs twice.", "2026-11-26T10:00:00Z");
    fs::remove_file(dir.path().join("editions").join(&second).join("acts.csv")).unwrap();
    assert!(state.follow().is_err());
    let health = ask(&state, "/healthz").await.json();
    assert!(
        health["edition"] != second.as_str()
            && health["reasons"][0].as_str().unwrap().contains("acts.csv")
    );
}
