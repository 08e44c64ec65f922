//! How each history looks on a day: the few words in which maps of two days differ.
//!
//! On a page a county's shape has the class of its history ([`Histories`]), and so have its link and its description: the
//! same on all days. A style gives each history its fill, and a hidden list its words.

use super::{choropleth, map::Maps, palette, svg::escaped};
use crate::domain::Lang;
use crate::timeline::{Histories, Selection, Timeline};
use crate::words;
use std::fmt::Write as _;

/// Begins the class of a history's shapes and the id of its words.
const PREFIX: char = 'k';

/// The class of a history, which is the id of its words too.
#[must_use]
pub fn history_class(history: usize) -> String {
    format!("{PREFIX}{history}")
}

/// What a history looks like on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    history: usize,
    /// Position of a place that has it.
    place: usize,
    /// Class of the mark.
    class: &'static str,
}

/// The histories on a map, with their looks on a day.
#[derive(Debug)]
pub struct Looks<'a> {
    timeline: &'a Timeline,
    selection: &'a Selection,
    looks: Vec<Look>,
}

impl<'a> Looks<'a> {
    /// The looks of the histories on the map of a selection.
    #[must_use]
    pub fn of(maps: &Maps, timeline: &'a Timeline, selection: &'a Selection) -> Self {
        let histories: &Histories = timeline.histories();
        let shown: Vec<usize> = if choropleth::is_national(selection) {
            (0..histories.places().len()).collect()
        } else {
            let places = choropleth::map_of(maps, selection).places.iter();
            let mut shown: Vec<usize> = places
                .filter_map(|&position| histories.of_place(position))
                .collect();
            shown.sort_unstable();
            shown.dedup();
            shown
        };
        let looks = shown.into_iter().filter_map(|history| {
            let place = *histories.places().get(history)?;
            let answer = timeline.answer_at(place, selection.day)?;
            Some(Look {
                history,
                place,
                class: palette::class(answer.mark),
            })
        });
        Self {
            timeline,
            selection,
            looks: looks.collect(),
        }
    }

    /// The histories, each with the position of a place that has it.
    pub fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        self.looks.iter().map(|look| (look.history, look.place))
    }

    /// The style of the day: a rule a class of marks, for the histories that have it.
    #[must_use]
    pub fn style(&self) -> String {
        let mut style = String::new();
        for class in palette::CLASSES {
            let mut of_class = self.looks.iter().filter(|look| look.class == class);
            if let Some(first) = of_class.next() {
                let _ = write!(style, ".{PREFIX}{}", first.history);
                for look in of_class {
                    let _ = write!(style, ",.{PREFIX}{}", look.history);
                }
                let fill = palette::fill(class, |name| format!("var(--{name})"));
                let _ = write!(style, "{{fill:{fill}}}");
            }
        }
        style
    }

    /// What is said of the places of each history, hidden: the description of their links. The class is that of the mark.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let mut list = String::from("<div id=\"looks\" hidden>");
        for look in &self.looks {
            let Some(answer) = self.timeline.answer_at(look.place, self.selection.day) else {
                continue;
            };
            let _ = writeln!(
                list,
                "<p id=\"{PREFIX}{}\" class=\"{}\">{}</p>",
                look.history,
                look.class,
                escaped(&words::standing(lang, &answer)),
            );
        }
        list.push_str("</div>");
        list
    }
}
