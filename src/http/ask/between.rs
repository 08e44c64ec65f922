//! What a query for a comparison of two days asks for.

use super::super::{desk::Desk, error::Error, query::Query};
use crate::domain::{Day, date::parse_day};
use crate::timeline::{Selection, View};

impl Desk {
    /// The comparison that a query asks for. A day that is left out is the timeline's choice.
    ///
    /// # Errors
    /// 400 for a value that cannot be read, and for a first day after the second: with the two
    /// swapped as a way onward. 404 for an edition that is not kept.
    /// `extension` is that of the address, empty for a page.
    pub fn comparison(&self, query: &Query, extension: &str) -> Result<Selection, Error> {
        let timeline = &self.edition.timeline;
        let day = |name: &str| -> Result<Option<Day>, Error> {
            let Some(text) = query.get(name) else {
                return Ok(None);
            };
            let day = parse_day(text).map_err(|_| Error::bad_date(name, text))?;
            if day > timeline.last_day() {
                return Err(Error::date_after_data(name, text, timeline.last_day()));
            }
            Ok(Some(day))
        };
        let days = timeline.days_to_compare(day("from")?, day("to")?);
        let state = self.state_asked(query)?;
        let of = |(from, to)| {
            Selection::new(View::Compare { from, to, state }, to, timeline).spoken(self.lang)
        };
        let mut selection = of(days);
        self.pin(&mut selection, query)?;
        let (from, to) = days;
        if from > to {
            let swapped = selection.comparing((to, from), state, timeline);
            return Err(Error::from_after_to(from, to, swapped.address(extension)));
        }
        Ok(selection)
    }
}
