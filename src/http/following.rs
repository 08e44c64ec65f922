//! Notices that another edition was accepted, by this process or another, and serves it from then on.
//!
//! A look at the time of one small file, twice a second, costs nothing and works on every disk that can be shared.
//! Requests that were begun before end with the edition that they began with.

use std::{sync::Arc, thread, time::Duration};

use actix_web::web;

use super::{AppState, preparing};
use crate::editions::StoreError;

/// How long an accepted edition waits at most until it is noticed.
const EVERY: Duration = Duration::from_millis(500);
/// After so many looks an earlier edition that nobody is answered from is given up: five minutes.
const LOOKS_UNTIL_ROOM: u32 = 600;

/// Follows the journal in a thread of its own, for as long as the process lives.
pub fn begin(state: web::Data<AppState>) {
    if state.kept().is_none() {
        return;
    }
    thread::spawn(move || {
        for look in (1..=LOOKS_UNTIL_ROOM).cycle() {
            thread::sleep(EVERY);
            if let Some(kept) = state.kept().filter(|_| look == LOOKS_UNTIL_ROOM) {
                kept.make_room();
            }
            match state.follow() {
                Ok(None) => {}
                Ok(Some(id)) => {
                    tracing::info!(edition = id, "another edition is served");
                    preparing::begin(state.clone());
                }
                Err(error) => {
                    tracing::error!(%error, "the newest edition cannot be served; the one before is");
                }
            }
        }
    });
}

impl AppState {
    /// Looks whether the journal has changed, and serves the edition that it names last. Says which, if it is another.
    ///
    /// # Errors
    /// Where the journal or the edition cannot be read. What is served stays then, until the journal changes again.
    pub fn follow(&self) -> Result<Option<String>, StoreError> {
        let Some(kept) = self.kept() else {
            return Ok(None);
        };
        let Some(journal) = kept.changed().inspect_err(|error| self.blame(error))? else {
            return Ok(None);
        };
        let before = self.edition();
        let latest = journal.latest().map(|entry| entry.id.clone());
        let Some(id) = latest.filter(|id| *id != before.id) else {
            self.stand(before, journal);
            self.say_trouble(None);
            return Ok(None);
        };
        kept.make_room();
        match kept.store().load(&id) {
            Ok(edition) => {
                self.stand(Arc::new(edition), journal);
                self.ready().clear();
                kept.hold(before);
                self.say_trouble(None);
                Ok(Some(id))
            }
            Err(error) => {
                self.stand(before, journal);
                self.blame(&error);
                Err(error)
            }
        }
    }

    fn blame(&self, error: &StoreError) {
        self.say_trouble(Some(error.to_string()));
    }
}
