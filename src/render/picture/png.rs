//! A drawing as PNG.

use super::drawing::Drawing;
use super::{DPI, PictureError, Size};
use png::{
    BitDepth, ColorType, DeflateCompression, Encoder, Filter, Info, PixelDimensions,
    SrgbRenderingIntent, Unit,
};
use resvg::tiny_skia::{Color, Pixmap, Transform};

/// An inch in metres.
const INCH: f32 = 0.0254;

/// An SVG file of ours as PNG. It carries its finding, what its marks mean and its source with the
/// edition as texts, and its dots an inch.
///
/// # Errors
/// A drawing that is none of ours.
pub fn png(svg: &str, size: Size) -> Result<Vec<u8>, PictureError> {
    let drawing = Drawing::read(svg)?;
    let scale = size.scale();
    let pixels = drawing.tree.size().scale_by(scale);
    let sheet = pixels.map(|size| size.to_int_size());
    let mut pixmap = sheet
        .and_then(|sheet| Pixmap::new(sheet.width(), sheet.height()))
        .ok_or(PictureError::Size(
            drawing.tree.size().width() * scale,
            drawing.tree.size().height() * scale,
        ))?;
    // Under a last row that the drawing covers in part there is paper, as under its ground.
    pixmap.fill(Color::WHITE);
    let scaled = Transform::from_scale(scale, scale);
    resvg::render(&drawing.tree, scaled, &mut pixmap.as_mut());
    written(&pixmap, &drawing, DPI * scale)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "dots a metre are a few thousand"
)]
fn written(pixmap: &Pixmap, drawing: &Drawing, dpi: f32) -> Result<Vec<u8>, PictureError> {
    let dots = (dpi / INCH).round() as u32;
    let mut info = Info::with_size(pixmap.width(), pixmap.height());
    // Every drawing has a ground: there is nothing to see through.
    info.color_type = ColorType::Rgb;
    info.bit_depth = BitDepth::Eight;
    info.srgb = Some(SrgbRenderingIntent::Perceptual);
    info.pixel_dims = Some(PixelDimensions {
        xppu: dots,
        yppu: dots,
        unit: Unit::Meter,
    });
    let mut bytes = Vec::new();
    let mut encoder = Encoder::with_info(&mut bytes, info)?;
    // Maps are flat colours: unfiltered they are packed smaller at a low level than filtered at the
    // usual one, in a fifth of the time, which was as long as all the rest. Below this level the
    // letters of the code are not counted, and a card is larger by a fifth.
    encoder.set_deflate_compression(DeflateCompression::Level(2));
    encoder.set_filter(Filter::NoFilter);
    for (name, text) in [
        ("Title", &drawing.title),
        ("Description", &drawing.description),
        ("Source", &drawing.source),
    ] {
        encoder.add_itxt_chunk(name.to_owned(), text.clone())?;
    }
    let mut writer = encoder.write_header()?;
    let colours: Vec<u8> = pixmap
        .pixels()
        .iter()
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(bytes)
}
