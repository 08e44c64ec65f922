//! A sentence whose numbers know the rows behind them.

use crate::domain::{Basis, Status};
use crate::timeline::ChangeKind;

/// The rows behind a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rows {
    /// Jurisdictions: what their table is narrowed to, to show them.
    Places {
        /// Of these statuses.
        status: Vec<Status>,
        /// On this basis.
        basis: Option<Basis>,
        /// Only those where a public rule limits ICE holds.
        limiting: bool,
    },
    /// The states, all of which their table shows.
    States,
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// The rows behind them, where they hold a number.
    pub rows: Option<Rows>,
    /// The changes that they count, in a comparison of two days.
    pub change: Option<Changes>,
}

/// Changes that a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changes {
    /// All of them.
    All,
    /// Those of a kind.
    Of(ChangeKind),
}

/// A sentence, or several, in pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said(pub Vec<Piece>);

impl Said {
    /// A text without numbers that have rows.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self::default().plain(text)
    }

    /// Goes on with plain text.
    #[must_use]
    pub fn plain(mut self, text: impl Into<String>) -> Self {
        self.0.push(Piece {
            text: text.into(),
            rows: None,
            change: None,
        });
        self
    }

    /// Goes on with words that stand for rows.
    #[must_use]
    pub fn rows(
        mut self,
        text: impl Into<String>,
        status: &[Status],
        basis: Option<Basis>,
    ) -> Self {
        self.0.push(Piece {
            text: text.into(),
            rows: Some(Rows::Places {
                status: status.to_vec(),
                basis,
                limiting: false,
            }),
            change: None,
        });
        self
    }

    /// Goes on with words that stand for those of some rows where a public rule limits ICE holds.
    #[must_use]
    pub fn limiting(mut self, text: impl Into<String>, status: &[Status]) -> Self {
        self.0.push(Piece {
            text: text.into(),
            rows: Some(Rows::Places {
                status: status.to_vec(),
                basis: None,
                limiting: true,
            }),
            change: None,
        });
        self
    }

    /// Goes on with words that count states.
    #[must_use]
    pub fn states(mut self, text: impl Into<String>) -> Self {
        self.0.push(Piece {
            text: text.into(),
            rows: Some(Rows::States),
            change: None,
        });
        self
    }

    /// Goes on with words that count places that changed.
    #[must_use]
    pub fn changed(mut self, text: impl Into<String>, which: Changes) -> Self {
        self.0.push(Piece {
            text: text.into(),
            rows: None,
            change: Some(which),
        });
        self
    }

    /// The same, begun with a capital.
    #[must_use]
    pub fn capitalised(mut self) -> Self {
        if let Some(first) = self
            .0
            .first_mut()
            .and_then(|piece| piece.text.get_mut(0..1))
        {
            first.make_ascii_uppercase();
        }
        self
    }

    /// Only the words.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().map(|piece| piece.text.as_str()).collect()
    }
}
