//! Every dated row, filtered.

use super::Timeline;
use crate::domain::event::ACTIVATED;
use crate::domain::{CountyFips, Day, Event, EventIx, StateFips, Track, Usps};

/// Which events are asked for; every condition that is given must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// In this state: its own acts, and those of its counties and cities.
    pub state: Option<(StateFips, Usps)>,
    /// In this jurisdiction: its own and its cities'.
    pub fips: Option<CountyFips>,
    /// Rows that set this track.
    pub track: Option<Track>,
    /// Rows of this kind.
    pub kind: Option<String>,
    /// Counting from this day or later.
    pub from: Option<Day>,
    /// Counting from this day or earlier.
    pub to: Option<Day>,
}

impl EventFilter {
    /// Whether an event is asked for.
    #[must_use]
    pub fn admits(&self, event: &Event) -> bool {
        self.state
            .is_none_or(|(state, _)| event.state() == Some(state))
            && self.fips.is_none_or(|fips| event.county() == Some(fips))
            && self.kind.as_ref().is_none_or(|kind| *kind == event.kind)
            && self.from.is_none_or(|from| event.date.day >= from)
            && self.to.is_none_or(|to| event.date.day <= to)
            && self.track.is_none_or(|track| match track {
                Track::Federal => event.kind == ACTIVATED,
                Track::Stance => event.stance.is_some() || event.cancels_agreements,
                Track::JailPractice => event.jail_practice.is_some(),
            })
    }
}

impl Timeline {
    /// The events asked for, newest first; of one day, the last to apply first.
    #[must_use]
    pub fn events(&self, filter: &EventFilter) -> Vec<(EventIx, &Event)> {
        self.dataset()
            .indexed_events()
            .rev()
            .filter(|(_, event)| filter.admits(event))
            .collect()
    }
}
