//! What every request shares.

use std::sync::Arc;

use arc_swap::ArcSwap;

use super::{pictures::Pictures, ready::Ready};
use crate::{config::PublicUrl, edition::Edition};

/// Shared by all workers. The edition can be replaced while requests run: each keeps the one it started with.
#[derive(Debug)]
pub struct AppState {
    edition: ArcSwap<Edition>,
    public_url: PublicUrl,
    build: &'static str,
    ready: Ready,
    pictures: Pictures,
}

impl AppState {
    /// State that answers from `edition` under `public_url`.
    #[must_use]
    pub fn new(edition: Edition, public_url: PublicUrl) -> Self {
        Self {
            edition: ArcSwap::from_pointee(edition),
            public_url,
            build: crate::BUILD,
            ready: Ready::default(),
            pictures: Pictures::default(),
        }
    }

    /// The edition now. Handlers take it from [`super::Visit`], which calls this once a request.
    #[must_use]
    pub fn edition(&self) -> Arc<Edition> {
        self.edition.load_full()
    }

    /// Answers from `edition` from the next request on.
    pub fn swap(&self, edition: Edition) {
        self.edition.store(Arc::new(edition));
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
