//! Where a link leads in a copy.

use regex_lite::Regex;

use super::names::{file_of, relative};
use super::scope::Scope;

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    /// To where it did: within the page, or to another host.
    AsItIs,
    /// To a file; with the address that makes it.
    File(String, String),
    /// To the atlas where it is served.
    Live(String),
    /// Nowhere.
    Nowhere,
}

/// The links of a copy.
#[derive(Debug)]
pub struct Links<'a> {
    /// What has a file.
    pub scope: &'a Scope,
    /// The origin that addresses in full begin with.
    pub origin: &'a str,
    /// Whether readers reach the atlas there.
    pub live: bool,
}

impl Links<'_> {
    /// Where `href`, as it stands in markup, leads from a file.
    pub fn target(&self, from: &str, href: &str) -> Target {
        let href = unescaped(href);
        let address = match href.strip_prefix(self.origin) {
            // The address to cite, and the page in the other language as search engines find it.
            Some(_) if self.live => return Target::AsItIs,
            Some(address) => address,
            None => &href,
        };
        if !address.starts_with('/') || address.starts_with("//") {
            return Target::AsItIs;
        }
        let (plain, fragment) = match address.split_once('#') {
            Some((plain, _)) => (plain, address.get(plain.len()..).unwrap_or_default()),
            None => (address, ""),
        };
        let admitted = self.scope.admitted(plain);
        let file = admitted.and_then(|admitted| Some((file_of(&admitted)?, admitted)));
        match file {
            Some((file, admitted)) => {
                Target::File(format!("{}{fragment}", relative(from, &file)), admitted)
            }
            None if self.live => Target::Live(format!("{}{address}", self.origin)),
            None => Target::Nowhere,
        }
    }

    /// The same text with its addresses in quotation marks leading to files: of drawings, feeds and JSON. Those that have
    /// no file stay. Where readers reach the atlas, they lead there and the text stays as it was answered.
    pub fn requoted(&self, from: &str, text: &str, found: &mut Vec<String>) -> String {
        if self.live {
            return text.to_owned();
        }
        let mark = format!("\"{}/", self.origin);
        let mut pieces = text.split(mark.as_str());
        let mut written = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (rest, after) = piece.split_at(piece.find('"').unwrap_or(piece.len()));
            let href = format!("{}/{rest}", self.origin);
            written.push('"');
            match self.target(from, &href) {
                Target::File(way, address) => {
                    found.push(address);
                    written.push_str(&way);
                }
                _ => written.push_str(&href),
            }
            written.push_str(after);
        }
        written
    }

    /// A style sheet whose files are beside it.
    pub fn restyled(&self, from: &str, sheet: &str, found: &mut Vec<String>) -> String {
        let Ok(url) = Regex::new(r#"url\("(/[^"]+)"\)"#) else {
            return sheet.to_owned();
        };
        let leads = |captures: &regex_lite::Captures<'_>| {
            let href = captures.get(1).map_or("", |href| href.as_str());
            match self.target(from, href) {
                Target::File(way, address) => {
                    found.push(address);
                    format!("url(\"{way}\")")
                }
                _ => format!("url(\"{href}\")"),
            }
        };
        url.replace_all(sheet, leads).into_owned()
    }
}

/// The text of an attribute. Ours escape nothing but these in addresses.
fn unescaped(value: &str) -> String {
    value.replace("&#38;", "&").replace("&amp;", "&")
}

/// A text as the value of an attribute.
pub fn escaped(value: &str) -> String {
    value.replace('&', "&amp;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://atlas.example";

    fn scope() -> Scope {
        let day = |text: &str| text.parse().unwrap();
        Scope {
            only: Vec::new(),
            days: Vec::new(),
            compared: (day("2011-08-05"), day("2014-11-19")),
            county_pictures: false,
        }
    }

    #[test]
    fn a_link_leads_to_a_file_or_to_the_server_or_nowhere() {
        let scope = scope();
        let links = |live| Links {
            scope: &scope,
            origin: ORIGIN,
            live,
        };
        let file = |way: &str, address: &str| Target::File(way.to_owned(), address.to_owned());
        let leads = |live, href| links(live).target("es/states/il.html", href);
        for live in [true, false] {
            for outside in [
                "#places",
                "https://other.example/x",
                "//other.example",
                "mailto:x@y.example",
            ] {
                assert_eq!(leads(live, outside), Target::AsItIs, "{outside}");
            }
            let href = "/es/states/al#e-ST0001";
            assert_eq!(leads(live, href), file("al.html#e-ST0001", "/es/states/al"));
            let href = "/table.csv?state=il&#38;status=active";
            let address = "/table.csv?state=il&status=active";
            assert_eq!(
                leads(live, href),
                file("../../table~state=il~status=active.csv", address)
            );
        }
        let dead = "/es/states/il?date=2012-01-01&amp;layer=stance#places";
        let there = format!("{ORIGIN}/es/states/il?date=2012-01-01&layer=stance#places");
        assert_eq!(leads(true, dead), Target::Live(there));
        assert_eq!(leads(false, dead), Target::Nowhere);
        let own = format!("{ORIGIN}/es/");
        assert_eq!(leads(true, &own), Target::AsItIs);
        assert_eq!(leads(false, &own), file("../index.html", "/es/"));
    }

    #[test]
    fn what_is_no_page_leads_to_files_where_there_is_no_server() {
        let scope = scope();
        let text =
            format!(r#"{{"html":"{ORIGIN}/states/il","old":"{ORIGIN}/?date=2012-01-01","x":1}}"#);
        let mut found = Vec::new();
        let links = Links {
            scope: &scope,
            origin: ORIGIN,
            live: false,
        };
        assert_eq!(
            links.requoted("states/il.json", &text, &mut found),
            format!(r#"{{"html":"il.html","old":"{ORIGIN}/?date=2012-01-01","x":1}}"#)
        );
        assert_eq!(found, ["/states/il"]);
        let live = Links {
            live: true,
            ..links
        };
        assert_eq!(live.requoted("states/il.json", &text, &mut found), text);
        let sheet = "a{src:url(\"/static/2/f.woff2\")}b{fill:url(#h)}";
        assert_eq!(
            live.restyled("static/1/style.css", sheet, &mut found),
            "a{src:url(\"../2/f.woff2\")}b{fill:url(#h)}"
        );
    }
}
