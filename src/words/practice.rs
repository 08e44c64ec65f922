//! Where word and record part, in words: both are said, and neither is taken for the other.

use super::catalogue as t;
use super::dates::day;
use super::numbers::list;
use super::recorded::period_name;
use super::said::{Behind, Said};
use crate::domain::{Basis, Code as _, Lang};
use crate::timeline::Timeline;
use crate::timeline::practice::{Partings, Way};

/// What a way is called.
#[must_use]
pub fn way_label(lang: Lang, way: Way) -> String {
    t::practice_way(lang, way.to_string())
}

/// How it is to be read.
#[must_use]
pub fn way_meaning(lang: Lang, way: Way) -> String {
    t::practice_way_meaning(lang, way.to_string())
}

/// The class of word and record that shows a way; none for the rest, which has two.
const fn class_of(way: Way) -> Option<&'static str> {
    match way {
        Way::LimitedFew => Some("few_limited"),
        Way::LimitedNone => Some("none_limited"),
        Way::UnlimitedMany => Some("many_unlimited"),
        Way::LimitedMany => Some("many_limited"),
        Way::Neither => None,
    }
}

fn behind(way: Way) -> Behind {
    Behind::classes(class_of(way).into_iter().collect())
}

/// The finding of a year.
#[must_use]
pub fn practice_headline(lang: Lang, timeline: &Timeline, partings: &Partings<'_>) -> Said {
    let Some(period) = partings.period else {
        let records = timeline.records_period();
        let (from, to) = records
            .map(|period| (day(lang, period.start), day(lang, period.end)))
            .unwrap_or_default();
        return Said::new(t::practice_outside(lang, day(lang, partings.day), from, to));
    };
    let count = |way| partings.of(way).count();
    let text = t::practice_headline(
        lang,
        count(Way::LimitedFew) + count(Way::LimitedNone),
        count(Way::UnlimitedMany),
        period_name(lang, period),
    );
    let few = [Way::LimitedFew, Way::LimitedNone].map(class_of);
    let links = [
        ("few", Behind::classes(few.into_iter().flatten().collect())),
        ("many", behind(Way::UnlimitedMany)),
    ];
    Said::tagged(&text, &links)
}

/// A question of word and record, and its answer.
pub struct Finding {
    /// The section of the page that has its counties.
    pub section: &'static str,
    /// The question.
    pub question: String,
    /// The answer; its numbers know the classes behind them.
    pub answer: Said,
}

/// The section of the first years.
pub const FIRST: &str = "first";

/// Each way with what the year shows of it, and when places first had ten recorded declines.
#[must_use]
pub fn practice_findings(lang: Lang, timeline: &Timeline, partings: &Partings<'_>) -> Vec<Finding> {
    let of = |way: Way, said: String| Finding {
        section: way.code(),
        question: way_label(lang, way),
        answer: Said::tagged(&said, &[("rows", behind(way))]),
    };
    let mut findings = Vec::new();
    if partings.period.is_some() {
        for way in [Way::LimitedFew, Way::LimitedNone, Way::LimitedMany] {
            let (own, state) = (
                partings.by_basis(way, Basis::Own),
                partings.by_basis(way, Basis::State),
            );
            let said = t::practice_by_basis(lang, own + state, own, state);
            findings.push(of(way, said));
        }
        let many = partings.of(Way::UnlimitedMany).count();
        let way = Way::UnlimitedMany;
        findings.push(of(way, t::practice_unlimited(lang, many)));
    }
    let first = timeline.recorded_periods().iter().filter_map(|period| {
        let places = partings.places.iter();
        let count = places
            .filter(|place| place.first_many == Some(*period))
            .count();
        (count > 0).then(|| t::recorded_year_count(lang, count, period.year().to_string()))
    });
    let first: Vec<String> = first.collect();
    let said = if first.is_empty() {
        t::practice_first_none(lang).to_owned()
    } else {
        t::practice_first(lang, list(lang, &first))
    };
    findings.push(Finding {
        section: FIRST,
        question: t::practice_first_question(lang).to_owned(),
        answer: Said::new(said),
    });
    findings
}
