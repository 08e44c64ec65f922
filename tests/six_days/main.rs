//! Six days that must come out right, in the series, in the comparison and in the feed. What is
//! expected was counted in `data/activations.csv` and read in `data/acts.csv` and
//! `data/milestones.csv`, whose rows are named; nothing here was taken from an answer.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod compare;
mod feed;
mod series;
mod support;
