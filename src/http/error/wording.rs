//! Words that are said once it is known in which language.
//!
//! An error arises deep in a handler; the language is that of the address, and only [`super::show`] has both.

use crate::domain::Lang;
use std::fmt;
use std::sync::Arc;

/// A text in whatever language it is asked for.
#[derive(Clone)]
pub struct Wording(Arc<dyn Fn(Lang) -> String + Send + Sync>);

impl Wording {
    /// What `say` says.
    pub fn of<S: Into<String>>(say: impl Fn(Lang) -> S + Send + Sync + 'static) -> Self {
        Self(Arc::new(move |lang| say(lang).into()))
    }

    /// The text in a language.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        (self.0)(lang)
    }
}

/// A name, which is the same in every language.
impl From<String> for Wording {
    fn from(name: String) -> Self {
        Self::of(move |_| name.clone())
    }
}

/// A name, which is the same in every language.
impl From<&str> for Wording {
    fn from(name: &str) -> Self {
        Self::from(name.to_owned())
    }
}

impl fmt::Debug for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.say(Lang::En), f)
    }
}
