//! What the frame round every page says.

use super::{AppState, assets};
use crate::edition::Edition;

/// Filled into `templates/base.html`; a page template holds one as its field `frame`.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Language of the page.
    pub lang: &'static str,
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
    /// Address of the icon.
    pub icon: String,
    /// Absolute address of the page itself; none for an error.
    pub canonical: Option<String>,
}

impl Frame {
    /// The frame of the page at `address`, which starts with `/`; errors have none.
    #[must_use]
    pub fn new(state: &AppState, edition: &Edition, address: Option<&str>) -> Self {
        Self {
            lang: "en",
            edition: edition.id.clone(),
            as_of: edition.as_of.to_string(),
            as_of_words: crate::words::day(edition.as_of),
            stylesheet: assets::asset_url("style.css"),
            font: assets::asset_url("atlas-serif.woff2"),
            map_script: assets::asset_url("map.js"),
            script: assets::asset_url("day.js"),
            icon: assets::asset_url("favicon.svg"),
            canonical: address.map(|address| state.public_url().join(address)),
        }
    }
}
