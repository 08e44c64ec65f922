//! A whole set of files, read and checked: the only constructor of a [`Dataset`].

use super::boundaries;
use super::files::Files;
use super::finding::{Finding, Findings};
use super::package::Package;
use super::recorded;
use super::table::{Table, check_references};
use super::{Dataset, digest, rows};
use crate::domain::EventIx;
use std::collections::HashMap;

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
    let recorded_tables = recorded::Tables::read(files, &package, &mut findings);
    let mut tables = vec![
        &states_table,
        &places_table,
        &sources_table,
        &activations_table,
        &acts_table,
        &milestones_table,
        &changes_table,
    ];
    tables.extend(recorded_tables.all());
    check_references(&package, &tables, &mut findings);

    let states = rows::states(&states_table, &mut findings);
    let jurisdictions = rows::jurisdictions(&places_table, &states_table, &mut findings);
    let sources = rows::sources(&sources_table, &mut findings);
    let as_of = package.as_of;
    let mut events = rows::activations(&activations_table, as_of, &mut findings);
    let places_of = (&states_table, &places_table);
    events.extend(rows::acts(&acts_table, places_of, as_of, &mut findings));
    events.extend(rows::milestones(&milestones_table, as_of, &mut findings));
    rows::label(&mut events, &package);
    events.sort_by(|a, b| (a.date.day, &a.id).cmp(&(b.date.day, &b.id)));
    let recorded = recorded_tables.recorded(&mut findings);
    let code_changes = rows::code_changes(&changes_table, &places_table, &mut findings);

    let mut shapes = |file, places| boundaries::read(files, file, places, &mut findings);
    let counties = shapes(COUNTIES, &places_table);
    let counties_fine = shapes(COUNTIES_FINE, &places_table);
    let state_shapes = shapes(STATES, &states_table);
    let edition = digest::edition(files, &package).unwrap_or_else(|finding| {
        // A file that is not there has been reported by whoever reads it.
        if !findings.contains(&finding) {
            findings.push(finding);
        }
        String::new()
    });
    if !findings.is_empty() {
        findings.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
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
        recorded,
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
