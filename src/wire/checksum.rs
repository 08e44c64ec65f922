//! The CRC-32 of a text with holes, known for every day without reading the text again, and of texts one after the other.
//!
//! CRC-32 is affine over GF(2): flipping a set of bits changes the sum by the exclusive or of what flipping each of them
//! changes it by. All holes take the same name, so each bit of the name has one effect, found once. And the sum of two
//! texts is that of the first, multiplied by the power of x that the length of the second makes it move by, and that of
//! the second (as in zlib's `crc32_combine`).

use super::text::{ISO, Masked};

/// What the name of a day has in its bytes whatever day it is: its digits differ from `0` in four bits.
const NO_DAY: &[u8; ISO] = b"0000-00-00";
/// Bits in which a digit differs from `0`.
const BITS: usize = 4;
/// The polynomial of CRC-32 (RFC 1952, 8), the lowest bit first.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// The sum of a stretch with holes, and what each bit of a name changes in it.
#[derive(Debug, Clone)]
pub(super) struct Checksum {
    /// With [`NO_DAY`] in its holes.
    of_no_day: u32,
    /// Of each bit of a name, where there are holes.
    effects: Option<Box<[u32; ISO * BITS]>>,
    /// x to the power of its bits, modulo the polynomial.
    power: u32,
    /// Its bytes, modulo 2^32.
    length: u32,
}

impl Checksum {
    /// Of a text without holes.
    pub(super) fn of_bytes(bytes: &[u8]) -> Self {
        Self {
            of_no_day: crc32fast::hash(bytes),
            effects: None,
            power: power_of(bytes.len()),
            // Modulo 2^32 is what it means.
            length: (bytes.len() & 0xffff_ffff) as u32,
        }
    }

    pub(super) fn of(text: &Masked) -> Self {
        if text.holes.is_empty() {
            return Self::of_bytes(&text.bytes);
        }
        let filled = |bytes: &mut [u8], name: &[u8; ISO]| {
            for hole in &text.holes {
                if let Some(hole) = bytes.get_mut(hole.clone()) {
                    hole.copy_from_slice(name);
                }
            }
            crc32fast::hash(bytes)
        };
        let mut bytes = text.bytes.clone();
        filled(&mut bytes, NO_DAY);
        let of_no_day = Self::of_bytes(&bytes);
        bytes.fill(0);
        let nothing = crc32fast::hash(&bytes);
        let mut effects = Box::new([0; ISO * BITS]);
        for (index, effect) in effects.iter_mut().enumerate() {
            let mut name = [0; ISO];
            if let Some(byte) = name.get_mut(index / BITS) {
                *byte = 1 << (index % BITS);
            }
            *effect = filled(&mut bytes, &name) ^ nothing;
        }
        Self {
            effects: Some(effects),
            ..of_no_day
        }
    }

    /// The sum of the text of a day, as `iso` names it.
    fn on(&self, iso: &str) -> u32 {
        let mut sum = self.of_no_day;
        let Some(effects) = &self.effects else {
            return sum;
        };
        let bytes = iso.bytes().zip(NO_DAY);
        for (effects, (byte, none)) in effects.chunks_exact(BITS).zip(bytes) {
            for (bit, effect) in effects.iter().enumerate() {
                if (byte ^ none) >> bit & 1 == 1 {
                    sum ^= effect;
                }
            }
        }
        sum
    }

    /// Bytes that it takes.
    pub(super) fn weight(&self) -> usize {
        let effects = self.effects.as_deref().map_or(0, size_of_val);
        size_of::<Self>() + effects
    }
}

/// The sum of texts one after the other.
#[derive(Debug, Default)]
pub(super) struct Sum {
    sum: u32,
    length: u32,
}

impl Sum {
    /// Adds a text, on the day that `iso` names.
    pub(super) fn follow(&mut self, text: &Checksum, iso: &str) {
        self.sum = product(self.sum, text.power) ^ text.on(iso);
        self.length = self.length.wrapping_add(text.length);
    }

    /// Sum and length, as gzip has them at its end.
    pub(super) fn said(&self) -> [u8; 8] {
        let both = u64::from(self.length) << 32 | u64::from(self.sum);
        both.to_le_bytes()
    }
}

/// x to the power of eight times `bytes`, modulo the polynomial.
fn power_of(mut bytes: usize) -> u32 {
    // x to the power of 0 and of 8; the highest power stands in the lowest bit.
    let (mut power, mut square) = (1 << 31, 1 << 23);
    while bytes > 0 {
        if bytes & 1 == 1 {
            power = product(power, square);
        }
        square = product(square, square);
        bytes >>= 1;
    }
    power
}

/// The product of two polynomials, modulo that of CRC-32.
fn product(a: u32, mut b: u32) -> u32 {
    let mut product = 0;
    for bit in (0..32).rev() {
        // Without a branch: which bits are set is as good as random.
        product ^= b & 0_u32.wrapping_sub(a >> bit & 1);
        b = b >> 1 ^ POLYNOMIAL & 0_u32.wrapping_sub(b & 1);
    }
    product
}

#[cfg(test)]
mod tests {
    use super::super::text::{DayName, Mask, Text};
    use super::*;
    use proptest::prelude::*;

    fn name(iso: &str) -> DayName {
        DayName {
            iso: iso.to_owned(),
            words: String::new(),
        }
    }

    fn sum_of(text: &Text) -> Checksum {
        let stretches = text.stretches(Mask::Unlike).unwrap();
        Checksum::of(stretches.first().unwrap())
    }

    #[test]
    fn the_sum_of_a_day_is_that_of_its_text() {
        let text = "On 9999-12-31, see ?date=9999-12-31; again 9999-12-31.";
        let text = Text::dated(text, &name("9999-12-31"));
        for day in ["2012-05-01", "1999-12-30", "2078-06-09"] {
            let sum = sum_of(&text).on(day);
            assert_eq!(sum, crc32fast::hash(&text.of(&name(day))));
        }
    }

    proptest! {
        #[test]
        fn the_sum_of_texts_is_that_of_them_together(texts in prop::collection::vec("[a-z]{0,40}", 0..6)) {
            let mut sum = Sum::default();
            for text in &texts {
                sum.follow(&sum_of(&Text::dated(&format!("{text}9999-12-31"), &name("9999-12-31"))), "2012-05-01");
            }
            let whole: String = texts.iter().map(|text| format!("{text}2012-05-01")).collect();
            let length = u32::try_from(whole.len()).unwrap();
            let said = [crc32fast::hash(whole.as_bytes()).to_le_bytes(), length.to_le_bytes()].concat();
            prop_assert_eq!(sum.said().to_vec(), said);
        }
    }
}
