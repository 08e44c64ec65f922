//! Events → spells: the rules of the three tracks.
//!
//! * Federal: a jurisdiction's activation.
//! * Stance: a place's own rows stand against its state's, even later ones. On the day ICE
//!   cancelled the agreements, every state whose stance is `in` and that has an earlier
//!   `moa_signed` row becomes `agreement_cancelled`. The track is about the programme as it then
//!   was: it ends with it and starts empty again.
//! * Jail practice: a state's rows are laws that bind its jails, so the latest row among the
//!   place's own and its state's holds; a spell keeps the row that began the unbroken value.
//!
//! Events of a day apply in the order of their ids, which is the order of the dataset.

use super::spell::{Spell, at};
use super::{PlaceTracks, StateTracks};
use crate::dataset::Dataset;
use crate::domain::event::{ACTIVATED, MOA_SIGNED};
use crate::domain::{
    Basis, Colours, CountyFips, Day, Event, EventIx, Federal, JailPractice, Phase, Reach, Stance,
    StateFips, Status, headline,
};
use std::collections::HashMap;

/// A phase, the day it begins on, and the event that begins it.
type PhaseStart = (Option<Day>, Phase, Option<EventIx>);

/// The phases: `running` begins with the first activation, the others where a milestone says so.
pub fn phases(dataset: &Dataset) -> Vec<PhaseStart> {
    let mut phases = vec![(None, Phase::BeforeLaunch, None)];
    let first = dataset
        .indexed_events()
        .find(|(_, event)| event.kind == ACTIVATED);
    phases.extend(first.map(|(ix, event)| (Some(event.date.day), Phase::Running, Some(ix))));
    let starts = dataset.indexed_events();
    phases.extend(starts.filter_map(|(ix, event)| {
        event
            .phase_starts
            .map(|phase| (Some(event.date.day), phase, Some(ix)))
    }));
    phases.sort_by_key(|phase| phase.0);
    phases
}

type Indexed<'a> = Vec<(EventIx, &'a Event)>;

/// The rows that bind each place, in the order in which they apply.
#[derive(Default)]
struct Rows<'a> {
    nation: Indexed<'a>,
    states: HashMap<StateFips, Indexed<'a>>,
    counties: HashMap<CountyFips, Indexed<'a>>,
}

impl<'a> Rows<'a> {
    fn of(dataset: &'a Dataset) -> Self {
        let mut rows = Self::default();
        for (ix, event) in dataset.indexed_events() {
            match &event.reach {
                Reach::Nation => rows.nation.push((ix, event)),
                Reach::State(fips) => rows.states.entry(*fips).or_default().push((ix, event)),
                Reach::County(fips) | Reach::City(fips, _) if event.colours == Colours::Yes => {
                    rows.counties.entry(*fips).or_default().push((ix, event));
                }
                Reach::County(_) | Reach::City(..) => {}
            }
        }
        rows
    }
}

/// Lays out every jurisdiction and every state.
pub fn lay_out(dataset: &Dataset, phases: &[PhaseStart]) -> (Vec<PlaceTracks>, Vec<StateTracks>) {
    let rows = Rows::of(dataset);
    let none = Vec::new();
    let ends = phases.iter().find(|phase| phase.1 == Phase::ReplacedByPep);
    let programme_end = ends.and_then(|phase| phase.0);
    let states: Vec<StateTracks> = dataset
        .states
        .iter()
        .map(|state| {
            let own = rows.states.get(&state.fips).unwrap_or(&none);
            StateTracks {
                stance: stance(own, &rows.nation, programme_end),
                jail_practice: jail_practice(own, &[]),
            }
        })
        .collect();
    let places = dataset
        .jurisdictions
        .iter()
        .map(|place| {
            let own = rows.counties.get(&place.fips).unwrap_or(&none);
            let of_state = rows.states.get(&place.state).unwrap_or(&none);
            let state_stance = dataset
                .state_position(place.state)
                .and_then(|position| states.get(position))
                .map(|tracks| tracks.stance.as_slice())
                .unwrap_or_default();
            let federal = federal(own);
            let (stance, jail_practice) = if place.state == StateFips::DC {
                // State and county at once: its rows as a state are its own.
                let both = merged(own, of_state);
                (
                    stance(&both, &rows.nation, programme_end),
                    jail_practice(&both, &[]),
                )
            } else {
                (
                    own_before_state(&stance(own, &[], programme_end), state_stance),
                    jail_practice(own, of_state),
                )
            };
            let status = status(phases, &federal, &stance, &jail_practice);
            PlaceTracks {
                federal,
                stance,
                jail_practice,
                status,
            }
        })
        .collect();
    (places, states)
}

fn merged<'a>(a: &Indexed<'a>, b: &Indexed<'a>) -> Indexed<'a> {
    let mut both: Indexed<'a> = a.iter().chain(b).copied().collect();
    both.sort_by_key(|(ix, _)| *ix);
    both
}

fn federal(own: &Indexed<'_>) -> Vec<Spell<Federal>> {
    let before = |value| Spell {
        from: None,
        value,
        basis: None,
        event: None,
    };
    match own.iter().find(|(_, event)| event.kind == ACTIVATED) {
        None => vec![before(Federal::NoDateFound)],
        Some((ix, event)) => vec![
            before(Federal::NotActivated),
            Spell {
                from: Some(event.date.day),
                value: Federal::Activated,
                basis: None,
                event: Some(*ix),
            },
        ],
    }
}

/// Appends a spell where the value differs from the one that holds. Of several values on one
/// day the last holds.
fn push<V: PartialEq>(spells: &mut Vec<Spell<V>>, next: Spell<V>) {
    match spells.last() {
        Some(last) if last.value == next.value => return,
        Some(last) if last.from.is_some() && last.from == next.from => {
            spells.pop();
            // Set and set back within one day: the value of the day before holds unbroken.
            if spells.last().is_some_and(|last| last.value == next.value) {
                return;
            }
        }
        _ => {}
    }
    spells.push(next);
}

/// A place's own stance: its rows, the cancellation of agreements and the end of the programme.
/// `nation` holds the milestones for states, whose agreements can be cancelled, and nothing for
/// counties.
fn stance(
    own: &[(EventIx, &Event)],
    nation: &[(EventIx, &Event)],
    programme_end: Option<Day>,
) -> Vec<Spell<Stance>> {
    let mut applied: Vec<(EventIx, &Event)> = own
        .iter()
        .filter(|(_, event)| event.stance.is_some() || event.kind == MOA_SIGNED)
        .copied()
        .collect();
    applied.extend(nation.iter().filter(|(_, event)| event.cancels_agreements));
    applied.sort_by_key(|(_, event)| (event.date.day, event.id.clone()));

    let empty = |from| Spell {
        from,
        value: Stance::NoneFound,
        basis: None,
        event: None,
    };
    let mut spells = vec![empty(None)];
    let mut ended = false;
    let mut signed: Option<Day> = None;
    for (ix, event) in applied {
        let day = event.date.day;
        if let Some(end) = programme_end.filter(|&end| !ended && day >= end) {
            ended = true;
            push(&mut spells, empty(Some(end)));
        }
        let value = if event.cancels_agreements {
            let stands = spells.last().is_some_and(|last| last.value == Stance::In);
            (stands && signed.is_some_and(|signed| signed < day))
                .then_some(Stance::AgreementCancelled)
        } else {
            event.stance
        };
        if event.kind == MOA_SIGNED {
            signed.get_or_insert(day);
        }
        if let Some(value) = value {
            push(
                &mut spells,
                Spell {
                    from: Some(day),
                    value,
                    basis: Some(Basis::Own),
                    event: Some(ix),
                },
            );
        }
    }
    if let Some(end) = programme_end.filter(|_| !ended) {
        push(&mut spells, empty(Some(end)));
    }
    spells
}

/// A county's stance: its own where a row of it has set one, else its state's.
fn own_before_state(own: &[Spell<Stance>], state: &[Spell<Stance>]) -> Vec<Spell<Stance>> {
    let mut days: Vec<Option<Day>> = own.iter().chain(state).map(|spell| spell.from).collect();
    days.sort_unstable();
    days.dedup();
    let mut spells: Vec<Spell<Stance>> = Vec::with_capacity(days.len());
    for from in days {
        let day = from.unwrap_or(Day::MIN);
        let own = at(own, day).filter(|spell| spell.value != Stance::NoneFound);
        let inherited = at(state, day).map(|spell| Spell {
            basis: spell.basis.map(|_| Basis::State),
            ..*spell
        });
        let Some(held) = own.copied().or(inherited) else {
            continue;
        };
        if spells
            .last()
            .is_none_or(|last| last.value != held.value || last.basis != held.basis)
        {
            spells.push(Spell { from, ..held });
        }
    }
    spells
}

/// What binds a jail: the latest row among the place's own and its state's.
fn jail_practice(
    own: &[(EventIx, &Event)],
    state: &[(EventIx, &Event)],
) -> Vec<Spell<JailPractice>> {
    let with = |rows: &[(EventIx, &Event)], basis| -> Vec<Spell<JailPractice>> {
        rows.iter()
            .filter_map(|(ix, event)| {
                event.jail_practice.map(|value| Spell {
                    from: Some(event.date.day),
                    value,
                    basis: Some(basis),
                    event: Some(*ix),
                })
            })
            .collect()
    };
    let mut rows = with(own, Basis::Own);
    rows.extend(with(state, Basis::State));
    rows.sort_by_key(|spell| spell.event);
    let mut spells = vec![Spell {
        from: None,
        value: JailPractice::NoneFound,
        basis: None,
        event: None,
    }];
    for row in rows {
        push(&mut spells, row);
    }
    spells
}

/// The headline status over time. The row behind a change of it is the activation, the phase,
/// the stance or the practice that changed on that day, in this order.
fn status(
    phases: &[PhaseStart],
    federal: &[Spell<Federal>],
    stance: &[Spell<Stance>],
    jail_practice: &[Spell<JailPractice>],
) -> Vec<Spell<Status>> {
    let mut days: Vec<Option<Day>> = phases.iter().map(|phase| phase.0).collect();
    days.extend(federal.iter().map(|spell| spell.from));
    days.extend(stance.iter().map(|spell| spell.from));
    days.extend(jail_practice.iter().map(|spell| spell.from));
    days.sort_unstable();
    days.dedup();
    let mut spells: Vec<Spell<Status>> = Vec::new();
    for from in days {
        let day = from.unwrap_or(Day::MIN);
        let Some(phase) = super::spell::position(phases, day, |phase| phase.0) else {
            continue;
        };
        let (Some(federal), Some(stance), Some(practice)) =
            (at(federal, day), at(stance, day), at(jail_practice, day))
        else {
            continue;
        };
        let (value, basis) = headline(
            phase.1,
            federal.value,
            (stance.value, stance.basis),
            practice.value,
        );
        if spells
            .last()
            .is_some_and(|last| last.value == value && last.basis == basis)
        {
            continue;
        }
        let causes = [
            (federal.from, federal.event),
            (phase.0, phase.2),
            (stance.from, stance.event),
            (practice.from, practice.event),
        ];
        let event = from.and_then(|_| {
            causes
                .iter()
                .find(|cause| cause.0 == from)
                .and_then(|cause| cause.1)
        });
        spells.push(Spell {
            from,
            value,
            basis,
            event,
        });
    }
    spells
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_set_and_set_back_within_a_day_is_unbroken() {
        let on = |day, value, event| Spell {
            from: Some(day),
            value,
            basis: Some(Basis::Own),
            event: Some(EventIx(event)),
        };
        let first = on(date(2011, 6, 1), Stance::Out, 1);
        let mut spells = vec![first];
        push(&mut spells, on(date(2011, 6, 3), Stance::Contested, 2));
        push(&mut spells, on(date(2011, 6, 3), Stance::Out, 3));
        assert_eq!(spells, [first]);
        push(&mut spells, on(date(2011, 6, 4), Stance::Contested, 4));
        push(&mut spells, on(date(2011, 6, 4), Stance::In, 5));
        assert_eq!(spells, [first, on(date(2011, 6, 4), Stance::In, 5)]);
    }
}
