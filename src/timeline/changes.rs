//! The days on which something changes: what previous and next step through.

use super::{Answer, PlaceTracks, StateTracks, Timeline, View, Whose};
use crate::domain::{CountyFips, Day, StateFips, Status};
use std::{ops::Range, sync::OnceLock};

/// Stands for all days before the first turn. Everything was not yet so.
const BEFORE: Day = jiff::civil::date(2000, 1, 1);

/// The days on which any of these places changes on any track, in order.
pub(super) fn days<'a>(places: impl Iterator<Item = &'a PlaceTracks>) -> Vec<Day> {
    sorted(places.flat_map(of_place).collect())
}

/// The days on which a place changes on any track, or in its headline.
pub(super) fn of_place(tracks: &PlaceTracks) -> impl Iterator<Item = Day> {
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

/// The days on which the views of the whole country change. A county's word that is not a "no" is
/// a change of the county; on a map of three thousand nobody sees it.
#[derive(Debug, Default)]
pub(super) struct Shown {
    nation: Vec<Day>,
    states: Vec<Day>,
    turns: AllTurns,
}

/// The days on which a view's answers begin to be other than before, in order.
#[derive(Debug)]
struct Turns {
    /// Of its page; each of them is like no other day.
    of_page: Vec<Day>,
    /// Of its data.
    of_data: Vec<Day>,
}

/// The turns of all views, each made when it is first asked for.
#[derive(Debug, Default)]
struct AllTurns {
    nation: OnceLock<Turns>,
    states: Vec<OnceLock<Turns>>,
    places: Vec<OnceLock<Turns>>,
}

/// The last of the turns by a day, which the data is like since then.
pub(super) fn of_data(turns: &[Day], day: Day) -> Day {
    last(turns, day).unwrap_or(BEFORE)
}

/// The last of some sorted days by a day.
fn last(days: &[Day], day: Day) -> Option<Day> {
    let behind = days.partition_point(|&turn| turn <= day);
    behind
        .checked_sub(1)
        .and_then(|last| days.get(last))
        .copied()
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

    /// The days on which the place at a position of the dataset, or the phase of the programme with it, changes; the first
    /// stands for all before.
    #[must_use]
    pub fn days_of_place(&self, position: usize) -> Vec<Day> {
        let mut days = vec![BEFORE];
        days.extend(self.tracks(position).into_iter().flat_map(of_place));
        days.extend(self.phases().iter().filter_map(|phase| phase.0));
        days.retain(|&day| day <= self.last_day());
        sorted(days)
    }

    /// Every day, in order and up to the last, on which something that a view shows of a day changes: a
    /// track, the phase, what a state had said, the mark of a city.
    #[must_use]
    pub fn days_shown(&self, view: &View) -> Vec<Day> {
        let mut days = match view {
            View::State(fips, _) => {
                let mut days = self.state_change_days(*fips);
                days.extend(self.city_days(*fips));
                days
            }
            View::County(fips, _) => {
                let mut days = self.county_change_days(*fips);
                // A "no" said again is no change of a track, but a sentence counts days to it.
                days.extend(self.own_nos(*fips).map(|event| event.date.day));
                days
            }
            View::States => return self.shown.states.clone(),
            _ => return self.shown.nation.clone(),
        };
        days.extend(self.phases().iter().filter_map(|phase| phase.0));
        days.retain(|&day| day <= self.last_day());
        sorted(days)
    }

    /// A day on which the page of a view says the same as on `day`, but for the name of the day itself: one for each run
    /// of such days. A day on which anything changes or that a milestone names is alone: to the day after it the last
    /// change is that day, to itself it is the one before.
    #[must_use]
    pub fn like_on_a_page(&self, view: &View, day: Day) -> Day {
        match last(&self.turns(view).of_page, day) {
            Some(turn) if turn < day => turn.tomorrow().unwrap_or(day),
            Some(turn) => turn,
            None => BEFORE,
        }
    }

    /// The same of the data of a view, which knows of no day but its own: the last on which anything changed.
    #[must_use]
    pub fn like_in_data(&self, view: &View, day: Day) -> Day {
        of_data(&self.turns(view).of_data, day)
    }

    /// The first and the last of the days around `day` on which a view is like on it, in its page or in its data. The day
    /// the atlas opens on is in no run but its own: addresses do not name it.
    #[must_use]
    pub fn run_of(&self, view: &View, page: bool, day: Day) -> (Day, Day) {
        let turns = self.turns(view);
        let turns = if page { &turns.of_page } else { &turns.of_data };
        let opening = self.opening_day();
        if day == opening || (page && turns.binary_search(&day).is_ok()) {
            return (day, day);
        }
        let mut from = match last(turns, day) {
            Some(turn) if page => turn.tomorrow().unwrap_or(day),
            Some(turn) => turn,
            None => Day::MIN,
        };
        let after = turns.get(turns.partition_point(|&turn| turn <= day));
        let mut to = after.and_then(|turn| turn.yesterday().ok());
        if opening < day {
            from = from.max(opening.tomorrow().unwrap_or(day));
        } else {
            let until = opening.yesterday().unwrap_or(day);
            to = Some(to.map_or(until, |to| to.min(until)));
        }
        (
            from.min(day),
            to.unwrap_or(self.last_day()).min(self.last_day()),
        )
    }

    /// One day of each run of days that are alike on the page of a view, in order.
    #[must_use]
    pub fn days_of_pages(&self, view: &View) -> Vec<Day> {
        let turns = &self.turns(view).of_page;
        let behind = turns.iter().filter_map(|turn| turn.tomorrow().ok());
        let mut days: Vec<Day> = turns.iter().copied().chain(behind).collect();
        days.push(BEFORE);
        days.retain(|&day| day <= self.last_day());
        sorted(days)
    }

    /// The same of the data of a view.
    #[must_use]
    pub fn days_of_data(&self, view: &View) -> Vec<Day> {
        let mut days = self.turns(view).of_data.clone();
        days.push(BEFORE);
        days.retain(|&day| day <= self.last_day());
        sorted(days)
    }

    fn turns(&self, view: &View) -> &Turns {
        let make = |whose: Whose, changes: Vec<Day>, measures: Vec<Day>| {
            let mut changes = self.with_phases(changes);
            let mut of_page = self.days_shown(view);
            of_page.extend(&changes);
            let milestones = self.milestones_of(whose);
            of_page.extend(milestones.iter().map(|milestone| milestone.date.day));
            of_page.push(self.opening_day());
            if whose != Whose::Nation {
                // The nation's page has a layer for them, and they are not on any other.
                of_page.extend(&measures);
            }
            changes.extend(measures);
            Turns {
                of_page: sorted(of_page),
                of_data: sorted(changes),
            }
        };
        let all = &self.shown.turns;
        let nation = || {
            all.nation.get_or_init(|| {
                let mut changes = self.change_days.clone();
                changes.extend(self.states.iter().flat_map(of_state));
                make(Whose::Nation, changes, self.measure_days(|_| true))
            })
        };
        match view {
            View::State(fips, _) => {
                let position = self.dataset().state_position(*fips);
                let turns = position.and_then(|position| all.states.get(position));
                turns.map_or_else(nation, |turns| {
                    turns.get_or_init(|| {
                        let measures = self.measure_days(|place| place.state() == *fips);
                        make(Whose::State(*fips), self.state_change_days(*fips), measures)
                    })
                })
            }
            View::County(fips, _) => {
                let position = self.dataset().county_position(*fips);
                let turns = position.and_then(|position| all.places.get(position));
                turns.map_or_else(nation, |turns| {
                    turns.get_or_init(|| {
                        let measures = self.measure_days(|place| place == *fips);
                        make(
                            Whose::County(*fips),
                            self.county_change_days(*fips),
                            measures,
                        )
                    })
                })
            }
            _ => nation(),
        }
    }

    /// The days on which the data of some places, by their positions, begins to be other than before.
    pub(super) fn turns_of_places(&self, positions: Range<usize>) -> Vec<Day> {
        let places = self.dataset().jurisdictions.get(positions.clone());
        let codes = places.unwrap_or_default();
        let within = |place: CountyFips| codes.iter().any(|known| known.fips == place);
        let tracks = positions.filter_map(|position| self.tracks(position));
        let mut days = self.with_phases(tracks.flat_map(of_place).collect());
        days.extend(self.measure_days(within));
        sorted(days)
    }

    /// Days and those on which the programme began, ended and was restarted, in order.
    fn with_phases(&self, mut days: Vec<Day>) -> Vec<Day> {
        days.extend(self.phases().iter().filter_map(|phase| phase.0));
        sorted(days)
    }

    /// The last day by `day` on which a track of a place, or the programme with it, changed.
    #[must_use]
    pub fn like_on_its_tracks(&self, place: CountyFips, day: Day) -> Day {
        let position = self.dataset().county_position(place);
        let turns = position.map(|position| self.days_of_place(position));
        of_data(&turns.unwrap_or_default(), day)
    }

    /// The days on which the map of the nation and the table of the states change. Of a state itself
    /// both say only what it had said.
    pub(super) fn days_of_the_country(&self) -> Shown {
        let states = self.dataset().states.iter();
        let words = states.flat_map(|state| self.state_tracks(state.fips));
        let stances = words.flat_map(|tracks| &tracks.stance);
        let mut every: Vec<Day> = stances.filter_map(|spell| spell.from).collect();
        every.extend(self.phases().iter().filter_map(|phase| phase.0));
        let with = |mut days: Vec<Day>| {
            days.extend(&every);
            days.retain(|&day| day <= self.last_day());
            sorted(days)
        };
        Shown {
            nation: with(self.days_on_which(|answer| (answer.key(), answer.mark))),
            // Its counts are of places switched on, and of those that were so over an objection.
            states: with(self.days_on_which(|answer| {
                let over = answer.status.value == Status::ActiveOverObjection;
                (over.then_some(answer.status.basis), answer.federal.value)
            })),
            turns: AllTurns {
                nation: OnceLock::new(),
                states: self.states.iter().map(|_| OnceLock::new()).collect(),
                places: self.places.iter().map(|_| OnceLock::new()).collect(),
            },
        }
    }

    /// The days on which what `seen` takes of an answer changes for any jurisdiction.
    fn days_on_which<K: PartialEq>(&self, seen: impl Fn(&Answer<'_>) -> K) -> Vec<Day> {
        let mut days = Vec::new();
        for (place, tracks) in self.all() {
            let on = |day: Day| seen(&Answer::new(place, tracks, self.phase(day), day));
            days.extend(
                sorted(of_place(tracks).collect())
                    .into_iter()
                    .filter(|day| day.yesterday().is_ok_and(|before| on(before) != on(*day))),
            );
        }
        days
    }

    /// The days on which a mark of a city changes on the map of a state.
    fn city_days(&self, state: StateFips) -> impl Iterator<Item = Day> {
        self.rows_of_cities()
            .filter(move |event| event.state() == Some(state))
            .map(|event| event.date.day)
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
