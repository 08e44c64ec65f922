//! Milestones in words: short names, for lists and for marks.

use super::catalogue as t;
use super::dates::written;
use super::nation::{in_states, names};
use super::numbers::list;
use super::order::rank_in_short;
use super::places::{state_name, the_place, the_state};
use super::rows::{event_title, kind_label};
use super::unit::Unit;
use crate::domain::{Colours, Event, Lang, Reach, State, StateFips, Usps};
use crate::timeline::{Complete, First, Milestone, MilestoneKind, Placed, Timeline};

/// A milestone with its date, as a list names it: `27 October 2008: First site: Harris County, TX`.
#[must_use]
pub fn milestone_entry(lang: Lang, milestone: &Milestone<'_>, timeline: &Timeline) -> String {
    t::milestone_entry(
        lang,
        written(lang, &milestone.date),
        milestone_name(lang, milestone, timeline),
    )
}

/// What a milestone is called.
#[must_use]
pub fn milestone_name(lang: Lang, milestone: &Milestone<'_>, timeline: &Timeline) -> String {
    let label = |event| kind_label(lang, timeline.dataset(), event);
    match &milestone.kind {
        MilestoneKind::Programme(event) => event_title(lang, event).to_owned(),
        MilestoneKind::FirstSite(places) => {
            t::milestone_first_site(lang, places.len(), names(lang, places))
        }
        MilestoneKind::StatesComplete { states, first } => states_complete(lang, states, *first),
        MilestoneKind::Last(places) => last(lang, places),
        MilestoneKind::FirstNo(first) => {
            let whose = whose(lang, first.event, timeline);
            match first.sure {
                true => t::milestone_first_no(lang, whose),
                false => t::milestone_first_no_to_the_day(lang, whose),
            }
        }
        MilestoneKind::FirstStateNo(first) => {
            let whose = whose(lang, first.event, timeline);
            match first.sure {
                true => t::milestone_first_state_no(lang, whose),
                false => t::milestone_first_state_no_to_the_day(lang, whose),
            }
        }
        MilestoneKind::FirstLimit(first) => first_limit(lang, first, timeline),
        MilestoneKind::FirstInState(places) => first_in_state(lang, places, timeline),
        MilestoneKind::Completed { of, at_once } => completed(lang, of, *at_once, timeline),
        MilestoneKind::Agreement(event) => label(event).to_owned(),
        MilestoneKind::No(event) => match state_of(event, timeline) {
            Some(state) => t::milestone_state_no(lang, &state.kind, label(event)),
            None => t::milestone_no(lang, label(event)),
        },
        MilestoneKind::Limit(event) => match state_of(event, timeline) {
            Some(state) => t::milestone_state_limit(lang, &state.kind),
            None => t::milestone_limit(lang).to_owned(),
        },
        MilestoneKind::SwitchedOn(rank) => {
            let event = milestone
                .events
                .first()
                .and_then(|event| timeline.dataset().event(*event));
            let unit = unit_of(event.and_then(Event::state), timeline);
            t::milestone_switched_on(lang, rank_in_short(lang, *rank, unit))
        }
    }
}

/// What a milestone is called where there is room for two or three words: over a slider.
#[must_use]
pub fn milestone_mark(lang: Lang, milestone: &Milestone<'_>, timeline: &Timeline) -> String {
    match &milestone.kind {
        MilestoneKind::FirstSite(places) => t::mark_first_site(lang, places.len()),
        MilestoneKind::StatesComplete { first: true, .. } => {
            t::mark_first_complete(lang).to_owned()
        }
        MilestoneKind::Last(places) => t::mark_last(lang, places.len()),
        MilestoneKind::FirstNo(_) => t::mark_first_no(lang).to_owned(),
        MilestoneKind::FirstStateNo(_) => t::mark_first_state_no(lang).to_owned(),
        MilestoneKind::FirstLimit(_) => t::mark_first_limit(lang).to_owned(),
        MilestoneKind::FirstInState(_) => t::mark_first_in_state(lang).to_owned(),
        MilestoneKind::Completed { of, .. } if of.with_date == of.total => {
            t::mark_complete(lang, state_name(lang, of.state))
        }
        MilestoneKind::Completed { .. } => t::mark_last_known(lang).to_owned(),
        MilestoneKind::No(event) => match state_of(event, timeline) {
            Some(state) => t::mark_state_no(lang, &state.kind),
            None => t::mark_no(lang).to_owned(),
        },
        MilestoneKind::SwitchedOn(_) => t::mark_switched_on(lang).to_owned(),
        MilestoneKind::Programme(_)
        | MilestoneKind::StatesComplete { .. }
        | MilestoneKind::Agreement(_)
        | MilestoneKind::Limit(_) => milestone_name(lang, milestone, timeline),
    }
}

/// The rows of a state that a milestone rests on: `30 rows, AL`.
#[must_use]
pub fn rows_in(lang: Lang, count: u64, usps: Usps) -> String {
    t::milestone_rows(lang, count, usps.to_string())
}

fn states_complete(lang: Lang, states: &[Complete<'_>], first: bool) -> String {
    if let ([one], false) = (states, first)
        && one.total == 1
    {
        return t::milestone_only(lang, state_name(lang, one.state));
    }
    let name = |complete: &Complete<'_>| {
        let state = state_name(lang, complete.state);
        if complete.with_date == complete.total {
            return state;
        }
        t::milestone_complete_known(lang, complete.with_date, state, complete.total)
    };
    let names = list(lang, &states.iter().map(name).collect::<Vec<_>>());
    if first {
        t::milestone_first_complete(lang, states.len(), names)
    } else {
        t::milestone_complete(lang, states.len(), names)
    }
}

fn last(lang: Lang, places: &[Placed<'_>]) -> String {
    if places.len() <= 3 {
        return t::milestone_last_named(lang, names(lang, places));
    }
    t::milestone_last(lang, places.len(), in_states(lang, places))
}

fn first_limit(lang: Lang, first: &First<'_>, timeline: &Timeline) -> String {
    let whose = whose(lang, first.event, timeline);
    if first.sure {
        t::milestone_first_limit(lang, whose)
    } else {
        t::milestone_first_limit_to_the_day(lang, whose)
    }
}

fn first_in_state(lang: Lang, places: &[Placed<'_>], timeline: &Timeline) -> String {
    match places {
        [one] => t::milestone_first_in_state(lang, the_place(lang, one.place)),
        many => {
            let state = many.first().map(|placed| placed.place.state);
            let count = unit_of(state, timeline).count(lang, many.len() as u64);
            t::milestone_first_in_state_together(lang, count)
        }
    }
}

fn completed(lang: Lang, of: &Complete<'_>, at_once: bool, timeline: &Timeline) -> String {
    let yes = |holds| if holds { "yes" } else { "no" };
    t::milestone_all(
        lang,
        of.with_date,
        yes(of.with_date != of.total),
        yes(at_once),
        unit_of(Some(of.state.fips), timeline).code(),
    )
}

/// The word for all places of a state.
fn unit_of(state: Option<StateFips>, timeline: &Timeline) -> Unit {
    let places = timeline.dataset().jurisdictions.iter();
    Unit::of(places.filter(|place| Some(place.state) == state))
}

/// Whose act a row is: the state, the city that speaks for its county, or the county.
fn whose(lang: Lang, event: &Event, timeline: &Timeline) -> String {
    let dataset = timeline.dataset();
    let county = event.county().and_then(|fips| dataset.county(fips));
    match (&event.reach, county, state_of(event, timeline)) {
        (Reach::City(_, city), Some(county), _) if event.colours == Colours::Yes => {
            format!("{city}, {}", county.usps)
        }
        (_, Some(county), _) => format!("{}, {}", the_place(lang, county), county.usps),
        (_, None, Some(state)) => the_state(lang, state),
        _ => event_title(lang, event).to_owned(),
    }
}

fn state_of<'a>(event: &Event, timeline: &'a Timeline) -> Option<&'a State> {
    match event.reach {
        Reach::State(state) => timeline.dataset().state(state),
        _ => None,
    }
}
