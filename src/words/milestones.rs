//! Milestones in words: short names, for lists and for marks.

use super::catalogue as t;
use super::dates::written;
use super::labels::federal_label;
use super::nation::{in_states, names};
use super::numbers::list;
use super::order::rank_in_short;
use super::places::{place_name, state_name};
use super::rows::{event_title, kind_label};
use super::unit::Unit;
use crate::domain::{Colours, Event, Federal, Lang, Reach, State, StateFips, Usps};
use crate::timeline::{Complete, First, Milestone, MilestoneKind, Placed, Timeline};

/// A milestone with its date, as a list names it: `27 October 2008: First site: Harris County, TX`.
#[must_use]
pub fn milestone_entry(lang: Lang, milestone: &Milestone<'_>, timeline: &Timeline) -> String {
    format!(
        "{}: {}",
        written(lang, &milestone.date),
        milestone_name(lang, milestone, timeline)
    )
}

/// What a milestone is called.
#[must_use]
pub fn milestone_name(lang: Lang, milestone: &Milestone<'_>, timeline: &Timeline) -> String {
    let act = |event| kind_label(lang, timeline.dataset(), event);
    match &milestone.kind {
        MilestoneKind::Programme(event) => event_title(lang, event).to_owned(),
        MilestoneKind::FirstSite(places) => {
            t::milestone_first_site(lang, places.len(), names(lang, places))
        }
        MilestoneKind::StatesComplete { states, first } => states_complete(lang, states, *first),
        MilestoneKind::Last(places) if places.len() <= 3 => {
            t::milestone_last(lang, names(lang, places))
        }
        MilestoneKind::Last(places) => {
            t::milestone_last_many(lang, in_states(lang, places), places.len())
        }
        MilestoneKind::FirstNo(first) => {
            t::milestone_first_no(lang, sure(first), whose(lang, first.event, timeline))
        }
        MilestoneKind::FirstStateNo(first) => {
            t::milestone_first_state_no(lang, sure(first), whose(lang, first.event, timeline))
        }
        MilestoneKind::FirstLimit(first) => {
            t::milestone_first_limit(lang, sure(first), whose(lang, first.event, timeline))
        }
        MilestoneKind::FirstInState(places) => first_in_state(lang, places, timeline),
        MilestoneKind::Completed { of, at_once } => completed(lang, of, *at_once, timeline),
        MilestoneKind::Agreement(event) => act(event).to_owned(),
        MilestoneKind::No(event) => t::milestone_no(lang, act(event), who(event, timeline)),
        MilestoneKind::Limit(event) => t::milestone_limit(lang, who(event, timeline)),
        MilestoneKind::SwitchedOn(rank) => t::milestone_on(lang, rank_in_short(lang, *rank)),
    }
}

/// What a milestone is called where there is room for two or three words: over a slider.
#[must_use]
pub fn milestone_mark(lang: Lang, milestone: &Milestone<'_>, timeline: &Timeline) -> String {
    let fixed = match &milestone.kind {
        MilestoneKind::FirstSite(places) => {
            return t::milestone_first_site_short(lang, places.len());
        }
        MilestoneKind::Last(places) => return t::milestone_last_short(lang, places.len()),
        MilestoneKind::Completed { of, .. } if of.with_date == of.total => {
            return t::milestone_complete(lang, state_name(lang, of.state));
        }
        MilestoneKind::No(event) => return t::milestone_no_short(lang, who(event, timeline)),
        MilestoneKind::StatesComplete { first: true, .. } => {
            t::milestone_first_complete_short(lang)
        }
        MilestoneKind::FirstNo(_) => t::milestone_first_no_short(lang),
        MilestoneKind::FirstStateNo(_) => t::milestone_first_state_no_short(lang),
        MilestoneKind::FirstLimit(_) => t::milestone_first_limit_short(lang),
        MilestoneKind::FirstInState(_) => t::milestone_first_in_state_short(lang),
        MilestoneKind::Completed { .. } => t::milestone_last_known_short(lang),
        MilestoneKind::SwitchedOn(_) => federal_label(lang, Federal::Activated),
        MilestoneKind::Programme(_)
        | MilestoneKind::StatesComplete { .. }
        | MilestoneKind::Agreement(_)
        | MilestoneKind::Limit(_) => return milestone_name(lang, milestone, timeline),
    };
    fixed.to_owned()
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
        return t::milestone_state_on(lang, state_name(lang, one.state));
    }
    let name = |complete: &Complete<'_>| {
        let name = state_name(lang, complete.state);
        if complete.with_date == complete.total {
            name
        } else {
            t::complete_known(lang, complete.with_date, name, complete.total)
        }
    };
    let names = list(lang, &states.iter().map(name).collect::<Vec<_>>());
    if first {
        t::milestone_first_complete(lang, states.len(), names)
    } else {
        t::milestone_complete(lang, names)
    }
}

fn first_in_state(lang: Lang, places: &[Placed<'_>], timeline: &Timeline) -> String {
    let state = places.first().map(|placed| placed.place.state);
    match (places, state) {
        ([one], _) => t::milestone_first_in_state(lang, place_name(lang, one.place)),
        (many, Some(state)) => {
            let places = unit_of(state, timeline).count(lang, many.len() as u64);
            t::milestone_first_in_state_many(lang, places)
        }
        _ => t::milestone_first_in_state_short(lang).to_owned(),
    }
}

fn completed(lang: Lang, of: &Complete<'_>, at_once: bool, timeline: &Timeline) -> String {
    let yes = |holds| if holds { "yes" } else { "no" };
    t::milestone_all_on(
        lang,
        yes(at_once && of.with_date > 1),
        of.with_date,
        yes(of.with_date != of.total),
        unit_of(of.state.fips, timeline).code(),
    )
}

/// The word for all places of a state.
fn unit_of(state: StateFips, timeline: &Timeline) -> Unit {
    let places = timeline.dataset().jurisdictions.iter();
    Unit::of(places.filter(|place| place.state == state))
}

/// The variant that messages choose by whether no act of another place may have come before.
fn sure(first: &First<'_>) -> &'static str {
    if first.sure { "yes" } else { "no" }
}

/// Whose act a row is: the state, the city that speaks for its county, or the county.
fn whose(lang: Lang, event: &Event, timeline: &Timeline) -> String {
    let dataset = timeline.dataset();
    let county = event.county().and_then(|fips| dataset.county(fips));
    match (&event.reach, county, state_of(event, timeline)) {
        (Reach::City(_, city), Some(county), _) if event.colours == Colours::Yes => {
            format!("{city}, {}", county.usps)
        }
        (_, Some(county), _) => format!("{}, {}", place_name(lang, county), county.usps),
        (_, None, Some(state)) => state_name(lang, state),
        _ => event_title(lang, event).to_owned(),
    }
}

fn state_of<'a>(event: &Event, timeline: &'a Timeline) -> Option<&'a State> {
    match event.reach {
        Reach::State(state) => timeline.dataset().state(state),
        _ => None,
    }
}

/// The variant that messages choose by the kind of state whose act a row is; `none` where it is none's.
fn who<'a>(event: &Event, timeline: &'a Timeline) -> &'a str {
    state_of(event, timeline).map_or("none", |state| &state.kind)
}
