//! What rows of the data say of themselves, in the language of the reader where the data has it.
//!
//! Labels of kinds and the titles of the programme's milestones are the atlas's own words and are there in every
//! language. What a source says, and what the compilers say of it, stays in the language it was written in.

use crate::dataset::Dataset;
use crate::domain::{Event, Lang};

/// What kind of event a row is, in a word or two.
#[must_use]
pub fn kind_label<'d>(_lang: Lang, _dataset: &'d Dataset, event: &'d Event) -> &'d str {
    &event.label
}

/// The heading of a row: of a milestone, what happened; empty for most.
#[must_use]
pub fn event_title(_lang: Lang, event: &Event) -> &str {
    &event.title
}
