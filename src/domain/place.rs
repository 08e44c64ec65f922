//! Places: jurisdictions (county equivalents of 2010) and states, by their FIPS codes.

use std::fmt;

/// A county FIPS code: five digits, kept as a number so that places sort and compare cheaply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CountyFips(u32);

/// A state FIPS code: two digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StateFips(u8);

/// A two-letter postal code of a state or territory, upper case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Usps([u8; 2]);

fn digits(text: &str, len: usize) -> Option<u32> {
    (text.len() == len && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

impl CountyFips {
    /// Reads five digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        digits(text, 5).map(Self)
    }

    /// The state part, the first two digits.
    #[must_use]
    pub fn state(self) -> StateFips {
        StateFips(u8::try_from(self.0 / 1000).unwrap_or(u8::MAX))
    }
}

impl StateFips {
    /// The District of Columbia, which is state and county at once.
    pub const DC: Self = Self(11);
    /// Puerto Rico, which has dates for some of its municipios.
    pub const PUERTO_RICO: Self = Self(72);

    /// Reads two digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        digits(text, 2)
            .and_then(|number| u8::try_from(number).ok())
            .map(Self)
    }

    /// Whether this is one of the 50 states or DC; shares of population are of these alone.
    #[must_use]
    pub fn is_state_or_dc(self) -> bool {
        self.0 <= 56
    }
}

impl Usps {
    /// Reads two letters in either case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// The lower-case spelling that canonical addresses use.
    #[must_use]
    pub fn lower(self) -> String {
        self.to_string().to_ascii_lowercase()
    }
}

impl fmt::Display for CountyFips {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

impl fmt::Display for StateFips {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

impl fmt::Display for Usps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([a, b]) = self;
        write!(f, "{}{}", char::from(*a), char::from(*b))
    }
}

/// Serialises as the text it is printed as, so that leading zeros stay.
macro_rules! serialize_as_text {
    ($($name:ty),+) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )+};
}
serialize_as_text!(CountyFips, StateFips, Usps);

/// A name folded for addresses and for search: accents off, lower case, words of letters and
/// digits separated by one space.
#[must_use]
pub fn folded(name: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    let mut folded = String::with_capacity(name.len());
    for character in name
        .nfkd()
        .filter(|&c| !is_combining_mark(c))
        .flat_map(char::to_lowercase)
    {
        match character {
            // "Prince George's" is one word, "O'Brien" too.
            '\'' | '\u{2019}' | '.' => {}
            c if c.is_ascii_alphanumeric() => folded.push(c),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A county equivalent as of the 2010 Census: what the programme called a jurisdiction.
#[derive(Debug, Clone)]
pub struct Jurisdiction {
    /// Five-digit code of 2010.
    pub fips: CountyFips,
    /// The state it lies in.
    pub state: StateFips,
    /// Postal code of that state.
    pub usps: Usps,
    /// Short name: `Cook`.
    pub name: String,
    /// Name with its kind: `Cook County`, `Orleans Parish`, `Alexandria city`.
    pub full_name: String,
    /// Legal kind: County, Parish, Borough, Census Area, city, Municipio, …
    pub kind: String,
    /// People counted in 2010.
    pub population: u64,
    /// What the address carries after the code: `cook-county`.
    pub slug: String,
}

/// A state, DC, Puerto Rico or a territory.
#[derive(Debug, Clone)]
pub struct State {
    /// Two-digit code.
    pub fips: StateFips,
    /// Postal code.
    pub usps: Usps,
    /// Name: `Illinois`.
    pub name: String,
    /// State, District, Commonwealth or Territory.
    pub kind: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_to_plain_words() {
        for (name, plain) in [
            ("Doña Ana County", "dona ana county"),
            ("Prince George's County", "prince georges county"),
            ("St. Louis city", "st louis city"),
            ("  Añasco   Municipio ", "anasco municipio"),
        ] {
            assert_eq!(folded(name), plain);
        }
    }

    #[test]
    fn codes_keep_their_leading_zeros() {
        assert_eq!(CountyFips::parse("01001").unwrap().to_string(), "01001");
        assert_eq!(
            CountyFips::parse("01001").unwrap().state().to_string(),
            "01"
        );
        assert_eq!(Usps::parse("il").unwrap().to_string(), "IL");
        for text in ["1001", "0100a", "010010", "+1001"] {
            assert!(CountyFips::parse(text).is_none(), "{text}");
        }
    }
}
