//! What is made once for a run of days is, with the name of each of them, what would be made for that day alone.

use super::{national, state, states, table};
use crate::{
    dataset::Files,
    domain::{CountyFips, Day, Lang},
    edition::Edition,
    export,
    http::{Desk, Format},
    render,
    timeline::{Selection, View},
    wire::{DayName, Text},
};

/// The same days in every run: turns, the days around them, and any others.
fn days(turns: &[Day], count: usize) -> Vec<Day> {
    let mut state = 7_u64;
    let mut random = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut days = Vec::new();
    while days.len() < count {
        let turn = turns[random(turns.len())];
        let any = jiff::civil::date(2008, 1, 1)
            .checked_add(jiff::Span::new().days(random(6_890) as i64))
            .unwrap();
        days.extend([
            turn,
            turn.yesterday().unwrap(),
            turn.tomorrow().unwrap(),
            any,
        ]);
    }
    days
}

pub(super) fn page(desk: &Desk, selection: &Selection) -> String {
    let timeline = &desk.edition.timeline;
    let shapes = || render::map_shapes(&desk.edition.maps, timeline, selection);
    match &selection.view {
        View::National => national::html(desk, selection, &shapes()).unwrap(),
        View::States => states::html(desk, selection).unwrap(),
        View::Table => table::html(desk, selection).unwrap(),
        View::State(fips, _) => {
            let answer = timeline.state(*fips, selection.day).unwrap();
            state::html(desk, selection, &answer, shapes()).unwrap()
        }
        other => unreachable!("{other:?}"),
    }
}

fn same(what: &str, run: &str, day: &str) {
    if run != day {
        let mut both = run.bytes().zip(day.bytes());
        let at = both.position(|(a, b)| a != b).unwrap_or_default();
        let near = |text: &str| {
            let bytes = text.as_bytes();
            let from = at.saturating_sub(90);
            String::from_utf8_lossy(&bytes[from..(at + 60).min(bytes.len())]).into_owned()
        };
        panic!("{what}\n   run {}\n   day {}", near(run), near(day));
    }
}

#[test]
fn a_page_made_for_a_run_is_the_page_of_each_of_its_days() {
    for lang in [Lang::En, Lang::Es] {
        let desk = Desk::bundled(lang);
        let timeline = &desk.edition.timeline;
        let state = |usps: &str| {
            let mut states = timeline.dataset().states.iter();
            let state = states.find(|state| state.usps.lower() == usps).unwrap();
            View::State(state.fips, state.usps)
        };
        for (view, count) in [
            (View::National, 12),
            (View::States, 24),
            (View::Table, 4),
            (state("il"), 24),
            (state("ri"), 24),
            (state("pr"), 8),
            (state("gu"), 8),
        ] {
            for day in days(&timeline.days_of_pages(&view), count) {
                if day > timeline.last_day() || day == timeline.opening_day() {
                    continue;
                }
                let selection = Selection::new(view.clone(), day, timeline).spoken(lang);
                let like = selection.of_any_like_day(true, timeline).unwrap();
                let text = Text::dated(&page(&desk, &like), &desk.name_of(like.named_day()));
                let run = String::from_utf8(text.of(&desk.name_of(day))).unwrap();
                same(
                    &format!("{lang} {view:?} {day}"),
                    &run,
                    &page(&desk, &selection),
                );
            }
        }
    }
}

#[test]
fn data_in_parts_made_for_runs_is_the_data_of_each_day() {
    data_in_parts_is_the_data_of_each_day(&Desk::bundled(Lang::En));
}

/// As with many times the events, where a state changes too often to be one part.
#[test]
fn data_in_parts_of_divided_states_is_the_data_of_each_day() {
    let mut edition = Edition::load(&Files::Bundled).unwrap();
    edition.timeline.divide(6);
    assert!(edition.timeline.groups().len() > 4 * 60);
    data_in_parts_is_the_data_of_each_day(&Desk::serving(edition, Lang::En));
}

fn data_in_parts_is_the_data_of_each_day(desk: &Desk) {
    let timeline = &desk.edition.timeline;
    for day in days(&timeline.days_of_data(&View::National), 12) {
        if day > timeline.last_day() || day == timeline.opening_day() {
            continue;
        }
        let selection = Selection::new(View::National, day, timeline);
        let name = DayName {
            iso: day.to_string(),
            words: String::new(),
        };
        for format in [Format::Json, Format::Csv, Format::GeoJson] {
            let parts = national::parts(desk, format, &selection);
            let texts = parts.iter().map(|part| (part.text)().unwrap().of(&name));
            let run = String::from_utf8(texts.collect::<Vec<_>>().concat()).unwrap();
            let whole = match desk.written(format, &selection).unwrap() {
                Some(whole) => whole,
                None => {
                    let links = desk.links(&selection, &national::FORMATS);
                    export::national_json(timeline, &selection, &links).unwrap()
                }
            };
            let whole = String::from_utf8(whole).unwrap();
            same(&format!("{format:?} {day}"), &run, &whole);
        }
    }
}

#[test]
fn a_file_made_for_a_run_is_the_file_of_each_of_its_days() {
    for lang in [Lang::En, Lang::Es] {
        let desk = Desk::bundled(lang);
        let timeline = &desk.edition.timeline;
        let cook = timeline
            .dataset()
            .county(CountyFips::parse("17031").unwrap())
            .unwrap();
        let illinois = View::State(cook.state, cook.usps);
        for view in [
            View::National,
            View::States,
            View::Table,
            illinois,
            View::County(cook.fips, cook.slug.clone()),
        ] {
            for day in days(&timeline.days_of_data(&view), 4) {
                if day > timeline.last_day() || day == timeline.opening_day() {
                    continue;
                }
                let selection = Selection::new(view.clone(), day, timeline).spoken(lang);
                // Tables and shapes have no language.
                let formats = match lang {
                    Lang::En => [Format::Csv, Format::TopoJson],
                    Lang::Es => [Format::BibTex, Format::CslJson],
                };
                for format in formats {
                    let part = desk.whole(format, &selection, |_| unreachable!());
                    let run = (part.text)().unwrap().of(&desk.name_of(day));
                    let run = String::from_utf8(run).unwrap();
                    let whole = desk.written(format, &selection).unwrap().unwrap();
                    let whole = String::from_utf8(whole).unwrap();
                    same(&format!("{lang} {format:?} {view:?} {day}"), &run, &whole);
                }
            }
        }
    }
}

#[test]
fn a_layer_is_shown_as_it_is_on_the_day_itself() {
    let desk = Desk::bundled(Lang::En);
    let timeline = &desk.edition.timeline;
    for layer in &crate::timeline::layer::LAYERS {
        for day in [
            jiff::civil::date(2013, 6, 9),
            jiff::civil::date(2019, 11, 20),
        ] {
            let view = Selection::new(View::National, day, timeline);
            let selection = view.showing(Some(layer));
            let name = desk.name_of(day);
            let parts = national::parts(&desk, Format::Html, &selection);
            let texts = parts.iter().map(|part| (part.text)().unwrap().of(&name));
            let sent = String::from_utf8(texts.collect::<Vec<_>>().concat()).unwrap();
            same(&format!("{layer:?} {day}"), &sent, &page(&desk, &selection));
        }
    }
}
