//! The closed list of error codes. Programs branch on them, so a code is never renamed and never changes its status.

use actix_web::http::StatusCode;

macro_rules! codes {
    ($($name:ident = $code:literal, $status:ident, $title:literal, $meaning:literal;)*) => {
        /// What went wrong, for programs.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code { $(#[doc = $meaning] $name,)* }

        /// Every code with what documentation says about it.
        pub const CODES: &[Entry] = &[$(Entry {
            code: Code::$name, name: $code, status: StatusCode::$status, title: $title, meaning: $meaning,
        },)*];

        impl Code {
            /// The row of [`CODES`] about this code.
            #[must_use]
            pub const fn entry(self) -> &'static Entry {
                match self { $(Self::$name => &Entry {
                    code: Code::$name, name: $code, status: StatusCode::$status, title: $title, meaning: $meaning,
                },)* }
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
    /// A few words, the same each time.
    pub title: &'static str,
    /// When it is used.
    pub meaning: &'static str,
}

codes! {
    UnknownParameter = "unknown_parameter", BAD_REQUEST, "Unknown parameter",
        "The query holds a parameter this view does not have.";
    RepeatedParameter = "repeated_parameter", BAD_REQUEST, "Parameter given twice",
        "The query holds the same parameter more than once.";
    BadParameter = "bad_parameter", BAD_REQUEST, "Parameter not understood",
        "A parameter's value cannot be read or is out of range.";
    BadDate = "bad_date", BAD_REQUEST, "Not a date",
        "A day is not written YYYY-MM-DD or does not exist in the calendar.";
    DateAfterData = "date_after_data", BAD_REQUEST, "After the data ends",
        "The day is later than the last day this edition speaks about.";
    FromAfterTo = "from_after_to", BAD_REQUEST, "The first day is later than the second",
        "A comparison goes from a day to a later one; suggestions hold the address with the two swapped.";
    BadState = "bad_state", BAD_REQUEST, "Unknown state",
        "The state is neither a USPS code of a state, DC, PR or a territory, nor its two-digit FIPS code.";
    BadStatus = "bad_status", BAD_REQUEST, "Unknown status",
        "The status is not one of those the codebook lists.";
    BadLayer = "bad_layer", BAD_REQUEST, "Unknown layer",
        "The map has no layer of this name.";
    BadPage = "bad_page", BAD_REQUEST, "No such page number",
        "The page number is not a whole number from 1 to the last page.";
    BadEdition = "bad_edition", BAD_REQUEST, "Not an edition",
        "The edition is not written as this atlas writes editions.";
    EditionNotKept = "edition_not_kept", NOT_FOUND, "Edition not kept",
        "The edition is written correctly, but this server does not keep it.";
    PlaceNotFound = "place_not_found", NOT_FOUND, "Place not found",
        "No jurisdiction in this edition has that code; suggestions name the nearest.";
    SourceNotFound = "source_not_found", NOT_FOUND, "Source not found",
        "No source in this edition has that id; suggestions name the nearest.";
    PageNotFound = "page_not_found", NOT_FOUND, "Page not found",
        "Nothing is at this address.";
    FormatNotOffered = "format_not_offered", NOT_FOUND, "Not offered in this format",
        "The view exists, but not with this extension; the answer lists those it has.";
    MultipleChoices = "multiple_choices", MULTIPLE_CHOICES, "More than one place",
        "The code was divided among several jurisdictions; the answer lists them.";
    MethodNotAllowed = "method_not_allowed", METHOD_NOT_ALLOWED, "Method not allowed",
        "The atlas is for reading: GET, HEAD and OPTIONS.";
    UriTooLong = "uri_too_long", URI_TOO_LONG, "Address too long",
        "The path or the query is longer than any address of this atlas.";
    Overloaded = "overloaded", SERVICE_UNAVAILABLE, "Busy",
        "Too many costly requests at once; Retry-After says when to come back.";
    Internal = "internal", INTERNAL_SERVER_ERROR, "Something broke here",
        "A fault of the atlas, not of the request; its log holds the details.";
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
            assert!(entry.meaning.ends_with('.') && !entry.title.is_empty());
            assert!(entry.status.as_u16() >= 300);
        }
    }
}
