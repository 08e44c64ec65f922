//! A drawing as PDF: lines stay lines, and texts can be searched and copied.

use super::drawing::Drawing;
use super::{DPI, PictureError};
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt as _, SvgSettings};

/// Points of an inch, the unit of a page.
const POINTS: f32 = 72.0;

/// An SVG file of ours as a PDF of one page. Its finding, what its marks mean and its source with
/// the edition stand in its metadata; it has no date, which would be that of its making.
///
/// # Errors
/// A drawing that is none of ours.
pub fn pdf(svg: &str) -> Result<Vec<u8>, PictureError> {
    let drawing = Drawing::read(svg)?;
    let sheet = drawing.tree.size();
    let (width, height) = (sheet.width() * POINTS / DPI, sheet.height() * POINTS / DPI);
    let none = || PictureError::Size(width, height);
    let settings = PageSettings::from_wh(width, height).ok_or_else(none)?;
    let room = Size::from_wh(width, height).ok_or_else(none)?;
    let mut document = Document::new_with(SerializeSettings::default());
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    surface
        .draw_svg(&drawing.tree, room, SvgSettings::default())
        .ok_or_else(none)?;
    surface.finish();
    page.finish();
    let metadata = Metadata::new()
        .title(drawing.title)
        .description(drawing.description)
        .keywords(vec![drawing.source])
        .creator("Participation Atlas".to_owned())
        .language(drawing.language);
    document.set_metadata(metadata);
    document
        .finish()
        .map_err(|error| PictureError::Pdf(format!("{error:?}")))
}
