//! Answers and parts of answers that lie ready, compressed.
//!
//! A text is compressed when it is first asked for, quickly, and from then on sent as it lies there. Most texts hold for
//! many days and have holes for the name of the day ([`crate::wire`]), so that few have to be made. A large one that is
//! asked for again is worth more work: it is compressed once more, as well as can be, beside the requests. One text is
//! worked on so at a time, and what is kept is bounded.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU8, Ordering},
    },
    thread,
};

use actix_web::{
    HttpRequest,
    http::header::{self, AcceptEncoding, Encoding, Header as _, HeaderValue},
};
use quick_cache::{Weighter, sync::Cache};
use sha2::{Digest as _, Sha256};

use super::Error;
use crate::wire::{Coding, Effort, Piece, Text};

/// Texts that are made ready take so many bytes at least, with what is remembered of them.
pub(super) const LEAST: u64 = 450;
/// Bytes kept at most of all the rest, which is asked for now and then.
const MOST_PASSING: u64 = 3 * 1024 * 1024;
/// Texts of it: some 1 KB each.
const PASSING: usize = 4_000;
/// Below this an answer fits one packet either way.
const PACKED_FROM: usize = 1024;
/// A text that is sent as it is, is kept up to this size: to make it again is dearer than to copy it.
const PLAIN_UP_TO: usize = 64 * 1024;
/// Larger texts (all counties with the finer shapes) are compressed while they are sent.
const UP_TO: usize = 3 * 1024 * 1024;
/// Compressing better saves nothing worth having below this size: what is large is the shapes of a map, which all days share.
const BETTER_FROM: usize = 64 * 1024;
/// A text asked for so often is compressed better.
const ASKED_OFTEN: u8 = 3;

/// A part of an answer.
pub struct Part<'a> {
    /// Names the text, within the edition and the program that make it.
    pub name: String,
    /// Makes it.
    pub text: Box<dyn Fn() -> Result<Text, Error> + 'a>,
    /// Whether it is of what is made ready before anybody asks.
    pub lasting: bool,
}

impl<'a> Part<'a> {
    /// A part that names no day.
    pub fn undated(name: String, make: impl Fn() -> Result<Vec<u8>, Error> + 'a) -> Self {
        Self {
            name,
            text: Box::new(move || make().map(Text::undated)),
            lasting: false,
        }
    }

    /// The same part, as one that is made ready before anybody asks.
    #[must_use]
    pub fn lasting(self) -> Self {
        Self {
            lasting: true,
            ..self
        }
    }
}

/// What lies ready of a text: the piece and the coding it is in, none of a text that has to be compressed while it is sent.
#[derive(Debug, Clone)]
struct Kept {
    piece: Option<(Arc<Piece>, Coding)>,
    /// How often it was asked for, where that matters.
    asked: Option<Arc<AtomicU8>>,
}

/// A text, and how it is encoded. Texts have long names, so the start of the SHA-256 of the name stands for it.
type Key = ([u8; 16], Coding);

fn key(name: &str, coding: Coding) -> Key {
    let mut start = [0; 16];
    for (byte, of_name) in start.iter_mut().zip(Sha256::digest(name)) {
        *byte = of_name;
    }
    (start, coding)
}

#[derive(Debug, Clone)]
struct InBytes;

/// What a text takes besides its piece.
const ENTRY: usize = size_of::<Key>() + size_of::<Kept>() + 64;

impl Weighter<Key, Kept> for InBytes {
    fn weight(&self, _: &Key, kept: &Kept) -> u64 {
        let piece = kept.piece.as_ref().map_or(0, |(piece, _)| piece.weight());
        (ENTRY + piece) as u64
    }
}

/// Texts, of which the least used are given up for others.
type Texts = Arc<Cache<Key, Kept, InBytes>>;

/// Whoever points at pieces, and is told when one is replaced by a better one of the same text.
pub trait Pointer: fmt::Debug + Send + Sync {
    /// Points at `better` from now on wherever it pointed at `piece`.
    fn turn(&self, piece: &Arc<Piece>, better: &Arc<Piece>);
}

/// What lies ready, shared by all workers.
#[derive(Debug, Clone)]
pub struct Ready {
    /// Bytes kept at most of what is made ready.
    most: u64,
    /// What is made ready, so that it is there whatever else is asked for.
    lasting: Texts,
    /// All the rest, which is asked for now and then.
    passing: Texts,
    busy: Arc<AtomicBool>,
    pointer: Arc<dyn Pointer>,
}

impl Ready {
    /// Room for what lies ready, `most` bytes of it made before anybody asks; `pointer` points at its pieces.
    #[must_use]
    pub fn new(most: u64, pointer: Arc<dyn Pointer>) -> Self {
        let texts = usize::try_from(most / (4 * LEAST)).unwrap_or(usize::MAX);
        // The cache is divided, and each of its divisions gives up texts when it alone is full, which by chance one is long
        // before the others. So it has twice the room, and what bounds it is `is_full`.
        let room = most.saturating_mul(2);
        Self {
            most,
            lasting: Arc::new(Cache::with_weighter(texts, room, InBytes)),
            passing: Arc::new(Cache::with_weighter(PASSING, MOST_PASSING, InBytes)),
            busy: Arc::default(),
            pointer,
        }
    }
}

/// The pieces of an answer, all in one coding.
#[derive(Debug)]
pub struct Pieces {
    /// In order.
    pub pieces: Vec<Arc<Piece>>,
    /// What they are encoded in.
    pub coding: Coding,
    /// Whether all of them are of what is made ready.
    pub lasting: bool,
}

impl Ready {
    /// Drops everything: what is served now is another edition.
    pub fn clear(&self) {
        self.lasting.clear();
        self.passing.clear();
    }

    /// Bytes that what is made ready takes, about.
    #[must_use]
    pub fn weight(&self) -> u64 {
        self.lasting.weight()
    }

    /// Whether there is no room left for more of what is made ready, so that to make it would only crowd out other such.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.weight() >= self.most
    }

    /// Where a text lies, or is to lie: what is made ready crowds out nothing that was made ready before.
    fn texts(&self, part: &Part<'_>, key: &Key) -> &Texts {
        if part.lasting && (self.lasting.contains_key(key) || !self.is_full()) {
            &self.lasting
        } else {
            &self.passing
        }
    }

    /// The pieces of an answer for a reader who takes `coding`; `None` where a part has to be compressed while it is
    /// sent, and with it the whole.
    ///
    /// # Errors
    /// Whatever makes a text says.
    pub fn pieces(&self, parts: &[Part<'_>], coding: Coding) -> Result<Option<Pieces>, Error> {
        let mut pieces = Vec::with_capacity(parts.len());
        let mut spoken = coding;
        for part in parts {
            let Some((piece, coding)) = self.piece(part, coding, parts.len() == 1)? else {
                return Ok(None);
            };
            pieces.push(piece);
            spoken = coding;
        }
        Ok(Some(Pieces {
            pieces,
            coding: spoken,
            lasting: parts.iter().all(|part| part.lasting),
        }))
    }

    /// The piece of a part, made now if it is not there: whoever asks meanwhile waits for it. A text of `alone` that is
    /// too small to be compressed comes plain.
    fn piece(
        &self,
        part: &Part<'_>,
        coding: Coding,
        alone: bool,
    ) -> Result<Option<(Arc<Piece>, Coding)>, Error> {
        let key = key(&part.name, coding);
        let texts = self.texts(part, &key);
        let kept = texts.get_or_insert_with(&key, || -> Result<_, Error> {
            let text = (part.text)()?;
            let coding = if alone && text.len() < PACKED_FROM {
                Coding::Plain
            } else {
                coding
            };
            let most = if coding == Coding::Plain {
                PLAIN_UP_TO
            } else {
                UP_TO
            };
            let piece = (text.len() <= most)
                .then(|| Piece::new(&text, coding, Effort::Quick))
                .flatten();
            let better = |piece: &Piece| coding != Coding::Plain && piece.weight() >= BETTER_FROM;
            Ok(Kept {
                asked: piece
                    .as_ref()
                    .filter(|piece| better(piece))
                    .map(|_| Arc::default()),
                piece: piece.map(|piece| (Arc::new(piece), coding)),
            })
        })?;
        if let (Some(asked), Some((piece, _))) = (&kept.asked, &kept.piece)
            && asked.load(Ordering::Relaxed) < ASKED_OFTEN
            && asked.fetch_add(1, Ordering::Relaxed) + 1 == ASKED_OFTEN
        {
            self.improve(part, key, texts, (piece, asked))?;
        }
        Ok(kept.piece)
    }

    /// Compresses a text as well as can be, in a thread of its own; later, where another is being worked on.
    fn improve(
        &self,
        part: &Part<'_>,
        key: Key,
        texts: &Texts,
        (piece, asked): (&Arc<Piece>, &AtomicU8),
    ) -> Result<(), Error> {
        let Some(turn) = Turn::take(&self.busy) else {
            asked.store(0, Ordering::Relaxed);
            return Ok(());
        };
        let text = (part.text)()?;
        let (texts, pointer) = (Arc::clone(texts), Arc::clone(&self.pointer));
        let piece = Arc::clone(piece);
        thread::spawn(move || {
            let coding = key.1;
            if let Some(better) = Piece::new(&text, coding, Effort::Best).map(Arc::new) {
                let kept = Kept {
                    piece: Some((Arc::clone(&better), coding)),
                    asked: None,
                };
                texts.insert(key, kept);
                pointer.turn(&piece, &better);
            }
            drop(turn);
        });
        Ok(())
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

/// The coding that a reader takes and likes best of ours.
#[must_use]
pub fn coding_of(req: &HttpRequest) -> Coding {
    if !req.headers().contains_key(header::ACCEPT_ENCODING) {
        return Coding::Plain;
    }
    let offered = [Encoding::brotli(), Encoding::gzip(), Encoding::identity()];
    let Ok(accepted) = AcceptEncoding::parse(req) else {
        return Coding::Plain;
    };
    match accepted.negotiate(offered.iter()) {
        Some(chosen) if chosen == Encoding::brotli() => Coding::Brotli,
        Some(chosen) if chosen == Encoding::gzip() => Coding::Gzip,
        _ => Coding::Plain,
    }
}

/// The value of `Content-Encoding`; none for what is not encoded.
#[must_use]
pub const fn content_encoding(coding: Coding) -> Option<HeaderValue> {
    match coding {
        Coding::Plain => None,
        Coding::Gzip => Some(HeaderValue::from_static("gzip")),
        Coding::Brotli => Some(HeaderValue::from_static("br")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Nobody;

    impl Pointer for Nobody {
        fn turn(&self, _: &Arc<Piece>, _: &Arc<Piece>) {}
    }

    /// The cache is divided, and gave up what lay in a division that was full before the others.
    #[test]
    fn what_is_made_ready_is_not_given_up_for_more_of_it() {
        let ready = Ready::new(1_000_000, Arc::new(Nobody));
        let pieces = |number: usize, make: fn() -> Vec<u8>| {
            let part = Part::undated(format!("text {number}"), move || Ok(make())).lasting();
            ready.pieces(&[part], Coding::Plain).unwrap().unwrap()
        };
        let fills = |&number: &usize| {
            pieces(number, || vec![b'a'; 3_000]);
            ready.is_full()
        };
        let made = 1 + (0..1_000).find(fills).expect("it fills up");
        assert!((250..350).contains(&made), "{made}");
        for number in 0..made {
            pieces(number, || unreachable!("it was made before"));
        }
        // What comes now passes.
        pieces(made, || vec![b'a'; 3_000]);
        assert!(ready.weight() < 1_004_000);
    }
}
