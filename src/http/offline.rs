//! The atlas without a socket: the same application answers addresses in this process, so that what is made again is made
//! the way the server makes it.

use std::{
    cell::{Cell, RefCell},
    sync::Arc,
};

use actix_web::{
    http::{StatusCode, header},
    rt::System,
    test::{TestRequest, call_service, init_service, read_body},
    web,
};

use super::AppState;

/// Redirects followed from one address: of a spelling, then of a place.
const MOST_MOVES: usize = 3;

/// What an address answers with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The address that it leads to instead.
    pub moved: Option<String>,
    /// The body.
    pub bytes: Vec<u8>,
}

/// Asks for addresses in turn, until `chosen` takes an answer (its address and its bytes). Addresses without an answer
/// are passed over.
pub fn ask<T>(
    state: Arc<AppState>,
    addresses: &[String],
    mut chosen: impl FnMut(&str, &[u8]) -> Option<T>,
) -> Option<T> {
    // Each with how often it was moved; the next one last.
    let waiting: Vec<(String, usize)> = addresses.iter().rev().map(|to| (to.clone(), 0)).collect();
    let (waiting, moves) = (RefCell::new(waiting), Cell::new(0));
    let mut taken = None;
    let next = || {
        let (address, moved) = waiting.borrow_mut().pop()?;
        moves.set(moved + 1);
        Some(address)
    };
    ask_each(state, next, |address, answer| {
        if let Some(to) = answer.moved {
            if moves.get() < MOST_MOVES {
                waiting.borrow_mut().push((to, moves.get()));
            }
        } else if answer.status == StatusCode::OK.as_u16() {
            taken = chosen(&address, &answer.bytes);
            if taken.is_some() {
                waiting.borrow_mut().clear();
            }
        }
    });
    taken
}

/// Asks for the addresses that `next` gives, as a browser does, and hands on what each answers with, until there is no
/// next. It keeps its thread: several threads can do so at once.
pub fn ask_each(
    state: Arc<AppState>,
    next: impl Fn() -> Option<String>,
    mut done: impl FnMut(String, Answer),
) {
    System::new().block_on(async move {
        let app = init_service(super::app(web::Data::from(state))).await;
        while let Some(address) = next() {
            let page = (header::ACCEPT, "text/html,*/*;q=0.8");
            let request = TestRequest::get().uri(&address).insert_header(page);
            let response = call_service(&app, request.to_request()).await;
            let moved = response.headers().get(header::LOCATION);
            let moved = moved.and_then(|to| to.to_str().ok()).map(str::to_owned);
            let answer = Answer {
                status: response.status().as_u16(),
                moved,
                bytes: read_body(response).await.to_vec(),
            };
            done(address, answer);
        }
    });
}
