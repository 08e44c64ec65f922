//! What lies ready before anybody asks: the nation on every day, and the data of every place.
//!
//! A picture of the nation on a front page is asked for by many readers at once, and programs walk the places. What they
//! get is the same but for the day's name on some hundred runs of days of the nation, and on a few of a place. So after
//! the start a thread asks the atlas for one day of each, as a reader would, while requests are answered. Nothing depends
//! on it: what is asked for sooner is made then, and where there is no room for all of it, the last is left out.

use std::thread;

use actix_http::Request;
use actix_service::{Service, ServiceFactory as _};
use actix_web::{
    HttpMessage as _,
    http::{
        Uri,
        header::{self, HeaderValue},
    },
    rt::System,
    web,
};

use super::{AppState, Error, Format, front, log::Unlogged};
use crate::{
    domain::{Jurisdiction, Lang},
    edition::Edition,
    timeline::{Selection, View},
    wire,
};

/// What readers and programs ask for of the nation first, and how they take it.
const OF_THE_NATION: [(Lang, Format, &str); 3] = [
    (Lang::En, Format::Html, "br"),
    (Lang::En, Format::Html, "gzip"),
    (Lang::En, Format::GeoJson, "gzip"),
];

/// What more they ask for.
const MORE_OF_THE_NATION: [(Lang, Format, &str); 4] = [
    (Lang::Es, Format::Html, "br"),
    (Lang::En, Format::Json, "gzip"),
    (Lang::En, Format::Csv, "gzip"),
    (Lang::Es, Format::Html, "gzip"),
];

/// Makes ready in a thread of its own what is asked for often, now and whenever another edition is served.
pub fn begin(state: web::Data<AppState>) {
    thread::spawn(move || {
        System::new().block_on(async {
            if let Err(error) = keep_ready(state).await {
                tracing::warn!(%error, "not all lies ready");
            }
        });
    });
}

async fn keep_ready(state: web::Data<AppState>) -> Result<(), actix_web::Error> {
    let service = front::service(state.clone()).new_service(()).await;
    let front = service.map_err(|()| Error::internal("no application to ask"))?;
    let mut news = state.news();
    loop {
        let edition = state.edition();
        let mut asked = 0;
        for question in questions(&edition) {
            if state.edition().id != edition.id || state.ready().is_full() {
                break;
            }
            front.call(question.request()?).await?;
            asked += 1;
        }
        wire::clear_away();
        let megabytes = state.ready().weight() / 1_000_000;
        tracing::info!(asked, megabytes, "what is asked for often lies ready");
        while state.edition().id == edition.id {
            let stopping = news.changed().await.is_err() || *news.borrow();
            if stopping {
                return Ok(());
            }
        }
    }
}

/// What is asked.
struct Question {
    address: String,
    coding: &'static str,
}

impl Question {
    fn of(selection: &Selection, format: Format, coding: &'static str) -> Self {
        let extension = if format == Format::Html {
            ""
        } else {
            format.extension()
        };
        Self {
            address: selection.address(extension),
            coding,
        }
    }

    fn request(&self) -> Result<Request, Error> {
        let mut request = Request::new();
        let head = request.head_mut();
        head.uri = self.address.parse::<Uri>().map_err(Error::internal)?;
        let coding = HeaderValue::from_static(self.coding);
        head.headers.insert(header::ACCEPT_ENCODING, coding);
        request.extensions_mut().insert(Unlogged);
        Ok(request)
    }
}

/// Everything that is asked. First a day of each place: what a place says on every day is most of what it says. Then the
/// nation, which most ask for, then the other days of the places, and what there is room for of the rest.
fn questions(edition: &Edition) -> impl Iterator<Item = Question> {
    let timeline = &edition.timeline;
    let nation = move |(lang, format, coding)| {
        let days = match format {
            Format::Html => timeline.days_of_pages(&View::National),
            _ => timeline.days_of_data(&View::National),
        };
        days.into_iter().map(move |day| {
            let selection = Selection::new(View::National, day, timeline).spoken(lang);
            Question::of(&selection, format, coding)
        })
    };
    let places = timeline.dataset().jurisdictions.iter();
    let view = |place: &Jurisdiction| View::County(place.fips, place.slug.clone());
    let of_place = move |view: &View, day| {
        let selection = Selection::new(view.clone(), day, timeline);
        Question::of(&selection, Format::Json, "gzip")
    };
    let once = places.clone().filter_map(move |place| {
        let view = view(place);
        let first = timeline.days_of_data(&view).into_iter().next();
        first.map(|day| of_place(&view, day))
    });
    let others = places.flat_map(move |place| {
        let view = view(place);
        let days = timeline.days_of_data(&view).into_iter().skip(1);
        days.map(move |day| of_place(&view, day))
    });
    once.chain(OF_THE_NATION.into_iter().flat_map(nation))
        .chain(others)
        .chain(MORE_OF_THE_NATION.into_iter().flat_map(nation))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        http::{Desk, pages::national},
        wire::{Coding, Effort, Piece},
    };

    #[test]
    fn every_part_of_the_nation_is_compressed_with_its_holes() {
        let desk = Desk::bundled(Lang::En);
        let timeline = &desk.edition.timeline;
        let days = timeline.days_of_pages(&View::National);
        for day in days.into_iter().step_by(97) {
            let selection = Selection::new(View::National, day, timeline);
            for (_, format, _) in OF_THE_NATION {
                for part in national::parts(&desk, format, &selection) {
                    let text = (part.text)().unwrap();
                    for coding in [Coding::Brotli, Coding::Gzip] {
                        let piece = Piece::new(&text, coding, Effort::Quick);
                        assert!(piece.is_some(), "{coding:?} {}", part.name);
                    }
                }
            }
        }
    }
}
