use super::*;
use crate::dataset::{Dataset, Files};
use crate::domain::Code as _;
use crate::render::Form;
use jiff::civil::date;
use std::sync::{Arc, OnceLock};

fn timeline() -> &'static Timeline {
    static TIMELINE: OnceLock<Timeline> = OnceLock::new();
    TIMELINE.get_or_init(|| Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap())))
}

fn fips(code: &str) -> CountyFips {
    CountyFips::parse(code).unwrap()
}

fn on(timeline: &Timeline, day: Day) -> Selection {
    Selection::new(crate::timeline::View::National, day, timeline)
}

/// Reads the whole text as XML, under one root; gives the values of `href`.
fn read(svg: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(svg);
    let mut hrefs = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Eof => return hrefs,
            quick_xml::events::Event::Start(start) | quick_xml::events::Event::Empty(start) => {
                for attribute in start.attributes() {
                    let attribute = attribute.unwrap();
                    assert_ne!(attribute.key.as_ref(), b"style", "{svg}");
                    if attribute.key.as_ref() == b"href" {
                        hrefs.push(attribute.unescape_value().unwrap().into_owned());
                    }
                }
            }
            quick_xml::events::Event::Text(text) => {
                text.decode().unwrap();
            }
            _ => {}
        }
    }
}

#[test]
fn every_place_has_lanes_that_are_xml_and_lead_to_every_row() {
    let timeline = timeline();
    let day = timeline.opening_day();
    for (index, place) in timeline.dataset().jurisdictions.iter().enumerate() {
        let history = timeline.county_history(place.fips);
        // All that made news, and a sample of the others.
        if history.len() < 3 && index % 40 != 0 {
            continue;
        }
        for &lang in Lang::ALL {
            let file = lanes(
                lang,
                timeline,
                place.fips,
                day,
                "https://example.org/?a&b",
                Form::File,
            );
            let inline = lanes_inline(timeline, place.fips, &on(timeline, day).spoken(lang), "");
            let links = read(&file);
            assert!(file.contains(&format!("xml:lang=\"{}\"", lang.code())));
            read(&format!("<div>{inline}</div>"));
            assert!(!inline.contains("<style"));
            for row in &history {
                let end = format!("#e-{}", row.event.id);
                assert!(links.iter().any(|link| link.ends_with(&end)), "{end}");
                assert!(inline.contains(&format!("href=\"{end}\"")), "{end}");
            }
        }
    }
}

#[test]
fn labels_of_a_lane_never_meet_and_stay_on_the_sheet() {
    let timeline = timeline();
    let day = timeline.opening_day();
    let sheets = Lang::ALL
        .iter()
        .flat_map(|&lang| [(lang, WIDE), (lang, NARROW)]);
    for (lang, width) in sheets {
        for place in &timeline.dataset().jurisdictions {
            let answer = timeline.county(place.fips, day).unwrap();
            let drawing = Drawing::new(lang, timeline, &answer, width);
            for track in [Track::Federal, Track::Stance, Track::JailPractice] {
                let lane = Lane::new(&drawing, track, 0.0);
                let mut ends: Vec<(usize, f64)> = Vec::new();
                let mut labels: Vec<_> = lane
                    .bars
                    .iter()
                    .filter_map(|bar| bar.label.as_ref())
                    .collect();
                labels.sort_by(|a, b| a.x.total_cmp(&b.x));
                for label in labels {
                    let last = ends.iter().rev().find(|end| end.0 == label.row);
                    assert!(last.is_none_or(|last| last.1 <= label.x), "{}", place.fips);
                    assert!(label.x >= 0.0, "{}", place.fips);
                    assert!(label.x + label.width() <= width, "{}", place.fips);
                    ends.push((label.row, label.x + label.width()));
                }
                assert!(lane.label_rows <= 6, "{}", place.fips);
            }
        }
    }
}

#[test]
fn each_lane_says_what_it_knows() {
    let of = |code| {
        lanes_inline(
            timeline(),
            fips(code),
            &on(timeline(), date(2012, 1, 1)),
            "",
        )
    };
    let cook = of("17031");
    assert!(
        cook.contains("bar out state"),
        "the state's no, not its own"
    );
    assert!(cook.contains("<tspan class=\"strong\">Limits ICE holds</tspan>"));
    assert!(cook.contains(", 7 September 2011"));
    assert!(of("06085").contains("bar out\""), "its own no");
    let guam = of("66010");
    assert!(guam.contains("bar unknown") && !guam.contains("bar off"));
    let spanish = on(timeline(), date(2012, 1, 1)).spoken(Lang::Es);
    let cook = lanes_inline(timeline(), fips("17031"), &spanish, "");
    assert!(cook.contains("<tspan class=\"strong\">Limita las órdenes de retención</tspan>"));
    assert!(cook.contains(", 7 de septiembre de 2011"));
    assert!(cook.contains("Fuera: dijo que no (estado)"));
    assert!(guam.contains("No public stance found") && guam.contains("No public rule found"));
    let day = on(timeline(), date(2012, 1, 1));
    assert!(lanes_inline(timeline(), fips("99999"), &day, "").is_empty());
}

#[test]
fn a_mark_in_spanish_leaves_out_what_the_compilers_say_in_english() {
    let day = on(timeline(), date(2012, 1, 1));
    let summary = &timeline()
        .county_history(fips("06085"))
        .into_iter()
        .find(|row| row.own && !row.event.summary.is_empty())
        .unwrap()
        .event
        .summary;
    let of = |lang| lanes_inline(timeline(), fips("06085"), &day.spoken(lang), "");
    assert!(of(Lang::En).contains(&escaped(summary)));
    assert!(!of(Lang::Es).contains(&escaped(summary)));
}
