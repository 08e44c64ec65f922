//! Every accepted set of data as an immutable edition on disk, and the journal that says since when each was what the
//! atlas said.
//!
//! ```text
//! DIR/editions/<id>/   a data package as it was accepted; never changed, only deleted as a whole
//! DIR/journal.json     every acceptance in order, replaced as a whole
//! DIR/incoming/        what is being written; nobody reads it
//! DIR/lock             held by whoever writes, and by nobody else
//! ```
//!
//! An edition is there from the moment at which a journal that names it takes the place of the one before: what was
//! written until then is not listed by anything, so a process that is killed at any step leaves the last good edition
//! and some rubbish, which the next writer clears away. Readers take no lock: the journal is always whole, and a folder
//! that it names is complete. Nothing here knows HTTP, and the time is told by whoever calls.

mod changes;
mod corrections;
mod journal;
mod start;
mod store;
#[cfg(test)]
mod tests;
mod writing;

pub use changes::{CellChange, Change, How, RowChange, Rows};
pub use corrections::Correction;
pub use journal::{Entry, Journal, Reason, Why, day_of, end_of};
pub use start::Begun;
pub use store::{Accepted, Stamp, Store, StoreError};
