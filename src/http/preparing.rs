//! What lies ready before anybody asks: the nation on every day.
//!
//! A picture of the nation on a front page is asked for by many readers at once. Its page is the same but for the day's
//! name on some 580 runs of days, its data on some 390, so all of them are made after the start, in a
//! thread of its own, while requests are answered. Nothing depends on it: what is asked for sooner is made then.

use std::thread;

use actix_web::web;

use super::{AppState, Desk, Error, Format, pages::national};
use crate::{
    domain::{Day, Lang},
    timeline::{Selection, View},
    wire::Coding,
};

/// What readers and programs ask for, and how they take it.
const ASKED: [(Format, Coding); 4] = [
    (Format::Html, Coding::Brotli),
    (Format::GeoJson, Coding::Gzip),
    (Format::Json, Coding::Gzip),
    (Format::Csv, Coding::Gzip),
];

/// Makes the nation ready in a thread of its own, until another edition is served: that has its own.
pub fn begin(state: web::Data<AppState>) {
    thread::spawn(move || {
        let desk = Desk::new(state, Lang::En);
        if let Err(error) = all(&desk) {
            tracing::warn!(%error, "not all of the nation lies ready");
        }
    });
}

fn all(desk: &Desk) -> Result<(), Error> {
    let timeline = &desk.edition.timeline;
    for (format, coding) in ASKED {
        let days: Vec<Day> = match format {
            Format::Html => timeline.days_of_pages(&View::National),
            _ => timeline.days_of_data(&View::National),
        };
        for day in days {
            if desk.state.edition().id != desk.edition.id {
                return Ok(());
            }
            let selection = Selection::new(View::National, day, timeline).spoken(desk.lang);
            desk.state
                .ready()
                .pieces(&national::parts(desk, format, &selection), coding)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Effort, Piece};

    #[test]
    fn every_part_of_the_nation_is_compressed_with_its_holes() {
        let desk = Desk::bundled(Lang::En);
        let timeline = &desk.edition.timeline;
        let days = timeline.days_of_pages(&View::National);
        for day in days.into_iter().step_by(97) {
            let selection = Selection::new(View::National, day, timeline);
            for (format, coding) in ASKED {
                for part in national::parts(&desk, format, &selection) {
                    let text = (part.text)().unwrap();
                    for coding in [coding, Coding::Gzip] {
                        let piece = Piece::new(&text, coding, Effort::Quick);
                        assert!(piece.is_some(), "{coding:?} {}", part.name);
                    }
                }
            }
        }
    }
}
