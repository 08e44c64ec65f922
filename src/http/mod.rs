//! The atlas as a web server: the only room that knows HTTP, and the only one that names its framework.
//!
//! Before the application stands the [`front`], which answers what follows from answers that were given, and behind it the
//! [`outlet`] of a connection, which writes them. In the application a request passes, from the outside in: the log, the
//! security headers, compression, the shape of errors, and the table of addresses in [`routes`]. A handler takes a
//! [`Visit`], reads format and query from it, asks the rooms below, and hands a [`Reply`] with a way to render it to
//! [`Visit::respond`]. Whatever goes wrong is an [`Error`].

mod answer;
pub mod ask;
pub mod assets;
pub mod cache;
pub mod compression;
pub mod conditional;
pub mod desk;
pub mod embedding;
pub mod error;
pub mod following;
pub mod format;
pub mod frame;
pub mod front;
pub mod kept;
pub mod log;
pub mod offline;
pub mod ogc;
pub mod openapi;
pub mod ops;
pub mod outlet;
pub mod pages;
pub mod pictures;
pub mod preparing;
pub mod query;
pub mod ready;
pub mod routes;
pub mod security;
pub mod sending;
pub mod server;
pub mod sharing;
pub mod standing;
pub mod state;
pub mod stream;
pub mod tiles;
pub mod visit;

use actix_web::{
    App,
    body::MessageBody,
    dev::{ServiceFactory, ServiceRequest, ServiceResponse},
    middleware::{Compress, from_fn},
    web,
};

pub use self::{
    cache::CachePolicy,
    conditional::Reply,
    desk::Desk,
    error::Error,
    format::Format,
    frame::Frame,
    kept::{Clock, Kept},
    ready::Part,
    sharing::Sharing,
    standing::{Standing, Taken},
    state::AppState,
    visit::Visit,
};

/// No address reads a body; what is sent anyway is not kept.
const MOST_BODY: usize = 4 * 1024;

/// The whole application, for the server and for tests (`actix_web::test::init_service(http::app(state))`).
pub fn app(
    state: web::Data<AppState>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    furnished(state, routes::configure)
}

/// The application with other addresses in it: tests of this room bring their own.
fn furnished(
    state: web::Data<AppState>,
    addresses: impl FnOnce(&mut web::ServiceConfig),
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    App::new()
        .app_data(state)
        .app_data(web::PayloadConfig::new(MOST_BODY))
        .configure(addresses)
        .wrap(from_fn(error::show::in_our_shape))
        .wrap(from_fn(compression::spare_small))
        .wrap(Compress::default())
        .wrap(from_fn(compression::tidy))
        .wrap(from_fn(security::headers))
        .wrap(from_fn(log::each))
}

#[cfg(test)]
mod tests;
