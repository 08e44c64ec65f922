//! Days in words.

use super::catalogue as t;
use crate::domain::{Bound, Day, Lang, Precision, Source, WrittenDate};

/// Months in words, January first.
#[must_use]
pub fn months(lang: Lang) -> Vec<String> {
    (1..=12_u64).map(|month| t::month(lang, month)).collect()
}

fn month(lang: Lang, day: Day) -> String {
    t::month(lang, u64::from(day.month().unsigned_abs()))
}

/// `5 August 2011`.
#[must_use]
pub fn day(lang: Lang, day: Day) -> String {
    let (date, year) = (day.day().to_string(), day.year().to_string());
    t::date_day(lang, date, month(lang, day), year)
}

/// A year, or the days of a part of one: `2014`, `1 October to 31 December 2007`.
#[must_use]
pub fn period(lang: Lang, from: Day, to: Day) -> String {
    let year = to.year().to_string();
    if from == to.first_of_year() && to == to.last_of_year() {
        return year;
    }
    let (first, last) = (from.day().to_string(), to.day().to_string());
    t::period_part(lang, first, month(lang, from), last, month(lang, to), year)
}

/// `5 Aug 2011`, where room is narrow.
#[must_use]
pub fn day_short(lang: Lang, day: Day) -> String {
    let month = month(lang, day);
    let short: String = month.chars().take(3).collect();
    let (date, year) = (day.day().to_string(), day.year().to_string());
    t::date_short(lang, date, short, year)
}

/// How a day is written, with `{d}`, `{month}` and `{year}` for its parts: what a script fills in itself.
#[must_use]
pub fn day_pattern(lang: Lang) -> String {
    t::date_day(lang, "{d}", "{month}", "{year}")
}

/// A date as fine as its source gives it: `5 November 2010`, `June 2011`, `2012`.
#[must_use]
pub fn day_or_month(lang: Lang, date: &WrittenDate) -> String {
    match date.precision {
        Precision::Day => day(lang, date.day),
        Precision::Month => t::date_month(lang, month(lang, date.day), date.day.year().to_string()),
        Precision::Year => date.day.year().to_string(),
    }
}

/// The variant that messages choose by how a date is written.
fn form(date: &WrittenDate) -> &'static str {
    match date.precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year",
    }
}

/// A date as its source gives it, with its bound: `by 5 November 2010`, `about June 2011`.
#[must_use]
pub fn written(lang: Lang, date: &WrittenDate) -> String {
    let plain = day_or_month(lang, date);
    match date.bound {
        Bound::Exact => plain,
        Bound::OnOrBefore => t::written_on_or_before(lang, plain, form(date)),
        Bound::Approximate => t::written_approximate(lang, plain, form(date)),
        Bound::Announced => t::written_announced(lang, plain, form(date)),
    }
}

/// Since when a value holds: `since 4 May 2011`, `since June 2011 or earlier`.
#[must_use]
pub fn since(lang: Lang, date: &WrittenDate) -> String {
    let plain = day_or_month(lang, date);
    match date.bound {
        Bound::Exact => t::since_exact(lang, plain, form(date)),
        Bound::OnOrBefore => t::since_on_or_before(lang, plain, form(date)),
        Bound::Approximate => t::since_approximate(lang, plain, form(date)),
        Bound::Announced => t::since_announced(lang, plain, form(date)),
    }
}

/// When a source was published, as it says itself: `7 June 2011`, `2014`, `2011 (release)`; empty where it says
/// nothing.
#[must_use]
pub fn published(lang: Lang, source: &Source) -> String {
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
        .map_or_else(|_| text.to_owned(), |date| day_or_month(lang, &date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Es};

    #[test]
    fn a_date_is_said_as_it_was_written() {
        let of = |text, precision, bound| WrittenDate::parse(text, precision, bound).unwrap();
        let month = of("2011-06", Precision::Month, Bound::Approximate);
        assert_eq!(written(En, &month), "about June 2011");
        assert_eq!(written(Es, &month), "hacia junio de 2011");
        let by = of("2010-11-05", Precision::Day, Bound::OnOrBefore);
        assert_eq!(written(En, &by), "by 5 November 2010");
        assert_eq!(written(Es, &by), "a más tardar el 5 de noviembre de 2010");
        assert_eq!(since(En, &by), "since 5 November 2010 or earlier");
        assert_eq!(since(Es, &by), "desde el 5 de noviembre de 2010 o antes");
        let year = of("2012", Precision::Year, Bound::Exact);
        assert_eq!(written(En, &year), "2012");
        assert_eq!(since(Es, &year), "desde 2012");
    }
}
