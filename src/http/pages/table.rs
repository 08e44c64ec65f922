//! `/table`: the national map as a table, sorted and filtered by GET.

use super::super::{
    Desk, Error, Format, Frame, ask, embedding::MOST_ROWS, sharing::map_of, visit::Visit,
};
use super::embed::{Embedded, Figure, plain, some};
use super::parts;
use super::places::{PlaceRow, place_row};
use super::take::Take;
use crate::domain::{Basis, Code, JailPractice, Lang, Status};
use crate::export;
use crate::render::palette;
use crate::timeline::selection::{Sort, listed};
use crate::timeline::{Filter, Selection, View};
use crate::words;
use crate::words::catalogue as t;
use actix_web::{HttpResponse, web};
use askama::Template;

const FORMATS: [Format; 8] = [
    Format::Html,
    Format::Json,
    Format::Csv,
    Format::Xlsx,
    Format::GeoJson,
    Format::TopoJson,
    Format::BibTex,
    Format::CslJson,
];

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
    /// What the layer is called, over its column; empty where the status is shown.
    layer: String,
    /// Its classes.
    classes: Vec<Choice>,
    rows: Vec<PlaceRow>,
    defs: String,
    all: Option<String>,
    map_href: String,
    downloads: Take,
}

/// The table and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_THE_TABLE, &asked)?;
    let selection = visit.selection(View::Table, &query)?;
    let timeline = &visit.edition.timeline;
    visit
        .answer(&asked, &selection, |selection| match asked.format {
            Format::Html => html(&visit, selection).map(String::into_bytes),
            _ => Ok(export::national_json(
                timeline,
                selection,
                &visit.links(selection, &FORMATS),
            )?),
        })
        .await
}

pub(super) fn html(visit: &Desk, selection: &Selection) -> Result<String, Error> {
    let timeline = &visit.edition.timeline;
    let answers = timeline.selected(selection);
    let rows = answers
        .iter()
        .map(|answer| place_row(visit, answer, selection))
        .collect();
    let filter = &selection.filter;
    let kept = selection.parameters().into_iter();
    let title = title(visit, selection, answers.len() as u64);
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        downloads: Take::of(visit, selection, &FORMATS, &title, &[]),
        title,
        iso: selection.named_day().to_string(),
        max: timeline.last_day().to_string(),
        kept: kept
            .filter(|(name, _)| matches!(*name, "edition" | "layer"))
            .collect(),
        states: choices(
            t::all_states(visit.lang),
            timeline.dataset().states.iter().map(|state| {
                let chosen = filter.state.is_some_and(|(fips, _)| fips == state.fips);
                (
                    state.usps.lower(),
                    words::state_name(visit.lang, state),
                    chosen,
                )
            }),
        ),
        statuses: choices(
            t::all_statuses(visit.lang),
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
            t::basis_any(visit.lang),
            Basis::ALL.iter().map(|basis| {
                let label = match basis {
                    Basis::Own => t::basis_its_own(visit.lang),
                    Basis::State => t::basis_its_states(visit.lang),
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
            .map(|sort| order(visit.lang, *sort, selection.sort))
            .collect(),
        layer: layer_name(visit, selection),
        classes: classes(visit, selection),
        rows,
        defs: palette::hidden_patterns(),
        all: (!filter.is_empty()).then(|| selection.filtered(Filter::default()).address("")),
        map_href: selection.with_view(map_of(selection)).address(""),
    }
    .render()?)
}

/// What an embed of the table shows.
pub(super) fn embedded(visit: &Desk, selection: &Selection) -> Embedded {
    let answers = visit.edition.timeline.selected(selection);
    let shown = answers.iter().take(MOST_ROWS);
    let rows: Vec<PlaceRow> = shown
        .map(|answer| place_row(visit, answer, selection))
        .collect();
    Embedded {
        headline: plain(title(visit, selection, answers.len() as u64)),
        figure: Figure::Places {
            defs: palette::hidden_patterns(),
            layer: layer_name(visit, selection),
            some: some(visit.lang, rows.len(), answers.len()),
            rows,
        },
    }
}

/// What the layer of a table is called; empty where it shows the status.
fn layer_name(visit: &Desk, selection: &Selection) -> String {
    selection.layer.map_or_else(String::new, |layer| {
        words::layer_name(visit.lang, Some(layer))
    })
}

/// The classes of the layer that is shown, to choose one of them.
fn classes(visit: &Desk, selection: &Selection) -> Vec<Choice> {
    let Some(layer) = selection.layer else {
        return Vec::new();
    };
    let one = layer.classes.iter().map(|class| {
        let chosen = selection.filter.classes.contains(&class.code);
        let label = words::class_label(visit.lang, layer, class);
        (class.code.to_owned(), label, chosen)
    });
    choices(t::all_classes(visit.lang), one)
}

/// What jails do: each rule, and the two that limit ICE holds as one.
fn practices(lang: Lang, chosen: &[JailPractice]) -> Vec<Choice> {
    let both = parts::LIMITS.to_vec();
    let one = JailPractice::ALL.iter().map(|practice| {
        let label = words::practice_label(lang, *practice).to_owned();
        (vec![*practice], label)
    });
    let all = std::iter::once((both, t::limits_either_way(lang).to_owned())).chain(one);
    choices(
        t::any_practice(lang),
        all.filter_map(|(codes, label)| Some((listed(&codes)?, label, codes == chosen))),
    )
}

/// A status whoever objected.
fn any_label(lang: Lang, status: Status) -> &'static str {
    match status {
        Status::ActiveOverObjection => t::any_active_over_objection(lang),
        Status::OutNotActive => t::any_out_not_active(lang),
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

fn order(lang: Lang, sort: Sort, chosen: Sort) -> Choice {
    let label = match sort {
        Sort::Code => t::order_code(lang),
        Sort::Name => t::order_name(lang),
        Sort::Population => t::order_population(lang),
        Sort::Status => t::order_status(lang),
        Sort::Activated => t::order_activated(lang),
    };
    Choice {
        value: sort.code().to_owned(),
        label: label.to_owned(),
        chosen: sort == chosen,
    }
}

/// How many rows there are, and of what.
fn title(visit: &Desk, selection: &Selection, count: u64) -> String {
    let (lang, filter) = (visit.lang, &selection.filter);
    let on = words::day(lang, selection.named_day());
    if filter.is_empty() {
        return t::table_all(lang, count, on);
    }
    let state = filter
        .state
        .and_then(|(fips, _)| visit.edition.dataset().state(fips));
    let statuses = filter.status.iter().map(|status| any_label(lang, *status));
    let practice = practices(lang, &filter.jail_practice)
        .into_iter()
        .find(|choice| choice.chosen && !choice.value.is_empty())
        .map(|choice| choice.label)
        .or_else(|| listed(&filter.jail_practice));
    let classes = classes(visit, selection).into_iter();
    let classes = classes.filter(|choice| choice.chosen);
    let either = |most: String, last: String| t::table_status_or(lang, last, most);
    t::table_some(
        lang,
        filter.basis.map_or(NONE, |basis| basis.code()),
        classes
            .map(|choice| choice.label)
            .reduce(either)
            .unwrap_or_else(|| NONE.to_owned()),
        count,
        on,
        words::layer_name(lang, selection.layer),
        state.map_or_else(|| NONE.to_owned(), |state| words::in_state(lang, state)),
        practice.unwrap_or_else(|| NONE.to_owned()),
        statuses
            .map(str::to_owned)
            .reduce(either)
            .unwrap_or_else(|| NONE.to_owned()),
    )
}

/// The variant that messages choose where there is nothing to say.
const NONE: &str = "none";
