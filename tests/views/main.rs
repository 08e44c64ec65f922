//! The views as readers and programs get them: the real application, in process, on the bundled data.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod addresses;
mod agree;
mod cases;
mod classes;
mod collections;
mod documented;
mod editions;
mod embeds;
mod found;
mod golden;
mod histories;
mod markup;
mod milestones;
mod multiples;
mod oembed;
mod openapi;
mod pictures;
mod spanish;
mod spoken;
mod support;
mod tiles;
