//! Golden pictures: what is drawn changes only when somebody means it to.
//!
//! `ATLAS_BLESS=1 cargo test --test views golden` writes them anew; look at them before committing.

use std::{env, fs, path::Path};

use super::support::STATE;
use participation_atlas::domain::{Code as _, Lang, Usps};
use participation_atlas::render::{self, Form};
use participation_atlas::timeline::{Selection, View};

/// Links of a picture made without a server lead here.
const BASE: &str = "http://127.0.0.1:8080";

fn holds(name: &str, drawn: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if env::var_os("ATLAS_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, drawn).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    if kept != drawn {
        let at = kept
            .lines()
            .zip(drawn.lines())
            .position(|(kept, drawn)| kept != drawn);
        panic!(
            "{name} differs from what is drawn, first on line {:?}; see tests/views/golden.rs",
            at.map(|line| line + 1)
        );
    }
}

fn map(view: View, day: &str) -> String {
    let edition = STATE.edition();
    let selection = Selection::new(view, day.parse().unwrap(), &edition.timeline);
    render::map_file(
        &edition.maps,
        &edition.timeline,
        &selection,
        BASE,
        Form::File,
    )
}

fn state(usps: &str) -> View {
    let edition = STATE.edition();
    let state = edition
        .dataset()
        .state_by_usps(Usps::parse(usps).unwrap())
        .unwrap();
    View::State(state.fips, state.usps)
}

#[test]
fn the_national_map_of_the_opening_day_is_the_picture_of_the_readme() {
    holds(
        "docs/img/national-2011-08-05.svg",
        &map(View::National, "2011-08-05"),
    );
}

#[test]
fn maps_of_states_with_every_kind_of_mark_hold() {
    holds(
        "tests/golden/ma-2011-07-01.svg",
        &map(state("ma"), "2011-07-01"),
    );
    holds(
        "tests/golden/dc-2012-06-05.svg",
        &map(state("dc"), "2012-06-05"),
    );
    holds(
        "tests/golden/gu-2011-08-05.svg",
        &map(state("gu"), "2011-08-05"),
    );
    holds(
        "tests/golden/ri-2018-06-01.svg",
        &map(state("ri"), "2018-06-01"),
    );
}

#[test]
fn a_picture_is_the_same_drawn_twice() {
    let twice = || map(state("de"), "2014-11-19");
    assert_eq!(twice(), twice());
}

#[test]
fn a_long_finding_is_broken_by_its_width_and_not_by_its_letters() {
    let edition = STATE.edition();
    for &lang in Lang::ALL {
        for (view, width) in [(View::National, 975.0), (state("NY"), 800.0)] {
            let day = "2011-08-05".parse().unwrap();
            let selection = Selection::new(view, day, &edition.timeline).spoken(lang);
            let drawn = render::map_file(
                &edition.maps,
                &edition.timeline,
                &selection,
                BASE,
                Form::File,
            );
            let lines = drawn
                .lines()
                .flat_map(|line| line.split("<text class=\"finding\""));
            let lines: Vec<&str> = lines
                .filter_map(|line| line.strip_prefix(" x=\"12\"")?.split(['>', '<']).nth(1))
                .collect();
            assert!(lines.len() > 1, "{lang:?}");
            for line in lines {
                // A letter of bold Helvetica is some 0.56 of its size wide.
                let end = 12.0 + line.chars().count() as f64 * 20.0 * 0.56;
                assert!(end <= width, "{lang:?}: {line}");
            }
        }
    }
}
