//! The three lanes of one jurisdiction over time.

use crate::domain::{CountyFips, Day};
use crate::timeline::Timeline;

/// The lanes as an SVG file.
#[must_use]
pub fn lanes(timeline: &Timeline, fips: CountyFips, day: Day, base: &str) -> String {
    let _ = (timeline, fips, day, base);
    String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
}
