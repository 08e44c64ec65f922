//! What `/compare.json` says of each day against its eve.

use crate::support::json;
use serde_json::Value;
use std::collections::BTreeMap;

/// The changes of a day by FIPS code.
async fn of(day: &str, query: &str) -> BTreeMap<String, Value> {
    let eve: jiff::civil::Date = day.parse().unwrap();
    let eve = eve.yesterday().unwrap();
    let answer = json(&format!("/compare.json?from={eve}&to={day}{query}")).await;
    let changes = answer["changes"].as_array().unwrap().iter();
    changes
        .map(|change| (change["fips"].as_str().unwrap().to_owned(), change.clone()))
        .collect()
}

/// How many show a kind of change.
fn count(changes: &BTreeMap<String, Value>, kind: &str) -> usize {
    let is = |change: &&Value| {
        let kinds = change["kinds"].as_array().unwrap();
        kinds.iter().any(|one| one == kind)
    };
    changes.values().filter(is).count()
}

fn in_state(changes: &BTreeMap<String, Value>, usps: &str) -> usize {
    let of = |change: &&Value| change["state"] == usps;
    changes.values().filter(of).count()
}

#[actix_web::test]
async fn on_2010_09_28_santa_clara_and_arlington_say_no_while_it_is_on() {
    let changes = of("2010-09-28", "").await;
    for (fips, row) in [("06085", "ST0021"), ("51013", "ST0022")] {
        let change = &changes[fips];
        assert_eq!(change["kinds"], serde_json::json!(["said_no_own"]));
        assert_eq!(change["event"], row);
        assert_eq!(change["from"]["status"], "active");
        assert_eq!(change["to"]["status"], "active_over_objection");
        assert_eq!(change["to"]["status_basis"], "own");
    }
    assert_eq!(count(&changes, "switched_on"), 26);
    assert_eq!(
        (in_state(&changes, "TX"), in_state(&changes, "MS")),
        (25, 1)
    );
    assert_eq!(changes.len(), 28);
}

#[actix_web::test]
async fn on_2011_05_04_illinois_counties_stay_active_over_the_states_no() {
    let changes = of("2011-05-04", "").await;
    assert_eq!(changes.len(), 100, "Lake and Kane have their own word");
    assert_eq!(in_state(&changes, "IL"), 100);
    assert_eq!(count(&changes, "said_no_state"), 100);
    assert!(changes.values().all(|change| change["event"] == "ST0042"));
    // 26 were on (DOMAIN's table); the two that had spoken are among them, so 24 are over the no.
    let over = |change: &&Value| change["to"]["status"] == "active_over_objection";
    assert_eq!(changes.values().filter(over).count(), 24);
    assert_eq!(changes["17031"]["to"]["status"], "out_not_active");
    assert_eq!(changes["17031"]["to"]["status_basis"], "state");
    assert!(!changes.contains_key("17097") && !changes.contains_key("17089"));
}

#[actix_web::test]
async fn on_2011_08_05_every_agreement_is_cancelled_and_nothing_else_changes() {
    let changes = of("2011-08-05", "").await;
    assert!(!changes.is_empty());
    assert_eq!(count(&changes, "agreement_cancelled"), changes.len());
    assert_eq!(count(&changes, "switched_on"), 0);
    for (fips, change) in &changes {
        // Of Delaware no row says that it had signed; ICE's letter (ST0053) says so.
        let was = if fips.starts_with("10") {
            "none_found"
        } else {
            "in"
        };
        assert_eq!(change["from"]["stance"]["value"], was, "{fips}");
        assert_eq!(change["to"]["stance"]["value"], "agreement_cancelled");
        assert_eq!(change["from"]["status"], change["to"]["status"], "{fips}");
    }
    // The milestone is the event; of Delaware, whose signing is not sourced, it is ICE's letter.
    assert_eq!(changes["06001"]["event"], "PM15");
    assert_eq!(changes["10001"]["event"], "ST0053");
    // Illinois had ended its own three months before.
    assert_eq!(in_state(&changes, "IL"), 0);
}

#[actix_web::test]
async fn on_2012_05_15_new_york_over_its_no_massachusetts_without_one() {
    let changes = of("2012-05-15", "").await;
    assert_eq!(changes.len(), 122);
    assert_eq!(count(&changes, "switched_on"), 122);
    let states = ["AR", "MA", "NY", "WY"].map(|usps| in_state(&changes, usps));
    assert_eq!(states, [56, 13, 31, 22]);
    // Middlesex, Massachusetts: the state had refused, and gave way on 2012-05-10.
    assert_eq!(changes["25017"]["to"]["status"], "active");
    assert_eq!(changes["25017"]["event"], "A25017");
    // Erie, New York: the state's suspension (ST0045) was never taken back.
    let to = |fips: &str| changes[fips]["to"].clone();
    assert_eq!(to("36029")["status"], "active_over_objection");
    assert_eq!(to("36029")["status_basis"], "state");
    // Manhattan limits holds since 2011-11-22 (ST0066), and the state's no comes first.
    assert_eq!(to("36061")["status"], "active_over_objection");
    assert_eq!(to("36061")["jail_practice"]["value"], "limits_holds");
}

#[actix_web::test]
async fn on_2013_01_22_alabama_and_illinois_are_the_last_106() {
    let changes = of("2013-01-22", "").await;
    assert_eq!(changes.len(), 106);
    assert_eq!(
        (in_state(&changes, "AL"), in_state(&changes, "IL")),
        (30, 76)
    );
    assert_eq!(count(&changes, "switched_on"), 106);
    let cook = &changes["17031"];
    assert_eq!(cook["from"]["status"], "out_not_active");
    assert_eq!(cook["to"]["status"], "active_over_objection");
    assert_eq!(cook["to"]["status_basis"], "state");
    assert_eq!(cook["to"]["jail_practice"]["value"], "limits_holds");
    assert_eq!(cook["event"], "A17031");
    assert_eq!(of("2013-01-22", "&state=al").await.len(), 30);
}

#[actix_web::test]
async fn on_2014_11_20_the_phase_changes_everywhere_it_was_on() {
    let changes = of("2014-11-20", "").await;
    assert_eq!(count(&changes, "phase_changed"), 3_180);
    for (kind, why) in [
        ("switched_on", "nothing is switched on"),
        ("no_longer_out", "nobody takes a no back"),
        ("no_longer_limits", "limits on holds go on"),
    ] {
        assert_eq!(count(&changes, kind), 0, "{why}");
    }
    let cook = &changes["17031"];
    assert_eq!(cook["to"]["status"], "programme_not_running");
    assert_eq!(cook["to"]["stance"]["value"], "none_found");
    assert_eq!(cook["to"]["jail_practice"]["value"], "limits_holds");
    assert!(cook["events"].as_array().unwrap().contains(&"PM23".into()));
}
