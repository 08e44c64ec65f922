//! `/table`: the national map as a table, sorted and filtered by GET.

use super::super::{Error, Format, Frame, ask, visit::Visit};
use super::parts::{self, Named, PlaceRow};
use crate::domain::{Basis, Code, JailPractice, Lang, Status};
use crate::export;
use crate::render::palette;
use crate::timeline::selection::{Sort, listed};
use crate::timeline::{Filter, Selection, View};
use crate::words::catalogue as t;
use crate::words::{self, number};
use actix_web::{HttpResponse, web};
use askama::Template;

const FORMATS: [Format; 4] = [Format::Html, Format::Json, Format::Csv, Format::GeoJson];

/// A choice of a form's list.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

#[derive(Template)]
#[template(path = "table.html")]
struct Page {
    frame: Frame,
    title: String,
    iso: String,
    max: String,
    kept: Vec<(&'static str, String)>,
    states: Vec<Choice>,
    statuses: Vec<Choice>,
    bases: Vec<Choice>,
    practices: Vec<Choice>,
    orders: Vec<Choice>,
    rows: Vec<PlaceRow>,
    defs: String,
    all: Option<String>,
    map_href: String,
    downloads: Vec<Named>,
}

/// The table and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_THE_TABLE, &asked)?;
    let selection = visit.selection(View::Table, &query)?;
    let timeline = &visit.edition.timeline;
    visit.answer(&asked, &selection, || match asked.format {
        Format::Html => html(&visit, &selection).map(String::into_bytes),
        Format::Csv => Ok(export::jurisdictions_csv(timeline, &selection, "table")?),
        Format::GeoJson => Ok(export::jurisdictions_geojson(timeline, &selection)?),
        _ => Ok(export::national_json(
            timeline,
            &selection,
            &visit.links(&selection, &FORMATS),
        )?),
    })
}

fn html(visit: &Visit, selection: &Selection) -> Result<String, Error> {
    let timeline = &visit.edition.timeline;
    let answers = timeline.selected(selection);
    let rows = answers
        .iter()
        .map(|answer| parts::place_row(visit, answer, selection))
        .collect();
    let filter = &selection.filter;
    let kept = selection.parameters().into_iter();
    Ok(Page {
        frame: visit.frame(&selection.address("")),
        title: title(visit, selection, answers.len() as u64),
        iso: selection.day.to_string(),
        max: timeline.last_day().to_string(),
        kept: kept
            .filter(|(name, _)| matches!(*name, "edition" | "known"))
            .collect(),
        states: choices(
            "All states",
            timeline.dataset().states.iter().map(|state| {
                let chosen = filter.state.is_some_and(|(fips, _)| fips == state.fips);
                (state.usps.lower(), state.name.clone(), chosen)
            }),
        ),
        statuses: choices(
            "All statuses",
            Status::ALL.iter().map(|status| {
                let chosen = filter.status.contains(status);
                (
                    status.code().to_owned(),
                    any_label(visit.lang, *status).to_owned(),
                    chosen,
                )
            }),
        ),
        bases: choices(
            "Anyone’s",
            Basis::ALL.iter().map(|basis| {
                let label = match basis {
                    Basis::Own => "Its own",
                    Basis::State => "Its state’s",
                };
                (
                    basis.code().to_owned(),
                    label.to_owned(),
                    filter.basis == Some(*basis),
                )
            }),
        ),
        practices: practices(visit.lang, &filter.jail_practice),
        orders: Sort::ALL
            .iter()
            .map(|sort| order(*sort, selection.sort))
            .collect(),
        rows,
        defs: palette::hidden_patterns(),
        all: (!filter.is_empty()).then(|| selection.filtered(Filter::default()).address("")),
        map_href: match filter.state {
            Some((fips, usps)) => selection.with_view(View::State(fips, usps)).address(""),
            None => selection.with_view(View::National).address(""),
        },
        downloads: parts::downloads(selection, &FORMATS),
    }
    .render()?)
}

/// What jails do: each rule, and the two that limit ICE holds as one.
fn practices(lang: Lang, chosen: &[JailPractice]) -> Vec<Choice> {
    let both = parts::LIMITS.to_vec();
    let one = JailPractice::ALL.iter().map(|practice| {
        let label = words::practice_label(lang, *practice).to_owned();
        (vec![*practice], label)
    });
    let all = std::iter::once((both, "Limits ICE holds, either way".to_owned())).chain(one);
    choices(
        "Anything",
        all.filter_map(|(codes, label)| Some((listed(&codes)?, label, codes == chosen))),
    )
}

/// A status whoever objected.
fn any_label(lang: Lang, status: Status) -> &'static str {
    match status {
        Status::ActiveOverObjection => "Active over an objection",
        Status::OutNotActive => "Not active, under a “no”",
        other => words::status_label(lang, other, None),
    }
}

pub(super) fn choices(
    all: &str,
    some: impl Iterator<Item = (String, String, bool)>,
) -> Vec<Choice> {
    let mut choices = vec![Choice {
        value: String::new(),
        label: all.to_owned(),
        chosen: false,
    }];
    choices.extend(some.map(|(value, label, chosen)| Choice {
        value,
        label,
        chosen,
    }));
    choices
}

fn order(sort: Sort, chosen: Sort) -> Choice {
    let label = match sort {
        Sort::Code => "FIPS code",
        Sort::Name => "Name",
        Sort::Population => "Most people",
        Sort::Status => "Status",
        Sort::Activated => "Switched on first",
    };
    Choice {
        value: sort.code().to_owned(),
        label: label.to_owned(),
        chosen: sort == chosen,
    }
}

/// How many rows there are, and of what.
fn title(visit: &Visit, selection: &Selection, count: u64) -> String {
    let filter = &selection.filter;
    let on = words::day(visit.lang, selection.day);
    let what = words::Unit::Jurisdiction.count(visit.lang, count);
    let mut parts = Vec::new();
    if let Some(state) = filter
        .state
        .and_then(|(fips, _)| visit.edition.dataset().state(fips))
    {
        parts.push(format!("in {}", state.name));
    }
    let labels: Vec<&str> = filter
        .status
        .iter()
        .map(|status| any_label(visit.lang, *status))
        .collect();
    if !labels.is_empty() {
        parts.push(format!("with the status “{}”", labels.join("” or “")));
    }
    match filter.basis {
        Some(Basis::Own) if count == 1 => parts.push("by its own objection".to_owned()),
        Some(Basis::Own) => parts.push("by their own objection".to_owned()),
        Some(Basis::State) => parts.push("by the state’s objection".to_owned()),
        None => {}
    }
    let mut practices = practices(visit.lang, &filter.jail_practice).into_iter();
    if let Some(practice) = practices.find(|choice| choice.chosen) {
        parts.push(format!("whose jails’ rule is “{}”", practice.label));
    } else if let Some(codes) = listed(&filter.jail_practice) {
        parts.push(format!("whose jails’ rule is one of {codes}"));
    }
    if parts.is_empty() {
        return format!("All {} jurisdictions on {on}", number(count));
    }
    let mut text = format!("{what} {} on {on}", parts.join(" "));
    if let Some(first) = text.get_mut(0..1) {
        first.make_ascii_uppercase();
    }
    text
}
