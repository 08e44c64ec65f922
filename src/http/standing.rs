//! Which edition a request is answered from: the one that is served, or the one that its address names.

use std::sync::Arc;

use super::{
    AppState, Error,
    query::{self, KNOWN},
};
use crate::{domain::date::parse_day, edition::Edition, editions::Journal};

/// What is served, and what was before: replaced together, so that no request sees one without the other.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The edition that answers.
    pub edition: Arc<Edition>,
    /// Every edition that was accepted; empty for a server that keeps none.
    pub journal: Arc<Journal>,
}

/// What a request is answered from, taken once for it.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The edition.
    pub edition: Arc<Edition>,
    /// What was accepted when the request came.
    pub journal: Arc<Journal>,
    /// Whether the address asks for what was said on a day that is over, so that its answer never changes.
    pub settled: bool,
}

impl Taken {
    /// What is served now.
    #[must_use]
    pub fn now(state: &AppState) -> Self {
        let Standing { edition, journal } = state.standing().as_ref().clone();
        Self {
            edition,
            journal,
            settled: false,
        }
    }

    /// The same for an address with the query `raw`, which nobody has checked: the edition that it names, or that was
    /// known on the day that it names. Where there is none it stays as it is, and whoever checks the query says so.
    ///
    /// # Errors
    /// `overloaded` where too many editions are asked for at once; `internal` for one that cannot be loaded.
    pub async fn for_query(self, state: &AppState, raw: &str) -> Result<Self, Error> {
        let (Some(kept), false) = (state.kept(), raw.is_empty()) else {
            return Ok(self);
        };
        let day = query::value_of(raw, KNOWN).and_then(|text| parse_day(&text).ok());
        let settled = day.is_some_and(|day| day < kept.today());
        let wanted = match query::value_of(raw, "edition") {
            Some(id) => self.journal.find(&id),
            None => day.and_then(|day| self.journal.known_on(day)),
        };
        let other = wanted
            .filter(|entry| entry.removed.is_none() && entry.id != self.edition.id)
            .map(|entry| entry.id.clone());
        let edition = match other {
            Some(id) => kept.get(&id).await?,
            None => Arc::clone(&self.edition),
        };
        Ok(Self {
            edition,
            settled,
            ..self
        })
    }
}
