//! A state in words.

use super::catalogue as t;
use super::dates::{day, since};
use super::labels::practice_label;
use super::nation::{ACTIVE, also_limited, by_basis, over_objections};
use super::numbers::capitalised;
use super::order::after_no;
use super::places::{state_name, the_place};
use super::said::{Behind, Said};
use super::unit::Unit;
use crate::dataset::Dataset;
use crate::domain::{Lang, Stance, Status};
use crate::timeline::{Facts, Placed, StateAnswer, Timeline};

/// The finding of a day in one state, for the page's heading.
#[must_use]
pub fn state_headline(lang: Lang, facts: &Facts<'_>, answer: &StateAnswer<'_>, unit: Unit) -> Said {
    let (name, on) = (state_name(lang, answer.state), day(lang, facts.day));
    if facts.with_date == 0 {
        return Said::new(t::state_no_date(lang, name, facts.total, unit.code()));
    }
    if facts.phase.not_running() {
        return Said::new(t::state_not_running(lang, on, name));
    }
    let part = unit.part_known(lang, facts.activated, facts.with_date, facts.total);
    let links = [("on", Behind::rows(&ACTIVE, None))];
    let over = facts.over_own.len() + facts.over_state.len();
    if over == 0 && answer.stance.value == Stance::Out {
        let said = t::state_on_said_no(lang, on, &answer.state.kind, part, name);
        return Said::tagged(&said, &links);
    }
    Said::tagged(&t::state_on(lang, on, part, name), &links).and(over_objections(lang, facts, unit))
}

/// What the state had said, what it asks of jails, and who was first and last in it.
#[must_use]
pub fn state_findings(
    lang: Lang,
    facts: &Facts<'_>,
    answer: &StateAnswer<'_>,
    unit: Unit,
    timeline: &Timeline,
) -> Vec<(&'static str, Said)> {
    let dataset = timeline.dataset();
    let mut said = Said::new(stance(lang, answer, dataset));
    if let Some(after) = timeline.after_no(answer.state.fips, answer.day) {
        said = said.then(Said::new(after_no(lang, &after, unit)));
    }
    let mut findings = vec![
        (
            match answer.state.kind.as_str() {
                "State" => t::what_the_state_said(lang),
                "District" => t::what_the_district_said(lang),
                _ => t::what_the_territory_said(lang),
            },
            said,
        ),
        (
            t::what_its_laws_ask(lang),
            Said::new(practice(lang, answer, dataset)),
        ),
    ];
    if facts.counts.of_status(Status::ActiveOverObjection) > 0 {
        findings.push((
            t::where_they_disagree(lang),
            disagreement(lang, facts, unit),
        ));
    }
    let unknown = facts.total - facts.with_date;
    if unknown > 0 {
        let text = t::state_unknown(lang, unit.count(lang, unknown));
        let links = [("unknown", Behind::rows(&[Status::Unknown], None))];
        findings.push((t::what_is_not_known(lang), Said::tagged(&text, &links)));
    }
    if let Some(text) = first_and_last(lang, facts, unit) {
        findings.push((t::first_and_last(lang), Said::new(text)));
    }
    findings
}

/// How many are active over an objection, and by whose.
fn disagreement(lang: Lang, facts: &Facts<'_>, unit: Unit) -> Said {
    let all = facts.counts.of_status(Status::ActiveOverObjection);
    let text = match (facts.over_own.len(), facts.over_state.len()) {
        (_, 0) => t::state_objection_own(lang, all, unit.code()),
        (0, _) => t::state_objection_state(lang, all, unit.code()),
        (own, state) => t::state_objection_both(lang, all, own, state, unit.code()),
    };
    let mut links = vec![("all", Behind::rows(&[Status::ActiveOverObjection], None))];
    links.extend(by_basis(Status::ActiveOverObjection));
    Said::tagged(&text, &links).then(also_limited(lang, facts, unit))
}

fn first_and_last(lang: Lang, facts: &Facts<'_>, unit: Unit) -> Option<String> {
    let (first, latest) = (facts.first.first()?, facts.latest.first()?);
    let names = |placed: &[Placed<'_>]| match placed {
        [one] => the_place(lang, one.place),
        many => unit.count(lang, many.len() as u64),
    };
    let (first_day, last_day) = (day(lang, first.day), day(lang, latest.day));
    let (firsts, lasts) = (names(&facts.first), names(&facts.latest));
    Some(if first.day == latest.day {
        capitalised(&t::state_only(lang, first_day, firsts))
    } else if facts.waiting == 0 {
        t::state_first_and_last(lang, firsts, first_day, lasts, last_day)
    } else {
        t::state_first_and_latest(lang, firsts, first_day, lasts, last_day)
    })
}

fn stance(lang: Lang, answer: &StateAnswer<'_>, dataset: &Dataset) -> String {
    let event = answer.stance.event.and_then(|event| dataset.event(event));
    let Some(since) = event.map(|event| since(lang, &event.date)) else {
        return t::state_no_stance(lang, &answer.state.kind);
    };
    match answer.stance.value {
        Stance::NoneFound => t::state_no_stance(lang, &answer.state.kind),
        Stance::In => t::state_in(lang, since),
        Stance::Contested => t::state_contested(lang, since),
        Stance::Out => t::state_out(lang, since),
        Stance::AgreementCancelled => t::state_agreement_cancelled(lang, since),
    }
}

fn practice(lang: Lang, answer: &StateAnswer<'_>, dataset: &Dataset) -> String {
    let event = answer.jail_practice.event;
    match event.and_then(|event| dataset.event(event)) {
        None => t::state_no_rule(lang, &answer.state.kind),
        Some(event) => t::state_rule(
            lang,
            practice_label(lang, answer.jail_practice.value),
            since(lang, &event.date),
        ),
    }
}
