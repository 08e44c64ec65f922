//! What the address of a page asks for, read without a request: an embed is of a page, and a program that has come by
//! an address asks how to embed it.

use super::super::{
    desk::Desk,
    error::Error,
    format::split_extension,
    query::{self, Audience, Query},
};
use super::{
    OF_A_COMPARISON, OF_A_DAY, OF_ALL_EVENTS, OF_AN_EDITION, OF_PRACTICE, OF_THE_TABLE,
    OF_THE_TIMELINE,
};
use crate::timeline::layer::WORD_AND_RECORD;
use crate::timeline::{Selection, View};

impl Desk {
    /// The selection of the view whose page is at `path`, which has no language and begins with a slash,
    /// and the parameters of its query: those of the view and `more`.
    ///
    /// # Errors
    /// 404 for a path of no such view; a redirect to the page from another spelling; whatever a value that cannot be
    /// read says.
    pub fn at(&self, path: &str, query: &str, more: &[&str]) -> Result<(Selection, Query), Error> {
        let read = |allowed: &[&str]| {
            let allowed = [allowed, more].concat();
            query::read(&self.lang.at(path), query, &allowed, Audience::Page)
        };
        let (folder, stem) = path.rsplit_once('/').unwrap_or_default();
        if split_extension(stem).1.is_some() {
            return Err(Error::page_not_found());
        }
        let of_a_day = |view: View| {
            let query = read(&OF_A_DAY)?;
            Ok((self.selection(view, &query)?, query))
        };
        match (folder, stem) {
            ("", "") => of_a_day(View::National),
            ("", "states") => of_a_day(View::States),
            ("", "table") => {
                let query = read(&OF_THE_TABLE)?;
                Ok((self.selection(View::Table, &query)?, query))
            }
            // An embed has no pages to turn.
            ("", "events") => {
                let query = read(&OF_ALL_EVENTS)?;
                let view = View::Events(self.event_filter(&query)?);
                Ok((self.selection(view, &query)?, query))
            }
            ("/states", _) => of_a_day(self.state_at(stem, None, query)?),
            ("/counties", _) => of_a_day(self.county_at(stem, None, query)?),
            ("", "practice") => {
                let query = read(&OF_PRACTICE)?;
                let view = View::Practice(self.state_asked(&query)?);
                let selection = self.selection(view, &query)?;
                Ok((selection.showing(Some(&WORD_AND_RECORD)), query))
            }
            ("", "timeline") => {
                let query = read(&OF_THE_TIMELINE)?;
                let view = View::Timeline(self.state_asked(&query)?);
                Ok((self.selection(view, &query)?, query))
            }
            ("/timeline", "states") => {
                let query = read(&OF_AN_EDITION)?;
                Ok((self.selection(View::Curves, &query)?, query))
            }
            ("/timeline", "sheet") => {
                let query = read(&OF_AN_EDITION)?;
                Ok((self.selection(View::Sheet, &query)?, query))
            }
            ("", "compare") => {
                let query = read(&OF_A_COMPARISON)?;
                Ok((self.comparison(&query, "")?, query))
            }
            _ => Err(Error::page_not_found()),
        }
    }
}
