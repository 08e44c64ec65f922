//! A body of shared parts, sent in small slices.
//!
//! The framework copies a body into a buffer of its own before it writes it. Of a large part that copy would be a new
//! allocation each time and leave the cache before it is written; slices go through the same few pages.

use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
    vec,
};

use actix_web::{
    body::{BodySize, MessageBody},
    web::Bytes,
};

use crate::wire::{Sent, Shared};

/// Bytes handed over at once.
const SLICE: usize = 64 * 1024;

/// A stream on its way.
pub struct Sending {
    length: u64,
    parts: vec::IntoIter<Shared>,
    part: Bytes,
}

impl Sending {
    /// Sends a stream.
    #[must_use]
    pub fn new(sent: Sent) -> Self {
        Self {
            length: sent.len() as u64,
            parts: sent.parts.into_iter(),
            part: Bytes::new(),
        }
    }
}

impl MessageBody for Sending {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Sized(self.length)
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        while self.part.is_empty() {
            match self.parts.next() {
                Some(part) => self.part = part.bytes().clone(),
                None => return Poll::Ready(None),
            }
        }
        let length = self.part.len().min(SLICE);
        Poll::Ready(Some(Ok(self.part.split_to(length))))
    }
}
