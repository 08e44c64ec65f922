//! The folder in which editions are kept.

use super::changes;
use super::corrections;
use super::journal::{Entry, Journal, Why};
use super::writing::{self, Step};
use crate::dataset::{Files, Findings};
use crate::domain::Day;
use crate::edition::Edition;
use jiff::Timestamp;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

const EDITIONS: &str = "editions";
const INCOMING: &str = "incoming";
const JOURNAL: &str = "journal.json";
const JOURNAL_NEXT: &str = "journal.json.next";
const LOCK: &str = "lock";

/// Why the store could not do what it was asked for.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The set has faults, and was not accepted.
    #[error(transparent)]
    Faults(#[from] Findings),
    /// A file or folder cannot be read or written.
    #[error("cannot {doing} {}: {source}", path.display())]
    Disk {
        /// What was tried.
        doing: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The journal is none.
    #[error(
        "{} is not a journal of this program: {problem}; restore it from a copy, or begin anew with another --state",
        path.display()
    )]
    Journal {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// A package names a file outside of itself.
    #[error("the package names the file {0}, which would lie outside of its folder")]
    Outside(String),
    /// A row that is said to be corrected, and is not.
    #[error(
        "“{0}” corrects nothing: name a row of the set as path:row, such as acts.csv:ST0042, that does not say what the edition before said"
    )]
    NoCorrection(String),
    /// No edition of this name was ever accepted here.
    #[error("no edition {0} was ever accepted here")]
    Unknown(String),
    /// The edition was accepted once, and its files are deleted.
    #[error("the edition {0} is no longer kept")]
    Removed(String),
    /// The files of an edition are not those that were accepted.
    #[error("the files of the edition {id} were changed: they are now those of {found}")]
    Altered {
        /// The edition.
        id: String,
        /// What its files say that they are.
        found: String,
    },
}

/// What became of a set.
#[derive(Debug)]
pub struct Accepted {
    /// Its entry in the journal.
    pub entry: Entry,
    /// The edition, loaded.
    pub edition: Edition,
    /// Whether it was accepted now; otherwise it is what the atlas says already, and nothing was written.
    pub new: bool,
}

/// Tells one state of the journal from another without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    modified: SystemTime,
    bytes: u64,
}

/// Called at each step of a write; an error stops the write there.
type AtStep = Box<dyn Fn(Step) -> io::Result<()> + Send + Sync>;

/// A folder of editions. Several processes may have it open at once; see [`super`] for what lies where.
pub struct Store {
    dir: PathBuf,
    keep: usize,
    at: AtStep,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("dir", &self.dir).finish()
    }
}

/// Says of an error of the system what was tried.
fn disk(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> StoreError {
    let path = path.to_owned();
    move |source| StoreError::Disk {
        doing,
        path,
        source,
    }
}

impl Store {
    /// Opens a folder, and makes it where there is none.
    ///
    /// # Errors
    /// Where it cannot be made, or holds a journal that cannot be read.
    pub fn open(dir: impl Into<PathBuf>) -> Result<Self, StoreError> {
        let dir = dir.into();
        let editions = dir.join(EDITIONS);
        fs::create_dir_all(&editions).map_err(disk("make the folder", &editions))?;
        let store = Self {
            dir,
            keep: usize::MAX,
            at: Box::new(|_| Ok(())),
        };
        store.journal()?;
        Ok(store)
    }

    /// The same folder, in which the last `most` editions are kept and no more, whenever one is accepted.
    #[must_use]
    pub fn keeping(self, most: usize) -> Self {
        Self { keep: most, ..self }
    }

    /// The same folder for a writer that is stopped at the step at which `at` fails.
    #[cfg(test)]
    pub(super) fn stopping(
        self,
        at: impl Fn(Step) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self {
            at: Box::new(at),
            ..self
        }
    }

    /// The folder itself, in which what belongs to it but is no edition can lie as well.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// What was accepted when.
    ///
    /// # Errors
    /// Where the journal cannot be read, or is none.
    pub fn journal(&self) -> Result<Journal, StoreError> {
        let path = self.dir.join(JOURNAL);
        let text = match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Journal::default()),
            read => read.map_err(disk("read", &path))?,
        };
        let wrong = |problem: String| StoreError::Journal {
            path: path.clone(),
            problem,
        };
        let journal: Journal =
            serde_json::from_slice(&text).map_err(|error| wrong(error.to_string()))?;
        if journal.is_ours() {
            Ok(journal)
        } else {
            Err(wrong("it is written in another form".to_owned()))
        }
    }

    /// Which journal lies there now: another one, another stamp. `None` where there is none yet.
    #[must_use]
    pub fn stamp(&self) -> Option<Stamp> {
        let about = fs::metadata(self.dir.join(JOURNAL)).ok()?;
        Some(Stamp {
            modified: about.modified().ok()?,
            bytes: about.len(),
        })
    }

    /// Every acceptance, the oldest first.
    ///
    /// # Errors
    /// Those of [`Store::journal`].
    pub fn list(&self) -> Result<Vec<Entry>, StoreError> {
        Ok(self.journal()?.entries().to_vec())
    }

    /// What the atlas says now; `None` before anything was accepted.
    ///
    /// # Errors
    /// Those of [`Store::journal`].
    pub fn latest(&self) -> Result<Option<Entry>, StoreError> {
        Ok(self.journal()?.latest().cloned())
    }

    /// What the atlas said on a day (see [`Journal::known_on`]).
    ///
    /// # Errors
    /// Those of [`Store::journal`].
    pub fn known_on(&self, day: Day) -> Result<Option<Entry>, StoreError> {
        Ok(self.journal()?.known_on(day).cloned())
    }

    /// The files of an edition.
    ///
    /// # Errors
    /// For an edition that was never accepted, or is no longer kept.
    pub fn files(&self, id: &str) -> Result<Files, StoreError> {
        match self.journal()?.find(id) {
            None => Err(StoreError::Unknown(id.to_owned())),
            Some(entry) if entry.removed.is_some() => Err(StoreError::Removed(id.to_owned())),
            Some(_) => Ok(Files::Directory(self.folder_of(id))),
        }
    }

    /// An edition, loaded and checked like any other set.
    ///
    /// # Errors
    /// Those of [`Store::files`]; where its files cannot be read, have faults for this program, or were changed.
    pub fn load(&self, id: &str) -> Result<Edition, StoreError> {
        let edition = Edition::load(&self.files(id)?)?;
        if edition.id == id {
            Ok(edition)
        } else {
            Err(StoreError::Altered {
                id: id.to_owned(),
                found: edition.id,
            })
        }
    }

    /// Loads and checks a set as at a start, and makes it what the atlas says from `now` on. Only writing is done under
    /// the lock. A set that is what the atlas says already is accepted without a trace.
    ///
    /// # Errors
    /// Every fault of the set; whatever the disk says. Nothing that could be read is changed then.
    pub fn accept(&self, files: &Files, why: &Why, now: Timestamp) -> Result<Accepted, StoreError> {
        self.accept_correcting(files, why, &[], now)
    }

    /// The same of a set in which the rows that `corrects` names, each as `path:row`, were wrong until now.
    ///
    /// # Errors
    /// Those of [`Store::accept`]; a row that is not there, or says what it said.
    pub fn accept_correcting(
        &self,
        files: &Files,
        why: &Why,
        corrects: &[String],
        now: Timestamp,
    ) -> Result<Accepted, StoreError> {
        let edition = Edition::load(files)?;
        let _lock = self.lock()?;
        let mut journal = self.journal()?;
        self.clear(&journal)?;
        if let Some(entry) = journal.latest().filter(|entry| entry.id == edition.id) {
            let entry = entry.clone();
            return Ok(Accepted {
                entry,
                edition,
                new: false,
            });
        }
        let package = &edition.dataset().package;
        let changes = journal.latest().map_or_else(Vec::new, |latest| {
            let before = Files::Directory(self.folder_of(&latest.id));
            changes::between(&before, &edition.originals, package)
        });
        let corrections = corrects
            .iter()
            .map(|name| {
                let kept = journal.entries().iter().rev();
                let kept = kept.take_while(|entry| entry.removed.is_none());
                let before = kept.map(|entry| {
                    let files = Files::Directory(self.folder_of(&entry.id));
                    (entry, files)
                });
                corrections::of(name, package, &edition.originals, before)
                    .ok_or_else(|| StoreError::NoCorrection(name.clone()))
            })
            .collect::<Result<Vec<_>, _>>()?;
        // What the atlas said before, and goes back to, is there already.
        if !self.folder_of(&edition.id).is_dir() {
            self.write(&edition)?;
        }
        let entry = journal.add(Entry {
            id: edition.id.clone(),
            parent: journal.latest().map(|entry| entry.id.clone()),
            as_of: edition.as_of,
            accepted: now,
            why: why.clone(),
            changes,
            corrections,
            removed: None,
        });
        self.write_journal(&journal)?;
        self.forget(&mut journal, self.keep, now)?;
        Ok(Accepted {
            entry,
            edition,
            new: true,
        })
    }

    /// Deletes the files of all but the last `keep` editions, and never those of the latest. The journal keeps their
    /// names. Says which were deleted.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn prune(&self, keep: usize, now: Timestamp) -> Result<Vec<String>, StoreError> {
        let _lock = self.lock()?;
        self.forget(&mut self.journal()?, keep, now)
    }

    /// The same under a lock that is held already.
    fn forget(
        &self,
        journal: &mut Journal,
        keep: usize,
        now: Timestamp,
    ) -> Result<Vec<String>, StoreError> {
        let gone = journal.forget(keep, now);
        if !gone.is_empty() {
            // Said first: what is said to be kept is there.
            self.write_journal(journal)?;
        }
        self.clear(journal)?;
        Ok(gone)
    }

    fn folder_of(&self, id: &str) -> PathBuf {
        self.dir.join(EDITIONS).join(id)
    }

    /// Waits for the turn to write. It ends when the file is closed, also by the end of the process.
    fn lock(&self) -> Result<File, StoreError> {
        let path = self.dir.join(LOCK);
        let doing = "lock";
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(disk(doing, &path))?;
        file.lock().map_err(disk(doing, &path))?;
        self.at(Step::Locked, &path)?;
        Ok(file)
    }

    fn at(&self, step: Step, path: &Path) -> Result<(), StoreError> {
        (self.at)(step).map_err(disk("go on after writing", path))
    }

    /// Deletes what a writer left that was stopped, and what is no longer kept. Only under the lock.
    fn clear(&self, journal: &Journal) -> Result<(), StoreError> {
        let incoming = self.dir.join(INCOMING);
        writing::delete(&incoming).map_err(disk("delete", &incoming))?;
        let editions = self.dir.join(EDITIONS);
        for found in fs::read_dir(&editions).map_err(disk("read the folder", &editions))? {
            let found = found.map_err(disk("read the folder", &editions))?;
            let name = found.file_name();
            let entry = name.to_str().and_then(|id| journal.find(id));
            if entry.is_none_or(|entry| entry.removed.is_some()) {
                writing::delete(&found.path()).map_err(disk("delete", &found.path()))?;
                self.at(Step::FolderDeleted, &found.path())?;
            }
        }
        self.at(Step::Cleared, &self.dir)
    }

    /// Writes the folder of an edition beside the others and moves it to them when it is on the disk.
    fn write(&self, edition: &Edition) -> Result<(), StoreError> {
        let folder = self.dir.join(INCOMING).join(&edition.id);
        let mut folders = Vec::new();
        for (path, bytes) in edition.originals.all() {
            let file = writing::inside(&folder, path)
                .ok_or_else(|| StoreError::Outside(path.to_owned()))?;
            let above = writing::folders_above(&folder, &file)
                .map_err(disk("make the folder of", &file))?;
            folders.extend(above);
            writing::file(&file, &bytes).map_err(disk("write", &file))?;
            self.at(Step::FileWritten, &file)?;
        }
        folders.sort();
        folders.dedup();
        for folder in folders.iter().rev() {
            writing::folder(folder).map_err(disk("write", folder))?;
        }
        self.at(Step::FolderWritten, &folder)?;
        let place = self.folder_of(&edition.id);
        fs::rename(&folder, &place).map_err(disk("move an edition to", &place))?;
        let editions = self.dir.join(EDITIONS);
        writing::folder(&editions).map_err(disk("write", &editions))?;
        self.at(Step::FolderMoved, &place)
    }

    fn write_journal(&self, journal: &Journal) -> Result<(), StoreError> {
        let (path, next) = (self.dir.join(JOURNAL), self.dir.join(JOURNAL_NEXT));
        let wrong = |error: serde_json::Error| StoreError::Journal {
            path: path.clone(),
            problem: error.to_string(),
        };
        let mut text = serde_json::to_vec_pretty(journal).map_err(wrong)?;
        text.push(b'\n');
        writing::file(&next, &text).map_err(disk("write", &next))?;
        self.at(Step::JournalWritten, &next)?;
        fs::rename(&next, &path).map_err(disk("move the journal to", &path))?;
        self.at(Step::JournalMoved, &path)?;
        writing::folder(&self.dir).map_err(disk("write", &self.dir))
    }
}
