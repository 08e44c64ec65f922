//! The languages that the atlas speaks.

use super::code::codes;

codes! {
    /// A language of pages, pictures and feeds. Data is the same in all of them: codes and columns have no language.
    Lang, "language", {
        /// English, under the plain addresses.
        En = "en",
        /// Spanish, under `/es`.
        Es = "es",
    }
}

impl Lang {
    /// What stands before a path in this language: nothing, or `/es`.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::En => "",
            Self::Es => "/es",
        }
    }

    /// The language that an address is of, and the address without it: `/es/states/il` is `/states/il` in Spanish.
    #[must_use]
    pub fn of_path(path: &str) -> (Self, &str) {
        match path.strip_prefix(Self::Es.prefix()) {
            Some(rest) if rest.starts_with('/') => (Self::Es, rest),
            _ => (Self::En, path),
        }
    }

    /// The address on this server of `path`, which starts with `/`, in this language.
    #[must_use]
    pub fn at(self, path: &str) -> String {
        format!("{}{path}", self.prefix())
    }
}

impl From<&Self> for Lang {
    fn from(lang: &Self) -> Self {
        *lang
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_path_says_its_language_and_an_address_names_it() {
        for (path, lang, rest) in [
            ("/", Lang::En, "/"),
            ("/es/", Lang::Es, "/"),
            ("/es/?date=2012-01-01", Lang::Es, "/?date=2012-01-01"),
            ("/es/states/il", Lang::Es, "/states/il"),
            ("/estates", Lang::En, "/estates"),
            ("/states/es", Lang::En, "/states/es"),
        ] {
            assert_eq!(Lang::of_path(path), (lang, rest), "{path}");
        }
        assert_eq!(Lang::Es.at("/"), "/es/");
        assert_eq!(Lang::Es.at("/table?state=il"), "/es/table?state=il");
        assert_eq!(Lang::En.at("/"), "/");
    }
}
