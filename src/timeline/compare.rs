//! What changed between two days, by place: the answers of both, what kinds of change lie between
//! them, and the rows behind each.

use super::{Answer, PlaceTracks, Spell, Timeline, is_own};
use crate::domain::code::codes;
use crate::domain::{Day, EventIx, Federal, Phase, Stance, StateFips, Status};

codes! {
    /// What is different on the later of two days. In the order of a legend; a place can show
    /// several.
    ChangeKind, "kind of change", {
        /// ICE switched it on.
        SwitchedOn = "switched_on",
        /// It stands under a "no" of its own that did not stand before.
        SaidNoOwn = "said_no_own",
        /// It stands under its state's "no", and stood under none before.
        SaidNoState = "said_no_state",
        /// Its jails limit ICE holds, and did not before.
        LimitsHolds = "limits_holds",
        /// It stood under a "no", and later acts say otherwise.
        NoLongerOut = "no_longer_out",
        /// Its jails limited ICE holds, and do so no more.
        NoLongerLimits = "no_longer_limits",
        /// ICE cancelled the agreement under which it, or its state, had joined.
        AgreementCancelled = "agreement_cancelled",
        /// Another stance, or the same on another's act.
        StanceChanged = "stance_changed",
        /// Another rule for its jails, or the same by another's act.
        PracticeChanged = "practice_changed",
        /// The programme stopped, or began again, to run under its name.
        PhaseChanged = "phase_changed",
        /// What had been said ended with the programme; nobody took it back.
        StanceEnded = "stance_ended",
    }
}

/// One place whose answer is not the same on two days.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// Its answer on the first day.
    pub from: Answer<'a>,
    /// Its answer on the second.
    pub to: Answer<'a>,
    /// What is different, in the order of the list; never empty.
    pub kinds: Vec<ChangeKind>,
    /// The rows that began a value after the first day and by the second, in order.
    pub events: Vec<EventIx>,
    /// The row that ended the programme and with it the stances, and the one that began the last
    /// phase between the two days.
    phases: (Option<EventIx>, Option<EventIx>),
}

impl Change<'_> {
    /// The row behind one kind of change.
    #[must_use]
    pub fn event_of(&self, kind: ChangeKind) -> Option<EventIx> {
        match kind {
            ChangeKind::SwitchedOn => self.to.federal.event,
            ChangeKind::SaidNoOwn
            | ChangeKind::SaidNoState
            | ChangeKind::NoLongerOut
            | ChangeKind::AgreementCancelled
            | ChangeKind::StanceChanged => self.to.stance.event,
            ChangeKind::LimitsHolds | ChangeKind::NoLongerLimits | ChangeKind::PracticeChanged => {
                self.to.jail_practice.event
            }
            ChangeKind::StanceEnded => self.phases.0,
            ChangeKind::PhaseChanged => self.phases.1,
        }
    }

    /// The row behind the first kind of change.
    #[must_use]
    pub fn event(&self) -> Option<EventIx> {
        self.kinds.first().and_then(|&kind| self.event_of(kind))
    }

    /// Whether a kind is among what changed.
    #[must_use]
    pub fn is(&self, kind: ChangeKind) -> bool {
        self.kinds.contains(&kind)
    }
}

/// Two days, and everything that is different on the second.
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    /// The first day.
    pub from: Day,
    /// The second.
    pub to: Day,
    /// The phase of the programme on the first.
    pub phase_from: Phase,
    /// The phase on the second.
    pub phase_to: Phase,
    /// Jurisdictions looked at.
    pub total: u64,
    /// The places that changed, by code.
    pub changes: Vec<Change<'a>>,
}

impl Comparison<'_> {
    /// How many places show a kind of change.
    #[must_use]
    pub fn count(&self, kind: ChangeKind) -> u64 {
        self.changes.iter().filter(|change| change.is(kind)).count() as u64
    }
}

/// What is different between two answers for one place.
fn kinds(from: &Answer<'_>, to: &Answer<'_>) -> Vec<ChangeKind> {
    let mut kinds = Vec::new();
    if from.federal.value != to.federal.value && to.federal.value == Federal::Activated {
        kinds.push(ChangeKind::SwitchedOn);
    }
    kinds.extend(of_stance(from, to));
    let (before, after) = (&from.jail_practice, &to.jail_practice);
    if (before.value, before.basis) != (after.value, after.basis) {
        kinds.push(match (before.value.limits(), after.value.limits()) {
            (false, true) => ChangeKind::LimitsHolds,
            (true, false) => ChangeKind::NoLongerLimits,
            _ => ChangeKind::PracticeChanged,
        });
    }
    let stopped = |answer: &Answer<'_>| answer.status.value == Status::ProgrammeNotRunning;
    if stopped(from) != stopped(to) {
        kinds.push(ChangeKind::PhaseChanged);
    }
    kinds.sort_unstable();
    kinds
}

fn of_stance(from: &Answer<'_>, to: &Answer<'_>) -> Option<ChangeKind> {
    let (before, after) = (&from.stance, &to.stance);
    if (before.value, before.basis) == (after.value, after.basis) {
        return None;
    }
    Some(match (before.value, after.value) {
        (_, Stance::Out) if is_own(after.basis) => ChangeKind::SaidNoOwn,
        (before, Stance::Out) if before != Stance::Out => ChangeKind::SaidNoState,
        // No row says "nothing": only the end of the programme empties the track.
        (_, Stance::NoneFound) => ChangeKind::StanceEnded,
        (Stance::Out, after) if after != Stance::Out => ChangeKind::NoLongerOut,
        (_, Stance::AgreementCancelled) => ChangeKind::AgreementCancelled,
        _ => ChangeKind::StanceChanged,
    })
}

/// The rows that began a value of any track after `from` and by `to`.
fn rows(tracks: &PlaceTracks, from: Day, to: Day) -> Vec<EventIx> {
    fn begun<V>(spells: &[Spell<V>], from: Day, to: Day) -> impl Iterator<Item = EventIx> {
        spells
            .iter()
            .filter(move |spell| spell.from.is_some_and(|day| day > from && day <= to))
            .filter_map(|spell| spell.event)
    }
    let mut rows: Vec<EventIx> = begun(&tracks.federal, from, to)
        .chain(begun(&tracks.stance, from, to))
        .chain(begun(&tracks.jail_practice, from, to))
        .chain(begun(&tracks.status, from, to))
        .collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

impl Timeline {
    /// The jurisdictions whose answer on `to` is not that on `from`, by code. Of equal days, and
    /// of days in the wrong order, nothing is said.
    #[must_use]
    pub fn compare(&self, from: Day, to: Day, within: Option<StateFips>) -> Vec<Change<'_>> {
        if from >= to {
            return Vec::new();
        }
        let (phase_from, phase_to) = (self.phase(from), self.phase(to));
        let ended = self
            .phases()
            .iter()
            .find(|phase| phase.1 == Phase::ReplacedByPep);
        let latest = self
            .phases()
            .iter()
            .rfind(|phase| phase.0.is_some_and(|day| day > from && day <= to));
        let phases = (
            ended.and_then(|phase| phase.2),
            latest.and_then(|phase| phase.2),
        );
        self.all()
            .filter(|(place, _)| within.is_none_or(|state| place.state == state))
            .filter_map(|(place, tracks)| {
                let from = Answer::new(place, tracks, phase_from, from);
                let to = Answer::new(place, tracks, phase_to, to);
                let kinds = kinds(&from, &to);
                (!kinds.is_empty()).then(|| Change {
                    events: rows(tracks, from.day, to.day),
                    from,
                    to,
                    kinds,
                    phases,
                })
            })
            .collect()
    }

    /// Two days side by side, in the nation or within one state.
    #[must_use]
    pub fn comparison(&self, from: Day, to: Day, within: Option<StateFips>) -> Comparison<'_> {
        let places = self
            .all()
            .filter(|(place, _)| within.is_none_or(|state| place.state == state));
        Comparison {
            from,
            to,
            phase_from: self.phase(from),
            phase_to: self.phase(to),
            total: places.count() as u64,
            changes: self.compare(from, to, within),
        }
    }

    /// The last day of the programme as it first was: what a comparison goes to by default.
    #[must_use]
    pub fn programme_last_day(&self) -> Day {
        self.programme_end()
            .and_then(|end| end.yesterday().ok())
            .unwrap_or(self.last_day())
    }

    /// The two days to compare where one or none is named. The first is the day the atlas opens
    /// on, or, before a second day that is not later, the eve of the launch; the second is the
    /// last day of the programme, or, after a first day that is not earlier, that of the data.
    #[must_use]
    pub fn days_to_compare(&self, from: Option<Day>, to: Option<Day>) -> (Day, Day) {
        let opening = self.opening_day();
        let eve = self.first_day().yesterday().unwrap_or(self.first_day());
        match (from, to) {
            (Some(from), Some(to)) => (from, to),
            (Some(from), None) if from < self.programme_last_day() => {
                (from, self.programme_last_day())
            }
            (Some(from), None) => (from, self.last_day()),
            (None, Some(to)) if opening < to => (opening, to),
            (None, Some(to)) => (eve.min(to), to),
            (None, None) => (opening, self.programme_last_day()),
        }
    }
}
