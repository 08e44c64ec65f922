//! The way out of a connection: what lies ready leaves it without being copied.
//!
//! The framework copies a body into a buffer, and the system copies that buffer. Of a page whose map is the same on all
//! days both copies can be spared: a [`Handed`] body gives its parts to the [`Outlet`] of the connection, which writes
//! them from where they lie, the large ones by `sendfile(2)`.
//!
//! The order of bytes is kept by waiting: the body says nothing until all of it is written, and the outlet writes it
//! when the framework, having written all that came before, flushes.

use std::{
    cell::RefCell,
    collections::VecDeque,
    convert::Infallible,
    io,
    pin::Pin,
    rc::Rc,
    task::{Context, Poll, Waker, ready},
};

use actix_web::{
    body::{BodySize, MessageBody},
    rt::net::TcpStream,
    web::Bytes,
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::wire::{Sent, Shared};

/// What waits to be written on a connection.
#[derive(Debug, Default)]
struct Waiting {
    parts: VecDeque<Shared>,
    /// Bytes of the first part that are written.
    written: usize,
    /// The body that waits for the end of it.
    body: Option<Waker>,
}

impl Waiting {
    /// Takes note that `bytes` more are written.
    fn wrote(&mut self, bytes: usize) {
        self.written += bytes;
        while let Some(first) = self.parts.front() {
            let length = first.bytes().len();
            if self.written < length {
                break;
            }
            self.written -= length;
            self.parts.pop_front();
        }
    }
}

/// Where bodies hand their parts to the outlet of their connection. Its requests find it in the connection's data.
#[derive(Debug, Clone, Default)]
pub struct Hatch(Rc<RefCell<Waiting>>);

/// A connection that writes what is handed to it.
#[derive(Debug)]
pub struct Outlet {
    tcp: TcpStream,
    hatch: Hatch,
}

impl Outlet {
    /// The outlet of a connection.
    #[must_use]
    pub fn new(tcp: TcpStream) -> Self {
        Self {
            tcp,
            hatch: Hatch::default(),
        }
    }

    /// Where its bodies hand over their parts.
    #[must_use]
    pub fn hatch(&self) -> Hatch {
        self.hatch.clone()
    }
}

impl AsyncRead for Outlet {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Outlet {
    /// Writes `bytes`, and what waits behind them as far as it comes with them.
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        let mut waiting = this.hatch.0.borrow_mut();
        if waiting.parts.is_empty() {
            return Pin::new(&mut this.tcp).poll_write(cx, bytes);
        }
        let written = ready!(poll_some(&this.tcp, cx, bytes, &waiting))?;
        let own = written.min(bytes.len());
        waiting.wrote(written - own);
        Poll::Ready(Ok(own))
    }

    /// Writes all that waits.
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let mut waiting = this.hatch.0.borrow_mut();
        while !waiting.parts.is_empty() {
            match ready!(poll_some(&this.tcp, cx, &[], &waiting))? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                written => waiting.wrote(written),
            }
        }
        if let Some(body) = waiting.body.take() {
            body.wake();
        }
        drop(waiting);
        Pin::new(&mut this.tcp).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_shutdown(cx)
    }
}

/// A body that the outlet of its connection writes. The response has to say its length, since the framework does not see
/// its bytes.
pub struct Handed {
    parts: Option<Vec<Shared>>,
    hatch: Hatch,
}

impl Handed {
    /// Hands `sent` over to the connection that `hatch` belongs to.
    #[must_use]
    pub fn new(sent: Sent, hatch: Hatch) -> Self {
        Self {
            parts: Some(sent.parts),
            hatch,
        }
    }
}

impl MessageBody for Handed {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        let parts = self.parts.take();
        let mut waiting = self.hatch.0.borrow_mut();
        waiting.parts.extend(parts.into_iter().flatten());
        if waiting.parts.is_empty() {
            return Poll::Ready(None);
        }
        waiting.body = Some(cx.waker().clone());
        Poll::Pending
    }
}

/// Writes some of `bytes` and of what waits behind them: how many.
fn poll_some(
    tcp: &TcpStream,
    cx: &mut Context<'_>,
    bytes: &[u8],
    waiting: &Waiting,
) -> Poll<io::Result<usize>> {
    loop {
        ready!(tcp.poll_write_ready(cx))?;
        match system::try_some(tcp, bytes, waiting) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            wrote => return Poll::Ready(wrote),
        }
    }
}

/// Writing as Linux does it best.
#[cfg(target_os = "linux")]
mod system {
    use std::io::IoSlice;

    use rustix::{
        fs::sendfile,
        net::{SendAncillaryBuffer, SendFlags, sendmsg},
    };
    use tokio::io::Interest;

    use super::{TcpStream, Waiting, io};

    /// Parts that are written with one call.
    const AT_ONCE: usize = 64;

    /// Writes some of `bytes` and of what waits behind them: how many.
    pub(super) fn try_some(tcp: &TcpStream, bytes: &[u8], waiting: &Waiting) -> io::Result<usize> {
        tcp.try_io(Interest::WRITABLE, || some(tcp, bytes, waiting))
    }

    fn some(tcp: &TcpStream, bytes: &[u8], waiting: &Waiting) -> io::Result<usize> {
        if let Some(first) = waiting.parts.front()
            && let Some(file) = first.file().filter(|_| bytes.is_empty())
        {
            let mut from = waiting.written as u64;
            let left = first.bytes().len() - waiting.written;
            return Ok(sendfile(tcp, file, Some(&mut from), left)?);
        }
        let mut slices = Vec::with_capacity(8);
        slices.push(IoSlice::new(bytes));
        let mut skip = waiting.written;
        for part in &waiting.parts {
            if part.file().is_some() || slices.len() == AT_ONCE {
                break;
            }
            slices.push(IoSlice::new(part.bytes().get(skip..).unwrap_or_default()));
            skip = 0;
        }
        // What follows at once need not go into a packet of its own.
        let more = slices.len() <= waiting.parts.len();
        let mut flags = SendFlags::NOSIGNAL;
        flags.set(SendFlags::MORE, more);
        let mut nothing = SendAncillaryBuffer::default();
        Ok(sendmsg(tcp, &slices, &mut nothing, flags)?)
    }
}

/// Writing as every system can.
#[cfg(not(target_os = "linux"))]
mod system {
    use super::{TcpStream, Waiting, io};

    /// Writes some of `bytes`, or, where there are none, of what waits: how many.
    pub(super) fn try_some(tcp: &TcpStream, bytes: &[u8], waiting: &Waiting) -> io::Result<usize> {
        let first = waiting.parts.front().map(|part| part.bytes());
        let waits = first.and_then(|bytes| bytes.get(waiting.written..));
        tcp.try_write(if bytes.is_empty() {
            waits.unwrap_or_default()
        } else {
            bytes
        })
    }
}
