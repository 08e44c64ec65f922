//! The days of the sheet of national maps, and the places that look alike on all of them.

use super::Timeline;
use crate::domain::{Day, Mark};
use std::collections::BTreeMap;

/// Places that the map draws alike on every one of some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// What is drawn on each of the days, in their order.
    pub marks: Vec<Mark>,
    /// Positions, in the dataset's list, of the places; ascending.
    pub places: Vec<usize>,
}

impl Timeline {
    /// The day of the first activation, every 1 January and 1 July after it, and the last day
    /// before the programme first ended: equal steps, so that the eye may compare how much
    /// changed in each, between the two days on which the run itself begins and ends.
    #[must_use]
    pub fn sheet_days(&self) -> Vec<Day> {
        let (first, last) = (self.first_day(), self.programme_last_day());
        let halves = (first.year()..=last.year())
            .flat_map(|year| [1, 7].map(|month| Day::new(year, month, 1).ok()))
            .flatten()
            .filter(|day| *day > first && *day < last);
        let mut days = vec![first];
        days.extend(halves);
        if last > first {
            days.push(last);
        }
        days
    }

    /// Every jurisdiction in the one cohort of its marks on `days`; in a stable order.
    #[must_use]
    pub fn cohorts(&self, days: &[Day]) -> Vec<Cohort> {
        let mut marks = vec![Vec::with_capacity(days.len()); self.places.len()];
        for &day in days {
            for (marks, answer) in marks.iter_mut().zip(self.counties(day)) {
                marks.push(answer.mark);
            }
        }
        let mut cohorts: BTreeMap<Vec<Mark>, Vec<usize>> = BTreeMap::new();
        for (position, marks) in marks.into_iter().enumerate() {
            cohorts.entry(marks).or_default().push(position);
        }
        cohorts
            .into_iter()
            .map(|(marks, places)| Cohort { marks, places })
            .collect()
    }
}
