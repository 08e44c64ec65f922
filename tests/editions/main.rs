//! Earlier editions over HTTP: what was known on a day is answered byte for byte, an edition is one however requests and
//! swaps fall together, and what is gone is said to be gone.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod changes;
mod journal;
mod support;
mod webhooks;

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::thread;

use actix_web::{
    test::{TestRequest, call_service, init_service},
    web,
};
use jiff::Timestamp;
use participation_atlas::{
    editions::Store,
    http::{self, AppState},
};
use support::{Answer, accept, ask, at, in_2027, serving, with};

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
        std::slice::from_ref(&first)
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
    for (address, title) in [
        ("/states/il.json", "Edition no longer kept"),
        ("/es/states/il.json", "La edición ya no se conserva"),
    ] {
        let gone = ask(&state, &with(address, &format!("edition={first}"))).await;
        assert_eq!(gone.json()["title"], title, "{address}");
        let detail = gone.json()["detail"].to_string();
        assert!(detail.len() > 20 && !detail.contains("{ $"), "{detail}");
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
