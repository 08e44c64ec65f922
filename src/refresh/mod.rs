//! Side door: live sources. Each file of the data can come from elsewhere, a file of this machine or an address; what they
//! give is put together, checked as at a start, held against what is served, and accepted as an edition, or not. Whatever
//! goes wrong, what is served stays as it is.
//!
//! The only room that names `reqwest`, and with [`crate::cli`] the only one that may read a clock. Whom to ask, how names
//! become addresses, whose certificates are believed, time and chance are values that are handed in ([`Access`]).

mod addresses;
mod clock;
mod collect;
mod durable;
mod fault;
mod fetch;
mod gates;
mod kept;
mod patience;
mod policy;
mod post;
mod report;
mod resolver;
mod run;
mod schedule;
mod sources;

pub use clock::{Clock, SystemClock, about};
pub use durable::write as write_durably;
pub use fault::Fault;
pub use fetch::{Access, Answer, Fetcher, Limits, NoRoots, Roots, Version};
pub use gates::Gates;
pub use patience::Patience;
pub use policy::{Policy, Reach};
pub use post::Posted;
pub use report::{Outcome, RefreshState, STATE_FILE, SourceFault, SourceResult, SourceState};
pub use resolver::{Names, SystemNames};
pub use run::{Asked, NotBegun, Progress, Refresh};
pub use schedule::Schedule;
pub use sources::{Origin, Source, Sources};

pub use reqwest::Url;
