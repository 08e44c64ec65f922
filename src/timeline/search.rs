//! A place by its name, code, city or everyday name; near misses where there is none.

use super::Timeline;
use crate::domain::place::folded;
use crate::domain::{CountyFips, Jurisdiction, Reach, State, StateFips, Usps};

/// A place that a search found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hit {
    /// A state.
    State(StateFips),
    /// A jurisdiction.
    County(CountyFips),
}

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Places that match, best first.
    pub hits: Vec<Hit>,
    /// Places with a like name, where nothing matches.
    pub near: Vec<Hit>,
}

/// What a code leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// A jurisdiction of 2010.
    Found(CountyFips),
    /// A code that was renamed or merged into one place of 2010.
    Moved(CountyFips),
    /// A code whose area lies in several places of 2010.
    Choices(Vec<CountyFips>),
    /// None.
    Unknown,
}

/// Everyday names of whole jurisdictions that no column has.
const EVERYDAY: &[(&str, &[&str])] = &[
    ("brooklyn", &["36047"]),
    ("manhattan", &["36061"]),
    ("staten island", &["36085"]),
    ("nyc", &["36005", "36047", "36061", "36081", "36085"]),
    (
        "new york city",
        &["36005", "36047", "36061", "36081", "36085"],
    ),
    ("sf", &["06075"]),
    ("dc", &["11001"]),
    ("washington dc", &["11001"]),
    ("washington d c", &["11001"]),
];

/// The longest query that is looked at, in characters.
pub const LONGEST: usize = 100;
/// The most hits that are given.
pub const MOST_HITS: usize = 60;
const MOST_NEAR: usize = 8;

/// Words that say what kind of place a name is, and that people leave out.
fn bare(folded: &str) -> &str {
    const KINDS: &[&str] = &[
        " county",
        " co",
        " parish",
        " borough",
        " census area",
        " city and borough",
        " municipality",
        " municipio",
        " city",
        " district",
        " island",
    ];
    KINDS
        .iter()
        .filter_map(|kind| folded.strip_suffix(kind))
        .min_by_key(|name| name.len())
        .unwrap_or(folded)
}

/// What Spanish puts before the name of a place, and English after it.
const KINDS_BEFORE: &[(&str, &str)] = &[
    ("condado de ", "county"),
    ("parroquia de ", "parish"),
    ("municipio de ", ""),
    ("ciudad y borough de ", "city and borough"),
    ("borough de ", "borough"),
    ("area censal de ", "census area"),
    ("ciudad de ", "city"),
];

/// Every name by which readers know a state.
pub type Names<'n> = &'n dyn Fn(&State) -> Vec<String>;

impl Timeline {
    /// What a county code, of 2010 or not, leads to.
    #[must_use]
    pub fn resolve(&self, code: &str) -> Resolved {
        if let Some(place) = CountyFips::parse(code).and_then(|fips| self.dataset().county(fips)) {
            return Resolved::Found(place.fips);
        }
        let change = self
            .dataset()
            .code_changes
            .iter()
            .find(|change| change.code == code);
        match change.map(|change| change.places.as_slice()) {
            Some([one]) => Resolved::Moved(*one),
            Some(several) if !several.is_empty() => Resolved::Choices(several.to_vec()),
            _ => Resolved::Unknown,
        }
    }

    /// Places by name, FIPS or postal code; accents, case and spacing do not matter. A name may
    /// be followed by its state: `cook il`, `Cook County, Illinois`. States are known by all their `names`, and what kind
    /// of place it is may stand before its name: `condado de Cook`.
    #[must_use]
    pub fn search(&self, query: &str, names: Names<'_>) -> Found {
        let query: String = query.chars().take(LONGEST).collect();
        let wanted = plain(&query);
        if wanted.is_empty() {
            return Found::default();
        }
        let mut ranked: Vec<Ranked> = Vec::new();
        self.by_code(&wanted, &mut ranked);
        for state in &self.dataset().states {
            let ranks = names(state).into_iter();
            let best = ranks.filter_map(|name| rank(&folded(&name), &wanted)).min();
            ranked.extend(best.map(|rank| (rank, 0, Hit::State(state.fips))));
        }
        let (name, state) = self.split_state(&wanted, names);
        let name = self.in_english(name, names);
        let before = ranked.len();
        self.by_name(&name, state, &mut ranked);
        if ranked.len() == before && state.is_some() {
            // The end was no state after all: `cook co` is a county and not in Colorado.
            self.by_name(&self.in_english(&wanted, names), None, &mut ranked);
        }
        ranked.sort_unstable_by_key(|(rank, size, hit)| (*rank, *size, order(*hit)));
        let mut hits: Vec<Hit> = Vec::new();
        for (.., hit) in ranked {
            if !hits.contains(&hit) && hits.len() < MOST_HITS {
                hits.push(hit);
            }
        }
        let near = if hits.is_empty() {
            self.near(&name, names)
        } else {
            Vec::new()
        };
        Found { hits, near }
    }

    /// Jurisdictions by their name, an everyday name, a later or older name, or a city of theirs.
    fn by_name(&self, name: &str, state: Option<StateFips>, ranked: &mut Vec<Ranked>) {
        let dataset = self.dataset();
        let mut add = |place: &Jurisdiction, rank: Option<u8>, worse: u8| {
            if state.is_none_or(|state| state == place.state)
                && let Some(rank) = rank
            {
                let size = usize::MAX - people(place);
                ranked.push((rank + worse, size, Hit::County(place.fips)));
            }
        };
        let everyday = EVERYDAY.iter().filter(|(alias, _)| *alias == name);
        for place in everyday
            .flat_map(|(_, codes)| codes.iter())
            .filter_map(|code| dataset.county(CountyFips::parse(code)?))
        {
            add(place, Some(0), 0);
        }
        for place in &dataset.jurisdictions {
            add(place, rank(&plain(&place.full_name), name), 0);
        }
        for event in &dataset.events {
            if let Reach::City(fips, city) = &event.reach
                && let Some(place) = dataset.county(*fips)
            {
                add(place, rank(&plain(city), name), 1);
            }
        }
        for change in &dataset.code_changes {
            let rank = rank(&plain(&change.name), name);
            for place in change
                .places
                .iter()
                .filter_map(|fips| dataset.county(*fips))
            {
                add(place, rank, 1);
            }
        }
    }

    /// A folded name as English says it: `condado de cook` is `cook county`, `condado de nueva york` is `new york county`.
    fn in_english(&self, folded_name: &str, names: Names<'_>) -> String {
        let named = KINDS_BEFORE
            .iter()
            .find_map(|(before, after)| Some((folded_name.strip_prefix(before)?, after)));
        let Some((name, kind)) = named else {
            return folded_name.to_owned();
        };
        let mut states = self.dataset().states.iter();
        let state = states.find(|state| names(state).iter().any(|known| folded(known) == name));
        let name = state.map_or_else(|| name.to_owned(), |state| folded(&state.name));
        format!("{name} {kind}").trim_end().to_owned()
    }

    fn by_code(&self, wanted: &str, ranked: &mut Vec<Ranked>) {
        // Spreadsheets take the leading zero off codes.
        let digits = wanted.bytes().all(|byte| byte.is_ascii_digit());
        let padded = match wanted.len() {
            1 | 4 if digits => format!("0{wanted}"),
            _ => wanted.to_owned(),
        };
        let wanted = padded.as_str();
        match self.resolve(wanted) {
            Resolved::Found(fips) | Resolved::Moved(fips) => ranked.push((0, 0, Hit::County(fips))),
            Resolved::Choices(places) => {
                ranked.extend(places.into_iter().map(|fips| (0, 0, Hit::County(fips))));
            }
            Resolved::Unknown => {}
        }
        let by_fips = StateFips::parse(wanted).and_then(|fips| self.dataset().state(fips));
        let by_usps = Usps::parse(wanted).and_then(|usps| self.dataset().state_by_usps(usps));
        ranked.extend(
            by_fips
                .or(by_usps)
                .map(|state| (0, 0, Hit::State(state.fips))),
        );
    }

    /// Takes a state off the end of a query: the longest that fits, as `west virginia` ends with `virginia` too.
    fn split_state<'q>(&self, wanted: &'q str, names: Names<'_>) -> (&'q str, Option<StateFips>) {
        let states = self.dataset().states.iter();
        let ends = states.flat_map(|state| {
            let ends = names(state).into_iter().map(|name| folded(&name));
            let ends = ends.chain([state.usps.lower()]);
            ends.map(|name| (name, state.fips)).collect::<Vec<_>>()
        });
        let mut longest = (wanted, None);
        for (name, fips) in ends {
            if name == wanted {
                return (wanted, None);
            }
            let rest = wanted.strip_suffix(&name);
            if let Some(rest) = rest.and_then(|rest| rest.strip_suffix(' '))
                && rest.len() < longest.0.len()
            {
                longest = (rest, Some(fips));
            }
        }
        longest
    }

    /// Places whose name is nearly what was asked for.
    fn near(&self, name: &str, names: Names<'_>) -> Vec<Hit> {
        let wanted = plain(name);
        let wanted = bare(&wanted);
        let mut near: Vec<(f64, Hit)> = Vec::new();
        let mut consider = |text: &str, hit: Hit| {
            let likeness = strsim::jaro_winkler(bare(text), wanted);
            if likeness > 0.84 {
                near.push((likeness, hit));
            }
        };
        for place in &self.dataset().jurisdictions {
            consider(&plain(&place.full_name), Hit::County(place.fips));
        }
        for state in &self.dataset().states {
            for name in names(state) {
                consider(&folded(&name), Hit::State(state.fips));
            }
        }
        near.sort_by(|a, b| {
            b.0.total_cmp(&a.0)
                .then_with(|| order(a.1).cmp(&order(b.1)))
        });
        let mut nearest: Vec<Hit> = Vec::new();
        for (_, hit) in near {
            if !nearest.contains(&hit) && nearest.len() < MOST_NEAR {
                nearest.push(hit);
            }
        }
        nearest
    }
}

/// How well a hit matches, how many people it is short of, and what it is: smaller is better.
type Ranked = (u8, usize, Hit);

/// A name folded, with `Saint` as it stands on maps.
fn plain(name: &str) -> String {
    let folded = folded(name);
    for (long, short) in [("saint ", "st "), ("sainte ", "ste ")] {
        if let Some(rest) = folded.strip_prefix(long) {
            return format!("{short}{rest}");
        }
    }
    match folded.strip_prefix("the ") {
        Some(rest) => rest.to_owned(),
        None => folded,
    }
}

fn order(hit: Hit) -> (u8, String) {
    match hit {
        Hit::State(fips) => (0, fips.to_string()),
        Hit::County(fips) => (1, fips.to_string()),
    }
}

fn people(place: &Jurisdiction) -> usize {
    usize::try_from(place.population).unwrap_or(0)
}

/// How well a name matches: 0 the same, 1 the same but for its kind, 3 begins so, 4 a word of it
/// begins so. Spacing is folded: `la salle` is `lasalle`.
fn rank(name: &str, wanted: &str) -> Option<u8> {
    let close = |text: &str| text.replace(' ', "");
    if name == wanted {
        Some(0)
    } else if close(bare(name)) == close(bare(wanted)) {
        Some(1)
    } else if close(name).starts_with(&close(wanted)) {
        Some(3)
    } else if wanted.len() >= 3 && format!(" {name}").contains(&format!(" {wanted}")) {
        Some(4)
    } else {
        None
    }
}
