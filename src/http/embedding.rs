//! A view in a frame of another site: its address, the code that puts it there, and how large it is.

use crate::{
    domain::{Lang, code::codes},
    render::escaped,
    timeline::{Selection, View},
};

/// What stands before the path of a view.
pub const PREFIX: &str = "/embed";
/// The path below [`PREFIX`] of the view at `/`.
pub const NATION: &str = "/national";
/// Where the script is that gives frames their height. Pages of others name it for years, so it has no hash.
pub const HOST_SCRIPT: &str = "/embed.js";
/// The parameter that an embed has besides those of its view.
pub const THEME: &str = "theme";

codes! {
    /// On what ground an embed is drawn.
    Theme, "theme", {
        /// As the reader's device is set.
        Auto = "auto",
        /// On light ground.
        Light = "light",
        /// On dark ground.
        Dark = "dark",
    }
}

/// How wide a frame is where nothing else is asked for, in CSS pixels.
pub const WIDTH: u32 = 720;
/// A frame is narrow below this width.
const NARROW: u32 = 520;

/// Rows of a table, and of a list of events, that an embed shows at most: some 40 KB on the way.
pub const MOST_ROWS: usize = 50;
/// See [`MOST_ROWS`].
pub const MOST_EVENTS: usize = 20;

/// How high the frame of a view is at a width, so that it can be read without the script. Measured, at 720 and at 320
/// pixels; a list scrolls in its frame.
#[must_use]
pub const fn height(view: &View, width: u32) -> u32 {
    let (wide, narrow) = match view {
        View::National | View::State(..) => (980, 1_190),
        View::Compare { .. } => (1_030, 1_290),
        View::Practice(_) => (940, 1_020),
        View::County(..) => (710, 1_040),
        View::Timeline(_) => (720, 850),
        View::Curves => (2_550, 4_430),
        View::Sheet => (2_560, 4_620),
        View::States | View::Table | View::Events(_) => (840, 1_060),
    };
    if width < NARROW { narrow } else { wide }
}

/// The address of an embed, from that of its view's page.
#[must_use]
pub fn of_page(address: &str) -> String {
    let (lang, plain) = Lang::of_path(address);
    let national = plain
        .strip_prefix('/')
        .filter(|rest| rest.is_empty() || rest.starts_with('?'));
    lang.at(&match national {
        Some(query) => format!("{PREFIX}{NATION}{query}"),
        None => format!("{PREFIX}{plain}"),
    })
}

/// The canonical address of a selection's embed.
#[must_use]
pub fn address(selection: &Selection, theme: Theme) -> String {
    let address = of_page(&selection.address(""));
    if theme == Theme::Auto {
        return address;
    }
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}{THEME}={theme}")
}

/// The code that puts an embed into a page: a frame, which can be read as it is, and the script that gives it its
/// height. `base` is where the public reaches the server, `width` as HTML has it.
#[must_use]
pub fn code(base: &str, address: &str, title: &str, (width, height): (&str, u32)) -> String {
    let title = escaped(title);
    format!(
        "<iframe src=\"{base}{address}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" \
         loading=\"lazy\" style=\"border:0\"></iframe>\n\
         <script async src=\"{base}{HOST_SCRIPT}\"></script>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_embed_lies_beside_its_page() {
        for (page, embed) in [
            ("/", "/embed/national"),
            ("/?date=2012-01-01", "/embed/national?date=2012-01-01"),
            ("/es/", "/es/embed/national"),
            ("/states/il?layer=287g", "/embed/states/il?layer=287g"),
            ("/es/timeline/states", "/es/embed/timeline/states"),
        ] {
            assert_eq!(of_page(page), embed);
        }
    }

    #[test]
    fn what_a_title_says_stays_in_its_attribute() {
        let code = code("https://a.example", "/embed/x", "\"><b>", ("100%", 5));
        assert!(
            !code.contains("<b>") && code.contains("height=\"5\""),
            "{code}"
        );
    }
}
