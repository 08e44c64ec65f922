//! The curves of the states and the sheet of maps against the answers of single days.

use crate::support::*;
use participation_atlas::domain::{Federal, Phase, Stance};
use participation_atlas::timeline::{Selection, View};
use proptest::prelude::*;
use std::collections::BTreeSet;

proptest! {
    #![proptest_config(tries(24))]

    #[test]
    fn every_curve_stands_at_the_counts_of_the_state_map_of_the_day(day in any_day()) {
        for curve in ATLAS.state_curves() {
            let view = View::State(curve.state.fips, curve.state.usps);
            let answers = ATLAS.selected(&Selection::new(view, day, &ATLAS));
            let of = |value| answers.iter().filter(|answer| answer.federal.value == value).count() as u64;
            let name = &curve.state.name;
            prop_assert_eq!(curve.jurisdictions, answers.len() as u64, "{}", name);
            prop_assert_eq!(curve.with_date, of(Federal::Activated) + of(Federal::NotActivated), "{}", name);
            let on = (curve.with_date > 0).then(|| of(Federal::Activated));
            prop_assert_eq!(curve.activated(day), on, "{} on {}", name, day);
            prop_assert_eq!(
                curve.share(day),
                on.map(|on| on as f64 / curve.with_date as f64),
                "{} on {}", name, day
            );
            let stance = ATLAS.state(curve.state.fips, day).unwrap().stance;
            let out = curve.out.iter().find(|span| {
                span.from <= day && span.to.is_none_or(|to| day <= to)
            });
            prop_assert_eq!(out.is_some(), stance.value == Stance::Out, "{} on {}", name, day);
            if let Some(span) = out {
                prop_assert_eq!((Some(span.from), span.event), (stance.since, stance.event));
            }
        }
    }
}

#[test]
fn states_stand_in_the_order_of_their_first_activation_and_ties_by_name() {
    let curves = ATLAS.state_curves();
    let names: Vec<&str> = curves
        .iter()
        .map(|curve| curve.state.name.as_str())
        .collect();
    assert_eq!(names[..3], ["Texas", "Massachusetts", "North Carolina"]);
    assert_eq!(names[51], "District of Columbia");
    assert_eq!(
        names[52..],
        [
            "American Samoa",
            "Guam",
            "Northern Mariana Islands",
            "U.S. Virgin Islands"
        ]
    );
    let mut ties = BTreeSet::new();
    for pair in curves[..52].windows(2) {
        let key = |at: usize| (pair[at].first().unwrap(), pair[at].state.name.as_str());
        assert!(key(0) < key(1), "{:?}", key(1));
        if key(0).0 == key(1).0 {
            ties.insert((key(0).1, key(1).1));
        }
    }
    assert_eq!(
        ties.into_iter().collect::<Vec<_>>(),
        [
            ("Arkansas", "Nebraska"),
            ("Georgia", "Louisiana"),
            ("New York", "Wisconsin")
        ]
    );
}

#[test]
fn the_days_of_the_sheet_are_half_years_between_the_ends_of_the_first_run() {
    let days = ATLAS.sheet_days();
    assert_eq!(days.len(), 14);
    assert_eq!(days[0], ATLAS.first_day());
    assert_eq!(days[13], ATLAS.programme_last_day());
    assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
    for day in &days[1..13] {
        assert!(day.day() == 1 && [1, 7].contains(&day.month()), "{day}");
    }
    assert!(days.iter().all(|day| ATLAS.phase(*day) == Phase::Running));
    let cohorts = ATLAS.cohorts(&days);
    let mut places: Vec<usize> = cohorts.iter().flat_map(|c| c.places.clone()).collect();
    places.sort_unstable();
    assert_eq!(places, (0..3_234).collect::<Vec<_>>(), "each in one cohort");
}

#[test]
fn the_rows_of_the_curves_are_those_of_the_answers() {
    let sheet = sheet(&csv(&selection(View::Curves, "2011-08-05")).unwrap());
    let mut states = Vec::new();
    for row in &sheet.rows {
        if states.last() != Some(&row["name"]) {
            states.push(row["name"].clone());
        }
        let fips = state(&row["fips"]);
        if row["date"].is_empty() {
            assert_eq!(ATLAS.counts(ATLAS.last_day(), Some(fips)).active(), 0);
            assert_eq!(
                (row["activated"].as_str(), row["activated_share"].as_str()),
                ("", "")
            );
            continue;
        }
        let on = day(&row["date"]);
        assert_eq!(row["activated"], ATLAS.activated(fips, on).to_string());
        let stance = ATLAS.state(fips, on).unwrap().stance.value;
        assert_eq!(row["stance_value"], stance.to_string());
    }
    let curves = ATLAS.state_curves();
    assert!(
        states
            .iter()
            .eq(curves.iter().map(|curve| &curve.state.name))
    );
}

#[test]
fn the_rows_of_the_sheet_are_the_counts_of_its_days() {
    let sheet = sheet(&csv(&selection(View::Sheet, "2011-08-05")).unwrap());
    assert_eq!(sheet.rows.len(), ATLAS.sheet_days().len());
    for row in &sheet.rows {
        let counts = ATLAS.counts(day(&row["date"]), None);
        assert_eq!(row["activated"], counts.active().to_string());
        assert_eq!(row["jurisdictions"], counts.total().to_string());
        for count in &counts.rows {
            let basis = count.basis.map(|basis| format!("_{basis}"));
            let column = format!("count_{}{}", count.status, basis.unwrap_or_default());
            assert_eq!(row[&column], count.jurisdictions.to_string(), "{column}");
        }
    }
}
