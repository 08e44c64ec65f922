//! The files of an edition as they were read, for whoever wants them as they are.

use super::files::{Files, bundled_size};
use super::finding::{Finding, Findings};
use super::package::PACKAGE_FILE;
use super::{Dataset, digest};
use std::borrow::Cow;

/// The package file and every file that it lists, unchanged. Kept rather than read again on demand: a file that is
/// edited while the server runs belongs to the next edition.
#[derive(Debug)]
pub struct Originals(Vec<Original>);

#[derive(Debug)]
struct Original {
    path: String,
    size: usize,
    /// None of what is compiled in, which is read again on demand: it never changes.
    bytes: Option<Cow<'static, [u8]>>,
}

impl Original {
    fn bytes(&self) -> Option<Cow<'_, [u8]>> {
        match &self.bytes {
            Some(bytes) => Some(Cow::Borrowed(bytes)),
            None => Files::Bundled.read(&self.path).ok(),
        }
    }
}

impl Originals {
    /// Keeps the files that `dataset` was loaded from. What is compiled in is only pointed at.
    ///
    /// # Errors
    /// Where a file can no longer be read, or is no longer the one that was loaded.
    pub fn keep(files: &Files, dataset: &Dataset) -> Result<Self, Findings> {
        let resources = dataset.package.resources.iter();
        let paths = std::iter::once(PACKAGE_FILE);
        let paths = paths.chain(resources.map(|resource| resource.path.as_str()));
        if matches!(files, Files::Bundled) {
            let pointed_at = |path: &str| Original {
                path: path.to_owned(),
                size: bundled_size(path).unwrap_or_default(),
                bytes: None,
            };
            return Ok(Self(paths.map(pointed_at).collect()));
        }
        let kept = |path: &str| {
            let bytes = files.read(path)?;
            Ok(Original {
                path: path.to_owned(),
                size: bytes.len(),
                bytes: Some(bytes),
            })
        };
        let kept = paths
            .map(kept)
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
    pub fn all(&self) -> impl Iterator<Item = (&str, Cow<'_, [u8]>)> {
        let files = self.0.iter();
        files.filter_map(|file| Some((file.path.as_str(), file.bytes()?)))
    }

    /// The bytes of a file by its path in the package; `None` for any other path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        self.find(path)?.bytes()
    }

    /// The size in bytes of a file by its path in the package; `None` for any other path.
    #[must_use]
    pub fn size(&self, path: &str) -> Option<usize> {
        Some(self.find(path)?.size)
    }

    fn find(&self, path: &str) -> Option<&Original> {
        self.0.iter().find(|file| file.path == path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    #[test]
    fn what_is_compiled_in_is_what_lies_in_the_folder() {
        let dataset = Dataset::load(&Files::Bundled).unwrap();
        let originals = Originals::keep(&Files::Bundled, &dataset).unwrap();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let mut files = 0;
        for (path, bytes) in originals.all() {
            assert!(fs::read(folder.join(path)).unwrap() == *bytes, "{path}");
            assert_eq!(originals.size(path), Some(bytes.len()), "{path}");
            files += 1;
        }
        assert_eq!(files, dataset.package.resources.len() + 1);
        assert!(originals.get("no such file").is_none());
    }
}
