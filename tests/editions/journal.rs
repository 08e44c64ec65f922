//! What is said of editions: what changed and why, what was wrong, and what keeps a newer set out.

use std::fs;

use participation_atlas::{
    dataset::Files,
    editions::{Reason, Store, Why},
};

use super::support::{accept, ask, at, in_2027, saying, serving, with};

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
