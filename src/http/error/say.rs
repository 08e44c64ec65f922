//! What each error says: one function a code, so that the same mistake is always explained in the same words.

use std::fmt;

use super::{Code, Error, Link, Problem, Wording};
use crate::domain::{Lang, UnknownCode};
use crate::export::tiles::MAX_ZOOM;
use crate::http::{format::Format, routes::METHODS};
use crate::words::catalogue as t;

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

    /// Adds what would have been accepted.
    #[must_use]
    pub fn allow(self, values: &[&str]) -> Self {
        self.with(|problem| {
            let values = values.iter().map(|value| (*value).to_owned());
            problem.allowed.extend(values);
        })
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
        let (near, all) = (
            nearest(name, allowed).map(str::to_owned),
            allowed.join(", "),
        );
        let named = name.to_owned();
        let detail = Wording::of(move |lang| match &near {
            Some(near) => t::error_unknown_parameter_near(lang, &named, near),
            None if all.is_empty() => t::error_unknown_parameter_none(lang, &named),
            None => t::error_unknown_parameter_others(lang, &all, &named),
        });
        Self::at(Code::UnknownParameter, name, detail)
            .with(|problem| problem.allowed = owned(allowed))
    }

    /// The same parameter twice.
    #[must_use]
    pub fn repeated_parameter(name: &str) -> Self {
        let named = name.to_owned();
        let detail = Wording::of(move |lang| t::error_repeated_parameter_named(lang, &named));
        Self::at(Code::RepeatedParameter, name, detail)
    }

    /// A value that cannot be read; `reason` ends a sentence that begins with the parameter's name.
    #[must_use]
    pub fn bad_parameter(name: &str, reason: Wording) -> Self {
        let named = name.to_owned();
        let detail =
            Wording::of(move |lang| t::error_bad_parameter_because(lang, &named, reason.say(lang)));
        Self::at(Code::BadParameter, name, detail)
    }

    /// A value that is not one of a closed list of codes.
    #[must_use]
    pub fn unknown_code(name: &str, unknown: UnknownCode) -> Self {
        let UnknownCode {
            list,
            text,
            allowed,
        } = unknown;
        let (text, allowed) = (short(&text), allowed.join(", "));
        let reason =
            Wording::of(move |lang| t::error_reason_not_a_code(lang, &allowed, list, &text));
        Self::bad_parameter(name, reason)
    }

    /// A day that is none.
    #[must_use]
    pub fn bad_date(parameter: &str, value: &str) -> Self {
        let (name, value) = (parameter.to_owned(), short(value));
        let detail = Wording::of(move |lang| t::error_bad_date_written(lang, &name, &value));
        Self::at(Code::BadDate, parameter, detail)
    }

    /// A day after the last one the edition speaks about.
    #[must_use]
    pub fn date_after_data(parameter: &str, value: &str, as_of: jiff::civil::Date) -> Self {
        let (name, value, last) = (parameter.to_owned(), short(value), as_of.to_string());
        let detail =
            Wording::of(move |lang| t::error_date_after_data_given(lang, &last, &name, &value));
        Self::at(Code::DateAfterData, parameter, detail)
    }

    /// A comparison the wrong way round; `swapped` is its address the right way.
    #[must_use]
    pub fn from_after_to(from: jiff::civil::Date, to: jiff::civil::Date, swapped: String) -> Self {
        let (from, to) = (from.to_string(), to.to_string());
        let (first, second) = (from.clone(), to.clone());
        let detail = Wording::of(move |lang| t::error_from_after_to_given(lang, &first, &second));
        let label = Wording::of(move |lang| t::error_from_after_to_swapped(lang, &from, &to));
        Self::at(Code::FromAfterTo, "from", detail).suggest(label, swapped)
    }

    /// A state that is none.
    #[must_use]
    pub fn bad_state(value: &str) -> Self {
        let detail = of_value(value, |lang, value| t::error_bad_state_given(lang, value));
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

    fn one_of(code: Code, list: &'static str, value: &str, allowed: &[&str]) -> Self {
        let near = nearest(value, allowed).map(str::to_owned);
        let (value, all) = (short(value), allowed.join(", "));
        let detail = Wording::of(move |lang| match &near {
            Some(near) => t::error_not_one_of_near(lang, &all, list, near, &value),
            None => t::error_not_one_of(lang, &all, list, &value),
        });
        Self::at(code, list, detail).with(|problem| problem.allowed = owned(allowed))
    }

    /// A page number outside 1 to `last`.
    #[must_use]
    pub fn bad_page(value: &str, last: usize) -> Self {
        let last = last.to_string();
        let detail = of_value(value, move |lang, value| {
            t::error_bad_page_given(lang, &last, value)
        });
        Self::at(Code::BadPage, "page", detail)
    }

    /// An edition that cannot be one.
    #[must_use]
    pub fn bad_edition(value: &str) -> Self {
        let detail = of_value(value, |lang, value| t::error_bad_edition_given(lang, value));
        Self::at(Code::BadEdition, "edition", detail)
    }

    /// An edition, or a day as known on, that this server does not have; `kept` is the one that it has, and `there` the
    /// same address in that edition.
    #[must_use]
    pub fn edition_not_kept(parameter: &str, value: &str, kept: &str, there: String) -> Self {
        let allowed = owned(&[kept]);
        let (has, kept) = (kept.to_owned(), kept.to_owned());
        let detail = of_value(value, move |lang, value| {
            t::error_edition_not_kept_given(lang, &has, value)
        });
        let label = Wording::of(move |lang| t::error_edition_not_kept_suggest(lang, &kept));
        Self::at(Code::EditionNotKept, parameter, detail)
            .with(|problem| problem.allowed = allowed)
            .suggest(label, there)
    }

    /// An edition that was accepted once and is no longer kept, whether it was asked for by its name or by a day; `kept` is
    /// the one that is served, and `there` the same address in that edition.
    #[must_use]
    pub fn edition_removed(parameter: &str, edition: &str, kept: &str, there: String) -> Self {
        let allowed = owned(&[kept]);
        let (edition, kept, named) = (edition.to_owned(), kept.to_owned(), kept.to_owned());
        let detail = Wording::of(move |lang| t::error_edition_removed_named(lang, &edition, &kept));
        let label = Wording::of(move |lang| t::error_edition_not_kept_suggest(lang, &named));
        Self::at(Code::EditionRemoved, parameter, detail)
            .with(|problem| problem.allowed = allowed)
            .suggest(label, there)
    }

    /// A day as known on before anything was: `first` is the first edition, accepted on `since`, and `there` the same
    /// address in it.
    #[must_use]
    pub fn not_known_yet(
        value: &str,
        first: &str,
        since: jiff::civil::Date,
        there: String,
    ) -> Self {
        let allowed = owned(&[first]);
        let (first, since) = (first.to_owned(), since.to_string());
        let named = first.clone();
        let detail = of_value(value, move |lang, value| {
            t::error_not_known_yet_given(lang, &first, &since, value)
        });
        let label = Wording::of(move |lang| t::error_edition_not_kept_suggest(lang, &named));
        Self::at(Code::EditionNotKept, "known", detail)
            .with(|problem| problem.allowed = allowed)
            .suggest(label, there)
    }

    /// A day as known on that is still to come.
    #[must_use]
    pub fn day_to_come(parameter: &str, value: &str) -> Self {
        let value = short(value);
        let reason = Wording::of(move |lang| t::error_reason_day_to_come(lang, &value));
        Self::bad_parameter(parameter, reason)
    }

    /// An address that a program wants to embed and that is not of a view here.
    #[must_use]
    pub fn nothing_to_embed(url: &str) -> Self {
        let detail = of_value(url, |lang, url| t::error_nothing_to_embed_at(lang, url));
        Self::problem(Code::NothingToEmbed, detail)
    }

    /// A format in which nobody is told how to embed.
    #[must_use]
    pub fn format_not_implemented(value: &str) -> Self {
        let detail = of_value(value, |lang, value| {
            t::error_format_not_implemented_given(lang, value)
        });
        Self::at(Code::FormatNotImplemented, "format", detail)
    }

    /// No such place; add the nearest with [`Self::suggest`].
    #[must_use]
    pub fn place_not_found(asked: &str) -> Self {
        let asked = asked.replace(char::is_control, "\u{fffd}");
        let detail = of_value(&asked, |lang, asked| {
            t::error_place_not_found_named(lang, asked)
        });
        Self::problem(Code::PlaceNotFound, detail)
    }

    /// No such source; add the nearest with [`Self::suggest`].
    #[must_use]
    pub fn source_not_found(asked: &str) -> Self {
        let detail = of_value(asked, |lang, asked| {
            t::error_source_not_found_named(lang, lang.at("/sources"), asked)
        });
        Self::problem(Code::SourceNotFound, detail)
    }

    /// Nothing here.
    #[must_use]
    pub fn page_not_found() -> Self {
        Self::problem(
            Code::PageNotFound,
            Wording::of(t::error_page_not_found_here),
        )
    }

    /// A tile that is not in the pyramid.
    #[must_use]
    pub fn tile_not_found() -> Self {
        let said = |lang| t::error_tile_not_found_here(lang, MAX_ZOOM.to_string());
        Self::problem(Code::TileNotFound, Wording::of(said))
    }

    /// An extension this view does not have.
    #[must_use]
    pub fn format_not_offered(extension: &str, offered: &[Format]) -> Self {
        let has: Vec<_> = offered
            .iter()
            .filter(|format| **format != Format::Html)
            .map(|f| f.extension())
            .collect();
        let others = has.join(", ");
        let detail = of_value(extension, move |lang, extension| {
            if others.is_empty() {
                t::error_format_page_only(lang, extension)
            } else {
                t::error_format_others(lang, extension, &others)
            }
        });
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
        let detail = of_value(method, |lang, method| {
            t::error_method_not_allowed_named(lang, method)
        });
        Self::problem(Code::MethodNotAllowed, detail)
            .with(|problem| problem.allowed = owned(&METHODS))
    }

    /// An address longer than `limit` bytes in its path or query.
    #[must_use]
    pub fn uri_too_long(limit: usize) -> Self {
        let detail = Wording::of(move |lang| t::error_uri_too_long_limit(lang, limit.to_string()));
        Self::problem(Code::UriTooLong, detail)
    }

    /// Too much at once; come back in `seconds`.
    #[must_use]
    pub fn overloaded(seconds: u32) -> Self {
        let detail =
            Wording::of(move |lang| t::error_overloaded_seconds(lang, seconds.to_string()));
        Self::problem(Code::Overloaded, detail).with(|problem| problem.retry_after = Some(seconds))
    }

    /// A fault of ours; `cause` goes to the log only.
    pub fn internal(cause: impl fmt::Display) -> Self {
        Self::problem(Code::Internal, Wording::of(t::error_internal_logged))
            .with(|problem| problem.cause = Some(cause.to_string()))
    }
}

/// A sentence that quotes what a reader sent.
fn of_value(value: &str, say: impl Fn(Lang, &str) -> String + Send + Sync + 'static) -> Wording {
    let value = short(value);
    Wording::of(move |lang| say(lang, &value))
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
