use std::sync::{Arc, LazyLock};

use quick_xml::{Reader, events::Event};

use super::*;
use crate::dataset::{Dataset, Files};
use crate::domain::Code as _;
use crate::render::Form;
use crate::words::rollout_finding;

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

/// The nation and each state.
fn everywhere() -> impl Iterator<Item = Option<StateFips>> {
    let states = ATLAS.dataset().states.iter().map(|state| Some(state.fips));
    std::iter::once(None).chain(states)
}

#[test]
fn every_state_and_the_nation_have_a_sound_chart_on_a_page_and_as_a_file() {
    for &lang in Lang::ALL {
        for within in everywhere() {
            let file = rollout(
                lang,
                &ATLAS,
                within,
                "https://atlas.example.org",
                Form::File,
            );
            texts(&file);
            assert!(file.contains(&format!("xml:lang=\"{}\"", lang.code())));
            let unit = within.map_or(Unit::Jurisdiction, unit_of);
            let inline = rollout_inline(lang, &ATLAS, within, unit, "");
            texts(&format!("<p>{inline}</p>"));
            assert!(
                !inline.contains("style=\""),
                "{within:?}: pages are styled by class"
            );
        }
    }
}

#[test]
fn a_chart_without_a_date_says_so_and_draws_no_line() {
    let guam = StateFips::parse("66").unwrap();
    let svg = rollout_inline(Lang::En, &ATLAS, Some(guam), unit_of(guam), "");
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
        Form::File,
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
    for (&lang, within) in Lang::ALL
        .iter()
        .flat_map(|lang| everywhere().map(move |within| (lang, within)))
    {
        let unit = within.map_or(Unit::Jurisdiction, unit_of);
        for sheet in [WIDE, NARROW] {
            let drawing = Drawing::new(lang, &ATLAS, within, unit, sheet);
            let on = drawing.curve(|level| level.activated);
            let out = drawing.curve(|level| level.out_own + level.out_state);
            let mut lines = on.boxes();
            lines.extend(out.boxes());
            lines.extend(drawing.curve(|level| level.limits).boxes());
            let notes = drawing.notes(&on, &out);
            let placed = notes::place(&notes, &drawing.plot(), &lines);
            for (index, one) in placed.iter().enumerate() {
                let block = &one.block;
                assert!(block.inside(&drawing.plot()), "{lang:?} {within:?}");
                let free = lines.iter().all(|line| !line.meets(block));
                assert!(free, "{lang:?} {within:?}");
                let mut others = placed.iter().skip(index + 1);
                let clear = others.all(|other| !other.block.meets(block));
                assert!(clear, "{lang:?} {within:?}");
            }
            // On a telephone a steep rise may leave no room; a page always has some.
            let said = sheet == NARROW || !placed.is_empty();
            assert!(said, "{lang:?} {within:?}");
        }
    }
}

#[test]
fn labels_beside_the_lines_stay_on_the_sheet_in_every_language() {
    for (&lang, within) in Lang::ALL
        .iter()
        .flat_map(|lang| everywhere().map(move |within| (lang, within)))
    {
        let unit = within.map_or(Unit::Jurisdiction, unit_of);
        for sheet in [WIDE, NARROW] {
            let drawing = Drawing::new(lang, &ATLAS, within, unit, sheet);
            let ends = drawing.end_lines().into_iter().flatten();
            for line in ends {
                let end = drawing.axis.right() + 6.0 + text_width(&line, 13.0 * 1.06);
                assert!(end <= sheet.0, "{lang:?} {within:?}: {line}");
            }
            let total = crate::words::rollout::total(lang, &drawing.facts, unit, drawing.narrow);
            let end = drawing.axis.left() + 2.0 + text_width(&total, 12.0);
            assert!(end <= drawing.axis.right(), "{lang:?} {within:?}: {total}");
            let least = if sheet == NARROW { 0.5 } else { 0.75 };
            let plot = drawing.axis.right() - drawing.axis.left();
            assert!(plot >= least * sheet.0, "{lang:?} {within:?}: {plot}");
        }
    }
}

#[test]
fn the_finding_is_right_for_none_one_some_and_all() {
    let of = |lang, state| {
        let state = StateFips::parse(state).unwrap();
        rollout_finding(lang, &ATLAS, Some(state), unit_of(state))
    };
    let cases = [
        (
            "17",
            "Illinois: switched on in all 102 counties between 24 November 2009 and 22 January 2013",
            "Illinois: activado en los 102 condados entre el 24 de noviembre de 2009 y el 22 de enero de 2013",
        ),
        (
            "11",
            "District of Columbia: switched on in its only jurisdiction on 5 June 2012",
            "Distrito de Columbia: activado en su única jurisdicción el 5 de junio de 2012",
        ),
        (
            "72",
            "Puerto Rico: switched on in all 37 municipios with a known date on 7 June 2011",
            "Puerto Rico: activado en los 37 municipios con fecha conocida el 7 de junio de 2011",
        ),
        (
            "66",
            "Guam: no activation date was found for its only jurisdiction",
            "Guam: no se encontró fecha de activación para su única jurisdicción",
        ),
    ];
    for (state, english, spanish) in cases {
        assert_eq!(of(Lang::En, state), english);
        assert_eq!(of(Lang::Es, state), spanish);
    }
}

#[test]
fn what_is_read_to_whoever_cannot_see_the_lines_is_right_in_both_languages() {
    let of = |lang, within: Option<StateFips>| {
        let unit = within.map_or(Unit::Jurisdiction, unit_of);
        Drawing::new(lang, &ATLAS, within, unit, WIDE).named("rollout")
    };
    let guam = StateFips::parse("66");
    assert!(of(Lang::En, guam).contains("No “no” was found."));
    let guam = of(Lang::Es, guam);
    assert!(guam.contains("De 1 jurisdicción, 0 tienen un día de activación conocido."));
    assert!(guam.contains("No se encontró ningún «no»."));
    assert!(guam.contains("Al final no se encontró ninguna norma pública"));
    let district = of(Lang::Es, Some(StateFips::DC));
    assert!(district.contains("De 1 jurisdicción, 1 tiene un día de activación conocido."));
    assert!(district.contains("Al final 1 jurisdicción estaba bajo una norma"));
    let nation = of(Lang::Es, None);
    assert!(nation.contains("estaban bajo una norma pública que limita"));
}

#[test]
fn a_chart_in_spanish_holds_no_english() {
    for within in everywhere() {
        let unit = within.map_or(Unit::Jurisdiction, unit_of);
        let said = texts(&format!(
            "<p>{}</p>",
            rollout_inline(Lang::Es, &ATLAS, within, unit, "")
        ));
        // Titles of milestones are the data's; these words are the chart's own.
        for english in [
            "switched on in",
            "First: ",
            "Last: ",
            "a known date",
            "under a “no”",
            "Milestones of",
            "Dated acts",
            "A step chart",
        ] {
            assert!(!said.contains(english), "{within:?}: {english} in\n{said}");
        }
    }
}
