//! A table below `[webhooks]`: somebody who is told of a new edition. Which addresses and places can be used is known to
//! whoever delivers; here stands where each word was typed, so that the complaint can say it.

use toml::de::DeValue;

use super::{ConfigError, Where, file};

/// What such a table can say.
const KEYS: [&str; 4] = ["url", "secret", "state", "fips"];

/// A table below `[webhooks]`, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookTable {
    /// What the operator calls the receiver.
    pub name: String,
    named_at: Where,
    lines: Vec<WebhookLine>,
}

/// A line of it.
#[derive(Clone, PartialEq, Eq)]
pub struct WebhookLine {
    /// What it says.
    pub key: &'static str,
    /// What was typed.
    pub value: String,
    at: Where,
}

impl std::fmt::Debug for WebhookLine {
    /// Without what was typed, which may be a secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} at {}", self.key, self.at)
    }
}

/// The lines of a table that is named at `named_at`; `at` tells where in the file a byte stands.
pub(super) fn lines(
    table: &DeValue<'_>,
    named_at: &Where,
    at: &dyn Fn(usize) -> Where,
) -> Result<Vec<WebhookLine>, ConfigError> {
    let DeValue::Table(table) = table else {
        return Err(ConfigError::Webhook {
            at: named_at.clone(),
            problem: "a receiver is a table: write [webhooks.name], and url and secret below it"
                .to_owned(),
        });
    };
    let mut lines = Vec::new();
    for (key, value) in table {
        let typed = key.get_ref();
        let Some(known) = KEYS.iter().find(|known| **known == typed.as_ref()) else {
            return Err(ConfigError::Webhook {
                at: at(key.span().start),
                problem: format!(
                    "a webhook has no “{typed}”; {}",
                    file::likely(typed, &KEYS, "it has")
                ),
            });
        };
        let from = at(value.span().start);
        lines.push(WebhookLine {
            key: known,
            value: file::typed(known, value.get_ref(), &from)?,
            at: from,
        });
    }
    Ok(lines)
}

impl WebhookTable {
    pub(super) fn new(
        name: String,
        named_at: Where,
        lines: Vec<WebhookLine>,
    ) -> Result<Self, ConfigError> {
        // It becomes the name of a file.
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if name.is_empty() || name.len() > 64 || !name.bytes().all(plain) {
            return Err(ConfigError::Webhook {
                at: named_at,
                problem: format!(
                    "a webhook cannot be called “{name}”: take up to 64 letters, digits and hyphens"
                ),
            });
        }
        Ok(Self {
            name,
            named_at,
            lines,
        })
    }

    /// A line, if it is there.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&WebhookLine> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// A line that must be there.
    ///
    /// # Errors
    /// The complaint that it is not.
    pub fn required(&self, key: &str) -> Result<&WebhookLine, ConfigError> {
        self.get(key).ok_or_else(|| ConfigError::Webhook {
            at: self.named_at.clone(),
            problem: format!("the webhook “{}” has no {key}; give it one", self.name),
        })
    }
}

impl WebhookLine {
    /// The complaint that the value cannot be used.
    #[must_use]
    pub fn bad(&self, problem: String) -> ConfigError {
        ConfigError::Bad {
            at: self.at.clone(),
            key: self.key,
            value: format!("“{}”", self.value),
            problem,
        }
    }

    /// The same without repeating the value.
    #[must_use]
    pub fn bad_secret(&self, problem: String) -> ConfigError {
        ConfigError::Bad {
            at: self.at.clone(),
            key: self.key,
            value: "what stands there".to_owned(),
            problem,
        }
    }
}
