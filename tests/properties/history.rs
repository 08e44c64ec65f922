//! Spells: one value for every place, track and day.

use crate::support::*;
use participation_atlas::domain::{
    Basis, Code, Day, EventIx, Federal, JailPractice, Mark, Stance, Status, headline,
};
use participation_atlas::export::spells_table;
use participation_atlas::timeline::{Answer, Spell};
use proptest::prelude::*;
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// The days on which a place changes, those beside them, and two far away.
fn days_of(changes: &[Day]) -> BTreeSet<Day> {
    let beside = |day: &Day| [day.yesterday().unwrap(), *day, day.tomorrow().unwrap()];
    let mut days: BTreeSet<Day> = changes.iter().flat_map(beside).collect();
    days.extend([day("1900-01-01"), ATLAS.last_day()]);
    days
}

fn covering<V>(spells: &[Spell<V>], day: Day) -> usize {
    Spell::with_ends(spells)
        .filter(|(spell, end)| {
            spell.from.is_none_or(|from| from <= day) && end.is_none_or(|end| day <= end)
        })
        .count()
}

fn headline_of(answer: &Answer<'_>) -> (Status, Option<Basis>) {
    headline(
        ATLAS.phase(answer.day),
        answer.federal.value,
        (answer.stance.value, answer.stance.basis),
        answer.jail_practice.value,
    )
}

#[test]
fn every_place_has_one_status_beside_each_of_its_changes_and_it_is_the_headline() {
    let mut asked = 0;
    for (place, tracks) in ATLAS.all() {
        for day in days_of(&ATLAS.county_change_days(place.fips)) {
            let answer = ATLAS.county(place.fips, day).unwrap();
            let at = format!("{} on {day}", place.fips);
            assert_eq!(covering(&tracks.status, day), 1, "{at}");
            assert_eq!(covering(&tracks.federal, day), 1, "{at}");
            assert_eq!(covering(&tracks.stance, day), 1, "{at}");
            assert_eq!(covering(&tracks.jail_practice, day), 1, "{at}");
            assert_eq!(answer.key(), headline_of(&answer), "{at}");
            let mark = Mark::of(
                ATLAS.phase(day),
                answer.federal.value,
                (answer.stance.value, answer.stance.basis),
                answer.jail_practice.value,
            );
            assert_eq!(answer.mark, mark, "{at}");
            assert!(answer.status.since.is_none_or(|since| since <= day), "{at}");
            asked += 1;
        }
    }
    assert!(asked > 3_234 * 10, "{asked} days were asked");
}

/// Sorted by their first days, none twice, and each differs from the one before.
fn check<V: Code>(of: &str, spells: &[Spell<V>], begun: impl Fn(&Spell<V>) -> bool) {
    assert_eq!(spells[0].from, None, "{of}: it answers for every early day");
    assert_eq!(spells[0].event, None, "{of}");
    for pair in spells.windows(2) {
        let (one, next) = (&pair[0], &pair[1]);
        assert!(next.from > one.from, "{of}: {:?} {:?}", one.from, next.from);
        assert!(
            (one.value, one.basis) != (next.value, next.basis),
            "{of}: {} goes on at {:?}",
            one.value.code(),
            next.from
        );
        assert!(
            next.event.is_some() || !begun(next),
            "{of}: no row for {:?}",
            next.from
        );
        if let Some(event) = next.event {
            let event = ATLAS.dataset().event(event).unwrap();
            assert!(
                Some(event.date.day) <= next.from,
                "{of}: {} is later",
                event.id
            );
        }
    }
}

#[test]
fn spells_are_sorted_and_each_differs_from_the_one_before() {
    for (place, tracks) in ATLAS.all() {
        let of = |track: &str| format!("{} {track}", place.fips);
        check(&of("federal"), &tracks.federal, |_| true);
        check(&of("stance"), &tracks.stance, |spell| {
            spell.value != Stance::NoneFound
        });
        check(&of("jail_practice"), &tracks.jail_practice, |_| true);
        check(&of("status"), &tracks.status, |_| true);
        // A value that a row began has a basis, and only such a one.
        for spell in &tracks.stance {
            let none = spell.value == Stance::NoneFound;
            assert_eq!(spell.basis.is_none(), none, "{}", of("stance"));
            assert_eq!(spell.event.is_none(), none, "{}", of("stance"));
        }
        for pair in tracks.jail_practice.windows(2) {
            assert!(pair[0].value != pair[1].value, "{}", of("jail_practice"));
        }
    }
    for state in &ATLAS.dataset().states {
        let tracks = ATLAS.state_tracks(state.fips).unwrap();
        check(&state.name, &tracks.stance, |spell| {
            spell.value != Stance::NoneFound
        });
        check(&state.name, &tracks.jail_practice, |_| true);
    }
}

#[derive(Debug)]
struct Line {
    from: Option<Day>,
    to: Option<Day>,
    value: String,
    basis: String,
    event: String,
}

/// The rows of spells.csv by place and track.
static LINES: LazyLock<HashMap<(String, String), Vec<Line>>> = LazyLock::new(|| {
    let mut lines: HashMap<_, Vec<Line>> = HashMap::new();
    for mut row in sheet(&spells_table(&ATLAS).unwrap().csv().unwrap()).rows {
        let mut cell = |name: &str| row.remove(name).unwrap();
        let date = |text: String| (!text.is_empty()).then(|| day(&text));
        let key = (cell("fips"), cell("track"));
        lines.entry(key).or_default().push(Line {
            from: date(cell("from")),
            to: date(cell("to")),
            value: cell("value"),
            basis: cell("basis"),
            event: cell("event"),
        });
    }
    lines
});

/// The one row of spells.csv that holds.
fn the_line(fips: &str, track: &str, day: Day) -> &'static Line {
    let all = &LINES[&(fips.to_owned(), track.to_owned())];
    let holding: Vec<&Line> = all
        .iter()
        .filter(|line| {
            line.from.is_none_or(|from| from <= day) && line.to.is_none_or(|to| day <= to)
        })
        .collect();
    assert_eq!(holding.len(), 1, "{fips} {track} on {day}: {holding:?}");
    holding[0]
}

fn id(event: Option<EventIx>) -> String {
    event.map_or_else(String::new, |event| {
        ATLAS.dataset().event(event).unwrap().id.clone()
    })
}

fn agrees<V: Code>(line: &Line, value: V, basis: Option<Basis>, event: Option<EventIx>) {
    assert_eq!(line.value, value.code());
    assert_eq!(line.basis, basis.map_or("", Code::code));
    assert_eq!(line.event, id(event));
}

#[test]
fn the_spells_of_the_file_follow_each_other_without_a_gap() {
    assert_eq!(LINES.len(), 3_234 * 3 + 56 * 2);
    for (key, lines) in LINES.iter() {
        assert_eq!(lines[0].from, None, "{key:?}");
        assert_eq!(lines[lines.len() - 1].to, None, "{key:?}");
        for pair in lines.windows(2) {
            let next = pair[0].to.unwrap().tomorrow().unwrap();
            assert_eq!(pair[1].from, Some(next), "{key:?}");
        }
    }
}

proptest! {
    #![proptest_config(tries(2_000))]

    #[test]
    fn the_file_of_spells_answers_as_the_timeline(position in 0..3_234_usize, day in any_day()) {
        let place = &ATLAS.dataset().jurisdictions[position];
        let answer = ATLAS.county(place.fips, day).unwrap();
        let fips = place.fips.to_string();
        let (federal, stance, practice) = (answer.federal, answer.stance, answer.jail_practice);
        agrees::<Federal>(the_line(&fips, "federal", day), federal.value, federal.basis, federal.event);
        agrees::<Stance>(the_line(&fips, "stance", day), stance.value, stance.basis, stance.event);
        agrees::<JailPractice>(
            the_line(&fips, "jail_practice", day), practice.value, practice.basis, practice.event,
        );
        prop_assert_eq!(answer.key(), headline_of(&answer));
    }

    #[test]
    fn the_file_of_spells_answers_for_states_too(position in 0..56_usize, day in any_day()) {
        let state = &ATLAS.dataset().states[position];
        let answer = ATLAS.state(state.fips, day).unwrap();
        let fips = state.fips.to_string();
        let (stance, practice) = (answer.stance, answer.jail_practice);
        agrees(the_line(&fips, "stance", day), stance.value, stance.basis, stance.event);
        agrees(the_line(&fips, "jail_practice", day), practice.value, practice.basis, practice.event);
    }
}
