//! `participation-atlas check`.

use super::{CliError, args::Check, args::ReportFormat};
use crate::dataset::{Dataset, Findings};
use crate::words::number;
use serde_json::json;

/// Reads and checks a set of files, prints every fault, and fails where there is one.
#[expect(clippy::print_stdout, reason = "the report is what was asked for")]
pub(super) fn check(args: &Check) -> Result<(), CliError> {
    let loaded = Dataset::load(&super::files(args.data.as_deref()));
    let findings = match &loaded {
        Ok(_) => &[],
        Err(Findings(findings)) => findings.as_slice(),
    };
    match args.format {
        ReportFormat::Json => {
            let edition = loaded.as_ref().ok().map(|dataset| dataset.edition.as_str());
            println!("{}", json!({ "edition": edition, "findings": findings }));
        }
        ReportFormat::Text => match &loaded {
            Ok(dataset) => println!("{}", sound(dataset)),
            Err(_) => findings.iter().for_each(|finding| println!("{finding}")),
        },
    }
    if findings.is_empty() {
        Ok(())
    } else {
        Err(CliError::Faults(match findings.len() {
            1 => "1 fault".to_owned(),
            many => format!("{} faults", number(many as u64)),
        }))
    }
}

/// What a sound set holds, table by table, with the terms it may be reused under.
fn sound(dataset: &Dataset) -> String {
    let mut report = format!(
        "Edition {}: no fault. {} jurisdictions, {} events, {} sources.",
        dataset.edition,
        number(dataset.jurisdictions.len() as u64),
        number(dataset.events.len() as u64),
        number(dataset.sources.len() as u64),
    );
    for resource in &dataset.package.resources {
        report.push_str(&format!("\n  {}: {}", resource.path, resource.reuse));
    }
    report
}
