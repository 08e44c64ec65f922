//! What ICE recorded of a place, beside what it declared. A measure, never a status: nothing here
//! is read by the tracks, and a year without a row stays without a value.

use super::Timeline;
use crate::dataset::Recorded;
use crate::domain::recorded::{
    Agreement, CountyMeasure, Facility, FacilityKind, FacilityYear, LeftOut, NationYear, Outcome,
    Period,
};
use crate::domain::{Code as _, CountyFips, StateFips};
use std::collections::BTreeMap;

/// What ICE recorded of the local jails of a county, or of all counties of a state.
#[derive(Debug)]
pub struct Record<'a> {
    /// A year a period of the records, those without a record too.
    pub years: Vec<YearRecord>,
    /// Facilities with a recorded decline in some year, those left out of the years too.
    pub jails: Vec<JailRecord<'a>>,
    /// Placed facilities with all of their outcomes, most detainers first.
    pub facilities: Vec<&'a Facility>,
    /// Facilities that could not be placed, and that may be here.
    pub possible: Vec<&'a Facility>,
    /// Agencies with an agreement under 287(g).
    pub agreements: Vec<&'a Agreement>,
    /// People identified and removed under 287(g), by fiscal year.
    pub fiscal_years: Vec<FiscalYear>,
    /// Recorded declines that are in no county's total, by reason.
    pub left_out: Vec<(LeftOut, u64)>,
}

/// Recorded declines of a place in a period.
#[derive(Debug, Clone, Copy)]
pub struct YearRecord {
    /// When.
    pub period: Period,
    /// How many; none where there is no record, which is not zero.
    pub declined: Option<u64>,
    /// Facilities that declined.
    pub facilities: u64,
    /// Counties with a record.
    pub counties: u64,
    /// Detainers with a recorded outcome at those facilities, where every one of them has a clean
    /// denominator: the only case in which a share may be said.
    pub of_recorded: Option<u64>,
}

/// A facility with recorded declines, period by period.
#[derive(Debug)]
pub struct JailRecord<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its county, where it is known.
    pub fips: Option<CountyFips>,
    /// What kind it is.
    pub kind: FacilityKind,
    /// Why it is not in the total of its county.
    pub left_out: Option<LeftOut>,
    /// A row a period of the records; none where there is no record.
    pub years: Vec<Option<&'a FacilityYear>>,
}

impl JailRecord<'_> {
    /// All recorded declines.
    #[must_use]
    pub fn declined(&self) -> u64 {
        self.years.iter().flatten().map(|row| row.declined).sum()
    }
}

/// People of a fiscal year under 287(g); none where there is no record.
#[derive(Debug, Clone, Copy, Default)]
pub struct FiscalYear {
    /// The year in which it ends.
    pub year: i16,
    /// Identified.
    pub identified: Option<u64>,
    /// Removed.
    pub removed: Option<u64>,
}

impl Record<'_> {
    /// All recorded declines of local jails; none where no year has a record.
    #[must_use]
    pub fn declined(&self) -> Option<u64> {
        let years = self.years.iter().filter_map(|year| year.declined);
        years.reduce(|sum, more| sum + more)
    }

    /// How many years have a record.
    #[must_use]
    pub fn years_with_record(&self) -> usize {
        let years = self.years.iter();
        years.filter(|year| year.declined.is_some()).count()
    }

    /// The sums of the placed facilities: all detainers, each outcome, those without one.
    #[must_use]
    pub fn outcomes(&self) -> Outcomes {
        Outcomes::of(self.facilities.iter().copied())
    }

    /// Whether ICE's records and rosters say anything at all of the place.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.declined().is_none()
            && self.jails.is_empty()
            && self.facilities.is_empty()
            && self.possible.is_empty()
            && self.agreements.is_empty()
            && self.fiscal_years.is_empty()
    }
}

/// Detainers of facilities over the whole period, summed.
#[derive(Debug, Clone)]
pub struct Outcomes {
    /// How many facilities.
    pub facilities: u64,
    /// All detainers.
    pub total: u64,
    /// How many ended how, those that occur.
    pub outcomes: Vec<(Outcome, u64)>,
    /// How many have no recorded outcome.
    pub none_recorded: u64,
}

impl Outcomes {
    /// Sums facilities.
    #[must_use]
    pub fn of<'a>(facilities: impl Iterator<Item = &'a Facility> + Clone) -> Self {
        let sum = |of: &dyn Fn(&Facility) -> u64| facilities.clone().map(of).sum::<u64>();
        Self {
            facilities: facilities.clone().count() as u64,
            total: sum(&|row| row.total),
            outcomes: Outcome::ALL
                .iter()
                .map(|outcome| (*outcome, sum(&|row| row.outcome(*outcome))))
                .filter(|(_, value)| *value > 0)
                .collect(),
            none_recorded: sum(&|row| row.none_recorded),
        }
    }

    /// How many ended in this way.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> u64 {
        let mut all = self.outcomes.iter();
        all.find(|(which, _)| *which == outcome)
            .map_or(0, |(_, value)| *value)
    }
}

/// What of the recorded declines is in the totals of counties, what is not and why.
#[derive(Debug)]
pub struct Ledger {
    /// In the totals of counties.
    pub placed: u64,
    /// Left out, by reason.
    pub left_out: Vec<(LeftOut, u64)>,
    /// Both together, by facility and year.
    pub all: u64,
    /// The same over the whole period, from the other extract.
    pub by_facility: Outcomes,
    /// What of that extract is placed in a county.
    pub placed_facilities: Outcomes,
    /// The nation by year: issued and recorded as declined.
    pub nation: (u64, u64),
}

impl Timeline {
    /// What ICE recorded, as it was read.
    #[must_use]
    pub fn recorded(&self) -> &Recorded {
        &self.dataset.recorded
    }

    /// What ICE recorded of a county's jails.
    #[must_use]
    pub fn county_record(&self, fips: CountyFips) -> Record<'_> {
        self.record(
            |row| row.fips == Some(fips),
            |agreement| agreement.fips == Some(fips),
            |county| county == fips,
        )
    }

    /// What ICE recorded of the jails of a state's counties, and of what is in no county.
    #[must_use]
    pub fn state_record(&self, state: StateFips) -> Record<'_> {
        let usps = self.dataset.state(state).map(|state| state.usps);
        self.record(
            |row| row.state.is_some() && row.state == usps,
            |agreement| Some(agreement.state) == usps,
            |county| county.state() == state,
        )
    }

    fn record(
        &self,
        of_jails: impl Fn(&FacilityYear) -> bool,
        of_agreements: impl Fn(&Agreement) -> bool,
        of_counties: impl Fn(CountyFips) -> bool,
    ) -> Record<'_> {
        let recorded = self.recorded();
        let periods = self.recorded_periods();
        let rows = recorded.facility_years.iter().filter(|row| of_jails(row));
        let mut left_out: BTreeMap<LeftOut, u64> = BTreeMap::new();
        let mut jails: Vec<JailRecord<'_>> = Vec::new();
        for row in rows {
            if let Some(reason) = row.left_out {
                *left_out.entry(reason).or_default() += row.declined;
            }
            let Some(place) = periods.iter().position(|period| *period == row.period) else {
                continue;
            };
            let known = jails
                .iter()
                .position(|jail| jail.name == row.name && jail.fips == row.fips);
            let index = known.unwrap_or_else(|| {
                jails.push(JailRecord {
                    name: &row.name,
                    fips: row.fips,
                    kind: row.kind,
                    left_out: row.left_out,
                    years: vec![None; periods.len()],
                });
                jails.len() - 1
            });
            let year = jails
                .get_mut(index)
                .and_then(|jail| jail.years.get_mut(place));
            if let Some(year) = year {
                *year = Some(row);
            }
        }
        jails.sort_by(|a, b| (b.declined(), a.name).cmp(&(a.declined(), b.name)));
        let within = |fips: Option<CountyFips>| fips.is_some_and(&of_counties);
        let mut facilities: Vec<&Facility> = recorded
            .facilities
            .iter()
            .filter(|row| within(row.fips))
            .collect();
        let mut possible: Vec<&Facility> = recorded
            .facilities
            .iter()
            .filter(|row| within(row.possible))
            .collect();
        for list in [&mut facilities, &mut possible] {
            list.sort_by(|a, b| (b.total, &a.name).cmp(&(a.total, &b.name)));
        }
        Record {
            years: self.years(periods, &of_counties),
            jails,
            facilities,
            possible,
            agreements: recorded
                .agreements
                .iter()
                .filter(|agreement| of_agreements(agreement))
                .collect(),
            fiscal_years: self.fiscal_years(&of_counties),
            left_out: left_out.into_iter().collect(),
        }
    }

    fn years(
        &self,
        periods: &[Period],
        of_counties: impl Fn(CountyFips) -> bool,
    ) -> Vec<YearRecord> {
        let rows = self.recorded().county_years.iter();
        let rows = rows.filter(|row| of_counties(row.fips));
        let sum = |period: Period, measure: CountyMeasure| -> Option<u64> {
            let rows = rows.clone();
            rows.filter(|row| row.period == period && row.measure == measure)
                .map(|row| row.value)
                .reduce(|sum, more| sum + more)
        };
        let year = |period: &Period| {
            let declined = sum(*period, CountyMeasure::Declined);
            // A share of part of the declines would be said of the whole.
            let clean = sum(*period, CountyMeasure::DeclinedClean);
            let whole = declined.is_some() && declined == clean;
            YearRecord {
                period: *period,
                declined,
                facilities: sum(*period, CountyMeasure::FacilitiesDeclining).unwrap_or_default(),
                counties: rows
                    .clone()
                    .filter(|row| row.period == *period && row.measure == CountyMeasure::Declined)
                    .count() as u64,
                of_recorded: sum(*period, CountyMeasure::RecordedClean).filter(|_| whole),
            }
        };
        periods.iter().map(year).collect()
    }

    fn fiscal_years(&self, of_counties: impl Fn(CountyFips) -> bool) -> Vec<FiscalYear> {
        let mut years: BTreeMap<i16, FiscalYear> = BTreeMap::new();
        let rows = self.recorded().county_years.iter();
        for row in rows.filter(|row| of_counties(row.fips)) {
            let year = row.period.year();
            let entry = || FiscalYear {
                year,
                ..FiscalYear::default()
            };
            match row.measure {
                CountyMeasure::Identified => {
                    let sum = &mut years.entry(year).or_insert_with(entry).identified;
                    *sum = Some(sum.unwrap_or_default() + row.value);
                }
                CountyMeasure::Removed => {
                    let sum = &mut years.entry(year).or_insert_with(entry).removed;
                    *sum = Some(sum.unwrap_or_default() + row.value);
                }
                _ => {}
            }
        }
        years.into_values().collect()
    }

    /// The nation's detainers, of every period: issued first, then each outcome.
    pub fn nation_years(&self, period: Period) -> impl Iterator<Item = &NationYear> {
        let rows = self.recorded().nation_years.iter();
        rows.filter(move |row| row.period == period)
    }

    /// What is placed, what is not and why, so that it can be seen to add up.
    #[must_use]
    pub fn ledger(&self) -> Ledger {
        let recorded = self.recorded();
        let mut left_out: BTreeMap<LeftOut, u64> = BTreeMap::new();
        let (mut placed, mut all) = (0, 0);
        for row in &recorded.facility_years {
            all += row.declined;
            match row.left_out {
                Some(reason) => *left_out.entry(reason).or_default() += row.declined,
                None => placed += row.declined,
            }
        }
        let nation = |outcome: Option<Outcome>| {
            let rows = recorded.nation_years.iter();
            rows.filter(|row| row.outcome == outcome)
                .map(|row| row.value)
                .sum()
        };
        let facilities = recorded.facilities.iter();
        Ledger {
            placed,
            left_out: left_out.into_iter().collect(),
            all,
            placed_facilities: Outcomes::of(facilities.clone().filter(|row| row.fips.is_some())),
            by_facility: Outcomes::of(facilities),
            nation: (nation(None), nation(Some(Outcome::Declined))),
        }
    }
}
