//! `/states`: all states in one table: who said no, when first and last switched on.

use super::super::{Desk, Error, Format, Frame, ask, visit::Visit};
use super::embed::{Embedded, Figure, plain};
use super::parts::{self, Cell, DayControl};
use super::take::Take;
use crate::domain::{Basis, Stance, StateFips, Status};
use crate::export;
use crate::timeline::{Counts, Selection, View};
use crate::words::catalogue as t;
use crate::words::{self, number};
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

/// A state as a row of a table.
pub struct StateRow {
    /// Postal code.
    pub usps: String,
    /// Name.
    pub name: String,
    /// Its page, on the same day.
    pub href: String,
    /// Its jurisdictions with a known date, and how many have none.
    pub total: String,
    /// Those switched on; empty where no date is known.
    pub activated: String,
    /// The rows behind that.
    pub activated_href: String,
    /// Those active over an objection of their own; empty for none.
    pub over_own: String,
    /// The rows behind that.
    pub over_own_href: String,
    /// Those active over the state's objection; empty for none.
    pub over_state: String,
    /// The rows behind that.
    pub over_state_href: String,
    /// The days of activation as a list, with their sources.
    pub days_href: String,
    /// First and last day on which one was switched on.
    pub first: String,
    /// See `first`.
    pub last: String,
    /// What the state had said.
    pub stance: Cell,
    /// What its laws ask of jails.
    pub practice: Cell,
}

/// The rows of all states.
pub fn state_rows(visit: &Desk, selection: &Selection) -> Vec<StateRow> {
    let timeline = &visit.edition.timeline;
    let tallies = timeline.tallies(selection.day);
    timeline
        .states(selection.day)
        .map(|answer| {
            let (fips, usps) = (answer.state.fips, answer.state.usps);
            let tally = tallies.get(&fips);
            let counts = tally.map(|tally| &tally.counts);
            let total = counts.map_or(0, Counts::total);
            let unknown = counts.map_or(0, |counts| counts.of_status(Status::Unknown));
            let known = total - unknown;
            let (first, last) = tally.map_or((None, None), |tally| tally.span);
            let day = |day: Option<crate::domain::Day>| {
                day.map_or_else(
                    || t::no_date_found(visit.lang).to_owned(),
                    |day| words::day(visit.lang, day),
                )
            };
            let rows = |status: &[Status], basis| {
                let filter = crate::timeline::Filter {
                    state: Some((fips, usps)),
                    status: status.to_vec(),
                    basis,
                    ..crate::timeline::Filter::default()
                };
                selection
                    .with_view(View::Table)
                    .filtered(filter)
                    .address("")
            };
            let over = |basis| {
                let key = (Status::ActiveOverObjection, Some(basis));
                let count = counts.map_or(0, |counts| counts.of_key(key.0, key.1));
                let text = if count == 0 {
                    String::new()
                } else {
                    number(count)
                };
                (text, rows(&[key.0], key.1))
            };
            let (over_own, over_own_href) = over(Basis::Own);
            let (over_state, over_state_href) = over(Basis::State);
            StateRow {
                usps: usps.to_string(),
                name: words::state_name(visit.lang, answer.state),
                href: selection.with_view(View::State(fips, usps)).address(""),
                total: match (known, unknown) {
                    (0, unknown) => t::dates_unknown(visit.lang, unknown),
                    (known, 0) => number(known),
                    (known, unknown) => t::dates_known_and_unknown(visit.lang, known, unknown),
                },
                activated: match known {
                    0 => String::new(),
                    _ => number(tally.map_or(0, |tally| tally.activated)),
                },
                activated_href: rows(words::switched_on(timeline.phase(selection.day)), None),
                over_own,
                over_own_href,
                over_state,
                over_state_href,
                days_href: visit
                    .lang
                    .at(&format!("/events?state={}&kind=activated", usps.lower())),
                first: day(first),
                last: day(last),
                stance: parts::cell(
                    visit,
                    &answer.stance,
                    words::stance_label(visit.lang, answer.stance.value),
                ),
                practice: parts::cell(
                    visit,
                    &answer.jail_practice,
                    words::practice_label(visit.lang, answer.jail_practice.value),
                ),
            }
        })
        .collect()
}

#[derive(Template)]
#[template(path = "states.html")]
struct Page {
    frame: Frame,
    title: String,
    day: DayControl,
    states: Vec<StateRow>,
    downloads: Take,
}

/// `/states` and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_A_DAY, &asked)?;
    let selection = visit.selection(View::States, &query)?;
    let timeline = &visit.edition.timeline;
    visit
        .answer(&asked, &selection, |selection| match asked.format {
            Format::Html => html(&visit, selection).map(String::into_bytes),
            _ => Ok(export::states_json(
                timeline,
                selection,
                &visit.links(selection, &FORMATS),
            )?),
        })
        .await
}

/// How many states had said no.
fn finding(visit: &Desk, selection: &Selection) -> String {
    let timeline = &visit.edition.timeline;
    let no = || {
        timeline
            .states(selection.day)
            .filter(|answer| answer.stance.value == Stance::Out)
    };
    let on = words::day(visit.lang, selection.named_day());
    let count = no().count();
    if no().any(|answer| answer.state.fips == StateFips::DC) {
        t::states_and_district_said_no(visit.lang, count - 1, on)
    } else {
        t::states_said_no(visit.lang, count, on)
    }
}

pub(super) fn html(visit: &Desk, selection: &Selection) -> Result<String, Error> {
    let title = finding(visit, selection);
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        downloads: Take::of(visit, selection, &FORMATS, &title, &[]),
        title,
        day: parts::day_control(visit, selection),
        states: state_rows(visit, selection),
    }
    .render()?)
}

/// What an embed of the table shows.
pub(super) fn embedded(visit: &Desk, selection: &Selection) -> Embedded {
    Embedded {
        headline: plain(finding(visit, selection)),
        figure: Figure::States {
            day: words::day(visit.lang, selection.named_day()),
            states: state_rows(visit, selection),
        },
    }
}
