//! What happened in a place, newest last, with whose act it was.

use super::Timeline;
use crate::dataset::Dataset;
use crate::domain::{Colours, CountyFips, Event, EventIx, Reach, StateFips};

/// An event of a place's history.
#[derive(Debug, Clone, Copy)]
pub struct History<'a> {
    /// Where it stands in the dataset.
    pub ix: EventIx,
    /// The row.
    pub event: &'a Event,
    /// Whether it is the place's own, and not its state's.
    pub own: bool,
    /// Whether it sets the place's tracks; a city's does not.
    pub counts: bool,
}

/// Which rows are whose, so that to tell the history of a place takes no reading of every row. Each in the order in which
/// rows apply.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Of the states, by their position in the dataset.
    states: Vec<Vec<EventIx>>,
    /// Of the jurisdictions and of cities in them, by position.
    places: Vec<Vec<EventIx>>,
    /// Of the cities that do not speak for their county.
    cities: Vec<EventIx>,
}

impl Index {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let mut index = Self {
            states: vec![Vec::new(); dataset.states.len()],
            places: vec![Vec::new(); dataset.jurisdictions.len()],
            cities: Vec::new(),
        };
        for (ix, event) in dataset.indexed_events() {
            let rows = match &event.reach {
                Reach::Nation => None,
                Reach::State(state) => dataset
                    .state_position(*state)
                    .and_then(|position| index.states.get_mut(position)),
                Reach::County(county) | Reach::City(county, _) => dataset
                    .county_position(*county)
                    .and_then(|position| index.places.get_mut(position)),
            };
            if let Some(rows) = rows {
                rows.push(ix);
            }
            if matches!(event.reach, Reach::City(..)) && event.colours == Colours::No {
                index.cities.push(ix);
            }
        }
        index
    }
}

impl Timeline {
    fn rows<'a>(&'a self, rows: &'a [EventIx]) -> impl Iterator<Item = (EventIx, &'a Event)> {
        rows.iter()
            .filter_map(|&ix| Some((ix, self.dataset().event(ix)?)))
    }

    fn rows_of_state(&self, state: StateFips) -> &[EventIx] {
        let position = self.dataset().state_position(state);
        let rows = position.and_then(|position| self.rows.states.get(position));
        rows.map_or(&[], Vec::as_slice)
    }

    /// The rows of the cities that do not speak for their county, in order.
    pub fn rows_of_cities(&self) -> impl Iterator<Item = &Event> {
        self.rows(&self.rows.cities).map(|(_, event)| event)
    }

    /// Everything that bears on a jurisdiction: its own rows, its cities' and its state's, in
    /// the order in which they apply.
    #[must_use]
    pub fn county_history(&self, fips: CountyFips) -> Vec<History<'_>> {
        let position = self.dataset().county_position(fips);
        let own = position.and_then(|position| self.rows.places.get(position));
        let own = own.into_iter().flat_map(|rows| self.rows(rows));
        let own = own.map(|(ix, event)| History {
            ix,
            event,
            own: true,
            counts: !matches!(event.reach, Reach::City(..)) || event.colours == Colours::Yes,
        });
        let state = fips.state();
        let of_state = self.rows(self.rows_of_state(state));
        let of_state = of_state.map(|(ix, event)| History {
            ix,
            event,
            // The District is state and county at once.
            own: state == StateFips::DC,
            counts: true,
        });
        let mut history: Vec<History<'_>> = own.chain(of_state).collect();
        history.sort_by_key(|item| item.ix.0);
        history
    }

    /// Everything that a state did or that was done to it as a state, in order.
    #[must_use]
    pub fn state_history(&self, state: StateFips) -> Vec<History<'_>> {
        self.rows(self.rows_of_state(state))
            .map(|(ix, event)| History {
                ix,
                event,
                own: true,
                counts: true,
            })
            .collect()
    }
}
