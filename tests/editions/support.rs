//! A small atlas that keeps editions, and a way to ask it.

use std::fs;
use std::path::Path;

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

/// Long after everything.
pub fn in_2027() -> Timestamp {
    at("2027-01-01T12:00:00Z")
}

/// An address with one more parameter.
pub fn with(address: &str, parameter: &str) -> String {
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}{parameter}")
}

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The small sound set, in which the first act says something of its own.
pub fn saying(summary: &str) -> TempDir {
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
pub fn accept(state: &Path, summary: &str, moment: &str) -> String {
    let (store, set) = (Store::open(state).unwrap(), saying(summary));
    let files = Files::Directory(set.path().to_owned());
    let why = Why::of(Reason::Published);
    store.accept(&files, &why, at(moment)).unwrap().entry.id
}

pub fn serving(state: &Path, clock: http::Clock) -> web::Data<AppState> {
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
pub struct Answer {
    pub status: u16,
    pub tag: String,
    pub caching: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn is_immutable(&self) -> bool {
        self.caching.contains("immutable")
    }
}

pub async fn ask(state: &web::Data<AppState>, address: &str) -> Answer {
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
