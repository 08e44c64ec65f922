//! Writes an error for whoever asked: a page with ways onward, or an RFC 9457 document.

use crate::words::catalogue as t;
use actix_web::{
    HttpMessage as _, HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        StatusCode, Uri,
        header::{self, HeaderValue},
    },
    middleware::Next,
};
use askama::Template as _;
use serde::Serialize;

use super::{Code, Error, Link, Problem, Wording};
use crate::domain::Lang;
use crate::http::{
    CachePolicy, Frame, Visit,
    format::{self, Format},
    log::RequestId,
    query::MAX_QUERY,
};

/// Longest path read, in bytes as sent. The longest honest one is under 100.
const MAX_PATH: usize = 512;

/// Refuses addresses no route has, and gives every error our shape, also those of the framework.
pub async fn in_our_shape(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if let Some(limit) = too_long(req.uri()) {
        let response = show(req.request(), &Error::uri_too_long(limit));
        return Ok(req.into_response(response));
    }
    // A failed handler is an `Ok` that carries its error. `Err` comes from middleware only, of which none is inside.
    let response = next.call(req).await?;
    let Some(error) = response.response().error() else {
        return Ok(response.map_into_boxed_body());
    };
    let shown = match error.as_error::<Error>() {
        Some(error) => show(response.request(), error),
        None => show(response.request(), &translated(error)),
    };
    Ok(response.into_response(shown))
}

fn too_long(uri: &Uri) -> Option<usize> {
    let query = uri.query().map_or(0, str::len);
    if uri.path().len() > MAX_PATH {
        Some(MAX_PATH)
    } else {
        (query > MAX_QUERY).then_some(MAX_QUERY)
    }
}

/// An error of the framework, such as a path that is not UTF-8.
fn translated(error: &actix_web::Error) -> Error {
    match error.as_response_error().status_code() {
        StatusCode::NOT_FOUND => Error::page_not_found(),
        StatusCode::URI_TOO_LONG => Error::uri_too_long(MAX_PATH),
        status if status.is_client_error() => {
            Error::bad_parameter("path", Wording::of(t::error_reason_address))
        }
        _ => Error::internal(error),
    }
}

/// The response that tells `req` about `error`.
#[must_use]
pub fn show(req: &HttpRequest, error: &Error) -> HttpResponse {
    let mut response = match error {
        Error::Moved { to } => moved(to),
        Error::Problem(problem) => told(req, problem),
    };
    if let Error::Problem(problem) = error {
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, CachePolicy::Error.header());
        response
            .headers_mut()
            .append(header::VARY, HeaderValue::from_static("Accept"));
        if problem.code == Code::MethodNotAllowed {
            let allow = HeaderValue::from_static(crate::http::routes::ALLOW);
            response.headers_mut().insert(header::ALLOW, allow);
        }
        if let Some(seconds) = problem.retry_after {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
    }
    response
}

/// 308. Not kept longer than a page: a slug may yet be spelt better.
fn moved(to: &str) -> HttpResponse {
    let Ok(location) = HeaderValue::from_str(to) else {
        return HttpResponse::new(StatusCode::NOT_FOUND);
    };
    let mut response = HttpResponse::new(StatusCode::PERMANENT_REDIRECT);
    response.headers_mut().insert(header::LOCATION, location);
    // A program gets data at the address that leads a person on.
    response
        .headers_mut()
        .append(header::VARY, HeaderValue::from_static("Accept"));
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, CachePolicy::Page.header());
    response
}

fn told(req: &HttpRequest, problem: &Problem) -> HttpResponse {
    let request = req
        .extensions()
        .get::<RequestId>()
        .map(ToString::to_string)
        .unwrap_or_default();
    if problem.code.status().is_server_error() {
        let cause = problem
            .cause
            .clone()
            .unwrap_or_else(|| problem.detail.say(Lang::En));
        tracing::error!(
            request,
            path = req.path(),
            code = problem.code.as_str(),
            cause,
            "request failed"
        );
    }
    let (lang, _) = Lang::of_path(req.path());
    let written = if wants_document(req) {
        document(req, problem, lang, request).map(|body| ("application/problem+json", body))
    } else {
        page(req, problem, request).map(|body| (Format::Html.content_type(), body))
    };
    // An error about an error would be one too many: say the least that is true.
    let (content_type, body) =
        written.unwrap_or_else(|| ("text/plain; charset=utf-8", problem.detail.say(lang)));
    let mut response = HttpResponse::with_body(problem.code.status(), BoxBody::new(body));
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// Programs get a document: whoever asks for data by extension or by `Accept`.
fn wants_document(req: &HttpRequest) -> bool {
    let segment = req.path().rsplit('/').next().unwrap_or_default();
    let extension = format::split_extension(segment)
        .1
        .and_then(Format::from_extension);
    match extension {
        Some(Format::Html) => false,
        Some(_) => true,
        // What only programs ask gets a page if one is asked for.
        None if is_for_programs(req.path()) => {
            format::negotiate(req, &[Format::Json, Format::Html]) != Some(Format::Html)
        }
        None => format::prefers_json(req),
    }
}

/// Whether an address without an extension is one that programs ask.
fn is_for_programs(path: &str) -> bool {
    let (_, plain) = Lang::of_path(path);
    plain == "/oembed" || crate::http::ogc::is_below(path)
}

#[derive(Serialize)]
struct Document<'a> {
    r#type: String,
    title: &'a str,
    status: u16,
    detail: String,
    code: &'a str,
    instance: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    request: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    allowed: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Onward<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    choices: Vec<Onward<'a>>,
}

/// A way onward in a language.
#[derive(Serialize)]
struct Onward<'a> {
    label: String,
    href: &'a str,
}

fn onward(links: &[Link], lang: Lang) -> Vec<Onward<'_>> {
    links
        .iter()
        .map(|link| Onward {
            label: link.label.say(lang),
            href: &link.href,
        })
        .collect()
}

fn document(req: &HttpRequest, problem: &Problem, lang: Lang, request: String) -> Option<String> {
    let entry = problem.code.entry();
    serde_json::to_string(&Document {
        r#type: format!("/data#error-{}", entry.name),
        title: problem.code.title(lang),
        status: entry.status.as_u16(),
        detail: problem.detail.say(lang),
        code: entry.name,
        instance: req
            .uri()
            .path_and_query()
            .map_or("/", |address| address.as_str()),
        request,
        parameter: problem.parameter.as_deref(),
        allowed: &problem.allowed,
        suggestions: onward(&problem.suggestions, lang),
        choices: onward(&problem.choices, lang),
    })
    .ok()
}

#[derive(askama::Template)]
#[template(path = "error.html")]
struct Page<'a> {
    frame: Frame,
    code: &'a str,
    title: &'a str,
    detail: String,
    line: String,
    choices: Vec<Onward<'a>>,
    suggestions: Vec<Onward<'a>>,
}

fn page(req: &HttpRequest, problem: &Problem, request: String) -> Option<String> {
    let visit = Visit::of(req)?;
    let lang = visit.lang;
    let entry = problem.code.entry();
    let status = entry.status.as_u16().to_string();
    let page = Page {
        frame: Frame::of_an_error(&visit.edition, lang, same_address(req, problem)),
        code: entry.name,
        title: problem.code.title(lang),
        detail: problem.detail.say(lang),
        line: if request.is_empty() {
            t::error_line_html(lang, entry.name, status)
        } else {
            t::error_line_request_html(lang, entry.name, request, status)
        },
        choices: onward(&problem.choices, lang),
        suggestions: onward(&problem.suggestions, lang),
    };
    page.render()
        .inspect_err(|error| tracing::error!(%error, "the error page cannot be rendered"))
        .ok()
}

/// The address that was asked for, if asking for it in the other language can bring the same page: a link asks with
/// GET, and an address that is too long only becomes longer.
fn same_address<'r>(req: &'r HttpRequest, problem: &Problem) -> Option<&'r str> {
    let once_more = !matches!(problem.code, Code::MethodNotAllowed | Code::UriTooLong);
    let address = req.uri().path_and_query().filter(|_| once_more)?;
    Some(address.as_str())
}
