//! Places with their shapes and the columns of the CSV: what GeoJSON and TopoJSON are both written from.

use super::answers::{self, AnswerJson};
use super::{Error, compare, flat::Flat, practice, states};
use crate::dataset::boundaries::Boundaries;
use crate::domain::Day;
use crate::timeline::practice::Parting;
use crate::timeline::{Answer, Change, Comparison, Selection, StateAnswer, Timeline, View};
use geo_types::MultiPolygon;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// What places are called together, where they are no states.
const JURISDICTIONS: &str = "jurisdictions";

/// The places of an answer, in its order.
#[derive(Debug)]
pub struct Features<'a> {
    /// What stands beside the places: `edition`, `date`, `phase`, `filter`; none where the answer is one place alone.
    pub(super) head: Option<Map<String, Value>>,
    /// What the places are called together.
    pub(super) name: &'static str,
    /// The places.
    pub(super) places: Vec<Placed<'a>>,
}

/// A place with its shape and its columns.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    pub(super) fips: String,
    pub(super) shape: &'a MultiPolygon<f64>,
    pub(super) properties: Columns<'a>,
}

/// The columns of a place.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Columns<'a> {
    /// Of a jurisdiction on a day: there are thousands of them.
    Answer(Box<Flat<OfEdition<'a>>>),
    /// Of anything else.
    Other(Map<String, Value>),
}

/// The answer for a jurisdiction, with the edition that gives it.
#[derive(Debug, Serialize)]
pub(super) struct OfEdition<'a> {
    edition: &'a str,
    #[serde(flatten)]
    answer: AnswerJson<'a>,
}

fn placed<'a>(
    fips: String,
    shapes: &'a Boundaries,
    edition: &str,
    columns: Map<String, Value>,
) -> Result<Placed<'a>, Error> {
    let mut properties = Map::new();
    properties.insert("edition".into(), json!(edition));
    properties.extend(columns);
    with_shape(fips, shapes, Columns::Other(properties))
}

fn with_shape<'a>(
    fips: String,
    shapes: &'a Boundaries,
    properties: Columns<'a>,
) -> Result<Placed<'a>, Error> {
    let shape = shapes
        .get(&fips)
        .ok_or_else(|| Error::NoShape(fips.clone()))?;
    Ok(Placed {
        fips,
        shape,
        properties,
    })
}

fn county<'a>(
    timeline: &'a Timeline,
    answer: &Answer<'a>,
    date: Day,
    shapes: &'a Boundaries,
) -> Result<Placed<'a>, Error> {
    let columns = Flat(OfEdition {
        edition: &timeline.dataset().edition,
        answer: answers::answer_json(answer, date, timeline),
    });
    let properties = Columns::Answer(Box::new(columns));
    with_shape(answer.place.fips.to_string(), shapes, properties)
}

/// What stands before the places of one day.
fn head(timeline: &Timeline, selection: &Selection) -> Map<String, Value> {
    let mut head = Map::new();
    head.insert("edition".into(), json!(timeline.dataset().edition));
    head.insert("date".into(), json!(selection.named_day()));
    head.insert("phase".into(), json!(timeline.phase(selection.day)));
    if !selection.filter.is_empty() {
        let filter = answers::filter_json(selection);
        head.insert("filter".into(), Value::Object(filter));
    }
    head
}

/// The places of whatever a selection is of, with their shapes. A state and a jurisdiction come with the finer
/// boundaries, and so do the changes of a state.
///
/// # Errors
/// [`Error::NoShapes`] for a view that has no places; [`Error::NoShape`], which the checks of the data exclude.
pub fn features<'a>(timeline: &'a Timeline, selection: &Selection) -> Result<Features<'a>, Error> {
    let dataset = timeline.dataset();
    match &selection.view {
        View::National | View::Table => of_jurisdictions(timeline, selection, &dataset.counties),
        View::State(..) => of_jurisdictions(timeline, selection, &dataset.counties_fine),
        View::County(..) => {
            let all = of_jurisdictions(timeline, selection, &dataset.counties_fine)?;
            Ok(Features { head: None, ..all })
        }
        View::States => of_states(timeline, selection),
        View::Compare { from, to, state } => {
            let compared = timeline.comparison(*from, *to, state.map(|(fips, _)| fips));
            of_changes(timeline, selection, &compared)
        }
        View::Practice(_) => of_partings(timeline, selection),
        View::Events(_) | View::Timeline(_) | View::Curves | View::Sheet => {
            Err(Error::NoShapes(selection.path("")))
        }
    }
}

/// The places of the nation that are in the state of a selection, with the boundaries that the nation has.
///
/// # Errors
/// [`Error::NoShape`], which the checks of the data exclude.
pub(super) fn of_the_nation<'a>(
    timeline: &'a Timeline,
    selection: &Selection,
) -> Result<Features<'a>, Error> {
    of_jurisdictions(timeline, selection, &timeline.dataset().counties)
}

/// The nation without its places.
pub(super) fn nation_without_places(
    timeline: &Timeline,
    selection: &Selection,
) -> Features<'static> {
    Features {
        head: Some(head(timeline, selection)),
        name: JURISDICTIONS,
        places: Vec::new(),
    }
}

fn of_jurisdictions<'a>(
    timeline: &'a Timeline,
    selection: &Selection,
    shapes: &'a Boundaries,
) -> Result<Features<'a>, Error> {
    let places = timeline.selected(selection).into_iter();
    Ok(Features {
        head: Some(head(timeline, selection)),
        name: JURISDICTIONS,
        places: places
            .map(|answer| county(timeline, &answer, selection.named_day(), shapes))
            .collect::<Result<_, _>>()?,
    })
}

fn of_states<'a>(timeline: &'a Timeline, selection: &Selection) -> Result<Features<'a>, Error> {
    let dataset = timeline.dataset();
    let one = |answer: StateAnswer<'_>| {
        let fips = answer.state.fips.to_string();
        let columns = states::columns(timeline, &answer, selection.named_day())?;
        placed(fips, &dataset.state_shapes, &dataset.edition, columns)
    };
    Ok(Features {
        head: Some(head(timeline, selection)),
        name: "states",
        places: timeline
            .states(selection.day)
            .map(one)
            .collect::<Result<_, _>>()?,
    })
}

fn of_changes<'a>(
    timeline: &'a Timeline,
    selection: &Selection,
    compared: &Comparison<'_>,
) -> Result<Features<'a>, Error> {
    let dataset = timeline.dataset();
    let shapes = if compare::state(selection).is_some() {
        &dataset.counties_fine
    } else {
        &dataset.counties
    };
    let one = |change: &Change<'_>| {
        let fips = change.to.place.fips.to_string();
        let columns = compare::columns(change, dataset)?;
        placed(fips, shapes, &dataset.edition, columns)
    };
    Ok(Features {
        head: Some(compare::head(timeline, selection, compared)),
        name: JURISDICTIONS,
        places: compared.changes.iter().map(one).collect::<Result<_, _>>()?,
    })
}

fn of_partings<'a>(timeline: &'a Timeline, selection: &Selection) -> Result<Features<'a>, Error> {
    let dataset = timeline.dataset();
    let partings = practice::partings(timeline, selection);
    let head = practice::constants(timeline, selection, &partings)?;
    let shapes = if practice::within(selection).is_some() {
        &dataset.counties_fine
    } else {
        &dataset.counties
    };
    let one = |parting: &Parting<'_>| {
        let mut properties = head.clone();
        properties.extend(practice::row(timeline, &partings, parting)?);
        with_shape(
            parting.place.fips.to_string(),
            shapes,
            Columns::Other(properties),
        )
    };
    let places = partings.places.iter().map(one).collect::<Result<_, _>>()?;
    Ok(Features {
        head: Some(head),
        name: JURISDICTIONS,
        places,
    })
}
