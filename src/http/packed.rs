//! Answers that are asked for again, compressed as well as can be.
//!
//! The framework compresses every body while it is sent: quickly, and so not well. An answer that is asked for a second
//! time is compressed once more, beside the requests and by the best means there are, and kept under its tag, which
//! names its bytes; from then on it is sent as it lies there and is not made again. One answer is worked on at a time
//! and what is kept is bounded, so that many days asked for once cost nothing more than before.

use std::{
    io::Write as _,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use actix_web::{
    HttpRequest,
    http::header::{self, AcceptEncoding, Encoding, Header as _, HeaderValue},
    web::Bytes,
};
use quick_cache::{Weighter, sync::Cache};

/// Bytes kept at most, over all answers.
const MOST_KEPT: u64 = 48 * 1024 * 1024;
/// Answers expected to be kept: the front page is some 150 KB.
const ANSWERS: usize = 400;
/// Smaller bodies gain little, and larger ones (the shapes of all counties) take longer than they are worth.
const WORTH_IT: std::ops::RangeInclusive<usize> = 8 * 1024..=2 * 1024 * 1024;
/// Quality 11 takes more than twice as long as 10 and saves a third of a percent on the front page.
const BROTLI_QUALITY: i32 = 10;
/// Window of 4 MiB: the whole page is in sight.
const BROTLI_WINDOW: i32 = 22;

/// A compression that readers accept, the better one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coding {
    /// Brotli, RFC 7932.
    Brotli,
    /// gzip, RFC 1952.
    Gzip,
}

impl Coding {
    /// What the reader takes; `None` where only the plain body will do.
    #[must_use]
    pub fn of(req: &HttpRequest) -> Option<Self> {
        if !req.headers().contains_key(header::ACCEPT_ENCODING) {
            return None;
        }
        let offered = [Encoding::brotli(), Encoding::gzip(), Encoding::identity()];
        let accepted = AcceptEncoding::parse(req).ok()?;
        let chosen = accepted.negotiate(offered.iter())?;
        if chosen == Encoding::brotli() {
            Some(Self::Brotli)
        } else {
            (chosen == Encoding::gzip()).then_some(Self::Gzip)
        }
    }

    /// The value of `Content-Encoding`.
    #[must_use]
    pub const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        })
    }

    /// A body, compressed as well as can be. `None` where the encoder fails, which writing to memory does not.
    fn pack(self, body: &[u8]) -> Option<Vec<u8>> {
        let mut packed = Vec::with_capacity(body.len() / 4);
        match self {
            Self::Brotli => {
                let params = brotli::enc::BrotliEncoderParams {
                    quality: BROTLI_QUALITY,
                    lgwin: BROTLI_WINDOW,
                    size_hint: body.len(),
                    ..Default::default()
                };
                brotli::BrotliCompress(&mut &*body, &mut packed, &params).ok()?;
            }
            Self::Gzip => {
                let best = flate2::Compression::best();
                let mut encoder = flate2::write::GzEncoder::new(&mut packed, best);
                encoder.write_all(body).ok()?;
                encoder.finish().ok()?;
            }
        }
        Some(packed)
    }
}

/// What is known of an answer: its tag, and how it is sent.
type Key = (String, Coding);

#[derive(Debug, Clone)]
enum Known {
    /// It was asked for once.
    Asked,
    /// It lies ready.
    Ready(Bytes),
}

#[derive(Debug, Clone)]
struct InBytes;

impl Weighter<Key, Known> for InBytes {
    fn weight(&self, key: &Key, known: &Known) -> u64 {
        let body = match known {
            Known::Asked => 0,
            Known::Ready(bytes) => bytes.len(),
        };
        (key.0.len() + body) as u64
    }
}

/// The answers that lie ready, shared by all workers.
#[derive(Debug, Clone)]
pub struct Packed {
    answers: Arc<Cache<Key, Known, InBytes>>,
    busy: Arc<AtomicBool>,
}

impl Default for Packed {
    fn default() -> Self {
        Self {
            answers: Arc::new(Cache::with_weighter(ANSWERS, MOST_KEPT, InBytes)),
            busy: Arc::default(),
        }
    }
}

impl Packed {
    /// The answer with this tag, if it lies ready.
    #[must_use]
    pub fn ready(&self, tag: &str, coding: Coding) -> Option<Bytes> {
        match self.answers.get(&(tag.to_owned(), coding))? {
            Known::Ready(bytes) => Some(bytes),
            Known::Asked => None,
        }
    }

    /// Takes note that an answer was made. Made for the second time, it is compressed in a thread of its own, unless
    /// another is being compressed: then the next request asks again.
    pub fn note(&self, tag: &str, coding: Coding, body: &Bytes) {
        if !WORTH_IT.contains(&body.len()) {
            return;
        }
        let key = (tag.to_owned(), coding);
        if self.answers.get(&key).is_none() {
            self.answers.insert(key, Known::Asked);
            return;
        }
        let Some(turn) = Turn::take(&self.busy) else {
            return;
        };
        let (answers, body) = (Arc::clone(&self.answers), body.clone());
        std::thread::spawn(move || {
            if let Some(packed) = coding.pack(&body) {
                answers.insert(key, Known::Ready(packed.into()));
            }
            drop(turn);
        });
    }
}

/// The turn to compress, given back when it is dropped, whatever happens.
struct Turn(Arc<AtomicBool>);

impl Turn {
    fn take(busy: &Arc<AtomicBool>) -> Option<Self> {
        let taken = busy.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed);
        taken.is_ok().then(|| Self(Arc::clone(busy)))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn long() -> Bytes {
        Bytes::from("Cook County, IL: active over the state’s objection\n".repeat(1_000))
    }

    /// Compressing goes on beside the test; it is short.
    fn wait_for(packed: &Packed, tag: &str, coding: Coding) -> Bytes {
        loop {
            if let Some(bytes) = packed.ready(tag, coding) {
                return bytes;
            }
            std::thread::yield_now();
        }
    }

    #[test]
    fn what_is_asked_for_twice_lies_ready_and_is_the_same() {
        let packed = Packed::default();
        for coding in [Coding::Brotli, Coding::Gzip] {
            packed.note("tag", coding, &long());
            assert!(packed.ready("tag", coding).is_none(), "once is not twice");
            packed.note("tag", coding, &long());
            let bytes = wait_for(&packed, "tag", coding);
            let mut plain = Vec::new();
            match coding {
                Coding::Brotli => {
                    brotli::BrotliDecompress(&mut &*bytes, &mut plain).unwrap();
                }
                Coding::Gzip => {
                    let mut decoder = flate2::read::GzDecoder::new(&*bytes);
                    decoder.read_to_end(&mut plain).unwrap();
                }
            }
            assert_eq!(plain, long());
            // The turn may be given back a moment after the answer is there.
            while packed.busy.load(Ordering::Acquire) {
                std::thread::yield_now();
            }
        }
    }

    #[test]
    fn small_bodies_are_not_noted() {
        let packed = Packed::default();
        let small = Bytes::from_static(b"small");
        packed.note("tag", Coding::Gzip, &small);
        assert_eq!(packed.answers.len(), 0);
    }

    #[test]
    fn a_reader_gets_what_the_reader_takes() {
        let of = |accept: &str| {
            let request = actix_web::test::TestRequest::default();
            let request = request.insert_header((header::ACCEPT_ENCODING, accept));
            Coding::of(&request.to_http_request())
        };
        assert_eq!(of("gzip, deflate, br"), Some(Coding::Brotli));
        assert_eq!(of("gzip"), Some(Coding::Gzip));
        assert_eq!(of("gzip;q=1, br;q=0.5"), Some(Coding::Gzip));
        assert_eq!(of("br;q=0, identity"), None);
        assert_eq!(of("zstd"), None);
        let plain = actix_web::test::TestRequest::default().to_http_request();
        assert_eq!(Coding::of(&plain), None);
    }
}
