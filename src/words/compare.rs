//! Two days side by side, in words.

use super::dates::{day, written};
use super::labels::{practice_label, stance_label};
use super::numbers::number;
use super::said::{Changes, Said};
use super::unit::Unit;
use crate::dataset::Dataset;
use crate::domain::{Basis, Code, Lang, Phase};
use crate::timeline::{Change, ChangeKind, Comparison};

/// A kind of change, for a legend or the heading of its rows. `to` is the phase that the programme
/// is in on the second day.
#[must_use]
pub fn change_label(lang: Lang, kind: ChangeKind, to: Phase) -> &'static str {
    match kind {
        ChangeKind::SwitchedOn => "Switched on",
        ChangeKind::SaidNoOwn => "Said no",
        ChangeKind::SaidNoState => "The state said no",
        ChangeKind::LimitsHolds => "Began to limit ICE holds",
        ChangeKind::NoLongerOut => "No longer under a “no”",
        ChangeKind::NoLongerLimits => "No longer limits ICE holds",
        ChangeKind::AgreementCancelled => "Agreement cancelled by ICE",
        ChangeKind::StanceChanged => "Another stance",
        ChangeKind::PracticeChanged => "Another rule on ICE holds",
        ChangeKind::StanceEnded => "What was said ended with the programme",
        ChangeKind::PhaseChanged if to.not_running() => "Programme no longer ran under its name",
        ChangeKind::PhaseChanged => "Programme ran again",
    }
}

/// What a kind of change means, in a sentence.
#[must_use]
pub fn change_meaning(lang: Lang, kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::SwitchedOn => {
            "ICE had not switched it on by the first day, and had by the second."
        }
        ChangeKind::SaidNoOwn => {
            "On the second day a “no” of the place itself stood, which did not on the first."
        }
        ChangeKind::SaidNoState => {
            "On the second day its state’s “no” stood for it; on the first no “no” did. A state’s “no” is not the county’s."
        }
        ChangeKind::LimitsHolds => {
            "A public rule, its own or its state’s, now limited which ICE holds its jails honour."
        }
        ChangeKind::NoLongerOut => {
            "A “no”, its own or its state’s, stood on the first day; a later act said otherwise."
        }
        ChangeKind::NoLongerLimits => {
            "A limit on ICE holds stood on the first day; a later act ended it."
        }
        ChangeKind::AgreementCancelled => {
            "It, or its state, had joined by an agreement, and ICE cancelled that as unnecessary."
        }
        ChangeKind::StanceChanged => {
            "It, or its state, joined, or contested the programme, or said something else short of a “no”."
        }
        ChangeKind::PracticeChanged => "Another rule on ICE holds, or the same by another’s act.",
        ChangeKind::StanceEnded => {
            "What had been said was about the programme as it then was, and ended with it. Nobody took it back."
        }
        ChangeKind::PhaseChanged => {
            "The programme stopped, or began again, to run under its name. Fingerprint sharing went on."
        }
    }
}

/// The kinds that make the headline; the others follow it.
fn heads(kind: ChangeKind) -> bool {
    kind <= ChangeKind::NoLongerLimits
}

/// Most clauses of a heading that can still be read.
const MOST: usize = 4;

/// The kinds that occur, those of the headline and those that follow it.
fn split(compared: &Comparison<'_>) -> (Vec<ChangeKind>, Vec<ChangeKind>) {
    let occur = ChangeKind::ALL
        .iter()
        .copied()
        .filter(|&kind| compared.count(kind) > 0);
    let (mut heading, mut rest): (Vec<_>, Vec<_>) = occur.partition(|&kind| heads(kind));
    if heading.is_empty() {
        heading = std::mem::take(&mut rest);
    }
    let beyond = heading.split_off(heading.len().min(MOST));
    (heading, beyond.into_iter().chain(rest).collect())
}

/// The finding of a comparison, for the page's heading. `state` is the name of the state that it
/// is of.
#[must_use]
pub fn comparison_headline(
    lang: Lang,
    compared: &Comparison<'_>,
    state: Option<&str>,
    unit: Unit,
) -> Said {
    let (from, to) = (compared.from, compared.to);
    let within = state.map(|name| format!("{name}, ")).unwrap_or_default();
    if from == to {
        let within = state.map(|name| format!(" in {name}")).unwrap_or_default();
        return Said::new(format!(
            "Nothing changed{within}: both days are {}",
            day(lang, to)
        ));
    }
    let between = match from.tomorrow() {
        Ok(next) if next == to => {
            format!("{within}on {}, compared with the day before", day(lang, to))
        }
        _ => format!("{within}between {} and {}", day(lang, from), day(lang, to)),
    };
    let (heading, _) = split(compared);
    if heading.is_empty() {
        return Said::new(format!(
            "{between}, nothing changed in any {}",
            unit.one(lang)
        ))
        .capitalised();
    }
    let mut said = Said::new(between).capitalised();
    for (index, kind) in heading.into_iter().enumerate() {
        said = said.plain(if index == 0 { ", " } else { "; " });
        said = clause(lang, said, compared, kind, (index == 0).then_some(unit));
    }
    said
}

/// How many changed, and the changes that the heading leaves out.
#[must_use]
pub fn comparison_rest(lang: Lang, compared: &Comparison<'_>, unit: Unit) -> Said {
    let changed = compared.changes.len() as u64;
    if changed == 0 {
        return Said::new(format!(
            "The answers of {} are the same on both days.",
            match compared.total {
                1 => format!("the only {}", unit.one(lang)),
                many => format!("all {} {}", number(many), unit.many(lang)),
            }
        ));
    }
    let mut said = Said::new("The answer differs ")
        .changed(unit.part(lang, changed, compared.total), Changes::All)
        .plain(".");
    let (_, rest) = split(compared);
    let last = rest.len().saturating_sub(1);
    for (index, kind) in rest.into_iter().enumerate() {
        said = said.plain(if index == 0 { " Also: " } else { "; " });
        said = clause(lang, said, compared, kind, Some(unit));
        if index == last {
            said = said.plain(".");
        }
    }
    said
}

/// `76 counties were switched on`. Without a unit it goes on from a clause that named it.
fn clause(
    lang: Lang,
    said: Said,
    compared: &Comparison<'_>,
    kind: ChangeKind,
    unit: Option<Unit>,
) -> Said {
    let count = compared.count(kind);
    let one = count == 1;
    let many = match unit {
        Some(unit) => unit.count(lang, count),
        None => number(count),
    };
    let say = |said: Said, text: &str| said.plain(text.to_owned());
    match kind {
        ChangeKind::SwitchedOn => say(
            said.changed(many, Changes::Of(kind)),
            if one {
                " was switched on"
            } else {
                " were switched on"
            },
        ),
        ChangeKind::SaidNoOwn => say(
            said.changed(many, Changes::Of(kind)),
            if one {
                " said no itself"
            } else {
                " said no themselves"
            },
        ),
        ChangeKind::SaidNoState => say(
            said.changed(many, Changes::Of(kind)),
            if one {
                " came under its state’s “no”"
            } else {
                " came under their state’s “no”"
            },
        ),
        ChangeKind::LimitsHolds => say(
            said.changed(many, Changes::Of(kind)),
            " began to limit ICE holds",
        ),
        ChangeKind::NoLongerOut => say(
            said.changed(many, Changes::Of(kind)),
            " no longer stood under a “no”",
        ),
        ChangeKind::NoLongerLimits => say(
            said.changed(many, Changes::Of(kind)),
            " no longer limited ICE holds",
        ),
        ChangeKind::AgreementCancelled => say(
            say(said, "the agreement that covered ").changed(many, Changes::Of(kind)),
            " was cancelled by ICE",
        ),
        ChangeKind::StanceChanged => say(
            said.changed(many, Changes::Of(kind)),
            " came to another stance short of a “no”",
        ),
        ChangeKind::PracticeChanged => say(
            said.changed(many, Changes::Of(kind)),
            " came under another rule on ICE holds",
        ),
        ChangeKind::StanceEnded => say(
            say(said, "what had been said for ").changed(many, Changes::Of(kind)),
            " ended with the programme",
        ),
        ChangeKind::PhaseChanged => {
            let text = if compared.phase_to.not_running() {
                "the programme no longer ran under its name in "
            } else {
                "the programme ran again in "
            };
            let said = say(said, text).changed(many, Changes::Of(kind));
            if compared.phase_to.not_running() {
                say(said, ", and fingerprint sharing continued")
            } else {
                said
            }
        }
    }
}

/// What a map says of a place that changed: each kind with its date.
#[must_use]
pub fn change_title(lang: Lang, change: &Change<'_>, to: Phase, dataset: &Dataset) -> String {
    let said = change.kinds.iter().map(|&kind| {
        let mut text = precise(lang, change, kind, to);
        if let Some(first) = text.get_mut(0..1) {
            first.make_ascii_lowercase();
        }
        match change.event_of(kind).and_then(|event| dataset.event(event)) {
            Some(event) => format!("{text} {}", written(lang, &event.date)),
            None => text,
        }
    });
    said.collect::<Vec<String>>().join("; ")
}

/// A kind of change with what it is for this place.
fn precise(lang: Lang, change: &Change<'_>, kind: ChangeKind, to: Phase) -> String {
    let label = change_label(lang, kind, to);
    match kind {
        ChangeKind::LimitsHolds if change.to.jail_practice.basis == Some(Basis::State) => {
            "Began to limit ICE holds by the state’s rule".to_owned()
        }
        ChangeKind::StanceChanged => {
            format!("{label}: {},", stance_label(lang, change.to.stance.value))
        }
        ChangeKind::PracticeChanged | ChangeKind::NoLongerLimits => {
            format!(
                "{label}: {},",
                practice_label(lang, change.to.jail_practice.value)
            )
        }
        _ => label.to_owned(),
    }
}
