//! Participation Atlas: what was switched on, what was said, and what the jails did.
//!
//! Data flows one way, up; `use` only points down. Each floor says what it is for in its `mod.rs`.
#![forbid(unsafe_code)]

pub mod cli;
pub mod config;
pub mod dataset;
pub mod domain;
pub mod edition;
pub mod editions;
pub mod export;
pub mod geometry;
pub mod http;
pub mod notices;
pub mod refresh;
pub mod render;
pub mod timeline;
pub mod wire;
pub mod words;

/// Fingerprint of the code, templates and static files this program was built from (see `build/fingerprint.rs`).
pub const BUILD: &str = env!("ATLAS_BUILD");
