//! The CRC-32 of a text with holes, known for every day without reading the text again.
//!
//! CRC-32 is affine over GF(2): flipping a set of bits changes the sum by the exclusive or of what flipping each of them
//! changes it by. All holes take the same name, so each bit of the name has one effect, found once.

use super::text::{ISO, Masked};

/// The sum of a stretch whose holes are masked, and what each bit of a name changes in it.
#[derive(Debug, Clone)]
pub(super) struct Checksum {
    masked: u32,
    /// Per byte of the name: the mask, and the effect of each of its bits. Empty where there are no holes.
    effects: Vec<(u8, [u32; 8])>,
}

impl Checksum {
    pub(super) fn of(text: &Masked) -> Self {
        let masked = crc32fast::hash(&text.bytes);
        let mut effects = Vec::new();
        if let Some(mask) = text
            .holes
            .first()
            .and_then(|hole| text.bytes.get(hole.clone()))
        {
            let mut flips = vec![0_u8; text.bytes.len()];
            let nothing = crc32fast::hash(&flips);
            let mut set = |index: usize, value: u8| {
                for hole in &text.holes {
                    if let Some(byte) = flips.get_mut(hole.start + index) {
                        *byte = value;
                    }
                }
                crc32fast::hash(&flips) ^ nothing
            };
            for (index, byte) in mask.iter().take(ISO).enumerate() {
                let mut of_bits = [0; 8];
                for (bit, effect) in of_bits.iter_mut().enumerate() {
                    *effect = set(index, 1 << bit);
                }
                set(index, 0);
                effects.push((*byte, of_bits));
            }
        }
        Self { masked, effects }
    }

    /// The sum of the text of a day, as `iso` names it.
    pub(super) fn on(&self, iso: &str) -> u32 {
        let mut sum = self.masked;
        for ((mask, effects), byte) in self.effects.iter().zip(iso.bytes()) {
            for (bit, effect) in effects.iter().enumerate() {
                if (mask ^ byte) >> bit & 1 == 1 {
                    sum ^= effect;
                }
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::{DayName, Mask, Text};
    use super::*;

    #[test]
    fn the_sum_of_a_day_is_that_of_its_text() {
        let name = |iso: &str| DayName {
            iso: iso.to_owned(),
            words: String::new(),
        };
        let text = "On 9999-12-31, see ?date=9999-12-31; again 9999-12-31.";
        let text = Text::dated(text, &name("9999-12-31"));
        let [stretch] = text
            .stretches(Mask::Unlike)
            .unwrap()
            .try_into()
            .ok()
            .unwrap();
        let sum = Checksum::of(&stretch);
        for day in ["2012-05-01", "1999-12-30"] {
            assert_eq!(sum.on(day), crc32fast::hash(&text.of(&name(day))));
        }
    }
}
