//! `/timeline/states`: the roll-out of every state side by side, in the order in which ICE reached them.

use super::super::{Error, Format, Frame, ask, visit::Visit};

use super::{take::Take, timeline::FORMATS};
use crate::timeline::{Selection, StateCurve, View};
use crate::words::catalogue as t;
use crate::words::{self, number};
use crate::{export, render};
use actix_web::{HttpResponse, web};
use askama::Template;

/// A state's curve as a page shows it.
pub struct Picture {
    /// The timeline of the state.
    pub href: String,
    /// The curve, which carries its name.
    pub svg: String,
}

/// The curves as a page shows them.
pub struct Pictures {
    /// One a state with a known date, in order.
    pub pictures: Vec<Picture>,
    /// How they are read, and who has none.
    pub notes: Vec<String>,
    /// The band of a "no".
    pub key: String,
    /// What it means.
    pub no: &'static str,
}

/// The curves of all states, with links to their timelines under the edition of the selection.
pub fn pictures(visit: &Visit, selection: &Selection, curves: &[StateCurve<'_>]) -> Pictures {
    let timeline = &visit.edition.timeline;
    let drawn = render::curve_inline(visit.lang, timeline, curves).into_iter();
    Pictures {
        pictures: drawn
            .map(|(curve, svg)| Picture {
                href: of_state(selection, curve),
                svg,
            })
            .collect(),
        notes: render::curves_notes(visit.lang, timeline, curves),
        key: render::curves_legend(),
        no: words::curves_no(visit.lang),
    }
}

fn of_state(selection: &Selection, curve: &StateCurve<'_>) -> String {
    let state = (curve.state.fips, curve.state.usps);
    selection.with_view(View::Timeline(Some(state))).address("")
}

/// A row of the table.
struct Row {
    name: String,
    href: String,
    dated: String,
    first: String,
    last: String,
    no: String,
}

#[derive(Template)]
#[template(path = "curves.html")]
struct Page {
    frame: Frame,
    title: String,
    curves: Pictures,
    rows: Vec<Row>,
    nation: String,
    downloads: Take,
}

/// `/timeline/states` and its exports.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let selection = visit.selection(View::Curves, &query)?;
    let timeline = &visit.edition.timeline;
    if asked.format.is_picture() {
        return visit.picture(&asked, selection, &query).await;
    }
    visit
        .answer(&asked, &selection, |selection| match asked.format {
            Format::Html => html(&visit, selection).map(String::into_bytes),
            Format::Svg => visit.drawing(selection),
            _ => Ok(export::curves_json(
                timeline,
                &visit.links(selection, &FORMATS),
            )?),
        })
        .await
}

fn html(visit: &Visit, selection: &Selection) -> Result<String, Error> {
    let lang = visit.lang;
    let curves = visit.edition.timeline.state_curves();
    let rows = curves.iter().map(|curve| {
        let day = |day: Option<_>| {
            day.map_or_else(
                || t::no_date_found(lang).to_owned(),
                |day| words::day(lang, day),
            )
        };
        Row {
            name: words::state_name(lang, curve.state),
            href: of_state(selection, curve),
            dated: if curve.with_date == curve.jurisdictions {
                number(curve.jurisdictions)
            } else {
                t::some_of_all(lang, curve.jurisdictions, curve.with_date)
            },
            first: day(curve.first()),
            last: day(curve.last()),
            no: curve
                .out
                .iter()
                .map(|span| words::stood(lang, span))
                .collect::<Vec<_>>()
                .join("; "),
        }
    });
    let title = words::curves_finding(lang, &curves);
    Ok(Page {
        frame: visit.frame_of(selection, &FORMATS, &title),
        downloads: Take::of(visit, selection, &FORMATS, &title, &[]),
        title,
        curves: pictures(visit, selection, &curves),
        rows: rows.collect(),
        nation: selection.with_view(View::Timeline(None)).address(""),
    }
    .render()?)
}
