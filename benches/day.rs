//! What a day costs once the edition is loaded: its answers, its map, the words and exports made from it.
//!
//! Each turn takes another day, so that nothing but what an edition holds ready is warm. `cargo bench --bench day`.

use std::error::Error;
use std::hint::black_box;

use criterion::Criterion;
use participation_atlas::dataset::Files;
use participation_atlas::domain::{CountyFips, Day, Lang};
use participation_atlas::edition::Edition;
use participation_atlas::render::Form;
use participation_atlas::timeline::{Selection, Timeline, View};
use participation_atlas::{export, render, words};

/// The public address that pictures and links name.
const BASE: &str = "http://127.0.0.1:8080";

/// From one day to the next: no short cycle of days, and every season of every year.
const STRIDE: usize = 1_009;

/// All days that answer since 2008, each once, in the order of strides.
struct Days {
    days: Vec<Day>,
    at: usize,
}

impl Days {
    fn of(timeline: &Timeline) -> Self {
        let first = jiff::civil::date(2008, 1, 1);
        let days = first
            .series(jiff::ToSpan::day(1))
            .take_while(|day| *day <= timeline.last_day())
            .collect();
        Self { days, at: 0 }
    }

    fn next(&mut self, timeline: &Timeline) -> Selection {
        self.at = (self.at + STRIDE) % self.days.len();
        let day = self.days.get(self.at).copied();
        Selection::new(
            View::National,
            day.unwrap_or_else(|| timeline.opening_day()),
            timeline,
        )
    }
}

/// The answers, counts and findings of a day.
fn answers(c: &mut Criterion, timeline: &Timeline) {
    let mut days = Days::of(timeline);
    c.bench_function("day/answers", |b| {
        b.iter(|| {
            let day = days.next(timeline).day;
            for answer in timeline.counties(day) {
                black_box(answer.key());
            }
        });
    });
    c.bench_function("day/counts", |b| {
        b.iter(|| black_box(timeline.counts(days.next(timeline).day, None)));
    });
    c.bench_function("day/facts", |b| {
        b.iter(|| black_box(timeline.facts(days.next(timeline).day, None)));
    });
}

/// The national map of a new day, and the rest of what its page says.
fn pictures(c: &mut Criterion, edition: &Edition) {
    let (maps, timeline) = (&edition.maps, &edition.timeline);
    let mut days = Days::of(timeline);
    c.bench_function("day/map_file", |b| {
        b.iter(|| {
            black_box(render::map_file(
                maps,
                timeline,
                &days.next(timeline),
                BASE,
                Form::File,
            ))
        });
    });
    c.bench_function("day/headline_and_findings", |b| {
        b.iter(|| {
            let facts = timeline.facts(days.next(timeline).day, None);
            black_box((
                words::national_headline(Lang::En, &facts).text(),
                words::national_findings(Lang::En, &facts, "20 November 2014"),
            ));
        });
    });
    c.bench_function("day/states", |b| {
        b.iter(|| {
            let day = days.next(timeline).day;
            for answer in timeline.states(day) {
                black_box(timeline.counts(day, Some(answer.state.fips)));
            }
        });
    });
}

/// The nation as data, and one county.
fn exports(c: &mut Criterion, timeline: &Timeline) -> Result<(), Box<dyn Error>> {
    let mut days = Days::of(timeline);
    let links =
        |selection: &Selection| export::Links::of(selection, BASE, &["json", "csv", "geojson"]);
    c.bench_function("day/national_csv", |b| {
        b.iter(|| {
            let selection = days.next(timeline);
            let table = export::table(timeline, &selection);
            black_box(table.and_then(|table| table.csv()))
        });
    });
    c.bench_function("day/national_json", |b| {
        b.iter(|| {
            let selection = days.next(timeline);
            black_box(export::national_json(
                timeline,
                &selection,
                &links(&selection),
            ))
        });
    });
    c.bench_function("day/national_geojson", |b| {
        b.iter(|| {
            let selection = days.next(timeline);
            let features = export::features(timeline, &selection);
            black_box(features.and_then(export::Features::geojson))
        });
    });
    let cook = CountyFips::parse("17031").ok_or("17031 is a county's code")?;
    let place = timeline
        .dataset()
        .county(cook)
        .ok_or("Cook County is there")?;
    c.bench_function("day/county_json", |b| {
        b.iter(|| {
            let view = View::County(cook, place.slug.clone());
            let selection = days.next(timeline).with_view(view);
            let answer = timeline.county(cook, selection.day);
            answer.map(|answer| {
                black_box(export::county_json(
                    timeline,
                    &answer,
                    &selection,
                    &links(&selection),
                ))
            })
        });
    });
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let edition = Edition::load(&Files::Bundled)?;
    let mut criterion = Criterion::default().configure_from_args();
    answers(&mut criterion, &edition.timeline);
    pictures(&mut criterion, &edition);
    exports(&mut criterion, &edition.timeline)?;
    criterion.final_summary();
    Ok(())
}
