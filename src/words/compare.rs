//! Two days side by side, in words.

use super::catalogue as t;
use super::county::standing;
use super::dates::{day, written};
use super::labels::{practice_label, stance_label};
use super::numbers::{number, uncapitalised};
use super::places::{in_state, state_name};
use super::said::{Behind, Changes, Said};
use super::unit::Unit;
use crate::dataset::Dataset;
use crate::domain::{Basis, Code as _, Lang, Phase, State, StateFips};
use crate::timeline::{Answer, Change, ChangeKind, Comparison, Timeline};

/// A kind of change, for a legend or the heading of its rows. `to` is the phase that the programme
/// is in on the second day.
#[must_use]
pub fn change_label(lang: Lang, kind: ChangeKind, to: Phase) -> &'static str {
    match kind {
        ChangeKind::SwitchedOn => t::change_switched_on(lang),
        ChangeKind::SaidNoOwn => t::change_said_no_own(lang),
        ChangeKind::SaidNoState => t::change_said_no_state(lang),
        ChangeKind::LimitsHolds => t::change_limits_holds(lang),
        ChangeKind::NoLongerOut => t::change_no_longer_out(lang),
        ChangeKind::NoLongerLimits => t::change_no_longer_limits(lang),
        ChangeKind::AgreementCancelled => t::change_agreement_cancelled(lang),
        ChangeKind::StanceChanged => t::change_stance_changed(lang),
        ChangeKind::PracticeChanged => t::change_practice_changed(lang),
        ChangeKind::StanceEnded => t::change_stance_ended(lang),
        ChangeKind::PhaseChanged if to.not_running() => t::change_phase_stopped(lang),
        ChangeKind::PhaseChanged => t::change_phase_ran_again(lang),
    }
}

/// What a kind of change means, in a sentence.
#[must_use]
pub fn change_meaning(lang: Lang, kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::SwitchedOn => t::change_switched_on_meaning(lang),
        ChangeKind::SaidNoOwn => t::change_said_no_own_meaning(lang),
        ChangeKind::SaidNoState => t::change_said_no_state_meaning(lang),
        ChangeKind::LimitsHolds => t::change_limits_holds_meaning(lang),
        ChangeKind::NoLongerOut => t::change_no_longer_out_meaning(lang),
        ChangeKind::NoLongerLimits => t::change_no_longer_limits_meaning(lang),
        ChangeKind::AgreementCancelled => t::change_agreement_cancelled_meaning(lang),
        ChangeKind::StanceChanged => t::change_stance_changed_meaning(lang),
        ChangeKind::PracticeChanged => t::change_practice_changed_meaning(lang),
        ChangeKind::StanceEnded => t::change_stance_ended_meaning(lang),
        ChangeKind::PhaseChanged => t::change_phase_changed_meaning(lang),
    }
}

/// The kinds that make the headline; the others follow it.
fn heads(kind: ChangeKind) -> bool {
    kind <= ChangeKind::NoLongerLimits
}

/// Most clauses of a heading that can still be read.
const MOST: usize = 4;

/// The kinds that occur, those of the headline and those that follow it.
fn split(compared: &Comparison<'_>) -> (Vec<ChangeKind>, Vec<ChangeKind>) {
    let occur = ChangeKind::ALL
        .iter()
        .copied()
        .filter(|&kind| compared.count(kind) > 0);
    let (mut heading, mut rest): (Vec<_>, Vec<_>) = occur.partition(|&kind| heads(kind));
    if heading.is_empty() {
        heading = std::mem::take(&mut rest);
    }
    let beyond = heading.split_off(heading.len().min(MOST));
    (heading, beyond.into_iter().chain(rest).collect())
}

/// What the places of a comparison are called, of the nation or of a state.
#[must_use]
pub fn comparison_unit(timeline: &Timeline, within: Option<StateFips>) -> Unit {
    let Some(state) = within else {
        return Unit::Jurisdiction;
    };
    let places = timeline.all().map(|(place, _)| place);
    Unit::of(places.filter(|place| place.state == state))
}

/// The finding of a comparison, for a heading, of the nation or of a state.
#[must_use]
pub fn comparison_finding(
    lang: Lang,
    timeline: &Timeline,
    compared: &Comparison<'_>,
    within: Option<StateFips>,
) -> Said {
    let state = within.and_then(|state| timeline.dataset().state(state));
    let unit = comparison_unit(timeline, within);
    comparison_headline(lang, compared, state, unit)
}

/// The same, with its state and what places are called.
#[must_use]
pub fn comparison_headline(
    lang: Lang,
    compared: &Comparison<'_>,
    state: Option<&State>,
    unit: Unit,
) -> Said {
    let (from, to) = (day(lang, compared.from), day(lang, compared.to));
    if compared.from == compared.to {
        return Said::new(match state {
            Some(state) => t::compare_same_day_in_state(lang, to, in_state(lang, state)),
            None => t::compare_same_day(lang, to),
        });
    }
    let (heading, _) = split(compared);
    let clauses: Vec<String> = heading
        .into_iter()
        .enumerate()
        .map(|(index, kind)| clause(lang, compared, kind, (index == 0).then_some(unit)))
        .collect();
    let changes = if clauses.is_empty() {
        t::compare_nothing(lang, unit.code())
    } else {
        clauses.join("; ")
    };
    let next_day = compared
        .from
        .tomorrow()
        .is_ok_and(|next| next == compared.to);
    let name = state.map(|state| state_name(lang, state));
    linked(&match (name, next_day) {
        (None, true) => t::compare_day_before(lang, changes, to),
        (Some(name), true) => t::compare_day_before_in_state(lang, changes, to, name),
        (None, false) => t::compare_between(lang, changes, from, to),
        (Some(name), false) => t::compare_between_in_state(lang, changes, from, name, to),
    })
}

/// How many changed, and the changes that the heading leaves out.
#[must_use]
pub fn comparison_rest(lang: Lang, compared: &Comparison<'_>, unit: Unit) -> Said {
    let changed = compared.changes.len() as u64;
    if changed == 0 {
        return Said::new(t::compare_same_answers(lang, compared.total, unit.code()));
    }
    let differs = t::compare_differs(lang, unit.part(lang, changed, compared.total));
    let (_, rest) = split(compared);
    let clauses: Vec<String> = rest
        .into_iter()
        .map(|kind| clause(lang, compared, kind, Some(unit)))
        .collect();
    let said = linked(&differs);
    if clauses.is_empty() {
        said
    } else {
        said.then(linked(&t::compare_also(lang, clauses.join("; "))))
    }
}

/// A text with each tag linked to the changes that it counts.
fn linked(text: &str) -> Said {
    let mut links = vec![("all", Behind::Changes(Changes::All))];
    links.extend(
        ChangeKind::ALL
            .iter()
            .map(|&kind| (kind.code(), Behind::Changes(Changes::Of(kind)))),
    );
    Said::tagged(text, &links)
}

/// `76 counties were switched on`. Without a unit it goes on from a clause that named it.
fn clause(lang: Lang, compared: &Comparison<'_>, kind: ChangeKind, unit: Option<Unit>) -> String {
    let count = compared.count(kind);
    let places = match unit {
        Some(unit) => unit.count(lang, count),
        None => number(count),
    };
    match kind {
        ChangeKind::SwitchedOn => t::clause_switched_on(lang, count, places),
        ChangeKind::SaidNoOwn => t::clause_said_no_own(lang, count, places),
        ChangeKind::SaidNoState => t::clause_said_no_state(lang, count, places),
        ChangeKind::LimitsHolds => t::clause_limits_holds(lang, count, places),
        ChangeKind::NoLongerOut => t::clause_no_longer_out(lang, count, places),
        ChangeKind::NoLongerLimits => t::clause_no_longer_limits(lang, count, places),
        ChangeKind::AgreementCancelled => t::clause_agreement_cancelled(lang, places),
        ChangeKind::StanceChanged => t::clause_stance_changed(lang, count, places),
        ChangeKind::PracticeChanged => t::clause_practice_changed(lang, count, places),
        ChangeKind::StanceEnded => t::clause_stance_ended(lang, places),
        ChangeKind::PhaseChanged if compared.phase_to.not_running() => {
            t::clause_phase_stopped(lang, places)
        }
        ChangeKind::PhaseChanged => t::clause_phase_ran_again(lang, places),
    }
}

/// What a map says of a place that changed: each kind with its date.
#[must_use]
pub fn change_title(lang: Lang, change: &Change<'_>, to: Phase, dataset: &Dataset) -> String {
    let said = change.kinds.iter().map(|&kind| {
        let text = match kind {
            ChangeKind::LimitsHolds if change.to.jail_practice.basis == Some(Basis::State) => {
                t::began_to_limit_by_state(lang).to_owned()
            }
            _ => uncapitalised(change_label(lang, kind, to)),
        };
        let event = change.event_of(kind).and_then(|event| dataset.event(event));
        let date = event.map(|event| written(lang, &event.date));
        match (new_value(lang, change, kind), date) {
            (None, None) => text,
            (None, Some(date)) => t::changed_on(lang, text, date),
            (Some(value), None) => t::changed_to(lang, text, value),
            (Some(value), Some(date)) => t::changed_to_on(lang, text, date, value),
        }
    });
    said.collect::<Vec<String>>().join("; ")
}

/// What a place changed to, where the kind of change does not say it.
fn new_value(lang: Lang, change: &Change<'_>, kind: ChangeKind) -> Option<&'static str> {
    match kind {
        ChangeKind::StanceChanged => Some(stance_label(lang, change.to.stance.value)),
        ChangeKind::PracticeChanged | ChangeKind::NoLongerLimits => {
            Some(practice_label(lang, change.to.jail_practice.value))
        }
        _ => None,
    }
}

/// What a map says of a place in which nothing changed: what it is on both days.
#[must_use]
pub fn unchanged(lang: Lang, answer: &Answer<'_>) -> String {
    t::unchanged(lang, standing(lang, answer))
}
