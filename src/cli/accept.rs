//! `participation-atlas accept`.

use super::{Accept, CliError};
use crate::editions::{Reason, Store, Why};

pub(super) fn accept(args: &Accept) -> Result<(), CliError> {
    let store = Store::open(&args.state)?.keeping(args.keep_editions as usize);
    let why = Why {
        note: args.note.trim().to_owned(),
        ..Why::of(Reason::Published)
    };
    let files = super::files(args.data.as_deref());
    let accepted = store.accept_correcting(&files, &why, &args.corrects, super::now())?;
    let entry = accepted.entry;
    let said = match accepted.new {
        true => "accepted",
        false => "unchanged since it was accepted",
    };
    #[expect(
        clippy::print_stdout,
        reason = "what became of the set is the answer of the command"
    )]
    {
        println!("{} {said} ({})", entry.id, entry.accepted);
    }
    Ok(())
}
