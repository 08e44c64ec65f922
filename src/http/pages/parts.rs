//! What several pages show: findings with links, the day control, the legend, events.

use super::super::Desk;
use super::steps;
use crate::domain::{Basis, Colours, Day, Event, JailPractice, Jurisdiction, Lang, Reach};
use crate::render::palette;
use crate::timeline::{At, Counts, Filter, Selection, View, Whose, changes};
use crate::words::catalogue as t;
use crate::words::{self, Rows, Said, number};

/// A piece of a sentence: words, and the address of the rows behind them.
pub struct Piece {
    /// The words.
    pub text: String,
    /// The table that shows their rows.
    pub href: Option<String>,
}

/// A question and its answer.
pub struct Finding {
    /// The question.
    pub question: &'static str,
    /// The answer.
    pub answer: Vec<Piece>,
}

/// A sentence with its numbers linked to their rows, of a state or of the nation.
pub fn linked(said: Said, selection: &Selection) -> Vec<Piece> {
    let state = match &selection.view {
        View::State(state, usps) | View::Practice(Some((state, usps))) => Some((*state, *usps)),
        _ => None,
    };
    said.0
        .into_iter()
        .map(|piece| Piece {
            text: piece.text,
            href: piece.rows.map(|rows| match rows {
                Rows::States => selection.with_view(View::States).address(""),
                Rows::Classes(classes) => rows_of(
                    selection,
                    Filter {
                        state,
                        classes,
                        ..Filter::default()
                    },
                ),
                Rows::Places {
                    status,
                    basis,
                    limiting,
                } => {
                    let filter = Filter {
                        state,
                        status,
                        basis,
                        jail_practice: if limiting {
                            LIMITS.to_vec()
                        } else {
                            Vec::new()
                        },
                        classes: Vec::new(),
                    };
                    rows_of(selection, filter)
                }
            }),
        })
        .collect()
}

/// The rules for jails that limit ICE holds.
pub const LIMITS: [JailPractice; 2] = [JailPractice::LimitsHolds, JailPractice::NotifiesOnly];

/// The address of the jurisdictions that a filter leaves, on the day of a selection.
pub fn rows_of(selection: &Selection, filter: Filter) -> String {
    let table = selection.with_view(View::Table).filtered(filter);
    table.address("")
}

/// Questions with linked answers.
pub fn findings(found: Vec<(&'static str, Said)>, selection: &Selection) -> Vec<Finding> {
    let finding = |(question, said)| Finding {
        question,
        answer: linked(said, selection),
    };
    found.into_iter().map(finding).collect()
}

/// A row of the legend.
#[derive(Clone)]
pub struct LegendRow {
    /// Class of the swatch.
    pub class: &'static str,
    /// The status.
    pub label: String,
    /// What it means.
    pub meaning: &'static str,
    /// How many places there are, and where their rows stand; none for what is of the map and not of a place.
    pub places: Option<(String, String)>,
}

/// The legend of a day: the statuses that occur, and the dots over any of them, with counts that lead to their rows.
pub fn legend(counts: &Counts, selection: &Selection) -> Vec<LegendRow> {
    let state = match &selection.view {
        View::State(state, usps) => Some((*state, *usps)),
        _ => None,
    };
    let rows = counts.rows.iter().filter(|row| row.jurisdictions > 0);
    let statuses = rows.map(|row| LegendRow {
        class: palette::class(palette::of_status(row.status, row.basis)),
        label: words::status_label(selection.lang, row.status, row.basis).to_owned(),
        meaning: words::status_meaning(selection.lang, row.status),
        places: Some((
            number(row.jurisdictions),
            rows_of(
                selection,
                Filter {
                    state,
                    status: vec![row.status],
                    basis: row.basis,
                    ..Filter::default()
                },
            ),
        )),
    });
    let dots = (counts.limiting > 0).then(|| LegendRow {
        class: palette::class(palette::LIMITS),
        label: words::dots_label(selection.lang).to_owned(),
        meaning: words::dots_meaning(selection.lang),
        places: Some((
            number(counts.limiting),
            rows_of(
                selection,
                Filter {
                    state,
                    jail_practice: LIMITS.to_vec(),
                    ..Filter::default()
                },
            ),
        )),
    });
    statuses.chain(dots).collect()
}

/// A named link.
pub struct Named {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is where the reader is.
    pub current: bool,
}

/// The control of the day: a plain form and links.
pub struct DayControl {
    /// Where the form leads.
    pub action: String,
    /// What it keeps.
    pub hidden: Vec<(&'static str, String)>,
    /// The day, `YYYY-MM-DD`.
    pub iso: String,
    /// The day in words.
    pub words: String,
    /// The phase of the programme on it.
    pub phase: &'static str,
    /// The last day that can be asked for.
    pub max: String,
    /// The change before it.
    pub previous: Option<Named>,
    /// The change after it.
    pub next: Option<Named>,
    /// The programme's milestones and those of what is shown, by day.
    pub milestones: Vec<Named>,
    /// What changed between this day and another, on a map of the nation or a state.
    pub compare: Option<String>,
    /// Where a script finds what the view shows on every day, and what that must have been made by.
    pub score: Option<(String, String)>,
}

/// The day control of a selection.
pub fn day_control(visit: &Desk, selection: &Selection) -> DayControl {
    let timeline = &visit.edition.timeline;
    let to = |day: Day, label: String| Named {
        label,
        href: selection.on(day, timeline).address(""),
        current: day == selection.day,
    };
    let days = match selection.layer {
        Some(layer) => layer.days(timeline),
        None => timeline.days_shown(&selection.view),
    };
    let (previous, next) = changes::around(&days, selection.day);
    let milestones = timeline.milestones_of(whose(selection));
    let milestones = milestones.iter().map(|milestone| {
        let entry = words::milestone_entry(visit.lang, milestone, timeline);
        to(milestone.date.day, entry)
    });
    DayControl {
        action: selection.path(""),
        hidden: selection
            .parameters()
            .into_iter()
            .filter(|(name, _)| *name != "date")
            .collect(),
        iso: selection.named_day().to_string(),
        words: words::day(visit.lang, selection.named_day()),
        phase: words::phase_label(visit.lang, timeline.phase(selection.day)),
        max: timeline.last_day().to_string(),
        previous: previous.map(|day| to(day, words::day(visit.lang, day))),
        next: next.map(|day| to(day, words::day(visit.lang, day))),
        milestones: milestones.collect(),
        compare: compared(visit, selection),
        score: steps::address(selection).map(|address| (address, steps::made_by(visit))),
    }
}

/// Whose milestones a selection's day control names.
pub fn whose(selection: &Selection) -> Whose {
    match &selection.view {
        View::State(fips, _) => Whose::State(*fips),
        View::County(fips, _) => Whose::County(*fips),
        _ => Whose::Nation,
    }
}

/// The comparison of the day of a map with another day.
fn compared(visit: &Desk, selection: &Selection) -> Option<String> {
    let timeline = &visit.edition.timeline;
    let state = match &selection.view {
        View::National | View::States => None,
        View::State(fips, usps) => Some((*fips, *usps)),
        _ => return None,
    };
    // As long as the programme first ran, forward to its end; afterwards back from the day.
    let runs = timeline
        .programme_end()
        .is_some_and(|end| selection.day < end);
    let (from, to) = if runs {
        (selection.day, timeline.programme_last_day())
    } else {
        timeline.days_to_compare(None, Some(selection.day))
    };
    let named = |day: Day| {
        if day == selection.day {
            selection.named_day()
        } else {
            day
        }
    };
    Some(
        selection
            .comparing((named(from), named(to)), state, timeline)
            .address(""),
    )
}

/// A value of a track, for a cell.
pub struct Cell {
    /// The value in words.
    pub label: String,
    /// Whose it is: empty, or `the state’s`.
    pub basis: &'static str,
    /// Since when.
    pub since: String,
    /// The row that began it.
    pub href: Option<String>,
    /// Id of that row's source.
    pub source: Option<String>,
}

/// A cell of a track's answer.
pub fn cell<V>(visit: &Desk, at: &At<V>, label: &str) -> Cell {
    let event = at
        .event
        .and_then(|event| visit.edition.dataset().event(event));
    Cell {
        label: label.to_owned(),
        basis: match at.basis {
            Some(Basis::State) => words::basis_label(visit.lang, Basis::State),
            _ => "",
        },
        since: event
            .map(|event| words::since(visit.lang, &event.date))
            .unwrap_or_default(),
        href: event.map(|event| event_href(visit, event)),
        source: event.map(|event| event.source_id.clone()),
    }
}

/// Where a row is shown with its quotation and source: in the history of its place.
pub fn event_href(visit: &Desk, event: &Event) -> String {
    let page = speaker(visit, event)
        .1
        .unwrap_or_else(|| visit.lang.at("/events?kind=milestone"));
    format!("{page}#e-{}", event.id)
}

/// An event as a page shows it.
pub struct EventView {
    /// Id, and with `e-` before it the anchor.
    pub id: String,
    /// Whether it is the state's, in the history of a county.
    pub theirs: bool,
    /// The day it counts from.
    pub iso: String,
    /// The date as its source gives it.
    pub date: String,
    /// What happened, in a word or two.
    pub kind: String,
    /// Whose it is.
    pub place: String,
    /// That place's page.
    pub place_href: Option<String>,
    /// What happened, in the atlas's own words; empty where the compilers' say it.
    pub title: String,
    /// The compilers' words; empty for activations.
    pub summary: String,
    /// The language they are in.
    pub summary_lang: Lang,
    /// What the source says, in English; empty where it is not quoted.
    pub quote: String,
    /// What the row set on the tracks.
    pub sets: Vec<String>,
    /// Why it sets nothing, or what the reader should know.
    pub notes: Vec<String>,
    /// What the compilers add, in English; empty for most.
    pub compilers_note: String,
    /// How sure the compilers are: a word, or `none`.
    pub confidence: &'static str,
    /// Who said so.
    pub source: String,
    /// That source's page.
    pub source_href: String,
}

/// An event for a page.
pub fn event_view(visit: &Desk, event: &Event) -> EventView {
    let lang = visit.lang;
    let dataset = visit.edition.dataset();
    let source = dataset.source(&event.source_id);
    let (place, place_href) = speaker(visit, event);
    let mut sets = Vec::new();
    sets.extend(
        event
            .stance
            .map(|value| t::set_stance(lang, words::stance_label(lang, value))),
    );
    sets.extend(
        event
            .jail_practice
            .map(|value| t::set_practice(lang, words::practice_label(lang, value))),
    );
    sets.extend(
        event
            .phase_starts
            .map(|phase| t::set_phase(lang, words::phase_label(lang, phase))),
    );
    let mut notes = Vec::new();
    if event.colours == Colours::No {
        // What it set, it set for the city.
        notes.extend(sets.drain(..).map(|set| t::event_of_the_city(lang, set)));
        notes.push(t::city_inside(lang).to_owned());
    }
    if event.kind == "named_by_ice" {
        notes.push(t::named_by_ice(lang).to_owned());
    }
    let compilers_note = match event.note.trim_end_matches('.') {
        "" => String::new(),
        note => format!("{note}."),
    };
    let (summary, summary_lang) = words::event_summary(lang, event);
    let title = match (event.title.is_empty(), event.summary.is_empty()) {
        (false, false) => format!("{}.", words::event_title(lang, event)),
        (false, true) => words::event_title(lang, event).to_owned(),
        (true, true) => t::switched_on_here(lang).to_owned(),
        (true, false) => String::new(),
    };
    EventView {
        id: event.id.clone(),
        theirs: false,
        iso: event.date.day.to_string(),
        date: words::written(lang, &event.date),
        kind: words::kind_label(lang, dataset, event).to_owned(),
        place,
        place_href,
        title,
        summary: summary.to_owned(),
        summary_lang,
        quote: event.quote.clone(),
        sets,
        notes,
        compilers_note,
        confidence: event
            .confidence
            .map_or("none", |sure| words::confidence_label(lang, sure)),
        source: source.map_or_else(|| event.source_id.clone(), source_name),
        source_href: lang.at(&format!("/sources/{}", event.source_id)),
    }
}

/// A source in a line: title and publisher, as far as there are.
pub fn source_name(source: &crate::domain::Source) -> String {
    match (source.title.is_empty(), source.publisher.is_empty()) {
        (false, false) => format!("{}, {}", source.title, source.publisher),
        (false, true) => source.title.clone(),
        (true, false) => source.publisher.clone(),
        (true, true) => source.id.clone(),
    }
}

/// Whose an event is, and where that place's page is.
fn speaker(visit: &Desk, event: &Event) -> (String, Option<String>) {
    let (lang, dataset) = (visit.lang, visit.edition.dataset());
    let page =
        |place: &Jurisdiction| Some(lang.at(&format!("/counties/{}-{}", place.fips, place.slug)));
    let county = event.county().and_then(|fips| dataset.county(fips));
    let state = event.state().and_then(|fips| dataset.state(fips));
    match (&event.reach, county, state) {
        (Reach::City(_, city), Some(county), _) => {
            let (name, usps) = (words::place_name(lang, county), county.usps.to_string());
            (t::city_and_county(lang, city, name, usps), page(county))
        }
        (_, Some(county), _) => {
            let (name, usps) = (words::place_name(lang, county), county.usps.to_string());
            (t::county_and_state(lang, name, usps), page(county))
        }
        (_, None, Some(state)) => (
            words::state_name(lang, state),
            Some(lang.at(&format!("/states/{}", state.usps.lower()))),
        ),
        _ => (t::the_programme(lang).to_owned(), None),
    }
}
