//! One atlas for all properties, and days to ask it about.

use participation_atlas::dataset::{Dataset, Files};
use participation_atlas::domain::{Day, StateFips};
use participation_atlas::export;
use participation_atlas::timeline::{Selection, Timeline, View};
use proptest::prelude::*;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

pub static ATLAS: LazyLock<Timeline> =
    LazyLock::new(|| Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap())));

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Any day from before the programme to the last day of the data.
pub fn any_day() -> impl Strategy<Value = Day> {
    let first = day("2006-01-01");
    let span = first.until(day("2026-11-22")).unwrap().get_days();
    (0..=span).prop_map(move |days| {
        first
            .checked_add(jiff::Span::new().days(days))
            .expect("a day of the calendar")
    })
}

/// `cases` tries; a failure prints its values, and is not kept in a file.
pub fn tries(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

pub fn selection(view: View, on: &str) -> Selection {
    Selection::new(view, day(on), &ATLAS)
}

/// The table of a selection as CSV.
pub fn csv(selection: &Selection) -> Result<Vec<u8>, export::Error> {
    export::table(&ATLAS, selection)?.csv()
}

pub fn of_state(usps: &str) -> View {
    let states = &ATLAS.dataset().states;
    let state = states.iter().find(|state| state.usps.to_string() == usps);
    state
        .map(|state| View::State(state.fips, state.usps))
        .unwrap()
}

pub fn state(fips: &str) -> StateFips {
    StateFips::parse(fips).unwrap()
}

/// A CSV file as its header and its rows by column.
pub struct Sheet {
    pub header: Vec<String>,
    pub rows: Vec<HashMap<String, String>>,
}

pub fn sheet(bytes: &[u8]) -> Sheet {
    let mut reader = csv::Reader::from_reader(bytes);
    let header: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let rows = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let cells = record.iter().map(str::to_owned);
            header.iter().cloned().zip(cells).collect()
        })
        .collect();
    Sheet { header, rows }
}
