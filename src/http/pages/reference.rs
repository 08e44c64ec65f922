//! What the pages about an edition as a whole have in common: a canonical address without a day, and how they answer.

use super::super::{
    Error, Format,
    cache::CachePolicy,
    conditional::Reply,
    format::Asked,
    query::{Query, encoded},
    visit::Visit,
};
use super::parts::Named;
use crate::domain::Lang;
use crate::export::Links;
use serde_json::Value;
use std::fmt::Write as _;

/// The canonical address of a page about the edition as a whole.
#[derive(Debug, Clone)]
pub struct Address {
    stem: String,
    parameters: Vec<(&'static str, String)>,
    frozen: bool,
}

impl Address {
    /// The address of the page (`extension` empty) or of an export.
    #[must_use]
    pub fn to(&self, extension: &str) -> String {
        let mut address = self.stem.clone();
        if !extension.is_empty() {
            address.push('.');
            address.push_str(extension);
        }
        for (index, (name, value)) in self.parameters.iter().enumerate() {
            let mark = if index == 0 { '?' } else { '&' };
            let _ = write!(address, "{mark}{name}={}", encoded(value));
        }
        address
    }

    /// Whether it names the edition that answers.
    #[must_use]
    pub const fn is_frozen(&self) -> bool {
        self.frozen
    }

    /// The address of something below this page, of the same edition.
    #[must_use]
    pub fn below(&self, path: &str) -> String {
        let stem = format!("{}/{path}", self.stem);
        Self {
            stem,
            ..self.with(Vec::new())
        }
        .to("")
    }

    /// What a form at this address keeps: the edition that it names.
    #[must_use]
    pub fn kept(&self) -> Vec<(&'static str, String)> {
        let mut kept = self.parameters.clone();
        kept.retain(|(name, _)| *name == "edition");
        kept
    }

    /// The other formats, for a list of downloads.
    #[must_use]
    pub fn downloads(&self, formats: &[Format]) -> Vec<Named> {
        let others = formats.iter().filter(|format| **format != Format::Html);
        let named = |format: &Format| Named {
            label: format.extension().to_ascii_uppercase(),
            href: self.to(format.extension()),
            current: false,
        };
        others.map(named).collect()
    }

    /// The same address with other parameters of the view's own; the edition stays.
    #[must_use]
    pub fn with(&self, own: Vec<(&'static str, String)>) -> Self {
        Self {
            parameters: own.into_iter().chain(self.kept()).collect(),
            ..self.clone()
        }
    }

    /// The other formats as absolute addresses.
    #[must_use]
    pub fn links(&self, base: &str, formats: &[Format]) -> Links {
        let absolute = |extension: &str| format!("{base}{}", self.to(extension));
        let others = formats.iter().filter(|format| **format != Format::Html);
        Links {
            html: absolute(""),
            formats: others
                .map(|format| {
                    let extension = format.extension();
                    (extension.to_owned(), Value::String(absolute(extension)))
                })
                .collect(),
        }
    }

    /// The address in the format that is asked for.
    pub(super) fn shown(&self, asked: &Asked<'_>) -> String {
        self.to(match asked.format {
            Format::Html => "",
            format => format.extension(),
        })
    }

    /// How an answer at this address is sent, which is `shown` in its format.
    pub(super) fn reply<'a>(&self, asked: &Asked<'_>, shown: &'a str) -> Reply<'a> {
        let format = asked.format;
        Reply {
            address: shown,
            format,
            negotiated: asked.negotiated,
            policy: CachePolicy::view(format == Format::Html, self.frozen),
            file_name: format
                .is_saved()
                .then(|| self.file_name(format.extension())),
        }
    }

    fn file_name(&self, extension: &str) -> String {
        // Data has no language.
        let (_, stem) = Lang::of_path(&self.stem);
        let stem = stem.trim_matches('/').replace('/', "-");
        let values = self.parameters.iter();
        let values: String = values.map(|(_, value)| format!("-{value}")).collect();
        format!("participation-atlas-{stem}{values}.{extension}")
    }
}

impl Visit {
    /// The canonical address, in the language of the visit, of the page at `stem` with parameters of its `own`, and the edition that `query` names.
    ///
    /// # Errors
    /// Those of [`pinned`](super::super::Desk::pinned).
    pub fn address(
        &self,
        stem: impl Into<String>,
        own: Vec<(&'static str, String)>,
        query: &Query,
    ) -> Result<Address, Error> {
        let edition = self.pinned(query)?;
        let mut parameters = own;
        let frozen = edition.is_some();
        parameters.extend(edition.map(|edition| ("edition", edition)));
        Ok(Address {
            stem: self.lang.at(Lang::of_path(&stem.into()).1),
            parameters,
            frozen,
        })
    }

    /// The address of a page about the edition that never changes, absolute.
    #[must_use]
    pub fn permanent(&self, address: &Address) -> String {
        let mut parameters = address.parameters.clone();
        parameters.retain(|(name, _)| *name != "edition");
        parameters.push(("edition", self.edition.id.clone()));
        let pinned = Address {
            parameters,
            ..address.clone()
        };
        format!("{}{}", self.base(), pinned.to(""))
    }

    /// Answers at an address: 304, or what `render` makes. A table is sent as a file to save.
    ///
    /// # Errors
    /// Whatever `render` says.
    pub fn answer_at(
        &self,
        asked: &Asked<'_>,
        address: &Address,
        render: impl Fn() -> Result<Vec<u8>, Error>,
    ) -> Result<actix_web::HttpResponse, Error> {
        let shown = address.shown(asked);
        self.respond(&address.reply(asked, &shown), render)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_survives_in_an_address() {
        let address = Address {
            stem: "/search".to_owned(),
            parameters: vec![("q", "Doña Ana & <b>".to_owned())],
            frozen: false,
        };
        assert_eq!(address.to(""), "/search?q=Do%C3%B1a+Ana+%26+%3Cb%3E");
        assert_eq!(
            address.with(Vec::new()).to("json"),
            "/search.json",
            "parameters of its own are replaced"
        );
    }
}
