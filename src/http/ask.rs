//! What a query asks for: parameters → [`Selection`].

mod address;
mod between;
mod pinned;

use super::desk::Desk;
use super::error::{Error, Link, Wording};
use super::query::Query;
use crate::domain::place::folded;
use crate::domain::{
    Basis, Code, CountyFips, Day, JailPractice, Jurisdiction, Lang, State, StateFips, Status,
    Track, Usps, date::parse_day,
};
use crate::render::Size;
use crate::timeline::events::EventFilter;
use crate::timeline::layer::{Layer, STATUS};
use crate::timeline::search::{Found, Hit, Resolved};
use crate::timeline::selection::Sort;
use crate::timeline::{Filter, Selection, View};
use crate::words::{self, catalogue as t};

/// Parameters of a view of one day.
pub const OF_A_DAY: [&str; 4] = ["date", "layer", "edition", "known"];
/// Parameters of the table.
pub const OF_THE_TABLE: [&str; 10] = [
    "date",
    "layer",
    "class",
    "state",
    "status",
    "basis",
    "jail_practice",
    "sort",
    "edition",
    "known",
];
/// Parameters of the events.
pub const OF_EVENTS: [&str; 9] = [
    "state", "fips", "track", "kind", "from", "to", "page", "edition", "known",
];
/// Parameters of the events as data, which come whole.
pub const OF_ALL_EVENTS: [&str; 8] = [
    "state", "fips", "track", "kind", "from", "to", "edition", "known",
];
/// Parameters of the search.
pub const OF_A_SEARCH: [&str; 3] = ["q", "edition", "known"];
/// Parameters of the roll-out.
pub const OF_THE_TIMELINE: [&str; 3] = ["state", "edition", "known"];
/// Parameters of a comparison of two days.
pub const OF_A_COMPARISON: [&str; 5] = ["from", "to", "state", "edition", "known"];
/// Parameters of what does not change with the day.
pub const OF_AN_EDITION: [&str; 2] = ["edition", "known"];
/// Parameters of what changed between editions.
pub const OF_CHANGES: [&str; 4] = ["state", "fips", "edition", "known"];
/// Parameters of vector tiles, and of what says where they are.
pub const OF_TILES: [&str; 3] = ["date", "edition", "known"];
/// The parameter that a PNG has besides those of its view.
pub const SIZE: &str = "size";

/// Parameters of word and record.
pub const OF_PRACTICE: [&str; 4] = ["date", "state", "edition", "known"];

impl Desk {
    /// The selection of a view that a query asks for.
    ///
    /// # Errors
    /// 400 for a value that cannot be read, 404 for an edition that is not kept.
    pub fn selection(&self, view: View, query: &Query) -> Result<Selection, Error> {
        let timeline = &self.edition.timeline;
        let day = match query.get("date") {
            None => timeline.opening_day(),
            Some(text) => {
                let day = parse_day(text).map_err(|_| Error::bad_date("date", text))?;
                if day > timeline.last_day() {
                    return Err(Error::date_after_data("date", text, timeline.last_day()));
                }
                day
            }
        };
        let mut selection = Selection::new(view, day, timeline).spoken(self.lang);
        selection.layer = match query.get("layer") {
            None | Some(STATUS) => None,
            Some(text) => {
                let mut layers = Layer::of(&selection.view);
                Some(layers.find(|layer| layer.code == text).ok_or_else(|| {
                    let known = Layer::of(&selection.view).map(|layer| layer.code);
                    let known: Vec<&str> = std::iter::once(STATUS).chain(known).collect();
                    Error::bad_layer(text, &known)
                })?)
            }
        };
        // A view without a map of counties shows none.
        selection.layer = selection.layer.filter(|_| selection.has_layers());
        selection.filter = self.filter(query, &selection.view)?;
        if let Some(text) = query.get("class") {
            let Some(layer) = selection.layer else {
                let reason = Wording::of(t::error_reason_class_of_no_layer);
                return Err(Error::bad_parameter("class", reason));
            };
            let classes = layer.classes_listed(text);
            selection.filter.classes =
                classes.map_err(|unknown| Error::unknown_code("class", unknown))?;
        }
        selection.sort = match query.get("sort") {
            None => Sort::Code,
            Some(text) => {
                Sort::parse(text).map_err(|unknown| Error::unknown_code("sort", unknown))?
            }
        };
        self.pin(&mut selection, query)?;
        Ok(selection)
    }

    /// The size that a query for a PNG asks for.
    ///
    /// # Errors
    /// 400 for one that there is not.
    pub fn size(query: &Query) -> Result<Size, Error> {
        query.get(SIZE).map_or(Ok(Size::DEFAULT), |text| {
            Size::parse(text).map_err(|unknown| Error::unknown_code(SIZE, unknown))
        })
    }

    /// The state that a query asks for, if it asks for one.
    ///
    /// # Errors
    /// 400 for a state that there is not.
    pub fn state_asked(&self, query: &Query) -> Result<Option<(StateFips, Usps)>, Error> {
        let Some(text) = query.get("state") else {
            return Ok(None);
        };
        let state = self
            .state_named(text)
            .ok_or_else(|| Error::bad_state(text))?;
        Ok(Some((state.fips, state.usps)))
    }

    fn filter(&self, query: &Query, view: &View) -> Result<Filter, Error> {
        let mut filter = Filter::default();
        if matches!(
            view,
            View::Events(_) | View::Timeline(_) | View::Practice(_)
        ) {
            return Ok(filter);
        }
        filter.state = self.state_asked(query)?;
        if let Some(text) = query.get("status") {
            let codes: Vec<&str> = Status::ALL.iter().map(|status| status.code()).collect();
            for code in text.split(',') {
                let status = Status::parse(code).map_err(|_| Error::bad_status(code, &codes))?;
                if !filter.status.contains(&status) {
                    filter.status.push(status);
                }
            }
            filter.status.sort();
        }
        if let Some(text) = query.get("jail_practice") {
            for code in text.split(',') {
                let practice = JailPractice::parse(code)
                    .map_err(|unknown| Error::unknown_code("jail_practice", unknown))?;
                if !filter.jail_practice.contains(&practice) {
                    filter.jail_practice.push(practice);
                }
            }
            filter.jail_practice.sort();
        }
        if let Some(text) = query.get("basis") {
            let basis = Basis::parse(text);
            filter.basis = Some(basis.map_err(|unknown| Error::unknown_code("basis", unknown))?);
        }
        Ok(filter)
    }

    fn pin(&self, selection: &mut Selection, query: &Query) -> Result<(), Error> {
        selection.edition = self.pinned(query)?;
        Ok(())
    }

    /// Which events a query asks for.
    ///
    /// # Errors
    /// 400 for a value that cannot be read.
    pub fn event_filter(&self, query: &Query) -> Result<EventFilter, Error> {
        let day = |name: &str| -> Result<Option<Day>, Error> {
            query
                .get(name)
                .map(|text| parse_day(text).map_err(|_| Error::bad_date(name, text)))
                .transpose()
        };
        let state = query
            .get("state")
            .map(|text| {
                let state = self
                    .state_named(text)
                    .ok_or_else(|| Error::bad_state(text))?;
                Ok::<_, Error>((state.fips, state.usps))
            })
            .transpose()?;
        let fips = query
            .get("fips")
            .map(|text| {
                // A code that was renamed stands for its place of 2010, as in a path.
                let place = match self.edition.timeline.resolve(text) {
                    Resolved::Found(fips) | Resolved::Moved(fips) => Some(fips),
                    Resolved::Choices(_) | Resolved::Unknown => None,
                };
                place.ok_or_else(|| {
                    Error::bad_parameter("fips", Wording::of(t::error_reason_not_a_jurisdiction))
                })
            })
            .transpose()?;
        let track = query
            .get("track")
            .map(|text| Track::parse(text).map_err(|unknown| Error::unknown_code("track", unknown)))
            .transpose()?;
        let kind = query.get("kind").map(str::to_owned);
        if let Some(kind) = &kind
            && !self.kinds().any(|(code, _)| code == kind)
        {
            let reason = |lang: Lang| t::error_reason_not_a_kind(lang, lang.at("/data"));
            return Err(Error::bad_parameter("kind", Wording::of(reason)));
        }
        let (from, to) = (day("from")?, day("to")?);
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            return Err(Error::bad_parameter(
                "from",
                Wording::of(t::error_reason_later_than_to),
            ));
        }
        Ok(EventFilter {
            state,
            fips,
            track,
            kind,
            from,
            to,
        })
    }

    /// Every kind of event with its label in the language of the address, as the codebook has them.
    pub fn kinds(&self) -> impl Iterator<Item = (&str, &str)> {
        let kinds = self.edition.dataset().package.kinds_of_event().iter();
        kinds.map(|kind| (kind.value.as_str(), kind.label_in(self.lang)))
    }

    /// A state by postal code, in either case, or by its two digits.
    #[must_use]
    pub fn state_named(&self, text: &str) -> Option<&State> {
        let dataset = self.edition.dataset();
        match StateFips::parse(text) {
            Some(fips) => dataset.state(fips),
            None => dataset.state_by_usps(Usps::parse(text)?),
        }
    }

    /// The state that a path names; another spelling of it is a redirect to the canonical one, with the same `query`.
    ///
    /// # Errors
    /// 308, or 404 with suggestions.
    pub fn state_at(
        &self,
        stem: &str,
        extension: Option<&str>,
        query: &str,
    ) -> Result<View, Error> {
        // The whole name: what only begins like one is a guess, and guesses are suggested.
        let by_name = || {
            let asked = folded(stem);
            let mut states = self.edition.dataset().states.iter();
            states.find(|state| {
                let names = words::state_names(state).into_iter();
                names.map(|name| folded(&name)).any(|name| name == asked)
            })
        };
        let exact = self.state_named(stem);
        let Some(state) = exact.or_else(by_name) else {
            return Err(self.not_found(stem));
        };
        if stem != state.usps.lower() {
            let path = self.lang.at(&format!("/states/{}", state.usps.lower()));
            return Err(Error::moved(same(&path, extension, query)));
        }
        Ok(View::State(state.fips, state.usps))
    }

    /// The jurisdiction that a path names. A page has the slug of its name, data has not; codes
    /// that were renamed or merged lead to their place of 2010, with the same `query`.
    ///
    /// # Errors
    /// 308, 300 with the choices, or 404 with suggestions.
    pub fn county_at(
        &self,
        stem: &str,
        extension: Option<&str>,
        query: &str,
    ) -> Result<View, Error> {
        let dataset = self.edition.dataset();
        let code = stem.split('-').next().unwrap_or_default();
        let path = |fips: CountyFips| match (extension, dataset.county(fips)) {
            (None, Some(place)) => self.lang.at(&format!("/counties/{fips}-{}", place.slug)),
            _ => self.lang.at(&format!("/counties/{fips}")),
        };
        match self.edition.timeline.resolve(code) {
            Resolved::Found(fips) => {
                let canonical = path(fips);
                if canonical.rsplit('/').next() != Some(stem) {
                    return Err(Error::moved(same(&canonical, extension, query)));
                }
                let slug = dataset.county(fips).map(|place| place.slug.clone());
                Ok(View::County(fips, slug.unwrap_or_default()))
            }
            Resolved::Moved(fips) => Err(Error::moved(same(&path(fips), extension, query))),
            Resolved::Choices(places) => {
                let links = places.iter().filter_map(|fips| {
                    let place = dataset.county(*fips)?;
                    let href = same(&path(*fips), extension, query);
                    Some(Link::new(named(place), href))
                });
                let changed = dataset
                    .code_changes
                    .iter()
                    .find(|change| change.code == code);
                let name = changed.map(|change| change.name.clone());
                let code = code.to_owned();
                let detail = Wording::of(move |lang| match &name {
                    Some(name) => t::error_multiple_choices_of(lang, &code, name),
                    None => t::error_multiple_choices_of_code(lang, &code),
                });
                Err(Error::multiple_choices(detail, links.collect()))
            }
            Resolved::Unknown => Err(self.not_found(stem)),
        }
    }

    /// 404, with the places that were perhaps meant.
    #[must_use]
    pub fn not_found(&self, asked: &str) -> Error {
        let text = asked.replace('-', " ");
        let found = self.search(&text);
        let mut hits = found.hits;
        hits.extend(found.near);
        // A code of five digits that is no place at least names a state.
        let code = CountyFips::parse(asked.split('-').next().unwrap_or_default());
        let state = code.and_then(|fips| self.edition.dataset().state(fips.state()));
        hits.extend(state.map(|state| Hit::State(state.fips)));
        hits.truncate(8);
        let error = Error::place_not_found(asked);
        if hits.is_empty() {
            return error
                .suggest(
                    Wording::of(t::error_suggest_states),
                    self.lang.at("/states"),
                )
                .suggest(Wording::of(t::error_onward_search), self.lang.at("/search"));
        }
        hits.into_iter()
            .fold(error, |error, hit| match self.hit_link(hit) {
                Some(link) => error.suggest(link.label, link.href),
                None => error,
            })
    }

    /// Places by the names that they have in any language.
    #[must_use]
    pub fn search(&self, text: &str) -> Found {
        let names = |state: &State| words::state_names(state);
        self.edition.timeline.search(text, &names)
    }

    /// A link to a place that a search found.
    #[must_use]
    pub fn hit_link(&self, hit: Hit) -> Option<Link> {
        let dataset = self.edition.dataset();
        match hit {
            Hit::State(fips) => {
                let state = dataset.state(fips)?;
                let named = state.clone();
                Some(Link::new(
                    Wording::of(move |lang| words::state_name(lang, &named)),
                    self.lang.at(&format!("/states/{}", state.usps.lower())),
                ))
            }
            Hit::County(fips) => {
                let place = dataset.county(fips)?;
                let path = format!("/counties/{fips}-{}", place.slug);
                Some(Link::new(named(place), self.lang.at(&path)))
            }
        }
    }
}

/// Another path with the same extension and the same query.
fn same(path: &str, extension: Option<&str>, query: &str) -> String {
    let path = match extension {
        Some(extension) => format!("{path}.{extension}"),
        None => path.to_owned(),
    };
    super::query::with_query(&path, query)
}

/// `Cook County, IL`, `Condado de Cook, IL`.
fn named(place: &Jurisdiction) -> Wording {
    let place = place.clone();
    Wording::of(move |lang| format!("{}, {}", words::place_name(lang, &place), place.usps))
}
