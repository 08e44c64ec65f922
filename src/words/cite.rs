//! How to cite a view: whoever found the facts out first, then the atlas, its edition and an address that never changes.

use super::catalogue as t;
use super::dates::{day, published};
use super::take::view_title;
use crate::dataset::Dataset;
use crate::domain::event::ACTIVATED;
use crate::domain::{Day, Event, Lang, Source, StateFips};
use crate::timeline::{Layer, Selection, Timeline, View};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Stands in a message for the credits. No text has it.
const CREDITS: &str = "\u{0}";

/// How `sources.csv` says that a source was read as data.
const DATA_FILE: &str = "data file";

/// A view as it is cited, in the language of its address.
#[derive(Debug, Clone)]
pub struct Citation<'a> {
    lang: Lang,
    /// A name for reference managers: view, day, filter and edition.
    key: String,
    title: String,
    /// Those to credit before the atlas, in the order of their ids.
    originals: Vec<&'a Source>,
    /// The same as newsrooms print them: the line of the table of activations, and other sources one by one.
    credits: Vec<String>,
    edition: &'a str,
    as_of: Day,
    permalink: &'a str,
}

impl<'a> Citation<'a> {
    /// The citation of a selection whose page has the address `permalink`, edition included.
    #[must_use]
    pub fn of(timeline: &'a Timeline, selection: &Selection, permalink: &'a str) -> Self {
        let dataset = timeline.dataset();
        let name = selection.file_name("", &dataset.edition);
        let (originals, credits) = match selection.layer {
            Some(layer) => of_layer(dataset, layer),
            None => {
                let rows = rows(timeline, selection);
                (sources(dataset, &rows), credits(dataset, &rows))
            }
        };
        Self {
            lang: selection.lang,
            key: name.trim_end_matches('.').to_owned(),
            title: view_title(timeline, selection),
            credits,
            originals,
            edition: &dataset.edition,
            as_of: dataset.as_of,
            permalink,
        }
    }

    /// Those to credit before the atlas, in the order of their ids.
    #[must_use]
    pub fn originals(&self) -> &[&'a Source] {
        &self.originals
    }

    /// A source line as newsrooms print it, in three parts: the second is in English, as its sources are.
    #[must_use]
    pub fn ap(&self) -> [String; 3] {
        let as_of = day(self.lang, self.as_of);
        let (edition, link) = (self.edition, self.permalink);
        let line = t::cite_ap(self.lang, as_of, edition, CREDITS, link);
        let (before, after) = line.split_once(CREDITS).unwrap_or((&line, ""));
        [before.to_owned(), self.credits(), after.to_owned()]
    }

    /// Entries of a reference list in the manner of the American Psychological Association, ours last.
    #[must_use]
    pub fn apa(&self) -> Vec<String> {
        let original = |source: &&Source| {
            let year = source.published_on.get(..4);
            let mut entry = format!(
                "{}. ({}). {}",
                closed(&source.publisher),
                year.unwrap_or(t::cite_no_date(self.lang)),
                closed(&source.title),
            );
            if source.read_as == DATA_FILE {
                let _ = write!(entry, " [{}]", t::cite_data_set(self.lang));
            }
            entry.push('.');
            if !source.url.is_empty() {
                let _ = write!(entry, " {}", source.url);
            }
            entry
        };
        let ours = format!(
            "{site}. ({year}). {title} ({edition}) [{kind}]. {link}",
            site = t::site_name(self.lang),
            year = self.as_of.year(),
            title = self.title,
            edition = t::cite_edition(self.lang, self.edition),
            kind = t::cite_data_set(self.lang),
            link = self.permalink,
        );
        self.originals.iter().map(original).chain([ours]).collect()
    }

    /// Entries for BibTeX: `@misc`, ours last and named after the view.
    #[must_use]
    pub fn bibtex(&self) -> String {
        let mut text = String::new();
        for source in &self.originals {
            let mut fields = vec![
                ("author", format!("{{{}}}", escaped(&source.publisher))),
                ("title", format!("{{{}}}", escaped(&source.title))),
                (
                    "year",
                    source.published_on.get(..4).unwrap_or_default().to_owned(),
                ),
                ("url", bare(&source.url)),
            ];
            if let Some(month) = source.published_on.get(5..7) {
                fields.push(("month", month.trim_start_matches('0').to_owned()));
            }
            entry(&mut text, &source.id, &fields);
        }
        let ours = [
            ("author", format!("{{{}}}", t::site_name(self.lang))),
            ("title", format!("{{{}}}", escaped(&self.title))),
            ("year", self.as_of.year().to_string()),
            ("month", self.as_of.month().to_string()),
            ("version", self.edition.to_owned()),
            ("note", escaped(&self.credit())),
            ("url", bare(self.permalink)),
            ("langid", t::cite_babel(self.lang).to_owned()),
        ];
        entry(&mut text, &self.key, &ours);
        text
    }

    /// Items for programs that read CSL-JSON, ours last.
    #[must_use]
    pub fn csl_json(&self) -> Value {
        let original = |source: &&Source| {
            let kind = if source.read_as == DATA_FILE {
                "dataset"
            } else {
                "webpage"
            };
            let mut item = Map::new();
            item.insert("id".into(), json!(source.id));
            item.insert("type".into(), json!(kind));
            item.insert("title".into(), json!(source.title));
            item.insert("author".into(), json!([{ "literal": source.publisher }]));
            let date = source.published_on.split('-').map(str::parse::<u16>);
            if let Ok(parts) = date.collect::<Result<Vec<_>, _>>() {
                item.insert("issued".into(), json!({ "date-parts": [parts] }));
            }
            if !source.url.is_empty() {
                item.insert("URL".into(), json!(source.url));
            }
            Value::Object(item)
        };
        let ours = json!({
            "id": self.key,
            "type": "dataset",
            "title": self.title,
            "author": [{ "literal": t::site_name(self.lang) }],
            "issued": { "date-parts": [[self.as_of.year(), self.as_of.month(), self.as_of.day()]] },
            "version": self.edition,
            "publisher": t::site_name(self.lang),
            "note": self.credit(),
            "language": self.lang.to_string(),
            "URL": self.permalink,
        });
        self.originals.iter().map(original).chain([ours]).collect()
    }

    /// Whom to name before us, in our own entry: entries are parted from one another in reference lists.
    fn credit(&self) -> String {
        t::cite_credit(self.lang, self.credits())
    }

    fn credits(&self) -> String {
        let credits = self.credits.iter();
        credits.map(|credit| format!("{credit}; ")).collect()
    }
}

/// The rows that a view rests on first: the activations it counts, and for one place also what it had said and what its
/// jails do on the day. A list of events has a source in each row; word and record are a layer.
fn rows<'a>(timeline: &'a Timeline, selection: &Selection) -> Vec<&'a Event> {
    let dataset = timeline.dataset();
    match &selection.view {
        View::Events(_) | View::Practice(_) => Vec::new(),
        View::County(fips, _) => {
            let answer = timeline.county(*fips, selection.day);
            let said = answer.map(|answer| [answer.stance.event, answer.jail_practice.event]);
            let said = said.into_iter().flatten().flatten();
            let switched = timeline.activation(*fips).into_iter();
            switched
                .chain(said.filter_map(|row| dataset.event(row)))
                .collect()
        }
        View::State(fips, _)
        | View::Timeline(Some((fips, _)))
        | View::Compare {
            state: Some((fips, _)),
            ..
        } => activations(timeline, Some(*fips)),
        View::Table => activations(timeline, selection.filter.state.map(|(fips, _)| fips)),
        View::National
        | View::States
        | View::Timeline(None)
        | View::Curves
        | View::Sheet
        | View::Compare { state: None, .. } => activations(timeline, None),
    }
}

fn activations(timeline: &Timeline, within: Option<StateFips>) -> Vec<&Event> {
    timeline
        .activations()
        .filter(|(place, ..)| within.is_none_or(|state| place.state == state))
        .filter_map(|(_, _, row)| timeline.dataset().event(row))
        .collect()
}

/// Who is cited by rows, once each, in the order of the ids.
fn sources<'a>(dataset: &'a Dataset, rows: &[&Event]) -> Vec<&'a Source> {
    let ids: BTreeSet<&str> = rows.iter().map(|row| row.source_id.as_str()).collect();
    ids.into_iter()
        .filter_map(|id| dataset.source(id))
        .collect()
}

/// The line that the codebook gives to activations, and the sources of other rows; in English, as they are.
fn credits(dataset: &Dataset, rows: &[&Event]) -> Vec<String> {
    let (switched, said): (Vec<&Event>, Vec<&Event>) =
        rows.iter().partition(|row| row.kind == ACTIVATED);
    let line = dataset.package.resource("activations");
    let line = line.filter(|_| !switched.is_empty());
    let line = line.map(|table| table.credit.clone());
    let others = sources(dataset, &said).into_iter().map(credited);
    line.into_iter().chain(others).collect()
}

fn credited(source: &Source) -> String {
    let date = published(Lang::En, source);
    let mut parts = vec![source.publisher.clone(), source.title.clone(), date];
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// The sources of a layer, and what credits them. What places said has a source in each row.
fn of_layer<'a>(dataset: &'a Dataset, layer: &Layer) -> (Vec<&'a Source>, Vec<String>) {
    let ids = layer.sources.iter();
    let sources: Vec<&Source> = ids.filter_map(|id| dataset.source(id)).collect();
    let credits = sources.iter().copied().map(credited).collect();
    (sources, credits)
}

/// A text without the stop at its end, for one that follows.
fn closed(text: &str) -> &str {
    text.trim_end_matches('.')
}

fn entry(text: &mut String, key: &str, fields: &[(&str, String)]) {
    if !text.is_empty() {
        text.push('\n');
    }
    let _ = writeln!(text, "@misc{{{key},");
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(text, "  {name} = {{{value}}},");
    }
    text.push_str("}\n");
}

/// A text for TeX, whose own characters lose their meaning.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(letter);
            }
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            _ => out.push(letter),
        }
    }
    out
}

/// An address, in which braces alone would be misread.
fn bare(address: &str) -> String {
    address.replace('{', "%7B").replace('}', "%7D")
}

#[cfg(test)]
mod tests;
