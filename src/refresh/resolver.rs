//! From a host's name to its addresses, of which only those that may be reached are handed on. The connection is made to
//! what was looked at here and nowhere else, so that a name that changes its address in between gains nothing.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs as _};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::policy::Policy;

/// What knows the addresses of names. It may wait for the network.
pub trait Names: Send + Sync + fmt::Debug {
    /// The addresses of a host.
    ///
    /// # Errors
    /// What the system says where the name is not known.
    fn addresses(&self, host: &str) -> io::Result<Vec<IpAddr>>;
}

/// The resolver of the system.
#[derive(Debug, Clone, Copy)]
pub struct SystemNames;

impl Names for SystemNames {
    fn addresses(&self, host: &str) -> io::Result<Vec<IpAddr>> {
        Ok((host, 0)
            .to_socket_addrs()?
            .map(|found| found.ip())
            .collect())
    }
}

/// No address of the host may be reached.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} has only addresses that are not of the public network")]
pub struct OnlyPrivate(pub String);

/// The name is not known.
#[derive(Debug, thiserror::Error)]
#[error("{host} has no address: {problem}")]
pub struct NoAddress {
    /// The host.
    pub host: String,
    /// What the system says.
    pub problem: io::Error,
}

/// Looks names up, and keeps back what the policy does not reach.
#[derive(Debug)]
pub(super) struct Guarded {
    pub(super) names: Arc<dyn Names>,
    pub(super) policy: Policy,
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let (names, policy) = (Arc::clone(&self.names), self.policy.clone());
        Box::pin(async move {
            let host = name.as_str().to_owned();
            // It may take long, and the deadline of the connection must be able to pass meanwhile.
            let found = tokio::task::spawn_blocking(move || {
                let found = names.addresses(&host);
                (host, found)
            });
            let (host, found) = found.await?;
            let found = found.map_err(|problem| NoAddress {
                host: host.clone(),
                problem,
            })?;
            let reached: Vec<SocketAddr> = found
                .into_iter()
                .filter(|address| policy.reaches(*address))
                .map(|address| SocketAddr::new(address, 0))
                .collect();
            if reached.is_empty() {
                return Err(OnlyPrivate(host).into());
            }
            Ok(Box::new(reached.into_iter()) as Addrs)
        })
    }
}
