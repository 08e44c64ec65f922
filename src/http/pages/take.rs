//! "Take this view": the same view as files, in words, and as a citation.

use super::super::{
    Desk, Format,
    embedding::{self, Theme},
};
use super::downloads::downloads;
use super::parts::Named;
use crate::domain::{Code as _, Lang};
use crate::timeline::Selection;
use crate::words::{self, Citation, catalogue as t};

/// What a page offers to take away.
pub struct Take {
    /// The same view as files.
    pub files: Vec<Named>,
    /// The view in words and as a citation; none for pages that are no view of a day or of the roll-out.
    pub said: Option<Words>,
}

/// A view in words, and how to cite it.
pub struct Words {
    /// What stands for the picture where it cannot be seen, where there is one.
    pub alt: Option<String>,
    /// The view in a paragraph.
    pub summary: String,
    /// The line that newsrooms print; its middle is in English.
    pub ap: [String; 3],
    /// Entries of a reference list, each with its language.
    pub apa: Vec<(Lang, String)>,
    /// The citation as files.
    pub files: Vec<Named>,
    /// What puts the view into another page: none for a view that cannot be embedded.
    pub embed: Vec<EmbedCode>,
}

/// The code of an embed.
pub struct EmbedCode {
    /// Which it is.
    pub label: String,
    /// What to paste.
    pub code: String,
}

impl Take {
    /// Files alone.
    pub const fn files(files: Vec<Named>) -> Self {
        Self { files, said: None }
    }

    /// A view with its `finding` and what else it says.
    pub fn of(
        visit: &Desk,
        selection: &Selection,
        formats: &[Format],
        finding: &str,
        more: &[String],
    ) -> Self {
        let timeline = &visit.edition.timeline;
        let permalink = visit.permalink(selection);
        let citation = Citation::of(timeline, selection, &permalink);
        let mut apa: Vec<(Lang, String)> = citation
            .apa()
            .into_iter()
            .map(|entry| (Lang::En, entry))
            .collect();
        // The last is ours.
        if let Some((lang, _)) = apa.last_mut() {
            *lang = visit.lang;
        }
        let (citations, files): (Vec<Format>, Vec<Format>) =
            formats.iter().partition(|format| format.is_citation());
        Self {
            files: downloads(selection, &files),
            said: Some(Words {
                alt: words::alt_text(timeline, selection, finding),
                summary: words::summary(timeline, selection, finding, more),
                ap: citation.ap(),
                apa,
                files: downloads(selection, &citations),
                embed: embed(visit, selection),
            }),
        }
    }
}

/// The codes of a view's embed: always of the newest edition and of this one, on each ground.
fn embed(visit: &Desk, selection: &Selection) -> Vec<EmbedCode> {
    let height = embedding::height(&selection.view, embedding::WIDTH);
    let title = words::view_title_iso(&visit.edition.timeline, selection);
    let editions = [("live", None), ("frozen", Some(visit.edition.id.clone()))];
    let editions = editions.into_iter().map(|(kept, edition)| {
        let selection = Selection {
            edition,
            ..selection.clone()
        };
        (kept, selection)
    });
    editions
        .flat_map(|(kept, selection)| {
            Theme::ALL
                .iter()
                .map(move |theme| (kept, *theme, selection.clone()))
        })
        .map(|(kept, theme, selection)| EmbedCode {
            label: t::embed_code(visit.lang, kept, theme.code()),
            code: embedding::code(
                visit.base(),
                &embedding::address(&selection, theme),
                &title,
                ("100%", height),
            ),
        })
        .collect()
}
