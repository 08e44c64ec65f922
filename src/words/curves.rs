//! The roll-out of every state in words.

use super::dates::{day, day_short};
use super::labels::Unit;
use super::nation::list;
use super::numbers::number;
use super::state::whom;
use crate::domain::State;
use crate::timeline::{OutSpan, StateCurve};

/// What the curves show taken together, for the page's heading.
#[must_use]
pub fn curves_finding(curves: &[StateCurve<'_>]) -> String {
    let dated = || curves.iter().filter(|curve| curve.first().is_some());
    let days = || dated().filter_map(StateCurve::first);
    let (Some(first), Some(last)) = (days().min(), days().max()) else {
        return "No activation date was found for any state".to_owned();
    };
    let on = |day| {
        let these = dated().filter(|curve| curve.first() == Some(day));
        list(&these.map(|curve| called(curve.state)).collect::<Vec<_>>())
    };
    let reached = if first == last {
        format!("ICE reached {} on {}", on(first), day(first))
    } else {
        format!(
            "ICE reached {} first, on {}, and {} last, on {}",
            on(first),
            day(first),
            on(last),
            day(last)
        )
    };
    let whole = dated()
        .filter(|curve| curve.first() == curve.last())
        .count();
    match whole {
        0 => reached,
        _ => format!(
            "{reached}; {whole} of {} states and territories {}, as far as dates are known, switched on in a single day",
            dated().count(),
            if whole == 1 { "was" } else { "were" },
        ),
    }
}

/// A state's name in a sentence.
fn called(state: &State) -> String {
    match state.kind.as_str() {
        "District" => format!("the {}", state.name),
        _ => state.name.clone(),
    }
}

/// What one curve says, for whoever cannot see it: the name of its link.
#[must_use]
pub fn curve_name(curve: &StateCurve<'_>, unit: Unit) -> String {
    let name = &curve.state.name;
    let (Some(first), Some(last)) = (curve.first(), curve.last()) else {
        return format!("{name}: no date found");
    };
    let all = unit.part_known(curve.with_date, curve.with_date, curve.jurisdictions);
    let when = if first == last {
        format!("on {}", day(first))
    } else {
        format!("from {} to {}", day(first), day(last))
    };
    let no: String = curve
        .out
        .iter()
        .map(|span| format!("; {}’s own “no” stood {}", whom(curve.state), stood(span)))
        .collect();
    format!("{name}: switched on {all}, {when}{no}")
}

/// From when to when a "no" stood.
#[must_use]
pub fn stood(span: &OutSpan) -> String {
    match span.to {
        Some(to) => format!("from {} to {}", day(span.from), day(to)),
        None => format!("from {}", day(span.from)),
    }
}

/// The short lines under a state's name in the picture: its first and last day.
#[must_use]
pub fn curve_lines(curve: &StateCurve<'_>) -> Vec<String> {
    let (Some(first), Some(last)) = (curve.first(), curve.last()) else {
        return vec!["No date found".to_owned()];
    };
    let whole = curve.with_date == curve.jurisdictions;
    let mut lines = match (first == last, whole && curve.jurisdictions > 1) {
        (true, true) => vec![format!("All on {}", day_short(first))],
        (true, false) => vec![format!("On {}", day_short(first))],
        (false, _) => vec![
            format!("First {}", day_short(first)),
            format!("Last {}", day_short(last)),
        ],
    };
    if !whole {
        lines.push(format!(
            "{} of {} with a date",
            number(curve.with_date),
            number(curve.jurisdictions)
        ));
    }
    lines
}

/// Those without a curve, and why: `None` where there are none.
#[must_use]
pub fn curves_undated(curves: &[StateCurve<'_>]) -> Option<String> {
    let names: Vec<String> = curves
        .iter()
        .filter(|curve| curve.first().is_none())
        .map(|curve| called(curve.state))
        .collect();
    (!names.is_empty()).then(|| {
        format!(
            "No date found: {}. They have no curve, which does not mean that the programme was never switched on there.",
            list(&names)
        )
    })
}

/// How a curve is read.
pub const CURVES_KEY: &str = "Each curve: the share of the state’s jurisdictions with a known date that ICE had switched on, \
    from none at the foot to all at the top. Dots: the first and the last day.";

/// What the band in a curve means.
pub const CURVES_NO: &str = "The state itself had said no";

/// What the years of the axis are.
#[must_use]
pub fn curves_axis(from: crate::domain::Day, to: crate::domain::Day) -> String {
    format!(
        "From {} to {}, the days on which the programme first ran.",
        day(from),
        day(to)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, StateFips, Usps};

    fn state(name: &str, kind: &str) -> State {
        State {
            fips: StateFips::DC,
            usps: Usps::parse("dc").unwrap(),
            name: name.to_owned(),
            kind: kind.to_owned(),
        }
    }

    fn on(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn curve<'a>(state: &'a State, all: u64, steps: &[(&str, u64)]) -> StateCurve<'a> {
        StateCurve {
            state,
            jurisdictions: all,
            with_date: steps.last().map_or(0, |step| step.1),
            steps: steps.iter().map(|step| (on(step.0), step.1)).collect(),
            out: Vec::new(),
        }
    }

    #[test]
    fn a_curve_is_said_right_for_one_day_for_several_and_for_none() {
        let (ohio, district) = (
            state("Ohio", "State"),
            state("District of Columbia", "District"),
        );
        let several = curve(&ohio, 3, &[("2010-01-19", 1), ("2011-07-12", 3)]);
        let one = curve(&district, 1, &[("2012-06-05", 1)]);
        let some = curve(&ohio, 3, &[("2011-06-07", 2)]);
        let none = curve(&ohio, 1, &[]);
        assert_eq!(
            curve_lines(&several),
            ["First 19 Jan 2010", "Last 12 Jul 2011"]
        );
        assert_eq!(curve_lines(&one), ["On 5 Jun 2012"]);
        assert_eq!(curve_lines(&some), ["On 7 Jun 2011", "2 of 3 with a date"]);
        assert_eq!(curve_lines(&none), ["No date found"]);
        let unit = Unit::JURISDICTION;
        assert_eq!(
            curve_name(&several, unit),
            "Ohio: switched on in all 3 jurisdictions, from 19 January 2010 to 12 July 2011"
        );
        assert_eq!(curve_name(&none, unit), "Ohio: no date found");
        let said_no = StateCurve {
            out: vec![OutSpan {
                from: on("2010-07-31"),
                to: None,
                event: None,
            }],
            ..one.clone()
        };
        assert_eq!(
            curve_name(&said_no, unit),
            "District of Columbia: switched on in its only jurisdiction, on 5 June 2012; \
             the District’s own “no” stood from 31 July 2010"
        );
        assert_eq!(
            curves_finding(&[several.clone(), one.clone(), none.clone()]),
            "ICE reached Ohio first, on 19 January 2010, and the District of Columbia last, on 5 June 2012; \
             1 of 2 states and territories was, as far as dates are known, switched on in a single day"
        );
        assert_eq!(
            curves_finding(std::slice::from_ref(&several)),
            "ICE reached Ohio on 19 January 2010"
        );
        assert_eq!(curves_undated(&[several, one]), None);
        assert_eq!(
            curves_finding(&[none]),
            "No activation date was found for any state"
        );
    }
}
