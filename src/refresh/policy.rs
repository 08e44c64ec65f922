//! Whom the server may ask: a value that is handed in, so that no setting can switch it off.

use std::net::IpAddr;

use reqwest::Url;

use super::addresses::is_public;
use crate::config::Host;

/// Which addresses may be asked, and where an answer may come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Hosts that may be asked and that a redirect may lead to.
    pub hosts: Vec<Host>,
    /// Whether a connection must be encrypted.
    pub encrypted: bool,
    /// Which addresses of the network a host may have.
    pub reach: Reach,
}

/// Which addresses of the network a host may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Those of the public network, by name and at the standard port.
    Public,
    /// Those of this machine too, as a number and at any port: for tests, which play the other side. No setting leads
    /// here.
    ThisMachineToo,
}

impl Policy {
    /// The policy of every server: encrypted, public addresses, these hosts.
    #[must_use]
    pub const fn public(hosts: Vec<Host>) -> Self {
        Self {
            hosts,
            encrypted: true,
            reach: Reach::Public,
        }
    }

    /// Whether `address` may be asked.
    ///
    /// # Errors
    /// Why not, as the end of a sentence that begins with the host.
    pub fn permits(&self, address: &Url) -> Result<(), String> {
        if self.encrypted && address.scheme() != "https" {
            return Err("is not asked without encryption; write https://".to_owned());
        }
        if !matches!(address.scheme(), "http" | "https") {
            return Err("is not asked but by https://".to_owned());
        }
        if !address.username().is_empty() || address.password().is_some() {
            return Err(
                "is not asked with a name or a password in the address; take them out".to_owned(),
            );
        }
        let host = address.host_str().unwrap_or_default().trim_end_matches('.');
        if self.reach == Reach::Public {
            let number = host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
            if number || host.is_empty() {
                return Err("is not asked by number; name the host".to_owned());
            }
            if address.port().is_some() {
                return Err(
                    "is not asked at another port than that of https; leave it out".to_owned(),
                );
            }
        }
        if self.hosts.iter().any(|allowed| allowed.covers(host)) {
            Ok(())
        } else {
            Err("is not on the list of hosts that may be asked; add it to refresh_hosts".to_owned())
        }
    }

    /// Whether a host may be reached at this address of the network.
    #[must_use]
    pub fn reaches(&self, address: IpAddr) -> bool {
        match self.reach {
            Reach::Public => is_public(address),
            Reach::ThisMachineToo => is_public(address) || address.is_loopback(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn asked(address: &str) -> Result<(), String> {
        let config = Config::resolve(&[], |_| None, None, 1).unwrap();
        let policy = Policy::public(config.refresh_hosts);
        policy.permits(&Url::parse(address).unwrap())
    }

    #[test]
    fn a_sheet_a_raw_file_and_a_census_file_may_be_asked() {
        for address in [
            "https://docs.google.com/spreadsheets/d/e/x/pub?output=csv",
            "https://doc-08-sheets.googleusercontent.com/pub/x",
            "https://raw.githubusercontent.com/desk/rows/main/acts.csv",
            "https://WWW2.census.gov./geo/x.json",
            "https://www2.census.gov:443/x",
        ] {
            assert_eq!(asked(address), Ok(()), "{address}");
        }
    }

    #[test]
    fn what_may_not_be_asked_is_told_with_its_mend() {
        for (address, told) in [
            ("http://docs.google.com/", "without encryption"),
            ("ftp://docs.google.com/", "without encryption"),
            ("https://me:pw@docs.google.com/", "password"),
            ("https://docs.google.com:8443/", "port"),
            ("https://127.0.0.1/", "by number"),
            ("https://0x7f000001/", "by number"),
            ("https://2130706433/", "by number"),
            ("https://[::1]/", "by number"),
            ("https://[::ffff:169.254.169.254]/", "by number"),
            ("https://googleusercontent.com/", "refresh_hosts"),
            ("https://evilgoogleusercontent.com/", "refresh_hosts"),
            ("https://docs.google.com.evil.example/", "refresh_hosts"),
            ("https://localhost/", "refresh_hosts"),
        ] {
            let refused = asked(address).unwrap_err();
            assert!(refused.contains(told), "{address}: {refused}");
        }
    }
}
