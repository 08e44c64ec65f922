//! Gives the program a fingerprint of what decides its answers, as `ATLAS_BUILD`.
//!
//! An `ETag` made of the edition alone would let a browser keep a page whose template has since changed. The
//! fingerprint covers code, templates, messages, static files, faces and locked dependencies, and nothing else: no clock, no
//! path, no machine name, so that the same sources always give the same answer.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

const WATCHED: [&str; 8] = [
    "src",
    "templates",
    "locales",
    "styles",
    "scripts",
    "static",
    "fonts",
    "Cargo.lock",
];

/// Tells cargo the fingerprint, and what to watch for it.
pub fn tell(root: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    for name in WATCHED {
        println!("cargo:rerun-if-changed={name}");
        collect(&root.join(name), &mut files)?;
    }
    files.sort();

    let mut hash = Fnv::new();
    for file in &files {
        let name = file
            .strip_prefix(root)
            .unwrap_or(file)
            .to_string_lossy()
            .replace('\\', "/");
        let body = fs::read(file)?;
        // The length keeps "ab" + "c" apart from "a" + "bc".
        hash.write(name.as_bytes());
        hash.write(&body.len().to_le_bytes());
        hash.write(&body);
    }
    println!("cargo:rustc-env=ATLAS_BUILD={:012x}", hash.0 >> 16);
    Ok(())
}

/// Every file below `path`; a name that does not exist yet adds nothing.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
    } else if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    }
    Ok(())
}

/// FNV-1a, 64 bits: the standard library's own hasher may change between compilers.
struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
