//! Order and distance agree with a recount from the rows, for any place on any day.

use crate::support::*;
use participation_atlas::domain::event::ACTIVATED;
use participation_atlas::domain::{Basis, Bound, Day, Event, Lang, Precision, Reach, Stance};
use participation_atlas::timeline::{Milestone, Whose};
use participation_atlas::words;
use proptest::prelude::*;

/// The row of a place's activation, looked for among all rows.
fn activation(fips: &str) -> Option<&'static Event> {
    let rows = ATLAS.dataset().events.iter();
    rows.filter(|event| event.kind == ACTIVATED).find(|event| {
        event
            .county()
            .is_some_and(|county| county.to_string() == fips)
    })
}

/// The sentence of the rank, from the activations of the state alone.
fn recounted(fips: &str, on: Day) -> String {
    let state = &fips[..2];
    let in_state = |code: &str| code.starts_with(state);
    let mut days: Vec<Day> = ATLAS
        .dataset()
        .events
        .iter()
        .filter(|event| event.kind == ACTIVATED)
        .filter(|event| in_state(&event.county().unwrap().to_string()))
        .map(|event| event.date.day)
        .collect();
    days.sort_unstable();
    let first = days.iter().position(|day| *day == on).unwrap() + 1;
    let last = days.iter().rposition(|day| *day == on).unwrap() + 1;
    let places = if first == 1 {
        "the first".to_owned()
    } else if last == days.len() {
        "the last".to_owned()
    } else if first == last {
        format!(
            "the {}",
            words::ordinal(Lang::En, first as u64, words::Unit::County)
        )
    } else {
        let word = if last == first + 1 { "and" } else { "to" };
        format!(
            "the {} {word} {}",
            words::ordinal(Lang::En, first as u64, words::Unit::County),
            words::ordinal(Lang::En, last as u64, words::Unit::County)
        )
    };
    match (last - first + 1, days.len()) {
        (_, 1) => "It was the only ".to_owned(),
        (2, 2) => "Both ".to_owned(),
        (together, all) if together == all => format!("All {all} "),
        (1, all) => format!("It was {places} of the {all} "),
        (together, all) => {
            format!("It was one of {together} switched on together, {places} of the {all} ")
        }
    }
}

fn between(from: Day, to: Day) -> i32 {
    from.until(to).unwrap().get_days()
}

fn said(count: i32) -> String {
    match count {
        1 => "1 day".to_owned(),
        many => words::number(many as u64) + " days",
    }
}

proptest! {
    #![proptest_config(tries(1_500))]

    #[test]
    fn ranks_and_distances_are_those_of_the_rows(position in 0..3_234_usize, day in any_day()) {
        agrees(position, day)?;
    }
}

#[test]
fn they_are_for_every_place_with_a_no_on_the_days_around_it() {
    let mut asked = 0;
    for event in &ATLAS.dataset().events {
        if event.stance != Some(Stance::Out) {
            continue;
        }
        let places = ATLAS.dataset().jurisdictions.iter().enumerate();
        for (position, place) in places.filter(|(_, place)| {
            event.county() == Some(place.fips) || event.reach == Reach::State(place.state)
        }) {
            let on = activation(&place.fips.to_string()).map_or(event.date.day, |row| row.date.day);
            for day in [
                event.date.day.yesterday().unwrap(),
                event.date.day,
                on,
                ATLAS.last_day(),
            ] {
                agrees(position, day).unwrap();
                asked += 1;
            }
        }
    }
    assert!(asked > 800, "{asked} days were asked");
}

fn agrees(position: usize, day: Day) -> Result<(), TestCaseError> {
    let place = &ATLAS.dataset().jurisdictions[position];
    let fips = place.fips.to_string();
    let answer = ATLAS.county(place.fips, day).unwrap();
    let summary = words::county_summary(Lang::En, &answer, &ATLAS).join(" ");
    let switched = activation(&fips)
        .map(|row| row.date.day)
        .filter(|on| *on <= day);
    let Some(on) = switched else {
        // Nothing is counted to a day that has not come.
        for word in [
            "It was ",
            "switched on together",
            " days after",
            " day after",
        ] {
            prop_assert!(!summary.contains(word), "{fips} on {day}: {summary}");
        }
        return Ok(());
    };
    let rank = recounted(&fips, on);
    prop_assert!(
        summary.contains(&rank),
        "{fips} on {day}: no “{rank}” in {summary}"
    );
    // The place's own rows that say no, by the day; a city's do not count for its county.
    let history = ATLAS.county_history(place.fips);
    let nos = history
        .iter()
        .filter(|item| item.own && item.counts && item.event.stance == Some(Stance::Out))
        .filter(|item| item.event.date.day <= day)
        .map(|item| &item.event.date);
    let after = nos.clone().find(|date| date.day >= on);
    let stands = answer.stance.value == Stance::Out;
    let own = stands && answer.stance.basis == Some(Basis::Own);
    let claimed = summary.contains("The place said no")
        || own
            && ["That was ", "That date "]
                .iter()
                .any(|said| summary.contains(said));
    prop_assert_eq!(claimed, after.is_some(), "{} on {}: {}", fips, day, summary);
    if let Some(date) =
        after.filter(|date| date.precision == Precision::Day && date.bound == Bound::Exact)
    {
        let sentence = match between(on, date.day) {
            0 => " on the day it was switched on.".to_owned(),
            count => format!(" {} after it was switched on.", said(count)),
        };
        prop_assert!(
            summary.contains(&sentence),
            "{fips} on {day}: no “{sentence}” in {summary}"
        );
    }
    // Of the state, the "no" that stood last before the switch, where nothing of the place's own had.
    let own_word = history.iter().any(|item| {
        item.own && item.counts && item.event.stance.is_some() && item.event.date.day < on
    });
    let of_state = history
        .iter()
        .filter(|item| !item.own && item.event.date.day < on)
        .filter_map(|item| Some((item.event.stance?, &item.event.date)))
        .fold(
            None,
            |begun: Option<(Stance, _)>, (stance, date)| match begun {
                Some((before, _)) if before == stance => begun,
                _ if stance == Stance::Out => Some((stance, date)),
                // The last "no" is kept, and that it has ended.
                _ => begun.map(|(_, date)| (stance, date)),
            },
        );
    if let Some((_, date)) = of_state.filter(|_| !own_word) {
        let exact = date.precision == Precision::Day && date.bound == Bound::Exact;
        let sentence = if stands && exact {
            format!("It was switched on {} later", said(between(date.day, on)))
        } else if stands {
            "It was switched on later".to_owned()
        } else if exact {
            format!(
                "It was switched on {} after the state had said no",
                said(between(date.day, on))
            )
        } else {
            format!(
                "after the state had said no ({})",
                words::written(Lang::En, date)
            )
        };
        prop_assert!(
            summary.contains(&sentence),
            "{fips} on {day}: no “{sentence}” in {summary}"
        );
    }
    Ok(())
}

/// Whose milestones are asked for, of each sort.
fn every() -> Vec<Whose> {
    let states = ATLAS
        .dataset()
        .states
        .iter()
        .map(|state| Whose::State(state.fips));
    let places = ATLAS.dataset().jurisdictions.iter().step_by(11);
    let places = places.map(|place| Whose::County(place.fips));
    [Whose::Nation]
        .into_iter()
        .chain(states)
        .chain(places)
        .collect()
}

#[test]
fn milestones_stand_in_order_rest_on_rows_of_their_day_and_have_a_name() {
    let mut looked_at = 0;
    for whose in every() {
        let all = ATLAS.milestones_of(whose);
        let by_day = |pair: &[Milestone<'_>]| pair[0].date.day <= pair[1].date.day;
        assert!(all.windows(2).all(by_day), "{whose:?}");
        for milestone in &all {
            let name = words::milestone_name(Lang::En, milestone, &ATLAS);
            assert!(
                !name.is_empty() && !name.ends_with(' '),
                "{whose:?}: {name}"
            );
            assert!(!milestone.events.is_empty(), "{whose:?}: {name}");
            for event in &milestone.events {
                let row = ATLAS.dataset().event(*event).unwrap();
                assert_eq!(
                    row.date.day, milestone.date.day,
                    "{whose:?}: {name}, {}",
                    row.id
                );
            }
            looked_at += 1;
        }
    }
    assert!(looked_at > 10_000, "{looked_at} milestones");
}
