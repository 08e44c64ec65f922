//! `participation-atlas verify`.

mod claim;

use std::sync::Arc;

use super::{CliError, args::Verify};
use crate::config::PublicUrl;
use crate::edition::Edition;
use crate::http::{AppState, offline};
use claim::Claim;

/// The origin where a file names none: it holds no address, so that any will do.
const ANY: &str = "http://127.0.0.1:8080";

/// Makes an exported file again and compares the bytes.
#[expect(clippy::print_stdout, reason = "the report is what was asked for")]
pub(super) fn verify(args: &Verify) -> Result<(), CliError> {
    let file = args.file.display().to_string();
    let bytes = std::fs::read(&args.file).map_err(|source| CliError::Read {
        path: args.file.clone(),
        source,
    })?;
    let edition = Edition::load(&super::files(args.data.as_deref()))?;
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    let Some(claim) = claim::read(&name, &bytes, &edition.dataset().package) else {
        return Err(CliError::Unknown(format!(
            "{file} is no export of this atlas, or a table without rows, which says no day"
        )));
    };
    let id = edition.id.clone();
    if let Some(theirs) = claim.edition.as_ref().filter(|theirs| **theirs != id) {
        return Err(CliError::OtherEdition(format!(
            "{file} names edition {theirs}, and these data are edition {id}: take the data of that edition with --data"
        )));
    }
    let origin = claim.origin.as_deref().unwrap_or(ANY);
    let public = PublicUrl::parse(origin)
        .map_err(|why| CliError::Unknown(format!("{file} names the server {origin}: {why}")))?;
    let state = Arc::new(AppState::new(edition, public));
    let places = claim.addresses.join(" or ");
    match made_again(state, &claim, &bytes) {
        Made::Same(address) => {
            println!("{file}: unchanged. Edition {id} answers with these bytes at {address}");
            Ok(())
        }
        Made::Other => Err(CliError::Changed(format!(
            "{file} is not what edition {id} answers with at {places}: it was changed, or written by another version \
             of this program"
        ))),
        Made::Nothing => Err(CliError::Unknown(format!(
            "edition {id} has nothing at {places}, where {file} says that it is from"
        ))),
    }
}

/// What came of making a file again.
#[derive(Debug, PartialEq, Eq)]
enum Made {
    /// The very bytes, at this address.
    Same(String),
    /// Other bytes.
    Other,
    /// None.
    Nothing,
}

fn made_again(state: Arc<AppState>, claim: &Claim, bytes: &[u8]) -> Made {
    let mut made = Made::Nothing;
    let same = offline::ask(state, &claim.addresses, |address, answer| {
        made = Made::Other;
        (answer == bytes).then(|| Made::Same(address.to_owned()))
    });
    same.unwrap_or(made)
}

#[cfg(test)]
mod tests;
