//! Every kind of fault in the data is found, placed and told with its mend, each once and all at
//! once.
//!
//! `fixtures/mini` is a small sound set. A folder of `fixtures/bad` holds the files that differ
//! from it, a `remove.txt` naming files that are to be missing, and in `expected.txt` what the
//! check says, a line a fault.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use participation_atlas::dataset::{Dataset, Files, Findings};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// Faults that must have a fixture: none of them may be dropped by dropping its folder.
const KINDS: &[&str] = &[
    "activation_outside_the_rollout",
    "boundary_without_jurisdiction",
    "byte_order_mark",
    "code_unknown",
    "date_after_the_edition",
    "date_form",
    "date_impossible",
    "date_of_another_precision",
    "duplicate_act",
    "duplicate_activation",
    "duplicate_boundary",
    "duplicate_fips",
    "empty_geojson",
    "empty_table",
    "fips_is_a_number",
    "fips_lost_its_zero",
    "fips_of_another_state",
    "fips_too_short_for_its_level",
    "fips_unknown_in_activations",
    "fips_unknown_in_acts",
    "fips_unknown_in_county_changes",
    "geojson_broken_off",
    "geojson_no_features",
    "geojson_other_type",
    "geojson_syntax",
    "geometry_is_a_point",
    "geometry_malformed",
    "geometry_null",
    "header_extra",
    "header_missing",
    "header_only",
    "header_other_order",
    "header_renamed",
    "header_twice",
    "jurisdiction_without_boundary",
    "missing_geojson",
    "missing_table",
    "no_source",
    "not_utf8_in_a_table",
    "not_utf8_in_geojson",
    "number_wrong",
    "off_the_globe",
    "one_fault_told_once",
    "open_hole",
    "open_ring",
    "quotation_mark_open",
    "self_crossing_ring",
    "several",
    "source_unknown",
    "spanish_title_missing",
    "state_of_another_place",
    "state_unknown",
    "state_without_boundary",
    "sums_wrong",
    "too_few_cells",
    "too_many_cells",
    "unreadable_tables_told_once",
    "wrong_winding",
];

/// Faults that are a whole file's, so that no line can be named.
const OF_A_FILE: &[&str] = &[
    "empty_geojson",
    "empty_table",
    "geojson_no_features",
    "geojson_other_type",
    "header_only",
    "missing_geojson",
    "missing_table",
    // A row that is not there has no line.
    "sums_wrong",
    "unreadable_tables_told_once",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn fixtures() -> PathBuf {
    root().join("tests/fixtures")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The small sound set in a folder of its own, with the one codebook that there is.
fn mini() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy(&fixtures().join("mini"), dir.path());
    fs::copy(
        root().join("data/datapackage.json"),
        dir.path().join("datapackage.json"),
    )
    .unwrap();
    dir
}

fn with_case(case: &str) -> TempDir {
    let dir = mini();
    let folder = fixtures().join("bad").join(case);
    copy(&folder, dir.path());
    for file in ["remove.txt", "expected.txt"] {
        let _there_or_not = fs::remove_file(dir.path().join(file));
    }
    let remove = fs::read_to_string(folder.join("remove.txt")).unwrap_or_default();
    for file in remove.lines() {
        fs::remove_file(dir.path().join(file)).unwrap();
    }
    dir
}

fn load(dir: &TempDir) -> Result<Dataset, Findings> {
    Dataset::load(&Files::Directory(dir.path().to_owned()))
}

/// What the check says of a folder, a line a fault, with the folder's name taken out.
fn told(dir: &TempDir) -> Vec<String> {
    let Err(Findings(findings)) = load(dir) else {
        return Vec::new();
    };
    let folder = dir.path().display().to_string();
    findings
        .iter()
        .map(|finding| finding.to_string().replace(&folder, "DIR"))
        .collect()
}

/// The small set with a change made to one of its files.
fn changed(file: &str, change: impl Fn(String) -> String) -> Vec<String> {
    let dir = mini();
    let path = dir.path().join(file);
    let before = fs::read_to_string(&path).unwrap();
    let after = change(before.clone());
    assert_ne!(before, after, "the change changes nothing");
    fs::write(&path, after).unwrap();
    told(&dir)
}

#[test]
fn the_small_set_is_sound() {
    let dataset = load(&mini()).unwrap_or_else(|findings| panic!("{findings}"));
    assert_eq!(dataset.jurisdictions.len(), 5);
    assert_eq!(dataset.events.len(), 4 + 7 + 6);
    assert_eq!(dataset.counties.shapes.len(), 5);
    assert_eq!(dataset.state_shapes.shapes.len(), 2);
    assert!(dataset.edition.starts_with("2026-11-22-"));
}

#[test]
fn line_ends_and_cells_of_several_lines_are_no_fault() {
    let told = changed("acts.csv", |text| text.replace('\n', "\r\n"));
    assert_eq!(told, [""; 0]);
    let told = changed("acts.csv", |text| {
        text.replace("yes, please", "yes,\nplease")
    });
    assert_eq!(told, [""; 0]);
    // A line number stays that of the file after such a cell.
    let told = changed("acts.csv", |text| {
        text.replace("yes, please", "yes,\nplease")
            .replace("2011-09-07", "2011-09-31")
    });
    assert_eq!(told.len(), 1);
    assert!(
        told.concat()
            .starts_with("acts.csv:7:7 (date): `2011-09-31`"),
        "{told:?}"
    );
}

#[test]
fn every_fault_is_told_as_written_beside_it() {
    let mut cases: Vec<String> = fs::read_dir(fixtures().join("bad"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    cases.sort();
    assert_eq!(cases, KINDS, "folders of fixtures/bad, sorted");
    let mut differ = Vec::new();
    for case in &cases {
        let told = told(&with_case(case));
        let path = fixtures().join("bad").join(case).join("expected.txt");
        if std::env::var_os("ATLAS_REWRITE_EXPECTED").is_some() {
            fs::write(&path, told.join("\n") + "\n").unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if told != expected.lines().collect::<Vec<_>>() {
            differ.push(format!(
                "{case}: expected\n{expected}told\n{}\n",
                told.join("\n")
            ));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

/// The expectations themselves: each fault has its file, its line, its field and its mend.
#[test]
fn every_fault_has_a_place_and_a_mend() {
    for case in KINDS {
        let Err(Findings(findings)) = load(&with_case(case)) else {
            panic!("{case} is taken for sound");
        };
        for finding in &findings {
            let text = finding.to_string();
            assert!(text.starts_with(&finding.file), "{case}: {text}");
            assert!(
                finding.mend.len() > 15 && finding.mend.ends_with(['.', ')'])
                    || finding.mend.starts_with("The first line must read: "),
                "{case} has no mend: {text}"
            );
            match finding.line {
                None => assert!(OF_A_FILE.contains(case), "{case} names no line: {text}"),
                Some(line) => {
                    assert!(line > 0, "{case}: {text}");
                    let place = format!("{}:{line}", finding.file);
                    assert!(text.starts_with(&place), "{case}: {text}");
                }
            }
            // Where a cell or a feature is at fault, it is named.
            let whole_line = [
                "header",
                "cells",
                "quotation",
                "byte order mark",
                "UTF-8: a byte",
            ];
            if finding.line.is_some() && !whole_line.iter().any(|word| finding.what.contains(word))
            {
                assert!(!finding.subject.is_empty(), "{case} names no field: {text}");
                assert!(finding.column.is_some(), "{case} names no column: {text}");
            }
        }
    }
}

#[test]
fn a_package_that_describes_other_tables_is_refused() {
    let told = changed("datapackage.json", |text| {
        text.replacen("\"name\": \"activated_on\"", "\"name\": \"switched_on\"", 1)
    });
    let line = {
        let text = fs::read_to_string(root().join("data/datapackage.json")).unwrap();
        let named = text.find("\"name\": \"activations\"").unwrap();
        text.get(..named).unwrap().matches('\n').count()
    };
    assert_eq!(
        told,
        [format!(
            "datapackage.json:{line} (resources, activations): it describes other columns than this program reads: \
             number 2 is `switched_on`, not `activated_on`. Copy that description from the bundled datapackage.json."
        )],
    );
}

#[test]
fn a_package_without_a_table_or_an_export_is_refused() {
    let told = changed("datapackage.json", |text| {
        text.replace("\"name\": \"acts\"", "\"name\": \"deeds\"")
            .replace("\"name\": \"spells\"", "\"name\": \"stretches\"")
    });
    assert_eq!(
        told,
        [
            "datapackage.json (resources, acts): the resource `acts` is missing. \
             Copy that description from the bundled datapackage.json.",
            "datapackage.json (exports, spells): the export `spells` is missing. \
             Copy that description from the bundled datapackage.json.",
        ],
    );
}

#[test]
fn a_package_that_is_no_json_or_has_no_day_is_refused_with_its_line() {
    let told = changed("datapackage.json", |text| text.replacen(':', "", 1));
    assert_eq!(told.len(), 1);
    assert!(
        told.concat()
            .starts_with("datapackage.json:2:13: not a data package: "),
        "{told:?}"
    );
    let told = changed("datapackage.json", |text| {
        text.replace("\"as_of\": \"2026-11-22\"", "\"as_of\": \"2026-11-31\"")
    });
    assert_eq!(told.len(), 1);
    assert!(
        told.concat()
            .starts_with("datapackage.json:6:23: not a data package: "),
        "{told:?}"
    );
    let told = changed("datapackage.json", |text| {
        text.replace(
            "\"opens_on\": \"2011-08-05\"",
            "\"opens_on\": \"2031-08-05\"",
        )
    });
    assert_eq!(
        told,
        [
            "datapackage.json (opens_on): opens_on is 2031-08-05, after as_of 2026-11-22. \
             Open on a day that the edition answers for."
        ]
    );
}

#[test]
fn a_text_of_the_codebook_without_a_spanish_one_is_told_with_its_place() {
    let path = root().join("data/datapackage.json");
    let text = fs::read_to_string(path).unwrap();
    let line = |begins: &str| {
        let found = text.find(begins).unwrap();
        text.get(..found).unwrap().matches('\n').count()
    };
    // Of a code its label, of a column its title and unit, of a table its terms.
    let of_a_code = "                \"value\": \"acquiesced\"";
    let told = changed("datapackage.json", |text| {
        text.replace("\"label\": \"Cedió\",", "")
    });
    assert_eq!(told.len(), 2, "in acts and in events: {told:?}");
    assert_eq!(
        told[0],
        format!(
            "datapackage.json:{}:15 (acts, kind, acquiesced): it has no Spanish label. \
             Write it into the member `es` of the same object, beside the English one.",
            line(of_a_code)
        )
    );
    let told = changed("datapackage.json", |text| {
        text.replacen("\"title\": \"Población, 2010\",", "", 1)
            .replacen(",\n              \"unit\": \"personas\"", "", 1)
            .replacen(
                "\"reuse\": \"Dominio público: uso libre.\"",
                "\"reuse\": \"\"",
                1,
            )
    });
    let said: Vec<&str> = told
        .iter()
        .filter_map(|finding| finding.split_once('(')?.1.split_once(". "))
        .map(|(said, _)| said)
        .collect();
    assert_eq!(
        said,
        [
            "states): it has no Spanish reuse",
            "jurisdictions, population_2010): it has no Spanish title, unit",
        ],
        "{told:?}"
    );
}

fn program(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_participation-atlas"));
    command.current_dir(std::env::temp_dir());
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ATLAS_")) {
        command.env_remove(name);
    }
    command.args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_owned()).unwrap()
}

#[test]
fn the_command_says_every_fault_and_fails() {
    let dir = with_case("several");
    let folder = dir.path().to_str().unwrap();
    let output = program(&["check", "--data", folder]);
    assert_eq!(output.status.code(), Some(1));
    let lines = told(&dir);
    assert_eq!(text(&output.stdout), lines.join("\n") + "\n");
    assert_eq!(
        text(&output.stderr),
        format!("participation-atlas: the data has {} faults\n", lines.len())
    );

    let output = program(&["check", "--data", folder, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(report["edition"].is_null());
    let findings = report["findings"].as_array().unwrap();
    assert_eq!(findings.len(), lines.len());
    for finding in findings {
        for member in ["file", "line", "column", "subject", "what", "mend"] {
            assert!(finding.get(member).is_some(), "{member}: {finding}");
        }
    }
}

#[test]
fn the_command_says_that_a_set_is_sound() {
    let dir = mini();
    let folder = dir.path().to_str().unwrap();
    let output = program(&["check", "--data", folder]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(text(&output.stdout).contains("no fault. 5 jurisdictions, 17 events, 3 sources."));
    let output = program(&["check", "--data", folder, "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["findings"], serde_json::json!([]));
    assert!(report["edition"].is_string());

    let bundled = program(&["check"]);
    assert_eq!(bundled.status.code(), Some(0));
    assert!(text(&bundled.stdout).contains("no fault. 3,234 jurisdictions"));
}

#[test]
fn the_server_refuses_to_start_on_faults() {
    let dir = with_case("several");
    let folder = dir.path().to_str().unwrap();
    let output = program(&["serve", "--data", folder, "--bind", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains("nothing is served from it"), "{said}");
    for line in told(&dir) {
        assert!(said.contains(&line), "{line} is not in\n{said}");
    }
    assert_eq!(text(&output.stdout), "", "it never says that it listens");
}
