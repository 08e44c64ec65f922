//! `/about`: who we are, our rules, how to report an error, how to cite.

use super::super::{Error, Format, Frame, ask, visit::Visit};
use super::reference::Address;
use crate::words;
use crate::words::catalogue as t;
use actix_web::{HttpResponse, web};
use askama::Template;

const FORMATS: [Format; 1] = [Format::Html];

/// A table with its terms.
struct Terms<'a> {
    href: String,
    title: &'a str,
    reuse: &'a str,
    credit: &'a str,
}

#[derive(Template)]
#[template(path = "about.html")]
struct Page<'a> {
    frame: Frame,
    edition: &'a str,
    acts: usize,
    example: String,
    terms: Vec<Terms<'a>>,
}

/// About the atlas.
pub async fn view(visit: Visit, segment: web::Path<String>) -> Result<HttpResponse, Error> {
    let asked = visit.format(&segment, &FORMATS)?;
    let query = visit.query(&ask::OF_AN_EDITION, &asked)?;
    let address = visit.address("/about", Vec::new(), &query)?;
    visit.answer_at(&asked, &address, || {
        html(&visit, &address).map(String::into_bytes)
    })
}

fn html(visit: &Visit, address: &Address) -> Result<String, Error> {
    let edition = &visit.edition;
    let dataset = edition.dataset();
    let package = &dataset.package;
    let acts = dataset.events.iter().filter(|event| event.is_act()).count();
    let credit = package.resource("activations");
    Ok(Page {
        frame: visit.frame_of_a_page(&address.to(""), t::about_window(visit.lang)),
        edition: &edition.id,
        acts,
        example: t::about_cite_example_html(
            visit.lang,
            words::day(visit.lang, edition.as_of),
            credit.map_or("", |table| table.credit.as_str()),
            &edition.id,
            format!(
                "{}{}?edition={}",
                visit.base(),
                visit.lang.at("/"),
                edition.id
            ),
        ),
        terms: package
            .resources
            .iter()
            .map(|resource| Terms {
                href: visit.lang.at(&format!("/data#table-{}", resource.name)),
                title: resource.title_in(visit.lang),
                reuse: resource.reuse_in(visit.lang),
                credit: &resource.credit,
            })
            .collect(),
    }
    .render()?)
}
