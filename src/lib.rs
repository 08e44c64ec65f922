//! Participation Atlas: what was switched on, what was said, and what the jails did.
#![forbid(unsafe_code)]
pub mod geometry;
