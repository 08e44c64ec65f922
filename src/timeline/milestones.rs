//! Milestones: the programme's own, and those that the data itself shows.

use super::Timeline;
use crate::domain::event::{ACTIVATED, MILESTONE};
use crate::domain::{Day, Event, EventIx};

impl Timeline {
    /// The programme's milestones, in order.
    pub fn milestones(&self) -> impl Iterator<Item = (EventIx, &Event)> {
        self.dataset()
            .indexed_events()
            .filter(|(_, event)| event.kind == MILESTONE)
    }

    /// The last day on which a jurisdiction was switched on, and how many were.
    #[must_use]
    pub fn last_activations(&self) -> Option<(Day, usize)> {
        let activations = || {
            self.dataset()
                .events
                .iter()
                .filter(|event| event.kind == ACTIVATED)
        };
        let last = activations().map(|event| event.date.day).max()?;
        Some((
            last,
            activations().filter(|event| event.date.day == last).count(),
        ))
    }
}
