//! The message catalogue: every word that a reader meets, in every language.
//!
//! The messages stand in `locales/{language}/*.ftl`, in Fluent; a function a message is written when the program is
//! built (`build/catalogue.rs`), so that a message that is missing, or that nobody uses, does not compile. A function
//! takes the language and the message's variables in alphabetical order.
//!
//! A message whose name ends in `-html` is markup: its variables are escaped, and a template takes it as it is. In all
//! others a tag such as `<on>…</on>` marks words that [`Said::tagged`](super::Said::tagged) turns into a link.
#![deny(dead_code)]

use super::number;
use crate::domain::{Code as _, Lang};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// What a variable of a message stands for.
#[derive(Debug, Clone)]
pub(crate) enum Value<'a> {
    /// Words, as they are; also the name of a variant to choose.
    Text(Cow<'a, str>),
    /// A count, which chooses singular and plural.
    Count(u64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

// Templates hand every variable over by reference.
impl<'a> From<&&'a str> for Value<'a> {
    fn from(text: &&'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<u64> for Value<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<&u64> for Value<'_> {
    fn from(count: &u64) -> Self {
        Self::Count(*count)
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<&usize> for Value<'_> {
    fn from(count: &usize) -> Self {
        Self::Count(*count as u64)
    }
}

/// The messages of a language, read once.
struct Language {
    bundle: FluentBundle<FluentResource>,
    /// Those without variables, in the order of [`FIXED`].
    fixed: Vec<String>,
}

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let of = |(&lang, files): (&Lang, &&[&str])| Language::read(lang, files);
    Lang::ALL.iter().zip(FILES).map(of).collect()
});

impl Language {
    fn read(lang: Lang, files: &[&str]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![locale(lang)]);
        // Marks round what is filled in would stand in titles, in files and in the alternative text of pictures.
        bundle.set_use_isolating(false);
        bundle.set_transform(Some(in_one_line));
        // NUMBER, which chooses the ending of an ordinal.
        let builtins = bundle.add_builtins();
        debug_assert!(builtins.is_ok(), "a new bundle has no functions yet");
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(count) => Some(number(whole(count.value))),
            _ => None,
        }));
        for text in files {
            // The build read the same files and stopped at a fault; what could be read is taken in any case.
            let read = FluentResource::try_new((*text).to_owned());
            let resource = read.unwrap_or_else(|(read, _)| read);
            bundle.add_resource_overriding(resource);
        }
        let mut language = Self {
            bundle,
            fixed: Vec::new(),
        };
        language.fixed = FIXED
            .iter()
            .map(|key| language.say(key, &FluentArgs::new()))
            .collect();
        language
    }

    fn say(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(arguments), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        said.into_owned()
    }
}

/// The rules of plural that a language follows.
fn locale(lang: Lang) -> LanguageIdentifier {
    let name = match lang {
        Lang::En => "en-US",
        Lang::Es => "es-US",
    };
    name.parse().unwrap_or_default()
}

/// A message may be written in several lines; it is said in one.
fn in_one_line(text: &str) -> Cow<'_, str> {
    if text.contains('\n') {
        Cow::Owned(text.replace('\n', " "))
    } else {
        Cow::Borrowed(text)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "Fluent carries counts as floating-point numbers; ours are whole and far below 2^53"
)]
fn whole(count: f64) -> u64 {
    count as u64
}

fn fixed(lang: Lang, index: usize) -> &'static str {
    let language = LANGUAGES.get(lang as usize);
    language
        .and_then(|language| language.fixed.get(index))
        .map_or("", String::as_str)
}

fn said<const N: usize>(
    lang: Lang,
    key: &str,
    variables: [(&'static str, Value<'_>); N],
) -> String {
    let Some(language) = LANGUAGES.get(lang as usize) else {
        return String::new();
    };
    let markup = key.ends_with("-html");
    let mut arguments = FluentArgs::with_capacity(N);
    for (name, value) in variables {
        arguments.set(
            name,
            match value {
                Value::Text(text) if markup => FluentValue::String(Cow::Owned(escaped(&text))),
                Value::Text(text) => FluentValue::String(text),
                Value::Count(count) => FluentValue::from(count),
            },
        );
    }
    language.say(key, &arguments)
}

/// A text as it stands in an element or a quoted attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (plain, special) = rest.split_at(at);
        safe.push_str(plain);
        safe.push_str(match special.as_bytes() {
            [b'&', ..] => "&amp;",
            [b'<', ..] => "&lt;",
            [b'>', ..] => "&gt;",
            [b'"', ..] => "&quot;",
            _ => "&#39;",
        });
        rest = special.get(1..).unwrap_or_default();
    }
    safe.push_str(rest);
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_choose_their_plural_and_are_grouped() {
        for (count, english, spanish) in [
            (0_u64, "no county", "ningún condado"),
            (1, "1 county", "1 condado"),
            (1_510, "1,510 counties", "1,510 condados"),
        ] {
            assert_eq!(unit_count(Lang::En, count, "county"), english);
            assert_eq!(unit_count(Lang::Es, count, "county"), spanish);
        }
    }

    #[test]
    fn what_is_filled_into_markup_is_escaped() {
        assert_eq!(
            escaped("<b>\"A & B\"</b>"),
            "&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;"
        );
    }
}
