//! Signatures of the Standard Webhooks specification, version 1: HMAC-SHA256 over name, time and body
//! (<https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>).

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

/// What a secret begins with.
const PREFIX: &str = "whsec_";
/// Bytes of a secret: the least and the most that the specification allows.
const LENGTH: std::ops::RangeInclusive<usize> = 24..=64;

/// What sender and receiver both know. It is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// Reads one or, while receivers change from one to another, several, separated by spaces.
    ///
    /// # Errors
    /// What is wrong and how to mend it, without the secret.
    pub fn list(typed: &str) -> Result<Vec<Self>, String> {
        let secrets: Vec<Self> = typed
            .split_whitespace()
            .map(Self::parse)
            .collect::<Result<_, _>>()?;
        if secrets.is_empty() {
            return Err(Self::mend());
        }
        Ok(secrets)
    }

    fn parse(typed: &str) -> Result<Self, String> {
        let bytes = typed
            .strip_prefix(PREFIX)
            .and_then(|text| STANDARD.decode(text).ok());
        let bytes = bytes.filter(|bytes| LENGTH.contains(&bytes.len()));
        bytes.map(Self).ok_or_else(Self::mend)
    }

    fn mend() -> String {
        format!(
            "write “{PREFIX}” and {} to {} random bytes in Base64, as “echo {PREFIX}$(head -c 32 /dev/urandom | base64 -w 0)” makes one",
            LENGTH.start(),
            LENGTH.end()
        )
    }

    /// The signature of a message called `id` that is sent at the second `timestamp`.
    #[must_use]
    pub fn sign(&self, id: &str, timestamp: i64, body: &[u8]) -> String {
        // Any length is a key; only types that are none of bytes could say otherwise.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            return String::new();
        };
        mac.update(format!("{id}.{timestamp}.").as_bytes());
        mac.update(body);
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    }
}

/// The header `webhook-signature`: a signature with each secret.
#[must_use]
pub fn signatures(secrets: &[Secret], id: &str, timestamp: i64, body: &[u8]) -> String {
    let signed = secrets
        .iter()
        .map(|secret| secret.sign(id, timestamp, body));
    signed.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The message that the libraries of the specification are tested with.
    #[test]
    fn a_known_message_has_the_known_signature() {
        let secrets = Secret::list("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let body = br#"{"test": 2432232314}"#;
        assert_eq!(
            signatures(
                &secrets,
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                body
            ),
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        );
    }

    #[test]
    fn what_is_no_secret_is_refused_without_being_repeated() {
        for wrong in [
            "",
            "whsec_",
            "whsec_c2hvcnQ=",
            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsec_%%%",
        ] {
            let told = Secret::list(wrong).unwrap_err();
            assert!(wrong.len() < 7 || !told.contains(wrong), "{told}");
        }
        let two = Secret::list(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
        );
        let header = signatures(&two.unwrap(), "msg_1", 1, b"{}");
        assert_eq!(header.split(' ').count(), 2);
        assert_eq!(format!("{:?}", Secret(vec![1])), "Secret(…)");
    }
}
