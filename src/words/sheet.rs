//! The sheet of national maps in words.

use super::dates::day;
use super::labels::Unit;
use super::numbers::number;
use crate::domain::{Basis, Day, Status};
use crate::timeline::Counts;

/// What the maps show taken together, for the page's heading: each day with its counts, in order.
#[must_use]
pub fn sheet_finding(maps: &[(Day, Counts)]) -> String {
    let (Some((from, first)), Some((to, last))) = (maps.first(), maps.last()) else {
        return "Secure Communities was switched on nowhere".to_owned();
    };
    let (before, after) = (first.active(), last.active());
    let between = match maps.len() {
        1 => format!("one map, {}", from.year()),
        many => format!("{many} maps, {} to {}", from.year(), to.year()),
    };
    if before == after {
        return format!(
            "Secure Communities in {} in {between}",
            Unit::JURISDICTION.count(after)
        );
    }
    format!(
        "From {} to {}: Secure Communities in {between}",
        Unit::JURISDICTION.count(before),
        number(after)
    )
}

/// The lines under a map's day: how many are switched on, and how many under a "no" or a limit.
/// Only what there is; the counts are those of the statuses.
#[must_use]
pub fn sheet_caption(counts: &Counts) -> Vec<String> {
    let known = counts.total() - counts.of_status(Status::Unknown);
    let mut lines = vec![format!(
        "{} of {} switched on",
        number(counts.active()),
        number(known)
    )];
    for (status, lead) in [
        (Status::ActiveOverObjection, "Said no, on:"),
        (Status::OutNotActive, "Said no, off:"),
    ] {
        let of = |basis| counts.of_key(status, Some(basis));
        match (of(Basis::Own), of(Basis::State)) {
            (0, 0) => {}
            (own, 0) => lines.push(format!("{lead} {} own", number(own))),
            (0, state) => lines.push(format!("{lead} {} the state’s", number(state))),
            (own, state) => lines.push(format!(
                "{lead} {} own, {} the state’s",
                number(own),
                number(state)
            )),
        }
    }
    let limits = counts.of_status(Status::ActiveLimitsHolds);
    if limits > 0 {
        lines.push(format!("On, limits ICE holds: {}", number(limits)));
    }
    lines
}

/// What a map shows, for whoever cannot see it.
#[must_use]
pub fn sheet_map_name(on: Day, counts: &Counts) -> String {
    format!("Map of {}. {}", day(on), sheet_caption(counts).join(". "))
}

/// Why these days.
pub const SHEET_DAYS: &str = "The first day of the programme, every 1 January and 1 July after it, and the last day before it \
    first ended. Counts “of” are of jurisdictions with a known date.";

/// What the marks mean, in one line each.
pub const SHEET_MARKS: [&str; 2] = [
    "Lines over a colour: the place (dense) or its state (light) had said no. Dots: a public rule limits ICE holds.",
    "Squares below Texas: the jurisdictions of the island territories, from the top AS, GU, MP, VI.",
];

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
        assert_eq!(sheet_caption(&early), ["1 of 3,180 switched on"]);
        let late = counts(&[
            (Status::Active, None, 1_000),
            (Status::ActiveOverObjection, Some(Basis::Own), 2),
            (Status::ActiveOverObjection, Some(Basis::State), 26),
            (Status::OutNotActive, Some(Basis::State), 76),
            (Status::ActiveLimitsHolds, None, 5),
        ]);
        assert_eq!(
            sheet_caption(&late),
            [
                "1,033 of 1,109 switched on",
                "Said no, on: 2 own, 26 the state’s",
                "Said no, off: 76 the state’s",
                "On, limits ICE holds: 5",
            ]
        );
        let days: [Day; 2] = ["2008-10-27", "2014-11-19"].map(|day| day.parse().unwrap());
        assert_eq!(
            sheet_finding(&[(days[0], early.clone()), (days[1], late)]),
            "From 1 jurisdiction to 1,033: Secure Communities in 2 maps, 2008 to 2014"
        );
        assert_eq!(
            sheet_finding(&[(days[0], early)]),
            "Secure Communities in 1 jurisdiction in one map, 2008"
        );
    }
}
