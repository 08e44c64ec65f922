//! Conditional requests: the tag of an answer is known before the answer is made.
//!
//! A page is a pure function of (edition, address, format) and of the program that makes it, so their hash names it.
//! The tag is weak because compression changes the bytes on the wire and not what they say.

use actix_web::{
    HttpMessage, HttpRequest, HttpResponse,
    body::BoxBody,
    http::{
        StatusCode,
        header::{self, EntityTag, Header as _, HeaderMap, HeaderValue, IfNoneMatch},
    },
    web::Bytes,
};
use sha2::{Digest as _, Sha256};

use super::{
    AppState, CachePolicy, Desk, Error,
    format::Format,
    ready::{Part, content_encoding},
    sending::Sending,
};
use crate::domain::{Code as _, Lang};
use crate::edition::Edition;
use crate::wire::{Coding, DayName, Sent};

/// How one answer is to be sent.
#[derive(Debug, Clone)]
pub struct Reply<'a> {
    /// The canonical address, path and query in canonical order: two spellings of one question share one tag.
    pub address: &'a str,
    /// What the body is written in.
    pub format: Format,
    /// `Accept` chose the format, so the answer varies by it ([`super::format::Asked::negotiated`]).
    pub negotiated: bool,
    /// What caches may do.
    pub policy: CachePolicy,
    /// Name for a file that is to be saved rather than shown.
    pub file_name: Option<String>,
}

/// 304 when the reader already has this answer, which is known before anything of it is made; otherwise 200 with what
/// `make` makes.
///
/// # Errors
/// Whatever `make` says.
pub fn respond(
    req: &HttpRequest,
    desk: &Desk,
    reply: &Reply<'_>,
    make: impl FnOnce() -> Result<HttpResponse, Error>,
) -> Result<HttpResponse, Error> {
    let tag = tag(&desk.state, &desk.edition, reply);
    match unchanged(req, desk, reply, &tag)? {
        Some(response) => Ok(response),
        None => sent_with(req, desk, reply, &tag, make()?),
    }
}

/// The same for an answer that is made from more than the edition, such as the journal, which grows while the edition
/// stays: `version` names what else it is made from, and the tag with it. It is made anew each time.
///
/// # Errors
/// Whatever `make` says.
pub fn respond_of_version(
    req: &HttpRequest,
    desk: &Desk,
    reply: &Reply<'_>,
    version: &str,
    make: impl FnOnce() -> Result<Vec<u8>, Error>,
) -> Result<HttpResponse, Error> {
    let named = format!("{} {version}", reply.address);
    let of_version = Reply {
        address: &named,
        ..reply.clone()
    };
    if let Some(response) = not_modified(req, desk, &of_version)? {
        return Ok(response);
    }
    let body = HttpResponse::with_body(StatusCode::OK, BoxBody::new(make()?));
    let mut response = fresh(req, desk, reply, body)?;
    let tag = tag(&desk.state, &desk.edition, &of_version);
    let tag = HeaderValue::from_str(&tag).map_err(Error::internal)?;
    response.headers_mut().insert(header::ETAG, tag);
    Ok(response)
}

/// The 304 for a reader who has this answer already, so that nothing needs to be made.
///
/// # Errors
/// None that a reply of ours could cause.
pub fn not_modified(
    req: &HttpRequest,
    desk: &Desk,
    reply: &Reply<'_>,
) -> Result<Option<HttpResponse>, Error> {
    unchanged(req, desk, reply, &tag(&desk.state, &desk.edition, reply))
}

/// The same with the tag of the answer.
fn unchanged(
    req: &HttpRequest,
    desk: &Desk,
    reply: &Reply<'_>,
    tag: &str,
) -> Result<Option<HttpResponse>, Error> {
    if !holds(req, tag) {
        return Ok(None);
    }
    let mut response = HttpResponse::new(StatusCode::NOT_MODIFIED);
    validators(response.headers_mut(), desk, reply, tag)?;
    Ok(Some(response))
}

/// An answer that the reader does not have, with all that is to be said about it.
///
/// # Errors
/// None that a reply of ours could cause.
pub fn fresh(
    req: &HttpRequest,
    desk: &Desk,
    reply: &Reply<'_>,
    response: HttpResponse,
) -> Result<HttpResponse, Error> {
    let tag = tag(&desk.state, &desk.edition, reply);
    sent_with(req, desk, reply, &tag, response)
}

/// The same with the tag of the answer.
fn sent_with(
    req: &HttpRequest,
    desk: &Desk,
    reply: &Reply<'_>,
    tag: &str,
    mut response: HttpResponse,
) -> Result<HttpResponse, Error> {
    let state = &desk.state;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(reply.format.content_type()),
    );
    if reply.format.is_spoken() {
        spoken(req, headers, state, reply.address)?;
    }
    if let Some(name) = reply.file_name.as_deref() {
        headers.insert(
            header::CONTENT_DISPOSITION,
            disposition(name, reply.format)?,
        );
    }
    validators(headers, desk, reply, tag)?;
    Ok(response)
}

/// What a 200 and a 304 both say (RFC 9110, section 15.4.5).
fn validators(
    headers: &mut HeaderMap,
    desk: &Desk,
    reply: &Reply<'_>,
    tag: &str,
) -> Result<(), Error> {
    headers.insert(
        header::ETAG,
        HeaderValue::from_str(tag).map_err(Error::internal)?,
    );
    headers.insert(header::CACHE_CONTROL, desk.policy(reply.policy).header());
    if reply.negotiated {
        headers.append(header::VARY, HeaderValue::from_static("Accept"));
    }
    Ok(())
}

/// A body that is compressed in itself: to compress it for the way gains nothing.
pub(super) fn as_it_is(bytes: Bytes) -> HttpResponse {
    let mut response = HttpResponse::with_body(StatusCode::OK, BoxBody::new(bytes));
    // The framework leaves alone what is encoded already; the mark is taken off further out.
    let identity = HeaderValue::from_static("identity");
    response
        .headers_mut()
        .insert(header::CONTENT_ENCODING, identity);
    response
}

/// The answer of a day from its parts, as they lie ready, else made now and left to the framework to compress.
///
/// # Errors
/// Whatever makes a part says.
pub(super) fn body(
    state: &AppState,
    coding: Coding,
    day: &DayName,
    parts: &[Part<'_>],
) -> Result<HttpResponse, Error> {
    if let Some(ready) = state.ready().pieces(parts, coding)? {
        let sending = Sending::new(Sent::of(ready.coding, &ready.pieces, day));
        let mut response = HttpResponse::with_body(StatusCode::OK, BoxBody::new(sending));
        // The framework leaves alone what is encoded already.
        if let Some(encoding) = content_encoding(ready.coding) {
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, encoding);
        }
        // For whoever notes what other answers follow from this one.
        response.extensions_mut().insert(ready);
        return Ok(response);
    }
    let mut whole = Vec::new();
    for part in parts {
        whole.append(&mut (part.text)()?.of(day));
    }
    Ok(HttpResponse::with_body(StatusCode::OK, BoxBody::new(whole)))
}

/// Which language an answer is in, and where it is in the others: for those who read no markup, and for pictures.
fn spoken(
    req: &HttpRequest,
    headers: &mut HeaderMap,
    state: &AppState,
    address: &str,
) -> Result<(), Error> {
    let ((lang, _), (_, plain)) = (Lang::of_path(req.path()), Lang::of_path(address));
    headers.insert(
        header::CONTENT_LANGUAGE,
        HeaderValue::from_static(lang.code()),
    );
    let links: Vec<String> = Lang::ALL
        .iter()
        .map(|lang| {
            let href = state.public_url().join(&lang.at(plain));
            format!("<{href}>; rel=\"alternate\"; hreflang=\"{lang}\"")
        })
        .collect();
    headers.append(
        header::LINK,
        HeaderValue::from_str(&links.join(", ")).map_err(Error::internal)?,
    );
    Ok(())
}

/// `W/"{edition}-{build}-{hash}"`.
pub(super) fn tag(state: &AppState, edition: &Edition, reply: &Reply<'_>) -> String {
    tag_of(state, &edition.id, reply.address, reply.format)
}

/// The same of an address and a format, from the edition of this name.
pub(super) fn tag_of(state: &AppState, edition: &str, address: &str, format: Format) -> String {
    let mut hash = Sha256::new();
    // Pages print absolute addresses, so moving the server changes them.
    for part in [state.public_url().as_str(), address, format.extension()] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let edition = edition.chars();
    let mut tag = String::with_capacity(80);
    tag.push_str("W/\"");
    tag.extend(edition.filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')));
    tag.push('-');
    tag.push_str(state.build());
    tag.push('-');
    push_hex(&mut tag, &hash.finalize(), 8);
    tag.push('"');
    tag
}

/// The first `bytes` bytes in hexadecimal.
pub(super) fn hex(digest: &[u8], bytes: usize) -> String {
    let mut text = String::with_capacity(2 * bytes);
    push_hex(&mut text, digest, bytes);
    text
}

fn push_hex(text: &mut String, digest: &[u8], bytes: usize) {
    let digits = digest.iter().take(bytes);
    let digits = digits.flat_map(|byte| [byte >> 4, byte & 15]);
    text.extend(digits.filter_map(|digit| char::from_digit(digit.into(), 16)));
}

/// Whether `If-None-Match` names `tag`. Weak comparison, as RFC 9110 asks for this header; a broken header is no match.
pub(super) fn holds(req: &impl HttpMessage, tag: &str) -> bool {
    let mut held = req.headers().get_all(header::IF_NONE_MATCH);
    match held.next() {
        None => return false,
        // What nearly all say who have the answer; anything else is read as the RFC has it.
        Some(one) if one == tag && held.next().is_none() => return true,
        Some(_) => {}
    }
    match (IfNoneMatch::parse(req), tag.parse::<EntityTag>()) {
        (Ok(IfNoneMatch::Any), _) => true,
        (Ok(IfNoneMatch::Items(tags)), Ok(tag)) => tags.iter().any(|theirs| theirs.weak_eq(&tag)),
        _ => false,
    }
}

/// File names are made from codes and dates; anything else in one is a mistake that must not reach a header.
fn disposition(name: &str, format: Format) -> Result<HeaderValue, Error> {
    if name.is_empty()
        || !name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    {
        return Err(Error::internal(format!("not a file name: {name:?}")));
    }
    // A picture is for looking at, and has a name for whoever keeps it.
    let how = if format.is_picture() {
        "inline"
    } else {
        "attachment"
    };
    HeaderValue::from_str(&format!("{how}; filename=\"{name}\"")).map_err(Error::internal)
}
