//! Drawings as pictures: the SVG file of a view, as PNG in a few sizes and as PDF.
//!
//! A picture is made from the text of an SVG file and from nothing else, title, description and
//! source included, so that the three formats cannot disagree. Letters are those of the one face
//! that comes with the program: the same drawing gives the same bytes on every machine.

mod drawing;
mod faces;
mod pdf;
mod png;
#[cfg(test)]
mod tests;

use crate::domain::code::codes;

pub(super) use faces::{Weight, text_width};
pub use pdf::pdf;
pub use png::png;

codes! {
    /// How large a PNG is.
    Size, "size", {
        /// A card of 1200 by 630 pixels, for a link that is shared.
        Card = "card",
        /// As large as the drawing.
        Once = "1x",
        /// Twice as large, for a dense screen.
        Twice = "2x",
        /// 300 dots an inch.
        Print = "print",
    }
}

/// Dots an inch of a drawing in its own size, as CSS has them.
const DPI: f32 = 96.0;

impl Size {
    /// What an address without a size means.
    pub const DEFAULT: Self = Self::Once;

    /// By how much a drawing is enlarged.
    const fn scale(self) -> f32 {
        match self {
            Self::Card | Self::Once => 1.0,
            Self::Twice => 2.0,
            Self::Print => 300.0 / DPI,
        }
    }
}

/// What a drawing is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// An SVG file, with its links and with a name for each shape.
    File,
    /// The same sheet as a picture, which has neither.
    Sheet,
    /// That as PDF, whose hatches are drawn across (`hatch`).
    Vector,
    /// A card of [`CARD`].
    Card,
}

/// Width and height of a card.
pub const CARD: (f64, f64) = (1200.0, 630.0);

impl Form {
    /// What a PNG of this size is made from.
    #[must_use]
    pub const fn of(size: Size) -> Self {
        match size {
            Size::Card => Self::Card,
            Size::Once | Size::Twice | Size::Print => Self::Sheet,
        }
    }
}

/// Why a drawing cannot be made a picture. Ours are drawn by this room's neighbours, so it is a
/// fault of the program.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The drawing is not well-formed.
    #[error("the drawing is no XML: {0}")]
    Xml(#[from] resvg::usvg::roxmltree::Error),
    /// The drawing is not SVG that can be drawn.
    #[error("the drawing is no SVG: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// The sheet is larger than any picture can be, or empty.
    #[error("no picture is {0} by {1}")]
    Size(f32, f32),
    /// The PNG cannot be written.
    #[error("the PNG cannot be written: {0}")]
    Png(#[from] ::png::EncodingError),
    /// The PDF cannot be written.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
}
