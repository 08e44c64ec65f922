//! Places whose history looks the same: a map that draws them under one name changes with a few hundred words a day.

use super::Timeline;
use crate::domain::{Basis, Day, Mark, Status};
use std::collections::HashMap;

/// What a place looks like, and is called, from a day on.
type Look = (Mark, Status, Option<Basis>);

/// Every place in the one group of those that look alike on every day.
#[derive(Debug, Default)]
pub struct Histories {
    of: Vec<usize>,
    first: Vec<usize>,
}

impl Histories {
    pub(super) fn of(timeline: &Timeline) -> Self {
        let mut known: HashMap<Vec<(Day, Look)>, usize> = HashMap::new();
        let mut histories = Self::default();
        for position in 0..timeline.dataset().jurisdictions.len() {
            let mut history: Vec<(Day, Look)> = Vec::new();
            for day in timeline.days_of_place(position) {
                let Some(answer) = timeline.answer_at(position, day) else {
                    continue;
                };
                let look = (answer.mark, answer.status.value, answer.status.basis);
                if history.last().is_none_or(|last| last.1 != look) {
                    history.push((day, look));
                }
            }
            let next = histories.first.len();
            let index = *known.entry(history).or_insert(next);
            if index == next {
                histories.first.push(position);
            }
            histories.of.push(index);
        }
        histories
    }

    /// Which history the place at this position of the dataset has.
    #[must_use]
    pub fn of_place(&self, position: usize) -> Option<usize> {
        self.of.get(position).copied()
    }

    /// Of each history, the position of the first place that has it: what is so of that place is so of all of them.
    #[must_use]
    pub fn places(&self) -> &[usize] {
        &self.first
    }
}
