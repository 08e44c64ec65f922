//! The tables of what ICE recorded: rows → the words of the domain, and what the tables must say
//! of each other.

use super::files::Files;
use super::finding::Finding;
use super::package::Package;
use super::table::{Row, Table};
use crate::domain::date::parse_day;
use crate::domain::recorded::{
    AgencyLevel, Agreement, Cited, CountyMeasure, CountyYear, Denominator, Facility, FacilityKind,
    FacilityYear, Figure, LeftOut, Model, NationYear, Outcome, Period, Placement, RosterRow,
};
use crate::domain::{Code, CountyFips, Day, Usps};

/// What ICE recorded, table by table, each in the order of its file.
#[derive(Debug, Default)]
pub struct Recorded {
    /// Measures by county and year.
    pub county_years: Vec<CountyYear>,
    /// The nation by year.
    pub nation_years: Vec<NationYear>,
    /// Facilities over the whole period.
    pub facilities: Vec<Facility>,
    /// Facilities with declines, by year.
    pub facility_years: Vec<FacilityYear>,
    /// Figures of the whole programme, as reported.
    pub figures: Vec<Figure>,
    /// Agreements under 287(g), 2002 to 2017.
    pub agreements: Vec<Agreement>,
    /// The roster of 2009.
    pub roster_2009: Vec<RosterRow>,
    /// The roster of 2025.
    pub roster_2025: Vec<RosterRow>,
}

impl Recorded {
    /// The tables with rows that cite a source, and how many do; those without are left out.
    #[must_use]
    pub fn citing(&self, source: &str) -> Vec<(&'static str, u64)> {
        fn count<'a>(source: &str, ids: impl Iterator<Item = &'a String>) -> u64 {
            ids.filter(|id| *id == source).count() as u64
        }
        let cited = |rows: &mut dyn Iterator<Item = &Cited>| -> u64 {
            rows.filter(|row| row.source_id == source).count() as u64
        };
        [
            (
                "county_year",
                cited(&mut self.county_years.iter().map(|row| &row.cited)),
            ),
            (
                "national_year",
                cited(&mut self.nation_years.iter().map(|row| &row.cited)),
            ),
            (
                "facilities_2007_2015",
                cited(&mut self.facilities.iter().map(|row| &row.cited)),
            ),
            (
                "facility_year_declines",
                cited(&mut self.facility_years.iter().map(|row| &row.cited)),
            ),
            (
                "programme_figures",
                count(source, self.figures.iter().map(|row| &row.source_id)),
            ),
            (
                "agreements_287g",
                cited(&mut self.agreements.iter().map(|row| &row.cited)),
            ),
            (
                "roster_287g_2009",
                count(source, self.roster_2009.iter().map(|row| &row.source_id)),
            ),
            (
                "roster_287g_2025",
                count(source, self.roster_2025.iter().map(|row| &row.source_id)),
            ),
        ]
        .into_iter()
        .filter(|(_, rows)| *rows > 0)
        .collect()
    }

    /// How many rows cite a source.
    #[must_use]
    pub fn cited(&self, source: &str) -> u64 {
        self.citing(source).iter().map(|(_, rows)| *rows).sum()
    }
}

/// The tables as they were read, for the checks of references.
pub(super) struct Tables {
    county_years: Table,
    nation_years: Table,
    facilities: Table,
    facility_years: Table,
    figures: Table,
    agreements: Table,
    roster_2009: Table,
    roster_2025: Table,
}

impl Tables {
    pub(super) fn read(files: &Files, package: &Package, findings: &mut Vec<Finding>) -> Self {
        let mut read = |name| Table::read(files, package, name, findings);
        Self {
            county_years: read("county_year"),
            nation_years: read("national_year"),
            facilities: read("facilities_2007_2015"),
            facility_years: read("facility_year_declines"),
            figures: read("programme_figures"),
            agreements: read("agreements_287g"),
            roster_2009: read("roster_287g_2009"),
            roster_2025: read("roster_287g_2025"),
        }
    }

    pub(super) fn all(&self) -> [&Table; 8] {
        [
            &self.county_years,
            &self.nation_years,
            &self.facilities,
            &self.facility_years,
            &self.figures,
            &self.agreements,
            &self.roster_2009,
            &self.roster_2025,
        ]
    }

    /// The rows as the domain has them, and every sum that does not hold.
    pub(super) fn recorded(&self, findings: &mut Vec<Finding>) -> Recorded {
        super::sums::facilities(&self.facilities, findings);
        super::sums::facility_years(&self.facility_years, findings);
        super::sums::counties(&self.county_years, &self.facility_years, findings);
        super::sums::nation(&self.nation_years, findings);
        super::sums::agreements(&self.agreements, findings);
        Recorded {
            county_years: self.county_years.rows().filter_map(county_year).collect(),
            nation_years: self.nation_years.rows().filter_map(nation_year).collect(),
            facilities: self.facilities.rows().filter_map(facility).collect(),
            facility_years: self
                .facility_years
                .rows()
                .filter_map(facility_year)
                .collect(),
            figures: self.figures.rows().filter_map(figure).collect(),
            agreements: self.agreements.rows().filter_map(agreement).collect(),
            roster_2009: self.roster_2009.rows().filter_map(roster_row).collect(),
            roster_2025: self.roster_2025.rows().filter_map(roster_row).collect(),
        }
    }
}

/// The number in a cell, which the codebook has checked.
pub(super) fn number(row: Row<'_>, column: &str) -> Option<u64> {
    row.get(column).parse().ok()
}

fn day(row: Row<'_>, column: &str) -> Option<Day> {
    parse_day(row.get(column)).ok()
}

fn fips(row: Row<'_>, column: &str) -> Option<CountyFips> {
    CountyFips::parse(row.get(column))
}

fn code<C: Code>(row: Row<'_>, column: &str) -> Option<C> {
    C::parse(row.get(column)).ok()
}

fn period(row: Row<'_>) -> Option<Period> {
    Some(Period {
        start: day(row, "period_start")?,
        end: day(row, "period_end")?,
    })
}

fn cited(row: Row<'_>, lines: &str) -> Cited {
    Cited {
        source_id: row.get("source_id").into(),
        lines: row.get(lines).into(),
    }
}

fn county_year(row: Row<'_>) -> Option<CountyYear> {
    Some(CountyYear {
        fips: fips(row, "fips")?,
        period: period(row)?,
        measure: code::<CountyMeasure>(row, "measure")?,
        value: number(row, "value")?,
        cited: cited(row, "source_lines"),
    })
}

fn nation_year(row: Row<'_>) -> Option<NationYear> {
    Some(NationYear {
        period: period(row)?,
        outcome: code::<Outcome>(row, "measure"),
        value: number(row, "value")?,
        cited: cited(row, ""),
    })
}

fn facility(row: Row<'_>) -> Option<Facility> {
    let outcomes = Outcome::ALL.iter();
    Some(Facility {
        fips: fips(row, "fips"),
        placement: code::<Placement>(row, "placement")?,
        possible: fips(row, "possible_fips"),
        name: row.get("facility").into(),
        period: period(row)?,
        total: number(row, "detainers_total")?,
        outcomes: outcomes
            .map(|outcome| (*outcome, number(row, outcome.code()).unwrap_or_default()))
            .collect(),
        none_recorded: number(row, "none_recorded")?,
        miscoded: row.get("fault") == LeftOut::Miscoded.code(),
        cited: cited(row, "source_lines"),
    })
}

fn facility_year(row: Row<'_>) -> Option<FacilityYear> {
    Some(FacilityYear {
        fips: fips(row, "fips"),
        state: Usps::parse(row.get("state")),
        name: row.get("facility").into(),
        kind: code::<FacilityKind>(row, "facility_kind")?,
        left_out: code::<LeftOut>(row, "left_out"),
        period: period(row)?,
        declined: number(row, "detainers_declined")?,
        other: number(row, "detainers_other_recorded_outcome"),
        denominator: code::<Denominator>(row, "denominator")?,
        share: row.get("share_declined").parse().ok(),
        cited: cited(row, "source_line"),
    })
}

fn figure(row: Row<'_>) -> Option<Figure> {
    Some(Figure {
        id: row.get("figure_id").into(),
        period: row.get("period_as_written").into(),
        measure: row.get("measure").into(),
        value: number(row, "value")?,
        quote: row.get("quote").into(),
        source_id: row.get("source_id").into(),
    })
}

fn agreement(row: Row<'_>) -> Option<Agreement> {
    let (listed, gone_by) = (day(row, "last_listed"), day(row, "gone_by"));
    let signed = day(row, "first_signed")?;
    // Where no roster lists it, the last trace of activity holds, but not past the roster that
    // no longer has it: identifications are counted for a while after an end.
    let trace = day(row, "last_evidence_of_activity")?;
    let trace = gone_by.map_or(trace, |gone| trace.min(gone));
    Some(Agreement {
        id: row.get("agreement_id").into(),
        state: Usps::parse(row.get("state"))?,
        fips: fips(row, "fips"),
        agency: row.get("agency").into(),
        level: code::<AgencyLevel>(row, "agency_level")?,
        model: code::<Model>(row, "model")?,
        signed,
        sure_until: listed.unwrap_or(trace).max(signed),
        gone_by,
        ended: row.get("ended_before_2017_08") == "true",
        note: row.get("note").into(),
        cited: cited(row, "source_line"),
    })
}

fn roster_row(row: Row<'_>) -> Option<RosterRow> {
    Some(RosterRow {
        as_of: day(row, "as_of")?,
        state: Usps::parse(row.get("state"))?,
        fips: fips(row, "fips"),
        agency: row.get("agency").into(),
        model: code::<Model>(row, "model")?,
        signed: day(row, "date_signed_original").or_else(|| day(row, "signed")),
        pending: row.get("agreement_status") == "pending",
        source_id: row.get("source_id").into(),
    })
}
