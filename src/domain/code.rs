//! Closed lists of codes: one Rust enum, one spelling, used by data files, exports and pages alike.

/// An enum whose every value has one stable spelling, the one that stands in files and answers.
pub trait Code: Copy + Eq + 'static {
    /// Every value, in the order in which readers meet them.
    const ALL: &'static [Self];
    /// What the list is called in messages, such as `stance`.
    const LIST: &'static str;
    /// The stable spelling.
    fn code(self) -> &'static str;
    /// Reads the stable spelling back.
    ///
    /// # Errors
    /// [`UnknownCode`] where `text` is none of the list.
    fn parse(text: &str) -> Result<Self, UnknownCode> {
        Self::ALL
            .iter()
            .copied()
            .find(|value| value.code() == text)
            .ok_or_else(|| UnknownCode {
                list: Self::LIST,
                text: text.to_owned(),
                allowed: Self::ALL.iter().map(|value| value.code()).collect(),
            })
    }
}

/// A spelling that a closed list does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a {list}; it is one of {}", allowed.join(", "))]
pub struct UnknownCode {
    /// The list that was asked.
    pub list: &'static str,
    /// What was written.
    pub text: String,
    /// What could have been written.
    pub allowed: Vec<&'static str>,
}

/// Declares an enum with its codes, so that a value and its spelling cannot drift apart.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident, $list:literal, { $($(#[$vmeta:meta])* $value:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $value),+ }

        impl $crate::domain::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            const LIST: &'static str = $list;
            fn code(self) -> &'static str { match self { $(Self::$value => $code),+ } }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::domain::Code::code(*self))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::domain::Code::code(*self))
            }
        }
    };
}
pub(crate) use codes;
