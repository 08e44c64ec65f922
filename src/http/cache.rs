//! The closed list of what a cache may do with an answer.
//!
//! | policy | when | header |
//! |---|---|---|
//! | `Page` | a page asked without `edition=` or a day as known on that is over | a minute, then revalidate; stale while that happens |
//! | `Data` | the same view as data | the same, so that page and data never disagree for longer |
//! | `Frozen` | page or data asked with the `edition=` it is made from, or as known on a day that is over | a week, no questions |
//! | `Asset` | a static file under its own hash | a year, no questions |
//! | `Error` | anything that is not an answer | never kept: a typing error is mended at once |
//! | `Operator` | `/healthz`, `/readyz` | never kept: it speaks about this second |
//!
//! `Frozen` is shorter than `Asset` because the facts of an edition never change but a picture of them may be mended.

use actix_web::http::header::HeaderValue;

/// What a cache may do with an answer. Handlers choose one; nothing else writes `Cache-Control`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CachePolicy {
    /// A page about whatever edition is current.
    Page,
    /// The same view as data.
    Data,
    /// An answer asked with the edition it is made from.
    Frozen,
    /// A static file under an address made from its own bytes.
    Asset,
    /// Not an answer.
    Error,
    /// For whoever runs the server.
    Operator,
}

impl CachePolicy {
    /// Every policy, for the test that keeps the list closed.
    pub const ALL: [Self; 6] = [
        Self::Page,
        Self::Data,
        Self::Frozen,
        Self::Asset,
        Self::Error,
        Self::Operator,
    ];

    /// The policy of a view: `frozen` when the address names the edition it is answered from.
    #[must_use]
    pub const fn view(is_page: bool, frozen: bool) -> Self {
        match (frozen, is_page) {
            (true, _) => Self::Frozen,
            (false, true) => Self::Page,
            (false, false) => Self::Data,
        }
    }

    /// The policy of the same view as it was known on a day that is over: the edition is then as good as named.
    #[must_use]
    pub const fn settled(self) -> Self {
        match self {
            Self::Page | Self::Data => Self::Frozen,
            other => other,
        }
    }

    /// The value of `Cache-Control`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Page | Self::Data => "public, max-age=60, stale-while-revalidate=600",
            Self::Frozen => "public, max-age=604800, immutable",
            Self::Asset => "public, max-age=31536000, immutable",
            Self::Error | Self::Operator => "no-store",
        }
    }

    /// The header's value.
    #[must_use]
    pub fn header(self) -> HeaderValue {
        HeaderValue::from_static(self.as_str())
    }
}
