//! Jurisdictions that are answered together, where an answer of the whole country is put together of parts.
//!
//! What a part says holds until one of its places changes. The more places a part has, the better it compresses and the
//! fewer parts an answer is made of, but the more often it has to be made. So a state is one group as long as it seldom
//! changes, and is divided where it often does: what all groups say on all days, which may lie ready, is then bounded,
//! however many events there are.

use super::{Timeline, changes};
use crate::domain::{Day, State};
use std::{collections::BTreeSet, ops::Range};

/// Days on which the places of a group change at most, where it has more than one.
const MOST_CHANGES: usize = 750;

/// Consecutive jurisdictions of one state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Their positions in the dataset.
    pub places: Range<usize>,
    /// The days on which the data of any of them begins to be other than before, in order.
    turns: Vec<Day>,
}

impl Group {
    /// The day that the data of these places is like on `day`: the last by it on which anything of them changed.
    #[must_use]
    pub fn like(&self, day: Day) -> Day {
        changes::of_data(&self.turns, day)
    }
}

/// The groups of all states, in the order of the jurisdictions.
pub(super) fn of(timeline: &Timeline, most: usize) -> Vec<Group> {
    let states = timeline.dataset().states.iter();
    states
        .flat_map(|state| divided(timeline, state, most))
        .map(|places| Group {
            turns: timeline.turns_of_places(places.clone()),
            places,
        })
        .collect()
}

/// The places of a state in groups that change on `most` days at most.
fn divided(timeline: &Timeline, state: &State, most: usize) -> Vec<Range<usize>> {
    let all = timeline.dataset().positions_in(state.fips);
    let mut groups = Vec::new();
    let (mut start, mut days) = (all.start, BTreeSet::new());
    for position in all.clone() {
        let tracks = timeline.tracks(position);
        let of_place: Vec<Day> = tracks.into_iter().flat_map(changes::of_place).collect();
        days.extend(&of_place);
        if days.len() > most && position > start {
            groups.push(start..position);
            (start, days) = (position, of_place.into_iter().collect());
        }
    }
    if start < all.end {
        groups.push(start..all.end);
    }
    groups
}

impl Timeline {
    /// The jurisdictions in groups that are answered together, in their order.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }
}

#[cfg(test)]
impl Timeline {
    /// Divides the states into groups that change on `most` days at most.
    pub(crate) fn divide(&mut self, most: usize) {
        self.groups = of(self, most);
    }
}

/// Groups of the size that answers are put together of.
pub(super) fn usual(timeline: &Timeline) -> Vec<Group> {
    of(timeline, MOST_CHANGES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Dataset, Files};
    use std::sync::Arc;

    fn bundled() -> Timeline {
        Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap()))
    }

    #[test]
    fn groups_hold_every_jurisdiction_once_and_none_of_two_states() {
        let timeline = &bundled();
        let places = &timeline.dataset().jurisdictions;
        let mut sizes = Vec::new();
        for most in [0, 5, 20, MOST_CHANGES] {
            let groups = of(timeline, most);
            let all: Vec<usize> = groups
                .iter()
                .flat_map(|group| group.places.clone())
                .collect();
            assert!(all.into_iter().eq(0..places.len()), "{most}");
            for group in &groups {
                let of_group = &places[group.places.clone()];
                let state = of_group[0].state;
                assert!(of_group.iter().all(|place| place.state == state));
                let days: BTreeSet<Day> = group
                    .places
                    .clone()
                    .flat_map(|position| changes::of_place(timeline.tracks(position).unwrap()))
                    .collect();
                assert!(
                    days.len() <= most || group.places.len() == 1,
                    "{most} {days:?}"
                );
            }
            sizes.push(groups.len());
        }
        assert_eq!(sizes[3], timeline.dataset().states.len());
        assert!(
            sizes.is_sorted_by(|before, after| before > after),
            "{sizes:?}"
        );
    }

    #[test]
    fn the_data_of_a_group_is_that_of_the_day_it_is_like() {
        let timeline = &bundled();
        for group in of(timeline, 20).iter().step_by(7) {
            for &turn in group.turns.iter().step_by(3) {
                assert_eq!(group.like(turn), turn);
                assert!(group.like(turn.yesterday().unwrap()) < turn);
                let next = group.turns.iter().find(|&&day| day > turn);
                let last = next.map_or(timeline.last_day(), |day| day.yesterday().unwrap());
                assert_eq!(group.like(last.max(turn)), turn);
            }
        }
    }
}
