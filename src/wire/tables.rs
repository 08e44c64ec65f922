//! Memory for an encoder's tables, kept from one text to the next.
//!
//! A page is compressed in some twenty parts, and for each an encoder takes tables of half a megabyte and gives them back.
//! Zeroed memory that is fresh from the system costs more than compressing the part: every page of it faults twice, and
//! the second fault has to be told to all processors.

use std::{
    any::{Any, TypeId},
    cell::RefCell,
    collections::HashMap,
};

use brotli::enc::{Allocator, BrotliAlloc, StandardAlloc};

/// A slice, as an encoder takes it.
type Table<T> = <StandardAlloc as Allocator<T>>::AllocatedMemory;

/// Below this the allocator has memory at hand.
const KEPT_FROM: usize = 16 * 1024;
/// Bytes that a thread keeps at most: one encoder's tables, but not those of the best level, which is seldom needed.
const MOST_KEPT: usize = 2 * 1024 * 1024;

/// Tables that wait to be used again, by type and length.
#[derive(Default)]
struct Shelf {
    tables: HashMap<(TypeId, usize), Vec<Box<dyn Any>>>,
    bytes: usize,
}

impl Shelf {
    fn take<T: 'static>(&mut self, len: usize) -> Option<Box<[T]>> {
        let table = self.tables.get_mut(&(TypeId::of::<T>(), len))?.pop()?;
        let table = *table.downcast::<Box<[T]>>().ok()?;
        self.bytes -= size_of_val(&*table);
        Some(table)
    }

    fn put<T: 'static>(&mut self, table: Box<[T]>) {
        let size = size_of_val(&*table);
        if !(KEPT_FROM..=MOST_KEPT).contains(&size) {
            return;
        }
        if self.bytes + size > MOST_KEPT {
            // Among them are tables of lengths that nothing asks for again.
            *self = Self::default();
        }
        self.bytes += size;
        let alike = (TypeId::of::<T>(), table.len());
        self.tables.entry(alike).or_default().push(Box::new(table));
    }
}

thread_local! {
    static SHELF: RefCell<Shelf> = RefCell::default();
}

/// Gives back what this thread keeps for its next text, where none is to be expected soon.
pub fn clear_away() {
    SHELF.take();
}

/// Takes tables from a shelf that each thread has, and puts them back there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tables;

impl<T: Clone + Default + 'static> Allocator<T> for Tables {
    type AllocatedMemory = Table<T>;

    fn alloc_cell(&mut self, len: usize) -> Table<T> {
        match SHELF.with_borrow_mut(|shelf| shelf.take::<T>(len)) {
            Some(mut table) => {
                table.fill(T::default());
                table.into_vec().into()
            }
            None => vec![T::default(); len].into(),
        }
    }

    fn free_cell(&mut self, table: Table<T>) {
        // A program that is not optimised empties a table slower than the system makes an empty one.
        if cfg!(not(debug_assertions)) {
            SHELF.with_borrow_mut(|shelf| shelf.put::<T>(table.into()));
        }
    }
}

impl BrotliAlloc for Tables {}

#[cfg(test)]
mod tests {
    use super::*;
    use brotli::enc::SliceWrapper as _;

    #[test]
    fn a_table_that_is_used_again_is_empty_again() {
        let table = vec![7_u32; 10_000].into_boxed_slice();
        let at = table.as_ptr();
        SHELF.with_borrow_mut(|shelf| shelf.put(table));
        let again: Table<u32> = Tables.alloc_cell(10_000);
        assert_eq!(again.slice().as_ptr(), at);
        assert!(again.slice().iter().all(|&entry| entry == 0));
    }

    #[test]
    fn no_more_is_kept_than_one_encoder_needs() {
        let mut shelf = Shelf::default();
        for len in 0..400 {
            shelf.put(vec![0_u64; 2_000 + len].into_boxed_slice());
            assert!(shelf.bytes <= MOST_KEPT);
        }
        shelf.put(vec![0_u8; KEPT_FROM - 1].into_boxed_slice());
        shelf.put(vec![0_u8; MOST_KEPT + 1].into_boxed_slice());
        let of_a_kind = shelf.tables.values().flatten().count();
        assert!((1..400).contains(&of_a_kind), "{of_a_kind}");
        assert!(shelf.take::<u64>(2_399).is_some());
        assert!(shelf.take::<u64>(2_399).is_none());
    }
}
