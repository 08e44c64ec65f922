//! One request, with the one edition it is answered from.

use std::{
    future::{Ready, ready},
    sync::Arc,
};

use actix_web::{FromRequest, HttpMessage as _, HttpRequest, HttpResponse, dev::Payload, web};

use super::{
    AppState, Error, Frame, ask,
    conditional::{self, Body, Reply},
    format::{self, Asked, Format},
    query::{self, Query},
};
use crate::{domain::Lang, edition::Edition};

/// What a handler takes: the request, and the edition loaded once for it, so that one answer never mixes two.
#[derive(Clone)]
pub struct Visit {
    /// The request itself.
    pub req: HttpRequest,
    /// What is shared by all requests.
    pub state: web::Data<AppState>,
    /// The edition that answers this request.
    pub edition: Arc<Edition>,
    /// The language of the address.
    pub lang: Lang,
}

impl Visit {
    /// The visit of `req`; the first call loads the edition, later ones get the same. `None` without application state.
    #[must_use]
    pub fn of(req: &HttpRequest) -> Option<Self> {
        let state = req.app_data::<web::Data<AppState>>()?.clone();
        let kept = req.extensions().get::<Arc<Edition>>().cloned();
        let edition = kept.unwrap_or_else(|| {
            let edition = state.edition();
            req.extensions_mut().insert(Arc::clone(&edition));
            edition
        });
        Some(Self {
            req: req.clone(),
            state,
            edition,
            lang: Lang::of_path(req.path()).0,
        })
    }

    /// Which format is asked for at an address whose last segment is `segment` (see [`format::asked`]).
    ///
    /// # Errors
    /// `format_not_offered`, or a redirect from `.html` to the address without it.
    pub fn format<'s>(&self, segment: &'s str, offered: &[Format]) -> Result<Asked<'s>, Error> {
        format::asked(&self.req, segment, offered)
    }

    /// The query, checked against the parameters this view has (see [`query::read`]).
    ///
    /// # Errors
    /// Those of [`query::read`].
    pub fn query(&self, allowed: &[&str], asked: &Asked<'_>) -> Result<Query, Error> {
        let mut allowed = allowed.to_vec();
        if asked.format == Format::Png {
            allowed.push(ask::SIZE);
        }
        query::read(
            self.req.path(),
            self.req.query_string(),
            &allowed,
            asked.audience(),
        )
    }

    /// What `templates/base.html` needs, for the page whose canonical address is `address`.
    #[must_use]
    pub fn frame(&self, address: &str) -> Frame {
        Frame::new(&self.state, &self.edition, self.lang, address)
    }

    /// 304 when the reader has this answer, otherwise what `render` makes (see [`conditional::respond`]).
    ///
    /// # Errors
    /// A redirect from a page's address in another spelling; whatever `render` says.
    pub fn respond<B: Into<Body>>(
        &self,
        reply: Reply<'_>,
        render: impl FnOnce() -> Result<B, Error>,
    ) -> Result<HttpResponse, Error> {
        if reply.format == Format::Html
            && let Some(canonical) = query::respelt(reply.address, self.req.query_string())
        {
            return Err(Error::moved(canonical));
        }
        conditional::respond(&self.req, &self.state, &self.edition, reply, render)
    }
}

impl FromRequest for Visit {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            Self::of(req)
                .ok_or_else(|| Error::internal("the application was started without its state")),
        )
    }
}
