//! The query, read strictly.
//!
//! A parameter that is silently ignored gives a wrong answer that looks right, so everything unknown, repeated or
//! undecodable is an error. People arrive with baggage they did not type, though: on the address of a page, campaign
//! parameters and empty form fields lead to the same address without them.

use std::fmt::Write as _;

use super::{Error, error::Wording};
use crate::words::catalogue as t;

/// The parameter that asks for what the atlas said on a day.
pub const KNOWN: &str = "known";
/// Longest query read, in bytes as sent. The longest honest one, every filter at once, is under 300.
pub const MAX_QUERY: usize = 2048;

/// Who an address is for, which decides what happens to baggage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// A person, who gets a page: baggage is a redirect.
    Page,
    /// A program, which asks for data by extension or by `Accept`: baggage is an error.
    Data,
}

/// The parameters of one request, in the order sent, each known and at most once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    path: String,
    pairs: Vec<(String, String)>,
    known: Option<String>,
}

impl Query {
    /// The value of `name`, where it was sent.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The day as known on which the answer is asked for, as it was sent. It is none of the pairs: it decides which edition
    /// answers, and the answer is that of the address without it.
    #[must_use]
    pub fn known(&self) -> Option<&str> {
        self.known.as_deref()
    }

    /// The address that was asked for, with `edition` in place of the edition or the day as known on which it named.
    #[must_use]
    pub fn in_edition(&self, edition: &str) -> String {
        let others = self.pairs.iter().filter(|(name, _)| name != "edition");
        let mut pairs: Vec<String> = others
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        pairs.push(format!("edition={}", encoded(edition)));
        with_query(&self.path, &pairs.join("&"))
    }

    /// All parameters in the order sent, but for [`Query::known`].
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }
}

/// Reads `raw`, the part of the address after `?`, for a view at `path` that has the parameters `allowed`.
///
/// # Errors
/// `uri_too_long`, `unknown_parameter`, `repeated_parameter`, `bad_parameter` (not UTF-8, a control character, or empty
/// on data), `bad_date` for an empty day on data; [`Error::Moved`] for baggage on a page.
pub fn read(path: &str, raw: &str, allowed: &[&str], audience: Audience) -> Result<Query, Error> {
    if raw.len() > MAX_QUERY {
        return Err(Error::uri_too_long(MAX_QUERY));
    }
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut kept: Vec<&str> = Vec::new();
    let mut as_known: Option<String> = None;
    let mut baggage = false;
    for part in raw.split('&').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let name = decode(name).ok_or_else(|| {
            Error::bad_parameter(name, Wording::of(t::error_reason_name_not_text))
        })?;
        let known = allowed.contains(&name.as_str());
        if audience == Audience::Page && (is_campaign(&name) || (known && value.is_empty())) {
            baggage = true;
            continue;
        }
        if !known {
            return Err(Error::unknown_parameter(&name, allowed));
        }
        let value = decode(value).ok_or_else(|| {
            Error::bad_parameter(&name, Wording::of(t::error_reason_value_not_text))
        })?;
        if value.is_empty() {
            return Err(empty(&name));
        }
        let is_known = name == KNOWN;
        if pairs.iter().any(|(seen, _)| *seen == name) || (is_known && as_known.is_some()) {
            return Err(Error::repeated_parameter(&name));
        }
        kept.push(part);
        if is_known {
            as_known = Some(value);
        } else {
            pairs.push((name, value));
        }
    }
    if baggage {
        Err(Error::moved(with_query(path, &kept.join("&"))))
    } else {
        Ok(Query {
            path: path.to_owned(),
            pairs,
            known: as_known,
        })
    }
}

/// The canonical address of a page that was asked for in another spelling: a value written otherwise, one that goes
/// without saying, another order. Saying less is no spelling: the canonical address of a comparison names both its days.
/// A day as known on is no part of it, and stays.
#[must_use]
pub fn respelt(canonical: &str, raw: &str) -> Option<String> {
    let (path, query) = canonical.split_once('?').unwrap_or((canonical, ""));
    let parts = raw.split('&').filter(|part| !part.is_empty());
    let (known, sent): (Vec<&str>, Vec<&str>) = parts.partition(|part| is(part, KNOWN));
    let mut kept = query.split('&');
    let same = sent.into_iter().all(|part| kept.any(|other| other == part));
    let query = query.split('&').filter(|part| !part.is_empty());
    (!same).then(|| with_query(path, &query.chain(known).collect::<Vec<_>>().join("&")))
}

/// The value of a parameter in a query that nobody has checked; the first, where it stands there more than once.
#[must_use]
pub fn value_of(raw: &str, name: &str) -> Option<String> {
    let part = raw.split('&').find(|part| is(part, name))?;
    decode(part.split_once('=').map_or("", |(_, value)| value))
}

/// A query without the parameter of this name.
#[must_use]
pub fn without(raw: &str, name: &str) -> String {
    let parts = raw.split('&').filter(|part| !is(part, name));
    parts.collect::<Vec<_>>().join("&")
}

/// Whether a part of a query is the parameter of this name.
fn is(part: &str, name: &str) -> bool {
    let sent = part.split_once('=').map_or(part, |(name, _)| name);
    sent == name || decode(sent).is_some_and(|sent| sent == name)
}

/// `path`, and `?query` where there is one.
pub(super) fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

/// A value as it stands in a query: letters, digits and a few marks as they are, spaces as `+`, the rest in percent
/// codes.
#[must_use]
pub fn encoded(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                text.push(char::from(byte));
            }
            b' ' => text.push('+'),
            _ => {
                let _ = write!(text, "%{byte:02X}");
            }
        }
    }
    text
}

fn empty(name: &str) -> Error {
    if matches!(name, "date" | "from" | "to" | "known") {
        Error::bad_date(name, "")
    } else {
        Error::bad_parameter(name, Wording::of(t::error_reason_no_value))
    }
}

/// Parameters that mail programs and social networks add to links. None of them is ours, now or later.
fn is_campaign(name: &str) -> bool {
    name.starts_with("utm_") || matches!(name, "fbclid" | "gclid")
}

/// `+` and percent codes undone; `None` for bad codes, bad UTF-8 and control characters.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let high = char::from(rest.next()?).to_digit(16)?;
                let low = char::from(rest.next()?).to_digit(16)?;
                u8::try_from(high * 16 + low).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.chars().any(char::is_control))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::error::Code;

    const ALLOWED: [&str; 4] = ["date", "layer", "state", "q"];

    fn page(raw: &str) -> Result<Query, Error> {
        read("/table", raw, &ALLOWED, Audience::Page)
    }

    fn data(raw: &str) -> Result<Query, Error> {
        read("/table.csv", raw, &ALLOWED, Audience::Data)
    }

    #[track_caller]
    fn code(result: Result<Query, Error>) -> Code {
        match result {
            Err(Error::Problem(problem)) => problem.code,
            other => panic!("expected a problem, got {other:?}"),
        }
    }

    #[track_caller]
    fn moved(result: Result<Query, Error>) -> String {
        match result {
            Err(Error::Moved { to }) => to,
            other => panic!("expected a redirect, got {other:?}"),
        }
    }

    #[test]
    fn pairs_keep_their_order_and_are_decoded() {
        let query = data("layer=stance&q=Do%C3%B1a+Ana&date=2012-01-01").unwrap();
        let names: Vec<_> = query
            .pairs()
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        assert_eq!(names, ["layer", "q", "date"]);
        assert_eq!(query.get("q"), Some("Doña Ana"));
        assert_eq!(query.get("state"), None);
        assert!(data("").unwrap().pairs().is_empty());
        assert_eq!(data("date=2012-01-01&").unwrap().pairs().len(), 1);
    }

    #[test]
    fn the_same_question_is_asked_of_another_edition() {
        let asked = "q=Do%C3%B1a+Ana&edition=2020-01-01-00000000&date=2012-01-01&known=2020-01-01";
        let allowed = ["q", "date", "edition", "known"];
        let query = read("/table.csv", asked, &allowed, Audience::Data).unwrap();
        let there = query.in_edition("2026-11-22-0123abcd");
        let wanted = "/table.csv?q=Do%C3%B1a+Ana&date=2012-01-01&edition=2026-11-22-0123abcd";
        assert_eq!(there, wanted);
    }

    #[test]
    fn what_we_do_not_know_is_an_error_on_both() {
        for read in [page, data] {
            assert_eq!(code(read("dat=2012-01-01")), Code::UnknownParameter);
            assert_eq!(
                code(read("date=2012-01-01&date=2012-01-01")),
                Code::RepeatedParameter
            );
            assert_eq!(code(read("q=%FF")), Code::BadParameter);
            assert_eq!(code(read("q=%0")), Code::BadParameter);
            assert_eq!(code(read("q=a%00b")), Code::BadParameter);
            assert_eq!(code(read(&"a".repeat(MAX_QUERY + 1))), Code::UriTooLong);
        }
    }

    #[test]
    fn a_near_miss_is_named() {
        let Err(Error::Problem(problem)) = data("dat=2012-01-01") else {
            panic!("accepted")
        };
        let detail = problem.detail.say(crate::domain::Lang::En);
        assert!(detail.contains("“date”"), "{detail}");
        assert_eq!(problem.parameter.as_deref(), Some("dat"));
    }

    #[test]
    fn another_spelling_is_told_from_saying_less() {
        let of = |canonical: &str, raw: &str| respelt(canonical, raw);
        let table = "/table?date=2012-01-01&state=il";
        assert_eq!(of(table, "date=2012-01-01&state=il"), None);
        assert_eq!(of(table, "state=il"), None, "it says less");
        for raw in [
            "date=2012-01-01&state=IL",
            "date=2012-01-01&state=17",
            "state=il&date=2012-01-01",
            "date=2012-01-01&state=il&sort=code",
        ] {
            assert_eq!(of(table, raw).as_deref(), Some(table), "{raw}");
        }
        assert_eq!(of("/", "date=2011-08-05").as_deref(), Some("/"));
        assert_eq!(of("/", ""), None);
        assert_eq!(of("/", "known=2026-11-24"), None);
        assert_eq!(
            of(table, "state=IL&known=2026-11-24&date=2012-01-01"),
            Some(format!("{table}&known=2026-11-24"))
        );
    }

    #[test]
    fn a_day_as_known_on_is_no_part_of_the_question() {
        let allowed = ["date", "known"];
        let read = |raw| read("/table.csv", raw, &allowed, Audience::Data);
        let query = read("date=2012-01-01&known=2026-11-24").unwrap();
        assert_eq!(query.known(), Some("2026-11-24"));
        assert_eq!((query.pairs().len(), query.get("known")), (1, None));
        assert_eq!(
            code(read("known=2026-11-24&known=2026-11-24")),
            Code::RepeatedParameter
        );
        assert_eq!(code(read("known=")), Code::BadDate);
        for raw in [
            "x=1&known=2026-11-24",
            "kn%6Fwn=2026-11-2%34",
            "known=2026-11-24&known=1",
        ] {
            assert_eq!(
                value_of(raw, "known").as_deref(),
                Some("2026-11-24"),
                "{raw}"
            );
        }
        assert_eq!(value_of("unknown=1&q=known", "known"), None);
        assert_eq!(without("a=1&kn%6Fwn=2&known&b=3", "known"), "a=1&b=3");
    }

    #[test]
    fn baggage_moves_a_page_and_stops_data() {
        assert_eq!(
            moved(page("utm_source=x&date=2012-01-01&fbclid=y")),
            "/table?date=2012-01-01"
        );
        assert_eq!(moved(page("date=")), "/table");
        assert_eq!(moved(page("date=&state=&q=a+b%26c")), "/table?q=a+b%26c");
        assert_eq!(code(data("utm_source=x")), Code::UnknownParameter);
        assert_eq!(code(data("date=")), Code::BadDate);
        assert_eq!(code(data("state=")), Code::BadParameter);
    }
}
