//! What holds for one place on one day, and why.

use super::spell::{Spell, at};
use super::{PlaceTracks, StateTracks};
use crate::domain::{
    Basis, Day, EventIx, Federal, JailPractice, Jurisdiction, Mark, Phase, Stance, State, Status,
};

/// A value, whose act it rests on, and the row that began it. All empty for a value that nobody
/// set (`none_found`, `not_activated`, `no_date_found`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At<V> {
    /// The value.
    pub value: V,
    /// The place's own, or its state's.
    pub basis: Option<Basis>,
    /// The day on which the unbroken value began.
    pub since: Option<Day>,
    /// The row that began it.
    pub event: Option<EventIx>,
}

impl<V: Copy> At<V> {
    fn of(spells: &[Spell<V>], day: Day, otherwise: V) -> Self {
        match at(spells, day) {
            Some(spell) => Self {
                value: spell.value,
                basis: spell.basis,
                // A spell that no row began (nothing found yet, or an emptied track) has no day.
                since: spell.event.and(spell.from),
                event: spell.event,
            },
            None => Self {
                value: otherwise,
                basis: None,
                since: None,
                event: None,
            },
        }
    }
}

/// The answer for one jurisdiction on one day: three tracks, and the headline that follows.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The place.
    pub place: &'a Jurisdiction,
    /// The day asked for.
    pub day: Day,
    /// The headline, with the day it began on and the row behind it.
    pub status: At<Status>,
    /// Had ICE switched it on?
    pub federal: At<Federal>,
    /// What had the place said?
    pub stance: At<Stance>,
    /// Does the jail hold or notify?
    pub jail_practice: At<JailPractice>,
    /// What the map draws.
    pub mark: Mark,
}

impl<'a> Answer<'a> {
    pub(super) fn new(
        place: &'a Jurisdiction,
        tracks: &PlaceTracks,
        phase: Phase,
        day: Day,
    ) -> Self {
        let federal = At::of(&tracks.federal, day, Federal::NoDateFound);
        let stance = At::of(&tracks.stance, day, Stance::NoneFound);
        let jail_practice = At::of(&tracks.jail_practice, day, JailPractice::NoneFound);
        Self {
            place,
            day,
            status: At::of(&tracks.status, day, Status::Unknown),
            mark: Mark::of(
                phase,
                federal.value,
                (stance.value, stance.basis),
                jail_practice.value,
            ),
            federal,
            stance,
            jail_practice,
        }
    }

    /// The headline and whose objection it is: the key of counts, legends and filters.
    #[must_use]
    pub fn key(&self) -> (Status, Option<Basis>) {
        (self.status.value, self.status.basis)
    }
}

/// The answer for a state on one day. A state has no federal value and no headline.
#[derive(Debug, Clone, Copy)]
pub struct StateAnswer<'a> {
    /// The state.
    pub state: &'a State,
    /// The day asked for.
    pub day: Day,
    /// What had the state said?
    pub stance: At<Stance>,
    /// What do its laws and orders ask of jails?
    pub jail_practice: At<JailPractice>,
}

impl<'a> StateAnswer<'a> {
    pub(super) fn new(state: &'a State, tracks: &StateTracks, day: Day) -> Self {
        Self {
            state,
            day,
            stance: At::of(&tracks.stance, day, Stance::NoneFound),
            jail_practice: At::of(&tracks.jail_practice, day, JailPractice::NoneFound),
        }
    }
}
