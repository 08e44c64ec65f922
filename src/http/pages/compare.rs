//! `/compare`: what changed between two days, by county.

use super::super::{Desk, Error, Format, Frame, ask, visit::Visit};
use super::embed::{Embedded, Figure};
use super::national::FORMATS;
use super::parts::{self, Named, Piece};
use super::take::Take;
use crate::domain::{Code, EventIx, Lang, StateFips};
use crate::render::LegendLine;
use crate::timeline::{Answer, Change, ChangeKind, Comparison, Selection, View};
use crate::words::catalogue as t;
use crate::words::{self, Changes, Said, Unit, number};
use crate::{export, render};
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "compare.html")]
struct Page {
    frame: Frame,
    title: String,
    headline: Vec<Piece>,
    rest: Vec<Piece>,
    from: Side,
    to: Side,
    max: String,
    kept: Vec<(&'static str, String)>,
    states: Vec<Choice>,
    milestones: Vec<Named>,
    map: String,
    legend: Vec<Line>,
    kinds: Vec<Kind>,
    same_day: bool,
    downloads: Take,
}

/// One of the two days.
struct Side {
    iso: String,
    words: String,
    phase: &'static str,
    map: String,
}

/// A choice of the list of states.
struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

/// A line of the legend.
pub(super) struct Line {
    /// Class of the swatch.
    pub class: &'static str,
    /// What it stands for.
    pub counts: Vec<Count>,
}

/// A number of the legend, and the rows behind it.
pub(super) struct Count {
    /// The kind of change.
    pub label: &'static str,
    /// How many.
    pub count: String,
    /// The rows behind it.
    pub href: Option<String>,
    /// What it means.
    pub meaning: &'static str,
}

/// A kind of change with its places.
struct Kind {
    code: &'static str,
    label: &'static str,
    meaning: &'static str,
    class: &'static str,
    count: String,
    rows: Vec<Row>,
}

/// A place of a kind of change.
struct Row {
    fips: String,
    name: String,
    state: String,
    href: String,
    was: String,
    now: String,
    event: Option<EventCell>,
}

/// The row behind a change.
struct EventCell {
    iso: String,
    date: String,
    kind: String,
    /// Whose row it is, where that is not the place itself.
    place: Option<String>,
    href: String,
    source: String,
}

/// The comparison and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_A_COMPARISON, &asked)?;
    let selection = visit.comparison(&query, asked.extension())?;
    let timeline = &visit.edition.timeline;
    let View::Compare { from, to, state } = selection.view else {
        return Err(Error::page_not_found());
    };
    if asked.format.is_picture() {
        return visit.picture(&asked, selection, &query).await;
    }
    visit
        .answer(&asked, &selection, |selection| {
            let compared = timeline.comparison(from, to, state.map(|(fips, _)| fips));
            match asked.format {
                Format::Html => html(&visit, selection, &compared).map(String::into_bytes),
                Format::Svg => visit.drawing(selection),
                _ => Ok(export::comparison_json(
                    timeline,
                    selection,
                    &compared,
                    &visit.links(selection, &FORMATS),
                )?),
            }
        })
        .await
}

/// What the places of a comparison are called.
fn unit(visit: &Desk, selection: &Selection) -> Unit {
    words::comparison_unit(&visit.edition.timeline, chosen(selection))
}

/// The state that a comparison is of.
fn chosen(selection: &Selection) -> Option<StateFips> {
    match selection.view {
        View::Compare { state, .. } => state.map(|(fips, _)| fips),
        _ => None,
    }
}

/// A sentence with its numbers linked to their rows on the page at `page`, empty for the same.
fn linked(said: Said, page: &str) -> Vec<Piece> {
    let piece = |piece: words::Piece| Piece {
        text: piece.text,
        href: piece.change.map(|which| match which {
            Changes::All => format!("{page}#changes"),
            Changes::Of(kind) => format!("{page}#{}", kind.code()),
        }),
    };
    said.0.into_iter().map(piece).collect()
}

fn html(visit: &Visit, selection: &Selection, compared: &Comparison<'_>) -> Result<String, Error> {
    let edition = &visit.edition;
    let timeline = &edition.timeline;
    let headline = words::comparison_finding(visit.lang, timeline, compared, chosen(selection));
    let title = headline.text();
    let rest = words::comparison_rest(visit.lang, compared, unit(visit, selection));
    let legend = render::comparison_legend(timeline, selection, compared);
    let kept = selection.parameters().into_iter();
    let chosen = match selection.view {
        View::Compare { state, .. } => state,
        _ => None,
    };
    let all = Choice {
        value: String::new(),
        label: t::compare_all_states(visit.lang).to_owned(),
        chosen: chosen.is_none(),
    };
    let states = timeline.dataset().states.iter().map(|state| Choice {
        value: state.usps.lower(),
        label: words::state_name(visit.lang, state),
        chosen: chosen.is_some_and(|(fips, _)| fips == state.fips),
    });
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        map: render::comparison_inline(&edition.maps, timeline, selection, compared, &title),
        headline: linked(headline, ""),
        downloads: Take::of(visit, selection, &FORMATS, &title, &[rest.text()]),
        title,
        rest: linked(rest, ""),
        from: side(visit, selection, compared.from),
        to: side(visit, selection, compared.to),
        max: timeline.last_day().to_string(),
        kept: kept.filter(|(name, _)| *name == "edition").collect(),
        states: std::iter::once(all).chain(states).collect(),
        milestones: milestones(visit, selection),
        legend: legend
            .into_iter()
            .map(|each| line(visit.lang, each, ""))
            .collect(),
        kinds: kinds(visit, selection, compared),
        same_day: compared.from == compared.to,
    }
    .render()?)
}

/// What an embed of the comparison shows.
pub(super) fn embedded(visit: &Desk, selection: &Selection, compared: &Comparison<'_>) -> Embedded {
    let (edition, page) = (&visit.edition, selection.address(""));
    let timeline = &edition.timeline;
    let headline = words::comparison_finding(visit.lang, timeline, compared, chosen(selection));
    let rest = words::comparison_rest(visit.lang, compared, unit(visit, selection));
    let (maps, finding) = (&edition.maps, headline.text());
    let legend = render::comparison_legend(timeline, selection, compared).into_iter();
    Embedded {
        headline: linked(headline, &page),
        figure: Figure::Compared {
            rest: linked(rest, &page),
            map: render::comparison_inline(maps, timeline, selection, compared, &finding),
            legend: legend.map(|each| line(visit.lang, each, &page)).collect(),
        },
    }
}

/// One of the two days, with the map of it.
fn side(visit: &Visit, selection: &Selection, day: crate::domain::Day) -> Side {
    let timeline = &visit.edition.timeline;
    let view = match selection.view {
        View::Compare {
            state: Some((fips, usps)),
            ..
        } => View::State(fips, usps),
        _ => View::National,
    };
    Side {
        iso: day.to_string(),
        words: words::day(visit.lang, day),
        phase: words::phase_label(visit.lang, timeline.phase(day)),
        map: selection.on(day, timeline).with_view(view).address(""),
    }
}

/// The milestones of the programme, each compared with the day before it.
fn milestones(visit: &Visit, selection: &Selection) -> Vec<Named> {
    let timeline = &visit.edition.timeline;
    let View::Compare { from, to, state } = selection.view else {
        return Vec::new();
    };
    let milestones = timeline.milestones().filter_map(|(_, event)| {
        let day = event.date.day;
        let eve = day.yesterday().ok()?;
        (day >= timeline.first_day()).then(|| Named {
            label: format!(
                "{}: {}",
                words::written(visit.lang, &event.date),
                words::event_title(visit.lang, event)
            ),
            href: selection.comparing((eve, day), state, timeline).address(""),
            current: (eve, day) == (from, to),
        })
    });
    milestones.collect()
}

fn line(lang: Lang, line: LegendLine, page: &str) -> Line {
    let counts = line.counts.into_iter().map(|(kind, label, count)| Count {
        label,
        count: number(count),
        href: kind.map(|kind| format!("{page}#{}", kind.code())),
        meaning: kind.map_or("", |kind| words::change_meaning(lang, kind)),
    });
    Line {
        class: line.class,
        counts: counts.collect(),
    }
}

fn kinds(visit: &Visit, selection: &Selection, compared: &Comparison<'_>) -> Vec<Kind> {
    let kind = |&kind: &ChangeKind| {
        let changes = compared.changes.iter().filter(|change| change.is(kind));
        let rows: Vec<Row> = changes
            .map(|change| row(visit, selection, change, kind))
            .collect();
        (!rows.is_empty()).then(|| Kind {
            code: kind.code(),
            label: words::change_label(visit.lang, kind, compared.phase_to),
            meaning: words::change_meaning(visit.lang, kind),
            class: render::change_class(kind),
            count: unit(visit, selection).count(visit.lang, rows.len() as u64),
            rows,
        })
    };
    ChangeKind::ALL.iter().filter_map(kind).collect()
}

fn row(visit: &Visit, selection: &Selection, change: &Change<'_>, kind: ChangeKind) -> Row {
    let place = change.to.place;
    let status = |answer: &Answer<'_>| words::capitalised(&words::standing(visit.lang, answer));
    let county = View::County(place.fips, place.slug.clone());
    Row {
        fips: place.fips.to_string(),
        name: words::place_name(visit.lang, place),
        state: place.usps.to_string(),
        href: selection.with_view(county).address(""),
        was: status(&change.from),
        now: status(&change.to),
        event: change
            .event_of(kind)
            .and_then(|event| event_cell(visit, event, change)),
    }
}

fn event_cell(visit: &Visit, event: EventIx, change: &Change<'_>) -> Option<EventCell> {
    let event = visit.edition.dataset().event(event)?;
    let shown = parts::event_view(visit, event);
    Some(EventCell {
        iso: shown.iso,
        date: shown.date,
        kind: shown.kind,
        place: (event.county() != Some(change.to.place.fips)).then_some(shown.place),
        href: parts::event_href(visit, event),
        source: event.source_id.clone(),
    })
}
