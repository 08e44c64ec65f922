//! Layers: what else a map can show than the headline status. A layer is a description: what it
//! is called in addresses and messages, its classes with the look of each, which class a place is
//! in on a day, on which days that changes, what it rests on. Maps, legends, exports and pages read
//! the description, so that the next layer is one more of them.

use super::{Answer, Timeline, View};
use crate::domain::recorded::{Agreed, Caveat, CountyMeasure, Model, Period};
use crate::domain::{Basis, CountyFips, Day, Fill, JailPractice, Mark, Stance, UnknownCode, Usps};
use std::fmt;

/// A class of a layer, in the order of its legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class {
    /// Its code, which messages and exports name it by.
    pub code: &'static str,
    /// How it looks: a fill, a hatch, dots.
    pub mark: Mark,
    /// Whether a place of this class has something to show: neither blank nor unknown.
    pub shows: bool,
}

/// What else a map can show.
pub struct Layer {
    /// What addresses call it.
    pub code: &'static str,
    /// What messages call it.
    pub key: &'static str,
    /// Its classes.
    pub classes: &'static [Class],
    /// What it rests on: ids of sources; none where each row names its own.
    pub sources: &'static [&'static str],
    /// Which class a place is in on the day of its answer.
    pub(crate) class_of: fn(&Timeline, &Answer<'_>) -> &'static str,
    /// On which days that changes for any place, in any order.
    pub(crate) days: fn(&Timeline) -> Vec<Day>,
    /// The days outside of which it knows nothing; none where it answers for every day.
    pub period: fn(&Timeline) -> Option<Period>,
    /// The days for which its classes of a day stand, such as a year; none where they are of the day alone.
    pub span: fn(&Timeline, Day) -> Option<Period>,
    /// What it says of a place besides its name.
    pub says: Says,
    /// The agencies of a day that are in no county, and so beside the map.
    pub beside: fn(&Timeline, Day) -> Vec<Beside<'_>>,
}

/// What a map says of a place, after its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// Its class.
    Class,
    /// Its class, and that it is the state's word where that is not in the class itself.
    Stance,
    /// How many declines ICE recorded.
    Declined,
    /// Whose limit was declared, and how many declines ICE recorded.
    WordAndRecord,
}

/// An agency that is in no county.
#[derive(Debug)]
pub struct Beside<'a> {
    /// Its name, in English.
    pub agency: &'a str,
    /// Its state.
    pub state: Usps,
    /// What it may do.
    pub model: Model,
}

/// A description with nothing in it: what most layers leave as it is.
pub(crate) const PLAIN: Layer = Layer {
    code: "",
    key: "",
    classes: &[],
    sources: &[],
    class_of: |_, _| NO_RECORD.code,
    days: |timeline| timeline.change_days.clone(),
    period: |_| None,
    span: |_, _| None,
    says: Says::Class,
    beside: |_, _| Vec::new(),
};

impl fmt::Debug for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl PartialEq for Layer {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Layer {}

/// The layer that every map shows unless asked for another.
pub const STATUS: &str = "status";

const fn mark(fill: Fill, hatch: Option<Basis>, limits: bool) -> Mark {
    Mark {
        fill,
        hatch,
        limits,
    }
}

const fn class(code: &'static str, mark: Mark) -> Class {
    Class {
        code,
        mark,
        shows: true,
    }
}

const STRONG: Fill = Fill::Active;
const PALE: Fill = Fill::NotActive;
/// Nothing was found: blank, and named as such.
const NONE_FOUND: Class = Class {
    code: "none_found",
    mark: mark(PALE, None, false),
    shows: false,
};
/// Nothing is known: never blank, never the lowest class.
const NO_RECORD: Class = Class {
    code: "no_record",
    mark: mark(Fill::Unknown, None, false),
    shows: false,
};

/// Every layer besides the status.
pub static LAYERS: [Layer; 4] = [
    Layer {
        code: "stance",
        key: "stance",
        classes: &[
            class("out_own", mark(STRONG, Some(Basis::Own), false)),
            class("out_state", mark(STRONG, Some(Basis::State), false)),
            class("contested", mark(PALE, Some(Basis::Own), false)),
            class("agreement_cancelled", mark(PALE, Some(Basis::State), false)),
            class("in", mark(STRONG, None, false)),
            NONE_FOUND,
        ],
        sources: &[],
        class_of: |_, answer| match (answer.stance.value, answer.stance.basis) {
            (Stance::Out, Some(Basis::State)) => "out_state",
            (Stance::Out, _) => "out_own",
            (Stance::Contested, _) => "contested",
            (Stance::AgreementCancelled, _) => "agreement_cancelled",
            (Stance::In, _) => "in",
            (Stance::NoneFound, _) => NONE_FOUND.code,
        },
        says: Says::Stance,
        ..PLAIN
    },
    Layer {
        code: "jail_practice",
        key: "practice",
        classes: &[
            class("limits_own", mark(STRONG, None, true)),
            class("limits_state", mark(PALE, None, true)),
            class("notifies_own", mark(STRONG, Some(Basis::Own), true)),
            class("notifies_state", mark(PALE, Some(Basis::Own), true)),
            class("cooperates", mark(STRONG, None, false)),
            NONE_FOUND,
        ],
        sources: &[],
        class_of: |_, answer| match (answer.jail_practice.value, answer.jail_practice.basis) {
            (JailPractice::LimitsHolds, Some(Basis::State)) => "limits_state",
            (JailPractice::LimitsHolds, _) => "limits_own",
            (JailPractice::NotifiesOnly, Some(Basis::State)) => "notifies_state",
            (JailPractice::NotifiesOnly, _) => "notifies_own",
            (JailPractice::Cooperates, _) => "cooperates",
            (JailPractice::NoneFound, _) => NONE_FOUND.code,
        },
        ..PLAIN
    },
    Layer {
        code: "detainers_declined",
        key: "declined",
        classes: &[
            class("hundreds", mark(STRONG, None, false)),
            class("tens", mark(STRONG, None, true)),
            class("few", mark(PALE, None, true)),
            Class {
                code: "none_recorded",
                mark: mark(PALE, None, false),
                shows: false,
            },
            NO_RECORD,
        ],
        sources: &["R2-NPR1"],
        class_of: |timeline, answer| band(timeline, answer.place.fips, answer.day),
        days: record_days,
        period: Timeline::records_period,
        span: Timeline::recorded_period,
        says: Says::Declined,
        ..PLAIN
    },
    Layer {
        code: "287g",
        key: "agreed",
        classes: &[
            class("jail", mark(STRONG, None, false)),
            class("task_force", mark(STRONG, Some(Basis::Own), false)),
            class("both", mark(STRONG, Some(Basis::Own), true)),
            class("not_stated", mark(STRONG, None, true)),
            class("fading", mark(PALE, Some(Basis::State), false)),
            NONE_FOUND,
            NO_RECORD,
        ],
        sources: &["R2-AGR", "OIG-10-63", "ICE-287G-2025"],
        class_of: |timeline, answer| match timeline.agreed_on(answer.place.fips, answer.day).value {
            Agreed::Jail => "jail",
            Agreed::TaskForce => "task_force",
            Agreed::Both => "both",
            Agreed::NotStated => "not_stated",
            Agreed::Fading => "fading",
            Agreed::NoneFound => NONE_FOUND.code,
            Agreed::NoRecord => NO_RECORD.code,
        },
        days: |timeline| {
            let mut days = timeline.agreement_days();
            let end = timeline.agreements_period().map(|period| period.end);
            days.extend(end.and_then(|end| end.tomorrow().ok()));
            days
        },
        period: Timeline::agreements_period,
        beside: Timeline::agencies_beside,
        ..PLAIN
    },
];

/// Word and record side by side: dots where a limit on ICE holds was declared, the fill for what
/// ICE recorded in the year. The map of `/practice`, in the terms of the layers; a table shows it as one of them.
pub static WORD_AND_RECORD: Layer = Layer {
    code: "word_and_record",
    key: "parted",
    classes: &[
        class("many_unlimited", mark(STRONG, None, false)),
        class("many_limited", mark(STRONG, None, true)),
        class("few_limited", mark(PALE, None, true)),
        class("none_limited", mark(Fill::Unknown, None, true)),
        class("few_unlimited", mark(PALE, None, false)),
        NO_RECORD,
    ],
    sources: &["R2-NPR1"],
    class_of: |timeline, answer| {
        let limit = timeline.limit_in_year(answer.place.fips, answer.day);
        let limited = limit.is_some();
        let declined = timeline.declined_on(answer.place.fips, answer.day).value;
        match (declined, limited) {
            (Some(MANY..), true) => "many_limited",
            (Some(MANY..), false) => "many_unlimited",
            (Some(_), true) => "few_limited",
            (Some(_), false) => "few_unlimited",
            (None, true) => "none_limited",
            (None, false) => NO_RECORD.code,
        }
    },
    days: record_days,
    period: Timeline::records_period,
    span: Timeline::recorded_period,
    says: Says::WordAndRecord,
    ..PLAIN
};

/// From how many recorded declines in a year on they are more than a few.
pub const MANY: u64 = 10;

fn band(timeline: &Timeline, fips: CountyFips, day: Day) -> &'static str {
    match timeline.declined_on(fips, day).value {
        None => NO_RECORD.code,
        Some(0) => "none_recorded",
        Some(1..MANY) => "few",
        Some(MANY..100) => "tens",
        Some(_) => "hundreds",
    }
}

/// The days on which a year of the records begins, and the day after the last.
fn record_days(timeline: &Timeline) -> Vec<Day> {
    let periods = timeline.recorded_periods();
    let mut days: Vec<Day> = periods.iter().map(|period| period.start).collect();
    days.extend(periods.last().and_then(|last| last.end.tomorrow().ok()));
    days
}

impl Layer {
    /// What must be known of the figures of a day: that ICE learned of few, or too few; none where the layer is no record.
    #[must_use]
    pub fn caveat(&self, timeline: &Timeline, day: Day) -> Option<Caveat> {
        let period = (self.span)(timeline, day)?;
        Some(CountyMeasure::Declined.caveat(period))
    }

    /// Whether what it shows of a day is known to lack some.
    #[must_use]
    pub fn under_recorded(&self, timeline: &Timeline, day: Day) -> bool {
        self.caveat(timeline, day) == Some(Caveat::UnderRecorded)
    }

    /// The layers that a view can show, in the order of their choice. A table is also that of the map of word and record.
    pub fn of(view: &View) -> impl Iterator<Item = &'static Self> {
        let more = matches!(view, View::Table).then_some(&WORD_AND_RECORD);
        LAYERS.iter().chain(more)
    }

    /// Some of its classes as an address lists them, in the order of the legend.
    ///
    /// # Errors
    /// [`UnknownCode`] for one that it does not have.
    pub fn classes_listed(&self, text: &str) -> Result<Vec<&'static str>, UnknownCode> {
        let codes = || self.classes.iter().map(|class| class.code);
        match text
            .split(',')
            .find(|code| !codes().any(|known| known == *code))
        {
            Some(unknown) => Err(UnknownCode {
                list: "class",
                text: unknown.to_owned(),
                allowed: codes().collect(),
            }),
            None => Ok(codes()
                .filter(|code| text.split(',').any(|asked| asked == *code))
                .collect()),
        }
    }

    /// The class that a place is in on the day of its answer.
    #[must_use]
    pub fn class(&self, timeline: &Timeline, answer: &Answer<'_>) -> &'static Class {
        let code = (self.class_of)(timeline, answer);
        let mut classes = self.classes.iter();
        classes
            .find(|class| class.code == code)
            .unwrap_or(&NO_RECORD)
    }

    /// The days on which the class of any place changes, in order.
    #[must_use]
    pub fn days(&self, timeline: &Timeline) -> Vec<Day> {
        let mut days = (self.days)(timeline);
        days.sort_unstable();
        days.dedup();
        days.retain(|day| *day <= timeline.last_day());
        days
    }

    /// How many of some places are in each class, in the order of the legend.
    #[must_use]
    pub fn counts(
        &self,
        timeline: &Timeline,
        answers: &[Answer<'_>],
    ) -> Vec<(&'static Class, u64)> {
        let of: Vec<&str> = answers
            .iter()
            .map(|answer| self.class(timeline, answer).code)
            .collect();
        self.classes
            .iter()
            .map(|class| {
                let count = of.iter().filter(|code| **code == class.code).count();
                (class, count as u64)
            })
            .collect()
    }
}

impl Timeline {
    /// The first and the last day of the detainer records.
    #[must_use]
    pub fn records_period(&self) -> Option<Period> {
        let periods = self.recorded_periods();
        Some(Period {
            start: periods.first()?.start,
            end: periods.last()?.end,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_a_code_and_a_look_of_its_own() {
        for layer in LAYERS.iter().chain([&WORD_AND_RECORD]) {
            for (at, one) in layer.classes.iter().enumerate() {
                for other in layer.classes.iter().skip(at + 1) {
                    assert_ne!(one.code, other.code, "{layer:?}");
                    assert_ne!(one.mark, other.mark, "{layer:?} {}", one.code);
                }
            }
        }
    }
}
