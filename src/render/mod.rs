//! Floor 3: answers → pictures. Knows no HTTP.
//!
//! Geometry does not change with the day: [`Maps`] projects it and writes its path data once, at
//! start-up. A picture of a day is those ready texts with the day's classes, names and links
//! between them.

mod axis;
mod card;
mod chart_file;
mod chart_style;
mod choropleth;
mod colours;
mod compare;
mod compare_palette;
mod curves;
mod hatch;
mod label_boxes;
mod lanes;
mod looks;
mod making;
mod map;
mod map_file;
mod marks;
mod melted;
pub mod palette;
mod picture;
mod rollout;
#[cfg(test)]
mod seen;
mod sheet;
mod style;
mod svg;
mod years;

pub use choropleth::{
    InPage, Setting, UNDER_RECORDED, map_in_page, map_inline, map_of, map_shapes,
};
pub use compare::{
    LegendLine, change_class, comparison_file, comparison_inline, comparison_legend,
};
pub use curves::{curve_inline, curves_file, curves_legend, curves_notes};
pub use lanes::{Knots, lanes, lanes_axes, lanes_inline};
pub use looks::{Looks, history_class};
pub use making::Making;
pub use map::{CountyMap, Maps};
pub use map_file::map_file;
pub use picture::{CARD, Form, PictureError, Size, pdf, png};
pub use rollout::{rollout, rollout_events, rollout_inline};
pub use sheet::{Sheet, SheetMap, sheet_file, sheet_statuses};
pub use style::rules as style_rules;
pub use svg::escaped;
pub use years::{YearBar, years_inline};
