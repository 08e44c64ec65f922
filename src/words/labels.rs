//! What readers see in place of a code.

use crate::domain::{
    Basis, Bound, Federal, JailPractice, Jurisdiction, Phase, Stance, Status, Track,
};

/// What dots on a map stand for, over any colour.
pub const DOTS_LABEL: &str = "Dots, on any colour: limits ICE holds";

/// What that means.
pub const DOTS_MEANING: &str = "A public rule of the place or its state limits which ICE holds its jails honour. The places counted here are counted by their status too.";

/// The headline status, with whose objection it is.
#[must_use]
pub fn status_label(status: Status, basis: Option<Basis>) -> &'static str {
    match (status, basis) {
        (Status::Unknown, _) => "No date found",
        (Status::ProgrammeNotRunning, _) => "Not running under this name (sharing continues)",
        (Status::ActiveOverObjection, Some(Basis::State)) => "Active over the state’s objection",
        (Status::ActiveOverObjection, _) => "Active over its objection",
        (Status::ActiveLimitsHolds, _) => "Active, limits ICE holds",
        (Status::Active, _) => "Active",
        (Status::OutNotActive, Some(Basis::State)) => "The state said no, not active",
        (Status::OutNotActive, _) => "Said no, not active",
        (Status::NotActive, _) => "Not yet active",
    }
}

/// What a status means, in a sentence for a legend or a codebook.
#[must_use]
pub fn status_meaning(status: Status) -> &'static str {
    match status {
        Status::Unknown => "No day of activation was found for this place.",
        Status::ProgrammeNotRunning => {
            "On this day the programme did not run under its name. Fingerprint sharing continued."
        }
        Status::ActiveOverObjection => {
            "ICE had switched it on although the place, or its state, had said no."
        }
        Status::ActiveLimitsHolds => {
            "ICE had switched it on; a public rule limits which ICE holds the jail honours."
        }
        Status::Active => "ICE had switched it on; no objection or limit on holds stood.",
        Status::OutNotActive => "The place, or its state, had said no, and it was not switched on.",
        Status::NotActive => "ICE had not yet switched it on.",
    }
}

/// Name of a track.
#[must_use]
pub fn track_label(track: Track) -> &'static str {
    match track {
        Track::Federal => "Switched on by ICE",
        Track::Stance => "What the place said",
        Track::JailPractice => "What its jails do",
    }
}

/// A value of the federal track.
#[must_use]
pub fn federal_label(value: Federal) -> &'static str {
    match value {
        Federal::NotActivated => "Not switched on",
        Federal::Activated => "Switched on",
        Federal::NoDateFound => "No date found",
    }
}

/// A value of the stance track.
#[must_use]
pub fn stance_label(value: Stance) -> &'static str {
    match value {
        Stance::NoneFound => "No public stance found",
        Stance::In => "In",
        Stance::Contested => "Contested",
        Stance::Out => "Out: said no",
        Stance::AgreementCancelled => "Agreement cancelled by ICE",
    }
}

/// A value of the jail-practice track.
#[must_use]
pub fn practice_label(value: JailPractice) -> &'static str {
    match value {
        JailPractice::NoneFound => "No public rule found",
        JailPractice::LimitsHolds => "Limits ICE holds",
        JailPractice::NotifiesOnly => "Refuses holds, notifies ICE",
        JailPractice::Cooperates => "Holds and notifies",
    }
}

/// Whose act an answer rests on.
#[must_use]
pub fn basis_label(basis: Basis) -> &'static str {
    match basis {
        Basis::Own => "own",
        Basis::State => "the state’s",
    }
}

/// What a date bounds, for a table.
#[must_use]
pub fn bound_label(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "on that date",
        Bound::OnOrBefore => "by that date",
        Bound::Approximate => "about then",
        Bound::Announced => "announced for then",
    }
}

/// A phase of the programme.
#[must_use]
pub fn phase_label(phase: Phase) -> &'static str {
    match phase {
        Phase::BeforeLaunch => "Before launch",
        Phase::Running => "Running",
        Phase::ReplacedByPep => "Replaced by the Priority Enforcement Program",
        Phase::Restarted => "Restarted",
        Phase::OrderRevoked => "Order revoked",
        Phase::RevocationRescinded => "Revocation rescinded",
    }
}

/// What a state's county equivalents are called, singular and plural.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// `county`.
    pub one: &'static str,
    /// `counties`.
    pub many: &'static str,
}

impl Unit {
    /// The word for places of every kind.
    pub const JURISDICTION: Self = Self {
        one: "jurisdiction",
        many: "jurisdictions",
    };

    /// The word that fits all of some places; `jurisdiction` where their kinds are mixed.
    pub fn of<'a>(places: impl Iterator<Item = &'a Jurisdiction>) -> Self {
        let mut kinds: Vec<&str> = places.map(|place| place.kind.as_str()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        match kinds.as_slice() {
            ["County"] => Self {
                one: "county",
                many: "counties",
            },
            ["Parish"] => Self {
                one: "parish",
                many: "parishes",
            },
            ["Municipio"] => Self {
                one: "municipio",
                many: "municipios",
            },
            _ => Self::JURISDICTION,
        }
    }

    /// `no county`, `1 county`, `26 counties`.
    #[must_use]
    pub fn count(self, value: u64) -> String {
        super::numbers::count_of(value, self.one, self.many)
    }

    /// The same among places of which some have no known date: those are named, never counted as
    /// off.
    #[must_use]
    pub fn part_known(self, part: u64, with_date: u64, total: u64) -> String {
        use super::numbers::number;
        if with_date == total {
            return self.part(part, total);
        }
        let known = match with_date {
            1 => format!("{} with a known date", self.one),
            _ => format!("{} with a known date", self.many),
        };
        match (part, with_date) {
            (0, 1) => format!("not in the only {known}"),
            (1, 1) => format!("in the only {known}"),
            (0, _) => format!("in none of the {} {known}", number(with_date)),
            (part, all) if part == all => format!("in all {} {known}", number(all)),
            _ => format!("in {} of the {} {known}", number(part), number(with_date)),
        }
    }

    /// `none of the 102 counties`, `1 of 102 counties`, `all 102 counties`, `the only county`.
    #[must_use]
    pub fn part(self, part: u64, whole: u64) -> String {
        use super::numbers::number;
        match (part, whole) {
            (0, 1) => format!("not in its only {}", self.one),
            (1, 1) => format!("in its only {}", self.one),
            (0, _) => format!("in none of {} {}", number(whole), self.many),
            (part, whole) if part == whole => format!("in all {} {}", number(whole), self.many),
            _ => format!("in {} of {} {}", number(part), number(whole), self.many),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_right_for_none_one_and_all() {
        let unit = Unit {
            one: "county",
            many: "counties",
        };
        assert_eq!(unit.part(0, 102), "in none of 102 counties");
        assert_eq!(unit.part(1, 102), "in 1 of 102 counties");
        assert_eq!(unit.part(102, 102), "in all 102 counties");
        assert_eq!(unit.part(1, 1), "in its only county");
        assert_eq!(unit.part(0, 1), "not in its only county");
        assert_eq!(unit.count(0), "no county");
    }

    #[test]
    fn a_place_without_a_date_is_not_counted_as_off() {
        let unit = Unit {
            one: "municipio",
            many: "municipios",
        };
        assert_eq!(
            unit.part_known(37, 37, 78),
            "in all 37 municipios with a known date"
        );
        assert_eq!(
            unit.part_known(0, 37, 78),
            "in none of the 37 municipios with a known date"
        );
        assert_eq!(
            unit.part_known(3, 37, 78),
            "in 3 of the 37 municipios with a known date"
        );
        assert_eq!(
            unit.part_known(1, 1, 2),
            "in the only municipio with a known date"
        );
        assert_eq!(unit.part_known(3, 78, 78), "in 3 of 78 municipios");
    }
}
