//! The roll-out chart in words.

use super::catalogue as t;
use super::dates::{day, written};
use super::places::{place_name, state_name};
use super::rows::{event_title, kind_label};
use super::unit::Unit;
use crate::dataset::Dataset;
use crate::domain::{Day, Event, Lang, StateFips};
use crate::timeline::{Facts, Placed, Timeline};

/// The finding of the roll-out, in the nation or in one state.
#[must_use]
pub fn rollout_finding(
    lang: Lang,
    timeline: &Timeline,
    within: Option<StateFips>,
    unit: Unit,
) -> String {
    let facts = timeline.facts(timeline.last_day(), within);
    finding(lang, timeline, within, &facts, unit)
}

/// The same with the facts of the data's last day at hand.
pub(crate) fn finding(
    lang: Lang,
    timeline: &Timeline,
    within: Option<StateFips>,
    facts: &Facts<'_>,
    unit: Unit,
) -> String {
    let name = within
        .and_then(|state| timeline.dataset().state(state))
        .map(|state| state_name(lang, state));
    let (Some(first), Some(latest)) = (facts.first.first(), facts.latest.first()) else {
        return match name {
            Some(name) => t::state_no_date(lang, name, facts.total, unit.code()),
            None => no_date(lang, facts, unit),
        };
    };
    let part = unit.part_known(lang, facts.activated, facts.with_date, facts.total);
    let (start, end) = (day(lang, first.day), day(lang, latest.day));
    match (name, first.day == latest.day) {
        (None, true) => t::rollout_nation_on(lang, start, part),
        (None, false) => t::rollout_nation_between(lang, start, end, part),
        (Some(name), true) => t::rollout_state_on(lang, start, part, name),
        (Some(name), false) => t::rollout_state_between(lang, start, end, part, name),
    }
}

/// That nothing can be drawn, and that this does not mean that nothing was.
pub(crate) fn no_date(lang: Lang, facts: &Facts<'_>, unit: Unit) -> String {
    t::rollout_no_date(lang, facts.total, unit.code())
}

/// The same where there is little room.
pub(crate) fn no_date_short(lang: Lang) -> &'static str {
    t::rollout_no_date_short(lang)
}

/// What the lines show, for whoever cannot see them. `limits` is how many limit ICE holds at the end; `out` how many
/// stood last under a "no", of their own and of their state.
pub(crate) fn description(
    lang: Lang,
    facts: &Facts<'_>,
    unit: Unit,
    limits: u64,
    out: Option<(u64, u64)>,
) -> String {
    [
        t::rollout_description(lang, facts.with_date, unit.count(lang, facts.total)),
        match out {
            Some((own, state)) => {
                t::rollout_description_out(lang, unit.count(lang, own), unit.count(lang, state))
            }
            None => t::rollout_description_no_out(lang).to_owned(),
        },
        t::rollout_description_limits(lang, limits, unit.code()),
    ]
    .join(" ")
}

/// The line of all places with a known date.
pub(crate) fn total(lang: Lang, facts: &Facts<'_>, unit: Unit, short: bool) -> String {
    let (dated, all) = (facts.with_date, facts.total);
    if dated == all {
        t::rollout_total(lang, all, unit.code())
    } else if short {
        t::rollout_known_short(lang, dated, all)
    } else {
        t::rollout_known(lang, dated, all, unit.code())
    }
}

/// At the end of the line of the places switched on.
pub(crate) fn end_on(lang: Lang, count: u64, unit: Unit) -> String {
    t::rollout_end_on(lang, count, unit.code())
}

/// At the end of the line of the places that limit ICE holds.
pub(crate) fn end_limits(lang: Lang, count: u64, unit: Unit) -> String {
    t::rollout_end_limits(lang, count, unit.code())
}

/// A label with a day: in full, its two halves, and the day alone where that says enough.
pub(crate) struct Dated {
    /// `First: Harris County, TX, 27 October 2008`.
    pub(crate) full: String,
    /// `First: Harris County, TX`.
    pub(crate) what: String,
    /// `27 October 2008`.
    pub(crate) when: String,
    /// `First: 27 October 2008`; none for what a day alone does not name.
    pub(crate) short: Option<String>,
}

impl Dated {
    fn new(lang: Lang, what: String, when: String, short: Option<String>) -> Self {
        Self {
            full: t::rollout_dated(lang, &when, &what),
            what,
            when,
            short,
        }
    }

    /// The first or the last to be switched on, or all of them where that was on one day.
    pub(crate) fn of_places(
        lang: Lang,
        which: Which,
        placed: &[Placed<'_>],
        on: Day,
        unit: Unit,
    ) -> Self {
        let say = |what: &str| match which {
            Which::First => t::rollout_first(lang, what),
            Which::Last => t::rollout_last(lang, what),
            Which::All => what.to_owned(),
        };
        let when = day(lang, on);
        let short = say(&when);
        Self::new(lang, say(&named(lang, placed, unit)), when, Some(short))
    }

    /// A milestone of the programme.
    pub(crate) fn of_milestone(lang: Lang, event: &Event) -> Self {
        let what = event_title(lang, event).to_owned();
        Self::new(lang, what, written(lang, &event.date), None)
    }
}

/// Which places a label is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    First,
    Last,
    All,
}

/// How many stood under a "no": with whose it was, and without.
pub(crate) fn under_a_no(lang: Lang, own: u64, state: u64) -> (String, String) {
    let full = match (own, state) {
        (own, 0) => t::rollout_out_own(lang, own),
        (0, state) => t::rollout_out_state(lang, state),
        _ => t::rollout_out_both(lang, own + state, own, state),
    };
    (full, t::rollout_out(lang, own + state))
}

/// What the marks below the axis are.
pub(crate) fn marks_heading(lang: Lang, dataset: &Dataset, within: Option<StateFips>) -> String {
    match within.and_then(|state| dataset.state(state)) {
        Some(state) => t::rollout_acts(lang, state_name(lang, state)),
        None => t::rollout_milestones(lang).to_owned(),
    }
}

/// A mark below the axis: its number, when, and what.
pub(crate) fn mark(lang: Lang, dataset: &Dataset, number: usize, event: &Event) -> String {
    let what = match event_title(lang, event) {
        "" => kind_label(lang, dataset, event),
        title => title,
    };
    t::rollout_mark(lang, written(lang, &event.date), number.to_string(), what)
}

/// `Harris County, TX` or `106 counties`.
fn named(lang: Lang, placed: &[Placed<'_>], unit: Unit) -> String {
    match placed {
        [one] => format!("{}, {}", place_name(lang, one.place), one.place.usps),
        many => unit.count(lang, many.len() as u64),
    }
}
