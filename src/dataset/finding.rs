//! What is wrong with the data, where, and how to mend it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// One fault in the data. All faults of a set are reported at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// File, relative to the data directory.
    pub file: String,
    /// Line in that file, from 1; `None` where the fault is the file's as a whole.
    pub line: Option<u64>,
    /// Column of a table (from 1), or character of a line in GeoJSON.
    pub column: Option<u64>,
    /// Name of the table's column, or the feature it concerns (`feature 17, fips 01011`).
    pub subject: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl Finding {
    /// A fault of a file as a whole.
    pub fn of_file(file: &str, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            column: None,
            subject: String::new(),
            what: what.into(),
            mend: mend.into(),
        }
    }

    /// The same fault, at a line.
    #[must_use]
    pub fn at(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    /// The same fault, at a column.
    #[must_use]
    pub fn column(mut self, column: u64) -> Self {
        self.column = Some(column);
        self
    }

    /// A fault of a part of a file, whose own line and column count from that part's beginning.
    #[must_use]
    pub fn shifted(mut self, line: u64, column: u64) -> Self {
        let inner = self.line.unwrap_or(1).max(1);
        let offset = self.column.unwrap_or(1).max(1);
        self.column = Some(if inner == 1 {
            column + offset - 1
        } else {
            offset
        });
        self.line = Some(line + inner - 1);
        self
    }

    /// The same fault, of a named column or feature.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = subject.into();
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
            if let Some(column) = self.column {
                write!(f, ":{column}")?;
            }
        }
        if !self.subject.is_empty() {
            write!(f, " ({})", self.subject)?;
        }
        write!(f, ": {}. {}", self.what, self.mend)
    }
}

/// What a JSON reader says, without the position, which a finding states itself.
pub fn json_fault(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((what, _)) => what.to_owned(),
        None => text,
    }
}

/// Every fault that a load found; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings(pub Vec<Finding>);

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.0 {
            writeln!(f, "{finding}")?;
        }
        let count = self.0.len();
        write!(f, "{count} {}", if count == 1 { "fault" } else { "faults" })
    }
}

impl std::error::Error for Findings {}
