//! What can be wrong with what arrives.

use participation_atlas::refresh::{Asked, Outcome, RefreshState, SourceResult};

use super::other_side::{file, tagged};
use super::world::{World, acts, edited};

/// After a set that was not accepted: what is served is what it was, and why is said with the file.
#[track_caller]
fn refused(world: &World, state: &RefreshState, outcome: Outcome, place: &str, words: &str) {
    assert_eq!(state.outcome, outcome, "{state:?}");
    assert_eq!(world.served_acts(), acts());
    assert_eq!(state.edition, world.serves());
    assert!(state.degraded());
    let told: Vec<_> = state.reasons.iter().map(ToString::to_string).collect();
    assert!(
        told.iter()
            .any(|told| told.starts_with(place) && told.contains(words)),
        "{told:#?}"
    );
    assert_eq!(
        world.store.list().unwrap().len(),
        1,
        "no edition but the first"
    );
}

fn lines(take: usize) -> String {
    acts()
        .lines()
        .take(take)
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn an_edit_is_served_and_nothing_new_is_nothing_new() {
    let world = World::new();
    let first = world.serves();
    let state = world.when(file(edited().as_bytes()));
    assert_eq!(state.outcome, Outcome::Accepted);
    assert_eq!(world.served_acts(), edited());
    assert_ne!(world.serves(), first);
    let entry = world.store.latest().unwrap().unwrap();
    assert_eq!(entry.why.sources, ["acts"]);
    let again = world.refreshed(&Asked::default());
    assert_eq!(again.outcome, Outcome::Unchanged);
    assert_eq!(
        again.source("acts").unwrap().result,
        SourceResult::Unchanged
    );
    assert_eq!(world.store.list().unwrap().len(), 2);
}

#[test]
fn what_a_spreadsheet_writes_is_read() {
    let world = World::new();
    let sheet = format!("\u{feff}{}", edited().replace('\n', "\r\n"));
    let state = world.when(file(sheet.as_bytes()));
    assert_eq!(state.outcome, Outcome::Accepted, "{state:?}");
    assert_eq!(
        state.source("acts").unwrap().notes,
        ["a byte order mark was taken off"]
    );
}

#[test]
fn a_changed_header_is_refused_with_file_and_line() {
    let world = World::new();
    let state = world.when(file(acts().replace("act_id", "id").as_bytes()));
    refused(&world, &state, Outcome::Refused, "acts.csv:1", "act_id");
}

#[test]
fn duplicates_are_refused_with_file_and_line() {
    let world = World::new();
    let twice = format!("{}{}", acts(), acts().lines().last().unwrap());
    let state = world.when(file(twice.as_bytes()));
    refused(&world, &state, Outcome::Refused, "acts.csv:9", "ST0007");
}

#[test]
fn what_is_not_utf_8_is_refused_with_file_and_line() {
    let world = World::new();
    let mut latin = acts()
        .replace("Chicago objects.", "Chicago objets.")
        .into_bytes();
    let at = latin.windows(6).position(|six| six == b"objets").unwrap();
    latin[at + 2] = 0xe9;
    let state = world.when(file(&latin));
    refused(&world, &state, Outcome::Refused, "acts.csv:8", "UTF-8");
}

#[test]
fn a_length_that_is_too_short_cuts_a_row_and_is_refused() {
    let world = World::new();
    let whole = edited();
    let short = &whole.as_bytes()[..whole.len() - 60];
    let state = world.when(file(short));
    refused(&world, &state, Outcome::Refused, "acts.csv:8", "cells");
}

#[test]
fn half_the_rows_wait_until_an_operator_confirms_them() {
    let world = World::new();
    let half = lines(5);
    let state = world.when(file(half.as_bytes()));
    refused(
        &world,
        &state,
        Outcome::Held,
        "acts.csv: 3 of 7 rows are gone (42 %",
        "ST0005, ST0006, ST0007",
    );
    refused(
        &world,
        &state,
        Outcome::Held,
        "acts.csv: ",
        "places have no row any more",
    );
    let candidate = state.candidate.clone().unwrap();
    // Another name confirms nothing, and looking changes nothing.
    let confirm = |id: &str, dry_run| Asked {
        dry_run,
        confirmed: Some(id.to_owned()),
    };
    let state = world.refreshed(&confirm("2026-11-22-00000000", false));
    refused(&world, &state, Outcome::Held, "acts.csv", "rows are gone");
    let state = world.refreshed(&confirm(&candidate, true));
    assert_eq!(state.outcome, Outcome::Accepted);
    assert_eq!(world.served_acts(), acts());
    let state = world.refreshed(&confirm(&candidate, false));
    assert_eq!(state.outcome, Outcome::Accepted);
    assert_eq!((world.serves(), world.served_acts()), (candidate, half));
    assert!(!state.degraded());
}

#[test]
fn dates_that_move_by_the_dozen_wait_too() {
    let world = World::new();
    let moved = acts()
        .replace("2009-11-20", "2009-11-21")
        .replace("2010-05-18", "2010-05-19");
    let state = world.when(file(moved.as_bytes()));
    refused(
        &world,
        &state,
        Outcome::Held,
        "acts.csv: 2 of 7 rows have another date (28 %",
        "ST0001, ST0002",
    );
    // One is a correction.
    let state = world.when(file(acts().replace("2009-11-20", "2009-11-21").as_bytes()));
    assert_eq!(state.outcome, Outcome::Accepted);
}

#[test]
fn one_row_taken_out_is_an_edit() {
    let world = World::new();
    let state = world.when(file(lines(7).as_bytes()));
    assert_eq!(state.outcome, Outcome::Accepted);
    assert_eq!(world.served_acts(), lines(7));
}

#[test]
fn a_source_whose_clock_goes_back_gives_an_old_copy_that_waits() {
    let world = World::new();
    let at = |body: &str, changed: &str| {
        tagged(body.as_bytes(), &[&format!("Last-Modified: {changed}")])
    };
    world.when(at(&acts(), "Tue, 01 Dec 2026 10:00:00 GMT"));
    let old = at(&edited(), "Sun, 01 Nov 2026 10:00:00 GMT");
    for _twice in 0..2 {
        let state = world.when(old.clone());
        refused(
            &world,
            &state,
            Outcome::Held,
            "acts.csv",
            "older than one that it gave before",
        );
    }
    let candidate = world.when(old).candidate;
    let state = world.refreshed(&Asked {
        confirmed: candidate,
        ..Asked::default()
    });
    assert_eq!(state.outcome, Outcome::Accepted);
    // From then on it is measured by what was confirmed; a date far ahead is no measure at all.
    let later = edited().replace("aloud", "again");
    let state = world.when(at(&later, "Thu, 01 Jan 2099 00:00:00 GMT"));
    assert_eq!(state.outcome, Outcome::Accepted);
    let state = world.when(at(&edited(), "Mon, 02 Nov 2026 10:00:00 GMT"));
    assert_eq!(state.outcome, Outcome::Accepted, "{state:?}");
}

#[test]
fn one_bad_source_does_not_hold_the_others_back() {
    let mut world = World::new();
    let mut other = world.refresh.sources.0[0].clone();
    (other.name, other.file) = ("milestones".to_owned(), "milestones.csv".to_owned());
    other.origin =
        participation_atlas::refresh::Origin::Address(world.side.address("/gone").parse().unwrap());
    world.refresh.sources.0.push(other);
    let state = world.when(file(edited().as_bytes()));
    assert_eq!(state.outcome, Outcome::Accepted);
    assert!(state.degraded());
    assert_eq!(
        state.source("milestones").unwrap().result,
        SourceResult::Failed
    );
    assert_eq!(world.served_acts(), edited());
}

#[test]
fn looking_changes_nothing() {
    let world = World::new();
    world.side.play("/acts.csv", file(edited().as_bytes()));
    let look = Asked {
        dry_run: true,
        ..Asked::default()
    };
    let state = world.refreshed(&look);
    assert_eq!(state.outcome, Outcome::Accepted);
    assert_eq!(world.served_acts(), acts());
    assert_eq!(RefreshState::read(&world.state_dir()), None);
    let kept = std::fs::read_dir(world.state_dir().join("refresh/sources")).unwrap();
    assert_eq!(kept.count(), 0);
}
