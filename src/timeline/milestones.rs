//! Milestones: the programme's own, which are rows, and those that the data itself shows: who was
//! first and last, which states were complete, who first said no. None of these is written by hand;
//! each names the rows that it rests on.

mod kind;

pub use kind::{Complete, First, Milestone, MilestoneKind, Weight};

use super::order::known_to_the_day;
use super::{Placed, Spell, Timeline};
use crate::dataset::Dataset;
use crate::domain::event::{MILESTONE, MOA_SIGNED};
use crate::domain::{
    Colours, CountyFips, Day, Event, EventIx, Federal, JailPractice, Jurisdiction, Reach, Stance,
    StateFips, WrittenDate,
};
use std::collections::BTreeMap;

/// Whose milestones are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The nation's.
    Nation,
    /// A state's own.
    State(StateFips),
    /// A jurisdiction's own.
    County(CountyFips),
}

/// What of the milestones takes reading every row, found once.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// The programme's own.
    programme: Vec<EventIx>,
    /// The first "no" of any place.
    no: Option<Earliest>,
    /// The first "no" of a state.
    state_no: Option<Earliest>,
    /// The first limit on ICE holds.
    limit: Option<Earliest>,
}

/// The first act of its sort, and whether that is sure ([`First`]).
#[derive(Debug, Clone, Copy)]
struct Earliest {
    act: EventIx,
    sure: bool,
}

impl Index {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let no = |event: &Event| event.stance == Some(Stance::Out);
        let of_a_state = |event: &Event| {
            let state = match event.reach {
                Reach::State(state) => dataset.state(state),
                _ => None,
            };
            state.is_some_and(|state| state.kind == "State")
        };
        let limit = |event: &Event| event.jail_practice.is_some_and(JailPractice::limits);
        let programme = dataset.indexed_events();
        let programme = programme.filter(|(_, event)| event.kind == MILESTONE);
        Self {
            programme: programme.map(|(ix, _)| ix).collect(),
            no: earliest(dataset, no),
            state_no: earliest(dataset, |event| no(event) && of_a_state(event)),
            limit: earliest(dataset, limit),
        }
    }
}

/// The order of a state's roll-out: the known days with their places and rows.
type Switched<'a> = Vec<(Placed<'a>, EventIx)>;

impl Timeline {
    /// The programme's milestones, in order.
    pub fn milestones(&self) -> impl Iterator<Item = (EventIx, &Event)> {
        let rows = self.milestones.programme.iter();
        rows.filter_map(|&ix| Some((ix, self.dataset().event(ix)?)))
    }

    /// The programme's milestones from the first activation on and those that the data shows for the
    /// nation, a state or a jurisdiction, by day.
    #[must_use]
    pub fn milestones_of(&self, whose: Whose) -> Vec<Milestone<'_>> {
        let programme = self
            .milestones()
            .filter(|(_, event)| event.date.day >= self.first_day())
            .map(|(ix, event)| of_row(ix, event, MilestoneKind::Programme(event)));
        let mut all: Vec<Milestone<'_>> = programme.chain(self.shown(whose)).collect();
        all.sort_by_key(|milestone| milestone.date.day);
        all
    }

    /// The milestones that the data itself shows, by day.
    #[must_use]
    pub fn shown(&self, whose: Whose) -> Vec<Milestone<'_>> {
        let mut shown = match whose {
            Whose::Nation => self.of_nation(),
            Whose::State(state) => self.of_state(state),
            Whose::County(fips) => self.of_county(fips),
        };
        shown.retain(|milestone| milestone.date.day <= self.last_day());
        shown.sort_by_key(|milestone| milestone.date.day);
        shown
    }

    fn of_nation(&self) -> Vec<Milestone<'_>> {
        let switched = self.switched(None);
        let (Some(first), Some(last)) = ends(&switched) else {
            return Vec::new();
        };
        let mut shown = vec![of_places(on(&switched, first), MilestoneKind::FirstSite)];
        shown.extend(self.states_complete(&switched));
        if last > first {
            shown.push(of_places(on(&switched, last), MilestoneKind::Last));
        }
        let index = &self.milestones;
        let firsts = [
            self.first(index.no, MilestoneKind::FirstNo),
            self.first(index.state_no, MilestoneKind::FirstStateNo),
            self.first(index.limit, MilestoneKind::FirstLimit),
        ];
        shown.extend(firsts.into_iter().flatten());
        shown
    }

    fn first<'a>(
        &'a self,
        earliest: Option<Earliest>,
        kind: fn(First<'a>) -> MilestoneKind<'a>,
    ) -> Option<Milestone<'a>> {
        let Earliest { act, sure } = earliest?;
        let event = self.dataset().event(act)?;
        Some(of_row(act, event, kind(First { event, sure })))
    }

    /// The days on which states were complete, those of one day together.
    fn states_complete<'a>(&'a self, switched: &Switched<'a>) -> Vec<Milestone<'a>> {
        let mut totals: BTreeMap<StateFips, u64> = BTreeMap::new();
        for place in &self.dataset().jurisdictions {
            *totals.entry(place.state).or_default() += 1;
        }
        let mut of_state: BTreeMap<StateFips, (u64, Day)> = BTreeMap::new();
        for (placed, _) in switched {
            let (count, last) = of_state
                .entry(placed.place.state)
                .or_insert((0, placed.day));
            *count += 1;
            *last = placed.day.max(*last);
        }
        let mut days: BTreeMap<Day, Vec<Complete<'a>>> = BTreeMap::new();
        for (fips, (with_date, day)) in of_state {
            if let Some(state) = self.dataset().state(fips) {
                days.entry(day).or_default().push(Complete {
                    state,
                    with_date,
                    total: totals.get(&fips).copied().unwrap_or(with_date),
                });
            }
        }
        let mut first = true;
        let complete = days.into_iter().map(|(day, states)| {
            let theirs = |place: &Jurisdiction| {
                states
                    .iter()
                    .any(|complete| complete.state.fips == place.state)
            };
            let rows = on(switched, day).into_iter();
            let rows: Switched<'a> = rows.filter(|(placed, _)| theirs(placed.place)).collect();
            of_places(rows, |_| MilestoneKind::StatesComplete {
                states,
                first: std::mem::replace(&mut first, false),
            })
        });
        complete.collect()
    }

    fn of_state(&self, fips: StateFips) -> Vec<Milestone<'_>> {
        let mut shown = Vec::new();
        let switched = self.switched(Some(fips));
        let state = self.dataset().state(fips);
        if let (Some(state), (Some(first), Some(last))) = (state, ends(&switched)) {
            if first < last {
                shown.push(of_places(on(&switched, first), MilestoneKind::FirstInState));
            }
            let places = self.all().filter(|(place, _)| place.state == fips);
            let of = Complete {
                state,
                with_date: switched.len() as u64,
                total: places.count() as u64,
            };
            shown.push(of_places(on(&switched, last), |_| {
                MilestoneKind::Completed {
                    of,
                    at_once: first == last,
                }
            }));
        }
        let history = self.state_history(fips).into_iter();
        shown.extend(
            history
                .filter(|item| item.event.kind == MOA_SIGNED)
                .map(|item| of_row(item.ix, item.event, MilestoneKind::Agreement(item.event))),
        );
        if let Some(tracks) = self.state_tracks(fips) {
            shown.extend(self.acts(&tracks.stance, &tracks.jail_practice));
        }
        shown
    }

    fn of_county(&self, fips: CountyFips) -> Vec<Milestone<'_>> {
        let position = self.dataset().county_position(fips);
        let Some(tracks) = position.and_then(|position| self.tracks(position)) else {
            return Vec::new();
        };
        let activation = tracks
            .federal
            .iter()
            .find(|spell| spell.value == Federal::Activated)
            .and_then(|spell| spell.event);
        let switched = activation.and_then(|ix| {
            let kind = MilestoneKind::SwitchedOn(self.rank(fips)?);
            Some(of_row(ix, self.dataset().event(ix)?, kind))
        });
        let acts = self.acts(&tracks.stance, &tracks.jail_practice);
        switched.into_iter().chain(acts).collect()
    }

    /// The days on which a "no" or a limit on holds began.
    fn acts<'a>(
        &'a self,
        stance: &[Spell<Stance>],
        practice: &[Spell<JailPractice>],
    ) -> Vec<Milestone<'a>> {
        let row = |ix: Option<EventIx>, kind: fn(&'a Event) -> MilestoneKind<'a>| {
            let event = self.dataset().event(ix?)?;
            Some(of_row(ix?, event, kind(event)))
        };
        let nos = stance.iter().filter(|spell| spell.value == Stance::Out);
        let nos = nos.filter_map(|spell| row(spell.event, MilestoneKind::No));
        // From one limit to another is no beginning.
        let limits = practice
            .windows(2)
            .filter_map(|pair| match pair {
                [before, after] if after.value.limits() && !before.value.limits() => Some(after),
                _ => None,
            })
            .filter_map(|spell| row(spell.event, MilestoneKind::Limit));
        nos.chain(limits).collect()
    }

    fn switched(&self, within: Option<StateFips>) -> Switched<'_> {
        self.activations()
            .filter(|(place, ..)| within.is_none_or(|state| place.state == state))
            .map(|(place, day, ix)| (Placed { place, day }, ix))
            .collect()
    }
}

/// The first act of a sort that speaks for its place: of all, where no coarse date of another place leaves that open, else
/// of those known to the day.
fn earliest(dataset: &Dataset, wanted: impl Fn(&Event) -> bool) -> Option<Earliest> {
    let acts: Vec<(EventIx, &Event)> = dataset
        .indexed_events()
        .filter(|(_, event)| event.colours == Colours::Yes && wanted(event))
        .collect();
    let (act, event) = acts
        .iter()
        .copied()
        .min_by_key(|(_, event)| event.date.day)?;
    let sure = acts
        .iter()
        .all(|(_, other)| other.reach == event.reach || other.date.first_day() > event.date.day);
    if sure {
        return Some(Earliest { act, sure });
    }
    let known = acts
        .into_iter()
        .filter(|(_, event)| known_to_the_day(&event.date))
        .min_by_key(|(_, event)| event.date.day)?;
    Some(Earliest { act: known.0, sure })
}

/// A milestone that is one row.
fn of_row<'a>(ix: EventIx, event: &Event, kind: MilestoneKind<'a>) -> Milestone<'a> {
    Milestone {
        date: event.date.clone(),
        kind,
        events: vec![ix],
    }
}

/// A milestone that rests on the activations of one day.
fn of_places<'a>(
    rows: Switched<'a>,
    kind: impl FnOnce(Vec<Placed<'a>>) -> MilestoneKind<'a>,
) -> Milestone<'a> {
    let day = rows.first().map_or(Day::MIN, |(placed, _)| placed.day);
    let (places, events) = rows.into_iter().unzip();
    Milestone {
        date: WrittenDate::exact(day),
        kind: kind(places),
        events,
    }
}

/// Those of one day.
fn on<'a>(switched: &Switched<'a>, day: Day) -> Switched<'a> {
    let of_day = |(placed, _): &&(Placed<'a>, EventIx)| placed.day == day;
    switched.iter().filter(of_day).copied().collect()
}

/// The first and the last day.
fn ends(switched: &Switched<'_>) -> (Option<Day>, Option<Day>) {
    let days = || switched.iter().map(|(placed, _)| placed.day);
    (days().min(), days().max())
}
