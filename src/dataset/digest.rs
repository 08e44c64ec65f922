//! The edition's id: what the data is, in one short word.

use super::files::Files;
use super::finding::Finding;
use super::package::{PACKAGE_FILE, Package};
use sha2::{Digest, Sha256};

/// The id of a set of files: its `as_of` day and the first eight hexadecimal digits of the
/// SHA-256 over the names, lengths and bytes of the package file and of every resource, in the
/// order of the package.
pub fn edition(files: &Files, package: &Package) -> Result<String, Finding> {
    edition_of(package, |path| files.read(path))
}

/// The id of files that `read` gives.
pub fn edition_of<B: AsRef<[u8]>, E>(
    package: &Package,
    read: impl Fn(&str) -> Result<B, E>,
) -> Result<String, E> {
    let mut hash = Sha256::new();
    let paths = package
        .resources
        .iter()
        .map(|resource| resource.path.as_str());
    for path in std::iter::once(PACKAGE_FILE).chain(paths) {
        let bytes = read(path)?;
        let bytes = bytes.as_ref();
        hash.update(path.as_bytes());
        hash.update([0]);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    }
    let short: String = hash
        .finalize()
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok(format!("{}-{short}", package.as_of))
}
