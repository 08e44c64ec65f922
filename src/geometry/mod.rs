//! Floor 0: from longitudes and latitudes to path data.
//!
//! This room knows shapes and sheets of paper. It knows no status and no day, reads no file and speaks no HTTP: what it
//! makes is made once, when the server starts, and never changes with the day. Most callers need only
//! [`DrawnMap::national`] and [`DrawnMap::state`]; the steps behind them, in order:
//!
//! 1. [`Topology`] finds the borders that shapes share and stores each once;
//! 2. [`AlbersUsa`] or [`fit()`] says where on the sheet a point lies, and each point is projected once;
//! 3. [`Simplify`] leaves out what cannot be seen;
//! 4. [`PathWriter`] writes the rest in few bytes.

mod albers;
mod albers_usa;
mod drawn;
mod fit;
mod grouped;
mod interior;
mod mercator;
mod path;
mod quantised;
mod simplify;
mod tiles;
mod topology;

pub use albers::{ConicEqualArea, ConicParameters};
pub use albers_usa::{ALASKA_SCALE, AlbersUsa, Inset, PUERTO_RICO_SCALE, is_north_western_hawaii};
pub use drawn::{Detail, DrawnMap, DrawnShape};
pub use fit::{Fitted, Sheet, fit};
pub use grouped::GroupedMap;
pub use interior::deepest_point;
pub use mercator::{from_mercator, mercator};
pub use path::{Grid, PathWriter, Snapped, lines_to_path};
pub use quantised::{Quantised, Step};
pub use simplify::{Simplify, deviation};
pub use tiles::{Cut, EXTENT, Level, MAX_ZOOM, Step as TileStep, TileId};
pub use topology::{Arc, ArcRef, Face, Ring, Topology};
