//! What each error says: one function a code, so that the same mistake is always explained in the same words.

use std::fmt;

use super::{Code, Error, Link, Problem, Wording};
use crate::http::{format::Format, routes::METHODS};

impl Error {
    fn problem(code: Code, detail: impl Into<Wording>) -> Self {
        Self::Problem(Box::new(Problem {
            code,
            detail: detail.into(),
            parameter: None,
            suggestions: Vec::new(),
            choices: Vec::new(),
            allowed: Vec::new(),
            retry_after: None,
            cause: None,
        }))
    }

    fn with(mut self, change: impl FnOnce(&mut Problem)) -> Self {
        if let Self::Problem(problem) = &mut self {
            change(problem);
        }
        self
    }

    fn at(code: Code, parameter: &str, detail: impl Into<Wording>) -> Self {
        Self::problem(code, detail).with(|problem| problem.parameter = Some(parameter.to_owned()))
    }

    /// Adds a way onward.
    #[must_use]
    pub fn suggest(self, label: impl Into<Wording>, href: impl Into<String>) -> Self {
        self.with(|problem| problem.suggestions.push(Link::new(label, href)))
    }

    /// 308 to `to`, an address on this server. Leading slashes are folded: `//host` would lead to another server.
    pub fn moved(to: impl AsRef<str>) -> Self {
        Self::Moved {
            to: format!("/{}", to.as_ref().trim_start_matches(['/', '\\'])),
        }
    }

    /// A parameter this view does not have.
    #[must_use]
    pub fn unknown_parameter(name: &str, allowed: &[&str]) -> Self {
        let mend = match nearest(name, allowed) {
            Some(near) => format!("Did you mean “{near}”?"),
            None if allowed.is_empty() => "It takes none; leave it out.".to_owned(),
            None => format!("Leave it out, or use one of: {}.", allowed.join(", ")),
        };
        Self::at(
            Code::UnknownParameter,
            name,
            format!("This view has no parameter “{name}”. {mend}"),
        )
        .with(|problem| problem.allowed = owned(allowed))
    }

    /// The same parameter twice.
    #[must_use]
    pub fn repeated_parameter(name: &str) -> Self {
        Self::at(
            Code::RepeatedParameter,
            name,
            format!("“{name}” is given more than once. Give it once."),
        )
    }

    /// A value that cannot be read; `problem` continues a sentence that begins with the parameter's name.
    #[must_use]
    pub fn bad_parameter(name: &str, problem: &str) -> Self {
        Self::at(
            Code::BadParameter,
            name,
            format!("The parameter “{name}” cannot be used: {problem}."),
        )
    }

    /// A day that is none.
    #[must_use]
    pub fn bad_date(parameter: &str, value: &str) -> Self {
        let detail = format!(
            "“{}” in “{parameter}” is not a day. Write year, month and day, such as 2012-01-31.",
            short(value)
        );
        Self::at(Code::BadDate, parameter, detail)
    }

    /// A day after the last one the edition speaks about.
    #[must_use]
    pub fn date_after_data(parameter: &str, value: &str, as_of: jiff::civil::Date) -> Self {
        let detail = format!(
            "“{parameter}” is {}, but this edition ends on {as_of}. Give that day or an earlier one.",
            short(value)
        );
        Self::at(Code::DateAfterData, parameter, detail)
    }

    /// A comparison the wrong way round; `swapped` is its address the right way.
    #[must_use]
    pub fn from_after_to(from: jiff::civil::Date, to: jiff::civil::Date, swapped: String) -> Self {
        let detail = format!(
            "“from” is {from}, which is later than “to”, {to}. A comparison goes from a day to a later one: swap the two."
        );
        Self::at(Code::FromAfterTo, "from", detail)
            .suggest(format!("What changed from {to} to {from}"), swapped)
    }

    /// A state that is none.
    #[must_use]
    pub fn bad_state(value: &str) -> Self {
        let detail = format!(
            "“{}” is not a state. Use its two letters, such as il, or its FIPS code, such as 17.",
            short(value)
        );
        Self::at(Code::BadState, "state", detail)
    }

    /// A status the codebook does not list.
    #[must_use]
    pub fn bad_status(value: &str, allowed: &[&str]) -> Self {
        Self::one_of(Code::BadStatus, "status", value, allowed)
    }

    /// A layer the map does not have.
    #[must_use]
    pub fn bad_layer(value: &str, allowed: &[&str]) -> Self {
        Self::one_of(Code::BadLayer, "layer", value, allowed)
    }

    fn one_of(code: Code, parameter: &str, value: &str, allowed: &[&str]) -> Self {
        let near = nearest(value, allowed)
            .map(|near| format!(" Did you mean “{near}”?"))
            .unwrap_or_default();
        let detail = format!(
            "“{}” is not a {parameter}.{near} There are: {}.",
            short(value),
            allowed.join(", ")
        );
        Self::at(code, parameter, detail).with(|problem| problem.allowed = owned(allowed))
    }

    /// A page number outside 1 to `last`.
    #[must_use]
    pub fn bad_page(value: &str, last: usize) -> Self {
        let detail = format!(
            "“{}” is not a page. Give a whole number from 1 to {last}.",
            short(value)
        );
        Self::at(Code::BadPage, "page", detail)
    }

    /// An edition that cannot be one.
    #[must_use]
    pub fn bad_edition(value: &str) -> Self {
        let detail = format!(
            "“{}” is not written like an edition. Copy it from the foot of a page, or leave it out for the current one.",
            short(value)
        );
        Self::at(Code::BadEdition, "edition", detail)
    }

    /// An edition this server does not have.
    #[must_use]
    pub fn edition_not_kept(value: &str) -> Self {
        let detail = format!(
            "This server does not keep the edition “{}”. Leave the parameter out for the current one.",
            short(value)
        );
        Self::at(Code::EditionNotKept, "edition", detail)
    }

    /// No such place; add the nearest with [`Self::suggest`].
    #[must_use]
    pub fn place_not_found(asked: &str) -> Self {
        let detail = format!(
            "No place in this edition is called or coded “{}”. Search for its name.",
            short(&asked.replace(char::is_control, "\u{fffd}"))
        );
        Self::problem(Code::PlaceNotFound, detail)
    }

    /// No such source; add the nearest with [`Self::suggest`].
    #[must_use]
    pub fn source_not_found(asked: &str) -> Self {
        let detail = format!(
            "No source in this edition has the id “{}”. The list at /sources has them all.",
            short(asked)
        );
        Self::problem(Code::SourceNotFound, detail)
    }

    /// Nothing here.
    #[must_use]
    pub fn page_not_found() -> Self {
        Self::problem(
            Code::PageNotFound,
            "Nothing is at this address. Check its spelling, or search.".to_owned(),
        )
    }

    /// An extension this view does not have.
    #[must_use]
    pub fn format_not_offered(extension: &str, offered: &[Format]) -> Self {
        let has: Vec<_> = offered
            .iter()
            .filter(|format| **format != Format::Html)
            .map(|f| f.extension())
            .collect();
        let mend = if has.is_empty() {
            "It is a page only: leave the extension out.".to_owned()
        } else {
            format!(
                "It has: {}. Without an extension it is a page.",
                has.join(", ")
            )
        };
        let detail = format!(
            "This view is not offered as “.{}”. {mend}",
            short(extension)
        );
        Self::problem(Code::FormatNotOffered, detail).with(|problem| problem.allowed = owned(&has))
    }

    /// Several places answer to what was asked.
    #[must_use]
    pub fn multiple_choices(detail: impl Into<Wording>, choices: Vec<Link>) -> Self {
        Self::problem(Code::MultipleChoices, detail).with(|problem| problem.choices = choices)
    }

    /// A method that would write.
    #[must_use]
    pub fn method_not_allowed(method: &str) -> Self {
        let detail = format!(
            "“{}” is not possible here. Use GET, HEAD or OPTIONS.",
            short(method)
        );
        Self::problem(Code::MethodNotAllowed, detail)
            .with(|problem| problem.allowed = owned(&METHODS))
    }

    /// An address longer than `limit` bytes in its path or query.
    #[must_use]
    pub fn uri_too_long(limit: usize) -> Self {
        Self::problem(
            Code::UriTooLong,
            format!("Path and query are each at most {limit} bytes here. Shorten it."),
        )
    }

    /// Too much at once; come back in `seconds`.
    #[must_use]
    pub fn overloaded(seconds: u32) -> Self {
        Self::problem(
            Code::Overloaded,
            format!("The server is busy. Try again in {seconds} seconds."),
        )
        .with(|problem| problem.retry_after = Some(seconds))
    }

    /// A fault of ours; `cause` goes to the log only.
    pub fn internal(cause: impl fmt::Display) -> Self {
        let detail = "The atlas could not make this answer. The fault is ours and has been logged; try again later.";
        Self::problem(Code::Internal, detail.to_owned())
            .with(|problem| problem.cause = Some(cause.to_string()))
    }
}

/// The allowed word nearest to what was written, if it is near enough to be a slip.
fn nearest<'a>(written: &str, allowed: &[&'a str]) -> Option<&'a str> {
    let written = written.to_lowercase();
    let scored = allowed
        .iter()
        .map(|word| (strsim::damerau_levenshtein(&written, word), *word));
    scored
        .filter(|(distance, word)| *distance <= word.len().div_ceil(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// What a reader sent is quoted, but not by the kilobyte.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        text.to_owned()
    } else {
        text.chars().take(MOST).chain(['…']).collect()
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
