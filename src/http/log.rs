//! One line a request, without the reader in it.
//!
//! A line holds what an operator needs to find a slow or broken view: method, path, route, status, bytes, time. It
//! holds no client address and no user agent, and never the query, since `/search?q=` is what a person typed.

use std::{
    fmt,
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use actix_web::{
    HttpMessage as _,
    body::{BodySize, MessageBody},
    dev::{RequestHead, Response, ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
    middleware::Next,
};

static NEXT: AtomicU64 = AtomicU64::new(1);

/// Names one request in the log and in the error a reader may report. Counted, not random: it tells nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestId(u64);

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The process number keeps the requests of two runs apart.
        write!(f, "{:x}-{:06}", std::process::id(), self.0)
    }
}

impl RequestId {
    /// The name of a new request.
    #[must_use]
    pub fn next() -> Self {
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// Marks a request that no reader makes: it is not logged.
#[derive(Debug, Clone, Copy)]
pub struct Unlogged;

/// Numbers each request and logs it when its answer is ready.
pub async fn each(
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    #[expect(
        clippy::disallowed_methods,
        reason = "measures the request; no answer depends on it"
    )]
    let start = Instant::now();
    let id = RequestId::next();
    req.extensions_mut().insert(id);
    let response = next.call(req).await?;

    let request = response.request();
    if request.extensions().contains::<Unlogged>() {
        return Ok(response);
    }
    let route = request.match_pattern().unwrap_or_default();
    let body = response.response().body().size();
    line(id, request.head(), &route, response.status(), body, start);
    Ok(response)
}

/// Logs a request that needed no handler.
pub fn answered<B: MessageBody>(
    id: RequestId,
    request: &RequestHead,
    route: &str,
    response: &Response<B>,
    start: Instant,
) {
    let body = match response.headers().get(header::CONTENT_LENGTH) {
        // Of a body that the framework does not see.
        Some(length) => length.to_str().ok().and_then(|length| length.parse().ok()),
        None => None,
    };
    let body = body.map_or_else(|| response.body().size(), BodySize::Sized);
    line(id, request, route, response.status(), body, start);
}

fn line(
    id: RequestId,
    request: &RequestHead,
    route: &str,
    status: StatusCode,
    body: BodySize,
    start: Instant,
) {
    let bytes = match body {
        BodySize::None => Some(0),
        BodySize::Sized(bytes) => Some(bytes),
        BodySize::Stream => None,
    };
    let micros = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    let (method, path, status) = (request.method.as_str(), request.uri.path(), status.as_u16());
    // A probe every second would drown the readers.
    if matches!(path, "/healthz" | "/readyz") {
        tracing::debug!(request = %id, method, path, status, bytes, micros, "answered");
    } else {
        tracing::info!(request = %id, method, path, route, status, bytes, micros, "answered");
    }
}
