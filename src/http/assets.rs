//! Static files, compiled into the program and addressed by their own hash, so that they never go stale.
//!
//! The style sheet and each script are one file to a browser and several here: `styles/`, by purpose, with the colours
//! and marks of `render` between them, and `scripts/`.

use actix_web::{
    HttpRequest, HttpResponse,
    body::BoxBody,
    http::{
        StatusCode,
        header::{self, HeaderValue},
    },
    web::{Bytes, Path},
};
use rust_embed::Embed;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::LazyLock};

use super::{CachePolicy, Error, conditional};
use crate::render;

#[derive(Embed)]
#[folder = "static/"]
struct Static;

/// Every file by its name, read once.
static FILES: LazyLock<BTreeMap<String, File>> = LazyLock::new(|| {
    let mut files: BTreeMap<String, File> = Static::iter()
        .filter_map(|name| {
            let data = Static::get(&name)?.data.into_owned();
            Some((name.into_owned(), File::of(Bytes::from(data))))
        })
        .collect();
    let font = files
        .get(FONT)
        .map(|file| file.address(FONT))
        .unwrap_or_default();
    let sheet = [
        include_str!("../../styles/base.css"),
        include_str!("../../styles/day.css"),
        include_str!("../../styles/map.css"),
        include_str!("../../styles/tables.css"),
        include_str!("../../styles/sheets.css"),
        &render::style_rules(),
        // What a reader asks of every page has the last word.
        include_str!("../../styles/modes.css"),
    ]
    .concat()
    .replace("{font}", &font);
    files.insert("style.css".to_owned(), File::of(Bytes::from(sheet)));
    let day = [
        include_str!("../../scripts/page.js"),
        include_str!("../../scripts/day.js"),
    ];
    let map = include_str!("../../scripts/map.js");
    for (name, script) in [("day.js", day.concat()), ("map.js", map.to_owned())] {
        let body = Bytes::from(without_comments(&script));
        files.insert(name.to_owned(), File::of(body));
    }
    files
});

const FONT: &str = "atlas-serif.woff2";

/// A static file, and what it is addressed by.
#[derive(Clone)]
struct File {
    hash: String,
    body: Bytes,
}

impl File {
    fn of(body: Bytes) -> Self {
        Self {
            hash: conditional::hex(&Sha256::digest(&body), 6),
            body,
        }
    }

    fn named(name: &str) -> Option<Self> {
        FILES.get(name).cloned()
    }

    fn address(&self, name: &str) -> String {
        format!("/static/{}/{name}", self.hash)
    }
}

/// A script without its indentation and without the lines that are comments: those are for whoever reads it here, and
/// a sixth of its weight. Our scripts have no text of several lines.
fn without_comments(script: &str) -> String {
    let comment = |line: &&str| {
        ["//", "/*", "* ", "*/"]
            .iter()
            .any(|mark| line.starts_with(mark))
    };
    let lines = script.lines().map(str::trim_start);
    lines
        .filter(|line| !line.is_empty() && !comment(line))
        .flat_map(|line| [line, "\n"])
        .collect()
}

/// The address of the static file `name`. A name that does not exist gives an address that answers 404.
#[must_use]
pub fn asset_url(name: &str) -> String {
    match FILES.get(name) {
        Some(file) => file.address(name),
        None => format!("/static/missing/{name}"),
    }
}

/// `/static/{hash}/{name}`.
///
/// # Errors
/// `page_not_found` for an unknown file, or for a hash that is not that of the file as it is now.
pub async fn asset(req: HttpRequest, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    let (asked, name) = path.into_inner();
    let file = File::named(&name)
        .filter(|file| file.hash == asked)
        .ok_or_else(Error::page_not_found)?;
    Ok(send(&req, file, &name, CachePolicy::Asset))
}

/// `/favicon.ico` and `/favicon.svg`: where browsers look unasked.
///
/// # Errors
/// `page_not_found` when the program was built without an icon.
pub async fn icon(req: HttpRequest) -> Result<HttpResponse, Error> {
    let name = "favicon.svg";
    let file = File::named(name).ok_or_else(Error::page_not_found)?;
    Ok(send(&req, file, name, CachePolicy::Data))
}

fn send(req: &HttpRequest, file: File, name: &str, policy: CachePolicy) -> HttpResponse {
    let tag = format!("W/\"{}\"", file.hash);
    let mut response = if conditional::holds(req, &tag) {
        HttpResponse::new(StatusCode::NOT_MODIFIED)
    } else {
        let mut response = HttpResponse::with_body(StatusCode::OK, BoxBody::new(file.body));
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(content_type(name)),
        );
        response
    };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, policy.header());
    response
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_static_file_has_a_known_type() {
        for name in Static::iter() {
            assert_ne!(content_type(&name), "application/octet-stream", "{name}");
        }
    }

    #[test]
    fn what_the_frame_links_to_exists() {
        for name in [
            "style.css",
            "atlas-serif.woff2",
            "day.js",
            "map.js",
            "favicon.svg",
        ] {
            assert!(!asset_url(name).contains("missing"), "{name}");
        }
    }

    #[test]
    fn comments_stay_here_and_code_goes_out() {
        let script = "// Why.\nconst a = 1; // kept\n\n/** What.\n * More.\n */\n  a();\n";
        assert_eq!(without_comments(script), "const a = 1; // kept\na();\n");
        for name in ["page.js", "day.js", "map.js"] {
            let file = std::fs::read_to_string(format!("scripts/{name}")).unwrap();
            // What would be taken for a comment is one.
            for line in file.lines().map(str::trim_start) {
                assert!(
                    !line.starts_with("* ") || !line.ends_with([';', '{', ',']),
                    "{name}: {line}"
                );
            }
        }
    }

    #[test]
    fn the_style_sheet_names_every_property_it_uses() {
        let sheet = std::str::from_utf8(&FILES["style.css"].body).unwrap();
        let names = |mark: &str| -> Vec<&str> {
            let rest = sheet.split(mark).skip(1);
            let end = |c: char| !c.is_ascii_alphanumeric() && c != '-';
            rest.filter_map(|rest| rest.split(end).next()).collect()
        };
        for used in names("var(--") {
            assert!(
                sheet.contains(&format!("--{used}:")),
                "--{used} has no value"
            );
        }
        assert!(sheet.contains("url(\"/static/") && !sheet.contains("missing"));
    }
}
