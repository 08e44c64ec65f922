//! Static files, compiled into the program and addressed by their own hash, so that they never go stale.

use actix_web::{
    HttpRequest, HttpResponse,
    body::BoxBody,
    http::{
        StatusCode,
        header::{self, HeaderValue},
    },
    web::{Bytes, Path},
};
use rust_embed::{Embed, EmbeddedFile};

use super::{CachePolicy, Error, conditional};

#[derive(Embed)]
#[folder = "static/"]
struct Static;

/// The address of the static file `name`. A name that does not exist gives an address that answers 404.
#[must_use]
pub fn asset_url(name: &str) -> String {
    match Static::get(name) {
        Some(file) => format!("/static/{}/{name}", hash(&file)),
        None => format!("/static/missing/{name}"),
    }
}

/// `/static/{hash}/{name}`.
///
/// # Errors
/// `page_not_found` for an unknown file, or for a hash that is not that of the file as it is now.
pub async fn asset(req: HttpRequest, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    let (asked, name) = path.into_inner();
    let file = Static::get(&name)
        .filter(|file| hash(file) == asked)
        .ok_or_else(Error::page_not_found)?;
    Ok(send(&req, file, &name, CachePolicy::Asset))
}

/// `/favicon.ico` and `/favicon.svg`: where browsers look unasked.
///
/// # Errors
/// `page_not_found` when the program was built without an icon.
pub async fn icon(req: HttpRequest) -> Result<HttpResponse, Error> {
    let name = "favicon.svg";
    let file = Static::get(name).ok_or_else(Error::page_not_found)?;
    Ok(send(&req, file, name, CachePolicy::Data))
}

/// `/robots.txt`: everything but searches, of which there is no end.
pub async fn robots() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Data.header()))
        .body("User-agent: *\nDisallow: /search\nDisallow: /es/search\n")
}

fn send(req: &HttpRequest, file: EmbeddedFile, name: &str, policy: CachePolicy) -> HttpResponse {
    let tag = format!("W/\"{}\"", hash(&file));
    let mut response = if conditional::holds(req, &tag) {
        HttpResponse::new(StatusCode::NOT_MODIFIED)
    } else {
        let mut response = HttpResponse::with_body(
            StatusCode::OK,
            BoxBody::new(Bytes::from(file.data.into_owned())),
        );
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(content_type(name)),
        );
        response
    };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, policy.header());
    response
}

fn hash(file: &EmbeddedFile) -> String {
    conditional::hex(&file.metadata.sha256_hash(), 6)
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_static_file_has_a_known_type() {
        for name in Static::iter() {
            assert_ne!(content_type(&name), "application/octet-stream", "{name}");
        }
    }

    #[test]
    fn what_the_frame_links_to_exists() {
        for name in ["style.css", "day.js", "favicon.svg"] {
            assert!(!asset_url(name).contains("missing"), "{name}");
        }
    }
}
