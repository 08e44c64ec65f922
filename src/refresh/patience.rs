//! How long the refresh bears with a source.

use std::time::Duration;

/// How long the refresh bears with a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// A source that could not be read for longer is called stale.
    pub stale: Duration,
    /// How long a source is believed when it says that nothing has changed; after that the whole file is asked for again.
    pub believe: Duration,
}

impl Patience {
    /// How long a source is believed when nobody says otherwise: a day.
    pub const BELIEVE: Duration = Duration::from_secs(24 * 60 * 60);
}
