//! What was last read from each source, kept beside what the source said of it, so that a "not changed" is believed only
//! where the very bytes are still here.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::durable;
use super::fetch::Version;

/// The file of a source as it was last read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What is known of them.
    pub about: About,
}

/// What is known of the file of a source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// SHA-256 of the address that it is from: another address is another file.
    pub address: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// What the source said of it.
    pub version: Version,
    /// The latest change that the source ever spoke of: what is older is an old copy.
    pub newest: Option<Timestamp>,
    /// Whether the source was found to give other bytes under the same tag and date.
    pub lies: bool,
    /// When the bytes last came over the network whole.
    pub whole: Option<Timestamp>,
    /// What was put right in it.
    pub notes: Vec<String>,
}

/// A folder with what was last read from each source.
#[derive(Debug)]
pub struct Shelf(PathBuf);

impl Shelf {
    /// The shelf in this folder, which is made where it is missing.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(folder: PathBuf) -> io::Result<Self> {
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// What was last read from a source at this address. Bytes that are not those that were put here count as none.
    #[must_use]
    pub fn get(&self, name: &str, address: &str) -> Option<Kept> {
        let about: About = serde_json::from_slice(&fs::read(self.about(name)).ok()?).ok()?;
        let bytes = fs::read(self.bytes(name, &about.sha256)).ok()?;
        let sound = about.address == sha256(address.as_bytes()) && about.sha256 == sha256(&bytes);
        sound.then_some(Kept { bytes, about })
    }

    /// Keeps what was read: the bytes first, under a name of their own, then what points to them. Whenever this stops,
    /// either the old pair is here or the new one.
    ///
    /// # Errors
    /// What the system says.
    pub fn put(&self, name: &str, kept: &Kept) -> io::Result<()> {
        let bytes = self.bytes(name, &kept.about.sha256);
        if fs::read(&bytes).ok().as_deref() != Some(&kept.bytes) {
            durable::write(&bytes, &kept.bytes)?;
        }
        durable::write(&self.about(name), &serde_json::to_vec_pretty(&kept.about)?)?;
        self.clear(name, &bytes)
    }

    fn about(&self, name: &str) -> PathBuf {
        self.0.join(format!("{name}.json"))
    }

    fn bytes(&self, name: &str, sha256: &str) -> PathBuf {
        let short: String = sha256.chars().take(16).collect();
        self.0.join(format!("{name}@{short}"))
    }

    /// Takes away what was kept of a source before.
    fn clear(&self, name: &str, but: &Path) -> io::Result<()> {
        let of_it = format!("{name}@");
        for entry in fs::read_dir(&self.0)? {
            let path = entry?.path();
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            if file.starts_with(&of_it) && path != but {
                fs::remove_file(&path)?;
            }
        }
        Ok(())
    }
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
