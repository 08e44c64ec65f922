//! Delivers notices to webhooks, each in a thread of its own, so that one that is down never delays another.
//!
//! At least once: that a notice arrived is written down after it did, so a process that ends in between sends it again,
//! under the same name. In order: a notice that does not arrive is tried until it does, and the next waits for it.

use std::fs::File;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::outbox::{Outbox, Progress};
use super::signature::signatures;
use super::{Notice, Webhook, notice};
use crate::editions::{Stamp, Store, StoreError};
use crate::refresh::{Fetcher, Posted, about};

/// How much pauses vary, so that many receivers that share a host are not asked at one moment.
const JITTER: f64 = 0.2;
/// What a message is about, as receivers tell messages apart.
const TYPE: &str = "edition.accepted";
/// The status of an address that wants no more.
const GONE: u16 = 410;

/// How often is looked and tried.
#[derive(Debug, Clone, Copy)]
pub struct Tempo {
    /// Between two looks whether there is something to tell.
    pub look: Duration,
    /// Before a notice is tried a second time; each pause is twice the one before.
    pub first_pause: Duration,
    /// The longest pause.
    pub longest_pause: Duration,
}

impl Default for Tempo {
    fn default() -> Self {
        Self {
            look: Duration::from_millis(500),
            first_pause: Duration::from_secs(5),
            longest_pause: Duration::from_secs(60 * 60),
        }
    }
}

/// The deliveries of a server. They end when this is dropped, each after the message that is under way.
#[derive(Debug)]
pub struct Deliveries {
    couriers: Vec<(Sender<()>, JoinHandle<()>)>,
}

impl Deliveries {
    /// Tells each receiver, by its own way to the network, of what the state directory `dir` says from now on, or since
    /// the last notice that reached it. `base` is where readers reach the server.
    ///
    /// # Errors
    /// Where the directory cannot be used.
    pub fn begin(
        receivers: Vec<(Fetcher, Webhook)>,
        dir: &Path,
        base: &str,
        tempo: Tempo,
    ) -> Result<Self, StoreError> {
        let mut couriers = Vec::new();
        for (fetcher, webhook) in receivers {
            let outbox = Outbox::open(dir, &webhook.name).map_err(|source| StoreError::Disk {
                doing: "make the folder of webhooks in",
                path: dir.to_owned(),
                source,
            })?;
            let courier = Courier {
                base: base.trim_end_matches('/').to_owned(),
                store: Store::open(dir)?,
                webhook,
                fetcher,
                outbox,
                tempo,
            };
            let (stop, stopped) = mpsc::channel();
            couriers.push((stop, thread::spawn(move || courier.go(&stopped))));
        }
        Ok(Self { couriers })
    }
}

impl Drop for Deliveries {
    fn drop(&mut self) {
        let threads: Vec<JoinHandle<()>> =
            self.couriers.drain(..).map(|(_, thread)| thread).collect();
        for thread in threads {
            // Its faults were told when they happened.
            let _ended = thread.join();
        }
    }
}

/// Who delivers to one receiver.
struct Courier {
    webhook: Webhook,
    fetcher: Fetcher,
    store: Store,
    outbox: Outbox,
    base: String,
    tempo: Tempo,
}

/// What a courier remembers between two turns.
#[derive(Default)]
struct Memory {
    /// The right to deliver.
    turn: Option<File>,
    /// The journal of which everything was told.
    told: Option<Stamp>,
}

/// What is sent, in the shape that the specification recommends.
#[derive(Serialize)]
struct Message<'a> {
    r#type: &'static str,
    timestamp: String,
    data: Data<'a>,
}

#[derive(Serialize)]
struct Data<'a> {
    #[serde(flatten)]
    notice: &'a Notice<'a>,
    href: String,
}

impl Courier {
    fn go(&self, stopped: &Receiver<()>) {
        let mut memory = Memory::default();
        let mut pause = Duration::ZERO;
        while stopped.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
            pause = self.turn(&mut memory).unwrap_or_else(|error| {
                let webhook = &self.webhook.name;
                tracing::error!(webhook, %error, "it cannot be told how far a webhook was told");
                self.tempo.first_pause
            });
        }
    }

    /// Delivers one notice, if there is one and it is this process's turn, and says how long to wait until the next.
    fn turn(&self, memory: &mut Memory) -> Result<Duration, Box<dyn std::error::Error>> {
        if memory.turn.is_none() {
            memory.turn = self.outbox.turn()?;
            if memory.turn.is_none() {
                return Ok(self.tempo.look);
            }
        }
        // Noted before it is read: what is written meanwhile is another change.
        let stamp = self.store.stamp();
        if memory.told.is_some() && memory.told == stamp {
            return Ok(self.tempo.look);
        }
        let journal = self.store.journal()?;
        let mut progress = self.outbox.progress(&journal)?;
        let next = notice::after(&journal, self.webhook.scope, &progress.last()).next();
        let fingerprint = fingerprint(self.webhook.address.as_str());
        let Some(next) = next.filter(|_| progress.gone.as_ref() != Some(&fingerprint)) else {
            memory.told = stamp;
            return Ok(self.tempo.look);
        };
        let posted = self.post(&next);
        let pause = self.note(&mut progress, &next, posted, fingerprint);
        self.outbox.keep(&progress)?;
        Ok(pause)
    }

    fn post(&self, notice: &Notice<'_>) -> Result<Posted, String> {
        let href = notice.href(&self.base, self.webhook.scope);
        let message = Message {
            r#type: TYPE,
            timestamp: notice.accepted.to_string(),
            data: Data { notice, href },
        };
        let body = serde_json::to_vec(&message).map_err(|error| error.to_string())?;
        let id = format!("msg_{}", notice.id);
        let sent = self.fetcher.clock().now().as_second();
        let headers = [
            ("content-type", "application/json".to_owned()),
            (
                "webhook-signature",
                signatures(&self.webhook.secrets, &id, sent, &body),
            ),
            ("webhook-timestamp", sent.to_string()),
            ("webhook-id", id),
        ];
        let posted = self.fetcher.post(&self.webhook.address, &headers, body);
        posted.map_err(|fault| fault.to_string())
    }

    /// Writes down what came of it, and says how long to wait until the next try or the next notice.
    fn note(
        &self,
        progress: &mut Progress,
        notice: &Notice<'_>,
        posted: Result<Posted, String>,
        fingerprint: String,
    ) -> Duration {
        let now = self.fetcher.clock().now();
        let (webhook, id) = (&self.webhook.name, notice.id.to_string());
        let (problem, wait) = match posted {
            Ok(posted) if (200..300).contains(&posted.status) => {
                tracing::info!(webhook, notice = id, "a webhook was told");
                *progress = Progress {
                    delivered: Some(id),
                    delivered_at: Some(now),
                    ..Progress::default()
                };
                return Duration::ZERO;
            }
            Ok(posted) => {
                progress.gone = (posted.status == GONE).then_some(fingerprint);
                (
                    format!("it answered with status {}", posted.status),
                    posted.wait,
                )
            }
            Err(problem) => (problem, None),
        };
        progress.failing_since.get_or_insert(now);
        progress.tries = progress.tries.saturating_add(1);
        tracing::warn!(
            webhook,
            notice = id,
            tries = progress.tries,
            problem,
            "a webhook was not told"
        );
        progress.problem = Some(problem);
        let longest = self.tempo.longest_pause;
        let doubled = 2_u32.saturating_pow(progress.tries - 1);
        let pause = self.tempo.first_pause.saturating_mul(doubled).min(longest);
        let pause = about(pause, JITTER, self.fetcher.clock());
        pause.max(wait.unwrap_or_default().min(longest))
    }
}

/// Tells one address from another without repeating it.
fn fingerprint(address: &str) -> String {
    let digest = Sha256::digest(address.as_bytes());
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
