//! A list of events in words.

use super::catalogue as t;
use super::dates::day;
use super::places::{in_place, in_state};
use crate::domain::{Code as _, Day, Jurisdiction, Lang, State, Track};

/// What a list of events is narrowed to.
#[derive(Debug, Clone, Copy, Default)]
pub struct EventsOf<'d> {
    /// The state.
    pub state: Option<&'d State>,
    /// The jurisdiction.
    pub place: Option<&'d Jurisdiction>,
    /// The track that they set.
    pub track: Option<Track>,
    /// Their kind, in words.
    pub kind: Option<&'d str>,
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
}

/// The variant that messages choose for what a list is not narrowed to.
const NONE: &str = "none";

/// How many events there are, and of what: `12 events in Illinois, stance track, from 1 May 2011`.
#[must_use]
pub fn events_headline(lang: Lang, count: u64, of: &EventsOf<'_>) -> String {
    let none = || NONE.to_owned();
    let days = match (of.from, of.to) {
        (Some(from), Some(to)) if from == to => "on",
        (Some(_), Some(_)) => "between",
        (Some(_), None) => "from",
        (None, Some(_)) => "to",
        (None, None) => NONE,
    };
    t::events_headline(
        lang,
        count,
        days,
        of.from.map_or_else(none, |from| day(lang, from)),
        of.place.map_or_else(none, |place| in_place(lang, place)),
        of.state.map_or_else(none, |state| in_state(lang, state)),
        of.kind.unwrap_or(NONE),
        of.to.map_or_else(none, |to| day(lang, to)),
        of.track.map_or(NONE, |track| track.code()),
        of.place.map_or_else(none, |place| place.usps.to_string()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CountyFips, StateFips, Usps};
    use Lang::{En, Es};
    use jiff::civil::date;

    fn state(usps: &str, name: &str) -> State {
        State {
            fips: StateFips::parse("17").unwrap(),
            usps: Usps::parse(usps).unwrap(),
            name: name.to_owned(),
            kind: "State".to_owned(),
        }
    }

    #[test]
    fn a_list_says_how_many_and_of_what() {
        let all = EventsOf::default();
        for (count, english, spanish) in [
            (0, "No event", "Ningún hecho"),
            (1, "1 event", "1 hecho"),
            (3_725, "3,725 events", "3,725 hechos"),
        ] {
            assert_eq!(events_headline(En, count, &all), english);
            assert_eq!(events_headline(Es, count, &all), spanish);
        }
        let illinois = state("IL", "Illinois");
        let some = EventsOf {
            state: Some(&illinois),
            track: Some(Track::Stance),
            from: Some(date(2011, 5, 1)),
            ..EventsOf::default()
        };
        assert_eq!(
            events_headline(En, 12, &some),
            "12 events in Illinois, stance track, from 1 May 2011"
        );
        assert_eq!(
            events_headline(En, 0, &some),
            "No event in Illinois, stance track, from 1 May 2011"
        );
        assert_eq!(
            events_headline(Es, 12, &some),
            "12 hechos en Illinois, vía de la postura, desde el 1 de mayo de 2011"
        );
        let day = EventsOf {
            kind: Some("MOA signed"),
            from: Some(date(2011, 5, 1)),
            to: Some(date(2011, 5, 1)),
            ..EventsOf::default()
        };
        assert_eq!(
            events_headline(En, 2, &day),
            "2 events, kind “MOA signed”, on 1 May 2011"
        );
    }

    #[test]
    fn a_list_of_a_place_names_it_with_its_state() {
        let cook = Jurisdiction {
            fips: CountyFips::parse("17031").unwrap(),
            state: StateFips::parse("17").unwrap(),
            usps: Usps::parse("IL").unwrap(),
            name: "Cook".to_owned(),
            full_name: "Cook County".to_owned(),
            kind: "County".to_owned(),
            population: 1,
            slug: String::new(),
        };
        let of = EventsOf {
            place: Some(&cook),
            to: Some(date(2012, 12, 31)),
            ..EventsOf::default()
        };
        assert_eq!(
            events_headline(En, 1, &of),
            "1 event in Cook County, IL, to 31 December 2012"
        );
        assert_eq!(
            events_headline(Es, 1, &of),
            "1 hecho en el condado de Cook, IL, hasta el 31 de diciembre de 2012"
        );
    }
}
