//! Of which place somebody wants to be told.

use crate::dataset::Dataset;
use crate::domain::{CountyFips, StateFips, Usps};

/// Of which place somebody wants to be told; of everything where none is named. Every condition must hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scope {
    /// Of a state, with its counties and cities.
    pub state: Option<(StateFips, Usps)>,
    /// Of a county with its cities, and of what its state says, which binds it; with the letters of its state.
    pub county: Option<(CountyFips, Option<Usps>)>,
}

impl Scope {
    /// Everything.
    pub const NATION: Self = Self {
        state: None,
        county: None,
    };

    /// The scope of a state by its letters, and of a county by its five digits.
    ///
    /// # Errors
    /// What is wrong and how to mend it.
    pub fn of(state: Option<&str>, fips: Option<&str>, dataset: &Dataset) -> Result<Self, String> {
        let read_state = |text: &str| {
            let state = Usps::parse(text).and_then(|usps| dataset.state_by_usps(usps));
            let state = state.map(|state| (state.fips, state.usps));
            state.ok_or_else(|| format!("“{text}” is no state; write its two letters, such as il"))
        };
        let read_county = |text: &str| {
            let county = CountyFips::parse(text).and_then(|fips| dataset.county(fips));
            let county = county.map(|county| (county.fips, Some(county.usps)));
            county.ok_or_else(|| {
                format!("“{text}” is no county of 2010; write its five digits, such as 17031")
            })
        };
        Ok(Self {
            state: state.map(read_state).transpose()?,
            county: fips.map(read_county).transpose()?,
        })
    }

    /// The parameters of an address that ask for it: their names and values.
    #[must_use]
    pub fn parameters(self) -> Vec<(&'static str, String)> {
        let state = self.state.map(|(_, usps)| ("state", usps.lower()));
        let county = self.county.map(|(fips, _)| ("fips", fips.to_string()));
        state.into_iter().chain(county).collect()
    }

    /// The same as the query of an address, with its mark; empty for everything.
    #[must_use]
    pub fn query(self) -> String {
        let parameters = self.parameters();
        let pairs = parameters.iter().enumerate().map(|(index, (name, value))| {
            let mark = if index == 0 { '?' } else { '&' };
            format!("{mark}{name}={value}")
        });
        pairs.collect()
    }

    /// Whether what happens to `place`, as rows name places, is of it.
    #[must_use]
    pub fn covers(self, place: &str) -> bool {
        let is_state = |state: StateFips, usps: Option<Usps>| {
            place == state.to_string() || usps.is_some_and(|usps| place == usps.to_string())
        };
        let here = CountyFips::parse(place);
        let of_state = self.state.is_none_or(|(state, usps)| {
            is_state(state, Some(usps)) || here.is_some_and(|fips| fips.state() == state)
        });
        let of_county = self
            .county
            .is_none_or(|(fips, usps)| here == Some(fips) || is_state(fips.state(), usps));
        of_state && of_county
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_county_is_told_of_its_state_and_a_state_of_its_counties() {
        let usps = Usps::parse("IL");
        let state = Scope {
            state: StateFips::parse("17").zip(usps),
            county: None,
        };
        let county = Scope {
            state: None,
            county: CountyFips::parse("17031").map(|fips| (fips, usps)),
        };
        let both = Scope {
            state: state.state,
            county: county.county,
        };
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
            assert!(Scope::NATION.covers(place));
            assert_eq!(state.covers(place), of_state, "{place}");
            assert_eq!(county.covers(place), of_county, "{place}");
            assert_eq!(both.covers(place), of_county, "{place}");
        }
        assert_eq!(both.query(), "?state=il&fips=17031");
    }
}
