//! Floor 3: answers → words. Every sentence of a page, a picture or a feed is computed here from
//! the same facts as the map, and is right for none, one and many.
//!
//! English for now; whoever adds a language adds it here.

mod compare;
mod county;
mod dates;
mod events;
mod labels;
mod nation;
mod numbers;
mod said;
mod state;

pub use compare::{
    change_label, change_meaning, change_title, comparison_headline, comparison_rest,
};
pub use county::{county_headline, county_summary, standing};
pub use dates::{MONTHS, day, day_or_month, published, since, written};
pub use events::{EventsOf, events_headline};
pub use labels::{
    DOTS_LABEL, DOTS_MEANING, Unit, basis_label, bound_label, federal_label, phase_label,
    practice_label, stance_label, status_label, status_meaning, track_label,
};
pub use nation::{national_findings, national_headline, switched_on};
pub use numbers::{count_of, number, percent};
pub use said::{Changes, Piece, Rows, Said};
pub use state::{state_findings, state_headline, whom};
