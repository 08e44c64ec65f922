//! Floor 3: answers → pictures. Knows no HTTP.
//!
//! Geometry does not change with the day: [`Maps`] projects it and writes its path data once, at
//! start-up. A picture of a day is those ready texts with the day's classes, names and links
//! between them.

mod axis;
mod chart_file;
mod chart_style;
mod choropleth;
mod label_boxes;
mod lanes;
mod map;
mod map_file;
mod marks;
pub mod palette;

pub use choropleth::{Setting, escaped, map_inline, map_of, shapes};
pub use lanes::{Knots, lanes, lanes_axes, lanes_inline};
pub use map::{CountyMap, Maps};
pub use map_file::map_file;
