//! Text of SVG: what is written into an element, an attribute or a coordinate.

pub use crate::words::escaped;

/// A size in pixels without a trailing `.0`.
pub(super) fn px(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    rounded.to_string()
}
