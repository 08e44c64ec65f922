//! Who said so.

/// A source that rows of the dataset cite.
#[derive(Debug, Clone)]
pub struct Source {
    /// Stable id, as rows cite it.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When it was published, as far as it says: year, month, day, or empty.
    pub published_on: String,
    /// How it dates itself, where that is not a plain date.
    pub published_as_written: String,
    /// Where it was read; empty where it has no address.
    pub url: String,
    /// How it was read: whole, an archived copy's opening, a data file.
    pub read_as: String,
}
