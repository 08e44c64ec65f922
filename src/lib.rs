//! Participation Atlas: what was switched on, what was said, and what the jails did.
#![forbid(unsafe_code)]

pub mod cli;
pub mod config;
pub mod edition;
pub mod http;

/// Fingerprint of the code, templates and static files this program was built from (see `build.rs`).
pub const BUILD: &str = env!("ATLAS_BUILD");
