//! Pieces of a stream, with holes, and the stream made of them.

use super::checksum::{Checksum, Sum};
use super::coding::{Coding, Effort};
use super::shared::Shared;
use super::text::{DayName, Hole, Mask, Masked, Text};
use std::ops::Range;
use std::sync::Arc;

/// A text in a coding, still with holes for the name of the day.
#[derive(Debug)]
pub struct Piece {
    runs: Box<[Run]>,
    /// The bytes of all runs that are copied.
    copied: Box<[u8]>,
    /// What gzip has to say of its text, a stretch after the other, with the day in words between two.
    sums: Box<[Checksum]>,
}

/// What follows what in a piece.
#[derive(Debug)]
enum Run {
    /// Bytes that end here in those that are copied, and begin where the last such run ended.
    CopiedTo(u32),
    /// Bytes that are shared with other streams.
    Shared(Box<Shared>),
    /// The day as addresses have it, within a stored block.
    Iso,
    /// The day in words, a stored block of its own.
    Words,
}

/// The same while it is made.
#[derive(Debug)]
enum Segment {
    Bytes(Vec<u8>),
    Iso,
    Words,
}

/// Bytes from which on a run is shared with other streams: to share fewer costs more than to copy them.
const SHARED_FROM: usize = 2 * 1024;

/// Names to try with: a stretch with the first, the piece with the second. They share no digit in the same place.
const TRIED: [&str; 2] = ["1987-06-54", "2031-29-80"];

/// How often a stretch is compressed anew, because an encoder spelled a name out.
const ROUNDS: usize = 4;

impl Piece {
    /// `text` in a coding. `None` where a text cannot be compressed with its holes: then it has to be compressed for each
    /// day.
    #[must_use]
    pub fn new(text: &Text, coding: Coding, effort: Effort) -> Option<Self> {
        if coding == Coding::Plain {
            return Some(Self::plain(text));
        }
        let masks = match coding {
            Coding::Brotli => [Mask::EndsLikeADay, Mask::Unlike],
            _ => [Mask::Unlike, Mask::EndsLikeADay],
        };
        masks
            .into_iter()
            .find_map(|mask| Self::masked(text, mask, coding, effort))
    }

    fn masked(text: &Text, mask: Mask, coding: Coding, effort: Effort) -> Option<Self> {
        let stretches = text.stretches(mask)?;
        let mut segments = Vec::new();
        let mut sums = Vec::new();
        for (index, stretch) in stretches.iter().enumerate() {
            if index > 0 {
                segments.push(Segment::Words);
            }
            segments.extend(packed(stretch, coding, effort)?);
            if coding == Coding::Gzip {
                sums.push(Checksum::of(stretch));
            }
        }
        let piece = Arc::new(Self::of(segments, sums));
        let day = DayName {
            iso: TRIED[1].to_owned(),
            words: "1 de mayo de 2008".to_owned(),
        };
        let sent = Sent::of(coding, &[Arc::clone(&piece)], &day);
        let holds = coding.unpack(&sent.together()) == Some(text.of(&day));
        if holds { Arc::into_inner(piece) } else { None }
    }

    fn plain(text: &Text) -> Self {
        let mut segments = Vec::new();
        for (part, hole) in text.parts() {
            push(&mut segments, part);
            segments.extend(hole.map(|hole| match hole {
                Hole::Iso => Segment::Iso,
                Hole::Words => Segment::Words,
            }));
        }
        Self::of(segments, Vec::new())
    }

    fn of(segments: Vec<Segment>, sums: Vec<Checksum>) -> Self {
        let (mut runs, mut copied) = (Vec::new(), Vec::new());
        for segment in segments {
            let run = match segment {
                Segment::Bytes(bytes) if bytes.len() >= SHARED_FROM => {
                    Run::Shared(Box::new(Shared::new(bytes)))
                }
                Segment::Bytes(bytes) => {
                    copied.extend_from_slice(&bytes);
                    let end = u32::try_from(copied.len()).unwrap_or(u32::MAX);
                    if let Some(Run::CopiedTo(last)) = runs.last_mut() {
                        *last = end;
                        continue;
                    }
                    Run::CopiedTo(end)
                }
                Segment::Iso => Run::Iso,
                Segment::Words => Run::Words,
            };
            runs.push(run);
        }
        Self {
            runs: runs.into(),
            copied: copied.into(),
            sums: sums.into(),
        }
    }

    /// Bytes that it takes, about.
    #[must_use]
    pub fn weight(&self) -> usize {
        let shared = self.runs.iter().map(|run| match run {
            Run::Shared(shared) => size_of::<Shared>() + shared.weight(),
            Run::CopiedTo(_) | Run::Iso | Run::Words => 0,
        });
        let sums = self.sums.iter().map(Checksum::weight);
        size_of::<Self>()
            + size_of_val(&*self.runs)
            + self.copied.len()
            + shared.sum::<usize>()
            + sums.sum::<usize>()
    }
}

/// A stretch, compressed. Names that the encoder spells out, which it seldom does, are stored in the next round.
fn packed(text: &Masked, coding: Coding, effort: Effort) -> Option<Vec<Segment>> {
    let mut alone: Vec<usize> = Vec::new();
    for _ in 0..ROUNDS {
        let segments = in_turn(text, &alone, coding, effort)?;
        let spelt = spelt_out(text, &segments, coding)?;
        if spelt.is_empty() {
            return Some(segments);
        }
        alone.extend(spelt);
    }
    None
}

/// Which holes do not take the name that is filled in. `None` where anything else is wrong.
fn spelt_out(text: &Masked, segments: &[Segment], coding: Coding) -> Option<Vec<usize>> {
    let iso = TRIED[0].as_bytes();
    let blocks: Vec<&[u8]> = segments
        .iter()
        .map(|segment| match segment {
            Segment::Bytes(bytes) => bytes,
            Segment::Iso | Segment::Words => iso,
        })
        .collect();
    let mut unpacked = coding.unpack_blocks(&blocks.concat())?;
    let mut spelt = Vec::new();
    for (index, hole) in text.holes.iter().enumerate() {
        let name = unpacked.get_mut(hole.clone())?;
        if name != iso {
            spelt.push(index);
        }
        name.copy_from_slice(text.bytes.get(hole.clone())?);
    }
    (unpacked == text.bytes).then_some(spelt)
}

/// Compressed and stored parts in turn; a name stands stored where it stands first, and where it is to stand `alone`.
fn in_turn(text: &Masked, alone: &[usize], coding: Coding, effort: Effort) -> Option<Vec<Segment>> {
    let mut segments = Vec::new();
    let mut from = 0;
    for stored in stored(text, alone, coding, effort) {
        pack(text, from..stored.start, coding, effort, &mut segments)?;
        push(&mut segments, &coding.stored(stored.len())?);
        from = stored.start;
        for hole in text
            .holes
            .iter()
            .filter(|hole| stored.contains(&hole.start))
        {
            push(&mut segments, text.bytes.get(from..hole.start)?);
            segments.push(Segment::Iso);
            from = hole.end;
        }
        push(&mut segments, text.bytes.get(from..stored.end)?);
        from = stored.end;
    }
    pack(text, from..text.bytes.len(), coding, effort, &mut segments)?;
    Some(segments)
}

fn push(segments: &mut Vec<Segment>, bytes: &[u8]) {
    if !bytes.is_empty() {
        segments.push(Segment::Bytes(bytes.to_vec()));
    }
}

fn pack(
    text: &Masked,
    range: Range<usize>,
    coding: Coding,
    effort: Effort,
    segments: &mut Vec<Segment>,
) -> Option<()> {
    let before = text.bytes.get(..range.start)?;
    let part = text.bytes.get(range.clone())?;
    let named = text.holes.iter().any(|hole| range.contains(&hole.start));
    if !named && (1..=coding.stored_up_to()).contains(&part.len()) {
        push(segments, &coding.stored(part.len())?);
        push(segments, part);
    } else {
        push(segments, &coding.pack(part, before, effort)?);
    }
    Some(())
}

/// The parts that are not compressed: where a name stands first, and where it stands again so far behind that it could
/// not be copied; in order.
fn stored(text: &Masked, alone: &[usize], coding: Coding, effort: Effort) -> Vec<Range<usize>> {
    let mut stored: Vec<Range<usize>> = Vec::new();
    let mut last: Option<usize> = None;
    for (index, hole) in text.holes.iter().enumerate() {
        let far = last.is_none_or(|last| hole.end - last > coding.window());
        if far || alone.contains(&index) {
            let end = reach(text, hole.end, coding.history(effort));
            match stored.last_mut() {
                Some(before) if hole.start <= before.end => before.end = before.end.max(end),
                _ => stored.push(hole.start..end),
            }
        }
        last = Some(hole.start);
    }
    stored
}

/// The first place from `end` on that has `history` before it and lies in no hole.
fn reach(text: &Masked, end: usize, history: usize) -> usize {
    let end = end.max(history.min(text.bytes.len()));
    let through = text
        .holes
        .iter()
        .find(|hole| hole.start < end && end < hole.end);
    through.map_or(end, |hole| hole.end)
}

/// A whole stream: what is sent.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Its parts, in order; most of them are shared.
    pub parts: Vec<Shared>,
}

impl Sent {
    /// The stream of some pieces, all in `coding`, on a day.
    #[must_use]
    pub fn of(coding: Coding, pieces: &[Arc<Piece>], day: &DayName) -> Self {
        let mut sent = Self { parts: Vec::new() };
        let copied = pieces.iter().map(|piece| piece.copied.len() + 64);
        let mut open = Vec::with_capacity(copied.sum());
        open.extend_from_slice(&coding.head());
        let words = coding.stored(day.words.len()).unwrap_or_default();
        for piece in pieces {
            let mut from = 0;
            for run in &piece.runs {
                match run {
                    Run::CopiedTo(end) => {
                        let end = *end as usize;
                        open.extend_from_slice(piece.copied.get(from..end).unwrap_or_default());
                        from = end;
                    }
                    Run::Shared(shared) => {
                        sent.close(&mut open);
                        sent.parts.push(Shared::clone(shared));
                    }
                    Run::Iso => open.extend_from_slice(day.iso.as_bytes()),
                    Run::Words => {
                        open.extend_from_slice(&words);
                        open.extend_from_slice(day.words.as_bytes());
                    }
                }
            }
        }
        open.extend_from_slice(coding.tail());
        if coding == Coding::Gzip {
            open.extend_from_slice(&said_of(pieces, day));
        }
        sent.close(&mut open);
        sent
    }

    fn close(&mut self, open: &mut Vec<u8>) {
        if !open.is_empty() {
            self.parts.push(std::mem::take(open).into());
        }
    }

    /// Its length in bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.bytes().len()).sum()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its parts in one.
    #[must_use]
    pub fn together(&self) -> Vec<u8> {
        let parts: Vec<&[u8]> = self
            .parts
            .iter()
            .map(|part| part.bytes().as_ref())
            .collect();
        parts.concat()
    }
}

/// What gzip says at its end: the checksum of the text and its length, modulo 2^32.
fn said_of(pieces: &[Arc<Piece>], day: &DayName) -> Vec<u8> {
    let words = Checksum::of_bytes(day.words.as_bytes());
    let mut whole = Sum::default();
    for piece in pieces {
        for (index, sum) in piece.sums.iter().enumerate() {
            if index > 0 {
                whole.follow(&words, "");
            }
            whole.follow(sum, &day.iso);
        }
    }
    whole.said().to_vec()
}
