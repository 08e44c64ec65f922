//! The edition that an address names, or that was known on the day that it names.

use super::super::{desk::Desk, error::Error, query::KNOWN, query::Query};
use crate::domain::date::parse_day;

impl Desk {
    /// The edition that an address names, which must be the one that answers here: the desk was set up for the address.
    ///
    /// # Errors
    /// `bad_edition`, `bad_date`; `edition_not_kept` for an edition that there never was, or a day before the first;
    /// `edition_removed` for one that is no longer kept; `bad_parameter` for a day to come.
    pub fn pinned(&self, query: &Query) -> Result<Option<String>, Error> {
        let named = query.get("edition");
        if let Some(text) = named {
            if !is_edition(text) {
                return Err(Error::bad_edition(text));
            }
            if text != self.edition.id {
                return Err(self.refused(query, "edition", text, text));
            }
        }
        if let Some(text) = query.known() {
            self.known(query, named, text)?;
        }
        Ok(named.map(str::to_owned))
    }

    /// Checks the day as known on `text`, for an address that names the edition `named`, if it names one.
    fn known(&self, query: &Query, named: Option<&str>, text: &str) -> Result<(), Error> {
        let day = parse_day(text).map_err(|_| Error::bad_date(KNOWN, text))?;
        let Some(first) = self.journal.first() else {
            // Without a journal the atlas has known what it knows since the day of its data.
            return match day < self.edition.as_of {
                true => Err(self.refused(query, KNOWN, text, text)),
                false => Ok(()),
            };
        };
        if self.state.kept().is_some_and(|kept| day > kept.today()) {
            return Err(Error::day_to_come(KNOWN, text));
        }
        let Some(entry) = self.journal.known_on(day) else {
            let there = query.in_edition(&first.id);
            let since = first.accepted_on();
            return Err(Error::not_known_yet(text, &first.id, since, there));
        };
        match named {
            Some(id) if self.journal.was_known_by(id, day) => Ok(()),
            None if entry.id == self.edition.id => Ok(()),
            _ => Err(self.refused(query, KNOWN, text, named.unwrap_or(&entry.id))),
        }
    }

    /// What is said of an edition that does not answer: 410 if it was accepted once and is gone, else 404. Both lead to the
    /// same address in the edition that is served.
    fn refused(&self, query: &Query, parameter: &str, asked: &str, id: &str) -> Error {
        let kept = &self.state.edition().id;
        let there = query.in_edition(kept);
        match self.journal.find(id) {
            Some(entry) if entry.removed.is_some() => {
                Error::edition_removed(parameter, id, kept, there)
            }
            _ => Error::edition_not_kept(parameter, asked, kept, there),
        }
    }
}

/// Whether a text is written as editions are: a day and eight hexadecimal digits.
fn is_edition(text: &str) -> bool {
    let parts = text.split_at_checked(10);
    parts.is_some_and(|(day, rest)| {
        let hash = rest.strip_prefix('-').unwrap_or_default();
        let digit = |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        parse_day(day).is_ok() && hash.len() == 8 && hash.bytes().all(digit)
    })
}
