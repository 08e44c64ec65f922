//! Checked rows → the words of the domain. What a cell means beside others is checked here.

use super::CodeChange;
use super::finding::Finding;
use super::package::Package;
use super::table::{Row, Table};
use crate::domain::event::{ACTIVATED, MILESTONE};
use crate::domain::{
    Bound, Code, Colours, Confidence, CountyFips, Day, Event, JailPractice, Jurisdiction, Phase,
    Precision, Reach, Source, Stance, State, StateFips, Usps, WrittenDate,
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The states of `states.csv`.
pub fn states(table: &Table, findings: &mut Vec<Finding>) -> Vec<State> {
    let mut states: Vec<State> = table
        .rows()
        .filter_map(|row| {
            let (fips, usps) = (
                StateFips::parse(row.get("fips")),
                Usps::parse(row.get("usps")),
            );
            let (Some(fips), Some(usps)) = (fips, usps) else {
                findings.push(row.finding(
                    "fips",
                    format!(
                        "`{}`, `{}` is not a state's code",
                        row.get("fips"),
                        row.get("usps")
                    ),
                    "Write two digits and two letters.",
                ));
                return None;
            };
            Some(State {
                fips,
                usps,
                name: row.get("name").into(),
                kind: row.get("kind").into(),
            })
        })
        .collect();
    states.sort_by_key(|state| state.fips);
    states
}

/// The jurisdictions of `jurisdictions.csv`.
pub fn jurisdictions(
    table: &Table,
    states: &Table,
    findings: &mut Vec<Finding>,
) -> Vec<Jurisdiction> {
    let states = states.pairs("usps", "fips");
    let mut places: Vec<Jurisdiction> = table
        .rows()
        .filter_map(|row| {
            let fips = county(row, findings)?;
            let usps = Usps::parse(row.get("state"))?;
            if !one_state(&states, row.get("state"), fips.state()) {
                findings.push(row.finding(
                    "state",
                    format!("`{}` is not the state of {fips}", row.get("state")),
                    "The first two digits of the code and the postal code must name one state of states.csv.",
                ));
                return None;
            }
            let full_name = row.get("full_name").to_owned();
            Some(Jurisdiction {
                fips,
                state: fips.state(),
                usps,
                name: row.get("name").into(),
                slug: slug(&full_name),
                full_name,
                kind: row.get("kind").into(),
                population: row.get("population_2010").parse().unwrap_or(0),
            })
        })
        .collect();
    places.sort_by_key(|place| place.fips);
    places
}

/// Whether a postal code and the number in a place's code name one state. A postal code that is
/// none is reported as a reference to nowhere, and not here again.
fn one_state(fips_of: &HashMap<&str, &str>, usps: &str, fips: StateFips) -> bool {
    fips_of
        .get(usps)
        .is_none_or(|found| *found == fips.to_string())
}

fn county(row: Row<'_>, findings: &mut Vec<Finding>) -> Option<CountyFips> {
    let fips = CountyFips::parse(row.get("fips"));
    if fips.is_none() {
        findings.push(row.finding(
            "fips",
            format!("`{}` is not a county code", row.get("fips")),
            "Write five digits with leading zeros.",
        ));
    }
    fips
}

/// A name as it stands in an address: ASCII, lower case, hyphens.
fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for word in crate::domain::place::folded(name)
        .split(' ')
        .filter(|word| !word.is_empty())
    {
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

/// The sources of `sources.csv`.
pub fn sources(table: &Table, findings: &mut Vec<Finding>) -> Vec<Source> {
    let mut sources: Vec<Source> = table
        .rows()
        .map(|row| {
            let published_on = row.get("published_on");
            let precision = match published_on.len() {
                4 => Precision::Year,
                7 => Precision::Month,
                _ => Precision::Day,
            };
            if !published_on.is_empty() {
                let _day = written(row, "published_on", precision, Bound::Exact, findings);
            }
            Source {
                id: row.get("source_id").into(),
                publisher: row.get("publisher").into(),
                title: row.get("title").into(),
                published_on: published_on.into(),
                published_as_written: row.get("published_as_written").into(),
                url: row.get("url").into(),
                read_as: row.get("read_as").into(),
            }
        })
        .collect();
    sources.sort_by(|a, b| a.id.cmp(&b.id));
    sources
}

/// Reads a code of a closed list; an empty cell is `None`.
fn code<T: Code>(row: Row<'_>, column: &str, findings: &mut Vec<Finding>) -> Option<T> {
    let text = row.get(column);
    if text.is_empty() {
        return None;
    }
    match T::parse(text) {
        Ok(value) => Some(value),
        Err(error) => {
            findings.push(row.finding(
                column,
                error.to_string(),
                "Use one of the codes of DATA.md.",
            ));
            None
        }
    }
}

fn written(
    row: Row<'_>,
    column: &str,
    precision: Precision,
    bound: Bound,
    findings: &mut Vec<Finding>,
) -> Option<WrittenDate> {
    match WrittenDate::parse(row.get(column), precision, bound) {
        Ok(date) => Some(date),
        Err(error) => {
            findings.push(row.finding(
                column,
                error.to_string(),
                "Write it as the source gives it, and let the precision say how fine it is.",
            ));
            None
        }
    }
}

/// The edition speaks up to its `as_of` day: a row of a later day is a slip of the pen.
fn not_after(
    row: Row<'_>,
    column: &str,
    date: &WrittenDate,
    as_of: Day,
    findings: &mut Vec<Finding>,
) {
    if date.first_day() > as_of {
        findings.push(row.finding(
            column,
            format!(
                "`{}` is after {as_of}, the last day of this edition",
                date.written
            ),
            "Correct the date, or move as_of in datapackage.json.",
        ));
    }
}

/// Activations of `activations.csv`, as events with the id `A` and the code.
pub fn activations(table: &Table, as_of: Day, findings: &mut Vec<Finding>) -> Vec<Event> {
    table
        .rows()
        .filter_map(|row| {
            let fips = county(row, findings)?;
            let column = "activated_on";
            let date = written(row, column, Precision::Day, Bound::Exact, findings)?;
            not_after(row, column, &date, as_of, findings);
            Some(Event {
                id: format!("A{fips}"),
                date,
                reach: Reach::County(fips),
                colours: Colours::Yes,
                kind: ACTIVATED.into(),
                label: String::new(),
                stance: None,
                jail_practice: None,
                phase_starts: None,
                cancels_agreements: false,
                title: String::new(),
                title_es: String::new(),
                summary_es: String::new(),
                summary: String::new(),
                quote: String::new(),
                confidence: None,
                source_id: row.get("source_id").into(),
                note: row.get("note").into(),
                line: row.line,
            })
        })
        .collect()
}

/// Public acts of `acts.csv`.
pub fn acts(
    table: &Table,
    (states, places): (&Table, &Table),
    as_of: Day,
    findings: &mut Vec<Finding>,
) -> Vec<Event> {
    let fips_of = states.pairs("usps", "fips");
    let known = places.whole().then(|| places.values("fips"));
    table
        .rows()
        .filter_map(|row| {
            let precision = code(row, "date_precision", findings)?;
            let bound = code(row, "date_bound", findings)?;
            let date = written(row, "date", precision, bound, findings)?;
            not_after(row, "date", &date, as_of, findings);
            let reach = reach(row, &fips_of, findings)?;
            known_place(row, &reach, known.as_ref(), &places.file, findings);
            Some(Event {
                id: row.get("act_id").into(),
                date,
                colours: if row.get("colours_county") == "no" {
                    Colours::No
                } else {
                    Colours::Yes
                },
                reach,
                kind: row.get("kind").into(),
                label: String::new(),
                stance: code::<Stance>(row, "stance", findings),
                jail_practice: code::<JailPractice>(row, "jail_practice", findings),
                phase_starts: None,
                cancels_agreements: false,
                title: String::new(),
                title_es: String::new(),
                summary_es: String::new(),
                summary: row.get("summary").into(),
                quote: row.get("quote").into(),
                confidence: code::<Confidence>(row, "confidence", findings),
                source_id: row.get("source_id").into(),
                note: String::new(),
                line: row.line,
            })
        })
        .collect()
}

/// Whom an act binds: its level, code, postal code and city must say one thing.
fn reach(
    row: Row<'_>,
    fips_of: &HashMap<&str, &str>,
    findings: &mut Vec<Finding>,
) -> Option<Reach> {
    let (level, fips, place) = (row.get("level"), row.get("fips"), row.get("place"));
    let reach = match level {
        "state" => StateFips::parse(fips).map(Reach::State),
        "city" if !place.is_empty() => {
            CountyFips::parse(fips).map(|fips| Reach::City(fips, place.to_owned()))
        }
        "county" | "city" => CountyFips::parse(fips).map(Reach::County),
        _ => None,
    };
    let state = match &reach {
        Some(Reach::State(state)) => Some(*state),
        Some(Reach::County(fips) | Reach::City(fips, _)) => Some(fips.state()),
        _ => None,
    };
    match (reach, state) {
        (Some(reach), Some(state)) if one_state(fips_of, row.get("state"), state) => Some(reach),
        _ => {
            findings.push(row.finding(
                "fips",
                format!("unknown fips: `{fips}` is no {level} of `{}`", row.get("state")),
                "A state has two digits, a county and a city's county five; the postal code must name the same state.",
            ));
            None
        }
    }
}

/// An act of a county or city must name a jurisdiction that exists. The codebook cannot say it:
/// `fips` names a state in some rows and a county in others.
fn known_place(
    row: Row<'_>,
    reach: &Reach,
    known: Option<&HashSet<&str>>,
    file: &str,
    findings: &mut Vec<Finding>,
) {
    let (Reach::County(fips) | Reach::City(fips, _)) = reach else {
        return;
    };
    if known.is_some_and(|known| !known.contains(row.get("fips"))) {
        findings.push(row.finding(
            "fips",
            format!("unknown fips: `{fips}` does not stand in {file}"),
            "Use the code of 2010; county_changes.csv says where later codes lead.",
        ));
    }
}

/// Milestones of `milestones.csv`.
pub fn milestones(table: &Table, as_of: Day, findings: &mut Vec<Finding>) -> Vec<Event> {
    table
        .rows()
        .filter_map(|row| {
            let precision = code(row, "date_precision", findings)?;
            let date = written(row, "date", precision, Bound::Exact, findings)?;
            not_after(row, "date", &date, as_of, findings);
            Some(Event {
                id: row.get("milestone_id").into(),
                date,
                reach: Reach::Nation,
                colours: Colours::Yes,
                kind: MILESTONE.into(),
                label: String::new(),
                stance: None,
                jail_practice: None,
                phase_starts: code::<Phase>(row, "phase_starts", findings),
                cancels_agreements: row.get("effect") == "agreements_cancelled",
                title: row.get("title").into(),
                title_es: row.get("title_es").into(),
                summary: row.get("summary").into(),
                summary_es: row.get("summary_es").into(),
                quote: row.get("quote").into(),
                confidence: code::<Confidence>(row, "confidence", findings),
                source_id: row.get("source_id").into(),
                note: String::new(),
                line: row.line,
            })
        })
        .collect()
}

/// Where codes that are not of 2010 lead, from `county_changes.csv`.
pub fn code_changes(table: &Table, places: &Table, findings: &mut Vec<Finding>) -> Vec<CodeChange> {
    let codes = places.values("fips");
    let known = |code: &str| CountyFips::parse(code).filter(|_| codes.contains(code));
    let mut changes: BTreeMap<String, CodeChange> = BTreeMap::new();
    for row in table.rows() {
        let mut targets = Vec::new();
        for target in row.get("map_to_2010_fips").split(';').map(str::trim) {
            match known(target) {
                Some(fips) => targets.push(fips),
                None if !places.whole() => {}
                None => findings.push(row.finding(
                    "map_to_2010_fips",
                    format!("unknown fips: `{target}` does not stand in {}", places.file),
                    "Map to codes of 2010, several separated by a semicolon.",
                )),
            }
        }
        for (code, name) in [("old_fips", "old_name"), ("new_fips", "new_name")] {
            let code = row.get(code);
            if code.is_empty() || known(code).is_some() {
                continue;
            }
            let change = changes
                .entry(code.to_owned())
                .or_insert_with(|| CodeChange {
                    code: code.to_owned(),
                    name: row.get(name).into(),
                    places: Vec::new(),
                });
            change.places.extend(targets.iter().copied());
            change.places.sort();
            change.places.dedup();
        }
    }
    changes.into_values().collect()
}

/// Gives every event the codebook's label of its kind, so that it is called the same everywhere.
pub fn label(events: &mut [Event], package: &Package) {
    for event in events {
        let kind = package.kind_of_event(&event.kind);
        event.label = kind.map_or(&event.kind, |kind| &kind.label).clone();
    }
}
