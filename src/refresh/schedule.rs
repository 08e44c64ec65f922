//! Looks at the sources again and again while the server runs, in a thread of its own.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::clock::about;
use super::report::{Outcome, RefreshState};
use super::run::{Asked, NotBegun, Refresh};
use crate::editions::Store;

/// How much the time between two looks varies, so that many servers do not ask a source at one moment.
const JITTER: f64 = 0.1;

/// A running schedule. It ends when this is dropped, after the look that is under way.
#[derive(Debug)]
pub struct Schedule {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Schedule {
    /// Looks at the sources now, and then every `every`, give or take a tenth. What is accepted stands in `store`, and what
    /// came of each look in its `refresh.json` and in the log.
    #[must_use]
    pub fn begin(refresh: Refresh, store: Store, every: Duration) -> Self {
        let (stop, stopped) = mpsc::channel();
        let thread = thread::spawn(move || {
            loop {
                // In a thread of its own, so that the next look is made whatever happens in this one.
                let looked = thread::scope(|scope| scope.spawn(|| look(&refresh, &store)).join());
                match looked {
                    Ok(Ok(state)) => log(&state),
                    Ok(Err(problem)) => tracing::warn!(%problem, "the sources were not looked at"),
                    Err(_panicked) => {
                        tracing::error!("looking at the sources ended in a fault of the program")
                    }
                }
                let pause = about(every, JITTER, refresh.fetcher.clock());
                if stopped.recv_timeout(pause) != Err(RecvTimeoutError::Timeout) {
                    break;
                }
            }
        });
        Self {
            stop: Some(stop),
            thread: Some(thread),
        }
    }
}

impl Drop for Schedule {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // Its faults were told when they happened.
            let _ended = thread.join();
        }
    }
}

fn look(refresh: &Refresh, store: &Store) -> Result<RefreshState, NotBegun> {
    refresh.run(store, &Asked::default(), &mut |_| {})
}

/// Says in the log what came of a look, with everything that an operator has to mend.
fn log(state: &RefreshState) {
    for source in &state.sources {
        if let Some(fault) = &source.fault {
            let (what, mend) = (&fault.what, &fault.mend);
            tracing::warn!(
                source = source.name,
                code = fault.code,
                stale = source.stale,
                "{what}. {mend}"
            );
        }
        for note in &source.notes {
            tracing::info!(source = source.name, "{note}");
        }
    }
    for reason in &state.reasons {
        tracing::warn!("{reason}");
    }
    let edition = &state.edition;
    match (state.outcome, &state.candidate) {
        (Outcome::Unchanged, _) => tracing::info!(%edition, "the sources give nothing new"),
        (Outcome::Accepted, _) => tracing::info!(%edition, "the sources gave a new edition"),
        (Outcome::Held, Some(candidate)) => tracing::warn!(
            %edition,
            "what the sources give differs too much to be served unasked; if it is meant, run: participation-atlas \
             refresh --confirm {candidate}"
        ),
        (Outcome::Refused | Outcome::Failed | Outcome::Held, _) => {
            tracing::warn!(%edition, "what the sources give is not served");
        }
    }
}
