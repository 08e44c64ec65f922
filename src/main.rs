//! The `participation-atlas` binary: everything is in the library, so that tests can reach it.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use tikv_jemallocator::Jemalloc;

/// Answers are put together from many small pieces, and compressed with tables of half a megabyte that come and go. The
/// allocator of the system keeps a third more memory for that and takes a tenth longer (docs/PERFORMANCE.md).
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    participation_atlas::cli::main()
}
