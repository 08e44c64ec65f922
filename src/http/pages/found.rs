//! `/sitemap.xml` and `/robots.txt`: how the pages are found.

use super::super::{Error, Format, cache::CachePolicy, conditional::Reply, visit::Visit};
use crate::domain::{Code as _, Lang};
use crate::timeline::{Selection, View};
use crate::{edition::Edition, render::escaped};
use actix_web::{HttpResponse, http::header};
use std::fmt::Write as _;

/// Pages that are no view of a selection.
const OTHERS: [&str; 7] = [
    "/events",
    "/data",
    "/methods",
    "/about",
    "/sources",
    "/editions",
    "/corrections",
];

/// Everything but searches, of which there is no end, and the histories of views, which only a script reads.
pub async fn robots(visit: Visit) -> HttpResponse {
    let mut body = String::from("User-agent: *\n");
    for lang in Lang::ALL {
        for path in ["/search", "/data/steps/"] {
            let _ = writeln!(body, "Disallow: {}", lang.at(path));
        }
    }
    let sitemap = visit.state.public_url().join("/sitemap.xml");
    let _ = writeln!(body, "\nSitemap: {sitemap}");
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Data.header()))
        .body(body)
}

/// Every page of the current edition on the day that it opens on, in each language. They are a seventh of what one list
/// may hold (50,000 addresses, 50 MB).
///
/// # Errors
/// `unknown_parameter`.
pub async fn sitemap(visit: Visit) -> Result<HttpResponse, Error> {
    let asked = visit.format("sitemap.xml", &[Format::Xml])?;
    visit.query(&[], &asked)?;
    let reply = Reply {
        address: "/sitemap.xml",
        format: asked.format,
        negotiated: false,
        policy: CachePolicy::Data,
        file_name: None,
    };
    visit.respond(&reply, || {
        visit.edition.kept("sitemap.xml", || Ok(listed(&visit)))
    })
}

fn listed(visit: &Visit) -> Vec<u8> {
    let mut list = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let changed = visit.edition.as_of;
    for page in pages(&visit.edition) {
        let absolute = |lang: &Lang| escaped(&format!("{}{}", visit.base(), lang.at(&page)));
        for lang in Lang::ALL {
            let _ = write!(
                list,
                "<url><loc>{}</loc><lastmod>{changed}</lastmod>",
                absolute(lang)
            );
            for other in Lang::ALL {
                let _ = write!(
                    list,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
                    absolute(other)
                );
            }
            list.push_str("</url>\n");
        }
    }
    list.push_str("</urlset>\n");
    list.into_bytes()
}

/// The canonical addresses of all pages, without their language.
fn pages(edition: &Edition) -> Vec<String> {
    let timeline = &edition.timeline;
    let dataset = edition.dataset();
    let (from, to) = timeline.days_to_compare(None, None);
    let states = || dataset.states.iter().map(|state| (state.fips, state.usps));
    let places = dataset.jurisdictions.iter();
    let views = [
        View::National,
        View::States,
        View::Table,
        View::Timeline(None),
        View::Curves,
        View::Sheet,
        View::Practice(None),
        View::Compare {
            from,
            to,
            state: None,
        },
    ];
    let views = views
        .into_iter()
        .chain(states().map(|(fips, usps)| View::State(fips, usps)))
        .chain(states().map(|state| View::Timeline(Some(state))))
        .chain(places.map(|place| View::County(place.fips, place.slug.clone())));
    let views =
        views.map(|view| Selection::new(view, timeline.opening_day(), timeline).address(""));
    let sources = dataset
        .sources
        .iter()
        .map(|source| format!("/sources/{}", source.id));
    views
        .chain(OTHERS.iter().map(|page| (*page).to_owned()))
        .chain(sources)
        .collect()
}
