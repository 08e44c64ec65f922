//! Where the public reaches the server.

use std::net::SocketAddr;

/// An absolute `http` or `https` origin without a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// Reads what an operator typed.
    ///
    /// # Errors
    /// A sentence about what is wrong and how to mend it.
    pub fn parse(typed: &str) -> Result<Self, String> {
        let (scheme, rest) = typed
            .split_once("://")
            .filter(|(scheme, _)| matches!(*scheme, "http" | "https"))
            .ok_or("it must begin with http:// or https://")?;
        let host = rest.strip_suffix('/').unwrap_or(rest);
        if host.contains(['?', '#']) {
            return Err("it must not have a query or a fragment".to_owned());
        }
        if host.contains('/') {
            // Every link on a page begins at the root.
            return Err(
                "it must not have a path; give the atlas a host name of its own".to_owned(),
            );
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
        if host.is_empty() || host.starts_with(':') || !host.chars().all(plain) {
            return Err("it must name a host, such as https://atlas.example.org".to_owned());
        }
        Ok(Self(format!("{scheme}://{}", host.to_ascii_lowercase())))
    }

    /// The origin of a server that listens on `address` and was not told any other.
    #[must_use]
    pub fn of(address: SocketAddr) -> Self {
        if address.ip().is_unspecified() {
            // Nobody can open http://0.0.0.0/.
            Self(format!("http://localhost:{}", address.port()))
        } else {
            Self(format!("http://{address}"))
        }
    }

    /// The origin, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The absolute form of `address`, which begins with a slash.
    #[must_use]
    pub fn join(&self, address: &str) -> String {
        format!("{}{address}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_and_nothing_else() {
        assert_eq!(
            PublicUrl::parse("https://Atlas.example.org/")
                .unwrap()
                .as_str(),
            "https://atlas.example.org"
        );
        assert_eq!(
            PublicUrl::parse("http://[::1]:8080").unwrap().join("/a"),
            "http://[::1]:8080/a"
        );
        for bad in [
            "atlas.example.org",
            "ftp://x",
            "https://",
            "https://x/y",
            "https://x?y",
            "https://u@x",
            "http://:80",
        ] {
            assert!(PublicUrl::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn without_a_setting_it_is_where_the_server_listens() {
        assert_eq!(
            PublicUrl::of(([127, 0, 0, 1], 8080).into()).as_str(),
            "http://127.0.0.1:8080"
        );
        assert_eq!(
            PublicUrl::of(([0, 0, 0, 0], 80).into()).as_str(),
            "http://localhost:80"
        );
    }
}
