//! Floor 2: questions about the dataset, as pure functions of it and a day.
//!
//! [`Timeline::new`] lays every place's history out once, as spells in which a value holds
//! unbroken; every answer is then a look into those spells. Nothing here knows a clock.

mod activations;
mod answer;
pub mod changes;
mod compare;
mod counts;
mod coverage;
mod curves;
pub mod events;
mod facts;
mod groups;
mod histories;
mod history;
pub mod layer;
mod measures;
mod milestones;
mod order;
pub mod practice;
pub mod recorded;
pub mod search;
pub mod selection;
pub mod series;
mod sheet;
mod spell;
mod tracks;

pub use answer::{Answer, At, StateAnswer};
pub use compare::{Change, ChangeKind, Comparison};
pub use counts::{CountRow, Counts, Tally};
pub use coverage::{Coverage, OwnPosition};
pub use curves::{OutSpan, StateCurve};
pub use facts::{Facts, Placed};
pub use groups::Group;
pub use histories::Histories;
pub use history::History;
pub use layer::Layer;
pub use measures::Figure;
pub use milestones::{Complete, First, Milestone, MilestoneKind, Weight, Whose};
pub use order::{AfterNo, Beside, Days, Gap, Later, Order, Overridden, Rank};
pub use selection::{ANY_DAY, Filter, Selection, View};
pub use sheet::Cohort;
pub use spell::Spell;

use crate::dataset::Dataset;
use crate::domain::{
    Basis, CountyFips, Day, EventIx, Federal, JailPractice, Jurisdiction, Phase, Stance, State,
    StateFips, Status,
};
use std::sync::Arc;

/// Every place's history, laid out once from a [`Dataset`].
#[derive(Debug)]
pub struct Timeline {
    dataset: Arc<Dataset>,
    phases: Vec<(Option<Day>, Phase, Option<EventIx>)>,
    places: Vec<PlaceTracks>,
    states: Vec<StateTracks>,
    change_days: Vec<Day>,
    shown: changes::Shown,
    histories: Histories,
    measures: measures::Index,
    milestones: milestones::Index,
    rows: history::Index,
    groups: Vec<Group>,
}

/// The three tracks of a jurisdiction and the headline that follows from them.
#[derive(Debug)]
pub struct PlaceTracks {
    /// What ICE had switched on.
    pub federal: Vec<Spell<Federal>>,
    /// What the place, or its state for it, had said.
    pub stance: Vec<Spell<Stance>>,
    /// What binds its jails.
    pub jail_practice: Vec<Spell<JailPractice>>,
    /// The headline status.
    pub status: Vec<Spell<Status>>,
}

/// The two tracks of a state. It has no federal value and no headline status.
#[derive(Debug)]
pub struct StateTracks {
    /// What the state had said.
    pub stance: Vec<Spell<Stance>>,
    /// What its laws and orders ask of jails.
    pub jail_practice: Vec<Spell<JailPractice>>,
}

impl Timeline {
    /// Lays out the history of every place.
    #[must_use]
    pub fn new(dataset: Arc<Dataset>) -> Self {
        let phases = tracks::phases(&dataset);
        let (places, states) = tracks::lay_out(&dataset, &phases);
        let change_days = changes::days(places.iter());
        let milestones = milestones::Index::of(&dataset);
        let rows = history::Index::of(&dataset);
        let mut timeline = Self {
            dataset,
            phases,
            places,
            states,
            change_days,
            shown: changes::Shown::default(),
            histories: Histories::default(),
            measures: measures::Index::default(),
            milestones,
            rows,
            groups: Vec::new(),
        };
        timeline.measures = measures::Index::of(timeline.recorded());
        timeline.shown = timeline.days_of_the_country();
        timeline.histories = Histories::of(&timeline);
        timeline.groups = groups::usual(&timeline);
        timeline
    }

    /// The data it was laid out from.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The day on which the first jurisdiction was switched on: where the programme begins.
    #[must_use]
    pub fn first_day(&self) -> Day {
        self.phases
            .get(1)
            .and_then(|phase| phase.0)
            .unwrap_or(self.dataset.as_of)
    }

    /// The last day that answers.
    #[must_use]
    pub fn last_day(&self) -> Day {
        self.dataset.as_of
    }

    /// The day the atlas opens on; the dataset's own metadata say which.
    #[must_use]
    pub fn opening_day(&self) -> Day {
        self.dataset.package.opens_on
    }

    /// The phase of the programme on a day.
    #[must_use]
    pub fn phase(&self, day: Day) -> Phase {
        spell::position(&self.phases, day, |phase| phase.0)
            .map_or(Phase::BeforeLaunch, |phase| phase.1)
    }

    /// The day on which the programme first ended, and with it the stance track.
    #[must_use]
    pub fn programme_end(&self) -> Option<Day> {
        self.phases
            .iter()
            .find(|phase| phase.1 == Phase::ReplacedByPep)
            .and_then(|phase| phase.0)
    }

    /// The phases in order, each with the day it begins on and the event that begins it.
    #[must_use]
    pub fn phases(&self) -> &[(Option<Day>, Phase, Option<EventIx>)] {
        &self.phases
    }

    /// The tracks of a jurisdiction, by its position in the dataset.
    #[must_use]
    pub fn tracks(&self, position: usize) -> Option<&PlaceTracks> {
        self.places.get(position)
    }

    /// The tracks of a state.
    #[must_use]
    pub fn state_tracks(&self, state: StateFips) -> Option<&StateTracks> {
        self.states.get(self.dataset.state_position(state)?)
    }

    /// Every jurisdiction with its tracks, by code.
    pub fn all(&self) -> impl Iterator<Item = (&Jurisdiction, &PlaceTracks)> {
        self.dataset.jurisdictions.iter().zip(&self.places)
    }

    /// The answer for one jurisdiction on one day.
    #[must_use]
    pub fn county(&self, fips: CountyFips, day: Day) -> Option<Answer<'_>> {
        self.answer_at(self.dataset.county_position(fips)?, day)
    }

    /// The answer for the jurisdiction at a position of the dataset on one day.
    #[must_use]
    pub fn answer_at(&self, position: usize, day: Day) -> Option<Answer<'_>> {
        let place = self.dataset.jurisdictions.get(position)?;
        Some(Answer::new(
            place,
            self.places.get(position)?,
            self.phase(day),
            day,
        ))
    }

    /// The answers for every jurisdiction on one day, by code.
    pub fn counties(&self, day: Day) -> impl Iterator<Item = Answer<'_>> {
        let phase = self.phase(day);
        self.all()
            .map(move |(place, tracks)| Answer::new(place, tracks, phase, day))
    }

    /// The answer for a state on one day.
    #[must_use]
    pub fn state(&self, fips: StateFips, day: Day) -> Option<StateAnswer<'_>> {
        let state: &State = self.dataset.state(fips)?;
        Some(StateAnswer::new(state, self.state_tracks(fips)?, day))
    }

    /// The answers for the states with jurisdictions, by code.
    pub fn states(&self, day: Day) -> impl Iterator<Item = StateAnswer<'_>> {
        self.dataset
            .states
            .iter()
            .filter_map(move |state| self.state(state.fips, day))
    }

    /// How many jurisdictions, and people, there are of each status on a day.
    #[must_use]
    pub fn counts(&self, day: Day, within: Option<StateFips>) -> Counts {
        let phase = self.phase(day);
        let places = self.all();
        let places = places.filter(|(place, _)| within.is_none_or(|state| place.state == state));
        Counts::of(places.map(|(place, tracks)| Answer::new(place, tracks, phase, day)))
    }

    /// Which places look alike on every day.
    #[must_use]
    pub fn histories(&self) -> &Histories {
        &self.histories
    }

    /// The national days on which something changed, in order.
    #[must_use]
    pub fn change_days(&self) -> &[Day] {
        &self.change_days
    }
}

/// Whether a basis is the place's own.
pub(crate) fn is_own(basis: Option<Basis>) -> bool {
    basis == Some(Basis::Own)
}
