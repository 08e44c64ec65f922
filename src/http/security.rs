//! What a browser may do with an answer, on every answer, errors and 304 included.
//!
//! Pages run nothing and load nothing but our own files, so that a quotation that slipped through unescaped stays a
//! quotation. Data is for everybody: any origin may read it, and no request carries a cookie.

use actix_web::{
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::{
        StatusCode,
        header::{self, HeaderMap, HeaderName, HeaderValue, InvalidHeaderValue},
    },
    middleware::Next,
};
use sha2::{Digest as _, Sha256};

const PAGE: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const EMBED: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *";
/// A picture carries its own style, and may be framed: it is a file people embed.
const PICTURE: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const DATA: &str = "default-src 'none'; frame-ancestors 'none'";

/// Headers a script of another origin may read.
const EXPOSED: &str = "Content-Disposition, ETag, Link, Location, Retry-After";

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Other sites learn that a reader came from here, not from which county or search.
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "cross-origin",
    ),
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED),
];

/// Names a style as a policy does (Content Security Policy Level 3, 2.3.1): its SHA-256 in base64.
#[must_use]
pub fn hash_of(style: &str) -> String {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    format!("sha256-{}", STANDARD.encode(Sha256::digest(style)))
}

/// The policy of a page that carries the style of this hash.
///
/// # Errors
/// None that a hash could cause.
pub fn with_style(hash: &str) -> Result<HeaderValue, InvalidHeaderValue> {
    let own = "style-src 'self'";
    HeaderValue::try_from(PAGE.replacen(own, &format!("{own} '{hash}'"), 1))
}

/// Adds the headers to every answer.
pub async fn headers(
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let mut response = next.call(req).await?;
    let embed = is_embed(response.request().path());
    let unchanged = response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if unchanged {
        // Browsers put the headers of a 304 in place of those they keep; leaving these out keeps the right ones.
        return Ok(response);
    }
    let policy = policy(headers, embed);
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(policy),
        );
    }
    if policy == PAGE || policy == DATA {
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    }
    Ok(response)
}

/// Only what lies under `/embed/`, in any language, may stand in another site's frame.
fn is_embed(path: &str) -> bool {
    let path = path
        .strip_prefix("/es/")
        .or_else(|| path.strip_prefix('/'))
        .unwrap_or(path);
    path.starts_with("embed/")
}

fn policy(headers: &HeaderMap, embed: bool) -> &'static str {
    let content_type = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if content_type.starts_with("image/svg+xml") {
        PICTURE
    } else if embed {
        EMBED
    } else if content_type.starts_with("text/html") || content_type.is_empty() {
        // No type means no body, as in a redirect.
        PAGE
    } else {
        DATA
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_embeds_may_be_framed() {
        assert!(is_embed("/embed/national") && is_embed("/es/embed/states/il"));
        assert!(
            !is_embed("/")
                && !is_embed("/embed")
                && !is_embed("/states/embed/x")
                && !is_embed("/es/states/il")
        );
    }
}
