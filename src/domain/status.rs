//! The headline status: one function over the three tracks and the phase, and nowhere else.
//!
//! Map, sentence, legend, table and every export read [`headline`] and [`Mark::of`].

use super::code::codes;
use super::{Basis, Federal, JailPractice, Phase, Stance};

codes! {
    /// What a jurisdiction's headline says on a day. In the order of a legend.
    Status, "status", {
        /// Activated, and the place or its state had said no.
        ActiveOverObjection = "active_over_objection",
        /// Activated, and the jail limits which holds it honours.
        ActiveLimitsHolds = "active_limits_holds",
        /// Activated.
        Active = "active",
        /// Not activated, and the place or its state had said no.
        OutNotActive = "out_not_active",
        /// Not activated.
        NotActive = "not_active",
        /// The programme does not run under its name; sharing continues.
        ProgrammeNotRunning = "programme_not_running",
        /// No activation date is known.
        Unknown = "unknown",
    }
}

impl Status {
    /// Whether counts of this status are split by whose objection it was.
    #[must_use]
    pub fn has_basis(self) -> bool {
        matches!(self, Self::ActiveOverObjection | Self::OutNotActive)
    }
}

/// The headline status of a jurisdiction, and for the two `out` statuses whose "no" it is.
///
/// The rows of the rule are tried from the top: unknown date, programme not running, objection,
/// limits on holds, active; then objection and not active.
#[must_use]
pub fn headline(
    phase: Phase,
    federal: Federal,
    stance: (Stance, Option<Basis>),
    jail_practice: JailPractice,
) -> (Status, Option<Basis>) {
    let (stance, basis) = stance;
    match federal {
        Federal::NoDateFound => (Status::Unknown, None),
        _ if phase.not_running() => (Status::ProgrammeNotRunning, None),
        Federal::Activated if stance == Stance::Out => (Status::ActiveOverObjection, basis),
        Federal::Activated if jail_practice.limits() => (Status::ActiveLimitsHolds, None),
        Federal::Activated => (Status::Active, None),
        Federal::NotActivated if stance == Stance::Out => (Status::OutNotActive, basis),
        Federal::NotActivated => (Status::NotActive, None),
    }
}

/// What the map draws for a jurisdiction: a fill, a hatch over it, a second mark.
///
/// The fill is the federal track, muted while the programme does not run; the hatch is a stance
/// of `out` (dense for the place's own, light for its state's); the second mark is a limit on
/// ICE holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mark {
    /// Colour of the area.
    pub fill: Fill,
    /// Hatch over it: whose "no".
    pub hatch: Option<Basis>,
    /// Whether ICE holds are limited.
    pub limits: bool,
}

codes! {
    /// Colour of an area on the map.
    Fill, "fill", {
        /// Switched on.
        Active = "active",
        /// Not switched on.
        NotActive = "not_active",
        /// The programme does not run under its name.
        NotRunning = "not_running",
        /// No date found.
        Unknown = "unknown",
    }
}

impl Mark {
    /// The mark of a jurisdiction, from the same values as [`headline`].
    #[must_use]
    pub fn of(
        phase: Phase,
        federal: Federal,
        stance: (Stance, Option<Basis>),
        jail_practice: JailPractice,
    ) -> Self {
        let fill = match federal {
            Federal::NoDateFound => Fill::Unknown,
            _ if phase.not_running() => Fill::NotRunning,
            Federal::Activated => Fill::Active,
            Federal::NotActivated => Fill::NotActive,
        };
        Self {
            fill,
            hatch: (stance.0 == Stance::Out).then_some(stance.1).flatten(),
            limits: jail_practice.limits(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code;

    #[test]
    fn the_rows_of_the_rule_are_tried_from_the_top() {
        let own = |stance| (stance, Some(Basis::Own));
        let none = (Stance::NoneFound, None);
        let limits = JailPractice::LimitsHolds;
        let no_rule = JailPractice::NoneFound;
        let running = Phase::Running;
        let cases = [
            (
                running,
                Federal::NoDateFound,
                own(Stance::Out),
                limits,
                Status::Unknown,
            ),
            (
                Phase::ReplacedByPep,
                Federal::Activated,
                own(Stance::Out),
                limits,
                Status::ProgrammeNotRunning,
            ),
            (
                Phase::ReplacedByPep,
                Federal::NoDateFound,
                none,
                no_rule,
                Status::Unknown,
            ),
            (
                running,
                Federal::Activated,
                own(Stance::Out),
                limits,
                Status::ActiveOverObjection,
            ),
            (
                running,
                Federal::Activated,
                own(Stance::Contested),
                limits,
                Status::ActiveLimitsHolds,
            ),
            (
                running,
                Federal::Activated,
                none,
                JailPractice::NotifiesOnly,
                Status::ActiveLimitsHolds,
            ),
            (
                Phase::Restarted,
                Federal::Activated,
                none,
                JailPractice::Cooperates,
                Status::Active,
            ),
            (
                running,
                Federal::NotActivated,
                own(Stance::Out),
                limits,
                Status::OutNotActive,
            ),
            (
                running,
                Federal::NotActivated,
                none,
                limits,
                Status::NotActive,
            ),
            (
                Phase::BeforeLaunch,
                Federal::NotActivated,
                none,
                no_rule,
                Status::NotActive,
            ),
        ];
        for (phase, federal, stance, practice, status) in cases {
            assert_eq!(headline(phase, federal, stance, practice).0, status);
        }
    }

    #[test]
    fn only_the_two_objections_carry_a_basis() {
        for phase in Phase::ALL {
            for federal in Federal::ALL {
                for stance in Stance::ALL {
                    for practice in JailPractice::ALL {
                        let (status, basis) =
                            headline(*phase, *federal, (*stance, Some(Basis::State)), *practice);
                        assert_eq!(basis.is_some(), status.has_basis());
                    }
                }
            }
        }
    }
}
