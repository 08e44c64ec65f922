//! `/states`: all states in one table: who said no, when first and last switched on.

use super::super::{Error, Format, Frame, ask, visit::Visit};
use super::parts::{self, Cell, DayControl, Named};
use crate::domain::Status;
use crate::export;
use crate::timeline::{Selection, View};
use crate::words::{self, number};
use actix_web::{HttpResponse, web};
use askama::Template;

const FORMATS: [Format; 4] = [Format::Html, Format::Json, Format::Csv, Format::GeoJson];

/// A state as a row of a table.
pub struct StateRow {
    /// Postal code.
    pub usps: String,
    /// Name.
    pub name: String,
    /// Its page, on the same day.
    pub href: String,
    /// Its jurisdictions.
    pub total: String,
    /// Those switched on.
    pub activated: String,
    /// Those active over an objection; empty for none.
    pub over: String,
    /// The rows behind that.
    pub over_href: String,
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
pub fn state_rows(visit: &Visit, selection: &Selection) -> Vec<StateRow> {
    let timeline = &visit.edition.timeline;
    let tallies = timeline.tallies(selection.day);
    timeline
        .states(selection.day)
        .map(|answer| {
            let (fips, usps) = (answer.state.fips, answer.state.usps);
            let tally = tallies.get(&fips);
            let over = tally.map_or(0, |tally| {
                tally.counts.of_status(Status::ActiveOverObjection)
            });
            let (first, last) = tally.map_or((None, None), |tally| tally.span);
            let day = |day: Option<crate::domain::Day>| {
                day.map_or("no date found".to_owned(), words::day)
            };
            let filter = crate::timeline::Filter {
                state: Some((fips, usps)),
                status: vec![Status::ActiveOverObjection],
                basis: None,
            };
            StateRow {
                usps: usps.to_string(),
                name: answer.state.name.clone(),
                href: selection.with_view(View::State(fips, usps)).address(""),
                total: number(tally.map_or(0, |tally| tally.counts.total())),
                activated: number(tally.map_or(0, |tally| tally.activated)),
                over: if over == 0 {
                    String::new()
                } else {
                    number(over)
                },
                over_href: selection
                    .with_view(View::Table)
                    .filtered(filter)
                    .address(""),
                first: day(first),
                last: day(last),
                stance: parts::cell(
                    visit,
                    &answer.stance,
                    words::stance_label(answer.stance.value),
                ),
                practice: parts::cell(
                    visit,
                    &answer.jail_practice,
                    words::practice_label(answer.jail_practice.value),
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
    downloads: Vec<Named>,
}

/// `/states` and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_A_DAY, &asked)?;
    let selection = visit.selection(View::States, &query)?;
    let timeline = &visit.edition.timeline;
    visit.answer(&asked, &selection, || match asked.format {
        Format::Html => html(&visit, &selection).map(String::into_bytes),
        Format::Csv => Ok(export::states_csv(timeline, &selection)?),
        Format::GeoJson => Ok(export::states_geojson(timeline, &selection)?),
        _ => Ok(export::states_json(
            timeline,
            &selection,
            &visit.links(&selection, &FORMATS),
        )?),
    })
}

pub(super) fn html(visit: &Visit, selection: &Selection) -> Result<String, Error> {
    let timeline = &visit.edition.timeline;
    let answers: Vec<_> = timeline.states(selection.day).collect();
    let no = answers
        .iter()
        .filter(|answer| answer.stance.value == crate::domain::Stance::Out)
        .count();
    let title = match no {
        0 => format!(
            "On {}, no state stood under a “no”",
            words::day(selection.named_day())
        ),
        1 => format!(
            "On {}, 1 state had said no",
            words::day(selection.named_day())
        ),
        many => format!(
            "On {}, {many} states had said no",
            words::day(selection.named_day())
        ),
    };
    Ok(Page {
        frame: visit.frame(&selection.address("")),
        title,
        day: parts::day_control(visit, selection, timeline.change_days()),
        states: state_rows(visit, selection),
        downloads: parts::downloads(selection, &FORMATS),
    }
    .render()?)
}
