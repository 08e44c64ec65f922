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
    /// Places of these classes of the layer that is shown.
    Classes(Vec<&'static str>),
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

/// What stands behind words: what a number in a sentence leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Behind {
    /// Rows of a table.
    Rows(Rows),
    /// Changes between two days.
    Changes(Changes),
}

impl Behind {
    /// The rows of these statuses, on this basis.
    #[must_use]
    pub fn rows(status: &[Status], basis: Option<Basis>) -> Self {
        Self::Rows(Rows::Places {
            status: status.to_vec(),
            basis,
            limiting: false,
        })
    }

    /// The places of these classes of the layer that is shown.
    #[must_use]
    pub fn classes(codes: Vec<&'static str>) -> Self {
        Self::Rows(Rows::Classes(codes))
    }

    /// Those of some rows where a public rule limits ICE holds.
    #[must_use]
    pub fn limiting(status: &[Status]) -> Self {
        Self::Rows(Rows::Places {
            status: status.to_vec(),
            basis: None,
            limiting: true,
        })
    }
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

    /// A message whose tags mark the words that stand for something: `1 in <on>2 counties</on>`, with `on` among
    /// `links`. Tags do not lie in each other; one that is not among `links` is taken away and its words stay.
    #[must_use]
    pub fn tagged(text: &str, links: &[(&str, Behind)]) -> Self {
        let mut said = Self::default();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('<') {
            let Some((tag, inside)) = after.split_once('>') else {
                break;
            };
            let close = format!("</{tag}>");
            let Some((words, behind)) = inside.split_once(close.as_str()) else {
                break;
            };
            said = said.plain_unless_empty(before);
            let link = links.iter().find(|(name, _)| *name == tag);
            said.0.push(Piece {
                text: words.to_owned(),
                rows: match link {
                    Some((_, Behind::Rows(rows))) => Some(rows.clone()),
                    _ => None,
                },
                change: match link {
                    Some((_, Behind::Changes(changes))) => Some(*changes),
                    _ => None,
                },
            });
            rest = behind;
        }
        said.plain_unless_empty(rest)
    }

    fn plain_unless_empty(self, text: &str) -> Self {
        if text.is_empty() {
            self
        } else {
            self.plain(text)
        }
    }

    /// Goes on with the next words of the same sentence.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Goes on with another sentence, after a space.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        if !self.0.is_empty() && !other.0.is_empty() {
            self = self.plain(" ");
        }
        self.0.extend(other.0);
        self
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

    /// Only the words.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().map(|piece| piece.text.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_links_and_the_words_stay() {
        let rows = Behind::rows(&[Status::Active], None);
        let said = Said::tagged("In <on>2 of 3</on> places; <b>all</b>.", &[("on", rows)]);
        assert_eq!(said.text(), "In 2 of 3 places; all.");
        let linked: Vec<&str> = said
            .0
            .iter()
            .filter(|piece| piece.rows.is_some())
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!(linked, ["2 of 3"]);
        assert_eq!(Said::tagged("2 < 3", &[]).text(), "2 < 3");
        let two = Said::new("One.").then(Said::new("Two."));
        assert_eq!(two.text(), "One. Two.");
    }
}
