//! `participation-atlas serve`.

use std::{io, net::TcpListener, path::Path};

use super::{CliError, args::Serve};
use crate::{
    config::{Config, ConfigError, LogFormat, PublicUrl},
    edition::Edition,
    editions::Store,
    http::{AppState, Kept, server},
    notices::{Deliveries, Tempo, Webhook},
    refresh::Schedule,
};

pub(super) fn serve(args: Serve) -> Result<(), CliError> {
    let config = configured(args)?;
    start_log(&config);
    let live = super::refresh::from(&config)?;
    let files = super::files(config.data.as_deref());
    let (edition, kept, trouble) = match &config.state {
        None => (Edition::load(&files)?, None, None),
        Some(dir) => {
            let store = Store::open(dir)?.keeping(config.keep_editions);
            let begun = store.begin(&files, live.is_some(), super::now())?;
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
    let webhooks = Webhook::configured(&config.webhooks, edition.dataset())?;
    let told = webhooks.iter().map(|hook| (hook.name.clone(), hook.scope));
    let base = public_url.as_str().to_owned();
    let mut state = AppState::new(edition, public_url)
        .making_ready(config.ready_megabytes)
        .telling(told.collect());
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
    let _telling = telling(webhooks, config.state.as_deref(), &base)?;
    let every = config.refresh_every;
    let live = live.filter(|_| !every.is_zero());
    let _looking = live.map(|(refresh, store)| Schedule::begin(refresh, store, every));
    #[expect(
        clippy::print_stdout,
        reason = "whoever started the server waits for this line"
    )]
    let ready = || println!("participation-atlas listening on http://{address}/ (edition {id})");
    server::run(listener, state, config.workers, config.shutdown, ready).map_err(CliError::Server)
}

/// Begins to tell webhooks of new editions, of which there are none without a state directory.
fn telling(
    webhooks: Vec<Webhook>,
    state: Option<&Path>,
    base: &str,
) -> Result<Option<Deliveries>, CliError> {
    if webhooks.is_empty() {
        return Ok(None);
    }
    let dir = state.ok_or(CliError::Config(ConfigError::Missing {
        needed: "state",
        by: "webhooks",
        mend: "name the directory in which editions are kept; without one there is nothing to tell",
    }))?;
    let receivers = webhooks
        .into_iter()
        .map(|webhook| Ok((super::refresh::network(webhook.policy.clone())?, webhook)))
        .collect::<Result<Vec<_>, CliError>>()?;
    Ok(Some(Deliveries::begin(
        receivers,
        dir,
        base,
        Tempo::default(),
    )?))
}

fn configured(args: Serve) -> Result<Config, CliError> {
    let typed = [
        ("bind", args.bind),
        ("data", args.data),
        ("public_url", args.public_url),
        ("log", args.log),
        ("log_format", args.log_format),
        ("workers", args.workers),
        ("shutdown_seconds", args.shutdown_seconds),
        ("ready_megabytes", args.ready_megabytes),
    ];
    super::configured(args.config, typed.into_iter().chain(args.live.typed()))
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
