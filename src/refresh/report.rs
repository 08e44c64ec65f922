//! What came of the last refresh, for operators and readers: kept as `refresh.json`, shown in `/healthz` and on `/sources`.

use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::durable;
use super::fault::Fault;
use crate::dataset::Finding;

/// Name of the file, in the state directory.
pub const STATE_FILE: &str = "refresh.json";

/// What came of the last refresh.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefreshState {
    /// When it ended.
    pub at: Timestamp,
    /// What came of it.
    pub outcome: Outcome,
    /// The edition that is served after it.
    pub edition: String,
    /// The edition that the fetched files would be; an operator confirms it by this name.
    pub candidate: Option<String>,
    /// Why the candidate is not served: faults of the data, with file and line, and drift.
    pub reasons: Vec<Finding>,
    /// Every table and boundary file that is not simply the bundled one.
    pub sources: Vec<SourceState>,
}

/// What came of a refresh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The files are those that are served.
    Unchanged,
    /// A new edition is served.
    Accepted,
    /// The files are sound, but differ from those that are served by more than the stated share: an operator must confirm.
    Held,
    /// The files have faults.
    Refused,
    /// The set could not be put together or kept.
    Failed,
}

/// What is known of the file of a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceState {
    /// Name of the table or boundary file, as in the codebook.
    pub name: String,
    /// Its file, relative to the data directory.
    pub file: String,
    /// The host that it is asked from; none for a file of this machine. The whole address may be known to few.
    pub host: Option<String>,
    /// What came of it.
    pub result: SourceResult,
    /// Why it could not be read.
    pub fault: Option<SourceFault>,
    /// How often it was asked.
    pub tries: u32,
    /// When it was last read without a fault, changed or not.
    pub read: Option<Timestamp>,
    /// When it last gave other bytes than before.
    pub changed: Option<Timestamp>,
    /// Since when it cannot be read.
    pub failing_since: Option<Timestamp>,
    /// Whether it was not read for longer than the stated time.
    pub stale: bool,
    /// What was put right in it, or is odd about it.
    pub notes: Vec<String>,
    /// Bytes of the file as it was last read.
    pub bytes: Option<u64>,
    /// SHA-256 of those bytes, in hexadecimal.
    pub sha256: Option<String>,
}

/// What came of one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceResult {
    /// It gave other bytes than before.
    Changed,
    /// It has not changed.
    Unchanged,
    /// It could not be read; the set keeps the file of the edition that is served.
    Failed,
}

/// Why a source could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFault {
    /// A short name for programs.
    pub code: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl From<&Fault> for SourceFault {
    fn from(fault: &Fault) -> Self {
        Self {
            code: fault.code().to_owned(),
            what: fault.to_string(),
            mend: fault.mend().to_owned(),
        }
    }
}

impl RefreshState {
    /// Whether something is to be mended: what is served is sound, but may be older than it could be.
    #[must_use]
    pub fn degraded(&self) -> bool {
        !matches!(self.outcome, Outcome::Unchanged | Outcome::Accepted)
            || self
                .sources
                .iter()
                .any(|source| source.fault.is_some() || source.stale)
    }

    /// What is known of a source.
    #[must_use]
    pub fn source(&self, name: &str) -> Option<&SourceState> {
        self.sources.iter().find(|source| source.name == name)
    }

    /// Reads what the last refresh left in the state directory; `None` where there was none, or where it cannot be read.
    #[must_use]
    pub fn read(state: &Path) -> Option<Self> {
        let text = std::fs::read(state.join(STATE_FILE)).ok()?;
        serde_json::from_slice(&text).ok()
    }

    /// Writes it to the state directory: as a whole, or not at all.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, state: &Path) -> std::io::Result<()> {
        let text = serde_json::to_vec_pretty(self)?;
        durable::write(&state.join(STATE_FILE), &text)
    }
}
