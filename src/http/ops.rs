//! For whoever runs the server.

use actix_web::{HttpResponse, http::header};
use serde::Serialize;

use super::{CachePolicy, Visit};

#[derive(Serialize)]
struct Health<'a> {
    status: &'static str,
    edition: &'a str,
    as_of: String,
    build: &'static str,
    version: &'static str,
}

/// `/healthz`: alive, and what it answers from.
pub async fn healthz(visit: Visit) -> HttpResponse {
    let edition = visit.state.edition();
    told(&Health {
        status: "ok",
        edition: &edition.id,
        as_of: edition.as_of.to_string(),
        build: visit.state.build(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

#[derive(Serialize)]
struct Ready<'a> {
    status: &'static str,
    edition: &'a str,
}

/// `/readyz`: ready for readers. The data is loaded before the first connection is taken, so to answer is to be ready.
pub async fn readyz(visit: Visit) -> HttpResponse {
    told(&Ready {
        status: "ready",
        edition: &visit.state.edition().id,
    })
}

fn told(body: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, CachePolicy::Operator.header()))
        .json(body)
}
