//! One refresh: every source is read, the set is put together beside what is served, checked as at a start, held against
//! the gates, and accepted, or not.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::collect::{Read, Reader};
use super::fetch::Fetcher;
use super::gates::Gates;
use super::kept::Shelf;
use super::patience::Patience;
use super::report::{Outcome, RefreshState, SourceResult};
use super::sources::{Source, Sources};
use crate::dataset::package::PACKAGE_FILE;
use crate::dataset::{Dataset, Files, Finding, Findings, Package};
use crate::editions::{Reason, Store, StoreError, Why};

/// What a refresh works with.
#[derive(Debug)]
pub struct Refresh {
    /// Where the files come from.
    pub sources: Sources,
    /// Files of no source: those of the data directory, or those compiled in.
    pub base: Files,
    /// What asks addresses.
    pub fetcher: Fetcher,
    /// What may be lost without asking.
    pub gates: Gates,
    /// How long it bears with a source.
    pub patience: Patience,
}

/// What the operator asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Look, say what would be done, and change nothing.
    pub dry_run: bool,
    /// The candidate that may pass the gates.
    pub confirmed: Option<String>,
}

/// How far a refresh is.
#[derive(Debug, Clone, Copy)]
pub enum Progress<'a> {
    /// A source is asked.
    Reading {
        /// Which.
        source: &'a Source,
        /// From 1.
        number: usize,
        /// How many there are.
        of: usize,
    },
    /// A source was read, or could not be.
    Read(&'a super::report::SourceState),
    /// The set is checked.
    Checking,
}

/// Another refresh of the same state directory is under way, or the directory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum NotBegun {
    /// Another one runs.
    #[error("another refresh is under way in {}", .0.display())]
    Busy(PathBuf),
    /// What is served cannot be told.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The directory cannot be used.
    #[error("cannot use the state directory {}: {problem}", folder.display())]
    Folder {
        /// The directory.
        folder: PathBuf,
        /// What the system says.
        problem: io::Error,
    },
}

/// What is served, as the gates see it.
#[derive(Debug, Clone)]
struct Served {
    id: String,
    files: Files,
}

impl Refresh {
    /// Reads every source, puts a set together and accepts it where nothing stands against it. Whatever goes wrong, what is
    /// served stays, and the result says why. The result is kept in the folder of `store`, except of a dry run.
    ///
    /// # Errors
    /// [`NotBegun`]. Whatever goes wrong later is said in the result.
    pub fn run(
        &self,
        store: &Store,
        asked: &Asked,
        tell: &mut dyn FnMut(Progress<'_>),
    ) -> Result<RefreshState, NotBegun> {
        let state_dir = store.dir();
        let folder = state_dir.join("refresh");
        let unusable = |problem| NotBegun::Folder {
            folder: state_dir.to_owned(),
            problem,
        };
        fs::create_dir_all(&folder).map_err(unusable)?;
        let lock = File::create(folder.join("lock")).map_err(unusable)?;
        // Held to the end; the end of the process ends it too.
        lock.try_lock()
            .map_err(|_| NotBegun::Busy(state_dir.to_owned()))?;
        let shelf = Shelf::open(folder.join("sources")).map_err(unusable)?;
        let served = self.served(store)?;
        let before = RefreshState::read(state_dir);
        let reader = Reader {
            fetcher: &self.fetcher,
            shelf: &shelf,
            patience: self.patience,
            before: before.as_ref(),
            keep: !asked.dry_run,
        };
        let reads: Vec<Read> = self.read_all(&reader, tell);
        tell(Progress::Checking);
        let stage = folder.join("candidate");
        let mut judged = self.judged(&stage, &served, asked, &reads);
        let mut now_served = served.id.clone();
        if judged.outcome == Outcome::Accepted && !asked.dry_run {
            match self.accepted(store, stage, &shelf, &reads, asked) {
                Ok(id) => now_served = id,
                Err(reason) => {
                    let candidate = judged.candidate.take();
                    judged = Judged::because(Outcome::Failed, candidate, vec![reason]);
                }
            }
        }
        let state = RefreshState {
            at: self.fetcher.clock().now(),
            outcome: judged.outcome,
            edition: now_served,
            candidate: judged.candidate,
            reasons: judged.reasons,
            sources: reads.into_iter().map(|read| read.state).collect(),
        };
        if !asked.dry_run {
            state.write(state_dir).map_err(unusable)?;
        }
        Ok(state)
    }

    /// What the atlas says now: the latest edition, or the data itself before any was accepted.
    fn served(&self, store: &Store) -> Result<Served, NotBegun> {
        if let Some(entry) = store.latest()? {
            return Ok(Served {
                files: store.files(&entry.id)?,
                id: entry.id,
            });
        }
        let (id, _) = self.base.edition().map_err(StoreError::Faults)?;
        Ok(Served {
            id,
            files: self.base.clone(),
        })
    }

    fn accepted(
        &self,
        store: &Store,
        stage: PathBuf,
        shelf: &Shelf,
        reads: &[Read],
        asked: &Asked,
    ) -> Result<String, Finding> {
        let changed = reads.iter().map(|read| &read.state);
        let changed = changed.filter(|source| source.result == SourceResult::Changed);
        let why = Why {
            reason: Reason::Refreshed,
            sources: changed.map(|source| source.name.clone()).collect(),
            note: String::new(),
        };
        let now = self.fetcher.clock().now();
        let accepted = store.accept(&Files::Directory(stage), &why, now);
        let accepted = accepted.map_err(|error| {
            let mend = "Look whether the state directory can be written and has room.";
            Finding::of_file(
                PACKAGE_FILE,
                format!("the edition cannot be kept: {error}"),
                mend,
            )
        })?;
        if asked.confirmed.is_some() {
            // What an operator let pass is what later copies are measured by.
            for read in reads.iter().filter(|read| read.older) {
                if let Some(kept) = &read.kept {
                    let mut kept = kept.clone();
                    kept.about.newest = kept.about.version.changed();
                    // Where it is not kept, the operator is asked once more.
                    let _asked_again = shelf.put(&read.state.name, &kept);
                }
            }
        }
        Ok(accepted.entry.id)
    }

    fn read_all(&self, reader: &Reader<'_>, tell: &mut dyn FnMut(Progress<'_>)) -> Vec<Read> {
        let of = self.sources.0.len();
        let numbered = (1..).zip(&self.sources.0);
        numbered
            .map(|(number, source)| {
                tell(Progress::Reading { source, number, of });
                let read = reader.read(source);
                tell(Progress::Read(&read.state));
                read
            })
            .collect()
    }

    fn judged(&self, stage: &Path, served: &Served, asked: &Asked, reads: &[Read]) -> Judged {
        if let Err((outcome, faults)) = self.stage(stage, served, reads) {
            return Judged::because(outcome, None, faults);
        }
        let files = Files::Directory(stage.to_owned());
        let id = match files.edition() {
            Ok((id, _)) => id,
            Err(Findings(faults)) => return Judged::because(Outcome::Refused, None, faults),
        };
        if id == served.id {
            return Judged::because(Outcome::Unchanged, None, Vec::new());
        }
        let dataset = match Dataset::load(&files) {
            Ok(dataset) => dataset,
            Err(Findings(faults)) => return Judged::because(Outcome::Refused, Some(id), faults),
        };
        if asked.confirmed.as_ref() == Some(&id) {
            return Judged::because(Outcome::Accepted, Some(id), Vec::new());
        }
        let before = match Package::load(&served.files) {
            Ok(package) => package,
            Err(faults) => return Judged::because(Outcome::Failed, Some(id), faults),
        };
        let mut drift = old_copies(served, reads);
        drift.extend(self.gates.drift((&served.files, &before), &files, &dataset));
        let outcome = if drift.is_empty() {
            Outcome::Accepted
        } else {
            Outcome::Held
        };
        Judged::because(outcome, Some(id), drift)
    }

    /// Puts the set together: what each source gave, the served file of a source that cannot be read, and the rest as the
    /// data has it.
    fn stage(
        &self,
        stage: &Path,
        served: &Served,
        reads: &[Read],
    ) -> Result<(), (Outcome, Vec<Finding>)> {
        let failed = |fault| (Outcome::Failed, vec![fault]);
        let wrong = |path: &Path, problem: io::Error| {
            let what = format!("the file cannot be put together with the others: {problem}");
            let mend = "Look whether the state directory can be written and has room.";
            Finding::of_file(&path.display().to_string(), what, mend)
        };
        match fs::remove_dir_all(stage) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(failed(wrong(stage, error)));
            }
            _ => {}
        }
        let written = |path: &str, bytes: &[u8]| {
            let to = stage.join(path);
            fs::create_dir_all(to.parent().unwrap_or(stage))
                .and_then(|()| fs::write(&to, bytes))
                .map_err(|error| wrong(Path::new(path), error))
        };
        let of = |path: &str| {
            let read = reads.iter().find(|read| read.state.file == path);
            match read.map(|read| &read.kept) {
                Some(Some(kept)) => Ok(kept.bytes.clone().into()),
                Some(None) => served.files.read(path),
                None => self.base.read(path),
            }
        };
        of(PACKAGE_FILE)
            .and_then(|codebook| written(PACKAGE_FILE, &codebook))
            .map_err(failed)?;
        let package = Package::load(&Files::Directory(stage.to_owned()));
        let package = package.map_err(|faults| (Outcome::Refused, faults))?;
        for resource in &package.resources {
            let path = resource.path.as_str();
            of(path)
                .and_then(|bytes| written(path, &bytes))
                .map_err(failed)?;
        }
        Ok(())
    }
}

/// Sources that speak of an earlier change than they did before, and give other bytes than are served.
fn old_copies(served: &Served, reads: &[Read]) -> Vec<Finding> {
    let differs = |read: &&Read| {
        let now = served.files.read(&read.state.file).ok();
        let kept = read.kept.as_ref();
        kept.map(|kept| kept.bytes.as_slice()) != now.as_deref()
    };
    let old = reads.iter().filter(|read| read.older).filter(differs);
    old.map(|read| {
        let what = "the source gives a copy that it says is older than one that it gave before";
        Finding::of_file(
            &read.state.file,
            what,
            "Look whether the source has gone back, or a cache before it has.",
        )
    })
    .collect()
}

struct Judged {
    outcome: Outcome,
    candidate: Option<String>,
    reasons: Vec<Finding>,
}

impl Judged {
    const fn because(outcome: Outcome, candidate: Option<String>, reasons: Vec<Finding>) -> Self {
        Self {
            outcome,
            candidate,
            reasons,
        }
    }
}
