//! Floor 3: answers → words. Every sentence of a page, a picture or a feed is computed here from
//! the same facts as the map, and is right for none, one and many.
//!
//! The words themselves stand in the message catalogue, in every language; a function here takes the language, picks
//! the message and fills it in.

pub(crate) mod catalogue;
mod charts;
mod cite;
mod compare;
mod county;
mod curves;
mod dates;
mod events;
mod labels;
mod layer;
mod milestones;
mod nation;
mod numbers;
mod order;
mod places;
mod practice;
mod recorded;
pub(crate) mod rollout;
mod rows;
mod said;
mod sheet;
mod state;
mod take;
mod unit;

pub use catalogue::escaped;
pub(crate) use charts::{axis_notes, city_mark, lane_mark, lane_spell, phase_name, phase_since};
pub use cite::Citation;
pub use compare::{
    change_label, change_meaning, change_title, comparison_finding, comparison_headline,
    comparison_rest, comparison_unit, unchanged,
};
pub use county::{county_headline, county_summary, standing};
pub use curves::{
    curve_lines, curve_name, curves_finding, curves_key, curves_no, curves_undated, stood,
};
pub use dates::{day, day_or_month, day_pattern, day_short, months, published, since, written};
pub use events::{EventsOf, events_headline};
pub use labels::{
    basis_label, bound_label, confidence_label, dots_label, dots_meaning, federal_label,
    phase_label, practice_label, stance_label, status_label, status_meaning, track_label,
};
pub use layer::{
    Where, class_label, layer_caveat, layer_headline, layer_limits, layer_name, layer_says,
    layer_sources, selection_layer_headline,
};
pub use milestones::{milestone_entry, milestone_mark, milestone_name, rows_in};
pub use nation::{national_findings, national_headline, switched_on};
pub use numbers::{capitalised, list, number, percent, uncapitalised};
pub use order::{days, ordinal, rank_in_short, rank_sentence};
pub use places::{
    in_place, in_state, of_place, of_state, place_name, state_name, state_names, the_place,
    the_state,
};
pub use practice::{FIRST, practice_findings, practice_headline, way_label, way_meaning};
pub use recorded::{
    Scope, agreement_end, count_or_none, facilities_sum, facility_kind, figure_label, jail_year,
    left_out_label, left_out_lines, left_out_meaning, model_label, outcome_label,
    outcomes_in_words, period_name, recorded_finding, recorded_title, roster_intro, roster_model,
    unplaced_in_words, year_in_words, year_share,
};
pub use rollout::rollout_finding;
pub use rows::{event_summary, event_title, kind_label};
pub use said::{Behind, Changes, Piece, Rows, Said};
pub use sheet::{sheet_caption, sheet_days, sheet_finding, sheet_map_name, sheet_marks};
pub use state::{state_findings, state_headline};
pub use take::{
    alt_text, atlas_name, summary, tiles_credit, view_place, view_title, view_title_iso,
};
pub use unit::Unit;

#[cfg(test)]
mod tests;
