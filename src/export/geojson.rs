//! GeoJSON (RFC 7946): shapes with the answer of the day as properties.
//!
//! Each feature's `id` is its FIPS code; the properties are the columns of the CSV. Exterior
//! rings run counter-clockwise, as the checks of the boundaries make sure.

use super::{Around, Error, answers, states};
use crate::dataset::boundaries::Boundaries;
use crate::domain::Day;
use crate::timeline::{Answer, Selection, StateAnswer, Timeline, View};
use ::geojson::{Feature, Geometry, feature::Id};
use serde_json::{Map, Value, json};

pub(super) fn feature(
    fips: String,
    shapes: &Boundaries,
    properties: Map<String, Value>,
) -> Result<Feature, Error> {
    let shape = shapes
        .get(&fips)
        .ok_or_else(|| Error::NoShape(fips.clone()))?;
    let value = match shape.0.as_slice() {
        [polygon] => ::geojson::GeometryValue::from(polygon),
        _ => ::geojson::GeometryValue::from(shape),
    };
    Ok(Feature {
        bbox: None,
        geometry: Some(Geometry::new(value)),
        id: Some(Id::String(fips)),
        properties: Some(properties),
        foreign_members: None,
    })
}

fn collection(
    timeline: &Timeline,
    selection: &Selection,
    features: Vec<Feature>,
) -> Result<Vec<u8>, Error> {
    let mut foreign = Map::new();
    foreign.insert("edition".into(), json!(timeline.dataset().edition));
    foreign.insert("date".into(), json!(selection.named_day()));
    foreign.insert("phase".into(), json!(timeline.phase(selection.day)));
    if !selection.filter.is_empty() {
        foreign.insert(
            "filter".into(),
            Value::Object(answers::filter_json(&selection.filter)),
        );
    }
    let mut body = serde_json::to_vec(&::geojson::FeatureCollection {
        bbox: None,
        features,
        foreign_members: Some(foreign),
    })?;
    body.push(b'\n');
    Ok(body)
}

fn county(
    timeline: &Timeline,
    answer: &Answer<'_>,
    date: Day,
    shapes: &Boundaries,
) -> Result<Feature, Error> {
    let mut properties = Map::new();
    properties.insert("edition".into(), json!(timeline.dataset().edition));
    properties.extend(answers::columns(answer, date, timeline)?);
    feature(answer.place.fips.to_string(), shapes, properties)
}

/// The jurisdictions of a selection. A state comes with its finer boundaries.
///
/// # Errors
/// [`Error::NoShape`], which the checks of the data exclude.
pub fn jurisdictions_geojson(timeline: &Timeline, selection: &Selection) -> Result<Vec<u8>, Error> {
    let dataset = timeline.dataset();
    let shapes = match selection.view {
        View::State(..) => &dataset.counties_fine,
        _ => &dataset.counties,
    };
    let features: Result<Vec<Feature>, Error> = timeline
        .selected(selection)
        .into_iter()
        .map(|answer| county(timeline, &answer, selection.named_day(), shapes))
        .collect();
    collection(timeline, selection, features?)
}

/// What stands round the features of [`jurisdictions_geojson`].
///
/// # Errors
/// [`Error::Write`].
pub fn jurisdictions_geojson_around(
    timeline: &Timeline,
    selection: &Selection,
) -> Result<Around, Error> {
    Around::split(
        &collection(timeline, selection, Vec::new())?,
        b"\"features\":[",
    )
}

/// The features of a selection as they stand in a collection, with a comma between two; from the coarser boundaries, as
/// the map of the nation is.
///
/// # Errors
/// [`Error::NoShape`], which the checks of the data exclude.
pub fn features_in_geojson(timeline: &Timeline, selection: &Selection) -> Result<Vec<u8>, Error> {
    let shapes = &timeline.dataset().counties;
    let features: Result<Vec<Feature>, Error> = timeline
        .selected(selection)
        .into_iter()
        .map(|answer| county(timeline, &answer, selection.named_day(), shapes))
        .collect();
    Ok(super::around::inside(&serde_json::to_vec(&features?)?))
}

/// One jurisdiction as a single feature, from the finer boundaries.
///
/// # Errors
/// [`Error::NoShape`], which the checks of the data exclude.
pub fn county_geojson(
    timeline: &Timeline,
    answer: &Answer<'_>,
    selection: &Selection,
) -> Result<Vec<u8>, Error> {
    let feature = county(
        timeline,
        answer,
        selection.named_day(),
        &timeline.dataset().counties_fine,
    )?;
    let mut body = serde_json::to_vec(&feature)?;
    body.push(b'\n');
    Ok(body)
}

/// The states with their answers and counts.
///
/// # Errors
/// [`Error::NoShape`], which the checks of the data exclude.
pub fn states_geojson(timeline: &Timeline, selection: &Selection) -> Result<Vec<u8>, Error> {
    let dataset = timeline.dataset();
    let one = |answer: StateAnswer<'_>| {
        let mut properties = Map::new();
        properties.insert("edition".into(), json!(dataset.edition));
        properties.extend(states::columns(timeline, &answer, selection.named_day()));
        feature(
            answer.state.fips.to_string(),
            &dataset.state_shapes,
            properties,
        )
    };
    let features: Result<Vec<Feature>, Error> = timeline.states(selection.day).map(one).collect();
    collection(timeline, selection, features?)
}
