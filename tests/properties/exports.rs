//! One selection, three formats, one answer.

use crate::support::*;
use participation_atlas::domain::{Basis, CountyFips, JailPractice, Status};
use participation_atlas::export::{self, Links, flat};
use participation_atlas::timeline::{Filter, Selection, View};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const DAYS: [&str; 5] = [
    "2008-10-27",
    "2011-08-05",
    "2012-06-05",
    "2014-11-19",
    "2026-11-22",
];

fn parsed(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

fn links(selection: &Selection) -> Links {
    Links::of(
        selection,
        "https://atlas.example",
        &["json", "csv", "geojson"],
    )
}

/// A value as a cell of the CSV holds it.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if text.starts_with(['=', '+', '-', '@']) => format!("'{text}"),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The jurisdictions of the three writers for one selection, compared column by column.
fn agree(selection: &Selection) -> usize {
    let at = selection.address("json");
    let json = parsed(&match selection.view {
        View::State(fips, _) => {
            let answer = ATLAS.state(fips, selection.day).unwrap();
            export::state_json(&ATLAS, selection, &answer, &links(selection)).unwrap()
        }
        _ => export::national_json(&ATLAS, selection, &links(selection)).unwrap(),
    });
    let rows: Vec<Map<String, Value>> = json["jurisdictions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|object| flat(object).unwrap())
        .collect();
    let sheet = sheet(&csv(selection).unwrap());
    let geojson = parsed(
        &export::features(&ATLAS, selection)
            .and_then(export::Features::geojson)
            .unwrap(),
    );
    let features = geojson["features"].as_array().unwrap();
    assert_eq!(
        (rows.len(), rows.len()),
        (sheet.rows.len(), features.len()),
        "{at}"
    );
    for member in ["edition", "date", "phase"] {
        assert_eq!(json[member], geojson[member], "{at}: {member}");
    }
    assert_eq!(json.get("filter"), geojson.get("filter"), "{at}");
    for ((row, line), feature) in rows.iter().zip(&sheet.rows).zip(features) {
        let fips = row["fips"].as_str().unwrap();
        assert_eq!(feature["id"], json!(fips), "{at}");
        // Every column of the CSV is the JSON's, or says the same in every row.
        for (column, text) in line {
            let value = match (row.get(column), column.strip_prefix("filter_")) {
                (Some(value), _) => value,
                (None, Some(name)) => json
                    .pointer(&format!("/filter/{name}"))
                    .unwrap_or(&Value::Null),
                (None, None) => &json[column],
            };
            assert_eq!(*text, cell(value), "{at} {fips} {column}");
        }
        // And the JSON has no column that the CSV lacks.
        assert!(
            row.keys().all(|name| line.contains_key(name)),
            "{at}: {:?}",
            row.keys()
        );
        let mut properties = feature["properties"].as_object().unwrap().clone();
        assert_eq!(
            properties.shift_remove("edition"),
            Some(json["edition"].clone()),
            "{at}"
        );
        assert_eq!(properties, *row, "{at} {fips}");
    }
    recount(&json, &rows, &at);
    rows.len()
}

/// The counts at the head are those of the rows below.
fn recount(json: &Value, rows: &[Map<String, Value>], at: &str) {
    let mut counted: BTreeMap<String, u64> = BTreeMap::new();
    for row in rows {
        let key = format!("{} {}", row["status"], row["status_basis"]);
        *counted.entry(key).or_default() += 1;
    }
    for count in json["counts"].as_array().unwrap() {
        let key = format!("{} {}", count["status"], count["basis"]);
        let rows = counted.remove(&key).unwrap_or(0);
        assert_eq!(count["jurisdictions"], json!(rows), "{at}: {key}");
    }
    assert!(counted.is_empty(), "{at}: not at the head: {counted:?}");
}

#[test]
fn the_national_view_is_one_in_json_csv_and_geojson() {
    for on in DAYS {
        assert_eq!(agree(&selection(View::National, on)), 3_234);
    }
}

#[test]
fn the_view_of_a_state_is_one_in_json_csv_and_geojson() {
    for (usps, places) in [
        ("IL", 102),
        ("DC", 1),
        ("PR", 78),
        ("AK", 29),
        ("NY", 62),
        ("GU", 1),
    ] {
        for on in DAYS {
            assert_eq!(agree(&selection(of_state(usps), on)), places);
        }
    }
}

#[test]
fn a_filtered_table_is_one_in_json_csv_and_geojson() {
    let View::State(fips, usps) = of_state("IL") else {
        panic!("a state")
    };
    let (illinois, over) = (Some((fips, usps)), vec![Status::ActiveOverObjection]);
    let both = vec![Status::ActiveOverObjection, Status::OutNotActive];
    let filter = |state, status, basis| Filter {
        state,
        status,
        basis,
        ..Filter::default()
    };
    let limits = Filter {
        jail_practice: vec![JailPractice::LimitsHolds, JailPractice::NotifiesOnly],
        ..Filter::default()
    };
    // What the filter asks for, and whether any place is like that.
    let filters = [
        (Filter::default(), true),
        (filter(illinois, Vec::new(), None), true),
        (filter(None, over.clone(), None), true),
        (filter(None, both, Some(Basis::State)), true),
        (filter(illinois, over, Some(Basis::Own)), false),
        (limits, true),
    ];
    let table = selection(View::Table, "2011-08-05");
    for (filter, any) in filters {
        let selection = table.filtered(filter);
        let found = agree(&selection);
        let address = selection.address("csv");
        assert_eq!(found, ATLAS.selected(&selection).len(), "{address}");
        assert_eq!(found > 0, any, "{address}");
    }
    for on in [DAYS[0], DAYS[3]] {
        agree(&selection(View::Table, on));
    }
}

#[test]
fn one_place_says_the_same_in_every_format() {
    for fips in ["17031", "11001", "66010", "06075", "72001"] {
        let place = ATLAS
            .dataset()
            .county(CountyFips::parse(fips).unwrap())
            .unwrap();
        for on in DAYS {
            let view = View::County(place.fips, place.slug.clone());
            let selection = selection(view, on);
            let answer = ATLAS.county(place.fips, selection.day).unwrap();
            let alone = parsed(
                &export::county_json(&ATLAS, &answer, &selection, &links(&selection)).unwrap(),
            );
            let columns = flat(&alone).unwrap();
            let csv = csv(&selection);
            let sheet = sheet(&csv.unwrap());
            assert_eq!(sheet.rows.len(), 1, "{fips}");
            for (column, text) in &sheet.rows[0] {
                assert_eq!(*text, cell(&columns[column]), "{fips} on {on}: {column}");
            }
            let feature = parsed(
                &export::features(&ATLAS, &selection)
                    .and_then(export::Features::geojson)
                    .unwrap(),
            );
            for (column, value) in feature["properties"].as_object().unwrap() {
                assert_eq!(*value, columns[column], "{fips} on {on}: {column}");
            }
        }
    }
}

#[test]
fn the_table_of_states_is_one_in_json_csv_and_geojson() {
    for on in DAYS {
        let selection = selection(View::States, on);
        let json = parsed(&export::states_json(&ATLAS, &selection, &links(&selection)).unwrap());
        let sheet = sheet(&csv(&selection).unwrap());
        let geojson = parsed(
            &export::features(&ATLAS, &selection)
                .and_then(export::Features::geojson)
                .unwrap(),
        );
        let rows = json["states"].as_array().unwrap();
        let features = geojson["features"].as_array().unwrap();
        assert_eq!((rows.len(), sheet.rows.len(), features.len()), (56, 56, 56));
        for ((row, line), feature) in rows.iter().zip(&sheet.rows).zip(features) {
            let columns = flat(row).unwrap();
            for (column, text) in line {
                let value = match (columns.get(column), column.strip_prefix("count_")) {
                    (Some(value), _) => value.clone(),
                    (None, Some(status)) => count_of(row, status),
                    (None, None) => json[column].clone(),
                };
                assert_eq!(*text, cell(&value), "{} {column}", row["state"]);
                assert_eq!(
                    feature["properties"][column], value,
                    "{} {column}",
                    row["state"]
                );
            }
            let counted: u64 = row["counts"]
                .as_array()
                .unwrap()
                .iter()
                .map(|count| count["jurisdictions"].as_u64().unwrap())
                .sum();
            assert_eq!(row["jurisdictions"], json!(counted));
        }
    }
}

/// `active_over_objection_own` → the count of that status on that basis.
fn count_of(row: &Value, column: &str) -> Value {
    let counts = row["counts"].as_array().unwrap();
    let found = counts.iter().find(|count| {
        let basis = count["basis"]
            .as_str()
            .map_or_else(String::new, |basis| format!("_{basis}"));
        format!("{}{basis}", count["status"].as_str().unwrap()) == column
    });
    found.unwrap()["jurisdictions"].clone()
}

/// Twice the signed area of a ring: positive where it runs counter-clockwise.
fn area(ring: &Value) -> f64 {
    let at = |point: &Value, axis: usize| point[axis].as_f64().unwrap();
    let points = ring.as_array().unwrap();
    assert!(
        points.len() >= 4 && points[0] == points[points.len() - 1],
        "a ring is closed"
    );
    points
        .windows(2)
        .map(|pair| at(&pair[0], 0) * at(&pair[1], 1) - at(&pair[1], 0) * at(&pair[0], 1))
        .sum()
}

fn wound_rightly(feature: &Value) {
    let geometry = &feature["geometry"];
    let coordinates = geometry["coordinates"].as_array().unwrap();
    let polygons: Vec<&Vec<Value>> = match geometry["type"].as_str().unwrap() {
        "Polygon" => vec![coordinates],
        "MultiPolygon" => coordinates
            .iter()
            .map(|rings| rings.as_array().unwrap())
            .collect(),
        other => panic!("{} is a {other}", feature["id"]),
    };
    assert!(!polygons.is_empty(), "{}", feature["id"]);
    for rings in polygons {
        assert!(
            area(&rings[0]) > 0.0,
            "{}: an outer ring runs clockwise",
            feature["id"]
        );
        assert!(
            rings[1..].iter().all(|hole| area(hole) < 0.0),
            "{}: a hole",
            feature["id"]
        );
    }
    // Names that desktop programs take for their own.
    for reserved in ["fid", "id", "ogc_fid"] {
        assert!(feature["properties"].get(reserved).is_none(), "{reserved}");
    }
}

#[test]
fn outer_rings_run_counter_clockwise() {
    let national = selection(View::National, "2011-08-05");
    let mut collections = vec![
        export::features(&ATLAS, &national)
            .and_then(export::Features::geojson)
            .unwrap(),
        export::features(&ATLAS, &national.with_view(View::States))
            .and_then(export::Features::geojson)
            .unwrap(),
    ];
    for usps in ["IL", "AK", "HI", "VA"] {
        let view = national.with_view(of_state(usps));
        collections.push(
            export::features(&ATLAS, &view)
                .and_then(export::Features::geojson)
                .unwrap(),
        );
    }
    for collection in collections {
        for feature in parsed(&collection)["features"].as_array().unwrap() {
            wound_rightly(feature);
        }
    }
}

#[test]
fn every_writer_answers_for_every_day_and_ends_its_last_line() {
    for on in ["1776-07-04", "2011-08-05", "2026-11-22"] {
        let national = selection(View::National, on);
        let csv = csv(&national).unwrap();
        assert!(csv.ends_with(b"\r\n"));
        assert_eq!(sheet(&csv).rows.len(), 3_234);
        assert!(
            export::national_json(&ATLAS, &national, &links(&national))
                .unwrap()
                .ends_with(b"}\n")
        );
        assert!(
            export::features(&ATLAS, &national)
                .and_then(export::Features::geojson)
                .unwrap()
                .ends_with(b"}\n")
        );
    }
}
