//! Spells as bars.

use super::super::axis::TimeAxis;
use super::super::label_boxes::text_width;
use super::super::svg::{escaped, px};
use super::SIZE;
use crate::domain::{Basis, EventIx, Federal, JailPractice, Lang, Stance, Track};
use crate::timeline::{PlaceTracks, Spell, Timeline};
use crate::words;
use crate::words::catalogue as t;
use std::fmt::Write as _;

/// A value over the days on which it holds.
pub(super) struct Bar {
    pub(super) from: f64,
    to: f64,
    /// Class of its colour; `none` is a dotted line.
    class: &'static str,
    states: bool,
    title: String,
    pub(super) label: Option<Label>,
}

/// What stands above a bar: the value, and when it began.
pub(super) struct Label {
    value: String,
    when: String,
    pub(super) x: f64,
    pub(super) row: usize,
}

impl Label {
    fn new(value: String, when: String) -> Self {
        Self {
            value,
            when,
            x: 0.0,
            row: 0,
        }
    }

    /// Leaves out what does not fit on the sheet: the date stands in the history too.
    pub(super) fn fit(&mut self, room: f64) {
        if self.width() > room {
            self.when.clear();
        }
    }

    pub(super) fn width(&self) -> f64 {
        // The value is set a little bolder than what text_width measures.
        text_width(&self.value, SIZE) * 1.06 + text_width(&self.when, SIZE) + 4.0
    }
}

impl Bar {
    pub(super) fn is_none(&self) -> bool {
        self.class == NONE
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.class == "stopped"
    }

    pub(super) fn is_states(&self) -> bool {
        self.states
    }

    pub(super) fn draw(&self, svg: &mut String, y: f64, height: f64) {
        let title = escaped(&self.title);
        if self.is_none() {
            let _ = write!(
                svg,
                "<path class=\"none\" d=\"M{} {}H{}\"><title>{title}</title></path>",
                px(self.from + 2.0),
                px(y + height / 2.0),
                px(self.to - 1.0),
            );
            return;
        }
        // A hair of room between bars tells two values of one colour apart.
        let _ = write!(
            svg,
            "<rect class=\"bar {}{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{title}</title></rect>",
            self.class,
            if self.states { " state" } else { "" },
            px(self.from + 0.5),
            px(y),
            px((self.to - self.from - 1.5).max(1.0)),
            px(height),
        );
    }

    /// The line that leads from a label to the start of its bar.
    pub(super) fn lead(&self, svg: &mut String, y: f64, row: f64) {
        if let Some(label) = &self.label {
            let _ = write!(
                svg,
                "<path class=\"lead\" d=\"M{} {}V{}\"/>",
                px(self.from + 0.5),
                px(y - 1.0 - (label.row as f64 + 0.8) * row),
                px(y),
            );
        }
    }

    pub(super) fn words(&self, svg: &mut String, y: f64, row: f64) {
        if let Some(label) = &self.label {
            let _ = write!(
                svg,
                "<text class=\"label\" x=\"{}\" y=\"{}\">",
                px(label.x + 4.0),
                px(y - 5.0 - label.row as f64 * row),
            );
            if !label.value.is_empty() {
                let _ = write!(
                    svg,
                    "<tspan class=\"strong\">{}</tspan>",
                    escaped(&label.value)
                );
            }
            if !label.when.is_empty() {
                let _ = write!(
                    svg,
                    "<tspan class=\"soft\">{}</tspan>",
                    escaped(&label.when)
                );
            }
            svg.push_str("</text>");
        }
    }
}

const NONE: &str = "none";

/// The bars of a track.
pub(super) fn of(
    lang: Lang,
    timeline: &Timeline,
    tracks: &PlaceTracks,
    track: Track,
    axis: &TimeAxis,
) -> Vec<Bar> {
    match track {
        Track::Federal => federal(lang, timeline, &tracks.federal, axis),
        Track::Stance => stance(lang, timeline, &tracks.stance, axis),
        Track::JailPractice => valued(
            lang,
            timeline,
            &tracks.jail_practice,
            axis,
            practice_class,
            words::practice_label,
        ),
    }
}

fn stance_class(value: Stance) -> &'static str {
    match value {
        Stance::NoneFound => NONE,
        Stance::In => "in",
        Stance::Contested => "contested",
        Stance::Out => "out",
        Stance::AgreementCancelled => "cancelled",
    }
}

fn practice_class(value: JailPractice) -> &'static str {
    match value {
        JailPractice::NoneFound => NONE,
        JailPractice::LimitsHolds => "limits",
        JailPractice::NotifiesOnly => "notifies",
        JailPractice::Cooperates => "cooperates",
    }
}

/// `, 4 May 2011`: the date of the row that began a spell, as it was written.
fn began(lang: Lang, timeline: &Timeline, event: Option<EventIx>) -> String {
    event
        .and_then(|event| timeline.dataset().event(event))
        .map(|event| format!(", {}", words::written(lang, &event.date)))
        .unwrap_or_default()
}

/// Bars of a track whose values places set. A value that nobody set is named only where it is
/// all there is.
fn valued<V: Copy>(
    lang: Lang,
    timeline: &Timeline,
    spells: &[Spell<V>],
    axis: &TimeAxis,
    class: impl Fn(V) -> &'static str,
    label: impl Fn(Lang, V) -> &'static str,
) -> Vec<Bar> {
    let alone = spells.len() == 1;
    Spell::with_ends(spells)
        .filter_map(|(spell, until)| {
            let from = spell.from.map_or(axis.left(), |day| axis.x(day));
            let to = axis.end(until);
            let states = spell.basis == Some(Basis::State);
            let class = class(spell.value);
            let value = label(lang, spell.value);
            let text = if states {
                t::lane_by_state(lang, value)
            } else {
                value.to_owned()
            };
            let title = words::lane_spell(lang, &text, spell.from, until);
            let named = class != NONE || alone;
            (to > from).then(|| Bar {
                from,
                to,
                class,
                states,
                title,
                label: named.then(|| Label::new(text, began(lang, timeline, spell.event))),
            })
        })
        .collect()
}

/// The stance ends with the programme it was about, which its emptiness must not hide.
fn stance(lang: Lang, timeline: &Timeline, spells: &[Spell<Stance>], axis: &TimeAxis) -> Vec<Bar> {
    let mut bars = valued(
        lang,
        timeline,
        spells,
        axis,
        stance_class,
        words::stance_label,
    );
    let ended = spells
        .iter()
        .find(|spell| spell.from.is_some() && spell.value == Stance::NoneFound)
        .and_then(|spell| spell.from);
    if let Some(x) = ended.map(|day| axis.x(day))
        && let Some(bar) = bars
            .iter_mut()
            .find(|bar| bar.is_none() && bar.from >= x && bar.label.is_none())
    {
        let ended = t::lane_programme_ended(lang).to_owned();
        bar.label = Some(Label::new(String::new(), ended));
    }
    bars
}

/// Bars of what ICE had switched on. A place stays switched on while the programme does not run
/// under its name; the bar is muted then.
fn federal(
    lang: Lang,
    timeline: &Timeline,
    spells: &[Spell<Federal>],
    axis: &TimeAxis,
) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    for (spell, until) in Spell::with_ends(spells) {
        let value = spell.value;
        if value != Federal::Activated {
            let from = spell.from.map_or(axis.left(), |day| axis.x(day));
            let label = words::federal_label(lang, value);
            bars.push(Bar {
                from,
                to: axis.end(until),
                class: if value == Federal::NoDateFound {
                    "unknown"
                } else {
                    "off"
                },
                states: false,
                title: words::lane_spell(lang, label, spell.from, until),
                label: Some(Label::new(label.to_owned(), String::new())),
            });
            continue;
        }
        let phases = timeline.phases();
        let ends = phases
            .iter()
            .skip(1)
            .map(|next| next.0)
            .chain(std::iter::once(None));
        let mut named = false;
        for (&(since, phase, _), next) in phases.iter().zip(ends) {
            let last = next.and_then(|day| day.yesterday().ok());
            let from = since.max(spell.from);
            let Some(begins) = from else { continue };
            if last.is_some_and(|last| last < begins) {
                continue;
            }
            let stopped = phase.not_running();
            let (class, label) = if stopped {
                ("stopped", t::status_programme_not_running(lang))
            } else {
                ("on", words::federal_label(lang, value))
            };
            // Named once; the phases above the lanes and the legend name the rest.
            let first = !stopped && !std::mem::replace(&mut named, true);
            let when = began(lang, timeline, spell.event);
            bars.push(Bar {
                from: axis.x(begins),
                to: axis.end(last),
                class,
                states: false,
                title: words::lane_spell(lang, label, from, last),
                label: first.then(|| Label::new(label.to_owned(), when)),
            });
        }
    }
    bars
}
