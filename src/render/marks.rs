//! Marks over a state's map: cities that spoke for themselves, and places too small to see.

use super::choropleth::Link;
use super::map::CountyMap;
use super::svg::{escaped, px};
use crate::domain::{Event, Reach};
use crate::geometry::DrawnShape;
use crate::timeline::{Selection, Timeline};
use crate::words;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Below this radius, in pixels, a shape is hard to see and to point at.
const SMALL: f64 = 3.5;
const DOT: f64 = 4.5;
const CITY: f64 = 3.2;
const LINE: f64 = 13.0;

/// A dot of the shape's own class over a shape that is too small to see.
pub fn of_small(svg: &mut String, class: &str, shape: &DrawnShape) {
    if shape.room < SMALL {
        let (x, y) = shape.anchor;
        let _ = write!(
            svg,
            "<circle class=\"{class} chip\" cx=\"{}\" cy=\"{}\" r=\"{DOT}\"/>",
            px(x),
            px(y)
        );
    }
}

/// City rows do not colour their county: they stand as labelled marks at its interior point, the
/// cities of one county under each other. Each shows its latest row by the day.
pub fn of_cities(
    map: &CountyMap,
    timeline: &Timeline,
    selection: &Selection,
    link: &Link,
) -> String {
    let day = selection.day;
    let dataset = timeline.dataset();
    let mut latest: BTreeMap<(usize, &str), &Event> = BTreeMap::new();
    let rows = timeline.rows_of_cities();
    for event in rows.filter(|event| event.date.day <= day) {
        if let Reach::City(fips, city) = &event.reach
            && let Some(position) = dataset.county_position(*fips)
        {
            latest.insert((position, city), event);
        }
    }
    let mut shown = String::new();
    let mut stacked: BTreeMap<usize, u32> = BTreeMap::new();
    for ((position, city), event) in latest {
        let index = map.places.iter().position(|&place| place == position);
        let shape = index
            .and_then(|index| map.drawn.shapes.get(index))
            .and_then(Option::as_ref);
        let (Some(shape), Some(place)) = (shape, dataset.jurisdictions.get(position)) else {
            continue;
        };
        let row = stacked.entry(position).or_default();
        let (x, y) = (shape.anchor.0, shape.anchor.1 + LINE * f64::from(*row));
        *row += 1;
        link.open_at(&mut shown, place, &format!("e-{}", event.id));
        let _ = write!(
            shown,
            "<circle class=\"city-mark\" cx=\"{cx}\" cy=\"{cy}\" r=\"{CITY}\"/>\
             <text class=\"city-label\" x=\"{tx}\" y=\"{ty}\">{city}</text>\
             <title>{says}</title></a>",
            cx = px(x),
            cy = px(y),
            tx = px(x + CITY + 3.0),
            ty = px(y + 3.5),
            city = escaped(city),
            says = escaped(&words::city_mark(
                selection.lang,
                dataset,
                city,
                place,
                event
            )),
        );
    }
    shown
}
