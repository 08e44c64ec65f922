//! Bytes that many streams share.

use bytes::Bytes;
use std::{fs::File, sync::Arc};

/// From this size on bytes lie in a file in memory too: a system that takes them from there copies nothing.
const FILED_FROM: usize = 64 * 1024;

/// Bytes that never change, and the file they lie in where they are many.
#[derive(Debug, Clone)]
pub struct Shared {
    bytes: Bytes,
    file: Option<Arc<File>>,
}

impl Shared {
    /// Bytes to share for long.
    #[must_use]
    pub(super) fn new(bytes: Vec<u8>) -> Self {
        let file = (bytes.len() >= FILED_FROM).then(|| filed(&bytes)).flatten();
        Self {
            // What it has of room to spare is given back.
            bytes: bytes.into_boxed_slice().into(),
            file: file.map(Arc::new),
        }
    }

    /// The bytes.
    #[must_use]
    pub const fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// A file that holds these bytes and nothing else, where there is one.
    #[must_use]
    pub fn file(&self) -> Option<&File> {
        self.file.as_deref()
    }

    /// Bytes that it takes.
    pub(super) fn weight(&self) -> usize {
        self.bytes.len() * (1 + usize::from(self.file.is_some()))
    }
}

impl From<Vec<u8>> for Shared {
    /// Bytes that nothing else shares yet, and which are not worth a file.
    fn from(bytes: Vec<u8>) -> Self {
        Self {
            bytes: bytes.into(),
            file: None,
        }
    }
}

/// A file with no name and no place on a disk. None where the system has no such files, or no more of them.
#[cfg(target_os = "linux")]
fn filed(bytes: &[u8]) -> Option<File> {
    use std::io::Write as _;

    let made = rustix::fs::memfd_create("shared", rustix::fs::MemfdFlags::CLOEXEC);
    let mut file = File::from(made.ok()?);
    file.write_all(bytes).ok()?;
    Some(file)
}

#[cfg(not(target_os = "linux"))]
fn filed(_: &[u8]) -> Option<File> {
    None
}
