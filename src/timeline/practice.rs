//! Where word and record part: limits on ICE holds that were declared, beside the declines that ICE
//! recorded. Both are shown; neither is taken for the other.

use super::layer::MANY;
use super::{Spell, Timeline};
use crate::domain::code::codes;
use crate::domain::recorded::Period;
use crate::domain::{Basis, CountyFips, Day, JailPractice, Jurisdiction, StateFips};

/// Word and record of a county in the year of a day.
#[derive(Debug, Clone)]
pub struct Parting<'a> {
    /// The county.
    pub place: &'a Jurisdiction,
    /// Whose limit was in force on any day of the year; none where none was.
    pub limit: Option<Basis>,
    /// Since when that limit holds, and the row that began it.
    pub limit_spell: Option<Spell<JailPractice>>,
    /// What ICE recorded in the year; none where there is no record.
    pub declined: Option<u64>,
    /// The first year with ten or more recorded declines.
    pub first_many: Option<Period>,
}

codes! {
    /// How word and record stand to each other in a year.
    Way, "way", {
        /// A limit, and fewer than ten recorded declines.
        LimitedFew = "limited_few",
        /// A limit, and no record.
        LimitedNone = "limited_none",
        /// No limit, and ten or more recorded declines.
        UnlimitedMany = "unlimited_many",
        /// A limit, and ten or more recorded declines.
        LimitedMany = "limited_many",
        /// Neither a limit nor ten recorded declines.
        Neither = "neither",
    }
}

impl Parting<'_> {
    /// How word and record stand to each other.
    #[must_use]
    pub fn way(&self) -> Way {
        match (self.limit, self.declined) {
            (Some(_), Some(MANY..)) => Way::LimitedMany,
            (Some(_), Some(_)) => Way::LimitedFew,
            (Some(_), None) => Way::LimitedNone,
            (None, Some(MANY..)) => Way::UnlimitedMany,
            (None, _) => Way::Neither,
        }
    }
}

/// Word and record of a country or a state, county by county, in the year of a day.
#[derive(Debug)]
pub struct Partings<'a> {
    /// The day asked for.
    pub day: Day,
    /// Its year; none outside the records.
    pub period: Option<Period>,
    /// Every county where word and record can be set side by side.
    pub places: Vec<Parting<'a>>,
}

impl Partings<'_> {
    /// The counties of one way.
    pub fn of(&self, way: Way) -> impl Iterator<Item = &Parting<'_>> + Clone {
        self.places.iter().filter(move |place| place.way() == way)
    }

    /// How many counties of one way have a limit of this basis.
    #[must_use]
    pub fn by_basis(&self, way: Way, basis: Basis) -> usize {
        self.of(way)
            .filter(|place| place.limit == Some(basis))
            .count()
    }
}

impl Timeline {
    /// Word and record, side by side, in the year of a day.
    #[must_use]
    pub fn partings(&self, day: Day, within: Option<StateFips>) -> Partings<'_> {
        let period = self.recorded_period(day);
        let mut places = Vec::new();
        for (place, tracks) in self.all() {
            if within.is_some_and(|state| place.state != state) {
                continue;
            }
            // Outside the records the day stands for itself.
            let asked = period.unwrap_or(Period {
                start: day,
                end: day,
            });
            let spell = limit_in(&tracks.jail_practice, asked);
            let periods = self.recorded_periods().iter();
            let parting = Parting {
                place,
                limit: spell.map(|spell| spell.basis.unwrap_or(Basis::Own)),
                limit_spell: spell.copied(),
                declined: period.and_then(|period| self.declined(place.fips, period)),
                first_many: periods
                    .copied()
                    .find(|period| self.declined(place.fips, *period) >= Some(MANY)),
            };
            if parting.limit.is_some() || parting.declined.is_some() || parting.first_many.is_some()
            {
                places.push(parting);
            }
        }
        Partings {
            day,
            period,
            places,
        }
    }
}

impl Timeline {
    /// Whose limit on ICE holds was in force in a county on some day of the year of a day; on the
    /// day itself outside the years of the records.
    #[must_use]
    pub fn limit_in_year(&self, fips: CountyFips, day: Day) -> Option<Basis> {
        let period = self.recorded_period(day).unwrap_or(Period {
            start: day,
            end: day,
        });
        let tracks = self.tracks(self.dataset.county_position(fips)?)?;
        let spell = limit_in(&tracks.jail_practice, period)?;
        Some(spell.basis.unwrap_or(Basis::Own))
    }
}

/// The last limit that was in force on some day of a period.
fn limit_in(spells: &[Spell<JailPractice>], period: Period) -> Option<&Spell<JailPractice>> {
    Spell::with_ends(spells)
        .filter(|(spell, end)| {
            spell.value.limits()
                && spell.from.is_some_and(|from| from <= period.end)
                && end.is_none_or(|end| end >= period.start)
        })
        .map(|(spell, _)| spell)
        .last()
}
