//! Cutting rings to a square of the grid.

use super::Step;

/// The square that is kept: from its least to its greatest coordinate, which are the same on both axes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Square {
    pub(super) from: i32,
    pub(super) to: i32,
}

/// The part of a ring inside of a square (I. E. Sutherland and G. W. Hodgman, "Reentrant polygon clipping",
/// *Communications of the ACM* 17, 1974). The ring has no repetition of its first point, and neither has the result; it is
/// empty where less than a triangle is left.
///
/// A ring that leaves the square several times runs along its sides in between. These lie outside of the tile itself, in
/// its margin, and change no area.
pub(super) fn clipped(ring: Vec<Step>, square: Square) -> Vec<Step> {
    let is_inside = |at: &Step| at.iter().all(|n| (square.from..=square.to).contains(n));
    let mut ring = ring;
    if !ring.iter().all(is_inside) {
        for axis in [0, 1] {
            ring = cut(&ring, axis, square.from, 1);
            ring = cut(&ring, axis, square.to, -1);
        }
    }
    without_spikes(ring)
}

/// The part of a ring on one side of a line across an axis: where `sign` times the distance from it is not negative.
fn cut(ring: &[Step], axis: usize, line: i32, sign: i32) -> Vec<Step> {
    let depth = |at: &Step| sign * (on(at, axis) - line);
    let mut kept = Vec::with_capacity(ring.len());
    let Some(mut before) = ring.last() else {
        return kept;
    };
    for here in ring {
        if (depth(here) < 0) != (depth(before) < 0) {
            kept.push(crossing(before, here, axis, line));
        }
        if depth(here) >= 0 {
            kept.push(*here);
        }
        before = here;
    }
    kept
}

fn on(at: &Step, axis: usize) -> i32 {
    if axis == 0 { at[0] } else { at[1] }
}

/// Where a side meets a line across an axis, on the grid. The same whichever way the side is run through, so that
/// neighbours meet.
fn crossing(one: &Step, other: &Step, axis: usize, line: i32) -> Step {
    let (from, to) = if one <= other {
        (one, other)
    } else {
        (other, one)
    };
    let cross = 1 - axis;
    let wide = |n: i32| i64::from(n);
    let run = wide(on(to, axis)) - wide(on(from, axis));
    let rise = wide(on(to, cross)) - wide(on(from, cross));
    let part = wide(line) - wide(on(from, axis));
    // To the nearest step, halves upward.
    let (rise, run) = if run < 0 { (-rise, -run) } else { (rise, run) };
    let moved = (2 * rise * part + run).div_euclid((2 * run).max(1));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "between the coordinates of the two ends"
    )]
    let at = (wide(on(from, cross)) + moved) as i32;
    if axis == 0 { [line, at] } else { [at, line] }
}

/// A ring without points that repeat the one before, and without ways there and back: the grid makes both of what is
/// narrower than a step. Neither has an area.
pub(super) fn without_spikes(ring: Vec<Step>) -> Vec<Step> {
    let mut kept: Vec<Step> = Vec::with_capacity(ring.len());
    for at in ring {
        push(&mut kept, at);
    }
    // The same over the place where the ring closes.
    let mut start = 0;
    loop {
        match kept.get(start..) {
            Some([first, .., last]) if first == last => {
                kept.pop();
            }
            Some([first, .., before, _]) if first == before => {
                kept.truncate(kept.len() - 2);
            }
            Some([_, second, .., last]) if second == last => {
                start += 2;
            }
            _ => break,
        }
    }
    let kept = kept.split_off(start.min(kept.len()));
    if kept.len() < 3 { Vec::new() } else { kept }
}

fn push(kept: &mut Vec<Step>, at: Step) {
    match kept.as_slice() {
        [.., last] if *last == at => {}
        [.., before, _] if *before == at => {
            kept.pop();
        }
        _ => kept.push(at),
    }
}

/// Twice the area of a ring: positive where it runs clockwise as seen, rows being counted downward.
pub(super) fn twice_area(ring: &[Step]) -> i64 {
    let Some(mut before) = ring.last() else {
        return 0;
    };
    let mut sum = 0;
    for here in ring {
        let cross = |a: i32, b: i32| i64::from(a) * i64::from(b);
        sum += cross(before[0], here[1]) - cross(here[0], before[1]);
        before = here;
    }
    sum
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SQUARE: Square = Square { from: -8, to: 72 };

    #[test]
    fn a_ring_round_the_square_becomes_the_square() {
        let ring = vec![[-100, -100], [300, -100], [300, 300], [-100, 300]];
        let kept = clipped(ring, SQUARE);
        assert_eq!(twice_area(&kept), 2 * 80 * 80);
        assert_eq!(kept.len(), 4);
    }

    #[test]
    fn what_lies_beside_the_square_is_gone() {
        assert!(clipped(vec![[100, 0], [120, 0], [120, 20]], SQUARE).is_empty());
        assert!(clipped(vec![[-20, -50], [-10, -50], [-10, 120]], SQUARE).is_empty());
    }

    #[test]
    fn ways_there_and_back_are_left_out() {
        let ring = vec![
            [0, 0],
            [4, 0],
            [9, 0],
            [4, 0],
            [4, 4],
            [4, 4],
            [0, 4],
            [0, 9],
            [0, 4],
        ];
        assert_eq!(without_spikes(ring), [[0, 0], [4, 0], [4, 4], [0, 4]]);
        let over_the_start = vec![[9, 9], [0, 0], [4, 0], [4, 4], [0, 4], [0, 0]];
        assert_eq!(twice_area(&without_spikes(over_the_start)), 32);
        assert!(without_spikes(vec![[0, 0], [5, 5], [0, 0], [5, 5]]).is_empty());
        assert!(without_spikes(vec![[0, 0], [5, 5], [3, 4], [5, 5]]).is_empty());
    }

    proptest! {
        #[test]
        fn two_halves_make_the_whole(
            ring in prop::collection::vec((-50_i32..120, -50_i32..120), 3..12),
            line in -10_i32..70,
        ) {
            let ring: Vec<Step> = ring.into_iter().map(|(x, y)| [x, y]).collect();
            let (left, right) = (cut(&ring, 0, line, -1), cut(&ring, 0, line, 1));
            // The ring with the points where it meets the line, which lie on the grid and so not always on its sides.
            let mut met = Vec::new();
            let sides = ring.iter().cycle().skip(ring.len() - 1).zip(&ring);
            for (from, to) in sides {
                if (from[0] < line) != (to[0] < line) {
                    met.push(crossing(from, to, 0, line));
                }
                met.push(*to);
            }
            // Both halves have what lies on the line.
            prop_assert_eq!(twice_area(&left) + twice_area(&right), twice_area(&met));
        }

        #[test]
        fn a_side_is_cut_alike_from_both_sides(
            a in (-5000_i32..5000, -5000_i32..5000),
            b in (-5000_i32..5000, -5000_i32..5000),
            line in -4000_i32..4000,
        ) {
            let (a, b) = ([a.0, a.1], [b.0, b.1]);
            for axis in [0, 1] {
                if (on(&a, axis) < line) != (on(&b, axis) < line) {
                    prop_assert_eq!(crossing(&a, &b, axis, line), crossing(&b, &a, axis, line));
                }
            }
        }

        #[test]
        fn what_is_kept_lies_in_the_square(
            ring in prop::collection::vec((-200_i32..200, -200_i32..200), 3..20),
        ) {
            let ring: Vec<Step> = ring.into_iter().map(|(x, y)| [x, y]).collect();
            for at in clipped(ring, SQUARE) {
                prop_assert!(at.iter().all(|n| (-8..=72).contains(n)));
            }
        }
    }
}
