//! Every address, in one table.

use actix_web::{
    FromRequest, Handler, HttpRequest, HttpResponse, Resource, Responder, guard,
    http::{Method, header},
    web::{self, ServiceConfig},
};

use crate::domain::Lang;

use super::{Error, assets, ogc, openapi, ops, pages, query::with_query, stream, tiles};

/// What can be done with any address.
pub const METHODS: [&str; 3] = ["GET", "HEAD", "OPTIONS"];
/// [`METHODS`] as the header `Allow` lists them.
pub const ALLOW: &str = "GET, HEAD, OPTIONS";

/// Registers every address of the atlas.
pub fn configure(config: &mut ServiceConfig) {
    config
        .service(
            web::scope(Lang::Es.prefix())
                .configure(spoken)
                .default_service(web::to(nothing_here)),
        )
        .configure(spoken)
        .service(view("/healthz", ops::healthz))
        .service(view("/readyz", ops::readyz))
        .service(view("/changes/stream", stream::view))
        .service(view("/robots.txt", pages::found::robots))
        .service(view("/sitemap.xml", pages::found::sitemap))
        .service(view("/embed.js", assets::host_script))
        .service(view("/favicon.ico", assets::icon))
        .service(view("/favicon.svg", assets::icon))
        .service(view("/static/{hash}/{name}", assets::asset))
        .default_service(web::to(nothing_here));
}

/// The addresses that there are in every language.
fn spoken(config: &mut ServiceConfig) {
    config
        .service(view("/", pages::national::page))
        .service(view(&named("national"), pages::national::export))
        .service(view(&named("states"), pages::states::view))
        .service(view("/states/{segment}", pages::state::view))
        .service(view("/counties/{segment}", pages::county::view))
        .service(view(&named("table"), pages::table::view))
        .service(view(&named("timeline"), pages::timeline::view))
        .service(view(&named("timeline/states"), pages::curves::view))
        .service(view(&named("timeline/sheet"), pages::sheet::view))
        .service(view(&named("events"), pages::events::view))
        .service(view(&named("search"), pages::search::view))
        .service(view(&named("sources"), pages::sources::list))
        .service(view("/sources/{segment}", pages::sources::one))
        .service(view(&named("data"), pages::data::view))
        .service(view("/data/{file}", pages::data::file))
        .service(view(&named("methods"), pages::methods::view))
        .service(view(&named("about"), pages::about::view))
        .service(view(&named("editions"), pages::editions::view))
        .service(view(&named("corrections"), pages::corrections::view))
        .service(view(&named("changes"), pages::changes::view))
        .service(view(&named("compare"), pages::compare::view))
        .service(view(&named("practice"), pages::practice::view))
        .service(view("/embed/{view:.+}", pages::embed::view))
        .service(view("/oembed", pages::oembed::view))
        .service(view("/data/steps/national.json", pages::steps::national))
        .service(view("/data/steps/states.json", pages::steps::states))
        .service(view("/data/steps/states/{segment}", pages::steps::state))
        .service(view("/data/steps/counties/{segment}", pages::steps::county))
        .service(view("/data/{folder}/{file}", pages::data::in_folder))
        .service(view("/tiles/{z}/{x}/{y}", tiles::tile))
        .service(view("/tiles/atlas.json", tiles::about))
        .service(view("/tiles/style.json", tiles::style))
        .service(view("/tiles/{sprite}", tiles::patterns))
        .service(view(&named("openapi"), openapi::view))
        .configure(ogc::configure);
}

/// `/name` and `/name.extension`, which can be a double one.
fn named(name: &str) -> String {
    format!("/{{segment:{name}(\\.[a-z]+){{0,2}}}}")
}

/// One address: `handler` for GET and HEAD (the server leaves the body out), OPTIONS, and 405 for the rest.
pub fn view<F, Args>(path: &str, handler: F) -> Resource
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let reading = guard::Any(guard::Get()).or(guard::Head());
    web::resource(path)
        .route(web::route().guard(reading).to(handler))
        .route(web::method(Method::OPTIONS).to(options))
        .default_service(web::to(not_allowed))
}

/// Answers `OPTIONS`, which browsers send before a request with unusual headers.
async fn options() -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((header::ALLOW, ALLOW))
        .insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, ALLOW))
        .insert_header((
            header::ACCESS_CONTROL_ALLOW_HEADERS,
            "Accept, Accept-Language, If-None-Match",
        ))
        .insert_header((header::ACCESS_CONTROL_MAX_AGE, "86400"))
        .finish()
}

async fn not_allowed(req: HttpRequest) -> Result<HttpResponse, Error> {
    Err(Error::method_not_allowed(req.method().as_str()))
}

/// An address with a slash too many leads to the one without; everything else is not here.
async fn nothing_here(req: HttpRequest) -> Result<HttpResponse, Error> {
    let trimmed = req.path().trim_end_matches('/');
    let reading = matches!(*req.method(), Method::GET | Method::HEAD);
    if reading && trimmed == Lang::Es.prefix() {
        return Err(Error::moved(with_query(
            &Lang::Es.at("/"),
            req.query_string(),
        )));
    }
    if reading && trimmed.len() < req.path().len() {
        return Err(Error::moved(with_query(trimmed, req.query_string())));
    }
    Err(Error::page_not_found())
}
