//! What a fetched set has lost. A set without a fault can still be wrong: half a file reads like a whole one. Where it
//! differs from what is served by more than a stated share, an operator has to say that this is meant.

use std::collections::{BTreeMap, BTreeSet};

use crate::dataset::package::{PACKAGE_FILE, Resource};
use crate::dataset::{Dataset, Files, Finding, Package};

/// How much may be lost or moved without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gates {
    /// In a hundred of the rows of a table. A single row is an edit and no drift, unless this is 0.
    pub percent: u64,
}

/// Rows of a table by what names them: what a gate compares.
#[derive(Debug, Default)]
struct Rows {
    /// The dates of each row, by its key.
    dates: BTreeMap<Vec<String>, Vec<String>>,
    places: BTreeSet<String>,
}

impl Gates {
    /// What `new`, read from `files`, has lost of the edition that is served; nothing where it passes.
    #[must_use]
    pub fn drift(&self, served: (&Files, &Package), files: &Files, new: &Dataset) -> Vec<Finding> {
        let mut findings = Vec::new();
        let (old_files, old) = served;
        if new.as_of < old.as_of {
            findings.push(Finding::of_file(
                PACKAGE_FILE,
                format!(
                    "the last day of the data moves back, from {} to {}",
                    old.as_of, new.as_of
                ),
                "Look whether it is an old copy.",
            ));
        }
        for resource in &new.package.resources {
            let Some(before) = Rows::read(old_files, resource) else {
                continue;
            };
            let after = Rows::read(files, resource).unwrap_or_default();
            findings.extend(self.of_table(resource, &before, &after));
        }
        findings
    }

    fn of_table(&self, resource: &Resource, before: &Rows, after: &Rows) -> Vec<Finding> {
        let gone: Vec<_> = before
            .dates
            .keys()
            .filter(|key| !after.dates.contains_key(*key))
            .collect();
        let moved: Vec<_> = before
            .dates
            .iter()
            .filter(|(key, dates)| after.dates.get(*key).is_some_and(|now| now != *dates))
            .map(|(key, _)| key)
            .collect();
        let lost: Vec<_> = before.places.difference(&after.places).collect();
        let both = before.dates.len() - gone.len();
        let (rows, places) = (before.dates.len(), before.places.len());
        let names = |keys: &[&Vec<String>]| first(keys.iter().map(|key| key.join(" ")));
        [
            (gone.len(), rows, "rows are gone", names(&gone)),
            (lost.len(), places, "places have no row any more", first(lost.iter().map(|place| (*place).clone()))),
            (moved.len(), both, "rows have another date", names(&moved)),
        ]
        .into_iter()
        .filter(|(count, of, ..)| self.stops(*count, *of))
        .map(|(count, of, what, such_as)| {
            let share = count * 100 / of.max(1);
            let what = format!(
                "{count} of {of} {what} ({share} %, and at most {} % pass unasked), among them {such_as}",
                self.percent
            );
            Finding::of_file(&resource.path, what, "Look whether the source is whole.")
        })
        .collect()
    }

    const fn stops(&self, count: usize, of: usize) -> bool {
        let (count, of) = (count as u64, of as u64);
        count * 100 > of * self.percent && (count > 1 || self.percent == 0)
    }
}

fn first(names: impl Iterator<Item = String>) -> String {
    names.take(3).collect::<Vec<_>>().join(", ")
}

impl Rows {
    /// The rows of a table; `None` for boundaries, whose places the check holds to those of the tables, and for a file
    /// that the set does not have.
    fn read(files: &Files, resource: &Resource) -> Option<Self> {
        let schema = resource.schema.as_ref()?;
        let keys = &schema.primary_key.0;
        let bytes = files.read(&resource.path).ok()?;
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .from_reader(&*bytes);
        let header = reader.headers().ok()?.clone();
        let columns = |wanted: &dyn Fn(&str) -> bool| -> Vec<usize> {
            let named = header.iter().enumerate();
            named
                .filter(|(_, name)| wanted(name))
                .map(|(at, _)| at)
                .collect()
        };
        let is_date = |name: &str| {
            let mut fields = schema.fields.iter();
            fields.any(|field| field.name == name && (field.kind == "date" || field.name == "date"))
        };
        let keys = columns(&|name| keys.iter().any(|key| key == name));
        let dates = columns(&is_date);
        // Where the place is the key, a place lost is a row lost.
        let place = columns(&|name| name == "fips");
        let place = if place == keys { Vec::new() } else { place };
        let mut rows = Self::default();
        for record in reader.into_records() {
            let record = record.ok()?;
            let cells = |at: &[usize]| -> Vec<String> {
                let cells = at.iter().filter_map(|&at| record.get(at));
                cells.map(str::to_owned).collect()
            };
            rows.places
                .extend(cells(&place).into_iter().filter(|place| !place.is_empty()));
            rows.dates.insert(cells(&keys), cells(&dates));
        }
        Some(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_row_is_an_edit_and_a_share_is_drift() {
        let gates = Gates { percent: 5 };
        assert!(!gates.stops(0, 0) && !gates.stops(1, 1) && !gates.stops(5, 100));
        assert!(gates.stops(6, 100) && gates.stops(2, 3) && gates.stops(511, 511));
        let strict = Gates { percent: 0 };
        assert!(strict.stops(1, 10_000) && !strict.stops(0, 10_000));
        assert!(!Gates { percent: 100 }.stops(511, 511));
    }
}
