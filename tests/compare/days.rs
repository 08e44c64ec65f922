//! A comparison is the difference between the answers of its two days, and of no others.

use std::collections::BTreeMap;

use participation_atlas::domain::{Basis, CountyFips, Day, Status};
use participation_atlas::timeline::{Answer, ChangeKind, Timeline};
use proptest::prelude::*;

use super::reading::{DAYS, by_json};
use super::support::{STATE, data, page};

#[actix_web::test]
async fn a_change_holds_the_answers_that_the_two_days_give() {
    for (from, to) in DAYS {
        let mut answers = Vec::new();
        for day in [from, to] {
            let json = data(&format!("/national.json?date={day}")).await.json();
            let rows = json["jurisdictions"].as_array().unwrap().clone();
            answers.push(rows);
        }
        let json = data(&format!("/compare.json?from={from}&to={to}"))
            .await
            .json();
        let mut changes = json["changes"].as_array().unwrap().iter().peekable();
        let pointers = [
            "/status",
            "/status_basis",
            "/federal/value",
            "/stance/value",
            "/stance/basis",
            "/jail_practice/value",
            "/jail_practice/basis",
        ];
        for (before, after) in answers[0].iter().zip(&answers[1]) {
            let same = pointers
                .iter()
                .all(|at| before.pointer(at) == after.pointer(at));
            let Some(change) = changes.next_if(|change| change["fips"] == before["fips"]) else {
                assert!(same, "{to}: {} is left out", before["name"]);
                continue;
            };
            assert!(!same, "{to}: {} has not changed", before["name"]);
            for at in pointers.iter().chain(&["/stance/since", "/federal/since"]) {
                assert_eq!(change["from"].pointer(at), before.pointer(at), "{at}");
                assert_eq!(change["to"].pointer(at), after.pointer(at), "{at}");
            }
            // On the day after, everything that happened is of that day.
            assert_eq!(change["event_date"], to, "{change}");
            let events = change["events"].as_array().unwrap();
            assert!(events.contains(&change["event"]), "{change}");
        }
        assert!(changes.next().is_none(), "{to}");
    }
}

#[actix_web::test]
async fn the_known_days_come_out_right() {
    let counts = async |query: &str| {
        let json = data(&format!("/compare.json?{query}")).await.json();
        json["counts"].clone()
    };
    let last = data("/compare.json?from=2013-01-21&to=2013-01-22")
        .await
        .json();
    let in_state = |usps: &str| {
        let changes = last["changes"].as_array().unwrap().iter();
        changes.filter(|change| change["state"] == usps).count()
    };
    assert_eq!((in_state("AL"), in_state("IL")), (30, 76));
    assert_eq!(last["counts"]["switched_on"], 106);
    let ended = counts("from=2014-11-19&to=2014-11-20").await;
    assert_eq!(ended["phase_changed"], 3_180);
    assert_eq!(ended["no_longer_out"], 0, "nobody took a no back that day");
    let votes = data("/compare.json?from=2010-09-27&to=2010-09-28")
        .await
        .json();
    let own: Vec<String> = by_json(&votes)
        .into_iter()
        .filter(|(_, kinds)| kinds.contains("said_no_own"))
        .map(|(fips, _)| fips)
        .collect();
    assert_eq!(own, ["06085", "51013"]);
    let illinois = counts("from=2011-05-03&to=2011-05-04&state=il").await;
    assert_eq!(illinois["jurisdictions"], 102);
    assert!(illinois["said_no_state"].as_u64().unwrap() >= 100);
    let cancelled = counts("from=2011-08-04&to=2011-08-05").await;
    assert_eq!(cancelled["agreement_cancelled"], cancelled["changed"]);
    let html = page("/compare?from=2013-01-21&to=2013-01-22&state=il")
        .await
        .body;
    assert!(html.contains("Cook County, IL: switched on 22 January 2013</title>"));
    assert!(html.contains("/counties/17031-cook-county?date=2013-01-22"));
    assert!(html.contains("href=\"#switched_on\">76 counties</a> were switched on"));
}

/// The headline of a place.
type Headline = (Status, Option<Basis>);

fn answers(timeline: &Timeline, day: Day) -> BTreeMap<CountyFips, Answer<'_>> {
    let answers = timeline.counties(day);
    answers.map(|answer| (answer.place.fips, answer)).collect()
}

fn any_day() -> impl Strategy<Value = Day> {
    let first: Day = "2006-01-01".parse().unwrap();
    let last: Day = "2026-11-22".parse().unwrap();
    let span = first.until(last).unwrap().get_days();
    (0..=span).prop_map(move |days| first.checked_add(jiff::Span::new().days(days)).unwrap())
}

/// What was, changed by what the comparison says, is what is; and every change has its reason.
fn holds(one: Day, other: Day) {
    let edition = STATE.edition();
    let timeline = &edition.timeline;
    let (from, to) = (one.min(other), one.max(other));
    let (before, after) = (answers(timeline, from), answers(timeline, to));
    let changes = timeline.compare(from, to, None);
    assert!(from < to || changes.is_empty());
    let mut statuses: BTreeMap<CountyFips, Headline> = before
        .iter()
        .map(|(fips, answer)| (*fips, answer.key()))
        .collect();
    let mut unchanged = after.clone();
    for change in &changes {
        let fips = change.to.place.fips;
        assert_eq!(
            statuses.insert(fips, change.to.key()),
            Some(change.from.key())
        );
        unchanged.remove(&fips);
        assert!(!change.kinds.is_empty());
        for event in change.kinds.iter().map(|&kind| change.event_of(kind)) {
            let event = timeline
                .dataset()
                .event(event.expect("a row behind it"))
                .unwrap();
            assert!(
                event.date.day > from && event.date.day <= to,
                "{}",
                event.id
            );
        }
        for event in change
            .events
            .iter()
            .map(|&event| timeline.dataset().event(event))
        {
            assert!(event.is_some_and(|event| event.date.day > from && event.date.day <= to));
        }
        assert_eq!(
            change.is(ChangeKind::SwitchedOn),
            change.to.federal.since.is_some_and(|day| day > from)
        );
    }
    let wanted: BTreeMap<CountyFips, Headline> = after
        .iter()
        .map(|(fips, answer)| (*fips, answer.key()))
        .collect();
    assert_eq!(statuses, wanted, "{from} to {to}");
    for (fips, answer) in unchanged {
        let was = before[&fips];
        assert_eq!(was.federal.value, answer.federal.value);
        assert_eq!(
            (was.stance.value, was.stance.basis),
            (answer.stance.value, answer.stance.basis)
        );
        assert_eq!(
            (was.jail_practice.value, was.jail_practice.basis),
            (answer.jail_practice.value, answer.jail_practice.basis)
        );
    }
}

#[test]
fn known_days_lead_from_one_to_the_other() {
    for (from, to) in DAYS {
        holds(from.parse().unwrap(), to.parse().unwrap());
    }
    holds("2008-10-26".parse().unwrap(), "2026-11-22".parse().unwrap());
    holds("2014-11-19".parse().unwrap(), "2017-01-25".parse().unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_two_days_lead_from_one_to_the_other(one in any_day(), other in any_day()) {
        holds(one, other);
    }
}
