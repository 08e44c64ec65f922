//! The command itself, with files of this machine as its sources: what it says, and how it ends.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use participation_atlas::editions::Store;
use tempfile::TempDir;

use super::world::{acts, edited, mini};

struct Desk {
    dir: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        mini(&desk.at("data"));
        let config = format!(
            "[sources]\nacts = {:?}\n",
            desk.at("ours.csv").display().to_string()
        );
        fs::write(desk.at("atlas.toml"), config).unwrap();
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn gives(&self, acts: &str) -> &Self {
        fs::write(self.at("ours.csv"), acts).unwrap();
        self
    }

    fn run(&self, more: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_participation-atlas"));
        command.current_dir(self.dir.path());
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ATLAS_")) {
            command.env_remove(name);
        }
        command
            .args(["refresh", "--data", "data", "--config", "atlas.toml"])
            .args(more);
        command.output().unwrap()
    }

    /// Runs with a state directory: the exit code, and what it says for people.
    fn refresh(&self, more: &[&str]) -> (i32, String) {
        let output = self.run(&[&["--state", "state"], more].concat());
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    }

    fn editions(&self) -> usize {
        Store::open(self.at("state")).unwrap().list().unwrap().len()
    }
}

#[test]
fn each_end_has_its_code_and_its_words() {
    let desk = Desk::new();
    let (code, told) = desk.gives(&acts()).refresh(&[]);
    assert_eq!(code, 3, "{told}");
    assert!(told.contains("nothing new: edition 2026-"), "{told}");
    let (code, told) = desk.gives(&edited()).refresh(&["--dry-run"]);
    assert_eq!((code, desk.editions()), (0, 0), "{told}");
    let (code, told) = desk.refresh(&[]);
    assert_eq!((code, desk.editions()), (0, 1), "{told}");
    let line = format!(
        "acts: {} bytes, changed
",
        edited().len()
    );
    assert!(told.starts_with(&line), "{told}");
    assert!(
        !told.contains('\r'),
        "no line is wiped where nobody looks: {told:?}"
    );

    let half: String = acts()
        .lines()
        .take(5)
        .map(|line| format!("{line}\n"))
        .collect();
    let (code, told) = desk.gives(&half).refresh(&[]);
    assert_eq!((code, desk.editions()), (4, 1), "{told}");
    assert!(told.contains("acts.csv: 3 of 7 rows are gone"), "{told}");
    let candidate = told.trim().rsplit(' ').next().unwrap().to_owned();
    let (code, told) = desk.refresh(&["--confirm", &candidate]);
    assert_eq!((code, desk.editions()), (0, 2), "{told}");

    let (code, told) = desk.gives(&half.replace("act_id", "id")).refresh(&[]);
    assert_eq!((code, desk.editions()), (1, 2), "{told}");
    assert!(told.contains("acts.csv:1"), "{told}");
    fs::remove_file(desk.at("ours.csv")).unwrap();
    let (code, told) = desk.refresh(&[]);
    assert_eq!((code, desk.editions()), (1, 2), "{told}");
    assert!(told.contains("acts: the file cannot be read"), "{told}");
}

#[test]
fn what_is_missing_is_named() {
    let desk = Desk::new();
    let output = desk.run(&[]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(
        told.contains("“state” is not set") && told.contains("--state"),
        "{told}"
    );
    fs::write(desk.at("atlas.toml"), "").unwrap();
    let (code, told) = desk.refresh(&[]);
    assert_eq!(code, 2, "{told}");
    assert!(told.contains("“sources” is not set"), "{told}");
    fs::write(
        desk.at("atlas.toml"),
        "[sources]\nacts = \"https://127.0.0.1/acts.csv\"\n",
    )
    .unwrap();
    let (code, told) = desk.refresh(&[]);
    assert_eq!(code, 2, "{told}");
    assert!(
        told.contains("atlas.toml:2:8") && told.contains("not asked by number"),
        "{told}"
    );
}

#[test]
fn two_at_once_do_not_get_in_each_others_way() {
    let desk = Desk::new();
    desk.gives(&edited());
    fs::create_dir_all(desk.at("state/refresh")).unwrap();
    let lock = fs::File::create(desk.at("state/refresh/lock")).unwrap();
    lock.lock().unwrap();
    let (code, told) = desk.refresh(&[]);
    assert_eq!((code, desk.editions()), (1, 0), "{told}");
    assert!(told.contains("another refresh is under way"), "{told}");
    lock.unlock().unwrap();
    assert_eq!(desk.refresh(&[]).0, 0);
}

#[test]
fn every_fault_of_a_source_stands_in_the_documents() {
    let code = include_str!("../../src/refresh/fault.rs");
    let named = regex_lite::Regex::new("=> \"([a-z_]+)\"").unwrap();
    let codes: Vec<_> = named
        .captures_iter(code)
        .map(|found| found[1].to_owned())
        .collect();
    assert_eq!(codes.len(), 15);
    let page = include_str!("../../docs/LIVE.md");
    for code in codes {
        assert!(
            page.contains(&format!("| `{code}` |")),
            "docs/LIVE.md lacks {code}"
        );
    }
}
