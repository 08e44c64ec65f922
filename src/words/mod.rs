//! Floor 3: answers → words. Every sentence of a page, a picture or a feed is computed here from
//! the same facts as the map, and is right for none, one and many.
//!
//! The words themselves stand in the message catalogue, in every language; a function here takes the language, picks
//! the message and fills it in.

pub(crate) mod catalogue;
mod compare;
mod county;
mod dates;
mod events;
mod labels;
mod nation;
mod numbers;
mod places;
mod rows;
mod said;
mod state;
mod unit;

pub use compare::{
    change_label, change_meaning, change_title, comparison_headline, comparison_rest,
};
pub use county::{county_headline, county_summary, standing};
pub use dates::{day, day_or_month, months, published, since, written};
pub use events::{EventsOf, events_headline};
pub use labels::{
    basis_label, bound_label, confidence_label, federal_label, phase_label, practice_label,
    stance_label, status_label, status_meaning, track_label,
};
pub use nation::{national_findings, national_headline, switched_on};
pub use numbers::{list, number, percent};
pub use places::{
    in_place, in_state, of_place, of_state, place_name, state_name, state_names, the_place,
};
pub use rows::{event_summary, event_title, kind_label};
pub use said::{Behind, Changes, Piece, Rows, Said};
pub use state::{state_findings, state_headline, whom};
pub use unit::Unit;
