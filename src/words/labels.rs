//! What readers see in place of a code.

use super::catalogue as t;
use crate::domain::{
    Basis, Bound, Confidence, Federal, JailPractice, Lang, Phase, Stance, Status, Track,
};

/// The headline status, with whose objection it is.
#[must_use]
pub fn status_label(lang: Lang, status: Status, basis: Option<Basis>) -> &'static str {
    match (status, basis) {
        (Status::Unknown, _) => t::status_unknown(lang),
        (Status::ProgrammeNotRunning, _) => t::status_programme_not_running(lang),
        (Status::ActiveOverObjection, Some(Basis::State)) => {
            t::status_active_over_objection_state(lang)
        }
        (Status::ActiveOverObjection, _) => t::status_active_over_objection_own(lang),
        (Status::ActiveLimitsHolds, _) => t::status_active_limits_holds(lang),
        (Status::Active, _) => t::status_active(lang),
        (Status::OutNotActive, Some(Basis::State)) => t::status_out_not_active_state(lang),
        (Status::OutNotActive, _) => t::status_out_not_active_own(lang),
        (Status::NotActive, _) => t::status_not_active(lang),
    }
}

/// What the dots over a colour are called in a legend.
#[must_use]
pub fn dots_label(lang: Lang) -> &'static str {
    t::dots_label(lang)
}

/// What the dots mean, in a sentence.
#[must_use]
pub fn dots_meaning(lang: Lang) -> &'static str {
    t::dots_meaning(lang)
}

/// What a status means, in a sentence for a legend or a codebook.
#[must_use]
pub fn status_meaning(lang: Lang, status: Status) -> &'static str {
    match status {
        Status::Unknown => t::status_unknown_meaning(lang),
        Status::ProgrammeNotRunning => t::status_programme_not_running_meaning(lang),
        Status::ActiveOverObjection => t::status_active_over_objection_meaning(lang),
        Status::ActiveLimitsHolds => t::status_active_limits_holds_meaning(lang),
        Status::Active => t::status_active_meaning(lang),
        Status::OutNotActive => t::status_out_not_active_meaning(lang),
        Status::NotActive => t::status_not_active_meaning(lang),
    }
}

/// Name of a track.
#[must_use]
pub fn track_label(lang: Lang, track: Track) -> &'static str {
    match track {
        Track::Federal => t::track_federal(lang),
        Track::Stance => t::track_stance(lang),
        Track::JailPractice => t::track_jail_practice(lang),
    }
}

/// A value of the federal track.
#[must_use]
pub fn federal_label(lang: Lang, value: Federal) -> &'static str {
    match value {
        Federal::NotActivated => t::federal_not_activated(lang),
        Federal::Activated => t::federal_activated(lang),
        Federal::NoDateFound => t::federal_no_date_found(lang),
    }
}

/// A value of the stance track.
#[must_use]
pub fn stance_label(lang: Lang, value: Stance) -> &'static str {
    match value {
        Stance::NoneFound => t::stance_none_found(lang),
        Stance::In => t::stance_in(lang),
        Stance::Contested => t::stance_contested(lang),
        Stance::Out => t::stance_out(lang),
        Stance::AgreementCancelled => t::stance_agreement_cancelled(lang),
    }
}

/// A value of the jail-practice track.
#[must_use]
pub fn practice_label(lang: Lang, value: JailPractice) -> &'static str {
    match value {
        JailPractice::NoneFound => t::practice_none_found(lang),
        JailPractice::LimitsHolds => t::practice_limits_holds(lang),
        JailPractice::NotifiesOnly => t::practice_notifies_only(lang),
        JailPractice::Cooperates => t::practice_cooperates(lang),
    }
}

/// Whose act an answer rests on.
#[must_use]
pub fn basis_label(lang: Lang, basis: Basis) -> &'static str {
    match basis {
        Basis::Own => t::basis_own(lang),
        Basis::State => t::basis_state(lang),
    }
}

/// What a date bounds, for a table.
#[must_use]
pub fn bound_label(lang: Lang, bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => t::bound_exact(lang),
        Bound::OnOrBefore => t::bound_on_or_before(lang),
        Bound::Approximate => t::bound_approximate(lang),
        Bound::Announced => t::bound_announced(lang),
    }
}

/// How sure the compilers are of a row.
#[must_use]
pub fn confidence_label(lang: Lang, confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => t::confidence_high(lang),
        Confidence::Medium => t::confidence_medium(lang),
        Confidence::Low => t::confidence_low(lang),
    }
}

/// A phase of the programme.
#[must_use]
pub fn phase_label(lang: Lang, phase: Phase) -> &'static str {
    match phase {
        Phase::BeforeLaunch => t::phase_before_launch(lang),
        Phase::Running => t::phase_running(lang),
        Phase::ReplacedByPep => t::phase_replaced_by_pep(lang),
        Phase::Restarted => t::phase_restarted(lang),
        Phase::OrderRevoked => t::phase_order_revoked(lang),
        Phase::RevocationRescinded => t::phase_revocation_rescinded(lang),
    }
}
