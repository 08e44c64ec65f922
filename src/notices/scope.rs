//! Of which place somebody wants to be told.

use crate::dataset::Dataset;
use crate::domain::{CountyFips, StateFips, Usps};

/// Of which place somebody wants to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Of everything.
    Nation,
    /// Of a state, with its counties and cities.
    State(StateFips, Usps),
    /// Of a county with its cities, and of what its state says, which binds it.
    County(CountyFips, Option<Usps>),
}

impl Scope {
    /// The scope of a state by its letters, or of a county by its five digits; of the nation where neither is given.
    ///
    /// # Errors
    /// What is wrong and how to mend it.
    pub fn of(state: Option<&str>, fips: Option<&str>, dataset: &Dataset) -> Result<Self, String> {
        match (state, fips) {
            (None, None) => Ok(Self::Nation),
            (Some(_), Some(_)) => Err(
                "name a state or a county, not both: a county tells of its state too".to_owned(),
            ),
            (Some(text), None) => {
                let usps = Usps::parse(text);
                let state = dataset.states.iter().find(|state| Some(state.usps) == usps);
                let state = state.ok_or_else(|| {
                    format!("“{text}” is no state; write its two letters, such as il")
                })?;
                Ok(Self::State(state.fips, state.usps))
            }
            (None, Some(text)) => {
                let county = CountyFips::parse(text).and_then(|fips| dataset.county(fips));
                let county = county.ok_or_else(|| {
                    format!("“{text}” is no county of 2010; write its five digits, such as 17031")
                })?;
                Ok(Self::of_county(county.fips, dataset))
            }
        }
    }

    /// The scope of a county.
    #[must_use]
    pub fn of_county(fips: CountyFips, dataset: &Dataset) -> Self {
        let state = dataset.state(fips.state());
        Self::County(fips, state.map(|state| state.usps))
    }

    /// The parameters of an address that ask for it: their names and values.
    #[must_use]
    pub fn parameters(self) -> Vec<(&'static str, String)> {
        match self {
            Self::Nation => Vec::new(),
            Self::State(_, usps) => vec![("state", usps.lower())],
            Self::County(fips, _) => vec![("fips", fips.to_string())],
        }
    }

    /// Whether what happens to `place`, as rows name places, is of it.
    #[must_use]
    pub fn covers(self, place: &str) -> bool {
        let of_state = |state: StateFips, usps: Option<Usps>| {
            place == state.to_string() || usps.is_some_and(|usps| place == usps.to_string())
        };
        let county = CountyFips::parse(place);
        match self {
            Self::Nation => true,
            Self::State(state, usps) => {
                of_state(state, Some(usps)) || county.is_some_and(|fips| fips.state() == state)
            }
            Self::County(fips, usps) => county == Some(fips) || of_state(fips.state(), usps),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_county_is_told_of_its_state_and_a_state_of_its_counties() {
        let usps = Usps::parse("IL");
        let state = Scope::State(StateFips::parse("17").unwrap(), usps.unwrap());
        let county = Scope::County(CountyFips::parse("17031").unwrap(), usps);
        for (place, of_state, of_county) in [
            ("IL", true, true),
            ("17", true, true),
            ("17031", true, true),
            ("17043", true, false),
            ("06", false, false),
            ("06037", false, false),
            ("CA", false, false),
            ("", false, false),
        ] {
            assert!(Scope::Nation.covers(place));
            assert_eq!(state.covers(place), of_state, "{place}");
            assert_eq!(county.covers(place), of_county, "{place}");
        }
    }
}
