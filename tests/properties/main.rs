//! What holds for every place, every day and every export, whatever the data say.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it fails"
)]

mod codebook;
mod curves;
mod exports;
mod history;
mod order;
mod rollout;
mod support;
mod topojson;
mod workbook;
