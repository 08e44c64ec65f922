use std::sync::{Arc, LazyLock};

use super::super::label_boxes::Block;
use super::*;
use crate::dataset::{Dataset, Files};
use crate::domain::Lang;
use crate::render::Form;

static ATLAS: LazyLock<Timeline> =
    LazyLock::new(|| Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap())));

/// Where a label stands, rather too large than too small.
fn block(label: &Label) -> Block {
    let bold = if label.class.contains("strong") {
        1.07
    } else {
        1.0
    };
    let width = text_width(&label.text, label.size * bold);
    Block::new(label.x, label.y - label.size, width, label.size * 1.2)
}

#[test]
fn labels_stay_inside_their_picture_and_off_each_other_and_the_curve() {
    let curves = ATLAS.state_curves();
    let common = Common::new(Lang::En, &ATLAS, &curves);
    let sheet = Block::new(0.0, 0.0, WIDTH, common.height);
    // The plot with its dots, and the band of a "no" below it.
    let drawn = Block::new(0.0, common.top - DOT, WIDTH, PLOT + DOT + BAND.0 + BAND.1);
    for curve in &curves {
        let labels = labels(Lang::En, curve, &common);
        for (index, label) in labels.iter().enumerate() {
            let one = block(label);
            let name = &curve.state.name;
            assert!(one.inside(&sheet), "{name}: {label:?}");
            assert!(!one.meets(&drawn), "{name}: {label:?}");
            let mut others = labels.iter().skip(index + 1);
            assert!(
                others.all(|other| !block(other).meets(&one)),
                "{name}: {label:?}"
            );
        }
    }
}

#[test]
fn a_line_climbs_from_none_to_all_and_never_falls() {
    let curves = ATLAS.state_curves();
    let common = Common::new(Lang::En, &ATLAS, &curves);
    for curve in curves.iter().filter(|curve| curve.first().is_some()) {
        let (line, _) = paths(curve, &common);
        let numbers = |letter: char| -> Vec<f64> {
            line.split(letter)
                .skip(1)
                .map(|rest| rest.split(['H', 'V', 'Z']).next().unwrap())
                .map(|number| number.parse().unwrap())
                .collect()
        };
        let (x, y) = (numbers('H'), numbers('V'));
        assert_eq!(y.len(), curve.steps.len(), "{line}");
        assert!(x.windows(2).all(|pair| pair[0] <= pair[1]), "{line}");
        assert!(y.windows(2).all(|pair| pair[0] >= pair[1]), "{line}");
        assert_eq!(px(*y.last().unwrap()), px(common.top), "{line}");
    }
}

#[test]
fn a_state_without_a_date_is_named_and_not_drawn() {
    let svg = curves_file(Lang::En, &ATLAS, "https://atlas.example.org", Form::File);
    assert_eq!(svg.matches("<a href=").count(), 52);
    for (usps, name) in [
        ("as", "American Samoa"),
        ("gu", "Guam"),
        ("mp", "Northern Mariana Islands"),
        ("vi", "U.S. Virgin Islands"),
    ] {
        assert!(!svg.contains(&format!("?state={usps}\"")), "{name}");
        let desc = svg.split("<desc").nth(1).unwrap();
        let desc = desc.split("</desc>").next().unwrap();
        assert!(desc.contains(name) && desc.contains("No date found"));
    }
}
