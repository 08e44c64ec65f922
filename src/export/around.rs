//! A collection without its items: what stands before them and behind them. Items of a state are the same on many days on
//! which those of another change, so a large answer is made of parts.

use super::Error;

/// What stands round the items of a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// Before the first.
    pub head: Vec<u8>,
    /// Behind the last.
    pub tail: Vec<u8>,
}

impl Around {
    /// Opens a collection that has no items where `open` ends, which is where they belong.
    pub(super) fn split(empty: &[u8], open: &[u8]) -> Result<Self, Error> {
        let at = empty.windows(open.len()).position(|window| window == open);
        let (head, tail) = at
            .and_then(|at| empty.split_at_checked(at + open.len()))
            .ok_or(Error::NoItems)?;
        Ok(Self {
            head: head.to_vec(),
            tail: tail.to_vec(),
        })
    }
}

/// The items of a JSON array.
pub(super) fn inside(array: &[u8]) -> Vec<u8> {
    let items = array
        .strip_prefix(b"[")
        .and_then(|rest| rest.strip_suffix(b"]"));
    items.unwrap_or(array).to_vec()
}
