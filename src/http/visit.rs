//! One request, with the one edition it is answered from.

use std::{future::Future, ops::Deref, pin::Pin};

use actix_web::{FromRequest, HttpMessage as _, HttpRequest, HttpResponse, dev::Payload, web};

use super::{
    AppState, Desk, Error, Taken, ask,
    conditional::{self, Reply},
    format::{self, Asked, Format},
    query::{self, Query},
    ready::{Part, coding_of},
};
use crate::{domain::Lang, wire::DayName};

/// What a handler takes: the request, and the desk that answers it. The edition is loaded once for it, so that one answer
/// never mixes two.
#[derive(Clone)]
pub struct Visit {
    /// The request itself.
    pub req: HttpRequest,
    /// Where it is answered.
    pub desk: Desk,
}

impl Deref for Visit {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.desk
    }
}

impl Visit {
    /// The visit of `req`; the first call takes the edition, later ones get the same. `None` without application state.
    #[must_use]
    pub fn of(req: &HttpRequest) -> Option<Self> {
        let state = req.app_data::<web::Data<AppState>>()?.clone();
        let taken = req.extensions().get::<Taken>().cloned();
        let taken = taken.unwrap_or_else(|| {
            let taken = Taken::now(&state);
            req.extensions_mut().insert(taken.clone());
            taken
        });
        let lang = Lang::of_path(req.path()).0;
        Some(Self {
            req: req.clone(),
            desk: Desk::with(state, taken, lang),
        })
    }

    /// The same visit, answered from the edition that an address with the query `raw` names, or that was known on its day.
    ///
    /// # Errors
    /// Those of [`Taken::for_query`].
    pub async fn for_query(self, raw: &str) -> Result<Self, Error> {
        let taken = Taken {
            edition: self.desk.edition,
            journal: self.desk.journal,
            settled: self.desk.settled,
        };
        let (state, lang) = (self.desk.state, self.desk.lang);
        let taken = taken.for_query(&state, raw).await?;
        self.req.extensions_mut().insert(taken.clone());
        Ok(Self {
            req: self.req,
            desk: Desk::with(state, taken, lang),
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

    /// 304 when the reader has this answer, otherwise what `make` makes, which names no day.
    ///
    /// # Errors
    /// A redirect from a page's address in another spelling; whatever `make` says.
    pub fn respond(
        &self,
        reply: &Reply<'_>,
        make: impl Fn() -> Result<Vec<u8>, Error>,
    ) -> Result<HttpResponse, Error> {
        let part = Part::undated(self.name_of_text(reply.address, reply.format), make);
        self.send(reply, || self.body(&DayName::default(), &[part]))
    }

    /// The body of an answer on a day from its parts, in the coding that the reader takes.
    ///
    /// # Errors
    /// Whatever makes a part says.
    pub(super) fn body(&self, day: &DayName, parts: &[Part<'_>]) -> Result<HttpResponse, Error> {
        conditional::body(&self.state, coding_of(&self.req), day, parts)
    }

    /// 304 when the reader has this answer, otherwise what `make` makes (see [`conditional::respond`]).
    ///
    /// # Errors
    /// A redirect from a page's address in another spelling; whatever `make` says.
    pub(super) fn send(
        &self,
        reply: &Reply<'_>,
        make: impl FnOnce() -> Result<HttpResponse, Error>,
    ) -> Result<HttpResponse, Error> {
        if reply.format == Format::Html
            && let Some(canonical) = query::respelt(reply.address, self.req.query_string())
        {
            return Err(Error::moved(canonical));
        }
        conditional::respond(&self.req, self, reply, make)
    }
}

impl FromRequest for Visit {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let visit = Self::of(&req)
                .ok_or_else(|| Error::internal("the application was started without its state"))?;
            visit.for_query(req.query_string()).await
        })
    }
}
