//! Floor 0: answers as bytes, compressed once for many days.
//!
//! Most of what an answer says of a day it says of a whole run of days; what differs is the day's own name, in addresses
//! (`2012-05-01`) and in words (`1 May 2012`). Such a [`Text`] has holes for the name. A [`Piece`] is that text in a
//! content coding, still with holes: the first time the name stands in it, it lies there uncompressed, and every other
//! time the compressed data copies it from there. So filling a few bytes in changes the whole, and an answer for a day
//! nobody asked for costs no more than one that lies ready. [`Sent`] puts pieces together: one stream, one checksum.
//!
//! That an encoder copies every name and spells none out is what encoders do, not what they promise. Each piece is
//! therefore decompressed with other names when it is made, and not used unless that gives the text with those names.
//!
//! Knows nothing of HTTP and nothing of the subject.

mod checksum;
mod coding;
mod piece;
mod shared;
mod tables;
mod text;

#[cfg(test)]
mod tests;

pub use coding::{Coding, Effort};
pub use piece::{Piece, Sent};
pub use shared::Shared;
pub use tables::clear_away;
pub use text::{DayName, Text};
