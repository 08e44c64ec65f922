//! How many jurisdictions, and how many people, are of each status.

use super::Timeline;
use super::answer::Answer;
use crate::domain::{Basis, Code, Day, Federal, StateFips, Status};
use std::collections::HashMap;

/// People of the 50 states and DC in the 2010 Census: what shares of population are of.
/// (US Census Bureau, 2010 Census.) The tests hold the bundled table against it.
pub const PEOPLE_OF_STATES_AND_DC: u64 = 308_745_538;

/// A row of the counts: one status, and for the two objections one basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountRow {
    /// The status.
    pub status: Status,
    /// Whose objection, for the two statuses that are one.
    pub basis: Option<Basis>,
    /// Jurisdictions: states, DC, Puerto Rico and territories together.
    pub jurisdictions: u64,
    /// People of 2010 in those of the 50 states and DC.
    pub population: u64,
    /// People of 2010 in those of Puerto Rico and the islands, which stand apart.
    pub population_territories: u64,
}

impl CountRow {
    /// Share of the people of the 50 states and DC, from 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "populations are far below 2^52")]
    pub fn share(&self) -> f64 {
        self.population as f64 / PEOPLE_OF_STATES_AND_DC as f64
    }
}

/// Counts per status and basis, in the order of a legend; every row is there, zero or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The rows.
    pub rows: Vec<CountRow>,
    /// Jurisdictions where a public rule limits ICE holds, whatever their status: the dots of a map.
    pub limiting: u64,
}

impl Counts {
    /// Counts some answers.
    pub fn of<'a>(answers: impl Iterator<Item = Answer<'a>>) -> Self {
        let mut rows: Vec<CountRow> = Vec::new();
        for status in Status::ALL {
            let bases: &[Option<Basis>] = if status.has_basis() {
                &[Some(Basis::Own), Some(Basis::State)]
            } else {
                &[None]
            };
            rows.extend(bases.iter().map(|&basis| CountRow {
                status: *status,
                basis,
                jurisdictions: 0,
                population: 0,
                population_territories: 0,
            }));
        }
        let mut counts = Self { rows, limiting: 0 };
        for answer in answers {
            counts.add(&answer);
        }
        counts
    }

    fn add(&mut self, answer: &Answer<'_>) {
        self.limiting += u64::from(answer.jail_practice.value.limits());
        let row = self
            .rows
            .iter_mut()
            .find(|row| (row.status, row.basis) == answer.key());
        if let Some(row) = row {
            row.jurisdictions += 1;
            if answer.place.state.is_state_or_dc() {
                row.population += answer.place.population;
            } else {
                row.population_territories += answer.place.population;
            }
        }
    }

    /// Jurisdictions of a status, whatever the basis.
    #[must_use]
    pub fn of_status(&self, status: Status) -> u64 {
        self.rows
            .iter()
            .filter(|row| row.status == status)
            .map(|row| row.jurisdictions)
            .sum()
    }

    /// Jurisdictions of a status on one basis.
    #[must_use]
    pub fn of_key(&self, status: Status, basis: Option<Basis>) -> u64 {
        let mut rows = self
            .rows
            .iter()
            .filter(|row| row.status == status && row.basis == basis);
        rows.next().map_or(0, |row| row.jurisdictions)
    }

    /// Every jurisdiction counted.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.rows.iter().map(|row| row.jurisdictions).sum()
    }

    /// Jurisdictions that are switched on, whatever else is said of them.
    #[must_use]
    pub fn active(&self) -> u64 {
        [
            Status::Active,
            Status::ActiveLimitsHolds,
            Status::ActiveOverObjection,
        ]
        .into_iter()
        .map(|status| self.of_status(status))
        .sum()
    }
}

/// What a table of states says of one of them.
#[derive(Debug, Clone)]
pub struct Tally {
    /// Its jurisdictions per status.
    pub counts: Counts,
    /// Those that had been switched on.
    pub activated: u64,
    /// The days on which the first and the last of them was switched on, whatever the day.
    pub span: (Option<Day>, Option<Day>),
}

impl Timeline {
    /// The tallies of all states with jurisdictions on a day, in one pass over these.
    #[must_use]
    pub fn tallies(&self, day: Day) -> HashMap<StateFips, Tally> {
        let mut tallies: HashMap<StateFips, Tally> = HashMap::new();
        for (answer, (_, tracks)) in self.counties(day).zip(self.all()) {
            let tally = tallies.entry(answer.place.state).or_insert_with(|| Tally {
                counts: Counts::of(std::iter::empty()),
                activated: 0,
                span: (None, None),
            });
            tally.counts.add(&answer);
            tally.activated += u64::from(answer.federal.value == Federal::Activated);
            let on = tracks
                .federal
                .iter()
                .find(|spell| spell.value == Federal::Activated)
                .and_then(|spell| spell.from);
            if let Some(on) = on {
                let (first, last) = tally.span;
                tally.span = (
                    Some(first.map_or(on, |first| first.min(on))),
                    Some(last.map_or(on, |last| last.max(on))),
                );
            }
        }
        tallies
    }
}
