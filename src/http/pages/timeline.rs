//! `/timeline`: the roll-out as a chart and a table, of the nation or of one state.

use super::super::{Desk, Error, Format, Frame, ask, visit::Visit};
use super::curves::{self, Pictures};
use super::embed::{self, Embedded, Figure};
use super::parts::{self, EventView, Named};
use super::take::Take;
use crate::domain::{Basis, Event, EventIx, Jurisdiction, Lang, StateFips, Status, Usps};
use crate::timeline::{Filter, Milestone, Selection, View, Whose};
use crate::words::catalogue as t;
use crate::words::{self, Unit, number};
use crate::{export, render};
use actix_web::{HttpResponse, web};
use askama::Template;

/// What charts of the roll-out can be had in.
pub(super) const FORMATS: [Format; 9] = [
    Format::Html,
    Format::Json,
    Format::Csv,
    Format::Xlsx,
    Format::Svg,
    Format::Png,
    Format::Pdf,
    Format::BibTex,
    Format::CslJson,
];

/// A milestone that the data itself shows, as a row of a table.
struct Shown {
    /// Its date, as its source gives it.
    date: String,
    /// The map of its day.
    href: String,
    /// What it is called.
    name: String,
    /// The rows it rests on.
    rows: Vec<Named>,
}

/// What stood after the changes of a day.
struct Step {
    day: String,
    /// The map of that day.
    href: String,
    /// Switched on and their share of the people; a "no" of their own, of their state alone; limits
    /// on ICE holds.
    counts: [Counted; 5],
}

/// A number, and the rows that it counts, if any.
struct Counted {
    text: String,
    href: Option<String>,
}

#[derive(Template)]
#[template(path = "timeline.html")]
struct Page {
    frame: Frame,
    title: String,
    chart: String,
    /// Every state's curve, under the chart of the nation.
    curves: Option<Pictures>,
    all_curves: String,
    sheet: String,
    unit: Unit,
    kept: Vec<(&'static str, String)>,
    states: Vec<Named>,
    steps: Vec<Step>,
    milestones: Vec<EventView>,
    shown: Vec<Shown>,
    downloads: Take,
}

/// The roll-out and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_THE_TIMELINE, &asked)?;
    let state = visit.state_asked(&query)?;
    let selection = visit.selection(View::Timeline(state), &query)?;
    let timeline = &visit.edition.timeline;
    let within = state.map(|(fips, _)| fips);
    if asked.format.is_picture() {
        return visit.picture(&asked, selection, &query).await;
    }
    visit
        .answer(&asked, &selection, |selection| match asked.format {
            Format::Html => html(&visit, selection, within).map(String::into_bytes),
            Format::Svg => visit.drawing(selection),
            _ => Ok(export::series_json(
                timeline,
                within,
                &visit.links(selection, &FORMATS),
            )?),
        })
        .await
}

fn html(visit: &Visit, selection: &Selection, within: Option<StateFips>) -> Result<String, Error> {
    let timeline = &visit.edition.timeline;
    let dataset = timeline.dataset();
    let places: Vec<_> = places(visit, within).collect();
    let unit = unit(visit, within);
    let people: u64 = places
        .iter()
        .filter(|place| place.state.is_state_or_dc())
        .map(|place| place.population)
        .sum();
    let map = |day| {
        let view = match selection.view {
            View::Timeline(Some((fips, usps))) => View::State(fips, usps),
            _ => View::National,
        };
        selection.with_view(view).on(day, timeline).address("")
    };
    let steps = timeline.series(within).into_iter().map(|(day, level)| {
        let rows = |count: u64, text: String, filter: Filter| Counted {
            text,
            href: (count > 0).then(|| {
                let state = selection_state(selection);
                parts::rows_of(&selection.on(day, timeline), Filter { state, ..filter })
            }),
        };
        let on = || Filter {
            status: words::switched_on(timeline.phase(day)).to_vec(),
            ..Filter::default()
        };
        let out = |basis| Filter {
            status: vec![Status::ActiveOverObjection, Status::OutNotActive],
            basis: Some(basis),
            ..Filter::default()
        };
        let limits = Filter {
            jail_practice: parts::LIMITS.to_vec(),
            ..Filter::default()
        };
        let share = share(visit.lang, level.population, people);
        Step {
            day: words::day(visit.lang, day),
            href: map(day),
            counts: [
                rows(level.activated, number(level.activated), on()),
                rows(level.activated, share, on()),
                rows(level.out_own, number(level.out_own), out(Basis::Own)),
                rows(level.out_state, number(level.out_state), out(Basis::State)),
                rows(level.limits, number(level.limits), limits),
            ],
        }
    });
    let milestones = render::rollout_events(timeline, within);
    let shown = timeline.shown(whose(within));
    let shown = shown.iter().map(|milestone| Shown {
        date: words::written(visit.lang, &milestone.date),
        href: map(milestone.date.day),
        name: words::milestone_name(visit.lang, milestone, timeline),
        rows: rows(visit, milestone),
    });
    let every = std::iter::once(Named {
        label: t::the_nation(visit.lang).to_owned(),
        href: String::new(),
        current: within.is_none(),
    });
    let title = words::rollout_finding(visit.lang, timeline, within, unit);
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        downloads: Take::of(visit, selection, &FORMATS, &title, &[]),
        title,
        chart: render::rollout_inline(visit.lang, timeline, within, unit, ""),
        curves: within
            .is_none()
            .then(|| curves::pictures(visit, selection, &timeline.state_curves())),
        all_curves: selection.with_view(View::Curves).address(""),
        sheet: selection.with_view(View::Sheet).address(""),
        unit,
        kept: selection
            .parameters()
            .into_iter()
            .filter(|(name, _)| *name == "edition")
            .collect(),
        states: every
            .chain(dataset.states.iter().map(|state| Named {
                label: words::state_name(visit.lang, state),
                href: state.usps.lower(),
                current: within == Some(state.fips),
            }))
            .collect(),
        steps: steps.collect(),
        milestones: milestones
            .iter()
            .map(|(_, event)| parts::event_view(visit, event))
            .collect(),
        shown: shown.collect(),
    }
    .render()?)
}

/// The places that a roll-out counts.
fn places(visit: &Desk, within: Option<StateFips>) -> impl Iterator<Item = &Jurisdiction> {
    let places = visit.edition.dataset().jurisdictions.iter();
    places.filter(move |place| within.is_none_or(|within| within == place.state))
}

/// What they are called.
fn unit(visit: &Desk, within: Option<StateFips>) -> Unit {
    match within {
        Some(_) => Unit::of(places(visit, within)),
        None => Unit::Jurisdiction,
    }
}

/// What an embed of the roll-out shows.
pub(super) fn embedded(visit: &Desk, selection: &Selection, within: Option<StateFips>) -> Embedded {
    let (timeline, unit) = (&visit.edition.timeline, unit(visit, within));
    let page = selection.address("");
    Embedded {
        headline: embed::plain(words::rollout_finding(visit.lang, timeline, within, unit)),
        figure: Figure::Rollout {
            chart: render::rollout_inline(visit.lang, timeline, within, unit, &page),
        },
    }
}

/// Whose milestones the roll-out of a state, or of the nation, shows.
fn whose(within: Option<StateFips>) -> Whose {
    within.map_or(Whose::Nation, Whose::State)
}

/// Where the rows behind a milestone are: in the history of its place, or, where there are several, in
/// the list of activations of its day, by state.
fn rows(visit: &Visit, milestone: &Milestone<'_>) -> Vec<Named> {
    let dataset = visit.edition.dataset();
    let found = |ix: &EventIx| dataset.event(*ix);
    let link = |label, href| Named {
        label,
        href,
        current: false,
    };
    let events: Vec<&Event> = milestone.events.iter().filter_map(found).collect();
    if let [one] = events.as_slice() {
        return vec![link(one.id.clone(), parts::event_href(visit, one))];
    }
    let mut states: Vec<(StateFips, u64)> = Vec::new();
    for state in events.iter().filter_map(|event| event.state()) {
        match states.last_mut() {
            Some(last) if last.0 == state => last.1 += 1,
            _ => states.push((state, 1)),
        }
    }
    let day = milestone.date.day;
    let of_state = |(fips, count): &(StateFips, u64)| {
        let usps = dataset.state(*fips)?.usps;
        Some(link(
            words::rows_in(visit.lang, *count, usps),
            visit.lang.at(&format!(
                "/events?state={}&kind=activated&from={day}&to={day}",
                usps.lower()
            )),
        ))
    };
    states.iter().filter_map(of_state).collect()
}

/// The state that a roll-out is of.
fn selection_state(selection: &Selection) -> Option<(StateFips, Usps)> {
    match selection.view {
        View::Timeline(state) => state,
        _ => None,
    }
}

/// Share of the people counted in 2010; empty where nobody was counted.
#[expect(clippy::cast_precision_loss, reason = "populations are far below 2^52")]
fn share(lang: Lang, part: u64, whole: u64) -> String {
    if whole == 0 {
        String::new()
    } else {
        words::percent(lang, part as f64 / whole as f64)
    }
}
