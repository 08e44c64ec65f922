//! What a page says of itself to those who pass it on: networks (Open Graph), content systems and search engines
//! (schema.org). All of it is in the head, and none of it runs.

use serde_json::{Value, json};

use super::{Desk, Format, pictures::picture_address, query::encoded};
use crate::{
    domain::{Code as _, Day, Lang, Source},
    render::{CARD, Size},
    timeline::{Selection, View, layer::WORD_AND_RECORD},
    words::{self, Citation, catalogue as t},
};

/// What is said of a page, as `templates/parts/sharing.html` writes it.
#[derive(Debug, Clone)]
pub struct Sharing {
    /// What the page is called.
    pub title: String,
    /// What it says, in a sentence.
    pub description: String,
    /// Address of its picture, absolute.
    pub picture: String,
    /// Width and height of the picture.
    pub size: (f64, f64),
    /// What the picture shows.
    pub alt: String,
    /// Language and country, as Open Graph has them.
    pub locale: &'static str,
    /// The same of the other language.
    pub other_locale: &'static str,
    /// Where a program asks how to embed the page, absolute; none for a page that cannot be embedded.
    pub oembed: Option<String>,
    /// The same answer as data: media type and address on this server.
    pub data: Vec<(&'static str, String)>,
    /// The answer as a `Dataset` in JSON-LD; none for a page that is none.
    pub dataset: Option<String>,
}

/// What search engines are told about a set of data.
pub struct DatasetOf<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it says, in a sentence or two.
    pub description: &'a str,
    /// The address of its page, absolute.
    pub url: &'a str,
    /// First and last day it speaks about.
    pub days: (Day, Day),
    /// What place it speaks about.
    pub place: &'a str,
    /// Whom it rests on.
    pub originals: &'a [&'a Source],
    /// Its files: what they are written in, and their absolute addresses.
    pub files: Vec<(Format, String)>,
}

/// The view that has the map of a table or a list.
pub(super) fn map_of(selection: &Selection) -> View {
    let state = selection.filter.state;
    match state {
        _ if selection.layer == Some(&WORD_AND_RECORD) => View::Practice(state),
        Some((fips, usps)) => View::State(fips, usps),
        None => View::National,
    }
}

/// The selection whose drawing stands for another: itself, else the map of its day.
pub(super) fn drawn(selection: &Selection) -> Selection {
    match selection.view {
        View::States | View::Table | View::Events(_) => selection.with_view(map_of(selection)),
        _ => selection.clone(),
    }
}

impl Desk {
    /// What is said of a selection's page, whose finding is `finding` and which is there in `formats`.
    #[must_use]
    pub fn sharing(&self, selection: &Selection, formats: &[Format], finding: &str) -> Sharing {
        let timeline = &self.edition.timeline;
        // A page is put together from what is the same on many days; the day in words parts it, in digits it does not.
        let name = words::view_title_iso(timeline, selection);
        let data = formats.iter().copied().filter(|format| is_data(*format));
        let data: Vec<(Format, String)> = data
            .map(|format| (format, selection.address(format.extension())))
            .collect();
        let url = format!("{}{}", self.base(), selection.address(""));
        let citation = Citation::of(timeline, selection, &url);
        let absolute =
            |(format, href): &(Format, String)| (*format, format!("{}{href}", self.base()));
        let dataset = self.dataset(&DatasetOf {
            name: &name,
            description: &t::dataset_of_a_view(self.lang, t::site_description(self.lang), &name),
            url: &url,
            days: selection.days(timeline),
            place: &words::view_place(timeline, selection),
            originals: citation.originals(),
            files: data.iter().map(absolute).collect(),
        });
        Sharing {
            oembed: Some(format!("{}/oembed?url={}", self.base(), encoded(&url))),
            description: finding.to_owned(),
            data: data
                .into_iter()
                .map(|(format, href)| (essence(format), href))
                .collect(),
            dataset: Some(dataset),
            ..self.pictured(selection, name, finding)
        }
    }

    /// What is said of a page that is no view: it has the picture of the day that the atlas opens on.
    #[must_use]
    pub fn sharing_of_a_page(&self, title: &str) -> Sharing {
        let timeline = &self.edition.timeline;
        let opening = Selection::new(View::National, timeline.opening_day(), timeline);
        let opening = opening.spoken(self.lang);
        Sharing {
            description: t::site_description(self.lang).to_owned(),
            ..self.pictured(&opening, title.to_owned(), "")
        }
    }

    /// The edition itself as a set of data: all its files, at the page `url`.
    #[must_use]
    pub fn dataset_of_the_edition(&self, url: &str, files: Vec<(Format, String)>) -> String {
        let timeline = &self.edition.timeline;
        let whole = Selection::new(View::Sheet, timeline.opening_day(), timeline);
        let whole = whole.spoken(self.lang);
        self.dataset(&DatasetOf {
            name: t::site_name(self.lang),
            description: &t::dataset_of_the_edition(self.lang, t::site_description(self.lang)),
            url,
            days: whole.days(timeline),
            place: &words::view_place(timeline, &whole),
            originals: Citation::of(timeline, &whole, url).originals(),
            files,
        })
    }

    /// With the card of a selection: of its own drawing, else of the map of its day.
    fn pictured(&self, selection: &Selection, title: String, finding: &str) -> Sharing {
        let timeline = &self.edition.timeline;
        let own = words::alt_text(timeline, selection, finding).filter(|_| !finding.is_empty());
        let shown = match own {
            None => drawn(selection),
            Some(_) => selection.clone(),
        };
        let picture = picture_address(&shown, Format::Png, Size::Card);
        let (locale, other_locale) = match self.lang {
            Lang::En => (ENGLISH, SPANISH),
            Lang::Es => (SPANISH, ENGLISH),
        };
        Sharing {
            title,
            description: String::new(),
            picture: format!("{}{picture}", self.base()),
            size: CARD,
            alt: own.unwrap_or_else(|| words::view_title(timeline, &shown)),
            locale,
            other_locale,
            oembed: None,
            data: Vec::new(),
            dataset: None,
        }
    }

    /// A set of data as schema.org describes it, for a script element of a page.
    #[must_use]
    pub fn dataset(&self, of: &DatasetOf<'_>) -> String {
        let (base, lang) = (self.base(), self.lang);
        let site = t::site_name(lang);
        let catalogue = format!("{base}{}", lang.at("/data"));
        let mut based_on: Vec<String> = of
            .originals
            .iter()
            .map(|source| match source.url.as_str() {
                "" => format!("{base}{}", lang.at(&format!("/sources/{}", source.id))),
                url => url.to_owned(),
            })
            .collect();
        if based_on.is_empty() {
            // Each row names its own.
            based_on.push(format!("{base}{}", lang.at("/sources")));
        }
        let files: Vec<Value> = of
            .files
            .iter()
            .map(|(format, href)| {
                json!({
                    "@type": "DataDownload",
                    "encodingFormat": essence(*format),
                    "contentUrl": href,
                })
            })
            .collect();
        let (from, to) = of.days;
        let days = if from == to {
            from.to_string()
        } else {
            format!("{from}/{to}")
        };
        let dataset = json!({
            "@context": "https://schema.org",
            "@type": "Dataset",
            "name": of.name,
            "description": of.description,
            "url": of.url,
            "version": self.edition.id,
            "inLanguage": lang.code(),
            "isAccessibleForFree": true,
            // Terms are a table's: there they stand.
            "license": format!("{catalogue}#tables"),
            "temporalCoverage": days,
            "spatialCoverage": { "@type": "Place", "name": of.place },
            "creator": { "@type": "Organization", "name": site, "url": format!("{base}{}", lang.at("/")) },
            "isBasedOn": based_on,
            "distribution": files,
            "includedInDataCatalog": { "@type": "DataCatalog", "name": site, "url": catalogue },
        });
        // Nothing in it may end the element that it stands in, nor begin a comment there.
        dataset.to_string().replace('<', "\\u003c")
    }
}

const ENGLISH: &str = "en_US";
const SPANISH: &str = "es_US";

/// Whether a format is data that others read, and not a picture or a citation.
fn is_data(format: Format) -> bool {
    matches!(
        format,
        Format::Json
            | Format::Csv
            | Format::Xlsx
            | Format::GeoJson
            | Format::TopoJson
            | Format::Zip
    )
}

/// Type and subtype alone.
fn essence(format: Format) -> &'static str {
    let typed = format.content_type();
    typed.split(';').next().unwrap_or(typed)
}
