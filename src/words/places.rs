//! Names of places, in the language's own form: `Cook County` is `condado de Cook` in Spanish.

use super::catalogue as t;
use crate::domain::{Code as _, Jurisdiction, Lang, State};

/// Where in a sentence the name of a place stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Plain,
    The,
    In,
    Of,
}

fn named(lang: Lang, place: &Jurisdiction, form: Form) -> String {
    // The District is a county equivalent of the same name: nobody says "Distrito de Distrito de Columbia".
    let name = place
        .name
        .strip_prefix("District of ")
        .unwrap_or(&place.name);
    let kind: String = place.kind.split_whitespace().collect();
    let form = match form {
        Form::Plain => "plain",
        Form::The => "the",
        Form::In => "in",
        Form::Of => "of",
    };
    t::place_name(lang, form, &place.full_name, kind, name)
}

/// The name of a jurisdiction at the beginning of a line: `Cook County`, `Condado de Cook`.
#[must_use]
pub fn place_name(lang: Lang, place: &Jurisdiction) -> String {
    named(lang, place, Form::Plain)
}

/// The same in a sentence: `Cook County`, `el condado de Cook`.
#[must_use]
pub fn the_place(lang: Lang, place: &Jurisdiction) -> String {
    named(lang, place, Form::The)
}

/// `in Cook County`, `en el condado de Cook`.
#[must_use]
pub fn in_place(lang: Lang, place: &Jurisdiction) -> String {
    named(lang, place, Form::In)
}

/// `of Cook County`, `del condado de Cook`.
#[must_use]
pub fn of_place(lang: Lang, place: &Jurisdiction) -> String {
    named(lang, place, Form::Of)
}

/// The name of a state alone: `New York`, `Nueva York`.
#[must_use]
pub fn state_name(lang: Lang, state: &State) -> String {
    t::state_name(lang, &state.name, state.usps.to_string())
}

/// The same in a sentence: `the District of Columbia`, `el Distrito de Columbia`.
#[must_use]
pub fn the_state(lang: Lang, state: &State) -> String {
    t::the_state_name(lang, &state.name, state.usps.to_string())
}

/// The names of a state in every language: `New York`, `Nueva York`.
#[must_use]
pub fn state_names(state: &State) -> Vec<String> {
    let mut names = vec![state.name.clone()];
    names.extend(Lang::ALL.iter().map(|&lang| state_name(lang, state)));
    names.dedup();
    names
}

/// `in New York`, `en el Distrito de Columbia`.
#[must_use]
pub fn in_state(lang: Lang, state: &State) -> String {
    t::in_state(lang, &state.name, state.usps.to_string())
}

/// `of New York`, `del Distrito de Columbia`.
#[must_use]
pub fn of_state(lang: Lang, state: &State) -> String {
    t::of_state(lang, &state.name, state.usps.to_string())
}

/// Whom something came to: `the District of Columbia` (that ICE reached), `al Distrito de Columbia`.
#[must_use]
pub fn to_state(lang: Lang, state: &State) -> String {
    t::to_state(lang, &state.name, state.usps.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CountyFips, StateFips, Usps};

    fn place(name: &str, full: &str, kind: &str) -> Jurisdiction {
        Jurisdiction {
            fips: CountyFips::parse("17031").unwrap(),
            state: StateFips::parse("17").unwrap(),
            usps: Usps::parse("IL").unwrap(),
            name: name.to_owned(),
            full_name: full.to_owned(),
            kind: kind.to_owned(),
            population: 1,
            slug: String::new(),
        }
    }

    #[test]
    fn a_place_has_its_name_in_each_language_and_place_of_a_sentence() {
        let cook = place("Cook", "Cook County", "County");
        assert_eq!(place_name(Lang::En, &cook), "Cook County");
        assert_eq!(in_place(Lang::En, &cook), "in Cook County");
        assert_eq!(place_name(Lang::Es, &cook), "Condado de Cook");
        assert_eq!(the_place(Lang::Es, &cook), "el condado de Cook");
        assert_eq!(of_place(Lang::Es, &cook), "del condado de Cook");
        let nome = place("Nome", "Nome Census Area", "Census Area");
        assert_eq!(in_place(Lang::Es, &nome), "en el área censal de Nome");
        let district = place("District of Columbia", "District of Columbia", "District");
        assert_eq!(place_name(Lang::En, &district), "District of Columbia");
        assert_eq!(the_place(Lang::Es, &district), "el Distrito de Columbia");
    }

    #[test]
    fn states_have_the_names_that_readers_of_a_language_know() {
        let state = |usps, name: &str| State {
            fips: StateFips::parse("36").unwrap(),
            usps: Usps::parse(usps).unwrap(),
            name: name.to_owned(),
            kind: "State".to_owned(),
        };
        assert_eq!(state_name(Lang::Es, &state("NY", "New York")), "Nueva York");
        assert_eq!(
            state_names(&state("NY", "New York")),
            ["New York", "Nueva York"]
        );
        assert_eq!(state_names(&state("IL", "Illinois")), ["Illinois"]);
        assert_eq!(in_state(Lang::Es, &state("IL", "Illinois")), "en Illinois");
        let district = state("DC", "District of Columbia");
        assert_eq!(of_state(Lang::Es, &district), "del Distrito de Columbia");
        assert_eq!(in_state(Lang::En, &district), "in the District of Columbia");
        assert_eq!(to_state(Lang::Es, &district), "al Distrito de Columbia");
        assert_eq!(to_state(Lang::Es, &state("TX", "Texas")), "a Texas");
        assert_eq!(to_state(Lang::En, &district), "the District of Columbia");
    }
}
