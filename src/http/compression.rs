//! What the framework's compression leaves to us: which bodies are worth it, and one clean `Vary`.

use actix_web::{
    body::{BodySize, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, AcceptEncoding, Encoding, Header as _, HeaderMap, HeaderValue},
    middleware::Next,
};

/// Below this, the answer fits one packet either way.
const WORTH_IT: u64 = 1024;

/// Inside the compression: marks small bodies as already encoded, which makes it leave them alone.
pub async fn spare_small(
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let mut response = next.call(req).await?;
    let small =
        matches!(response.response().body().size(), BodySize::Sized(bytes) if bytes < WORTH_IT);
    if small && !response.headers().contains_key(header::CONTENT_ENCODING) {
        response.headers_mut().insert(
            header::CONTENT_ENCODING,
            HeaderValue::from_static("identity"),
        );
    }
    Ok(response)
}

/// Outside the compression: takes the mark off again and writes one `Vary` without repeats.
pub async fn tidy(
    mut req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    if refuses_all(&req) {
        req.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    let mut response = next.call(req).await?;
    let headers = response.headers_mut();
    if headers
        .get(header::CONTENT_ENCODING)
        .is_some_and(|encoding| encoding == "identity")
    {
        headers.remove(header::CONTENT_ENCODING);
    }
    // Also where nothing was compressed: a cache must not give this body to somebody who would have got the other.
    if !headers.contains_key(header::VARY) {
        let alone = HeaderValue::from_static("Accept-Encoding");
        headers.insert(header::VARY, alone);
    } else if let Ok(vary) = HeaderValue::from_str(&vary(headers)) {
        headers.insert(header::VARY, vary);
    }
    Ok(response)
}

/// Whether no encoding, not even none, would do. The framework answers 406 to that; the plain answer is more use.
fn refuses_all(req: &ServiceRequest) -> bool {
    // To refuse something is to say "q=0" of it, which hardly anybody does.
    let mut said = req.headers().get_all(header::ACCEPT_ENCODING);
    if !said.any(|value| {
        value
            .as_bytes()
            .windows(3)
            .any(|part| part.eq_ignore_ascii_case(b"q=0"))
    }) {
        return false;
    }
    let ours = [
        Encoding::identity(),
        Encoding::brotli(),
        Encoding::gzip(),
        Encoding::deflate(),
    ];
    req.headers().contains_key(header::ACCEPT_ENCODING)
        && AcceptEncoding::parse(req)
            .is_ok_and(|accepted| accepted.negotiate(ours.iter()).is_none())
}

fn vary(headers: &HeaderMap) -> String {
    let mut names: Vec<String> = Vec::new();
    let said = headers
        .get_all(header::VARY)
        .filter_map(|value| value.to_str().ok());
    for name in said
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .chain(["Accept-Encoding"])
    {
        if !name.is_empty() && !names.iter().any(|seen| seen.eq_ignore_ascii_case(name)) {
            names.push(if name.eq_ignore_ascii_case("accept-encoding") {
                "Accept-Encoding".to_owned()
            } else {
                name.to_owned()
            });
        }
    }
    names.join(", ")
}
