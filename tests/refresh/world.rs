//! A small atlas with a state directory, whose acts come from the other side.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use participation_atlas::config::Host;
use participation_atlas::dataset::Files;
use participation_atlas::edition::Edition;
use participation_atlas::editions::{Reason, Store, Why};
use participation_atlas::refresh::{
    Access, Asked, Clock, Fetcher, Gates, Limits, Names, Origin, Outcome, Patience, Policy, Reach,
    Refresh, RefreshState, Roots, Source, SourceState, Sources,
};
use tempfile::TempDir;

use super::other_side::OtherSide;

/// Time that a test makes: a pause is noted and not waited for, and each look at the clock takes this long.
#[derive(Debug)]
pub struct TestClock {
    now: Mutex<Timestamp>,
    looks: Mutex<u32>,
    pub paused: Mutex<Vec<Duration>>,
}

const A_LOOK: Duration = Duration::from_millis(100);

impl TestClock {
    fn new() -> Arc<Self> {
        Arc::new(Self {
            now: Mutex::new("2026-12-01T12:00:00Z".parse().unwrap()),
            looks: Mutex::default(),
            paused: Mutex::default(),
        })
    }

    pub fn pass(&self, hours: i64) {
        *self.now.lock().unwrap() += SignedDuration::from_hours(hours);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap()
    }

    fn elapsed(&self) -> Duration {
        let mut looks = self.looks.lock().unwrap();
        *looks += 1;
        A_LOOK * *looks
    }

    fn pause(&self, time: Duration) {
        self.paused.lock().unwrap().push(time);
    }

    fn chance(&self) -> f64 {
        0.5
    }
}

/// Names that the test gives.
#[derive(Debug, Clone, Default)]
pub struct TestNames(pub Arc<Mutex<HashMap<String, Vec<IpAddr>>>>);

impl Names for TestNames {
    fn addresses(&self, host: &str) -> io::Result<Vec<IpAddr>> {
        let known = self.0.lock().unwrap();
        known
            .get(host)
            .cloned()
            .ok_or_else(|| io::Error::other("no such name"))
    }
}

/// Short, so that the bad plays end soon. The whole of an answer may take a hundred looks at the clock.
pub const LIMITS: Limits = Limits {
    bytes: 300_000,
    connect: Duration::from_secs(5),
    idle: Duration::from_millis(400),
    whole: Duration::from_secs(10),
    tries: 3,
    pause: Duration::from_secs(1),
    longest_pause: Duration::from_secs(60),
};

pub struct World {
    pub side: OtherSide,
    pub clock: Arc<TestClock>,
    pub names: TestNames,
    pub refresh: Refresh,
    pub store: Store,
    folder: PathBuf,
    _temporary: Option<TempDir>,
}

/// The acts that are served at the beginning.
pub fn acts() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join("tests/fixtures/mini/acts.csv")).unwrap()
}

/// The acts of an edition.
pub fn acts_of(edition: &Edition) -> String {
    String::from_utf8(edition.originals.get("acts.csv").unwrap().to_vec()).unwrap()
}

/// The same with another wording in the last row: an edit as an editor makes it.
pub fn edited() -> String {
    let edited = acts().replace("Chicago objects.", "Chicago objects aloud.");
    assert_ne!(edited, acts());
    edited
}

/// The files of a small sound set.
pub fn mini(to: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["", "boundaries", "measures", "layers"] {
        fs::create_dir_all(to.join(folder)).unwrap();
        for entry in fs::read_dir(root.join("tests/fixtures/mini").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, to.join(folder).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    fs::copy(
        root.join("data/datapackage.json"),
        to.join("datapackage.json"),
    )
    .unwrap();
}

pub fn fetcher(names: &TestNames, clock: &Arc<TestClock>) -> Fetcher {
    Fetcher::new(access(names, clock)).unwrap()
}

pub fn access(names: &TestNames, clock: &Arc<TestClock>) -> Access {
    let hosts = ["sheet.test", "moved.test", "inside.test", "nowhere.test"];
    Access {
        policy: Policy {
            hosts: hosts.map(|name| Host::Named(name.to_owned())).to_vec(),
            encrypted: false,
            reach: Reach::ThisMachineToo,
        },
        names: Arc::new(names.clone()),
        roots: Roots::Only(Vec::new()),
        limits: LIMITS,
        clock: Arc::clone(clock) as Arc<dyn Clock>,
    }
}

impl World {
    /// A new atlas, whose source gives what is served.
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        mini(&dir.path().join("data"));
        let side = OtherSide::start();
        side.play("/acts.csv", super::other_side::file(acts().as_bytes()));
        let world = Self::of(dir.path(), side);
        let (files, started) = (&world.refresh.base, Why::of(Reason::Started));
        world
            .store
            .accept(files, &started, world.clock.now())
            .unwrap();
        Self {
            _temporary: Some(dir),
            ..world
        }
    }

    /// An atlas that is there already.
    pub fn of(folder: &Path, side: OtherSide) -> Self {
        let (clock, names) = (TestClock::new(), TestNames::default());
        for (name, address) in [
            ("sheet.test", "127.0.0.1"),
            ("moved.test", "127.0.0.1"),
            ("inside.test", "10.0.0.7"),
        ] {
            names
                .0
                .lock()
                .unwrap()
                .insert(name.to_owned(), vec![address.parse().unwrap()]);
        }
        let refresh = Refresh {
            sources: Sources(vec![Source {
                name: "acts".to_owned(),
                file: "acts.csv".to_owned(),
                origin: Origin::Address(side.address("/acts.csv").parse().unwrap()),
            }]),
            base: Files::Directory(folder.join("data")),
            fetcher: fetcher(&names, &clock),
            gates: Gates { percent: 5 },
            patience: Patience {
                stale: Duration::from_secs(48 * 3600),
                believe: Patience::BELIEVE,
            },
        };
        Self {
            store: Store::open(folder.join("state")).unwrap(),
            folder: folder.to_owned(),
            side,
            clock,
            names,
            refresh,
            _temporary: None,
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn state_dir(&self) -> PathBuf {
        self.folder.join("state")
    }

    /// The source answers so, and a refresh is made.
    pub fn when(&self, play: super::other_side::Play) -> RefreshState {
        self.side.play("/acts.csv", play);
        self.refreshed(&Asked::default())
    }

    pub fn refreshed(&self, asked: &Asked) -> RefreshState {
        let state = self.refresh.run(&self.store, asked, &mut |_| {}).unwrap();
        if !asked.dry_run {
            assert_eq!(RefreshState::read(&self.state_dir()).as_ref(), Some(&state));
        }
        state
    }

    pub fn serves(&self) -> String {
        self.store.latest().unwrap().unwrap().id
    }

    /// The acts of the edition that is served, which must load as a whole.
    pub fn served_acts(&self) -> String {
        acts_of(&self.store.load(&self.serves()).unwrap())
    }

    /// After a refresh with a bad source: the set is what it was, and says why, readably, in the state and in words.
    #[track_caller]
    pub fn stands(&self, state: &RefreshState, code: &str, words: &str) -> SourceState {
        assert_eq!(self.served_acts(), acts());
        assert_eq!(
            (state.outcome, &state.edition),
            (Outcome::Unchanged, &self.serves())
        );
        assert!(state.degraded());
        let source = state.source("acts").unwrap().clone();
        let fault = source.fault.clone().unwrap();
        assert_eq!(fault.code, code, "{}", fault.what);
        assert!(fault.what.contains(words), "{}", fault.what);
        assert!(fault.mend.ends_with('.'));
        assert!(
            !fault.what.contains(&self.side.port.to_string()),
            "an address may be known to few: {}",
            fault.what
        );
        source
    }
}
