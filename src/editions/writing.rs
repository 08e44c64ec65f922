//! Writes that are on the disk when they are said to be.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

/// A point at which a writer can be stopped: whatever is there then is what a process that is killed leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The lock is held, and nothing else is done.
    Locked,
    /// What earlier writers left is gone.
    Cleared,
    /// One more file of an edition is written.
    FileWritten,
    /// The whole folder of an edition is on the disk, where nobody reads it.
    FolderWritten,
    /// The folder is in its place, and nothing names it.
    FolderMoved,
    /// The new journal is on the disk, beside the old one.
    JournalWritten,
    /// The new journal has taken the old one's place.
    JournalMoved,
    /// The folder of an edition that is no longer kept is deleted.
    FolderDeleted,
}

/// Writes a file and waits until it is on the disk.
pub fn file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Waits until the names in a folder are on the disk.
#[cfg(unix)]
pub fn folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Other systems write names by themselves, and do not open a folder as a file.
#[cfg(not(unix))]
pub fn folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Creates the folder above `path`, a file inside of `root`, and gives every folder from there up to `root`, the innermost
/// first.
pub fn folders_above(root: &Path, path: &Path) -> io::Result<Vec<PathBuf>> {
    if let Some(above) = path.parent() {
        fs::create_dir_all(above)?;
    }
    let above = path.ancestors().skip(1);
    Ok(above
        .take_while(|folder| folder.starts_with(root))
        .map(Path::to_owned)
        .collect())
}

/// `root` and a path of a package below it; `None` for one that leads out of it.
pub fn inside(root: &Path, path: &str) -> Option<PathBuf> {
    let mut parts = Path::new(path).components().peekable();
    parts.peek()?;
    parts
        .all(|part| matches!(part, Component::Normal(_)))
        .then(|| root.join(path))
}

/// Deletes a folder with all that is in it, if it is there.
pub fn delete(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}
