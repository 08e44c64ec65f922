//! The roll-out as a series of days: what a chart draws and a table lists.

use super::{Timeline, is_own};
use crate::domain::{Day, Federal, Stance, StateFips};
use std::collections::BTreeMap;

/// What stands on a day after the changes of that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Level {
    /// Jurisdictions switched on.
    pub activated: u64,
    /// People of 2010 in those of the 50 states and DC.
    pub population: u64,
    /// Jurisdictions with a "no" of their own.
    pub out_own: u64,
    /// Jurisdictions with only their state's "no".
    pub out_state: u64,
    /// Jurisdictions whose jails limit ICE holds.
    pub limits: u64,
}

/// A signed change of a [`Level`] on a day.
#[derive(Default, Clone, Copy)]
struct Step {
    activated: i64,
    population: i64,
    out_own: i64,
    out_state: i64,
    limits: i64,
}

impl Timeline {
    /// The levels of the nation, or of one state, on every day on which one of them changes.
    #[must_use]
    pub fn series(&self, within: Option<StateFips>) -> Vec<(Day, Level)> {
        let mut steps: BTreeMap<Day, Step> = BTreeMap::new();
        for (place, tracks) in self.all() {
            if within.is_some_and(|state| place.state != state) {
                continue;
            }
            let people = if place.state.is_state_or_dc() {
                place.population
            } else {
                0
            };
            each_change(
                &tracks.federal,
                |spell| spell.value == Federal::Activated,
                |day, sign| {
                    let step = steps.entry(day).or_default();
                    step.activated += sign;
                    step.population += sign * i64::try_from(people).unwrap_or(0);
                },
            );
            each_change(
                &tracks.stance,
                |spell| spell.value == Stance::Out && is_own(spell.basis),
                |day, sign| {
                    steps.entry(day).or_default().out_own += sign;
                },
            );
            each_change(
                &tracks.stance,
                |spell| spell.value == Stance::Out && !is_own(spell.basis),
                |day, sign| {
                    steps.entry(day).or_default().out_state += sign;
                },
            );
            each_change(
                &tracks.jail_practice,
                |spell| spell.value.limits(),
                |day, sign| {
                    steps.entry(day).or_default().limits += sign;
                },
            );
        }
        let mut level = Level::default();
        let add = |value: u64, change: i64| value.saturating_add_signed(change);
        steps
            .into_iter()
            .map(|(day, step)| {
                level = Level {
                    activated: add(level.activated, step.activated),
                    population: add(level.population, step.population),
                    out_own: add(level.out_own, step.out_own),
                    out_state: add(level.out_state, step.out_state),
                    limits: add(level.limits, step.limits),
                };
                (day, level)
            })
            .collect()
    }
}

/// Calls back with +1 on every day a condition begins to hold and −1 on every day it ends.
fn each_change<V>(
    spells: &[super::Spell<V>],
    holds: impl Fn(&super::Spell<V>) -> bool,
    mut change: impl FnMut(Day, i64),
) {
    let mut held = false;
    for spell in spells {
        let now = holds(spell);
        if let Some(day) = spell.from.filter(|_| now != held) {
            change(day, if now { 1 } else { -1 });
        }
        held = now;
    }
}
