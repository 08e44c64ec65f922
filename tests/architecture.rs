//! The floors of the house: data flows one way, up, and `use` only points down.
//!
//! Unit tests are read with the rest: what a room needs to be tested lies below it as well.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Each room of `src/` and the rooms it may name.
const FLOORS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("wire", &[]),
    ("geometry", &[]),
    ("config", &[]),
    // What is compiled in is packed, and unpacked by the room that knows codings.
    ("dataset", &["domain", "wire"]),
    ("timeline", &["dataset", "domain"]),
    ("words", &["timeline", "dataset", "domain"]),
    (
        "export",
        &["words", "timeline", "dataset", "domain", "geometry"],
    ),
    (
        "render",
        &["words", "timeline", "dataset", "domain", "geometry"],
    ),
    (
        "edition",
        &[
            "render", "export", "words", "timeline", "dataset", "domain", "geometry",
        ],
    ),
    ("editions", &["edition", "dataset", "domain"]),
    (
        "refresh",
        &[
            "editions", "edition", "timeline", "dataset", "domain", "config",
        ],
    ),
    (
        "notices",
        &["refresh", "editions", "dataset", "domain", "config"],
    ),
    (
        "http",
        &[
            "notices", "refresh", "editions", "edition", "render", "export", "words", "timeline",
            "dataset", "domain", "config", "wire", "BUILD",
        ],
    ),
    (
        "cli",
        &[
            "http", "notices", "refresh", "editions", "edition", "render", "export", "words",
            "timeline", "dataset", "domain", "config", "BUILD",
        ],
    ),
    ("lib", &[]),
    ("main", &[]),
];

/// Crates that stand for one thing, and the only folder that may name each.
const KEPT_IN: &[(&str, &str)] = &[
    ("actix_web", "src/http/"),
    ("actix_http", "src/http/"),
    ("actix_service", "src/http/"),
    ("askama_web", "src/http/"),
    ("reqwest", "src/refresh/"),
    ("rustls", "src/refresh/"),
    ("fastrand", "src/refresh/"),
    ("hmac", "src/notices/"),
    ("resvg", "src/render/picture/"),
    ("krilla", "src/render/picture/"),
    ("krilla_svg", "src/render/picture/"),
    ("flate2", "src/wire/"),
    ("clap", "src/cli/"),
];

/// Names that say nothing about what a room is for.
const NO_NAMES: &[&str] = &[
    "utils", "util", "helpers", "helper", "common", "manager", "misc",
];

const MOST_LINES: usize = 500;

fn rust_files(folder: &str) -> Vec<(String, String)> {
    fn walk(dir: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(folder), &mut found);
    found.sort();
    assert!(!found.is_empty(), "{folder} has no Rust files");
    found
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let name = path.strip_prefix(root).unwrap().display().to_string();
            (name, text)
        })
        .collect()
}

/// The code of a file: comments, and with them links in documentation, left out.
fn code(text: &str) -> String {
    text.lines()
        .map(|line| match line.find("//") {
            // An address in a string is no comment.
            Some(at) if !line.get(..at).is_some_and(|before| before.ends_with(':')) => {
                line.get(..at).unwrap_or_default()
            }
            _ => line,
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// The rooms that a piece of code names after `crate::`, groups in braces too.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let part_of_a_name = code
            .get(..at)
            .and_then(|before| before.chars().next_back())
            .is_some_and(|last| last.is_alphanumeric() || last == '_');
        if part_of_a_name {
            continue;
        }
        let rest = code.get(at + "crate::".len()..).unwrap_or_default();
        match rest.trim_start().strip_prefix('{') {
            Some(group) => rooms.extend(heads(group)),
            None => rooms.extend(word(rest)),
        }
    }
    rooms
}

fn word(text: &str) -> Option<String> {
    let word: String = text
        .trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    (!word.is_empty()).then_some(word)
}

/// The first words of the members of a group, up to its closing brace.
fn heads(group: &str) -> Vec<String> {
    let mut heads = Vec::new();
    let (mut depth, mut member) = (0, String::new());
    for character in group.chars() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.extend(word(&std::mem::take(&mut member))),
            _ => {}
        }
        if depth == 0 && character != ',' {
            member.push(character);
        }
    }
    heads.extend(word(&member));
    heads
}

/// `src/http/pages/mod.rs` and `src/edition.rs` → the room they belong to.
fn room_of(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap();
    inside
        .split_once('/')
        .map_or_else(|| inside.trim_end_matches(".rs"), |(room, _)| room)
}

#[test]
fn the_reader_of_uses_reads_them_all() {
    let named = |text: &str| rooms_named(&code(text)).into_iter().collect::<Vec<_>>();
    assert_eq!(named("use crate::domain::{Day, Code};"), ["domain"]);
    assert_eq!(
        named("use crate::{\n    http::{self, AppState},\n    words,\n};"),
        ["http", "words"]
    );
    assert_eq!(
        named("let x = crate::BUILD; fn f(p: crate::render::Maps) {}"),
        ["BUILD", "render"]
    );
    assert_eq!(named("$crate::domain::Code // crate::http"), ["domain"]);
    assert_eq!(named("//! [`crate::cli`] does it"), [""; 0]);
    assert_eq!(named("pub(crate) use codes; mycrate::x"), [""; 0]);
    assert_eq!(named("let a = \"https://x\"; crate::cli::go()"), ["cli"]);
}

#[test]
fn uses_point_down() {
    let mut seen = BTreeSet::new();
    for (file, text) in rust_files("src") {
        let room = room_of(&file);
        seen.insert(room.to_owned());
        let Some((_, allowed)) = FLOORS.iter().find(|(name, _)| *name == room) else {
            panic!(
                "{file}: `{room}` has no floor yet; give it one here and in docs/ARCHITECTURE.md"
            );
        };
        for named in rooms_named(&code(&text)) {
            assert!(
                named == room || allowed.contains(&named.as_str()),
                "{file} names crate::{named}, and {room} stands on {allowed:?} alone"
            );
        }
    }
    for room in [
        "domain", "geometry", "dataset", "timeline", "words", "export", "render", "http",
    ] {
        assert!(seen.contains(room), "the check has found no file of {room}");
    }
}

/// How often each `super::` chain of a piece of code climbs, and the name it then says.
fn climbs(code: &str) -> Vec<(usize, String)> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
        .filter_map(|path| {
            let rest = path.trim_start_matches("super::");
            let count = (path.len() - rest.len()) / "super::".len();
            Some((count, word(rest)?)).filter(|(count, _)| *count > 0)
        })
        .collect()
}

/// A floor names its neighbours by `crate::`: climbing to the root would get round the check.
#[test]
fn nobody_climbs_out_of_a_room_by_super() {
    assert_eq!(
        climbs("use super::super::http::x;"),
        [(2, "http".to_owned())]
    );
    for (file, text) in rust_files("src") {
        let room = room_of(&file);
        let depth = file.matches('/').count() - usize::from(file.ends_with("/mod.rs"));
        for (count, name) in climbs(&code(&text)) {
            let elsewhere = name != room && FLOORS.iter().any(|(room, _)| *room == name);
            // A test module is one deeper, and may say `super::` of a part of its own room.
            let inside = ["", ".rs"].iter().any(|end| {
                Path::new(env!("CARGO_MANIFEST_DIR"))
                    .join(format!("src/{room}/{name}{end}"))
                    .exists()
            });
            assert!(
                count < depth || !elsewhere || inside,
                "{file} reaches {name} by super::, not by crate::"
            );
        }
    }
}

#[test]
fn crates_stay_in_their_rooms() {
    for (file, text) in rust_files("src") {
        let code = code(&text);
        for (name, folder) in KEPT_IN {
            let names = code
                .split(|c: char| !(c.is_alphanumeric() || c == '_'))
                .any(|word| word == *name);
            assert!(
                !names || file.starts_with(folder),
                "{file} names {name}, which is kept in {folder}"
            );
        }
    }
}

#[test]
fn files_are_short_finished_and_well_named() {
    // Put together, so that this file does not name them itself.
    let unfinished = ["todo", "unimplemented"].map(|name| format!("{name}!("));
    let skipped = format!("#[{}", "ignore");
    for folder in ["src", "tests"] {
        for (file, text) in rust_files(folder) {
            let lines = text.lines().count();
            assert!(lines <= MOST_LINES, "{file} has {lines} lines");
            let code = code(&text);
            for word in unfinished.iter().chain([&skipped]) {
                assert!(!code.contains(word.as_str()), "{file} has {word}");
            }
            let named = file.split(['/', '.']).find(|part| NO_NAMES.contains(part));
            assert_eq!(named, None, "{file}: a name that says what it is for");
        }
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    let files = rust_files("src").into_iter();
    // Tests of a long file lie beside it, and are announced there.
    for (file, text) in files.filter(|(file, _)| !file.ends_with("/tests.rs")) {
        assert!(
            text.starts_with("//!"),
            "{file} begins without a word on what it is for"
        );
    }
}

#[test]
fn lints_are_expected_with_a_reason_and_never_just_allowed() {
    for (file, text) in rust_files("src") {
        let code = code(&text);
        assert!(
            !code.contains("[allow("),
            "{file}: expect it, with a reason"
        );
        for (at, _) in code.match_indices("[expect(") {
            let attribute = code.get(at..).unwrap_or_default();
            let end = attribute.find(")]").unwrap_or(attribute.len());
            let reason = attribute
                .get(..end)
                .is_some_and(|text| text.contains("reason"));
            assert!(reason, "{file}: an #[expect] without its reason");
        }
    }
}
