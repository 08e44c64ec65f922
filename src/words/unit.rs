//! What county equivalents are called, and how many of them there are.

use super::catalogue as t;
use crate::domain::{Jurisdiction, Lang};

/// What a state's county equivalents are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Counties.
    County,
    /// Parishes, in Louisiana.
    Parish,
    /// Municipios, in Puerto Rico.
    Municipio,
    /// Places of several kinds.
    Jurisdiction,
}

impl Unit {
    /// The word that fits all of some places; `jurisdiction` where their kinds are mixed.
    pub fn of<'a>(places: impl Iterator<Item = &'a Jurisdiction>) -> Self {
        let mut kinds: Vec<&str> = places.map(|place| place.kind.as_str()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        match kinds.as_slice() {
            ["County"] => Self::County,
            ["Parish"] => Self::Parish,
            ["Municipio"] => Self::Municipio,
            _ => Self::Jurisdiction,
        }
    }

    /// The variant that messages choose by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::County => "county",
            Self::Parish => "parish",
            Self::Municipio => "municipio",
            Self::Jurisdiction => "jurisdiction",
        }
    }

    /// `county`.
    #[must_use]
    pub fn one(self, lang: impl Into<Lang>) -> String {
        t::unit_one(lang, self.code())
    }

    /// `counties`.
    #[must_use]
    pub fn many(self, lang: impl Into<Lang>) -> String {
        t::unit_many(lang, self.code())
    }

    /// `no county`, `1 county`, `26 counties`.
    #[must_use]
    pub fn count(self, lang: Lang, value: u64) -> String {
        t::unit_count(lang, value, self.code())
    }

    /// The same among places of which some have no known date: those are named, never counted as
    /// off.
    #[must_use]
    pub fn part_known(self, lang: Lang, part: u64, with_date: u64, total: u64) -> String {
        if with_date == total {
            return self.part(lang, part, total);
        }
        let unit = self.code();
        match (part, with_date) {
            (0, 1) => t::known_part_not_the_only(lang, unit),
            (1, 1) => t::known_part_the_only(lang, unit),
            (0, _) => t::known_part_none(lang, unit, with_date),
            (part, all) if part == all => t::known_part_all(lang, unit, all),
            _ => t::known_part_some(lang, part, unit, with_date),
        }
    }

    /// `none of the 102 counties`, `1 of 102 counties`, `all 102 counties`, `the only county`.
    #[must_use]
    pub fn part(self, lang: Lang, part: u64, whole: u64) -> String {
        let unit = self.code();
        match (part, whole) {
            (0, 1) => t::part_not_the_only(lang, unit),
            (1, 1) => t::part_the_only(lang, unit),
            (0, _) => t::part_none(lang, unit, whole),
            (part, whole) if part == whole => t::part_all(lang, unit, whole),
            _ => t::part_some(lang, part, unit, whole),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Es};

    #[test]
    fn parts_are_right_for_none_one_and_all() {
        let unit = Unit::County;
        for (part, whole, english, spanish) in [
            (
                0,
                102,
                "in none of 102 counties",
                "en ninguno de 102 condados",
            ),
            (1, 102, "in 1 of 102 counties", "en 1 de 102 condados"),
            (102, 102, "in all 102 counties", "en los 102 condados"),
            (1, 1, "in its only county", "en su único condado"),
            (0, 1, "not in its only county", "no en su único condado"),
        ] {
            assert_eq!(unit.part(En, part, whole), english);
            assert_eq!(unit.part(Es, part, whole), spanish);
        }
        assert_eq!(unit.count(En, 0), "no county");
        assert_eq!(Unit::Parish.part(Es, 64, 64), "en las 64 parroquias");
        assert_eq!(Unit::Jurisdiction.count(Es, 0), "ninguna jurisdicción");
    }

    #[test]
    fn a_place_without_a_date_is_not_counted_as_off() {
        let unit = Unit::Municipio;
        for (part, dated, total, english, spanish) in [
            (
                37,
                37,
                78,
                "in all 37 municipios with a known date",
                "en los 37 municipios con fecha conocida",
            ),
            (
                0,
                37,
                78,
                "in none of the 37 municipios with a known date",
                "en ninguno de los 37 municipios con fecha conocida",
            ),
            (
                3,
                37,
                78,
                "in 3 of the 37 municipios with a known date",
                "en 3 de los 37 municipios con fecha conocida",
            ),
            (
                1,
                1,
                2,
                "in the only municipio with a known date",
                "en el único municipio con fecha conocida",
            ),
            (3, 78, 78, "in 3 of 78 municipios", "en 3 de 78 municipios"),
        ] {
            assert_eq!(unit.part_known(En, part, dated, total), english);
            assert_eq!(unit.part_known(Es, part, dated, total), spanish);
        }
    }
}
