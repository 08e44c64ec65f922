//! The pages, one file a view. Each handler is parse → ask → render → respond.

pub mod about;
pub mod changes;
pub mod compare;
pub mod corrections;
pub mod county;
pub mod curves;
pub mod data;
mod downloads;
pub mod editions;
pub mod embed;
pub mod events;
mod feed;
pub mod found;
mod journal;
mod layers;
pub mod methods;
pub mod national;
pub mod oembed;
mod parts;
mod places;
pub mod practice;
mod recorded;
mod reference;
#[cfg(test)]
mod runs;
pub mod search;
pub mod sheet;
pub mod sources;
pub mod state;
pub mod states;
pub mod steps;
pub mod table;
mod take;
pub mod timeline;
