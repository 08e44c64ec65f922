//! Our own pages, read back: the slots that a script may refill, and what is in them.
//!
//! A slot is an element with the attribute `data-s`, which stands last in its tag. Slots do not
//! lie in each other. What is read here was written by our templates, so this is no parser for
//! pages of others: every element is closed, and attributes stand in double quotes.

use serde_json::{Map, Value, json};

/// The insides of all slots of a page, in its order.
pub fn slots(page: &str) -> Vec<&str> {
    let mut slots = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(" data-s") {
        let inside = ["=\"\">", ">"]
            .iter()
            .find_map(|end| after.strip_prefix(end));
        rest = inside.unwrap_or(after);
        if let Some(inside) = inside {
            let tag = before.rsplit('<').next().and_then(|tag| {
                tag.split(|character: char| character.is_whitespace())
                    .next()
            });
            let end = end_of(inside, tag.unwrap_or_default());
            let (slot, behind) = inside.split_at(end);
            slots.push(slot);
            rest = behind;
        }
    }
    slots
}

/// Where the element `tag` that `inside` lies in is closed.
fn end_of(inside: &str, tag: &str) -> usize {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = inside.get(at..) {
        let Some(next) = rest.find('<') else {
            break;
        };
        let here = rest.get(next..).unwrap_or_default();
        if here.starts_with(&close) {
            if depth == 0 {
                return at + next;
            }
            depth -= 1;
        } else if here
            .strip_prefix(&open)
            .is_some_and(|after| after.starts_with([' ', '>']))
        {
            depth += 1;
        }
        at += next + 1;
    }
    inside.len()
}

/// A number in a text of a [`Form`]: its value stands beside the form.
pub const HOLE: &str = "{}";

/// What a slot holds, with the numbers of its texts taken out: many values of a slot differ in
/// nothing else, and one form serves them all.
pub struct Form {
    /// Texts as strings with [`HOLE`]s, elements as `[name, {attributes}, …inside]`.
    pub nodes: Value,
    /// The numbers, in order.
    pub numbers: Vec<String>,
}

/// Reads what is in a slot.
pub fn form(inside: &str) -> Form {
    let mut numbers = Vec::new();
    let mut open: Vec<Vec<Value>> = vec![Vec::new()];
    let mut rest = inside;
    while !rest.is_empty() {
        let (text, behind) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        if !text.is_empty() {
            let text = with_holes(&unescaped(text), &mut numbers);
            add(&mut open, Value::String(text));
        }
        let (tag, after) = behind.split_at(behind.find('>').map_or(behind.len(), |end| end + 1));
        rest = after;
        let tag = tag.trim_start_matches('<').trim_end_matches('>');
        if tag.starts_with('/') {
            close(&mut open);
        } else if !tag.is_empty() {
            let (name, attributes) = tag.trim_end_matches('/').split_once(' ').map_or_else(
                || (tag.trim_end_matches('/'), Value::Object(Map::new())),
                |(name, attributes)| (name, self::attributes(attributes)),
            );
            open.push(vec![json!(name), attributes]);
            if tag.ends_with('/') || matches!(name, "br" | "img" | "input" | "wbr") {
                close(&mut open);
            }
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    Form {
        nodes: Value::Array(open.pop().unwrap_or_default()),
        numbers,
    }
}

fn add(open: &mut [Vec<Value>], node: Value) {
    if let Some(parent) = open.last_mut() {
        parent.push(node);
    }
}

fn close(open: &mut Vec<Vec<Value>>) {
    if open.len() > 1
        && let Some(element) = open.pop()
    {
        add(open, Value::Array(element));
    }
}

fn attributes(text: &str) -> Value {
    let mut attributes = Map::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let name_end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_end);
        let quoted = after
            .strip_prefix("=\"")
            .and_then(|value| value.split_once('"'));
        let (value, behind) = quoted.unwrap_or(("", after));
        attributes.insert(name.to_owned(), Value::String(unescaped(value)));
        rest = behind.trim_start();
    }
    Value::Object(attributes)
}

/// The characters that templates and drawings escape.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// A text with its numbers, `1,510` as one, taken out and [`HOLE`]s in their places.
fn with_holes(text: &str, numbers: &mut Vec<String>) -> String {
    let mut holed = String::with_capacity(text.len());
    let mut number = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let inner = character == ','
            && !number.is_empty()
            && characters.peek().is_some_and(|next| next.is_ascii_digit());
        if character.is_ascii_digit() || inner {
            number.push(character);
            continue;
        }
        if !number.is_empty() {
            numbers.push(std::mem::take(&mut number));
            holed.push_str(HOLE);
        }
        holed.push(character);
    }
    if !number.is_empty() {
        numbers.push(number);
        holed.push_str(HOLE);
    }
    holed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_found_with_what_is_in_them() {
        let page = r#"<p>no</p><p class="a" data-s>one <b>two</b></p><g data-s=""><g>in</g></g><dd data-s></dd><p data-score="x">no</p>"#;
        assert_eq!(slots(page), ["one <b>two</b>", "<g>in</g>", ""]);
    }

    #[test]
    fn a_form_has_elements_attributes_and_holes() {
        let read = form(
            r#"On 5 May, <a class="n" href="/t?a=1&amp;b=2">1,510 of 3,181</a>, 7 &#38; <rect width="1"/>x"#,
        );
        assert_eq!(
            read.nodes,
            json!([
                "On {} May, ",
                ["a", {"class": "n", "href": "/t?a=1&b=2"}, "{} of {}"],
                ", {} & ",
                ["rect", {"width": "1"}],
                "x"
            ])
        );
        assert_eq!(read.numbers, ["5", "1,510", "3,181", "7"]);
    }

    #[test]
    fn an_attribute_without_a_value_is_read() {
        assert_eq!(
            form("<li hidden class=\"a b\">x</li>").nodes,
            json!([["li", {"hidden": "", "class": "a b"}, "x"]])
        );
    }
}
