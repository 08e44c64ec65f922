//! Which formats there are, and which one an address or an `Accept` header asks for.

use actix_web::{
    HttpRequest,
    http::header::{Accept, Header as _, Quality},
    mime::{self, Mime},
};

use super::{
    Error,
    query::{Audience, with_query},
};

/// A format an answer can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A page.
    Html,
    /// The answer as JSON.
    Json,
    /// The answer as a table.
    Csv,
    /// The answer as a workbook.
    Xlsx,
    /// The answer with its shapes.
    GeoJson,
    /// The same with every border once.
    TopoJson,
    /// The answer as a picture.
    Svg,
    /// The picture in pixels.
    Png,
    /// The picture as a page to print.
    Pdf,
    /// The answer as a feed.
    Atom,
    /// How to cite the answer, for TeX.
    BibTex,
    /// How to cite the answer, for reference managers.
    CslJson,
    /// Everything there is.
    Zip,
    /// What the addresses say of themselves to programs: the list of pages, and how a page is embedded.
    Xml,
    /// A square of a map, for programs that draw it.
    Mvt,
}

impl Format {
    /// Every format this server writes.
    pub const ALL: [Self; 15] = [
        Self::Html,
        Self::Json,
        Self::Csv,
        Self::Xlsx,
        Self::GeoJson,
        Self::TopoJson,
        Self::Svg,
        Self::Png,
        Self::Pdf,
        Self::Atom,
        Self::BibTex,
        Self::CslJson,
        Self::Zip,
        Self::Xml,
        Self::Mvt,
    ];

    /// Whether an answer in this format has words of ours, and so a language: data has none, save the codebook that
    /// a workbook carries.
    #[must_use]
    pub const fn is_spoken(self) -> bool {
        matches!(
            self,
            Self::Html
                | Self::Xlsx
                | Self::Svg
                | Self::Png
                | Self::Pdf
                | Self::Atom
                | Self::BibTex
                | Self::CslJson
        )
    }

    /// Whether an answer in this format is a file to save rather than something to look at.
    #[must_use]
    pub const fn is_saved(self) -> bool {
        matches!(
            self,
            Self::Csv
                | Self::Xlsx
                | Self::GeoJson
                | Self::TopoJson
                | Self::BibTex
                | Self::CslJson
                | Self::Zip
        )
    }

    /// Whether this format says how to cite the answer.
    #[must_use]
    pub const fn is_citation(self) -> bool {
        matches!(self, Self::BibTex | Self::CslJson)
    }

    /// What the format is called, in every language.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::GeoJson => "GeoJSON".to_owned(),
            Self::TopoJson => "TopoJSON".to_owned(),
            Self::Atom => "Atom".to_owned(),
            Self::BibTex => "BibTeX".to_owned(),
            Self::CslJson => "CSL-JSON".to_owned(),
            other => other.extension().to_ascii_uppercase(),
        }
    }

    /// Whether it is made from the drawing of a view, see [`super::pictures`].
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Pdf)
    }

    /// What stands after the dot in an address.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::GeoJson => "geojson",
            Self::TopoJson => "topojson",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Atom => "atom",
            Self::BibTex => "bib",
            // `.csl` alone is the extension of citation styles.
            Self::CslJson => "csl.json",
            Self::Zip => "zip",
            Self::Xml => "xml",
            Self::Mvt => "mvt",
        }
    }

    /// The value of `Content-Type`.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            // RFC 8259 gives this type no charset: it is always UTF-8.
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            // RFC 7946 gives this type no charset: it is always UTF-8.
            Self::GeoJson => "application/geo+json",
            // Registered nowhere, and what readers of TopoJSON and servers of it have settled on.
            Self::TopoJson => "application/topo+json",
            Self::Svg => "image/svg+xml; charset=utf-8",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
            Self::Atom => "application/atom+xml; charset=utf-8",
            Self::BibTex => "application/x-bibtex; charset=utf-8",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
            Self::Zip => "application/zip",
            // The type that the specification of oEmbed asks for.
            Self::Xml => "text/xml; charset=utf-8",
            // As registered with IANA.
            Self::Mvt => "application/vnd.mapbox-vector-tile",
        }
    }

    /// The format written with this extension, which is lower-case: one address for one thing.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.extension() == extension)
    }

    /// Type and subtype, as `Accept` names them.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Html => ("text", "html"),
            Self::Json => ("application", "json"),
            Self::Csv => ("text", "csv"),
            Self::Xlsx => (
                "application",
                "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
            Self::GeoJson => ("application", "geo+json"),
            Self::TopoJson => ("application", "topo+json"),
            Self::Svg => ("image", "svg+xml"),
            Self::Png => ("image", "png"),
            Self::Pdf => ("application", "pdf"),
            Self::Atom => ("application", "atom+xml"),
            Self::BibTex => ("application", "x-bibtex"),
            Self::CslJson => ("application", "vnd.citationstyles.csl+json"),
            Self::Zip => ("application", "zip"),
            Self::Xml => ("text", "xml"),
            Self::Mvt => ("application", "vnd.mapbox-vector-tile"),
        }
    }
}

/// What is asked for at one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'s> {
    /// The last segment of the path without its extension.
    pub stem: &'s str,
    /// The format to answer in.
    pub format: Format,
    /// No extension: `Accept` decided, so the answer varies by it and the address is that of a page.
    pub negotiated: bool,
}

impl Asked<'_> {
    /// What stands after the dot in the canonical address: nothing for a page.
    #[must_use]
    pub const fn extension(&self) -> &'static str {
        match self.format {
            Format::Html => "",
            other => other.extension(),
        }
    }

    /// Who gets the answer: a person a page, a program data (see [`super::query`]).
    #[must_use]
    pub const fn audience(&self) -> Audience {
        match self.format {
            Format::Html => Audience::Page,
            _ => Audience::Data,
        }
    }
}

/// `("il", Some("csv"))` from `il.csv`, and `csl.json` from `il.csl.json`. A name that only starts or ends with a dot has
/// no extension.
#[must_use]
pub fn split_extension(segment: &str) -> (&str, Option<&str>) {
    let double = Format::CslJson.extension();
    let split = match segment.strip_suffix(double) {
        Some(stem) => stem.strip_suffix('.').map(|stem| (stem, double)),
        None => segment.rsplit_once('.'),
    };
    match split {
        Some((stem, extension)) if !stem.is_empty() && !extension.is_empty() => {
            (stem, Some(extension))
        }
        _ => (segment, None),
    }
}

/// The format asked for at an address whose last segment is `segment`. An extension always wins over `Accept`; a view
/// that has no page (no [`Format::Html`] in `offered`) still answers in its first format without an extension.
///
/// # Errors
/// `format_not_offered` for an extension this view does not have; a redirect from `.html` to the address without it.
pub fn asked<'s>(
    req: &HttpRequest,
    segment: &'s str,
    offered: &[Format],
) -> Result<Asked<'s>, Error> {
    let (stem, extension) = split_extension(segment);
    let Some(extension) = extension else {
        let format = negotiate(req, offered).unwrap_or(Format::Html);
        return Ok(Asked {
            stem,
            format,
            negotiated: true,
        });
    };
    match Format::from_extension(extension).filter(|format| offered.contains(format)) {
        Some(Format::Html) => {
            let path = req.path().strip_suffix(".html").unwrap_or(req.path());
            Err(Error::moved(with_query(path, req.query_string())))
        }
        Some(format) => Ok(Asked {
            stem,
            format,
            negotiated: false,
        }),
        None => Err(Error::format_not_offered(extension, offered)),
    }
}

/// The offered format the reader likes best; the first offered when `Accept` is missing, broken, equal about all, or
/// takes none of them. Refusing with 406 helps nobody: the answer says what it is in `Content-Type`.
#[must_use]
pub fn negotiate(req: &HttpRequest, offered: &[Format]) -> Option<Format> {
    let default = offered.first().copied();
    let Ok(accept) = Accept::parse(req) else {
        return default;
    };
    // Strictly better only: among equals the first offered wins.
    let mut best = default.map(|format| (format, quality(&accept, format.names())));
    for &format in offered.iter().skip(1) {
        let q = quality(&accept, format.names());
        if best.is_none_or(|(_, best)| q > best) {
            best = Some((format, q));
        }
    }
    best.map(|(format, _)| format)
}

/// Whether the reader would rather have JSON than a page. Programs that say nothing (`*/*`) at a page address get the page.
#[must_use]
pub fn prefers_json(req: &HttpRequest) -> bool {
    let Ok(accept) = Accept::parse(req) else {
        return false;
    };
    let json = quality(&accept, ("application", "json"))
        .max(quality(&accept, ("application", "problem+json")));
    json > quality(&accept, ("text", "html"))
}

/// The weight `accept` gives to a media type: that of the most specific range that covers it.
fn quality(accept: &Accept, (kind, subtype): (&str, &str)) -> Quality {
    accept
        .iter()
        .filter_map(|range| Some((specificity(&range.item, kind, subtype)?, range.quality)))
        .max_by_key(|(specificity, _)| *specificity)
        .map_or(Quality::ZERO, |(_, quality)| quality)
}

fn specificity(range: &Mime, kind: &str, subtype: &str) -> Option<u8> {
    // `Mime::subtype` leaves out what follows a plus sign; the essence does not.
    let exact = range.essence_str().split_once('/') == Some((kind, subtype));
    if exact {
        Some(2)
    } else if range.type_() == kind && range.subtype() == mime::STAR {
        Some(1)
    } else {
        (range.type_() == mime::STAR && range.subtype() == mime::STAR).then_some(0)
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    const OFFERED: [Format; 3] = [Format::Html, Format::Json, Format::GeoJson];

    fn chosen(accept: &str) -> Format {
        let req = TestRequest::get()
            .insert_header(("accept", accept))
            .to_http_request();
        negotiate(&req, &OFFERED).unwrap()
    }

    #[test]
    fn accept_chooses_by_weight_and_then_by_our_order() {
        assert_eq!(
            chosen("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
            Format::Html
        );
        assert_eq!(chosen("*/*"), Format::Html);
        assert_eq!(chosen("application/json"), Format::Json);
        assert_eq!(chosen("application/geo+json, */*;q=0.1"), Format::GeoJson);
        assert_eq!(
            chosen("text/html;q=0.5, application/json;q=0.51"),
            Format::Json
        );
        assert_eq!(chosen("application/*"), Format::Json);
        assert_eq!(
            chosen("*/*, text/html;q=0"),
            Format::Json,
            "the specific refusal beats the general welcome"
        );
    }

    #[test]
    fn an_accept_we_cannot_serve_or_read_gets_the_first_format() {
        assert_eq!(chosen("image/png"), Format::Html);
        assert_eq!(chosen("rubbish"), Format::Html);
        let req = TestRequest::get().to_http_request();
        assert_eq!(negotiate(&req, &OFFERED), Some(Format::Html));
        assert_eq!(negotiate(&req, &[]), None);
    }

    #[test]
    fn an_extension_wins_over_accept() {
        let req = TestRequest::get()
            .uri("/states/il.json")
            .insert_header(("accept", "text/html"))
            .to_http_request();
        let asked = asked(&req, "il.json", &OFFERED).unwrap();
        assert_eq!(
            (asked.stem, asked.format, asked.negotiated),
            ("il", Format::Json, false)
        );
    }

    #[test]
    fn an_extension_the_view_lacks_is_refused_and_html_moves() {
        let req = TestRequest::get()
            .uri("/states/il.html?date=2012-01-01")
            .to_http_request();
        assert!(matches!(
            asked(&req, "il.html", &OFFERED),
            Err(Error::Moved { to }) if to == "/states/il?date=2012-01-01"
        ));
        for segment in ["il.csv", "il.exe", "il.JSON"] {
            assert!(
                matches!(asked(&req, segment, &OFFERED), Err(Error::Problem(_))),
                "{segment}"
            );
        }
    }

    #[test]
    fn only_a_real_extension_is_split_off() {
        assert_eq!(split_extension("il.csv"), ("il", Some("csv")));
        assert_eq!(split_extension("il"), ("il", None));
        assert_eq!(split_extension("il."), ("il.", None));
        assert_eq!(split_extension(".csv"), (".csv", None));
    }

    #[test]
    fn extensions_are_unique_and_lead_back() {
        for format in Format::ALL {
            assert_eq!(Format::from_extension(format.extension()), Some(format));
            assert!(format.content_type().starts_with(&format!(
                "{}/{}",
                format.names().0,
                format.names().1
            )));
        }
    }
}
