//! The time axis that the charts share.
//!
//! The programme ran from 2008 to 2014 and that is where most of the story lies; what came after
//! goes on to the data's last day on a narrower scale, and the axis says so.

use super::label_boxes::{in_rows, rows_used, text_width};
use super::svg::{escaped, px};
use crate::domain::{Day, Lang, Phase};
use crate::timeline::Timeline;
use crate::words;
use std::fmt::Write as _;

/// Days to pixels, in two straight pieces.
#[derive(Debug, Clone, Copy)]
pub(super) struct TimeAxis {
    from: Day,
    fold: Day,
    to: Day,
    left: f64,
    middle: f64,
    right: f64,
}

/// What part of the width the years of the programme get.
const MAIN_PART: f64 = 0.6;
/// Where the narrower scale begins: the first New Year after the programme's end.
const FOLD: Day = jiff::civil::date(2015, 1, 1);
/// Size of the axis' text.
const SIZE: f64 = 12.0;

impl TimeAxis {
    /// An axis from a day to the last day of the data, between two edges.
    pub(super) fn new(from: Day, to: Day, left: f64, right: f64) -> Self {
        let folded = to > FOLD && from < FOLD;
        Self {
            from,
            fold: if folded { FOLD } else { to },
            to,
            left,
            middle: if folded {
                left + (right - left) * MAIN_PART
            } else {
                right
            },
            right,
        }
    }

    /// The days between which the scale does not change, and where they begin.
    pub(super) fn knots(&self) -> [(Day, f64); 3] {
        [
            (self.from, self.left),
            (self.fold, self.middle),
            (self.to, self.right),
        ]
    }

    /// Where a day begins. Days off the axis stand at its ends.
    pub(super) fn x(&self, day: Day) -> f64 {
        let part = |from: Day, to: Day, left: f64, right: f64| {
            let whole = days(from, to);
            if whole <= 0.0 {
                return right;
            }
            left + (right - left) * (days(from, day) / whole).clamp(0.0, 1.0)
        };
        if day <= self.fold {
            part(self.from, self.fold, self.left, self.middle)
        } else {
            part(self.fold, self.to, self.middle, self.right)
        }
    }

    /// Where a day ends, for what lasts until its evening; the right edge where it still lasts.
    pub(super) fn end(&self, day: Option<Day>) -> f64 {
        day.and_then(|day| day.tomorrow().ok())
            .map_or(self.right, |day| self.x(day))
    }

    /// Whether a day lies before the axis begins.
    pub(super) fn is_before(&self, day: Day) -> bool {
        day < self.from
    }

    pub(super) fn left(&self) -> f64 {
        self.left
    }

    pub(super) fn right(&self) -> f64 {
        self.right
    }

    /// Where the narrower scale begins, if there is one.
    pub(super) fn fold(&self) -> Option<f64> {
        (self.fold < self.to).then_some(self.middle)
    }

    /// The years that are named, with where they begin: on each piece as many as there is room for.
    pub(super) fn years(&self) -> Vec<(i16, f64)> {
        let least = text_width("2008", SIZE) + 10.0;
        let piece = |from: Day, to: Day, width: f64| -> Vec<(i16, f64)> {
            let years = f64::from(to.year() - from.year()).max(1.0);
            let step = year_step(width / years, least);
            (from.year()..=to.year())
                .filter(|year| (year - FOLD.year()).rem_euclid(step) == 0)
                .filter_map(|year| {
                    let day = Day::new(year, 1, 1).ok()?;
                    (day >= self.from && day <= to).then(|| (year, self.x(day)))
                })
                .collect()
        };
        let mut years = piece(self.from, self.fold, self.middle - self.left);
        if self.fold().is_some() {
            let after = piece(self.fold, self.to, self.right - self.middle);
            years.extend(after.into_iter().filter(|(year, _)| *year > FOLD.year()));
        }
        // The last name must not run off the sheet.
        years.retain(|(_, x)| x + least - 10.0 <= self.right);
        years
    }

    /// The note on the narrower scale, which begins at `x`: the longest that fits, and its width.
    fn note(&self, lang: Lang, x: f64) -> (&'static str, f64) {
        words::axis_notes(lang)
            .into_iter()
            .map(|note| (note, text_width(note, SIZE)))
            .find(|(_, width)| x + width <= self.right)
            .unwrap_or(("", 0.0))
    }

    /// Grid lines and names of years, and the note on the narrower scale below them.
    pub(super) fn draw(&self, lang: Lang, svg: &mut String, top: f64, bottom: f64) {
        let _ = write!(svg, "<g class=\"axis\" aria-hidden=\"true\">");
        for (year, x) in self.years() {
            let _ = write!(
                svg,
                "<path class=\"grid\" d=\"M{x} {}V{}\"/><text class=\"tick\" x=\"{}\" y=\"{}\">{year}</text>",
                px(top),
                px(bottom + 4.0),
                px(x + 2.0),
                px(bottom + 14.0),
                x = px(x),
            );
        }
        let _ = write!(
            svg,
            "<path class=\"base\" d=\"M{} {y}H{}\"/>",
            px(self.left),
            px(self.right),
            y = px(bottom)
        );
        if let Some(x) = self.fold() {
            let (note, width) = self.note(lang, x);
            let _ = write!(
                svg,
                "<path class=\"fold\" d=\"M{x} {}V{}\"/><text class=\"tick\" x=\"{}\" y=\"{}\">{note}</text>",
                px(top),
                px(bottom + 30.0),
                px((x + 3.0).min(self.right - width)),
                px(bottom + 28.0),
                x = px(x),
            );
        }
        svg.push_str("</g>");
    }
}

/// Room that [`TimeAxis::draw`] takes below the plot.
pub(super) const AXIS_HEIGHT: f64 = 32.0;

/// Whole days from one day to another, negative where it lies before.
pub(super) fn days(from: Day, to: Day) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "days of a calendar are far below 2^52"
    )]
    let hours = to.duration_since(from).as_hours() as f64;
    hours / 24.0
}

/// Every how many years a name fits, of steps a reader counts in.
pub(super) fn year_step(pitch: f64, least: f64) -> i16 {
    [1, 2, 5, 10]
        .into_iter()
        .find(|step| f64::from(*step) * pitch >= least)
        .unwrap_or(20)
}

/// A phase as a chart shows it.
pub(super) struct PhaseBand {
    phase: Phase,
    from: f64,
    to: f64,
    since: Option<Day>,
    label: &'static str,
    x: f64,
    row: usize,
}

/// The phases laid out above a plot, with their names in as many rows as they take.
pub(super) struct PhaseBands {
    lang: Lang,
    bands: Vec<PhaseBand>,
    rows: usize,
}

/// Height of a row of phase names.
const ROW: f64 = 14.0;

impl PhaseBands {
    pub(super) fn new(lang: Lang, timeline: &Timeline, axis: &TimeAxis, short: bool) -> Self {
        let phases = timeline.phases();
        let ends = phases.iter().skip(1).map(|next| next.0);
        let mut bands: Vec<PhaseBand> = phases
            .iter()
            .zip(ends.chain(std::iter::once(None)))
            .filter_map(|(&(since, phase, _), until)| {
                let from = since.map_or(axis.left(), |day| axis.x(day));
                let to = until.map_or(axis.right(), |day| axis.x(day));
                (to > from).then_some(PhaseBand {
                    phase,
                    from,
                    to,
                    since,
                    label: words::phase_name(lang, phase, short),
                    x: from,
                    row: 0,
                })
            })
            .collect();
        // What came before the launch needs no name: nothing is drawn there.
        let named: Vec<(f64, f64)> = bands
            .iter()
            .filter(|band| !band.label.is_empty())
            .map(|band| (band.from, text_width(band.label, SIZE) + 3.0))
            .collect();
        let placed = in_rows(&named, axis.left(), axis.right(), 6.0);
        let rows = rows_used(placed.iter().map(|placed| placed.row));
        for (band, placed) in bands
            .iter_mut()
            .filter(|band| !band.label.is_empty())
            .zip(placed)
        {
            (band.x, band.row) = (placed.x, placed.row);
        }
        Self { lang, bands, rows }
    }

    /// Height of the names.
    pub(super) fn height(&self) -> f64 {
        self.rows as f64 * ROW + 3.0
    }

    /// Where each phase begins and ends, and whether the programme did not run in it.
    pub(super) fn spans(&self) -> impl Iterator<Item = (f64, f64, bool)> {
        self.bands
            .iter()
            .map(|band| (band.from, band.to, band.phase.not_running()))
    }

    /// Shading of the phases from `top` to `bottom`.
    pub(super) fn shade(&self, svg: &mut String, top: f64, bottom: f64) {
        svg.push_str("<g class=\"phases\">");
        for band in &self.bands {
            let title = words::phase_since(self.lang, band.phase, band.since);
            let class = if band.phase.not_running() {
                "phase stopped"
            } else {
                "phase"
            };
            let _ = write!(
                svg,
                "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{}</title></rect>",
                px(band.from),
                px(top),
                px(band.to - band.from),
                px(bottom - top),
                escaped(&title),
            );
        }
        svg.push_str("</g>");
    }

    /// Names of the phases, resting on `bottom`; they take [`PhaseBands::height`] above it.
    pub(super) fn names(&self, svg: &mut String, bottom: f64) {
        svg.push_str("<g class=\"phase-names\" aria-hidden=\"true\">");
        let named = || self.bands.iter().filter(|band| !band.label.is_empty());
        let y = |band: &PhaseBand| bottom - 3.0 - band.row as f64 * ROW;
        for band in named() {
            let _ = write!(
                svg,
                "<path class=\"phase-start\" d=\"M{} {}V{}\"/>",
                px(band.from),
                px(y(band) - 9.0),
                px(bottom),
            );
        }
        for band in named() {
            let _ = write!(
                svg,
                "<text class=\"label soft\" x=\"{}\" y=\"{}\">{}</text>",
                px(band.x + 3.0),
                px(y(band) - 1.0),
                escaped(band.label),
            );
        }
        svg.push_str("</g>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code as _;
    use jiff::civil::date;

    fn axis() -> TimeAxis {
        TimeAxis::new(date(2008, 1, 1), date(2026, 11, 22), 10.0, 710.0)
    }

    #[test]
    fn days_stand_in_order_and_inside_the_axis() {
        let axis = axis();
        assert_eq!(axis.x(date(1987, 1, 1)), 10.0);
        assert_eq!(axis.x(date(2008, 1, 1)), 10.0);
        assert_eq!(axis.x(date(2015, 1, 1)), 430.0);
        assert_eq!(axis.x(date(2026, 11, 22)), 710.0);
        assert_eq!(axis.end(None), 710.0);
        let mut last = 0.0;
        let mut day = date(2008, 1, 2);
        while day < date(2026, 11, 1) {
            assert!(axis.x(day) > last, "{day}");
            last = axis.x(day);
            day = day.saturating_add(jiff::Span::new().days(29));
        }
    }

    #[test]
    fn an_edition_that_ends_early_has_one_scale() {
        let axis = TimeAxis::new(date(2008, 1, 1), date(2013, 1, 1), 0.0, 100.0);
        assert_eq!(axis.fold(), None);
        assert_eq!(axis.x(date(2013, 1, 1)), 100.0);
        assert!(!axis.years().is_empty());
    }

    #[test]
    fn years_are_named_where_they_fit() {
        assert_eq!(year_step(60.0, 40.0), 1);
        assert_eq!(year_step(30.0, 40.0), 2);
        assert_eq!(year_step(9.0, 40.0), 5);
        assert_eq!(year_step(0.1, 40.0), 20);
        let named: Vec<i16> = axis().years().iter().map(|year| year.0).collect();
        assert_eq!(
            named,
            [
                2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2017, 2019, 2021, 2023, 2025
            ]
        );
        for width in [300.0, 340.0, 500.0, 700.0] {
            let axis = TimeAxis::new(date(2008, 1, 1), date(2026, 11, 22), 0.0, width);
            for pair in axis.years().windows(2) {
                assert!(
                    pair[1].1 - pair[0].1 >= text_width("2008", SIZE) + 2.0,
                    "{width} {pair:?}"
                );
            }
        }
    }

    #[test]
    fn the_note_on_the_narrower_scale_never_runs_off_the_sheet() {
        for &lang in Lang::ALL {
            for width in [90.0, 200.0, 344.0, 720.0] {
                let axis = TimeAxis::new(date(2008, 1, 1), date(2026, 11, 22), 0.0, width);
                let note = axis.note(lang, axis.fold().unwrap());
                assert!(axis.fold().unwrap() + note.1 <= width, "{lang:?} {width}");
                assert!(width < 344.0 || !note.0.is_empty(), "{lang:?} {width}");
            }
        }
    }
}
