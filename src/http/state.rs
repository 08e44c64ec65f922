//! What every request shares.

use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use tokio::sync::watch;

use super::{Kept, Standing, front::Known, pictures::Pictures, ready::Ready};
use crate::{
    config::PublicUrl, edition::Edition, editions::Journal, notices::Scope, refresh::RefreshState,
};

/// Bytes of what is made before anybody asks, where nobody says: the default of the setting.
const USUAL: u64 = 66_000_000;

/// Shared by all workers. The edition can be replaced while requests run: each keeps the one it started with.
#[derive(Debug)]
pub struct AppState {
    standing: ArcSwap<Standing>,
    /// Told whenever what is served changes; true once the server stops.
    news: watch::Sender<bool>,
    kept: Option<Kept>,
    webhooks: Vec<(String, Scope)>,
    trouble: Mutex<Option<String>>,
    public_url: PublicUrl,
    build: &'static str,
    ready: Ready,
    known: Arc<Known>,
    pictures: Pictures,
}

/// Room for so many bytes that lie ready, and for what is known of them.
fn room(bytes: u64) -> (Ready, Arc<Known>) {
    let known = Arc::new(Known::new(bytes));
    (Ready::new(bytes, Arc::<Known>::clone(&known)), known)
}

impl AppState {
    /// State that answers from `edition` under `public_url`.
    #[must_use]
    pub fn new(edition: Edition, public_url: PublicUrl) -> Self {
        let (ready, known) = room(USUAL);
        Self {
            standing: ArcSwap::from_pointee(Standing {
                edition: Arc::new(edition),
                journal: Arc::default(),
            }),
            news: watch::Sender::new(false),
            kept: None,
            webhooks: Vec::new(),
            trouble: Mutex::default(),
            public_url,
            build: crate::BUILD,
            ready,
            known,
            pictures: Pictures::default(),
        }
    }

    /// The same for a server that keeps editions, and serves the newest of them from the first call of
    /// [`follow`](Self::follow) on.
    #[must_use]
    pub fn keeping(self, kept: Kept) -> Self {
        Self {
            kept: Some(kept),
            ..self
        }
    }

    /// The same with so many megabytes for what is made before anybody asks.
    #[must_use]
    pub fn making_ready(self, megabytes: u64) -> Self {
        let (ready, known) = room(megabytes.saturating_mul(1_000_000));
        Self {
            ready,
            known,
            ..self
        }
    }

    /// The same for a server that tells webhooks: what each is called, and of which place it is told.
    #[must_use]
    pub fn telling(self, webhooks: Vec<(String, Scope)>) -> Self {
        Self { webhooks, ..self }
    }

    /// What each webhook is called, and of which place it is told.
    #[must_use]
    pub fn webhooks(&self) -> &[(String, Scope)] {
        &self.webhooks
    }

    /// The edition now. Handlers take theirs from [`super::Visit`], which asks once a request.
    #[must_use]
    pub fn edition(&self) -> Arc<Edition> {
        Arc::clone(&self.standing.load().edition)
    }

    /// What is served now, and what was before.
    #[must_use]
    pub fn standing(&self) -> Arc<Standing> {
        self.standing.load_full()
    }

    /// Answers from `edition` from the next request on, which is the last of `journal`.
    pub(super) fn stand(&self, edition: Arc<Edition>, journal: Journal) {
        self.standing.store(Arc::new(Standing {
            edition,
            journal: Arc::new(journal),
        }));
        self.news.send_replace(false);
    }

    /// Told whenever what is served changes; true once the server stops.
    #[must_use]
    pub(super) fn news(&self) -> watch::Receiver<bool> {
        self.news.subscribe()
    }

    /// Ends what would never end by itself, so that the server can stop.
    pub fn stop(&self) {
        self.news.send_replace(true);
    }

    /// The editions that are kept; `None` for a server that keeps none.
    #[must_use]
    pub const fn kept(&self) -> Option<&Kept> {
        self.kept.as_ref()
    }

    /// What came of the last look at the live sources; `None` where there are none. Read from the disk, since another
    /// process may have looked.
    #[must_use]
    pub fn live(&self) -> Option<RefreshState> {
        RefreshState::read(self.kept()?.store().dir())
    }

    /// Why something newer is not served, if there is something newer.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        let trouble = self.trouble.lock();
        trouble.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Says why something newer is not served, or that nothing is.
    pub fn say_trouble(&self, trouble: Option<String>) {
        let mut said = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        *said = trouble;
    }

    /// Where the public reaches this server. Absolute addresses come from here, never from the `Host` header.
    #[must_use]
    pub const fn public_url(&self) -> &PublicUrl {
        &self.public_url
    }

    /// What lies ready, compressed.
    #[must_use]
    pub const fn ready(&self) -> &Ready {
        &self.ready
    }

    /// The answers that are known.
    #[must_use]
    pub fn known(&self) -> &Known {
        &self.known
    }

    /// The pictures that were made.
    #[must_use]
    pub const fn pictures(&self) -> &Pictures {
        &self.pictures
    }

    /// Fingerprint of the running program.
    #[must_use]
    pub const fn build(&self) -> &'static str {
        self.build
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_is_the_default_of_the_setting() {
        let mut settings = crate::config::SETTINGS.iter();
        let setting = settings
            .find(|setting| setting.key == "ready_megabytes")
            .unwrap();
        let megabytes: u64 = setting.default.parse().unwrap();
        assert_eq!(megabytes * 1_000_000, USUAL);
    }
}
