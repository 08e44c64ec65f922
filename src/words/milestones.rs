//! Milestones in words: short names, for lists and for marks.

use super::dates::written;
use super::nation::{in_states, names};
use super::numbers::list;
use super::numbers::{count_of, number};
use super::order::rank_in_short;
use super::unit::Unit;
use crate::domain::{Colours, Event, Lang, Reach, State, Usps};
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
    match &milestone.kind {
        MilestoneKind::Programme(event) => event.title.clone(),
        MilestoneKind::FirstSite(places) => match places.len() {
            1 => format!("First site: {}", names(lang, places)),
            _ => format!("First sites: {}", names(lang, places)),
        },
        MilestoneKind::StatesComplete { states, first } => states_complete(lang, states, *first),
        MilestoneKind::Last(places) => last(lang, places),
        MilestoneKind::FirstNo(first) => the_first(lang, "“no”", first, timeline),
        MilestoneKind::FirstStateNo(first) => the_first(lang, "“no” of a state", first, timeline),
        MilestoneKind::FirstLimit(first) => the_first(lang, "limit on ICE holds", first, timeline),
        MilestoneKind::FirstInState(places) => first_in_state(lang, places, timeline),
        MilestoneKind::Completed { of, at_once } => completed(lang, of, *at_once, timeline),
        MilestoneKind::Agreement(event) => event.label.clone(),
        MilestoneKind::No(event) => match state_of(event, timeline) {
            Some(state) => format!("{} said no ({})", who(lang, state), event.label),
            None => format!("Said no ({})", event.label),
        },
        MilestoneKind::Limit(event) => match state_of(event, timeline) {
            Some(state) => format!("{} limited ICE holds", who(lang, state)),
            None => "ICE holds limited".to_owned(),
        },
        MilestoneKind::SwitchedOn(rank) => format!("Switched on, {}", rank_in_short(lang, *rank)),
    }
}

/// What a milestone is called where there is room for two or three words: over a slider.
#[must_use]
pub fn milestone_mark(lang: Lang, milestone: &Milestone<'_>, timeline: &Timeline) -> String {
    match &milestone.kind {
        MilestoneKind::FirstSite(places) if places.len() == 1 => "First site".to_owned(),
        MilestoneKind::FirstSite(_) => "First sites".to_owned(),
        MilestoneKind::StatesComplete { first: true, .. } => "First state complete".to_owned(),
        MilestoneKind::Last(places) => match places.len() {
            1 => "The last".to_owned(),
            many => format!("The last {}", number(many as u64)),
        },
        MilestoneKind::FirstNo(_) => "First “no”".to_owned(),
        MilestoneKind::FirstStateNo(_) => "First “no” of a state".to_owned(),
        MilestoneKind::FirstLimit(_) => "First limit on holds".to_owned(),
        MilestoneKind::FirstInState(_) => "First in the state".to_owned(),
        MilestoneKind::Completed { of, .. } if of.with_date == of.total => {
            format!("{} complete", of.state.name)
        }
        MilestoneKind::Completed { .. } => "The last with a known date".to_owned(),
        MilestoneKind::No(event) => match state_of(event, timeline) {
            Some(state) => format!("{} said no", who(lang, state)),
            None => "Said no".to_owned(),
        },
        MilestoneKind::SwitchedOn(_) => "Switched on".to_owned(),
        MilestoneKind::Programme(_)
        | MilestoneKind::StatesComplete { .. }
        | MilestoneKind::Agreement(_)
        | MilestoneKind::Limit(_) => milestone_name(lang, milestone, timeline),
    }
}

/// The rows of a state that a milestone rests on: `30 rows, AL`.
#[must_use]
pub fn rows_in(lang: Lang, count: u64, usps: Usps) -> String {
    format!("{}, {usps}", count_of(count, "row", "rows"))
}

fn states_complete(lang: Lang, states: &[Complete<'_>], first: bool) -> String {
    if let ([one], false) = (states, first)
        && one.total == 1
    {
        return format!("{} switched on", one.state.name);
    }
    let name = |complete: &Complete<'_>| {
        if complete.with_date == complete.total {
            return complete.state.name.clone();
        }
        format!(
            "{} (the {} of {} with a known date)",
            complete.state.name,
            number(complete.with_date),
            number(complete.total)
        )
    };
    let names = list(lang, &states.iter().map(name).collect::<Vec<_>>());
    match (first, states.len()) {
        (true, 1) => format!("First state complete: {names}"),
        (true, _) => format!("First states complete: {names}"),
        (false, _) => format!("{names} complete"),
    }
}

fn last(lang: Lang, places: &[Placed<'_>]) -> String {
    if places.len() <= 3 {
        return format!("The last: {}", names(lang, places));
    }
    format!(
        "The last {}: {}",
        number(places.len() as u64),
        in_states(lang, places)
    )
}

fn first_in_state(lang: Lang, places: &[Placed<'_>], timeline: &Timeline) -> String {
    match places {
        [one] => format!("First in the state: {}", one.place.full_name),
        many => format!(
            "First in the state: {} at once",
            unit_of(many, timeline).count(lang, many.len() as u64)
        ),
    }
}

fn completed(lang: Lang, of: &Complete<'_>, at_once: bool, timeline: &Timeline) -> String {
    let places = timeline
        .dataset()
        .jurisdictions
        .iter()
        .filter(|place| place.state == of.state.fips);
    let unit = Unit::of(places);
    let known = if of.with_date == of.total {
        ""
    } else {
        " with a known date"
    };
    let at_once = if at_once { " at once" } else { "" };
    match of.with_date {
        1 => format!("Its only {}{known} switched on", unit.one(lang)),
        all => format!(
            "All {} {}{known} switched on{at_once}",
            number(all),
            unit.many(lang)
        ),
    }
}

/// The word for all places of the state of these.
fn unit_of(placed: &[Placed<'_>], timeline: &Timeline) -> Unit {
    let state = placed.first().map(|placed| placed.place.state);
    let places = timeline.dataset().jurisdictions.iter();
    Unit::of(places.filter(|place| Some(place.state) == state))
}

/// The first of the acts that were found; of those that are known to the day, where another may have
/// come before.
fn the_first(lang: Lang, what: &str, first: &First<'_>, timeline: &Timeline) -> String {
    let whose = whose(lang, first.event, timeline);
    if first.sure {
        format!("First known {what}: {whose}")
    } else {
        format!("First {what} known to the day: {whose}")
    }
}

/// Whose act a row is: the state, the city that speaks for its county, or the county.
fn whose(lang: Lang, event: &Event, timeline: &Timeline) -> String {
    let dataset = timeline.dataset();
    let county = event.county().and_then(|fips| dataset.county(fips));
    match (&event.reach, county, state_of(event, timeline)) {
        (Reach::City(_, city), Some(county), _) if event.colours == Colours::Yes => {
            format!("{city}, {}", county.usps)
        }
        (_, Some(county), _) => format!("{}, {}", county.full_name, county.usps),
        (_, None, Some(state)) => state.name.clone(),
        _ => event.title.clone(),
    }
}

fn state_of<'a>(event: &Event, timeline: &'a Timeline) -> Option<&'a State> {
    match event.reach {
        Reach::State(state) => timeline.dataset().state(state),
        _ => None,
    }
}

fn who(lang: Lang, state: &State) -> &'static str {
    match state.kind.as_str() {
        "State" => "The state",
        "District" => "The District",
        _ => "The territory",
    }
}
