//! `participation-atlas refresh`, and what `serve` needs to do the same by itself.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::Arc;

use super::{CliError, args::Refresh as Args};
use crate::config::{Config, ConfigError};
use crate::dataset::{Findings, Package};
use crate::editions::Store;
use crate::refresh::{
    Access, Asked, Fetcher, Gates, Limits, Origin, Outcome, Patience, Policy, Progress, Refresh,
    RefreshState, Roots, SourceResult, SourceState, Sources, SystemClock, SystemNames,
};
use crate::words::number;

/// Fetches the sources of the configuration and accepts what is new, with a line a source on stderr.
pub(super) fn refresh(args: Args) -> Result<(), CliError> {
    let data = [("data", args.data)];
    let config = super::configured(args.config, data.into_iter().chain(args.live.typed()))?;
    let Some((refresh, store)) = from(&config)? else {
        return Err(CliError::Config(ConfigError::Missing {
            needed: "sources",
            by: "refresh",
            mend: "name in config.toml, under [sources], where a table comes from",
        }));
    };
    let asked = Asked {
        dry_run: args.dry_run,
        confirmed: args.confirm,
    };
    let mut told = Told::default();
    let state = refresh
        .run(&store, &asked, &mut |progress| told.tell(progress))
        .map_err(|error| CliError::Refresh(error.to_string()))?;
    told.line("");
    verdict(&state, &asked)
}

/// What asks the network, as in every server.
pub(super) fn network(policy: Policy) -> Result<Fetcher, CliError> {
    let fetcher = Fetcher::new(Access {
        policy,
        names: Arc::new(SystemNames),
        roots: Roots::System,
        limits: Limits::default(),
        clock: Arc::new(SystemClock::begin()),
    });
    fetcher.map_err(|error| CliError::Refresh(error.to_string()))
}

/// What a refresh works with, as it is set, and where; `None` where every file is the bundled one. Whom may be asked, how names
/// become addresses, and whose certificates are believed is the same in every server.
pub(super) fn from(config: &Config) -> Result<Option<(Refresh, Store)>, CliError> {
    let base = super::files(config.data.as_deref());
    let package = Package::load(&base).map_err(Findings)?;
    let policy = Policy::public(config.refresh_hosts.clone());
    let sources = Sources::read(&config.sources, &package, &policy)?;
    if sources.is_empty() {
        return Ok(None);
    }
    let Some(dir) = &config.state else {
        return Err(CliError::Config(ConfigError::Missing {
            needed: "state",
            by: "the table [sources]",
            mend: "say with --state in which directory to keep what was fetched",
        }));
    };
    let store = Store::open(dir)?.keeping(config.keep_editions);
    let refresh = Refresh {
        sources,
        base,
        fetcher: network(policy)?,
        gates: Gates {
            percent: config.refresh_drift_percent,
        },
        patience: Patience {
            stale: config.refresh_stale,
            believe: Patience::BELIEVE,
        },
    };
    Ok(Some((refresh, store)))
}

/// What came of it, in the words and the exit code of the command.
fn verdict(state: &RefreshState, asked: &Asked) -> Result<(), CliError> {
    let reasons: String = state
        .reasons
        .iter()
        .map(|reason| format!("{reason}\n"))
        .collect();
    let edition = &state.edition;
    let unread = state.sources.iter().any(|source| source.fault.is_some());
    match (state.outcome, &state.candidate) {
        (Outcome::Accepted, Some(candidate)) => {
            let done = if asked.dry_run {
                "would be accepted"
            } else {
                "accepted"
            };
            #[expect(clippy::print_stdout, reason = "the edition is what was asked for")]
            {
                println!("edition {candidate} {done}");
            }
            Ok(())
        }
        (Outcome::Held, Some(candidate)) => Err(CliError::Held(format!(
            "{reasons}edition {candidate} waits, because it differs too much from {edition}, which is served; if this is \
             meant, run the same with --confirm {candidate}"
        ))),
        (Outcome::Unchanged, _) if !unread => Err(CliError::NothingNew(format!(
            "nothing new: edition {edition} is served"
        ))),
        (Outcome::Unchanged, _) => Err(CliError::Refresh(format!(
            "a source cannot be read; edition {edition} is served"
        ))),
        _ => Err(CliError::Refresh(format!(
            "{reasons}nothing was accepted; edition {edition} is served"
        ))),
    }
}

/// Progress on stderr: a line a source, and in a terminal the one that is being asked.
#[derive(Default)]
struct Told {
    passing: bool,
}

impl Told {
    fn tell(&mut self, progress: Progress<'_>) {
        match progress {
            Progress::Reading { source, number, of } => {
                let from = match &source.origin {
                    Origin::File(path) => path.display().to_string(),
                    Origin::Address(address) => address.host_str().unwrap_or_default().to_owned(),
                };
                self.pass(&format!("[{number}/{of}] {}: asking {from} …", source.name));
            }
            Progress::Read(source) => self.line(&said(source)),
            Progress::Checking => self.pass("checking the whole set …"),
        }
    }

    /// Says what is only worth saying while it lasts.
    fn pass(&mut self, words: &str) {
        if io::stderr().is_terminal() {
            self.passing = true;
            // Whether anybody hears it changes nothing.
            let _heard =
                write!(io::stderr(), "\r\x1b[2K{words}").and_then(|()| io::stderr().flush());
        }
    }

    /// Says what stays, in place of what passes.
    fn line(&mut self, words: &str) {
        let wipe = if std::mem::take(&mut self.passing) {
            "\r\x1b[2K"
        } else {
            ""
        };
        let end = if words.is_empty() { "" } else { "\n" };
        let _heard = write!(io::stderr(), "{wipe}{words}{end}");
    }
}

fn said(source: &SourceState) -> String {
    let SourceState {
        name, bytes, fault, ..
    } = source;
    let from = source
        .host
        .as_ref()
        .map_or_else(String::new, |host| format!(" from {host}"));
    let size = number(bytes.unwrap_or_default());
    let mut said = match (source.result, fault) {
        (SourceResult::Failed, Some(fault)) => format!("{name}: {}. {}", fault.what, fault.mend),
        (SourceResult::Changed, _) => format!("{name}: {size} bytes{from}, changed"),
        _ => format!("{name}: {size} bytes{from}, as before"),
    };
    for note in &source.notes {
        said.push_str(&format!(" ({note})"));
    }
    if source.stale {
        said.push_str(" (stale)");
    }
    said
}
