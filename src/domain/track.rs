//! The three tracks. They answer different questions, disagree, and are never blended.

use super::code::codes;

codes! {
    /// Which of the three questions a value answers.
    Track, "track", {
        /// Had ICE switched the programme on?
        Federal = "federal",
        /// What had the place said of the programme?
        Stance = "stance",
        /// Does the jail hold or notify for ICE?
        JailPractice = "jail_practice",
    }
}

codes! {
    /// Had ICE switched it on?
    Federal, "federal value", {
        /// A later day of activation is known.
        NotActivated = "not_activated",
        /// Switched on.
        Activated = "activated",
        /// No day of activation was found.
        NoDateFound = "no_date_found",
    }
}

codes! {
    /// What had the place said of the programme as it then was?
    Stance, "stance", {
        /// No public stance was found. Never that the place agreed.
        NoneFound = "none_found",
        /// Joined, or said that it wanted to.
        In = "in",
        /// Said both, or objected short of asking out.
        Contested = "contested",
        /// Asked out, voted against, refused or ended its agreement.
        Out = "out",
        /// Its agreement was cancelled by ICE on 5 August 2011.
        AgreementCancelled = "agreement_cancelled",
    }
}

codes! {
    /// Does the jail hold or notify for ICE?
    JailPractice, "jail practice", {
        /// No public rule was found.
        NoneFound = "none_found",
        /// Limits which detainers it honours.
        LimitsHolds = "limits_holds",
        /// Refuses holds but tells ICE of releases.
        NotifiesOnly = "notifies_only",
        /// Holds and notifies.
        Cooperates = "cooperates",
    }
}

impl JailPractice {
    /// Whether ICE holds are limited: what the map marks.
    #[must_use]
    pub fn limits(self) -> bool {
        matches!(self, Self::LimitsHolds | Self::NotifiesOnly)
    }
}

codes! {
    /// Whose act an answer rests on. A state's "no" is not the county's.
    Basis, "basis", {
        /// The place's own.
        Own = "own",
        /// Its state's.
        State = "state",
    }
}
