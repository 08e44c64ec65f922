//! A row of a table of jurisdictions.

use super::super::Desk;
use super::parts::{Cell, cell};
use crate::render::palette;
use crate::timeline::{Answer, Selection, View};
use crate::words::catalogue as t;
use crate::words::{self, number};

/// A jurisdiction as a row of a table.
pub struct PlaceRow {
    /// FIPS code.
    pub fips: String,
    /// Name with its kind.
    pub name: String,
    /// Postal code.
    pub state: String,
    /// Its page, on the same day.
    pub href: String,
    /// Class of the swatch.
    pub class: &'static str,
    /// The headline status.
    pub status: String,
    /// What the layer says of it; empty where the status is shown.
    pub layer: String,
    /// When it was switched on.
    pub activated: String,
    /// Id of the source of that day.
    pub activated_source: Option<String>,
    /// What the place had said.
    pub stance: Cell,
    /// What its jails do.
    pub practice: Cell,
    /// People of 2010.
    pub population: String,
}

/// A row of an answer.
pub fn place_row(visit: &Desk, answer: &Answer<'_>, selection: &Selection) -> PlaceRow {
    let place = answer.place;
    let activation = visit.edition.timeline.activation(place.fips);
    PlaceRow {
        fips: place.fips.to_string(),
        name: words::place_name(visit.lang, place),
        state: place.usps.to_string(),
        href: selection
            .with_view(View::County(place.fips, place.slug.clone()))
            .address(""),
        class: palette::class(answer.mark),
        status: words::status_label(visit.lang, answer.status.value, answer.status.basis)
            .to_owned(),
        layer: selection.layer.map_or_else(String::new, |layer| {
            words::layer_says(visit.lang, &visit.edition.timeline, layer, answer)
        }),
        activated: match (answer.federal.since, activation) {
            (Some(day), _) => words::day(visit.lang, day),
            (None, Some(event)) => t::not_until(visit.lang, words::day(visit.lang, event.date.day)),
            (None, None) => t::no_date_found(visit.lang).to_owned(),
        },
        activated_source: activation.map(|event| event.source_id.clone()),
        stance: cell(
            visit,
            &answer.stance,
            words::stance_label(visit.lang, answer.stance.value),
        ),
        practice: cell(
            visit,
            &answer.jail_practice,
            words::practice_label(visit.lang, answer.jail_practice.value),
        ),
        population: number(place.population),
    }
}
