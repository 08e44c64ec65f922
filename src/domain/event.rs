//! Events: everything with a date and a source. Activations, public acts and milestones are one
//! kind of row, so that a history, a feed and an answer's reason read the same.

use super::code::codes;
use super::{CountyFips, JailPractice, Phase, Stance, StateFips, WrittenDate};

/// Where an event stands in the dataset's list of events. Cheap to copy, and the reason that
/// answers carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventIx(pub u32);

codes! {
    /// How sure the compilers are that the row says what the source says.
    Confidence, "confidence", {
        /// The source says it plainly.
        High = "high",
        /// Indirect or second-hand.
        Medium = "medium",
        /// Weak; read the source.
        Low = "low",
    }
}

/// Whom an event binds or concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// The whole programme.
    Nation,
    /// A state.
    State(StateFips),
    /// A county equivalent.
    County(CountyFips),
    /// A city inside a county, by its name.
    City(CountyFips, String),
}

/// Whether a county or city row sets the tracks of its county.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// It speaks for the county (or the state, or the nation).
    Yes,
    /// A city inside the county: history only.
    No,
}

/// A dated, sourced row.
#[derive(Debug, Clone)]
pub struct Event {
    /// Stable id: `ST0042`, `PM15`, or `A` and the FIPS code for an activation.
    pub id: String,
    /// When, as written, and from which day it counts.
    pub date: WrittenDate,
    /// Whom it concerns.
    pub reach: Reach,
    /// Whether it sets its county's tracks.
    pub colours: Colours,
    /// What happened: a code of the codebook (`moa_signed`, `activated`, `milestone`, …).
    pub kind: String,
    /// What that kind is called: the codebook's label.
    pub label: String,
    /// What it set on the stance track; `None` leaves the track as it was.
    pub stance: Option<Stance>,
    /// What it set on the jail-practice track; `None` leaves the track as it was.
    pub jail_practice: Option<JailPractice>,
    /// The phase that begins with it (milestones).
    pub phase_starts: Option<Phase>,
    /// Whether it cancelled every state's agreement (one milestone).
    pub cancels_agreements: bool,
    /// Heading, for milestones; empty elsewhere.
    pub title: String,
    /// The heading in Spanish; empty where there is none.
    pub title_es: String,
    /// What happened, in the compilers' words.
    pub summary: String,
    /// The same in Spanish, for milestones; empty elsewhere.
    pub summary_es: String,
    /// What the source says, word for word; empty for activations.
    pub quote: String,
    /// How sure the compilers are; `None` where the table does not grade its rows.
    pub confidence: Option<Confidence>,
    /// Who said so: an id of the sources table.
    pub source_id: String,
    /// What the compilers add, such as a conflict between transcriptions.
    pub note: String,
    /// The file and line it was read from, for messages and for the page.
    pub line: u64,
}

/// `kind` of an activation.
pub const ACTIVATED: &str = "activated";
/// `kind` of a milestone of the programme.
pub const MILESTONE: &str = "milestone";
/// `kind` of a signed Memorandum of Agreement: what the cancellation of 2011-08-05 asks for.
pub const MOA_SIGNED: &str = "moa_signed";

impl Event {
    /// Whether this is a public act of a state, county or city.
    #[must_use]
    pub fn is_act(&self) -> bool {
        self.kind != ACTIVATED && self.kind != MILESTONE
    }

    /// The county it concerns, if any.
    #[must_use]
    pub fn county(&self) -> Option<CountyFips> {
        match &self.reach {
            Reach::County(fips) | Reach::City(fips, _) => Some(*fips),
            Reach::Nation | Reach::State(_) => None,
        }
    }

    /// The state it concerns or lies in, if any.
    #[must_use]
    pub fn state(&self) -> Option<StateFips> {
        match &self.reach {
            Reach::State(fips) => Some(*fips),
            Reach::County(fips) | Reach::City(fips, _) => Some(fips.state()),
            Reach::Nation => None,
        }
    }
}
