//! Pictures: PNG and PDF of every view that is drawn.

use std::{fs, io::Cursor, path::Path, process::Command};

use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{
    http::{StatusCode, header::HeaderMap},
    web::Bytes,
};

use super::support::{BROWSER, STATE, ask, data, page};
use participation_atlas::{
    domain::{Code as _, CountyFips, Lang, Usps},
    edition::Edition,
    http,
    render::{self, Form, Size},
    timeline::{
        Selection, View,
        layer::{LAYERS, WORD_AND_RECORD},
    },
};
use resvg::usvg::{Group, Node, Options, Text, Tree};

/// Every view that is drawn.
const DRAWN: [&str; 10] = [
    "/national",
    "/states/ma",
    "/states/gu",
    "/counties/17031",
    "/timeline",
    "/timeline/states",
    "/timeline/sheet",
    "/practice",
    "/compare",
    "/es/compare",
];

struct Picture {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Bytes,
}

impl Picture {
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

async fn picture(address: &str, headers: &[(&str, &str)]) -> Picture {
    let app = init_service(http::app(STATE.clone())).await;
    let mut request = TestRequest::get().uri(address);
    for header in headers {
        request = request.insert_header(*header);
    }
    let response = call_service(&app, request.to_request()).await;
    Picture {
        status: response.status(),
        headers: response.headers().clone(),
        bytes: read_body(response).await,
    }
}

/// Width, height and the pixels of a PNG, three bytes each.
fn pixels(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    (frame.width, frame.height, pixels)
}

/// How far two pictures of one size are apart: the mean difference of a channel, in 255ths.
fn distance(one: &[u8], other: &[u8]) -> f64 {
    assert_eq!(one.len(), other.len());
    let apart = one
        .iter()
        .zip(other)
        .map(|(a, b)| u64::from(a.abs_diff(*b)));
    apart.sum::<u64>() as f64 / one.len() as f64
}

#[actix_web::test]
async fn every_drawn_view_is_there_as_png_and_as_pdf() {
    for view in DRAWN {
        let png = picture(&format!("{view}.png"), &[]).await;
        assert_eq!(png.status, 200, "{view}");
        assert_eq!(png.header("content-type"), "image/png");
        let svg = data(&format!("{view}.svg")).await.body;
        let (width, height, _) = pixels(&png.bytes);
        let root = svg.split('>').next().unwrap();
        let size = |name: &str| -> f64 {
            let value = root.split(&format!(" {name}=\"")).nth(1).unwrap();
            value.split('"').next().unwrap().parse().unwrap()
        };
        assert_eq!(f64::from(width), size("width").round(), "{view}");
        assert_eq!(f64::from(height), size("height").round(), "{view}");

        let card = picture(&format!("{view}.png?size=card"), &[]).await;
        let (width, height, card) = pixels(&card.bytes);
        assert_eq!((width, height), (1200, 630), "{view}");
        let inked = card.chunks(3).filter(|pixel| *pixel != [255; 3]).count();
        assert!(
            inked > 40_000,
            "{view}: {inked} pixels of the card are not paper"
        );

        let pdf = picture(&format!("{view}.pdf"), &[]).await;
        assert_eq!(pdf.status, 200, "{view}");
        assert_eq!(pdf.header("content-type"), "application/pdf");
        assert!(pdf.bytes.starts_with(b"%PDF-"), "{view}");
        for answer in [&png, &pdf] {
            let lang = if view.starts_with("/es") { "es" } else { "en" };
            assert_eq!(answer.header("content-language"), lang);
            assert_eq!(answer.header("content-encoding"), "");
            let edition = &STATE.edition().id;
            let kept = answer.header("content-disposition");
            assert!(
                kept.starts_with("inline; filename=\"participation-atlas-"),
                "{kept}"
            );
            assert!(kept.contains(edition.as_str()), "{kept}");
        }
    }
}

#[actix_web::test]
async fn a_picture_says_its_finding_its_marks_and_its_edition() {
    let png = picture("/es/states/il.png?size=card&date=2012-01-01", &[]).await;
    let texts = said(&png.bytes);
    let [title, description, source] = texts.as_slice() else {
        panic!("{texts:?}")
    };
    let html = page("/es/states/il?date=2012-01-01").await.body;
    assert!(html.contains(&format!("<title>{title}")), "{title}");
    assert!(description.contains("Puntos"), "{description}");
    let edition = STATE.edition().id.clone();
    assert!(source.contains(&edition), "{source}");
    assert!(source.contains("https://atlas.example.org/es/states/il?date=2012-01-01"));

    // A PDF keeps its metadata uncompressed, as XML.
    let pdf = picture("/es/states/il.pdf?date=2012-01-01", &[]).await;
    let text = String::from_utf8_lossy(&pdf.bytes).into_owned();
    for said in [title, description, source] {
        assert!(text.contains(said.as_str()), "the PDF lacks {said}");
    }
}

/// What a PNG says of itself: finding, marks, source.
fn said(bytes: &[u8]) -> Vec<String> {
    let reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
    let chunks = reader.info().utf8_text.iter();
    chunks.map(|chunk| chunk.get_text().unwrap()).collect()
}

#[actix_web::test]
async fn a_picture_of_a_layer_shows_the_layer() {
    for (png, svg, html) in [
        (
            "/national.png?date=2014-11-19&layer=detainers_declined",
            "/national.svg?date=2014-11-19&layer=detainers_declined",
            "/?date=2014-11-19&layer=detainers_declined",
        ),
        (
            "/es/states/il.png?date=2014-11-19&layer=287g",
            "/es/states/il.svg?date=2014-11-19&layer=287g",
            "/es/states/il?date=2014-11-19&layer=287g",
        ),
        (
            "/practice.png?date=2014-11-19&state=il",
            "/practice.svg?date=2014-11-19&state=il",
            "/practice?date=2014-11-19&state=il",
        ),
    ] {
        let drawn = picture(png, &[]).await;
        assert_eq!(drawn.status, 200, "{png}");
        let layer = pixels(&drawn.bytes).2;
        // It is the drawing of the file, which agrees with the page.
        let file = render::png(&data(svg).await.body, Size::Once).unwrap();
        assert!(distance(&layer, &pixels(&file).2) < 1.5, "{png}");
        // And says what the page of the layer says.
        let said = said(&drawn.bytes);
        let title = said.first().unwrap();
        let page = page(html).await.body;
        assert!(page.contains(title.as_str()), "{png}: {title}");
        assert!(said.iter().any(|text| text.contains(html)), "{said:?}");
    }
}

#[actix_web::test]
async fn one_question_has_one_tag_and_no_other_has_it() {
    let plain = picture("/national.png", &[]).await;
    let tag = plain.header("etag").to_owned();
    assert_eq!(
        picture("/national.png?size=1x&date=2011-08-05", &[])
            .await
            .header("etag"),
        tag
    );
    for other in [
        "/national.png?size=2x",
        "/national.pdf",
        "/es/national.png",
        "/national.png?layer=stance",
        "/national.png?date=2011-08-06",
    ] {
        assert_ne!(picture(other, &[]).await.header("etag"), tag, "{other}");
    }
    let again = picture("/national.png", &[("if-none-match", &tag)]).await;
    assert_eq!(
        (again.status, again.bytes.len()),
        (StatusCode::NOT_MODIFIED, 0)
    );
    let edition = STATE.edition().id.clone();
    let frozen = picture(&format!("/national.png?edition={edition}"), &[]).await;
    assert!(frozen.header("cache-control").contains("immutable"));
    assert!(plain.header("cache-control").contains("max-age=60"));
}

#[actix_web::test]
async fn a_picture_can_be_asked_for_by_accept() {
    for (accept, content_type) in [
        ("image/png", "image/png"),
        ("application/pdf", "application/pdf"),
    ] {
        let answer = picture("/states/de", &[("accept", accept)]).await;
        assert_eq!(answer.header("content-type"), content_type);
        assert!(answer.header("vary").to_lowercase().contains("accept"));
    }
}

#[actix_web::test]
async fn a_size_that_there_is_not_is_told_those_that_there_are() {
    for (address, words) in [
        ("/national.png?size=huge", "it is one of"),
        ("/es/states/il.png?size=3x", "card"),
    ] {
        let answer = ask(address, &[]).await;
        assert_eq!(answer.status, 400, "{address}");
        let problem = answer.json();
        assert_eq!(problem["code"], "bad_parameter");
        assert_eq!(problem["parameter"], "size");
        let detail = problem["detail"].as_str().unwrap();
        assert!(
            detail.contains(words) && detail.contains("card, 1x, 2x, print"),
            "{detail}"
        );
    }
    // Only a PNG has a size.
    for address in [
        "/national.pdf?size=2x",
        "/national.svg?size=2x",
        "/national.csv?size=2x",
    ] {
        assert_eq!(
            ask(address, &[]).await.json()["code"],
            "unknown_parameter",
            "{address}"
        );
    }
    let person = ask("/?size=2x", &BROWSER).await;
    assert_eq!(person.status, 400);
    assert!(
        ask("/table.png", &[])
            .await
            .body
            .contains("format_not_offered")
    );
}

#[actix_web::test]
async fn pages_and_answers_lead_to_their_pictures() {
    let html = page("/states/il?date=2012-01-01").await.body;
    for file in [
        "png",
        "png?size=card",
        "png?size=2x",
        "png?size=print",
        "pdf",
    ] {
        let (extension, size) = file
            .split_once('?')
            .map_or((file, String::new()), |(extension, size)| {
                (extension, format!("&amp;{size}"))
            });
        let href = format!("href=\"/states/il.{extension}?date=2012-01-01{size}\"");
        let plain = href.replace("&amp;", "&#38;");
        assert!(html.contains(&href) || html.contains(&plain), "no {href}");
    }
    let links = data("/states/il.json").await.json()["links"].clone();
    assert_eq!(links["png"], "https://atlas.example.org/states/il.png");
    assert_eq!(links["pdf"], "https://atlas.example.org/states/il.pdf");
}

/// The program, as a user starts it.
fn rendered(to: &Path, args: &[&str]) -> Vec<u8> {
    let done = Command::new(env!("CARGO_BIN_EXE_participation-atlas"))
        .args(["render", "-o"])
        .arg(to)
        .args(args)
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    fs::read(to).unwrap()
}

#[test]
fn two_processes_make_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let one = |name: &str, args: &[&str]| rendered(&folder.path().join(name), args);
    let card = [
        "--view",
        "national",
        "--date",
        "2012-05-15",
        "--size",
        "card",
    ];
    assert_eq!(one("a.png", &card), one("b.png", &card));
    let state = ["--view", "states/ma", "--date", "2011-07-01"];
    assert_eq!(one("a.pdf", &state), one("b.pdf", &state));
    let lanes = ["--view", "counties/06085"];
    assert_eq!(one("c.pdf", &lanes), one("d.pdf", &lanes));
    assert_eq!(one("c.png", &lanes), one("d.png", &lanes));
}

#[actix_web::test]
async fn pictures_hold() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for (name, address) in [
        ("gu-2011-08-05-card.png", "/states/gu.png?size=card"),
        (
            "ri-2018-06-01-card.png",
            "/states/ri.png?date=2018-06-01&size=card",
        ),
        ("dc-2012-06-05.png", "/counties/11001.png?date=2012-06-05"),
    ] {
        let drawn = picture(address, &[]).await;
        let path = golden.join(name);
        if std::env::var_os("ATLAS_BLESS").is_some() {
            fs::write(&path, &drawn.bytes).unwrap();
        }
        let kept = pixels(&fs::read(&path).unwrap());
        let drawn = pixels(&drawn.bytes);
        assert_eq!((kept.0, kept.1), (drawn.0, drawn.1), "{name}");
        let apart = distance(&kept.2, &drawn.2);
        // Machines may round the cover of a pixel at an edge differently, by a 255th.
        assert!(
            apart < 0.01,
            "{name} differs from what is drawn by {apart}; see tests/views/golden.rs"
        );
    }
}

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

/// A drawing, set in the face of pictures.
fn read(svg: &str) -> Tree {
    let mut options = Options::default();
    let faces = options.fontdb_mut();
    for weight in ["regular", "semibold"] {
        let path = format!(
            "{}/fonts/atlas-sans-{weight}.ttf",
            env!("CARGO_MANIFEST_DIR")
        );
        faces.load_font_data(fs::read(path).unwrap());
    }
    faces.set_sans_serif_family("Atlas Sans");
    Tree::from_str(svg, &options).unwrap()
}

/// Drawings of every kind, as sheets and as cards.
fn drawings(edition: &Edition) -> Vec<(String, String)> {
    let timeline = &edition.timeline;
    let day = |text: &str| -> jiff::civil::Date { text.parse().unwrap() };
    let mut views = vec![
        View::National,
        View::Timeline(None),
        View::Curves,
        View::Sheet,
    ];
    views.push(View::Compare {
        from: day("2011-08-05"),
        to: day("2014-11-19"),
        state: None,
    });
    for state in &edition.dataset().states {
        views.push(View::State(state.fips, state.usps));
    }
    for fips in ["06085", "11001", "17031", "72127"] {
        views.push(View::County(
            CountyFips::parse(fips).unwrap(),
            String::new(),
        ));
    }
    let mut shown: Vec<_> = views.into_iter().map(|view| (view, None)).collect();
    let illinois = edition.dataset().state_by_usps(Usps::parse("IL").unwrap());
    let illinois = illinois.map(|state| (state.fips, state.usps)).unwrap();
    for layer in &LAYERS {
        shown.push((View::National, Some(layer)));
        shown.push((View::State(illinois.0, illinois.1), Some(layer)));
    }
    for state in [None, Some(illinois)] {
        shown.push((View::Practice(state), Some(&WORD_AND_RECORD)));
    }
    let mut drawn = Vec::new();
    for (view, layer) in shown {
        for &lang in Lang::ALL {
            let selection = Selection::new(view.clone(), day("2014-11-19"), timeline);
            let selection = selection.spoken(lang).showing(layer);
            for form in [Form::Sheet, Form::Card] {
                let svg = edition
                    .drawing(&selection, "https://atlas.example.org", form)
                    .unwrap();
                let layer = layer.map(|layer| layer.code);
                drawn.push((format!("{view:?} {layer:?} {lang:?} {form:?}"), svg));
            }
        }
    }
    drawn
}

#[actix_web::test]
async fn no_text_of_a_picture_is_cut_off_at_the_edge_of_its_sheet() {
    let edition = STATE.edition();
    for (name, svg) in drawings(&edition) {
        let tree = read(&svg);
        let (width, height) = (tree.size().width(), tree.size().height());
        let texts = texts(tree.root());
        assert!(texts.len() > 2, "{name}");
        for text in texts {
            let at = text.abs_bounding_box();
            let inside =
                at.left() >= 0.0 && at.top() >= 0.0 && at.right() <= width && at.bottom() <= height;
            let said: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
            assert!(inside, "{name}: {said:?} at {at:?} of {width} by {height}");
        }
    }
}

#[actix_web::test]
async fn melted_shapes_look_as_their_own_shapes_do() {
    let edition = STATE.edition();
    let selection = Selection::new(
        View::National,
        "2014-11-19".parse().unwrap(),
        &edition.timeline,
    );
    let pixels = |form| {
        let svg = edition
            .drawing(&selection, "https://atlas.example.org", form)
            .unwrap();
        let bytes = render::png(&svg, Size::Once).unwrap();
        self::pixels(&bytes).2
    };
    let (melted, alone) = (pixels(Form::Sheet), pixels(Form::File));
    let mean = distance(&melted, &alone);
    // Where two shapes of one look meet, the paper shines through the seam of those that stand alone, under the line
    // that is drawn over it. A class that is drawn wrongly is many times as far off.
    assert!(mean < 1.5, "{mean}");
}
