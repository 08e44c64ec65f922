//! The CRC-32 of a text with holes, known for every day without reading the text again.
//!
//! CRC-32 is affine over GF(2): flipping a set of bits changes the sum by the exclusive or of what flipping each of them
//! changes it by. All holes of a kind take the same name, so each bit of the name has one effect, found once.

use super::text::{DayName, Hole, Masked};

/// The sum of a text whose holes are masked, and what each bit of a name changes in it.
#[derive(Debug, Clone)]
pub(super) struct Checksum {
    masked: u32,
    effects: Vec<(Hole, Vec<Effects>)>,
}

/// A byte of a mask, and what each of its bits changes.
type Effects = (u8, [u32; 8]);

impl Checksum {
    pub(super) fn of(text: &Masked) -> Self {
        let effects = Hole::ALL
            .into_iter()
            .filter_map(|hole| Some((hole, effects(text, hole)?)))
            .collect();
        Self {
            masked: crc32fast::hash(&text.bytes),
            effects,
        }
    }

    /// The sum of the text of a day, whose names are as long as the masks.
    pub(super) fn on(&self, day: &DayName) -> u32 {
        let mut sum = self.masked;
        for (hole, bytes) in &self.effects {
            for ((mask, effects), byte) in bytes.iter().zip(hole.name(day).bytes()) {
                for (bit, effect) in effects.iter().enumerate() {
                    if (mask ^ byte) >> bit & 1 == 1 {
                        sum ^= effect;
                    }
                }
            }
        }
        sum
    }
}

fn effects(text: &Masked, hole: Hole) -> Option<Vec<Effects>> {
    let ranges = || {
        text.holes
            .iter()
            .filter(|one| one.1 == hole)
            .map(|one| &one.0)
    };
    let mask = text.bytes.get(ranges().next()?.clone())?;
    let mut flips = vec![0_u8; text.bytes.len()];
    let nothing = crc32fast::hash(&flips);
    let mut set = |index: usize, value: u8| {
        for range in ranges() {
            if let Some(byte) = flips.get_mut(range.start + index) {
                *byte = value;
            }
        }
        crc32fast::hash(&flips) ^ nothing
    };
    let mut of_bytes = Vec::with_capacity(mask.len());
    for (index, byte) in mask.iter().enumerate() {
        let mut of_bits = [0; 8];
        for (bit, effect) in of_bits.iter_mut().enumerate() {
            *effect = set(index, 1 << bit);
        }
        set(index, 0);
        of_bytes.push((*byte, of_bits));
    }
    Some(of_bytes)
}

#[cfg(test)]
mod tests {
    use super::super::text::Text;
    use super::*;

    #[test]
    fn the_sum_of_a_day_is_that_of_its_text() {
        let name = |iso: &str, words: &str| DayName {
            iso: iso.to_owned(),
            words: words.to_owned(),
        };
        let stand_in = name("9999-12-31", "31 December 9999");
        let text = Text::dated(
            "On 31 December 9999 (9999-12-31), see ?date=9999-12-31; 31 December 9999.",
            &stand_in,
        );
        let sum = Checksum::of(&text.masked("1 May 2012".len()).unwrap());
        for day in [
            name("2012-05-01", "1 May 2012"),
            name("1999-12-30", "9 Dec 1987"),
        ] {
            assert_eq!(sum.on(&day), crc32fast::hash(&text.of(&day)));
        }
    }
}
