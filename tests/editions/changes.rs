//! What changed from edition to edition: row by row, of the nation, a state and a county, as page, feed and data.

use std::{fs, path::Path, slice};

use participation_atlas::{
    dataset::Files,
    editions::{Reason, Store, Why},
};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::support::{Answer, ask, at, in_2027, saying, serving, with};

/// A set in which the acts are other ones: each line that begins with a key says its value, or is gone where that is empty.
fn edited(file: &str, lines: &[(&str, &str)]) -> TempDir {
    let set = saying("Illinois signs.");
    let path = set.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    let mut kept: Vec<String> = text.lines().map(str::to_owned).collect();
    for (begin, line) in lines {
        let found = kept.iter().position(|line| line.starts_with(begin));
        match (found, *line) {
            (Some(found), "") => drop(kept.remove(found)),
            (Some(found), line) => line.clone_into(&mut kept[found]),
            (None, line) => kept.push(line.to_owned()),
        }
    }
    fs::write(&path, kept.join("\n") + "\n").unwrap();
    set
}

fn accepted(state: &Path, set: &TempDir, moment: &str) -> String {
    let files = Files::Directory(set.path().to_owned());
    let why = Why {
        note: "A desk <b>edits</b>.".to_owned(),
        ..Why::of(Reason::Published)
    };
    let store = Store::open(state).unwrap();
    store.accept(&files, &why, at(moment)).unwrap().entry.id
}

fn line(file: &str, begin: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("tests/fixtures/mini").join(file)).unwrap();
    let found = text.lines().find(|line| line.starts_with(begin));
    found.unwrap().to_owned()
}

fn text(answer: Answer) -> String {
    assert_eq!(answer.status, 200);
    String::from_utf8(answer.body).unwrap()
}

/// The rows that a notice lists: file, row, how, places.
fn rows(notice: &Value) -> Vec<(String, String, String, Value)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let changes = notice["changes"].as_array().unwrap().iter();
    let rows = changes.flat_map(|change| {
        let listed = change["listed"].as_array().unwrap().iter();
        listed.map(|row| {
            let places = row.get("places").cloned().unwrap_or(json!([]));
            (
                text(&change["path"]),
                text(&row["row"]),
                text(&row["change"]),
                places,
            )
        })
    });
    rows.collect()
}

fn row(file: &str, row: &str, how: &str, places: Value) -> (String, String, String, Value) {
    (file.to_owned(), row.to_owned(), how.to_owned(), places)
}

#[actix_web::test]
async fn what_changed_is_listed_row_by_row_for_whoever_it_concerns() {
    let dir = tempfile::tempdir().unwrap();
    let state = serving(dir.path(), in_2027);
    let nothing = text(ask(&state, "/changes?state=ny").await);
    assert!(nothing.contains("Nothing has changed yet"));

    // Illinois is reworded, what Chicago said goes, Niagara is new.
    let says = line("acts.csv", "ST0001").replace("Illinois signs.", "Illinois joins.");
    let niagara = line("acts.csv", "ST0004")
        .replace("ST0004", "ST0999")
        .replace("36059", "36063")
        .replace("Nassau", "Niagara");
    let lines = [
        ("ST0001", says.as_str()),
        ("ST0007", ""),
        ("ST0999", &niagara),
    ];
    let set = edited("acts.csv", &lines);
    let second = accepted(dir.path(), &set, "2026-11-24T10:00:00Z");
    state.follow().unwrap();
    let changed = row("acts.csv", "ST0001", "changed", json!(["17"]));
    let gone = row("acts.csv", "ST0007", "removed", json!(["17031"]));
    let new = row("acts.csv", "ST0999", "added", json!(["36063"]));
    let told = ask(&state, "/changes.json").await.json();
    let notices = told["notices"].as_array().unwrap();
    assert_eq!(notices.len(), 2);
    assert_eq!(notices[0]["id"], format!("2-{second}"));
    assert_eq!(
        rows(&notices[0]),
        [changed.clone(), gone.clone(), new.clone()]
    );
    assert_eq!(
        notices[0]["changes"][0]["rows"],
        json!({"added": 1, "removed": 1, "changed": 1})
    );
    let cell = &notices[0]["changes"][0]["listed"][0]["cells"][0];
    assert_eq!(
        (&cell["column"], &cell["was"], &cell["now"]),
        (
            &"summary".into(),
            &"Illinois signs.".into(),
            &"Illinois joins.".into()
        )
    );
    // Of a new row everything is said.
    let cells = notices[0]["changes"][0]["listed"][2]["cells"]
        .as_array()
        .unwrap();
    assert!(cells.len() > 5 && cells.iter().all(|cell| cell["was"] == ""));

    let of = |address: &'static str| {
        let state = state.clone();
        async move {
            let told = ask(&state, address).await.json();
            let notices = told["notices"].as_array().unwrap();
            notices.iter().flat_map(rows).collect::<Vec<_>>()
        }
    };
    let both = [changed.clone(), gone];
    assert_eq!(of("/changes.json?state=ny").await, slice::from_ref(&new));
    assert_eq!(of("/changes.json?state=il").await, both);
    // A county hears of its state.
    assert_eq!(of("/changes.json?fips=17031").await, both);
    assert_eq!(of("/changes.json?fips=17043").await, [changed]);
    assert_eq!(of("/changes.json?fips=36063").await, [new]);
    assert_eq!(of("/changes.json?fips=36061").await, []);
    assert_eq!(of("/changes.json?fips=17031&state=ny").await, []);

    // The list of editions counts, and does not list.
    let editions = ask(&state, "/editions.json").await.json();
    assert_eq!(editions["editions"][0]["changes"][0].get("listed"), None);
    assert_eq!(editions["editions"][0]["changes"][0]["rows"]["added"], 1);

    for (address, says) in [
        ("/changes", "Illinois joins."),
        ("/es/changes", "Qué cambió"),
        ("/changes?state=ny", "What changed about New York"),
        ("/changes?state=ny", "1 row added, 0 changed, 0 removed"),
        ("/changes", "1 row added, 1 changed, 1 removed"),
        ("/changes?fips=17031", "What changed about Cook County, IL"),
        ("/changes.atom?state=il", "Illinois joins."),
        ("/es/changes.atom", "summary: Illinois joins."),
    ] {
        let body = text(ask(&state, address).await);
        assert!(body.contains(says), "{address} lacks {says}: {body}");
        assert!(body.contains(&second), "{address}");
        assert!(!body.contains("<b>edits"), "{address} lets markup in");
    }
    let page = text(ask(&state, "/changes").await);
    assert!(page.contains(&format!("id=\"n-2-{second}\"")));
    assert!(
        page.contains("href=\"/counties/36063-niagara-county#e-ST0999\""),
        "{page}"
    );
    assert!(
        !page.contains("#e-ST0007"),
        "a row that is gone stands nowhere"
    );

    // A place's page leads here, and its feed can be found.
    for (address, asked) in [
        ("/states/il", "state=il"),
        ("/counties/17031-cook-county", "fips=17031"),
    ] {
        let page = text(ask(&state, address).await);
        assert!(
            page.contains(&format!("href=\"/changes?{asked}\"")),
            "{address}"
        );
        assert!(
            page.contains(&format!("href=\"/changes.atom?{asked}\"")),
            "{address}"
        );
    }
    for wrong in ["state=zz", "fips=99999", "colour=red"] {
        let answer = ask(&state, &with("/changes.json", wrong)).await;
        assert_eq!(answer.status, 400, "{wrong}");
    }
    // As it was known before.
    let then = ask(&state, "/changes.json?known=2026-11-23").await;
    assert_eq!(then.json()["notices"].as_array().unwrap().len(), 1);
    assert!(then.is_immutable());
}

/// Fifty thousand rows would bury a reader; that they are there must be said all the same, to everybody.
#[test]
fn more_rows_than_can_be_listed_concern_everybody() {
    use participation_atlas::editions::{Change, Rows};
    use participation_atlas::notices::{self, Scope};

    let dir = tempfile::tempdir().unwrap();
    let _state = serving(dir.path(), in_2027);
    let set = saying("Illinois joins.");
    accepted(dir.path(), &set, "2026-11-24T10:00:00Z");
    let path = dir.path().join("journal.json");
    let mut journal: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let many = Change {
        path: "measures/county_year.csv".to_owned(),
        rows: Some(Rows {
            changed: 50_000,
            ..Rows::default()
        }),
        listed: Vec::new(),
    };
    journal["entries"][1]["changes"] = serde_json::to_value([many]).unwrap();
    fs::write(&path, journal.to_string()).unwrap();
    let journal = Store::open(dir.path()).unwrap().journal().unwrap();
    let files = Files::Directory(set.path().to_owned());
    let edition = participation_atlas::edition::Edition::load(&files).unwrap();
    for (state, fips) in [(None, None), (Some("ny"), None), (None, Some("17031"))] {
        let scope = Scope::of(state, fips, edition.dataset()).unwrap();
        let told: Vec<_> = notices::all(&journal, scope).collect();
        let last = told.last().unwrap();
        assert_eq!(last.changes[0].rows.unwrap().changed, 50_000);
        assert!(last.changes[0].listed.is_empty());
    }
}
