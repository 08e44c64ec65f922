//! `/timeline`: the roll-out as a chart and a table, of the nation or of one state.

use super::super::{Error, Format, Frame, ask, visit::Visit};
use super::parts::{self, EventView, Named};
use crate::domain::{Lang, StateFips};
use crate::timeline::{Selection, View};
use crate::words::catalogue as t;
use crate::words::{self, Unit, number};
use crate::{export, render};
use actix_web::{HttpResponse, web};
use askama::Template;

const FORMATS: [Format; 4] = [Format::Html, Format::Json, Format::Csv, Format::Svg];

/// What stood after the changes of a day.
struct Step {
    day: String,
    /// The map of that day.
    href: String,
    activated: String,
    share: String,
    out_own: String,
    out_state: String,
    limits: String,
}

#[derive(Template)]
#[template(path = "timeline.html")]
struct Page {
    frame: Frame,
    title: String,
    chart: String,
    unit: String,
    kept: Vec<(&'static str, String)>,
    states: Vec<Named>,
    steps: Vec<Step>,
    milestones: Vec<EventView>,
    downloads: Vec<Named>,
}

/// The roll-out and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_THE_TIMELINE, &asked)?;
    let state = match query.get("state") {
        None => None,
        Some(text) => {
            let state = visit
                .state_named(text)
                .ok_or_else(|| Error::bad_state(text))?;
            Some((state.fips, state.usps))
        }
    };
    let selection = visit.selection(View::Timeline(state), &query)?;
    let timeline = &visit.edition.timeline;
    let within = state.map(|(fips, _)| fips);
    visit.answer(&asked, &selection, || match asked.format {
        Format::Html => html(&visit, &selection, within).map(String::into_bytes),
        Format::Svg => Ok(render::rollout(visit.lang, timeline, within, visit.base()).into_bytes()),
        Format::Csv => Ok(export::series_csv(timeline, within)?),
        _ => Ok(export::series_json(
            timeline,
            within,
            &visit.links(&selection, &FORMATS),
        )?),
    })
}

fn html(visit: &Visit, selection: &Selection, within: Option<StateFips>) -> Result<String, Error> {
    let timeline = &visit.edition.timeline;
    let dataset = timeline.dataset();
    let inside = |state: StateFips| within.is_none_or(|within| within == state);
    let places: Vec<_> = dataset
        .jurisdictions
        .iter()
        .filter(|place| inside(place.state))
        .collect();
    let unit = match within {
        Some(_) => Unit::of(places.iter().copied()),
        None => Unit::Jurisdiction,
    };
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
    let steps = timeline
        .series(within)
        .into_iter()
        .map(|(day, level)| Step {
            day: words::day(visit.lang, day),
            href: map(day),
            activated: number(level.activated),
            share: share(visit.lang, level.population, people),
            out_own: number(level.out_own),
            out_state: number(level.out_state),
            limits: number(level.limits),
        });
    let milestones = render::rollout_events(timeline, within);
    let every = std::iter::once(Named {
        label: t::the_nation(visit.lang).to_owned(),
        href: String::new(),
        current: within.is_none(),
    });
    Ok(Page {
        frame: visit.frame(&selection.address("")),
        title: render::rollout_finding(visit.lang, timeline, within, unit),
        chart: render::rollout_inline(visit.lang, timeline, within, unit),
        unit: unit.many(visit.lang),
        kept: selection
            .parameters()
            .into_iter()
            .filter(|(name, _)| matches!(*name, "edition" | "known"))
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
        downloads: parts::downloads(selection, &FORMATS),
    }
    .render()?)
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
