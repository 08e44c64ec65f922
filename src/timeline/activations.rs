//! When jurisdictions were switched on: their rows, and the days of a state.

use super::Timeline;
use crate::domain::{CountyFips, Day, Event, EventIx, Federal, Jurisdiction, StateFips};

impl Timeline {
    /// Every known day of activation with its place and row, by code.
    pub fn activations(&self) -> impl Iterator<Item = (&Jurisdiction, Day, EventIx)> {
        self.all().filter_map(|(place, tracks)| {
            let mut spells = tracks.federal.iter();
            let on = spells.find(|spell| spell.value == Federal::Activated)?;
            Some((place, on.from?, on.event?))
        })
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

    /// The known days of activation of a state.
    pub(super) fn activation_days(&self, state: StateFips) -> impl Iterator<Item = Day> {
        self.activations()
            .filter(move |(place, ..)| place.state == state)
            .map(|(_, day, _)| day)
    }
}
