//! A drawing, read: what is drawn, and what it says of itself.

use super::{PictureError, faces};
use resvg::usvg::{Options, Tree, roxmltree};

/// The text of an SVG file, read.
pub(super) struct Drawing {
    /// What is drawn, with its letters laid out.
    pub(super) tree: Tree,
    /// Its `<title>`: the finding.
    pub(super) title: String,
    /// Its `<desc>`: what the marks mean.
    pub(super) description: String,
    /// Its `<metadata>`: the atlas, the edition and the address.
    pub(super) source: String,
    /// Its language.
    pub(super) language: String,
}

impl Drawing {
    pub(super) fn read(svg: &str) -> Result<Self, PictureError> {
        let document = roxmltree::Document::parse(svg)?;
        let root = document.root_element();
        let said = |name: &str| {
            let mut children = root.children();
            let named =
                children.find(|child| child.has_tag_name(("http://www.w3.org/2000/svg", name)));
            named
                .and_then(|child| child.text())
                .unwrap_or_default()
                .to_owned()
        };
        let language = root.attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
        let options = Options {
            fontdb: faces::database(),
            ..Options::default()
        };
        Ok(Self {
            title: said("title"),
            description: said("desc"),
            source: said("metadata"),
            language: language.unwrap_or_default().to_owned(),
            tree: Tree::from_xmltree(&document, &options)?,
        })
    }
}
