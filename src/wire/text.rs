//! A text with holes for the name of a day.

use std::ops::Range;

/// A day as texts name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayName {
    /// As addresses and data have it, `YYYY-MM-DD`.
    pub iso: String,
    /// In words, whose length differs from day to day; empty where no text has words.
    pub words: String,
}

/// Which name of the day a hole takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hole {
    Iso,
    Words,
}

impl Hole {
    pub(super) fn name(self, day: &DayName) -> &str {
        match self {
            Self::Iso => &day.iso,
            Self::Words => &day.words,
        }
    }
}

/// A text in which every name of one day is a hole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Everything but the names.
    bytes: Vec<u8>,
    /// Where in `bytes` which name is missing; ascending.
    holes: Vec<(usize, Hole)>,
}

/// Bytes of an ISO date.
pub(super) const ISO: usize = 10;

/// What stands in a hole while its text is compressed: bytes that occur in no UTF-8, so that an encoder finds nothing to
/// take for it but itself.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mask {
    /// To the last byte.
    Unlike,
    /// But for the end, whose two bytes are of the kinds that digits are of for the literal contexts of Brotli
    /// (RFC 7932, 7.1), for digits will stand there; the last has to be a digit for that.
    EndsLikeADay,
}

impl Mask {
    const fn bytes(self) -> [u8; ISO] {
        let last = match self {
            Self::Unlike => 0xfe,
            Self::EndsLikeADay => b'7',
        };
        [0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, last]
    }
}

impl Text {
    /// A text that names no day.
    #[must_use]
    pub const fn undated(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            holes: Vec::new(),
        }
    }

    /// `text` with a hole wherever it has the name of the day `stand_in`, which must be a day that nothing else names.
    #[must_use]
    pub fn dated(text: &str, stand_in: &DayName) -> Self {
        let mut found: Vec<(usize, Hole)> = Vec::new();
        for hole in [Hole::Iso, Hole::Words] {
            let name = hole.name(stand_in);
            if !name.is_empty() {
                found.extend(text.match_indices(name).map(|(at, _)| (at, hole)));
            }
        }
        found.sort_unstable_by_key(|(at, _)| *at);
        let mut bytes = Vec::with_capacity(text.len());
        let mut holes = Vec::with_capacity(found.len());
        let mut from = 0;
        for (at, hole) in found {
            bytes.extend_from_slice(text.get(from..at).unwrap_or_default().as_bytes());
            holes.push((bytes.len(), hole));
            from = at + hole.name(stand_in).len();
        }
        bytes.extend_from_slice(text.get(from..).unwrap_or_default().as_bytes());
        Self { bytes, holes }
    }

    /// Bytes without the names.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether there is nothing in it but, perhaps, names.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The text of a day.
    #[must_use]
    pub fn of(&self, day: &DayName) -> Vec<u8> {
        let mut filled = Vec::with_capacity(self.bytes.len() + self.holes.len() * ISO);
        for (part, hole) in self.parts() {
            filled.extend_from_slice(part);
            filled.extend(hole.into_iter().flat_map(|hole| hole.name(day).bytes()));
        }
        filled
    }

    /// The parts between the names, and the names.
    pub(super) fn parts(&self) -> impl Iterator<Item = (&[u8], Option<Hole>)> {
        let ends = self.holes.iter().map(|(at, hole)| (*at, Some(*hole)));
        let mut from = 0;
        ends.chain([(self.bytes.len(), None)])
            .map(move |(at, hole)| {
                let part = self.bytes.get(from..at).unwrap_or_default();
                from = at;
                (part, hole)
            })
    }

    /// The text in stretches, cut where it has the day in words: what lies behind such a name lies elsewhere on other
    /// days. `None` where a mask would not be unlike all else.
    pub(super) fn stretches(&self, mask: Mask) -> Option<Vec<Masked>> {
        if self.bytes.iter().any(|&byte| byte >= 0xf5) {
            return None;
        }
        let mut stretches = vec![Masked::default()];
        for (part, hole) in self.parts() {
            if let Some(last) = stretches.last_mut() {
                last.bytes.extend_from_slice(part);
                if hole == Some(Hole::Iso) {
                    let start = last.bytes.len();
                    last.bytes.extend_from_slice(&mask.bytes());
                    last.holes.push(start..start + ISO);
                }
            }
            if hole == Some(Hole::Words) {
                stretches.push(Masked::default());
            }
        }
        Some(stretches)
    }
}

/// A stretch of a text whose holes are masked.
#[derive(Default)]
pub(super) struct Masked {
    pub bytes: Vec<u8>,
    pub holes: Vec<Range<usize>>,
}
