//! The command line: reads what was typed, and starts the rooms that do the work.

mod accept;
mod args;
mod check;
mod export;
mod refresh;
mod render;
mod serve;
mod verify;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Parser as _;

pub use self::args::{
    Accept, Check, Export, Render, RenderFormat, ReportFormat, Section, Verify, View,
};
use self::args::{Cli, Command};
use crate::config::{CONFIG_ENV, CONFIG_FILE, Config, ConfigError};
use crate::dataset::{Files, Findings};
use crate::editions::StoreError;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// The configuration cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The address cannot be listened on.
    #[error(
        "cannot listen on {address}: {source}; choose another with --bind, or port 0 for a free one"
    )]
    Bind {
        /// The address.
        address: std::net::SocketAddr,
        /// What the system says.
        source: io::Error,
    },
    /// The server stopped by itself.
    #[error("the server stopped: {0}")]
    Server(io::Error),
    /// `check` found faults, and has printed them.
    #[error("the data has {0}")]
    Faults(String),
    /// `export`: what was typed cannot be written out, or the site has a fault.
    #[error("{0}")]
    Export(String),
    /// A view that cannot be written.
    #[error("{0}")]
    View(String),
    /// A file that cannot be written.
    #[error("cannot write {path}: {source}")]
    Write {
        /// The file.
        path: std::path::PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file that cannot be read.
    #[error("cannot read {path}: {source}")]
    Read {
        /// The file.
        path: std::path::PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// `verify`: the file is not what the edition answers with.
    #[error("{0}")]
    Changed(String),
    /// `verify`: the file is none of ours.
    #[error("{0}")]
    Unknown(String),
    /// `verify`: the file was made from other data.
    #[error("{0}")]
    OtherEdition(String),
    /// `refresh`: nothing was accepted, because something has a fault.
    #[error("{0}")]
    Refresh(String),
    /// `refresh`: the sources give what is served already.
    #[error("{0}")]
    NothingNew(String),
    /// `refresh`: an operator has to confirm.
    #[error("{0}")]
    Held(String),
    /// The data has faults.
    #[error("the data has faults, so nothing is served from it:\n{0}")]
    Data(#[from] Findings),
    /// The editions cannot be read or written.
    #[error(transparent)]
    Store(StoreError),
}

impl CliError {
    /// 2 for what was typed wrongly, as `clap` does, and for a file that is none of ours; 3 for a file of another
    /// edition, and where there is nothing new; 4 for what waits for an operator; 1 for what failed.
    const fn exit_code(&self) -> u8 {
        match self {
            Self::Config(_) | Self::View(_) | Self::Unknown(_) => 2,
            Self::OtherEdition(_) | Self::NothingNew(_) => 3,
            Self::Held(_) => 4,
            Self::Export(_)
            | Self::Refresh(_)
            | Self::Bind { .. }
            | Self::Server(_)
            | Self::Data(_)
            | Self::Store(_)
            | Self::Faults(_)
            | Self::Changed(_)
            | Self::Read { .. }
            | Self::Write { .. } => 1,
        }
    }
}

impl From<StoreError> for CliError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Faults(findings) => Self::Data(findings),
            error => Self::Store(error),
        }
    }
}

/// Runs what the process was asked for.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        None => serve::serve(cli.serve),
        Some(Command::Serve(args)) => serve::serve(args),
        Some(Command::Check(args)) => check::check(&args),
        Some(Command::Refresh(args)) => refresh::refresh(args),
        Some(Command::Accept(args)) => accept::accept(&args),
        Some(Command::Render(args)) => render::render(&args),
        Some(Command::Verify(args)) => verify::verify(&args),
        Some(Command::Export(args)) => export::export(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            #[expect(
                clippy::print_stderr,
                reason = "the command line reports its failure where people look"
            )]
            {
                eprintln!("participation-atlas: {error}");
            }
            ExitCode::from(error.exit_code())
        }
    }
}

/// The settings: flags by key, the environment, and the file named, or the one that is read when it exists.
fn configured(
    named: Option<PathBuf>,
    typed: impl IntoIterator<Item = (&'static str, Option<String>)>,
) -> Result<Config, CliError> {
    let env = |name: &str| env::var(name).ok();
    let named = named.or_else(|| {
        env(CONFIG_ENV)
            .filter(|path| !path.is_empty())
            .map(PathBuf::from)
    });
    let path = named.or_else(|| Some(PathBuf::from(CONFIG_FILE)).filter(|path| path.exists()));
    let text = match &path {
        None => None,
        Some(path) => Some(
            fs::read_to_string(path).map_err(|error| ConfigError::Unreadable {
                path: path.clone(),
                problem: error.to_string(),
            })?,
        ),
    };
    let flags: Vec<_> = typed
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(Config::resolve(
        &flags,
        env,
        path.as_deref().zip(text.as_deref()),
        cores,
    )?)
}

/// The time. The only clock of this room, and of what it starts.
#[expect(
    clippy::disallowed_methods,
    reason = "an edition is accepted at a time, and a day as known on is over at one"
)]
fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

/// The files a command reads: those of a directory, or those compiled in.
fn files(data: Option<&Path>) -> Files {
    data.map_or(Files::Bundled, |dir| Files::Directory(dir.to_owned()))
}
