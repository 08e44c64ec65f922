//! The parameters of OGC API – Features.

use geo_types::Coord;

pub use super::super::query::encoded;
use super::super::{Error, error::Wording, query::Query};
use crate::domain::{Day, date::parse_day};
use crate::export::collections::{Collection, Corners, Crs, Question, Span, can_be};
use crate::timeline::Timeline;
use crate::words::catalogue as t;

/// What can be asked of every resource: the format, the edition.
pub const OF_EVERY_RESOURCE: [&str; 3] = ["f", "edition", "known"];
/// What can be asked of a collection's items, besides its queryables.
pub const OF_ITEMS: [&str; 6] = ["bbox", "bbox-crs", "crs", "datetime", "limit", "offset"];
/// What can be asked of one feature.
pub const OF_AN_ITEM: [&str; 2] = ["crs", "datetime"];
/// All of them, with what is said of each in the documentation.
pub const PARAMETERS: [&str; 7] = [
    "bbox", "bbox-crs", "crs", "datetime", "limit", "offset", "f",
];

/// Features on a page where nothing else is asked for.
pub const LIMIT: usize = 100;
/// Features on a page at most: every jurisdiction fits on one. More is not an error, as the standard asks (Part 1,
/// requirement 21), and gives a page of so many.
pub const MOST: usize = 5_000;

/// Reads what is asked of items.
///
/// # Errors
/// `bad_parameter` for a value that cannot be read, or that a property cannot have.
pub fn question(
    query: &Query,
    collection: Collection,
    timeline: &Timeline,
) -> Result<Question, Error> {
    let mut equal = Vec::new();
    for field in collection.queryables(timeline)? {
        let Some(value) = query.get(&field.name) else {
            continue;
        };
        if !can_be(field, value) {
            let codes: Vec<&str> = field
                .constraints
                .allowed
                .iter()
                .map(String::as_str)
                .collect();
            let error =
                Error::bad_parameter(&field.name, Wording::of(t::error_reason_not_such_a_value));
            return Err(error.allow(&codes));
        }
        equal.push((field.name.clone(), value.to_owned()));
    }
    Ok(Question {
        span: query.get("datetime").map(span).transpose()?,
        corners: corners(query)?,
        equal,
        crs: crs(query, "crs")?,
        skip: whole(query, "offset", 0)?.unwrap_or(0),
        limit: whole(query, "limit", 1)?.unwrap_or(LIMIT).min(MOST),
    })
}

fn crs(query: &Query, name: &str) -> Result<Crs, Error> {
    let Some(text) = query.get(name) else {
        return Ok(Crs::default());
    };
    Crs::named(text).ok_or_else(|| {
        let error = Error::bad_parameter(name, Wording::of(t::error_reason_crs));
        error.allow(&Crs::ALL.map(Crs::uri))
    })
}

/// A whole number of at least `least`; one that is too large for a computer is as good as the largest.
fn whole(query: &Query, name: &str, least: usize) -> Result<Option<usize>, Error> {
    let Some(text) = query.get(name) else {
        return Ok(None);
    };
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().unwrap_or(usize::MAX);
    if !digits || number < least {
        let reason = move |lang| t::error_reason_whole_number(lang, least);
        return Err(Error::bad_parameter(name, Wording::of(reason)));
    }
    Ok(Some(number))
}

/// The corners of a box in degrees. Six numbers have heights, which nothing here has.
fn corners(query: &Query) -> Result<Option<Corners>, Error> {
    let system = crs(query, "bbox-crs")?;
    let Some(text) = query.get("bbox") else {
        return Ok(None);
    };
    let bad = || Error::bad_parameter("bbox", Wording::of(t::error_reason_bbox));
    let numbers: Vec<f64> = text
        .split(',')
        .map(|number| number.trim().parse().ok().filter(|n: &f64| n.is_finite()))
        .collect::<Option<_>>()
        .ok_or_else(bad)?;
    let (west, south, east, north) = match *numbers.as_slice() {
        [west, south, east, north] | [west, south, _, east, north, _] => (west, south, east, north),
        _ => return Err(bad()),
    };
    if south > north {
        return Err(bad());
    }
    let corner = |x, y| system.to_degrees(Coord { x, y });
    Ok(Some((corner(west, south), corner(east, north))))
}

/// An instant or an interval (RFC 3339; `..` or nothing for an open end) as its days.
fn span(text: &str) -> Result<Span, Error> {
    let bad = || Error::bad_parameter("datetime", Wording::of(t::error_reason_datetime));
    let open = |text: &str| text.is_empty() || text == "..";
    let end = |text: &str| {
        if open(text) {
            Ok(None)
        } else {
            day(text).map(Some).ok_or_else(bad)
        }
    };
    match text.split_once('/') {
        None => {
            let day = day(text).ok_or_else(bad)?;
            Ok((Some(day), Some(day)))
        }
        Some((from, to)) => {
            let (first, last) = (end(from)?, end(to)?);
            if first.zip(last).is_some_and(|(first, last)| first > last) {
                return Err(bad());
            }
            Ok((first, last))
        }
    }
}

/// The day of a date, or of a time in UTC.
fn day(text: &str) -> Option<Day> {
    if let Ok(day) = parse_day(text) {
        return Some(day);
    }
    // RFC 3339 allows lower case.
    let instant: jiff::Timestamp = text.to_ascii_uppercase().parse().ok()?;
    Some(instant.to_zoned(jiff::tz::TimeZone::UTC).date())
}

/// The error for another format than JSON and HTML.
pub fn bad_format() -> Error {
    Error::bad_parameter("f", Wording::of(t::error_reason_ogc_format)).allow(&["json", "html"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_instant_and_every_kind_of_interval_are_days() {
        let (a, b) = (date(2010, 10, 1), date(2011, 2, 3));
        for (text, wanted) in [
            ("2010-10-01", (Some(a), Some(a))),
            ("2010-10-01T00:00:00Z", (Some(a), Some(a))),
            ("2010-10-01t23:59:59.5z", (Some(a), Some(a))),
            ("2010-09-30T20:00:00-05:00", (Some(a), Some(a))),
            ("2010-10-01/2011-02-03", (Some(a), Some(b))),
            (
                "2010-10-01T00:00:00Z/2011-02-03T00:00:00Z",
                (Some(a), Some(b)),
            ),
            ("../2011-02-03", (None, Some(b))),
            ("/2011-02-03", (None, Some(b))),
            ("2010-10-01/..", (Some(a), None)),
            ("2010-10-01/", (Some(a), None)),
            ("../..", (None, None)),
        ] {
            assert_eq!(span(text).unwrap(), wanted, "{text}");
        }
        for text in [
            "yesterday",
            "2010-02-30",
            "2010-10",
            "2011-02-03/2010-10-01",
            "2010-10-01/2011-02-03/2012-01-01",
            "2010-10-01T00:00:00",
        ] {
            assert!(span(text).is_err(), "{text}");
        }
    }
}
