//! The `participation-atlas` binary.
fn main() {}
