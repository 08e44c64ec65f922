//! The cases that must come out right, as a reader asks for them.

use super::support::{data, page};

/// Place, day, status, whose objection.
const CASES: [(&str, &str, &str, Option<&str>); 25] = [
    ("48201", "2008-10-26", "not_active", None),
    ("48201", "2008-10-27", "active", None),
    ("51013", "2010-09-27", "active", None),
    ("51013", "2010-09-28", "active_over_objection", Some("own")),
    // The county gave up trying to leave in November 2010, a date to the month.
    ("51013", "2010-11-30", "active", None),
    ("06085", "2010-05-03", "not_active", None),
    ("06085", "2010-05-04", "active", None),
    ("06085", "2010-09-28", "active_over_objection", Some("own")),
    ("06085", "2010-10-01", "active_over_objection", Some("own")),
    // The sheriff had asked out on 18 May; the vote and the switch came on one day.
    ("06075", "2010-06-07", "out_not_active", Some("own")),
    ("06075", "2010-06-08", "active_over_objection", Some("own")),
    ("17031", "2011-09-07", "out_not_active", Some("state")),
    ("17031", "2012-01-01", "out_not_active", Some("state")),
    ("17031", "2013-01-21", "out_not_active", Some("state")),
    (
        "17031",
        "2013-01-22",
        "active_over_objection",
        Some("state"),
    ),
    // Kane had contested it itself, which stands before the state's "no".
    ("17089", "2011-05-04", "active", None),
    ("25017", "2011-06-03", "out_not_active", Some("state")),
    ("25017", "2012-05-15", "active", None),
    ("11001", "2012-06-04", "out_not_active", Some("own")),
    ("11001", "2012-06-05", "active_over_objection", Some("own")),
    ("01003", "2015-01-01", "programme_not_running", None),
    ("48201", "2014-11-20", "programme_not_running", None),
    ("66010", "2011-08-05", "unknown", None),
    ("78010", "2015-01-01", "unknown", None),
    ("72001", "2012-01-01", "unknown", None),
];

#[actix_web::test]
async fn each_case_is_right_as_json_and_as_a_page() {
    for (fips, day, status, basis) in CASES {
        let json = data(&format!("/counties/{fips}.json?date={day}"))
            .await
            .json();
        assert_eq!(json["status"], status, "{fips} on {day}");
        assert_eq!(json["status_basis"].as_str(), basis, "{fips} on {day}");
        let moved = page(&format!("/counties/{fips}?date={day}")).await;
        assert_eq!(moved.status, 308);
        let html = page(moved.header("location")).await;
        let said = match (status, basis) {
            ("not_active", _) => "not yet active",
            ("active", _) => "active",
            ("active_over_objection", Some("own")) => "active over its objection",
            ("active_over_objection", _) => "active over the state’s objection",
            ("out_not_active", Some("own")) => "said no, not active",
            ("out_not_active", _) => "the state said no, not active",
            ("programme_not_running", _) => "not running under this name",
            _ => "no date found",
        };
        let heading = html
            .body
            .split("<h1 data-s>")
            .nth(1)
            .unwrap()
            .split("</h1>")
            .next()
            .unwrap();
        assert!(
            heading.contains(&format!(": {said}")),
            "{fips} on {day}: {heading}"
        );
    }
}

/// The finding: what stands in a page's one heading.
fn heading(html: &str) -> &str {
    let rest = html.split("<h1 data-s>").nth(1).unwrap();
    rest.split("</h1>").next().unwrap()
}

fn count(json: &serde_json::Value, status: &str, basis: Option<&str>) -> u64 {
    let rows = json["counts"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|row| row["status"] == status && row["basis"].as_str() == basis);
    row.unwrap()["jurisdictions"].as_u64().unwrap()
}

#[actix_web::test]
async fn whole_states_are_right() {
    // 26 counties were active; Kane and Lake had positions of their own.
    let illinois = data("/states/il.json?date=2011-05-04").await.json();
    assert_eq!(count(&illinois, "active_over_objection", Some("state")), 24);
    assert_eq!(count(&illinois, "active", None), 2);
    assert_eq!(illinois["state"]["stance"]["value"], "out");
    assert!(
        illinois["state"].get("federal").is_none() && illinois["state"].get("status").is_none()
    );

    let suspended = data("/states/ny.json?date=2011-06-01").await.json();
    assert_eq!(suspended["state"]["stance"]["event"], "ST0045");
    let new_york = data("/states/ny.json?date=2012-05-15").await.json();
    assert_eq!(count(&new_york, "active_over_objection", Some("state")), 59);
    assert_eq!(
        count(&new_york, "not_active", None) + count(&new_york, "out_not_active", Some("state")),
        0
    );

    let massachusetts = data("/states/ma.json?date=2012-05-15").await.json();
    assert_eq!(count(&massachusetts, "active", None), 14);
    let history = page("/states/ma?date=2012-05-15").await.body;
    assert!(
        history.contains("id=\"e-ST0047\""),
        "the refusal stands in the history"
    );
}

#[actix_web::test]
async fn nobody_is_in_by_agreement_after_they_were_cancelled() {
    let before = data("/states.json?date=2011-08-04").await.json();
    let after = data("/states.json?date=2011-08-06").await.json();
    let value = |json: &serde_json::Value, usps: &str| {
        let states = json["states"].as_array().unwrap();
        let state = states.iter().find(|state| state["state"] == usps).unwrap();
        (
            state["stance"]["value"].clone(),
            state["stance"]["event"].clone(),
        )
    };
    assert_eq!(value(&before, "CA").0, "in");
    assert_eq!(
        value(&after, "CA"),
        ("agreement_cancelled".into(), "PM15".into())
    );
    for state in after["states"].as_array().unwrap() {
        let stance = &state["stance"];
        if stance["value"] == "in" {
            let event = stance["event"].as_str().unwrap();
            let row = data("/events.json?kind=moa_signed").await.json();
            let signed = row["events"]
                .as_array()
                .unwrap()
                .iter()
                .any(|row| row["event"] == event);
            assert!(!signed, "{} is still in by {event}", state["state"]);
        }
    }
}

#[actix_web::test]
async fn the_last_106_are_alabama_and_illinois() {
    let before = data("/national.json?date=2013-01-21").await.json();
    let after = data("/national.json?date=2013-01-22").await.json();
    let active = |json: &serde_json::Value| -> Vec<(String, String)> {
        let rows = json["jurisdictions"].as_array().unwrap();
        let on = rows
            .iter()
            .filter(|row| row["federal"]["value"] == "activated");
        on.map(|row| {
            (
                row["fips"].as_str().unwrap().to_owned(),
                row["state"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
    };
    let (before, after) = (active(&before), active(&after));
    assert_eq!(after.len(), 3_180);
    let new: Vec<_> = after
        .iter()
        .filter(|place| !before.contains(place))
        .collect();
    let of = |usps: &str| new.iter().filter(|place| place.1 == usps).count();
    assert_eq!((new.len(), of("AL"), of("IL")), (106, 30, 76));
}

#[actix_web::test]
async fn the_front_page_opens_on_the_day_the_agreements_were_cancelled() {
    let body = page("/").await.body;
    assert!(body.contains("On 5 August 2011, Secure Communities was switched on"));
    assert!(body.contains("1,510 of the 3,180 jurisdictions with a known date"));
    let dated = page("/?date=2011-08-05").await;
    assert_eq!(
        dated.body, body,
        "the opening day spelled out is the same page"
    );
}

#[actix_web::test]
async fn a_no_after_the_switch_is_not_said_to_have_come_before_it() {
    // Most objecting places were switched on first and said no later.
    let html = page("/?date=2011-08-05").await.body;
    assert!(
        !html.contains("switched on over"),
        "the objection came later in most places"
    );
    let heading = heading(&html);
    assert!(
        heading.contains("active over their own objection"),
        "{heading}"
    );
    assert!(
        heading.contains("over the state’s"),
        "split by whose it was: {heading}"
    );
}

#[actix_web::test]
async fn a_place_without_a_date_is_never_counted_as_off() {
    let html = page("/states/pr?date=2011-06-01").await.body;
    assert!(html.contains("in none of the 37 municipios with a known date"));
    assert!(html.contains("41 municipios"), "and the unknown are said");
    let states = page("/states").await.body;
    let guam = states
        .split("/states/gu\"")
        .nth(1)
        .unwrap()
        .split("</tr>")
        .next()
        .unwrap();
    assert!(
        guam.contains("no date found") && guam.contains("1 unknown"),
        "{guam}"
    );
    assert!(
        page("/search?q=guam")
            .await
            .body
            .contains("No activation date was found")
    );
}

#[actix_web::test]
async fn the_district_is_state_and_county_at_once() {
    let html = page("/states/dc?date=2012-06-05").await.body;
    let heading = heading(&html);
    assert!(
        heading.contains("active over its own objection"),
        "{heading}"
    );
    assert!(html.contains("What had the District said?"));
}

#[actix_web::test]
async fn a_states_rows_are_set_in_from_a_countys() {
    let cook = page("/counties/17031-cook-county").await.body;
    assert!(
        cook.contains("<li class=\"event theirs\" id=\"e-ST0042\">"),
        "Illinois ended its agreement"
    );
    assert!(
        cook.contains("<li class=\"event\" id=\"e-ST0060\">"),
        "the county's own ordinance"
    );
    let guam = page("/counties/66010-guam").await.body;
    assert!(!guam.contains("set in from the margin"));
}
