//! A message to one address, sent once.

use std::time::Duration;

use reqwest::Url;
use reqwest::header::RETRY_AFTER;

use super::fault::Fault;
use super::fetch::{Fetcher, text};

/// What an address answered to a message. Its body is not read: nothing depends on what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posted {
    /// The status.
    pub status: u16,
    /// How long it asks to wait.
    pub wait: Option<Duration>,
}

impl Fetcher {
    /// Hands `body` to an address, if the policy permits it. An answer that leads elsewhere is not followed.
    ///
    /// # Errors
    /// Where it may not be asked, or does not answer.
    pub fn post(
        &self,
        address: &Url,
        headers: &[(&'static str, String)],
        body: Vec<u8>,
    ) -> Result<Posted, Fault> {
        self.policy()
            .permits(address)
            .map_err(|why| Fault::NotAllowed {
                host: address.host_str().unwrap_or_default().to_owned(),
                why,
            })?;
        let mut request = self.client().post(address.clone()).body(body);
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        let response = request.send().map_err(|error| self.fault_of(&error))?;
        let wait = text(response.headers(), RETRY_AFTER);
        Ok(Posted {
            status: response.status().as_u16(),
            wait: wait.and_then(|wait| self.asked_to_wait(&wait)),
        })
    }
}
