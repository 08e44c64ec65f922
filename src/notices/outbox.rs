//! How far a receiver was told: a small file a receiver in the state directory. What is still to be told stands in the
//! journal, so that this and the journal are the outbox.
//!
//! ```text
//! DIR/webhooks/<name>.json   the last notice that arrived, and what keeps the next from arriving
//! DIR/webhooks/<name>.lock   held by the process that delivers; another takes over when it ends
//! ```

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::NoticeId;
use crate::editions::Journal;
use crate::refresh::write_durably;

const FOLDER: &str = "webhooks";

/// How far a receiver was told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The last notice that arrived, or the last before the receiver was named; none where there was none yet.
    pub delivered: Option<String>,
    /// When it arrived.
    pub delivered_at: Option<Timestamp>,
    /// Since when the next does not arrive.
    pub failing_since: Option<Timestamp>,
    /// How often it was tried.
    pub tries: u32,
    /// What happened at the last try.
    pub problem: Option<String>,
    /// Fingerprint of the address that answered that it is gone for good (410): it is not asked again.
    pub gone: Option<String>,
}

impl Progress {
    /// How far the receiver called `name` was told, as it stands in the state directory `dir`; none before the first look.
    #[must_use]
    pub fn read(dir: &Path, name: &str) -> Option<Self> {
        let bytes = fs::read(dir.join(FOLDER).join(format!("{name}.json"))).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    /// The last notice that arrived.
    #[must_use]
    pub fn last(&self) -> NoticeId {
        let last = self.delivered.as_deref().and_then(NoticeId::parse);
        last.unwrap_or(NoticeId::NONE)
    }
}

/// Where it stands how far a receiver was told.
#[derive(Debug)]
pub struct Outbox {
    folder: PathBuf,
    name: String,
}

impl Outbox {
    /// That of the receiver called `name`, in the state directory `dir`.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(dir: &Path, name: &str) -> io::Result<Self> {
        let folder = dir.join(FOLDER);
        fs::create_dir_all(&folder)?;
        Ok(Self {
            folder,
            name: name.to_owned(),
        })
    }

    fn file(&self, extension: &str) -> PathBuf {
        self.folder.join(format!("{}.{extension}", self.name))
    }

    /// The right to deliver, until the file is closed; none while another process has it.
    ///
    /// # Errors
    /// What the system says.
    pub fn turn(&self) -> io::Result<Option<File>> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.file("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// How far the receiver was told. One that is new is told of what comes after now.
    ///
    /// # Errors
    /// What the system says; a file that is none of ours.
    pub fn progress(&self, journal: &Journal) -> io::Result<Progress> {
        match fs::read(self.file("json")) {
            Ok(bytes) => Ok(serde_json::from_slice(&bytes)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let progress = Progress {
                    delivered: Some(NoticeId::latest(journal).to_string()),
                    ..Progress::default()
                };
                self.keep(&progress)?;
                Ok(progress)
            }
            Err(error) => Err(error),
        }
    }

    /// Writes down how far the receiver was told; it is on the disk afterwards.
    ///
    /// # Errors
    /// What the system says.
    pub fn keep(&self, progress: &Progress) -> io::Result<()> {
        let mut text = serde_json::to_vec_pretty(progress)?;
        text.push(b'\n');
        write_durably(&self.file("json"), &text)
    }
}
