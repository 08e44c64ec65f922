//! Why a source could not be read, and how to mend it.

/// Why a source could not be read. Nothing in it is the address itself: that of a published sheet is known only to those
/// it was given to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The policy forbids to ask there.
    #[error("{host} {why}")]
    NotAllowed {
        /// The host.
        host: String,
        /// The rest of the sentence.
        why: String,
    },
    /// The answer leads where the policy forbids to ask.
    #[error("the address leads on to {host}, which {why}")]
    LeadsAway {
        /// Where to.
        host: String,
        /// The rest of the sentence.
        why: String,
    },
    /// The answer leads on and on.
    #[error("the address leads on more than {0} times")]
    LeadsOn(usize),
    /// The host has only addresses inside a network.
    #[error("{0} has only addresses that are not of the public network")]
    Private(String),
    /// The host has no address.
    #[error("{0} has no address on the network")]
    NoAddress(String),
    /// The host refused.
    #[error("the address answered with status {0}")]
    Status(u16),
    /// A page for people came in place of the file.
    #[error("the address answered with a web page, not with a table or boundaries")]
    WebPage,
    /// Nothing came.
    #[error("the address answered with nothing")]
    Nothing,
    /// More came than a file may have.
    #[error("the file is larger than {} MB once unpacked", .0 / 1_000_000)]
    TooLarge(u64),
    /// It took too long.
    #[error("the answer did not come within {0} seconds")]
    TooSlow(u64),
    /// The connection or the encoding broke.
    #[error("the answer broke off: {0}")]
    Broken(String),
    /// Something other than what was asked for.
    #[error("the answer is packed as {0}, which was not asked for")]
    Packed(String),
    /// "Not changed", though nothing is known that could have.
    #[error(
        "the address answered that nothing has changed, though it was not asked whether something has"
    )]
    NothingToKeep,
    /// A file of this machine that cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    /// What was fetched cannot be kept.
    #[error("what was fetched cannot be kept: {0}")]
    NotKept(String),
}

impl Fault {
    /// A short name for programs, which stays.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAllowed { .. } => "not_allowed",
            Self::LeadsAway { .. } => "leads_away",
            Self::LeadsOn(_) => "leads_on",
            Self::Private(_) => "private_address",
            Self::NoAddress(_) => "no_address",
            Self::Status(_) => "status",
            Self::WebPage => "web_page",
            Self::Nothing => "nothing",
            Self::TooLarge(_) => "too_large",
            Self::TooSlow(_) => "too_slow",
            Self::Broken(_) => "broken_off",
            Self::Packed(_) => "packed",
            Self::NothingToKeep => "nothing_to_keep",
            Self::Unreadable(_) => "unreadable",
            Self::NotKept(_) => "not_kept",
        }
    }

    /// How to mend it.
    #[must_use]
    pub const fn mend(&self) -> &'static str {
        match self {
            Self::NotAllowed { .. } | Self::LeadsAway { .. } => {
                "Take an address that may be asked, or allow its host with refresh_hosts."
            }
            Self::LeadsOn(_) => "Take the address at which it ends.",
            Self::Private(_) => {
                "A source must be on the public network; take a file for one that is not."
            }
            Self::NoAddress(_) => {
                "Look whether the host is spelled right, and whether this machine reaches the network."
            }
            Self::Status(401 | 403) => "Publish the file: it must be readable without signing in.",
            Self::Status(404 | 410) => "Look where the file has moved to, and give that address.",
            Self::Status(_) | Self::TooSlow(_) | Self::Broken(_) => {
                "It is tried again; if it stays so, ask whoever runs the source."
            }
            Self::WebPage => {
                "Give the address of the file itself: of a sheet, the link of “Publish to the web” as CSV."
            }
            Self::Nothing => "Look what the address shows in a browser.",
            Self::TooLarge(_) => {
                "Look whether it is the right file; no table of the atlas is near as large."
            }
            Self::Packed(_) => {
                "Give an address that answers with the file itself, or packed as gzip or Brotli."
            }
            Self::NothingToKeep => "The source breaks the rules of HTTP; ask whoever runs it.",
            Self::Unreadable(_) => "Put it there, or make it readable.",
            Self::NotKept(_) => "Look whether the state directory can be written and has room.",
        }
    }

    /// Whether to try again may help at once.
    #[must_use]
    pub const fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::Status(408 | 425 | 429 | 500..=599)
                | Self::TooSlow(_)
                | Self::Broken(_)
                | Self::NoAddress(_)
                | Self::Nothing
        )
    }
}
