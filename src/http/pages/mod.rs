//! The pages, one file a view. Each handler is parse → ask → render → respond.

pub mod county;
pub mod national;
mod parts;
pub mod state;
pub mod states;
pub mod steps;
pub mod table;
