//! What stands before the application: answers that it has given before, and those that follow from them.
//!
//! The application finds out what an address asks for, and makes it. Most of what it says of a day it says of a whole run
//! of days, so when it has answered for one of them, the front can answer for all: it knows the pieces of the body
//! ([`crate::wire`]) and what stands in the head, and fills the day in. It answers plain questions only, those that nearly
//! all readers and programs ask, and nothing that the application would not answer with the same head and text; everything else
//! goes on to the application.

mod asked;
mod head;
mod known;

#[cfg(test)]
mod tests;

use std::{future::Future, pin::Pin, rc::Rc, time::Instant};

use actix_http::{Request, Response};
use actix_service::{Service, ServiceFactory, map_config};
use actix_web::{
    HttpMessage as _,
    body::{BoxBody, EitherBody, MessageBody},
    dev::{AppConfig, ServiceResponse, always_ready},
    http::StatusCode,
    web,
};

pub use self::known::{Known, Note};
use self::{
    asked::{Asked, Question},
    known::Found,
};
use super::{
    AppState, conditional,
    log::{self, RequestId, Unlogged},
    outlet::{Handed, Hatch},
    sending::Sending,
};
use crate::{
    wire::{DayName, Sent, Shared},
    words,
};

/// A body of the front, or one of the application.
type Body<B> = EitherBody<BoxBody, B>;

/// The application with the front before it, for a worker.
pub fn service(
    state: web::Data<AppState>,
) -> impl ServiceFactory<
    Request,
    Config = (),
    Response = Response<impl MessageBody>,
    Error = actix_web::Error,
    InitError = (),
> {
    let app = super::app(state.clone());
    // Addresses come from the public address, never from where the server listens.
    let app = map_config(app, |()| AppConfig::default());
    actix_service::fn_factory(move || {
        let (state, app) = (state.clone(), app.new_service(()));
        async move {
            Ok(Front {
                app: Rc::new(app.await?),
                state,
            })
        }
    })
}

/// The front.
struct Front<S> {
    app: Rc<S>,
    state: web::Data<AppState>,
}

impl<S, B> Service<Request> for Front<S>
where
    S: Service<Request, Response = ServiceResponse<B>, Error = actix_web::Error> + 'static,
    B: MessageBody + 'static,
{
    type Response = Response<Body<B>>;
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>>>>;

    always_ready!();

    fn call(&self, req: Request) -> Self::Future {
        let question = Question::of(&req);
        if let Some(response) = question
            .as_ref()
            .and_then(|question| answer(&self.state, &req, question))
        {
            let response = response.map_body(|_, body| EitherBody::left(body));
            return Box::pin(std::future::ready(Ok(response)));
        }
        let asked = question.map(|question| question.asked());
        let (app, state) = (Rc::clone(&self.app), self.state.clone());
        Box::pin(async move {
            let mut response = app.call(req).await?;
            if let Some(asked) = asked {
                learn(&state, asked, &mut response);
            }
            let response: Response<B> = response.into();
            Ok(response.map_body(|_, body| EitherBody::right(body)))
        })
    }
}

/// The answer to a question whose answer is known.
fn answer(state: &AppState, req: &Request, question: &Question<'_>) -> Option<Response<BoxBody>> {
    #[expect(
        clippy::disallowed_methods,
        reason = "measures the request; no answer depends on it"
    )]
    let start = Instant::now();
    let Found {
        head,
        pieces,
        edition,
    } = state.known().find(question, &state.standing().edition.id)?;
    let iso = question.iso.unwrap_or_default();
    let tag = conditional::tag_of(state, &edition, question.address, head.format);
    let mut response = if conditional::holds(req, &tag) {
        Response::with_body(StatusCode::NOT_MODIFIED, BoxBody::new(()))
    } else {
        let day = DayName {
            iso: iso.to_owned(),
            words: question
                .day
                .filter(|_| head.format.is_spoken())
                .map(|day| words::day(head.lang, day))
                .unwrap_or_default(),
        };
        let sent = Sent::of(question.coding, &pieces?, &day);
        sending(sent, req.conn_data::<Hatch>())
    };
    head.write(&mut response, iso, &tag);
    if !req.extensions().contains::<Unlogged>() {
        log::answered(RequestId::next(), req.head(), &head.route, &response, start);
    }
    Some(response)
}

/// Bytes from which on a body is worth more than one copy of it.
const HANDED_FROM: usize = 16 * 1024;

/// A response with a body, by the shortest way out that there is.
fn sending(sent: Sent, hatch: Option<&Hatch>) -> Response<BoxBody> {
    let length = sent.len();
    match hatch {
        Some(hatch) if length >= HANDED_FROM => {
            let body = BoxBody::new(Handed::new(sent, hatch.clone()));
            Response::build(StatusCode::OK)
                .no_chunking(length as u64)
                .message_body(body)
                .unwrap_or_else(|_| Response::internal_server_error().map_into_boxed_body())
        }
        _ => {
            let body = match <[Shared; 1]>::try_from(sent.parts) {
                Ok([whole]) => BoxBody::new(whole.bytes().clone()),
                Err(parts) => BoxBody::new(Sending::new(Sent { parts })),
            };
            Response::with_body(StatusCode::OK, body)
        }
    }
}

/// Takes note of an answer of the application, where it says how others follow from it.
fn learn<B: MessageBody>(state: &AppState, asked: Asked, response: &mut ServiceResponse<B>) {
    let note = response.response_mut().extensions_mut().remove::<Note>();
    let Some(note) = note.filter(|_| response.status() == StatusCode::OK) else {
        return;
    };
    let route = response.request().match_pattern().unwrap_or_default();
    state
        .known()
        .learn(asked, note, route, response.headers(), &state.edition().id);
}
