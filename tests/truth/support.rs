//! One atlas for all tests, and short words for what it answers.

use participation_atlas::dataset::{Dataset, Files};
use participation_atlas::domain::{Basis, Code, CountyFips, Day, StateFips};
use participation_atlas::timeline::{Answer, At, StateAnswer, Timeline};
use std::sync::{Arc, LazyLock};

pub static ATLAS: LazyLock<Timeline> =
    LazyLock::new(|| Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap())));

pub const OWN: Option<Basis> = Some(Basis::Own);
pub const STATE: Option<Basis> = Some(Basis::State);

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn county(fips: &str, on: &str) -> Answer<'static> {
    ATLAS
        .county(CountyFips::parse(fips).unwrap(), day(on))
        .unwrap()
}

pub fn state(fips: &str, on: &str) -> StateAnswer<'static> {
    ATLAS
        .state(StateFips::parse(fips).unwrap(), day(on))
        .unwrap()
}

/// The answers for the jurisdictions of a state.
pub fn within(fips: &'static str, on: &str) -> impl Iterator<Item = Answer<'static>> {
    let state = StateFips::parse(fips).unwrap();
    ATLAS
        .counties(day(on))
        .filter(move |answer| answer.place.state == state)
}

/// A track's answer as text: `out own 2010-09-28 ST0021`.
pub fn say<V: Code>(at: At<V>) -> String {
    let mut words = vec![at.value.code().to_owned()];
    words.extend(at.basis.map(|basis| basis.code().to_owned()));
    words.extend(at.since.map(|since| since.to_string()));
    words.extend(
        at.event
            .map(|event| ATLAS.dataset().event(event).unwrap().id.clone()),
    );
    words.join(" ")
}

pub fn switched_on(fips: &'static str, on: &str) -> usize {
    within(fips, on)
        .filter(|answer| answer.federal.since == Some(day(on)))
        .count()
}

pub fn codes<'a>(answers: impl Iterator<Item = Answer<'a>>) -> Vec<String> {
    answers
        .map(|answer| answer.place.fips.to_string())
        .collect()
}
