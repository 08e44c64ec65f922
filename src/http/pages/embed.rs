//! `/embed/…`: a map, a place, a chart or a list in a frame of another site: its finding, its picture, its source. It is the view's
//! own parts in another template.

use super::super::{
    CachePolicy, Desk, Error, Format, Frame, Reply,
    embedding::{self, NATION, PREFIX, THEME, Theme},
    visit::Visit,
};
use super::curves::{self, Pictures};
use super::parts::{EventView, LegendRow, Piece};
use super::places::PlaceRow;
use super::states::StateRow;
use super::{compare, county, events, national, practice, sheet, state, states, table, timeline};
use crate::domain::{Code as _, Lang};
use crate::timeline::{Layer, Selection, View};
use crate::words::{self, Citation, catalogue as t};
use actix_web::HttpResponse;
use askama::Template;

/// What a view gives to its embed.
pub(super) struct Embedded {
    /// The finding, with its numbers linked to their rows.
    pub headline: Vec<Piece>,
    /// The picture.
    pub figure: Figure,
}

/// The picture of a view, and what explains it.
pub(super) enum Figure {
    /// A map of a day.
    Map {
        /// The drawing.
        map: String,
        /// What its marks stand for.
        legend: Vec<LegendRow>,
        /// What it shows in place of the status.
        layer: Option<&'static Layer>,
    },
    /// A map of what changed.
    Compared {
        /// What else changed.
        rest: Vec<Piece>,
        /// The drawing.
        map: String,
        /// What its marks stand for.
        legend: Vec<compare::Line>,
    },
    /// The tracks of a place.
    Lanes {
        /// The patterns of its marks.
        defs: String,
        /// The drawing.
        lanes: String,
    },
    /// The roll-out.
    Rollout {
        /// The drawing.
        chart: String,
    },
    /// The roll-out of every state.
    Curves {
        /// The drawings.
        curves: Pictures,
    },
    /// National maps at half-year steps.
    Sheet {
        /// The maps.
        sheet: sheet::Maps,
    },
    /// The states as a table.
    States {
        /// The day, in words.
        day: String,
        /// The rows.
        states: Vec<StateRow>,
    },
    /// The first rows of a table of places.
    Places {
        /// The patterns of their swatches.
        defs: String,
        /// What the layer is called, over its column; empty where the status is shown.
        layer: String,
        /// The rows.
        rows: Vec<PlaceRow>,
        /// How many they are, where there are more.
        some: Option<String>,
    },
    /// The newest rows of a list of events.
    Events {
        /// The rows.
        events: Vec<EventView>,
        /// How many they are, where there are more.
        some: Option<String>,
    },
}

#[derive(Template)]
#[template(path = "embed.html")]
struct Page {
    frame: Frame,
    /// The ground it is drawn on, where that is not the reader's choice.
    theme: Option<Theme>,
    title: String,
    headline: Vec<Piece>,
    figure: Figure,
    /// The line that credits the sources; its middle is in English.
    ap: [String; 3],
    /// The view itself.
    whole: String,
}

impl Page {
    /// What a layer does not know, in a sentence.
    fn caveat(&self, layer: &Layer) -> String {
        words::layer_caveat(self.frame.lang, layer)
    }
}

/// An embed. Whatever leads from one spelling of a page's address to another does so here too.
pub async fn view(visit: Visit) -> Result<HttpResponse, Error> {
    let (_, plain) = Lang::of_path(visit.req.path());
    let path = match plain.strip_prefix(PREFIX).unwrap_or_default() {
        NATION => "/",
        // The nation has one name here, as everywhere.
        "" | "/" => return Err(Error::page_not_found()),
        path => path,
    };
    let asked = visit.at(path, visit.req.query_string(), &[THEME]);
    let (selection, query) = asked.map_err(|error| match error {
        Error::Moved { to } => Error::moved(embedding::of_page(&to)),
        other => other,
    })?;
    let theme = query.get(THEME).map_or(Ok(Theme::Auto), |text| {
        Theme::parse(text).map_err(|unknown| Error::unknown_code(THEME, unknown))
    })?;
    let reply = Reply {
        address: &embedding::address(&selection, theme),
        format: Format::Html,
        negotiated: false,
        policy: CachePolicy::view(true, selection.edition.is_some()),
        file_name: None,
    };
    visit.respond(&reply, || {
        html(&visit, &selection, theme).map(String::into_bytes)
    })
}

fn html(visit: &Desk, selection: &Selection, theme: Theme) -> Result<String, Error> {
    let timeline = &visit.edition.timeline;
    let Embedded { headline, figure } = match &selection.view {
        View::National => national::embedded(visit, selection),
        View::State(fips, _) => {
            let answer = timeline.state(*fips, selection.day);
            state::embedded(visit, selection, &answer.ok_or_else(Error::page_not_found)?)
        }
        View::County(fips, _) => {
            let answer = timeline.county(*fips, selection.day);
            county::embedded(
                selection,
                timeline,
                &answer.ok_or_else(Error::page_not_found)?,
            )
        }
        View::Compare { from, to, state } => {
            let within = state.map(|(fips, _)| fips);
            compare::embedded(visit, selection, &timeline.comparison(*from, *to, within))
        }
        View::Practice(state) => practice::embedded(visit, selection, state.map(|(fips, _)| fips)),
        View::Timeline(state) => timeline::embedded(visit, selection, state.map(|(fips, _)| fips)),
        View::Curves => curves::embedded(visit, selection),
        View::Sheet => sheet::embedded(visit, selection),
        View::States => states::embedded(visit, selection),
        View::Table => table::embedded(visit, selection),
        View::Events(filter) => events::embedded(visit, filter),
    };
    let permalink = visit.permalink(selection);
    Ok(Page {
        frame: visit.frame(&selection.address("")),
        theme: (theme != Theme::Auto).then_some(theme),
        title: headline.iter().map(|piece| piece.text.as_str()).collect(),
        headline,
        figure,
        ap: Citation::of(timeline, selection, &permalink).ap(),
        whole: selection.address(""),
    }
    .render()?)
}

/// That a list is longer than what an embed shows of it.
pub(super) fn some(lang: Lang, shown: usize, all: usize) -> Option<String> {
    (shown < all).then(|| t::embed_some(lang, all, shown))
}

/// A finding in which nothing leads on.
pub(super) fn plain(text: String) -> Vec<Piece> {
    vec![Piece { text, href: None }]
}
