//! The files of an edition as they were read, for whoever wants them as they are.

use super::files::Files;
use super::finding::{Finding, Findings};
use super::package::PACKAGE_FILE;
use super::{Dataset, digest};
use std::borrow::Cow;

/// The package file and every file that it lists, unchanged. Kept rather than read again on demand: a file that is
/// edited while the server runs belongs to the next edition.
#[derive(Debug)]
pub struct Originals(Vec<(String, Cow<'static, [u8]>)>);

impl Originals {
    /// Keeps the files that `dataset` was loaded from. What is compiled in is only pointed at.
    ///
    /// # Errors
    /// Where a file can no longer be read, or is no longer the one that was loaded.
    pub fn keep(files: &Files, dataset: &Dataset) -> Result<Self, Findings> {
        let paths = dataset.package.resources.iter();
        let kept = std::iter::once(PACKAGE_FILE)
            .chain(paths.map(|resource| resource.path.as_str()))
            .map(|path| Ok((path.to_owned(), files.read(path)?)))
            .collect::<Result<Vec<_>, Finding>>()
            .map(Self)
            .map_err(|finding| Findings(vec![finding]))?;
        let edition = digest::edition_of(&dataset.package, |path| kept.get(path).ok_or(()));
        if edition.as_ref() == Ok(&dataset.edition) {
            Ok(kept)
        } else {
            Err(Findings(vec![Finding::of_file(
                PACKAGE_FILE,
                "a file of the package changed while the package was read",
                "Start again when nothing writes to the data directory.",
            )]))
        }
    }

    /// Every file with its path in the package, the package file first.
    pub fn all(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path.as_str(), &**bytes))
    }

    /// The bytes of a file by its path in the package; `None` for any other path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Cow<'static, [u8]>> {
        let mut files = self.0.iter();
        files.find(|(name, _)| name == path).map(|(_, bytes)| bytes)
    }
}
