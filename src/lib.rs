//! Participation Atlas: what was switched on, what was said, and what the jails did.
//!
//! Data flows one way, up; `use` only points down. Each floor says what it is for in its `mod.rs`.
#![forbid(unsafe_code)]

pub mod dataset;
pub mod domain;
pub mod export;
pub mod geometry;
pub mod timeline;
pub mod words;
