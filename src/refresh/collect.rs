//! Every source read once: what it gave, and what is to be said of it.

use std::fs;
use std::path::Path;

use jiff::Timestamp;

use super::fault::Fault;
use super::fetch::{Answer, Fetcher, Version, between};
use super::kept::{About, Kept, Shelf, sha256};
use super::patience::Patience;
use super::report::{RefreshState, SourceFault, SourceResult, SourceState};
use super::sources::{Origin, Source};

/// A source as it was read now.
#[derive(Debug)]
pub(super) struct Read {
    /// What is to be said of it.
    pub(super) state: SourceState,
    /// Its file; `None` where it could not be read.
    pub(super) kept: Option<Kept>,
    /// Whether the source speaks of an earlier change than it did before: it gives an old copy.
    pub(super) older: bool,
}

/// Reads sources.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    pub(super) fetcher: &'a Fetcher,
    pub(super) shelf: &'a Shelf,
    pub(super) patience: Patience,
    pub(super) before: Option<&'a RefreshState>,
    /// Whether what was read is put on the shelf.
    pub(super) keep: bool,
}

impl Reader<'_> {
    /// Reads one source.
    pub(super) fn read(&self, source: &Source) -> Read {
        let (tries, result) = match &source.origin {
            Origin::File(path) => (1, from_file(path)),
            Origin::Address(address) => self.fetched(source, address),
        };
        let now = self.fetcher.clock().now();
        let before = self.before.and_then(|state| state.source(&source.name));
        let fault = result.as_ref().err().map(SourceFault::from);
        let kept = result.ok();
        let sha = kept.as_ref().map(|kept| kept.about.sha256.clone());
        let changed =
            sha.is_some() && sha.as_ref() != before.and_then(|before| before.sha256.as_ref());
        let read = if fault.is_none() {
            Some(now)
        } else {
            before.and_then(|before| before.read)
        };
        let failing_since = fault.as_ref().map(|_| {
            before
                .and_then(|before| before.failing_since)
                .unwrap_or(now)
        });
        let last_good = read.or(failing_since).unwrap_or(now);
        let older = kept.as_ref().is_some_and(|kept| {
            let said = kept.about.version.changed();
            said.is_some() && said < kept.about.newest
        });
        let state = SourceState {
            name: source.name.clone(),
            file: source.file.clone(),
            host: match &source.origin {
                Origin::File(_) => None,
                Origin::Address(address) => address.host_str().map(str::to_owned),
            },
            result: match (&fault, changed) {
                (Some(_), _) => SourceResult::Failed,
                (None, true) => SourceResult::Changed,
                (None, false) => SourceResult::Unchanged,
            },
            stale: fault.is_some() && between(last_good, now) > self.patience.stale,
            fault,
            tries,
            read,
            changed: if changed {
                Some(now)
            } else {
                before.and_then(|before| before.changed)
            },
            failing_since,
            notes: kept
                .as_ref()
                .map_or_else(Vec::new, |kept| kept.about.notes.clone()),
            bytes: kept
                .as_ref()
                .map(|kept| kept.bytes.len() as u64)
                .or_else(|| before?.bytes),
            sha256: sha.or_else(|| before?.sha256.clone()),
        };
        Read { state, kept, older }
    }

    fn fetched(&self, source: &Source, address: &reqwest::Url) -> (u32, Result<Kept, Fault>) {
        let before = self.shelf.get(&source.name, address.as_str());
        let now = self.fetcher.clock().now();
        // Whether a source keeps its word on what has changed shows only when it is not taken for it. A clock that went
        // back may not put that off.
        let believed = before.as_ref().filter(|kept| !kept.about.lies);
        let believed = believed.filter(|kept| {
            kept.about
                .whole
                .is_some_and(|whole| whole <= now && between(whole, now) < self.patience.believe)
        });
        let known = believed.map_or_else(Version::default, |kept| kept.about.version.clone());
        let (tries, answer) = self.fetcher.fetch(address, &known);
        let kept = match (answer, before) {
            (Err(fault), _) => return (tries, Err(fault)),
            (Ok(Answer::Unchanged), Some(before)) => return (tries, Ok(before)),
            (Ok(Answer::Unchanged), None) => return (tries, Err(Fault::NothingToKeep)),
            (Ok(Answer::File { bytes, version }), before) => {
                kept(bytes, version, address.as_str(), before.as_ref(), now)
            }
        };
        if self.keep
            && let Err(error) = self.shelf.put(&source.name, &kept)
        {
            return (tries, Err(Fault::NotKept(error.to_string())));
        }
        (tries, Ok(kept))
    }
}

fn from_file(path: &Path) -> Result<Kept, Fault> {
    let bytes = fs::read(path)
        .map_err(|error| Fault::Unreadable(format!("{}: {error}", path.display())))?;
    let (bytes, notes) = plain(bytes);
    let about = About {
        sha256: sha256(&bytes),
        notes,
        ..About::default()
    };
    Ok(Kept { bytes, about })
}

/// What came over the network, with what is known of it.
fn kept(
    bytes: Vec<u8>,
    version: Version,
    address: &str,
    before: Option<&Kept>,
    now: Timestamp,
) -> Kept {
    let (bytes, mut notes) = plain(bytes);
    let sha256_of_bytes = sha256(&bytes);
    let told_apart = version != Version::default();
    let lies = before.is_some_and(|before| {
        let same_version = told_apart && before.about.version == version;
        before.about.lies || (same_version && before.about.sha256 != sha256_of_bytes)
    });
    if lies {
        notes.push("the source gave other bytes under the same ETag and date, so it cannot be believed when it says that nothing has changed".to_owned());
    }
    // A date in the future is no measure for what comes later.
    let dated = version.changed().filter(|changed| *changed <= now);
    let newest = dated.max(before.and_then(|before| before.about.newest));
    Kept {
        bytes,
        about: About {
            address: sha256(address.as_bytes()),
            sha256: sha256_of_bytes,
            version,
            newest,
            lies,
            whole: Some(now),
            notes,
        },
    }
}

/// The bytes without the mark that spreadsheets put before UTF-8, which the tables of the package do not have.
fn plain(mut bytes: Vec<u8>) -> (Vec<u8>, Vec<String>) {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    if !bytes.starts_with(MARK) {
        return (bytes, Vec::new());
    }
    bytes.drain(..MARK.len());
    (bytes, vec!["a byte order mark was taken off".to_owned()])
}
