//! What one release of the data holds, as the rooms above see it.

/// One immutable release of the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Digest of the data files; it stands in addresses, tags and footers.
    pub id: String,
    /// The last day the data speaks about, which is also the day a page opens on.
    pub as_of: jiff::civil::Date,
}
