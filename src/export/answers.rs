//! Jurisdictions on a day: one, those of a state, all.

use super::events::EventJson;
use super::json::{Links, counts_json};
use super::recorded::{self, AgreedJson, DeclinedJson, JailJson, MeasureJson};
use super::{Around, Error, flat::flat, table::Table};
use crate::dataset::Dataset;
use crate::domain::{
    Basis, Bound, CountyFips, Day, EventIx, Federal, JailPractice, Jurisdiction, Phase, Precision,
    Stance, StateFips, Status, Usps,
};
use crate::timeline::selection::listed;
use crate::timeline::{Answer, At, Counts, Selection, StateAnswer, Timeline};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// One jurisdiction on one day, in the contract's shape.
#[derive(Debug, Serialize)]
pub struct AnswerJson<'a> {
    #[serde(flatten)]
    place: PlaceJson<'a>,
    #[serde(flatten)]
    tracks: TracksJson<'a>,
    #[serde(flatten)]
    recorded: RecordedJson<'a>,
}

/// Which jurisdiction, and which day.
#[derive(Debug, Serialize)]
struct PlaceJson<'a> {
    /// Five-digit code.
    fips: CountyFips,
    /// Name with its kind.
    name: &'a str,
    /// Postal code of the state.
    state: Usps,
    /// The day.
    date: Day,
    /// People of 2010.
    population: u64,
}

/// Its status, and the tracks that it follows from.
#[derive(Debug, Serialize)]
struct TracksJson<'a> {
    /// The headline status.
    status: Status,
    /// Whose objection, for the two statuses that are one.
    status_basis: Option<Basis>,
    /// The day on which the headline began.
    status_since: Option<Day>,
    /// The row behind it.
    status_event: Option<&'a str>,
    /// Had ICE switched it on?
    federal: FederalJson<'a>,
    /// What had the place said?
    stance: TrackJson<'a, Stance>,
    /// Does the jail hold or notify?
    jail_practice: TrackJson<'a, JailPractice>,
}

/// What was recorded of it on the day.
#[derive(Debug, Serialize)]
struct RecordedJson<'a> {
    /// What ICE recorded in the year of the day: a measure, never a status.
    detainers_declined: DeclinedJson<'a>,
    /// Agreements under 287(g) on the day.
    agreement_287g: AgreedJson<'a>,
}

/// The federal track.
#[derive(Debug, Serialize)]
pub struct FederalJson<'a> {
    value: Federal,
    since: Option<Day>,
    event: Option<&'a str>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

/// The stance or the jail-practice track.
#[derive(Debug, Serialize)]
pub struct TrackJson<'a, V: Serialize> {
    value: V,
    basis: Option<Basis>,
    since: Option<Day>,
    since_as_written: Option<&'a str>,
    precision: Option<Precision>,
    bound: Option<Bound>,
    event: Option<&'a str>,
    source: Option<&'a str>,
}

impl<'a, V: Serialize + Copy> TrackJson<'a, V> {
    /// A track's answer with the row it rests on.
    pub fn of(at: At<V>, dataset: &'a Dataset) -> Self {
        let event = at.event.and_then(|event| dataset.event(event));
        Self {
            value: at.value,
            basis: at.basis,
            since: at.since,
            since_as_written: event.map(|event| event.date.written.as_str()),
            precision: event.map(|event| event.date.precision),
            bound: event.map(|event| event.date.bound),
            event: event.map(|event| event.id.as_str()),
            source: event.map(|event| event.source_id.as_str()),
        }
    }
}

/// One jurisdiction's answer in the contract's shape, for the day that it is to name.
#[must_use]
pub fn answer_json<'a>(answer: &Answer<'a>, date: Day, timeline: &'a Timeline) -> AnswerJson<'a> {
    AnswerJson {
        place: PlaceJson::of(answer.place, date),
        tracks: TracksJson::of(answer, timeline.dataset()),
        recorded: RecordedJson::of(answer, timeline),
    }
}

impl<'a> PlaceJson<'a> {
    fn of(place: &'a Jurisdiction, date: Day) -> Self {
        Self {
            fips: place.fips,
            name: &place.full_name,
            state: place.usps,
            date,
            population: place.population,
        }
    }
}

impl<'a> TracksJson<'a> {
    fn of(answer: &Answer<'a>, dataset: &'a Dataset) -> Self {
        let row = |event: Option<EventIx>| event.and_then(|event| dataset.event(event));
        // What says that a place was not yet switched on is the row of its later activation.
        let activation = row(answer.federal.event);
        let told = activation.or_else(|| {
            dataset
                .event_by_id(&format!("A{}", answer.place.fips))
                .map(|found| found.1)
        });
        Self {
            status: answer.status.value,
            status_basis: answer.status.basis,
            status_since: answer.status.since,
            status_event: row(answer.status.event).map(|event| event.id.as_str()),
            federal: FederalJson {
                value: answer.federal.value,
                since: answer.federal.since,
                event: activation.map(|event| event.id.as_str()),
                source: told.map(|event| event.source_id.as_str()),
                note: told.map(|event| event.note.as_str()),
            },
            stance: TrackJson::of(answer.stance, dataset),
            jail_practice: TrackJson::of(answer.jail_practice, dataset),
        }
    }
}

impl<'a> RecordedJson<'a> {
    fn of(answer: &Answer<'a>, timeline: &'a Timeline) -> Self {
        Self {
            detainers_declined: DeclinedJson::of(timeline, answer.place.fips, answer.day),
            agreement_287g: AgreedJson::of(timeline, answer.place.fips, answer.day),
        }
    }
}

/// A collection of jurisdictions on a day, in the contract's shape.
#[derive(Serialize)]
struct Collection<'a> {
    edition: &'a str,
    date: Day,
    phase: Phase,
    #[serde(skip_serializing_if = "Option::is_none")]
    filter: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<StateJson<'a>>,
    counts: Value,
    jurisdictions: Vec<AnswerJson<'a>>,
    links: &'a Links,
}

/// A state's own answer.
#[derive(Serialize)]
struct StateJson<'a> {
    fips: StateFips,
    state: Usps,
    name: &'a str,
    stance: TrackJson<'a, Stance>,
    jail_practice: TrackJson<'a, JailPractice>,
    /// What ICE recorded of its counties, summed.
    measures: Value,
}

/// The filter of a selection; every one of its members, set or not. A layer is one where its classes narrow the rows.
pub(super) fn filter_json(selection: &Selection) -> Map<String, Value> {
    let filter = &selection.filter;
    let layer = selection.layer.filter(|_| !filter.classes.is_empty());
    let mut members = Map::new();
    members.insert("state".into(), json!(filter.state.map(|(_, usps)| usps)));
    members.insert("status".into(), json!(listed(&filter.status)));
    members.insert("basis".into(), json!(filter.basis));
    members.insert("jail_practice".into(), json!(listed(&filter.jail_practice)));
    members.insert("layer".into(), json!(layer.map(|layer| layer.code)));
    members.insert(
        "class".into(),
        json!(layer.map(|_| filter.classes.join(","))),
    );
    members
}

fn body(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    let mut body = serde_json::to_vec(value)?;
    body.push(b'\n');
    Ok(body)
}

fn collection(
    timeline: &Timeline,
    selection: &Selection,
    state: Option<StateJson<'_>>,
    links: &Links,
) -> Result<Vec<u8>, Error> {
    let answers = timeline.selected(selection);
    of_answers(timeline, selection, state, links, &answers, &answers)
}

/// `shown` are written, `counted` are counted.
fn of_answers(
    timeline: &Timeline,
    selection: &Selection,
    state: Option<StateJson<'_>>,
    links: &Links,
    counted: &[Answer<'_>],
    shown: &[Answer<'_>],
) -> Result<Vec<u8>, Error> {
    let dataset = timeline.dataset();
    body(&Collection {
        edition: &dataset.edition,
        date: selection.named_day(),
        phase: timeline.phase(selection.day),
        filter: (!selection.filter.is_empty()).then(|| filter_json(selection)),
        state,
        counts: counts_json(&Counts::of(counted.iter().copied())),
        jurisdictions: shown
            .iter()
            .map(|answer| answer_json(answer, selection.named_day(), timeline))
            .collect(),
        links,
    })
}

/// The national view and its table: `edition`, `date`, `phase`, `filter` (where there is one),
/// `counts`, `jurisdictions`, `links`.
///
/// # Errors
/// [`Error::Write`].
pub fn national_json(
    timeline: &Timeline,
    selection: &Selection,
    links: &Links,
) -> Result<Vec<u8>, Error> {
    collection(timeline, selection, None, links)
}

/// What stands round the jurisdictions of [`national_json`].
///
/// # Errors
/// [`Error::Write`].
pub fn national_json_around(
    timeline: &Timeline,
    selection: &Selection,
    links: &Links,
) -> Result<Around, Error> {
    let counted = timeline.selected(selection);
    let empty = of_answers(timeline, selection, None, links, &counted, &[])?;
    Around::split(&empty, b"\"jurisdictions\":[")
}

/// The jurisdictions of a selection as they stand in [`national_json`], with a comma between two.
///
/// # Errors
/// [`Error::Write`].
pub fn jurisdictions_in_json(timeline: &Timeline, selection: &Selection) -> Result<Vec<u8>, Error> {
    let answers = timeline.selected(selection);
    let items = answers.iter();
    let items: Vec<AnswerJson<'_>> = items
        .map(|answer| answer_json(answer, selection.named_day(), timeline))
        .collect();
    Ok(super::around::inside(&serde_json::to_vec(&items)?))
}

/// A state's view: the same, with the state's own answer under `state`.
///
/// # Errors
/// [`Error::Write`].
pub fn state_json(
    timeline: &Timeline,
    selection: &Selection,
    answer: &StateAnswer<'_>,
    links: &Links,
) -> Result<Vec<u8>, Error> {
    let dataset = timeline.dataset();
    let state = StateJson {
        fips: answer.state.fips,
        state: answer.state.usps,
        name: &answer.state.name,
        stance: TrackJson::of(answer.stance, dataset),
        jail_practice: TrackJson::of(answer.jail_practice, dataset),
        measures: recorded::state_measures(timeline, answer.state.fips),
    };
    collection(timeline, selection, Some(state), links)
}

/// What was recorded of a jurisdiction on a day, and of the day itself.
#[derive(Serialize)]
struct CountyOnDay<'a> {
    #[serde(flatten)]
    recorded: RecordedJson<'a>,
    edition: &'a str,
    phase: Phase,
}

/// What it says on every day.
#[derive(Serialize)]
struct CountyEver<'a> {
    history: Vec<EventJson<'a>>,
    /// What ICE recorded of it, in every period.
    measures: Vec<MeasureJson<'a>>,
    /// Its facilities with recorded declines.
    facilities: Vec<JailJson<'a>>,
    links: &'a Links,
}

/// One jurisdiction: its answer, with `edition`, `phase`, `history`, what ICE recorded, and `links`.
///
/// # Errors
/// [`Error::Write`].
pub fn county_json(
    timeline: &Timeline,
    answer: &Answer<'_>,
    selection: &Selection,
    links: &Links,
) -> Result<Vec<u8>, Error> {
    let fips = answer.place.fips;
    let parts = [
        county_json_place(answer.place, selection.named_day())?,
        county_json_tracks(timeline, answer)?,
        county_json_recorded(timeline, answer)?,
        county_json_tail(timeline, fips, links)?,
    ];
    Ok(parts.concat())
}

/// The beginning of [`county_json`]: which jurisdiction, and which day.
///
/// # Errors
/// [`Error::Write`].
pub fn county_json_place(place: &Jurisdiction, date: Day) -> Result<Vec<u8>, Error> {
    let mut object = serde_json::to_vec(&PlaceJson::of(place, date))?;
    // It goes on.
    object.pop();
    Ok(object)
}

/// What follows in [`county_json`]: its status and its tracks, without the name of the day.
///
/// # Errors
/// [`Error::Write`].
pub fn county_json_tracks(timeline: &Timeline, answer: &Answer<'_>) -> Result<Vec<u8>, Error> {
    members(&TracksJson::of(answer, timeline.dataset()))
}

/// What follows on that: what was recorded, without the name of the day. Of most jurisdictions it is the same.
///
/// # Errors
/// [`Error::Write`].
pub fn county_json_recorded(timeline: &Timeline, answer: &Answer<'_>) -> Result<Vec<u8>, Error> {
    members(&CountyOnDay {
        recorded: RecordedJson::of(answer, timeline),
        edition: &timeline.dataset().edition,
        phase: timeline.phase(answer.day),
    })
}

/// The members of an object as they follow on others.
fn members(object: &impl Serialize) -> Result<Vec<u8>, Error> {
    let mut members = serde_json::to_vec(object)?;
    members.pop();
    if let Some(first) = members.first_mut() {
        *first = b',';
    }
    Ok(members)
}

/// The rest of [`county_json`], which is the same on every day but for the names of days in its links.
///
/// # Errors
/// [`Error::Write`].
pub fn county_json_tail(
    timeline: &Timeline,
    fips: CountyFips,
    links: &Links,
) -> Result<Vec<u8>, Error> {
    let dataset = timeline.dataset();
    let history = timeline.county_history(fips);
    let history = history.iter();
    let mut tail = body(&CountyEver {
        history: history
            .map(|item| super::event_json(item.event, dataset))
            .collect(),
        measures: recorded::measures(timeline, fips),
        facilities: recorded::jails(timeline, fips),
        links,
    })?;
    if let Some(first) = tail.first_mut() {
        *first = b',';
    }
    Ok(tail)
}

/// The columns of one answer.
pub(super) fn columns(
    answer: &Answer<'_>,
    date: Day,
    timeline: &Timeline,
) -> Result<Map<String, Value>, Error> {
    Ok(flat(&answer_json(answer, date, timeline))?)
}

/// Jurisdictions as CSV. The filtered table says in its columns how it was filtered.
///
/// # Errors
/// [`Error`], where the codebook and the code disagree.
pub(super) fn jurisdictions_table<'a>(
    timeline: &'a Timeline,
    selection: &Selection,
    table: &'static str,
) -> Result<Table<'a>, Error> {
    let dataset = timeline.dataset();
    let mut constants = Map::new();
    constants.insert("edition".into(), json!(dataset.edition));
    for (name, value) in filter_json(selection) {
        constants.insert(format!("filter_{name}"), value);
    }
    let rows = timeline
        .selected(selection)
        .into_iter()
        .map(|answer| Ok(answer_json(&answer, selection.named_day(), timeline)));
    Table::new(&dataset.package, table, &constants, rows)
}
