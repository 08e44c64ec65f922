//! What a change looks like: a fill for the first thing that changed, a hatch where a "no" is new
//! (dense: the place's own, light: its state's), dots where a limit on ICE holds is new. What was
//! given up carries lines across the hatch's: in grey it would be as dark as what is newly on.
//!
//! Built like [`super::palette`], with classes of its own: `c`, the fill (`n`ewly on, given up
//! (`b`ack), `c`hanged otherwise, only the `p`hase, the `s`ame, `u`nknown), `o`wn or `s`tate's
//! "no", `l`imits.

use super::hatch::{Hatches, Tiling};
use crate::domain::{Basis, Federal};
use crate::timeline::{Answer, Change, ChangeKind};
use std::fmt::Write as _;

const FILLS: [(char, &str); 6] = [
    ('n', "active"),
    ('b', "reversed"),
    ('c', "changed"),
    ('p', "not-running"),
    ('s', "unchanged"),
    ('u', "unknown"),
];

pub(super) const CLASSES: [&str; 36] = [
    "cn", "cnl", "cno", "cnol", "cns", "cnsl", "cb", "cbl", "cbo", "cbol", "cbs", "cbsl", "cc",
    "ccl", "cco", "ccol", "ccs", "ccsl", "cp", "cpl", "cpo", "cpol", "cps", "cpsl", "cs", "csl",
    "cso", "csol", "css", "cssl", "cu", "cul", "cuo", "cuol", "cus", "cusl",
];

fn named(fill: usize, hatch: Option<Basis>, limits: bool) -> &'static str {
    let hatch = match hatch {
        None => 0,
        Some(Basis::Own) => 1,
        Some(Basis::State) => 2,
    };
    let index = fill * 6 + hatch * 2 + usize::from(limits);
    CLASSES.get(index).copied().unwrap_or("cu")
}

/// The class of a place that changed.
pub(super) fn of_change(change: &Change<'_>) -> &'static str {
    let any = |kinds: &[ChangeKind]| kinds.iter().any(|&kind| change.is(kind));
    let fill = if change.is(ChangeKind::SwitchedOn) {
        0
    } else if any(&[ChangeKind::NoLongerOut, ChangeKind::NoLongerLimits]) {
        1
    } else if any(&[
        ChangeKind::AgreementCancelled,
        ChangeKind::StanceChanged,
        ChangeKind::PracticeChanged,
    ]) {
        2
    } else if any(&[ChangeKind::StanceEnded, ChangeKind::PhaseChanged]) {
        3
    } else if change.to.federal.value == Federal::NoDateFound {
        5
    } else {
        4
    };
    let hatch = if change.is(ChangeKind::SaidNoOwn) {
        Some(Basis::Own)
    } else {
        change.is(ChangeKind::SaidNoState).then_some(Basis::State)
    };
    named(fill, hatch, change.is(ChangeKind::LimitsHolds))
}

/// The class of a place that did not change.
pub(super) fn of_unchanged(answer: &Answer<'_>) -> &'static str {
    if answer.federal.value == Federal::NoDateFound {
        "cu"
    } else {
        "cs"
    }
}

/// The class that stands for a kind of change in a legend; kinds of one class share a line.
pub(super) fn of_kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::SwitchedOn => "cn",
        ChangeKind::SaidNoOwn => "cso",
        ChangeKind::SaidNoState => "css",
        ChangeKind::LimitsHolds => "csl",
        ChangeKind::NoLongerOut | ChangeKind::NoLongerLimits => "cb",
        ChangeKind::AgreementCancelled
        | ChangeKind::StanceChanged
        | ChangeKind::PracticeChanged => "cc",
        ChangeKind::StanceEnded | ChangeKind::PhaseChanged => "cp",
    }
}

/// Length of a pattern's side, in pixels of the map.
const SIDE: f64 = 6.0;

/// The fill of a class, and what lies over it.
fn parts(class: &str) -> (char, &str) {
    let mut letters = class.chars();
    letters.next();
    (letters.next().unwrap_or('u'), letters.as_str())
}

/// Whether a class is a hatch and not a plain colour.
pub(super) fn hatched(class: &str) -> bool {
    let (fill, over) = parts(class);
    CLASSES.contains(&class) && (matches!(fill, 'b' | 'u') || !over.is_empty())
}

/// The patterns of every class that is more than a colour, as `<defs>`.
pub(super) fn patterns(tiling: Tiling) -> String {
    let mut hatches = Hatches::new(SIDE, tiling);
    for class in CLASSES.iter().filter(|class| hatched(class)) {
        let (fill, over) = parts(class);
        // Light marks on the strong fills, dark ones on the others.
        let on = if matches!(fill, 'n' | 'b' | 'c') {
            "n"
        } else {
            "x"
        };
        hatches.hatch(class, &format!("cf-{fill}"), |hatches| {
            if let 'u' | 'b' = fill {
                hatches.rows(&format!("ck-{fill}"), &[3.0]);
            }
            if over.starts_with('o') {
                hatches.columns(&format!("ch-{on}"), &[0.9, 3.9]);
            }
            if over.starts_with('s') {
                hatches.columns(&format!("ch-{on} ch-s"), &[0.9]);
            }
            if over.ends_with('l') {
                hatches.dots(class, &format!("cd-{on}"), 1.15, &[(3.4, 3.0)]);
            }
        });
    }
    hatches.written()
}

/// The rules that give the classes their look, with `colour` naming each colour.
pub(super) fn rules(colour: impl Fn(&str) -> String) -> String {
    let mut css = String::new();
    for (letter, name) in FILLS {
        let class = format!("c{letter}");
        let plain = if hatched(&class) {
            String::new()
        } else {
            format!(".{class},")
        };
        let _ = writeln!(css, "{plain}.cf-{letter}{{fill:{}}}", colour(name));
    }
    for class in CLASSES.iter().filter(|class| hatched(class)) {
        let _ = writeln!(css, ".{class}{{fill:url(#m-{class})}}");
    }
    let stroked = [
        (
            "ck-u",
            "unknown-line",
            "stroke-width:.9;stroke-dasharray:1.4 1.6",
        ),
        ("ck-b", "dot-active", "stroke-width:.9"),
        ("ch-n", "hatch-active", "stroke-width:1.3"),
        ("ch-x", "hatch-not-active", "stroke-width:1.3"),
    ];
    for (class, name, rest) in stroked {
        let _ = writeln!(css, ".{class}{{stroke:{};{rest}}}", colour(name));
    }
    let _ = writeln!(css, ".ch-s{{stroke-width:.9}}");
    for (class, name) in [("cd-n", "dot-active"), ("cd-x", "dot-other")] {
        let _ = writeln!(css, ".{class}{{fill:{}}}", colour(name));
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_says_its_parts() {
        let mut at = 0;
        for (letter, _) in FILLS {
            for over in ["", "l", "o", "ol", "s", "sl"] {
                assert_eq!(CLASSES[at], format!("c{letter}{over}"));
                assert_eq!(parts(CLASSES[at]), (letter, over));
                at += 1;
            }
        }
        assert_eq!(at, CLASSES.len());
    }
}
