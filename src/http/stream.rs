//! `/changes/stream`: notices as they happen, as server-sent events
//! (<https://html.spec.whatwg.org/multipage/server-sent-events.html>).
//!
//! The name of each event is that of its notice, so that a client that was cut off names the last one it has (browsers do
//! by themselves, in `Last-Event-ID`) and is told every later one from the journal: none is lost and none comes twice,
//! whatever the server did meanwhile.

use std::{
    convert::Infallible,
    pin::Pin,
    sync::atomic::{AtomicUsize, Ordering},
    task::{Context, Poll},
    time::Duration,
};

use actix_web::{
    HttpResponse,
    body::{BodySize, BoxBody, MessageBody},
    http::{
        StatusCode,
        header::{self, HeaderName, HeaderValue},
    },
    rt, web,
    web::Bytes,
};
use serde::Serialize;
use tokio::sync::mpsc;

use super::{AppState, CachePolicy, Error, error::Wording, query, visit::Visit};
use crate::{
    notices::{self, Notice, NoticeId, Scope},
    words::catalogue as t,
};

/// Streams that are open at once; a client that comes later is told to come again.
const MOST_OPEN: usize = 1_000;
/// Seconds after which it makes sense to come again.
const TRY_AGAIN: u32 = 30;
/// A line is sent at least so often, so that nobody on the way takes the stream for dead.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// A client that takes nothing for so long is cut off, and resumes.
const PATIENCE: Duration = Duration::from_secs(30);
/// Messages that wait for a client.
const WAITING: usize = 16;
/// How soon a client that was cut off comes again, in milliseconds.
const RETRY: u32 = 3_000;
/// The name of the last notice that a client has, where it cannot send a header.
const AFTER: &str = "after";

/// Streams that are open.
static OPEN: AtomicUsize = AtomicUsize::new(0);

/// An open stream, counted.
struct Open;

impl Open {
    fn one_more() -> Result<Self, Error> {
        let before = OPEN.fetch_add(1, Ordering::Relaxed);
        let open = Self;
        if before < MOST_OPEN {
            Ok(open)
        } else {
            Err(Error::overloaded(TRY_AGAIN))
        }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        OPEN.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A notice with where it can be read.
#[derive(Serialize)]
struct Data<'a> {
    #[serde(flatten)]
    notice: &'a Notice<'a>,
    href: String,
}

/// Notices of a place from now on, or after the one that the client names.
pub async fn view(visit: Visit) -> Result<HttpResponse, Error> {
    let allowed = ["state", "fips", AFTER];
    let (path, raw) = (visit.req.path(), visit.req.query_string());
    let query = query::read(path, raw, &allowed, query::Audience::Data)?;
    let scope = visit.scope(&query)?;
    let by_header = visit.req.headers().get("last-event-id");
    let by_header = by_header.and_then(|value| value.to_str().ok());
    let last = match (by_header, query.get(AFTER)) {
        // What a browser sends by itself is nobody's mistake: a name that is none of ours asks for everything.
        (Some(text), _) => Some(NoticeId::parse(text).unwrap_or(NoticeId::NONE)),
        (None, Some(text)) => Some(NoticeId::parse(text).ok_or_else(|| {
            Error::bad_parameter(AFTER, Wording::of(t::error_reason_not_a_notice))
        })?),
        (None, None) => None,
    };
    let open = Open::one_more()?;
    let (send, receive) = mpsc::channel(WAITING);
    let telling = Telling {
        state: visit.state.clone(),
        scope,
        send,
        _open: open,
    };
    rt::spawn(telling.go(last));
    let mut response = HttpResponse::with_body(StatusCode::OK, BoxBody::new(Messages(receive)));
    let headers = response.headers_mut();
    let of_stream = HeaderValue::from_static("text/event-stream; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, of_stream);
    headers.insert(header::CACHE_CONTROL, CachePolicy::Operator.header());
    // What compresses or collects would hold a notice back.
    headers.insert(
        header::CONTENT_ENCODING,
        HeaderValue::from_static("identity"),
    );
    let buffering = HeaderName::from_static("x-accel-buffering");
    headers.insert(buffering, HeaderValue::from_static("no"));
    Ok(response)
}

/// What tells a client.
struct Telling {
    state: web::Data<AppState>,
    scope: Scope,
    send: mpsc::Sender<Bytes>,
    _open: Open,
}

/// The client has gone, or takes nothing.
struct Gone;

impl Telling {
    /// Tells until the client goes or the server stops.
    async fn go(self, last: Option<NoticeId>) {
        let mut stopping = self.state.news();
        let mut last = last.unwrap_or_else(|| NoticeId::latest(&self.state.standing().journal));
        // Whoever is told nothing yet knows from where to resume all the same.
        let mut told = self
            .say(format!("retry: {RETRY}\nid: {last}\n: from here on\n\n"))
            .await;
        while told.is_ok() {
            told = self.catch_up(&mut last).await;
            match rt::time::timeout(HEARTBEAT, stopping.changed()).await {
                Ok(Ok(())) if !*stopping.borrow_and_update() => {}
                Ok(_) => return,
                Err(_quiet) => told = told.and(self.say(": still here\n\n".to_owned()).await),
            }
        }
    }

    /// Tells what the client does not have yet.
    async fn catch_up(&self, last: &mut NoticeId) -> Result<(), Gone> {
        let standing = self.state.standing();
        let journal = &standing.journal;
        for notice in notices::after(journal, self.scope, last) {
            let id = notice.id.clone();
            let href = notice.href(self.state.public_url().as_str(), self.scope);
            let data = Data {
                notice: &notice,
                href,
            };
            let data = serde_json::to_string(&data).map_err(|_| Gone)?;
            self.say(format!("id: {id}\nevent: edition\ndata: {data}\n\n"))
                .await?;
        }
        *last = NoticeId::latest(journal);
        Ok(())
    }

    async fn say(&self, message: String) -> Result<(), Gone> {
        match rt::time::timeout(PATIENCE, self.send.send(message.into())).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(Gone),
        }
    }
}

/// What a client is sent, as it is told.
struct Messages(mpsc::Receiver<Bytes>);

impl MessageBody for Messages {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        self.0.poll_recv(context).map(|message| message.map(Ok))
    }
}
