//! What the data holds and what it lacks, in figures: for whoever explains the atlas.

use super::{At, Timeline};
use crate::domain::event::{ACTIVATED, MOA_SIGNED};
use crate::domain::{
    Basis, Colours, Confidence, Day, Event, Federal, Jurisdiction, Reach, Stance, State, StateFips,
};
use std::collections::{BTreeMap, BTreeSet};

/// Figures about the tables.
#[derive(Debug, Clone)]
pub struct Coverage<'a> {
    /// Jurisdictions with a day of activation.
    pub activations: u64,
    /// Public acts.
    pub acts: u64,
    /// Jurisdictions with an act of their own or of a city in them.
    pub counties_with_acts: u64,
    /// States with an act of their own or of a place in them; the District of Columbia is not among them.
    pub states_with_acts: u64,
    /// Whether the District of Columbia has an act.
    pub district_has_acts: bool,
    /// Acts of cities that do not set their county's tracks.
    pub city_acts: u64,
    /// Claims of ICE's report of 2017.
    pub named_by_ice: u64,
    /// Acts of low confidence.
    pub doubtful: u64,
    /// Sourced signings of a Memorandum of Agreement.
    pub agreements_signed: u64,
    /// States whose agreement ICE cancelled, as far as the data knows of one.
    pub agreements_cancelled: u64,
    /// Acts dated to a month or a year only.
    pub coarse: u64,
    /// States and territories with jurisdictions without a date: how many lack one, and of how many.
    pub undated: Vec<(&'a State, u64, u64)>,
}

/// A place's own position that stands against its state's "no".
#[derive(Debug, Clone, Copy)]
pub struct OwnPosition<'a> {
    /// The place.
    pub place: &'a Jurisdiction,
    /// What it had said.
    pub stance: At<Stance>,
}

impl Timeline {
    /// The figures about the tables.
    #[must_use]
    pub fn coverage(&self) -> Coverage<'_> {
        let dataset = self.dataset();
        let acts: Vec<&Event> = dataset
            .events
            .iter()
            .filter(|event| event.is_act())
            .collect();
        let count = |wanted: &dyn Fn(&Event) -> bool| -> u64 {
            acts.iter().filter(|event| wanted(event)).count() as u64
        };
        let counties: BTreeSet<_> = acts.iter().filter_map(|event| event.county()).collect();
        let states: BTreeSet<_> = acts.iter().filter_map(|event| event.state()).collect();
        let cancelled = self.cancellation().map_or(0, |event| {
            self.states(event.date.day)
                .filter(|answer| answer.stance.value == Stance::AgreementCancelled)
                .count()
        });
        Coverage {
            activations: dataset
                .events
                .iter()
                .filter(|event| event.kind == ACTIVATED)
                .count() as u64,
            acts: acts.len() as u64,
            counties_with_acts: counties.len() as u64,
            states_with_acts: states
                .iter()
                .filter(|state| **state != StateFips::DC)
                .count() as u64,
            district_has_acts: states.contains(&StateFips::DC),
            city_acts: count(&|event| {
                matches!(event.reach, Reach::City(..)) && event.colours == Colours::No
            }),
            named_by_ice: count(&|event| event.kind == "named_by_ice"),
            doubtful: count(&|event| event.confidence == Some(Confidence::Low)),
            agreements_signed: count(&|event| event.kind == MOA_SIGNED),
            agreements_cancelled: cancelled as u64,
            coarse: count(&|event| event.date.precision != crate::domain::Precision::Day),
            undated: self.undated(),
        }
    }

    /// The milestone on which ICE cancelled every state's agreement.
    #[must_use]
    pub fn cancellation(&self) -> Option<&Event> {
        let mut events = self.dataset().events.iter();
        events.find(|event| event.cancels_agreements)
    }

    /// The first act by which a state said no.
    #[must_use]
    pub fn first_no(&self, state: StateFips) -> Option<&Event> {
        let mut events = self.dataset().events.iter();
        events.find(|event| event.reach == Reach::State(state) && event.stance == Some(Stance::Out))
    }

    /// Places of a state that were switched on by a day and had a position of their own other than "no".
    #[must_use]
    pub fn own_positions(&self, state: StateFips, day: Day) -> Vec<OwnPosition<'_>> {
        self.counties(day)
            .filter(|answer| {
                answer.place.state == state
                    && answer.federal.value == Federal::Activated
                    && answer.stance.basis == Some(Basis::Own)
                    && answer.stance.value != Stance::Out
            })
            .map(|answer| OwnPosition {
                place: answer.place,
                stance: answer.stance,
            })
            .collect()
    }

    fn undated(&self) -> Vec<(&State, u64, u64)> {
        let mut of: BTreeMap<StateFips, (u64, u64)> = BTreeMap::new();
        for answer in self.counties(self.last_day()) {
            let (lacking, all) = of.entry(answer.place.state).or_default();
            *all += 1;
            *lacking += u64::from(answer.federal.value == Federal::NoDateFound);
        }
        of.into_iter()
            .filter(|(_, (lacking, _))| *lacking > 0)
            .filter_map(|(state, (lacking, all))| {
                Some((self.dataset().state(state)?, lacking, all))
            })
            .collect()
    }
}
