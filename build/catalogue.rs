//! The message catalogue: one function a message, written from the Fluent files of all languages.
//!
//! A function is named after its message (`nation-active` is `nation_active`) and takes the language and the message's
//! variables, in alphabetical order. So a message that is missing is a function that does not exist, a variable that
//! is missing or left over is an argument too few or too many, and a message that nobody uses is dead code; the
//! compiler refuses all three. What it cannot see is refused here: a message that one language has and another has
//! not, one that stands twice, and a file that is not Fluent.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

/// The first is the one that documents the functions.
const LANGUAGES: [&str; 2] = ["en", "es"];

/// Variables of a message, and where it stands.
struct Message {
    variables: BTreeSet<String>,
    /// Messages that it says as a part of itself; their variables are its own too.
    parts: BTreeSet<String>,
    text: String,
    file: PathBuf,
}

/// The messages of a language by key, and its terms by name.
#[derive(Default)]
struct Language {
    files: Vec<PathBuf>,
    messages: BTreeMap<String, Message>,
    terms: BTreeSet<String>,
}

/// Writes the functions for the messages below `folder` to `target`.
pub fn write(folder: &Path, target: &Path) -> Result<(), Box<dyn Error>> {
    let mut languages = Vec::new();
    for name in LANGUAGES {
        languages.push(read(&folder.join(name))?);
    }
    let [first, others @ ..] = languages.as_slice() else {
        return Err("no language".into());
    };
    for (other, name) in others.iter().zip(LANGUAGES.iter().skip(1)) {
        same(first, other, name)?;
        same(other, first, LANGUAGES.first().unwrap_or(name))?;
    }
    fs::write(target, code(&languages)?)?;
    Ok(())
}

/// Refuses a message or term of one language that the language `name` lacks.
fn same(one: &Language, other: &Language, name: &str) -> Result<(), Box<dyn Error>> {
    let missing: Vec<String> = one
        .messages
        .iter()
        .filter(|(key, _)| !other.messages.contains_key(*key))
        .map(|(key, message)| format!("`{key}` ({})", message.file.display()))
        .chain(
            one.terms
                .difference(&other.terms)
                .map(|term| format!("`-{term}`")),
        )
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "the language `{name}` lacks {}; write it there too, or take it away",
        missing.join(", ")
    )
    .into())
}

fn read(folder: &Path) -> Result<Language, Box<dyn Error>> {
    let mut language = Language::default();
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    for file in files {
        read_file(&mut language, &file)?;
        language.files.push(file);
    }
    Ok(language)
}

fn read_file(language: &mut Language, file: &Path) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let resource = fluent_syntax::parser::parse(text.as_str()).map_err(|(_, errors)| {
        let told: Vec<String> = errors
            .iter()
            .map(|error| {
                let line = text[..error.pos.start].matches('\n').count() + 1;
                format!("{}:{line}: {error}", file.display())
            })
            .collect();
        told.join("\n")
    })?;
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let Some(value) = &message.value else {
                    return Err(format!("{}: `{key}` has no text", file.display()).into());
                };
                if !message.attributes.is_empty() {
                    return Err(format!(
                        "{}: `{key}` has attributes; write messages",
                        file.display()
                    )
                    .into());
                }
                let mut found = Found::default();
                of_pattern(value, &mut found);
                let found = Message {
                    variables: found.variables,
                    parts: found.parts,
                    text: told(value),
                    file: file.to_owned(),
                };
                if let Some(before) = language.messages.insert(key.to_owned(), found) {
                    return Err(format!(
                        "`{key}` stands in {} and in {}",
                        before.file.display(),
                        file.display()
                    )
                    .into());
                }
            }
            Entry::Term(term) => {
                language.terms.insert(term.id.name.to_owned());
            }
            _ => {}
        }
    }
    Ok(())
}

/// What a text needs to be said.
#[derive(Default)]
struct Found {
    variables: BTreeSet<String>,
    parts: BTreeSet<String>,
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut Found) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut Found) {
    match expression {
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                of_pattern(&variant.value, found);
            }
        }
        Expression::Inline(inline) => of_inline(inline, found),
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut Found) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            found.parts.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => of_arguments(arguments, found),
        InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => of_arguments(arguments, found),
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        _ => {}
    }
}

fn of_arguments(arguments: &CallArguments<&str>, found: &mut Found) {
    for argument in &arguments.positional {
        of_inline(argument, found);
    }
    for argument in &arguments.named {
        of_inline(&argument.value, found);
    }
}

/// A text in one line, for the documentation of its function; of a choice, the default.
fn told(pattern: &Pattern<&str>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    let _ = write!(text, "{{{}}}", id.name);
                }
                Expression::Select { variants, .. } => {
                    let default = variants.iter().find(|variant| variant.default);
                    text.push_str(
                        &default
                            .map(|variant| told(&variant.value))
                            .unwrap_or_default(),
                    );
                }
                Expression::Inline(_) => text.push('…'),
            },
        }
    }
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('`', "'")
}

/// The variables of a message and of the messages in it.
fn gather<'l>(
    language: &'l Language,
    key: &str,
    found: &mut BTreeSet<&'l str>,
    depth: usize,
) -> Result<(), Box<dyn Error>> {
    let message = language.messages.get(key).filter(|_| depth < 8);
    let message = message.ok_or_else(|| {
        format!("`{key}` is named in a message but does not exist, or names itself")
    })?;
    found.extend(message.variables.iter().map(String::as_str));
    for part in &message.parts {
        gather(language, part, found, depth + 1)?;
    }
    Ok(())
}

fn code(languages: &[Language]) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    let mut fixed: Vec<&str> = Vec::new();
    let parts: BTreeSet<&String> = languages
        .iter()
        .flat_map(|language| language.messages.values())
        .flat_map(|message| &message.parts)
        .collect();
    let Some(first) = languages.first() else {
        return Ok(code);
    };
    for (key, message) in &first.messages {
        let mut variables = BTreeSet::new();
        for language in languages {
            gather(language, key, &mut variables, 0)?;
        }
        let name = key.replace('-', "_").to_lowercase();
        let _ = writeln!(code, "/// `{}`", message.text);
        if parts.contains(key) {
            // Whether it is also said alone, nobody needs to know.
            let _ = writeln!(
                code,
                "#[allow(dead_code, reason = \"a part of other messages\")]"
            );
        }
        if variables.is_empty() {
            let _ = writeln!(
                code,
                "pub(crate) fn {name}(lang: impl Into<Lang>) -> &'static str {{ self::fixed(lang.into(), {}) }}",
                fixed.len()
            );
            fixed.push(key);
            continue;
        }
        let parameters: String = variables
            .iter()
            .map(|variable| format!(", {variable}: impl Into<Value<'a>>"))
            .collect();
        let arguments: String = variables
            .iter()
            .map(|variable| format!("({variable:?}, {variable}.into()), "))
            .collect();
        if variables.len() > 6 {
            let _ = writeln!(
                code,
                "#[expect(clippy::too_many_arguments, reason = \"a sentence has as many as it says\")]"
            );
        }
        let _ = writeln!(
            code,
            "pub(crate) fn {name}<'a>(lang: impl Into<Lang>{parameters}) -> String {{ self::said(lang.into(), {key:?}, [{arguments}]) }}"
        );
    }
    let _ = writeln!(
        code,
        "/// Keys of the messages without variables.\nconst FIXED: &[&str] = &{fixed:?};"
    );
    let _ = writeln!(
        code,
        "/// The files of each language, in the order of `Lang::ALL`.\nconst FILES: &[&[&str]] = &["
    );
    for language in languages {
        code.push_str("&[");
        for file in &language.files {
            let path = file.to_str().ok_or("a path that is not UTF-8")?;
            let _ = write!(code, "include_str!({path:?}), ");
        }
        code.push_str("],\n");
    }
    code.push_str("];\n");
    Ok(code)
}
