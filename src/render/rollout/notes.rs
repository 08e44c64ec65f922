//! Labels inside the plot: each stands where nothing else does, or is left to the table.

use super::super::label_boxes::{Block, first_free, text_width};
use super::super::svg::{escaped, px};
use std::fmt::Write as _;

/// Size and height of a label.
const SIZE: f64 = 12.0;
const HEIGHT: f64 = 15.0;
/// Room between a label and its point.
const GAP: f64 = 7.0;
/// How many steps from its point a label is tried, at first and at last.
const REACHES: [i32; 2] = [9, 28];

/// Something to be said at a point of the plot.
pub(super) struct Note {
    /// What to say, in lines: the first text for which there is room.
    pub(super) texts: Vec<String>,
    pub(super) x: f64,
    pub(super) y: f64,
    /// Class of the text's colour.
    pub(super) class: &'static str,
    /// Whether it is tried above its point before below.
    pub(super) above: bool,
    /// Whether a dot marks the point.
    pub(super) dot: bool,
}

/// A note in its place.
pub(super) struct Placed<'a> {
    note: &'a Note,
    text: &'a str,
    pub(super) block: Block,
}

/// Places notes one after the other, each clear of what is taken and of those before it.
pub(super) fn place<'a>(notes: &'a [Note], sheet: &Block, taken: &[Block]) -> Vec<Placed<'a>> {
    let mut taken = taken.to_vec();
    let mut placed = Vec::new();
    for note in notes {
        // Near its point in any form before far from it in the fullest.
        let found = REACHES.into_iter().find_map(|steps| {
            note.texts.iter().find_map(|text| {
                let width = text
                    .lines()
                    .map(|line| text_width(line, SIZE))
                    .fold(0.0, f64::max);
                let height = text.lines().count() as f64 * HEIGHT;
                let spots = candidates(note, width + 4.0, height, steps);
                Some((text, first_free(spots, sheet, &taken)?))
            })
        });
        if let Some((text, block)) = found {
            taken.push(block);
            placed.push(Placed { note, text, block });
        }
    }
    placed
}

/// Where a label may stand: beside its point, then further and further up and down, to its right
/// and to its left, and last across it.
fn candidates(note: &Note, width: f64, height: f64, steps: i32) -> impl Iterator<Item = Block> {
    let (x, y) = (note.x, note.y);
    let sides = if note.above { [-1.0, 1.0] } else { [1.0, -1.0] };
    (0..steps).flat_map(move |step| {
        sides.into_iter().flat_map(move |side| {
            let middle = y + side * (GAP + height / 2.0 + f64::from(step) * 9.0);
            [x + GAP, x - GAP - width, x - width / 2.0]
                .map(|left| Block::new(left, middle - height / 2.0, width, height))
        })
    })
}

impl Placed<'_> {
    /// The line from the point to the label, and the dot on the point.
    pub(super) fn lead(&self, svg: &mut String) {
        let (x, y) = (self.note.x, self.note.y);
        let block = &self.block;
        let near = x.clamp(block.x - 3.0, block.x + block.width + 3.0);
        let edge = if block.y > y {
            block.y + 3.0
        } else {
            block.y + block.height
        };
        if (edge - y).abs() > 2.0 * GAP {
            // Down or up from the point, and over to the label where it stands aside.
            let path = if near == x && block.x < x {
                format!("V{}", px(edge))
            } else {
                format!("V{}H{}", px(block.y + HEIGHT / 2.0), px(near))
            };
            let _ = write!(
                svg,
                "<path class=\"lead\" d=\"M{} {}{path}\"/>",
                px(x),
                px(y)
            );
        }
        if self.note.dot {
            let _ = write!(
                svg,
                "<circle class=\"dot\" cx=\"{}\" cy=\"{}\" r=\"3\"/>",
                px(x),
                px(y)
            );
        }
    }

    pub(super) fn words(&self, svg: &mut String) {
        let x = px(self.block.x + 2.0);
        let _ = write!(svg, "<text class=\"label {}\">", self.note.class);
        for (index, line) in self.text.lines().enumerate() {
            let _ = write!(
                svg,
                "<tspan x=\"{x}\" y=\"{}\">{}</tspan>",
                px(self.block.y + 11.5 + index as f64 * HEIGHT),
                escaped(line)
            );
        }
        svg.push_str("</text>");
    }
}
