//! What is told when an edition is accepted.

use std::fmt;

use jiff::Timestamp;
use serde::Serialize;

use super::Scope;
use crate::domain::Day;
use crate::editions::{Change, Correction, Entry, Journal, Reason, RowChange, Rows};

/// Names a notice: where it stands in the journal, counted from 1, and the edition that was accepted. The edition tells one
/// journal from another, so that a reader of one that was begun anew is not taken to be ahead of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeId {
    /// Where it stands in the journal, from 1.
    pub number: usize,
    /// The edition.
    pub edition: String,
}

impl fmt::Display for NoticeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            0 => f.write_str("0"),
            number => write!(f, "{number}-{}", self.edition),
        }
    }
}

impl NoticeId {
    /// The name of none: what comes before the first.
    pub const NONE: Self = Self {
        number: 0,
        edition: String::new(),
    };

    /// The name of the last notice of a journal.
    #[must_use]
    pub fn latest(journal: &Journal) -> Self {
        journal.latest().map_or(Self::NONE, |entry| Self {
            number: journal.entries().len(),
            edition: entry.id.clone(),
        })
    }

    /// Reads a name as it is written.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == "0" {
            return Some(Self::NONE);
        }
        let (number, edition) = text.split_once('-')?;
        let plain = |text: &str| {
            let mut bytes = text.bytes();
            bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        let id = Self {
            number: number.parse().ok().filter(|number| *number > 0)?,
            edition: edition.to_owned(),
        };
        (plain(edition) && !edition.is_empty() && id.to_string() == text).then_some(id)
    }
}

/// What is told of an acceptance to somebody who wants to know of a place.
#[derive(Debug, Serialize)]
pub struct Notice<'a> {
    /// Its name.
    #[serde(serialize_with = "as_text")]
    pub id: NoticeId,
    /// The edition that answers from now on.
    pub edition: &'a str,
    /// The edition that answered until then; none for the first.
    pub parent: Option<&'a str>,
    /// The last day that the data speaks about.
    pub as_of: Day,
    /// When it was accepted.
    pub accepted: Timestamp,
    /// On which occasion.
    pub reason: Reason,
    /// The sources whose new content it was.
    pub sources: &'a [String],
    /// What the operator says of it.
    pub note: &'a str,
    /// The files that differ.
    pub changes: Vec<FileChange<'a>>,
    /// Rows of the edition before that were wrong.
    pub corrections: Vec<&'a Correction>,
}

impl Notice<'_> {
    /// Where it stands on the page of changes of a server reached at `base`, for somebody who wants to know of `scope`.
    #[must_use]
    pub fn href(&self, base: &str, scope: Scope) -> String {
        let (base, query) = (base.trim_end_matches('/'), scope.query());
        format!("{base}/changes{query}#n-{}", self.id)
    }
}

/// A file that differs.
#[derive(Debug, Serialize)]
pub struct FileChange<'a> {
    /// Its path in the package.
    pub path: &'a str,
    /// How many of its rows differ, in the whole of it.
    pub rows: Option<Rows>,
    /// Those of the place that is asked about, one by one; empty where there are too many to list.
    pub listed: Vec<&'a RowChange>,
}

fn as_text<S: serde::Serializer>(id: &NoticeId, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(id)
}

/// Every notice of a journal for somebody who wants to know of `scope`, the oldest first.
pub fn all(journal: &Journal, scope: Scope) -> impl DoubleEndedIterator<Item = Notice<'_>> {
    from(journal, scope, 0)
}

/// Those after the one called `last`; all of them if this journal has none of that name, so that nothing is lost to a reader
/// of a journal that was begun anew.
pub fn after<'a>(
    journal: &'a Journal,
    scope: Scope,
    last: &NoticeId,
) -> impl DoubleEndedIterator<Item = Notice<'a>> {
    let entries = journal.entries();
    let known = last.number.checked_sub(1).and_then(|at| entries.get(at));
    let known = known.is_some_and(|entry| entry.id == last.edition);
    from(journal, scope, if known { last.number } else { 0 })
}

fn from(
    journal: &Journal,
    scope: Scope,
    first: usize,
) -> impl DoubleEndedIterator<Item = Notice<'_>> {
    let entries = journal.entries().iter().enumerate();
    let numbered = entries.map(|(index, entry)| (index + 1, entry)).skip(first);
    numbered.filter_map(move |(number, entry)| notice(number, entry, scope))
}

/// `None` where nothing of it concerns the place.
fn notice(number: usize, entry: &Entry, scope: Scope) -> Option<Notice<'_>> {
    let changes: Vec<FileChange<'_>> = entry
        .changes
        .iter()
        .filter_map(|change| of_file(change, scope))
        .collect();
    if changes.is_empty() && scope != Scope::NATION {
        return None;
    }
    let concerned = |correction: &&Correction| {
        let file = changes.iter().find(|change| change.path == correction.path);
        file.is_some_and(|file| {
            let mut listed = file.listed.iter();
            is_unlisted(file.rows, &file.listed) || listed.any(|row| row.row == correction.row)
        })
    };
    Some(Notice {
        id: NoticeId {
            number,
            edition: entry.id.clone(),
        },
        edition: &entry.id,
        parent: entry.parent.as_deref(),
        as_of: entry.as_of,
        accepted: entry.accepted,
        reason: entry.why.reason,
        sources: &entry.why.sources,
        note: &entry.why.note,
        corrections: entry.corrections.iter().filter(concerned).collect(),
        changes,
    })
}

/// `None` for a file of which nothing concerns the place.
fn of_file(change: &Change, scope: Scope) -> Option<FileChange<'_>> {
    let covered = |row: &&RowChange| {
        scope == Scope::NATION || row.places.iter().any(|place| scope.covers(place))
    };
    let listed: Vec<&RowChange> = change.listed.iter().filter(covered).collect();
    // What is not listed may concern anybody.
    let told =
        scope == Scope::NATION || !listed.is_empty() || is_unlisted(change.rows, &change.listed);
    told.then_some(FileChange {
        path: &change.path,
        rows: change.rows,
        listed,
    })
}

/// Whether rows differ that nobody listed.
fn is_unlisted<T>(rows: Option<Rows>, listed: &[T]) -> bool {
    listed.is_empty() && rows.is_some_and(|rows| rows.all() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_is_written_and_nothing_else_is() {
        assert_eq!(NoticeId::parse("0"), Some(NoticeId::NONE));
        let id = NoticeId::parse("12-2026-11-22-1a2b3c4d").unwrap();
        assert_eq!(
            (id.number, id.edition.as_str()),
            (12, "2026-11-22-1a2b3c4d")
        );
        for wrong in [
            "", "12", "12-", "0-x", "012-x", "+1-x", "-1-x", "1-x\n", "1-é", "x-1",
        ] {
            assert_eq!(NoticeId::parse(wrong), None, "{wrong:?}");
        }
    }
}
