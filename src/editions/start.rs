//! With which edition a server begins.

use super::journal::{Reason, Why};
use super::store::{Store, StoreError};
use crate::dataset::Files;
use crate::edition::Edition;
use jiff::Timestamp;

/// What a server begins with.
#[derive(Debug)]
pub struct Begun {
    /// The edition.
    pub edition: Edition,
    /// Why it is not the one that it could have been; none if it is.
    pub trouble: Option<String>,
}

impl Store {
    /// The edition to begin with, for a server that is started with `files` at the time `now`.
    ///
    /// The set is accepted if it is new here and speaks of no earlier day than the newest edition: so a new program brings
    /// its data, and no restart goes back behind what was fetched since. Otherwise, and also if the set has faults, the
    /// newest edition that can be loaded is served. Only where there is none does a set with faults stop the start.
    ///
    /// With `live` sources the files are only a part of what is served, so that they never take the place of an edition:
    /// the first look at the sources puts them together.
    ///
    /// # Errors
    /// Those of [`Store::journal`]; without an edition to serve, whatever [`Store::accept`] says of the set.
    pub fn begin(&self, files: &Files, live: bool, now: Timestamp) -> Result<Begun, StoreError> {
        let journal = self.journal()?;
        let why = Why::of(Reason::Started);
        let Some(latest) = journal.latest() else {
            let edition = self.accept(files, &why, now)?.edition;
            return Ok(Begun {
                edition,
                trouble: None,
            });
        };
        let mut trouble = None;
        match files.edition() {
            Ok((id, as_of)) if !live && journal.find(&id).is_none() && as_of >= latest.as_of => {
                match self.accept(files, &why, now) {
                    Ok(accepted) => {
                        return Ok(Begun {
                            edition: accepted.edition,
                            trouble,
                        });
                    }
                    Err(error) => trouble = Some(error.to_string()),
                }
            }
            Ok(_) => {}
            Err(findings) => trouble = Some(findings.to_string()),
        }
        for entry in journal.entries().iter().rev() {
            if entry.removed.is_some() {
                continue;
            }
            match self.load(&entry.id) {
                Ok(edition) => return Ok(Begun { edition, trouble }),
                Err(error) => trouble = trouble.or_else(|| Some(error.to_string())),
            }
        }
        // Nothing that was kept can be read: what the program was started with is better than nothing.
        let edition = self.accept(files, &why, now)?.edition;
        Ok(Begun { edition, trouble })
    }
}
