//! What the atlas said since when, and why it changed.

use super::changes::Change;
use super::corrections::Correction;
use crate::domain::Day;
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// The form in which the journal is written.
const FORMAT: u32 = 1;

/// Every acceptance of an edition, the oldest first. The same edition can stand in it twice: when the atlas went back to
/// what it had said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    format: u32,
    entries: Vec<Entry>,
}

impl Default for Journal {
    fn default() -> Self {
        Self {
            format: FORMAT,
            entries: Vec::new(),
        }
    }
}

/// One acceptance: from this moment on the atlas answers from this edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The edition.
    pub id: String,
    /// The edition that answered until then; none for the first.
    pub parent: Option<String>,
    /// The last day that the data speaks about.
    pub as_of: Day,
    /// When it was accepted.
    pub accepted: Timestamp,
    /// Why.
    pub why: Why,
    /// In what it differs from the edition before; empty for the first.
    pub changes: Vec<Change>,
    /// Rows of the edition before that were wrong.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// When its files were deleted; none while they are kept.
    #[serde(default)]
    pub removed: Option<Timestamp>,
}

/// Why an edition was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// The occasion.
    pub reason: Reason,
    /// The sources whose new content it was, by what the operator calls them.
    #[serde(default)]
    pub sources: Vec<String>,
    /// What the operator says of it, in the operator's own words; empty where nothing is said.
    #[serde(default)]
    pub note: String,
}

impl Why {
    /// For a reason that explains itself.
    #[must_use]
    pub const fn of(reason: Reason) -> Self {
        Self {
            reason,
            sources: Vec::new(),
            note: String::new(),
        }
    }
}

/// The occasion on which an edition was accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A server was started with it.
    Started,
    /// The operator published it.
    Published,
    /// A live source had changed.
    Refreshed,
}

impl Reason {
    /// As it stands in the journal and in data.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Published => "published",
            Self::Refreshed => "refreshed",
        }
    }
}

impl Entry {
    /// The day, in UTC, on which it was accepted: the first on which it is known.
    #[must_use]
    pub fn accepted_on(&self) -> Day {
        day_of(self.accepted)
    }

    /// The same with its changes counted, and not listed row by row.
    #[must_use]
    pub fn counted(&self) -> Self {
        let changes = self.changes.iter().map(|change| Change {
            path: change.path.clone(),
            rows: change.rows,
            listed: Vec::new(),
        });
        Self {
            changes: changes.collect(),
            ..self.clone()
        }
    }
}

/// The day of a moment, in UTC.
#[must_use]
pub fn day_of(moment: Timestamp) -> Day {
    moment.to_zoned(TimeZone::UTC).date()
}

/// The last moment of a day, in UTC.
#[must_use]
pub fn end_of(day: Day) -> Timestamp {
    day.checked_add(1.day())
        .and_then(|next| next.to_zoned(TimeZone::UTC))
        .and_then(|midnight| midnight.timestamp().checked_sub(1.nanosecond()))
        .unwrap_or(Timestamp::MAX)
}

impl Journal {
    /// Whether this program can read what is written.
    pub(super) const fn is_ours(&self) -> bool {
        self.format == FORMAT
    }

    /// What the journal said at a moment: what was accepted by then, and what was removed.
    #[must_use]
    pub fn until(&self, moment: Timestamp) -> Self {
        let then = self.entries.iter().filter(|entry| entry.accepted <= moment);
        let as_then = |entry: &Entry| Entry {
            removed: entry.removed.filter(|removed| *removed <= moment),
            ..entry.clone()
        };
        Self {
            format: self.format,
            entries: then.map(as_then).collect(),
        }
    }

    /// Names what the journal says: no other state of it has the same name.
    #[must_use]
    pub fn version(&self) -> String {
        let removed = self.entries.iter().filter(|entry| entry.removed.is_some());
        format!("{}-{}", self.entries.len(), removed.count())
    }

    /// Every acceptance, the oldest first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The first acceptance.
    #[must_use]
    pub fn first(&self) -> Option<&Entry> {
        self.entries.first()
    }

    /// The last acceptance: what the atlas says now.
    #[must_use]
    pub fn latest(&self) -> Option<&Entry> {
        self.entries.last()
    }

    /// The last acceptance of an edition.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().rev().find(|entry| entry.id == id)
    }

    /// What the atlas said on a day: the edition that was accepted last when the day ended, at midnight UTC. `None` for a
    /// day before the first. The answer for a day that is over never changes, because no edition is accepted in the past.
    #[must_use]
    pub fn known_on(&self, day: Day) -> Option<&Entry> {
        let end = end_of(day);
        let mut entries = self.entries.iter().rev();
        entries.find(|entry| entry.accepted <= end)
    }

    /// Whether an edition was what the atlas said, on that day or before.
    #[must_use]
    pub fn was_known_by(&self, id: &str, day: Day) -> bool {
        let mut entries = self.entries.iter();
        entries.any(|entry| entry.id == id && entry.accepted_on() <= day)
    }

    /// Adds an acceptance. Its moment is put off to that of the one before where a clock went back.
    pub(super) fn add(&mut self, mut entry: Entry) -> Entry {
        if let Some(latest) = self.latest() {
            entry.accepted = entry.accepted.max(latest.accepted);
        }
        // Its files are there again, if they were not.
        for earlier in self.entries.iter_mut().filter(|other| other.id == entry.id) {
            earlier.removed = None;
        }
        self.entries.push(entry.clone());
        entry
    }

    /// Marks all but the last `keep` editions as removed, and names those that were not yet. The latest always stays.
    pub(super) fn forget(&mut self, keep: usize, now: Timestamp) -> Vec<String> {
        let mut kept: Vec<&str> = Vec::new();
        let mut gone: Vec<String> = Vec::new();
        for entry in self.entries.iter().rev() {
            if entry.removed.is_some() || kept.contains(&entry.id.as_str()) {
                continue;
            }
            if kept.len() < keep.max(1) {
                kept.push(&entry.id);
            } else if !gone.contains(&entry.id) {
                gone.push(entry.id.clone());
            }
        }
        for entry in &mut self.entries {
            if entry.removed.is_none() && gone.contains(&entry.id) {
                entry.removed = Some(now);
            }
        }
        gone
    }
}
