//! Where the files of a dataset are read from: the binary itself, or a directory.

use super::digest;
use super::finding::{Finding, Findings};
use super::package::Package;
use crate::domain::Day;
use crate::wire::Coding;
use std::borrow::Cow;
use std::path::PathBuf;

/// A set of data files by relative name.
#[derive(Debug, Clone)]
pub enum Files {
    /// The edition that was compiled in.
    Bundled,
    /// A directory of the same layout.
    Directory(PathBuf),
}

// `DATA`: the name of every file below `data/`, its bytes, and of those that are gzip the size that they had.
include!(concat!(env!("OUT_DIR"), "/data.rs"));

/// A file that was compiled in.
fn bundled(name: &str) -> Option<Cow<'static, [u8]>> {
    let (_, bytes, packed) = DATA.iter().find(|(known, ..)| *known == name)?;
    match packed {
        None => Some(Cow::Borrowed(bytes)),
        Some(_) => Coding::Gzip.unpack(bytes).map(Cow::Owned),
    }
}

/// The size in bytes of a file that was compiled in.
pub(super) fn bundled_size(name: &str) -> Option<usize> {
    let (_, bytes, packed) = DATA.iter().find(|(known, ..)| *known == name)?;
    Some(packed.unwrap_or(bytes.len()))
}

impl Files {
    /// The bytes of one file.
    ///
    /// # Errors
    /// A [`Finding`] where the file is missing, unreadable, empty or begins with a byte order mark.
    pub fn read(&self, name: &str) -> Result<Cow<'static, [u8]>, Finding> {
        let bytes = match self {
            Self::Bundled => bundled(name).ok_or_else(|| {
                Finding::of_file(name, "the file is missing", "Rebuild with the whole data/ folder.")
            })?,
            Self::Directory(dir) => std::fs::read(dir.join(name)).map(Cow::Owned).map_err(|error| {
                Finding::of_file(
                    name,
                    format!("the file cannot be read from {}: {error}", dir.display()),
                    "Put it there (see docs/DATA.md for the files a dataset has), or make it readable.",
                )
            })?,
        };
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Finding::of_file(
                name,
                "the file is empty",
                "Restore its content: a table needs its header and its rows, GeoJSON its features.",
            ));
        }
        if bytes.starts_with(b"\xef\xbb\xbf") {
            return Err(Finding::of_file(
                name,
                "the file begins with a byte order mark",
                "Save it as UTF-8 without one; the \"CSV UTF-8\" of some spreadsheets adds it.",
            )
            .at(1)
            .column(1));
        }
        Ok(bytes)
    }

    /// Which edition the files are, and the last day that they speak of: known without checking more than the package.
    ///
    /// # Errors
    /// What is wrong with the package; a file that cannot be read.
    pub fn edition(&self) -> Result<(String, Day), Findings> {
        let package = Package::load(self).map_err(Findings)?;
        let id = digest::edition(self, &package).map_err(|finding| Findings(vec![finding]))?;
        Ok((id, package.as_of))
    }

    /// The text of one file.
    ///
    /// # Errors
    /// As [`Files::read`], and where the bytes are not UTF-8, with the line.
    pub fn read_text(&self, name: &str) -> Result<Cow<'static, str>, Finding> {
        match self.read(name)? {
            Cow::Borrowed(bytes) => std::str::from_utf8(bytes)
                .map(Cow::Borrowed)
                .map_err(|error| not_utf8(name, bytes, error.valid_up_to())),
            Cow::Owned(bytes) => String::from_utf8(bytes).map(Cow::Owned).map_err(|error| {
                not_utf8(name, error.as_bytes(), error.utf8_error().valid_up_to())
            }),
        }
    }
}

fn not_utf8(name: &str, bytes: &[u8], valid_up_to: usize) -> Finding {
    let before = bytes.get(..valid_up_to).unwrap_or_default();
    let line = before.split(|&byte| byte == b'\n').count();
    let column = before
        .rsplit(|&byte| byte == b'\n')
        .next()
        .map_or(0, <[u8]>::len)
        + 1;
    Finding::of_file(
        name,
        "invalid UTF-8: a byte here belongs to no character",
        "Save the file as UTF-8 (it may have been saved as Latin-1 or Windows-1252).",
    )
    .at(line as u64)
    .column(column as u64)
}
