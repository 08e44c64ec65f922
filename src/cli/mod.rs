//! The command line: reads what was typed, and starts the rooms that do the work.

mod args;
mod serve;

use std::{io, process::ExitCode};

use clap::Parser as _;

pub use self::args::{Check, Render, RenderFormat, ReportFormat, View};
use self::args::{Cli, Command};
use crate::config::ConfigError;

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
    /// The command needs a part this program does not have yet.
    #[error("`{0}` is not built into this program yet")]
    NotBuilt(&'static str),
}

impl CliError {
    /// 2 for what was typed wrongly, as `clap` does; 1 for what failed.
    const fn exit_code(&self) -> u8 {
        match self {
            Self::Config(_) => 2,
            Self::Bind { .. } | Self::Server(_) | Self::NotBuilt(_) => 1,
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
        Some(Command::Check(args)) => check(&args),
        Some(Command::Render(args)) => render(&args),
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

fn check(_args: &Check) -> Result<(), CliError> {
    Err(CliError::NotBuilt("check"))
}

fn render(_args: &Render) -> Result<(), CliError> {
    Err(CliError::NotBuilt("render"))
}
