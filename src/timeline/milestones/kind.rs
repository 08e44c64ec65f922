//! What makes a day a milestone, and how much room it gets.

use crate::domain::{Event, EventIx, State, WrittenDate};
use crate::timeline::{Placed, Rank};

/// A state of which every jurisdiction with a known date is switched on.
#[derive(Debug, Clone, Copy)]
pub struct Complete<'a> {
    /// The state.
    pub state: &'a State,
    /// Its jurisdictions with a known date.
    pub with_date: u64,
    /// All of its jurisdictions.
    pub total: u64,
}

/// What makes a day a milestone.
#[derive(Debug, Clone)]
pub enum MilestoneKind<'a> {
    /// A row of the programme's own.
    Programme(&'a Event),
    /// The first of the nation to be switched on; several where they share the day.
    FirstSite(Vec<Placed<'a>>),
    /// States whose last jurisdiction with a known date was switched on that day.
    StatesComplete {
        /// The states.
        states: Vec<Complete<'a>>,
        /// Whether no state was complete before.
        first: bool,
    },
    /// The last of the nation to be switched on.
    Last(Vec<Placed<'a>>),
    /// The first "no" of any place.
    FirstNo(First<'a>),
    /// The first "no" of a state.
    FirstStateNo(First<'a>),
    /// The first limit on ICE holds.
    FirstLimit(First<'a>),
    /// The first of a state to be switched on.
    FirstInState(Vec<Placed<'a>>),
    /// The last of a state to be switched on, and whether all were on one day.
    Completed {
        /// The state.
        of: Complete<'a>,
        /// Whether none was switched on before.
        at_once: bool,
    },
    /// A state signed a Memorandum of Agreement.
    Agreement(&'a Event),
    /// A place, or its state for it, said no.
    No(&'a Event),
    /// A public rule of a place or its state began to limit ICE holds.
    Limit(&'a Event),
    /// A jurisdiction was switched on.
    SwitchedOn(Rank),
}

/// The first act of its sort.
#[derive(Debug, Clone, Copy)]
pub struct First<'a> {
    /// The act.
    pub event: &'a Event,
    /// Whether no act of another place may have come before: one may, where its date is coarse. Then
    /// this is the first of those that are known to the day.
    pub sure: bool,
}

/// A day to go to, and why.
#[derive(Debug, Clone)]
pub struct Milestone<'a> {
    /// Its date, as the source gives it.
    pub date: WrittenDate,
    /// What happened.
    pub kind: MilestoneKind<'a>,
    /// The rows that it rests on, in the order of the dataset; at least one.
    pub events: Vec<EventIx>,
}

/// How a milestone is marked where there is little room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The programme's course changed.
    Turn,
    /// What the data of the view itself shows.
    Shown,
    /// A date of the programme.
    Mark,
    /// Only in lists: there are too many of its sort.
    Listed,
}

impl Weight {
    /// The code that a script reads.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Turn => "turn",
            Self::Shown => "shown",
            Self::Mark => "mark",
            Self::Listed => "listed",
        }
    }
}

impl Milestone<'_> {
    /// How it is marked on a slider.
    #[must_use]
    pub fn weight(&self) -> Weight {
        match &self.kind {
            MilestoneKind::Programme(event) => {
                if event.phase_starts.is_some() || event.cancels_agreements {
                    Weight::Turn
                } else {
                    Weight::Mark
                }
            }
            MilestoneKind::StatesComplete { first: false, .. } => Weight::Listed,
            _ => Weight::Shown,
        }
    }

    /// The code of its sort: a contract of the exports.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.kind {
            MilestoneKind::Programme(_) => "programme",
            MilestoneKind::FirstSite(_) => "first_site",
            MilestoneKind::StatesComplete { .. } => "states_complete",
            MilestoneKind::Last(_) => "last_activations",
            MilestoneKind::FirstNo(_) => "first_no",
            MilestoneKind::FirstStateNo(_) => "first_state_no",
            MilestoneKind::FirstLimit(_) => "first_limit",
            MilestoneKind::FirstInState(_) => "first_in_state",
            MilestoneKind::Completed { .. } => "completed",
            MilestoneKind::Agreement(_) => "agreement_signed",
            MilestoneKind::No(_) => "said_no",
            MilestoneKind::Limit(_) => "limits_holds",
            MilestoneKind::SwitchedOn(_) => "switched_on",
        }
    }
}
