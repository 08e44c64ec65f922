//! `/practice`: where word and record part.

use super::super::{Desk, Error, Format, Frame, ask, visit::Visit};
use super::embed::{Embedded, Figure};
use super::layers;
use super::national::FORMATS;
use super::parts::{self, LegendRow, Named, Piece};
use super::table::{Choice, choices};
use super::take::Take;
use crate::domain::recorded::{Outcome, UNDER_RECORDED_UNTIL};
use crate::domain::{Basis, Code as _, Jurisdiction, StateFips};
use crate::render::{YearBar, years_inline};
use crate::timeline::layer::WORD_AND_RECORD;
use crate::timeline::practice::{Parting, Partings, Way};
use crate::timeline::{Selection, View};
use crate::words::catalogue as t;
use crate::words::{self, number};
use crate::{export, render};
use actix_web::{HttpResponse, web};
use askama::Template;

/// A county.
struct Row {
    name: String,
    state: String,
    href: String,
    limit: String,
    limit_href: Option<String>,
    declined: String,
    first: String,
}

/// The counties of one way.
struct WayView {
    code: &'static str,
    label: String,
    meaning: String,
    rows: Vec<Row>,
}

/// A question, its answer, and the section that has its counties.
struct Finding {
    section: &'static str,
    question: String,
    answer: Vec<Piece>,
}

/// A year in which counties first had ten recorded declines.
struct FirstRow {
    year: String,
    count: String,
    counties: Vec<Named>,
}

/// A year of the nation.
struct NationRow {
    label: String,
    cells: Vec<String>,
}

/// A part of all recorded declines.
struct LedgerRow {
    part: String,
    count: String,
    why: String,
}

/// A figure as somebody reported it.
struct FigureView {
    said: String,
    /// The words of the source, which are English.
    period: String,
    quote: String,
    source: String,
}

#[derive(Template)]
#[template(path = "practice.html")]
struct Page {
    frame: Frame,
    title: String,
    headline: Vec<Piece>,
    findings: Vec<Finding>,
    iso: String,
    max: String,
    kept: Vec<(&'static str, String)>,
    states: Vec<Choice>,
    years: Vec<Named>,
    map: String,
    legend: Vec<LegendRow>,
    limits: String,
    ways: Vec<WayView>,
    firsts: Vec<FirstRow>,
    charts: Vec<(&'static str, String)>,
    columns: Vec<String>,
    nation: Vec<NationRow>,
    ledger_intro: String,
    ledger: Vec<LedgerRow>,
    figures: Vec<FigureView>,
    downloads: Take,
}

/// Word and record, and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_PRACTICE, &asked)?;
    let state = visit.state_asked(&query)?;
    let selection = visit
        .selection(View::Practice(state), &query)?
        .showing(Some(&WORD_AND_RECORD));
    let timeline = &visit.edition.timeline;
    if asked.format.is_picture() {
        return visit.picture(&asked, selection, &query).await;
    }
    visit
        .answer(&asked, &selection, |selection| match asked.format {
            Format::Html => html(&visit, selection).map(String::into_bytes),
            Format::Svg => visit.drawing(selection),
            _ => Ok(export::practice_json(
                timeline,
                selection,
                &visit.links(selection, &FORMATS),
            )?),
        })
        .await
}

fn html(visit: &Desk, selection: &Selection) -> Result<String, Error> {
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let chosen = match &selection.view {
        View::Practice(state) => *state,
        _ => None,
    };
    let partings = timeline.partings(selection.day, chosen.map(|(state, _)| state));
    let headline = words::practice_headline(lang, timeline, &partings);
    let title = headline.text();
    let answers = timeline.selected(selection);
    let years = timeline.recorded_periods().iter().map(|period| Named {
        label: period.year().to_string(),
        href: selection.on(period.end, timeline).address(""),
        current: partings.period == Some(*period),
    });
    let states = timeline.dataset().states.iter().map(|state| {
        let chosen = chosen.is_some_and(|(fips, _)| fips == state.fips);
        (state.usps.lower(), words::state_name(lang, state), chosen)
    });
    let parameters = selection.parameters().into_iter();
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        headline: parts::linked(headline, selection),
        findings: findings(visit, selection, &partings),
        iso: selection.named_day().to_string(),
        max: timeline.last_day().to_string(),
        kept: parameters.filter(|(name, _)| *name == "edition").collect(),
        states: choices(t::all_states(lang), states),
        years: years.collect(),
        map: render::map_inline(&visit.edition.maps, timeline, selection, &title),
        downloads: Take::of(visit, selection, &FORMATS, &title, &[]),
        title,
        legend: layers::legend(visit, selection, &WORD_AND_RECORD, &answers),
        limits: words::layer_limits(lang, &WORD_AND_RECORD),
        ways: ways(visit, selection, &partings),
        firsts: firsts(visit, selection, &partings),
        charts: charts(visit),
        columns: columns(visit),
        nation: nation(visit),
        ledger_intro: ledger_intro(visit),
        ledger: ledger(visit),
        figures: figures(visit),
    }
    .render()?)
}

/// What an embed of word and record shows.
pub(super) fn embedded(visit: &Desk, selection: &Selection, within: Option<StateFips>) -> Embedded {
    let timeline = &visit.edition.timeline;
    let partings = timeline.partings(selection.day, within);
    let headline = words::practice_headline(visit.lang, timeline, &partings);
    let answers = timeline.selected(selection);
    Embedded {
        figure: Figure::Map {
            map: render::map_inline(&visit.edition.maps, timeline, selection, &headline.text()),
            legend: layers::legend(visit, selection, &WORD_AND_RECORD, &answers),
            layer: Some(&WORD_AND_RECORD),
        },
        headline: parts::linked(headline, selection),
    }
}

fn findings(visit: &Desk, selection: &Selection, partings: &Partings<'_>) -> Vec<Finding> {
    words::practice_findings(visit.lang, &visit.edition.timeline, partings)
        .into_iter()
        .map(|finding| Finding {
            section: finding.section,
            question: finding.question,
            answer: parts::linked(finding.answer, selection),
        })
        .collect()
}

/// Counties by the year in which ICE first recorded ten or more declines; years without one are left out.
fn firsts(visit: &Desk, selection: &Selection, partings: &Partings<'_>) -> Vec<FirstRow> {
    let periods = visit.edition.timeline.recorded_periods().iter();
    periods
        .map(|period| {
            let places = partings.places.iter();
            let counties: Vec<Named> = places
                .filter(|parting| parting.first_many == Some(*period))
                .map(|parting| Named {
                    label: format!(
                        "{}, {}",
                        words::place_name(visit.lang, parting.place),
                        parting.place.usps
                    ),
                    href: recorded_href(selection, parting.place),
                    current: false,
                })
                .collect();
            FirstRow {
                year: words::period_name(visit.lang, *period),
                count: number(counties.len() as u64),
                counties,
            }
        })
        .filter(|row| !row.counties.is_empty())
        .collect()
}

/// What ICE recorded of a county, on its page.
fn recorded_href(selection: &Selection, place: &Jurisdiction) -> String {
    let view = View::County(place.fips, place.slug.clone());
    format!("{}#recorded", selection.with_view(view).address(""))
}

fn ways(visit: &Desk, selection: &Selection, partings: &Partings<'_>) -> Vec<WayView> {
    if partings.period.is_none() {
        return Vec::new();
    }
    let shown = [
        Way::UnlimitedMany,
        Way::LimitedFew,
        Way::LimitedMany,
        Way::LimitedNone,
    ];
    shown
        .into_iter()
        .map(|way| WayView {
            code: way.code(),
            label: words::way_label(visit.lang, way),
            meaning: words::way_meaning(visit.lang, way),
            rows: partings
                .of(way)
                .map(|parting| row(visit, selection, parting))
                .collect(),
        })
        .collect()
}

fn row(visit: &Desk, selection: &Selection, parting: &Parting<'_>) -> Row {
    let (lang, dataset) = (visit.lang, visit.edition.dataset());
    let place = parting.place;
    let event = parting
        .limit_spell
        .and_then(|spell| dataset.event(spell.event?));
    let since = event.map(|event| words::since(lang, &event.date));
    let since = since.unwrap_or_default();
    Row {
        name: words::place_name(lang, place),
        state: place.usps.to_string(),
        href: recorded_href(selection, place),
        limit: match parting.limit {
            Some(Basis::Own) => t::practice_limit_own(lang, since),
            Some(Basis::State) => t::practice_limit_state(lang, since),
            None => t::practice_never(lang).to_owned(),
        },
        limit_href: event.map(|event| parts::event_href(visit, event)),
        declined: words::count_or_none(lang, parting.declined),
        first: parting.first_many.map_or_else(
            || t::practice_never(lang).to_owned(),
            |period| period.year().to_string(),
        ),
    }
}

/// The nation's detainers, issued and recorded as declined.
fn charts(visit: &Desk) -> Vec<(&'static str, String)> {
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let chart = |id: &str, title: &'static str, outcome: Option<Outcome>, learned: bool| {
        let periods = timeline.recorded_periods().iter();
        let bars: Vec<YearBar> = periods
            .map(|period| {
                let mut rows = timeline.nation_years(*period);
                YearBar {
                    year: period.year(),
                    count: rows.find(|row| row.outcome == outcome).map(|row| row.value),
                    part: period.start != period.end.first_of_year()
                        || period.end != period.end.last_of_year(),
                    under: learned && period.year() <= UNDER_RECORDED_UNTIL,
                }
            })
            .collect();
        (title, years_inline(lang, id, &bars, title))
    };
    let declined = Some(Outcome::Declined);
    vec![
        chart("issued", t::practice_chart_issued(lang), None, false),
        chart("declined", t::practice_chart_declined(lang), declined, true),
    ]
}

fn columns(visit: &Desk) -> Vec<String> {
    let (lang, dataset) = (visit.lang, visit.edition.dataset());
    let outcomes = Outcome::ALL
        .iter()
        .map(|outcome| words::outcome_label(lang, dataset, *outcome).to_owned());
    std::iter::once(t::practice_col_issued(lang).to_owned())
        .chain(outcomes)
        .chain([t::practice_col_no_outcome(lang).to_owned()])
        .collect()
}

fn nation(visit: &Desk) -> Vec<NationRow> {
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let periods = timeline.recorded_periods().iter();
    periods
        .map(|period| {
            let value = |outcome: Option<Outcome>| {
                let mut rows = timeline.nation_years(*period);
                rows.find(|row| row.outcome == outcome).map(|row| row.value)
            };
            let issued = value(None);
            let ended = Outcome::ALL.iter().map(|outcome| value(Some(*outcome)));
            let sum: u64 = ended.clone().flatten().sum();
            let rest = issued.map(|issued| issued.saturating_sub(sum));
            NationRow {
                label: words::period_name(lang, *period),
                cells: std::iter::once(issued)
                    .chain(ended)
                    .chain([rest])
                    .map(|count| words::count_or_none(lang, count))
                    .collect(),
            }
        })
        .collect()
}

fn ledger_intro(visit: &Desk) -> String {
    let ledger = visit.edition.timeline.ledger();
    let (all, placed) = (&ledger.by_facility, &ledger.placed_facilities);
    t::practice_ledger_intro(
        visit.lang,
        number(ledger.all),
        number(all.outcome(Outcome::Declined)),
        number(all.total),
        number(ledger.nation.1),
        number(ledger.nation.0),
        number(placed.facilities),
        number(placed.total),
    )
}

fn ledger(visit: &Desk) -> Vec<LedgerRow> {
    let (lang, dataset) = (visit.lang, visit.edition.dataset());
    let ledger = visit.edition.timeline.ledger();
    let mut rows = vec![LedgerRow {
        part: t::practice_ledger_placed(lang).to_owned(),
        count: number(ledger.placed),
        why: t::practice_ledger_why(lang).to_owned(),
    }];
    rows.extend(ledger.left_out.iter().map(|(reason, count)| LedgerRow {
        part: words::left_out_label(lang, dataset, *reason).to_owned(),
        count: number(*count),
        why: words::left_out_meaning(lang, dataset, *reason).to_owned(),
    }));
    rows.push(LedgerRow {
        part: t::practice_ledger_all(lang).to_owned(),
        count: number(ledger.all),
        why: String::new(),
    });
    rows
}

fn figures(visit: &Desk) -> Vec<FigureView> {
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let figures = timeline.recorded().figures.iter();
    figures
        .map(|figure| FigureView {
            said: t::practice_figure(
                lang,
                words::figure_label(lang, timeline.dataset(), figure),
                number(figure.value),
            ),
            period: figure.period.clone(),
            quote: figure.quote.clone(),
            source: figure.source_id.clone(),
        })
        .collect()
}
