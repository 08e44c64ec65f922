//! Live sources, each played by a server of the test, most of them badly: whatever a source does, what is served stays as
//! it is, the reason can be read, and nothing is lost.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod command;
mod content;
mod encrypted;
mod killed;
mod network;
mod other_side;
mod shown;
mod whom;
mod world;
