//! Which tiles there are.

/// Steps of the grid along the side of a tile. What MapLibre and most other programs reckon with; at [`MAX_ZOOM`] a step is
/// 10 m at the equator, as fine as the boundaries are.
pub const EXTENT: i32 = 4096;

/// The closest zoom at which there are tiles. Programs enlarge them for closer ones.
pub const MAX_ZOOM: u8 = 10;

/// A tile of the pyramid: zoom, column from the west, row from the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TileId {
    zoom: u8,
    column: u32,
    row: u32,
}

impl TileId {
    /// The tile, if there is one: the zoom is at most [`MAX_ZOOM`], column and row are less than 2^zoom.
    #[must_use]
    pub fn new(zoom: u8, column: u32, row: u32) -> Option<Self> {
        let count = 1_u32.checked_shl(u32::from(zoom))?;
        (zoom <= MAX_ZOOM && column < count && row < count).then_some(Self { zoom, column, row })
    }

    /// The tile of these numbers as an address has them: digits, and no zero before them, so that a tile has one address.
    #[must_use]
    pub fn parse(zoom: &str, column: &str, row: &str) -> Option<Self> {
        fn number<N: std::str::FromStr>(text: &str) -> Option<N> {
            let plain = text.bytes().all(|byte| byte.is_ascii_digit());
            let padded = text.len() > 1 && text.starts_with('0');
            (plain && !padded).then(|| text.parse().ok()).flatten()
        }
        Self::new(number(zoom)?, number(column)?, number(row)?)
    }

    /// How close it is: 0 is the world.
    #[must_use]
    pub const fn zoom(self) -> u8 {
        self.zoom
    }

    /// From the west.
    #[must_use]
    pub const fn column(self) -> u32 {
        self.column
    }

    /// From the north.
    #[must_use]
    pub const fn row(self) -> u32 {
        self.row
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_not_in_the_pyramid_is_no_tile() {
        for (zoom, column, row) in [
            ("0", "0", "1"),
            ("1", "2", "0"),
            ("11", "0", "0"),
            ("255", "0", "0"),
            ("256", "0", "0"),
            ("-1", "0", "0"),
            ("+1", "0", "0"),
            ("01", "0", "0"),
            ("1", "00", "0"),
            ("1", "", "0"),
            ("1", "1.0", "0"),
            ("10", "4294967296", "0"),
        ] {
            assert_eq!(
                TileId::parse(zoom, column, row),
                None,
                "{zoom}/{column}/{row}"
            );
        }
    }

    proptest! {
        #[test]
        fn every_tile_of_the_pyramid_is_read_back(zoom in 0..=MAX_ZOOM, column: u32, row: u32) {
            let side = 1 << zoom;
            let tile = TileId::new(zoom, column % side, row % side).unwrap();
            let [z, x, y] = [u32::from(zoom), tile.column(), tile.row()].map(|n| n.to_string());
            prop_assert_eq!(TileId::parse(&z, &x, &y), Some(tile));
            prop_assert_eq!(TileId::new(zoom, side, 0), None);
            prop_assert_eq!(TileId::new(zoom, 0, side), None);
        }
    }
}
