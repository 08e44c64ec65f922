//! Pictures of drawings of our own making: what they say, how large they are, that letters are ours.

use super::drawing::Drawing;
use super::*;
use crate::dataset::{Dataset, Files};
use crate::domain::Code as _;
use resvg::usvg::{Group, Node, Text};

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" xml:lang="es" width="120" height="50.4">
<title>Año &amp; condado</title><desc>Líneas</desc><metadata>Edición 1</metadata>
<style>.ground{fill:#fff}text{font-family:"Helvetica Neue",Arial,sans-serif;font-size:12px}</style>
<rect class="ground" width="120" height="50.4"/><text x="4" y="20">Peñasco</text></svg>"##;

/// The texts of a drawing, wherever they stand.
fn texts(group: &Group) -> Vec<&Text> {
    let mut found = Vec::new();
    for node in group.children() {
        match node {
            Node::Text(text) => found.push(&**text),
            Node::Group(group) => found.extend(texts(group)),
            Node::Path(_) | Node::Image(_) => {}
        }
    }
    found
}

#[test]
fn a_png_says_what_it_shows_and_how_large_it_is() {
    for (size, width, height, dots) in [
        (Size::Once, 120, 50, 3780),
        (Size::Twice, 240, 101, 7559),
        (Size::Print, 375, 158, 11811),
    ] {
        let bytes = png(SVG, size).unwrap();
        let mut reader = ::png::Decoder::new(std::io::Cursor::new(&bytes))
            .read_info()
            .unwrap();
        let info = reader.info();
        assert_eq!((info.width, info.height), (width, height), "{size}");
        assert_eq!(info.pixel_dims.unwrap().xppu, dots, "{size}");
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        assert_eq!(frame.color_type, ::png::ColorType::Rgb);
        assert!(pixels.ends_with(&[255; 3]), "the last row is paper too");
        let info = reader.info();
        let texts: Vec<(String, String)> = info
            .utf8_text
            .iter()
            .map(|chunk| (chunk.keyword.clone(), chunk.get_text().unwrap()))
            .collect();
        let said = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        assert_eq!(
            texts,
            [
                said("Title", "Año & condado"),
                said("Description", "Líneas"),
                said("Source", "Edición 1")
            ]
        );
    }
}

#[test]
fn a_pdf_has_its_texts_as_texts_and_no_date() {
    let bytes = pdf(SVG).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.starts_with("%PDF-") && text.trim_end().ends_with("%%EOF"));
    assert!(
        text.contains("AtlasSans-Regular"),
        "the face is in the file"
    );
    assert!(!text.contains("/CreationDate") && !text.contains("CreateDate"));
    assert_eq!(bytes, pdf(SVG).unwrap());
}

#[test]
fn a_drawing_that_is_none_is_refused() {
    assert!(matches!(png("<svg", Size::Once), Err(PictureError::Xml(_))));
    assert!(matches!(pdf("<p/>"), Err(PictureError::Svg(_))));
}

#[test]
fn every_letter_of_names_and_messages_is_in_the_face() {
    let dataset = Dataset::load(&Files::Bundled).unwrap();
    let mut words = String::new();
    for place in &dataset.jurisdictions {
        words.push_str(&place.full_name);
    }
    for state in &dataset.states {
        words.push_str(&state.name);
    }
    for event in &dataset.events {
        words.push_str(&event.title);
        if let crate::domain::Reach::City(_, city) = &event.reach {
            words.push_str(city);
        }
    }
    for room in [
        "charts", "compare", "curves", "labels", "nation", "rollout", "state", "views",
    ] {
        for lang in ["en", "es"] {
            let path = format!("{}/locales/{lang}/{room}.ftl", env!("CARGO_MANIFEST_DIR"));
            words.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
    let letters: std::collections::BTreeSet<char> = words
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    assert!(letters.contains(&'ñ') && letters.contains(&'’'));
    let all: String = letters.iter().collect();
    let svg = SVG.replace("Peñasco", &crate::render::svg::escaped(&all));
    let drawing = Drawing::read(&svg).unwrap();
    let glyphs: Vec<_> = texts(drawing.tree.root())
        .iter()
        .flat_map(|text| text.layouted())
        .flat_map(|span| &span.positioned_glyphs)
        .collect();
    assert!(glyphs.len() > 80);
    for glyph in glyphs {
        assert_ne!(glyph.id.0, 0, "the face has no {:?}", glyph.text);
    }
}

#[test]
fn a_text_is_measured_as_it_is_laid_out() {
    let said = "On 5 August 2011, Secure Communities was switched on in 1,510 places";
    let svg = SVG.replace("Peñasco", said);
    let drawing = Drawing::read(&svg).unwrap();
    let laid_out = f64::from(texts(drawing.tree.root())[0].bounding_box().width());
    let measured = text_width(said, 12.0, Weight::Regular);
    assert!(
        laid_out <= measured && measured <= laid_out * 1.03,
        "{laid_out} {measured}"
    );
}

#[test]
fn sizes_are_written_as_they_are_read() {
    for size in Size::ALL {
        assert_eq!(Size::parse(size.code()), Ok(*size));
    }
    assert_eq!(Form::of(Size::Card), Form::Card);
    assert_eq!(Form::of(Size::Print), Form::Sheet);
}
