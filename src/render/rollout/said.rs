//! What the roll-out chart says in words.

use crate::domain::{Lang, StateFips};
use crate::timeline::{Facts, Placed, Timeline};
use crate::words::{self, Unit};

/// The finding of the roll-out, in the nation or in one state.
#[must_use]
pub fn rollout_finding(
    lang: Lang,
    timeline: &Timeline,
    within: Option<StateFips>,
    unit: Unit,
) -> String {
    finding(
        lang,
        timeline,
        within,
        &timeline.facts(timeline.last_day(), within),
        unit,
    )
}

pub(super) fn finding(
    lang: Lang,
    timeline: &Timeline,
    within: Option<StateFips>,
    facts: &Facts<'_>,
    unit: Unit,
) -> String {
    let name = within
        .and_then(|state| timeline.dataset().state(state))
        .map(|state| format!("{}: ", state.name));
    let (Some(first), Some(latest)) = (facts.first.first(), facts.latest.first()) else {
        return format!("{}{}", name.unwrap_or_default(), no_date(lang, facts, unit));
    };
    let start = match name {
        Some(name) => format!("{name}switched on "),
        None => "Secure Communities was switched on ".to_owned(),
    };
    let when = if first.day == latest.day {
        format!(" on {}", words::day(lang, first.day))
    } else {
        format!(
            " between {} and {}",
            words::day(lang, first.day),
            words::day(lang, latest.day)
        )
    };
    format!(
        "{start}{}{when}",
        unit.part_known(lang, facts.activated, facts.with_date, facts.total)
    )
}

/// That nothing can be drawn, and that this does not mean that nothing was.
pub(super) fn no_date(lang: Lang, facts: &Facts<'_>, unit: Unit) -> String {
    match facts.total {
        1 => format!(
            "no activation date was found for its only {}",
            unit.one(lang)
        ),
        many => format!(
            "no activation date was found for any of its {} {}",
            words::number(many),
            unit.many(lang)
        ),
    }
}

/// What the lines show, for whoever cannot see them.
pub(super) fn description(
    lang: Lang,
    facts: &Facts<'_>,
    unit: Unit,
    limits: u64,
    out: Option<(u64, u64)>,
) -> String {
    let mut text = format!(
        "A step chart from 2008 to the data’s last day. Of {}, {} {} a known day of activation.",
        unit.count(lang, facts.total),
        words::number(facts.with_date),
        if facts.with_date == 1 { "has" } else { "have" },
    );
    match out {
        Some((own, state)) => text.push_str(&format!(
            " Under a “no” when the programme ended or the last “no” was withdrawn: {} of its own, {} of the state’s.",
            unit.count(lang, own),
            unit.count(lang, state)
        )),
        None => text.push_str(" No “no” was found."),
    }
    text.push_str(&match limits {
        0 => " At the end no public rule that limits ICE holds was found.".to_owned(),
        many => format!(
            " At the end {} under a public rule that limits ICE holds.",
            match many {
                1 => format!("1 {} was", unit.one(lang)),
                many => format!("{} {} were", words::number(many), unit.many(lang)),
            }
        ),
    });
    text
}

/// `Harris County, TX` or `106 counties`.
pub(super) fn named(lang: Lang, placed: &[Placed<'_>], unit: Unit) -> String {
    match placed {
        [one] => format!("{}, {}", one.place.full_name, one.place.usps),
        many => unit.count(lang, many.len() as u64),
    }
}
