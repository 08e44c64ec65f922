//! What the marks of the lanes mean: only those that are there.

use super::super::label_boxes::text_width;
use super::super::svg::{escaped, px};
use super::SIZE;
use super::marks::{self, Whose, symbol};
use crate::domain::{Bound, Lang};
use crate::words::catalogue as t;
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

impl Sign {
    fn means(self, lang: Lang) -> &'static str {
        match self {
            Self::Stopped => t::legend_not_running(lang),
            Self::None => t::legend_nothing_found(lang),
            Self::State => t::legend_by_state(lang),
            Self::Mark(Whose::Own) => t::legend_own(lang),
            Self::Mark(Whose::State) => t::legend_state(lang),
            Self::Mark(Whose::City) => t::legend_city(lang),
            Self::Span => t::legend_dated_roughly(lang),
            Self::Open => t::legend_open(lang),
        }
    }
}

/// Width of a sign with the room after it, and the height of a row.
const SIGN: f64 = 30.0;
const ROW: f64 = 18.0;

/// Draws the legend from `top` down, broken at `right`; gives its height.
pub(super) fn draw(
    lang: Lang,
    svg: &mut String,
    seen: &Seen,
    left: f64,
    top: f64,
    right: f64,
) -> f64 {
    let any = |holds: &dyn Fn(&marks::Seen) -> bool| seen.marks.iter().any(holds);
    let signs = [
        (seen.stopped, Sign::Stopped),
        (seen.none, Sign::None),
        (seen.state, Sign::State),
        (any(&|seen| seen.own), Sign::Mark(Whose::Own)),
        (any(&|seen| seen.state), Sign::Mark(Whose::State)),
        (any(&|seen| seen.city), Sign::Mark(Whose::City)),
        (any(&|seen| seen.span), Sign::Span),
        (any(&|seen| seen.open), Sign::Open),
    ];
    let (mut x, mut y) = (left, top + ROW / 2.0);
    svg.push_str("<g class=\"legend\" aria-hidden=\"true\">");
    for (_, sign) in signs.into_iter().filter(|sign| sign.0) {
        let text = sign.means(lang);
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

#[cfg(test)]
mod tests {
    use super::super::{NARROW, SIDE};
    use super::*;
    use crate::domain::Code as _;

    #[test]
    fn every_sign_is_explained_within_the_narrow_sheet() {
        let marks = [
            Sign::Stopped,
            Sign::None,
            Sign::State,
            Sign::Span,
            Sign::Open,
        ];
        let whose = [Whose::Own, Whose::State, Whose::City].map(Sign::Mark);
        for &lang in Lang::ALL {
            for sign in marks.into_iter().chain(whose) {
                let text = sign.means(lang);
                let end = SIDE + SIGN + text_width(text, SIZE);
                assert!(end <= NARROW, "{lang:?}: {text}");
            }
        }
    }
}
