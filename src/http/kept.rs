//! Editions that were accepted earlier, loaded when somebody asks for one.
//!
//! An edition in memory takes some 40 MB, so `AT_ONCE` of them are held besides the one that is served, and one is given
//! up for another only when nobody is answered from it. It is loaded beside the workers, and once for all who wait for it.

use std::sync::{Arc, Mutex, PoisonError};

use actix_web::web;
use jiff::Timestamp;
use tokio::sync::OnceCell;

use super::Error;
use crate::{
    domain::Day,
    edition::Edition,
    editions::{Journal, Stamp, Store, StoreError, day_of},
};

/// How many earlier editions are held at once.
const AT_ONCE: usize = 1;
/// Seconds after which it makes sense to ask again when others are asked for: one is loaded in less.
const TRY_AGAIN: u32 = 2;

/// Tells the time. Answers depend on it in one thing alone: whether a day as known on is over.
pub type Clock = fn() -> Timestamp;

/// An earlier edition, loaded or being loaded.
type Loaded = Arc<OnceCell<Arc<Edition>>>;

/// The editions of a folder, for a server that keeps them.
#[derive(Debug)]
pub struct Kept {
    store: Arc<Store>,
    clock: Clock,
    held: Mutex<Vec<(String, Loaded)>>,
    /// The journal that was read last.
    seen: Mutex<Option<Stamp>>,
}

impl Kept {
    /// The editions of `store`, at the time that `clock` tells.
    #[must_use]
    pub fn new(store: Store, clock: Clock) -> Self {
        Self {
            store: Arc::new(store),
            clock,
            held: Mutex::default(),
            seen: Mutex::default(),
        }
    }

    /// The day, in UTC.
    #[must_use]
    pub fn today(&self) -> Day {
        day_of((self.clock)())
    }

    /// The folder.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// An earlier edition, as it is held or loaded now.
    ///
    /// # Errors
    /// `overloaded` where others are asked for at the same time, `internal` for one that cannot be loaded.
    pub async fn get(&self, id: &str) -> Result<Arc<Edition>, Error> {
        let loaded = self.place(id)?;
        let load = || async {
            let (store, id) = (Arc::clone(&self.store), id.to_owned());
            let edition = web::block(move || store.load(&id)).await;
            edition
                .map_err(Error::internal)?
                .map(Arc::new)
                .map_err(Error::internal)
        };
        loaded.get_or_try_init(load).await.cloned()
    }

    /// Where an edition is held or is to be.
    fn place(&self, id: &str) -> Result<Loaded, Error> {
        let mut held = self.held();
        if let Some((_, loaded)) = held.iter().find(|(name, _)| name == id) {
            return Ok(Arc::clone(loaded));
        }
        if held.len() >= AT_ONCE {
            let idle = held.iter().position(|(_, loaded)| is_idle(loaded));
            held.remove(idle.ok_or_else(|| Error::overloaded(TRY_AGAIN))?);
        }
        let loaded = Loaded::default();
        held.push((id.to_owned(), Arc::clone(&loaded)));
        Ok(loaded)
    }

    /// Holds an edition that was served until now, since its pages are still open, where there is room for it.
    pub(super) fn hold(&self, edition: Arc<Edition>) {
        let mut held = self.held();
        held.retain(|(_, loaded)| !is_idle(loaded));
        if held.len() < AT_ONCE {
            let id = edition.id.clone();
            held.push((id, Arc::new(OnceCell::from(edition))));
        }
    }

    /// Gives up what nobody is answered from: room for the next edition that is served.
    pub(super) fn make_room(&self) {
        self.held().retain(|(_, loaded)| !is_idle(loaded));
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Vec<(String, Loaded)>> {
        // A thread that panicked while it held the lock left a whole list behind all the same.
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The journal, if it is another one than the last time.
    ///
    /// # Errors
    /// Where it cannot be read. It is not read again until it changes.
    pub(super) fn changed(&self) -> Result<Option<Journal>, StoreError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.store.stamp();
        if *seen == now {
            return Ok(None);
        }
        // Noted before it is read: what is written meanwhile is another change.
        *seen = now;
        self.store.journal().map(Some)
    }
}

/// Whether nobody is answered from an edition, and nobody waits for it.
fn is_idle(loaded: &Loaded) -> bool {
    Arc::strong_count(loaded) == 1
        && loaded
            .get()
            .is_none_or(|edition| Arc::strong_count(edition) == 1)
}
