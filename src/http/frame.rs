//! What the frame round every page says.

use super::{AppState, Sharing, assets};
use crate::domain::{Code as _, Lang};
use crate::edition::Edition;

/// Filled into `templates/base.html`; a page template holds one as its field `frame`.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Language of the page.
    pub lang: Lang,
    /// Edition the page is made from, printed in the footer.
    pub edition: String,
    /// Last day the data speaks about.
    pub as_of: String,
    /// That day in words.
    pub as_of_words: String,
    /// Address of the style sheet.
    pub stylesheet: String,
    /// Address of the face of headlines.
    pub font: String,
    /// Address of the map's script.
    pub map_script: String,
    /// Address of the day control's script.
    pub script: String,
    /// Address of the script with which an embed says how high it is.
    pub embed_script: String,
    /// Address of the icon.
    pub icon: String,
    /// Absolute address of the page itself; none for an error.
    pub canonical: Option<String>,
    /// The page in every language, as absolute addresses, its own among them; none for an error.
    pub alternates: Vec<Alternate>,
    /// The page in the other language, on this server.
    pub other: Option<Alternate>,
    /// Whether the server keeps editions, so that there is a list of them.
    pub keeps_editions: bool,
    /// What the page says to those who pass it on; none for an error.
    pub sharing: Option<Sharing>,
}

/// A page in a language.
#[derive(Debug, Clone)]
pub struct Alternate {
    /// The language.
    pub lang: Lang,
    /// Its address.
    pub href: String,
}

impl Frame {
    /// The frame of the page at `address`, which starts with `/`.
    #[must_use]
    pub fn new(state: &AppState, edition: &Edition, lang: Lang, address: &str) -> Self {
        let absolute = |address: &str| state.public_url().join(address);
        let (_, plain) = Lang::of_path(address);
        let of = |&lang: &Lang| Alternate {
            lang,
            href: absolute(&lang.at(plain)),
        };
        Self {
            canonical: Some(absolute(address)),
            alternates: Lang::ALL.iter().map(of).collect(),
            keeps_editions: state.kept().is_some(),
            ..Self::of_an_error(edition, lang, Some(address))
        }
    }

    /// The frame of an error about `address`. It is no page that could be cited or found, and still can be read in the
    /// other language where there is an address.
    #[must_use]
    pub fn of_an_error(edition: &Edition, lang: Lang, address: Option<&str>) -> Self {
        Self {
            lang,
            edition: edition.id.clone(),
            as_of: edition.as_of.to_string(),
            as_of_words: crate::words::day(lang, edition.as_of),
            stylesheet: assets::asset_url("style.css"),
            font: assets::asset_url("atlas-serif.woff2"),
            map_script: assets::asset_url("map.js"),
            script: assets::asset_url("day.js"),
            embed_script: assets::asset_url("embed.js"),
            icon: assets::asset_url("favicon.svg"),
            canonical: None,
            alternates: Vec::new(),
            keeps_editions: false,
            sharing: None,
            other: address.and_then(|address| in_the_other(lang, address)),
        }
    }

    /// The address to cite the page by; empty for an error.
    #[must_use]
    pub fn cited(&self) -> &str {
        self.canonical.as_deref().unwrap_or_default()
    }

    /// The address on this server of `path` in the language of the page.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        self.lang.at(path)
    }
}

/// `address` in the language that is not `lang`. Leading slashes are folded: `/es//host` without its beginning would
/// lead to another server.
fn in_the_other(lang: Lang, address: &str) -> Option<Alternate> {
    let other = Lang::ALL.iter().find(|other| **other != lang)?;
    let (_, plain) = Lang::of_path(address);
    Some(Alternate {
        lang: *other,
        href: other.at(&format!("/{}", plain.trim_start_matches(['/', '\\']))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_to_the_other_language_stays_on_this_server() {
        for (lang, address, href) in [
            (
                Lang::En,
                "/states/il?date=2012-01-01",
                "/es/states/il?date=2012-01-01",
            ),
            (Lang::Es, "/es/states/il", "/states/il"),
            (Lang::Es, "/es/", "/"),
            (Lang::En, "/", "/es/"),
            (Lang::Es, "/es//evil.example/x", "/evil.example/x"),
            (Lang::Es, "/es/\\evil.example", "/evil.example"),
            (Lang::En, "//evil.example", "/es/evil.example"),
        ] {
            let other = in_the_other(lang, address).unwrap();
            assert_eq!((other.href.as_str(), other.lang != lang), (href, true));
        }
    }
}
