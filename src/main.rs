//! The `participation-atlas` binary: everything is in the library, so that tests can reach it.
#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    participation_atlas::cli::main()
}
