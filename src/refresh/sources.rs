//! Where each file of the package comes from: the table `[sources]` of the configuration, checked.

use std::path::PathBuf;

use reqwest::Url;

use super::policy::Policy;
use crate::config::{ConfigError, SourceLine};
use crate::dataset::Package;
use crate::dataset::package::PACKAGE_FILE;

/// The name of the codebook among the sources; the rest are named in it.
const CODEBOOK: &str = "datapackage";

/// The files that come from elsewhere, in the order of the package. The others are those of the data directory, or those
/// compiled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources(pub Vec<Source>);

/// A file of the package that comes from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name in the codebook.
    pub name: String,
    /// Its place in the data directory.
    pub file: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a file comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A file of this machine.
    File(PathBuf),
    /// An address.
    Address(Url),
}

impl Sources {
    /// Reads what was typed. `bundled` is the word for a file that comes with the data.
    ///
    /// # Errors
    /// The first line that names no file of the package, or where the policy forbids to ask.
    pub fn read(
        lines: &[SourceLine],
        package: &Package,
        policy: &Policy,
    ) -> Result<Self, ConfigError> {
        let mut found = Vec::new();
        let known = known(package);
        for line in lines {
            let Some(place) = known.iter().position(|(name, _)| *name == line.name) else {
                let names = known.iter().map(|(name, _)| *name);
                return Err(line.unknown(names));
            };
            if let Some(origin) =
                origin(&line.value, policy).map_err(|problem| line.bad(problem))?
            {
                found.push((place, origin));
            }
        }
        found.sort_by_key(|(place, _)| *place);
        let source = |(place, origin): (usize, Origin)| {
            let (name, file) = known.get(place)?;
            Some(Source {
                name: (*name).to_owned(),
                file: (*file).to_owned(),
                origin,
            })
        };
        Ok(Self(found.into_iter().filter_map(source).collect()))
    }

    /// Whether every file is the bundled one, so that there is nothing to look at.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Every file of the package: its name and its place.
fn known(package: &Package) -> Vec<(&str, &str)> {
    let resources = package.resources.iter();
    std::iter::once((CODEBOOK, PACKAGE_FILE))
        .chain(resources.map(|resource| (resource.name.as_str(), resource.path.as_str())))
        .collect()
}

fn origin(typed: &str, policy: &Policy) -> Result<Option<Origin>, String> {
    if typed == "bundled" {
        return Ok(None);
    }
    if typed.trim().is_empty() {
        return Err(
            "write “bundled”, the path of a file, or an address that begins with https://"
                .to_owned(),
        );
    }
    if !typed.contains("://") {
        return Ok(Some(Origin::File(PathBuf::from(typed))));
    }
    let address = Url::parse(typed).map_err(|error| format!("it is no address: {error}"))?;
    let host = address.host_str().unwrap_or_default();
    policy
        .permits(&address)
        .map_err(|why| format!("{host} {why}"))?;
    Ok(Some(Origin::Address(address)))
}
