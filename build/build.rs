//! What is made before the program is compiled: its fingerprint, the functions of the message catalogue, and the data that
//! it brings.

mod bundle;
mod catalogue;
mod fingerprint;

use std::{env, error::Error, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fingerprint::tell(&root)?;
    bundle::write(&root.join("data"), &out.join("data.rs"))?;
    catalogue::write(&root.join("locales"), &out.join("catalogue.rs"))
}
