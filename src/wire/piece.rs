//! Pieces of a stream, with holes, and the stream made of them.

use super::checksum::Checksum;
use super::coding::{Coding, Effort};
use super::text::{DayName, Hole, Masked, Text};
use bytes::Bytes;
use std::ops::Range;
use std::sync::Arc;

/// A text in a coding, still with holes for the name of the day.
#[derive(Debug)]
pub struct Piece {
    segments: Vec<Segment>,
    /// What gzip has to say of its text; its length is that of the masked text.
    sum: Option<Checksum>,
    text: usize,
}

#[derive(Debug, Clone)]
enum Segment {
    Bytes(Bytes),
    Hole(Hole),
}

/// Best Brotli finds nothing in a text before it that is shorter than this: its tree takes in positions when the 128
/// bytes behind them are known.
const HISTORY: usize = 130;

/// Two names that share no byte in the same place, to try a piece with.
const TRIED: [(&str, char); 2] = [("1987-06-54", '3'), ("2031-29-80", '8')];

impl Piece {
    /// `text` in a coding, for days whose names in words have `words` bytes.
    ///
    /// `None` where a text cannot be compressed with its holes: then it has to be compressed for each day.
    #[must_use]
    pub fn new(text: &Text, coding: Coding, words: usize, effort: Effort) -> Option<Self> {
        let masked = text.masked(words)?;
        let segments = match coding {
            Coding::Plain => text
                .parts()
                .flat_map(|(part, hole)| {
                    let part = Segment::Bytes(Bytes::copy_from_slice(part));
                    [Some(part), hole.map(Segment::Hole)]
                })
                .flatten()
                .collect(),
            _ => packed(&masked, coding, effort)?,
        };
        let piece = Arc::new(Self {
            segments,
            sum: (coding == Coding::Gzip).then(|| Checksum::of(&masked)),
            text: masked.bytes.len(),
        });
        let holds = coding == Coding::Plain
            || TRIED.into_iter().all(|(iso, letter)| {
                let day = DayName {
                    iso: iso.to_owned(),
                    words: letter.to_string().repeat(words),
                };
                let sent = Sent::of(coding, &[Arc::clone(&piece)], &day);
                coding.unpack(&sent.together()) == Some(text.of(&day))
            });
        if holds { Arc::into_inner(piece) } else { None }
    }

    /// Bytes that it takes, about.
    #[must_use]
    pub fn weight(&self) -> usize {
        let bytes = self.segments.iter().map(|segment| match segment {
            Segment::Bytes(bytes) => bytes.len() + size_of::<Segment>(),
            Segment::Hole(_) => size_of::<Segment>(),
        });
        // A checksum has the effects of some forty bytes.
        bytes.sum::<usize>() + self.sum.as_ref().map_or(0, |_| 40 * 40)
    }
}

/// Compressed and stored parts in turn; each kind of name stands stored where it stands first.
fn packed(text: &Masked, coding: Coding, effort: Effort) -> Option<Vec<Segment>> {
    let mut segments = Vec::new();
    let mut from = 0;
    for stored in stored(text, coding.window()) {
        segments.push(pack(text, from..stored.start, coding, effort)?);
        segments.push(Segment::Bytes(coding.stored(stored.len())?.into()));
        from = stored.start;
        for (hole, kind) in text
            .holes
            .iter()
            .filter(|(hole, _)| stored.contains(&hole.start))
        {
            let before = text.bytes.get(from..hole.start)?;
            segments.push(Segment::Bytes(Bytes::copy_from_slice(before)));
            segments.push(Segment::Hole(*kind));
            from = hole.end;
        }
        let behind = text.bytes.get(from..stored.end)?;
        segments.push(Segment::Bytes(Bytes::copy_from_slice(behind)));
        from = stored.end;
    }
    segments.push(pack(text, from..text.bytes.len(), coding, effort)?);
    segments.retain(|segment| !matches!(segment, Segment::Bytes(bytes) if bytes.is_empty()));
    Some(segments)
}

fn pack(text: &Masked, part: Range<usize>, coding: Coding, effort: Effort) -> Option<Segment> {
    let before = text.bytes.get(..part.start)?;
    let packed = coding.pack(text.bytes.get(part)?, before, effort)?;
    Some(Segment::Bytes(packed.into()))
}

/// The parts that are not compressed: where a name stands first, and where it stands again so far behind that it could
/// not be copied; in order.
fn stored(text: &Masked, window: usize) -> Vec<Range<usize>> {
    let mut alone: Vec<Range<usize>> = Vec::new();
    for kind in Hole::ALL {
        let mut last: Option<usize> = None;
        for (hole, _) in text.holes.iter().filter(|hole| hole.1 == kind) {
            if last.is_none_or(|last| hole.end - last > window) {
                alone.push(hole.start..reach(text, hole.end));
            }
            last = Some(hole.start);
        }
    }
    alone.sort_by_key(|one| one.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for one in alone {
        match merged.last_mut() {
            Some(last) if one.start <= last.end => last.end = last.end.max(one.end),
            _ => merged.push(one),
        }
    }
    merged
}

/// The first place from `end` on that has enough text before it and lies in no hole.
fn reach(text: &Masked, end: usize) -> usize {
    let end = end.max(HISTORY.min(text.bytes.len()));
    let through = text
        .holes
        .iter()
        .find(|(hole, _)| hole.start < end && end < hole.end);
    through.map_or(end, |(hole, _)| hole.end)
}

/// A whole stream: what is sent.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Its parts, in order; most of them are shared.
    pub parts: Vec<Bytes>,
}

impl Sent {
    /// The stream of some pieces, all in `coding`, on a day.
    #[must_use]
    pub fn of(coding: Coding, pieces: &[Arc<Piece>], day: &DayName) -> Self {
        let mut parts = vec![Bytes::from(coding.head())];
        let (iso, words) = (Bytes::from(day.iso.clone()), Bytes::from(day.words.clone()));
        for piece in pieces {
            parts.extend(piece.segments.iter().map(|segment| match segment {
                Segment::Bytes(bytes) => bytes.clone(),
                Segment::Hole(Hole::Iso) => iso.clone(),
                Segment::Hole(Hole::Words) => words.clone(),
            }));
        }
        parts.push(Bytes::from_static(coding.tail()));
        if coding == Coding::Gzip {
            parts.push(said_of(pieces, day).into());
        }
        Self { parts }
    }

    /// Its length in bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.iter().map(Bytes::len).sum()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its parts in one.
    #[must_use]
    pub fn together(&self) -> Vec<u8> {
        self.parts.concat()
    }
}

/// What gzip says at its end: the checksum of the text and its length, modulo 2^32.
fn said_of(pieces: &[Arc<Piece>], day: &DayName) -> Vec<u8> {
    let mut whole = crc32fast::Hasher::new();
    let mut length = 0_usize;
    for piece in pieces {
        if let Some(sum) = &piece.sum {
            let part = crc32fast::Hasher::new_with_initial_len(sum.on(day), piece.text as u64);
            whole.combine(&part);
        }
        length += piece.text;
    }
    let length = u32::try_from(length % (1 << 32)).unwrap_or(u32::MAX);
    [whole.finalize().to_le_bytes(), length.to_le_bytes()].concat()
}
