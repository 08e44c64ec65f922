//! Configuration: from what was typed, in four places, to what is valid.
//!
//! Every setting is first a word with the place it was typed at, then checked once, so that every complaint can say
//! where to mend it. Nothing here reads the environment or a file by itself: [`crate::cli`] does and passes both in.

mod file;
mod host;
mod public_url;
mod settings;
mod source;
mod webhook;

use std::{
    fmt,
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

pub use host::Host;
pub use public_url::PublicUrl;
pub use settings::{CONFIG_ENV, CONFIG_FILE, SETTINGS, Setting};
pub use source::SourceLine;
pub use webhook::{WebhookLine, WebhookTable};

/// Checked settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Address and port to listen on.
    pub bind: SocketAddr,
    /// Directory of the data; none for what is built in.
    pub data: Option<PathBuf>,
    /// Where readers reach the server; none for where it listens.
    pub public_url: Option<PublicUrl>,
    /// What to log, in the words of `tracing_subscriber::EnvFilter`.
    pub log: String,
    /// How to log.
    pub log_format: LogFormat,
    /// Threads that answer.
    pub workers: usize,
    /// How long open requests may take to end.
    pub shutdown: Duration,
    /// How much of what is asked for often lies ready before anybody asks, in megabytes.
    pub ready_megabytes: u64,
    /// Directory of what the server keeps: editions, and what was fetched; none where it keeps nothing.
    pub state: Option<PathBuf>,
    /// Where files of the package come from, as typed.
    pub sources: Vec<SourceLine>,
    /// Who is told of a new edition, as typed.
    pub webhooks: Vec<WebhookTable>,
    /// Time between two looks at the sources while serving; zero for never.
    pub refresh_every: Duration,
    /// Hosts that may be asked.
    pub refresh_hosts: Vec<Host>,
    /// How many in a hundred rows may be lost without asking.
    pub refresh_drift_percent: u64,
    /// How long a source may fail until it is called stale.
    pub refresh_stale: Duration,
    /// How many editions are kept in it.
    pub keep_editions: usize,
}

/// How to log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs: one JSON object a line.
    Json,
}

/// Where a value was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// Nowhere: the default.
    Default,
    /// In the configuration file.
    File {
        /// The file.
        path: PathBuf,
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
    },
    /// In this environment variable.
    Env(&'static str),
    /// In this flag.
    Flag(&'static str),
}

impl fmt::Display for Where {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File { path, line, column } => write!(f, "{}:{line}:{column}", path.display()),
            Self::Env(name) => write!(f, "environment variable {name}"),
            Self::Flag(name) => write!(f, "flag {name}"),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Typed {
    value: String,
    at: Where,
}

/// Why the configuration cannot be used, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The file named cannot be read.
    #[error("{}: cannot be read: {problem}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        problem: String,
    },
    /// The file is not TOML.
    #[error("{at}: not valid TOML: {problem}")]
    Syntax {
        /// Where.
        at: Where,
        /// What the parser says.
        problem: String,
    },
    /// The file holds a setting there is not.
    #[error("{at}: unknown setting “{key}”; {mend}")]
    UnknownKey {
        /// Where.
        at: Where,
        /// The key.
        key: String,
        /// What to do about it.
        mend: String,
    },
    /// The table `[sources]` names a file there is not.
    #[error("{at}: there is no table or boundary file “{name}”; {mend}")]
    UnknownSource {
        /// Where.
        at: Where,
        /// What was typed.
        name: String,
        /// What to do about it.
        mend: String,
    },
    /// A table of `[webhooks]` that cannot be used.
    #[error("{at}: {problem}")]
    Webhook {
        /// Where.
        at: Where,
        /// What is wrong and how to mend it.
        problem: String,
    },
    /// What was asked for needs another setting.
    #[error("“{needed}” is not set, and {by} needs it: {mend}")]
    Missing {
        /// The setting.
        needed: &'static str,
        /// What needs it.
        by: &'static str,
        /// What to do about it.
        mend: &'static str,
    },
    /// A value that cannot be used.
    #[error("{at}: “{key}” cannot be {value}: {problem}")]
    Bad {
        /// Where.
        at: Where,
        /// The setting.
        key: &'static str,
        /// What was typed.
        value: String,
        /// What is wrong and how to mend it.
        problem: String,
    },
}

impl Config {
    /// Checked settings from the flags given (by key), the environment, and the content of the configuration file.
    /// `cores` is how many workers there are when nobody says. An empty environment variable counts as not set, since
    /// container tools pass those.
    ///
    /// # Errors
    /// The first setting that cannot be used, with the place it was typed at.
    pub fn resolve(
        flags: &[(&'static str, String)],
        env: impl Fn(&str) -> Option<String>,
        file: Option<(&Path, &str)>,
        cores: usize,
    ) -> Result<Self, ConfigError> {
        let given = file
            .map(|(path, text)| file::read(path, text))
            .transpose()?
            .unwrap_or_default();
        let typed = Sources {
            flags,
            env,
            file: given.settings,
        };
        let number = |key, least, most| {
            let number = typed.checked(key, |value| within(value, least, most))?;
            Ok(number.unwrap_or(least) as u64)
        };
        let default_log = || "info".to_owned();
        Ok(Self {
            bind: typed
                .checked("bind", bind)?
                .unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080))),
            data: typed.checked("data", |value| Ok(PathBuf::from(value)))?,
            public_url: typed.checked("public_url", PublicUrl::parse)?,
            log: typed.checked("log", log)?.unwrap_or_else(default_log),
            log_format: typed
                .checked("log_format", log_format)?
                .unwrap_or(LogFormat::Text),
            workers: typed
                .checked("workers", |value| within(value, 1, 64))?
                .unwrap_or_else(|| cores.clamp(1, 64)),
            shutdown: Duration::from_secs(
                typed
                    .checked("shutdown_seconds", |value| within(value, 0, 300))?
                    .unwrap_or(10) as u64,
            ),
            ready_megabytes: number("ready_megabytes", 0, 1_000_000)?,
            state: typed.checked("state", |value| Ok(PathBuf::from(value)))?,
            sources: given.sources,
            webhooks: given.webhooks,
            refresh_every: Duration::from_secs(number("refresh_minutes", 0, 10_080)? * 60),
            refresh_hosts: typed
                .checked("refresh_hosts", Host::list)?
                .unwrap_or_default(),
            refresh_drift_percent: number("refresh_drift_percent", 0, 100)?,
            refresh_stale: Duration::from_secs(number("refresh_stale_hours", 1, 8_760)? * 3600),
            keep_editions: typed
                .checked("keep_editions", |value| within(value, 1, 100_000))?
                .unwrap_or(100),
        })
    }
}

struct Sources<'a, E> {
    flags: &'a [(&'static str, String)],
    env: E,
    file: Vec<(&'static Setting, Typed)>,
}

impl<E: Fn(&str) -> Option<String>> Sources<'_, E> {
    /// The value that wins for `key`: flag, else environment, else file, else the default where the table has one.
    fn typed(&self, setting: &'static Setting) -> Option<Typed> {
        let flag = self.flags.iter().find(|(key, _)| *key == setting.key);
        let flag = flag.map(|(_, value)| Typed {
            value: value.clone(),
            at: Where::Flag(setting.flag),
        });
        let env = || {
            let value = (self.env)(setting.env).filter(|value| !value.is_empty())?;
            Some(Typed {
                value,
                at: Where::Env(setting.env),
            })
        };
        let file = || {
            self.file
                .iter()
                .find(|(found, _)| found.key == setting.key)
                .map(|(_, typed)| typed.clone())
        };
        let default = || {
            (!setting.default.is_empty()).then(|| Typed {
                value: setting.default.to_owned(),
                at: Where::Default,
            })
        };
        flag.or_else(env).or_else(file).or_else(default)
    }

    fn checked<T>(
        &self,
        key: &'static str,
        check: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, ConfigError> {
        let setting = SETTINGS.iter().find(|setting| setting.key == key);
        let Some(Typed { value, at }) = setting.and_then(|setting| self.typed(setting)) else {
            return Ok(None);
        };
        match check(&value) {
            Ok(checked) => Ok(Some(checked)),
            Err(problem) => Err(ConfigError::Bad {
                at,
                key,
                value: format!("“{value}”"),
                problem,
            }),
        }
    }
}

fn bind(value: &str) -> Result<SocketAddr, String> {
    value.parse().map_err(|_| {
        "write an IP address and a port, such as 127.0.0.1:8080 or [::1]:8080".to_owned()
    })
}

/// `EnvFilter` takes any word for the name of a module, so that `inof` would silently log nothing.
fn log(value: &str) -> Result<String, String> {
    const LEVELS: [&str; 6] = ["off", "error", "warn", "info", "debug", "trace"];
    for part in value.split(',') {
        let level = part
            .rsplit_once('=')
            .map_or(part, |(_, level)| level)
            .trim();
        if !LEVELS.contains(&level) {
            return Err(format!(
                "“{level}” is not a level; there are {}",
                LEVELS.join(", ")
            ));
        }
    }
    Ok(value.to_owned())
}

fn log_format(value: &str) -> Result<LogFormat, String> {
    match value {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err("there are text and json".to_owned()),
    }
}

fn within(value: &str, least: usize, most: usize) -> Result<usize, String> {
    value
        .parse()
        .ok()
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| format!("give a whole number from {least} to {most}"))
}

#[cfg(test)]
mod tests;
