//! The head of an answer, with holes for the day.

use actix_http::Response;
use actix_web::{
    body::BoxBody,
    http::{
        StatusCode,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
};

use crate::{domain::Lang, http::Format};

/// What is said of a body, and not where a reader has it already.
const OF_A_BODY: [HeaderName; 7] = [
    header::CONTENT_TYPE,
    header::CONTENT_ENCODING,
    header::CONTENT_LANGUAGE,
    header::CONTENT_DISPOSITION,
    header::CONTENT_SECURITY_POLICY,
    header::LINK,
    header::X_FRAME_OPTIONS,
];

/// The value of a header.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Said {
    /// The same on all days of the run.
    Same(HeaderValue),
    /// With the day's name between its parts.
    Dated(Vec<String>),
}

/// The head of the answers of a run of days. All but the tag, which each has to itself.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Head {
    headers: Vec<(HeaderName, Said)>,
    /// What the body is written in.
    pub format: Format,
    /// Which language its words are in.
    pub lang: Lang,
    /// `Accept` decided that this is a page.
    pub negotiated: bool,
    /// The pattern of the address, for the log.
    pub route: String,
}

impl Head {
    /// The head of an answer that has these headers on the day of this name; none of one that no other can follow from.
    pub fn of(
        headers: &HeaderMap,
        iso: &str,
        format: Format,
        lang: Lang,
        negotiated: bool,
        route: String,
    ) -> Option<Self> {
        let own = headers.iter().filter(|(name, _)| **name != header::ETAG);
        let said = own.map(|(name, value)| {
            let text = value.to_str().ok()?;
            let said = if iso.is_empty() || !text.contains(iso) {
                Said::Same(value.clone())
            } else {
                Said::Dated(text.split(iso).map(str::to_owned).collect())
            };
            Some((name.clone(), said))
        });
        Some(Self {
            headers: said.collect::<Option<_>>()?,
            format,
            lang,
            negotiated,
            route,
        })
    }

    /// Writes the head of the answer for a day, whose tag is `tag`.
    pub fn write(&self, response: &mut Response<BoxBody>, iso: &str, tag: &str) {
        let unchanged = response.status() == StatusCode::NOT_MODIFIED;
        let headers = response.headers_mut();
        headers.reserve(self.headers.len() + 1);
        for (name, said) in &self.headers {
            if unchanged && OF_A_BODY.contains(name) {
                continue;
            }
            let value = match said {
                Said::Same(value) => Some(value.clone()),
                Said::Dated(parts) => HeaderValue::try_from(parts.join(iso)).ok(),
            };
            if let Some(value) = value {
                headers.append(name.clone(), value);
            }
        }
        if let Ok(tag) = HeaderValue::from_str(tag) {
            headers.append(header::ETAG, tag);
        }
    }
}
