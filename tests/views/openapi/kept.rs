//! What is said of editions, as a server answers that keeps some: one without has nothing to show of their shape.

use std::{fs, path::Path, sync::LazyLock};

use actix_web::{
    test::{TestRequest, call_service, init_service, read_body},
    web,
};
use jiff::Timestamp;
use participation_atlas::{
    config::PublicUrl,
    dataset::Files,
    editions::{Reason, Store, Why},
    http::{self, AppState, Kept, openapi::EDITION},
};
use serde_json::Value;
use tempfile::TempDir;

/// Addresses whose answers are of the journal.
pub const OF_THE_JOURNAL: [&str; 3] = ["/editions.json", "/corrections.json", "/changes.json"];
/// Stands in the document for the edition before the one that answers.
const BEFORE: &str = "1999-12-31-00000000";

/// Two editions of the small sound set, of which the first is no longer kept: between them a row was put right, a source is
/// called otherwise, and a file without rows differs.
static KEPT: LazyLock<(web::Data<AppState>, TempDir)> = LazyLock::new(|| {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path()).unwrap();
    let first = set(&[]);
    let second = set(&[
        ("acts.csv", "Illinois signs.", "Illinois joins."),
        ("sources.csv", "NEWS-1,", "NEWS-1,The "),
        ("boundaries/states-2010.geojson", "{", " {"),
    ]);
    let moment = |text: &str| -> Timestamp { text.parse().unwrap() };
    let begun = store.begin(&first.1, false, moment("2026-11-22T10:00:00Z"));
    let why = Why {
        sources: vec!["acts".to_owned()],
        note: "A reader wrote to us.".to_owned(),
        ..Why::of(Reason::Refreshed)
    };
    let corrects = ["acts.csv:ST0001".to_owned()];
    let accepted = moment("2026-11-24T10:00:00Z");
    let done = store.accept_correcting(&second.1, &why, &corrects, accepted);
    assert!(done.unwrap().new);
    let pruned = store.prune(1, moment("2026-11-25T10:00:00Z")).unwrap();
    assert_eq!(pruned.len(), 1);
    let url = PublicUrl::parse("https://atlas.example.org").unwrap();
    let clock = || "2027-01-01T12:00:00Z".parse().unwrap();
    let state = AppState::new(begun.unwrap().edition, url).keeping(Kept::new(store, clock));
    state.follow().unwrap();
    (web::Data::new(state), dir)
});

/// The small sound set with other words in some of its files.
fn set(words: &[(&str, &str, &str)]) -> (TempDir, Files) {
    let (root, dir) = (
        Path::new(env!("CARGO_MANIFEST_DIR")),
        tempfile::tempdir().unwrap(),
    );
    for folder in ["", "boundaries", "measures", "layers"] {
        fs::create_dir_all(dir.path().join(folder)).unwrap();
        for entry in fs::read_dir(root.join("tests/fixtures/mini").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.file_name().unwrap().to_owned();
                fs::copy(path, dir.path().join(folder).join(name)).unwrap();
            }
        }
    }
    let package = "datapackage.json";
    fs::copy(root.join("data").join(package), dir.path().join(package)).unwrap();
    for (file, was, now) in words {
        let path = dir.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(was), "{file}");
        fs::write(&path, text.replacen(was, now, 1)).unwrap();
    }
    let files = Files::Directory(dir.path().to_owned());
    (dir, files)
}

/// The answers at an address, with what can be asked of it, in which editions have the names that they have in documents.
pub async fn answers(address: &str) -> Vec<Value> {
    let queries: &[&str] = match address {
        "/changes.json" => &["", "?state=il", "?fips=17031"],
        _ => &[""],
    };
    let mut answers = Vec::new();
    for query in queries {
        answers.push(answer(&format!("{address}{query}")).await);
    }
    answers
}

async fn answer(address: &str) -> Value {
    let state = &KEPT.0;
    let app = init_service(http::app(state.clone())).await;
    let response = call_service(&app, TestRequest::get().uri(address).to_request()).await;
    assert_eq!(response.status(), 200, "{address}");
    let body = String::from_utf8(read_body(response).await.to_vec()).unwrap();
    let before = state.standing().journal.first().unwrap().id.clone();
    let named = body
        .replace(&state.edition().id, EDITION)
        .replace(&before, BEFORE);
    serde_json::from_str(&named).unwrap()
}
