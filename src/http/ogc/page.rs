//! The resources of the API as pages, for whoever opens an address of a program in a browser.

use askama::Template;
use geojson::Feature;
use serde_json::Value;

use super::super::{Error, Frame};
use super::{Asked, Link};
use crate::dataset::package::Field;
use crate::export::collections::{Collection, Page as Found, Question};
use crate::words::{catalogue as t, number};

#[derive(Template)]
#[template(path = "ogc.html")]
struct Page<'a> {
    frame: Frame,
    title: &'a str,
    lede: &'a str,
    /// Codes and addresses of what the resource is.
    names: &'a [&'a str],
    /// Name and description of each column.
    fields: Vec<(&'a str, &'a str, &'a str)>,
    columns: Vec<&'a str>,
    /// Address and cells of each row.
    rows: Vec<(String, Vec<String>)>,
    links: Vec<(&'a str, &'a str)>,
    previous: Option<&'a str>,
    next: Option<&'a str>,
}

impl<'a> Page<'a> {
    fn new(asked: &Asked, title: &'a str, lede: &'a str, links: &'a [Link]) -> Self {
        let address = asked.visit.req.path();
        let turn = |rel: &str| {
            let link = links.iter().find(|link| link.rel == rel);
            link.map(|link| link.href.as_str())
        };
        let shown = links
            .iter()
            .filter(|link| !matches!(link.rel, "self" | "next" | "prev" | "alternate"));
        Self {
            frame: asked.visit.frame(address),
            title,
            lede,
            names: &[],
            fields: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            links: shown
                .map(|link| (link.href.as_str(), link.name()))
                .collect(),
            previous: turn("prev"),
            next: turn("next"),
        }
    }

    fn written(&self) -> Result<String, Error> {
        Ok(self.render()?)
    }

    /// The address of the same as JSON.
    fn json(&self) -> String {
        let address = self.frame.canonical.clone().unwrap_or_default();
        format!("{address}?f=json")
    }
}

impl Link {
    /// What a page calls it.
    fn name(&self) -> &str {
        if self.title.is_empty() {
            self.rel
        } else {
            &self.title
        }
    }
}

/// A resource that leads to others.
pub fn of_links(asked: &Asked, title: &str, lede: &str, links: &[Link]) -> Result<String, Error> {
    Page::new(asked, title, lede, links).written()
}

/// A list of names.
pub fn of_names(
    asked: &Asked,
    title: &str,
    names: &[&str],
    links: &[Link],
) -> Result<String, Error> {
    let page = Page::new(asked, title, "", links);
    Page { names, ..page }.written()
}

/// Columns and what they mean.
pub fn of_fields(asked: &Asked, title: &str, fields: &[&Field]) -> Result<String, Error> {
    let lang = asked.visit.lang;
    let described = fields.iter().map(|field| {
        (
            field.name.as_str(),
            field.title_in(lang),
            field.description_in(lang),
        )
    });
    Page {
        fields: described.collect(),
        ..Page::new(asked, title, "", &[])
    }
    .written()
}

/// Features on a page of the table.
pub fn of_items(
    asked: &Asked,
    collection: Collection,
    question: &Question,
    found: &Found,
    links: &[Link],
) -> Result<String, Error> {
    let timeline = &asked.visit.edition.timeline;
    let lang = asked.visit.lang;
    let title = collection.title(timeline, lang)?;
    let (first, last) = (question.skip + 1, question.skip + found.features.len());
    let lede = if found.features.is_empty() {
        t::ogc_none_here(lang, number(found.matched as u64))
    } else {
        let count = |n: usize| number(n as u64);
        t::ogc_range(lang, count(first), count(last), count(found.matched))
    };
    let columns = collection.properties(timeline)?;
    let rows = found.features.iter().map(|feature| {
        let id = match &feature.id {
            Some(geojson::feature::Id::String(id)) => id.clone(),
            _ => String::new(),
        };
        let path = format!("/ogc/collections/{collection}/items/{id}");
        (asked.at(&path, &[]), cells(feature, &columns))
    });
    let page = Page::new(asked, &title, &lede, links);
    Page {
        columns: columns.iter().map(|field| field.name.as_str()).collect(),
        rows: rows.collect(),
        ..page
    }
    .written()
}

/// One feature as a list of its properties.
pub fn of_one(
    asked: &Asked,
    collection: Collection,
    id: &str,
    feature: &Feature,
    links: &[Link],
) -> Result<String, Error> {
    let columns = collection.properties(&asked.visit.edition.timeline)?;
    let values = cells(feature, &columns);
    let fields = columns.iter().zip(&values).map(|(field, value)| {
        let title = field.title_in(asked.visit.lang);
        (field.name.as_str(), title, value.as_str())
    });
    let page = Page::new(asked, id, "", links);
    Page {
        fields: fields.collect(),
        ..page
    }
    .written()
}

fn cells(feature: &Feature, columns: &[&Field]) -> Vec<String> {
    let value = |field: &&Field| match feature.property(&field.name) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    columns.iter().map(value).collect()
}
