//! `/methods`: how we know, and what we do not. Every figure about the data is computed from it.

use super::super::{Error, Format, Frame, ask, visit::Visit};
use super::parts;
use super::reference::Address;
use crate::dataset::package::Category;
use crate::domain::{Basis, Code as _, Lang, Status, Track, Usps};
use crate::render::Making;
use crate::timeline::Coverage;
use crate::words::catalogue as t;
use crate::words::{self, Unit, count_of, number, percent};
use actix_web::{HttpResponse, web};
use askama::Template;

const FORMATS: [Format; 1] = [Format::Html];

/// One of the three tracks.
struct TrackView<'a> {
    code: &'static str,
    question: &'static str,
    values: &'a [Category],
}

/// A phase of the programme.
struct PhaseView {
    label: &'static str,
    code: &'static str,
    from: String,
    href: Option<String>,
}

/// A row of the rule that makes the headline status.
struct RuleView {
    code: &'static str,
    when: &'static str,
    seen: Vec<&'static str>,
}

/// A state whose reported history and whose rows differ, and why.
struct DifferenceView {
    href: String,
    state: String,
    text: String,
}

#[derive(Template)]
#[template(path = "methods.html")]
struct Page<'a> {
    frame: Frame,
    jurisdictions: String,
    coverage: Figures,
    tracks: Vec<TrackView<'a>>,
    phases: Vec<PhaseView>,
    programme_end: String,
    first_day: String,
    last_day: String,
    opening_day: String,
    rules: Vec<RuleView>,
    people: String,
    people_apart: String,
    share: String,
    changed_codes: String,
    changed_split: String,
    cancelled_on: String,
    cancelled_href: String,
    ours_then: String,
    ours_in_all: String,
    differences: Vec<DifferenceView>,
    making: Making<'a>,
    far_away: String,
}

/// [`Coverage`] in words.
struct Figures {
    activations: String,
    acts: String,
    counties_with_acts: String,
    states_with_acts: String,
    city_acts: String,
    named_by_ice: String,
    doubtful: String,
    signed: String,
    cancelled: String,
    coarse: String,
    sources: String,
    undated: String,
}

/// The methods.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address("/methods", Vec::new(), &query)?;
    visit.answer_at(&asked, &address, || {
        html(&visit, &address).map(String::into_bytes)
    })
}

fn html(visit: &Visit, address: &Address) -> Result<String, Error> {
    let timeline = &visit.edition.timeline;
    let dataset = timeline.dataset();
    let facts = timeline.facts(timeline.opening_day(), None);
    let (states, apart): (Vec<_>, Vec<_>) = dataset
        .jurisdictions
        .iter()
        .partition(|place| place.state.is_state_or_dc());
    let people = |places: &[&crate::domain::Jurisdiction]| {
        number(places.iter().map(|place| place.population).sum())
    };
    let making = Making::of(dataset);
    let cancellation = timeline.cancellation();
    let activated_on = |day| timeline.facts(day, None).activated;
    let split = dataset.code_changes.iter();
    let split = split.filter(|change| change.places.len() > 1).count();
    Ok(Page {
        frame: visit.frame(&address.to("")),
        jurisdictions: number(dataset.jurisdictions.len() as u64),
        coverage: figures(
            visit.lang,
            &timeline.coverage(),
            dataset.sources.len() as u64,
        ),
        tracks: tracks(visit),
        phases: phases(visit),
        programme_end: visit.programme_end(),
        first_day: words::day(visit.lang, timeline.first_day()),
        last_day: words::day(visit.lang, timeline.last_day()),
        opening_day: words::day(visit.lang, timeline.opening_day()),
        rules: rules(visit.lang),
        people: people(&states),
        people_apart: people(&apart),
        share: percent(visit.lang, facts.activated_share),
        changed_codes: number(dataset.code_changes.len() as u64),
        changed_split: number(split as u64),
        cancelled_on: cancellation
            .map(|event| words::day(visit.lang, event.date.day))
            .unwrap_or_default(),
        cancelled_href: cancellation
            .map(|event| parts::event_href(visit, event))
            .unwrap_or_default(),
        ours_then: cancellation
            .map_or_else(String::new, |event| number(activated_on(event.date.day))),
        ours_in_all: number(activated_on(timeline.last_day())),
        differences: differences(visit),
        far_away: listed(
            making
                .beside
                .iter()
                .map(|state| state.name.clone())
                .collect(),
        ),
        making,
    }
    .render()?)
}

fn figures(lang: Lang, coverage: &Coverage<'_>, sources: u64) -> Figures {
    let acts = |count| count_of(count, "act", "acts");
    let mut states = count_of(coverage.states_with_acts, "state", "states");
    if coverage.district_has_acts {
        states.push_str(" and the District of Columbia");
    }
    Figures {
        activations: number(coverage.activations),
        acts: acts(coverage.acts),
        counties_with_acts: Unit::Jurisdiction.count(lang, coverage.counties_with_acts),
        states_with_acts: states,
        city_acts: acts(coverage.city_acts),
        named_by_ice: count_of(coverage.named_by_ice, "row", "rows"),
        doubtful: acts(coverage.doubtful),
        signed: count_of(coverage.agreements_signed, "signing", "signings"),
        cancelled: count_of(coverage.agreements_cancelled, "state", "states"),
        coarse: acts(coverage.coarse),
        sources: count_of(sources, "source", "sources"),
        undated: undated(coverage),
    }
}

/// `41 of 78 jurisdictions of Puerto Rico and all 13 of American Samoa and Guam`.
fn undated(coverage: &Coverage<'_>) -> String {
    let (whole, part): (Vec<_>, Vec<_>) = coverage
        .undated
        .iter()
        .partition(|(_, lacking, all)| lacking == all);
    let mut items: Vec<String> = part
        .iter()
        .map(|(state, lacking, all)| {
            let (lacking, all) = (number(*lacking), number(*all));
            format!("{lacking} of {all} jurisdictions of {}", state.name)
        })
        .collect();
    if !whole.is_empty() {
        let places = whole.iter().map(|(_, lacking, _)| lacking).sum();
        let names = whole.iter().map(|(state, ..)| state.name.clone());
        items.push(format!(
            "all {} of {}",
            number(places),
            listed(names.collect())
        ));
    }
    match items.is_empty() {
        true => "none".to_owned(),
        false => listed(items),
    }
}

/// The tracks with their values, as the codebook explains them.
fn tracks(visit: &Visit) -> Vec<TrackView<'_>> {
    let package = &visit.edition.dataset().package;
    let fields = package
        .export("jurisdictions_on_day")
        .map(|table| table.schema.fields.as_slice())
        .unwrap_or_default();
    Track::ALL
        .iter()
        .map(|track| {
            let column = format!("{}_value", track.code());
            let field = fields.iter().find(|field| field.name == column);
            TrackView {
                code: track.code(),
                question: match track {
                    Track::Federal => "Had ICE switched it on?",
                    Track::Stance => "What had the place said of the programme?",
                    Track::JailPractice => "Does the jail hold or notify for ICE?",
                },
                values: field
                    .map(|field| field.categories.as_slice())
                    .unwrap_or_default(),
            }
        })
        .collect()
}

fn phases(visit: &Visit) -> Vec<PhaseView> {
    let timeline = &visit.edition.timeline;
    timeline
        .phases()
        .iter()
        .map(|(from, phase, event)| PhaseView {
            label: words::phase_label(visit.lang, *phase),
            code: phase.code(),
            from: from.map_or_else(
                || "the beginning".to_owned(),
                |day| words::day(visit.lang, day),
            ),
            href: event
                .and_then(|event| timeline.dataset().event(event))
                .map(|event| parts::event_href(visit, event)),
        })
        .collect()
}

/// The rule of `domain::status::headline`, row by row in its order.
fn rules(lang: Lang) -> Vec<RuleView> {
    let rows = [
        (Status::Unknown, "No activation date is known."),
        (
            Status::ProgrammeNotRunning,
            "The phase is “replaced”, “order revoked” or “revocation rescinded”.",
        ),
        (
            Status::ActiveOverObjection,
            "It is switched on, and the stance is “out”.",
        ),
        (
            Status::ActiveLimitsHolds,
            "It is switched on, and the jail limits or refuses ICE holds.",
        ),
        (Status::Active, "It is switched on."),
        (
            Status::OutNotActive,
            "It is not switched on, and the stance is “out”.",
        ),
        (Status::NotActive, "It is not switched on."),
    ];
    let view = |(status, when): (Status, &'static str)| RuleView {
        code: status.code(),
        when,
        seen: if status.has_basis() {
            Basis::ALL
                .iter()
                .map(|basis| words::status_label(lang, status, Some(*basis)))
                .collect()
        } else {
            vec![words::status_label(lang, status, None)]
        },
    };
    rows.into_iter().map(view).collect()
}

/// Illinois on the day on which it ended its agreement, and New York when its last counties were switched on.
fn differences(visit: &Visit) -> Vec<DifferenceView> {
    let timeline = &visit.edition.timeline;
    let state =
        |usps| Usps::parse(usps).and_then(|usps| visit.edition.dataset().state_by_usps(usps));
    let illinois =
        state("il").and_then(|state| Some((state, timeline.first_no(state.fips)?.date.day)));
    let new_york =
        state("ny").and_then(|state| Some((state, timeline.activation_span(state.fips).1?)));
    let view = |(state, day): (&crate::domain::State, crate::domain::Day)| {
        let facts = timeline.facts(day, Some(state.fips));
        let own = timeline.own_positions(state.fips, day);
        let names = own.iter().map(|own| {
            let event = own
                .stance
                .event
                .and_then(|event| timeline.dataset().event(event));
            let since = event
                .map(|event| words::since(visit.lang, &event.date))
                .unwrap_or_default();
            let label = words::stance_label(visit.lang, own.stance.value).to_lowercase();
            format!("{} ({label}, {since})", own.place.full_name)
        });
        let over = facts.over_state.len() as u64;
        let mut text = format!(
            "On {}, {} switched on, {} of them over the state’s objection.",
            words::day(visit.lang, day),
            match facts.activated {
                1 => "1 jurisdiction was".to_owned(),
                many => format!("{} jurisdictions were", number(many)),
            },
            number(over),
        );
        if !own.is_empty() {
            let have = if own.len() == 1 { "has" } else { "have" };
            text.push_str(&format!(
                " {} {have} a position of their own, which stands against the state’s.",
                listed(names.collect())
            ));
        }
        DifferenceView {
            href: format!("/states/{}?date={day}", state.usps.lower()),
            state: state.name.clone(),
            text,
        }
    };
    [illinois, new_york]
        .into_iter()
        .flatten()
        .map(view)
        .collect()
}

/// `a`, `a and b`, `a, b and c`.
fn listed(mut items: Vec<String>) -> String {
    match items.pop() {
        None => String::new(),
        Some(last) if items.is_empty() => last,
        Some(last) => format!("{} and {last}", items.join(", ")),
    }
}
