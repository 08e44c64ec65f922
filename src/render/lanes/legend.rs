//! What the marks of the lanes mean: only those that are there.

use super::super::label_boxes::text_width;
use super::super::svg::{escaped, px};
use super::SIZE;
use super::bars::NOT_RUNNING;
use super::marks::{self, Whose, symbol};
use crate::domain::Bound;
use std::fmt::Write as _;

/// What there is on the sheet.
pub(super) struct Seen {
    pub(super) none: bool,
    pub(super) stopped: bool,
    pub(super) state: bool,
    pub(super) marks: Vec<marks::Seen>,
}

/// A sign of the legend.
#[derive(Clone, Copy)]
enum Sign {
    Stopped,
    None,
    State,
    Mark(Whose),
    Span,
    Open,
}

/// Width of a sign with the room after it, and the height of a row.
const SIGN: f64 = 30.0;
const ROW: f64 = 18.0;

/// Draws the legend from `top` down, broken at `right`; gives its height.
pub(super) fn draw(svg: &mut String, seen: &Seen, left: f64, top: f64, right: f64) -> f64 {
    let any = |holds: &dyn Fn(&marks::Seen) -> bool| seen.marks.iter().any(holds);
    let signs = [
        (seen.stopped, Sign::Stopped, NOT_RUNNING),
        (seen.none, Sign::None, "Nothing found"),
        (seen.state, Sign::State, "By an act of the state"),
        (
            any(&|seen| seen.own),
            Sign::Mark(Whose::Own),
            "The place’s own",
        ),
        (
            any(&|seen| seen.state),
            Sign::Mark(Whose::State),
            "Its state’s",
        ),
        (
            any(&|seen| seen.city),
            Sign::Mark(Whose::City),
            "A city’s in it",
        ),
        (
            any(&|seen| seen.span),
            Sign::Span,
            "Dated to a month or year",
        ),
        (
            any(&|seen| seen.open),
            Sign::Open,
            "By then, about then or announced for then",
        ),
    ];
    let (mut x, mut y) = (left, top + ROW / 2.0);
    svg.push_str("<g class=\"legend\" aria-hidden=\"true\">");
    for (_, sign, text) in signs.into_iter().filter(|sign| sign.0) {
        let width = SIGN + text_width(text, SIZE);
        if x > left && x + width > right {
            (x, y) = (left, y + ROW);
        }
        draw_sign(svg, sign, x, y);
        let _ = write!(
            svg,
            "<text class=\"soft\" x=\"{}\" y=\"{}\">{}</text>",
            px(x + SIGN - 4.0),
            px(y + 4.0),
            escaped(text)
        );
        x += width + 14.0;
    }
    svg.push_str("</g>");
    y + ROW / 2.0 - top
}

fn draw_sign(svg: &mut String, sign: Sign, x: f64, y: f64) {
    let at = x + 14.0;
    let mark = |svg: &mut String, whose, first, bound| {
        symbol(svg, whose, (first, at), y, bound, (x - 1.0, at + 4.0));
    };
    match sign {
        Sign::None => {
            let _ = write!(
                svg,
                "<path class=\"none\" d=\"M{} {}h20\"/>",
                px(x + 1.0),
                px(y)
            );
        }
        Sign::State | Sign::Stopped => {
            let class = if matches!(sign, Sign::State) {
                "out state"
            } else {
                "stopped"
            };
            let _ = write!(
                svg,
                "<rect class=\"bar {class}\" x=\"{}\" y=\"{}\" width=\"20\" height=\"10\"/>",
                px(x + 1.0),
                px(y - 5.0)
            );
        }
        Sign::Mark(whose) => mark(svg, whose, at, Bound::Exact),
        Sign::Span => mark(svg, Whose::Own, x + 2.0, Bound::Exact),
        Sign::Open => mark(svg, Whose::Own, at, Bound::OnOrBefore),
    }
}
