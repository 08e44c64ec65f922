//! Floor 0: the words of the subject, as types. No input, no output, no other floor.
//!
//! Three tracks are kept apart on purpose (what ICE switched on, what a place said, what its
//! jail does); [`status`] is the only place where they meet.

pub(crate) mod code;
pub mod date;
pub mod event;
mod lang;
pub mod phase;
pub mod place;
pub mod recorded;
pub mod source;
pub mod status;
pub mod track;

pub use code::{Code, UnknownCode};
pub use date::{Bound, Day, Precision, WrittenDate};
pub use event::{Colours, Confidence, Event, EventIx, Reach};
pub use lang::Lang;
pub use phase::Phase;
pub use place::{CountyFips, Jurisdiction, State, StateFips, Usps};
pub use source::Source;
pub use status::{Fill, Mark, Status, headline};
pub use track::{Basis, Federal, JailPractice, Stance, Track};
