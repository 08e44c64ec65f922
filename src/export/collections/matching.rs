//! Which features answer a question, and a page of them.

use super::super::{Error, answers, events::event_json, flat::flat, states};
use super::crs::boxes;
use super::{Collection, Crs};
use crate::domain::{Day, Event, Reach};
use crate::timeline::events::EventFilter;
use crate::timeline::{Answer, StateAnswer, Timeline};
use geo::{InteriorPoint as _, Intersects as _};
use geo_types::{Coord, Geometry, MultiPoint, MultiPolygon, Point, Rect};
use geojson::{Feature, GeometryValue, feature::Id};
use serde_json::{Map, Value, json};

/// The first and the last day asked for; open where there is none.
pub type Span = (Option<Day>, Option<Day>);
/// South-west and north-east, in degrees.
pub type Corners = (Coord<f64>, Coord<f64>);

/// What is asked of a collection.
#[derive(Debug, Clone)]
pub struct Question {
    /// Events are asked for by any day that they may have happened on; places answer for the last of these days.
    pub span: Option<Span>,
    /// Features that touch what is between these.
    pub corners: Option<Corners>,
    /// Properties and what they must be.
    pub equal: Vec<(String, String)>,
    /// What coordinates are written in.
    pub crs: Crs,
    /// Features to leave out before the page.
    pub skip: usize,
    /// Features on the page, at most.
    pub limit: usize,
}

/// A page of what was found.
#[derive(Debug)]
pub struct Page {
    /// The day that places answer for.
    pub day: Option<Day>,
    /// Features that were found, on all pages.
    pub matched: usize,
    /// Those of the page.
    pub features: Vec<Feature>,
}

/// A feature before it is written.
enum Row<'a> {
    County(Answer<'a>),
    State(StateAnswer<'a>),
    Event(&'a Event),
}

impl Row<'_> {
    fn id(&self) -> String {
        match self {
            Self::County(answer) => answer.place.fips.to_string(),
            Self::State(answer) => answer.state.fips.to_string(),
            Self::Event(event) => event.id.clone(),
        }
    }

    fn columns(&self, timeline: &Timeline) -> Result<Map<String, Value>, Error> {
        let dataset = timeline.dataset();
        let mut columns = Map::new();
        columns.insert("edition".into(), json!(dataset.edition));
        columns.extend(match self {
            Self::County(answer) => answers::columns(answer, answer.day, timeline)?,
            Self::State(answer) => states::columns(timeline, answer, answer.day)?,
            Self::Event(event) => flat(&event_json(event, dataset))?,
        });
        Ok(columns)
    }

    /// Places have their shape; an event has a point in each place that it reaches: its county, its state, or every
    /// state. The points say where it counts and not where it happened.
    fn geometry(&self, timeline: &Timeline) -> Result<Geometry<f64>, Error> {
        let dataset = timeline.dataset();
        let shape = |fips: String| -> Result<&MultiPolygon<f64>, Error> {
            let shapes = match self {
                Self::State(_) => &dataset.state_shapes,
                Self::Event(_) if fips.len() == 2 => &dataset.state_shapes,
                _ => &dataset.counties,
            };
            shapes.get(&fips).ok_or(Error::NoShape(fips))
        };
        let inside = |fips: String| -> Result<Point<f64>, Error> {
            let point = shape(fips.clone())?.interior_point();
            // A point that stands for a place is not known to the metre: four decimals are some eleven.
            let round = |degrees: f64| (degrees * 1e4).round() / 1e4;
            let point = point.map(|at| Point::new(round(at.x()), round(at.y())));
            point.ok_or(Error::NoShape(fips))
        };
        let area = |shape: &MultiPolygon<f64>| match shape.0.as_slice() {
            [polygon] => Geometry::Polygon(polygon.clone()),
            _ => Geometry::MultiPolygon(shape.clone()),
        };
        Ok(match self {
            Self::County(answer) => area(shape(answer.place.fips.to_string())?),
            Self::State(answer) => area(shape(answer.state.fips.to_string())?),
            Self::Event(event) => match &event.reach {
                Reach::Nation => {
                    let states = dataset.states.iter();
                    let points: Result<Vec<_>, _> =
                        states.map(|state| inside(state.fips.to_string())).collect();
                    Geometry::MultiPoint(MultiPoint(points?))
                }
                Reach::State(fips) => Geometry::Point(inside(fips.to_string())?),
                Reach::County(fips) | Reach::City(fips, _) => {
                    Geometry::Point(inside(fips.to_string())?)
                }
            },
        })
    }

    fn feature(&self, timeline: &Timeline, crs: Crs) -> Result<Feature, Error> {
        let geometry = crs.project(&self.geometry(timeline)?);
        Ok(Feature {
            bbox: None,
            geometry: Some(geojson::Geometry::new(GeometryValue::from(&geometry))),
            id: Some(Id::String(self.id())),
            properties: Some(self.columns(timeline)?),
            foreign_members: None,
        })
    }

    /// Whether every property asked for has the value asked for.
    fn has(&self, equal: &[(String, String)], timeline: &Timeline) -> Result<bool, Error> {
        if equal.is_empty() {
            return Ok(true);
        }
        let columns = self.columns(timeline)?;
        Ok(equal.iter().all(|(name, wanted)| match columns.get(name) {
            Some(Value::String(text)) => text == wanted,
            Some(Value::Number(number)) => wanted.parse().ok() == number.as_f64(),
            Some(Value::Bool(value)) => value.to_string() == *wanted,
            _ => false,
        }))
    }
}

/// The rows of a collection that a span of days asks for, in the order of the CSV, and the day that places answer for.
fn rows(
    timeline: &Timeline,
    collection: Collection,
    span: Option<Span>,
) -> (Option<Day>, Vec<Row<'_>>) {
    let (from, to) = span.unwrap_or_default();
    if collection == Collection::Events {
        let events = timeline.events(&EventFilter::default()).into_iter();
        let asked = events.map(|(_, event)| event).filter(|event| {
            from.is_none_or(|from| event.date.day >= from)
                && to.is_none_or(|to| event.date.first_day() <= to)
        });
        return (None, asked.map(Row::Event).collect());
    }
    let last = timeline.last_day();
    let day = match span {
        None => timeline.opening_day(),
        Some((_, to)) => to.map_or(last, |to| to.min(last)),
    };
    // Of a day after the last one that the edition speaks about nothing is known, and no place has an answer.
    if from.is_some_and(|from| from > day) {
        return (Some(day), Vec::new());
    }
    let rows = match collection {
        Collection::States => timeline.states(day).map(Row::State).collect(),
        _ => timeline.counties(day).map(Row::County).collect(),
    };
    (Some(day), rows)
}

/// A page of the features that answer a question.
///
/// # Errors
/// [`Error::NoShape`], which the checks of the data exclude.
pub fn page(
    timeline: &Timeline,
    collection: Collection,
    question: &Question,
) -> Result<Page, Error> {
    let (day, rows) = rows(timeline, collection, question.span);
    let asked: Option<Vec<Rect<f64>>> = question.corners.map(|(sw, ne)| boxes(sw, ne));
    let mut matched = 0;
    let mut features = Vec::new();
    for row in rows {
        if !row.has(&question.equal, timeline)? {
            continue;
        }
        if let Some(asked) = &asked {
            let geometry = row.geometry(timeline)?;
            if !asked.iter().any(|rect| geometry.intersects(rect)) {
                continue;
            }
        }
        if matched >= question.skip && features.len() < question.limit {
            features.push(row.feature(timeline, question.crs)?);
        }
        matched += 1;
    }
    Ok(Page {
        day,
        matched,
        features,
    })
}

/// The feature of this name, where there is one: a place as it is on the last day of the span.
///
/// # Errors
/// [`Error::NoShape`], which the checks of the data exclude.
pub fn item(
    timeline: &Timeline,
    collection: Collection,
    id: &str,
    question: &Question,
) -> Result<Option<Feature>, Error> {
    let (_, rows) = rows(timeline, collection, question.span);
    let row = rows.iter().find(|row| row.id() == id);
    row.map(|row| row.feature(timeline, question.crs))
        .transpose()
}
