//! Days in words.

use crate::domain::{Bound, Day, Precision, Source, WrittenDate};

/// Months in words, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(day: Day) -> &'static str {
    usize::try_from(day.month() - 1)
        .ok()
        .and_then(|index| MONTHS.get(index))
        .copied()
        .unwrap_or("")
}

/// `5 August 2011`.
#[must_use]
pub fn day(day: Day) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

/// `5 Aug 2011`, where room is narrow.
#[must_use]
pub fn day_short(day: Day) -> String {
    let short = month(day).get(..3).unwrap_or_default();
    format!("{} {short} {}", day.day(), day.year())
}

/// A date as fine as its source gives it: `5 November 2010`, `June 2011`, `2012`.
#[must_use]
pub fn day_or_month(date: &WrittenDate) -> String {
    match date.precision {
        Precision::Day => day(date.day),
        Precision::Month => format!("{} {}", month(date.day), date.day.year()),
        Precision::Year => date.day.year().to_string(),
    }
}

/// A date as its source gives it, with its bound: `by 5 November 2010`, `about June 2011`.
#[must_use]
pub fn written(date: &WrittenDate) -> String {
    let plain = day_or_month(date);
    match date.bound {
        Bound::Exact => plain,
        Bound::OnOrBefore => format!("by {plain}"),
        Bound::Approximate => format!("about {plain}"),
        Bound::Announced => format!("announced for {plain}"),
    }
}

/// Since when a value holds: `since 4 May 2011`, `since June 2011 or earlier`.
#[must_use]
pub fn since(date: &WrittenDate) -> String {
    let plain = day_or_month(date);
    match date.bound {
        Bound::Exact => format!("since {plain}"),
        Bound::OnOrBefore => format!("since {plain} or earlier"),
        Bound::Approximate => format!("since about {plain}"),
        Bound::Announced => format!("since {plain}, as announced"),
    }
}

/// When a source was published, as it says itself: `7 June 2011`, `2014`, `2011 (release)`; empty where it says
/// nothing.
#[must_use]
pub fn published(source: &Source) -> String {
    if !source.published_as_written.is_empty() {
        return source.published_as_written.clone();
    }
    let text = source.published_on.as_str();
    let precision = match text.len() {
        4 => Precision::Year,
        7 => Precision::Month,
        _ => Precision::Day,
    };
    WrittenDate::parse(text, precision, Bound::Exact)
        .map_or_else(|_| text.to_owned(), |date| day_or_month(&date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_said_as_it_was_written() {
        let of = |text, precision, bound| WrittenDate::parse(text, precision, bound).unwrap();
        let month = of("2011-06", Precision::Month, Bound::Approximate);
        assert_eq!(written(&month), "about June 2011");
        let by = of("2010-11-05", Precision::Day, Bound::OnOrBefore);
        assert_eq!(written(&by), "by 5 November 2010");
        assert_eq!(since(&by), "since 5 November 2010 or earlier");
        assert_eq!(written(&of("2012", Precision::Year, Bound::Exact)), "2012");
    }
}
