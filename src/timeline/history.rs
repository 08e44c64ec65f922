//! What happened in a place, newest last, with whose act it was.

use super::Timeline;
use crate::domain::{CountyFips, Event, EventIx, Reach, StateFips};

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

impl Timeline {
    /// Everything that bears on a jurisdiction: its own rows, its cities' and its state's, in
    /// the order in which they apply.
    #[must_use]
    pub fn county_history(&self, fips: CountyFips) -> Vec<History<'_>> {
        self.dataset()
            .indexed_events()
            .filter_map(|(ix, event)| {
                let (own, counts) = match &event.reach {
                    Reach::County(county) if *county == fips => (true, true),
                    Reach::City(county, _) if *county == fips => {
                        (true, event.colours == crate::domain::Colours::Yes)
                    }
                    // The District is state and county at once.
                    Reach::State(state) if *state == fips.state() => {
                        (*state == StateFips::DC, true)
                    }
                    _ => return None,
                };
                Some(History {
                    ix,
                    event,
                    own,
                    counts,
                })
            })
            .collect()
    }

    /// Everything that a state did or that was done to it as a state, in order.
    #[must_use]
    pub fn state_history(&self, state: StateFips) -> Vec<History<'_>> {
        self.dataset()
            .indexed_events()
            .filter(|(_, event)| event.reach == Reach::State(state))
            .map(|(ix, event)| History {
                ix,
                event,
                own: true,
                counts: true,
            })
            .collect()
    }
}
