//! `/data/steps/…`: what a view shows on every day, for the script of its day control.
//!
//! The script knows nothing about the subject. A view's own page is rendered once for each day on
//! which something changes, and what differs is noted: so a browser that moves through the days
//! shows what the server would have sent for each of them.

mod markup;
mod score;

use super::super::{CachePolicy, Desk, Error, Format, Reply, visit::Visit};
use super::{county, national, state, states};
use crate::domain::CountyFips;
use crate::timeline::{Selection, View};
use actix_web::{HttpResponse, web};

/// Parameters of a score.
const PARAMETERS: [&str; 1] = ["edition"];

/// Where the score of a selection's view is, if it has one.
pub fn address(selection: &Selection) -> Option<String> {
    // A score is of the status: a layer is asked for day by day.
    if selection.layer.is_some() {
        return None;
    }
    let view = match &selection.view {
        View::National => "national".to_owned(),
        View::States => "states".to_owned(),
        View::State(_, usps) => format!("states/{}", usps.lower()),
        View::County(fips, _) => format!("counties/{fips}"),
        _ => return None,
    };
    let path = selection.lang.at(&format!("/data/steps/{view}.json"));
    Some(match &selection.edition {
        Some(edition) => format!("{path}?edition={edition}"),
        None => path,
    })
}

/// Names the edition and the program: a page and a score fit together only if both are the same.
pub fn made_by(visit: &Desk) -> String {
    format!("{} {}", visit.edition.id, visit.state.build())
}

/// The score of `/`.
pub async fn national(visit: Visit) -> Result<HttpResponse, Error> {
    answer(&visit, View::National)
}

/// The score of `/states`.
pub async fn states(visit: Visit) -> Result<HttpResponse, Error> {
    answer(&visit, View::States)
}

/// The score of a state's page.
pub async fn state(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &[Format::Json])?;
    let found = visit.state_named(asked.stem);
    let state = found
        .filter(|state| !asked.negotiated && state.usps.lower() == asked.stem)
        .ok_or_else(|| visit.not_found(asked.stem))?;
    answer(&visit, View::State(state.fips, state.usps))
}

/// The score of a jurisdiction's page.
pub async fn county(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &[Format::Json])?;
    let found = CountyFips::parse(asked.stem).and_then(|fips| visit.edition.dataset().county(fips));
    let place = found
        .filter(|_| !asked.negotiated)
        .ok_or_else(|| visit.not_found(asked.stem))?;
    answer(&visit, View::County(place.fips, place.slug.clone()))
}

fn answer(visit: &Visit, view: View) -> Result<HttpResponse, Error> {
    let asked = visit.format("score.json", &[Format::Json])?;
    let query = visit.query(&PARAMETERS, &asked)?;
    let selection = visit.selection(view, &query)?;
    let address = address(&selection).ok_or_else(Error::page_not_found)?;
    let reply = Reply {
        address: &address,
        format: asked.format,
        negotiated: false,
        policy: CachePolicy::view(false, selection.edition.is_some()),
        file_name: None,
    };
    let make = || score::of(visit, &selection.view);
    visit.respond(&reply, || match &selection.view {
        // There are thousands of these, and each is made in a moment.
        View::County(..) => make(),
        _ => {
            let name = address.split('?').next().unwrap_or_default();
            visit.edition.kept(name, make)
        }
    })
}

/// The page of a view on a day, as the reader without a script gets it.
fn page(visit: &Desk, selection: &Selection) -> Result<String, Error> {
    let timeline = &visit.edition.timeline;
    match &selection.view {
        View::National => national::html(visit, selection, ""),
        View::States => states::html(visit, selection),
        View::State(fips, _) => {
            let answer = timeline.state(*fips, selection.day);
            let answer = answer.ok_or_else(Error::page_not_found)?;
            // Its shapes are those of every day.
            state::html(visit, selection, &answer, String::new())
        }
        View::County(fips, _) => {
            let answer = timeline.county(*fips, selection.day);
            county::html(visit, selection, &answer.ok_or_else(Error::page_not_found)?)
        }
        _ => Err(Error::page_not_found()),
    }
}
