//! Shapes in square tiles: Web Mercator on a grid of whole numbers, cut into the tiles of a pyramid.
//!
//! At each zoom the world is 2^zoom tiles wide and a tile is [`EXTENT`] steps of its grid wide. Borders are simplified
//! and put on the grid once, as shared arcs, and cut afterwards; so neighbours agree in every point, and so do tiles that
//! lie side by side.

mod clip;
mod level;
mod tile;

pub use level::{Cut, Level};
pub use tile::{EXTENT, MAX_ZOOM, TileId};

/// A point on the grid of a zoom or of a tile: steps from its upper left corner, east and south.
pub type Step = [i32; 2];
