//! A text with holes for the name of a day.

use std::ops::Range;

/// A day as texts name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayName {
    /// As addresses and data have it, `YYYY-MM-DD`.
    pub iso: String,
    /// In words, ending with the digits of its year; empty where no text has words.
    pub words: String,
}

/// Which name of the day a hole takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hole {
    Iso,
    Words,
}

impl Hole {
    pub(super) const ALL: [Self; 2] = [Self::Iso, Self::Words];

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
const ISO: usize = 10;

/// What stands in a hole while its text is compressed: bytes that occur nowhere else, so that an encoder finds nothing
/// to take for it but itself. Its last two are of the kind that digits are of for the literal contexts of Brotli
/// (RFC 7932, 7.1), for digits will stand there; the last has to be a digit for that.
const MASK_OF_ISO: [u8; ISO] = [0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, b'7'];
/// The same for words, from the front; a digit follows.
const MASK_OF_WORDS: [u8; 28] = [
    0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15,
    0x16, 0x17, 0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f, 0xc0, 0xc1,
];
/// Stands before the digit.
const NEAR_THE_END: u8 = 0xfe;

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
        for hole in Hole::ALL {
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

    /// Whether it names the day in words: then it is compressed for each length of these words.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.holes.iter().any(|(_, hole)| *hole == Hole::Words)
    }

    /// The text of a day.
    #[must_use]
    pub fn of(&self, day: &DayName) -> Vec<u8> {
        self.with(|hole| hole.name(day).as_bytes())
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

    fn with<'n>(&self, name: impl Fn(Hole) -> &'n [u8]) -> Vec<u8> {
        let mut filled = Vec::with_capacity(self.bytes.len() + self.holes.len() * ISO);
        for (part, hole) in self.parts() {
            filled.extend_from_slice(part);
            if let Some(hole) = hole {
                filled.extend_from_slice(name(hole));
            }
        }
        filled
    }

    /// The text with its holes masked, for names of these lengths; `None` where a mask would not be unlike all else.
    pub(super) fn masked(&self, words: usize) -> Option<Masked> {
        let plain = |byte: &u8| !MASK_OF_WORDS.contains(byte) && *byte < MASK_OF_ISO[0];
        if !self.bytes.iter().all(plain) || (self.has_words() && words < 3) {
            return None;
        }
        let mut of_words = MASK_OF_WORDS.get(..words.saturating_sub(2))?.to_vec();
        of_words.extend([NEAR_THE_END, b'7']);
        let mask = |hole| match hole {
            Hole::Iso => MASK_OF_ISO.as_slice(),
            Hole::Words => of_words.as_slice(),
        };
        let mut holes = Vec::with_capacity(self.holes.len());
        let mut grown = 0;
        for &(at, hole) in &self.holes {
            let start = at + grown;
            let length = mask(hole).len();
            holes.push((start..start + length, hole));
            grown += length;
        }
        Some(Masked {
            bytes: self.with(mask),
            holes,
        })
    }
}

/// A text whose holes are filled with bytes that occur nowhere else.
pub(super) struct Masked {
    pub bytes: Vec<u8>,
    pub holes: Vec<(Range<usize>, Hole)>,
}
