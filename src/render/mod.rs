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
pub mod palette;
mod rollout;

pub use choropleth::{Setting, escaped, map_file, map_inline, map_of};
pub use lanes::{lanes, lanes_inline};
pub use map::{CountyMap, Maps};
pub use rollout::{rollout, rollout_events, rollout_finding, rollout_inline};
