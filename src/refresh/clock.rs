//! The clock and chance, which only this room may read: values that are handed in, so that a test is the same each time.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;

/// Time as the refresh sees it.
pub trait Clock: Send + Sync + fmt::Debug {
    /// What the clock on the wall says. It may be wrong, and may go back: it dates a report and decides nothing else.
    fn now(&self) -> Timestamp;
    /// Time that only goes forward, from any beginning.
    fn elapsed(&self) -> Duration;
    /// Waits.
    fn pause(&self, time: Duration);
    /// A share from 0 to 1, by chance.
    fn chance(&self) -> f64;
}

/// The clock of the machine.
#[derive(Debug)]
pub struct SystemClock {
    start: Instant,
    chance: Mutex<fastrand::Rng>,
}

impl SystemClock {
    /// A clock that begins now.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "deadlines of the network are by the clock; no answer depends on it"
    )]
    pub fn begin() -> Self {
        Self {
            start: Instant::now(),
            chance: Mutex::new(fastrand::Rng::new()),
        }
    }
}

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "a report says when it was written; no answer depends on it"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn chance(&self) -> f64 {
        let mut chance = self.chance.lock().unwrap_or_else(PoisonError::into_inner);
        chance.f64()
    }
}

/// `time`, up to `share` more or less by chance (0 to 1), so that many servers do not ask at one moment.
#[must_use]
pub fn about(time: Duration, share: f64, clock: &dyn Clock) -> Duration {
    time.mul_f64(1.0 - share + 2.0 * share * clock.chance())
}
