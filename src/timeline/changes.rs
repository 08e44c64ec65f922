//! The days on which something changes: what previous and next step through.

use super::{PlaceTracks, StateTracks, Timeline};
use crate::domain::{CountyFips, Day, StateFips};

/// The days on which any of these places changes on any track, in order.
pub(super) fn days<'a>(places: impl Iterator<Item = &'a PlaceTracks>) -> Vec<Day> {
    sorted(places.flat_map(of_place).collect())
}

fn of_place(tracks: &PlaceTracks) -> impl Iterator<Item = Day> {
    let federal = tracks.federal.iter().filter_map(|spell| spell.from);
    let stance = tracks.stance.iter().filter_map(|spell| spell.from);
    let practice = tracks.jail_practice.iter().filter_map(|spell| spell.from);
    federal
        .chain(stance)
        .chain(practice)
        .chain(tracks.status.iter().filter_map(|spell| spell.from))
}

fn of_state(tracks: &StateTracks) -> impl Iterator<Item = Day> {
    let stance = tracks.stance.iter().filter_map(|spell| spell.from);
    stance.chain(tracks.jail_practice.iter().filter_map(|spell| spell.from))
}

fn sorted(mut days: Vec<Day>) -> Vec<Day> {
    days.sort_unstable();
    days.dedup();
    days
}

/// The change days before and after a day.
#[must_use]
pub fn around(days: &[Day], day: Day) -> (Option<Day>, Option<Day>) {
    let before = days.partition_point(|&change| change < day);
    let after = days.partition_point(|&change| change <= day);
    let previous = before.checked_sub(1).and_then(|index| days.get(index));
    (previous.copied(), days.get(after).copied())
}

impl Timeline {
    /// The days on which a jurisdiction changes.
    #[must_use]
    pub fn county_change_days(&self, fips: CountyFips) -> Vec<Day> {
        let tracks = self
            .dataset()
            .county_position(fips)
            .and_then(|position| self.tracks(position));
        days(tracks.into_iter())
    }

    /// The days on which a state, or a jurisdiction of it, changes.
    #[must_use]
    pub fn state_change_days(&self, state: StateFips) -> Vec<Day> {
        let places = self.all().filter(|(place, _)| place.state == state);
        let mut all: Vec<Day> = places.flat_map(|(_, tracks)| of_place(tracks)).collect();
        all.extend(self.state_tracks(state).into_iter().flat_map(of_state));
        sorted(all)
    }
}

#[cfg(test)]
mod tests {
    use super::around;
    use jiff::civil::date;

    #[test]
    fn a_change_day_is_neither_before_nor_after_itself() {
        let days = [date(2010, 1, 1), date(2010, 1, 5), date(2010, 2, 1)];
        assert_eq!(
            around(&days, date(2010, 1, 5)),
            (Some(days[0]), Some(days[2]))
        );
        assert_eq!(around(&days, date(2009, 1, 1)), (None, Some(days[0])));
        assert_eq!(around(&days, date(2020, 1, 1)), (Some(days[2]), None));
        assert_eq!(around(&[], date(2020, 1, 1)), (None, None));
    }
}
