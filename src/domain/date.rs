//! Days, and dates as a source wrote them.
//!
//! A day is a calendar day without a time zone. A source may only give a month or a year; such
//! a date counts from its *last* day, so that nothing is claimed early, and the reader is shown
//! it as it was written.

use super::code::codes;
use std::str::FromStr;

/// A calendar day.
pub type Day = jiff::civil::Date;

codes! {
    /// How finely a source dates an event.
    Precision, "date precision", {
        /// To the day.
        Day = "day",
        /// To the month; counts from the month's last day.
        Month = "month",
        /// To the year; counts from 31 December.
        Year = "year",
    }
}

codes! {
    /// What a source's date bounds. A bound never moves the day from which an event counts.
    Bound, "date bound", {
        /// It happened then.
        Exact = "exact",
        /// It had happened by then.
        OnOrBefore = "on_or_before",
        /// It happened about then.
        Approximate = "approximate",
        /// It was announced for then.
        Announced = "announced",
    }
}

/// A date as its source gives it, with the day from which it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDate {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub written: String,
    /// How fine it is.
    pub precision: Precision,
    /// What it bounds.
    pub bound: Bound,
    /// The last day of what is written: the effective day.
    pub day: Day,
}

/// Why a written date cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not of the form asked for.
    #[error("`{text}` is not a date of the form {form}")]
    Form {
        /// What was written.
        text: String,
        /// The form it should have.
        form: &'static str,
    },
    /// The right form, but no such day.
    #[error("`{text}` is not in the calendar: there is no such day")]
    NoSuchDay {
        /// What was written.
        text: String,
    },
}

/// Reads `YYYY-MM-DD`, strictly: four, two and two digits, and a day that exists.
///
/// # Errors
/// [`DateError`] for another form or a day that is not in the calendar.
pub fn parse_day(text: &str) -> Result<Day, DateError> {
    let form = || DateError::Form {
        text: text.to_owned(),
        form: "YYYY-MM-DD",
    };
    if !has_shape(text, "dddd-dd-dd") {
        return Err(form());
    }
    Day::from_str(text).map_err(|_| DateError::NoSuchDay {
        text: text.to_owned(),
    })
}

impl WrittenDate {
    /// Reads a date written to the given precision.
    ///
    /// # Errors
    /// [`DateError`] where the text does not have that precision or names no day.
    pub fn parse(text: &str, precision: Precision, bound: Bound) -> Result<Self, DateError> {
        let no_such = || DateError::NoSuchDay {
            text: text.to_owned(),
        };
        let form = |form| DateError::Form {
            text: text.to_owned(),
            form,
        };
        let day = match precision {
            Precision::Day => parse_day(text)?,
            Precision::Month => {
                if !has_shape(text, "dddd-dd") {
                    return Err(form("YYYY-MM, as its precision `month` says"));
                }
                Day::from_str(&format!("{text}-01"))
                    .map_err(|_| no_such())?
                    .last_of_month()
            }
            Precision::Year => {
                if !has_shape(text, "dddd") {
                    return Err(form("YYYY, as its precision `year` says"));
                }
                Day::from_str(&format!("{text}-12-31")).map_err(|_| no_such())?
            }
        };
        Ok(Self {
            written: text.to_owned(),
            precision,
            bound,
            day,
        })
    }

    /// An exact day, as the activation list gives it.
    #[must_use]
    pub fn exact(day: Day) -> Self {
        Self {
            written: day.to_string(),
            precision: Precision::Day,
            bound: Bound::Exact,
            day,
        }
    }

    /// The first day that the written date could mean: with [`WrittenDate::day`] it spans what
    /// is uncertain.
    #[must_use]
    pub fn first_day(&self) -> Day {
        match self.precision {
            Precision::Day => self.day,
            Precision::Month => self.day.first_of_month(),
            Precision::Year => self.day.first_of_year(),
        }
    }
}

/// Whether `text` is digits where `shape` has `d` and the same character elsewhere.
fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(t, s)| match s {
            b'd' => t.is_ascii_digit(),
            other => t == other,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_or_a_year_counts_from_its_last_day() {
        let of = |text, precision| {
            WrittenDate::parse(text, precision, Bound::Exact)
                .unwrap()
                .day
        };
        assert_eq!(of("2012-02", Precision::Month), date(2012, 2, 29));
        assert_eq!(of("2011-06", Precision::Month), date(2011, 6, 30));
        assert_eq!(of("2012", Precision::Year), date(2012, 12, 31));
        assert_eq!(of("2010-07-04", Precision::Day), date(2010, 7, 4));
    }

    #[test]
    fn what_is_not_a_day_is_said_to_be_none() {
        assert!(matches!(
            parse_day("2011-02-30"),
            Err(DateError::NoSuchDay { .. })
        ));
        for text in [
            "2011-2-3",
            "20110203",
            "2011-02-03T00:00",
            "-011-02-03",
            "",
            "２011-02-03",
        ] {
            assert!(
                matches!(parse_day(text), Err(DateError::Form { .. })),
                "{text}"
            );
        }
        assert!(WrittenDate::parse("2011-13", Precision::Month, Bound::Exact).is_err());
        assert!(WrittenDate::parse("2011-01-02", Precision::Year, Bound::Exact).is_err());
    }
}
