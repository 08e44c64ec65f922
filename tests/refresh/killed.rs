//! A refresh that is killed at any moment leaves the last good edition, and the next one goes on from there.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use participation_atlas::refresh::{Asked, Clock as _, Outcome, RefreshState, STATE_FILE};

use super::other_side::{OtherSide, file};
use super::world::{World, acts, acts_of};

/// How often it is killed; more with `ATLAS_TEST_KILLS`.
const KILLS: u64 = 10;
/// Says to [`one_refresh`] that it is the process that is killed: the folder, and the port of the other side.
const FOLDER: &str = "ATLAS_TEST_FOLDER";
const PORT: &str = "ATLAS_TEST_PORT";

/// One refresh in this process: of a new atlas, or of the one that another test hands over.
#[test]
fn one_refresh() {
    let handed = env::var(FOLDER).ok().zip(env::var(PORT).ok());
    let world = match handed {
        Some((folder, port)) => {
            World::of(&PathBuf::from(folder), OtherSide::at(port.parse().unwrap()))
        }
        None => World::new(),
    };
    let state = world.refreshed(&Asked::default());
    assert_ne!(state.outcome, Outcome::Failed, "{state:?}");
    assert_eq!(state.edition, world.serves());
}

fn begin(world: &World) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    command
        .args(["--exact", "killed::one_refresh", "--test-threads", "1"])
        .env(FOLDER, world.folder())
        .env(PORT, world.side.port.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn content(round: u64) -> String {
    acts().replace(
        "Chicago objects.",
        &format!("Chicago objects {round} times."),
    )
}

#[test]
fn killed_at_any_moment_it_leaves_the_last_good_edition() {
    let world = World::new();
    let kills = env::var("ATLAS_TEST_KILLS").map_or(KILLS, |kills| kills.parse().unwrap());
    // How long one takes here, without a clock: the kills are spread over steps of as many tenths as it needs.
    world.side.play("/acts.csv", file(content(0).as_bytes()));
    let mut whole = begin(&world).spawn().unwrap();
    let tenth = Duration::from_millis(100);
    let mut tenths = 1;
    while whole.try_wait().unwrap().is_none() {
        thread::sleep(tenth);
        tenths += 1;
    }
    assert_eq!(world.served_acts(), content(0));
    let mut chance = fastrand::Rng::with_seed(20_110_805);
    let mut offered = vec![acts(), content(0)];
    let mut last = world.served_acts();
    for round in 1..=kills {
        offered.push(content(round));
        world
            .side
            .play("/acts.csv", file(content(round).as_bytes()));
        let mut child = begin(&world).spawn().unwrap();
        thread::sleep(tenth.mul_f64(f64::from(tenths) * chance.f64()));
        // It may have ended before.
        let _gone = child.kill();
        child.wait().unwrap();
        // The next start, which has no network to ask.
        let begun = world
            .store
            .begin(&world.refresh.base, true, world.clock.now())
            .unwrap();
        assert_eq!((&begun.edition.id, begun.trouble), (&world.serves(), None));
        let served = acts_of(&begun.edition);
        assert!(
            served == last || served == content(round),
            "round {round}: neither the last good edition nor the new one"
        );
        assert!(sound(&world.state_dir()), "round {round}: half a report");
        last = served;
    }
    let state = world.refreshed(&Asked::default());
    assert!(
        matches!(state.outcome, Outcome::Accepted | Outcome::Unchanged),
        "{state:?}"
    );
    assert_eq!(world.served_acts(), content(kills));
    for entry in world.store.list().unwrap() {
        let acts = acts_of(&world.store.load(&entry.id).unwrap());
        assert!(offered.contains(&acts), "{} was never offered", entry.id);
    }
}

/// The report is whole, or there is none.
fn sound(state: &Path) -> bool {
    !state.join(STATE_FILE).exists() || RefreshState::read(state).is_some()
}
