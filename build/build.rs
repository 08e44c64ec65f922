//! What is made before the program is compiled: its fingerprint, and the functions of the message catalogue.

mod catalogue;
mod fingerprint;

use std::{env, error::Error, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fingerprint::tell(&root)?;
    catalogue::write(&root.join("locales"), &out.join("catalogue.rs"))
}
