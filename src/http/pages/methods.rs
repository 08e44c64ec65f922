//! `/methods`: how we know, and what we do not. Every figure about the data is computed from it.

use super::super::{Error, Format, Frame, ask, visit::Visit};
use super::parts;
use super::reference::Address;
use crate::domain::{Basis, Code as _, Day, Jurisdiction, Lang, State, Status, Track, Usps};
use crate::render::Making;
use crate::timeline::Coverage;
use crate::words::catalogue as t;
use crate::words::{self, list, number, percent};
use actix_web::{HttpResponse, web};
use askama::Template;

const FORMATS: [Format; 1] = [Format::Html];

/// One of the three tracks.
struct TrackView<'a> {
    code: &'static str,
    question: &'static str,
    values: Vec<ValueView<'a>>,
}

/// A value of a track.
struct ValueView<'a> {
    code: &'a str,
    label: &'a str,
    description: &'a str,
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
    jurisdictions: usize,
    coverage: Coverage<'a>,
    sources: usize,
    /// Whether the District of Columbia has acts: `yes` or `no`.
    district: &'static str,
    undated: String,
    tracks: Vec<TrackView<'a>>,
    phases: Vec<PhaseView>,
    programme_end: String,
    first_day: String,
    last_day: String,
    opening_day: String,
    rules: Vec<RuleView>,
    people: u64,
    people_apart: u64,
    share: String,
    changed_codes: usize,
    changed_split: usize,
    cancelled_on: String,
    cancelled_href: String,
    ours_then: String,
    ours_in_all: String,
    differences: Vec<DifferenceView>,
    making: Making<'a>,
    far_away: String,
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
    let lang = visit.lang;
    let timeline = &visit.edition.timeline;
    let dataset = timeline.dataset();
    let facts = timeline.facts(timeline.opening_day(), None);
    let coverage = timeline.coverage();
    let (states, apart): (Vec<_>, Vec<_>) = dataset
        .jurisdictions
        .iter()
        .partition(|place| place.state.is_state_or_dc());
    let people = |places: &[&Jurisdiction]| places.iter().map(|place| place.population).sum();
    let making = Making::of(dataset);
    let cancellation = timeline.cancellation();
    let activated_on = |day| timeline.facts(day, None).activated;
    let split = dataset.code_changes.iter();
    Ok(Page {
        frame: visit.frame_of_a_page(&address.to(""), t::methods_window(visit.lang)),
        jurisdictions: dataset.jurisdictions.len(),
        sources: dataset.sources.len(),
        district: if coverage.district_has_acts {
            "yes"
        } else {
            "no"
        },
        undated: undated(lang, &coverage),
        coverage,
        tracks: tracks(visit),
        phases: phases(visit),
        programme_end: visit.programme_end(),
        first_day: words::day(lang, timeline.first_day()),
        last_day: words::day(lang, timeline.last_day()),
        opening_day: words::day(lang, timeline.opening_day()),
        rules: rules(lang),
        people: people(&states),
        people_apart: people(&apart),
        share: percent(lang, facts.activated_share),
        changed_codes: dataset.code_changes.len(),
        changed_split: split.filter(|change| change.places.len() > 1).count(),
        cancelled_on: cancellation
            .map(|event| words::day(lang, event.date.day))
            .unwrap_or_default(),
        cancelled_href: cancellation
            .map(|event| parts::event_href(visit, event))
            .unwrap_or_default(),
        ours_then: cancellation
            .map_or_else(String::new, |event| number(activated_on(event.date.day))),
        ours_in_all: number(activated_on(timeline.last_day())),
        differences: differences(visit),
        far_away: the_states(lang, making.beside.iter().copied()),
        making,
    }
    .render()?)
}

/// `American Samoa, Guam and the Northern Mariana Islands`.
fn the_states<'a>(lang: Lang, states: impl Iterator<Item = &'a State>) -> String {
    let named = states.map(|state| t::the_state_name(lang, &state.name, state.usps.to_string()));
    list(lang, &named.collect::<Vec<_>>())
}

/// `41 of 78 jurisdictions of Puerto Rico and all 13 of American Samoa and Guam`.
fn undated(lang: Lang, coverage: &Coverage<'_>) -> String {
    let (whole, part): (Vec<_>, Vec<_>) = coverage
        .undated
        .iter()
        .partition(|(_, lacking, all)| lacking == all);
    let mut items: Vec<String> = part
        .iter()
        .map(|(state, lacking, all)| {
            let state = the_states(lang, [*state].into_iter());
            t::methods_undated_part(lang, all, lacking, state)
        })
        .collect();
    if !whole.is_empty() {
        let places: u64 = whole.iter().map(|(_, lacking, _)| lacking).sum();
        let states = the_states(lang, whole.iter().map(|(state, ..)| *state));
        items.push(t::methods_undated_all(lang, places, states));
    }
    match items.is_empty() {
        true => t::methods_undated_none(lang).to_owned(),
        false => list(lang, &items),
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
                    Track::Federal => t::methods_question_federal(visit.lang),
                    Track::Stance => t::methods_question_stance(visit.lang),
                    Track::JailPractice => t::methods_question_jail_practice(visit.lang),
                },
                values: field
                    .into_iter()
                    .flat_map(|field| &field.categories)
                    .map(|value| ValueView {
                        code: &value.value,
                        label: value.label_in(visit.lang),
                        description: value.description_in(visit.lang),
                    })
                    .collect(),
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
                || t::methods_phase_beginning(visit.lang).to_owned(),
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
        (Status::Unknown, t::methods_rule_unknown(lang)),
        (
            Status::ProgrammeNotRunning,
            t::methods_rule_programme_not_running(lang),
        ),
        (
            Status::ActiveOverObjection,
            t::methods_rule_active_over_objection(lang),
        ),
        (
            Status::ActiveLimitsHolds,
            t::methods_rule_active_limits_holds(lang),
        ),
        (Status::Active, t::methods_rule_active(lang)),
        (Status::OutNotActive, t::methods_rule_out_not_active(lang)),
        (Status::NotActive, t::methods_rule_not_active(lang)),
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
    let (lang, timeline) = (visit.lang, &visit.edition.timeline);
    let state =
        |usps| Usps::parse(usps).and_then(|usps| visit.edition.dataset().state_by_usps(usps));
    let illinois =
        state("il").and_then(|state| Some((state, timeline.first_no(state.fips)?.date.day)));
    let new_york =
        state("ny").and_then(|state| Some((state, timeline.activation_span(state.fips).1?)));
    let view = |(state, day): (&State, Day)| {
        let facts = timeline.facts(day, Some(state.fips));
        let own = timeline.own_positions(state.fips, day);
        let names: Vec<String> = own
            .iter()
            .map(|own| {
                let event = own
                    .stance
                    .event
                    .and_then(|event| timeline.dataset().event(event));
                let since = event
                    .map(|event| words::since(lang, &event.date))
                    .unwrap_or_default();
                let stance = words::stance_label(lang, own.stance.value).to_lowercase();
                t::methods_own_position(lang, words::the_place(lang, own.place), since, stance)
            })
            .collect();
        let mut text = t::methods_difference(
            lang,
            facts.activated,
            words::day(lang, day),
            facts.over_state.len(),
        );
        if !names.is_empty() {
            let own = t::methods_difference_own(lang, names.len(), list(lang, &names));
            text = format!("{text} {own}");
        }
        DifferenceView {
            href: lang.at(&format!("/states/{}?date={day}", state.usps.lower())),
            state: words::state_name(lang, state),
            text,
        }
    };
    [illinois, new_york]
        .into_iter()
        .flatten()
        .map(view)
        .collect()
}
