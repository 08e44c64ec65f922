//! A whole set of files, read and checked: the only constructor of a [`Dataset`].

use super::boundaries::{self, Boundaries};
use super::files::Files;
use super::finding::{Finding, Findings};
use super::package::Package;
use super::table::{Table, check_references};
use super::{Dataset, digest, rows};
use crate::domain::{Event, EventIx};
use std::collections::{HashMap, HashSet};

const COUNTIES: &str = "boundaries/counties-2010.geojson";
const COUNTIES_FINE: &str = "boundaries/counties-2010-5m.geojson";
const STATES: &str = "boundaries/states-2010.geojson";

pub(super) fn load(files: &Files) -> Result<Dataset, Findings> {
    let package = Package::load(files).map_err(Findings)?;
    let mut findings = Vec::new();
    let read = |name, findings: &mut Vec<Finding>| Table::read(files, &package, name, findings);
    let states_table = read("states", &mut findings);
    let places_table = read("jurisdictions", &mut findings);
    let sources_table = read("sources", &mut findings);
    let activations_table = read("activations", &mut findings);
    let acts_table = read("acts", &mut findings);
    let milestones_table = read("milestones", &mut findings);
    let changes_table = read("county_changes", &mut findings);
    check_references(
        &package,
        &[
            &states_table,
            &places_table,
            &sources_table,
            &activations_table,
            &acts_table,
            &milestones_table,
            &changes_table,
        ],
        &mut findings,
    );

    let states = rows::states(&states_table, &mut findings);
    let jurisdictions = rows::jurisdictions(&places_table, &states, &mut findings);
    let sources = rows::sources(&sources_table);
    let mut events = rows::activations(&activations_table, &mut findings);
    events.extend(rows::acts(&acts_table, &states, &mut findings));
    events.extend(rows::milestones(&milestones_table, &mut findings));
    events.sort_by(|a, b| (a.date.day, &a.id).cmp(&(b.date.day, &b.id)));
    known_places(&acts_table, &places_table, &mut findings);
    not_after(&events, &package, &mut findings);
    let code_changes = rows::code_changes(&changes_table, &jurisdictions, &mut findings);

    let counties_of: HashSet<&str> = places_table.values("fips");
    let states_of: HashSet<&str> = states_table.values("fips");
    let mut shapes = |file, codes: &HashSet<&str>, table: &Table| -> Boundaries {
        boundaries::read(files, file, codes, &table.file, &mut findings)
    };
    let counties = shapes(COUNTIES, &counties_of, &places_table);
    let counties_fine = shapes(COUNTIES_FINE, &counties_of, &places_table);
    let state_shapes = shapes(STATES, &states_of, &states_table);
    let edition = match digest::edition(files, &package) {
        Ok(edition) => edition,
        Err(finding) => {
            findings.push(finding);
            String::new()
        }
    };
    if !findings.is_empty() {
        findings.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
        findings.dedup();
        return Err(Findings(findings));
    }
    Ok(Dataset {
        as_of: package.as_of,
        edition,
        county_index: index(jurisdictions.iter().map(|place| place.fips)),
        state_index: index(states.iter().map(|state| state.fips)),
        source_index: index(sources.iter().map(|source| source.id.clone())),
        event_index: (0..)
            .map(EventIx)
            .zip(&events)
            .map(|(ix, event)| (event.id.clone(), ix))
            .collect(),
        package,
        states,
        jurisdictions,
        events,
        sources,
        code_changes,
        counties,
        counties_fine,
        state_shapes,
    })
}

fn index<K: Eq + std::hash::Hash>(keys: impl Iterator<Item = K>) -> HashMap<K, usize> {
    keys.enumerate()
        .map(|(position, key)| (key, position))
        .collect()
}

/// An act of a county or city must name a jurisdiction that exists. The codebook cannot say it:
/// `fips` names a state in some rows and a county in others.
fn known_places(acts: &Table, places: &Table, findings: &mut Vec<Finding>) {
    let known = places.values("fips");
    for row in acts.rows() {
        let fips = row.get("fips");
        if fips.len() == 5 && !known.contains(fips) {
            findings.push(row.finding(
                "fips",
                format!("unknown fips: `{fips}` does not stand in {}", places.file),
                "Use the code of 2010; county_changes.csv says where later codes lead.",
            ));
        }
    }
}

/// The edition speaks up to its `as_of` day: a row of a later day is a slip of the pen.
fn not_after(events: &[Event], package: &Package, findings: &mut Vec<Finding>) {
    for event in events
        .iter()
        .filter(|event| event.date.first_day() > package.as_of)
    {
        let file = match event.kind.as_str() {
            crate::domain::event::ACTIVATED => "activations.csv",
            crate::domain::event::MILESTONE => "milestones.csv",
            _ => "acts.csv",
        };
        findings.push(
            Finding::of_file(
                file,
                format!(
                    "{} is dated {}, after the edition's last day {}",
                    event.id, event.date.written, package.as_of
                ),
                "Correct the date, or move as_of in datapackage.json.",
            )
            .at(event.line)
            .subject("date"),
        );
    }
}
