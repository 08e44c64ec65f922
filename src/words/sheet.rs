//! The sheet of national maps in words.

use super::catalogue as t;
use super::dates::day;
use super::unit::Unit;
use crate::domain::{Basis, Day, Lang, Status};
use crate::timeline::Counts;

/// What the maps show taken together, for the page's heading: each day with its counts, in order.
#[must_use]
pub fn sheet_finding(lang: Lang, maps: &[(Day, Counts)]) -> String {
    let (Some((from, first)), Some((to, last))) = (maps.first(), maps.last()) else {
        return t::sheet_nowhere(lang).to_owned();
    };
    let (before, after) = (first.active(), last.active());
    let (from, to) = (from.year().to_string(), to.year().to_string());
    let count = |value| Unit::Jurisdiction.count(lang, value);
    if before == after {
        return t::sheet_same(lang, count(after), from, maps.len(), to);
    }
    t::sheet_grows(lang, after, count(before), from, maps.len(), to)
}

/// The lines under a map's day: how many are switched on, and how many under a "no" or a limit.
/// Only what there is; the counts are those of the statuses.
#[must_use]
pub fn sheet_caption(lang: Lang, counts: &Counts) -> Vec<String> {
    let known = counts.total() - counts.of_status(Status::Unknown);
    let mut lines = vec![t::sheet_on(lang, known, counts.active())];
    let of = |status, basis| counts.of_key(status, Some(basis));
    let both = |status| (of(status, Basis::Own), of(status, Basis::State));
    lines.extend(match both(Status::ActiveOverObjection) {
        (0, 0) => None,
        (own, 0) => Some(t::sheet_no_on_own(lang, own)),
        (0, state) => Some(t::sheet_no_on_state(lang, state)),
        (own, state) => Some(t::sheet_no_on_both(lang, own, state)),
    });
    lines.extend(match both(Status::OutNotActive) {
        (0, 0) => None,
        (own, 0) => Some(t::sheet_no_off_own(lang, own)),
        (0, state) => Some(t::sheet_no_off_state(lang, state)),
        (own, state) => Some(t::sheet_no_off_both(lang, own, state)),
    });
    let limits = counts.of_status(Status::ActiveLimitsHolds);
    lines.extend((limits > 0).then(|| t::sheet_limits(lang, limits)));
    lines
}

/// What a map shows, for whoever cannot see it.
#[must_use]
pub fn sheet_map_name(lang: Lang, on: Day, counts: &Counts) -> String {
    t::sheet_map(lang, sheet_caption(lang, counts).join(". "), day(lang, on))
}

/// Why these days.
#[must_use]
pub fn sheet_days(lang: Lang) -> &'static str {
    t::sheet_days(lang)
}

/// What the marks mean, in one line each.
#[must_use]
pub fn sheet_marks(lang: Lang) -> [&'static str; 2] {
    [t::sheet_marks(lang), t::sheet_squares(lang)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::CountRow;

    fn counts(of: &[(Status, Option<Basis>, u64)]) -> Counts {
        Counts {
            rows: of
                .iter()
                .map(|&(status, basis, jurisdictions)| CountRow {
                    status,
                    basis,
                    jurisdictions,
                    population: 0,
                    population_territories: 0,
                })
                .collect(),
        }
    }

    #[test]
    fn a_caption_says_what_there_is_and_nothing_more() {
        let early = counts(&[
            (Status::Active, None, 1),
            (Status::NotActive, None, 3_179),
            (Status::Unknown, None, 54),
        ]);
        assert_eq!(sheet_caption(Lang::En, &early), ["1 of 3,180 switched on"]);
        let late = counts(&[
            (Status::Active, None, 1_000),
            (Status::ActiveOverObjection, Some(Basis::Own), 2),
            (Status::ActiveOverObjection, Some(Basis::State), 26),
            (Status::OutNotActive, Some(Basis::State), 76),
            (Status::ActiveLimitsHolds, None, 5),
        ]);
        assert_eq!(
            sheet_caption(Lang::En, &late),
            [
                "1,033 of 1,109 switched on",
                "Said no, on: 2 own, 26 the state’s",
                "Said no, off: 76 the state’s",
                "On, limits ICE holds: 5",
            ]
        );
        let days: [Day; 2] = ["2008-10-27", "2014-11-19"].map(|day| day.parse().unwrap());
        assert_eq!(
            sheet_finding(Lang::En, &[(days[0], early.clone()), (days[1], late)]),
            "From 1 jurisdiction to 1,033: Secure Communities in 2 maps, 2008 to 2014"
        );
        assert_eq!(
            sheet_finding(Lang::En, &[(days[0], early)]),
            "Secure Communities in 1 jurisdiction in one map, 2008"
        );
    }
}
