//! A list of events in words.

use super::dates::day;
use crate::domain::{Day, Lang, Track};

/// What a list of events is narrowed to, in names.
#[derive(Debug, Clone, Default)]
pub struct EventsOf {
    /// Name of the state.
    pub state: Option<String>,
    /// Name of the jurisdiction.
    pub place: Option<String>,
    /// The track that they set.
    pub track: Option<Track>,
    /// Their kind, in words.
    pub kind: Option<String>,
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
}

/// How many events there are, and of what: `12 events in Illinois, stance track, from 1 May 2011`.
#[must_use]
pub fn events_headline(lang: Lang, count: u64, of: &EventsOf) -> String {
    let mut text = match count {
        0 => "No event".to_owned(),
        1 => "1 event".to_owned(),
        some => format!("{} events", super::numbers::number(some)),
    };
    for name in [&of.place, &of.state].into_iter().flatten() {
        text.push_str(" in ");
        text.push_str(name);
    }
    let track = of.track.map(|track| match track {
        Track::Federal => "federal track",
        Track::Stance => "stance track",
        Track::JailPractice => "jail-practice track",
    });
    let kind = of.kind.as_ref().map(|kind| format!("kind “{kind}”"));
    let days = match (of.from, of.to) {
        (Some(from), Some(to)) if from == to => Some(format!("on {}", day(lang, from))),
        (Some(from), Some(to)) => Some(format!("from {} to {}", day(lang, from), day(lang, to))),
        (Some(from), None) => Some(format!("from {}", day(lang, from))),
        (None, Some(to)) => Some(format!("to {}", day(lang, to))),
        (None, None) => None,
    };
    for part in [track.map(str::to_owned), kind, days].into_iter().flatten() {
        text.push_str(", ");
        text.push_str(&part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_list_says_how_many_and_of_what() {
        let all = EventsOf::default();
        assert_eq!(events_headline(Lang::En, 3_725, &all), "3,725 events");
        assert_eq!(events_headline(Lang::En, 1, &all), "1 event");
        let some = EventsOf {
            state: Some("Illinois".to_owned()),
            track: Some(Track::Stance),
            from: Some(date(2011, 5, 1)),
            ..EventsOf::default()
        };
        assert_eq!(
            events_headline(Lang::En, 12, &some),
            "12 events in Illinois, stance track, from 1 May 2011"
        );
        assert_eq!(
            events_headline(Lang::En, 0, &some),
            "No event in Illinois, stance track, from 1 May 2011"
        );
        let day = EventsOf {
            kind: Some("MOA signed".to_owned()),
            from: Some(date(2011, 5, 1)),
            to: Some(date(2011, 5, 1)),
            ..EventsOf::default()
        };
        assert_eq!(
            events_headline(Lang::En, 2, &day),
            "2 events, kind “MOA signed”, on 1 May 2011"
        );
    }
}
