//! `participation-atlas serve`.

use std::{env, fs, io, net::TcpListener, path::PathBuf};

use super::{CliError, args::Serve};
use crate::{
    config::{CONFIG_ENV, CONFIG_FILE, Config, ConfigError, LogFormat, PublicUrl},
    edition::Edition,
    editions::Store,
    http::{AppState, Kept, server},
};

pub(super) fn serve(args: Serve) -> Result<(), CliError> {
    let config = configured(args)?;
    start_log(&config);
    let files = super::files(config.data.as_deref());
    let (edition, kept, trouble) = match &config.state {
        None => (Edition::load(&files)?, None, None),
        Some(dir) => {
            let store = Store::open(dir)?.keeping(config.keep_editions);
            let begun = store.begin(&files, super::now())?;
            (
                begun.edition,
                Some(Kept::new(store, super::now)),
                begun.trouble,
            )
        }
    };
    let id = edition.id.clone();
    let cannot_bind = |source| CliError::Bind {
        address: config.bind,
        source,
    };
    let listener = TcpListener::bind(config.bind).map_err(cannot_bind)?;
    let address = listener.local_addr().map_err(cannot_bind)?;
    let public_url = config.public_url.unwrap_or_else(|| PublicUrl::of(address));
    let mut state = AppState::new(edition, public_url);
    if let Some(kept) = kept {
        state = state.keeping(kept);
        // It says itself what keeps it from serving something newer.
        if let Err(error) = state.follow() {
            tracing::error!(%error, "the newest edition cannot be served");
        }
    }
    if let Some(trouble) = &trouble {
        tracing::error!(trouble, "the last good edition is served");
        state.say_trouble(Some(trouble.clone()));
    }
    #[expect(
        clippy::print_stdout,
        reason = "whoever started the server waits for this line"
    )]
    let ready = || println!("participation-atlas listening on http://{address}/ (edition {id})");
    server::run(listener, state, config.workers, config.shutdown, ready).map_err(CliError::Server)
}

fn configured(args: Serve) -> Result<Config, CliError> {
    let env = |name: &str| env::var(name).ok();
    let named = args.config.or_else(|| {
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
    let typed = [
        ("bind", args.bind),
        ("data", args.data),
        ("public_url", args.public_url),
        ("log", args.log),
        ("log_format", args.log_format),
        ("workers", args.workers),
        ("shutdown_seconds", args.shutdown_seconds),
        ("state", args.state),
        ("keep_editions", args.keep_editions),
    ];
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

/// Logs to stderr, so that stdout holds the one line that says the server is ready.
fn start_log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(&config.log);
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr);
    // A second start in one process keeps the first log.
    let _already_started = match config.log_format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().try_init(),
    };
}
