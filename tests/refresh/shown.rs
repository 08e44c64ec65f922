//! What a desk types in its sheet stands on the map: the walk-through of docs/LIVE.md, played.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web;
use jiff::Timestamp;
use participation_atlas::config::PublicUrl;
use participation_atlas::editions::Store;
use participation_atlas::http::{self, AppState, Kept};
use participation_atlas::refresh::{RefreshState, Schedule};
use serde_json::Value;

use super::other_side::{file, status};
use super::world::{World, acts, edited, mini};

const OWN: &str = "ST9001,county,IL,17043,,yes,2012-03-01,day,exact,detainer_limit_adopted,,limits_holds,\
                   DuPage limits holds.,we looked it up,high,NEWS-1\n";
const SOON: Duration = Duration::from_millis(50);

fn clock() -> Timestamp {
    "2026-12-02T00:00:00Z".parse().unwrap()
}

/// Asks again and again, since what is awaited happens in another thread. Nothing is said of how long it takes.
fn until<T>(mut happened: impl FnMut() -> Option<T>) -> T {
    let mut looks = std::iter::repeat_with(|| {
        thread::sleep(SOON);
        happened()
    });
    looks.by_ref().take(2000).flatten().next().unwrap()
}

fn jail_practice(state: &web::Data<AppState>) -> Value {
    actix_web::rt::System::new().block_on(async {
        let app = init_service(http::app(state.clone())).await;
        let request = TestRequest::get().uri("/national.json?date=2012-06-01");
        let body = read_body(call_service(&app, request.to_request()).await).await;
        let answer: Value = serde_json::from_slice(&body).unwrap();
        let places = answer["jurisdictions"].as_array().unwrap();
        let place = places
            .iter()
            .find(|place| place["fips"] == "17043")
            .unwrap();
        place["jail_practice"].clone()
    })
}

#[test]
fn a_row_typed_in_the_sheet_stands_on_the_map_at_the_next_look() {
    let world = World::new();
    let edition = world.store.load(&world.serves()).unwrap();
    let kept = Kept::new(Store::open(world.state_dir()).unwrap(), clock);
    let url = PublicUrl::parse("https://atlas.example.org").unwrap();
    let state = web::Data::new(AppState::new(edition, url).keeping(kept));
    assert_eq!(jail_practice(&state)["value"], "none_found");
    let (side, folder, store) = (world.side.clone(), world.state_dir(), world.store);
    let schedule = Schedule::begin(world.refresh, store, SOON);
    // The first look finds what is served.
    until(|| RefreshState::read(&folder));
    side.play("/acts.csv", file(format!("{}{OWN}", acts()).as_bytes()));
    until(|| state.follow().unwrap());
    let practice = jail_practice(&state);
    assert_eq!(practice["value"], "limits_holds");
    assert_eq!(
        (&practice["event"], &practice["basis"]),
        (&"ST9001".into(), &"own".into())
    );
    // The sheet is taken down: what it said stays, and that it cannot be read is said.
    side.play("/acts.csv", status(404));
    let said = until(|| RefreshState::read(&folder).filter(RefreshState::degraded));
    assert_eq!(
        said.source("acts").unwrap().fault.as_ref().unwrap().code,
        "status"
    );
    drop(schedule);
    assert_eq!(state.follow().unwrap(), None);
    assert_eq!(jail_practice(&state)["value"], "limits_holds");
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Already gone when the test killed it itself.
        let _gone = self.0.kill();
        let _reaped = self.0.wait();
    }
}

/// The program itself, with a file as its source: it looks at its start, and after `kill -9` begins with what it found.
#[test]
fn the_program_looks_at_its_start_and_goes_on_after_a_kill() {
    let desk = tempfile::tempdir().unwrap();
    mini(&desk.path().join("data"));
    let ours = desk.path().join("ours.csv");
    fs::write(&ours, edited()).unwrap();
    let config = format!("[sources]\nacts = {:?}\n", ours.display().to_string());
    fs::write(desk.path().join("atlas.toml"), config).unwrap();
    let start = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_participation-atlas"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ATLAS_")) {
            command.env_remove(name);
        }
        command
            .current_dir(desk.path())
            .stdout(Stdio::piped())
            .args([
                "serve",
                "--bind",
                "127.0.0.1:0",
                "--workers",
                "1",
                "--log",
                "off",
                "--data",
                "data",
                "--state",
                "state",
                "--config",
                "atlas.toml",
            ]);
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        let output = child.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut line).unwrap();
        (Running(child), line)
    };
    let (mut running, first) = start();
    let store = Store::open(desk.path().join("state")).unwrap();
    let newest = until(|| {
        store
            .latest()
            .unwrap()
            .filter(|entry| entry.parent.is_some())
    });
    assert!(
        !first.contains(&newest.id),
        "it served before it looked: {first}"
    );
    running.0.kill().unwrap();
    // The source breaks while nothing runs, and the data that the program brings is behind what was fetched.
    fs::write(&ours, "<html>").unwrap();
    let (_running, line) = start();
    assert!(line.contains(&newest.id), "{line}");
    assert!(newest.why.sources == ["acts"], "{newest:?}");
}
