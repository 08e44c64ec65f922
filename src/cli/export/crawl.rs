//! From page to page, by as many hands as there are. Which of them writes what differs from run to run; what is written
//! does not.

use std::collections::{HashMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::names::file_of;

/// Addresses to be written.
#[derive(Debug, Default)]
pub struct Queue {
    inside: Mutex<Inside>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Inside {
    waiting: VecDeque<String>,
    /// Every file, as file systems see it that take no notice of capitals, with its address.
    known: HashMap<String, String>,
    busy: usize,
    written: Written,
    failed: Option<String>,
}

/// What was written.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Files.
    pub files: usize,
    /// Bytes in them.
    pub bytes: usize,
}

impl Queue {
    /// A queue of addresses.
    pub fn of(addresses: impl IntoIterator<Item = String>) -> Self {
        let queue = Self::default();
        queue.inside().take_in(addresses);
        queue
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        // A thread that panicked left whole lists behind all the same.
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next address; it waits while others may still find some. None when all is written, or something failed.
    pub fn next(&self) -> Option<String> {
        let mut inside = self.inside();
        loop {
            if inside.failed.is_some() {
                return None;
            }
            if let Some(address) = inside.waiting.pop_front() {
                inside.busy += 1;
                return Some(address);
            }
            if inside.busy == 0 {
                return None;
            }
            inside = self
                .changed
                .wait(inside)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// An address is written, in so many bytes, and leads to others: tells how many files there are now and how many wait.
    pub fn done(&self, outcome: Result<(usize, Vec<String>), String>) -> (usize, usize) {
        let mut inside = self.inside();
        inside.busy = inside.busy.saturating_sub(1);
        match outcome {
            Ok((bytes, found)) => {
                inside.written.files += 1;
                inside.written.bytes += bytes;
                inside.take_in(found);
            }
            Err(why) => inside.failed = inside.failed.take().or(Some(why)),
        }
        self.changed.notify_all();
        (inside.written.files, inside.waiting.len())
    }

    /// What was written, or what went wrong first.
    pub fn end(self) -> Result<Written, String> {
        let inside = self
            .inside
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        inside.failed.map_or(Ok(inside.written), Err)
    }
}

impl Inside {
    fn take_in(&mut self, addresses: impl IntoIterator<Item = String>) {
        for address in addresses {
            let Some(file) = file_of(&address) else {
                self.failed = Some(format!("{address} has no file name"));
                return;
            };
            let file = file.to_ascii_lowercase();
            match self.known.get(&file) {
                None => {
                    self.known.insert(file, address.clone());
                    self.waiting.push_back(address);
                }
                Some(known) if *known == address => {}
                Some(known) => {
                    self.failed = Some(format!("{known} and {address} differ only in capitals"));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_is_written_once_and_the_end_is_when_nobody_finds_more() {
        let queue = Queue::of(["/".to_owned(), "/states".to_owned(), "/".to_owned()]);
        assert_eq!(queue.next().as_deref(), Some("/"));
        assert_eq!(queue.next().as_deref(), Some("/states"));
        assert_eq!(
            queue.done(Ok((5, vec!["/states".to_owned(), "/table".to_owned()]))),
            (1, 1)
        );
        assert_eq!(queue.next().as_deref(), Some("/table"));
        queue.done(Ok((1, Vec::new())));
        queue.done(Ok((1, Vec::new())));
        assert_eq!(queue.next(), None);
        assert_eq!(queue.end(), Ok(Written { files: 3, bytes: 7 }));
    }

    #[test]
    fn what_goes_wrong_ends_it() {
        let queue = Queue::of(["/".to_owned(), "/states".to_owned()]);
        queue.next();
        queue.done(Err("broken".to_owned()));
        assert_eq!(queue.next(), None);
        assert_eq!(queue.end(), Err("broken".to_owned()));
        let alike = Queue::of(["/sources/AB".to_owned(), "/sources/ab".to_owned()]);
        assert!(alike.end().unwrap_err().contains("capitals"));
    }
}
