//! The score itself: the days on which a view changes, and from which of them on each of its
//! slots and shapes holds what.

use super::super::super::{Desk, Error};
use super::super::parts;
use super::markup;
use crate::domain::{Day, Lang};
use crate::render::{self, Looks, palette};
use crate::timeline::{ANY_DAY, Selection, Timeline, View};
use crate::words;
use crate::words::catalogue as t;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};

/// What is published. Index 0 of `days` is the time before all of them, index 1 the first.
#[derive(Serialize)]
struct Score {
    edition: String,
    made_by: String,
    first: String,
    last: String,
    opens: String,
    months: Vec<String>,
    /// How a day is written: a text with `{d}`, `{month}` and `{year}`.
    written: String,
    says: Says,
    milestones: Vec<Milestone>,
    days: Vec<String>,
    /// What shapes can look like: class of the mark, what is said of it, its paint.
    looks: Vec<(&'static str, String, String)>,
    /// Of each history on the map, by the class of its shapes: a list `day, look, day, look, …`.
    histories: BTreeMap<String, Vec<usize>>,
    /// Of each of a place's charts, the days and pixels between which its time axis is straight.
    axes: Vec<render::Knots>,
    /// What slots can hold; see [`markup::Form`].
    forms: Vec<Value>,
    /// Of each slot, in the order of the page: `[day, form, numbers…]`, …
    slots: Vec<Vec<Value>>,
}

/// What the script says itself.
#[derive(Serialize)]
struct Says {
    slider: &'static str,
    play: &'static str,
    pause: &'static str,
    keys: &'static str,
    /// With `{milestone}` for what the list calls it.
    latest: String,
}

impl Says {
    fn of(lang: Lang) -> Self {
        Self {
            slider: t::day(lang),
            play: t::play(lang),
            pause: t::pause(lang),
            keys: t::slider_keys(lang),
            latest: t::latest_milestone(lang, "{milestone}"),
        }
    }
}

/// The score of a view, as JSON.
pub fn of(visit: &Desk, view: &View) -> Result<Vec<u8>, Error> {
    let timeline = &visit.edition.timeline;
    let days = timeline.days_shown(view);
    let mut slots = Slots::default();
    for (index, day) in before(&days)
        .into_iter()
        .chain(days.iter().copied())
        .enumerate()
    {
        let selection = Selection::any_day_like(view.clone(), day, timeline).spoken(visit.lang);
        slots.note(visit.lang, index, &super::page(visit, &selection)?);
    }
    let mut shapes = Shapes::default();
    let selection = Selection::new(view.clone(), timeline.opening_day(), timeline);
    if matches!(view, View::National | View::State(..)) {
        let maps = &visit.edition.maps;
        for (history, place) in Looks::of(maps, timeline, &selection).places() {
            shapes.add(visit.lang, timeline, (history, place), &days);
        }
    }
    let score = Score {
        edition: visit.edition.id.clone(),
        made_by: super::made_by(visit),
        first: timeline.first_day().to_string(),
        last: timeline.last_day().to_string(),
        opens: timeline.opening_day().to_string(),
        months: words::months(visit.lang),
        written: words::day_pattern(visit.lang),
        says: Says::of(visit.lang),
        milestones: milestones(visit.lang, timeline, &selection),
        days: days.iter().map(Day::to_string).collect(),
        looks: shapes.looks,
        histories: shapes.histories,
        axes: match view {
            View::County(..) => render::lanes_axes(timeline).to_vec(),
            _ => Vec::new(),
        },
        forms: slots.forms,
        slots: slots.steps,
    };
    serde_json::to_vec(&score).map_err(Error::internal)
}

/// The day before all others: what a view shows on it holds since ever.
fn before(days: &[Day]) -> Option<Day> {
    days.first().copied().unwrap_or(ANY_DAY).yesterday().ok()
}

/// Day, what the list of milestones calls it, name over the slider, and the code of its weight there.
type Milestone = (String, String, String, &'static str);

/// The milestones of a view, as its day control lists them.
fn milestones(lang: Lang, timeline: &Timeline, selection: &Selection) -> Vec<Milestone> {
    timeline
        .milestones_of(parts::whose(selection))
        .iter()
        .map(|milestone| {
            (
                milestone.date.day.to_string(),
                words::milestone_entry(lang, milestone, timeline),
                words::milestone_mark(lang, milestone, timeline),
                milestone.weight().code(),
            )
        })
        .collect()
}

/// The slots, as they were on the days noted so far.
#[derive(Default)]
struct Slots {
    texts: Vec<String>,
    steps: Vec<Vec<Value>>,
    forms: Vec<Value>,
    known: HashMap<String, usize>,
}

impl Slots {
    fn note(&mut self, lang: Lang, index: usize, page: &str) {
        for (position, text) in markup::slots(page).into_iter().enumerate() {
            match self.texts.get_mut(position) {
                Some(before) if before == text => continue,
                Some(before) => text.clone_into(before),
                None => {
                    self.texts.push(text.to_owned());
                    self.steps.push(Vec::new());
                }
            }
            let text = text
                .replace(&words::day(lang, ANY_DAY), "{day}")
                .replace(&ANY_DAY.to_string(), "{date}");
            let form = markup::form(&text);
            let mut step = vec![json!(index), json!(self.known(form.nodes))];
            step.extend(form.numbers.into_iter().map(Value::String));
            if let Some(steps) = self.steps.get_mut(position) {
                steps.push(Value::Array(step));
            }
        }
    }

    fn known(&mut self, form: Value) -> usize {
        let next = self.forms.len();
        let index = *self.known.entry(form.to_string()).or_insert(next);
        if index == next {
            self.forms.push(form);
        }
        index
    }
}

/// The histories of a map, and their looks.
#[derive(Default)]
struct Shapes {
    looks: Vec<(&'static str, String, String)>,
    histories: BTreeMap<String, Vec<usize>>,
}

impl Shapes {
    /// Adds a history, which the place at a position of the dataset has.
    fn add(
        &mut self,
        lang: Lang,
        timeline: &Timeline,
        (history, place): (usize, usize),
        days: &[Day],
    ) {
        let begun = before(days).map(|day| (0, day));
        let changes = (timeline.days_of_place(place).into_iter())
            .filter_map(|day| Some((days.binary_search(&day).ok()? + 1, day)));
        let mut looks: Vec<usize> = Vec::new();
        for (index, day) in begun.into_iter().chain(changes) {
            if let Some(answer) = timeline.answer_at(place, day) {
                let look = self.look(palette::class(answer.mark), words::standing(lang, &answer));
                if looks.last() != Some(&look) {
                    looks.extend([index, look]);
                }
            }
        }
        self.histories.insert(render::history_class(history), looks);
    }

    fn look(&mut self, class: &'static str, name: String) -> usize {
        let known =
            |(other, called, _): &(&str, String, String)| *other == class && *called == name;
        self.looks.iter().position(known).unwrap_or_else(|| {
            let paint = palette::fill(class, |role| format!("var(--{role})"));
            self.looks.push((class, name, paint));
            self.looks.len() - 1
        })
    }
}
