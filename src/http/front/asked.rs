//! What a request asks, where it asks plainly.

use actix_http::Request;
use actix_web::{
    HttpMessage as _,
    http::{
        Method,
        header::{self, HeaderMap, HeaderName},
    },
};

use crate::{
    domain::{Day, date::parse_day},
    wire::Coding,
};

/// What nearly all who ask say of the codings that they take, and which of ours that leads to.
pub(super) const SAID_OF_CODINGS: [(&str, Coding); 8] = [
    ("gzip, deflate, br, zstd", Coding::Brotli),
    ("gzip, deflate, br", Coding::Brotli),
    ("br, gzip", Coding::Brotli),
    ("br", Coding::Brotli),
    ("gzip, deflate", Coding::Gzip),
    ("gzip,deflate", Coding::Gzip),
    ("gzip", Coding::Gzip),
    ("identity", Coding::Plain),
];

/// A plain question: an address with no parameter but perhaps a day, asked by a reader whose tastes are common.
pub(super) struct Question<'a> {
    /// Path and query, as sent.
    pub address: &'a str,
    /// The path.
    pub path: &'a str,
    /// The day, as sent.
    pub iso: Option<&'a str>,
    /// The day.
    pub day: Option<Day>,
    /// The coding to answer in.
    pub coding: Coding,
    /// Whether an address that is there as a page and as data means the page to this reader.
    pub page: bool,
}

/// The same, for longer than the request lives.
pub(super) struct Asked {
    /// Path and query.
    pub address: String,
    /// Bytes of the path.
    pub path: usize,
    /// The day.
    pub day: Option<Day>,
    /// The coding to answer in.
    pub coding: Coding,
}

impl<'a> Question<'a> {
    /// The question of a request; `None` where only the application can say what it asks.
    pub fn of(req: &'a Request) -> Option<Self> {
        if *req.method() != Method::GET {
            return None;
        }
        let headers = req.headers();
        if headers.contains_key(header::CONTENT_LENGTH)
            || headers.contains_key(header::TRANSFER_ENCODING)
        {
            return None;
        }
        let address = req.uri().path_and_query()?;
        let iso = match address.query() {
            None => None,
            Some(query) => Some(query.strip_prefix("date=")?),
        };
        let day = match iso {
            None => None,
            Some(iso) => Some(parse_day(iso).ok()?),
        };
        let coding = match only(headers, &header::ACCEPT_ENCODING)? {
            None => Coding::Plain,
            Some(said) => {
                let known = SAID_OF_CODINGS.iter().find(|(known, _)| *known == said);
                known?.1
            }
        };
        let page = match only(headers, &header::ACCEPT)? {
            None | Some("*/*" | "text/html") => true,
            Some(said) => said.starts_with("text/html,"),
        };
        Some(Self {
            address: address.as_str(),
            path: address.path(),
            iso,
            day,
            coding,
            page,
        })
    }

    /// The same, for longer than the request lives.
    pub fn asked(&self) -> Asked {
        Asked {
            address: self.address.to_owned(),
            path: self.path.len(),
            day: self.day,
            coding: self.coding,
        }
    }
}

/// The one value of a header, if there is one; `None` where there are several, or one that is no text.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<Option<&'a str>> {
    let mut values = headers.get_all(name);
    match (values.next(), values.next()) {
        (None, _) => Some(None),
        (Some(value), None) => value.to_str().ok().map(Some),
        _ => None,
    }
}
