//! Milestones: the programme's own, and a state's first and last activation.

use super::Timeline;
use crate::domain::event::MILESTONE;
use crate::domain::{CountyFips, Day, Event, EventIx, Federal, StateFips};

impl Timeline {
    /// The programme's milestones, in order.
    pub fn milestones(&self) -> impl Iterator<Item = (EventIx, &Event)> {
        self.dataset()
            .indexed_events()
            .filter(|(_, event)| event.kind == MILESTONE)
    }

    /// The row of a jurisdiction's activation, come or to come; `None` where no date was found.
    #[must_use]
    pub fn activation(&self, fips: CountyFips) -> Option<&Event> {
        let position = self.dataset().county_position(fips)?;
        let spells = &self.tracks(position)?.federal;
        let on = spells
            .iter()
            .find(|spell| spell.value == Federal::Activated)?;
        self.dataset().event(on.event?)
    }

    /// The days on which the first and the last jurisdiction of a state was switched on.
    #[must_use]
    pub fn activation_span(&self, state: StateFips) -> (Option<Day>, Option<Day>) {
        let days = || self.activation_days(state);
        (days().min(), days().max())
    }

    /// How many jurisdictions of a state had been switched on by a day.
    #[must_use]
    pub fn activated(&self, state: StateFips, day: Day) -> usize {
        self.activation_days(state).filter(|&on| on <= day).count()
    }

    fn activation_days(&self, state: StateFips) -> impl Iterator<Item = Day> {
        self.all()
            .filter(move |(place, _)| place.state == state)
            .filter_map(|(_, tracks)| {
                tracks
                    .federal
                    .iter()
                    .find(|spell| spell.value == Federal::Activated)
                    .and_then(|spell| spell.from)
            })
    }
}
