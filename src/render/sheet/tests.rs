use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use quick_xml::{Reader, events::Event};

use super::super::label_boxes::{Block, text_width};
use super::file::layout;
use super::*;
use crate::dataset::{Dataset, Files};
use crate::domain::Lang;
use crate::render::Form;

static ATLAS: LazyLock<Timeline> =
    LazyLock::new(|| Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap())));
static SHEET: LazyLock<Sheet> = LazyLock::new(|| Sheet::draw(&ATLAS));

/// Of each map of a file, by the day in its id, the class of every path it uses.
fn classes(svg: &str) -> HashMap<String, HashMap<String, String>> {
    let mut reader = Reader::from_str(svg);
    let mut maps: HashMap<String, HashMap<String, String>> = HashMap::new();
    let (mut day, mut class) = (String::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) | Event::Empty(tag) => {
                let value = |name: &str| {
                    let attribute = tag.try_get_attribute(name).unwrap()?;
                    Some(attribute.unescape_value().unwrap().into_owned())
                };
                match tag.name().as_ref() {
                    b"g" => {
                        if let Some(id) = value("id") {
                            day = id.strip_prefix("map-").unwrap_or_default().to_owned();
                        }
                        class = value("class").unwrap_or_default();
                    }
                    b"use" => {
                        let path = value("xlink:href").unwrap()[1..].to_owned();
                        let before = maps
                            .entry(day.clone())
                            .or_default()
                            .insert(path, class.clone());
                        assert_eq!(before, None, "used once a map");
                    }
                    _ => {}
                }
            }
            Event::Eof => return maps,
            _ => {}
        }
    }
}

#[test]
fn every_jurisdiction_has_the_class_of_the_national_map_on_every_day_of_the_sheet() {
    let maps = classes(&sheet_file(
        Lang::En,
        &SHEET,
        &ATLAS,
        "https://atlas.example.org",
        Form::File,
    ));
    let days = ATLAS.sheet_days();
    assert_eq!(maps.len(), days.len());
    let cohorts = ATLAS.cohorts(&days);
    let mut seen = 0;
    for day in days {
        let answers: Vec<_> = ATLAS.counties(day).collect();
        let map = &maps[&day.to_string()];
        for (number, cohort) in cohorts.iter().enumerate() {
            let drawn = &map[&format!("k{number}")];
            for &place in &cohort.places {
                let class = palette::class(answers[place].mark);
                assert_eq!(drawn.split(' ').next(), Some(class), "{day}");
                seen += 1;
            }
        }
    }
    assert_eq!(seen, maps.len() * ATLAS.dataset().jurisdictions.len());
}

#[test]
fn every_cohort_has_a_path_and_the_territories_their_squares() {
    let paths: Vec<&str> = SHEET
        .shapes
        .split("<path id=\"k")
        .skip(1)
        .map(|rest| rest.split(" d=\"").nth(1).unwrap())
        .collect();
    assert_eq!(paths.len(), ATLAS.cohorts(&ATLAS.sheet_days()).len());
    assert!(paths.iter().all(|path| !path.starts_with('"')));
    // American Samoa 5, Guam 1, Northern Marianas 4, Virgin Islands 3.
    let square = format!("h{SQUARE}v{SQUARE}h-{SQUARE}z");
    assert_eq!(SHEET.shapes.matches(&square).count(), 13);
}

#[test]
fn no_jurisdiction_is_lost_on_the_grid_of_the_sheet() {
    let dataset = ATLAS.dataset();
    let shapes: Vec<(String, &geo_types::MultiPolygon<f64>)> = dataset
        .jurisdictions
        .iter()
        .filter_map(|place| {
            let shape = dataset.counties.get(&place.fips.to_string())?;
            Some((place.state.to_string(), shape))
        })
        .collect();
    let shapes: Vec<(&str, &geo_types::MultiPolygon<f64>)> = shapes
        .iter()
        .map(|(state, shape)| (state.as_str(), *shape))
        .collect();
    let alone: Vec<usize> = (0..shapes.len()).collect();
    let drawn = GroupedMap::national(&shapes, &alone, shapes.len(), &DETAIL);
    let empty = drawn.groups.iter().filter(|path| path.is_empty()).count();
    assert_eq!(empty, 13, "the 13 that stand as squares, and no other");
}

#[test]
fn the_file_is_small_enough_for_a_slow_line() {
    let svg = sheet_file(
        Lang::En,
        &SHEET,
        &ATLAS,
        "https://atlas.example.org",
        Form::File,
    );
    assert!(svg.len() < 120_000, "{} bytes", svg.len());
}

#[test]
fn captions_and_legend_cover_no_map_and_not_each_other() {
    let layout = layout(Lang::En, &SHEET);
    let sheet = Block::new(0.0, 0.0, layout.width, layout.height);
    let mut blocks: Vec<(String, Block)> = layout
        .texts
        .iter()
        .map(|text| {
            let size = if text.class == "strong" {
                13.0 * 1.07
            } else {
                11.0
            };
            let width = text_width(&text.text, size);
            (
                text.text.clone(),
                Block::new(text.x, text.y - size * 0.8, width, size),
            )
        })
        .collect();
    blocks.extend(layout.maps.iter().map(|map| ("a map".to_owned(), *map)));
    let swatches = layout.swatches.iter();
    blocks.extend(swatches.map(|(class, block)| (format!("swatch {class}"), *block)));
    for (index, (name, block)) in blocks.iter().enumerate() {
        assert!(block.inside(&sheet), "{name}: {block:?}");
        for (other, beside) in blocks.iter().skip(index + 1) {
            assert!(!block.meets(beside), "{name} meets {other}");
        }
    }
}
