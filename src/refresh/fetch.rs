//! One file from one address: asked for conditionally, read within limits, tried again where that may help.

use std::error::Error;
use std::io::Read as _;
use std::sync::{Arc, Once};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp, fmt::rfc2822};
use reqwest::blocking::{Client, Response};
use reqwest::header::{
    CONTENT_ENCODING, ETAG, HeaderMap, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED,
    LOCATION, RETRY_AFTER,
};
use reqwest::{Certificate, StatusCode, Url, redirect};
use serde::{Deserialize, Serialize};

use super::clock::{Clock, about};
use super::fault::Fault;
use super::policy::Policy;
use super::resolver::{Guarded, Names, NoAddress, OnlyPrivate};

/// How often an answer may lead on to another address.
const MOST_MOVES: usize = 5;
/// Bytes read at once; after each the limits are looked at.
const AT_ONCE: usize = 64 * 1024;
/// How much the pauses between tries vary, so that many servers do not come back at one moment.
const JITTER: f64 = 0.3;

/// What the network is asked with.
#[derive(Debug)]
pub struct Access {
    /// Whom may be asked.
    pub policy: Policy,
    /// What knows the addresses of hosts.
    pub names: Arc<dyn Names>,
    /// Whose certificates are believed.
    pub roots: Roots,
    /// How much, how long, how often.
    pub limits: Limits,
    /// Time.
    pub clock: Arc<dyn Clock>,
}

/// Whose certificates are believed.
#[derive(Debug, Clone)]
pub enum Roots {
    /// Those that the operating system believes, which its own updates keep up.
    System,
    /// Only these, as DER.
    Only(Vec<Vec<u8>>),
}

/// How much, how long, how often.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of a file once unpacked.
    pub bytes: u64,
    /// To be connected.
    pub connect: Duration,
    /// For the head of an answer, and between two pieces of it.
    pub idle: Duration,
    /// For the whole of an answer.
    pub whole: Duration,
    /// Tries in all.
    pub tries: u32,
    /// The first pause between two tries; each is twice the one before.
    pub pause: Duration,
    /// The longest pause that a source may ask for; one that asks for more is left for the next time.
    pub longest_pause: Duration,
}

impl Default for Limits {
    /// The largest file of the package has 7 MB.
    fn default() -> Self {
        Self {
            bytes: 64_000_000,
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(20),
            whole: Duration::from_secs(120),
            tries: 3,
            pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(60),
        }
    }
}

/// What a source says of a version of its file, to be asked later whether it is still the same.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Its tag.
    pub etag: Option<String>,
    /// The day and time it was last changed on, as written.
    pub last_modified: Option<String>,
}

impl Version {
    /// The day and time it was last changed on, where that can be read.
    #[must_use]
    pub fn changed(&self) -> Option<Timestamp> {
        http_date(self.last_modified.as_deref()?)
    }

    const fn is_known(&self) -> bool {
        self.etag.is_some() || self.last_modified.is_some()
    }
}

/// What an address answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Nothing has changed since the version asked with.
    Unchanged,
    /// The file.
    File {
        /// Its bytes, unpacked.
        bytes: Vec<u8>,
        /// What to ask with next time.
        version: Version,
    },
}

/// Asks addresses for files.
#[derive(Debug)]
pub struct Fetcher {
    client: Client,
    access: Access,
}

struct Failed {
    fault: Fault,
    wait: Option<Duration>,
}

impl From<Fault> for Failed {
    fn from(fault: Fault) -> Self {
        Self { fault, wait: None }
    }
}

/// There is nothing by which a host could be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "no certificates that hosts could be believed by: {0}; install those of the system (on Debian the package \
     ca-certificates), or name them in SSL_CERT_FILE"
)]
pub struct NoRoots(String);

impl Fetcher {
    /// Makes ready to ask.
    ///
    /// # Errors
    /// Where the certificates cannot be read.
    pub fn new(access: Access) -> Result<Self, NoRoots> {
        static PROVIDER: Once = Once::new();
        PROVIDER.call_once(|| {
            // Whoever else has installed one in this process installed one that does.
            let _installed_before = rustls::crypto::ring::default_provider().install_default();
        });
        let guarded = Guarded {
            names: Arc::clone(&access.names),
            policy: access.policy.clone(),
        };
        let builder = Client::builder()
            .user_agent(concat!("participation-atlas/", env!("CARGO_PKG_VERSION")))
            // Where an answer leads is looked at here, not followed by the client.
            .redirect(redirect::Policy::none())
            // A proxy of the environment would look names up itself, past the policy.
            .no_proxy()
            .referer(false)
            .https_only(access.policy.encrypted)
            .connect_timeout(access.limits.connect)
            .timeout(access.limits.idle)
            // A connection kept open is one more thing that can be stale a minute later.
            .pool_max_idle_per_host(0)
            .dns_resolver(Arc::new(guarded));
        let builder = match &access.roots {
            Roots::System => builder,
            Roots::Only(roots) => {
                let read =
                    |der: &Vec<u8>| Certificate::from_der(der).map_err(|error| no_roots(&error));
                builder.tls_certs_only(roots.iter().map(read).collect::<Result<Vec<_>, _>>()?)
            }
        };
        let client = builder.build().map_err(|error| no_roots(&error))?;
        Ok(Self { client, access })
    }

    /// Whom may be asked.
    #[must_use]
    pub const fn policy(&self) -> &Policy {
        &self.access.policy
    }

    pub(super) const fn client(&self) -> &Client {
        &self.client
    }

    /// Time.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.access.clock
    }

    /// Asks for a file, again where that may help, and tells how often it was asked for.
    pub fn fetch(&self, address: &Url, known: &Version) -> (u32, Result<Answer, Fault>) {
        let limits = &self.access.limits;
        let mut pause = limits.pause;
        let mut tries = 1;
        loop {
            let Failed { fault, wait } = match self.once(address, known) {
                Ok(answer) => return (tries, Ok(answer)),
                Err(failed) => failed,
            };
            let too_long = wait.is_some_and(|wait| wait > limits.longest_pause);
            if tries >= limits.tries || !fault.may_pass() || too_long {
                return (tries, Err(fault));
            }
            let pause_now = about(pause, JITTER, self.clock()).max(wait.unwrap_or_default());
            self.clock().pause(pause_now.min(limits.longest_pause));
            pause *= 2;
            tries += 1;
        }
    }

    fn once(&self, address: &Url, known: &Version) -> Result<Answer, Failed> {
        let begun = self.clock().elapsed();
        let mut address = address.clone();
        for moves in 0..=MOST_MOVES {
            self.access.policy.permits(&address).map_err(|why| {
                let host = address.host_str().unwrap_or_default().to_owned();
                match moves {
                    0 => Fault::NotAllowed { host, why },
                    _ => Fault::LeadsAway { host, why },
                }
            })?;
            let response = self.ask(&address, known)?;
            match response.status() {
                StatusCode::NOT_MODIFIED if known.is_known() => return Ok(Answer::Unchanged),
                StatusCode::NOT_MODIFIED => return Err(Fault::NothingToKeep.into()),
                StatusCode::OK => return self.read(response, begun).map_err(Failed::from),
                status if status.is_redirection() => {
                    let to =
                        text(response.headers(), LOCATION).and_then(|to| address.join(&to).ok());
                    address = to.ok_or(Fault::Status(status.as_u16()))?;
                }
                status => {
                    let wait = text(response.headers(), RETRY_AFTER);
                    return Err(Failed {
                        fault: Fault::Status(status.as_u16()),
                        wait: wait.and_then(|wait| self.asked_to_wait(&wait)),
                    });
                }
            }
        }
        Err(Fault::LeadsOn(MOST_MOVES).into())
    }

    fn ask(&self, address: &Url, known: &Version) -> Result<Response, Fault> {
        let mut request = self.client.get(address.clone());
        if let Some(etag) = &known.etag {
            request = request.header(IF_NONE_MATCH, etag);
        }
        if let Some(changed) = &known.last_modified {
            request = request.header(IF_MODIFIED_SINCE, changed);
        }
        request.send().map_err(|error| self.fault_of(&error))
    }

    fn read(&self, mut response: Response, begun: Duration) -> Result<Answer, Fault> {
        let limits = &self.access.limits;
        // What the client has unpacked it no longer names.
        let packed = text(response.headers(), CONTENT_ENCODING);
        if let Some(packed) = packed.filter(|packed| packed != "identity") {
            return Err(Fault::Packed(packed));
        }
        let version = Version {
            etag: text(response.headers(), ETAG),
            last_modified: text(response.headers(), LAST_MODIFIED),
        };
        let mut bytes = Vec::new();
        let mut piece = vec![0; AT_ONCE];
        loop {
            let read = response
                .read(&mut piece)
                .map_err(|error| self.fault_of(&error))?;
            bytes.extend_from_slice(piece.get(..read).unwrap_or_default());
            if bytes.len() as u64 > limits.bytes {
                return Err(Fault::TooLarge(limits.bytes));
            }
            if self.clock().elapsed().saturating_sub(begun) > limits.whole {
                return Err(Fault::TooSlow(limits.whole.as_secs()));
            }
            if read == 0 {
                break;
            }
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Fault::Nothing);
        }
        if is_web_page(&bytes) {
            return Err(Fault::WebPage);
        }
        Ok(Answer::File { bytes, version })
    }

    /// `Retry-After`, as seconds or as a date.
    pub(super) fn asked_to_wait(&self, written: &str) -> Option<Duration> {
        let until =
            |date| Duration::try_from(http_date(date)?.duration_since(self.clock().now())).ok();
        let seconds = written.trim().parse().ok().map(Duration::from_secs);
        seconds.or_else(|| until(written))
    }

    /// What an error of the network is for an operator.
    pub(super) fn fault_of(&self, error: &(dyn Error + 'static)) -> Fault {
        let chain = || std::iter::successors(Some(error), |error| causes(*error));
        if let Some(OnlyPrivate(host)) = chain().find_map(|error| error.downcast_ref()) {
            return Fault::Private(host.clone());
        }
        if let Some(NoAddress { host, .. }) = chain().find_map(|error| error.downcast_ref()) {
            return Fault::NoAddress(host.clone());
        }
        let timed_out = |error: &(dyn Error + 'static)| {
            let by_client = error.downcast_ref::<reqwest::Error>();
            let by_system = error.downcast_ref::<std::io::Error>();
            by_client.is_some_and(reqwest::Error::is_timeout)
                || by_system.is_some_and(|error| error.kind() == std::io::ErrorKind::TimedOut)
        };
        if chain().any(timed_out) {
            return Fault::TooSlow(self.access.limits.idle.as_secs());
        }
        broken(error)
    }
}

/// What stands behind an error. One of the system that wraps another does not name it as its source, but what that one
/// names.
fn causes<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    match error
        .downcast_ref::<std::io::Error>()
        .and_then(std::io::Error::get_ref)
    {
        Some(inner) => Some(inner),
        None => error.source(),
    }
}

fn broken(error: &(dyn Error + 'static)) -> Fault {
    Fault::Broken(last_cause(error))
}

fn no_roots(error: &(dyn Error + 'static)) -> NoRoots {
    NoRoots(last_cause(error))
}

/// The last cause says what happened; those before it say that something did, and name the address.
fn last_cause(error: &(dyn Error + 'static)) -> String {
    let last = std::iter::successors(Some(error), |error| causes(*error)).last();
    last.map(ToString::to_string).unwrap_or_default()
}

pub(super) fn text(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?;
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn http_date(written: &str) -> Option<Timestamp> {
    rfc2822::DateTimeParser::new().parse_timestamp(written).ok()
}

/// A page where data was asked for: the sign-in, the "not found" or the "are you human" of a host that says it with 200.
fn is_web_page(bytes: &[u8]) -> bool {
    let begun = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii_start();
    ["<!doctype html", "<html", "<head", "<!--"]
        .iter()
        .any(|tag| {
            let head = begun.get(..tag.len()).unwrap_or_default();
            head.eq_ignore_ascii_case(tag.as_bytes())
        })
}

/// How far `later` lies after `earlier`; none where it lies before.
pub(super) fn between(earlier: Timestamp, later: Timestamp) -> Duration {
    let apart: SignedDuration = later.duration_since(earlier);
    Duration::try_from(apart).unwrap_or_default()
}
