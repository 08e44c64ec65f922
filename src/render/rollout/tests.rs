use std::sync::{Arc, LazyLock};

use quick_xml::{Reader, events::Event};

use super::*;
use crate::dataset::{Dataset, Files};

static ATLAS: LazyLock<Timeline> =
    LazyLock::new(|| Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap())));

/// The text of a drawing, after checking that it is well-formed: one paragraph a `<text>`.
fn texts(svg: &str) -> String {
    let mut reader = Reader::from_str(svg);
    let (mut depth, mut said) = (0_i32, String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(_) => depth += 1,
            Event::End(_) => {
                depth -= 1;
                said.push('\n');
            }
            Event::Text(text) => said.push_str(&text.decode().unwrap()),
            Event::Eof => {
                assert_eq!(depth, 0, "every element is closed");
                return said;
            }
            _ => {}
        }
    }
}

fn unit_of(state: StateFips) -> Unit {
    let places = ATLAS.dataset().jurisdictions.iter();
    Unit::of(places.filter(|place| place.state == state))
}

#[test]
fn every_state_and_the_nation_have_a_sound_chart_on_a_page_and_as_a_file() {
    texts(&rollout(
        Lang::En,
        &ATLAS,
        None,
        "https://atlas.example.org",
    ));
    texts(&format!(
        "<p>{}</p>",
        rollout_inline(Lang::En, &ATLAS, None, Unit::Jurisdiction)
    ));
    for state in &ATLAS.dataset().states {
        texts(&rollout(
            Lang::En,
            &ATLAS,
            Some(state.fips),
            "https://atlas.example.org",
        ));
        let inline = rollout_inline(Lang::En, &ATLAS, Some(state.fips), unit_of(state.fips));
        texts(&format!("<p>{inline}</p>"));
        assert!(
            !inline.contains("style=\""),
            "{}: pages are styled by class",
            state.usps
        );
    }
}

#[test]
fn a_chart_without_a_date_says_so_and_draws_no_line() {
    let guam = StateFips::parse("66").unwrap();
    let svg = rollout_inline(Lang::En, &ATLAS, Some(guam), unit_of(guam));
    assert!(texts(&format!("<p>{svg}</p>")).contains("no activation date was found"));
    assert!(!svg.contains("line-on"), "unknown is not zero");
}

#[test]
fn the_ends_of_the_lines_say_what_stands_at_the_end() {
    let said = texts(&rollout(
        Lang::En,
        &ATLAS,
        None,
        "https://atlas.example.org",
    ));
    let (_, last) = *ATLAS.series(None).last().unwrap();
    for count in [last.activated, last.limits] {
        assert!(
            said.contains(&crate::words::number(count)),
            "{count} is not in\n{said}"
        );
    }
    // A label may be broken into lines where room is narrow.
    let flat = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for label in ["First: Harris County, TX", "Last: 106 jurisdictions"] {
        assert!(flat.contains(label), "{label} is not in\n{flat}");
    }
}

#[test]
fn one_place_is_said_in_the_singular() {
    let finding = rollout_finding(
        Lang::En,
        &ATLAS,
        Some(StateFips::DC),
        unit_of(StateFips::DC),
    );
    assert!(finding.contains("in its only"), "{finding}");
}

#[test]
fn labels_in_the_plot_cover_no_line_and_no_other_label() {
    let states = ATLAS.dataset().states.iter().map(|state| Some(state.fips));
    for within in std::iter::once(None).chain(states) {
        let unit = within.map_or(Unit::Jurisdiction, unit_of);
        for sheet in [WIDE, NARROW] {
            let drawing = Drawing::new(Lang::En, &ATLAS, within, unit, sheet);
            let on = drawing.curve(|level| level.activated);
            let out = drawing.curve(|level| level.out_own + level.out_state);
            let mut lines = on.boxes();
            lines.extend(out.boxes());
            lines.extend(drawing.curve(|level| level.limits).boxes());
            let notes = drawing.notes(&on, &out);
            let placed = notes::place(&notes, &drawing.plot(), &lines);
            for (index, one) in placed.iter().enumerate() {
                let block = &one.block;
                assert!(block.inside(&drawing.plot()), "{within:?}");
                assert!(lines.iter().all(|line| !line.meets(block)), "{within:?}");
                let mut others = placed.iter().skip(index + 1);
                assert!(others.all(|other| !other.block.meets(block)), "{within:?}");
            }
            // On a telephone a steep rise may leave no room; a page always has some.
            assert!(sheet == NARROW || !placed.is_empty(), "{within:?}");
        }
    }
}

#[test]
fn the_finding_is_right_for_none_one_some_and_all() {
    let of = |state| {
        let state = StateFips::parse(state).unwrap();
        rollout_finding(Lang::En, &ATLAS, Some(state), unit_of(state))
    };
    let cases = [
        (
            "17",
            "Illinois: switched on in all 102 counties between 24 November 2009 and 22 January 2013",
        ),
        (
            "11",
            "District of Columbia: switched on in its only jurisdiction on 5 June 2012",
        ),
        (
            "72",
            "Puerto Rico: switched on in all 37 municipios with a known date on 7 June 2011",
        ),
        (
            "66",
            "Guam: no activation date was found for its only jurisdiction",
        ),
    ];
    for (state, finding) in cases {
        assert_eq!(of(state), finding);
    }
}
