//! Order and distance in words: the third of 58, on the day it was switched on, 147 days after.

use super::dates::written;
use super::numbers::{count_of, number};
use super::unit::Unit;
use crate::domain::{Basis, Lang, State};
use crate::timeline::{AfterNo, Beside, Days, Gap, Later, Order, Overridden, Rank};

/// A place in an order: `first`, `third`, `11th`, `21st`.
#[must_use]
pub fn ordinal(lang: Lang, value: u64) -> String {
    const WORDS: [&str; 10] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ];
    let word = value
        .checked_sub(1)
        .and_then(|index| WORDS.get(usize::try_from(index).ok()?));
    if let Some(word) = word {
        return (*word).to_owned();
    }
    let ending = match (value % 10, value % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{}{ending}", number(value))
}

/// The places that a rank takes up: `third`, `fifth to 16th`, `first`, `last`.
fn places(lang: Lang, rank: Rank) -> String {
    if rank.first == 1 {
        return "first".to_owned();
    }
    if rank.last == rank.with_date {
        return "last".to_owned();
    }
    match rank.together() {
        1 => ordinal(lang, rank.first),
        2 => format!(
            "{} and {}",
            ordinal(lang, rank.first),
            ordinal(lang, rank.last)
        ),
        _ => format!(
            "{} to {}",
            ordinal(lang, rank.first),
            ordinal(lang, rank.last)
        ),
    }
}

/// A rank where room is short: `third of 58`, `one of 12 together, fifth to 16th of 58`.
#[must_use]
pub fn rank_in_short(lang: Lang, rank: Rank) -> String {
    let all = match rank.with_date == rank.total {
        true => number(rank.total),
        false => format!("{} with a known date", number(rank.with_date)),
    };
    match (rank.together(), rank.with_date) {
        (_, 1) if rank.total == 1 => "the only one".to_owned(),
        (_, 1) => "the only one with a known date".to_owned(),
        (together, with_date) if together == with_date => format!("together with all {all}"),
        (1, _) => format!("{} of {all}", places(lang, rank)),
        (together, _) => format!(
            "one of {} together, {} of {all}",
            number(together),
            places(lang, rank)
        ),
    }
}

/// A rank in a sentence. Those of the state without a known date have no place in it, and it says so.
#[must_use]
pub fn rank_sentence(lang: Lang, rank: Rank, unit: Unit, state: &State) -> String {
    let of = match state.kind.as_str() {
        "District" => format!("the {}", state.name),
        _ => state.name.clone(),
    };
    let without = rank.total - rank.with_date;
    let (known, end) = match without {
        0 => (String::new(), ".".to_owned()),
        _ => (
            " with a known date".to_owned(),
            format!("; for the other {} none was found.", number(without)),
        ),
    };
    let all = format!(
        "{} {} of {of}{known}",
        number(rank.with_date),
        unit.many(lang)
    );
    match (rank.together(), rank.with_date) {
        (_, 1) => format!("It was the only {} of {of}{known}{end}", unit.one(lang)),
        (2, 2) => format!(
            "Both {} of {of}{known} were switched on together{end}",
            unit.many(lang)
        ),
        (together, with_date) if together == with_date => {
            format!("All {all} were switched on together{end}")
        }
        (1, _) => format!("It was the {} of the {all}{end}", places(lang, rank)),
        (together, _) => format!(
            "It was one of {} switched on together, the {} of the {all}{end}",
            number(together),
            places(lang, rank)
        ),
    }
}

/// `1 day`, `147 days`, `at least 675 days`.
#[must_use]
pub fn days(lang: Lang, days: Days) -> String {
    let count = count_of(days.count, "day", "days");
    if days.at_least {
        format!("at least {count}")
    } else {
        count
    }
}

/// How the switch and what was said follow each other in a place: one sentence an act. `named` is the
/// id of a "no" that the sentence before has named with its date.
#[must_use]
pub fn order_of_nos(lang: Lang, order: &Order<'_>, named: Option<&str>) -> Vec<String> {
    let is_named = |act: &Beside<'_>| Some(act.event.id.as_str()) == named;
    let before = order.overridden.iter();
    let before = before.map(|before| overridden(lang, before, is_named(&before.no)));
    let later = order.later.iter();
    let later = later.map(|later| later_no(lang, later, is_named(&later.no)));
    before.chain(later).collect()
}

/// A date in brackets, where the days from it cannot be counted to the day.
fn dated(lang: Lang, act: &Beside<'_>) -> String {
    let exact = match act.gap {
        Gap::Before(days) | Gap::After(days) => !days.at_least,
        Gap::SameDay => true,
        Gap::Unclear => false,
    };
    if exact {
        String::new()
    } else {
        format!(" ({})", written(lang, &act.event.date))
    }
}

fn overridden(lang: Lang, overridden: &Overridden<'_>, named: bool) -> String {
    let no = &overridden.no;
    let who = match no.basis {
        Basis::Own => "it",
        Basis::State => "the state",
    };
    let date = dated(lang, no);
    let mut text = match (no.gap, named) {
        (Gap::Before(between), true) => format!("It was switched on {} later", days(lang, between)),
        (_, true) => "It was switched on later".to_owned(),
        (Gap::Before(between), false) => {
            format!(
                "It was switched on {} after {who} had said no{date}",
                days(lang, between)
            )
        }
        (_, false) => format!("It was switched on after {who} had said no{date}"),
    };
    if let Some(ended) = &overridden.ended {
        let date = dated(lang, ended);
        text.push_str(&match ended.gap {
            Gap::Before(between) => {
                format!("; that “no” had ended {} before{date}", days(lang, between))
            }
            Gap::SameDay => "; that “no” ended on the same day".to_owned(),
            _ => format!("; that “no” had ended by then{date}"),
        });
    }
    text.push('.');
    text
}

fn later_no(lang: Lang, later: &Later<'_>, named: bool) -> String {
    let no = &later.no;
    let said = match (named, no.basis) {
        (true, _) => "That was".to_owned(),
        (false, Basis::State) => "The state said no".to_owned(),
        (false, Basis::Own) if later.again => "The place said no again".to_owned(),
        (false, Basis::Own) => "The place said no".to_owned(),
    };
    let date = if named {
        String::new()
    } else {
        dated(lang, no)
    };
    match no.gap {
        Gap::SameDay => format!("{said} on the day it was switched on."),
        Gap::After(between) => format!(
            "{said} {} after it was switched on{date}.",
            days(lang, between)
        ),
        _ if named => "That date does not say how many days from the switch-on.".to_owned(),
        _ => format!("{said}{date}; the date does not say how many days from the switch-on."),
    }
}

/// How the switch and the first limit on holds follow each other.
#[must_use]
pub fn order_of_limit(lang: Lang, limit: &Beside<'_>) -> String {
    let date = dated(lang, limit);
    match limit.gap {
        Gap::SameDay => {
            "A rule first limited ICE holds here on the day it was switched on.".to_owned()
        }
        Gap::After(between) => format!(
            "A rule first limited ICE holds here {} after it was switched on{date}.",
            days(lang, between)
        ),
        Gap::Before(between) => format!(
            "It was switched on {} after a rule had first limited ICE holds here{date}.",
            days(lang, between)
        ),
        Gap::Unclear => format!(
            "A rule first limited ICE holds here{date}; the date does not say how many days from the switch-on."
        ),
    }
}

/// How many were switched on after a state's "no", and how much later.
#[must_use]
pub fn after_no(lang: Lang, after: &AfterNo<'_>, unit: Unit) -> String {
    let text = format!(
        "After the “no” ({}) {} switched on",
        written(lang, &after.no.date),
        match after.count {
            1 => format!("1 {} was", unit.one(lang)),
            many => format!("{} {} were", number(many), unit.many(lang)),
        }
    );
    match after.days {
        None => format!("{text}."),
        Some((least, most)) if least == most => format!("{text}, {} later.", days(lang, least)),
        Some((least, _)) if least.at_least => format!("{text}, {} later.", days(lang, least)),
        Some((least, most)) => format!(
            "{text}, {} to {} later.",
            number(least.count),
            days(lang, most)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{StateFips, Usps};

    const COUNTY: Unit = Unit::County;

    fn state(name: &str, kind: &str) -> State {
        State {
            fips: StateFips::DC,
            usps: Usps::parse("CA").unwrap(),
            name: name.to_owned(),
            kind: kind.to_owned(),
        }
    }

    fn rank(first: u64, last: u64, with_date: u64, total: u64) -> Rank {
        Rank {
            first,
            last,
            with_date,
            total,
        }
    }

    #[test]
    fn ordinals_are_words_to_ten_and_figures_from_there() {
        let said: Vec<String> = [1, 3, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112, 1_003]
            .into_iter()
            .map(|value| ordinal(Lang::En, value))
            .collect();
        assert_eq!(
            said.join(" "),
            "first third tenth 11th 12th 13th 21st 22nd 23rd 101st 111th 112th 1,003rd"
        );
    }

    #[test]
    fn a_rank_is_right_alone_with_others_and_where_some_have_no_date() {
        let california = state("California", "State");
        let said = |rank| rank_sentence(Lang::En, rank, COUNTY, &california);
        assert_eq!(
            said(rank(1, 1, 58, 58)),
            "It was the first of the 58 counties of California."
        );
        assert_eq!(
            said(rank(3, 3, 58, 58)),
            "It was the third of the 58 counties of California."
        );
        assert_eq!(
            said(rank(58, 58, 58, 58)),
            "It was the last of the 58 counties of California."
        );
        assert_eq!(
            said(rank(5, 16, 58, 58)),
            "It was one of 12 switched on together, the fifth to 16th of the 58 counties of California."
        );
        assert_eq!(
            said(rank(5, 6, 58, 58)),
            "It was one of 2 switched on together, the fifth and sixth of the 58 counties of California."
        );
        assert_eq!(
            said(rank(1, 2, 58, 58)),
            "It was one of 2 switched on together, the first of the 58 counties of California."
        );
        assert_eq!(
            said(rank(47, 58, 58, 58)),
            "It was one of 12 switched on together, the last of the 58 counties of California."
        );
        assert_eq!(
            said(rank(1, 58, 58, 58)),
            "All 58 counties of California were switched on together."
        );
        assert_eq!(
            said(rank(1, 2, 2, 2)),
            "Both counties of California were switched on together."
        );
        assert_eq!(
            said(rank(2, 2, 37, 78)),
            "It was the second of the 37 counties of California with a known date; for the other 41 none was found."
        );
        assert_eq!(
            said(rank(1, 1, 1, 5)),
            "It was the only county of California with a known date; for the other 4 none was found."
        );
        let district = state("District of Columbia", "District");
        assert_eq!(
            rank_sentence(Lang::En, rank(1, 1, 1, 1), Unit::Jurisdiction, &district),
            "It was the only jurisdiction of the District of Columbia."
        );
    }

    #[test]
    fn a_short_rank_says_the_same() {
        assert_eq!(rank_in_short(Lang::En, rank(3, 3, 58, 58)), "third of 58");
        assert_eq!(
            rank_in_short(Lang::En, rank(27, 102, 102, 102)),
            "one of 76 together, last of 102"
        );
        assert_eq!(
            rank_in_short(Lang::En, rank(1, 55, 55, 55)),
            "together with all 55"
        );
        assert_eq!(
            rank_in_short(Lang::En, rank(1, 37, 37, 78)),
            "together with all 37 with a known date"
        );
        assert_eq!(rank_in_short(Lang::En, rank(1, 1, 1, 1)), "the only one");
    }

    #[test]
    fn days_are_right_for_one_and_many() {
        let of = |count, at_least| days(Lang::En, Days { count, at_least });
        assert_eq!(of(1, false), "1 day");
        assert_eq!(of(147, false), "147 days");
        assert_eq!(of(675, true), "at least 675 days");
    }
}
