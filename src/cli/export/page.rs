//! A page as a file: its links lead to files, and what only a server could answer is gone or leads there.
//!
//! It is read twice. The first time tells which items of a list would be left without a link; the second writes it.

use std::cell::RefCell;

use lol_html::{
    RewriteStrSettings, element, errors::RewritingError, html_content::ContentType, rewrite_str,
};

use super::links::{Links, Target, escaped};
use super::names::file_of;

/// Items that are nothing without their link, and the links.
const ITEMS: &str = "section.take li, ul.steps li, details.milestones li, nav.layers li, header.site li, footer.site li";
const IN_ITEMS: &str = "section.take li a, ul.steps li a, details.milestones li a, nav.layers li a, header.site li a, \
                        footer.site li a";
/// Lists that are nothing without their items, and the links.
const LISTS: &str = "section.take ul, ul.steps, details.milestones, nav.layers, p.compare-days";
const IN_LISTS: &str =
    "section.take ul a, ul.steps a, details.milestones a, nav.layers a, p.compare-days a";

/// What a first reading found.
#[derive(Debug, Default)]
struct Read {
    /// Of each item in order, whether a link in it leads somewhere; none where it has no link.
    items: Vec<Option<bool>>,
    /// The same of each list; a link to the page itself leads nowhere new.
    lists: Vec<Option<bool>>,
    /// Addresses of files that it leads to.
    found: Vec<String>,
}

/// A page as the file `from`, with a `note` at its foot; and the addresses of the files that it leads to.
///
/// # Errors
/// Markup that no page of ours has.
pub fn rewritten(
    links: &Links<'_>,
    from: &str,
    page: &str,
    note: &str,
) -> Result<(String, Vec<String>), RewritingError> {
    let mut read = Read::default();
    once(links, from, page, note, &mut read, false)?;
    let text = once(links, from, page, note, &mut read, true)?;
    Ok((text, read.found))
}

fn once(
    links: &Links<'_>,
    from: &str,
    page: &str,
    note: &str,
    read: &mut Read,
    write: bool,
) -> Result<String, RewritingError> {
    let at = RefCell::new((0_usize, 0_usize));
    let read = RefCell::new(read);
    let handlers = vec![
        element!(LISTS, |list| {
            let (mut at, mut read) = (at.borrow_mut(), read.borrow_mut());
            if !write {
                read.lists.push(None);
            } else if read.lists.get(at.1) == Some(&Some(false)) {
                list.remove();
            }
            at.1 += 1;
            Ok(())
        }),
        element!(ITEMS, |item| {
            let (mut at, mut read) = (at.borrow_mut(), read.borrow_mut());
            if !write {
                read.items.push(None);
            } else if read.items.get(at.0) == Some(&Some(false)) {
                item.remove();
            }
            at.0 += 1;
            Ok(())
        }),
        element!(IN_ITEMS, |link| {
            if let Some(href) = link.get_attribute("href").filter(|_| !write)
                && let Some(item) = read.borrow_mut().items.last_mut()
            {
                let leads = links.target(from, &href) != Target::Nowhere;
                *item = Some(item.unwrap_or(false) || leads);
            }
            Ok(())
        }),
        element!(IN_LISTS, |link| {
            if let Some(href) = link.get_attribute("href").filter(|_| !write)
                && let Some(list) = read.borrow_mut().lists.last_mut()
            {
                let leads = match links.target(from, &href) {
                    Target::File(_, address) => file_of(&address).as_deref() != Some(from),
                    other => other != Target::Nowhere,
                };
                *list = Some(list.unwrap_or(false) || leads);
            }
            Ok(())
        }),
        element!("[href]", |link| {
            let href = link.get_attribute("href").unwrap_or_default();
            match links.target(from, &href) {
                Target::AsItIs => {}
                Target::File(way, address) => {
                    link.set_attribute("href", &escaped(&way))?;
                    if !write {
                        read.borrow_mut().found.push(address);
                    }
                }
                // What the head names is for the page's own files; the rest is for readers.
                Target::Live(_) | Target::Nowhere if link.tag_name() == "link" => link.remove(),
                Target::Live(there) => link.set_attribute("href", &escaped(&there))?,
                Target::Nowhere if link.has_attribute("id") => link.remove_attribute("href"),
                Target::Nowhere => link.remove_and_keep_content(),
            }
            Ok(())
        }),
        element!("[src]", |source| {
            let src = source.get_attribute("src").unwrap_or_default();
            // The day control asks the server for its days.
            if source.tag_name() == "script" && src.ends_with("/day.js") {
                source.remove();
                return Ok(());
            }
            if let Target::File(way, address) = links.target(from, &src) {
                source.set_attribute("src", &escaped(&way))?;
                if !write {
                    read.borrow_mut().found.push(address);
                }
            }
            // Browsers run no modules from a folder; ours import nothing.
            if source.get_attribute("type").as_deref() == Some("module") {
                source.remove_attribute("type");
                source.set_attribute("defer", "")?;
            }
            Ok(())
        }),
        element!("[data-score]", |control| {
            control.remove();
            Ok(())
        }),
        element!("form", |form| {
            let action = form.get_attribute("action").filter(|_| links.live);
            match action {
                Some(action) => {
                    form.set_attribute("action", &format!("{}{action}", links.origin))?
                }
                None => form.remove(),
            }
            Ok(())
        }),
        // What tells others where the page is, where it is nowhere.
        element!(
            "link[rel=canonical], meta[content], script[type='application/ld+json']",
            |said| {
                let names = said
                    .get_attribute("content")
                    .is_some_and(|said| said.starts_with(links.origin));
                if !links.live && (said.tag_name() != "meta" || names) {
                    said.remove();
                }
                Ok(())
            }
        ),
        // Who embeds a view has it from the server.
        element!(".codes", |code| {
            if !links.live {
                code.remove();
            }
            Ok(())
        }),
        element!("footer.site p.fine", |foot| {
            foot.after(note, ContentType::Html);
            Ok(())
        }),
    ];
    let settings = handlers.into_iter().fold(
        RewriteStrSettings::new(),
        RewriteStrSettings::append_element_content_handler,
    );
    rewrite_str(page, settings)
}

/// A page that leads on: of a place that has another address.
pub fn leading_on(way: &str) -> String {
    let way = escaped(way);
    format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<title>{way}</title>\n\
         <meta http-equiv=\"refresh\" content=\"0; url={way}\">\n<a href=\"{way}\">{way}</a>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::super::scope::Scope;
    use super::*;

    const PAGE: &str = r##"<!doctype html><html><head>
<link rel="preload" href="/static/1/f.woff2" as="font" crossorigin>
<link rel="stylesheet" href="/static/1/style.css">
<link rel="canonical" href="https://atlas.example/states/il">
<link rel="alternate" type="application/atom+xml" href="/events.atom?state=il">
</head><body><a class="skip" href="#main">x</a>
<form action="/search"><input name="q"></form>
<h1>In <a href="/table?state=il&#38;status=active">26</a> of <a href="/states/il?date=2012-01-01">102</a></h1>
<div data-score="/data/steps/states/il.json"></div><script type="module" src="/static/1/day.js"></script>
<ul class="steps" id="steps"><li><a href="/states/il?date=2011-08-04">back</a></li></ul>
<p class="compare-days"><a href="/compare?from=2011-08-05&#38;to=2014-11-19">compare</a></p>
<details class="milestones"><ul><li><a href="/states/il">today</a></li></ul></details>
<section class="take"><ul><li><a href="/states/il.csv">CSV</a></li><li><a href="/states/il.csv?date=2012-01-01">then</a></li><li>words</li></ul></section>
<svg><a href="/counties/17031-cook-county"><path d="M0 0"/></a></svg>
<script type="module" src="/static/1/map.js"></script>
<footer class="site"><ul><li><a href="/search">seek</a></li><li><a href="/data">Data</a></li></ul><p class="fine">Edition</p></footer></body></html>"##;

    fn written(live: bool) -> (String, Vec<String>) {
        let day = |text: &str| text.parse().unwrap();
        let scope = Scope {
            only: Vec::new(),
            days: Vec::new(),
            compared: (day("2011-08-05"), day("2014-11-19")),
            county_pictures: false,
        };
        let links = Links {
            scope: &scope,
            origin: "https://atlas.example",
            live,
        };
        rewritten(&links, "states/il.html", PAGE, "<p>A copy.</p>").unwrap()
    }

    #[test]
    fn a_page_alone_leads_nowhere_that_there_is_not() {
        let (text, found) = written(false);
        for kept in [
            r##"href="#main""##,
            r#"href="../static/1/style.css""#,
            r#"href="../table~state=il~status=active.html">26</a> of 102</h1>"#,
            r#"<a href="il.csv">CSV</a></li><li>words</li>"#,
            r#"<a href="../counties/17031-cook-county.html"><path d="M0 0"/></a>"#,
            r#"<script src="../static/1/map.js" defer="">"#,
            "<p class=\"fine\">Edition</p><p>A copy.</p>",
            "compare</a></p>",
            r#"<ul><li><a href="../data.html">Data</a></li></ul>"#,
        ] {
            assert!(text.contains(kept), "{kept} in {text}");
        }
        for gone in [
            "form",
            "canonical",
            "atom",
            "steps",
            "today",
            "seek",
            "day.js",
            "then",
            "atlas.example",
        ] {
            assert!(!text.contains(gone), "{gone} in {text}");
        }
        let files = [
            "/static/1/style.css",
            "/table?state=il&status=active",
            "/states/il.csv",
            "/counties/17031-cook-county",
            "/static/1/map.js",
        ];
        assert!(
            files.iter().all(|file| found.contains(&(*file).to_owned())),
            "{found:?}"
        );
    }

    #[test]
    fn a_page_of_a_served_atlas_leads_there_for_what_it_has_not() {
        let (text, _) = written(true);
        for kept in [
            r#"<form action="https://atlas.example/search">"#,
            r#"<link rel="canonical" href="https://atlas.example/states/il">"#,
            r#"<a href="https://atlas.example/states/il?date=2012-01-01">102</a>"#,
            r#"<a href="https://atlas.example/states/il?date=2011-08-04">back</a>"#,
            r#"<a href="https://atlas.example/states/il.csv?date=2012-01-01">then</a>"#,
        ] {
            assert!(text.contains(kept), "{kept} in {text}");
        }
        assert!(!text.contains("data-score") && !text.contains("atom"));
    }
}
