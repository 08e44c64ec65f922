//! Bars by year: what ICE recorded. A year without a record is an empty, dashed place and never a
//! bar of no height.

use super::svg::{escaped, px};
use crate::domain::Lang;
use crate::words;
use crate::words::catalogue as t;
use std::fmt::Write as _;

/// A bar.
#[derive(Debug, Clone, Copy)]
pub struct YearBar {
    /// The year.
    pub year: i16,
    /// How many; none where there is no record.
    pub count: Option<u64>,
    /// Whether the records have a part of the year only.
    pub part: bool,
    /// Whether the year is known to be under-recorded.
    pub under: bool,
}

/// Size of the sheet, in pixels: as wide as a telephone, so that it never has to shrink much.
const WIDTH: f64 = 360.0;
/// Height of the highest bar.
const PLOT: f64 = 110.0;
/// Room over it for its number, and under it for years and notes.
const HEAD: f64 = 22.0;
const FOOT: f64 = 50.0;
/// Height of the place of a year without a record.
const EMPTY: f64 = 14.0;

/// The chart for a page; `id` names it and `says` is what it shows, in words.
#[must_use]
pub fn years_inline(lang: Lang, id: &str, bars: &[YearBar], says: &str) -> String {
    format!(
        "<svg class=\"chart years\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{id}-title\">\
         <title id=\"{id}-title\">{}</title>{}</svg>",
        px(WIDTH),
        px(HEAD + PLOT + FOOT),
        escaped(says),
        body(lang, bars),
    )
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of detainers are far below 2^52"
)]
fn body(lang: Lang, bars: &[YearBar]) -> String {
    let mut svg = String::new();
    let highest = bars
        .iter()
        .filter_map(|bar| bar.count)
        .max()
        .unwrap_or(1)
        .max(1);
    let step = WIDTH / bars.len().max(1) as f64;
    let (base, width) = (HEAD + PLOT, step * 0.62);
    for (index, bar) in bars.iter().enumerate() {
        let middle = step * (index as f64 + 0.5);
        let left = middle - width / 2.0;
        match bar.count {
            Some(count) => {
                // What was recorded shows, however little it is beside the most.
                let height =
                    (PLOT * count as f64 / highest as f64).max(if count > 0 { 1.5 } else { 0.0 });
                let _ = write!(
                    svg,
                    "<rect class=\"bar recorded\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\
                     <text class=\"number\" x=\"{}\" y=\"{}\">{}</text>",
                    px(left),
                    px(base - height),
                    px(width),
                    px(height),
                    px(middle),
                    px(base - height - 5.0),
                    words::number(count),
                );
            }
            None => {
                let _ = write!(
                    svg,
                    "<rect class=\"bar unknown\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                    px(left),
                    px(base - EMPTY),
                    px(width),
                    px(EMPTY),
                );
            }
        }
        let _ = write!(
            svg,
            "<text class=\"tick\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">{}{}</text>",
            px(middle),
            px(base + 15.0),
            bar.year,
            if bar.part { "*" } else { "" },
        );
    }
    let _ = write!(svg, "<path class=\"base\" d=\"M0 {0}H{WIDTH}\"/>", px(base));
    svg.push_str(&notes(lang, bars, step, base));
    svg
}

/// What is to be known of some of the years, under them.
#[expect(clippy::cast_precision_loss, reason = "a chart has a handful of years")]
fn notes(lang: Lang, bars: &[YearBar], step: f64, base: f64) -> String {
    let mut svg = String::new();
    let under = bars.iter().filter(|bar| bar.under).count() as f64;
    if under > 0.0 {
        let _ = write!(
            svg,
            "<path class=\"lead\" d=\"M3 {y}v4h{wide}v-4\"/><text class=\"small soft\" x=\"3\" y=\"{below}\">{}</text>",
            escaped(t::recorded_chart_under(lang)),
            y = px(base + 20.0),
            wide = px(step * under - 6.0),
            below = px(base + 37.0),
        );
    }
    let mut legend = Vec::new();
    if bars.iter().any(|bar| bar.part) {
        legend.push(t::recorded_chart_part(lang).to_owned());
    }
    let none = bars.iter().any(|bar| bar.count.is_none());
    if none {
        let _ = write!(
            svg,
            "<rect class=\"bar unknown\" x=\"{}\" y=\"{}\" width=\"12\" height=\"9\"/>",
            px(step * 5.0 - 16.0),
            px(base + 29.0),
        );
        legend.insert(0, t::recorded_chart_no_record(lang).to_owned());
    }
    let _ = write!(
        svg,
        "<text class=\"small soft\" x=\"{}\" y=\"{}\">{}</text>",
        px(step * 5.0),
        px(base + 37.0),
        escaped(&legend.join("   ")),
    );
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(year: i16, count: Option<u64>) -> YearBar {
        YearBar {
            year,
            count,
            part: false,
            under: false,
        }
    }

    #[test]
    fn a_year_without_a_record_is_no_bar() {
        let drawn = years_inline(Lang::En, "c", &[bar(2011, Some(1)), bar(2012, None)], "x");
        assert_eq!(drawn.matches("bar recorded").count(), 1);
        // The place of the year, and its key.
        assert_eq!(drawn.matches("bar unknown").count(), 2);
        assert!(drawn.contains("no record") && !drawn.contains(">0<"));
    }

    #[test]
    fn a_recorded_zero_is_a_number_and_no_bar() {
        let drawn = years_inline(
            Lang::En,
            "c",
            &[bar(2009, Some(0)), bar(2010, Some(7))],
            "x",
        );
        assert!(drawn.contains(">0<") && drawn.contains("height=\"0\""));
        assert!(!drawn.contains("bar unknown"));
    }
}
