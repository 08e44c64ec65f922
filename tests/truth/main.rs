//! The cases that must come out right, one test each: what was switched on, what was said, what
//! the jails did. Every expectation rests on rows of `data/`, named by their ids.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod places;
mod rules;
mod sentences;
mod support;
