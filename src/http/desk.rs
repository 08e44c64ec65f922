//! Where answers are made: one edition, one language, and what all requests share. A request comes to it
//! ([`super::Visit`]); it needs none.

use std::sync::Arc;

use actix_web::{http::header::HeaderValue, web};

use super::{AppState, CachePolicy, Error, Format, Frame, Part, Taken, security};
use crate::{
    domain::{Day, Lang},
    edition::Edition,
    editions::Journal,
    export,
    render::Looks,
    timeline::{ANY_DAY, Selection, Timeline, View},
    wire::{DayName, Text},
    words,
};

/// What a page, a picture or an export is made from, besides the selection.
#[derive(Clone)]
pub struct Desk {
    /// What is shared by all requests.
    pub state: web::Data<AppState>,
    /// The edition that answers.
    pub edition: Arc<Edition>,
    /// What was accepted when the request came; empty for a server that keeps no editions.
    pub journal: Arc<Journal>,
    /// Whether the address asks for what was said on a day that is over, so that its answer never changes.
    pub settled: bool,
    /// The language of the address.
    pub lang: Lang,
}

impl Desk {
    /// A desk with what is served now.
    #[must_use]
    pub fn new(state: web::Data<AppState>, lang: Lang) -> Self {
        let taken = Taken::now(&state);
        Self::with(state, taken, lang)
    }

    /// A desk with what was taken for a request.
    #[must_use]
    pub fn with(state: web::Data<AppState>, taken: Taken, lang: Lang) -> Self {
        Self {
            state,
            edition: taken.edition,
            journal: taken.journal,
            settled: taken.settled,
            lang,
        }
    }

    /// What caches may do with an answer made here, of which the view alone says `policy`.
    #[must_use]
    pub const fn policy(&self, policy: CachePolicy) -> CachePolicy {
        if self.settled {
            policy.settled()
        } else {
            policy
        }
    }

    /// What `templates/base.html` needs, for the page whose canonical address is `address`.
    #[must_use]
    pub fn frame(&self, address: &str) -> Frame {
        Frame::new(&self.state, &self.edition, self.lang, address)
    }

    /// The same for the page of a selection, whose finding is `finding` and which is there in `formats`.
    #[must_use]
    pub fn frame_of(&self, selection: &Selection, formats: &[Format], finding: &str) -> Frame {
        Frame {
            sharing: Some(self.sharing(selection, formats, finding)),
            ..self.frame(&selection.address(""))
        }
    }

    /// The same for a page that is no view of a selection.
    #[must_use]
    pub fn frame_of_a_page(&self, address: &str, title: &str) -> Frame {
        Frame {
            sharing: Some(self.sharing_of_a_page(title)),
            ..self.frame(address)
        }
    }

    /// The public address, without a slash at its end.
    #[must_use]
    pub fn base(&self) -> &str {
        self.state.public_url().as_str().trim_end_matches('/')
    }

    /// The same selection in other formats, as absolute addresses.
    #[must_use]
    pub fn links(&self, selection: &Selection, formats: &[Format]) -> export::Links {
        let extensions: Vec<&str> = formats
            .iter()
            .filter(|format| **format != Format::Html)
            .map(|format| format.extension())
            .collect();
        export::Links::of(selection, self.base(), &extensions)
    }

    /// The day on which the programme first ended, in words.
    #[must_use]
    pub fn programme_end(&self) -> String {
        self.edition
            .timeline
            .programme_end()
            .map(|day| words::day(self.lang, day))
            .unwrap_or_default()
    }

    /// A day as texts at this desk name it.
    #[must_use]
    pub fn name_of(&self, day: Day) -> DayName {
        DayName {
            iso: day.to_string(),
            words: words::day(self.lang, day),
        }
    }

    /// The policy of the page of a selection, where its map carries the style of the day.
    ///
    /// # Errors
    /// None that a selection could cause.
    pub fn style_of(&self, selection: &Selection) -> Result<Option<HeaderValue>, Error> {
        let state = match (&selection.view, selection.layer) {
            (View::National, None) => None,
            (View::State(fips, _), None) => Some(*fips),
            _ => return Ok(None),
        };
        let timeline = &self.edition.timeline;
        let day = timeline.like_on_a_page(&selection.view, selection.day);
        let name = self.edition.style_name(state, day, || {
            security::hash_of(&Looks::of(&self.edition.maps, timeline, selection).style())
        });
        security::with_style(&name)
            .map(Some)
            .map_err(Error::internal)
    }

    /// Names a text among those that lie ready: by its address and format, within the edition.
    #[must_use]
    pub fn name_of_text(&self, address: &str, format: Format) -> String {
        format!("{} {} {address}", self.edition.id, format.extension())
    }

    /// A part of the answer to a selection, `which` of its parts; `make` makes it for the day of the selection it is
    /// given, or for all days like it.
    #[must_use]
    pub fn part<'a>(
        &'a self,
        format: Format,
        selection: &Selection,
        which: &str,
        make: impl Fn(&Selection) -> Result<Vec<u8>, Error> + 'a,
    ) -> Part<'a> {
        let like = like(format, selection, &self.edition.timeline);
        self.part_like(
            format,
            like.unwrap_or_else(|| selection.clone()),
            which,
            make,
        )
    }

    /// The first and the last of the days around that of a selection whose answers are made of the same pieces. The day
    /// that addresses leave out is not among them.
    #[must_use]
    pub fn days_like(&self, format: Format, selection: &Selection) -> (Day, Day) {
        let (timeline, day) = (&self.edition.timeline, selection.day);
        if like(format, selection, timeline).is_none() {
            return (day, day);
        }
        timeline.run_of(&selection.view, format == Format::Html, day)
    }

    /// A part that is the same on all days, but for their names in its addresses.
    #[must_use]
    pub fn part_of_all_days<'a>(
        &'a self,
        format: Format,
        selection: &Selection,
        which: &str,
        make: impl Fn(&Selection) -> Result<Vec<u8>, Error> + 'a,
    ) -> Part<'a> {
        let timeline = &self.edition.timeline;
        let mut one = selection.clone();
        if !one.opening && one.layer.is_none() {
            // Any that is not the one that addresses leave out.
            one.day = timeline.last_day();
            one.placeholder = Some(ANY_DAY);
        }
        self.part_like(format, one, which, make)
    }

    fn part_like<'a>(
        &'a self,
        format: Format,
        one: Selection,
        which: &str,
        make: impl Fn(&Selection) -> Result<Vec<u8>, Error> + 'a,
    ) -> Part<'a> {
        let extension = if format == Format::Html {
            ""
        } else {
            format.extension()
        };
        let address = format!("{} {} {which}", one.address(extension), one.day);
        Part {
            name: self.name_of_text(&address, format),
            lasting: false,
            text: Box::new(move || {
                let bytes = make(&one)?;
                if one.placeholder.is_none() {
                    return Ok(Text::undated(bytes));
                }
                let text = String::from_utf8(bytes).map_err(Error::internal)?;
                let mut stand_in = self.name_of(ANY_DAY);
                if !format.is_spoken() {
                    stand_in.words.clear();
                }
                Ok(Text::dated(&text, &stand_in))
            }),
        }
    }
}

#[cfg(test)]
impl Desk {
    /// A desk with the bundled edition.
    pub(in crate::http) fn bundled(lang: Lang) -> Self {
        let edition = Edition::load(&crate::dataset::Files::Bundled).unwrap();
        Self::serving(edition, lang)
    }

    /// A desk with an edition.
    pub(in crate::http) fn serving(edition: Edition, lang: Lang) -> Self {
        let public_url = crate::config::PublicUrl::parse("https://atlas.example.org").unwrap();
        let state = web::Data::new(AppState::new(edition, public_url));
        Self::new(state, lang)
    }
}

/// The selection for all days like its own, where the answer says nothing else of its day than its name. A place's
/// lanes have a line at the day, and the words over a picture are broken by how wide they are; a name inside of a
/// compressed file cannot be exchanged.
fn like(format: Format, selection: &Selection, timeline: &Timeline) -> Option<Selection> {
    let alone = match format {
        Format::Svg | Format::Png | Format::Pdf | Format::Xlsx | Format::Zip => true,
        Format::Html => matches!(selection.view, View::County(..)),
        _ => false,
    };
    // A layer, and what ICE recorded in a year, change on days of their own.
    let other = selection.layer.is_some() || matches!(selection.view, View::Practice(_));
    if alone || other {
        None
    } else {
        selection.of_any_like_day(format == Format::Html, timeline)
    }
}
