//! The roll-out of every state in words.

use super::catalogue as t;
use super::dates::{day, day_short};
use super::numbers::list;
use super::places::{state_name, the_state, to_state};
use super::unit::Unit;
use crate::domain::{Day, Lang};
use crate::timeline::{OutSpan, StateCurve};

/// What the curves show taken together, for the page's heading.
#[must_use]
pub fn curves_finding(lang: Lang, curves: &[StateCurve<'_>]) -> String {
    let dated = || curves.iter().filter(|curve| curve.first().is_some());
    let days = || dated().filter_map(StateCurve::first);
    let (Some(first), Some(last)) = (days().min(), days().max()) else {
        return t::curves_none(lang).to_owned();
    };
    let on = |day| {
        let these = dated().filter(|curve| curve.first() == Some(day));
        let names: Vec<String> = these.map(|curve| to_state(lang, curve.state)).collect();
        list(lang, &names)
    };
    let (first_day, last_day) = (day(lang, first), day(lang, last));
    let reached = if first == last {
        t::curves_once(lang, first_day, on(first))
    } else {
        t::curves_first_and_last(lang, first_day, on(first), last_day, on(last))
    };
    let whole = dated()
        .filter(|curve| curve.first() == curve.last())
        .count();
    match whole {
        0 => reached,
        _ => t::curves_whole(lang, dated().count(), reached, whole),
    }
}

/// What one curve says, for whoever cannot see it: the name of its link.
#[must_use]
pub fn curve_name(lang: Lang, curve: &StateCurve<'_>, unit: Unit) -> String {
    let state = state_name(lang, curve.state);
    let (Some(first), Some(last)) = (curve.first(), curve.last()) else {
        return t::curve_none(lang, state);
    };
    let part = unit.part_known(lang, curve.with_date, curve.with_date, curve.jurisdictions);
    let said = if first == last {
        t::curve_once(lang, day(lang, first), part, state)
    } else {
        t::curve_span(lang, day(lang, first), day(lang, last), part, state)
    };
    curve.out.iter().fold(said, |said, span| {
        t::curve_no(lang, &curve.state.kind, said, stood(lang, span))
    })
}

/// From when to when a "no" stood.
#[must_use]
pub fn stood(lang: Lang, span: &OutSpan) -> String {
    let from = day(lang, span.from);
    match span.to {
        Some(to) => t::stood_from_to(lang, from, day(lang, to)),
        None => t::stood_from(lang, from),
    }
}

/// The short lines under a state's name in the picture: its first and last day.
#[must_use]
pub fn curve_lines(lang: Lang, curve: &StateCurve<'_>) -> Vec<String> {
    let (Some(first), Some(last)) = (curve.first(), curve.last()) else {
        return vec![t::curve_line_none(lang).to_owned()];
    };
    let whole = curve.with_date == curve.jurisdictions;
    let (first_day, last_day) = (day_short(lang, first), day_short(lang, last));
    let mut lines = match (first == last, whole && curve.jurisdictions > 1) {
        (true, true) => vec![t::curve_line_all(lang, first_day)],
        (true, false) => vec![t::curve_line_on(lang, first_day)],
        (false, _) => vec![
            t::curve_line_first(lang, first_day),
            t::curve_line_last(lang, last_day),
        ],
    };
    if !whole {
        lines.push(t::curve_line_part(
            lang,
            curve.jurisdictions,
            curve.with_date,
        ));
    }
    lines
}

/// Those without a curve, and why: `None` where there are none.
#[must_use]
pub fn curves_undated(lang: Lang, curves: &[StateCurve<'_>]) -> Option<String> {
    let names: Vec<String> = curves
        .iter()
        .filter(|curve| curve.first().is_none())
        .map(|curve| the_state(lang, curve.state))
        .collect();
    (!names.is_empty()).then(|| t::curves_undated(lang, list(lang, &names)))
}

/// How a curve is read, and what the years of the axis are.
#[must_use]
pub fn curves_key(lang: Lang, from: Day, to: Day) -> String {
    let axis = t::curves_axis(lang, day(lang, from), day(lang, to));
    format!("{} {axis}", t::curves_key(lang))
}

/// What the band in a curve means.
#[must_use]
pub fn curves_no(lang: Lang) -> &'static str {
    t::curves_said_no(lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{State, StateFips, Usps};

    fn state(name: &str, kind: &str) -> State {
        State {
            fips: StateFips::DC,
            usps: Usps::parse(if kind == "District" { "dc" } else { "oh" }).unwrap(),
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
            curve_lines(Lang::En, &several),
            ["First 19 Jan 2010", "Last 12 Jul 2011"]
        );
        assert_eq!(curve_lines(Lang::En, &one), ["On 5 Jun 2012"]);
        assert_eq!(
            curve_lines(Lang::En, &some),
            ["On 7 Jun 2011", "2 of 3 with a date"]
        );
        assert_eq!(curve_lines(Lang::En, &none), ["No date found"]);
        let unit = Unit::Jurisdiction;
        assert_eq!(
            curve_name(Lang::En, &several, unit),
            "Ohio: switched on in all 3 jurisdictions, from 19 January 2010 to 12 July 2011"
        );
        assert_eq!(curve_name(Lang::En, &none, unit), "Ohio: no date found");
        let said_no = StateCurve {
            out: vec![OutSpan {
                from: on("2010-07-31"),
                to: None,
                event: None,
            }],
            ..one.clone()
        };
        assert_eq!(
            curve_name(Lang::En, &said_no, unit),
            "District of Columbia: switched on in its only jurisdiction, on 5 June 2012; \
             the District’s own “no” stood from 31 July 2010"
        );
        assert_eq!(
            curves_finding(Lang::En, &[several.clone(), one.clone(), none.clone()]),
            "ICE reached Ohio first, on 19 January 2010, and the District of Columbia last, on 5 June 2012; \
             1 of 2 states and territories was, as far as dates are known, switched on in a single day"
        );
        assert_eq!(
            curves_finding(Lang::En, std::slice::from_ref(&several)),
            "ICE reached Ohio on 19 January 2010"
        );
        assert_eq!(curves_undated(Lang::En, &[several, one]), None);
        assert_eq!(
            curves_finding(Lang::En, &[none]),
            "No activation date was found for any state"
        );
    }
}
