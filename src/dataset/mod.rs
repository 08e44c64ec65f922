//! Floor 1: files → a checked, immutable [`Dataset`].
//!
//! There is one way in, [`Dataset::load`]. It reports every fault at once, with file, line,
//! column and the mend, or gives a dataset in which every reference holds.

pub mod boundaries;
mod digest;
mod files;
mod finding;
mod load;
mod originals;
pub mod package;
pub mod recorded;
mod rings;
mod rows;
mod spoken;
mod sums;
mod table;

pub use files::Files;
pub use finding::{Finding, Findings};
pub use originals::Originals;
pub use package::Package;
pub use recorded::Recorded;
pub use spoken::Texts;

use crate::domain::{
    CountyFips, Day, Event, EventIx, Jurisdiction, Source, State, StateFips, Usps,
};
use boundaries::Boundaries;
use std::collections::HashMap;
use std::ops::Range;

/// An edition of the data, checked and immutable.
#[derive(Debug)]
pub struct Dataset {
    /// The codebook.
    pub package: Package,
    /// The edition: the date of the data and the start of the SHA-256 of its files,
    /// `2026-11-22-1a2b3c4d`.
    pub edition: String,
    /// The last day it speaks about.
    pub as_of: Day,
    /// States, DC, Puerto Rico and the territories, by code.
    pub states: Vec<State>,
    /// County equivalents of 2010, by code.
    pub jurisdictions: Vec<Jurisdiction>,
    /// Every dated row in the order in which it applies: by effective day, then by id.
    pub events: Vec<Event>,
    /// Sources by id.
    pub sources: Vec<Source>,
    /// Where codes that are not of 2010 lead.
    pub code_changes: Vec<CodeChange>,
    /// What ICE recorded, beside what was declared.
    pub recorded: Recorded,
    /// County shapes for the national map.
    pub counties: Boundaries,
    /// County shapes in more detail, for the state maps.
    pub counties_fine: Boundaries,
    /// State shapes.
    pub state_shapes: Boundaries,
    county_index: HashMap<CountyFips, usize>,
    state_index: HashMap<StateFips, usize>,
    source_index: HashMap<String, usize>,
    event_index: HashMap<String, EventIx>,
}

/// A code that is not of 2010, and the places of 2010 that it leads to.
#[derive(Debug, Clone)]
pub struct CodeChange {
    /// The older or newer code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The places of 2010, one or several.
    pub places: Vec<CountyFips>,
}

impl Dataset {
    /// Reads and checks a whole set of files.
    ///
    /// # Errors
    /// [`Findings`]: every fault of the set.
    pub fn load(files: &Files) -> Result<Self, Findings> {
        load::load(files)
    }

    /// Where a jurisdiction stands in [`Dataset::jurisdictions`].
    #[must_use]
    pub fn county_position(&self, fips: CountyFips) -> Option<usize> {
        self.county_index.get(&fips).copied()
    }

    /// Where the jurisdictions of a state stand in [`Dataset::jurisdictions`], which are sorted by code.
    #[must_use]
    pub fn positions_in(&self, state: StateFips) -> Range<usize> {
        let before = |position: fn(&StateFips, &StateFips) -> bool| {
            self.jurisdictions
                .partition_point(|place| position(&place.state, &state))
        };
        before(|place, state| place < state)..before(|place, state| place <= state)
    }

    /// A jurisdiction by its code.
    #[must_use]
    pub fn county(&self, fips: CountyFips) -> Option<&Jurisdiction> {
        self.jurisdictions.get(self.county_position(fips)?)
    }

    /// Where a state stands in [`Dataset::states`].
    #[must_use]
    pub fn state_position(&self, fips: StateFips) -> Option<usize> {
        self.state_index.get(&fips).copied()
    }

    /// A state by its code.
    #[must_use]
    pub fn state(&self, fips: StateFips) -> Option<&State> {
        self.states.get(self.state_position(fips)?)
    }

    /// A state by its postal code.
    #[must_use]
    pub fn state_by_usps(&self, usps: Usps) -> Option<&State> {
        self.states.iter().find(|state| state.usps == usps)
    }

    /// An event by where it stands.
    #[must_use]
    pub fn event(&self, event: EventIx) -> Option<&Event> {
        self.events.get(event.0 as usize)
    }

    /// An event by its id.
    #[must_use]
    pub fn event_by_id(&self, id: &str) -> Option<(EventIx, &Event)> {
        let event = *self.event_index.get(id)?;
        Some((event, self.event(event)?))
    }

    /// A source by its id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(*self.source_index.get(id)?)
    }

    /// Every event with its index.
    pub fn indexed_events(&self) -> impl DoubleEndedIterator<Item = (EventIx, &Event)> {
        // As many as there are: from the end on, what is longer would be stepped through.
        let count = u32::try_from(self.events.len()).unwrap_or(u32::MAX);
        (0..count).map(EventIx).zip(&self.events)
    }
}
