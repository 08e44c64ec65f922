//! For whoever runs the server.

use actix_web::{HttpResponse, http::header};
use serde::Serialize;

use super::{AppState, CachePolicy, Visit};
use crate::notices::{self, Progress};
use crate::refresh::RefreshState;

#[derive(Serialize)]
struct Health<'a> {
    status: &'static str,
    edition: &'a str,
    as_of: String,
    build: &'static str,
    version: &'static str,
    /// What is to be mended, a line each; nothing where all is well.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<String>,
    /// When the live sources were last looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    refreshed: Option<String>,
    /// How far each webhook was told. One that does not answer is not this server's fault, so that it changes no status.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    webhooks: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    name: String,
    /// The last notice that arrived.
    delivered: Option<String>,
    /// How many notices there are that did not.
    waiting: usize,
    failing_since: Option<String>,
    problem: Option<String>,
}

/// How far each webhook of the configuration was told.
fn told_webhooks(state: &AppState) -> Vec<Told> {
    let Some(kept) = state.kept() else {
        return Vec::new();
    };
    let journal = &state.standing().journal;
    let told = state.webhooks().iter().map(|(name, scope)| {
        let progress = Progress::read(kept.store().dir(), name).unwrap_or_default();
        Told {
            waiting: notices::after(journal, *scope, &progress.last()).count(),
            name: name.clone(),
            delivered: progress.delivered,
            failing_since: progress.failing_since.map(|since| since.to_string()),
            problem: progress.problem,
        }
    });
    told.collect()
}

/// `/healthz`: alive, and what it answers from. `degraded` is said where something newer is not served: what is served is
/// sound all the same, so that the status stays 200. Without an edition the server does not start.
pub async fn healthz(visit: Visit) -> HttpResponse {
    let edition = visit.state.edition();
    let live = visit.state.live();
    let reasons = reasons(&visit.state, live.as_ref());
    answer(&Health {
        status: if reasons.is_empty() { "ok" } else { "degraded" },
        edition: &edition.id,
        as_of: edition.as_of.to_string(),
        build: visit.state.build(),
        version: env!("CARGO_PKG_VERSION"),
        reasons,
        refreshed: live.map(|live| live.at.to_string()),
        webhooks: told_webhooks(&visit.state),
    })
}

fn reasons(state: &AppState, live: Option<&RefreshState>) -> Vec<String> {
    let mut reasons: Vec<String> = state.trouble().into_iter().collect();
    if let Some(live) = live.filter(|live| live.degraded()) {
        reasons.extend(live.reasons.iter().map(ToString::to_string));
        for source in &live.sources {
            if let Some(fault) = &source.fault {
                reasons.push(format!("{}: {}. {}", source.file, fault.what, fault.mend));
            } else if source.stale {
                reasons.push(format!("{}: not read for too long", source.file));
            }
        }
        if reasons.is_empty() {
            reasons.push("the last look at the live sources failed; see the log".to_owned());
        }
    }
    reasons
}

#[derive(Serialize)]
struct Ready<'a> {
    status: &'static str,
    edition: &'a str,
}

/// `/readyz`: ready for readers. The data is loaded before the first connection is taken, so to answer is to be ready.
pub async fn readyz(visit: Visit) -> HttpResponse {
    answer(&Ready {
        status: "ready",
        edition: &visit.state.edition().id,
    })
}

fn answer(body: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, CachePolicy::Operator.header()))
        .json(body)
}
