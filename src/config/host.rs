//! A host that may be asked for a source.

use std::net::IpAddr;

/// A host of the allow-list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Host {
    /// This one.
    Named(String),
    /// Every host under this domain, but not the domain itself: `*.googleusercontent.com`.
    Under(String),
}

impl Host {
    /// Reads `www2.census.gov` or `*.googleusercontent.com`.
    ///
    /// # Errors
    /// What is wrong and how to mend it.
    pub fn parse(typed: &str) -> Result<Self, String> {
        let typed = typed.trim().to_ascii_lowercase();
        let (under, name) = match typed.strip_prefix("*.") {
            Some(rest) => (true, rest),
            None => (false, typed.as_str()),
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        let labels = name.split('.').all(|label| !label.is_empty());
        if name.parse::<IpAddr>().is_ok() {
            return Err(format!("“{typed}” is a number; name the host"));
        }
        if !labels || !name.contains('.') || !name.chars().all(plain) {
            return Err(format!(
                "“{typed}” is no host; write names such as www2.census.gov or *.googleusercontent.com, separated by commas"
            ));
        }
        let name = name.to_owned();
        Ok(if under {
            Self::Under(name)
        } else {
            Self::Named(name)
        })
    }

    /// A list, separated by commas.
    ///
    /// # Errors
    /// What is wrong with the first that is none.
    pub fn list(typed: &str) -> Result<Vec<Self>, String> {
        typed.split(',').map(Self::parse).collect()
    }

    /// Whether it is this host. `host` is in small letters, as addresses are once read.
    #[must_use]
    pub fn covers(&self, host: &str) -> bool {
        match self {
            Self::Named(name) => name == host,
            Self::Under(domain) => host
                .strip_suffix(domain.as_str())
                .is_some_and(|before| before.len() > 1 && before.ends_with('.')),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_hosts_names_hosts() {
        for bad in [
            "",
            "localhost",
            "127.0.0.1",
            "https://x.org",
            "x..org",
            "*.*.org",
            "a.org,",
        ] {
            assert!(Host::list(bad).is_err(), "{bad}");
        }
        assert_eq!(
            Host::list("A.org, *.b.org"),
            Ok(vec![
                Host::Named("a.org".into()),
                Host::Under("b.org".into())
            ])
        );
    }
}
