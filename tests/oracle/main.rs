//! Holds every answer against a second implementation of the rules (`answers.py`), which was
//! written from the rules in words and shares nothing with this program but the data files.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use jiff::ToSpan as _;
use participation_atlas::dataset::{Dataset, Files};
use participation_atlas::domain::{Code, Day, EventIx};
use participation_atlas::timeline::{Answer, At, StateAnswer, Timeline};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

/// Days of the story, and days on either side of them.
const DAYS: &str = "1990-01-01 2008-03-31 2008-10-26 2009-06-30 2009-11-30 2010-06-08 2010-07-31 \
    2010-09-28 2010-10-01 2010-11-30 2010-12-31 2011-05-02 2011-05-03 2011-05-04 2011-06-01 2011-06-03 \
    2011-06-30 2011-08-04 2011-08-05 2011-08-06 2011-09-07 2011-12-31 2012-01-01 2012-05-10 2012-05-14 \
    2012-05-15 2012-06-05 2012-12-31 2013-01-21 2013-01-22 2014-12-31 2015-01-01 2018-06-30 2018-07-01 \
    2026-11-22";

/// Days drawn from a fixed seed, so that a failure can be repeated.
fn drawn(first: Day, last: Day, count: usize) -> Vec<Day> {
    let span = u64::try_from(first.until(last).unwrap().get_days()).unwrap() + 1;
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    (0..count)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            first
                .checked_add(i64::try_from(state % span).unwrap().days())
                .unwrap()
        })
        .collect()
}

fn days(atlas: &Timeline) -> BTreeSet<Day> {
    let mut days: BTreeSet<Day> = DAYS.split(' ').map(|day| day.parse().unwrap()).collect();
    for (start, _, _) in atlas.phases() {
        for day in start.iter() {
            days.extend([day.yesterday().unwrap(), *day, day.tomorrow().unwrap()]);
        }
    }
    // Half of the draws where most things happen.
    let (first, last) = (atlas.first_day(), atlas.last_day());
    days.extend(drawn(first, last, 20));
    days.extend(drawn(
        "2010-01-01".parse().unwrap(),
        "2014-12-31".parse().unwrap(),
        20,
    ));
    days
}

struct Say<'a>(&'a Timeline);

impl Say<'_> {
    fn event(&self, event: Option<EventIx>) -> Value {
        json!(event.map(|event| self.0.dataset().event(event).unwrap().id.as_str()))
    }

    fn track<V: Code>(&self, at: At<V>) -> [Value; 4] {
        let basis = at.basis.map(Code::code);
        [
            json!(at.value.code()),
            json!(basis),
            json!(at.since),
            self.event(at.event),
        ]
    }

    fn county(&self, answer: &Answer<'_>) -> Value {
        let mut said = vec![
            json!(answer.status.value),
            json!(answer.status.basis),
            json!(answer.federal.value),
        ];
        said.extend(self.track(answer.stance));
        said.extend(self.track(answer.jail_practice));
        Value::Array(said)
    }

    fn state(&self, answer: &StateAnswer<'_>) -> Value {
        let [stance, _, since, event] = self.track(answer.stance);
        let [practice, _, from, row] = self.track(answer.jail_practice);
        json!([stance, since, event, practice, from, row])
    }
}

#[test]
fn a_second_implementation_gives_the_same_answers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let atlas = Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap()));
    let days = days(&atlas);
    let mut python = Command::new("python3")
        .arg(root.join("tests/oracle/answers.py"))
        .arg(root.join("data"))
        .args(days.iter().map(ToString::to_string))
        .stdout(Stdio::piped())
        .spawn()
        .expect("this test needs python3 (standard library only) on the PATH");
    let lines = BufReader::new(python.stdout.take().unwrap()).lines();
    let say = Say(&atlas);
    let mut differ = Vec::new();
    let mut told = 0;
    let mut compared = 0;
    for (day, line) in days.iter().zip(lines) {
        let mut line: Value = serde_json::from_str(&line.unwrap()).unwrap();
        assert_eq!(line["day"], json!(day));
        assert_eq!(line["phase"], json!(atlas.phase(*day)));
        told += 1;
        let mut compare = |table: &str, fips: String, ours: Value| {
            let theirs = line[table].as_object_mut().unwrap().swap_remove(&fips);
            compared += 1;
            if theirs.as_ref() != Some(&ours) {
                differ.push(format!("{day} {fips}: ours {ours}, the other {theirs:?}"));
            }
        };
        for answer in atlas.counties(*day) {
            compare(
                "answers",
                answer.place.fips.to_string(),
                say.county(&answer),
            );
        }
        for answer in atlas.states(*day) {
            compare("states", answer.state.fips.to_string(), say.state(&answer));
        }
        assert_eq!(line["answers"], json!({}), "places that only the other has");
        assert_eq!(line["states"], json!({}), "states that only the other has");
    }
    assert!(python.wait().unwrap().success(), "answers.py failed");
    assert_eq!(told, days.len(), "answers.py answered for every day");
    assert_eq!(compared, told * (3_234 + 56));
    let first: Vec<&String> = differ.iter().take(20).collect();
    assert!(
        differ.is_empty(),
        "{} answers differ, such as {first:#?}",
        differ.len()
    );
}
