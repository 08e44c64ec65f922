//! Sums: counts, the series and the days on which something changes.

use crate::support::*;
use participation_atlas::domain::{Basis, Day, Federal, Stance, StateFips};
use participation_atlas::timeline::changes::around;
use participation_atlas::timeline::series::Level;
use participation_atlas::timeline::{Answer, Counts};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The level of a day, counted from the answers for that day.
fn counted(day: Day, within: Option<StateFips>) -> Level {
    let mut level = Level::default();
    let places = ATLAS
        .counties(day)
        .filter(|answer| within.is_none_or(|state| answer.place.state == state));
    for answer in places {
        if answer.federal.value == Federal::Activated {
            level.activated += 1;
            if answer.place.state.is_state_or_dc() {
                level.population += answer.place.population;
            }
        }
        match (answer.stance.value, answer.stance.basis) {
            (Stance::Out, Some(Basis::Own)) => level.out_own += 1,
            (Stance::Out, _) => level.out_state += 1,
            _ => {}
        }
        level.limits += u64::from(answer.jail_practice.value.limits());
    }
    level
}

fn level_on(series: &[(Day, Level)], day: Day) -> Level {
    let before = series.iter().take_while(|(from, _)| *from <= day);
    before
        .last()
        .map_or_else(Level::default, |(_, level)| *level)
}

#[test]
fn the_series_stands_at_what_the_answers_of_its_days_add_up_to() {
    let national = ATLAS.series(None);
    assert!(national.windows(2).all(|pair| pair[0].0 < pair[1].0));
    // Every tenth day of the nation, every day of states of every kind.
    for (day, level) in national.iter().step_by(10).chain(national.last()) {
        assert_eq!(*level, counted(*day, None), "{day}");
    }
    for fips in ["17", "36", "11", "19", "72", "66", "09"] {
        let within = Some(state(fips));
        let series = ATLAS.series(within);
        assert!(series.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (day, level) in series.iter().step_by(3).chain(series.last()) {
            assert_eq!(*level, counted(*day, within), "{fips} on {day}");
            let before = day.yesterday().unwrap();
            assert_eq!(
                level_on(&series, before),
                counted(before, within),
                "{fips} on {before}"
            );
        }
    }
    assert_eq!(national[national.len() - 1].1.activated, 3_180);
}

/// The people of the 50 states and DC, and of Puerto Rico and the islands.
fn census(counts: &Counts) -> (u64, u64) {
    let rows = counts.rows.iter();
    rows.fold((0, 0), |(states, apart), row| {
        (states + row.population, apart + row.population_territories)
    })
}

/// All that an answer says, to compare one day with another.
fn says(answer: &Answer<'_>) -> impl PartialEq + std::fmt::Debug {
    (
        answer.place.fips,
        answer.status,
        answer.federal,
        answer.stance,
        answer.jail_practice,
        answer.mark,
    )
}

proptest! {
    #![proptest_config(tries(24))]

    #[test]
    fn the_series_and_the_counts_hold_on_any_day(day in any_day(), position in 0..56_usize) {
        let national = ATLAS.series(None);
        prop_assert_eq!(level_on(&national, day), counted(day, None));

        let counts = ATLAS.counts(day, None);
        prop_assert_eq!(counts.total(), 3_234);
        let (states, apart) = census(&counts);
        prop_assert_eq!(states, 308_745_538);
        // 2010 Census: Puerto Rico; Guam, US Virgin Islands, American Samoa, Northern Marianas.
        prop_assert_eq!(apart, 3_725_789 + 159_358 + 106_405 + 55_519 + 53_883);

        let of_states: u64 = ATLAS
            .dataset()
            .states
            .iter()
            .map(|state| ATLAS.counts(day, Some(state.fips)).total())
            .sum();
        prop_assert_eq!(of_states, 3_234);
        let within = ATLAS.dataset().states[position].fips;
        prop_assert_eq!(level_on(&ATLAS.series(Some(within)), day), counted(day, Some(within)));
        prop_assert_eq!(
            ATLAS.activated(within, day) as u64,
            counted(day, Some(within)).activated
        );
        prop_assert_eq!(ATLAS.facts(day, None).activated, counted(day, None).activated);
    }

    #[test]
    fn between_two_change_days_nothing_differs(index in any::<prop::sample::Index>()) {
        let days = ATLAS.change_days();
        let index = index.index(days.len() - 1);
        let (from, next) = (days[index], days[index + 1]);
        let last = next.yesterday().unwrap();
        for (one, other) in ATLAS.counties(from).zip(ATLAS.counties(last)) {
            prop_assert_eq!(says(&one), says(&other), "{} to {}", from, last);
        }
        let changed = ATLAS
            .counties(last)
            .zip(ATLAS.counties(next))
            .any(|(one, other)| says(&one) != says(&other));
        prop_assert!(changed, "nothing changes on {}", next);
        prop_assert_eq!(around(days, from).1, Some(next));
        prop_assert_eq!(around(days, next).0, Some(from));
        prop_assert_eq!(around(days, last).1, Some(next));
    }
}

#[test]
fn before_the_first_and_after_the_last_change_day_nothing_differs() {
    let days = ATLAS.change_days();
    let (first, last) = (days[0], days[days.len() - 1]);
    let early = ATLAS
        .counties(day("1900-01-01"))
        .zip(ATLAS.counties(first.yesterday().unwrap()));
    let late = ATLAS.counties(last).zip(ATLAS.counties(ATLAS.last_day()));
    for (one, other) in early.chain(late) {
        assert_eq!(says(&one), says(&other));
    }
    assert_eq!(around(days, first).0, None);
    assert_eq!(around(days, last).1, None);
}

#[test]
fn the_change_days_of_the_nation_are_those_of_its_places() {
    let national: BTreeSet<Day> = ATLAS.change_days().iter().copied().collect();
    assert_eq!(national.len(), ATLAS.change_days().len(), "each once");
    let mut all = BTreeSet::new();
    for place in &ATLAS.dataset().jurisdictions {
        all.extend(ATLAS.county_change_days(place.fips));
    }
    assert_eq!(all, national);
    for state in &ATLAS.dataset().states {
        let mut own = BTreeSet::new();
        let places = ATLAS.dataset().jurisdictions.iter();
        for place in places.filter(|place| place.state == state.fips) {
            own.extend(ATLAS.county_change_days(place.fips));
        }
        let days = ATLAS.state_change_days(state.fips);
        assert!(
            days.windows(2).all(|pair| pair[0] < pair[1]),
            "{}",
            state.name
        );
        assert!(own.iter().all(|day| days.contains(day)), "{}", state.name);
    }
}
