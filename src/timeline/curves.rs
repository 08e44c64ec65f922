//! How each state was switched on: a curve a state, in the order in which ICE reached them.

use super::{Spell, Timeline};
use crate::domain::{Day, EventIx, Federal, Stance, State, StateFips};
use std::collections::{BTreeMap, HashMap};

/// How one state was switched on, and when the state itself stood at "no".
#[derive(Debug, Clone)]
pub struct StateCurve<'a> {
    /// The state.
    pub state: &'a State,
    /// All its jurisdictions.
    pub jurisdictions: u64,
    /// Those with a known day of activation: what a share is of.
    pub with_date: u64,
    /// The days on which some were switched on, with how many were on from then; empty where no
    /// date is known, which is not the same as none.
    pub steps: Vec<(Day, u64)>,
    /// The spells of the state's own "no".
    pub out: Vec<OutSpan>,
}

/// An unbroken "no" of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutSpan {
    /// Its first day.
    pub from: Day,
    /// Its last day; `None` where it still stands at the end of the data.
    pub to: Option<Day>,
    /// The row that began it.
    pub event: Option<EventIx>,
}

impl StateCurve<'_> {
    /// The day on which the first of its jurisdictions was switched on.
    #[must_use]
    pub fn first(&self) -> Option<Day> {
        self.steps.first().map(|step| step.0)
    }

    /// The day on which the last of them was.
    #[must_use]
    pub fn last(&self) -> Option<Day> {
        self.steps.last().map(|step| step.0)
    }

    /// How many were switched on by a day; `None` where no date is known.
    #[must_use]
    pub fn activated(&self, day: Day) -> Option<u64> {
        self.first()?;
        let begun = self.steps.partition_point(|step| step.0 <= day);
        let last = begun.checked_sub(1).and_then(|last| self.steps.get(last));
        Some(last.map_or(0, |step| step.1))
    }

    /// The same as a share, 0 to 1, of those with a known date.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "there are 3,234 jurisdictions")]
    pub fn share(&self, day: Day) -> Option<f64> {
        Some(self.activated(day)? as f64 / self.with_date as f64)
    }
}

impl Timeline {
    /// The curve of every state, DC and territory: by the day of its first activation, those of
    /// one day by name; at the end, by name, those for which no date is known.
    #[must_use]
    pub fn state_curves(&self) -> Vec<StateCurve<'_>> {
        let mut places: HashMap<StateFips, (u64, BTreeMap<Day, u64>)> = HashMap::new();
        for (place, tracks) in self.all() {
            let (jurisdictions, days) = places.entry(place.state).or_default();
            *jurisdictions += 1;
            let on = tracks
                .federal
                .iter()
                .find(|spell| spell.value == Federal::Activated)
                .and_then(|spell| spell.from);
            if let Some(day) = on {
                *days.entry(day).or_default() += 1;
            }
        }
        let mut curves: Vec<StateCurve<'_>> = self
            .dataset
            .states
            .iter()
            .map(|state| {
                let (jurisdictions, days) = places.remove(&state.fips).unwrap_or_default();
                let mut with_date = 0;
                let steps = days
                    .into_iter()
                    .map(|(day, count)| {
                        with_date += count;
                        (day, with_date)
                    })
                    .collect();
                StateCurve {
                    state,
                    jurisdictions,
                    with_date,
                    steps,
                    out: self.out_spans(state.fips),
                }
            })
            .collect();
        curves.sort_by(|a, b| {
            let key = |curve: &StateCurve<'_>| (curve.first().is_none(), curve.first());
            key(a)
                .cmp(&key(b))
                .then_with(|| a.state.name.cmp(&b.state.name))
        });
        curves
    }

    fn out_spans(&self, state: StateFips) -> Vec<OutSpan> {
        let spells = self
            .state_tracks(state)
            .map(|tracks| tracks.stance.as_slice())
            .unwrap_or_default();
        Spell::with_ends(spells)
            .filter(|(spell, _)| spell.value == Stance::Out)
            .filter_map(|(spell, to)| {
                Some(OutSpan {
                    from: spell.from?,
                    to,
                    event: spell.event,
                })
            })
            .collect()
    }
}
