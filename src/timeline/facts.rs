//! The three questions a front page answers in words: how widespread, where the decision and the
//! switch disagree, who was first and who last.

use super::{Answer, Counts, Timeline};
use crate::domain::{Basis, Day, Federal, Jurisdiction, Phase, StateFips, Status};

/// A place and the day on which it was switched on.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// The place.
    pub place: &'a Jurisdiction,
    /// Its day.
    pub day: Day,
}

/// What is so on a day, in the nation or in one state.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// The day.
    pub day: Day,
    /// The phase of the programme.
    pub phase: Phase,
    /// Jurisdictions and people per status.
    pub counts: Counts,
    /// Jurisdictions switched on by then, whatever the phase.
    pub activated: u64,
    /// Jurisdictions with a known day of activation: what "all" means.
    pub with_date: u64,
    /// All jurisdictions.
    pub total: u64,
    /// Share of the people of the 50 states and DC who live where it is switched on, 0 to 1.
    pub activated_share: f64,
    /// States, DC and Puerto Rico with a jurisdiction switched on.
    pub states_activated: usize,
    /// Active over an objection of their own.
    pub over_own: Vec<Answer<'a>>,
    /// Active over their state's objection.
    pub over_state: Vec<Answer<'a>>,
    /// The first to be switched on, by then; several where they share the day.
    pub first: Vec<Placed<'a>>,
    /// The latest to be switched on, by then.
    pub latest: Vec<Placed<'a>>,
    /// Those not yet switched on.
    pub waiting: u64,
}

impl Timeline {
    /// The facts of a day, in the nation or within one state.
    #[must_use]
    pub fn facts(&self, day: Day, within: Option<StateFips>) -> Facts<'_> {
        let answers: Vec<Answer<'_>> = self
            .counties(day)
            .filter(|answer| within.is_none_or(|state| answer.place.state == state))
            .collect();
        let over = |basis| -> Vec<Answer<'_>> {
            let key = (Status::ActiveOverObjection, Some(basis));
            answers
                .iter()
                .filter(|answer| answer.key() == key)
                .copied()
                .collect()
        };
        let placed: Vec<Placed<'_>> = answers
            .iter()
            .filter_map(|answer| {
                answer.federal.since.map(|day| Placed {
                    place: answer.place,
                    day,
                })
            })
            .collect();
        let on = |day: Option<Day>| -> Vec<Placed<'_>> {
            placed
                .iter()
                .filter(|placed| Some(placed.day) == day)
                .copied()
                .collect()
        };
        let people: u64 = placed
            .iter()
            .filter(|placed| placed.place.state.is_state_or_dc())
            .map(|placed| placed.place.population)
            .sum();
        let mut states: Vec<StateFips> = placed.iter().map(|placed| placed.place.state).collect();
        states.sort_unstable();
        states.dedup();
        let of = |value| {
            answers
                .iter()
                .filter(|answer| answer.federal.value == value)
                .count() as u64
        };
        let all_people: u64 = match within {
            None => super::counts::PEOPLE_OF_STATES_AND_DC,
            Some(_) => answers.iter().map(|answer| answer.place.population).sum(),
        };
        let people = match within {
            None => people,
            Some(_) => placed.iter().map(|placed| placed.place.population).sum(),
        };
        Facts {
            day,
            phase: self.phase(day),
            counts: Counts::of(answers.iter().copied()),
            activated: placed.len() as u64,
            with_date: answers.len() as u64 - of(Federal::NoDateFound),
            total: answers.len() as u64,
            activated_share: share(people, all_people),
            states_activated: states.len(),
            over_own: over(Basis::Own),
            over_state: over(Basis::State),
            first: on(placed.iter().map(|placed| placed.day).min()),
            latest: on(placed.iter().map(|placed| placed.day).max()),
            waiting: of(Federal::NotActivated),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "populations are far below 2^52")]
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}
