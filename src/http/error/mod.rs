//! Every way a request can end without an answer.
//!
//! Handlers return [`Error`] and never build an error body: [`show`] turns it into a page for people or an RFC 9457
//! document for programs, because only there is it known who asks. Each error says what was wrong, where, and how to
//! mend it; what broke inside goes to the log and not to the reader.

mod codes;
mod say;
pub mod show;
mod wording;

use std::fmt;

use crate::domain::Lang;
use actix_web::{HttpResponse, ResponseError, http::StatusCode};

pub use codes::{CODES, Code, Entry};
pub use wording::Wording;

/// Why a request ends without an answer.
#[derive(Debug)]
pub enum Error {
    /// The answer is at another address for good (308). Not a fault, but it ends a handler just as early.
    Moved {
        /// Address on this server; it starts with one `/`.
        to: String,
    },
    /// Everything else.
    Problem(Box<Problem>),
}

/// What an error body says.
#[derive(Debug)]
pub struct Problem {
    /// Which error it is.
    pub code: Code,
    /// What was wrong and how to mend it, in a sentence or two.
    pub detail: Wording,
    /// The parameter at fault.
    pub parameter: Option<String>,
    /// Where the reader may have wanted to go.
    pub suggestions: Vec<Link>,
    /// The places between which the reader has to choose.
    pub choices: Vec<Link>,
    /// What would have been accepted instead.
    pub allowed: Vec<String>,
    /// Seconds after which to try again.
    pub retry_after: Option<u32>,
    /// For the log only.
    pub cause: Option<String>,
}

/// A way onward.
#[derive(Debug, Clone)]
pub struct Link {
    /// What to call it.
    pub label: Wording,
    /// Where it leads, on this server.
    pub href: String,
}

impl Link {
    /// A link to `href` called `label`.
    pub fn new(label: impl Into<Wording>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
        }
    }
}

impl Error {
    /// The status it is sent with.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::Moved { .. } => StatusCode::PERMANENT_REDIRECT,
            Self::Problem(problem) => problem.code.status(),
        }
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Self::internal(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(error)
    }
}

impl From<crate::export::Error> for Error {
    fn from(error: crate::export::Error) -> Self {
        Self::internal(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Moved { to } => write!(f, "moved to {to}"),
            Self::Problem(problem) => write!(
                f,
                "{}: {}",
                problem.code.as_str(),
                problem.detail.say(Lang::En)
            ),
        }
    }
}

impl std::error::Error for Error {}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    /// A placeholder that carries the error outward; [`show::in_our_shape`] writes the body.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status())
    }
}
