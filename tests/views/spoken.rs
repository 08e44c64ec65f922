//! What a page says, text by text: enough of a reader for our own pages, in which every element is closed.

use std::collections::BTreeSet;

/// Elements that have no inside.
const EMPTY: [&str; 6] = ["meta", "link", "input", "br", "img", "wbr"];
/// Attributes that are read out or shown.
const SHOWN: [&str; 4] = ["title", "aria-label", "placeholder", "alt"];

/// A text of a page: of a node, or of an attribute that is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    /// The words, in one line.
    pub words: String,
    /// The elements round it, from the outside in, each as `name.class`.
    pub within: Vec<String>,
    /// The language that is nearest: of the page, or of an element round the text.
    pub lang: String,
}

impl Text {
    /// Whether one of these elements, as the beginning of `name.class`, is round it.
    pub fn is_in(&self, elements: &[&str]) -> bool {
        let within = |element: &str| self.within.iter().any(|name| name.starts_with(element));
        elements.iter().any(|element| within(element))
    }
}

/// The value of an attribute of a tag, unescaped.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split_once(&format!(" {name}=\""))?.1;
    Some(unescaped(value.split('"').next()?))
}

fn unescaped(text: &str) -> String {
    [
        ("&#60;", "<"),
        ("&lt;", "<"),
        ("&#62;", ">"),
        ("&gt;", ">"),
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Every tag of a page without its angle brackets, and the text after it.
fn tags(page: &str) -> impl Iterator<Item = (&str, &str)> {
    page.split('<')
        .skip(1)
        .filter_map(|part| part.split_once('>'))
}

/// All texts of a page that a reader meets, in order. Codes and ids of sources, which have no language, are left out.
pub fn texts(page: &str) -> Vec<Text> {
    let mut open: Vec<(String, String, String)> = Vec::new();
    let mut texts = Vec::new();
    for (tag, after) in tags(page) {
        if tag.starts_with('!') || tag.starts_with('?') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let (closed, ..) = open.pop().unwrap_or_else(|| panic!("</{name}> too many"));
            assert_eq!(closed, name, "closed in order");
        } else {
            let name = tag.split([' ', '/', '\n']).next().unwrap().to_owned();
            let outer = open.last().map(|(_, _, lang)| lang.clone());
            let lang = attribute(tag, "lang")
                .or(outer)
                .unwrap_or_else(|| "none".to_owned());
            let class = attribute(tag, "class").unwrap_or_default();
            open.push((name.clone(), format!("{name}.{class}"), lang));
            for shown in SHOWN.iter().filter_map(|shown| attribute(tag, shown)) {
                note(&mut texts, &open, &shown);
            }
            if tag.ends_with('/') || EMPTY.contains(&name.as_str()) {
                open.pop();
            }
        }
        note(&mut texts, &open, &unescaped(after));
    }
    assert!(open.is_empty(), "{open:?} are not closed");
    texts
}

fn note(texts: &mut Vec<Text>, open: &[(String, String, String)], text: &str) {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let within: Vec<String> = open.iter().map(|(_, name, _)| name.clone()).collect();
    let codes = ["code.", "a.src", "td.code"];
    let code = within
        .iter()
        .any(|name| codes.iter().any(|code| name.starts_with(code)));
    if let Some((_, _, lang)) = open.last()
        && !words.is_empty()
        && !code
    {
        texts.push(Text {
            words,
            within,
            lang: lang.clone(),
        });
    }
}

/// Every address that a page leads to or takes something from, with its tag.
pub fn addresses(page: &str) -> BTreeSet<(String, String)> {
    let of = |tag: &str| {
        ["href", "action", "src", "data-score"]
            .iter()
            .filter_map(|name| attribute(tag, name))
            .map(|address| (address, tag.to_owned()))
            .collect::<Vec<_>>()
    };
    tags(page).flat_map(|(tag, _)| of(tag)).collect()
}

/// Words of a text: letters only, so that neither numbers nor codes of sources count.
pub fn words(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn texts_are_found_with_what_is_round_them() {
    let page = "<!doctype html><html lang=\"es\"><p class=\"a\" title=\"Uno &#38; dos\">Tres<br> <b lang=\"en\">four</b>\n\
        cinco <code>six</code></p></html>";
    let said: Vec<(String, String)> = texts(page)
        .into_iter()
        .map(|text| (text.words, text.lang))
        .collect();
    let expected = [
        ("Uno & dos", "es"),
        ("Tres", "es"),
        ("four", "en"),
        ("cinco", "es"),
    ];
    assert_eq!(
        said,
        expected.map(|(words, lang)| (words.to_owned(), lang.to_owned()))
    );
    assert_eq!(texts(page)[0].within, ["html.", "p.a"]);
}
