//! Two days side by side: what `/compare` says is the difference between the answers of both, in
//! every format.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod asked;
mod days;
mod formats;
mod reading;
#[path = "../views/support.rs"]
mod support;
