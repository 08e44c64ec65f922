//! What ICE recorded of a county or a state, as a part of its page.

use super::super::Desk;
use super::parts::Named;
use crate::domain::recorded::{Facility, LeftOut, RosterRow, UNDER_RECORDED_UNTIL};
use crate::domain::{CountyFips, JailPractice, Lang};
use crate::render::{YearBar, years_inline};
use crate::timeline::recorded::{JailRecord, Record, YearRecord};
use crate::timeline::{Spell, View};
use crate::words::catalogue as t;
use crate::words::{self, Scope, number};

/// A year.
pub struct YearRow {
    pub label: String,
    pub declined: String,
    pub facilities: String,
    pub counties: String,
    pub share: String,
}

/// A facility with recorded declines.
pub struct JailRow {
    pub name: String,
    pub kind: String,
    /// Why it is in no total; empty for most.
    pub note: String,
    pub place: Option<Named>,
    pub years: Vec<String>,
}

/// A facility with all of its outcomes.
pub struct FacilityRow {
    pub name: String,
    pub place: Option<Named>,
    pub total: String,
    pub outcomes: String,
    pub none: String,
    /// What is wrong with the row; empty for all but one.
    pub note: String,
}

/// An agreement under 287(g).
pub struct AgreementRow {
    pub agency: String,
    pub place: Option<Named>,
    pub model: String,
    pub signed: String,
    pub end: String,
    /// What the compilers add, in English.
    pub note: String,
}

/// A roster of one day, and the agencies of the place on it.
pub struct RosterView {
    pub intro: String,
    pub entries: Vec<RosterEntry>,
}

/// An agency on a roster.
pub struct RosterEntry {
    pub agency: String,
    pub model: String,
}

/// A fiscal year under 287(g).
pub struct FiscalRow {
    pub year: i16,
    pub identified: String,
    pub removed: String,
}

/// What ICE recorded, as a page shows it.
pub struct RecordedView {
    /// Whether it is of a state, which has more columns.
    pub state: bool,
    pub title: String,
    pub finding: Vec<String>,
    /// The chart; empty where no year has a record.
    pub chart: String,
    pub years: Vec<YearRow>,
    /// Names of the years, over the columns of [`JailRow::years`].
    pub columns: Vec<String>,
    pub jails_title: String,
    pub jails: Vec<JailRow>,
    pub facilities_title: String,
    pub facilities_sum: String,
    pub facilities_caption: String,
    pub facilities: Vec<FacilityRow>,
    pub possible_title: String,
    pub possible: Vec<FacilityRow>,
    /// Of a state: what of its recorded declines is in no total.
    pub left_out: Vec<String>,
    /// Of a state: what could not be placed in any.
    pub unplaced: Vec<String>,
    pub agreements: Vec<AgreementRow>,
    pub agreements_caption: String,
    pub agreements_none: String,
    pub rosters: Vec<RosterView>,
    pub fiscal: Vec<FiscalRow>,
}

/// What ICE recorded of the place of a view; none for other views.
pub fn view(visit: &Desk, view: &View) -> Option<RecordedView> {
    let timeline = &visit.edition.timeline;
    let dataset = timeline.dataset();
    let finding = |scope, record: &Record<'_>, limit| {
        words::recorded_finding(visit.lang, dataset, (scope, record), limit)
    };
    Some(match view {
        View::County(fips, _) => {
            let position = dataset.county_position(*fips);
            let tracks = position.and_then(|position| timeline.tracks(position));
            let practice = tracks.map(|tracks| tracks.jail_practice.as_slice());
            let limit = first_limit(practice.unwrap_or_default());
            let record = timeline.county_record(*fips);
            let finding = finding(Scope::County, &record, limit);
            let of = |row: &RosterRow| row.fips == Some(*fips);
            made(visit, Scope::County, &record, finding, of)
        }
        View::State(fips, usps) => {
            let tracks = timeline.state_tracks(*fips);
            let practice = tracks.map(|tracks| tracks.jail_practice.as_slice());
            let limit = first_limit(practice.unwrap_or_default());
            let record = timeline.state_record(*fips);
            let finding = finding(Scope::State, &record, limit);
            made(visit, Scope::State, &record, finding, |row| {
                row.state == *usps
            })
        }
        _ => return None,
    })
}

/// The first spell in which ICE holds were limited.
fn first_limit(spells: &[Spell<JailPractice>]) -> Option<&Spell<JailPractice>> {
    spells.iter().find(|spell| spell.value.limits())
}

/// The bars of years, and what they show in words.
pub fn bars(lang: Lang, years: &[YearRecord]) -> (Vec<YearBar>, String) {
    let said: Vec<String> = years
        .iter()
        .map(|year| words::year_in_words(lang, year))
        .collect();
    let bar = |year: &YearRecord| {
        let (from, to) = (year.period.start, year.period.end);
        YearBar {
            year: year.period.year(),
            count: year.declined,
            part: from != to.first_of_year() || to != to.last_of_year(),
            under: year.period.year() <= UNDER_RECORDED_UNTIL,
        }
    };
    let says = t::recorded_chart(lang, words::list(lang, &said));
    (years.iter().map(bar).collect(), says)
}

fn made(
    visit: &Desk,
    scope: Scope,
    record: &Record<'_>,
    finding: Vec<String>,
    on_roster: impl Fn(&RosterRow) -> bool,
) -> RecordedView {
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let dataset = timeline.dataset();
    let state = scope == Scope::State;
    let (bars, says) = bars(lang, &record.years);
    let place =
        |fips: Option<CountyFips>| fips.filter(|_| state).and_then(|fips| named(visit, fips));
    let (from, to) = record
        .years
        .first()
        .zip(record.years.last())
        .map(|(first, last)| (first.period.start, last.period.end))
        .unwrap_or_default();
    let agreed = timeline.agreements_period();
    let (signed_from, signed_to) = agreed
        .map(|period| (words::day(lang, period.start), words::day(lang, period.end)))
        .unwrap_or_default();
    let sum = record.outcomes();
    let jail = |jail: &JailRecord<'_>| JailRow {
        name: jail.name.to_owned(),
        kind: words::facility_kind(lang, dataset, jail.kind).to_owned(),
        note: jail.left_out.map_or_else(String::new, |reason| {
            let meaning = words::left_out_meaning(lang, dataset, reason);
            t::recorded_left_out(lang, words::uncapitalised(meaning.trim_end_matches('.')))
        }),
        place: place(jail.fips),
        years: jail
            .years
            .iter()
            .map(|row| words::jail_year(lang, *row))
            .collect(),
    };
    let facility = |row: &&Facility| FacilityRow {
        name: row.name.clone(),
        place: place(row.fips.or(row.possible)),
        total: number(row.total),
        outcomes: words::outcomes_in_words(lang, dataset, &row.outcomes),
        none: number(row.none_recorded),
        note: if row.miscoded {
            words::left_out_meaning(lang, dataset, LeftOut::Miscoded).to_owned()
        } else {
            String::new()
        },
    };
    let rosters = timeline.rosters().filter_map(|roster| {
        let rows: Vec<&RosterRow> = roster.iter().filter(|row| on_roster(row)).collect();
        Some(RosterView {
            intro: words::roster_intro(lang, rows.first()?.as_of),
            entries: rows
                .iter()
                .map(|row| RosterEntry {
                    agency: row.agency.clone(),
                    model: words::roster_model(lang, dataset, row),
                })
                .collect(),
        })
    });
    RecordedView {
        state,
        title: words::recorded_title(lang, scope),
        finding,
        chart: if record.declined().is_some() {
            years_inline(lang, "recorded", &bars, &says)
        } else {
            String::new()
        },
        years: record
            .years
            .iter()
            .map(|year| year_row(lang, year))
            .collect(),
        columns: record
            .years
            .iter()
            .map(|year| year.period.year().to_string())
            .collect(),
        jails_title: t::recorded_jails_title(lang, record.jails.len()),
        jails: record.jails.iter().map(jail).collect(),
        facilities_title: t::recorded_facilities_title(lang, record.facilities.len()),
        facilities_sum: words::facilities_sum(lang, dataset, &sum),
        facilities_caption: t::recorded_facilities_caption(
            lang,
            words::day(lang, from),
            words::day(lang, to),
        ),
        facilities: record.facilities.iter().map(facility).collect(),
        possible_title: t::recorded_possible_title(lang, record.possible.len()),
        possible: record.possible.iter().map(facility).collect(),
        left_out: if state {
            words::left_out_lines(lang, dataset, &record.left_out)
        } else {
            Vec::new()
        },
        unplaced: if state {
            words::unplaced_in_words(lang, timeline)
        } else {
            Vec::new()
        },
        agreements: agreements(visit, record, state),
        agreements_caption: t::recorded_287g_caption(lang, &signed_from, &signed_to),
        agreements_none: t::recorded_287g_none(lang, signed_from, signed_to),
        rosters: rosters.collect(),
        fiscal: record
            .fiscal_years
            .iter()
            .map(|year| FiscalRow {
                year: year.year,
                identified: words::count_or_none(lang, year.identified),
                removed: words::count_or_none(lang, year.removed),
            })
            .collect(),
    }
}

fn year_row(lang: Lang, year: &YearRecord) -> YearRow {
    let known = |value: u64| words::count_or_none(lang, year.declined.map(|_| value));
    YearRow {
        label: words::period_name(lang, year.period),
        declined: words::count_or_none(lang, year.declined),
        facilities: known(year.facilities),
        counties: known(year.counties),
        share: words::year_share(lang, year),
    }
}

fn agreements(visit: &Desk, record: &Record<'_>, state: bool) -> Vec<AgreementRow> {
    let (lang, dataset) = (visit.lang, visit.edition.dataset());
    let place = |fips: Option<CountyFips>| match fips {
        _ if !state => None,
        Some(fips) => named(visit, fips),
        None => Some(Named {
            label: t::recorded_statewide(lang).to_owned(),
            href: String::new(),
            current: false,
        }),
    };
    let rows = record.agreements.iter().map(|agreement| AgreementRow {
        agency: agreement.agency.clone(),
        place: place(agreement.fips),
        model: words::model_label(lang, dataset, agreement.model).to_owned(),
        signed: words::day(lang, agreement.signed),
        end: words::agreement_end(lang, agreement),
        note: agreement.note.clone(),
    });
    rows.collect()
}

/// A county with its page.
pub fn named(visit: &Desk, fips: CountyFips) -> Option<Named> {
    let place = visit.edition.dataset().county(fips)?;
    Some(Named {
        label: words::place_name(visit.lang, place),
        href: visit.lang.at(&format!("/counties/{fips}-{}", place.slug)),
        current: false,
    })
}
