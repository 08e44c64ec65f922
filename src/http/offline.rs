//! The atlas without a socket: the same application answers addresses in this process, so that what is made again is made
//! the way the server makes it.

use std::sync::Arc;

use actix_web::{
    http::{StatusCode, header},
    rt::System,
    test::{TestRequest, call_service, init_service, read_body},
    web,
};

use super::AppState;

/// Redirects followed from one address: of a spelling, then of a place.
const MOST_MOVES: usize = 3;

/// Asks for addresses in turn, until `chosen` takes an answer (its address and its bytes). Addresses without an answer
/// are passed over.
pub fn ask<T>(
    state: Arc<AppState>,
    addresses: &[String],
    mut chosen: impl FnMut(&str, &[u8]) -> Option<T>,
) -> Option<T> {
    System::new().block_on(async move {
        let app = init_service(super::app(web::Data::from(state))).await;
        for address in addresses {
            let mut at = address.clone();
            for _ in 0..MOST_MOVES {
                let response = call_service(&app, TestRequest::get().uri(&at).to_request()).await;
                let moved = response.headers().get(header::LOCATION);
                if let Some(to) = moved.and_then(|to| to.to_str().ok()) {
                    at = to.to_owned();
                    continue;
                }
                if response.status() == StatusCode::OK {
                    let taken = chosen(&at, &read_body(response).await);
                    if taken.is_some() {
                        return taken;
                    }
                }
                break;
            }
        }
        None
    })
}
