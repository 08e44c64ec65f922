//! `/oembed`: a content system that was given the address of a page asks how to embed it (oembed.com, version 1.0).

use super::super::{
    CachePolicy, Desk, Error, Format, Reply,
    embedding::{self, THEME, Theme},
    error::Wording,
    pictures::picture_address,
    query::{self, Audience, Query},
    sharing::drawn,
    visit::Visit,
};
use crate::domain::{Code as _, Lang};
use crate::render::{CARD, Size, escaped};
use crate::timeline::Selection;
use crate::words::{self, catalogue as t};
use actix_web::HttpResponse;
use serde::Serialize;
use std::fmt::Write as _;

/// What can be asked. `dnt` (do not track) changes nothing: nobody is tracked.
pub const PARAMETERS: [&str; 6] = ["url", "maxwidth", "maxheight", "format", THEME, "dnt"];
/// Redirects followed from one address: of a spelling, then of a place.
const MOST_MOVES: usize = 3;
/// No frame is narrower or lower.
const LEAST: u32 = 160;

/// An answer of type `rich`, in the words of the specification.
#[derive(Serialize)]
struct Rich {
    #[serde(rename = "type")]
    kind: &'static str,
    version: &'static str,
    title: String,
    provider_name: &'static str,
    provider_url: String,
    width: u32,
    height: u32,
    html: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_height: Option<u32>,
}

/// How the page at `url` is embedded.
pub async fn view(visit: Visit) -> Result<HttpResponse, Error> {
    let raw = visit.req.query_string();
    let query = query::read("/oembed", raw, &PARAMETERS, Audience::Data)?;
    let format = match query.get("format") {
        None | Some("json") => Format::Json,
        Some("xml") => Format::Xml,
        Some(other) => return Err(Error::format_not_implemented(other)),
    };
    let url = query
        .get("url")
        .ok_or_else(|| Error::bad_parameter("url", Wording::of(t::error_reason_no_url)))?;
    // What is embedded may be of another edition, which the address in the address names.
    let (_, of_url) = url.split_once('?').unwrap_or_default();
    let visit = visit.clone().for_query(of_url).await?;
    let (desk, selection, theme) = found(&visit, url)?;
    let theme = query.get(THEME).map_or(Ok(theme), |text| {
        Theme::parse(text).map_err(|unknown| Error::unknown_code(THEME, unknown))
    })?;
    let most = (pixels(&query, "maxwidth")?, pixels(&query, "maxheight")?);
    let rich = rich(&desk, &selection, theme, most).ok_or_else(|| Error::nothing_to_embed(url))?;
    let reply = Reply {
        address: &format!("/oembed?{raw}"),
        format,
        negotiated: false,
        policy: CachePolicy::view(false, selection.edition.is_some()),
        file_name: None,
    };
    visit.respond(&reply, || match format {
        Format::Xml => xml(&rich),
        _ => Ok(serde_json::to_vec(&rich)?),
    })
}

/// The view whose page, or whose embed, is at `url`, in its language; whatever leads from another spelling of the address
/// to it is followed.
fn found(visit: &Visit, url: &str) -> Result<(Desk, Selection, Theme), Error> {
    let nothing = || Error::nothing_to_embed(url);
    let mut address = on_this_server(visit.base(), url).ok_or_else(nothing)?;
    for _ in 0..MOST_MOVES {
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        let (lang, path) = match Lang::ALL.iter().find(|lang| lang.prefix() == path) {
            Some(lang) => (*lang, "/"),
            None => Lang::of_path(path),
        };
        let desk = Desk {
            lang,
            ..visit.desk.clone()
        };
        match desk.at(&page_of(path), query, &[THEME]) {
            Ok((mut selection, query)) => {
                if desk.settled {
                    // What was known on a day that is over is said by the edition of then.
                    selection.edition = Some(desk.edition.id.clone());
                }
                let theme = query.get(THEME).map(Theme::parse);
                let theme = theme.unwrap_or(Ok(Theme::Auto)).map_err(|_| nothing())?;
                return Ok((desk, selection, theme));
            }
            Err(Error::Moved { to }) => address = to,
            Err(_) => return Err(nothing()),
        }
    }
    Err(nothing())
}

/// The path of the page of which `path` is the embed, or another spelling.
fn page_of(path: &str) -> String {
    let path = match path.strip_prefix(embedding::PREFIX) {
        Some(path) if path.starts_with('/') => path,
        _ => path,
    };
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix(".html").unwrap_or(path);
    match path {
        "" | embedding::NATION => "/".to_owned(),
        path => path.to_owned(),
    }
}

/// What follows the host in an address of this server, without its fragment; `None` for an address of another.
fn on_this_server(base: &str, url: &str) -> Option<String> {
    let host = |url: &str| -> Option<(usize, String)> {
        let (scheme, rest) = url.split_once("://")?;
        let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let host = rest.get(..end)?.to_ascii_lowercase();
        web.then_some((scheme.len() + 3 + end, host))
    };
    let (_, ours) = host(base)?;
    let (end, theirs) = host(url)?;
    let rest = url.get(end..)?.split('#').next().unwrap_or_default();
    (ours == theirs).then(|| format!("/{}", rest.trim_start_matches('/')))
}

fn pixels(query: &Query, name: &str) -> Result<u32, Error> {
    let Some(text) = query.get(name) else {
        return Ok(u32::MAX);
    };
    let reason = Wording::of(t::error_reason_not_pixels);
    match text.parse::<u32>() {
        Ok(pixels) if pixels >= LEAST => Ok(pixels),
        _ => Err(Error::bad_parameter(name, reason)),
    }
}

/// The answer; `None` for a view that cannot be embedded. Nothing in it is larger than asked for.
fn rich(
    desk: &Desk,
    selection: &Selection,
    theme: Theme,
    (most_wide, most_high): (u32, u32),
) -> Option<Rich> {
    let width = embedding::WIDTH.min(most_wide);
    let height = embedding::height(&selection.view, width).min(most_high);
    let title = words::view_title(&desk.edition.timeline, selection);
    let address = embedding::address(selection, theme);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a card has whole pixels"
    )]
    let card = (CARD.0 as u32, CARD.1 as u32);
    let fits = card.0 <= most_wide && card.1 <= most_high;
    let thumbnail = picture_address(&drawn(selection), Format::Png, Size::Card);
    Some(Rich {
        kind: "rich",
        version: "1.0",
        html: embedding::code(desk.base(), &address, &title, (&width.to_string(), height)),
        title,
        provider_name: t::site_name(desk.lang),
        provider_url: format!("{}/", desk.base()),
        width,
        height,
        thumbnail_url: fits.then(|| format!("{}{thumbnail}", desk.base())),
        thumbnail_width: fits.then_some(card.0),
        thumbnail_height: fits.then_some(card.1),
    })
}

/// The same as XML: an element a member.
fn xml(rich: &Rich) -> Result<Vec<u8>, Error> {
    let mut text =
        String::from("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n");
    if let serde_json::Value::Object(members) = serde_json::to_value(rich)? {
        for (name, value) in members {
            let value = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            let _ = writeln!(text, "<{name}>{}</{name}>", escaped(&value));
        }
    }
    text.push_str("</oembed>\n");
    Ok(text.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_ours_by_its_host() {
        let ours = |url| on_this_server("https://atlas.example.org", url);
        for (url, address) in [
            ("https://atlas.example.org", "/"),
            (
                "http://Atlas.Example.org/states/il?date=2012-01-01#map",
                "/states/il?date=2012-01-01",
            ),
            (
                "https://atlas.example.org?date=2012-01-01",
                "/?date=2012-01-01",
            ),
            ("https://atlas.example.org//evil.example", "/evil.example"),
        ] {
            assert_eq!(ours(url).as_deref(), Some(address), "{url}");
        }
        for url in [
            "https://atlas.example.org.evil.example/",
            "https://evil.example/https://atlas.example.org/",
            "https://atlas.example.org@evil.example/",
            "https://atlas.example.org:8443/",
            "ftp://atlas.example.org/",
            "/states/il",
            "",
        ] {
            assert_eq!(ours(url), None, "{url}");
        }
    }

    #[test]
    fn an_embed_is_of_its_page() {
        for (path, page) in [
            ("/", "/"),
            ("/national", "/"),
            ("/embed/national", "/"),
            ("/embed/states/il/", "/states/il"),
            ("/states/il.html", "/states/il"),
            ("/embedded", "/embedded"),
        ] {
            assert_eq!(page_of(path), page);
        }
    }
}
