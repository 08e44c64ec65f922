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

/// Tables up to this size are kept; those of the best level are larger, and seldom needed.
const KEPT_UP_TO: usize = 1024 * 1024;

/// What is kept of a kind: as many as one encoder takes at once.
const OF_A_KIND: usize = 2;

/// Kinds that are kept: an encoder has some ten, a few of them of many lengths.
const KINDS: usize = 24;

/// Tables of a type and a length, waiting to be used again.
type Shelf = HashMap<(TypeId, usize), Vec<Box<dyn Any>>>;

thread_local! {
    static SHELF: RefCell<Shelf> = RefCell::default();
}

/// Takes tables from a shelf that each thread has, and puts them back there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tables;

impl<T: Clone + Default + 'static> Allocator<T> for Tables {
    type AllocatedMemory = Table<T>;

    fn alloc_cell(&mut self, len: usize) -> Table<T> {
        let kept = SHELF.with_borrow_mut(|shelf| shelf.get_mut(&(TypeId::of::<T>(), len))?.pop());
        match kept.and_then(|table| table.downcast::<Box<[T]>>().ok()) {
            Some(mut table) => {
                table.fill(T::default());
                table.into_vec().into()
            }
            None => vec![T::default(); len].into(),
        }
    }

    fn free_cell(&mut self, table: Table<T>) {
        let table: Box<[T]> = table.into();
        if table.is_empty() || size_of_val(&*table) > KEPT_UP_TO {
            return;
        }
        SHELF.with_borrow_mut(|shelf| {
            if shelf.len() >= KINDS {
                shelf.clear();
            }
            let kind = shelf.entry((TypeId::of::<T>(), table.len())).or_default();
            if kind.len() < OF_A_KIND {
                kind.push(Box::new(table));
            }
        });
    }
}

impl BrotliAlloc for Tables {}

#[cfg(test)]
mod tests {
    use super::*;
    use brotli::enc::SliceWrapperMut as _;

    #[test]
    fn a_table_that_is_used_again_is_empty_again() {
        let mut table: Table<u32> = Tables.alloc_cell(1000);
        table.slice_mut().fill(7);
        let at = table.slice_mut().as_ptr();
        Tables.free_cell(table);
        let mut again: Table<u32> = Tables.alloc_cell(1000);
        assert_eq!(again.slice_mut().as_ptr(), at);
        assert!(again.slice_mut().iter().all(|&entry| entry == 0));
    }
}
