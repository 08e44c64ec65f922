//! A receiver that is told by HTTP.

use super::{Scope, Secret};
use crate::config::{ConfigError, Host, WebhookLine, WebhookTable};
use crate::dataset::Dataset;
use crate::refresh::{Policy, Url};

/// A receiver that is told by HTTP.
#[derive(Debug, Clone)]
pub struct Webhook {
    /// What the operator calls it: letters, digits and hyphens.
    pub name: String,
    /// Where it listens.
    pub address: Url,
    /// Whom may be asked on the way to it.
    pub policy: Policy,
    /// What it knows the sender by; at least one.
    pub secrets: Vec<Secret>,
    /// Of which place it wants to be told.
    pub scope: Scope,
}

impl Webhook {
    /// The receivers of the configuration, whose places are those of `dataset`.
    ///
    /// # Errors
    /// The first line that cannot be used, with the place it was typed at.
    pub fn configured(
        tables: &[WebhookTable],
        dataset: &Dataset,
    ) -> Result<Vec<Self>, ConfigError> {
        let read = |table: &WebhookTable| {
            let address = table.required("url")?;
            let (parsed, policy) =
                permitted(&address.value).map_err(|problem| address.bad(problem))?;
            let secret = table.required("secret")?;
            Ok(Self {
                name: table.name.clone(),
                address: parsed,
                policy,
                secrets: Secret::list(&secret.value)
                    .map_err(|problem| secret.bad_secret(problem))?,
                scope: Scope {
                    state: place(table.get("state"), |text| {
                        Ok(Scope::of(Some(text), None, dataset)?.state)
                    })?,
                    county: place(table.get("fips"), |text| {
                        Ok(Scope::of(None, Some(text), dataset)?.county)
                    })?,
                },
            })
        };
        tables.iter().map(read).collect()
    }
}

/// An address of a receiver, and the policy that lets it be asked: its own host, encrypted, on the public network.
fn permitted(typed: &str) -> Result<(Url, Policy), String> {
    let address = Url::parse(typed).map_err(|error| error.to_string())?;
    let host = Host::parse(address.host_str().unwrap_or_default())?;
    let policy = Policy::public(vec![host]);
    match policy.permits(&address) {
        Ok(()) => Ok((address, policy)),
        Err(why) => Err(format!("the receiver {why}")),
    }
}

/// What a line names, if it is there.
fn place<T>(
    line: Option<&WebhookLine>,
    read: impl Fn(&str) -> Result<Option<T>, String>,
) -> Result<Option<T>, ConfigError> {
    line.map_or(Ok(None), |line| {
        read(&line.value).map_err(|problem| line.bad(problem))
    })
}
