//! The closed list of error codes. Programs branch on them, so a code is never renamed and never changes its status.

use actix_web::http::StatusCode;

use crate::domain::Lang;
use crate::words::catalogue as t;

macro_rules! codes {
    ($($name:ident = $code:literal, $status:ident, $title:ident, $meaning:ident;)*) => {
        /// What went wrong, for programs. What each means stands in the message catalogue and at `/data#errors`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code { $(#[doc = concat!("`", $code, "`, always with the status `", stringify!($status), "`.")] $name,)* }

        /// Every code with its status.
        pub const CODES: &[Entry] = &[$(Entry {
            code: Code::$name, name: $code, status: StatusCode::$status,
        },)*];

        impl Code {
            /// The row of [`CODES`] about this code.
            #[must_use]
            pub const fn entry(self) -> &'static Entry {
                match self { $(Self::$name => &Entry {
                    code: Code::$name, name: $code, status: StatusCode::$status,
                },)* }
            }

            /// A few words, the same each time.
            #[must_use]
            pub fn title(self, lang: Lang) -> &'static str {
                match self { $(Self::$name => t::$title(lang),)* }
            }

            /// When it is used.
            #[must_use]
            pub fn meaning(self, lang: Lang) -> &'static str {
                match self { $(Self::$name => t::$meaning(lang),)* }
            }
        }
    };
}

/// One row of the list of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The code itself.
    pub code: Code,
    /// As it stands in `code` and behind `#error-`.
    pub name: &'static str,
    /// The status it always comes with.
    pub status: StatusCode,
}

codes! {
    UnknownParameter = "unknown_parameter", BAD_REQUEST,
        error_unknown_parameter, error_unknown_parameter_meaning;
    RepeatedParameter = "repeated_parameter", BAD_REQUEST,
        error_repeated_parameter, error_repeated_parameter_meaning;
    BadParameter = "bad_parameter", BAD_REQUEST,
        error_bad_parameter, error_bad_parameter_meaning;
    BadDate = "bad_date", BAD_REQUEST,
        error_bad_date, error_bad_date_meaning;
    DateAfterData = "date_after_data", BAD_REQUEST,
        error_date_after_data, error_date_after_data_meaning;
    FromAfterTo = "from_after_to", BAD_REQUEST,
        error_from_after_to, error_from_after_to_meaning;
    BadState = "bad_state", BAD_REQUEST,
        error_bad_state, error_bad_state_meaning;
    BadStatus = "bad_status", BAD_REQUEST,
        error_bad_status, error_bad_status_meaning;
    BadLayer = "bad_layer", BAD_REQUEST,
        error_bad_layer, error_bad_layer_meaning;
    BadPage = "bad_page", BAD_REQUEST,
        error_bad_page, error_bad_page_meaning;
    BadEdition = "bad_edition", BAD_REQUEST,
        error_bad_edition, error_bad_edition_meaning;
    EditionNotKept = "edition_not_kept", NOT_FOUND,
        error_edition_not_kept, error_edition_not_kept_meaning;
    EditionRemoved = "edition_removed", GONE,
        error_edition_removed, error_edition_removed_meaning;
    PlaceNotFound = "place_not_found", NOT_FOUND,
        error_place_not_found, error_place_not_found_meaning;
    SourceNotFound = "source_not_found", NOT_FOUND,
        error_source_not_found, error_source_not_found_meaning;
    PageNotFound = "page_not_found", NOT_FOUND,
        error_page_not_found, error_page_not_found_meaning;
    TileNotFound = "tile_not_found", NOT_FOUND,
        error_tile_not_found, error_tile_not_found_meaning;
    FormatNotOffered = "format_not_offered", NOT_FOUND,
        error_format_not_offered, error_format_not_offered_meaning;
    MultipleChoices = "multiple_choices", MULTIPLE_CHOICES,
        error_multiple_choices, error_multiple_choices_meaning;
    NothingToEmbed = "nothing_to_embed", NOT_FOUND,
        error_nothing_to_embed, error_nothing_to_embed_meaning;
    FormatNotImplemented = "format_not_implemented", NOT_IMPLEMENTED,
        error_format_not_implemented, error_format_not_implemented_meaning;
    MethodNotAllowed = "method_not_allowed", METHOD_NOT_ALLOWED,
        error_method_not_allowed, error_method_not_allowed_meaning;
    UriTooLong = "uri_too_long", URI_TOO_LONG,
        error_uri_too_long, error_uri_too_long_meaning;
    Overloaded = "overloaded", SERVICE_UNAVAILABLE,
        error_overloaded, error_overloaded_meaning;
    Internal = "internal", INTERNAL_SERVER_ERROR,
        error_internal, error_internal_meaning;
}

impl Code {
    /// As it stands in `code`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.entry().name
    }

    /// The status it always comes with.
    #[must_use]
    pub const fn status(self) -> StatusCode {
        self.entry().status
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_are_unique_snake_case_and_explained() {
        let names: BTreeSet<_> = CODES.iter().map(|entry| entry.name).collect();
        assert_eq!(names.len(), CODES.len());
        for entry in CODES {
            assert!(
                entry
                    .name
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b == b'_'),
                "{}",
                entry.name
            );
            assert_eq!(entry.code.entry(), entry);
            let code = entry.code;
            for lang in [Lang::En, Lang::Es] {
                assert!(code.meaning(lang).ends_with('.') && !code.title(lang).is_empty());
            }
            assert_ne!(code.title(Lang::En), code.title(Lang::Es), "{}", entry.name);
            assert_ne!(code.meaning(Lang::En), code.meaning(Lang::Es));
            assert!(entry.status.as_u16() >= 300);
        }
    }
}
