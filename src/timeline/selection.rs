//! What is asked for: one view, one day, one filter. Parsed once from an address, printed back
//! as the canonical address, and taken by every writer, so that map, sentence, table and exports
//! cannot disagree.

use super::events::EventFilter;
use super::{Answer, Layer, Timeline};
use crate::domain::code::codes;
use crate::domain::{Basis, Code, CountyFips, Day, JailPractice, Lang, StateFips, Status, Usps};
use std::fmt::Write as _;

/// What a page or an export is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// The country by county.
    National,
    /// All states in one table.
    States,
    /// One state by county.
    State(StateFips, Usps),
    /// The national map as a table.
    Table,
    /// One jurisdiction, with the slug of its name.
    County(CountyFips, String),
    /// Dated events.
    Events(EventFilter),
    /// The roll-out as a chart, of the nation or of a state.
    Timeline(Option<(StateFips, Usps)>),
    /// The roll-out of every state side by side.
    Curves,
    /// The national maps at half-year steps, on one sheet.
    Sheet,
    /// Where word and record part, of the nation or of a state.
    Practice(Option<(StateFips, Usps)>),
    /// What changed between two days; the day of the selection is the second.
    Compare {
        /// The first day.
        from: Day,
        /// The second.
        to: Day,
        /// Only in this state.
        state: Option<(StateFips, Usps)>,
    },
}

codes! {
    /// The order of a table's rows.
    Sort, "order", {
        /// By FIPS code, which is by state and then by name in most states.
        Code = "code",
        /// By name.
        Name = "name",
        /// Most people first.
        Population = "population",
        /// In the order of the legend.
        Status = "status",
        /// Switched on first, first.
        Activated = "activated",
    }
}

/// Narrows a table to some rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this state's.
    pub state: Option<(StateFips, Usps)>,
    /// Only these statuses; none means all.
    pub status: Vec<Status>,
    /// Only objections of this basis.
    pub basis: Option<Basis>,
    /// Only these rules for jails; none means all.
    pub jail_practice: Vec<JailPractice>,
    /// Only these classes of the layer that is shown, by their codes in the order of its legend; none means all.
    pub classes: Vec<&'static str>,
}

impl Filter {
    /// Whether an answer passes, whatever class of a layer it is in.
    #[must_use]
    pub fn admits(&self, answer: &Answer<'_>) -> bool {
        self.state
            .is_none_or(|(state, _)| answer.place.state == state)
            && (self.status.is_empty() || self.status.contains(&answer.status.value))
            && self
                .basis
                .is_none_or(|basis| answer.status.basis == Some(basis))
            && (self.jail_practice.is_empty()
                || self.jail_practice.contains(&answer.jail_practice.value))
    }

    /// Whether it lets everything pass.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Codes as an address lists them; nothing of none.
#[must_use]
pub fn listed<C: Code>(codes: &[C]) -> Option<String> {
    let codes: Vec<&str> = codes.iter().map(|code| code.code()).collect();
    (!codes.is_empty()).then(|| codes.join(","))
}

/// One view on one day under one filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// In which language; addresses carry it, data does not depend on it.
    pub lang: Lang,
    /// Of what.
    pub view: View,
    /// On which day.
    pub day: Day,
    /// Whether that is the day the atlas opens on, which addresses leave out.
    pub opening: bool,
    /// Of which rows.
    pub filter: Filter,
    /// What its map shows in place of the status.
    pub layer: Option<&'static Layer>,
    /// In which order.
    pub sort: Sort,
    /// Only the jurisdictions at this position of [`Timeline::groups`]: set where an answer is put together of parts.
    pub group: Option<usize>,
    /// The edition that the address names: the answer never changes.
    pub edition: Option<String>,
    /// What addresses and words say in place of the day: set where a page is made not for a day
    /// but for all days on which nothing that it shows changes.
    pub placeholder: Option<Day>,
}

/// Stands for any day. No data reaches that far, so no other day can be taken for it.
pub const ANY_DAY: Day = jiff::civil::date(9999, 12, 31);

impl Selection {
    /// A view on a day, unfiltered.
    #[must_use]
    pub fn new(view: View, day: Day, timeline: &Timeline) -> Self {
        Self {
            lang: Lang::En,
            view,
            day,
            opening: day == timeline.opening_day(),
            filter: Filter::default(),
            layer: None,
            sort: Sort::Code,
            group: None,
            edition: None,
            placeholder: None,
        }
    }

    /// A view as it is on a day, saying [`ANY_DAY`] wherever it would name that day.
    #[must_use]
    pub fn any_day_like(view: View, day: Day, timeline: &Timeline) -> Self {
        Self {
            opening: false,
            placeholder: Some(ANY_DAY),
            ..Self::new(view, day, timeline)
        }
    }

    /// The same selection as it is on all days on which it is alike, in a page or in data, saying [`ANY_DAY`] wherever it
    /// would name its own. `None` for the day the atlas opens on, which addresses do not name.
    #[must_use]
    pub fn of_any_like_day(&self, page: bool, timeline: &Timeline) -> Option<Self> {
        let group = self.group.and_then(|at| timeline.groups().get(at));
        let like = match group {
            Some(group) => group.like(self.day),
            None if page => timeline.like_on_a_page(&self.view, self.day),
            None => timeline.like_in_data(&self.view, self.day),
        };
        (self.is_of_a_day() && !self.opening).then(|| Self {
            day: like,
            placeholder: Some(ANY_DAY),
            ..self.clone()
        })
    }

    /// The same, in a language.
    #[must_use]
    pub fn spoken(&self, lang: Lang) -> Self {
        Self {
            lang,
            ..self.clone()
        }
    }

    /// The day that addresses and words name.
    #[must_use]
    pub fn named_day(&self) -> Day {
        self.placeholder.unwrap_or(self.day)
    }

    /// The same, of another view.
    #[must_use]
    pub fn with_view(&self, view: View) -> Self {
        Self {
            view,
            filter: Filter::default(),
            ..self.clone()
        }
    }

    /// The same, on another day.
    #[must_use]
    pub fn on(&self, day: Day, timeline: &Timeline) -> Self {
        Self {
            day,
            opening: day == timeline.opening_day(),
            placeholder: None,
            ..self.clone()
        }
    }

    /// The same, of rows under another filter.
    #[must_use]
    pub fn filtered(&self, mut filter: Filter) -> Self {
        // An address has one order.
        filter.status.sort_unstable();
        filter.jail_practice.sort_unstable();
        Self {
            filter,
            ..self.clone()
        }
    }

    /// A comparison of two days under the same edition.
    #[must_use]
    pub fn comparing(
        &self,
        (from, to): (Day, Day),
        state: Option<(StateFips, Usps)>,
        timeline: &Timeline,
    ) -> Self {
        self.with_view(View::Compare { from, to, state })
            .on(to, timeline)
    }

    /// Whether the view shows a layer: a map, or the table that says the same.
    #[must_use]
    pub fn has_layers(&self) -> bool {
        matches!(self.view, View::National | View::State(..) | View::Table)
    }

    /// The same, showing a layer; the status where none is given. Classes are of one layer, so none is kept.
    #[must_use]
    pub fn showing(&self, layer: Option<&'static Layer>) -> Self {
        let mut selection = self.clone();
        selection.layer = layer;
        selection.filter.classes.clear();
        selection
    }

    /// The layer as the address names it; none where the view cannot show it.
    fn named_layer(&self) -> Option<&'static Layer> {
        let shown = |layer: &&Layer| Layer::of(&self.view).any(|other| other == *layer);
        self.layer.filter(|_| self.has_layers()).filter(shown)
    }

    /// Whether an answer is among the rows.
    fn admits(&self, timeline: &Timeline, answer: &Answer<'_>) -> bool {
        let classes = &self.filter.classes;
        let in_class = |layer: &Layer| classes.contains(&layer.class(timeline, answer).code);
        self.filter.admits(answer) && (classes.is_empty() || self.layer.is_some_and(in_class))
    }

    /// First and last day that the view speaks about.
    #[must_use]
    pub fn days(&self, timeline: &Timeline) -> (Day, Day) {
        match self.view {
            View::Compare { from, to, .. } => (from, to),
            _ if self.is_of_a_day() => (self.named_day(), self.named_day()),
            _ => (timeline.first_day(), timeline.last_day()),
        }
    }

    /// Whether the view shows one day, which its address names.
    fn is_of_a_day(&self) -> bool {
        !matches!(
            self.view,
            View::Events(_) | View::Timeline(_) | View::Curves | View::Sheet | View::Compare { .. }
        )
    }

    /// The path of the page (`extension` empty) or of an export.
    #[must_use]
    pub fn path(&self, extension: &str) -> String {
        self.lang.at(&self.plain_path(extension))
    }

    /// The path without its language.
    fn plain_path(&self, extension: &str) -> String {
        let page = extension.is_empty();
        let stem = match &self.view {
            View::National if page => return "/".to_owned(),
            View::National => "/national".to_owned(),
            View::States => "/states".to_owned(),
            View::State(_, usps) => format!("/states/{}", usps.lower()),
            View::Table => "/table".to_owned(),
            View::County(fips, slug) if page => return format!("/counties/{fips}-{slug}"),
            View::County(fips, _) => format!("/counties/{fips}"),
            View::Events(_) => "/events".to_owned(),
            View::Timeline(_) => "/timeline".to_owned(),
            View::Curves => "/timeline/states".to_owned(),
            View::Sheet => "/timeline/sheet".to_owned(),
            View::Practice(_) => "/practice".to_owned(),
            View::Compare { .. } => "/compare".to_owned(),
        };
        if page {
            stem
        } else {
            format!("{stem}.{extension}")
        }
    }

    /// The query parameters that say more than the path, in their canonical order.
    #[must_use]
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        let mut parameters = Vec::new();
        match &self.view {
            View::Events(filter) => {
                parameters.extend(filter.state.map(|(_, usps)| ("state", usps.lower())));
                parameters.extend(filter.fips.map(|fips| ("fips", fips.to_string())));
                parameters.extend(filter.track.map(|track| ("track", track.to_string())));
                parameters.extend(filter.kind.clone().map(|kind| ("kind", kind)));
                parameters.extend(filter.from.map(|day| ("from", day.to_string())));
                parameters.extend(filter.to.map(|day| ("to", day.to_string())));
            }
            View::Timeline(state) => {
                parameters.extend(state.map(|(_, usps)| ("state", usps.lower())));
            }
            View::Compare { from, to, state } => {
                parameters.push(("from", from.to_string()));
                parameters.push(("to", to.to_string()));
                parameters.extend(state.map(|(_, usps)| ("state", usps.lower())));
            }
            _ if self.opening || !self.is_of_a_day() => {}
            _ => parameters.push(("date", self.named_day().to_string())),
        }
        if let View::Practice(state) = &self.view {
            parameters.extend(state.map(|(_, usps)| ("state", usps.lower())));
        }
        if let Some(layer) = self.named_layer() {
            parameters.push(("layer", layer.code.to_owned()));
        }
        if !self.filter.classes.is_empty() {
            parameters.push(("class", self.filter.classes.join(",")));
        }
        parameters.extend(self.filter.state.map(|(_, usps)| ("state", usps.lower())));
        parameters.extend(listed(&self.filter.status).map(|codes| ("status", codes)));
        parameters.extend(self.filter.basis.map(|basis| ("basis", basis.to_string())));
        let practice = listed(&self.filter.jail_practice);
        parameters.extend(practice.map(|codes| ("jail_practice", codes)));
        if self.sort != Sort::Code {
            parameters.push(("sort", self.sort.to_string()));
        }
        parameters.extend(self.edition.clone().map(|edition| ("edition", edition)));
        parameters
    }

    /// The canonical address of the page or of an export.
    #[must_use]
    pub fn address(&self, extension: &str) -> String {
        let mut address = self.path(extension);
        for (index, (name, value)) in self.parameters().into_iter().enumerate() {
            let mark = if index == 0 { '?' } else { '&' };
            // Values are codes, days and digits: nothing in them needs escaping.
            let _ = write!(address, "{mark}{name}={value}");
        }
        address
    }

    /// A file name that says view, day, filter and edition.
    #[must_use]
    pub fn file_name(&self, extension: &str, edition: &str) -> String {
        let mut name = format!(
            "participation-atlas{}",
            self.plain_path("").trim_end_matches('/').replace('/', "-")
        );
        if self.view == View::National {
            name.push_str("-national");
        }
        if self.is_of_a_day() && self.opening {
            let _ = write!(name, "-{}", self.day);
        }
        for (parameter, value) in self.parameters() {
            // A header takes letters, digits, dots, hyphens and underscores.
            let _ = match parameter {
                "edition" => Ok(()),
                _ => write!(name, "-{}", value.replace(',', "-or-")),
            };
        }
        format!("{name}-edition-{edition}.{extension}")
    }
}

impl Timeline {
    /// The answers that a selection shows, in its order.
    #[must_use]
    pub fn selected(&self, selection: &Selection) -> Vec<Answer<'_>> {
        let day = selection.day;
        let group = selection.group.and_then(|at| self.groups().get(at));
        let places = match &selection.view {
            _ if let Some(group) = group => group.places.clone(),
            View::State(state, _) | View::Practice(Some((state, _))) => {
                self.dataset().positions_in(*state)
            }
            View::County(fips, _) => {
                let position = self.dataset().county_position(*fips);
                position.map_or(0..0, |position| position..position + 1)
            }
            _ => 0..self.dataset().jurisdictions.len(),
        };
        let mut answers: Vec<Answer<'_>> = places
            .filter_map(|position| self.answer_at(position, day))
            .collect();
        answers.retain(|answer| selection.admits(self, answer));
        match selection.sort {
            Sort::Code => {}
            Sort::Name => answers.sort_by(|a, b| a.place.full_name.cmp(&b.place.full_name)),
            Sort::Population => {
                answers.sort_by_key(|answer| std::cmp::Reverse(answer.place.population))
            }
            Sort::Status => answers.sort_by_key(Answer::key),
            Sort::Activated => {
                answers
                    .sort_by_key(|answer| (answer.federal.since.is_none(), answer.federal.since));
            }
        }
        answers
    }
}
