//! What is written out. Everything that stands on the server is far too much, because every two days can be compared and
//! every table sorted; so this says what a copy in files has, and why not the rest.

use super::super::args::Section;
use crate::domain::{Code as _, Day, Lang};

/// Formats whose bytes say no word of any language, and which no layer changes: one file serves all of them.
const WORDLESS: [&str; 3] = ["csv", "geojson", "topojson"];

/// What a copy has.
#[derive(Debug)]
pub struct Scope {
    /// The parts of the atlas; all where there is none.
    pub only: Vec<Section>,
    /// Days besides the one that it opens on.
    pub days: Vec<Day>,
    /// The comparison that the atlas proposes.
    pub compared: (Day, Day),
    /// Whether counties have PNG and PDF: five pictures for each of some 3,200 places in two languages.
    pub county_pictures: bool,
}

impl Scope {
    /// The address of the same answer that has a file, if there is one. `address` has no fragment.
    ///
    /// - A day is one of those asked for; links to any other lead out of the copy.
    /// - The map of the nation and of a state have their layers. Data are the same in every layer, so have none.
    ///   Those of a state are pages and drawings: their PNG and PDF were four fifths of all the bytes.
    /// - A filtered list is a page, a table (CSV) and, where it is drawn, a picture (SVG); other formats are of whole views.
    /// - The one comparison is that which the atlas proposes: there are millions.
    /// - Nothing is sorted otherwise, searched, or pinned to an edition: a copy is of one.
    /// - What the day control's script reads is for a server, which answers for every day; so are tiles, of which there are a
    ///   million and more.
    pub fn admitted(&self, address: &str) -> Option<String> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let (lang, plain) = Lang::of_path(path);
        if plain.starts_with("/static/") {
            return Some(plain.to_owned());
        }
        let (stem, extension) = match plain.rsplit_once('/') {
            Some((_, name)) => name.split_once('.').unwrap_or((name, "")),
            None => return None,
        };
        let section = self.section(plain)?;
        let file_of_data =
            section == Section::Data && !stem.is_empty() && plain.starts_with("/data/");
        if plain.starts_with("/data/steps/") {
            return None;
        }
        let drawn = matches!(extension, "" | "svg" | "png" | "pdf" | "bib" | "csl.json");
        let mut kept: Vec<&str> = Vec::new();
        let mut narrowed = false;
        for part in query.split('&').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=')?;
            let layered = matches!(section, Section::Nation | Section::States);
            match name {
                "date" => self
                    .days
                    .iter()
                    .find(|day| day.to_string() == value)
                    .map(|_| ())?,
                "layer" if layered && drawn => {}
                "layer" if layered => continue,
                "size" => {}
                "from" | "to" if section == Section::Compare => {
                    let (from, to) = self.compared;
                    let day = if name == "from" { from } else { to };
                    (day.to_string() == value).then_some(())?;
                }
                "from" | "to" | "page" if section == Section::Events => {}
                "state" | "status" | "basis" | "jail_practice" | "fips" | "track" | "kind"
                    if section != Section::Compare =>
                {
                    narrowed = true;
                }
                _ => return None,
            }
            kept.push(part);
        }
        if narrowed && !matches!(extension, "" | "csv" | "svg") {
            return None;
        }
        let picture = matches!(extension, "png" | "pdf");
        let layered = kept.iter().any(|part| part.starts_with("layer="));
        if picture && section == Section::States && layered {
            return None;
        }
        if picture && section == Section::Counties && !self.county_pictures {
            return None;
        }
        let lang = if WORDLESS.contains(&extension) || file_of_data {
            Lang::En
        } else {
            lang
        };
        let mark = if kept.is_empty() { "" } else { "?" };
        Some(format!("{}{mark}{}", lang.at(plain), kept.join("&")))
    }

    /// The part that a path without language belongs to, if it is asked for.
    fn section(&self, plain: &str) -> Option<Section> {
        let first = plain.strip_prefix('/')?.split(['/', '.']).next()?;
        let section = Section::named(first)?;
        (self.only.is_empty() || self.only.contains(&section)).then_some(section)
    }

    /// Where the parts begin, in every language. What no part's first page leads to are the counties, where the nation's
    /// map is left out: the caller knows them.
    pub fn beginnings(&self) -> Vec<String> {
        // Counties have no first page.
        let parts = Section::ALL
            .iter()
            .filter(|section| **section != Section::Counties);
        let paths = parts.map(|section| section.path());
        let everywhere = paths.flat_map(|path| Lang::ALL.iter().map(move |lang| lang.at(path)));
        everywhere
            .filter_map(|address| self.admitted(&address))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(only: Vec<Section>) -> Scope {
        let day = |text: &str| text.parse().unwrap();
        Scope {
            only,
            days: vec![day("2012-05-15")],
            compared: (day("2011-08-05"), day("2014-11-19")),
            county_pictures: false,
        }
    }

    #[test]
    fn a_copy_has_what_it_says_and_one_address_for_each() {
        let scope = scope(Vec::new());
        for (address, kept) in [
            ("/", "/"),
            ("/es/", "/es/"),
            (
                "/?date=2012-05-15&layer=stance",
                "/?date=2012-05-15&layer=stance",
            ),
            ("/national.csv?layer=stance", "/national.csv"),
            ("/es/national.json?layer=stance", "/es/national.json"),
            (
                "/es/states/il.csv?date=2012-05-15",
                "/states/il.csv?date=2012-05-15",
            ),
            (
                "/es/national.png?layer=287g&size=2x",
                "/es/national.png?layer=287g&size=2x",
            ),
            (
                "/es/data/participation-atlas.zip",
                "/data/participation-atlas.zip",
            ),
            ("/es/data.json", "/es/data.json"),
            (
                "/table.csv?state=il&status=active",
                "/table.csv?state=il&status=active",
            ),
            ("/timeline.svg?state=il", "/timeline.svg?state=il"),
            (
                "/events?state=il&kind=activated&from=2010-01-01&to=2010-12-31&page=2",
                "",
            ),
            ("/compare.png?from=2011-08-05&to=2014-11-19", ""),
            ("/static/12/style.css", ""),
            ("/es/counties/17031-cook-county", ""),
            ("/counties/17031.svg", ""),
        ] {
            let kept = if kept.is_empty() { address } else { kept };
            assert_eq!(scope.admitted(address).as_deref(), Some(kept));
        }
        for address in [
            "/?date=2012-05-16",
            "/search?q=cook",
            "/es/search",
            "/table?sort=name",
            "/table?layer=stance",
            "/table.xlsx?state=il",
            "/compare?from=2011-08-05&to=2014-11-18",
            "/compare?from=2011-08-05&to=2014-11-19&state=il",
            "/states/il?edition=2026-11-22-0123abcd",
            "/counties/17031.png?size=card",
            "/states/il.png?layer=287g",
            "/data/steps/national.json",
            "/tiles/style.json",
            "/tiles/3/1/3.mvt",
            "/healthz",
            "/robots.txt",
        ] {
            assert_eq!(scope.admitted(address), None, "{address}");
        }
    }

    #[test]
    fn a_part_alone_has_nothing_of_the_others() {
        let scope = scope(vec![Section::Nation, Section::Sources]);
        assert_eq!(scope.beginnings(), ["/", "/es/", "/sources", "/es/sources"]);
        for address in ["/states/il", "/data", "/table.csv"] {
            assert_eq!(scope.admitted(address), None, "{address}");
        }
        assert!(scope.admitted("/sources/SC-A.json").is_some());
    }
}
