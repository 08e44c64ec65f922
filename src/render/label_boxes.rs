//! Where labels of a chart go: pure functions on boxes, so that no label covers another.
//!
//! The server does not know the reader's font. Widths are those of Helvetica, the widest face the
//! style sheet names, with a little to spare.

/// A box on the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Block {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Block {
    pub(super) fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// Whether two boxes share more than an edge.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether the whole box lies in another.
    pub(super) fn inside(&self, other: &Self) -> bool {
        self.x >= other.x
            && self.y >= other.y
            && self.x + self.width <= other.x + other.width
            && self.y + self.height <= other.y + other.height
    }
}

/// How wide a text is, in the unit of `size`: rather too wide than too narrow, because the fonts
/// of readers differ. Wide ones, such as Verdana and DejaVu Sans, are some 12 % wider than Arial.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|character| match character {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '’' | '\'' | '|' => 0.26,
            ' ' | 'f' | 't' | 'r' | '(' | ')' | '-' | '·' => 0.33,
            'm' | 'w' | 'M' | 'W' | 'O' | 'Q' | '—' => 0.84,
            'A'..='Z' => 0.69,
            _ => 0.56,
        })
        .sum();
    ems * size * 1.14
}

/// A label placed in a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    /// Left edge.
    pub(super) x: f64,
    /// The row, 0 being nearest to what is labelled.
    pub(super) row: usize,
}

/// Places labels, given in the order of their anchors, in as few rows as it takes. A label begins
/// at its anchor, or further left where the sheet ends.
///
/// Rows fill from the right, so that the line that leads from a label down to its anchor runs
/// left of the labels below it.
pub(super) fn in_rows(labels: &[(f64, f64)], left: f64, right: f64, gap: f64) -> Vec<Placed> {
    let mut starts: Vec<f64> = Vec::new();
    let mut placed: Vec<Placed> = labels
        .iter()
        .rev()
        .map(|&(anchor, width)| {
            let x = anchor.min(right - width).max(left);
            let free = starts.iter().position(|&start| x + width + gap <= start);
            let row = free.unwrap_or(starts.len());
            match starts.get_mut(row) {
                Some(start) => *start = x,
                None => starts.push(x),
            }
            Placed { x, row }
        })
        .collect();
    placed.reverse();
    placed
}

/// Rows for marks that each cover an interval, given in order: the first row that is free.
pub(super) fn dodged(intervals: &[(f64, f64)], gap: f64) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    intervals
        .iter()
        .map(|&(from, to)| {
            let row = ends
                .iter()
                .position(|&end| end + gap <= from)
                .unwrap_or(ends.len());
            match ends.get_mut(row) {
                Some(end) => *end = to,
                None => ends.push(to),
            }
            row
        })
        .collect()
}

/// How many rows are in use.
pub(super) fn rows_used(rows: impl Iterator<Item = usize>) -> usize {
    rows.max().map_or(0, |row| row + 1)
}

/// Spreads labels of given heights down a column: each as near to the middle it wants as the
/// others allow, in the order of what they want, between `top` and `bottom`. Gives the middles,
/// in the order given.
pub(super) fn spread(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<(usize, f64, f64)> = wanted
        .iter()
        .enumerate()
        .map(|(index, &(middle, height))| (index, middle, height))
        .collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let mut floor = top;
    for (_, middle, height) in &mut order {
        *middle = middle.max(floor + *height / 2.0);
        floor = *middle + *height / 2.0;
    }
    let mut ceiling = bottom.max(order.iter().map(|label| label.2).sum::<f64>() + top);
    for (_, middle, height) in order.iter_mut().rev() {
        *middle = middle.min(ceiling - *height / 2.0);
        ceiling = *middle - *height / 2.0;
    }
    order.sort_by_key(|label| label.0);
    order.into_iter().map(|label| label.1).collect()
}

/// The first candidate that lies on the sheet and meets nothing; `None` where there is no room.
pub(super) fn first_free(
    candidates: impl IntoIterator<Item = Block>,
    sheet: &Block,
    taken: &[Block],
) -> Option<Block> {
    candidates.into_iter().find(|candidate| {
        candidate.inside(sheet) && taken.iter().all(|block| !block.meets(candidate))
    })
}

/// Breaks a text into lines no wider than `width`; a word wider than that stands alone.
pub(super) fn lines(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(line, size) + text_width(word, size) + size / 3.0 <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_label_starts_at_its_anchor_where_it_can() {
        let placed = in_rows(&[(10.0, 50.0), (40.0, 50.0), (95.0, 50.0)], 0.0, 100.0, 4.0);
        // The last is pushed left by the edge, the others rise above it one after another.
        assert_eq!(placed[2], Placed { x: 50.0, row: 0 });
        assert_eq!(placed[1], Placed { x: 40.0, row: 1 });
        assert_eq!(placed[0], Placed { x: 10.0, row: 2 });
        assert!(in_rows(&[], 0.0, 1.0, 1.0).is_empty());
    }

    #[test]
    fn marks_of_one_day_stand_one_below_the_other() {
        assert_eq!(
            dodged(&[(0.0, 8.0), (0.0, 8.0), (4.0, 12.0), (20.0, 28.0)], 1.0),
            [0, 1, 2, 0]
        );
        assert_eq!(rows_used(std::iter::empty()), 0);
    }

    #[test]
    fn ties_are_spread_and_the_edges_hold() {
        assert_eq!(
            spread(&[(50.0, 20.0), (50.0, 20.0)], 0.0, 100.0),
            [50.0, 70.0]
        );
        assert_eq!(
            spread(&[(98.0, 20.0), (98.0, 20.0)], 0.0, 100.0),
            [70.0, 90.0]
        );
        assert!(spread(&[], 0.0, 100.0).is_empty());
    }

    #[test]
    fn a_text_breaks_between_words_only() {
        assert_eq!(lines("one two", 10.0, 1000.0), ["one two"]);
        assert_eq!(lines("one two", 10.0, 1.0), ["one", "two"]);
    }

    proptest! {
        #[test]
        fn labels_in_rows_never_overlap(mut anchors in prop::collection::vec((0.0..400.0f64, 5.0..200.0f64), 0..12)) {
            anchors.sort_by(|a, b| a.0.total_cmp(&b.0));
            let placed = in_rows(&anchors, 0.0, 400.0, 4.0);
            for (i, a) in placed.iter().enumerate() {
                prop_assert!(a.x >= 0.0 && a.x + anchors[i].1 <= 400.0 + 1e-9);
                for (j, b) in placed.iter().enumerate().skip(i + 1) {
                    let apart = a.x + anchors[i].1 <= b.x || b.x + anchors[j].1 <= a.x;
                    prop_assert!(a.row != b.row || apart);
                }
            }
        }

        #[test]
        fn spread_labels_never_overlap(wanted in prop::collection::vec((0.0..300.0f64, 5.0..40.0f64), 0..6)) {
            let middles = spread(&wanted, 0.0, 300.0);
            for i in 0..middles.len() {
                for j in i + 1..middles.len() {
                    let apart = (middles[i] - middles[j]).abs() + 1e-6 >= (wanted[i].1 + wanted[j].1) / 2.0;
                    prop_assert!(apart, "{middles:?}");
                }
            }
        }
    }
}
