//! Side door: telling those who want to know at once. Every acceptance of an edition is a notice, and the journal is the
//! list of all notices: it only grows and is on the disk before anybody is served from it, so whoever names the last
//! notice that reached them is told every later one, once and in order, whatever stopped in between.
//!
//! `http` writes notices into feeds and streams; here they are also delivered to webhooks ([`Deliveries`]), by the network
//! of [`crate::refresh`].

mod delivery;
mod notice;
mod outbox;
mod scope;
mod signature;
mod webhook;

pub use delivery::{Deliveries, Tempo};
pub use notice::{FileChange, Notice, NoticeId, after, all};
pub use outbox::{Outbox, Progress};
pub use scope::Scope;
pub use signature::{Secret, signatures};
pub use webhook::Webhook;
