//! The pages, one file a view. Each handler is parse → ask → render → respond.

use actix_web::web::ServiceConfig;

/// Registers every page.
pub fn configure(_config: &mut ServiceConfig) {}
