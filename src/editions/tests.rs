//! What the store promises: whole editions or none, whatever stops a writer, and a past that stays as it was.

use super::writing::{self, Step};
use super::{How, Journal, Reason, Rows, Store, StoreError, Why};
use crate::dataset::Files;
use crate::domain::Day;
use crate::edition::Edition;
use jiff::{Timestamp, civil::date};
use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

const WHY: Why = Why::of(Reason::Published);

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A sound set in which the first act says something of its own.
fn saying(summary: &str) -> TempDir {
    let files = Edition::sample_files();
    let acts = files.path().join("acts.csv");
    let text = fs::read_to_string(&acts).unwrap();
    assert!(text.contains("Illinois signs."));
    fs::write(&acts, text.replace("Illinois signs.", summary)).unwrap();
    files
}

fn set(files: &TempDir) -> Files {
    Files::Directory(files.path().to_owned())
}

/// A store with one edition, and that edition's name.
fn begun(dir: &Path) -> (Store, String) {
    let store = Store::open(dir).unwrap();
    let first = store
        .accept(&set(&saying("First.")), &WHY, at("2026-11-22T10:00:00Z"))
        .unwrap();
    assert!(first.new);
    (store, first.edition.id)
}

fn folders(dir: &Path) -> Vec<String> {
    let found = fs::read_dir(dir.join("editions")).unwrap();
    let mut names: Vec<String> = found
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn an_accepted_set_is_kept_as_it_was_and_what_changed_is_counted() {
    let dir = tempfile::tempdir().unwrap();
    let (store, first) = begun(dir.path());
    let second = saying("Second.");
    let more = "ST0099,county,IL,17031,,yes,2011-09-07,day,exact,detainer_limit_adopted,,limits_holds,Cook limits.,q,high,NEWS-1\n";
    let acts = second.path().join("acts.csv");
    let text = fs::read_to_string(&acts).unwrap() + more;
    fs::write(&acts, text).unwrap();
    let accepted = store
        .accept(&set(&second), &WHY, at("2026-11-23T10:00:00Z"))
        .unwrap();
    let entry = &accepted.entry;
    assert_eq!(entry.parent.as_deref(), Some(first.as_str()));
    let rows = Rows {
        added: 1,
        removed: 0,
        changed: 1,
    };
    let [change] = entry.changes.as_slice() else {
        panic!("{:?}", entry.changes)
    };
    assert_eq!(
        (change.path.as_str(), change.rows),
        ("acts.csv", Some(rows))
    );
    let listed = change.listed.iter();
    let listed: Vec<_> = listed.map(|row| (row.row.as_str(), row.change)).collect();
    assert_eq!(listed, [("ST0001", How::Changed), ("ST0099", How::Added)]);
    assert_eq!(change.listed[0].cells[0].now, "Second.");
    assert_eq!(store.latest().unwrap().as_ref(), Some(entry));
    let kept: Vec<_> = store
        .load(&entry.id)
        .unwrap()
        .originals
        .all()
        .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
        .collect();
    for (path, bytes) in kept {
        assert_eq!(
            fs::read(second.path().join(&path)).unwrap(),
            bytes,
            "{path}"
        );
    }

    // What the atlas says already leaves no trace, not even in the file's time.
    let stamp = store.stamp();
    let again = store
        .accept(&set(&second), &WHY, at("2026-11-24T10:00:00Z"))
        .unwrap();
    assert!(!again.new && again.entry == *entry && store.stamp() == stamp);
}

#[test]
fn a_set_with_faults_changes_nothing_and_says_where_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let (store, first) = begun(dir.path());
    let broken = saying("Broken.");
    let acts = broken.path().join("acts.csv");
    let text = fs::read_to_string(&acts).unwrap();
    fs::write(&acts, text.replace("2009-11-20", "2009-11-31")).unwrap();
    let before = (store.stamp(), folders(dir.path()));
    let refused = store.accept(&set(&broken), &WHY, at("2026-11-23T10:00:00Z"));
    match refused {
        Err(StoreError::Faults(findings)) => {
            let finding = &findings.0[0];
            assert_eq!((finding.file.as_str(), finding.line), ("acts.csv", Some(2)));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!((store.stamp(), folders(dir.path())), before);
    assert_eq!(store.latest().unwrap().unwrap().id, first);
}

#[test]
fn a_writer_stopped_at_any_step_leaves_the_last_good_edition_and_the_next_one_clears_up() {
    let mut stopped = Vec::new();
    for nth in 0.. {
        let dir = tempfile::tempdir().unwrap();
        let (store, first) = begun(dir.path());
        let reached: Arc<Mutex<Vec<Step>>> = Arc::default();
        let into = Arc::clone(&reached);
        let store = store.stopping(move |step: Step| {
            let mut steps = into.lock().unwrap();
            steps.push(step);
            if steps.len() <= nth {
                return Ok(());
            }
            Err(io::Error::other("stopped"))
        });
        let second = saying("Second.");
        let done = store.accept(&set(&second), &WHY, at("2026-11-23T10:00:00Z"));
        let steps = reached.lock().unwrap().clone();
        let Some(&step) = steps.get(nth) else {
            done.unwrap();
            break;
        };
        assert!(done.is_err(), "{step:?}");
        stopped.push(step);

        // Another start: the last good edition, whole, and nothing half.
        let store = Store::open(dir.path()).unwrap();
        let entries = store.list().unwrap();
        // What is cleared up last is cleared up after the journal says that the edition is there.
        let moved = steps.contains(&Step::JournalMoved);
        assert_eq!(entries.len(), if moved { 2 } else { 1 }, "{step:?}");
        assert_eq!(entries[0].id, first);
        for entry in &entries {
            assert_eq!(store.load(&entry.id).unwrap().id, entry.id, "{step:?}");
        }
        let accepted = store
            .accept(&set(&second), &WHY, at("2026-11-24T10:00:00Z"))
            .unwrap();
        assert_eq!(accepted.new, !moved, "{step:?}");
        let mut kept = vec![first, accepted.edition.id];
        kept.sort();
        assert_eq!(folders(dir.path()), kept, "{step:?}");
        assert!(!dir.path().join("incoming").join(&kept[1]).exists());
    }
    for step in [
        Step::Locked,
        Step::Cleared,
        Step::FileWritten,
        Step::FolderWritten,
        Step::FolderMoved,
        Step::JournalWritten,
        Step::JournalMoved,
    ] {
        assert!(stopped.contains(&step), "{step:?} was never stopped at");
    }
}

#[test]
fn what_is_no_longer_kept_is_still_named_and_deleted_even_after_a_stop() {
    let dir = tempfile::tempdir().unwrap();
    let (store, first) = begun(dir.path());
    let now = at("2026-11-25T00:00:00Z");
    let mut ids = vec![first];
    for (day, text) in [(23, "Second."), (24, "Third.")] {
        let moment = at(&format!("2026-11-{day}T10:00:00Z"));
        let accepted = store.accept(&set(&saying(text)), &WHY, moment).unwrap();
        ids.push(accepted.edition.id);
    }
    let store = store.stopping(|step| match step {
        Step::JournalMoved => Err(io::Error::other("stopped")),
        _ => Ok(()),
    });
    assert!(store.prune(2, now).is_err());
    let store = Store::open(dir.path()).unwrap();
    // Said to be removed, although its files are still there.
    assert!(matches!(store.load(&ids[0]), Err(StoreError::Removed(id)) if id == ids[0]));
    assert_eq!(store.prune(2, now).unwrap(), [""; 0]);
    assert_eq!(folders(dir.path()).len(), 2);
    assert_eq!(store.prune(0, now).unwrap(), [ids[1].clone()]);
    assert_eq!(folders(dir.path()), [ids[2].clone()]);
    let entries = store.list().unwrap();
    assert_eq!(entries.len(), 3);
    assert_eq!(entries[0].removed, Some(now));
    assert!(matches!(
        store.load("2020-01-01-00000000"),
        Err(StoreError::Unknown(_))
    ));

    // Accepted again, it is there again.
    let back = store
        .accept(&set(&saying("First.")), &WHY, at("2026-11-26T00:00:00Z"))
        .unwrap();
    assert_eq!((back.new, &back.edition.id), (true, &ids[0]));
    assert_eq!(store.load(&ids[0]).unwrap().id, ids[0]);
}

#[test]
fn what_was_known_on_a_day_is_what_was_said_when_it_ended_in_utc() {
    let dir = tempfile::tempdir().unwrap();
    let (store, first) = begun(dir.path());
    let accept = |text: &str, moment: &str| {
        let accepted = store.accept(&set(&saying(text)), &WHY, at(moment));
        accepted.unwrap().entry
    };
    let second = accept("Second.", "2026-11-24T23:59:59.999Z");
    let third = accept("Third.", "2026-11-25T00:00:00Z");
    // A clock that went back accepts nothing in the past.
    let back = accept("First.", "2026-11-20T12:00:00Z");
    assert_eq!(
        (back.id.as_str(), back.accepted),
        (first.as_str(), third.accepted)
    );
    let known = |day: Day| store.known_on(day).unwrap().map(|entry| entry.id);
    assert_eq!(known(date(2026, 11, 21)), None);
    assert_eq!(known(date(2026, 11, 22)), Some(first.clone()));
    assert_eq!(known(date(2026, 11, 23)), Some(first.clone()));
    assert_eq!(known(date(2026, 11, 24)), Some(second.id.clone()));
    assert_eq!(known(date(2026, 11, 25)), Some(first.clone()));
    assert_eq!(known(Day::MAX), Some(first));
    let journal = store.journal().unwrap();
    assert!(!journal.was_known_by(&second.id, date(2026, 11, 23)));
    assert!(journal.was_known_by(&second.id, date(2026, 11, 24)));
}

#[test]
fn files_that_were_changed_by_hand_are_not_served_as_the_edition() {
    let dir = tempfile::tempdir().unwrap();
    let (store, first) = begun(dir.path());
    let acts = dir.path().join("editions").join(&first).join("acts.csv");
    let text = fs::read_to_string(&acts).unwrap();
    fs::write(&acts, text.replace("First.", "Other.")).unwrap();
    assert!(matches!(store.load(&first), Err(StoreError::Altered { id, .. }) if id == first));
}

#[test]
fn a_journal_that_is_none_is_not_written_over() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("journal.json");
    for text in ["", "{\"format\":1,\"entr", "{\"format\":9,\"entries\":[]}"] {
        fs::write(&path, text).unwrap();
        let error = Store::open(dir.path()).unwrap_err().to_string();
        assert!(error.contains("journal.json is not a journal"), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    assert_eq!(Journal::default().known_on(Day::MAX), None);
}

#[test]
fn no_file_of_a_package_leaves_its_folder() {
    let root = Path::new("/root");
    for path in ["../x.csv", "/etc/x.csv", "a/../../x.csv", "", "./x.csv"] {
        assert_eq!(writing::inside(root, path), None, "{path}");
    }
    let inside = writing::inside(root, "measures/x.csv").unwrap();
    assert_eq!(inside, Path::new("/root/measures/x.csv"));
}

#[test]
fn two_writers_take_turns() {
    let dir = tempfile::tempdir().unwrap();
    let (_, first) = begun(dir.path());
    let ids: Vec<String> = std::thread::scope(|scope| {
        let writers: Vec<_> = ["Second.", "Third.", "Fourth."]
            .into_iter()
            .map(|text| {
                scope.spawn(|| {
                    let store = Store::open(dir.path()).unwrap();
                    let moment = at("2026-11-23T10:00:00Z");
                    store
                        .accept(&set(&saying(text)), &WHY, moment)
                        .unwrap()
                        .entry
                        .id
                })
            })
            .collect();
        writers
            .into_iter()
            .map(|writer| writer.join().unwrap())
            .collect()
    });
    let entries = Store::open(dir.path()).unwrap().list().unwrap();
    assert_eq!(entries.len(), 4);
    for pair in entries.windows(2) {
        assert_eq!(pair[1].parent.as_ref(), Some(&pair[0].id));
    }
    assert!(
        ids.iter()
            .all(|id| entries.iter().any(|entry| entry.id == *id))
    );
    assert_eq!(entries[0].id, first);
}
