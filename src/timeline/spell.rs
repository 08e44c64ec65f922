//! A spell: the days on which a value holds unbroken.

use crate::domain::{Basis, Day, EventIx};

/// A value from a day on, until the next spell of the same track begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell<V> {
    /// Its first day; `None` for the value before anything was recorded.
    pub from: Option<Day>,
    /// The value.
    pub value: V,
    /// Whose act it rests on, where that is a question.
    pub basis: Option<Basis>,
    /// The row that began it.
    pub event: Option<EventIx>,
}

/// The last item that has begun by `day`, of a list sorted by first days (`None` first).
pub fn position<T>(items: &[T], day: Day, from: impl Fn(&T) -> Option<Day>) -> Option<&T> {
    let after = items.partition_point(|item| from(item).is_none_or(|from| from <= day));
    items.get(after.checked_sub(1)?)
}

/// The spell that holds on a day.
pub fn at<V>(spells: &[Spell<V>], day: Day) -> Option<&Spell<V>> {
    position(spells, day, |spell| spell.from)
}

impl<V> Spell<V> {
    /// Spells with their last days; `None` where the value still holds.
    pub fn with_ends(spells: &[Self]) -> impl Iterator<Item = (&Self, Option<Day>)> {
        let ends = spells
            .iter()
            .skip(1)
            .map(|next| next.from.and_then(|from| from.yesterday().ok()));
        spells.iter().zip(ends.chain(std::iter::once(None)))
    }
}
