//! The recorded figure of a place on a day: which year it is of, and what to know of it. Outside
//! the years of its records a figure is not its last value but none.

use super::Timeline;
use super::layer::Beside;
use crate::dataset::Recorded;
use crate::domain::recorded::{
    Agreed, Agreement, Caveat, CountyMeasure, Model, Period, RosterRow, Standing,
};
use crate::domain::{CountyFips, Day};
use std::collections::{BTreeSet, HashMap};

/// Finds the measures of a place without reading every row.
#[derive(Debug, Default)]
pub(super) struct Index {
    periods: Vec<Period>,
    declined: HashMap<(CountyFips, Period), u64>,
    agreements: HashMap<CountyFips, Vec<usize>>,
    rosters: HashMap<(CountyFips, Day), Vec<Model>>,
    roster_days: BTreeSet<Day>,
}

impl Index {
    pub(super) fn of(recorded: &Recorded) -> Self {
        let mut index = Self::default();
        let periods: BTreeSet<Period> =
            recorded.nation_years.iter().map(|row| row.period).collect();
        index.periods = periods.into_iter().collect();
        for row in &recorded.county_years {
            if row.measure == CountyMeasure::Declined {
                index.declined.insert((row.fips, row.period), row.value);
            }
        }
        for (position, agreement) in recorded.agreements.iter().enumerate() {
            if let Some(fips) = agreement.fips {
                index.agreements.entry(fips).or_default().push(position);
            }
        }
        for row in recorded.roster_2009.iter().chain(&recorded.roster_2025) {
            index.roster_days.insert(row.as_of);
            if let Some(fips) = row.fips.filter(|_| !row.pending) {
                index
                    .rosters
                    .entry((fips, row.as_of))
                    .or_default()
                    .push(row.model);
            }
        }
        index
    }
}

/// A recorded figure of a place on a day, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure<V> {
    /// The figure; none where there is no record.
    pub value: V,
    /// The days that it is of; none outside the records.
    pub period: Option<Period>,
    /// What to know of it; none where nothing is.
    pub caveat: Option<Caveat>,
}

impl Timeline {
    /// The periods of the detainer records, in order.
    #[must_use]
    pub fn recorded_periods(&self) -> &[Period] {
        &self.measures.periods
    }

    /// The period that a day lies in; none outside the years of the records.
    #[must_use]
    pub fn recorded_period(&self, day: Day) -> Option<Period> {
        let mut periods = self.recorded_periods().iter().copied();
        periods.find(|period| period.holds(day))
    }

    /// The recorded declines of a county in a period; none where there is no record.
    #[must_use]
    pub fn declined(&self, fips: CountyFips, period: Period) -> Option<u64> {
        self.measures.declined.get(&(fips, period)).copied()
    }

    /// The recorded declines of a county in the year of a day.
    #[must_use]
    pub fn declined_on(&self, fips: CountyFips, day: Day) -> Figure<Option<u64>> {
        let period = self.recorded_period(day);
        let value = period.and_then(|period| self.declined(fips, period));
        Figure {
            value,
            period,
            caveat: Some(match (period, value) {
                (None, _) => Caveat::OutsideRecords,
                (Some(_), None) => Caveat::NoRecord,
                (Some(period), Some(_)) => CountyMeasure::Declined.caveat(period),
            }),
        }
    }

    /// The agreements under 287(g) of a county's agencies on a day. The day of a roster is drawn
    /// from that roster, which alone tells the hybrid model.
    #[must_use]
    pub fn agreed_on(&self, fips: CountyFips, day: Day) -> Figure<Agreed> {
        if self.measures.roster_days.contains(&day) {
            let models = self.measures.rosters.get(&(fips, day));
            return Figure {
                value: Agreed::of(models.map_or(&[], Vec::as_slice)),
                period: Some(Period {
                    start: day,
                    end: day,
                }),
                caveat: Some(Caveat::RosterOfOneDay),
            };
        }
        let Some(period) = self.agreements_period().filter(|period| period.holds(day)) else {
            return Figure {
                value: Agreed::NoRecord,
                period: None,
                caveat: Some(Caveat::OutsideRecords),
            };
        };
        let positions = self.measures.agreements.get(&fips);
        let positions = positions.map_or(&[] as &[usize], Vec::as_slice);
        let on_day: Vec<(Model, Standing)> = positions
            .iter()
            .filter_map(|position| self.recorded().agreements.get(*position))
            .filter_map(|agreement| Some((agreement.model, agreement.on(day)?)))
            .collect();
        let standing: Vec<Model> = on_day
            .iter()
            .filter(|(_, standing)| *standing == Standing::Stands)
            .map(|(model, _)| *model)
            .collect();
        let fading = standing.is_empty() && !on_day.is_empty();
        Figure {
            value: if fading {
                Agreed::Fading
            } else {
                Agreed::of(&standing)
            },
            period: Some(period),
            caveat: fading.then_some(Caveat::EndInferred),
        }
    }

    /// The days on which an agreement under 287(g) begins, begins to fade or is gone, and those
    /// around a roster.
    #[must_use]
    pub fn agreement_days(&self) -> Vec<Day> {
        self.days_of_agreements(|_| true)
    }

    /// The days on which a measure of any of some places changes: a year of the records begins or is over, an agreement
    /// of theirs begins, fades or is gone.
    pub(super) fn measure_days(&self, of: impl Fn(CountyFips) -> bool) -> Vec<Day> {
        let mut days = self.days_of_agreements(|agreement| agreement.fips.is_some_and(&of));
        let periods = self.recorded_periods();
        days.extend(periods.iter().map(|period| period.start));
        days.extend(periods.last().and_then(|last| last.end.tomorrow().ok()));
        let known = self.agreements_period();
        days.extend(known.iter().map(|known| known.start));
        days.extend(known.and_then(|known| known.end.tomorrow().ok()));
        days
    }

    fn days_of_agreements(&self, of: impl Fn(&Agreement) -> bool) -> Vec<Day> {
        let mut days = BTreeSet::new();
        for agreement in self.recorded().agreements.iter().filter(|row| of(row)) {
            days.insert(agreement.signed);
            days.extend(agreement.sure_until.tomorrow().ok());
            days.extend(agreement.gone_by);
        }
        for day in &self.measures.roster_days {
            days.insert(*day);
            days.extend(day.tomorrow().ok());
        }
        days.into_iter().collect()
    }

    /// Agreements under 287(g) of counties that stood on a day, or may have.
    pub fn agreements_on(&self, day: Day) -> impl Iterator<Item = (&Agreement, Standing)> {
        let agreements = self.recorded().agreements.iter();
        agreements.filter_map(move |agreement| Some((agreement, agreement.on(day)?)))
    }

    /// The agencies under 287(g) that are in no county: of the roster of the day, else of the agreements.
    #[must_use]
    pub fn agencies_beside(&self, day: Day) -> Vec<Beside<'_>> {
        let mut rosters = self.rosters();
        let roster = rosters.find(|rows| rows.first().is_some_and(|row| row.as_of == day));
        if let Some(rows) = roster {
            let rows = rows.iter().filter(|row| row.fips.is_none() && !row.pending);
            return rows
                .map(|row| Beside {
                    agency: &row.agency,
                    state: row.state,
                    model: row.model,
                })
                .collect();
        }
        if !self
            .agreements_period()
            .is_some_and(|period| period.holds(day))
        {
            return Vec::new();
        }
        self.agreements_on(day)
            .filter(|(agreement, _)| agreement.fips.is_none())
            .map(|(agreement, _)| Beside {
                agency: &agreement.agency,
                state: agreement.state,
                model: agreement.model,
            })
            .collect()
    }

    /// The first and the last day on which the agreements say anything.
    #[must_use]
    pub fn agreements_period(&self) -> Option<Period> {
        let agreements = self.recorded().agreements.iter();
        Some(Period {
            start: agreements.clone().map(|agreement| agreement.signed).min()?,
            end: agreements.map(|agreement| agreement.sure_until).max()?,
        })
    }

    /// The rosters of one day.
    pub fn rosters(&self) -> impl Iterator<Item = &[RosterRow]> {
        let recorded = self.recorded();
        [&recorded.roster_2009, &recorded.roster_2025]
            .into_iter()
            .map(Vec::as_slice)
    }
}
